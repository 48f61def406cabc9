// SPDX-License-Identifier: EUPL-1.2
// The link of the yearly mail: one button, no sign-in. Programs that look into
// mails open links, too: they must confirm nothing.
import { useState } from "preact/hooks";
import { registration } from "../../api/registration";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { definePage } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { takeToken } from "../../lib/token";
import { Button, LinkButton } from "../../ui/button";

function View() {
	const [token] = useState(takeToken);
	const [done, setDone] = useState<{ ngo: string; name: string }>();
	const { run, busy, fault, attempt } = useDeed(async (given: string) => {
		setDone(await registration.ngo_confirm_by_mail(given));
	});
	if (done)
		return (
			<>
				<Head title={done.name} lead={t("registration.confirm_done")} />
				<LinkButton href={pagePath(`ngos/${done.ngo}`)}>{t("registration.see_public")}</LinkButton>
			</>
		);
	const lead = token ? "registration.confirm_lead" : "registration.confirm_no_token";
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Head title={t("registration.confirm_title")} lead={t(lead)} />
			<div class="row">
				{token ? (
					<Button aria-disabled={busy} onClick={() => void run(token)}>
						{t("registration.confirm")}
					</Button>
				) : (
					<LinkButton href={pagePath("account")}>{t("app.account")}</LinkButton>
				)}
			</div>
		</>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("registration.confirm_title") }),
	View,
});
