// SPDX-License-Identifier: EUPL-1.2
import { render, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { type CountyTile, CountyTiles, rankLevel, tileLevel } from "./county-tiles";
import css from "./county-tiles.css?raw";

/** As in migrations/data/county.csv. */
const codes = [
	..."AB AG AR B BC BH BN BR BT BV BZ CJ CL CS CT CV DB DJ GJ GL GR".split(" "),
	..."HD HR IF IL IS MH MM MS NT OT PH SB SJ SM SV TL TM TR VL VN VS".split(" "),
];

const tile = (code: string, more: Partial<CountyTile> = {}): CountyTile => ({
	code,
	name: code,
	figure: "0",
	detail: "din 1",
	href: `/ro/coverage?county=${code}`,
	level: 0,
	...more,
});

describe("CountyTiles", () => {
	it("is a named list of links that say name and figures in words", () => {
		const covasna = tile("CV", { name: "Covasna", figure: "12", detail: "din 46", level: 2 });
		render(<CountyTiles label="Județe" tiles={[covasna, tile("B")]} />);
		const list = screen.getByRole("list", { name: "Județe" });
		const link = within(list).getByRole("link", { name: "Covasna 12 din 46" });
		expect(link.getAttribute("href")).toBe("/ro/coverage?county=CV");
		expect(link.getAttribute("class")).toBe("level-2");
		expect(within(list).getAllByRole("listitem")).toHaveLength(2);
	});

	it("has one place for every county of the registry, and for nothing else", () => {
		const places = [...css.matchAll(/\.at-(\w+) \{\s*grid-area: (\d \/ \d);/g)];
		expect(places.map((place) => place[1]).toSorted()).toEqual(codes);
		expect(new Set(places.map((place) => place[2])).size).toBe(42);
	});
});

describe("tileLevel", () => {
	it("is none, or a quarter of the whole", () => {
		const of = (part: number) => tileLevel(part, 100);
		expect([0, 1, 24, 25, 49, 50, 74, 75, 100].map(of)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
		expect(tileLevel(0, 0)).toBe(0);
	});
});

describe("rankLevel", () => {
	it("is the quarter among those that have some, whatever one has", () => {
		const all = [0, 0, 1, 2, 2, 5, 900];
		expect(all.map((figure) => rankLevel(figure, all))).toEqual([0, 0, 1, 1, 1, 3, 4]);
		expect(rankLevel(0, [0])).toBe(0);
		expect(rankLevel(7, [7])).toBe(1);
	});
});

describe("a chosen county, and one that has nothing", () => {
	it("are told apart without colour", () => {
		const { container } = render(
			<CountyTiles
				label="Alese"
				tiles={[tile("CV", { current: true }), tile("B", { none: true })]}
			/>,
		);
		expect(container.querySelector(".at-CV [aria-current=true]")).not.toBeNull();
		expect(container.querySelectorAll("[aria-current]")).toHaveLength(1);
		expect(container.querySelector(".at-B")?.className).toBe("at-B is-none");
	});
});
