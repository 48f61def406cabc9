// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { stage } from "../../test-page";

const { answers, asked, show, title } = stage(() => import("./list"));

const label = (ro: string) => ({ ro, hu: `${ro} hu`, en: `${ro} en` });
const figures = {
	authorities: 46,
	with_unit: 10,
	with_register: 5,
	broken: 1,
	stale: 2,
	without: 34,
	entries: 12,
	organisations: null,
};
const row = (county: string | null, kind: string | null) => ({
	county,
	kind,
	basis: kind && "O.G. nr. 26/2000",
	...figures,
});
const hall = {
	id: "a",
	name: '<img src=x onerror="x()">',
	kind: "primarie",
	county: "CV",
	locality: "Inventata",
	missing: "register",
	unit_name: "Compartiment inventat",
	unit_email: "ong@primaria.example",
	unit_phone: null,
	unit_address: null,
	unit_url: null,
	unit_updated_at: "2026-01-31T22:30:00Z",
	registers: 0,
	broken: 0,
	hosted: 1,
	entries: 1200,
	organisations: 900,
	last_update_on: null,
	stale: false,
};

beforeEach(() => {
	answers["/api/v1/registers/coverage"] = { body: { items: [row(null, "primarie")] } };
	answers["/api/v1/registers/coverage/authorities"] = {
		body: { items: [hall], page: { next: "N", prev: null, limit: 20, total: 46 } },
	};
	answers["/api/v1/counties"] = {
		body: {
			items: [
				{ code: "CV", name: label("Covasna") },
				{ code: "HR", name: label("Harghita") },
			],
		},
	};
	answers["/api/v1/vocabularies/authority_kind"] = {
		body: {
			terms: ["justitie", "primarie"].map((code) => ({ code, label: label(code), note: null })),
		},
	};
});

test("a county: its authorities, with what they have declared and what is missing", async () => {
	await show("/ro/coverage?county=CV&missing=register");
	expect(title()).toBe("Covasna · Acoperirea registrelor");
	const list = screen.getByRole("heading", { level: 2, name: "46 de autorități" }).parentElement;
	const entry = within(list as HTMLElement).getByRole("listitem");
	expect(entry.textContent).toContain("Compartiment inventat, ong@primaria.example");
	expect([...entry.querySelectorAll(".ds-tag")].map((tag) => tag.textContent)).toEqual([
		"Niciun registru declarat aici",
	]);
	expect(entry.textContent).toContain(
		"Poziții în registrele ținute aici: 1.200; organizații din catalog găsite în ele: 900",
	);
	expect(document.querySelector("img")).toBeNull();
	expect(document.querySelector(".county-tiles")).toBeNull();
	expect(screen.getByRole("link", { name: "Pagina următoare" }).getAttribute("href")).toBe(
		"/ro/coverage?county=CV&missing=register&cursor=N",
	);
	expect(asked()).toContain(
		"/api/v1/registers/coverage/authorities?missing=register&county=CV&count=exact",
	);
});

test("only kinds that count can be chosen; the choice is asked for with its button", async () => {
	const gone = await show("/ro/coverage?county=CV");
	const kind = screen.getByLabelText<HTMLSelectElement>("Felul autorității");
	expect([...kind.options].map(({ value }) => value)).toEqual(["", "primarie"]);
	fireEvent.change(kind, { target: { value: "primarie" } });
	fireEvent.change(screen.getByLabelText("Ce lipsește de aici"), { target: { value: "both" } });
	expect(gone).toEqual([]);
	fireEvent.click(screen.getByRole("button", { name: "Arată autoritățile" }));
	expect(gone).toEqual(["/ro/coverage?county=CV&kind=primarie&missing=both"]);
});
