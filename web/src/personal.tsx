// SPDX-License-Identifier: EUPL-1.2
// The application of the pages of one person. Their files are empty: everything
// is drawn here.
// The style of every page comes with its file.
import "./ui/form.css";
import { render } from "preact";
import { LocationProvider } from "preact-iso/router";
import { placeOf } from "./app/location";
import { Around } from "./app/personal/around";
import { loadPersonalWords, personalBook } from "./app/personal/book";
import { personalLinks } from "./app/personal/routes";
import { Screen } from "./app/screen";
import { setLang } from "./lib/i18n";

const API_BASE: string = import.meta.env.VITE_API_BASE ?? "";

/** Cookies belong to the origin of the API, and so do these pages. */
function isElsewhere(): boolean {
	return API_BASE !== "" && new URL(API_BASE).origin !== location.origin;
}

async function start(): Promise<void> {
	const { pathname, search, hash } = location;
	const main = document.getElementById("main");
	const place = placeOf(pathname + search);
	if (!main || !place || !personalBook.routeOf(pathname)) return;
	if (isElsewhere()) {
		location.replace(API_BASE + pathname + search + hash);
		return;
	}
	setLang(place.lang);
	await loadPersonalWords(place.lang, ["app", "form"]);
	main.replaceChildren();
	render(
		<LocationProvider scope={personalLinks(place.lang)}>
			<Screen book={personalBook} first={undefined} Around={Around} />
		</LocationProvider>,
		main,
	);
}

start().catch(() => {
	// The file says, after a while, what to do.
});
