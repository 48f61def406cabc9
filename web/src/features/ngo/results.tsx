// SPDX-License-Identifier: EUPL-1.2
// How many, in which order, which ones, and the same as a file.
import type { Schemas } from "../../api/client";
import { type Key, t } from "../../lib/i18n";
import { Notice } from "../../ui/notice";
import { Pager } from "../../ui/pager";
import { Said } from "../../ui/said";
import { SelectField } from "../../ui/select-field";
import { Card } from "./card";
import { Files } from "./files";
import type { Found } from "./found";
import { NoMatch } from "./no-match";
import { type Changes, cursorPath, sortOf, sorts, textOf, usualSort } from "./query";

type List = Schemas["NgoPage"];

interface ResultsProps {
	found: Found;
	list: List;
	/** Of these results. */
	query: URLSearchParams;
	onChange: (changes: Changes) => void;
}

/** How many there are, saying honestly how well that is known. */
export function countWords({ page, total_is }: List, facets: Found["facets"]): string {
	if (facets?.capped === false) return t("ngo.count", { count: facets.total });
	if (page.total !== undefined)
		return t(total_is === "estimate" ? "ngo.count_about" : "ngo.count", { count: page.total });
	return facets ? t("ngo.count_at_least", { count: facets.total }) : "";
}

function Order({ query, onChange }: Pick<ResultsProps, "query" | "onChange">) {
	return (
		<SelectField
			id="sort"
			name="sort"
			label={t("ngo.sort")}
			value={sortOf(query)}
			options={[
				{ value: "", label: t(sortKey(usualSort(query))) },
				...sorts(query).map((value) => ({ value, label: t(sortKey(value)) })),
			]}
			onChange={(sort) => onChange({ sort })}
		/>
	);
}

function sortKey(order: string): Key {
	return `ngo.sort_${order.replace("-", "desc_")}` as Key;
}

function Corrected({ list, query }: Pick<ResultsProps, "list" | "query">) {
	if (list.corrected === undefined) return null;
	return (
		<Notice kind="info">
			<p>{t("ngo.corrected", { from: textOf(query), to: list.corrected.to })}</p>
		</Notice>
	);
}

function Pages({ list, query }: Pick<ResultsProps, "list" | "query">) {
	const { prev, next } = list.page;
	return (
		<Pager
			prevHref={prev === null ? undefined : cursorPath(query, prev)}
			nextHref={next === null ? undefined : cursorPath(query, next)}
			label={t("app.pages")}
			prevLabel={t("app.prev")}
			nextLabel={t("app.next")}
		/>
	);
}

export function Results({ found, list, query, onChange }: ResultsProps) {
	const words = countWords(list, found.facets);
	if (list.items.length === 0)
		return (
			<>
				<Said words={t("ngo.none_title")} />
				<NoMatch query={query} />
			</>
		);
	return (
		<>
			<Corrected list={list} query={query} />
			<div class="row apart">
				<h2 class="count">{words}</h2>
				<Order query={query} onChange={onChange} />
			</div>
			<Said words={words} />
			<ol class="entries">
				{list.items.map((ngo) => (
					<Card key={ngo.id} ngo={ngo} names={found.names} />
				))}
			</ol>
			<Pages list={list} query={query} />
			<Files query={query} />
		</>
	);
}
