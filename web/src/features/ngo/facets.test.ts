// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { figure, optionsOf } from "./facets";

const counties = new Map([
	["AB", "Alba"],
	["CJ", "Cluj"],
	["CV", "Covasna"],
	["HR", "Harghita"],
	["MS", "Mureș"],
]);
const counts = [
	{ value: "MS", count: 1500 },
	{ value: "HR", count: 9 },
	{ value: null, count: 4 },
	{ value: "CV", count: 3 },
	{ value: "AB", count: 2 },
];

describe("options", () => {
	it("are the values that give something, commonest first, the rest in the order of the names", () => {
		const options = optionsOf(counties, counts, [], { first: 2 });
		expect(options.map((o) => o.label)).toEqual(["Mureș", "Harghita", "Alba", "Covasna"]);
		expect(options[0]?.count).toBe("1.500");
	});

	it("have what is chosen even when it gives nothing", () => {
		const options = optionsOf(counties, counts, ["CJ"]);
		expect(options.find((o) => o.value === "CJ")).toEqual({
			value: "CJ",
			label: "Cluj",
			count: "0",
		});
	});

	it("do not have what cannot be asked for: a county that is not known", () => {
		expect(optionsOf(counties, counts, []).map((o) => o.value)).not.toContain("null");
	});

	it("are all values when nobody counted", () => {
		const options = optionsOf(counties, undefined, ["XX"]);
		expect(options.map((o) => o.value)).toEqual(["AB", "CJ", "CV", "HR", "MS", "XX"]);
		expect(options[0]).not.toHaveProperty("count");
	});

	it("say that figures are minimums when counting stopped", () => {
		expect(optionsOf(counties, counts, [], { first: 1, capped: true })[0]?.count).toBe("1.500+");
		expect(figure(7, false)).toBe("7");
	});
});
