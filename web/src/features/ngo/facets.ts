// SPDX-License-Identifier: EUPL-1.2
// Which boxes a filter shows, in which order, with which figures.

import type { Schemas } from "../../api/client";
import type { Labels } from "../../api/labels";
import { labelOf } from "../../api/labels";
import { formatNumber } from "../../lib/format";

type Counts = Schemas["FacetCounts"];

export interface Option {
	value: string;
	label: string;
	count?: string;
}

/** A lower bound is said to be one: 2.000+. */
export function figure(count: number, capped: boolean): string {
	return capped ? `${formatNumber(count)}+` : formatNumber(count);
}

function byLabel(a: Option, b: Option): number {
	return a.label.localeCompare(b.label);
}

/**
 * The values that give something, and those that are chosen. The commonest
 * `first` come first, the rest by name: 42 counties are looked up, not read.
 * Without counts all values are shown.
 */
export function optionsOf(
	names: Labels,
	counts: Counts | undefined,
	chosen: readonly string[],
	{ first = 0, capped = false } = {},
): Option[] {
	if (counts === undefined)
		return [...new Set([...names.keys(), ...chosen])].map((value) => ({
			value,
			label: labelOf(names, value),
		}));
	const known = counts.flatMap(({ value, count }) =>
		value === null ? [] : [{ value: String(value), count }],
	);
	const missing = chosen.filter((value) => !known.some((k) => k.value === value));
	const options = [...known, ...missing.map((value) => ({ value, count: 0 }))].map(
		({ value, count }) => ({
			value,
			label: labelOf(names, value),
			count: figure(count, capped && count > 0),
		}),
	);
	if (first === 0) return options;
	return [...options.slice(0, first), ...options.slice(first).sort(byLabel)];
}

/** How many have this one value; undefined when nobody counted. */
export function countOf(counts: Counts | undefined, wanted: string): number | undefined {
	if (counts === undefined) return undefined;
	return counts.find(({ value }) => String(value) === wanted)?.count ?? 0;
}
