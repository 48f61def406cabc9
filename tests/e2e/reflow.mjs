// SPDX-License-Identifier: EUPL-1.2
// Pages fit whoever reads them: narrow windows, 400 % zoom, large and spaced
// text, forced colours, no motion.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGS, address, pages } from './lib/pages.mjs';
import { addStyle, cutOff, sticksOut } from './lib/style.mjs';
import { open, visit } from './lib/visit.mjs';

// WCAG 1.4.12
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
	p { margin-bottom: 2em !important; }`;

const all = await pages();
const at = (p, lang, options, body) => visit(options, async (page, watch) => {
	if (p.status !== 200) watch.expect(new RegExp(`status of ${p.status}`));
	await open(page, address(lang, p));
	await body(page);
});
const fits = async (page) => assert.deepEqual(await sticksOut(page), []);

describe('reflow', { concurrency: 3 }, () => {
	for (const p of all) {
		for (const lang of LANGS) it(`reflow: ${p.name} in ${lang} fits 320 px, also with spaced text`, () => at(p, lang, { viewport: { width: 320, height: 640 } }, async (page) => {
			await fits(page);
			await addStyle(page, SPACED);
			await fits(page);
			assert.deepEqual(await cutOff(page), []);
		}));
		// 1280 × 1024 at 400 %
		it(`reflow: ${p.name} at 400 % zoom`, () => at(p, 'ro', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async (page) => {
			await fits(page);
			const covered = await page.evaluate(() => [...document.querySelectorAll('*')].filter((e) => /fixed|sticky/.test(getComputedStyle(e).position))
				.reduce((sum, e) => sum + e.getBoundingClientRect().height, 0));
			assert.ok(covered < 128, `${covered} px of 256 are always covered`);
		}));
		it(`reflow: ${p.name} with text of twice the size`, () => at(p, 'ro', { viewport: { width: 640, height: 800 } }, async (page) => {
			const before = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p, main li, main dd, main a')).fontSize));
			await addStyle(page, ':root { font-size: 200% !important }');
			const after = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p, main li, main dd, main a')).fontSize));
			assert.ok(after >= before * 1.9, `text of ${before} px became ${after}`);
			await fits(page);
			assert.deepEqual(await cutOff(page), []);
		}));
		it(`reflow: ${p.name} moves nothing for who wants no motion`, () => at(p, 'ro', { reducedMotion: 'reduce' }, async (page) => {
			const moving = await page.evaluate(() => document.getAnimations().filter((a) => a.playState === 'running'
				&& a.effect.getComputedTiming().activeDuration > 20).map((a) => a.animationName ?? a.transitionProperty));
			assert.deepEqual(moving, []);
		}));
		it(`reflow: ${p.name} in forced colours shows what can be pressed`, () => at(p, 'ro', { forcedColors: 'active' }, async (page) => {
			const flat = await page.evaluate(() => [...document.querySelectorAll('main button, main input:not([type=hidden]), main select')]
				.filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 4)
				.filter((e) => { const s = getComputedStyle(e); return parseFloat(s.borderTopWidth) === 0 && parseFloat(s.outlineWidth) === 0 && s.appearance === 'none' && s.textDecorationLine === 'none'; })
				.map((e) => e.outerHTML.slice(0, 120)));
			assert.deepEqual(flat, []);
		}));
	}
});
