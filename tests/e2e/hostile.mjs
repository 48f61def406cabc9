// SPDX-License-Identifier: EUPL-1.2
// Names and purposes are text, whatever they look like, drawn by the server or
// by the client.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, visit } from './lib/visit.mjs';
import { json, world } from './lib/world.mjs';

async function shows(page, text) {
	const shown = await page.locator('main').innerText();
	const plain = (s) => s.replace(/\s+/g, ' ').trim().toLowerCase();
	assert.ok(plain(shown).includes(plain(text)), `not shown: ${text}\n${shown.slice(0, 1500)}`);
}

for (const javaScriptEnabled of [true, false])
	for (const name of ['script', 'markup', 'person'])
		test(`hostile: the profile of “${name}”, ${javaScriptEnabled ? 'drawn by the client' : 'sent by the server'}`,
			() => visit({ javaScriptEnabled }, async (page) => {
				const ngo = await json(`/api/v1/ngos/${world.ids[name]}`);
				page.on('dialog', () => assert.fail('a dialog: the text was run'));
				await open(page, `/ro/ngos/${ngo.id}`);
				await shows(page, ngo.name);
				await shows(page, ngo.purpose);
				assert.equal(await page.locator('main script, main img, [onerror], [onmouseover]').count(), 0);
				assert.ok((await page.title()).includes(ngo.name.slice(0, 20)), await page.title());
			}));

for (const javaScriptEnabled of [true, false])
	test(`hostile: in results and in the question, ${javaScriptEnabled ? 'drawn by the client' : 'sent by the server'}`,
		() => visit({ javaScriptEnabled }, async (page) => {
			page.on('dialog', () => assert.fail('a dialog: the text was run'));
			await open(page, '/ro/ngos?q=semnelor%20inventate');
			await shows(page, '<script>alert(1)</script> ASOCIAȚIA SEMNELOR');
			const question = '"><script>alert(4)</script>\'><img src=x onerror=alert(5)>';
			await open(page, `/ro/ngos?q=${encodeURIComponent(question)}`);
			assert.equal(await page.locator('main [name=q]').inputValue(), question);
			assert.equal(await page.locator('main script, main img').count(), 0);
		}));
