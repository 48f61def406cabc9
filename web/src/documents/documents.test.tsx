// SPDX-License-Identifier: EUPL-1.2
// What every document must be, in every language.
import { renderToString } from "preact-render-to-string";
import { beforeAll, describe, expect, it } from "vitest";
import table from "../../../src/core/problem.def?raw";
import { LANGS, type Lang, setLang } from "../lib/i18n";
import { problems, violations } from "./catalogue";
import { calls, contract } from "./contract";
import { documents } from "./index";
import { words } from "./reference/words";

interface Page {
	path: string;
	title: string;
	description: string;
	html: string;
	dom: Document;
}

const pages = {} as Record<Lang, Page[]>;

beforeAll(() => {
	for (const lang of LANGS) {
		setLang(lang);
		pages[lang] = documents(lang).map(({ path, title, description, body }) => {
			const html = renderToString(<main>{body}</main>);
			return {
				path,
				title,
				description,
				html,
				dom: new DOMParser().parseFromString(html, "text/html"),
			};
		});
	}
});

const every = () => LANGS.flatMap((lang) => pages[lang].map((page): [Lang, Page] => [lang, page]));
const elements = (page: Page, selector: string) => [...page.dom.querySelectorAll(selector)];

/** Headings with their anchors, and links with the language taken out. */
function structure(lang: Lang, page: Page) {
	return {
		path: page.path,
		headings: elements(page, "h1, h2, h3, h4").map((h) => `${h.tagName}#${h.id}`),
		links: elements(page, "a[href]")
			.map((a) => a.getAttribute("href")?.replace(`/${lang}/`, "/LANG/"))
			.map((href) => href?.replace(/^(https:\/\/eupl\.eu\/1\.2\/)\w+/, "$1LANG"))
			.sort(),
	};
}

describe("documents", () => {
	it("exist in three languages with the same headings and links", () => {
		const ro = pages.ro.map((page) => structure("ro", page));
		expect(ro.length).toBeGreaterThanOrEqual(5);
		expect(pages.hu.map((page) => structure("hu", page))).toEqual(ro);
		expect(pages.en.map((page) => structure("en", page))).toEqual(ro);
	});

	it("have titles and descriptions of their own", () => {
		for (const lang of LANGS) {
			const heads = pages[lang].flatMap(({ title, description }) => [title, description]);
			expect(new Set(heads).size).toBe(heads.length);
			for (const { title, description } of pages[lang]) {
				expect(title).not.toBe("");
				expect(description.length).toBeGreaterThan(40);
			}
		}
	});

	it("differ from language to language", () => {
		const text = (page: Page) => elements(page, "p:not([lang])").map((p) => p.textContent);
		for (const [i, page] of pages.ro.entries())
			for (const lang of ["hu", "en"] as const)
				expect(text(pages[lang][i] as Page)).not.toEqual(text(page));
	});

	it("have no cedilla, and quotation marks of their language", () => {
		for (const [lang, page] of every()) {
			const body = page.dom.body.cloneNode(true) as Element;
			for (const sample of body.querySelectorAll("pre")) sample.remove(); // as registers write
			expect(body.textContent).not.toMatch(/[şţŞŢ]/);
			for (const p of elements(page, "p:not([lang]), li, dd")) {
				const words = p.cloneNode(true) as Element;
				for (const code of words.querySelectorAll("code, [lang]")) code.remove();
				if (lang === "en") expect(words.textContent).not.toMatch(/„/);
				else expect(words.textContent).not.toMatch(/[“"]/);
			}
		}
	});

	it("have no script, style, handler or form", () => {
		for (const [, page] of every()) {
			expect(elements(page, "script, style, form, iframe, img")).toEqual([]);
			for (const element of elements(page, "*"))
				for (const { name } of [...element.attributes]) expect(name).not.toMatch(/^(style|on.*)$/);
		}
	});

	it("have one h1, levels without gaps, and each anchor once", () => {
		for (const [, page] of every()) {
			const levels = elements(page, "h1, h2, h3, h4, h5, h6").map((h) => Number(h.tagName[1]));
			expect(levels[0]).toBe(1);
			expect(levels.filter((level) => level === 1)).toHaveLength(1);
			for (const [i, level] of levels.entries())
				expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
			const ids = elements(page, "[id]").map((element) => element.id);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	it("link to pages and anchors that there are", () => {
		const served = /^\/(openapi\.json|problems|api\/console(#.*)?|\.well-known\/security\.txt)$/;
		const others = new Set(["/ngos", "/authorities", "/vocabularies", "/changes"]);
		for (const [lang, page] of every())
			for (const link of elements(page, "a[href]")) {
				const href = link.getAttribute("href") ?? "";
				if (/^https:/.test(href) || served.test(href)) continue;
				const [address = "", anchor] = href.split("#");
				const path = address === "" ? page.path : address.replace(`/${lang}`, "");
				const target = pages[lang].find((other) => other.path === path);
				expect(target !== undefined || others.has(path), href).toBe(true);
				if (anchor) expect(target?.dom.getElementById(anchor), href).not.toBeNull();
			}
	});

	it("mark what is in English in other languages", () => {
		for (const { operation } of calls)
			for (const lang of ["ro", "hu"] as const) {
				const page = pages[lang].find(({ path }) => path.endsWith(`/${operation.tags[0]}`));
				const words = page && elements(page, '[lang="en"]').map((element) => element.textContent);
				expect(words).toContain(operation.description.replaceAll("`", ""));
			}
	});
});

describe("reference", () => {
	it("has every operation and every schema of the contract exactly once", () => {
		for (const lang of LANGS) {
			const parts = pages[lang].filter(({ path }) => path.startsWith("/api/reference/"));
			const ids = parts.flatMap((page) => elements(page, "h2[id], h3[id]").map((h) => h.id));
			for (const name of [
				...calls.map(({ operation }) => operation.operationId),
				...Object.keys(contract.components.schemas),
			])
				expect(
					ids.filter((id) => id === name),
					name,
				).toHaveLength(1);
		}
	});

	it("has a title of its own for every tag", () => {
		for (const lang of LANGS)
			for (const { name } of contract.tags) expect(words[lang].tags[name], name).toBeDefined();
	});

	it("names every parameter of every operation", () => {
		for (const { operation } of calls) {
			const page = pages.ro.find(({ path }) => path.endsWith(`/${operation.tags[0]}`));
			const heading = page?.dom.getElementById(`${operation.operationId}-parameters`);
			const rows = heading?.nextElementSibling?.querySelectorAll("tbody th") ?? [];
			expect([...rows].map((row) => row.textContent)).toEqual(
				(operation.parameters ?? []).map(({ name }) => name),
			);
		}
	});
});

describe("catalogue", () => {
	it("has every code of the server", () => {
		const names = [...table.matchAll(/^(?:PROBLEM|VIOLATION)\((\w+)/gm)].map(([, name]) =>
			name?.toLowerCase(),
		);
		expect(names.length).toBeGreaterThan(0);
		expect([...problems, ...violations].map(({ code }) => code).sort()).toEqual(names.sort());
	});

	it("has an anchor for every problem", () => {
		for (const lang of LANGS) {
			const page = pages[lang].find(({ path }) => path === "/api/problems");
			for (const { code } of problems) expect(page?.dom.getElementById(code)?.tagName).toBe("TR");
		}
	});
});
