// SPDX-License-Identifier: EUPL-1.2
// Everything by keyboard alone: every stop of the Tab key can be seen, in the
// order of the page, and no stop is a trap.
import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { address, pages } from './lib/pages.mjs';
import { agrees, arrive, field } from './lib/results.mjs';
import { tabTo, walkable } from './lib/stops.mjs';
import { open, read, several, visit } from './lib/visit.mjs';

const all = await pages();
several('keyboard', () => {
	for (const p of all) for (const options of [{}, { viewport: { width: 320, height: 640 }, forcedColors: 'active' }])
		it(`keyboard: every stop of ${p.name}${options.viewport ? ' at 320 px in forced colours' : ''} is seen, in order`, () => read(options, async (page, watch) => {
			if (p.status !== 200) watch.expect(new RegExp(`status of ${p.status}`));
			await open(page, address('ro', p));
			await walkable(page, p.bare ? 0 : undefined);
		}));
});

test('keyboard: the first stop leads past the header', () => visit({}, async (page) => {
	await open(page, '/ro/ngos');
	await page.keyboard.press('Tab');
	assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	assert.ok(await page.evaluate(() => document.activeElement.closest('main') !== null));
}));

// Filters that are folded away are unfolded by their heading.
async function unfold(page) {
	if (!await page.locator('main details.filters:not([open]) > summary').isVisible()) return;
	await tabTo(page, 'main details.filters > summary');
	await page.keyboard.press('Enter');
}

test('keyboard: from the first page to a profile and back', () => visit({}, async (page) => {
	await open(page, '/ro/');
	await tabTo(page, 'main input[name=q]');
	await page.keyboard.type('asociatia', { delay: 15 });
	await page.keyboard.press('Enter');
	await arrive(page, /\/ro\/ngos\?.*q=asociatia/);
	await unfold(page);
	await tabTo(page, 'main input[type=checkbox]');
	await page.keyboard.press('Space');
	await arrive(page, (url) => [...url.searchParams.keys()].length > 1);
	const items = await agrees(page);
	assert.ok(await page.evaluate(() => document.activeElement.matches('main input[type=checkbox]')), 'the focus went elsewhere');
	await tabTo(page, `main a[href*="/ngos/${items[0].id}"]`);
	await page.keyboard.press('Enter');
	await arrive(page, new RegExp(`/ro/ngos/${items[0].id}`));
	assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
	await page.goBack();
	await arrive(page, /q=asociatia/);
	await agrees(page);
}));

test('keyboard: suggestions by the arrows; Esc keeps what was typed', () => visit({}, async (page) => {
	await open(page, '/ro/');
	await field(page).focus();
	await page.keyboard.type('inventat', { delay: 15 });
	await page.getByRole('option').first().waitFor();
	assert.equal(await field(page).getAttribute('aria-expanded'), 'true');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const active = await field(page).getAttribute('aria-activedescendant');
	assert.equal(await page.locator('[role=option][aria-selected=true]').getAttribute('id'), active);
	await page.keyboard.press('Escape');
	assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
	assert.equal(await field(page).inputValue(), 'inventat');
	await page.keyboard.press('ArrowDown');
	const chosen = page.locator('[role=option][aria-selected=true]');
	const href = await chosen.getAttribute('href');
	await page.keyboard.press('Enter');
	await arrive(page, (url) => url.pathname === href);
}));
