// SPDX-License-Identifier: EUPL-1.2
// The address of the page is its whole state, with the names and values of the
// API's change_list. Without a beginning it shows the last week: the feed
// itself begins with the oldest change there is.
import type { Query } from "../../api/client";
import { daysAgo, startOfDay } from "../../lib/day";
import { apiPath, pagePath } from "../../lib/paths";

export const RECENT_DAYS = 7;

/** Before every change: the beginning of the feed, said as the API says it. */
export const BEGINNING = "1970-01-01T00:00:00Z";

/** A file holds as many rows as one answer of the API can. */
const FILE_ROWS = 200;

const NAMES = ["type", "since", "limit"] as const;
type Name = (typeof NAMES)[number];

/** The beginning of the day n days ago. */
export function sinceDaysAgo(n: number, now: Date): string {
	const day = daysAgo(n, now);
	return startOfDay(day) ?? `${day}T00:00:00Z`;
}

/** Where what is shown began; before the first page when a cursor leads on. */
export function sinceOf(query: URLSearchParams, now: Date): string {
	return query.get("since") || sinceDaysAgo(RECENT_DAYS, now);
}

/** Does it go on from a page before? */
export function isFurther(query: URLSearchParams): boolean {
	return Boolean(query.get("cursor"));
}

function asked(query: URLSearchParams): Record<string, string> {
	const names = [...new Set(query.keys())].filter((name) => name !== "format");
	const all = names.map((name) => [name, query.getAll(name).join(",")]);
	return Object.fromEntries(all.filter(([, value]) => value !== ""));
}

/** A cursor is good for the filters that it was given with alone, its beginning among them. */
export function listQuery(query: URLSearchParams, now: Date): Query<"change_list"> {
	const { type, cursor, ...rest } = asked(query);
	return {
		...(cursor ? { cursor } : { since: sinceOf(query, now) }),
		...rest,
		...(type && { type: type.split(",") }),
	} as Query<"change_list">;
}

/** The page with something else asked, from the beginning of what is asked. */
export function listPath(query: URLSearchParams, changes: Partial<Record<Name, string>>): string {
	const all = { ...asked(query), ...changes };
	return pagePath("changes", Object.fromEntries(NAMES.map((name) => [name, all[name]])));
}

/** What comes after this page. */
export function cursorPath(query: URLSearchParams, now: Date, cursor: string): string {
	const { type, since, limit } = asked(query);
	const begun = isFurther(query) ? since : sinceOf(query, now);
	return pagePath("changes", { type, since: begun, limit, cursor });
}

/** All from the same beginning as a file, as far as one answer goes; JSON unless a format is named. */
export function filePath(query: URLSearchParams, now: Date, format?: "csv" | "csv_excel"): string {
	const { type, since } = asked(query);
	const begun = isFurther(query) ? since : sinceOf(query, now);
	return apiPath("changes", { type, since: begun, limit: FILE_ROWS, format });
}
