// SPDX-License-Identifier: EUPL-1.2
import { useState } from "preact/hooks";
import { type Account, account } from "../../api/account";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { AccountHead } from "./account-head";
import { MailSent } from "./mail-sent";

function Change({ now, done }: { now: Account; done: (email: string) => void }) {
	const form = useForm({
		id: "change-email",
		initial: { email: "" },
		labels: { email: t("account.new_email") },
		send: ({ email }) => account.account_email_set({ email: email.trim() }),
		done: ({ email }) => done(email),
	});
	return (
		<>
			<AccountHead title={t("account.change_email_title")} lead={t("account.change_email_lead")} />
			<div class="stack wide">
				{now.email_waiting && (
					<Notice kind="info">
						<p>{t("account.email_waiting", { email: now.email, next: now.email_waiting })}</p>
					</Notice>
				)}
				<Facts rows={[{ label: t("account.email_now"), value: now.email }]} />
				<Form form={form} submit={t("account.change_email")}>
					<TextField {...form.text("email")} type="email" autocomplete="email" required />
				</Form>
			</div>
		</>
	);
}

function View({ data }: ViewProps<Account>) {
	const [email, setEmail] = useState<string>();
	if (email === undefined) return <Change now={data} done={setEmail} />;
	return (
		<MailSent
			email={email}
			detail={t("account.change_email_sent")}
			onAgain={() => setEmail(undefined)}
		/>
	);
}

export const page = definePage<Account>({
	load: ({ signal }) => account.account_get(signal),
	head: () => ({ title: t("account.change_email_title") }),
	View,
});
