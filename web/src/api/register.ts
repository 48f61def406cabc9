// SPDX-License-Identifier: EUPL-1.2
// Reads that only the pages of registers need: apart from client.ts, so that
// no other page fetches them.
import { get, type Query } from "./client";

export const registers = {
	entry_list: (id: string, query: Query<"entry_list">, signal?: AbortSignal) =>
		get("/api/v1/registers/{id}/entries", { path: { id }, query }, signal),
	register_facets: (query: Query<"register_facets">, signal?: AbortSignal) =>
		get("/api/v1/registers/facets", { query }, signal),
};
