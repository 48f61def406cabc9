// SPDX-License-Identifier: EUPL-1.2
// Every address that a page names answers: links, images, scripts, forms, the
// site map.
import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { inside, tags, unescape } from './lib/markup.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';
import { open, read, several } from './lib/visit.mjs';
import { get, world } from './lib/world.mjs';

const all = (await pages()).flatMap((p) => LANGS.map((lang) => ({ ...p, lang, at: address(lang, p) })));
const known = new Map(); // address → {status, ids}

const idsOf = (html) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => unescape(id)));

async function target(path) {
	if (!known.has(path)) {
		const answer = await get(path, { Accept: 'text/html,*/*;q=0.8' });
		const html = answer.type === 'text/html' ? answer.text : '';
		known.set(path, { status: answer.status, ids: idsOf(html) });
	}
	return known.get(path);
}

// What is wrong with an address as written in the page at `from`.
async function wrong(href, from) {
	const url = new URL(href, world.base + from);
	if (['mailto:', 'data:'].includes(url.protocol)) return null;
	if (url.origin !== world.base) return /^https:$/.test(url.protocol) ? null : `${href}: not https`;
	const found = await target(url.pathname + url.search);
	if (found.status !== 200) return `${href}: ${found.status}`;
	const id = decodeURIComponent(url.hash.slice(1));
	return id === '' || id.startsWith('/') || found.ids.has(id) ? null : `${href}: no such place in the page`;
}

function addresses(html) {
	return [...tags(html, 'a').map((t) => t.href), ...tags(html, 'link').map((t) => t.href), ...tags(html, 'script').map((t) => t.src),
		...tags(html, 'img').map((t) => t.src), ...tags(html, 'form').map((t) => t.action)].filter((a) => a !== undefined);
}

async function judge(html, at, skip = () => false) {
	const faults = [];
	const ids = idsOf(html);
	for (const href of new Set(addresses(html))) {
		if (href.startsWith('#') && ids.has(href.slice(1))) continue;
		if (skip(href)) continue;
		const fault = await wrong(href, at);
		if (fault) faults.push(fault);
	}
	assert.deepEqual(faults, []);
}

// The page of an error names its own address in the other languages.
const own = (p) => (href) => p.status !== 200 && LANGS.some((lang) => href.replace(world.base, '') === address(lang, p));

for (const p of all)
	test(`links: all of ${p.name} in ${p.lang}, as sent by the server`, async () => {
		await judge((await get(p.at, { Accept: 'text/html' })).text, p.at, own(p));
	});

several('links', () => {
	for (const p of all.filter((p) => p.status === 200 && !p.document))
		it(`links: all of ${p.name} in ${p.lang}, as drawn by the client`, () => read({}, async (page) => {
			await open(page, p.at);
			await judge(await page.content(), p.at);
		}));
});

async function locations(path) {
	const answer = await get(path);
	assert.equal(answer.status, 200, path);
	return inside(answer.text, 'loc').map(unescape);
}

test('links: the site map lists pages that are there, and robots.txt names it', async () => {
	const robots = await get('/robots.txt');
	assert.equal(robots.status, 200);
	const [, map] = robots.text.match(/^Sitemap: (\S+)$/m) ?? [];
	assert.ok(map?.startsWith(world.base), `robots.txt: ${robots.text}`);
	let listed = await locations(map.slice(world.base.length));
	if (/<sitemapindex/.test((await get(map.slice(world.base.length))).text))
		listed = (await Promise.all(listed.map((l) => locations(l.slice(world.base.length))))).flat();
	assert.ok(listed.length > 400, `${listed.length} addresses`);
	assert.equal(new Set(listed).size, listed.length, 'an address is listed twice');
	for (const url of listed.filter((_, i) => i % 7 === 0)) {
		assert.ok(url.startsWith(`${world.base}/`), url);
		assert.equal((await target(url.slice(world.base.length))).status, 200, url);
	}
	assert.ok(!listed.some((l) => l.includes(world.ids.removed)), 'a removed organisation is listed');
});
