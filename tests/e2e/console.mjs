// SPDX-License-Identifier: EUPL-1.2
// The console of the API: the one page whose script is not ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Axe } from './lib/axe.mjs';
import { visit } from './lib/visit.mjs';
import { get } from './lib/world.mjs';

const LIST = '#operations-ngo-ngo_list';

async function called(page) {
	const response = await page.goto('/api/console');
	await page.locator('#operations-tag-ngo .expand-operation').click();
	await page.locator(`${LIST} .opblock-summary-control`).click();
	await page.locator(`${LIST} .execute`).click();
	await page.locator(`${LIST} .live-responses-table .response-col_status`, { hasText: '200' }).waitFor();
	return response;
}

test('console: a call is sent and answered under the policy of the page', () => visit({}, async (page, watch) => {
	const policy = (await called(page)).headers()['content-security-policy'];
	assert.match(policy, /script-src 'self'; style-src 'self';.*require-trusted-types-for 'script'; trusted-types default dompurify$/);
	assert.ok(watch.requests.some((r) => r.startsWith('/api/v1/ngos?')), watch.requests.join('\n'));
}));

test('console: axe finds nothing, with an operation open and answered', () => visit({}, async (page) => {
	await called(page);
	const axe = await Axe.in(page);
	for (const width of [320, 768, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await axe.clean(`/api/console at ${width}`);
		assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `wider than ${width}`);
	}
}));

test('console: markup that runs or loads something has no way in', () => visit({}, async (page) => {
	await page.goto('/api/console');
	await page.locator('#operations-tag-ngo').waitFor();
	for (const markup of ['<img src=x onerror=f()>', '<svg><script>f()</script></svg>', '<iframe></iframe>', '<a href="javascript:f()">x</a>'])
		assert.equal(await page.evaluate((html) => {
			try { document.createElement('div').innerHTML = html; return 'taken'; } catch (e) { return e.name; }
		}, markup), 'TypeError', markup);
}));

test('console: nothing inline in the page itself', async () => {
	const { text } = await get('/api/console');
	assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
});
