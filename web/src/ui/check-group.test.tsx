// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { CheckGroup } from "./check-group";

const options = ["AB", "AG", "AR", "CV", "HR"].map((value) => ({ value, label: value, count: 7 }));

function group(values: string[], onChange = vi.fn(), collapsedAfter?: number) {
	render(
		<CheckGroup
			legend="Județul"
			name="county"
			options={options}
			values={values}
			onChange={onChange}
			collapsedAfter={collapsedAfter}
			moreLabel="Toate"
		/>,
	);
	return onChange;
}

const fold = () => document.querySelector<HTMLDetailsElement>("details");

describe("CheckGroup", () => {
	it("is a named group; each option is named with its count", () => {
		group(["CV"]);
		const boxes = within(screen.getByRole("group", { name: "Județul" })).getAllByRole("checkbox");
		expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([
			...[false, false, false, true, false],
		]);
		expect(screen.getByRole("checkbox", { name: /^CV\s*7$/ })).toBe(boxes[3]);
	});

	it("adds what is ticked at the end and removes what is not", () => {
		const onChange = group(["CV", "AB"]);
		fireEvent.click(screen.getByLabelText(/^HR/));
		expect(onChange).toHaveBeenLastCalledWith(["CV", "AB", "HR"]);
		fireEvent.click(screen.getByLabelText(/^CV/));
		expect(onChange).toHaveBeenLastCalledWith(["AB"]);
	});

	it("folds what comes after the limit", () => {
		group([], vi.fn(), 2);
		expect(fold()?.open).toBe(false);
		expect(fold()?.querySelectorAll("input")).toHaveLength(3);
	});

	it("begins unfolded when something in the fold is chosen", () => {
		group(["HR"], vi.fn(), 2);
		expect(fold()?.open).toBe(true);
	});

	it("folds nothing when only one option would be hidden", () => {
		group([], vi.fn(), 4);
		expect(fold()).toBeNull();
	});
});
