// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepScroll, markHeader, placeOf, restoreScroll } from "./location";

test("an address is a language, a path and a query", () => {
	const place = placeOf("/hu/ngos/1?q=a+b");
	expect([place?.lang, place?.path, place?.query.get("q")]).toEqual(["hu", "/ngos/1", "a b"]);
	expect(placeOf("/ro/")?.path).toBe("/");
});

test("an address without a language is no place", () => {
	for (const url of ["/", "/de/ngos", "/ngos", "/api/v1/ngos", "/RO/"])
		expect(placeOf(url), url).toBeUndefined();
});

test("an address of another host is read as a path of ours, never followed there", () => {
	expect(placeOf("https://example.org/ro/ngos")?.path).toBe("/ngos");
});

function link(attribute: string, value: string): HTMLAnchorElement {
	const a = document.createElement("a");
	a.setAttribute(attribute, value);
	return document.body.appendChild(a);
}

afterEach(() => document.body.replaceChildren());

test("the header follows: the same page in other languages, the section of the page", () => {
	const [hu, en] = [link("data-lang", "hu"), link("data-lang", "en")];
	const [ngos, changes] = [link("data-section", "ngos"), link("data-section", "changes")];
	const mark = (url: string) => {
		const place = placeOf(url);
		if (place) markHeader(place, new URL(url, "http://host.invalid").search);
	};
	mark("/ro/ngos?q=x&county=CV");
	expect([hu, en].map((a) => a.getAttribute("href"))).toEqual([
		"/hu/ngos?q=x&county=CV",
		"/en/ngos?q=x&county=CV",
	]);
	expect([ngos, changes].map((a) => a.getAttribute("aria-current"))).toEqual(["page", null]);
	mark("/ro/changes");
	expect([ngos, changes].map((a) => a.getAttribute("aria-current"))).toEqual([null, "page"]);
	mark("/ro/");
	expect([hu.getAttribute("href"), ngos.getAttribute("aria-current")]).toEqual(["/hu/", null]);
});

let scrolled: unknown[];
beforeEach(() => {
	scrolled = [];
	vi.stubGlobal("scrollTo", (...to: number[]) => scrolled.push(to));
});
afterEach(() => void vi.unstubAllGlobals());

test("a page is found where it was left; one not seen before at its beginning", () => {
	vi.stubGlobal("scrollY", 350);
	keepScroll("/ro/ngos");
	restoreScroll("/ro/ngos");
	restoreScroll("/ro/changes");
	expect(scrolled).toEqual([
		[0, 350],
		[0, 0],
	]);
});
