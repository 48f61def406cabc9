// SPDX-License-Identifier: EUPL-1.2
// A register as a spreadsheet opens it, with the titles by which an import
// knows its columns: what was downloaded can be changed and sent back.
import type { Entry } from "../../api/entry";
import type { FIELDS } from "./words";

type Field = (typeof FIELDS)[number];

/** The titles of the template: always Romanian, as the files of institutions are. */
export const TITLES: Record<Field, string> = {
	local_ref: "Număr",
	recorded_on: "Data luării în evidență",
	name: "Denumire",
	cif: "CIF",
	national_number: "Număr registru național",
	court_number: "Număr registru special",
	court_name: "Instanța",
	county: "Județ",
	locality: "Localitate",
	seat: "Adresa sediului",
	domain: "Domeniul de activitate",
	contact_email: "E-mail",
	contact_phone: "Telefon",
	status: "Stare",
};

const FIELDS_OF = Object.keys(TITLES) as Field[];

/** What a spreadsheet would take for a formula is text; the import takes the mark away. */
function cell(text: string): string {
	const inert = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
	return /[";\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const line = (cells: readonly string[]) => `${cells.map(cell).join(";")}\r\n`;

/** With the mark by which a spreadsheet knows UTF-8. */
export function csvOf(entries: readonly Entry[]): string {
	const rows = entries.map((of) => line(FIELDS_OF.map((field) => of[field] ?? "")));
	return `\uFEFF${line(Object.values(TITLES))}${rows.join("")}`;
}

type Page = { items: Entry[]; page: { next: string | null } };

/** All pages of a list, one after the other. */
export async function whole(ask: (cursor: string | null) => Promise<Page>): Promise<Entry[]> {
	const all: Entry[] = [];
	let cursor: string | null = null;
	do {
		const { items, page }: Page = await ask(cursor);
		all.push(...items);
		cursor = page.next;
	} while (cursor !== null);
	return all;
}
