// SPDX-License-Identifier: EUPL-1.2
// Pictures of every page into build/screenshots, to be looked at; those of
// signed-in people, too.
//   LANGS=ro,hu WIDTHS=360,1280 SCHEME=dark E2E_PAGES=home,queue
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../api/lib/paths.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';
import { everybody } from './lib/people.mjs';
import { personalPages } from './lib/personal.mjs';
import { queue, reviewPages, staff } from './lib/review.mjs';
import { open, visit } from './lib/visit.mjs';
import { start, stop } from './lib/world.mjs';

const folder = join(BUILD, 'screenshots');
const langs = process.env.LANGS?.split(',') ?? LANGS;
const widths = (process.env.WIDTHS ?? '360,1280').split(',').map(Number);
const colorScheme = process.env.SCHEME ?? 'light';
const wanted = process.env.E2E_PAGES?.split(',');

async function picture(name, path, options) {
	for (const width of widths)
		await visit({ ...options, viewport: { width, height: 900 }, colorScheme }, async (page, watch) => {
			watch.expect(/status of 4\d\d/);
			await open(page, path);
			await page.screenshot({ path: join(folder, `${name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`), fullPage: true });
		}).catch((e) => { process.exitCode = 1; console.error(`${path} ${width}: ${e.message}`); });
}

mkdirSync(folder, { recursive: true });
await start();
try {
	for (const p of await pages()) for (const lang of langs) await picture(`${p.name}-${lang}`, address(lang, p));
	const one = await everybody();
	for (const p of personalPages()) for (const lang of langs)
		await picture(`personal-${p.name}-${lang}`, `/${lang}${p.path}`, p.open ? {} : { storageState: one.cookies });
	const reviewer = await staff('Maria Inventată');
	for (const [name, path] of Object.entries(reviewPages(await queue()))) for (const lang of langs)
		if (!wanted || wanted.includes(name)) await picture(`review-${name}-${lang}`, `/${lang}${path}`, { storageState: reviewer.cookies });
	console.log(folder);
} finally {
	await stop();
}
