// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import type { Schemas } from "../../api/client";
import { authoritiesIn, levels, ngosIn } from "./counts";

function county(code: string, ngo_count: number): Schemas["County"] {
	const name = { ro: code, hu: code, en: code };
	return {
		code: code as Schemas["CountyCode"],
		iso: `RO-${code}`,
		siruta: 1,
		name,
		region: "Centru",
		nuts3: null,
		ngo_count,
		authority_count: 2,
	};
}

const counties = [county("B", 22004), county("MS", 3874), county("HR", 3321), county("CV", 1353)];

describe("figures", () => {
	it("are sums over the counties", () => {
		expect(ngosIn(counties)).toBe(30552);
		expect(authoritiesIn(counties)).toBe(8);
	});
});

describe("levels of the map", () => {
	it("are by rank, so that one great county does not make all others pale", () => {
		expect([...levels(counties)]).toEqual([
			["B", 4],
			["MS", 3],
			["HR", 2],
			["CV", 1],
		]);
	});

	it("have one of their own for none", () => {
		expect(levels([county("AB", 0), county("AR", 5)]).get("AB")).toBe(0);
		expect(levels([county("AB", 0)]).get("AB")).toBe(0);
	});

	it("are the same for the same number", () => {
		const same = levels([county("AB", 5), county("AR", 5), county("AG", 9)]);
		expect(same.get("AB")).toBe(same.get("AR"));
	});
});
