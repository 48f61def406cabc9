// SPDX-License-Identifier: EUPL-1.2
// The link of a mail that ends such mails: one button, no account. Programs that
// look into mails open links, too: they must end nothing.
import { useState } from "preact/hooks";
import { campaigns } from "../../api/campaign";
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
	const [done, setDone] = useState(false);
	const { run, busy, fault, attempt } = useDeed(async (given: string) => {
		await campaigns.campaign_unsubscribe(given);
		setDone(true);
	});
	const settings = (
		<LinkButton kind="secondary" href={pagePath("account/notifications")}>
			{t("campaign.unsubscribe_settings")}
		</LinkButton>
	);
	if (done)
		return (
			<>
				<Head title={t("campaign.unsubscribed_title")} lead={t("campaign.unsubscribed_lead")} />
				<p>{settings}</p>
			</>
		);
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Head
				title={t("campaign.unsubscribe_title")}
				lead={t(token ? "campaign.unsubscribe_lead" : "campaign.no_token")}
			/>
			<div class="row">
				{token ? (
					<Button aria-disabled={busy} onClick={() => void run(token)}>
						{t("campaign.unsubscribe")}
					</Button>
				) : (
					settings
				)}
			</div>
		</>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("campaign.unsubscribe_title") }),
	View,
});
