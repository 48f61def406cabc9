// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, test } from "vitest";
import type { PageInput } from "./page";
import { wanted } from "./wanted";

const input = (url: string): PageInput => ({
	lang: "ro",
	url,
	params: {},
	query: new URL(url, "http://host.invalid").searchParams,
	signal: new AbortController().signal,
});

afterEach(() => history.replaceState(null, "", "/"));

test("while new results come, what was asked last is wanted", () => {
	history.replaceState(null, "", "/ro/authorities?county=CV&kind=primarie");
	expect(wanted(input("/ro/authorities?county=CV")).toString()).toBe("county=CV&kind=primarie");
	expect(wanted(input("/ro/authorities")).toString()).toBe("county=CV&kind=primarie");
});

test("the address of another page says nothing about this one", () => {
	history.replaceState(null, "", "/ro/ngos?county=HR");
	expect(wanted(input("/ro/authorities?county=CV")).toString()).toBe("county=CV");
});
