// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { formatDay, formatInstant, formatNumber } from "./format";
import { LANGS, setLang } from "./i18n";

/** In Romanian, Hungarian and English; spaces of all widths as plain ones. */
const inAll = (write: () => string) =>
	LANGS.map((lang) => {
		setLang(lang);
		return write().replace(/\s/gu, " ");
	});

test("numbers are grouped from four digits on", () => {
	expect(inAll(() => formatNumber(1234567))).toEqual(["1.234.567", "1 234 567", "1,234,567"]);
	expect(inAll(() => formatNumber(3424))).toEqual(["3.424", "3 424", "3,424"]);
	expect(inAll(() => formatNumber(0))).toEqual(["0", "0", "0"]);
});

test("a day is the same day for every reader", () => {
	const days = ["11 aprilie 2019", "2019. április 11.", "11 April 2019"];
	expect(inAll(() => formatDay("2019-04-11"))).toEqual(days);
	expect(inAll(() => formatDay("2026-01-01"))[0]).toBe("1 ianuarie 2026");
});

test("an instant is told on the clocks of Romania, in winter and in summer", () => {
	expect(inAll(() => formatInstant("2026-01-31T22:30:00Z"))).toEqual([
		"1 februarie 2026 la 00:30",
		"2026. február 1. 00:30",
		"1 February 2026 at 00:30",
	]);
	expect(inAll(() => formatInstant("2026-07-01T12:00:00+00:00"))[0]).toBe("1 iulie 2026 la 15:00");
});

test("what is no date is shown as it came", () => {
	expect(inAll(() => formatDay("ieri"))).toEqual(["ieri", "ieri", "ieri"]);
	expect(inAll(() => formatInstant(""))).toEqual(["", "", ""]);
});
