// SPDX-License-Identifier: EUPL-1.2
// What authorities have declared here: the country as tiles and tables, or the
// authorities of a county, of a kind, or without something.
import { api, type Schemas } from "../../api/client";
import { countyLabels, type Labels, labelOf, labels } from "../../api/labels";
import { refusedBody, withoutRefused } from "../../api/problem";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { LinkButton } from "../../ui/button";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { Authorities } from "./authorities";
import { Counties, CountyTable, KindTable } from "./figures";
import { Filters } from "./filters";
import { FILE_ROWS, filePath, isOverview, joined, listPath, listQuery, places } from "./query";
import { Totals } from "./totals";

type Row = Schemas["CoverageRow"];

interface Data {
	/** undefined: the address asks for what the API does not have. */
	found: Schemas["CoveragePage"] | undefined;
	refused: Schemas["Problem"] | undefined;
	/** By county, only for the whole country. */
	counties: Row[];
	kinds: Row[];
	countyNames: Labels;
	/** Of the kinds that count. */
	kindNames: Labels;
}

function Files({ query, total }: { query: URLSearchParams; total: number }) {
	return (
		<section class="section" aria-labelledby="files">
			<h2 id="files">{t("coverage.files")}</h2>
			<p class="row">
				<a href={filePath(query, "csv")}>{t("coverage.file_csv")}</a>{" "}
				<a href={filePath(query, "csv_excel")}>{t("coverage.file_csv_excel")}</a>{" "}
				<a href={filePath(query)}>{t("coverage.file_json")}</a>{" "}
				<a href="/api/v1/registers/coverage?format=csv">{t("coverage.file_counts")}</a>
			</p>
			{total > FILE_ROWS && <p class="muted">{t("coverage.files_note", { count: FILE_ROWS })}</p>}
		</section>
	);
}

function Refused({ problem, query }: { problem: Schemas["Problem"]; query: URLSearchParams }) {
	return (
		<Notice kind="warning" title={t("coverage.refused_title")}>
			<ul>
				{problem.errors?.map(({ detail }) => (
					<li key={detail}>{detail}</li>
				))}
			</ul>
			<LinkButton kind="secondary" href={listPath(withoutRefused(problem, query), {})}>
				{t("coverage.refused_mend")}
			</LinkButton>
		</Notice>
	);
}

function Basis({ kinds, names }: { kinds: readonly Row[]; names: Labels }) {
	const rows = kinds.map((row) => ({
		label: labelOf(names, row.kind),
		value: <span lang="ro">{row.basis}</span>,
	}));
	return (
		<section class="section" aria-labelledby="basis">
			<h2 id="basis">{t("coverage.basis_title")}</h2>
			<Facts rows={rows} />
		</section>
	);
}

/** The name of the county that is asked for; of several, their names. */
const placeOf = ({ countyNames }: Data, query: URLSearchParams) =>
	joined(query, "county")
		.split(",")
		.map((code) => labelOf(countyNames, code))
		.join(", ");

function View({ data, input, go }: ViewProps<Data>) {
	const { query } = input;
	const { found, refused, counties, kinds, countyNames, kindNames } = data;
	const overview = isOverview(query);
	const place = placeOf(data, query);
	return (
		<>
			<header class="page-head">
				<h1>
					{t("coverage.title")}
					{place && `: ${place}`}
				</h1>
				<p class="lead">{t("coverage.lead")}</p>
				<p class="muted">{t("coverage.honest")}</p>
			</header>
			<div class="stack wide">
				{!refused && <Totals kinds={kinds} />}
				{overview && <Counties rows={counties} names={countyNames} />}
				<Filters query={query} counties={countyNames} kinds={kindNames} go={go} />
				{refused && <Refused problem={refused} query={query} />}
				{found && !overview && (
					<Authorities found={found} query={query} counties={countyNames} kinds={kindNames} />
				)}
				{!refused && <p class="muted">{t("coverage.entries_note")}</p>}
				{!refused && <KindTable rows={kinds} names={kindNames} query={query} />}
				{overview && <CountyTable rows={counties} names={countyNames} />}
				{overview && <Basis kinds={kinds} names={kindNames} />}
				{found && <Files query={query} total={found.page.total ?? 0} />}
			</div>
		</>
	);
}

/** An address that is refused still has a form in which to mend it. */
async function search(query: URLSearchParams, signal: AbortSignal) {
	try {
		const [found, kinds] = await Promise.all([
			api.coverage_authority_list(listQuery(query), signal),
			api.coverage_list({ group_by: "kind", ...places(query) }, signal),
		]);
		return { found, kinds: kinds.items, refused: undefined };
	} catch (error) {
		return { found: undefined, kinds: [], refused: refusedBody(error) };
	}
}

/** Without names the codes are shown, which is better than no page. */
const unnamed = (): Labels => new Map();

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const overview = isOverview(query);
		const [answer, all, counties, countyNames, names] = await Promise.all([
			search(query, signal),
			overview ? null : api.coverage_list({ group_by: "kind" }, signal),
			overview ? api.coverage_list({ group_by: "county" }, signal) : null,
			countyLabels().catch(unnamed),
			labels("authority_kind").catch(unnamed),
		]);
		const counted = (all?.items ?? answer.kinds).map(({ kind }) => kind ?? "");
		const kindNames = new Map(counted.map((code) => [code, labelOf(names, code)]));
		return { ...answer, counties: counties?.items ?? [], countyNames, kindNames };
	},
	head: (data, { query }) => {
		const place = placeOf(data, query);
		return { title: place === "" ? t("coverage.title") : `${place} · ${t("coverage.title")}` };
	},
	View,
});
