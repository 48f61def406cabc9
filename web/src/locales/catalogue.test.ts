// SPDX-License-Identifier: EUPL-1.2
// The words: complete in three languages, rightly spelled, all of them used.
import { describe, expect, test } from "vitest";
import { LANGS, type Lang, type Word } from "../lib/i18n";

const files = import.meta.glob<Record<string, Word>>("./*/*.json", {
	eager: true,
	import: "default",
});

/** What may use words: the client, and the templates and code of the server. */
const sources = import.meta.glob<string>(
	["../**/*.{ts,tsx}", "!../**/*.test.*", "!../api/schema.d.ts", "../../../src/page/*"],
	{ eager: true, query: "?raw", import: "default" },
);

const CATEGORIES: Record<Lang, string> = { ro: "few,one,other", hu: "one,other", en: "one,other" };

const names = [...new Set(Object.keys(files).map((path) => path.replace(/.*\/|\.json$/g, "")))];

function catalogue(lang: Lang, name: string): Record<string, Word> {
	return files[`./${lang}/${name}.json`] ?? {};
}

const forms = (word: Word): string[] => (typeof word === "string" ? [word] : Object.values(word));
const variablesOf = (text: string) => new Set(text.match(/\{\w+\}/g));

/** Of all forms together: one of them may say "one" in letters. */
function variables(word: Word): string[] {
	return [...new Set(forms(word).flatMap((form) => [...variablesOf(form)]))].sort();
}

/** Every key of every file, with its words in a language. */
const entries = LANGS.flatMap((lang) =>
	names.flatMap((name) =>
		Object.entries(catalogue(lang, name)).map(([key, word]) => ({ lang, name, key, word })),
	),
);

const where = ({ lang, key }: { lang: Lang; key: string }) => `${lang} ${key}`;

describe.each(names)("%s", (name) => {
	const source = catalogue("ro", name);

	test("has the keys of the source in every language", () => {
		for (const lang of LANGS)
			expect(Object.keys(catalogue(lang, name)), lang).toEqual(Object.keys(source));
	});

	test("is in order, each key beginning with the name of the file", () => {
		const keys = Object.keys(source);
		expect(keys).toEqual([...keys].sort());
		expect(keys.filter((key) => !key.startsWith(`${name}.`))).toEqual([]);
	});

	test("puts in the same variables in every language", () => {
		for (const [key, word] of Object.entries(source))
			for (const lang of LANGS) {
				const other = catalogue(lang, name)[key];
				if (other !== undefined)
					expect(variables(other), `${lang} ${key}`).toEqual(variables(word));
			}
	});

	test("has plurals in every language or in none", () => {
		for (const [key, word] of Object.entries(source))
			for (const lang of LANGS)
				expect(typeof catalogue(lang, name)[key], `${lang} ${key}`).toBe(typeof word);
	});
});

test("there are words at all", () => {
	expect(names).toContain("app");
	expect(entries.length).toBeGreaterThan(300);
});

test("every plural has the categories of its language", () => {
	for (const entry of entries)
		if (typeof entry.word === "object")
			expect(Object.keys(entry.word).sort().join(), where(entry)).toBe(CATEGORIES[entry.lang]);
});

test("every form of a plural puts in all but perhaps the number", () => {
	for (const entry of entries) {
		const wanted = variables(entry.word).filter((name) => name !== "{count}");
		for (const form of forms(entry.word))
			expect([...variablesOf(form)], where(entry)).toEqual(expect.arrayContaining(wanted));
	}
});

test("no word is empty or has space around it", () => {
	const bad = entries.filter(({ word }) => forms(word).some((form) => !/^\S(.*\S)?$/s.test(form)));
	expect(bad.map(where)).toEqual([]);
});

test("ș and ț have commas, ő and ű double acutes", () => {
	const bad = entries.filter(({ word }) => forms(word).some((form) => /[şţŞŢõûÕÛ]/.test(form)));
	expect(bad.map(where)).toEqual([]);
});

describe("use", () => {
	const text = Object.values(sources)
		.join("\n")
		.replaceAll(/^#include .*/gm, "");
	const group = names.join("|");
	const found = (pattern: string) =>
		new Set([...text.matchAll(new RegExp(pattern, "g"))].map((match) => match[1] as string));
	const written = found(`["'\`]((?:${group})\\.[a-z][a-z0-9_]*)["'\`]`);
	const inTemplates = found(`\\{\\{[#^]?t ((?:${group})\\.[a-z0-9_]+)`);
	/** Keys that are put together: `ngo.sort_${order}`. */
	const beginnings = [...found(`\`((?:${group})\\.[a-z0-9_]*)\\$\\{`)];
	const keys = new Set(names.flatMap((name) => Object.keys(catalogue("ro", name))));

	test("every word is used", () => {
		const unused = [...keys].filter(
			(key) =>
				!written.has(key) &&
				!inTemplates.has(key) &&
				!beginnings.some((beginning) => key.startsWith(beginning)),
		);
		expect(unused).toEqual([]);
	});

	test("every word that is used exists", () => {
		expect([...written, ...inTemplates].filter((key) => !keys.has(key))).toEqual([]);
		const lost = beginnings.filter(
			(beginning) => ![...keys].some((key) => key.startsWith(beginning)),
		);
		expect(lost).toEqual([]);
	});
});
