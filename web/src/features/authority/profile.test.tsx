// SPDX-License-Identifier: EUPL-1.2
import { cleanup, screen } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { stage } from "../../test-page";

const { answers, show, title } = stage(() => import("./profile"));

const label = (ro: string) => ({ ro, hu: `${ro} hu`, en: `${ro} en` });
const authority = {
	id: "a",
	version: 3,
	updated_at: "2026-01-31T22:30:00Z",
	name: "Instituția Prefectului – Județul Inventat",
	kind: "prefectura",
	cif: "9876500118",
	county: "CV",
	locality_siruta: 1,
	locality: "Inventata",
	parent: { id: "p", name: "Ministerul Inventat" },
	address: "Strada Exemplului 1",
	identifiers: [
		{ scheme: "cif", value: "9876500118" },
		{ scheme: "org_id", value: "RO-CUI-9876500118" },
	],
	source: "ent_pub_2025",
	source_list: { title: "Lista", publisher: "Editorul", captured_on: "2025-05-07" },
	unit: null,
};

beforeEach(() => {
	answers["/api/v1/authorities/a"] = { body: authority };
	answers["/api/v1/counties"] = {
		body: { items: [{ code: "CV", name: label("Covasna"), ngo_count: 21, authority_count: 1 }] },
	};
	answers["/api/v1/vocabularies/authority_kind"] = {
		body: { terms: [{ code: "prefectura", label: label("Prefectură"), note: "În județ." }] },
	};
});

/** The facts as they are read: name, value, note. */
const facts = () =>
	Object.fromEntries(
		[...document.querySelectorAll(".facts > div")].map((row) => [
			row.querySelector("dt")?.textContent,
			row.querySelector("dd")?.textContent?.trim(),
		]),
	);
const link = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

test("what is known, and where it comes from", async () => {
	await show("/ro/authorities/a", { id: "a" });
	expect(facts()).toEqual({
		"Cod de identificare fiscală (CIF)": "9876500118",
		"Identificator internațional (org-id)": "RO-CUI-9876500118",
		Adresa: "Strada Exemplului 1Adresa este scrisă ca în lista publicată.",
		Sediu: "Inventata, Covasna",
		"Autoritatea ierarhic superioară": "Ministerul Inventat",
		"Sursa datelor": "Lista, EditorulCopie din 7 mai 2025",
		"Ultima modificare în catalog": "1 februarie 2026 la 00:30Versiunea 3",
	});
	expect(screen.getByText("Prefectură. În județ.")).toBeTruthy();
	expect(title()).toBe(authority.name);
});

test("the county leads to its organisations and authorities, counted", async () => {
	await show("/ro/authorities/a", { id: "a" });
	expect(link("21 de organizații cu sediul în: Covasna")).toBe("/ro/ngos?county=CV");
	expect(link("1 autoritate cu sediul în: Covasna")).toBe("/ro/authorities?county=CV");
	expect(link("Ministerul Inventat")).toBe("/ro/authorities/p");
	expect(link("Aceleași date în format JSON")).toBe("/api/v1/authorities/a");
});

test("where an organisation turns to, when the authority tells", async () => {
	await show("/ro/authorities/a", { id: "a" });
	expect(document.querySelector("#unit")).toBeNull();
	cleanup();
	const unit = {
		name: "Registratura",
		email: "ong@prefectura.example",
		phone: "+40267123456",
		address: null,
		url: "https://prefectura.example/ong",
		updated_at: "2026-01-31T22:30:00Z",
	};
	answers["/api/v1/authorities/u"] = { body: { ...authority, id: "u", unit } };
	await show("/ro/authorities/u", { id: "u" });
	expect(link("ong@prefectura.example")).toBe("mailto:ong@prefectura.example");
	expect(link("+40267123456")).toBe("tel:+40267123456");
	expect(link("https://prefectura.example/ong")).toBe("https://prefectura.example/ong");
	expect(facts()).toMatchObject({ Structura: "Registratura" });
	expect(facts()).not.toHaveProperty("Unde se află");
});

test("each identifier has a button that says what it copies", async () => {
	await show("/ro/authorities/a", { id: "a" });
	const names = screen.getAllByRole("button").map((button) => button.getAttribute("aria-label"));
	expect(names).toEqual([
		"Copiază Cod de identificare fiscală (CIF): 9876500118",
		"Copiază Identificator internațional (org-id): RO-CUI-9876500118",
	]);
});

test("who finds a mistake can write, where the server has an address", async () => {
	await show("/ro/authorities/a", { id: "a" });
	expect(screen.queryByRole("link", { name: "Semnalați o valoare greșită" })).toBeNull();
	cleanup();
	const meta = document.createElement("meta");
	meta.name = "conect-contact";
	meta.content = "mailto:x@example.org";
	document.head.append(meta);
	await show("/ro/authorities/a", { id: "a" });
	meta.remove();
	expect(link("Semnalați o valoare greșită")).toBe("mailto:x@example.org");
});

test("nothing is said of what is not known", async () => {
	answers["/api/v1/authorities/b"] = {
		body: {
			...authority,
			id: "b",
			cif: null,
			county: null,
			locality: null,
			parent: null,
			address: null,
			identifiers: [],
			source: null,
			source_list: null,
		},
	};
	await show("/ro/authorities/b", { id: "b" });
	expect(Object.keys(facts())).toEqual(["Ultima modificare în catalog"]);
	expect(screen.queryByText("În același județ")).toBeNull();
	expect(document.body.textContent).not.toMatch(/null|undefined/);
});
