// SPDX-License-Identifier: EUPL-1.2
// A value of a profile as people read it, by the type of its field.
import type { Schemas } from "../../api/client";
import {
	countyLabels,
	type Labels,
	labelOf,
	type VocabularyName,
	vocabulary,
} from "../../api/labels";
import { nameIn, type ValueNames } from "../../api/names";
import { review } from "../../api/review";
import { formatDay } from "../../lib/format";
import { lang, t } from "../../lib/i18n";

export type Field = Schemas["ProfileField"];

/** What is needed to write values: the fields, the words of their codes, and
 * the names of places and courts that the item has. */
export interface Book {
	names: ValueNames;
	fields: ReadonlyMap<string, Field>;
	codes: ReadonlyMap<string, Labels>;
}

/** Words of the vocabularies that some fields take their codes from. */
async function codesOf(fields: readonly Field[]): Promise<Map<string, Labels>> {
	const used = fields.flatMap(({ vocabulary: name }) => (name ? [name] : []));
	const names = [...new Set([...used, "register_status"])];
	const known = await Promise.all(
		names.map(async (name): Promise<[string, Labels]> => {
			const { terms } = await vocabulary(name as VocabularyName);
			return [name, new Map(terms.map((term) => [term.code, term.label[lang()]]))];
		}),
	);
	return new Map([...known, ["county", await countyLabels()]]);
}

/** The vocabularies of the fields that occur, no more. */
export async function bookFor(
	codes: readonly string[],
	names: ValueNames,
	signal: AbortSignal,
): Promise<Book> {
	const { items } = await review.profile_field_list(signal);
	const used = items.filter((field) => codes.includes(field.code));
	const fields = new Map(items.map((field) => [field.code, field]));
	return { names, fields, codes: await codesOf(used) };
}

export function fieldLabel(book: Book, code: string): string {
	return book.fields.get(code)?.label[lang()] ?? code;
}

function one(value: unknown, field: Field | undefined, book: Book): string {
	if (typeof value === "boolean") return t(value ? "review.yes" : "review.no");
	if (field?.type === "date") return formatDay(String(value));
	const counties: Labels = book.codes.get("county") ?? new Map();
	const name = field && nameIn(book.names, counties, field.code, value);
	if (name) return name;
	if (field?.type === "siruta") return t("review.siruta", { code: String(value) });
	const words =
		field?.type === "counties" ? book.codes.get("county") : book.codes.get(field?.vocabulary ?? "");
	if (words) return labelOf(words, String(value));
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** One text for each value that the field has. */
export function textsOf(value: unknown, code: string, book: Book): string[] {
	if (value === null || value === undefined || value === "") return [];
	const values = Array.isArray(value) ? value : [value];
	return values.map((v) => one(v, book.fields.get(code), book));
}
