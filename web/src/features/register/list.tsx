// SPDX-License-Identifier: EUPL-1.2
// The directory of registers that authorities keep of NGOs.
import { api, type Schemas } from "../../api/client";
import { countyLabels, type Labels, labelOf, labels } from "../../api/labels";
import { refusedBody } from "../../api/problem";
import { registers } from "../../api/register";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { wanted } from "../../lib/wanted";
import { DataTable } from "../../ui/data-table";
import { Empty } from "../../ui/empty";
import { Pager } from "../../ui/pager";
import { Said } from "../../ui/said";
import { Tag } from "../../ui/tag";
import { Filters, type Names } from "./filters";
import { RegisterMap } from "./map";
import {
	cursorPath,
	FILE_ROWS,
	facetsQuery,
	filePath,
	isFiltered,
	listPath,
	listQuery,
	textOf,
} from "./query";
import { Refused } from "./refused";
import { formWord, titleLang } from "./words";

type Card = Schemas["RegisterCard"];
type Found = Awaited<ReturnType<typeof api.register_list>>;

interface Data {
	/** undefined: the address asks for what the API does not have. */
	found: Found | undefined;
	refused: Schemas["Problem"] | undefined;
	/** undefined: could not be asked. */
	facets: Schemas["RegisterFacets"] | undefined;
	names: Names;
}

/** Without names the codes are shown, which is better than no page. */
const unnamed = (): Labels => new Map();

const cells = (register: Card, { counties }: Names) => [
	<a key="title" href={pagePath(`registers/${register.id}`)} lang={titleLang(register)}>
		{register.title}
	</a>,
	<a key="authority" href={pagePath(`authorities/${register.authority.id}`)} lang="ro">
		{register.authority.name}
	</a>,
	labelOf(counties, register.authority.county),
	<>
		{formWord(register.form)}
		{register.state === "broken" && (
			<>
				{" "}
				<Tag kind="warning">{t("register.state_broken")}</Tag>
			</>
		)}
	</>,
	register.last_update_on === null ? t("register.not_said") : formatDay(register.last_update_on),
];

function NoMatch({ query }: { query: URLSearchParams }) {
	const bare = { county: "", kind: "", form: "", state: "", domain: "" };
	return (
		<Empty title={t("register.none_title")}>
			<ul>
				<li>{t("register.none_detail")}</li>
				{textOf(query) !== "" && isFiltered(query) && (
					<li>
						<a href={listPath(query, bare)}>{t("register.none_unfiltered")}</a>
					</li>
				)}
				<li>
					<a href={pagePath("registers")}>{t("register.none_all")}</a>
				</li>
			</ul>
		</Empty>
	);
}

function Files({ query, total }: { query: URLSearchParams; total: number }) {
	return (
		<section class="section" aria-labelledby="files">
			<h2 id="files">{t("register.files")}</h2>
			<p class="row">
				<a href={filePath(query, "csv")}>{t("register.file_csv")}</a>
				<a href={filePath(query, "csv_excel")}>{t("register.file_csv_excel")}</a>
				<a href={filePath(query)}>{t("register.file_json")}</a>
			</p>
			{total > FILE_ROWS && <p class="muted">{t("register.files_note", { count: FILE_ROWS })}</p>}
		</section>
	);
}

function Results({ found, names, query }: { found: Found; names: Names; query: URLSearchParams }) {
	const { items, page } = found;
	if (items.length === 0)
		return (
			<>
				<Said words={t("register.none_title")} />
				<NoMatch query={query} />
			</>
		);
	const count = t("register.count", { count: page.total ?? items.length });
	return (
		<section class="stack" aria-labelledby="results">
			<h2 id="results">{count}</h2>
			<Said words={count} />
			<DataTable
				caption={t("register.table")}
				captionHidden
				head={[
					t("register.name"),
					t("register.authority"),
					t("register.county"),
					t("register.form"),
					t("register.last_update"),
				]}
				rows={items.map((register) => cells(register, names))}
			/>
			<Pager
				prevHref={cursorPath(query, page.prev)}
				nextHref={cursorPath(query, page.next)}
				label={t("app.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
		</section>
	);
}

function View({ data, input, go }: ViewProps<Data>) {
	const { query } = input;
	const { found, refused, facets, names } = data;
	return (
		<>
			<header class="page-head">
				<h1>{t("register.title")}</h1>
				<p class="lead">{t("register.lead")}</p>
				<p class="muted">{t("register.honest")}</p>
				<p>
					<a href={pagePath("coverage")}>{t("register.coverage")}</a>
				</p>
			</header>
			<div class="stack wide">
				<Filters shown={query} query={wanted(input)} names={names} go={go} />
				{refused && <Refused problem={refused} query={query} />}
				{facets && <RegisterMap facets={facets} counties={names.counties} query={query} />}
				{found && <Results found={found} names={names} query={query} />}
				{found && found.items.length > 0 && <Files query={query} total={found.page.total ?? 0} />}
			</div>
		</>
	);
}

/** An address that is refused still has a form in which to mend it. */
async function search(query: URLSearchParams, signal: AbortSignal) {
	try {
		return { found: await api.register_list(listQuery(query), signal), refused: undefined };
	} catch (error) {
		return { found: undefined, refused: refusedBody(error) };
	}
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [answer, facets, counties, kinds, domains] = await Promise.all([
			search(query, signal),
			registers.register_facets(facetsQuery(query), signal).catch(() => undefined),
			countyLabels().catch(unnamed),
			labels("authority_kind").catch(unnamed),
			labels("domain").catch(unnamed),
		]);
		return { ...answer, facets, names: { counties, kinds, domains } };
	},
	head: (_data, { query }) => {
		const q = textOf(query);
		return { title: q === "" ? t("register.title") : `${q} · ${t("register.title")}` };
	},
	View,
});
