// SPDX-License-Identifier: EUPL-1.2
// A profile: what the register says, what that means, and the same for machines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, visit } from './lib/visit.mjs';
import { json, world } from './lib/world.mjs';

const profile = (title, body, options = {}) => test(`profile: ${title}`, () => visit(options, body));

profile('identifiers can be copied, and it says so', async (page) => {
	const ngo = await json(`/api/v1/ngos/${world.ids.full}`);
	await open(page, `/ro/ngos/${ngo.id}`);
	const buttons = page.locator('main .copy button');
	assert.ok(await buttons.count() >= 3, `${await buttons.count()} buttons`);
	const copied = [];
	for (let i = 0; i < await buttons.count(); i++) {
		assert.ok((await buttons.nth(i).getAttribute('aria-label')).length > 5);
		await buttons.nth(i).click();
		await page.locator('main .copy').nth(i).locator('[role=status]:not(:empty)').waitFor();
		copied.push(await page.evaluate(() => navigator.clipboard.readText()));
		assert.equal(await page.evaluate(() => document.activeElement.closest('.copy') !== null), true, 'the focus went elsewhere');
	}
	for (const value of [ngo.national_number, ngo.court_number, ngo.cif]) assert.ok(copied.includes(value), `${value} is not among ${copied}`);
}, { permissions: ['clipboard-read', 'clipboard-write'] });

profile('the record itself is one link away', async (page) => {
	await open(page, `/ro/ngos/${world.ids.full}`);
	const href = await page.locator(`main a[href*="/api/v1/ngos/${world.ids.full}"]`).first().getAttribute('href');
	assert.equal((await json(new URL(href, world.base).pathname)).id, world.ids.full);
	assert.equal(await page.locator(`head link[rel=alternate][type="application/json"]`).count(), 1);
});

profile('a wrong value can be reported', async (page) => {
	await open(page, `/ro/ngos/${world.ids.full}`);
	assert.match(await page.locator('main a[href^="mailto:"]').first().getAttribute('href'), /^mailto:data@conect\.example/);
});

for (const [name, lang, words] of [['full', 'ro', /nu spune dacă organizația desfășoară activitate/i], ['unseen', 'ro', /nu mai apare|nu mai figurează/i],
	['dissolved', 'ro', /dizolvat/i], ['struck', 'ro', /radiat/i], ['wordy', 'ro', /lichidare/i]])
	for (const javaScriptEnabled of [true, false])
		profile(`${name}: its status is explained, ${javaScriptEnabled ? 'drawn by the client' : 'sent by the server'}`, async (page) => {
			await open(page, `/${lang}/ngos/${world.ids[name]}`);
			assert.match(await page.locator('main').innerText(), words);
		}, { javaScriptEnabled });

profile('each fact of the register has its source and day', async (page) => {
	const ngo = await json(`/api/v1/ngos/${world.ids.full}`);
	await open(page, `/ro/ngos/${ngo.id}`);
	assert.match(await page.locator('main').innerText(), /7 sept(embrie|\.)? 2026|07\.09\.2026/, 'the day of the copy');
});

for (const [name, status] of [['removed', 410]])
	for (const javaScriptEnabled of [true, false])
		profile(`a removed record says so and why (${javaScriptEnabled ? 'with' : 'without'} script)`, async (page, watch) => {
			watch.expect(new RegExp(`status of ${status}`));
			const response = await open(page, `/ro/ngos/${world.ids[name]}`);
			assert.equal(response.status(), status);
			assert.match(await page.locator('main').innerText(), /Retrasă la încercare/);
		}, { javaScriptEnabled });
