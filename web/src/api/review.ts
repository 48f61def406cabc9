// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract about review, merges and what staff may do to
// an entry that is public.
import type { Query, Schemas } from "./client";
import { ask, personal } from "./personal";

export type Card = Schemas["ReviewCard"];
export type Item = Schemas["ReviewItem"];
export type Reason = Schemas["ReviewReason"];
export type Outcome = Schemas["ReviewOutcome"];
export type Statistics = Schemas["ReviewStatistics"];
export type Merge = Schemas["Merge"];
export type MergeResult = Schemas["MergeResult"];

/** An act on one item names the version that was seen. */
type Seen = Pick<Card, "id" | "version">;

const once = (key: string) => ({ "Idempotency-Key": key });

export const review = {
	review_item_list: (query: Query<"review_item_list">, signal?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/review-items", { params: { query }, signal }), signal),
	review_item_get: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/review-items/{id}", { params: { path: { id } }, signal }),
			signal,
		),
	review_item_assign: ({ id, version }: Seen, assignee: string | null) =>
		ask((signal) =>
			personal.POST("/api/v1/review-items/{id}/assign", {
				params: { path: { id } },
				body: { version, assignee },
				signal,
			}),
		),
	review_item_approve: (
		{ id, version }: Seen,
		more: { acknowledged?: string[]; text?: string; value?: string },
	) =>
		ask((signal) =>
			personal.POST("/api/v1/review-items/{id}/approve", {
				params: { path: { id } },
				body: { version, ...more },
				signal,
			}),
		),
	review_item_refuse: ({ id, version }: Seen, why: { reason: string; text: string }) =>
		ask((signal) =>
			personal.POST("/api/v1/review-items/{id}/refuse", {
				params: { path: { id } },
				body: { version, ...why },
				signal,
			}),
		),
	review_item_request_changes: (
		{ id, version }: Seen,
		why: { reason?: string; text: string; fields: { field: string; comment: string }[] },
	) =>
		ask((signal) =>
			personal.POST("/api/v1/review-items/{id}/request-changes", {
				params: { path: { id } },
				body: { version, ...why },
				signal,
			}),
		),
	review_note_add: (id: string, text: string) =>
		ask((signal) =>
			personal.POST("/api/v1/review-items/{id}/notes", {
				params: { path: { id } },
				body: { text },
				signal,
			}),
		),
	message_create: (registration: string, text: string, key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/registrations/{id}/messages", {
				params: { path: { id: registration }, header: once(key) },
				body: { text },
				signal,
			}),
		),
	review_item_decide_many: (body: {
		items: Seen[];
		decision: "approve" | "refuse" | "request_changes";
		reason?: string;
		text?: string;
	}) =>
		ask((signal) =>
			personal.POST("/api/v1/review-items/decisions", {
				body,
				signal,
			}),
		),
	review_reason_list: (signal?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/review-reasons", { signal }), signal),
	review_statistics_get: (days: number, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/review-statistics", { params: { query: { days } }, signal }),
			signal,
		),
	profile_field_list: (signal?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/profile-fields", { signal }), signal),
	user_list: (signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/users", {
					params: { query: { role: "reviewer", limit: 200 } },
					signal,
				}),
			signal,
		),
	/** As it is this moment: the public answer may be kept for a while. */
	ngo_get: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/ngos/{id}", { params: { path: { id } }, cache: "no-store", signal }),
			signal,
		),
	merge_list: (query: Query<"merge_list">, signal?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/merges", { params: { query }, signal }), signal),
	ngo_merge: (
		id: string,
		body: { into: string; reason: string; text?: string; dry_run: boolean },
		key: string,
	) =>
		ask((signal) =>
			personal.POST("/api/v1/ngos/{id}/merge", {
				params: { path: { id }, header: once(key) },
				body,
				signal,
			}),
		),
	merge_undo: (id: string, text: string) =>
		ask((signal) =>
			personal.POST("/api/v1/merges/{id}/undo", {
				params: { path: { id } },
				body: { text },
				signal,
			}),
		),
	ngo_suspend: (id: string, body: { reason: string; text: string }) =>
		ask((signal) =>
			personal.POST("/api/v1/ngos/{id}/suspend", { params: { path: { id } }, body, signal }),
		),
	ngo_reinstate: (id: string, body: { reason: string; text: string }) =>
		ask((signal) =>
			personal.POST("/api/v1/ngos/{id}/reinstate", { params: { path: { id } }, body, signal }),
		),
	ngo_archive: (id: string, body: { reason: string; text: string }) =>
		ask((signal) =>
			personal.POST("/api/v1/ngos/{id}/archive", { params: { path: { id } }, body, signal }),
		),
};
