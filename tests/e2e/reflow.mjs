// SPDX-License-Identifier: EUPL-1.2
// Pages fit whoever reads them: narrow windows, 400 % zoom, large and spaced
// text, forced colours, no motion.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LANGS, address, pages } from './lib/pages.mjs';
import { addStyle, cutOff, sticksOut } from './lib/style.mjs';
import { open, read, several } from './lib/visit.mjs';

// WCAG 1.4.12
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
	p { margin-bottom: 2em !important; }`;

const all = await pages();
const at = (p, lang, options, body) => read(options, async (page, watch) => {
	if (p.status !== 200) watch.expect(new RegExp(`status of ${p.status}`));
	await open(page, address(lang, p));
	await body(page);
});
const fits = async (page) => assert.deepEqual(await sticksOut(page), []);

// Fixed and sticky things, always in the way.
const covered = (page) => page.evaluate(() => [...document.querySelectorAll('*')]
	.filter((e) => /fixed|sticky/.test(getComputedStyle(e).position) && e.checkVisibility() && getComputedStyle(e).translate === 'none')
	.reduce((sum, e) => sum + e.getBoundingClientRect().height, 0));

const moving = (page) => page.evaluate(() => document.getAnimations()
	.filter((a) => a.playState === 'running' && a.effect.getComputedTiming().activeDuration > 20).map((a) => a.animationName ?? a.transitionProperty));

// What can be pressed or filled in, and has no edge and no line to show it.
const flat = (page) => page.evaluate(() => [...document.querySelectorAll('main button, main input:not([type=hidden]), main select')]
	.filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 4)
	.filter((e) => {
		const s = getComputedStyle(e);
		return parseFloat(s.borderTopWidth) === 0 && parseFloat(s.outlineWidth) === 0 && s.appearance === 'none' && s.textDecorationLine === 'none';
	}).map((e) => e.outerHTML.slice(0, 120)));

const textSize = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector(
	'main p:not(.lead), main li, main dd, main label')).fontSize));

several('reflow', () => {
	for (const p of all) {
		for (const lang of LANGS) it(`reflow: ${p.name} in ${lang} fits 320 px, also with spaced text`, () => at(p, lang, { viewport: { width: 320, height: 640 } }, async (page) => {
			await fits(page);
			await addStyle(page, SPACED);
			await fits(page);
			assert.deepEqual(await cutOff(page), []);
		}));
		it(`reflow: ${p.name} without motion, in forced colours, at 400 %, with text of twice the size`, () => at(p, 'ro', {}, async (page) => {
			assert.deepEqual(await moving(page), []);
			await page.emulateMedia({ forcedColors: 'active' });
			assert.deepEqual(await flat(page), []);
			await page.emulateMedia({ forcedColors: 'none' });
			await page.setViewportSize({ width: 320, height: 256 }); // 1280 × 1024
			await fits(page);
			assert.ok(await covered(page) < 128, 'half of the window is always covered');
			await page.setViewportSize({ width: 640, height: 800 });
			const before = await textSize(page);
			await addStyle(page, ':root { font-size: 200% !important }');
			assert.equal(await textSize(page), 2 * before);
			await fits(page);
			assert.deepEqual(await cutOff(page), []);
		}));
	}
});
