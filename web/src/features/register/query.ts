// SPDX-License-Identifier: EUPL-1.2
// The address of the list is its whole state, with the names and values of the
// API's register_list. What the API would refuse goes to it all the same, so
// that the reader is told instead of being shown something else.
import type { Query } from "../../api/client";
import { apiPath, pagePath } from "../../lib/paths";

/** In the order in which an address has them. */
const LISTS = ["county", "kind", "form", "state", "domain"] as const;
const NAMES = ["q", ...LISTS, "authority", "sort", "limit"] as const;
type Name = (typeof NAMES)[number];
/** What is chosen from a list. */
export type Choice = (typeof LISTS)[number];
type Values = Record<string, string>;

/** A file holds as many rows as one answer of the API can. */
export const FILE_ROWS = 200;

export function textOf(query: URLSearchParams): string {
	return query.get("q")?.trim() ?? "";
}

/** Is anything but words asked for? */
export function isFiltered(query: URLSearchParams): boolean {
	return LISTS.some((name) => query.get(name));
}

/** Its values with commas, whether written so or, as a plain form does, one by one. */
export function joined(query: URLSearchParams, name: string): string {
	return query
		.getAll(name)
		.filter((value) => value !== "")
		.join(",");
}

function asked(query: URLSearchParams): Values {
	const names = [...new Set(query.keys())].filter((name) => name !== "format" && name !== "count");
	return Object.fromEntries(names.map((name) => [name, joined(query, name)]));
}

export function listQuery(query: URLSearchParams): Query<"register_list"> {
	const rest = asked(query);
	const lists = Object.fromEntries(
		LISTS.filter((name) => rest[name]).map((name) => [name, rest[name]?.split(",")]),
	);
	const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ""));
	return { ...plain, ...lists, count: "exact" } as Query<"register_list">;
}

/** The same of the counts, which have neither order nor pages. */
export function facetsQuery(query: URLSearchParams): Query<"register_facets"> {
	const { sort: _sort, cursor: _cursor, limit: _limit, count: _count, ...rest } = listQuery(query);
	return rest;
}

function known(query: URLSearchParams, changes: Partial<Record<Name, string>> = {}): Values {
	const all: Values = { ...asked(query), ...changes };
	return Object.fromEntries(NAMES.map((name) => [name, all[name] ?? ""]));
}

/** The list with something else asked, from its first page. */
export function listPath(query: URLSearchParams, changes: Partial<Record<Name, string>>): string {
	return pagePath("registers", known(query, changes));
}

/** Another page of the same list. */
export function cursorPath(query: URLSearchParams, cursor: string | null): string | undefined {
	if (cursor === null) return undefined;
	return pagePath("registers", { ...known(query), cursor });
}

/** The whole list as a file, as far as one answer goes; JSON unless a format is named. */
export function filePath(query: URLSearchParams, format?: "csv" | "csv_excel"): string {
	return apiPath("registers", { ...known(query, { limit: String(FILE_ROWS) }), format });
}
