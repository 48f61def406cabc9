// SPDX-License-Identifier: EUPL-1.2
// Where the reader is, and what the document outside <main> says about it.
import { isLang, LANGS, type Lang } from "../lib/i18n";

export interface Place {
	lang: Lang;
	/** After the language: /, /ngos, /ngos/x. */
	path: string;
	query: URLSearchParams;
}

/** undefined: an address without a language, which no page of ours has. */
export function placeOf(url: string): Place | undefined {
	const { pathname, searchParams } = new URL(url, "http://host.invalid");
	const [, first, ...rest] = pathname.split("/");
	if (!isLang(first)) return undefined;
	return { lang: first, path: `/${rest.join("/")}`, query: searchParams };
}

/** The header's links to this page in other languages, and which section is current. */
export function markHeader(place: Place, search: string): void {
	for (const other of LANGS)
		for (const link of document.querySelectorAll(`a[data-lang="${other}"]`))
			link.setAttribute("href", `/${other}${place.path}${search}`);
	for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-section]")) {
		const current = place.path.startsWith(`/${link.dataset.section}`);
		if (current) link.setAttribute("aria-current", "page");
		else link.removeAttribute("aria-current");
	}
}

const offsets = new Map<string, number>();

/** Remembers how far down a page was read, for when the reader comes back. */
export function keepScroll(url: string): void {
	offsets.set(url, window.scrollY);
}

export function restoreScroll(url: string): void {
	window.scrollTo(0, offsets.get(url) ?? 0);
}
