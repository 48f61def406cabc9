// SPDX-License-Identifier: EUPL-1.2
// Every page of one person, signed in or not: axe, reflow, keyboard, valid HTML,
// nothing for crawlers, on any host of files.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it, test } from 'node:test';
import { forEveryEye } from './lib/every.mjs';
import { host } from './lib/host.mjs';
import { tags } from './lib/markup.mjs';
import { LANGS } from './lib/pages.mjs';
import { everybody } from './lib/people.mjs';
import { personalPages } from './lib/personal.mjs';
import { walkable } from './lib/stops.mjs';
import { open, read, several, visit } from './lib/visit.mjs';
import { check } from './lib/vnu.mjs';
import { get, scratch, world } from './lib/world.mjs';

const someone = await everybody();
const pages = personalPages();
const as = (p, options = {}) => ({ ...options, ...(p.open ? {} : { storageState: someone.cookies }) });

several('personal', () => {
	for (const p of pages) for (const lang of p.langs)
		it(`personal: ${p.name} in ${lang} has no violation and fits every width`, () => read(as(p), async (page) => {
			await open(page, `/${lang}${p.path}`);
			assert.equal(await page.getByRole('alert').count(), 0);
			assert.equal(await page.locator('.problem').count(), 0);
			await forEveryEye(page, p.name);
		}));

	for (const p of pages)
		it(`personal: every stop of ${p.name} is seen, in order`, () => read(as(p), async (page) => {
			await open(page, `/ro${p.path}`);
			await walkable(page);
		}));
});

test('personal: what the client draws is valid', () => scratch(async (folder) => {
	const files = new Map();
	for (const p of pages) await read(as(p), async (page) => {
		await open(page, `/hu${p.path}`);
		const file = join(folder, `${p.name}.html`);
		writeFileSync(file, `<!doctype html>${await page.locator('html').evaluate((e) => e.outerHTML)}`);
		files.set(file, p.path);
	});
	const found = await check([...files.keys()]);
	assert.deepEqual([...found].map(([file, errors]) => `${files.get(file)}: ${errors.slice(0, 5).join('\n')}`), []);
}));

for (const p of pages)
	test(`personal: ${p.name} is an empty file, not for crawlers`, async () => {
		for (const lang of LANGS) {
			const path = `/${lang}${p.path}`.replace(/[?#].*/, '');
			const { status, headers, text } = await get(path, { Cookie: '__Host-sid=whatever' });
			assert.equal(status, 200, path);
			assert.equal(headers['set-cookie'], undefined);
			assert.equal(tags(text, 'meta').find((m) => m.name === 'robots')?.content, 'noindex');
			assert.doesNotMatch(text, /pagini\.example/);
		}
	});

test('personal: the site map knows none of them', async () => {
	const { text } = await get('/sitemap/pages.xml').then((r) => (r.status === 200 ? r : get('/sitemap.xml')));
	assert.match(text, /<urlset|<sitemapindex/);
	assert.doesNotMatch(text, /\/account/);
});

const elsewhere = await host(world.base);
test('personal: on a host of files the forms are there', () => visit({ base: elsewhere.base }, async (page) => {
	await open(page, '/hu/account/sign-in');
	assert.equal(await page.locator('input').count(), 2);
}));
