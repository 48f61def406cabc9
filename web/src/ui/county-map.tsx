// SPDX-License-Identifier: EUPL-1.2
// The counties as links, shaded in five steps. The shapes stand in a file of
// their own (made by map/make.mjs), so that no path is in the script; its name
// carries the version of the drawing, because it is cached for ever.

export const COUNTY_SHAPES = "/assets/counties-v1.svg";

/** Of the drawing in COUNTY_SHAPES. */
const VIEW_BOX = "0 0 1000 763";

export interface CountyLink {
	/** As in the vehicle registrations and in the API: "CV". */
	code: string;
	/** Name and number: "Covasna: 1.353 organizații". */
	label: string;
	href: string;
	/** From none to many. */
	level: 0 | 1 | 2 | 3 | 4;
}

/** The same numbers belong beside it as a table: a map alone excludes people. */
export function CountyMap({ label, counties }: { label: string; counties: readonly CountyLink[] }) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: an svg that holds links is a group, not a fieldset
		<svg class="county-map" viewBox={VIEW_BOX} role="group" aria-label={label}>
			{counties.map((county) => (
				<a
					key={county.code}
					href={county.href}
					aria-label={county.label}
					class={`level-${county.level}`}
				>
					<use href={`${COUNTY_SHAPES}#${county.code}`} />
				</a>
			))}
			<use href={`${COUNTY_SHAPES}#lines`} />
		</svg>
	);
}
