// SPDX-License-Identifier: EUPL-1.2
// Without JavaScript: the same pages, as the server draws them.
import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { LANGS, address, pages } from './lib/pages.mjs';
import { open, read, several, visit } from './lib/visit.mjs';
import { json, world } from './lib/world.mjs';

const drawn = (await pages()).filter((p) => !p.document && p.status === 200);
const plain = (title, body) => test(`plain: ${title}`, () => visit({ javaScriptEnabled: false }, body));

plain('search from the home page by its form', async (page) => {
	await open(page, '/ro/');
	await page.locator('main [name=q]').fill('stiucilor tesatoare');
	await page.locator('main [name=q]').press('Enter');
	await page.waitForURL(/\/ro\/ngos\?.*q=/);
	await page.getByRole('link', { name: /PRIETENII ȘTIUCILOR/i }).click();
	await page.waitForURL(new RegExp(`/ro/ngos/${world.ids.comma}`));
	assert.match(await page.locator('h1').innerText(), /PRIETENII ȘTIUCILOR/i);
});

plain('page by page through everything, back again', async (page) => {
	await open(page, '/ro/ngos');
	const first = await page.locator('main').innerText();
	await page.locator('main a[rel=next]').first().click();
	await page.waitForURL(/cursor=/);
	assert.notEqual(await page.locator('main').innerText(), first);
	await page.locator('main a[rel=prev]').first().click();
	await page.waitForLoadState('load');
	const links = (html) => [...html.matchAll(/\/ro\/ngos\/[0-9a-f-]{36}/g)].join();
	const again = links(await page.content());
	await open(page, '/ro/ngos');
	assert.equal(again, links(await page.content()));
});

plain('a profile says all that the register says', async (page) => {
	const ngo = await json(`/api/v1/ngos/${world.ids.full}`);
	await open(page, `/ro/ngos/${ngo.id}`);
	const text = await page.locator('main').innerText();
	for (const value of [ngo.national_number, ngo.court_number, ngo.cif, ngo.purpose])
		assert.ok(text.includes(value), `not shown: ${value}\n${text}`);
});

// Every data page has the same heading with a script and without.
several('plain', () => {
	for (const p of drawn) for (const lang of LANGS)
		it(`plain: ${p.name} in ${lang} has the heading that the client draws`, async () => {
			const seen = [];
			for (const javaScriptEnabled of [true, false])
				await read({ javaScriptEnabled }, async (page) => {
					await open(page, address(lang, p));
					seen.push([await page.locator('h1').innerText(), await page.title()]);
				});
			assert.deepEqual(seen[0], seen[1]);
		});
});
