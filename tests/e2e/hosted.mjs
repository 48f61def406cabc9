// SPDX-License-Identifier: EUPL-1.2
// web/dist on a host that only serves files: the client draws every page.
import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { host } from './lib/host.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';
import { agrees, arrive, field } from './lib/results.mjs';
import { open, read, several, visit } from './lib/visit.mjs';
import { world } from './lib/world.mjs';

const elsewhere = await host(world.base);
const options = { base: elsewhere.base };

const all = (await pages()).filter((p) => p.status === 200 && !p.bare);
several('hosted', () => {
	for (const p of all) for (const lang of LANGS)
		it(`hosted: ${p.name} in ${lang} is drawn on any host`, () => read(options, async (page) => {
			await open(page, address(lang, p));
			assert.equal(await page.locator('html').getAttribute('lang'), lang);
			assert.equal(await page.getByRole('alert').count(), 0);
			assert.ok((await page.locator('main').innerText()).length > 100);
		}));
});

test('hosted: search works on any host', () => visit(options, async (page) => {
	await open(page, '/ro/');
	await field(page).fill('inventat');
	await field(page).press('Enter');
	await arrive(page, /\/ro\/ngos\?/);
	await agrees(page);
}));
