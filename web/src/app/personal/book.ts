// SPDX-License-Identifier: EUPL-1.2
// Loads the pages of one person: whoever is not signed in signs in first.
import { Problem } from "../../api/problem";
import { session } from "../../api/session";
import type { Word } from "../../lib/i18n";
import { Redirect } from "../../lib/page";
import { signInPath } from "../../lib/paths";
import { type Book, bookOf } from "../loader";
import { wordsIn } from "../words";
import { matchPersonal, type PersonalRoute } from "./routes";

export const loadPersonalWords = wordsIn(
	import.meta.glob<Record<string, Word>>("../../locales/*/*.json", { import: "default" }),
);

async function enter(route: PersonalRoute, url: string): Promise<void> {
	if (route.open) return;
	if ((await session()) === undefined) throw new Redirect(signInPath(url));
}

const book = bookOf({
	match: matchPersonal,
	words: (lang, features) => loadPersonalWords(lang, ["form", ...features]),
	// What one has just changed must not come back as it was.
	kept: 0,
	enter,
});

/** A session that has ended meanwhile leads to the same place. */
export const personalBook: Book = {
	...book,
	load: (url, signal) =>
		book.load(url, signal).catch((error: unknown) => {
			const gone = error instanceof Problem && error.code === "unauthenticated";
			throw gone ? new Redirect(signInPath(url)) : error;
		}),
};
