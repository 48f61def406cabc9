// SPDX-License-Identifier: EUPL-1.2
// Against what another program makes (qrencode -8 -l M): rows of bits in hexadecimal.
import { expect, test } from "vitest";
import { qrCode } from "./qr";
import vectors from "./qr.vectors.json";

const hex = (row: readonly boolean[]) =>
	BigInt(`0b${row.map(Number).join("")}`)
		.toString(16)
		.padStart(Math.ceil(row.length / 4), "0");

test.each(vectors)("$text.length letters are drawn as elsewhere", ({ text, rows }) => {
	expect(qrCode(text).map(hex)).toEqual(rows);
});

test("each size up to the largest is a square of its version", () => {
	for (const length of [14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412]) {
		const modules = qrCode("a".repeat(length));
		expect((modules.length - 17) % 4).toBe(0);
		expect(modules.every((row) => row.length === modules.length)).toBe(true);
		expect(modules.flat().every((module) => typeof module === "boolean")).toBe(true);
	}
	expect(qrCode("a".repeat(412))).toHaveLength(77);
});

test("what does not fit is refused", () => {
	expect(() => qrCode("a".repeat(413))).toThrow(RangeError);
});
