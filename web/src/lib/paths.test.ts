// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { setLang } from "./i18n";
import { apiPath, listParam, pagePath, queryString } from "./paths";

test("what is empty is not in an address", () => {
	const empty = { a: undefined, b: null, c: "", d: [] };
	expect(queryString(empty)).toBe("");
	expect(queryString({ ...empty, e: 0, f: false })).toBe("?e=0&f=false");
});

test("values arrive as they were, whatever is in them", () => {
	for (const text of ["a b", "a+b", "50%", "a&b=c#d", "ș, ț", "„x”", "a/b?c", "%2C"]) {
		const query = new URLSearchParams(queryString({ q: text }));
		expect([...query]).toEqual([["q", text]]);
	}
});

test("an address stays readable", () => {
	expect(queryString({ q: "casa mare", county: ["CV", "HR"] })).toBe("?q=casa+mare&county=CV,HR");
	expect(queryString({ since: "2026-01-01T00:00:00Z" })).toBe("?since=2026-01-01T00:00:00Z");
});

test("the page and the API's answer have the same address after their beginning", () => {
	setLang("hu");
	expect(pagePath("ngos/1", { q: "x" })).toBe("/hu/ngos/1?q=x");
	expect(apiPath("ngos/1", { q: "x" })).toBe("/api/v1/ngos/1?q=x");
	expect(pagePath("")).toBe("/hu/");
});

test("a list is read back without its gaps", () => {
	const read = (text: string) => listParam(new URLSearchParams(text), "county");
	expect(read("county=CV,HR")).toEqual(["CV", "HR"]);
	expect(read("county=,CV,,")).toEqual(["CV"]);
	expect(read("")).toEqual([]);
});
