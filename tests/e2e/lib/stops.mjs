// SPDX-License-Identifier: EUPL-1.2
// The stops of the Tab key: which there are, whether each can be seen.
import assert from 'node:assert/strict';

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


// Every stop is seen, marked, in the order of the page, and no trap.
export async function walkable(page, least = 5) {
	const stops = await walk(page);
	assert.ok(stops.length > least, `${stops.length} stops`);
	assert.deepEqual(stops.flatMap((s) => FAULTS.filter((f) => s[f]).map((f) => `${f}: ${s.what}`)), []);
	for (const [i, s] of stops.entries()) if (i > 0) assert.ok(s.at > stops[i - 1].at, `${s.what} comes before ${stops[i - 1].what}`);
}

// Presses Tab until the focus is on what is wanted.
export async function tabTo(page, selector) {
	for (let i = 0; i < STOPS_MAX; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
	}
	assert.fail(`Tab never reaches ${selector}`);
}
