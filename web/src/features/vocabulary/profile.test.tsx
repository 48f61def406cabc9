// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { stage } from "../../test-page";

const about = {
	version: 2,
	updated_on: "2026-11-22",
	source: "The national register",
	licence: "EUPL-1.2",
	title: { ro: "Domenii", hu: "Területek", en: "Domains" },
};
const term = (code: string, note: string | null, icnpo?: string) => ({
	code,
	label: { ro: `${code} ro`, hu: `${code} hu`, en: `${code} en` },
	note,
	...(icnpo && { icnpo }),
});

const link = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
const cells = () =>
	[...document.querySelectorAll("tbody tr")].map((row) =>
		[...row.children].map((cell) => cell.textContent),
	);
const heads = () => [...document.querySelectorAll("thead th")].map((th) => th.textContent);

const { answers, show, title } = stage(() => import("./profile"));
const answer = (name: string, terms: unknown[]) => {
	answers[`/api/v1/vocabularies/${name}`] = {
		body: { ...about, name, count: terms.length, terms },
	};
};

test("domains lead to organisations, and have the names of their groups", async () => {
	answer("domain", [term("mediu", null, "5"), term("copii_tineret", null, "9")]);
	answer("icnpo_group", [term("5", null)]);
	await show("/ro/vocabularies/domain", { name: "domain" });
	expect(heads()).toEqual(["Denumire", "Cod", "Grupa ICNPO"]);
	expect(cells()).toEqual([
		["mediu romediu humediu en", "mediu", "5 ro"],
		["copii_tineret rocopii_tineret hucopii_tineret en", "copii_tineret", "9"],
	]);
	expect(link("mediu ro")).toBe("/ro/ngos?domain=mediu");
	expect([screen.getByText("mediu hu").lang, screen.getByText("mediu en").lang]).toEqual([
		"hu",
		"en",
	]);
	expect(title()).toBe("Domenii");
});

test("states lead by the name that the search has for them", async () => {
	answer("register_status", [term("radiata", "Scoasă.")]);
	await show("/ro/vocabularies/register_status", { name: "register_status" });
	expect(link("radiata ro")).toBe("/ro/ngos?status=radiata");
	expect(heads()).toEqual(["Denumire", "Cod", "Explicație"]);
	expect(link("JSON")).toBe("/api/v1/vocabularies/register_status");
});

test("kinds of authority lead to authorities; what nobody can search leads nowhere", async () => {
	answer("authority_kind", [term("primarie", null)]);
	await show("/ro/vocabularies/authority_kind", { name: "authority_kind" });
	expect(link("primarie ro")).toBe("/ro/authorities?kind=primarie");
	document.body.replaceChildren();
	answer("court_kind", [term("tribunal", null)]);
	await show("/ro/vocabularies/court_kind", { name: "court_kind" });
	expect(screen.queryByRole("link", { name: "tribunal ro" })).toBeNull();
	expect(cells()[0]?.[0]).toContain("tribunal ro");
});
