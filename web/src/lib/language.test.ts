// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { isHungarian } from "./language";

describe("isHungarian", () => {
	it.each([
		"Példa Ifjúsági Egyesület",
		"PÉLDA ALAPÍTVÁNY",
		"Erdőfenyő",
		"Kitalált Nők Köre",
		"PELDA KULTURALIS EGYESULET",
		"Példafalvi Önkéntes Tűzoltók",
		"Példa Székely Közösségek Szervezete",
	])("%s", (name) => expect(isHungarian(name)).toBe(true));

	it.each([
		["Asociația Exemplu", "Romanian"],
		["Asociatia Példa Egyesület", "Romanian around a Hungarian name"],
		["Fundația Művelődési Exemplu", "Romanian first"],
		["Egyesület pentru Tineret", "mixed"],
		["Exemplu Önfejlesztés Uniunea", "mixed"],
		["Stiftung Müller", "German has ö and ü, too"],
		["Example Foundation", "English"],
		["Magyarescu Club", "only the beginning of a word"],
		["", "nothing"],
	])("not %s: %s", (name) => expect(isHungarian(name)).toBe(false));
});
