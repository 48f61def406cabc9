// SPDX-License-Identifier: EUPL-1.2
// After a decision: the next item of the same queue. When somebody else was
// quicker, that is no fault of what was written.
import { type Card, type Item, review } from "../../api/review";
import { itemPath, listQuery, queuePath } from "./query";
import { isOpen } from "./rows";
import { overtakenBy } from "./words";

/** The item as it is now; undefined when it was decided by another meanwhile. */
export async function decided(
	call: Promise<Item>,
	onOvertaken: (words: string) => void,
): Promise<Item | undefined> {
	try {
		return await call;
	} catch (error) {
		const late = overtakenBy(error);
		if (late === undefined) throw error;
		onOvertaken(late);
		return undefined;
	}
}

const isFree = (item: Card, me: string | undefined) =>
	isOpen(item) && (item.assignee === null || item.assignee === me);

/** Where to go on: to an item that waits, else to the queue. */
export async function nextPath(
	after: string,
	query: URLSearchParams,
	me: string | undefined,
): Promise<string> {
	try {
		const { items } = await review.review_item_list({ ...listQuery(query), limit: 25 });
		const next = items.find((item) => item.id !== after && isFree(item, me));
		return next ? itemPath(next.id, query) : queuePath(query);
	} catch {
		return queuePath(query);
	}
}
