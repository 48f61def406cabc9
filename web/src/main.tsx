// SPDX-License-Identifier: EUPL-1.2
// Takes the page over. What the server has already drawn stays until the same
// page, from the same data, can replace it; a document without a page of ours
// is left alone.
import "./ui/index.css";
import { render } from "preact";
import { LocationProvider } from "preact-iso/router";
import type { Shown } from "./app/loader";
import { placeOf } from "./app/location";
import { book, routedLinks } from "./app/routes";
import { Screen } from "./app/screen";
import { loadWords } from "./app/words";
import { setLang } from "./lib/i18n";
import { takeOver } from "./lib/takeover";

/** What the server drew is better than an error about drawing it again. */
async function firstPage(url: string, drawn: boolean): Promise<Shown | undefined> {
	try {
		return await book.load(url, new AbortController().signal);
	} catch (error) {
		if (drawn) throw error;
		return undefined;
	}
}

async function start(): Promise<void> {
	const url = location.pathname + location.search;
	const main = document.getElementById("main");
	const place = placeOf(url);
	if (!main || !place || !book.routeOf(url)) return;
	setLang(place.lang);
	const drawn = main.dataset.server !== undefined;
	const words = loadWords(place.lang, ["app"]);
	const first = drawn ? await firstPage(url, true) : undefined;
	await words;
	takeOver(main, () =>
		render(
			<LocationProvider scope={routedLinks(place.lang)}>
				<Screen book={book} first={first} />
			</LocationProvider>,
			main,
		),
	);
}

start().catch(() => {
	// The page of the server stays, with its links and forms.
});
