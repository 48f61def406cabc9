// SPDX-License-Identifier: EUPL-1.2
// The words of one document. A document has one language for its whole life:
// changing the language is going to another address.
import type account from "../locales/ro/account.json";
import type app from "../locales/ro/app.json";
import type authority from "../locales/ro/authority.json";
import type campaign from "../locales/ro/campaign.json";
import type change from "../locales/ro/change.json";
import type coverage from "../locales/ro/coverage.json";
import type entry from "../locales/ro/entry.json";
import type form from "../locales/ro/form.json";
import type home from "../locales/ro/home.json";
import type ngo from "../locales/ro/ngo.json";
import type office from "../locales/ro/office.json";
import type record from "../locales/ro/record.json";
import type recording from "../locales/ro/recording.json";
import type register from "../locales/ro/register.json";
import type registration from "../locales/ro/registration.json";
import type review from "../locales/ro/review.json";
import type vocabulary from "../locales/ro/vocabulary.json";

export const LANGS = ["ro", "hu", "en"] as const;
export type Lang = (typeof LANGS)[number];

export type Words = typeof app &
	typeof home &
	typeof ngo &
	typeof record &
	typeof authority &
	typeof vocabulary &
	typeof campaign &
	typeof change &
	typeof coverage &
	typeof entry &
	typeof form &
	typeof account &
	typeof recording &
	typeof office &
	typeof register &
	typeof registration &
	typeof review;
export type Key = keyof Words;
export type Vars = Record<string, string | number>;

/** A sentence, or one for each plural category of the language (CLDR). */
export type Word = string | Partial<Record<Intl.LDMLPluralRule, string>>;

const words = new Map<string, Word>();
let current: Lang = "ro";
let plural = new Intl.PluralRules("ro");
let number = new Intl.NumberFormat("ro");

/** The language of this document. */
export function lang(): Lang {
	return current;
}

export function isLang(text: string | undefined): text is Lang {
	return LANGS.some((l) => l === text);
}

export function setLang(l: Lang): void {
	current = l;
	plural = new Intl.PluralRules(l);
	number = new Intl.NumberFormat(l, { useGrouping: "always" } as Intl.NumberFormatOptions);
	words.clear();
}

/** Adds a catalogue; later words replace earlier ones of the same key. */
export function addWords(catalogue: Record<string, Word>): void {
	for (const [key, word] of Object.entries(catalogue)) words.set(key, word);
}

export function hasWord(key: string): boolean {
	return words.has(key);
}

function sentence(word: Word, vars: Vars | undefined): string {
	if (typeof word === "string") return word;
	const category = plural.select(Number(vars?.count ?? 0));
	return word[category] ?? word.other ?? "";
}

/**
 * The words of a key in the language of the document, `{name}` replaced by
 * vars.name (numbers are written as the language does). A key without words
 * gives the key itself: visible, and caught by the tests of the catalogues.
 */
export function t(key: Key, vars?: Vars): string {
	const word = words.get(key);
	if (word === undefined) return key;
	return sentence(word, vars).replace(/\{(\w+)\}/g, (mark, name: string) => {
		const value = vars?.[name];
		if (value === undefined) return mark;
		return typeof value === "number" ? number.format(value) : value;
	});
}
