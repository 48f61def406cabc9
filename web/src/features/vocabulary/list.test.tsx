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
const link = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
const { answers, show } = stage(() => import("./list"));

test("what each is, how new, whose, and on which terms", async () => {
	answers["/api/v1/vocabularies"] = { body: { items: [{ ...about, name: "domain", count: 25 }] } };
	await show("/ro/vocabularies");
	expect(link("Domenii")).toBe("/ro/vocabularies/domain");
	const parts = [...document.querySelectorAll(".entries .row > *")].map((e) => e.textContent);
	expect(parts).toEqual([
		"25 de coduri",
		"Versiunea 2, din 22 noiembrie 2026",
		"domain",
		"Sursa: The national register",
		"Licența: EUPL-1.2",
	]);
	expect(screen.getByText("The national register").lang).toBe("en");
	expect(link("CSV")).toBe("/api/v1/vocabularies?format=csv");
});
