// SPDX-License-Identifier: EUPL-1.2
// Searching and listing authorities.
import { api, type Schemas } from "../../api/client";
import { countyLabels, type Labels, labelOf, labels } from "../../api/labels";
import { refusedBody } from "../../api/problem";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { wanted } from "../../lib/wanted";
import { Empty } from "../../ui/empty";
import { Pager } from "../../ui/pager";
import { Said } from "../../ui/said";
import { Filters } from "./filters";
import { cursorPath, FILE_ROWS, filePath, isFiltered, listPath, listQuery, textOf } from "./query";
import { Refused } from "./refused";

interface Data {
	/** undefined: the address asks for what the API does not have. */
	found: Schemas["AuthorityPage"] | undefined;
	refused: Schemas["Problem"] | undefined;
	counties: Labels;
	kinds: Labels;
}

/** Without names the codes are shown, which is better than no page. */
const unnamed = (): Labels => new Map();

function Entry({ authority, data }: { authority: Schemas["AuthorityCard"]; data: Data }) {
	const place = [authority.locality, labelOf(data.counties, authority.county)].filter(Boolean);
	return (
		<li>
			<h3>
				<a href={pagePath(`authorities/${authority.id}`)} lang="ro">
					{authority.name}
				</a>
			</h3>
			<p class="row">
				<span>{labelOf(data.kinds, authority.kind)}</span>
				{place.length > 0 && <span>{place.join(", ")}</span>}
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

function Files({ query, total }: { query: URLSearchParams; total: number }) {
	return (
		<section class="section" aria-labelledby="files">
			<h2 id="files">{t("authority.files")}</h2>
			<p class="row">
				<a href={filePath(query, "csv")}>{t("authority.file_csv")}</a>
				<a href={filePath(query, "csv_excel")}>{t("authority.file_csv_excel")}</a>
				<a href={filePath(query)}>{t("authority.file_json")}</a>
			</p>
			{total > FILE_ROWS && <p class="muted">{t("authority.files_note", { count: FILE_ROWS })}</p>}
		</section>
	);
}

interface ResultsProps {
	data: Data;
	found: Schemas["AuthorityPage"];
	query: URLSearchParams;
}

function Results({ data, found, query }: ResultsProps) {
	const { items, page } = found;
	if (items.length === 0)
		return (
			<>
				<Said words={t("authority.none_title")} />
				<NoMatch query={query} />
			</>
		);
	const count = t("authority.count", { count: page.total ?? items.length });
	return (
		<section class="stack" aria-labelledby="results">
			<h2 id="results">{count}</h2>
			<Said words={count} />
			<ol class="entries">
				{items.map((authority) => (
					<Entry key={authority.id} authority={authority} data={data} />
				))}
			</ol>
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
	const { found, refused, counties, kinds } = data;
	return (
		<>
			<header class="page-head">
				<h1>{t("authority.title")}</h1>
				<p class="lead">{t("authority.lead")}</p>
			</header>
			<div class="stack wide">
				<Filters shown={query} query={wanted(input)} counties={counties} kinds={kinds} go={go} />
				{refused && <Refused problem={refused} query={query} />}
				{found && <Results data={data} found={found} query={query} />}
				{found && found.items.length > 0 && <Files query={query} total={found.page.total ?? 0} />}
			</div>
		</>
	);
}

/** An address that is refused still has a form in which to mend it. */
async function search(query: URLSearchParams, signal: AbortSignal) {
	try {
		return { found: await api.authority_list(listQuery(query), signal), refused: undefined };
	} catch (error) {
		return { found: undefined, refused: refusedBody(error) };
	}
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [answer, counties, kinds] = await Promise.all([
			search(query, signal),
			countyLabels().catch(unnamed),
			labels("authority_kind").catch(unnamed),
		]);
		return { ...answer, counties, kinds };
	},
	head: (_data, { query }) => {
		const q = textOf(query);
		return { title: q === "" ? t("authority.title") : `${q} · ${t("authority.title")}` };
	},
	View,
});
