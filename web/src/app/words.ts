// SPDX-License-Identifier: EUPL-1.2
// Catalogues are files of their own, fetched for one language and one feature.
import { addWords, type Lang, type Word } from "../lib/i18n";

type Files = Record<string, () => Promise<Record<string, Word>>>;

/** files: of import.meta.glob, by paths that end in ro/app.json. */
export function wordsIn(files: Files) {
	const named = new Map(
		Object.entries(files).map(([path, load]) => [path.split("/").slice(-2).join("/"), load]),
	);
	/** Adds the words of some features; those already there are not fetched again. */
	return async (lang: Lang, features: readonly string[]): Promise<void> => {
		const found = features.map((feature) => named.get(`${lang}/${feature}.json`));
		const catalogues = await Promise.all(found.map((load) => load?.()));
		for (const catalogue of catalogues) if (catalogue) addWords(catalogue);
	};
}

/** Of the public pages; page.json is the server's own. */
export const loadWords = wordsIn(
	import.meta.glob<Record<string, Word>>(
		[
			"../locales/*/*.json",
			"!../locales/*/{account,campaign,entry,form,office,page,recording,registration,review}.json",
		],
		{ import: "default" },
	),
);
