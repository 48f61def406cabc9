// SPDX-License-Identifier: EUPL-1.2
// Contrast of the colours that meet, in both schemes (WCAG 2.2: 1.4.3, 1.4.11).
import { describe, expect, it } from "vitest";
import css from "./tokens.css?raw";

const [light = "", dark = ""] = css.split("@media screen");

function colours(part: string): Map<string, string> {
	const found = part.matchAll(/--(?:ds-color-)?([\w-]+): (#[0-9a-f]{3,6});/g);
	return new Map([...found].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

function luminance(hex: string): number {
	const digits = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join("") : hex.slice(1);
	const [r = 0, g = 0, b = 0] = [0, 2, 4]
		.map((i) => Number.parseInt(digits.slice(i, i + 2), 16) / 255)
		.map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [less = 0, more = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (more + 0.05) / (less + 0.05);
}

const grounds = ["neutral-background-default", "neutral-background-tinted", "surface-tinted"];
const text: [string, string[]][] = [
	["neutral-text-default", [...grounds, "neutral-surface-tinted", "surface-hover"]],
	["neutral-text-subtle", [...grounds, "neutral-surface-tinted", "surface-hover"]],
	["text-subtle", [...grounds, "surface-hover"]],
	["base-contrast-default", ["base-default", "base-hover", "base-active"]],
	["success-text-default", ["success-surface-tinted"]],
	["warning-text-default", ["warning-surface-tinted"]],
	["danger-text-default", ["danger-surface-tinted"]],
	["danger-text-subtle", ["danger-surface-tinted", "neutral-background-default"]],
	["map-ink", ["map-0", "map-1", "map-2"]],
	["map-ink-3", ["map-3"]],
	["map-ink-inverse", ["map-4"]],
];
const marks: [string, string[]][] = [
	["neutral-border-default", grounds],
	["border-strong", [...grounds, "surface-hover"]],
	["focus-outer", [...grounds, "map-0", "map-1", "map-2", "map-3"]],
	["base-default", ["neutral-background-default"]],
	["success-text-subtle", ["success-surface-tinted"]],
	["warning-text-subtle", ["warning-surface-tinted"]],
];

describe.each([
	["light", light],
	["dark", dark],
])("%s scheme", (_name, part) => {
	const known = colours(part);
	const value = (name: string) => {
		const hex = known.get(name);
		if (hex === undefined) throw new Error(`no colour ${name}`);
		return hex;
	};
	const pairs = (list: [string, string[]][]) => list.flatMap(([a, bs]) => bs.map((b) => [a, b]));

	it.each(pairs(text))("%s can be read on %s", (a = "", b = "") => {
		expect(contrast(value(a), value(b))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(pairs(marks))("%s can be seen on %s", (a = "", b = "") => {
		expect(contrast(value(a), value(b))).toBeGreaterThanOrEqual(3);
	});
});

it("both schemes name the same colours", () => {
	expect([...colours(dark).keys()]).toEqual([...colours(light).keys()]);
});
