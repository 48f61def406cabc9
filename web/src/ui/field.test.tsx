// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

const described = (element: Element) =>
	(element.getAttribute("aria-describedby") ?? "")
		.split(" ")
		.map((id) => document.getElementById(id)?.textContent);

describe("TextField", () => {
	it("is named by its label and described by hint and error, in that order", () => {
		render(<TextField id="cif" label="CIF" hint="Cu sau fără RO" error="Prea scurt" />);
		const input = screen.getByRole("textbox", { name: "CIF" });
		expect(described(input)).toEqual(["Cu sau fără RO", "Prea scurt"]);
		expect(input.getAttribute("aria-invalid")).toBe("true");
	});

	it("is neither described nor invalid without hint and error", () => {
		render(<TextField id="cif" label="CIF" name="cif" maxLength={10} />);
		const input = screen.getByRole<HTMLInputElement>("textbox");
		expect(input.hasAttribute("aria-describedby")).toBe(false);
		expect(input.hasAttribute("aria-invalid")).toBe(false);
		expect([input.name, input.maxLength]).toEqual(["cif", 10]);
	});
});

describe("SelectField", () => {
	const options = [
		{ value: "name", label: "După nume" },
		{ value: "date", label: "După dată" },
	];

	it("shows its value and tells the value that is chosen", () => {
		const onChange = vi.fn();
		render(
			<SelectField id="s" label="Ordonare" value="date" options={options} onChange={onChange} />,
		);
		const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "Ordonare" });
		expect(select.value).toBe("date");
		fireEvent.change(select, { target: { value: "name" } });
		expect(onChange).toHaveBeenCalledExactlyOnceWith("name");
	});
});
