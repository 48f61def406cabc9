// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { stage } from "../../test-page";

const { answers, asked, show } = stage(() => import("./list"));

const at = "2026-01-31T22:30:00Z";
const items = [
	{
		seq: 1,
		at,
		type: "ngo",
		id: "n",
		version: 1,
		operation: "create",
		name: "Példa Egyesület",
		replaced_by: null,
	},
	{
		seq: 2,
		at,
		type: "authority",
		id: "a",
		version: 4,
		operation: "update",
		name: "Primăria X",
		replaced_by: null,
	},
	{
		seq: 3,
		at,
		type: "ngo",
		id: "g",
		version: 2,
		operation: "delete",
		name: null,
		replaced_by: null,
	},
];
const feed = (of: unknown[], limit: number) => ({
	body: { items: of, page: { next: "NEXT", prev: null, limit } },
});

beforeEach(() => {
	answers["/api/v1/changes"] = feed(items, 20);
});

const link = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
const rows = () =>
	[...document.querySelectorAll(".entries > li")].map((li) =>
		[...li.querySelectorAll(".row > *")].map((part) => part.textContent),
	);

test("what, which record, when and which version, in words", async () => {
	await show("/ro/changes");
	expect(rows()).toEqual([
		["Adăugată în catalog", "Organizație", "1 februarie 2026 la 00:30", "versiunea 1"],
		["Modificată", "Autoritate", "1 februarie 2026 la 00:30", "versiunea 4"],
		["Scoasă din catalog", "Organizație", "1 februarie 2026 la 00:30", "versiunea 2"],
	]);
	expect(link("Példa Egyesület")).toBe("/ro/ngos/n");
	expect(link("Primăria X")).toBe("/ro/authorities/a");
	expect(link("Înregistrarea g")).toBe("/ro/ngos/g");
	expect(document.querySelector("time")?.getAttribute("datetime")).toBe(at);
});

test("names are read aloud in their own language", async () => {
	await show("/ro/changes");
	expect(screen.getByText("Példa Egyesület").lang).toBe("hu");
	expect(screen.getByText("Primăria X").lang).toBe("ro");
});

test("the last page says so, and where to look again", async () => {
	await show("/ro/changes?type=ngo&since=2026-01-01T00:00:00Z");
	expect(link("Verifică din nou")).toBe(
		"/ro/changes?type=ngo&since=2026-01-01T00:00:00Z&cursor=NEXT",
	);
	expect(screen.queryByRole("link", { name: "Pagina următoare" })).toBeNull();
});

test("a full page leads on", async () => {
	answers["/api/v1/changes"] = feed(items, 3);
	await show("/ro/changes?cursor=c");
	expect(link("Pagina următoare")).toBe("/ro/changes?cursor=NEXT");
	expect(screen.queryByRole("link", { name: "Verifică din nou" })).toBeNull();
});

test("nothing new yet", async () => {
	answers["/api/v1/changes"] = feed([], 20);
	await show("/ro/changes?cursor=c");
	expect(screen.getByRole("heading", { name: "Nimic nou deocamdată" })).toBeTruthy();
	expect(screen.getByRole("heading", { name: "Modificări, în continuare" })).toBeTruthy();
	expect(link("Verifică din nou")).toBe("/ro/changes?cursor=NEXT");
	expect(asked()).toEqual(["/api/v1/changes?cursor=c"]);
});

test("a day is its beginning in Romania, and stands in the heading as a day", async () => {
	const gone = await show("/ro/changes?since=2026-07-14T21:00:00Z");
	expect(
		screen.getByRole("heading", { name: "Modificări începând cu 15 iulie 2026" }),
	).toBeTruthy();
	const day = screen.getByLabelText<HTMLInputElement>("Începând cu ziua");
	expect(day.value).toBe("2026-07-15");
	fireEvent.change(day, { target: { value: "2026-01-15" } });
	expect(gone).toEqual(["/ro/changes?since=2026-01-14T22:00:00Z"]);
	fireEvent.change(day, { target: { value: "" } });
	expect(gone.length).toBe(1);
});

test("any other instant is told whole", async () => {
	await show("/ro/changes?since=2026-07-14T21:30:00Z");
	expect(
		screen.getByRole("heading", { name: "Modificări începând cu 15 iulie 2026 la 00:30" }),
	).toBeTruthy();
});

test("the period that is shown is marked", async () => {
	await show("/ro/changes");
	const marked = [...document.querySelectorAll("[aria-current]")].map((a) => a.textContent);
	expect(marked).toEqual(["Ultimele 7 zile"]);
});

test("one type alone is a choice in the address", async () => {
	const gone = await show("/ro/changes?since=1970-01-01T00:00:00Z");
	fireEvent.change(screen.getByLabelText("Ce s-a modificat"), { target: { value: "authority" } });
	expect(gone).toEqual(["/ro/changes?type=authority&since=1970-01-01T00:00:00Z"]);
	expect(screen.getByRole("heading", { name: "Modificări de la început" })).toBeTruthy();
});
