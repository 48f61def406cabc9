// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { difference } from "./difference";

const marked = (before: string, after: string) =>
	difference(before, after)
		.map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[kind])
		.join("");

test("the same text is one piece", () => {
	expect(difference("a b c", "a b c")).toEqual([{ kind: "same", text: "a b c" }]);
	expect(difference("", "")).toEqual([]);
});

test("a word that was put in, taken out, replaced", () => {
	expect(marked("apă curată", "apă foarte curată")).toBe("apă {+foarte +}curată");
	expect(marked("apă foarte curată", "apă curată")).toBe("apă [-foarte -]curată");
	expect(marked("sediul în Brașov", "sediul în Covasna")).toBe("sediul în [-Brașov-]{+Covasna+}");
});

test("several words in a row are one change", () => {
	expect(marked("unu doi trei patru", "unu alfa beta patru")).toBe(
		"unu [-doi trei -]{+alfa beta +}patru",
	);
});

test("both texts can be read out of the pieces", () => {
	const before = "Plantăm arbori\n\nîn fiecare an, la Brașov și la Sibiu.";
	const after = "Plantăm mulți arbori\nîn fiecare primăvară, la Brașov, la Cluj și la Sibiu!";
	const pieces = difference(before, after);
	const read = (left: string) =>
		pieces
			.filter(({ kind }) => kind !== left)
			.map(({ text }) => text)
			.join("");
	expect(read("new")).toBe(before);
	expect(read("gone")).toBe(after);
});

test("texts too long to be compared are shown whole", () => {
	const long = "x ".repeat(2500);
	expect(difference(long, `y ${long}`).map(({ kind }) => kind)).toEqual(["gone", "new"]);
});
