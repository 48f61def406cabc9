// SPDX-License-Identifier: EUPL-1.2
// Searching and listing authorities.
import { api, type Schemas } from "../../api/client";
import { countyLabels, type Labels, labelOf, labels } from "../../api/labels";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Empty } from "../../ui/empty";
import { Pager } from "../../ui/pager";
import { Filters } from "./filters";
import { cursorPath, FILE_ROWS, filePath, isFiltered, listPath, listQuery, textOf } from "./query";

interface Data {
	found: Schemas["AuthorityPage"];
	counties: Labels;
	kinds: Labels;
}

/** Without names the codes are shown, which is better than no page. */
const unnamed = (): Labels => new Map();

function Entry({ authority, data }: { authority: Schemas["AuthorityCard"]; data: Data }) {
	const place = [authority.locality, labelOf(data.counties, authority.county)];
	return (
		<li>
			<h2>
				<a href={pagePath(`authorities/${authority.id}`)} lang="ro">
					{authority.name}
				</a>
			</h2>
			<p class="row">
				<span>{labelOf(data.kinds, authority.kind)}</span>
				{place.some(Boolean) && <span>{[...new Set(place.filter(Boolean))].join(", ")}</span>}
				{authority.cif && <span>{t("authority.cif_is", { cif: authority.cif })}</span>}
			</p>
		</li>
	);
}

function NoMatch({ query }: { query: URLSearchParams }) {
	return (
		<Empty title={t("authority.none_title")}>
			<ul>
				{textOf(query) !== "" && <li>{t("authority.none_spelling")}</li>}
				{textOf(query) !== "" && <li>{t("authority.none_language")}</li>}
				{textOf(query) !== "" && isFiltered(query) && (
					<li>
						<a href={listPath(query, { county: "", kind: "" })}>{t("authority.none_unfiltered")}</a>
					</li>
				)}
				<li>
					<a href={pagePath("authorities")}>{t("authority.none_all")}</a>
				</li>
			</ul>
		</Empty>
	);
}

function Files({ query }: { query: URLSearchParams }) {
	return (
		<section class="section">
			<h2>{t("authority.files")}</h2>
			<p class="row">
				<a href={filePath(query, "csv")}>{t("authority.file_csv")}</a>
				<a href={filePath(query, "csv_excel")}>{t("authority.file_csv_excel")}</a>
				<a href={filePath(query, "json")}>{t("authority.file_json")}</a>
			</p>
			<p class="muted">{t("authority.files_note", { count: FILE_ROWS })}</p>
		</section>
	);
}

function Results({ data, query }: { data: Data; query: URLSearchParams }) {
	const { items, page } = data.found;
	return (
		<section class="stack" aria-label={t("authority.results")}>
			<p role="status">{t("authority.count", { count: page.total ?? items.length })}</p>
			{items.length === 0 && <NoMatch query={query} />}
			{items.length > 0 && (
				<ul class="entries">
					{items.map((authority) => (
						<Entry key={authority.id} authority={authority} data={data} />
					))}
				</ul>
			)}
			<Pager
				prevHref={cursorPath(query, page.prev)}
				nextHref={cursorPath(query, page.next)}
				label={t("authority.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
		</section>
	);
}

function View({ data, input, go }: ViewProps<Data>) {
	const { query } = input;
	return (
		<>
			<div class="page-head">
				<h1>{t("authority.title")}</h1>
				<p class="lead">{t("authority.lead")}</p>
			</div>
			<div class="stack wide">
				<Filters query={query} counties={data.counties} kinds={data.kinds} go={go} />
				<Results data={data} query={query} />
			</div>
			{data.found.items.length > 0 && <Files query={query} />}
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [found, counties, kinds] = await Promise.all([
			api.authority_list(listQuery(query), signal),
			countyLabels().catch(unnamed),
			labels("authority_kind").catch(unnamed),
		]);
		return { found, counties, kinds };
	},
	head: (_data, { query }) => {
		const q = textOf(query);
		return { title: q === "" ? t("authority.title") : `${q} · ${t("authority.title")}` };
	},
	View,
});
