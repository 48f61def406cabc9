// SPDX-License-Identifier: EUPL-1.2
// One campaign: who would get it and who has no address, sending it, and who
// has acknowledged.
import { useState } from "preact/hooks";
import { type Campaign, campaigns, type Recipient } from "../../api/campaign";
import type { Schemas } from "../../api/client";
import { type Labels, labelOf } from "../../api/labels";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { formatInstant, formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { apiPath, pagePath } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { DataTable } from "../../ui/data-table";
import { Done } from "../../ui/done";
import { Pager } from "../../ui/pager";
import { Stat } from "../../ui/stat";
import { Tag } from "../../ui/tag";
import { allNames } from "./list";
import { audienceOf, fateLabel, stateLabel } from "./words";

interface Data {
	campaign: Campaign;
	recipients: Recipient[];
	page: Schemas["Page"];
	names: Labels;
}

const FATES = [
	"waiting",
	"sent",
	"acknowledged",
	"bounced",
	"no_address",
	"opted_out",
	"cancelled",
] as const;

function Counts({ campaign }: { campaign: Campaign }) {
	const some = FATES.filter((fate) => campaign.counts[fate] > 0);
	return (
		<div class="stats">
			<Stat value={formatNumber(campaign.counts.total)} label={t("campaign.total")} />
			{some.map((fate) => (
				<Stat key={fate} value={formatNumber(campaign.counts[fate])} label={fateLabel(fate)} />
			))}
		</div>
	);
}

function Progress({ campaign, names }: { campaign: Campaign; names: Labels }) {
	return (
		<DataTable
			caption={t("campaign.by_county")}
			head={[t("campaign.county"), t("campaign.total"), t("campaign.state_acknowledged")]}
			numeric={[1, 2]}
			rows={campaign.progress.map(({ county, total, acknowledged }) => [
				county ? labelOf(names, county) : t("campaign.central"),
				formatNumber(total),
				formatNumber(acknowledged),
			])}
		/>
	);
}

function Recipients({ data }: { data: Data }) {
	const { campaign, recipients, page, names } = data;
	const rows = recipients.map((one) => [
		<span key="name" lang="ro">
			{one.name}
		</span>,
		one.county ? labelOf(names, one.county) : "",
		one.via ? t(one.via === "unit" ? "campaign.via_unit" : "campaign.via_people") : "",
		fateLabel(one.state),
		one.acknowledged_at ? formatInstant(one.acknowledged_at) : "",
	]);
	return (
		<section class="stack" aria-labelledby="recipients">
			<h2 id="recipients">
				{t(campaign.state === "draft" ? "campaign.preview" : "campaign.recipients")}
			</h2>
			<DataTable
				caption={t("campaign.recipients")}
				captionHidden
				head={[
					t("campaign.recipient"),
					t("campaign.county"),
					t("campaign.via"),
					t("campaign.state"),
					t("campaign.state_acknowledged"),
				]}
				rows={rows}
			/>
			<Pager
				nextHref={
					page.next ? pagePath("campaign", { id: campaign.id, cursor: page.next }) : undefined
				}
				label={t("app.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
			<p>
				<a href={apiPath(`campaigns/${campaign.id}/recipients`, { format: "csv", limit: "200" })}>
					{t("campaign.csv")}
				</a>
			</p>
		</section>
	);
}

type Act = "send" | "close";

function Acts({ campaign, reload }: { campaign: Campaign; reload: () => void }) {
	const [asked, ask] = useState<Act>();
	const [done, setDone] = useState<Act>();
	const { run, busy, fault, attempt } = useDeed(async (act: Act) => {
		ask(undefined);
		if (act === "send") await campaigns.campaign_send(campaign);
		else await campaigns.campaign_close(campaign);
		setDone(act);
		reload();
	});
	const can = (act: Campaign["can"][number]) => campaign.can.includes(act);
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Done>
				{done && <p>{t(done === "send" ? "campaign.sent_done" : "campaign.close_done")}</p>}
			</Done>
			<div class="row">
				{can("send") && <Button onClick={() => ask("send")}>{t("campaign.send")}</Button>}
				{can("edit") && (
					<LinkButton kind="secondary" href={pagePath("campaigns/new", { id: campaign.id })}>
						{t("campaign.edit")}
					</LinkButton>
				)}
				{can("close") && (
					<Button kind="secondary" onClick={() => ask("close")}>
						{t("campaign.close")}
					</Button>
				)}
			</div>
			{asked && (
				<ConfirmDialog
					title={t(asked === "send" ? "campaign.send_question" : "campaign.close_question")}
					confirm={t(asked === "send" ? "campaign.send_now" : "campaign.close_now")}
					cancel={t("campaign.cancel")}
					busy={busy}
					onConfirm={() => void run(asked)}
					onCancel={() => ask(undefined)}
				>
					<p>
						{asked === "send"
							? t("campaign.send_detail", { count: campaign.counts.waiting })
							: t("campaign.close_detail")}
					</p>
				</ConfirmDialog>
			)}
		</>
	);
}

function View({ data, reload }: ViewProps<Data>) {
	const { campaign, names } = data;
	return (
		<>
			<Head
				title={campaign.title}
				lead={audienceOf(campaign, names)}
				above={[{ href: pagePath("campaigns"), label: t("campaign.list_title") }]}
			/>
			<div class="stack wide">
				<p class="row">
					<Tag kind={campaign.state === "sent" ? "info" : "neutral"}>
						{stateLabel(campaign.state)}
					</Tag>
					<span>{campaign.sender ?? t("campaign.sgg")}</span>
					{campaign.sent_at && <span>{formatInstant(campaign.sent_at)}</span>}
				</p>
				<Acts campaign={campaign} reload={reload} />
				<Counts campaign={campaign} />
				<section class="prose">
					<h2>{t("campaign.text_ro")}</h2>
					{campaign.text_ro.split("\n").map((line, i) => (
						<p key={i}>{line}</p>
					))}
				</section>
				<Progress campaign={campaign} names={names} />
				<Recipients data={data} />
			</div>
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const id = query.get("id") ?? "";
		const cursor = query.get("cursor");
		const [campaign, { items, page }, names] = await Promise.all([
			campaigns.campaign_get(id, signal),
			campaigns.campaign_recipient_list(id, { limit: 50, ...(cursor ? { cursor } : {}) }, signal),
			allNames(),
		]);
		return { campaign, recipients: items, page, names };
	},
	head: ({ campaign }) => ({ title: campaign.title }),
	View,
});
