// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { hasWord, LANGS, setLang, t } from "../lib/i18n";
import { routes } from "./routes";
import { loadWords } from "./words";

test("words come for one language and for what is asked", async () => {
	setLang("hu");
	await loadWords("hu", ["app", "authority"]);
	expect(t("authority.title")).toBe("Hatóságok");
	expect([hasWord("app.name"), hasWord("vocabulary.title")]).toEqual([true, false]);
});

test("every page has words in every language", async () => {
	for (const lang of LANGS)
		for (const { feature } of routes) {
			setLang(lang);
			await loadWords(lang, [feature]);
			expect(hasWord(`${feature}.lead`) || hasWord(`${feature}.list_title`), feature).toBe(true);
		}
});

test("what has no words is passed over", async () => {
	setLang("ro");
	await loadWords("ro", ["nowhere", "change"]);
	expect(hasWord("change.title")).toBe(true);
});
