// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { countyIn, nameIn, type ValueNames } from "./names";

const counties = new Map([
	["CV", "Covasna"],
	["B", "București"],
]);
const place = (value: string, name: string, parent: string | null, county: "CV" | "B") => ({
	field: "locality_siruta",
	value,
	name,
	parent,
	county,
});
const names: ValueNames = [
	place("63394", "Sfântu Gheorghe", null, "CV"),
	place("63401", "Chilieni", "Sfântu Gheorghe", "CV"),
	place("179132", "București", "București", "B"),
	{ field: "court", value: "judecatoria-x", name: "Judecătoria X", parent: null, county: "CV" },
];

test("a place is named with what it belongs to, nothing twice", () => {
	const of = (value: unknown) => nameIn(names, counties, "locality_siruta", value);
	expect([of(63394), of("63401"), of(179132)]).toEqual([
		"Sfântu Gheorghe, Covasna",
		"Chilieni, Sfântu Gheorghe, Covasna",
		"București",
	]);
	expect([of(1), of(null), nameIn(names, counties, "name", 63394)]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});

test("a court by its name alone; the county of a value", () => {
	expect(nameIn(names, counties, "court", "judecatoria-x")).toBe("Judecătoria X");
	expect(countyIn(names, "locality_siruta", 63401)).toBe("CV");
	expect(countyIn(names, "locality_siruta", undefined)).toBeNull();
});
