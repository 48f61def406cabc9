// SPDX-License-Identifier: EUPL-1.2
// Pictures of every page into build/screenshots, to be looked at.
//   LANGS=ro,hu WIDTHS=360,1280 SCHEME=dark
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../api/lib/paths.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';
import { open, visit } from './lib/visit.mjs';
import { start, stop } from './lib/world.mjs';

const folder = join(BUILD, 'screenshots');
const langs = process.env.LANGS?.split(',') ?? LANGS;
const widths = (process.env.WIDTHS ?? '360,1280').split(',').map(Number);
const colorScheme = process.env.SCHEME ?? 'light';

mkdirSync(folder, { recursive: true });
await start();
try {
	for (const p of await pages()) for (const lang of langs) for (const width of widths)
		await visit({ viewport: { width, height: 900 }, colorScheme }, async (page, watch) => {
			watch.expect(/status of 4\d\d/);
			await open(page, address(lang, p));
			const name = `${p.name}-${lang}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`;
			await page.screenshot({ path: join(folder, name), fullPage: true });
		}).catch((e) => { process.exitCode = 1; console.error(`${p.name} ${lang} ${width}: ${e.message}`); });
	console.log(folder);
} finally {
	await stop();
}
