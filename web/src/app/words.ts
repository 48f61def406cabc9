// SPDX-License-Identifier: EUPL-1.2
// Catalogues are files of their own, fetched for one language and one feature.
import { addWords, type Lang, type Word } from "../lib/i18n";

const files = import.meta.glob<Record<string, Word>>("../locales/*/*.json", {
	import: "default",
});

/** Adds the words of some features; those already there are not fetched again. */
export async function loadWords(lang: Lang, features: readonly string[]): Promise<void> {
	const found = features.map((feature) => files[`../locales/${lang}/${feature}.json`]);
	const catalogues = await Promise.all(found.map((load) => load?.()));
	for (const catalogue of catalogues) if (catalogue) addWords(catalogue);
}
