// SPDX-License-Identifier: EUPL-1.2
import { act, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addWords, setLang } from "../../lib/i18n";
import type { PageInput } from "../../lib/page";
import hungarian from "../../locales/hu/ngo.json";
import type { Found } from "./found";
import { page } from "./list";
import { countWords } from "./results";

const card = {
	id: "019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f",
	version: 3,
	updated_at: "2026-09-30T08:15:00Z",
	name: "Asociația Exemplu pentru Pajiști",
	legal_form: "asociatie",
	status: "inregistrat",
	public_utility: false,
	is_branch: false,
	national_number: "1234/A/2019",
	court_number: "12/PJ/2019",
	cif: "30339344",
	registered_on: "2019-04-11",
	county: "CV",
	locality: "Sfântu Gheorghe",
	locality_siruta: 63394,
	domains: ["mediu"],
	not_seen_since: null,
};

const found: Found = {
	names: {
		county: new Map([
			["CV", "Covasna"],
			["HR", "Harghita"],
		]),
		legal_form: new Map([["asociatie", "Asociație"]]),
		status: new Map([
			["inregistrat", "Înregistrată"],
			["radiata", "Radiată"],
		]),
		domain: new Map([["mediu", "Mediu"]]),
	},
	list: {
		items: [card],
		page: { next: "bmV4dA", prev: null, limit: 20, total: 3 },
		total_is: "exact",
	},
	facets: {
		total: 3,
		capped: false,
		facets: {
			county: [
				{ value: "CV", count: 2 },
				{ value: "HR", count: 1 },
			],
			legal_form: [{ value: "asociatie", count: 3 }],
			status: [{ value: "inregistrat", count: 3 }],
			domain: [{ value: "mediu", count: 2 }],
			public_utility: [{ value: false, count: 3 }],
		},
	},
	refused: undefined,
};

let gone: [string, boolean | undefined][];

/** The page at this address of the window, showing these data. */
function show(search: string, data: Found = found, shownSearch = search) {
	history.replaceState(null, "", `/ro/ngos${search}`);
	const input: PageInput = {
		lang: "ro",
		url: `/ro/ngos${shownSearch}`,
		params: {},
		query: new URLSearchParams(shownSearch),
		signal: new AbortController().signal,
	};
	const go = (url: string, replace?: boolean) => {
		gone.push([url, replace]);
		history.replaceState(null, "", url);
	};
	return <page.View data={data} input={input} busy={false} go={go} reload={() => undefined} />;
}

beforeEach(() => {
	gone = [];
	vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const field = () => screen.getByRole<HTMLInputElement>("searchbox");

describe("typing", () => {
	it("replaces the address after a pause; filters stay", () => {
		render(show("?county=CV"));
		fireEvent.input(field(), { target: { value: "paj" } });
		expect(gone).toEqual([]);
		act(() => void vi.advanceTimersByTime(300));
		expect(gone).toEqual([["/ro/ngos?q=paj&county=CV", true]]);
	});

	it("is pushed by the button, at once and once", () => {
		render(show(""));
		fireEvent.input(field(), { target: { value: "paj" } });
		fireEvent.click(screen.getByRole("button", { name: "Caută" }));
		act(() => void vi.advanceTimersByTime(1000));
		expect(gone).toEqual([["/ro/ngos?q=paj", undefined]]);
	});
});

describe("filters", () => {
	it("are pushed together with what is being typed", () => {
		render(show(""));
		fireEvent.input(field(), { target: { value: "paj" } });
		fireEvent.click(screen.getByRole("checkbox", { name: /Covasna/ }));
		act(() => void vi.advanceTimersByTime(1000));
		expect(gone).toEqual([["/ro/ngos?q=paj&county=CV", undefined]]);
	});

	it("add up when results of the first are still on their way", () => {
		const { rerender } = render(show(""));
		fireEvent.click(screen.getByRole("checkbox", { name: /Covasna/ }));
		rerender(show("?county=CV", found, ""));
		expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /Covasna/ }).checked).toBe(true);
		fireEvent.click(screen.getByRole("checkbox", { name: /Harghita/ }));
		expect(gone.at(-1)?.[0]).toBe("/ro/ngos?county=CV,HR");
	});

	it("can be taken away one by one and together", () => {
		render(show("?q=x&county=CV&status=inregistrat"));
		const set = screen.getByRole("list", { name: "Filtre active" });
		const one = within(set).getByRole("link", { name: /Elimină filtrul: Covasna/ });
		expect(one.getAttribute("href")).toBe("/ro/ngos?q=x&status=inregistrat");
		const all = within(set).getByRole("link", { name: "Elimină toate filtrele" });
		expect(all.getAttribute("href")).toBe("/ro/ngos?q=x");
	});

	it("wait for a whole year", () => {
		render(show(""));
		const from = screen.getByLabelText("Înregistrată de la");
		fireEvent.change(from, { target: { value: "0002-01-01" } });
		expect(gone).toEqual([]);
		fireEvent.change(from, { target: { value: "2020-01-01" } });
		expect(gone.at(-1)?.[0]).toBe("/ro/ngos?registered_from=2020-01-01");
	});

	it("work without counts", () => {
		render(show("", { ...found, facets: undefined }));
		expect(screen.getByRole("checkbox", { name: "Harghita" })).toBeTruthy();
	});
});

describe("results", () => {
	it("have name, state, place and numbers, and lead to the profile", () => {
		render(show("?q=paj"));
		const link = screen.getByRole("link", { name: card.name });
		expect(link.getAttribute("href")).toBe(`/ro/ngos/${card.id}`);
		const entry = within(link.closest("li") as HTMLElement);
		for (const text of ["Înregistrată", "Sfântu Gheorghe, Covasna", "Nr. 1234/A/2019"])
			expect(entry.getByText(text)).toBeTruthy();
		const next = screen.getByRole("link", { name: "Pagina următoare" });
		expect(next.getAttribute("href")).toBe("/ro/ngos?q=paj&cursor=bmV4dA");
	});

	it("say how many there are aloud, but only after a moment", () => {
		render(show("?q=paj"));
		expect(screen.getByRole("status").textContent).toBe("");
		act(() => void vi.advanceTimersByTime(1100));
		expect(screen.getByRole("status").textContent).toBe("3 organizații");
	});

	it("of a corrected search say what was searched instead", () => {
		const list = { ...found.list, corrected: { from: "pajsti", to: "pajisti" } };
		render(show("?q=Pajști", { ...found, list } as Found));
		expect(screen.getByText(/nimic pentru „Pajști”.*„pajisti”/)).toBeTruthy();
	});

	it("that are none say what to try", () => {
		const list = { items: [], page: { next: null, prev: null, limit: 20, total: 0 } };
		render(show("?q=zz&county=CV", { ...found, list }));
		expect(screen.getByRole("heading", { name: "Nu am găsit nimic pentru „zz”" })).toBeTruthy();
		const unfiltered = screen.getByRole("link", { name: /fără filtre/ });
		expect(unfiltered.getAttribute("href")).toBe("/ro/ngos?q=zz");
	});

	it("mark Hungarian names as such", () => {
		const list = { ...found.list, items: [{ ...card, name: "Kitalált Erdőőrök Egyesülete" }] };
		render(show("", { ...found, list } as Found));
		expect(screen.getByText("Kitalált Erdőőrök Egyesülete").getAttribute("lang")).toBe("hu");
	});
});

describe("an address that is refused", () => {
	const errors = [
		{ in: "query", parameter: "conty", code: "unknown_parameter", detail: "„conty” nu există." },
		{ in: "query", parameter: "county", code: "enum", detail: "„county” nu admite „XX”." },
	];
	const refused = { title: "Parametri nevalizi", errors } as Found["refused"];

	it("says why, and keeps what is right in it", () => {
		const data = { ...found, list: undefined, facets: undefined, refused };
		render(show("?q=sport&conty=CV&county=XX&status=radiata", data));
		for (const { detail } of errors) expect(screen.getByText(detail)).toBeTruthy();
		const mended = screen.getByRole("link", { name: "Caută fără acestea" });
		expect(mended.getAttribute("href")).toBe("/ro/ngos?q=sport&status=radiata");
		expect(field().value).toBe("sport");
	});
});

describe("how many", () => {
	const many = (total: number | undefined, total_is?: "exact" | "estimate") =>
		countWords(
			{ items: [], page: { next: null, prev: null, limit: 20, total }, total_is },
			undefined,
		);

	it("is said in the plural of the language", () => {
		expect(many(1, "exact")).toBe("1 organizație");
		expect(many(2, "exact")).toBe("2 organizații");
		expect(many(20, "exact")).toBe("20 de organizații");
		expect(many(101, "exact")).toBe("101 organizații");
		expect(many(141330, "exact")).toBe("141.330 de organizații");
		setLang("hu");
		addWords(hungarian);
		expect(many(20, "exact")).toBe("20 szervezet");
	});

	it("is said to be an estimate when it is one", () => {
		expect(many(1200, "estimate")).toBe("Aproximativ 1.200 de organizații");
	});

	it("is that of the counted filters when they were counted to the end", () => {
		const list = { items: [], page: { next: null, prev: null, limit: 20, total: 9 } };
		expect(countWords({ ...list, total_is: "estimate" }, found.facets)).toBe("3 organizații");
	});

	it("is a minimum when counting stopped at a limit", () => {
		const { items, page } = { items: [], page: { next: null, prev: null, limit: 20 } };
		const capped = { ...found.facets, total: 2000, capped: true } as Found["facets"];
		expect(countWords({ items, page }, capped)).toBe("Cel puțin 2.000 de organizații");
		expect(countWords({ items, page }, undefined)).toBe("");
	});
});
