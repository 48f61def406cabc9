// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract about entries of registers that are kept here,
// for those who keep them.
import type { Query, Schemas } from "./client";
import { ask, personal, seen } from "./personal";

export type Import = Schemas["EntryImport"];
export type Row = Schemas["EntryImportRow"];
export type Entry = Schemas["LedgerEntry"];
export type Summary = Schemas["LedgerSummary"];
export type EntryWrite = Schemas["EntryWrite"];
export type Kind = "new" | "changed" | "wrong" | "unmatched" | "not_seen";

const at = (id: string, n: number) => ({ path: { id, n } });
/** A number as an address has it (RFC 6901). */
const ref = (local: string) => local.replaceAll("~", "~0").replaceAll("/", "~1");
const one = (id: string, local: string) => ({ path: { id, local_ref: ref(local) } });

export const entry = {
	ledger_summary: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/registers/{id}/ledger-summary", { params: { path: { id } }, signal }),
			signal,
		),
	ledger_list: (id: string, query: Query<"ledger_list">, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/registers/{id}/ledger", { params: { path: { id }, query }, signal }),
			signal,
		),
	ledger_get: (id: string, local: string, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/registers/{id}/ledger/{local_ref}", {
					params: one(id, local),
					signal,
				}),
			signal,
		),
	/** version: of the entry that there is; without it, one is made. */
	entry_put: (id: string, local: string, body: EntryWrite, version?: number) =>
		ask((signal) =>
			personal.PUT("/api/v1/registers/{id}/entries/{local_ref}", {
				body,
				params: { ...one(id, local), ...(version !== undefined && { header: seen(version) }) },
				signal,
			}),
		),
	entry_delete: (id: string, of: Entry, reason: string) =>
		ask((signal) =>
			personal.DELETE("/api/v1/registers/{id}/entries/{local_ref}", {
				params: { ...one(id, of.local_ref), header: seen(of.version), query: { reason } },
				signal,
			}),
		),
	entry_match_set: (id: string, of: Entry, body: Schemas["EntryMatch"]) =>
		ask((signal) =>
			personal.POST("/api/v1/registers/{id}/entries/{local_ref}/match", {
				body,
				params: { ...one(id, of.local_ref), header: seen(of.version) },
				signal,
			}),
		),
	entry_import_list: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/registers/{id}/imports", {
					params: { path: { id }, query: { limit: 10 } },
					signal,
				}),
			signal,
		),
	entry_import_update: (id: string, of: Import, mapping: Record<string, string | null>) =>
		ask((signal) =>
			personal.PATCH("/api/v1/registers/{id}/imports/{n}", {
				body: { mapping: mapping as Record<string, never> }, // any titles
				params: { ...at(id, of.n), header: seen(of.version) },
				signal,
			}),
		),
	entry_import_row_list: (
		id: string,
		n: number,
		query: Query<"entry_import_row_list">,
		signal?: AbortSignal,
	) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/registers/{id}/imports/{n}/rows", {
					params: { ...at(id, n), query },
					signal,
				}),
			signal,
		),
	entry_import_apply: (id: string, of: Import) =>
		ask((signal) =>
			personal.POST("/api/v1/registers/{id}/imports/{n}/apply", {
				params: { ...at(id, of.n), header: seen(of.version) },
				signal,
			}),
		),
	entry_import_undo: (id: string, of: Import) =>
		ask((signal) =>
			personal.POST("/api/v1/registers/{id}/imports/{n}/undo", {
				params: { ...at(id, of.n), header: seen(of.version) },
				signal,
			}),
		),
};
