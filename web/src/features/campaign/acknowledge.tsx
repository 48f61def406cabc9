// SPDX-License-Identifier: EUPL-1.2
// The link of a mail: one button, no account. Programs that look into mails open
// links, too: they must acknowledge nothing.
import { useState } from "preact/hooks";
import { campaigns } from "../../api/campaign";
import type { Schemas } from "../../api/client";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { formatInstant } from "../../lib/format";
import { lang, t } from "../../lib/i18n";
import { definePage } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { takeToken } from "../../lib/token";
import { Button, LinkButton } from "../../ui/button";
import { Facts } from "../../ui/facts";

function Acknowledged({ done }: { done: Schemas["CampaignAcknowledged"] }) {
	return (
		<>
			<Head title={t("campaign.acknowledged_title")} lead={t("campaign.acknowledged_lead")} />
			<Facts
				rows={[
					{ label: t("campaign.title_label"), value: done.title },
					{ label: t("campaign.sender"), value: done.sender[lang()] },
					{ label: t("campaign.recipient"), value: done.recipient },
					{ label: t("campaign.state_acknowledged"), value: formatInstant(done.acknowledged_at) },
				]}
			/>
			<p>
				<LinkButton kind="secondary" href={pagePath("coverage")}>
					{t("campaign.see_coverage")}
				</LinkButton>
			</p>
		</>
	);
}

function View() {
	const [token] = useState(takeToken);
	const [done, setDone] = useState<Schemas["CampaignAcknowledged"]>();
	const { run, busy, fault, attempt } = useDeed(async (given: string) => {
		setDone(await campaigns.campaign_acknowledge(given));
	});
	if (done) return <Acknowledged done={done} />;
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Head
				title={t("campaign.acknowledge_title")}
				lead={t(token ? "campaign.acknowledge_lead" : "campaign.no_token")}
			/>
			<div class="row">
				{token ? (
					<Button aria-disabled={busy} onClick={() => void run(token)}>
						{t("campaign.acknowledge")}
					</Button>
				) : (
					<LinkButton href={pagePath("coverage")}>{t("campaign.see_coverage")}</LinkButton>
				)}
			</div>
		</>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("campaign.acknowledge_title") }),
	View,
});
