// SPDX-License-Identifier: EUPL-1.2
// The figures of the first page.
import type { Schemas } from "../../api/client";
import type { CountyLink } from "../../ui/county-map";

type County = Schemas["County"];
export type Level = CountyLink["level"];

export function authoritiesIn(counties: readonly County[]): number {
	return counties.reduce((sum, county) => sum + county.authority_count, 0);
}

export function ngosIn(counties: readonly County[]): number {
	return counties.reduce((sum, county) => sum + county.ngo_count, 0);
}

/**
 * How dark each county is: 0 for none, else its quarter among those that have
 * some. By rank, not by number: Bucharest has more than ten counties together
 * and would leave all others pale.
 */
export function levels(counties: readonly County[]): Map<string, Level> {
	const some = counties.filter((county) => county.ngo_count > 0);
	const ranked = some.map((county) => county.ngo_count).sort((a, b) => a - b);
	const level = (count: number): Level => {
		if (count === 0) return 0;
		const fewer = ranked.filter((other) => other < count).length;
		return (1 + Math.floor((4 * fewer) / ranked.length)) as Level;
	};
	return new Map(counties.map((county) => [county.code, level(county.ngo_count)]));
}
