// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { dayOf, daysAgo, startOfDay } from "./day";

test("a day begins when the clocks of Romania say so", () => {
	expect(startOfDay("2026-01-15")).toBe("2026-01-14T22:00:00Z");
	expect(startOfDay("2026-07-15")).toBe("2026-07-14T21:00:00Z");
	// The clocks change at three or four in the morning of these days.
	expect(startOfDay("2026-03-29")).toBe("2026-03-28T22:00:00Z");
	expect(startOfDay("2026-03-30")).toBe("2026-03-29T21:00:00Z");
	expect(startOfDay("2026-10-25")).toBe("2026-10-24T21:00:00Z");
	expect(startOfDay("2026-10-26")).toBe("2026-10-25T22:00:00Z");
});

test("what is no day has no beginning", () => {
	for (const text of ["", "ieri", "2026-13-01", "2026-01-01T00:00"])
		expect(startOfDay(text)).toBeUndefined();
});

test("every beginning lies in its own day", () => {
	for (let i = 0; i < 400; i++) {
		const day = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
		const start = startOfDay(day) as string;
		expect(dayOf(start)).toBe(day);
		expect(dayOf(new Date(Date.parse(start) - 1))).not.toBe(day);
	}
});

test("days are counted back on the calendar, not in hours", () => {
	const late = new Date("2026-03-30T21:30:00Z"); // already the 31st in Romania
	expect([0, 1, 2, 30].map((n) => daysAgo(n, late))).toEqual([
		"2026-03-31",
		"2026-03-30",
		"2026-03-29",
		"2026-03-01",
	]);
	expect(daysAgo(1, new Date("2026-01-01T00:00:00Z"))).toBe("2025-12-31");
});

test("what is no instant has no day", () => {
	expect(dayOf("ieri")).toBeUndefined();
});
