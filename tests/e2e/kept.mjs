// SPDX-License-Identifier: EUPL-1.2
// A register that is kept here, as everybody reads it: its entries, searched
// and paged through, with the address as the state.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "./lib/people.mjs";
import { arrive } from "./lib/results.mjs";
import { open, visit } from "./lib/visit.mjs";
import { json, world } from "./lib/world.mjs";

const path = `/ro/registers/${world.ids.hosted}`;
const api = (query) => json(`/api/v1/registers/${world.ids.hosted}/entries?${query}`);
const refs = (page) => page.locator("#entries ~ * tbody th").allInnerTexts();
const rowsAre = async (page, items) => {
	await page.waitForFunction(
		(wanted) =>
			[...document.querySelectorAll("#entries ~ * tbody th")].map((e) => e.innerText).join("|") ===
			wanted,
		items.map((e) => e.local_ref).join("|"),
	);
	assert.deepEqual(
		await refs(page),
		items.map((e) => e.local_ref),
	);
};

for (const javaScriptEnabled of [true, false])
	test(`kept: entries are searched and paged through ${javaScriptEnabled ? "by the client" : "without a script"}`, () =>
		visit({ javaScriptEnabled }, async (page) => {
			await open(page, path);
			const first = await api("limit=20");
			assert.deepEqual(
				await refs(page),
				first.items.map((e) => e.local_ref),
			);
			await page.locator("main a[rel=next]").click();
			await arrive(page, /cursor=/);
			await rowsAre(page, (await api(`limit=20&cursor=${first.page.next}`)).items);
			await page.goBack();
			await rowsAre(page, first.items);
			await page.getByLabel("Caută în registru").fill("inscrisa numarul 17");
			await page.getByLabel("Caută în registru").press("Enter");
			await arrive(page, /q=inscrisa\+numarul\+17/);
			await rowsAre(page, [{ local_ref: "9/17" }]);
			await page.locator("header a[hreflang=hu]").click();
			await arrive(page, /\/hu\/registers\/.*q=inscrisa/);
			assert.deepEqual(await refs(page), ["9/17"], "the address is the state");
			await open(page, path);
			const known = (await api("matched=true")).items[0];
			await page.getByRole("link", { name: known.name, exact: true }).click();
			await arrive(page, new RegExp(`/ro/ngos/${known.ngo}$`));
		}));

// One in a county of its own: no other test has anything there.
await sql(`WITH a AS (INSERT INTO conect.authority (name, kind, source, county) VALUES ('Primăria Comunei Hărții', 'primarie', (SELECT min(code) FROM conect.data_source), 'TL') RETURNING id)
	INSERT INTO conect.register (authority, title_ro, form, state) SELECT id, 'Registrul de pe hartă', 'hosted', 'published' FROM a`);

for (const javaScriptEnabled of [true, false])
	test(`kept: the directory is narrowed to a county on its map ${javaScriptEnabled ? "by the client" : "without a script"}`, () =>
		visit({ javaScriptEnabled }, async (page) => {
			await open(page, "/ro/registers");
			const tile = page.locator(".county-tiles .at-TL a");
			assert.equal(
				await tile.innerText().then((text) => text.replace(/\s+/g, " ")),
				"Tulcea 1 registru",
			);
			await tile.click();
			await arrive(page, /\/ro\/registers\?county=TL$/);
			await page.locator(".county-tiles .at-TL [aria-current=true]").waitFor();
			assert.deepEqual(await page.locator("main tbody th").allInnerTexts(), [
				"Registrul de pe hartă",
			]);
			await page.getByRole("link", { name: "Toate județele" }).click();
			await arrive(page, /\/ro\/registers$/);
			await page.getByRole("link", { name: "Toate județele" }).waitFor({ state: "detached" });
		}));
