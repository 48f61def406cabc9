// SPDX-License-Identifier: EUPL-1.2
import { act, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeOver } from "./takeover";
import { useTyping } from "./typing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

let asked: string[];
beforeEach(() => {
	asked = [];
});

function Field({ q }: { q: string }) {
	const { text, type, settle } = useTyping("field", q, (words) => asked.push(words));
	return (
		<>
			<input aria-label="q" value={text} onInput={(e) => type(e.currentTarget.value)} />
			<button type="button" onClick={() => asked.push(`settled ${settle()}`)}>
				now
			</button>
		</>
	);
}

const input = () => screen.getByLabelText<HTMLInputElement>("q");

function type(text: string, ms = 0): void {
	fireEvent.input(input(), { target: { value: text } });
	act(() => void vi.advanceTimersByTime(ms));
}

describe("what is typed", () => {
	it("is asked for once, when the typing pauses", () => {
		render(<Field q="" />);
		type("p", 100);
		type("pa", 100);
		type("paj", 300);
		expect(asked).toEqual(["paj"]);
	});

	it("is not changed by an answer that comes late", () => {
		const { rerender } = render(<Field q="" />);
		type("pa", 300);
		type("paj");
		rerender(<Field q="pa" />);
		expect(input().value).toBe("paj");
		act(() => void vi.advanceTimersByTime(300));
		type("pajiști", 300);
		rerender(<Field q="paj" />);
		expect(input().value).toBe("pajiști");
		rerender(<Field q="pajiști" />);
		expect(input().value).toBe("pajiști");
		expect(asked).toEqual(["pa", "paj", "pajiști"]);
	});

	it("keeps a space at the end, which the address does not have", () => {
		const { rerender } = render(<Field q="" />);
		type("asociatia ", 300);
		rerender(<Field q="asociatia" />);
		expect(input().value).toBe("asociatia ");
	});

	it("follows the address when it changed for another reason", () => {
		const { rerender } = render(<Field q="" />);
		type("paj", 300);
		rerender(<Field q="paj" />);
		rerender(<Field q="" />);
		expect(input().value).toBe("");
	});

	it("follows the way back to words that were once typed", () => {
		const { rerender } = render(<Field q="" />);
		type("a", 300);
		rerender(<Field q="a" />);
		type("ab", 300);
		rerender(<Field q="ab" />);
		rerender(<Field q="a" />);
		expect(input().value).toBe("a");
	});

	it("is not asked for after the reader went back", () => {
		render(<Field q="" />);
		type("paj");
		window.dispatchEvent(new PopStateEvent("popstate"));
		act(() => void vi.advanceTimersByTime(1000));
		expect(asked).toEqual([]);
	});

	it("goes along with another question, and is not asked for again", () => {
		render(<Field q="" />);
		type("paj");
		fireEvent.click(screen.getByText("now"));
		act(() => void vi.advanceTimersByTime(1000));
		expect(asked).toEqual(["settled paj"]);
	});

	it("is kept when it was typed before the script came", () => {
		const main = document.createElement("main");
		const drawn = document.createElement("input");
		drawn.id = "field";
		drawn.value = "paj";
		main.append(drawn);
		takeOver(main, () => undefined);
		render(<Field q="" />);
		expect(input().value).toBe("paj");
		act(() => void vi.advanceTimersByTime(300));
		expect(asked).toEqual(["paj"]);
	});
});
