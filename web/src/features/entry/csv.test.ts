// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Entry } from "../../api/entry";
import { csvOf, whole } from "./csv";
import { changesOf } from "./edit";
import { BLANK, bodyOf } from "./fields";

const entry = (more: Partial<Entry>) =>
	({ ...BLANK, local_ref: "1", name: "Asociația", ...more }) as Entry;

test("the template has the titles of what is downloaded", () => {
	expect(readFileSync("public/registers/template.csv", "utf8")).toBe(csvOf([]));
});

test("a cell is text for every spreadsheet", () => {
	const lines = csvOf([
		entry({ name: 'Asociația „A”; "B"', cif: null }),
		entry({ local_ref: "2", name: "=1+1" }),
	]).split("\r\n");
	expect(lines[1]).toBe('1;;"Asociația „A”; ""B""";;;;;;;;;;;');
	expect(lines[2]).toBe("2;;'=1+1;;;;;;;;;;;");
});

test("a list is read to its end", async () => {
	const pages = [
		{ items: [entry({})], page: { next: "n" } },
		{ items: [entry({ local_ref: "2" })], page: { next: null } },
	];
	const asked: (string | null)[] = [];
	const all = await whole((cursor) => {
		asked.push(cursor);
		return Promise.resolve(pages[asked.length - 1] ?? { items: [], page: { next: null } });
	});
	expect([all.map((of) => of.local_ref), asked]).toEqual([
		["1", "2"],
		[null, "n"],
	]);
});

test("what is empty is not sent, nor what is no field", () => {
	const typed = { ...BLANK, local_ref: "1", name: " A ", cif: " ", county: "CV", version: "3" };
	expect(bodyOf(typed)).toEqual({ name: "A", county: "CV" });
});

test("what was typed stays beside what somebody else has changed", () => {
	const base = { ...BLANK, name: "A", locality: "B" };
	const theirs = { ...base, name: "T", locality: "T", domain: "T" };
	const mine = { ...base, name: "M", domain: "T" };
	expect(changesOf(base, theirs, mine).map(({ field, kept }) => [field, kept])).toEqual([
		["name", true],
		["locality", false],
		["domain", false],
	]);
});
