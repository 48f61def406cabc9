// SPDX-License-Identifier: EUPL-1.2
// The HTML itself: valid, and its head says what machines ask of it. Both with
// the shell that the web build makes and with the one that is built in.
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inside, json, tags } from './lib/markup.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';
import { open, read } from './lib/visit.mjs';
import { check } from './lib/vnu.mjs';
import { DIST, get, scratch, world } from './lib/world.mjs';

const all = (await pages()).flatMap((p) => LANGS.map((lang) => ({ ...p, lang, at: address(lang, p) })));
const BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const answers = new Map();
for (const p of all) answers.set(p.at, await get(p.at, BROWSER));

for (const p of all)
	test(`html: ${p.name} in ${p.lang} answers ${p.status} with HTML`, () => {
		const answer = answers.get(p.at);
		assert.equal(answer.status, p.status);
		assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
		assert.match(answer.headers['content-security-policy'], /default-src 'none'.*require-trusted-types-for 'script'/);
		assert.equal(answer.headers['set-cookie'], undefined);
	});

test('html: what the server sends is valid, with the shell of the web and without', () => scratch(async (folder) => {
	const files = new Map();
	for (const [kind, base] of [['web', world.base], ['plain', world.plain.base]])
		for (const p of all.filter((p) => kind === 'web' || !p.document)) {
			const file = join(folder, `${kind}-${p.name}-${p.lang}.html`);
			writeFileSync(file, (await get(p.at, BROWSER, base)).body);
			files.set(file, `${kind} ${p.at}`);
		}
	const found = await check([...files.keys()]);
	assert.deepEqual([...found].map(([file, errors]) => `${files.get(file)}: ${errors.slice(0, 5).join('\n')}`), []);
}));

test('html: what the client draws is valid', () => scratch(async (folder) => {
	const files = new Map();
	for (const p of all.filter((p) => p.lang === 'ro' && p.status === 200 && !p.document))
		await read({}, async (page) => {
			await open(page, p.at);
			const file = join(folder, `${p.name}.html`);
			writeFileSync(file, `<!doctype html>${await page.locator('html').evaluate((e) => e.outerHTML)}`);
			files.set(file, p.at);
		});
	const found = await check([...files.keys()]);
	assert.deepEqual([...found].map(([file, errors]) => `${files.get(file)}: ${errors.slice(0, 5).join('\n')}`), []);
}));

test('html: every page, style and drawing of the web build is valid', async () => {
	const files = readdirSync(DIST, { recursive: true }).filter((f) => !f.startsWith('shell/')).map((f) => join(DIST, f));
	const found = [];
	for (const [ending, option] of [['.html', '--html'], ['.svg', '--svg']]) {
		const some = files.filter((f) => f.endsWith(ending));
		if (some.length) found.push(...(await check(some, option)));
	}
	assert.deepEqual(found.map(([file, errors]) => `${file}: ${errors.slice(0, 5).join('\n')}`), []);
});

const alternatesOf = (html) => tags(html, 'link').filter((l) => l.rel === 'alternate' && l.hreflang)
	.map((l) => ({ hreflang: l.hreflang, href: absolute(l.href) }));

// Prose does not know the name of its host.
const absolute = (href) => new URL(href, world.base).href;

function headOf(p) {
	const html = answers.get(p.at).text;
	const links = tags(html, 'link');
	return { html, links, alternates: alternatesOf(html),
		meta: Object.fromEntries(tags(html, 'meta').map((m) => [m.name ?? m.property, m.content])) };
}

for (const p of all.filter((p) => p.status === 200))
	test(`html: head of ${p.name} in ${p.lang}`, async () => {
		const { html, links, alternates, meta } = headOf(p);
		assert.equal(tags(html, 'html')[0].lang, p.lang);
		const [title] = inside(html, 'title');
		assert.ok(title.length > 3 && (p.name === 'ngo-hostile' || !/\{\{|undefined|null/.test(title)), title);
		assert.ok(meta.description?.length > 20, `description: ${meta.description}`);
		assert.ok(meta['og:title'], 'og:title');
		const canonical = links.filter((l) => l.rel === 'canonical');
		assert.equal(canonical.length, 1, 'one canonical address');
		assert.equal(absolute(canonical[0].href), world.base + p.at.split('?')[0], 'filters make no page of their own');
		assert.deepEqual(alternates.map((l) => l.hreflang).filter((l) => l !== 'x-default').sort(), [...LANGS].sort());
	});

for (const p of all.filter((p) => p.status === 200))
	test(`html: the languages of ${p.name} in ${p.lang} name each other`, async () => {
		const own = headOf(p).alternates.map((l) => `${l.hreflang} ${l.href}`).sort();
		for (const l of headOf(p).alternates) {
			const other = await get(l.href.slice(world.base.length), BROWSER);
			assert.equal(other.status, 200, l.href);
			const theirs = alternatesOf(other.text).map((t) => `${t.hreflang} ${t.href}`).sort();
			assert.deepEqual(theirs, own, l.href);
			if (l.hreflang !== 'x-default') assert.equal(tags(other.text, 'html')[0].lang, l.hreflang);
		}
	});

for (const p of all.filter((p) => p.ld))
	test(`html: ${p.name} in ${p.lang} is a ${p.ld} to machines`, () => {
		const found = json(answers.get(p.at).text);
		assert.ok(found.some((o) => [o['@type']].flat().includes(p.ld)), JSON.stringify(found));
		for (const o of found) assert.match(o['@context'], /^https:\/\/schema\.org\/?$/);
	});

for (const p of all.filter((p) => p.document))
	test(`html: ${p.name} in ${p.lang} has no script at all`, () => {
		assert.deepEqual(tags(answers.get(p.at).text, 'script').filter((s) => s.type !== 'application/ld+json'), []);
	});

for (const p of all)
	test(`html: ${p.name} in ${p.lang} has nothing inline`, () => {
		const { text } = answers.get(p.at);
		assert.deepEqual(tags(text, '[a-z][a-z0-9-]*').flatMap(Object.keys).filter((name) => name === 'style' || name.startsWith('on')), []);
		assert.deepEqual(tags(text, 'style'), []);
		assert.ok(tags(text, 'script').every((s) => s.src || s.type === 'application/ld+json'));
		if (p.name !== 'ngo-hostile') assert.doesNotMatch(text, /\{\{/, 'a mark was not filled');
	});
