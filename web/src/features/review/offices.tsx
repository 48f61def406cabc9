// SPDX-License-Identifier: EUPL-1.2
// The authorities that have people here, for the staff of the service.
import { useState } from "preact/hooks";
import type { Schemas } from "../../api/client";
import { countyLabels, type Labels, labelOf } from "../../api/labels";
import { type OfficeSummary, office } from "../../api/office";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { apiPath, pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Pager } from "../../ui/pager";
import { Tag } from "../../ui/tag";
import { TextField } from "../../ui/text-field";
import { Frame } from "./parts";

interface Data {
	q: string;
	items: OfficeSummary[];
	page: Schemas["Page"];
	counties: Labels;
}

function Search({ q, go }: { q: string; go: (url: string) => void }) {
	const [typed, type] = useState(q);
	const submit = (event: Event) => {
		event.preventDefault();
		go(pagePath("review/offices", { q: typed.trim() }));
	};
	return (
		<search class="no-print">
			<form class="form" method="get" onSubmit={submit}>
				<TextField
					id="offices-q"
					name="q"
					label={t("review.offices_search")}
					value={typed}
					maxLength={200}
					onInput={(event) => type(event.currentTarget.value)}
				/>
				<div class="row">
					<Button type="submit" kind="secondary">
						{t("review.offices_find")}
					</Button>
				</div>
			</form>
		</search>
	);
}

function Entry({ of, counties }: { of: OfficeSummary; counties: Labels }) {
	return (
		<li>
			<h2>
				<a href={pagePath("review/office", { id: of.id })} lang="ro">
					{of.name}
				</a>
			</h2>
			<p class="row">
				{of.representative === null ? (
					<Tag kind="warning">{t("review.offices_unrepresented")}</Tag>
				) : (
					<span>{t("review.offices_representative", { name: of.representative })}</span>
				)}
				{of.since && <span>{t("review.offices_since", { time: formatInstant(of.since) })}</span>}
			</p>
			<p class="row">
				{of.county && <span>{labelOf(counties, of.county)}</span>}
				<span>{t("review.offices_officers", { count: of.officers })}</span>
				<span>{t("review.offices_keys", { count: of.keys })}</span>
			</p>
		</li>
	);
}

function View({ data, go }: ViewProps<Data>) {
	const { q, items, page, counties } = data;
	const to = (cursor: string | null | undefined) =>
		cursor ? pagePath("review/offices", { q, cursor }) : undefined;
	return (
		<Frame
			title={t("review.offices")}
			at="review/offices"
			head={<p class="lead">{t("review.offices_lead")}</p>}
		>
			<div class="stack wide">
				<Search key={q} q={q} go={go} />
				{items.length === 0 ? (
					<Empty title={t(q === "" ? "review.offices_none" : "review.offices_nowhere")} />
				) : (
					<ul class="entries">
						{items.map((one) => (
							<Entry key={one.id} of={one} counties={counties} />
						))}
					</ul>
				)}
				<Pager
					nextHref={to(page.next)}
					label={t("app.pages")}
					prevLabel={t("app.prev")}
					nextLabel={t("app.next")}
				/>
				<p class="no-print">
					<a href={apiPath("offices", { q, format: "csv", limit: "200" })}>
						{t("review.offices_csv")}
					</a>
				</p>
			</div>
		</Frame>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const q = query.get("q")?.trim() ?? "";
		const cursor = query.get("cursor");
		const [{ items, page }, counties] = await Promise.all([
			office.office_list({ limit: 50, ...(q && { q }), ...(cursor && { cursor }) }, signal),
			countyLabels(),
		]);
		return { q, items, page, counties };
	},
	head: () => ({ title: t("review.offices") }),
	View,
});
