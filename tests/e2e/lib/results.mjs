// SPDX-License-Identifier: EUPL-1.2
// The list of organisations as a reader sees it, against what the API says.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { json } from './world.mjs';
import { settled } from './visit.mjs';

const ID = /\/ngos\/([0-9a-f]{8}-[0-9a-f-]{27})$/;

export const field = (page) => page.locator('main input[name=q]');
export const results = (page) => page.locator('main a[href*="/ngos/"]:not([role=option])');

export async function shownIds(page) {
	const paths = await results(page).evaluateAll((links) => links.map((a) => new URL(a.href).pathname));
	return [...new Set(paths.map((p) => p.match(ID)?.[1]).filter(Boolean))];
}

// The list becomes exactly what the API answers to the query in the address.
export async function agrees(page) {
	const { search } = new URL(page.url());
	const { items } = await json(`/api/v1/ngos${search}`);
	const wanted = items.map((n) => n.id);
	for (let i = 0; i < 100 && !isDeepStrictEqual(await shownIds(page), wanted); i++) await page.waitForTimeout(50);
	assert.deepEqual(await shownIds(page), wanted, `the list at ${search}`);
	return items;
}

// On a narrow window the filters are folded away.
export async function unfold(page) {
	const fold = page.locator('main details.filters:not([open]) > summary');
	if (await fold.isVisible()) await fold.click();
}

// Waits for an address, and for the page that belongs to it.
export async function arrive(page, pattern) {
	await page.waitForURL(pattern);
	await settled(page);
}

export const parameter = (page, name) => new URL(page.url()).searchParams.get(name);
