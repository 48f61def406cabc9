// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { later } from "./later";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("later", () => {
	it("does only the last of what came before the pause", () => {
		const done: string[] = [];
		const pause = later(250);
		for (const text of ["p", "pa", "paj"]) {
			pause.run(() => done.push(text));
			vi.advanceTimersByTime(200);
		}
		expect(done).toEqual([]);
		vi.advanceTimersByTime(50);
		expect(done).toEqual(["paj"]);
	});

	it("does nothing that was given up", () => {
		const done: string[] = [];
		const pause = later(250);
		pause.run(() => done.push("x"));
		pause.cancel();
		vi.advanceTimersByTime(1000);
		expect(done).toEqual([]);
	});
});
