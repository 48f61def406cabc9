// SPDX-License-Identifier: EUPL-1.2
// Campaigns of the service and of prefectures, newest first.
import { type Card, campaigns } from "../../api/campaign";
import type { Schemas } from "../../api/client";
import { countyLabels, type Labels, labels } from "../../api/labels";
import { Head } from "../../form/head";
import { useSession } from "../../form/use-session";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { apiPath, pagePath } from "../../lib/paths";
import { LinkButton } from "../../ui/button";
import { Pager } from "../../ui/pager";
import { Tag } from "../../ui/tag";
import { audienceOf, stateLabel } from "./words";

interface Data {
	items: Card[];
	page: Schemas["Page"];
	names: Labels;
}

function Entry({ card, names }: { card: Card; names: Labels }) {
	const { counts } = card;
	return (
		<li>
			<h2>
				<a href={pagePath("campaign", { id: card.id })}>{card.title}</a>
			</h2>
			<p class="row">
				<Tag kind={card.state === "sent" ? "info" : "neutral"}>{stateLabel(card.state)}</Tag>
				<span>{card.sender ?? t("campaign.sgg")}</span>
				{card.sent_at && <span>{formatInstant(card.sent_at)}</span>}
			</p>
			<p>{audienceOf(card, names)}</p>
			<p>{t("campaign.progress", { done: counts.acknowledged, count: counts.total })}</p>
		</li>
	);
}

function View({ data }: ViewProps<Data>) {
	const session = useSession();
	const writes =
		session?.role === "sgg_admin" || session?.offices.some(({ role }) => role === "representative");
	const { next } = data.page;
	return (
		<>
			<Head title={t("campaign.list_title")} lead={t("campaign.list_lead")} />
			<div class="stack wide">
				{writes && (
					<p>
						<LinkButton href={pagePath("campaigns/new")}>{t("campaign.new")}</LinkButton>
					</p>
				)}
				{data.items.length === 0 && <p>{t("campaign.none")}</p>}
				{data.items.length > 0 && (
					<ul class="entries">
						{data.items.map((card) => (
							<Entry key={card.id} card={card} names={data.names} />
						))}
					</ul>
				)}
				<Pager
					nextHref={next ? pagePath("campaigns", { cursor: next }) : undefined}
					label={t("app.pages")}
					prevLabel={t("app.prev")}
					nextLabel={t("app.next")}
				/>
				<p class="row">
					<a href={apiPath("campaigns", { format: "csv", limit: "200" })}>{t("campaign.csv")}</a>
					<a href={pagePath("coverage")}>{t("campaign.see_coverage")}</a>
				</p>
			</div>
		</>
	);
}

/** Counties and kinds by their codes, which are never the same. */
export async function allNames(): Promise<Labels> {
	const [counties, kinds] = await Promise.all([countyLabels(), labels("authority_kind")]);
	return new Map([...counties, ...kinds]);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const cursor = query.get("cursor");
		const [{ items, page }, names] = await Promise.all([
			campaigns.campaign_list(cursor ? { cursor } : {}, signal),
			allNames(),
		]);
		return { items, page, names };
	},
	head: () => ({ title: t("campaign.list_title") }),
	View,
});
