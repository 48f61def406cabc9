// SPDX-License-Identifier: EUPL-1.2
// The address of a register's page says which of its entries are shown, with
// the names and values of the API's entry_list.
import type { Query } from "../../api/client";
import { apiPath, pagePath } from "../../lib/paths";
import { FILE_ROWS, joined } from "./query";

/** In the order in which an address has them. */
const NAMES = ["q", "county", "matched", "limit"] as const;
type Values = Record<string, string>;

/** Is any of what narrows the list asked for? */
export function isNarrowed(query: URLSearchParams): boolean {
	return ["q", "county", "matched"].some((name) => query.get(name));
}

function asked(query: URLSearchParams): Values {
	const names = [...new Set(query.keys())].filter((name) => name !== "format" && name !== "count");
	const values = names.map((name) => [name, joined(query, name)] as const);
	return Object.fromEntries(values.filter(([, value]) => value !== ""));
}

/** What the API would refuse goes to it all the same, so that the reader is told. */
export function entriesQuery(query: URLSearchParams): Query<"entry_list"> {
	const { county, ...rest } = asked(query);
	return {
		...rest,
		...(county && { county: county.split(",") }),
		count: "exact",
	} as Query<"entry_list">;
}

function known(query: URLSearchParams, changes: Values = {}): Values {
	const all: Values = { ...asked(query), ...changes };
	return Object.fromEntries(NAMES.map((name) => [name, all[name] ?? ""]));
}

/** The register with other words looked for, from the first page. */
export function wordsPath(id: string, query: URLSearchParams, q: string): string {
	return pagePath(`registers/${id}`, known(query, { q }));
}

/** Another page of the same entries. */
export function entriesPath(
	id: string,
	query: URLSearchParams,
	cursor: string | null,
): string | undefined {
	if (cursor === null) return undefined;
	return pagePath(`registers/${id}`, { ...known(query), cursor });
}

/** The same entries as a file, as far as one answer goes; JSON unless a format is named. */
export function entriesFile(
	id: string,
	query: URLSearchParams,
	format?: "csv" | "csv_excel",
): string {
	const rows = known(query, { limit: String(FILE_ROWS) });
	return apiPath(`registers/${id}/entries`, { ...rows, format });
}
