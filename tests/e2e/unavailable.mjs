// SPDX-License-Identifier: EUPL-1.2
// The database goes away under the server while people read. The last file of
// the ring: it also takes records away from under them.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { agrees, arrive, field, results } from './lib/results.mjs';
import { open, settled, visit } from './lib/visit.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';
import { check } from './lib/vnu.mjs';
import { get, scratch, world } from './lib/world.mjs';

const all = await pages();

async function away(body) {
	await world.cluster.down();
	try { await body(); } finally {
		await world.cluster.up();
		await world.server.ready();
		await settle();
	}
}

// Each worker comes back by itself; one may be ready a moment before the other.
async function settle() {
	for (let good = 0; good < 20;) good = (await get('/api/v1/counties')).status === 200 ? good + 1 : 0;
}

test('unavailable: the client says so with the request number, keeps what was typed, and tries again', () => visit({}, async (page, watch) => {
	watch.expect(/status of 503/);
	await open(page, '/ro/ngos');
	await away(async () => {
		await field(page).fill('inventat');
		await field(page).press('Enter');
		await page.getByRole('alert').waitFor();
		assert.match(await page.getByRole('alert').innerText(), /[0-9A-Za-z-]{16,}/);
		assert.equal(await field(page).inputValue(), 'inventat');
		await page.getByRole('alert').getByRole('button').click();
		await page.getByRole('alert').waitFor();
	});
	await page.getByRole('alert').getByRole('button').click();
	await page.getByRole('alert').waitFor({ state: 'detached' });
	await settled(page);
	assert.ok((await agrees(page)).length > 0);
	assert.equal(await field(page).inputValue(), 'inventat');
}));

test('unavailable: the server sends a page that says so, valid, in each language; prose does not notice', () => away(() => scratch(async (folder) => {
	const files = [];
	for (const p of all) for (const lang of LANGS) {
		const answer = await get(address(lang, p), { Accept: 'text/html' });
		if (p.free) { assert.equal(answer.status, p.status, p.name); continue; }
		assert.equal(answer.status, 503, `${p.name}: ${answer.status}`);
		assert.equal(answer.type, 'text/html');
		assert.ok(Number(answer.headers['retry-after']) >= 1);
		assert.ok(answer.text.includes(answer.headers['x-request-id']), `${p.name}: no request number`);
		files.push(join(folder, `${p.name}-${lang}.html`));
		writeFileSync(files.at(-1), answer.body);
	}
	assert.deepEqual([...await check(files)], []);
})));

test('unavailable: a page opened meanwhile is there after a reload', () => visit({}, async (page, watch) => {
	watch.expect(/status of 503/);
	await away(async () => {
		const response = await open(page, '/ro/ngos?q=inventat');
		assert.equal(response.status(), 503);
		assert.equal(await page.locator('h1').count(), 1);
	});
	await page.reload();
	await settled(page);
	await agrees(page);
}));

test('unavailable: a record taken away after the list was drawn', () => visit({}, async (page, watch) => {
	watch.expect(/status of 410/);
	await open(page, '/ro/ngos');
	const [, { id }] = await agrees(page);
	await world.cluster.admin(`UPDATE conect.ngo SET removed_at = now(), removed_reason = 'Retrasă între timp' WHERE id = '${id}'`);
	await results(page).and(page.locator(`[href$="${id}"]`)).first().click();
	await page.waitForURL(new RegExp(id));
	await page.getByRole('alert').waitFor();
	assert.equal(await page.getByRole('alert').getByRole('button').count(), 0, 'trying again is of no use');
	await page.goBack();
	await arrive(page, /\/ro\/ngos$/);
}));
