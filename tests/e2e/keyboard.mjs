// SPDX-License-Identifier: EUPL-1.2
// Everything by keyboard alone: every stop of the Tab key can be seen, in the
// order of the page, and no stop is a trap.
import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { address, pages } from './lib/pages.mjs';
import { agrees, arrive, field } from './lib/results.mjs';
import { open, several, visit } from './lib/visit.mjs';

const STOPS_MAX = 400;
const PARTS_MAX = 5; // of one field: day, month, year, calendar

// What has the focus: where, whether it is in view, and how everything about it
// looks, to be compared with how it looks without.
function focused(page) {
	return page.evaluate(() => {
		const e = document.activeElement;
		const LOOKS = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'borderColor', 'fill', 'stroke', 'strokeWidth', 'textDecorationLine'];
		const looks = (x) => LOOKS.map((l) => getComputedStyle(x)[l]).join('|');
		const before = window.last && looks(window.last); // without the focus
		window.last = e;
		if (e === null || e === document.body) return { before };
		const box = e.getBoundingClientRect();
		const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 8), 1), innerWidth - 2);
		const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2);
		const top = document.elementFromPoint(x, y);
		return {
			before,
			what: `${e.tagName.toLowerCase()}.${e.className?.baseVal ?? e.className} ${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 50)}`,
			at: [...document.querySelectorAll('*')].indexOf(e),
			positive: e.tabIndex > 0,
			looks: looks(e),
			unseen: !(box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth),
			covered: top !== null && !e.contains(top) && !top.contains(e) && /fixed|sticky/.test(getComputedStyle(top).position),
		};
	});
}

// Every stop of the Tab key until the document ends or begins anew.
async function walk(page) {
	const stops = [];
	let inside = 0;
	for (let i = 0; i < STOPS_MAX; i++) {
		await page.keyboard.press('Tab');
		const stop = await focused(page);
		if (stops.length > 0) stops.at(-1).unmarked = stop.before === stops.at(-1).looks;
		if (stop.what === undefined || (stops.length > 0 && stop.at === stops[0].at)) return stops;
		if (stop.at === stops.at(-1)?.at) {
			assert.ok(++inside < PARTS_MAX, `a trap: ${stop.what}`);
			continue;
		}
		inside = 0;
		stops.push(stop);
	}
	assert.fail(`more than ${STOPS_MAX} stops`);
}

const FAULTS = ['positive', 'unseen', 'covered', 'unmarked'];

const all = await pages();
several('keyboard', () => {
	for (const p of all) for (const options of [{}, { viewport: { width: 320, height: 640 }, forcedColors: 'active' }])
		it(`keyboard: every stop of ${p.name}${options.viewport ? ' at 320 px in forced colours' : ''} is seen, in order`, () => visit(options, async (page, watch) => {
			if (p.status !== 200) watch.expect(new RegExp(`status of ${p.status}`));
			await open(page, address('ro', p));
			const stops = await walk(page);
			assert.ok(stops.length > 5, `${stops.length} stops`);
			assert.deepEqual(stops.flatMap((s) => FAULTS.filter((f) => s[f]).map((f) => `${f}: ${s.what}`)), []);
			for (const [i, s] of stops.entries()) if (i > 0) assert.ok(s.at > stops[i - 1].at, `${s.what} comes before ${stops[i - 1].what}`);
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

// Presses Tab until the focus is on what is wanted.
async function tabTo(page, selector) {
	for (let i = 0; i < STOPS_MAX; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
	}
	assert.fail(`Tab never reaches ${selector}`);
}

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
