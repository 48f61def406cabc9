// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from "vitest";
import { takeOver, typedAlready } from "./takeover";

const main = document.createElement("main");

/** A field as the server draws it. */
function field(id: string, value: string): HTMLInputElement {
	const input = document.createElement("input");
	input.id = id;
	input.defaultValue = value;
	return input;
}

beforeEach(() => {
	document.body.replaceChildren(main);
	main.replaceChildren(field("q", "paj"), field("other", "x"), document.createElement("p"));
});

function drawn(): HTMLInputElement {
	return main.querySelector("#q") as HTMLInputElement;
}

describe("taking over", () => {
	it("leaves nothing of what the server drew", () => {
		takeOver(main, () => main.append(field("q", "")));
		expect(main.children).toHaveLength(1);
	});

	it("knows what was typed, once, and only what was typed", () => {
		drawn().value = "pajiști";
		takeOver(main, () => main.append(field("q", "")));
		expect(typedAlready("other")).toBeUndefined();
		expect(typedAlready("q")).toBe("pajiști");
		expect(typedAlready("q")).toBeUndefined();
	});

	it("keeps the place of the one who is typing", () => {
		drawn().focus();
		drawn().setSelectionRange(1, 2);
		takeOver(main, () => main.append(field("q", "paj")));
		expect(document.activeElement).toBe(drawn());
		expect([drawn().selectionStart, drawn().selectionEnd]).toEqual([1, 2]);
	});

	it("takes the focus to nobody who had it elsewhere", () => {
		takeOver(main, () => main.append(field("q", "paj")));
		expect(document.activeElement).toBe(document.body);
	});
});
