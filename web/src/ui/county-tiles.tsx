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
	/** From none to much; of parts: see tileLevel. */
	level: 0 | 1 | 2 | 3 | 4;
}

/** Of a part of a whole: 0 for none, else its quarter; 4 from three quarters on. */
export function tileLevel(part: number, whole: number): CountyTile["level"] {
	if (part <= 0 || whole <= 0) return 0;
	return Math.min(4, 1 + Math.floor((4 * part) / whole)) as CountyTile["level"];
}

export function CountyTiles({ label, tiles }: { label: string; tiles: readonly CountyTile[] }) {
	return (
		<ul class="county-tiles" aria-label={label}>
			{tiles.map(({ code, name, figure, detail, href, level }) => (
				<li key={code} class={`at-${code}`}>
					<a class={`level-${level}`} href={href}>
						<span>{name}</span> <strong>{figure}</strong> <small>{detail}</small>
					</a>
				</li>
			))}
		</ul>
	);
}
