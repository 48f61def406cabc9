// SPDX-License-Identifier: EUPL-1.2
import { Head } from "../../form/head";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";

interface MailSentProps {
	email: string;
	/** What the mail says to do, and until when. */
	detail: string;
	/** Back to the form. */
	onAgain: () => void;
}

/** The same words whether the address has an account or not: only its owner learns which. */
export function MailSent({ email, detail, onAgain }: MailSentProps) {
	return (
		<>
			<Head title={t("account.mail_title")} lead={t("account.mail_lead", { email })} />
			<div class="stack" role="status">
				<p>{detail}</p>
				<p>{t("account.mail_missing")}</p>
				<p>
					<Button kind="secondary" onClick={onAgain}>
						{t("account.mail_again")}
					</Button>
				</p>
			</div>
		</>
	);
}
