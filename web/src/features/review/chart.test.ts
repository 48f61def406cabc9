// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { ceiling, daysUntil } from "./chart";

test("every day of the span is there, oldest first", () => {
	const known = [{ day: "2026-03-01", approved: 2, refused: 1, changes_requested: 0 }];
	const days = daysUntil("2026-03-02", 3, known);
	expect(days.map(({ day, approved }) => [day, approved])).toEqual([
		["2026-02-28", 0],
		["2026-03-01", 2],
		["2026-03-02", 0],
	]);
});

test("the scale ends at a round number that holds the highest bar", () => {
	expect([0, 1, 2, 3, 6, 10, 11, 49, 51, 180].map(ceiling)).toEqual([
		1, 1, 2, 5, 10, 10, 20, 50, 100, 200,
	]);
});
