// SPDX-License-Identifier: EUPL-1.2
// axe-core on every page, in every language, at three widths, light and dark.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Axe, COLOURS, WCAG } from './lib/axe.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';
import { open, read, several } from './lib/visit.mjs';

const WIDTHS = [320, 768, 1280];
const all = await pages();

async function look(page, axe, where) {
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme: 'light' });
		await axe.clean(`${where} at ${width}`);
		await page.emulateMedia({ colorScheme: 'dark' });
		await axe.clean(`${where} at ${width}, dark`, 'rule', COLOURS);
	}
}

several('access', () => {
	for (const p of all) for (const lang of LANGS) {
		it(`access: ${p.name} in ${lang} has no violation`, () => read({}, async (page, watch) => {
			if (p.status !== 200) watch.expect(new RegExp(`status of ${p.status}`));
			await open(page, address(lang, p));
			await look(page, await Axe.in(page), address(lang, p));
		}));
	}
});

several('access, itself', () => {
	it('access: what is wrong would be seen', () => read({}, async (page) => {
		await open(page, '/ro/');
		await page.evaluate(() => document.querySelector('main').append(document.createElement('img')));
		const found = await (await Axe.in(page)).violations('tag', WCAG);
		assert.ok(found.some((v) => v.startsWith('image-alt')), found.join('\n'));
	}));
});
