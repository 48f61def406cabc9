// SPDX-License-Identifier: EUPL-1.2
// Three languages: one is chosen for a newcomer, and changing it keeps the
// page and what was asked.
import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { LANGS, address, pages } from './lib/pages.mjs';
import { arrive, field, shownIds } from './lib/results.mjs';
import { open, read, settled, several, visit } from './lib/visit.mjs';
import { world } from './lib/world.mjs';

for (const [locale, lang] of [['ro-RO', 'ro'], ['hu-HU', 'hu'], ['en-GB', 'en'], ['de-DE', 'ro']])
	test(`language: a reader of ${locale} begins in ${lang}`, () => visit({ locale }, async (page) => {
		await page.goto('/');
		await arrive(page, new RegExp(`/${lang}/$`));
		assert.equal(await page.locator('html').getAttribute('lang'), lang);
	}));

const all = await pages();
several('language', () => {
	for (const p of all.filter((p) => !p.bare))
		it(`language: ${p.name} stays when the language changes`, () => read({}, async (page, watch) => {
			if (p.status !== 200) watch.expect(new RegExp(`status of ${p.status}`));
			await open(page, address('ro', p));
			for (const lang of ['hu', 'en', 'ro']) {
				await page.locator(`header a[hreflang=${lang}]`).click();
				await page.waitForURL((url) => url.pathname + url.search === address(lang, p));
				await settled(page, p.status === 200);
				assert.equal(await page.locator('html').getAttribute('lang'), lang);
				assert.equal(await page.locator('header a[hreflang][aria-current]').getAttribute('hreflang'), lang);
			}
		}));
});

test('language: what was searched and filtered after arriving is kept, too', () => visit({}, async (page) => {
	await open(page, '/ro/');
	await field(page).fill('inventat');
	await field(page).press('Enter');
	await arrive(page, /\/ro\/ngos\?/);
	const { search } = new URL(page.url());
	const found = await shownIds(page);
	await page.locator('header a[hreflang=hu]').click();
	await arrive(page, (url) => url.pathname === '/hu/ngos' && url.search === search);
	assert.deepEqual(await shownIds(page), found);
	assert.equal(await field(page).inputValue(), 'inventat');
}));

for (const javaScriptEnabled of [true, false])
	test(`language: a Hungarian name is marked as such, ${javaScriptEnabled ? 'drawn by the client' : 'sent by the server'}`,
		() => visit({ javaScriptEnabled }, async (page) => {
			for (const path of [`/ro/ngos/${world.ids.hungarian}`, '/ro/ngos?q=kitalalt%20erdoorok']) {
				await open(page, path);
				const lang = await page.getByText(/KITALÁLT ERDŐŐRÖK/i).first().evaluate((e) => e.closest('[lang]').lang);
				assert.equal(lang, 'hu', path);
			}
		}));

test('language: no Romanian word of a page has a cedilla', () => visit({}, async (page) => {
	for (const p of all.filter((p) => p.status === 200)) {
		await open(page, address('ro', p));
		// Samples of the API show a register as it was published.
		const said = await page.locator('body').evaluate((body) => {
			for (const sample of body.querySelectorAll('pre, code')) sample.remove();
			return body.innerText;
		});
		assert.doesNotMatch(said, /[şţŞŢ]/, p.name);
	}
}));

test('language: pages in another language have no Romanian words of ours', () => visit({}, async (page) => {
	for (const lang of LANGS.filter((l) => l !== 'ro'))
		for (const p of all.filter((p) => p.status === 200)) {
			await open(page, address(lang, p));
			assert.doesNotMatch(await page.locator('body').innerText(), /\b(Organizații|Căutare|Modificări|Se încarcă|Pagina următoare)\b/, `${p.name} in ${lang}`);
		}
}));
