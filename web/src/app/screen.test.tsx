// SPDX-License-Identifier: EUPL-1.2
// The frame with real pages in it and a server that answers: going there and
// back, typing, failing and trying again.
import { act, configure, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Server, startServer } from "../test-server.mjs";
import { type book as Book, routedLinks } from "./routes";
import type { Screen as ScreenType } from "./screen";

// Patience costs nothing when all goes well, and machines are slow at times.
configure({ asyncUtilTimeout: 15_000 });

const ID = "019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f";
const card = {
	id: ID,
	version: 1,
	updated_at: "2026-01-31T22:30:00Z",
	name: "Primăria Comunei Inventate",
	kind: "primarie",
	cif: "9876500118",
	county: "CV",
	locality_siruta: null,
	locality: "Inventata",
};
const label = (ro: string) => ({ ro, hu: ro, en: ro });
const county = { code: "CV", name: label("Covasna"), ngo_count: 5, authority_count: 47 };
const vocabulary = { terms: [{ code: "primarie", label: label("Primărie"), note: null }] };
const page = { next: null, prev: null, limit: 20, total: 1 };
const profile = {
	...card,
	parent: null,
	address: null,
	identifiers: [],
	source: null,
	source_list: null,
};
const problem = {
	title: "Serviciul se odihnește",
	detail: "Reveniți.",
	status: 503,
	code: "unavailable",
	request_id: "r-77",
};

const answers: Parameters<typeof startServer>[0] = {};
let server: Server;
let Screen: typeof ScreenType;
let book: typeof Book;

beforeAll(async () => {
	server = await startServer(answers);
	vi.stubEnv("VITE_API_BASE", server.base);
	({ Screen } = await import("./screen"));
	({ book } = await import("./routes"));
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await server.stop();
});

beforeEach(() => {
	vi.stubGlobal("scrollTo", () => undefined);
	answers["/api/v1/authorities"] = { body: { items: [{ ...card, parent: null }], page } };
	answers[`/api/v1/authorities/${ID}`] = { body: profile };
	answers["/api/v1/counties"] = { body: { items: [county] } };
	answers["/api/v1/vocabularies/authority_kind"] = { body: vocabulary };
	server.asked.length = 0;
});
afterEach(() => {
	vi.unstubAllGlobals();
	document.body.replaceChildren();
});

/** At an address of its own, so that nothing is remembered from another test. */
function show(url: string): void {
	history.replaceState(null, "", url);
	const main = document.createElement("main");
	main.id = "main";
	render(
		<LocationProvider scope={routedLinks("ro")}>
			<Screen book={book} first={undefined} />
		</LocationProvider>,
		{ container: document.body.appendChild(main) },
	);
}

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
/** Reading begins at the heading of what is new. */
const arrived = async (name: string) => {
	const h1 = await heading(name);
	expect(document.activeElement).toBe(h1);
};
const listsAsked = () =>
	server.asked.filter(({ url }) => /^\/api\/v1\/authorities(\?|$)/.test(url));
const field = () => screen.getByLabelText<HTMLInputElement>("Caută după nume sau CIF");

test("there and back: title, focus, and what was shown is there at once", async () => {
	show("/ro/authorities?limit=11");
	await heading("Autorități");
	expect(document.title).toBe("Autorități · Conect");
	expect(document.activeElement).toBe(document.body);

	fireEvent.click(screen.getByRole("link", { name: card.name }));
	await arrived(card.name);
	expect([location.pathname, document.title]).toEqual([
		`/ro/authorities/${ID}`,
		`${card.name} · Conect`,
	]);

	const asked = server.asked.length;
	act(() => history.back());
	await arrived("Autorități");
	expect(server.asked.length).toBe(asked);
});

test("typing asks anew, keeps the field and adds no step to the history", async () => {
	show("/ro/authorities?limit=12");
	await heading("Autorități");
	const steps = history.length;
	const typed = field();
	typed.focus();
	fireEvent.input(typed, { target: { value: "primăria inv" } });
	await waitFor(() => expect(listsAsked().at(-1)?.url).toContain("q="));
	const asked = new URL(listsAsked().at(-1)?.url ?? "", server.base).searchParams;
	expect([asked.get("q"), asked.get("limit"), asked.get("count")]).toEqual([
		"primăria inv",
		"12",
		"exact",
	]);
	await waitFor(() => expect(document.title).toBe("primăria inv · Autorități · Conect"));
	expect([document.activeElement, field().value, history.length]).toEqual([
		typed,
		"primăria inv",
		steps,
	]);
});

test("a failure says what, gives its number, and may be tried again", async () => {
	answers["/api/v1/authorities"] = { status: 503, type: "application/problem+json", body: problem };
	show("/ro/authorities?limit=13");
	await screen.findByText(problem.title);
	expect(screen.getByText(/r-77/)).toBeTruthy();
	answers["/api/v1/authorities"] = { body: { items: [{ ...card, parent: null }], page } };
	fireEvent.click(screen.getByRole("button", { name: "Încearcă din nou" }));
	await heading("Autorități");
	expect(screen.queryByText(problem.title)).toBeNull();
});

test("a failure while typing leaves the page and what was typed", async () => {
	show("/ro/authorities?limit=14");
	await heading("Autorități");
	answers["/api/v1/authorities"] = { status: 503, type: "application/problem+json", body: problem };
	fireEvent.input(field(), { target: { value: "ceva" } });
	await screen.findByText(problem.title);
	expect([field().value, screen.getByRole("link", { name: card.name })]).toEqual([
		"ceva",
		expect.anything(),
	]);
});

test("a record that is not there cannot be tried again", async () => {
	const gone = { ...problem, status: 404, code: "not_found", title: "Nu există" };
	answers[`/api/v1/authorities/${ID}x`] = { status: 404, body: gone };
	show(`/ro/authorities/${ID}x`);
	await screen.findByText("Nu există");
	expect(screen.queryByRole("button", { name: "Încearcă din nou" })).toBeNull();
});

test("an address that the API refuses keeps its form, and says how to go on", async () => {
	const errors = [{ in: "query", parameter: "county", code: "enum", detail: "XX nu este județ." }];
	const refused = { ...problem, status: 400, code: "invalid_parameters", errors };
	answers["/api/v1/authorities"] = { status: 400, type: "application/problem+json", body: refused };
	show("/ro/authorities?q=a&county=XX&limit=15");
	await screen.findByText("XX nu este județ.");
	expect(field().value).toBe("a");
	const mend = screen.getByRole("link", { name: "Caută fără acestea" });
	expect(mend.getAttribute("href")).toBe("/ro/authorities?q=a&limit=15");
});
