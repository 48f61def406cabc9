// SPDX-License-Identifier: EUPL-1.2
// One drawn page for every eye: axe at three widths, light and dark; nothing
// sticks out, at 400 % and with spaced text either.
import assert from 'node:assert/strict';
import { Axe, COLOURS } from './axe.mjs';
import { addStyle, cutOff, sticksOut } from './style.mjs';

const WIDTHS = [320, 768, 1280];
// WCAG 1.4.12
export const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
	p { margin-bottom: 2em !important; }`;

const fits = async (page) => assert.deepEqual(await sticksOut(page), []);

export async function forEveryEye(page, where) {
	const axe = await Axe.in(page);
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme: 'light' });
		await axe.clean(`${where} at ${width}`);
		await fits(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await axe.clean(`${where} at ${width}, dark`, 'rule', COLOURS);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 320, height: 256 }); // 400 % of 1280 × 1024
	await fits(page);
	await addStyle(page, SPACED);
	await fits(page);
	assert.deepEqual(await cutOff(page), []);
}
