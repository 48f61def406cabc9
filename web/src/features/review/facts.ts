// SPDX-License-Identifier: EUPL-1.2
// The facts by which two entries are told apart.
import type { api } from "../../api/client";
import { formatDay } from "../../lib/format";

export type Entry = Awaited<ReturnType<typeof api.ngo_get>>;

export const FACTS = [
	"name",
	"legal_form",
	"status",
	"national_number",
	"court_number",
	"court",
	"cif",
	"registered_on",
	"county",
	"locality",
] as const;

export function factOf(entry: Entry, fact: (typeof FACTS)[number]): string {
	if (fact === "court") return entry.court?.name ?? entry.court_name ?? "";
	const value = entry[fact];
	if (value === null || value === undefined) return "";
	return fact === "registered_on" ? formatDay(String(value)) : String(value);
}
