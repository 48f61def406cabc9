// SPDX-License-Identifier: EUPL-1.2
import { render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { type Ngo, type Profile, page } from "./profile";
import { registerName, sourceOf } from "./source";

const captured_on = "2026-09-05";
const copied = { source: "register", register: "rnong", captured_on };

const ngo: Ngo = {
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
	domains: [],
	not_seen_since: null,
	former_names: [],
	court: { code: "judecatoria-sfantu-gheorghe", name: "Judecătoria Sfântu Gheorghe" },
	court_name: "Judecatoria SFANTU GHEORGHE",
	purpose: "Ocrotirea pajiștilor.",
	flags: [],
	created_at: "2026-09-05T10:00:00Z",
	identifiers: [
		{ scheme: "national_number", value: "1234/A/2019" },
		{ scheme: "cif", value: "30339344" },
	],
	provenance: { name: copied, national_number: copied, status: copied, county: copied },
	register: {
		register: "rnong",
		captured_on,
		snapshot_first_on: captured_on,
		not_seen_since: null,
		file_sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
		raw: { "Denumire ONG": "ASOCIAŢIA EXEMPLU PENTRU PAJIŞTI", CUI: null },
	},
	profile: null,
	verification: "unverified",
	confirmed_at: null,
	freshness: null,
};

const term = (code: string, ro: string, note: string | null) => ({
	code,
	label: { ro, hu: ro, en: ro },
	note,
});

function show(changes: Partial<Ngo> = {}, more: Partial<Profile> = {}) {
	const data: Profile = {
		ngo: { ...ngo, ...changes },
		names: {
			county: new Map([["CV", "Covasna"]]),
			legal_form: new Map([["asociatie", "Asociație"]]),
			status: new Map([["inregistrat", "Înregistrată"]]),
			domain: new Map([["mediu", "Mediu"]]),
		},
		statuses: [
			term("inregistrat", "Înregistrată", "Nu spune dacă organizația desfășoară activitate."),
			term("radiata", "Radiată", "A fost scoasă din registru."),
		],
		Spoken: undefined,
		Recorded: undefined,
		flags: [term("locality_ambiguous", "Localitate ambiguă", "Mai multe poartă acest nume.")],
		...more,
	};
	const input = {
		lang: "ro" as const,
		url: `/ro/ngos/${ngo.id}`,
		params: { id: ngo.id },
		query: new URLSearchParams(),
		signal: new AbortController().signal,
	};
	return render(
		<page.View
			data={data}
			input={input}
			busy={false}
			go={() => undefined}
			reload={() => undefined}
		/>,
	);
}

/** The value beside a label. */
function fact(label: string): HTMLElement {
	const terms = screen.getAllByText(label).filter((found) => found.tagName === "DT");
	return terms[0]?.nextElementSibling as HTMLElement;
}

describe("a state", () => {
	it("is explained before anything else: registered is not active", () => {
		show();
		expect(screen.getByRole("heading", { name: "Starea în registru: Înregistrată" })).toBeTruthy();
		expect(screen.getByText(/Nu spune dacă organizația desfășoară activitate/)).toBeTruthy();
	});

	it("that ends an organisation warns", () => {
		const { container } = show({ status: "radiata" });
		expect(container.querySelector('.ds-alert[data-color="warning"]')?.textContent).toContain(
			"A fost scoasă din registru.",
		);
	});

	it("that is newer than the words is shown as its code", () => {
		show({ status: "suspendat" });
		expect(screen.getByRole("heading", { name: "Starea în registru: suspendat" })).toBeTruthy();
	});

	it("of one that vanished from the register says since when, and that the reason is not known", () => {
		show({ not_seen_since: "2026-10-04" });
		expect(screen.getByText(/4 octombrie 2026.*Nu știm de ce/)).toBeTruthy();
	});
});

describe("facts", () => {
	it("have their source and day", () => {
		show();
		expect(fact("Denumire").textContent).toContain("RNONG, copia din 5 septembrie 2026");
	});

	it("that are not known say so", () => {
		show({ county: null, locality: null, registered_on: null, public_utility: null });
		for (const label of ["Sediu", "Data înregistrării", "Utilitate publică"])
			expect(fact(label).textContent).toContain("necunoscut");
	});

	it("never make public utility more than the register's word", () => {
		show({ public_utility: true });
		expect(fact("Utilitate publică").textContent).toMatch(/potrivit registrului.*hotărâre/s);
	});

	it("link the place to what else is there", () => {
		show();
		const links = within(fact("Sediu")).getAllByRole("link");
		expect(links.map((a) => a.getAttribute("href"))).toEqual([
			"/ro/ngos?locality=63394",
			"/ro/ngos?county=CV",
		]);
	});

	it("show domains and former names only when there are some", () => {
		const { unmount } = show();
		expect(screen.queryByText("Denumiri anterioare")).toBeNull();
		unmount();
		show({ former_names: ["Régi Példa Egyesület"], domains: ["mediu"] });
		expect(screen.getByText("Régi Példa Egyesület").getAttribute("lang")).toBe("hu");
		expect(within(fact("Domeniu de activitate")).getByRole("link").textContent).toBe("Mediu");
	});
});

describe("identifiers", () => {
	it("can be copied, each by a button that says what it copies", () => {
		show();
		const button = screen.getByRole("button", {
			name: "Copiază: Număr în registrul național 1234/A/2019",
		});
		expect(button).toBeTruthy();
	});

	it("may be none", () => {
		show({ identifiers: [] });
		expect(screen.getByText(/niciun identificator/)).toBeTruthy();
	});
});

describe("the purpose", () => {
	it("is explained once when names in it are blanked", () => {
		show({
			purpose: "Sprijinirea copiilor din <LOCATION>, în memoria <PERSON> și <PERSON>.",
			flags: ["placeholder_tags"],
		});
		expect(screen.getByText(/din <LOCATION>, în memoria <PERSON>/)).toBeTruthy();
		expect(screen.getAllByText(/Cuvintele dintre paranteze unghiulare/)).toHaveLength(1);
	});

	it("is not explained when nothing is blanked, and may be missing", () => {
		const { unmount } = show();
		expect(screen.queryByText(/paranteze unghiulare/)).toBeNull();
		unmount();
		show({ purpose: null });
		expect(screen.getByText(/nu publică scopul/)).toBeTruthy();
	});
});

describe("the record", () => {
	it("says what is doubtful in sentences; an unknown doubt by its code", () => {
		show({ flags: ["locality_ambiguous", "new_doubt"] });
		expect(screen.getByText("Localitate ambiguă.")).toBeTruthy();
		expect(screen.getByText(/Mai multe poartă acest nume/)).toBeTruthy();
		expect(screen.getByText("new_doubt.")).toBeTruthy();
	});

	it("is there as published", () => {
		show();
		expect(screen.getByText("ASOCIAŢIA EXEMPLU PENTRU PAJIŞTI")).toBeTruthy();
		expect(screen.getByText(/2c26b46b/)).toBeTruthy();
	});

	it("without a register has no entry to show", () => {
		show({ register: null });
		expect(screen.queryByText("Înregistrarea din registru")).toBeNull();
	});

	it("is there as JSON", () => {
		show();
		const link = screen.getByRole("link", { name: /JSON/ });
		expect(link.getAttribute("href")).toBe(`/api/v1/ngos/${ngo.id}`);
	});
});

describe("a wrong value", () => {
	afterEach(() => document.querySelector('meta[name="conect-contact"]')?.remove());

	it("is corrected by the keeper of the register", () => {
		show();
		expect(screen.getByText(/se îndreaptă la instanța care ține înregistrarea/)).toBeTruthy();
		expect(document.querySelector('a[href^="mailto:"]')).toBeNull();
	});

	it("of ours is written to the address that the server has", () => {
		const meta = document.createElement("meta");
		meta.name = "conect-contact";
		meta.content = "mailto:date@conect.example";
		document.head.append(meta);
		show();
		const link = screen.getByRole("link", { name: /Scrieți-ne/ });
		expect(link.getAttribute("href")).toBe("mailto:date@conect.example");
	});
});

describe("what the organisation says", () => {
	it("has no heading when it says nothing", () => {
		show();
		expect(screen.queryByText("Ce spune organizația")).toBeNull();
		expect(screen.getByText(/Nimeni nu a confirmat încă/)).toBeTruthy();
	});

	it("is as fresh as its owner's last word", () => {
		show({ freshness: "stale", confirmed_at: "2025-01-10T08:00:00Z" });
		expect(screen.getByText(/10 ianuarie 2025.*depășite/)).toBeTruthy();
	});
});

describe("sources", () => {
	it("say what was checked against what", () => {
		const checked = { checked_on: "2026-11-22", checked_against: "documents" };
		expect(sourceOf({ source: "declared", ...checked })).toBe(
			"Declarat de organizație. Verificat de SGG la 22 noiembrie 2026 pe baza documentelor",
		);
	});

	it("are named as far as they are known", () => {
		expect(sourceOf(undefined)).toBeUndefined();
		expect(sourceOf({ source: "declared" })).toBe("Declarat de organizație");
		expect(sourceOf({ source: "register", register: "nou", captured_on })).toBe(
			"nou, copia din 5 septembrie 2026",
		);
		expect(registerName("rnong")).toMatch(/RNONG/);
		expect(registerName("nou")).toBe("nou");
	});
});
