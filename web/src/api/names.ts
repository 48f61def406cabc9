// SPDX-License-Identifier: EUPL-1.2
// What localities and courts are called: an answer that shows them by their
// codes has the names beside.
import type { Schemas } from "./client";
import type { Labels } from "./labels";

export type ValueNames = Schemas["ValueNames"];

/** undefined: it has no name there. */
export function nameIn(names: ValueNames, counties: Labels, field: string, value: unknown) {
	const found = names.find((one) => one.field === field && one.value === String(value));
	if (found === undefined) return undefined;
	const { name, parent, county } = found;
	if (field === "court") return name;
	const around = [parent, county && counties.get(county)];
	return [name, ...around.filter((unit) => unit && unit !== name)].join(", ");
}

/** The county of the value that stands in a field now. */
export function countyIn(names: ValueNames, field: string, value: unknown): string | null {
	return names.find((one) => one.field === field && one.value === String(value))?.county ?? null;
}
