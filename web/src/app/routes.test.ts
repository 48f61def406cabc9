// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { LANGS } from "../lib/i18n";
import { matchRoute, routedLinks, routes } from "./routes";

const ID = "019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f";

test("every address has its page", () => {
	const found = (path: string) => {
		const match = matchRoute(path);
		return match && [match.route.path, match.params];
	};
	expect(found("/")).toEqual(["/", {}]);
	expect(found("/ngos")).toEqual(["/ngos", {}]);
	expect(found(`/ngos/${ID}`)).toEqual(["/ngos/:id", { id: ID }]);
	expect(found(`/authorities/${ID}`)).toEqual(["/authorities/:id", { id: ID }]);
	expect(found("/vocabularies/legal_form")).toEqual([
		"/vocabularies/:name",
		{ name: "legal_form" },
	]);
	expect(found("/changes")).toEqual(["/changes", {}]);
});

test("what is not ours has none", () => {
	for (const path of ["/about", "/api", "/api/reference", "/ngo", `/ngos/${ID}/x`, "/changes/1"])
		expect(matchRoute(path), path).toBeUndefined();
});

test("a malformed address is not an error", () => {
	expect(matchRoute("/ngos/%")).toBeUndefined();
});

test("the client follows exactly the links that have a page, in its own language", () => {
	const link = routedLinks("ro");
	const pages = [
		"/ro/",
		"/ro/?q=x",
		"/ro/ngos",
		"/ro/ngos?q=a/b",
		`/ro/ngos/${ID}`,
		"/ro/changes#x",
	];
	for (const url of pages) expect(link.test(url), url).toBe(true);
	const others = ["/", "/ro", "/hu/ngos", "/ro/about", "/ro/api", "/ro/ngosx", "/api/v1/ngos"];
	for (const url of others) expect(link.test(url), url).toBe(false);
});

test("every route's module has a page", async () => {
	for (const route of routes) {
		const { page } = await route.load();
		expect(
			[page.load, page.head, page.View].map((part) => typeof part),
			route.path,
		).toEqual(Array(3).fill("function"));
	}
	expect(
		LANGS.every((lang) => routes.every(({ path }) => routedLinks(lang).test(`/${lang}${path}`))),
	).toBe(true);
});
