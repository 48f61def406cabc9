// SPDX-License-Identifier: EUPL-1.2
// The counties as a list of links, each with its name and its figures as text.
// Where there is room they stand as on a map (county-tiles.css has the places);
// on a narrow screen, in their order. The shade only repeats the figures.

export interface CountyTile {
	/** As in the vehicle registrations and in the API: "CV". */
	code: string;
	/** In the language of the page: "Covasna". */
	name: string;
	/** Written as the language does: "12". */
	figure: string;
	/** What the figure is of: "din 46". */
	detail: string;
	href: string;
	/** From none to much; of parts: see tileLevel, of figures: rankLevel. */
	level: 0 | 1 | 2 | 3 | 4;
	/** What is shown is of this one alone. */
	current?: boolean;
	/** There is nothing: left out where there is no room for a map. */
	none?: boolean;
}

/** Of a part of a whole: 0 for none, else its quarter; 4 from three quarters on. */
export function tileLevel(part: number, whole: number): CountyTile["level"] {
	if (part <= 0 || whole <= 0) return 0;
	return Math.min(4, 1 + Math.floor((4 * part) / whole)) as CountyTile["level"];
}

/** By rank: 0 for none, else the quarter among those that have some. */
export function rankLevel(figure: number, all: readonly number[]): CountyTile["level"] {
	const some = all.filter((other) => other > 0);
	if (figure <= 0 || some.length === 0) return 0;
	const fewer = some.filter((other) => other < figure).length;
	return (1 + Math.floor((4 * fewer) / some.length)) as CountyTile["level"];
}

export function CountyTiles({ label, tiles }: { label: string; tiles: readonly CountyTile[] }) {
	return (
		<ul class="county-tiles" aria-label={label}>
			{tiles.map(({ code, name, figure, detail, href, level, current, none }) => (
				<li key={code} class={`at-${code}${none ? " is-none" : ""}`}>
					<a class={`level-${level}`} href={href} aria-current={current ? "true" : undefined}>
						<span>{name}</span> <strong>{figure}</strong> <small>{detail}</small>
					</a>
				</li>
			))}
		</ul>
	);
}
