// SPDX-License-Identifier: EUPL-1.2
import { render, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { COUNTY_SHAPES, CountyMap } from "./county-map";

const texts = import.meta.glob<string>("../../public/assets/counties-*.svg", {
	query: "?raw",
	import: "default",
	eager: true,
});
const drawing = texts[`../../public${COUNTY_SHAPES}`] ?? "";

/** As in migrations/data/county.csv. */
const codes = [
	..."AB AG AR B BC BH BN BR BT BV BZ CJ CL CS CT CV DB DJ GJ GL GR".split(" "),
	..."HD HR IF IL IS MH MM MS NT OT PH SB SJ SM SV TL TM TR VL VN VS".split(" "),
];

describe("CountyMap", () => {
	it("is a named group of links, each named and shaded", () => {
		const counties = [
			{ code: "CV", label: "Covasna: 7", href: "/ro/ngos?county=CV", level: 4 as const },
			{ code: "B", label: "București: 0", href: "/ro/ngos?county=B", level: 0 as const },
		];
		render(<CountyMap label="Județe" counties={counties} />);
		const map = screen.getByRole("group", { name: "Județe" });
		const link = within(map).getByLabelText("Covasna: 7");
		expect(link.getAttribute("href")).toBe("/ro/ngos?county=CV");
		expect(link.getAttribute("class")).toBe("level-4");
		const used = [...map.querySelectorAll("use")].map((u) => u.getAttribute("href")?.split("#")[1]);
		expect(used).toEqual(["CV", "B", "lines"]);
	});

	it("has a drawing of every county of the registry, and of nothing else", () => {
		const ids = [...drawing.matchAll(/ id="(\w+)"/g)].map((match) => match[1] ?? "");
		expect(ids.toSorted()).toEqual([...codes, "lines"].toSorted());
	});

	it("has the frame that the drawing was made for", () => {
		render(<CountyMap label="Județe" counties={[]} />);
		const frame = screen.getByRole("group").getAttribute("viewBox");
		expect(drawing).toContain(`viewBox="${frame}"`);
	});

	it("carries no style or script of its own, which the CSP would refuse", () => {
		expect(drawing).toContain("<path");
		expect(drawing).not.toMatch(/<style|style=|<script|on\w+=|https?:(?!\/\/www\.w3\.org)/);
	});
});
