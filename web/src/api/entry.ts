// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract about entries of registers that are kept here,
// for those who keep them.
import type { Schemas } from "./client";
import { ask, personal, seen } from "./personal";

export type Import = Schemas["EntryImport"];
export type Row = Schemas["EntryImportRow"];
export type Entry = Schemas["LedgerEntry"];
export type Kind = "new" | "changed" | "wrong" | "unmatched" | "not_seen";

const at = (id: string, n: number) => ({ path: { id, n } });
/** A number as an address has it (RFC 6901). */
const ref = (local: string) => local.replaceAll("~", "~0").replaceAll("/", "~1");

export const entry = {
	ledger_list: (
		id: string,
		query: { q?: string; state?: Schemas["MatchState"][]; limit?: number; count?: "exact" },
		signal?: AbortSignal,
	) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/registers/{id}/ledger", { params: { path: { id }, query }, signal }),
			signal,
		),
	entry_match_set: (id: string, of: Entry, body: Schemas["EntryMatch"]) =>
		ask((signal) =>
			personal.POST("/api/v1/registers/{id}/entries/{local_ref}/match", {
				body,
				params: { path: { id, local_ref: ref(of.local_ref) }, header: seen(of.version) },
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
	entry_import_row_list: (id: string, n: number, kind: Kind, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/registers/{id}/imports/{n}/rows", {
					params: { ...at(id, n), query: { kind, limit: 100 } },
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
