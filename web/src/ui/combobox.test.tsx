// SPDX-License-Identifier: EUPL-1.2
import { act, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Combobox, type Suggestion } from "./combobox";

const found: Suggestion[] = [
	{ id: "1", label: "Asociația Exemplu", detail: "Brașov", href: "#one" },
	{ id: "2", label: "Fundația Exemplu", href: "#two" },
];

const submitted = vi.fn();

function Search({ suggestions = found }: { suggestions?: Suggestion[] }) {
	const [value, setValue] = useState("");
	return (
		<Combobox
			id="q"
			label="Nume"
			value={value}
			onInput={setValue}
			onSubmit={submitted}
			suggestions={suggestions}
			status="2 sugestii"
		/>
	);
}

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Nume" });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const press = (key: string, more: KeyboardEventInit = {}) =>
	fireEvent.keyDown(field(), { key, ...more });
const isOpen = () => field().getAttribute("aria-expanded") === "true";
/** The suggestion that assistive technology is told about. */
const active = () => {
	const id = field().getAttribute("aria-activedescendant");
	return id === null ? null : document.getElementById(id);
};

beforeEach(() => submitted.mockClear());
afterEach(() => {
	location.hash = "";
});

describe("Combobox", () => {
	it("opens with the first letter, names its list and says how many there are", () => {
		render(<Search />);
		expect(isOpen()).toBe(false);
		expect(screen.getByRole("status").textContent).toBe("");
		type("ex");
		expect(isOpen()).toBe(true);
		expect(screen.getByRole("listbox").id).toBe(field().getAttribute("aria-controls"));
		expect(screen.getAllByRole("option")).toHaveLength(2);
		expect(screen.getByRole("status").textContent).toBe("2 sugestii");
	});

	it("moves with the arrows, around through the field, and marks only the chosen one", () => {
		render(<Search />);
		type("ex");
		expect(active()).toBeNull();
		const seen = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"].map((key) => {
			press(key);
			return active()?.id ?? "field";
		});
		expect(seen).toEqual(["q-option-0", "q-option-1", "field", "q-option-1"]);
		const selected = screen.getAllByRole("option").map((o) => o.getAttribute("aria-selected"));
		expect(selected).toEqual(["false", "true"]);
	});

	it("opens the chosen suggestion with Enter, as a click on its link would", async () => {
		render(<Search />);
		type("ex");
		press("ArrowDown");
		press("ArrowDown");
		expect(press("Enter")).toBe(false);
		await waitFor(() => expect(location.hash).toBe("#two"));
		expect(submitted).not.toHaveBeenCalled();
		expect(isOpen()).toBe(false);
	});

	it("submits what was typed with Enter when nothing is chosen", () => {
		render(<Search />);
		type("exemplu");
		press("Enter");
		expect(submitted).toHaveBeenCalledExactlyOnceWith("exemplu");
		expect(isOpen()).toBe(false);
	});

	it("closes with Escape and keeps what was typed; a second Escape is the page's", () => {
		render(<Search />);
		type("ex");
		press("ArrowDown");
		expect(press("Escape")).toBe(false);
		expect(isOpen()).toBe(false);
		expect(active()).toBeNull();
		expect(field().value).toBe("ex");
		expect(press("Escape")).toBe(true);
	});

	it("opens and closes with Alt and the arrows, without choosing", () => {
		render(<Search />);
		type("ex");
		press("ArrowUp", { altKey: true });
		expect(isOpen()).toBe(false);
		press("ArrowDown", { altKey: true });
		expect(isOpen()).toBe(true);
		expect(active()).toBeNull();
	});

	it("leaves the keys alone while letters are being composed", () => {
		render(<Search />);
		type("ex");
		press("Enter", { isComposing: true });
		expect(submitted).not.toHaveBeenCalled();
		expect(isOpen()).toBe(true);
	});

	it("closes when the focus goes, and keeps it while a suggestion is pressed", () => {
		render(<Search />);
		type("ex");
		expect(fireEvent.mouseDown(screen.getAllByRole("option")[0] as HTMLElement)).toBe(false);
		expect(isOpen()).toBe(true);
		fireEvent.blur(field());
		expect(isOpen()).toBe(false);
	});

	it("forgets the choice when other suggestions come", () => {
		const { rerender } = render(<Search />);
		type("ex");
		press("ArrowDown");
		act(() => rerender(<Search suggestions={[found[1] as Suggestion]} />));
		expect(isOpen()).toBe(true);
		expect(active()).toBeNull();
	});

	it("is not open without suggestions", () => {
		render(<Search suggestions={[]} />);
		type("ex");
		press("ArrowDown");
		expect(isOpen()).toBe(false);
		expect(active()).toBeNull();
	});
});
