// SPDX-License-Identifier: EUPL-1.2
// The address of a search is its whole state. Its parameters are those of the
// API's ngo_list; what the API would refuse goes to it all the same, so that
// the reader is told instead of being shown something else.
import type { Query } from "../../api/client";
import { apiPath, pagePath } from "../../lib/paths";

/** Filters with several values; also the facets that are shown as boxes to tick. */
export const GROUPS = ["county", "legal_form", "status", "domain"] as const;
export type Group = (typeof GROUPS)[number];

/** Filters with one value. */
const SINGLES = [
	"locality",
	"public_utility",
	"registered_from",
	"registered_to",
	"updated_since",
] as const;

export type Filter = Group | (typeof SINGLES)[number];

/** In the order in which an address has them. */
const NAMES = ["q", ...GROUPS, ...SINGLES, "sort", "limit"] as const;
export type Name = (typeof NAMES)[number];
export type Changes = Partial<Record<Name, string | readonly string[]>>;

/** How the answer is written is the page's business, not the reader's. */
const NOT_ASKED = new Set(["format", "count"]);
const LIST_ONLY = new Set(["sort", "cursor", "limit"]);

function isGroup(name: string): name is Group {
	return GROUPS.some((group) => group === name);
}

/** The values of a filter, whether written a,b or, as a plain form does, twice. */
export function valuesOf(query: URLSearchParams, name: string): string[] {
	const all = query.getAll(name).flatMap((text) => (isGroup(name) ? text.split(",") : [text]));
	return [...new Set(all.filter((value) => value !== ""))];
}

export function textOf(query: URLSearchParams): string {
	return query.get("q")?.trim() ?? "";
}

/** What is asked, as an object of all parameters that have a value. */
export function asked(query: URLSearchParams): Record<string, string | string[]> {
	const out: Record<string, string | string[]> = {};
	for (const name of new Set(query.keys())) {
		const values = valuesOf(query, name);
		if (NOT_ASKED.has(name) || values.length === 0) continue;
		out[name] = isGroup(name) ? values : values.length === 1 ? (values[0] as string) : values;
	}
	return out;
}

/** For ngo_list. Not checked here: the API knows its contract and says what is wrong. */
export function listQuery(query: URLSearchParams): Query<"ngo_list"> {
	return { ...asked(query), count: "estimate" } as Query<"ngo_list">;
}

/** For ngo_facets, which takes the filters alone. */
export function facetQuery(query: URLSearchParams): Query<"ngo_facets"> {
	const kept = Object.entries(asked(query)).filter(([name]) => !LIST_ONLY.has(name));
	return Object.fromEntries(kept) as Query<"ngo_facets">;
}

function known(query: URLSearchParams): Record<string, string | string[]> {
	const all = asked(query);
	return Object.fromEntries(Object.entries(all).filter(([name]) => NAMES.some((n) => n === name)));
}

function inOrder(values: Record<string, string | readonly string[] | undefined>) {
	return Object.fromEntries(NAMES.map((name) => [name, values[name]]));
}

/** This search with some parameters changed, from its first page. Empty values go away. */
export function searchPath(query: URLSearchParams, changes: Changes = {}): string {
	return pagePath("ngos", inOrder({ ...known(query), ...changes }));
}

/** Another page of the same search. */
export function cursorPath(query: URLSearchParams, cursor: string): string {
	return pagePath("ngos", { ...inOrder(known(query)), cursor });
}

/** The same search as a file. */
export function filePath(query: URLSearchParams, format: "json" | "csv" | "csv_excel"): string {
	return apiPath("ngos", { ...inOrder({ ...known(query), limit: "200" }), format });
}

/** One value of one filter. */
export interface Applied {
	name: Filter;
	value: string;
	/** The search without it. */
	without: string;
}

/** Every filter that is set, so that each can be taken away alone. */
export function appliedOf(query: URLSearchParams): Applied[] {
	return [...GROUPS, ...SINGLES].flatMap((name) => {
		const values = valuesOf(query, name);
		return values.map((value) => {
			const rest = values.filter((other) => other !== value);
			return { name, value, without: searchPath(query, { [name]: rest }) };
		});
	});
}

/** The words alone, all filters gone. */
export function withoutFilters(query: URLSearchParams): string {
	const cleared = [...GROUPS, ...SINGLES].map((name) => [name, ""]);
	return searchPath(query, Object.fromEntries(cleared) as Changes);
}

const ORDERS = ["-name", "-registered_on", "registered_on", "-updated_at"] as const;

/** The usual order, which needs no parameter: by relevance when there are words. */
export function usualSort(query: URLSearchParams): string {
	return textOf(query) === "" ? "name" : "relevance";
}

/** The order that is set; "" for the usual one. */
export function sortOf(query: URLSearchParams): string {
	const sort = query.get("sort") ?? "";
	return sort === usualSort(query) ? "" : sort;
}

/** Orders to choose from beside the usual one. */
export function sorts(query: URLSearchParams): string[] {
	const byName = textOf(query) === "" ? [] : ["name"];
	return [...new Set([...byName, ...ORDERS, sortOf(query)])].filter((sort) => sort !== "");
}

/** New words: an order by relevance cannot stay when they are gone. */
export function searchFor(query: URLSearchParams, text: string): string {
	const q = text.trim();
	const sort = query.get("sort") ?? "";
	return searchPath(query, { q, sort: q === "" && sort === "relevance" ? "" : sort });
}
