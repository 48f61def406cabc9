// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { cursorPath, filePath, isFiltered, listPath, listQuery, textOf } from "./query";

const query = (text: string) => new URLSearchParams(text);

test("what is asked of the API is what the address says", () => {
	expect(
		listQuery(query("q=sat+mare&county=CV,HR&kind=primarie&sort=-name&cursor=x&limit=5")),
	).toEqual({
		q: "sat mare",
		county: ["CV", "HR"],
		kind: ["primarie"],
		sort: "-name",
		cursor: "x",
		limit: "5",
		count: "exact",
	});
	expect(listQuery(query(""))).toEqual({ count: "exact" });
});

test("what a plain form sends is understood: empty fields, the same name twice", () => {
	expect(listQuery(query("q=&county=&kind=primarie&kind=minister"))).toEqual({
		kind: ["primarie", "minister"],
		count: "exact",
	});
});

test("what the API does not know goes to it, to be told", () => {
	expect(listQuery(query("citty=x"))).toMatchObject({ citty: "x" });
});

test("how the answer is written is not the reader's to choose here", () => {
	expect(listQuery(query("format=csv&count=none"))).toEqual({ count: "exact" });
});

test("another question begins at the first page; what it does not touch stays", () => {
	const here = query("q=a&county=CV&sort=-name&limit=5&cursor=x");
	expect(listPath(here, { kind: "primarie" })).toBe(
		"/ro/authorities?q=a&county=CV&kind=primarie&sort=-name&limit=5",
	);
	expect(listPath(here, { q: "", county: "" })).toBe("/ro/authorities?sort=-name&limit=5");
});

test("another page keeps the question", () => {
	expect(cursorPath(query("q=a&county=CV&cursor=x"), "y")).toBe(
		"/ro/authorities?q=a&county=CV&cursor=y",
	);
	expect(cursorPath(query("q=a"), null)).toBeUndefined();
});

test("the file holds the whole question from its beginning", () => {
	expect(filePath(query("q=a&county=CV,HR&cursor=x&limit=5"), "csv_excel")).toBe(
		"/api/v1/authorities?q=a&county=CV,HR&limit=200&format=csv_excel",
	);
	expect(filePath(query("cursor=x"))).toBe("/api/v1/authorities?limit=200");
});

test("words and filters are told apart", () => {
	expect([isFiltered(query("q=a")), isFiltered(query("county=CV"))]).toEqual([false, true]);
	expect([textOf(query("q=++a+")), textOf(query(""))]).toEqual(["a", ""]);
});
