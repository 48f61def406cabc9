// SPDX-License-Identifier: EUPL-1.2
// What the values of a profile are called: fields, codes, places.
import type { Schemas } from "../../api/client";
import { countyLabels, type Labels, labelOf, labels, type VocabularyName } from "../../api/labels";
import { nameIn, type ValueNames } from "../../api/names";
import { recording } from "../../api/recording";
import { formatDay } from "../../lib/format";
import { lang, t } from "../../lib/i18n";

type Field = Schemas["ProfileField"];
type Values = Schemas["ProfileValues"];

export interface Book {
	fields: readonly Field[];
	counties: Labels;
	codes: ReadonlyMap<string, Labels>;
}

/** The words that some values need, no more. */
export async function bookFor(values: Values, signal: AbortSignal): Promise<Book> {
	const { items } = await recording.profile_field_list(signal);
	const fields = items.filter(({ code }) => code in values);
	const used = new Set([...fields.flatMap(({ vocabulary }) => vocabulary ?? []), "domain"]);
	const [counties, ...known] = await Promise.all([
		countyLabels(),
		...[...used].map(async (name) => [name, await labels(name as VocabularyName)] as const),
	]);
	return { fields, counties, codes: new Map(known) };
}

function textOf(book: Book, field: Field, names: ValueNames, value: unknown): string {
	if (typeof value === "boolean") return t(value ? "recording.yes" : "recording.no");
	const codes = field.type === "counties" ? book.counties : book.codes.get(field.vocabulary ?? "");
	if (codes) return labelOf(codes, String(value));
	if (field.type === "date") return formatDay(String(value));
	return nameIn(names, book.counties, field.code, value) ?? String(value);
}

/** Label and words of each value that is there, in the order of the fields. */
export function factsOf(book: Book, values: Values, names: ValueNames) {
	return book.fields.flatMap((field) => {
		const value = values[field.code as keyof Values] as unknown;
		const all = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
		if (all.length === 0) return [];
		const words = all.map((one) => textOf(book, field, names, one)).join(", ");
		return [{ label: field.label[lang()], value: words }];
	});
}

export const domainWord = (book: Book, code: string) =>
	labelOf(book.codes.get("domain") ?? new Map(), code);
