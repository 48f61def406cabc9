// SPDX-License-Identifier: EUPL-1.2
// The address of the queue is its whole state; an item carries it along, so
// that the next item is the next of the same queue.
import type { Query } from "../../api/client";
import { pagePath } from "../../lib/paths";

export const FILTERS = ["kind", "state", "county", "assignee", "older_than", "failing"] as const;
export type Filter = (typeof FILTERS)[number];

const LISTS = ["kind", "state", "county"];
const NAMES = [...FILTERS, "sort"] as const;
type Changes = Partial<Record<(typeof NAMES)[number], string>>;

export type QueueQuery = Query<"review_item_list">;

/** Not checked here: the API says what it does not have. */
export function listQuery(query: URLSearchParams): QueueQuery {
	const asked: Record<string, string | string[]> = {};
	for (const name of [...NAMES, "cursor"]) {
		const value = query.get(name) ?? "";
		if (value !== "") asked[name] = LISTS.includes(name) ? value.split(",") : value;
	}
	return { limit: 25, count: "exact", ...asked } as QueueQuery;
}

function known(query: URLSearchParams): Record<string, string> {
	return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ""]));
}

/** The queue with some filters changed, from its first page. */
export function queuePath(query: URLSearchParams, changes: Changes = {}): string {
	return pagePath("review", { ...known(query), ...changes });
}

export function cursorPath(query: URLSearchParams, cursor: string): string {
	return pagePath("review", { ...known(query), cursor });
}

export function itemPath(id: string, query: URLSearchParams): string {
	return pagePath("review/item", { id, ...known(query) });
}

export function isFiltered(query: URLSearchParams): boolean {
	return FILTERS.some((name) => (query.get(name) ?? "") !== "");
}
