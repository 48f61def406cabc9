// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { later, typedAlready } from "./later";

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

describe("typedAlready", () => {
	it("reads what stands in a field of the server", () => {
		const field = document.createElement("input");
		field.id = "drawn";
		field.value = "paj";
		document.body.append(field);
		expect(typedAlready("drawn")).toBe("paj");
		field.remove();
		expect(typedAlready("drawn")).toBeUndefined();
	});
});
