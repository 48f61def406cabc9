// SPDX-License-Identifier: EUPL-1.2
// Finding an organisation: typing, filtering, the map, paging, the way back,
// the result as a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseCsv } from '../api/lib/csv.mjs';
import { agrees, arrive, field, parameter, results, shownIds, unfold } from './lib/results.mjs';
import { open, settled, visit } from './lib/visit.mjs';
import { json, world } from './lib/world.mjs';

const search = (title, body, options = {}) => test(`search: ${title}`, () => visit(options, body));

for (const [how, typed] of [['without diacritics', 'paduri si izvoare'], ['with diacritics', 'păduri și izvoare'],
	['with cedillas', 'păduri şi izvoare'], ['in capitals', 'PADURI IZVOARE'], ['with an error', 'paduri izvoarre'],
	['a register number', '998001/A/2019'], ['a court number', '9801/PJ/2019'], ['a fiscal code', 'RO9800000015']])
	search(`typing, ${how}`, async (page) => {
		await open(page, '/ro/ngos');
		await field(page).fill('');
		await field(page).pressSequentially(typed, { delay: 15 });
		await field(page).press('Enter');
		await arrive(page, (url) => url.searchParams.get('q') === typed || url.pathname.endsWith(world.ids.cedilla));
		if (!page.url().includes(world.ids.cedilla)) assert.ok((await agrees(page)).some((n) => n.id === world.ids.cedilla), `not found by ${typed}`);
	});

search('from the home page', async (page) => {
	await open(page, '/ro/');
	await field(page).fill('kitalalt erdoorok');
	await field(page).press('Enter');
	await arrive(page, /\/ro\/ngos\?/);
	assert.ok((await agrees(page)).some((n) => n.id === world.ids.hungarian));
});

search('suggestions open what they name', async (page) => {
	await open(page, '/ro/');
	await field(page).pressSequentially('stiucilor', { delay: 15 });
	await page.getByRole('option', { name: /ȘTIUCILOR/i }).first().click();
	await arrive(page, new RegExp(world.ids.comma));
	assert.match(await page.locator('h1').innerText(), /PRIETENII ȘTIUCILOR/i);
});

search('filters narrow the list, stand in the address and come off again', async (page) => {
	await open(page, '/ro/ngos?q=asociatia');
	await unfold(page);
	const box = page.locator('main input[type=checkbox]:visible').first();
	const [name, value] = [await box.getAttribute('name'), await box.getAttribute('value')];
	await box.check();
	await arrive(page, (url) => (url.searchParams.get(name) ?? '').split(',').includes(value));
	assert.equal(parameter(page, 'q'), 'asociatia');
	await agrees(page);
	assert.ok(await page.locator(`main input[name="${name}"][value="${value}"]`).isChecked());
	await page.locator(`main input[name="${name}"][value="${value}"]`).uncheck();
	await arrive(page, (url) => !url.searchParams.has(name));
	await agrees(page);
});

search('numbers beside the filters are those of the API', async (page) => {
	await open(page, '/ro/ngos?county=CV');
	const facets = await json('/api/v1/ngos/facets?county=CV');
	const shown = await page.locator('main input[type=checkbox][name=status]').evaluateAll((boxes) => boxes.map((b) => [b.value,
		Number(document.querySelector(`label[for="${b.id}"] .count`)?.textContent.replace(/\D/g, ''))]));
	assert.ok(shown.length > 0, 'no filter by status');
	const said = Object.fromEntries(facets.facets?.status?.map((f) => [f.value, f.count]) ?? facets.status.map((f) => [f.value, f.count]));
	for (const [value, count] of shown) assert.equal(count, said[value] ?? 0, value);
});

search('the map leads to the organisations of a county', async (page) => {
	await open(page, '/ro/');
	const county = page.locator('main svg a[href*="county=HR"]');
	assert.match((await county.getAttribute('aria-label')) ?? (await county.textContent()), /Harghita/);
	await county.click();
	await arrive(page, /\/ro\/ngos\?county=HR/);
	const items = await agrees(page);
	assert.ok(items.length > 0 && items.every((n) => n.county === 'HR'));
});

search('the table beside the map says the same', async (page) => {
	await open(page, '/ro/');
	const inMap = await page.locator('main svg a[href*="county="]').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
	const inTable = await page.locator('main table a[href*="/ngos?county="]').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
	assert.equal(inMap.length, 42);
	assert.deepEqual([...inTable].sort(), [...inMap].sort());
});

search('back from a profile: the same list, the same place, the same words', async (page) => {
	await open(page, '/ro/ngos?q=asociatia&sort=-registered_on');
	const before = await shownIds(page);
	const link = results(page).nth(before.length - 2);
	await link.scrollIntoViewIfNeeded();
	await page.waitForTimeout(300); // until the browser has told that scrolling ended
	const scrolled = await page.evaluate(() => scrollY);
	assert.ok(scrolled > 300, `scrolled ${scrolled}`);
	await link.click();
	await arrive(page, /\/ro\/ngos\/[0-9a-f-]{36}$/);
	assert.equal(await page.evaluate(() => scrollY), 0);
	assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
	await page.goBack();
	await arrive(page, /q=asociatia/);
	assert.deepEqual(await shownIds(page), before);
	assert.equal(await field(page).inputValue(), 'asociatia');
	await page.waitForFunction((y) => Math.abs(scrollY - y) < 40, scrolled);
});

search('page after page, and back', async (page) => {
	await open(page, '/ro/ngos');
	const first = await agrees(page);
	await page.locator('main a[rel=next]').click();
	await arrive(page, /cursor=/);
	const second = await agrees(page);
	assert.ok(second.every((n) => !first.some((m) => m.id === n.id)));
	await page.goBack();
	await arrive(page, (url) => !url.searchParams.has('cursor'));
	assert.deepEqual(await shownIds(page), first.map((n) => n.id));
});

search('another order', async (page) => {
	await open(page, '/ro/ngos');
	await page.locator('main select[name=sort]').selectOption('-registered_on');
	await arrive(page, /sort=-registered_on/);
	const days = (await agrees(page)).map((n) => n.registered_on);
	assert.deepEqual(days, [...days].sort().reverse());
});

search('an address can be given to somebody else', async (page) => {
	await open(page, '/ro/ngos?q=fundatia&legal_form=fundatie&sort=-registered_on');
	await agrees(page);
	assert.equal(await field(page).inputValue(), 'fundatia');
	assert.equal(await page.locator('main select[name=sort]').inputValue(), '-registered_on');
	assert.ok(await page.locator('main input[name=legal_form][value=fundatie]').isChecked());
});

search('the result is there as a file', async (page) => {
	await open(page, '/ro/ngos?q=inventat');
	const coming = page.waitForEvent('download');
	await page.locator('main a[href*="format=csv"]').first().click();
	const file = await coming;
	assert.match(file.suggestedFilename(), /\.csv$/);
	const text = readFileSync(await file.path(), 'utf8');
	const [head, ...rows] = parseCsv(text.replace(/^\ufeff/, ''), text.includes(';') && !/^\ufeff?id,/.test(text) ? ';' : ',');
	assert.deepEqual(rows.map((r) => r[head.indexOf('id')]), await shownIds(page));
});

search('nothing found: says so, and what to try', async (page) => {
	await open(page, '/ro/ngos?q=zzqqxx&county=CV');
	assert.deepEqual(await shownIds(page), []);
	await page.locator('main .empty').waitFor();
	assert.ok(await page.locator('main .empty a').count() > 0, 'no way out');
	assert.equal(await field(page).inputValue(), 'zzqqxx');
});

search('a wrong address is explained, and what is right in it stays', async (page, watch) => {
	watch.expect(/status of 400/);
	await open(page, '/ro/ngos?q=inventat&county=XX');
	await settled(page, false);
	await field(page).waitFor(); // the client's; the server says only what is wrong
	assert.equal(await field(page).inputValue(), 'inventat');
	assert.match(await page.locator('main').innerText(), /county/);
	await page.getByRole('link', { name: /fără|fara/i }).first().click();
	await page.waitForURL(/\?q=inventat$/);
});
