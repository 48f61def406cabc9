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

/**
 * The values that give something, and those that are chosen. The commonest
 * `first` come first, the rest in the order of the names: 42 counties are
 * looked up, not read. Without counts all values are shown.
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
	const known = new Map(
		counts.flatMap(({ value, count }) => (value === null ? [] : [[String(value), count]])),
	);
	const top = [...known.keys()].slice(0, first);
	const rest = [...new Set([...names.keys(), ...known.keys(), ...chosen])].filter(
		(value) => !top.includes(value) && (known.has(value) || chosen.includes(value)),
	);
	return [...top, ...rest].map((value) => {
		const count = known.get(value) ?? 0;
		return { value, label: labelOf(names, value), count: figure(count, capped && count > 0) };
	});
}
