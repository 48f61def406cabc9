// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import {
	BEGINNING,
	cursorPath,
	filePath,
	listPath,
	listQuery,
	sinceDaysAgo,
	sinceOf,
} from "./query";

const query = (text: string) => new URLSearchParams(text);
const now = new Date("2026-11-22T10:00:00Z");
const lastWeek = "2026-11-14T22:00:00Z";

test("without a beginning it is the last week, by the calendar of Romania", () => {
	expect(sinceOf(query(""), now)).toBe(lastWeek);
	expect(sinceOf(query("since="), now)).toBe(lastWeek);
	expect(listQuery(query("type=ngo,authority&limit=5"), now)).toEqual({
		type: ["ngo", "authority"],
		since: lastWeek,
		limit: "5",
	});
});

test("a beginning that is given is left as it is; a cursor has its own", () => {
	expect(sinceOf(query(`since=${BEGINNING}`), now)).toBe(BEGINNING);
	expect(sinceOf(query("since=ieri"), now)).toBe("ieri");
	expect(listQuery(query("cursor=c&type=ngo"), now)).toEqual({ cursor: "c", type: ["ngo"] });
});

test("a cursor goes with the filters it was given with", () => {
	const first = query("type=ngo");
	const second = cursorPath(first, now, "n");
	expect(second).toBe("/ro/changes?type=ngo&since=2026-11-14T22:00:00Z&cursor=n");
	const there = new URL(second, "http://host.invalid").searchParams;
	expect(listQuery(there, now)).toEqual({ type: ["ngo"], since: lastWeek, cursor: "n" });
	expect(listQuery(first, now)).toEqual({ type: ["ngo"], since: lastWeek });
	const later = new Date("2026-12-24T10:00:00Z");
	expect(cursorPath(there, later, "m")).toBe(second.replace("cursor=n", "cursor=m"));
	expect(cursorPath(query("cursor=c"), now, "d")).toBe("/ro/changes?cursor=d");
});

test("days ago begin at midnight", () => {
	expect(sinceDaysAgo(0, now)).toBe("2026-11-21T22:00:00Z");
	expect(sinceDaysAgo(30, now)).toBe("2026-10-22T21:00:00Z"); // summer time then
});

test("another choice begins anew and keeps the rest", () => {
	const here = query("type=ngo&since=2026-01-01T00:00:00Z&limit=5&cursor=c");
	expect(listPath(here, { type: "" })).toBe("/ro/changes?since=2026-01-01T00:00:00Z&limit=5");
});

test("a file begins where the page does", () => {
	expect(filePath(query("type=ngo&limit=5"), now, "csv")).toBe(
		"/api/v1/changes?type=ngo&since=2026-11-14T22:00:00Z&limit=200&format=csv",
	);
	expect(filePath(query("since=2026-01-01T00:00:00Z&cursor=c"), now)).toBe(
		"/api/v1/changes?since=2026-01-01T00:00:00Z&limit=200",
	);
});
