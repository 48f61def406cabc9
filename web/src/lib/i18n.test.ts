// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { addWords, hasWord, isLang, type Key, lang, setLang, t, type Word } from "./i18n";

/** Keys of the tests are not of the catalogues. */
const say = (key: string, vars?: Parameters<typeof t>[1]) => t(key as Key, vars);
const learn = (words: Record<string, Word>) => addWords(words);

beforeEach(() => setLang("ro"));

const COUNT = { one: "{count} oraș", few: "{count} orașe", other: "{count} de orașe" };

test("Romanian counts in three ways", () => {
	learn({ "x.n": COUNT });
	const said = [0, 1, 2, 19, 20, 100, 101, 119, 120, 1000].map((count) => say("x.n", { count }));
	expect(said).toEqual([
		"0 orașe",
		"1 oraș",
		"2 orașe",
		"19 orașe",
		"20 de orașe",
		"100 de orașe",
		"101 orașe",
		"119 orașe",
		"120 de orașe",
		"1.000 de orașe",
	]);
});

test("English and Hungarian count in two, and fall back on the common form", () => {
	for (const language of ["en", "hu"] as const) {
		setLang(language);
		learn({ "x.n": { one: "one", other: "many" }, "x.o": { other: "any" } });
		expect([0, 1, 2, 21].map((count) => say("x.n", { count }))).toEqual([
			"many",
			"one",
			"many",
			"many",
		]);
		expect(say("x.o", { count: 1 })).toBe("any");
	}
});

test("variables are put in; numbers as the language writes them, text as it is", () => {
	learn({ "x.v": "{a}, {b} și din nou {a}; {c}" });
	expect(say("x.v", { a: "$& {b}", b: 3424 })).toBe("$& {b}, 3.424 și din nou $& {b}; {c}");
	setLang("en");
	learn({ "x.v": "{b}" });
	expect(say("x.v", { b: 3424 })).toBe("3,424");
});

test("a key without words gives itself", () => {
	expect(say("x.none")).toBe("x.none");
	expect(hasWord("x.none")).toBe(false);
});

test("later words replace earlier ones; a new language knows none of them", () => {
	learn({ "x.w": "unu" });
	learn({ "x.w": "doi" });
	expect(say("x.w")).toBe("doi");
	setLang("hu");
	expect([lang(), hasWord("x.w")]).toEqual(["hu", false]);
});

test("three languages are known", () => {
	expect(["ro", "hu", "en", "de", "RO", "", undefined].filter(isLang)).toEqual(["ro", "hu", "en"]);
});
