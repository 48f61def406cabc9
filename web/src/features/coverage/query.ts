// SPDX-License-Identifier: EUPL-1.2
// The address of the page is its whole state, with the names and values of the
// API's coverage_authority_list. Nothing asked for: the whole country.
import type { Query } from "../../api/client";
import { apiPath, pagePath } from "../../lib/paths";

/** In the order in which an address has them. */
const NAMES = ["county", "kind", "missing", "limit"] as const;
type Name = (typeof NAMES)[number];
type Values = Record<string, string>;

/** A file holds as many rows as one answer of the API can. */
export const FILE_ROWS = 200;

/** Its values with commas, whether written so or, as a plain form does, one by one. */
export function joined(query: URLSearchParams, name: string): string {
	return query
		.getAll(name)
		.filter((value) => value !== "")
		.join(",");
}

function asked(query: URLSearchParams): Values {
	const names = [...new Set(query.keys())].filter((name) => name !== "format" && name !== "count");
	const values = names.map((name) => [name, joined(query, name)] as const);
	return Object.fromEntries(values.filter(([, value]) => value !== ""));
}

export function isOverview(query: URLSearchParams): boolean {
	return Object.keys(asked(query)).length === 0;
}

/** What both the figures and the list are of. */
export function places(query: URLSearchParams) {
	const { county, kind } = asked(query);
	return {
		...(county && { county: county.split(",") }),
		...(kind && { kind: kind.split(",") }),
	} as Pick<Query<"coverage_list">, "county" | "kind">;
}

export function listQuery(query: URLSearchParams): Query<"coverage_authority_list"> {
	const { county: _county, kind: _kind, ...rest } = asked(query);
	return { ...rest, ...places(query), count: "exact" } as Query<"coverage_authority_list">;
}

function known(query: URLSearchParams, changes: Partial<Record<Name, string>> = {}): Values {
	const all: Values = { ...asked(query), ...changes };
	return Object.fromEntries(NAMES.map((name) => [name, all[name] ?? ""]));
}

/** The same with something else asked, from its first page. */
export function listPath(query: URLSearchParams, changes: Partial<Record<Name, string>>): string {
	return pagePath("coverage", known(query, changes));
}

export function countyPath(code: string): string {
	return pagePath("coverage", { county: code });
}

/** Another page of the same list. */
export function cursorPath(query: URLSearchParams, cursor: string | null): string | undefined {
	if (cursor === null) return undefined;
	return pagePath("coverage", { ...known(query), cursor });
}

/** The authorities as a file, as far as one answer goes; JSON unless a format is named. */
export function filePath(query: URLSearchParams, format?: "csv" | "csv_excel"): string {
	const all = known(query, { limit: String(FILE_ROWS) });
	return apiPath("registers/coverage/authorities", { ...all, format });
}
