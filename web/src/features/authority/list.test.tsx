// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { stage } from "../../test-page";

const { answers, asked, show, title } = stage(() => import("./list"));

const label = (ro: string) => ({ ro, hu: `${ro} hu`, en: `${ro} en` });
const authority = (id: string, name: string) => ({
	id,
	version: 1,
	updated_at: "2026-01-31T22:30:00Z",
	name,
	kind: "primarie",
	cif: "9876500118",
	county: "CV",
	locality_siruta: 1,
	locality: "Inventata",
	parent: null,
});
const two = [
	authority("a", "Primăria Comunei Inventate"),
	authority("b", '<img src=x onerror="x()">'),
];
const page = { next: null, prev: null, limit: 20, total: 2 };

beforeEach(() => {
	answers["/api/v1/authorities"] = { body: { items: two, page } };
	answers["/api/v1/counties"] = {
		body: {
			items: [
				{ code: "CV", name: label("Covasna") },
				{ code: "HR", name: label("Harghita") },
			],
		},
	};
	answers["/api/v1/vocabularies/authority_kind"] = {
		body: { terms: [{ code: "primarie", label: label("Primărie"), note: null }] },
	};
});

const link = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

test("each authority with its kind, its place and its code", async () => {
	await show("/ro/authorities");
	const [first] = screen.getAllByRole("listitem");
	expect(
		within(first as HTMLElement)
			.getByRole("link")
			.getAttribute("href"),
	).toBe("/ro/authorities/a");
	expect([...(first?.querySelectorAll(".row > span") ?? [])].map((e) => e.textContent)).toEqual([
		"Primărie",
		"Inventata, Covasna",
		"CIF 9876500118",
	]);
	expect(screen.getByRole("heading", { level: 2, name: "2 autorități" })).toBeTruthy();
	expect(title()).toBe("Autorități");
});

test("a hostile name is text", async () => {
	await show("/ro/authorities");
	expect(screen.getByText('<img src=x onerror="x()">')).toBeTruthy();
	expect(document.querySelector("img")).toBeNull();
});

test("a choice goes to its address at once, with what is typed but not yet asked", async () => {
	const gone = await show("/ro/authorities?county=CV");
	fireEvent.input(screen.getByLabelText("Caută după nume sau CIF"), { target: { value: " sat " } });
	fireEvent.change(screen.getByLabelText("Felul autorității"), { target: { value: "primarie" } });
	expect(gone).toEqual(["/ro/authorities?q=sat&county=CV&kind=primarie"]);
	fireEvent.change(screen.getByLabelText("Județ"), { target: { value: "" } });
	expect(gone[1]).toBe("/ro/authorities?q=sat");
});

test("Enter asks now", async () => {
	const gone = await show("/ro/authorities");
	const field = screen.getByLabelText<HTMLInputElement>("Caută după nume sau CIF");
	fireEvent.input(field, { target: { value: "sat" } });
	fireEvent.submit(field.form as HTMLFormElement);
	expect(gone).toEqual(["/ro/authorities?q=sat"]);
});

test("a filter that no single choice can show is shown as it is", async () => {
	await show("/ro/authorities?county=CV,HR");
	const county = screen.getByLabelText<HTMLSelectElement>("Județ");
	expect([county.value, county.selectedOptions[0]?.textContent]).toEqual([
		"CV,HR",
		"Covasna, Harghita",
	]);
	expect(asked().some((url) => url.startsWith("/api/v1/authorities?county=CV,HR"))).toBe(true);
});

test("nothing found: what else to try", async () => {
	answers["/api/v1/authorities"] = { body: { items: [], page: { ...page, total: 0 } } };
	await show("/ro/authorities?q=nimic&county=CV");
	expect(screen.getByRole("heading", { level: 2 }).textContent).toBe(
		"Nicio autoritate nu corespunde",
	);
	expect(link("Căutați aceleași cuvinte fără filtre")).toBe("/ro/authorities?q=nimic");
	expect(link("Vedeți toate autoritățile")).toBe("/ro/authorities");
	expect(screen.queryByRole("link", { name: "CSV" })).toBeNull();
	expect(title()).toBe("nimic · Autorități");
});

test("pages and files lead on with the same question", async () => {
	const more = { next: "N", prev: "P", limit: 20, total: 3424 };
	answers["/api/v1/authorities"] = { body: { items: two, page: more } };
	await show("/ro/authorities?q=a&cursor=x");
	expect(link("Pagina următoare")).toBe("/ro/authorities?q=a&cursor=N");
	expect(link("Pagina precedentă")).toBe("/ro/authorities?q=a&cursor=P");
	expect(link("CSV")).toBe("/api/v1/authorities?q=a&limit=200&format=csv");
	expect(screen.getByText("Un fișier are cel mult 200 de rânduri.")).toBeTruthy();
	expect(screen.getByRole("heading", { level: 2, name: "3.424 de autorități" })).toBeTruthy();
});
