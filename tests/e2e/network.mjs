// SPDX-License-Identifier: EUPL-1.2
// Slow networks and none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrive, field, results, shownIds } from './lib/results.mjs';
import { open, settled, visit } from './lib/visit.mjs';
import { world } from './lib/world.mjs';

test('network: without one the page says so, keeps what was typed, and comes back by itself', () => visit({}, async (page, watch, context) => {
	watch.expect(/ERR_INTERNET_DISCONNECTED/);
	await open(page, '/ro/ngos');
	await context.setOffline(true);
	await field(page).fill('inventat');
	await field(page).press('Enter');
	await page.getByRole('alert').waitFor();
	assert.match(await page.getByRole('alert').innerText(), /internet/i);
	assert.equal(await field(page).inputValue(), 'inventat');
	await context.setOffline(false);
	await page.getByRole('alert').waitFor({ state: 'detached' });
	await settled(page);
	assert.ok((await shownIds(page)).length > 0);
	assert.equal(await field(page).inputValue(), 'inventat');
}));

test('network: a profile that could not be fetched comes when the network does', () => visit({}, async (page, watch, context) => {
	watch.expect(/ERR_INTERNET_DISCONNECTED/);
	await open(page, '/ro/ngos?q=inventat');
	await context.setOffline(true);
	await results(page).first().click();
	await page.getByRole('alert').waitFor();
	assert.equal(await page.getByRole('alert').getByRole('button').count(), 1);
	await context.setOffline(false);
	await page.getByRole('alert').waitFor({ state: 'detached' });
	await arrive(page, /\/ro\/ngos\/[0-9a-f-]{36}$/);
}));

// Shifts of what is already there, as the browser counts them.
function watchShifts() {
	window.shifted = 0;
	new PerformanceObserver((list) => {
		for (const e of list.getEntries()) if (!e.hadRecentInput) window.shifted += e.value;
	}).observe({ type: 'layout-shift', buffered: true });
}

const SLOW = { offline: false, latency: 300, downloadThroughput: 60_000, uploadThroughput: 60_000 };

for (const width of [360, 1280])
	for (const path of ['/ro/', '/ro/ngos?q=inventat', `/ro/ngos/${world.ids.spoken}`, '/ro/authorities', '/ro/vocabularies', '/ro/changes'])
		test(`network: nothing jumps on a slow one: ${path.replace(world.ids.spoken, '…')} at ${width} px`, () => visit({ viewport: { width, height: 800 } },
			async (page, _, context) => {
				await context.addInitScript(watchShifts);
				const wire = await context.newCDPSession(page);
				await wire.send('Network.enable');
				await wire.send('Network.emulateNetworkConditions', SLOW);
				await open(page, path);
				const shifted = await page.evaluate(() => window.shifted);
				assert.ok(shifted < 0.1, `shifted by ${shifted}`);
			}));

test('network: on a slow one something shows that the next page is coming', () => visit({}, async (page, _, context) => {
	await open(page, '/ro/ngos?q=inventat');
	const wire = await context.newCDPSession(page);
	await wire.send('Network.enable');
	await wire.send('Network.emulateNetworkConditions', { ...SLOW, latency: 1500 });
	const before = await shownIds(page);
	await page.locator('header a[href="/ro/authorities"]').click();
	await page.locator('#main .progress').waitFor();
	assert.equal(await page.locator('#main .page').getAttribute('aria-busy'), 'true');
	assert.deepEqual(await shownIds(page), before, 'what was there stays until the next is complete');
	await arrive(page, /\/ro\/authorities$/);
	await page.locator('#main .progress').waitFor({ state: 'detached' });
}));
