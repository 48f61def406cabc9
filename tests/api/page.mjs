// SPDX-License-Identifier: EUPL-1.2
// Pages for people: each in each language, whole without a script, and never a
// byte of data as markup.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from './lib/contract.mjs';
import { DATA } from './lib/paths.mjs';
import { working } from './lib/working.mjs';
import { authority, register } from './lib/registers.mjs';
import { test } from './lib/world.mjs';

const LANGS = ['ro', 'hu', 'en'];
const pages = operations.filter((o) => o.path.startsWith('/{lang}/'));
const hrefs = (html) => [...html.matchAll(/<(?:a|link)\b[^>]* href="([^"]*)"/g)].map((m) => m[1].replaceAll('&amp;', '&'));

// An attribute's or an element's text, as a reader gets it.
const unescape = (text) => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (m) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' })[m]);
const heading = (html) => unescape(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)[1]);
const linkedData = (html) => [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map((m) => JSON.parse(m[1]));
// As the superuser and without triggers: search does not follow, and need not.
const quietly = (cluster, statement) => cluster.admin(`SET session_replication_role = replica; ${statement}`);
const html = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

for (const o of pages)
	test(`${o.id}: in each language, with the addresses of the others`, async (client) => {
		const path = (await working(client, o)).replace(/^\/ro\//, '/');
		const titles = new Set();
		for (const lang of LANGS) {
			const r = await client.get(`/${lang}${path}`, {}, { 'Accept-Language': 'en' });
			assert.equal(r.status, 200, r.path);
			assert.equal(r.headers['content-language'], lang);
			assert.equal(r.headers.vary, 'Accept-Encoding', 'the same for everybody');
			assert.match(r.text, new RegExp(`^<!doctype html>\\s*<html lang="${lang}">`));
			for (const l of LANGS) assert.ok(r.text.includes(`hreflang="${l}" href="${client.base}/${l}${path}"`), `${r.path}: ${l}`);
			assert.ok(r.text.includes(`<link rel="canonical" href="${client.base}/${lang}${path}">`), r.path);
			assert.match(r.text, /<meta name="description" content="[^"]{10,}">/);
			linkedData(r.text);
			titles.add(/<title>([^<]*)</.exec(r.text)[1]);
		}
		if (!o.path.includes('{id}')) assert.equal(titles.size, 3, 'a title in each language');
		const shared = await client.get(`/hu${path}`, { utm_source: 'mail' });
		assert.deepEqual([shared.status, shared.headers.location], [302, `/hu${path}`], 'as it was shared');
	});

test('home: to the reader\'s language', async (client) => {
	for (const [accept, lang] of [['hu', 'hu'], ['de, en;q=0.1', 'en'], ['', 'ro'], ['fr', 'ro']]) {
		const r = await client.get('/', {}, accept ? { 'Accept-Language': accept } : {});
		assert.equal(r.status, 302);
		assert.equal(r.headers.location, `/${lang}/`);
		assert.match(r.headers.vary, /Accept-Language/);
	}
	assert.equal((await client.get('/', { x: 1 })).status, 400);
	const bare = await client.get('/hu');
	assert.deepEqual([bare.status, bare.headers.location], [308, '/hu/']);
	assert.equal((await client.get('/ro/', {}, { 'Accept-Language': 'hu' })).headers['content-language'], 'ro', 'the path says the language');
});

test('pages: another language is no page', async (client) => {
	for (const path of ['/de/', '/de/ngos', '/RO/ngos', '/r/ngos', '/rox/ngos', '/assets/ngos'])
		assert.equal((await client.get(path)).json.code, 'not_found', path);
});

test('pages: a link on a page leads somewhere', async (client) => {
	const known = new Set(['/ro/', '/hu/ngos?q=asociatia', '/en/authorities?county=CV', '/ro/vocabularies/domain', '/en/changes']);
	const documents = /^\/(ro|hu|en)\/(about|privacy|accessibility|api)/; // of the web's build, which is not here
	let asked = 0;
	for (const from of known) { // grows while it is gone through
		if (asked++ === 200) break;
		const r = await client.get(from);
		assert.equal(r.status, 200, from);
		if (r.type !== 'text/html') continue;
		for (const href of hrefs(r.text).map((h) => h.replace(client.base, '').replace(/#.*$/, '')))
			if (href.startsWith('/') && !documents.test(href)) known.add(href);
	}
	assert.ok(known.size > 200, `${known.size} links`);
});

test('pages: what a browser sends from a form is put in order', async (client) => {
	for (const [sent, wanted] of [
		['q=&county=&sort=', ''],
		['q=a+b&county=CV&county=HR&county=CV', '?q=a+b&county=CV,HR'],
		['county=HR,CV&county=CV&limit=5', '?county=HR,CV&limit=5'],
		['q=x&utm_source=mail&fbclid=1', '?q=x'],
		['q=%C4%83%26%3D%22%3C', null],
		['county=CV', null],
	]) {
		const r = await client.send('GET', `/ro/ngos?${sent}`);
		if (wanted === null) { assert.equal(r.status, 200, sent); continue; }
		assert.equal(r.status, 302, sent);
		assert.equal(r.headers.location, `/ro/ngos${wanted}`);
	}
	assert.equal((await client.send('HEAD', '/ro/ngos?q=')).status, 302);
	assert.equal((await client.send('GET', '/api/v1/ngos?county=CV&county=HR')).status, 400, 'the API stays strict');
});

test('ngo_list_page: the form keeps what was asked, filters can be taken back', async (client) => {
	const asked = { q: 'asociatia "x" <b>', county: ['CV', 'HR'], status: 'inregistrat', sort: '-name', registered_from: '1990-01-01' };
	const { text } = await client.get('/en/ngos', asked);
	assert.ok(text.includes('value="asociatia &quot;x&quot; &lt;b&gt;"'));
	for (const value of ['CV', 'HR']) assert.match(text, new RegExp(`name="county" value="${value}" checked`));
	assert.doesNotMatch(text, /name="county" value="BV" checked/);
	assert.match(text, /name="sort" value="-name"/);
	assert.match(text, /name="registered_from" value="1990-01-01"/);
	assert.ok(hrefs(text).some((h) => h.includes('county=HR') && !h.includes('CV') && h.includes('status=inregistrat')), 'without one of two');
	assert.ok(hrefs(text).some((h) => h.startsWith('/en/ngos?') && !h.includes('county')  && h.includes('county') === false && h.includes('status')) === false, 'two need two steps');
});

test('ngo_list_page: shows what the API answers, page by page', async (client) => {
	const list = { q: 'asociatia', county: ['CV', 'HR', 'MS'], limit: 7 };
	let page = await client.get('/ro/ngos', list);
	let api = await client.read('/api/v1/ngos', list);
	for (let i = 0; i < 3; i++) {
		const names = [...page.text.matchAll(/<a href="\/ro\/ngos\/([0-9a-f-]{36})"/g)].map((m) => m[1]);
		assert.deepEqual(names, api.items.map((n) => n.id));
		const next = hrefs(page.text).find((h) => h.includes('cursor='));
		if (api.page.next === null) break;
		assert.ok(next, 'a next page');
		page = await client.send('GET', hrefs(page.text).filter((h) => /cursor=/.test(h) && h.startsWith('/ro/')).pop());
		api = await client.read('/api/v1/ngos', { ...list, cursor: api.page.next });
		assert.equal(page.status, 200);
	}
});

test('ngo_list_page: a cursor of the API is one of the page, and the other way round', async (client) => {
	const { page: { next } } = await client.read('/api/v1/ngos', { limit: 3 });
	const there = await client.get('/hu/ngos', { limit: 3, cursor: next });
	assert.equal(there.status, 200);
	const back = /cursor=([\w-]+)/.exec(hrefs(there.text).find((h) => h.includes('cursor=') && h.startsWith('/hu/')))[1];
	assert.equal((await client.get('/api/v1/ngos', { limit: 3, cursor: back })).status, 200);
	assert.equal((await client.get('/hu/ngos', { q: 'x', cursor: next })).status, 400);
});

test('ngo_list_page: a correction is told, nothing found says what to do', async (client) => {
	const wrong = (await client.read('/api/v1/ngos', { q: 'asociatai demonstrativa' })).corrected;
	const { text } = await client.get('/en/ngos', { q: 'asociatai demonstrativa' });
	assert.ok(wrong && text.includes(wrong.to), 'the words searched');
	const none = await client.get('/en/ngos', { q: 'zzqqxxyy' });
	assert.equal(none.status, 200);
	assert.match(none.text, /class="empty"/);
	assert.ok(hrefs(none.text).includes('/en/ngos'), 'a way on');
	const personal = await client.get('/ro/ngos', { q: '1900101123456' });
	assert.equal(personal.status, 400);
	assert.doesNotMatch(personal.text.replace(/href="[^"]*"/g, ''), /1900101123456/);
});

test('ngo_page: says each fact, its source and its day, and no more', async (client) => {
	const { items } = await client.read('/api/v1/ngos', { limit: 20 });
	for (const { id } of items) {
		const n = await client.read(`/api/v1/ngos/${id}`);
		const { text } = await client.get(`/en/ngos/${id}`);
		assert.equal(heading(text), n.name);
		const flat = unescape(text);
		for (const value of [n.national_number, n.court_number, n.cif, n.locality, n.court?.name].filter(Boolean)) assert.ok(flat.includes(value), `${id}: ${value}`);
		for (const value of Object.values(n.register?.raw ?? {}).filter(Boolean)) assert.ok(flat.includes(value.trim().slice(0, 60)), `${id}: raw ${value}`);
		assert.ok(text.includes(`href="/api/v1/ngos/${id}"`));
		if (n.status === 'inregistrat') assert.match(text, /does not say|says nothing|whether it/i);
		const [about] = linkedData(text);
		assert.equal(about['@type'], 'NGO');
		assert.equal(about.name, n.name);
		assert.deepEqual(about.identifier.map((x) => x.value), n.identifiers.map((x) => x.value));
		assert.equal(about.foundingDate, undefined, 'the day of entry is no day of founding');
	}
});

test('ngo_page: a Hungarian name is marked, a Romanian one is not', async (client, { cluster }) => {
	const { items } = await client.read('/api/v1/ngos', { limit: 2 });
	const [one, two] = items;
	await quietly(cluster, `UPDATE conect.ngo SET name = 'Példa Ifjúsági Egyesület' WHERE id = '${one.id}'`);
	await quietly(cluster, `UPDATE conect.ngo SET name = 'Asociația Magyar Exemplu' WHERE id = '${two.id}'`);
	assert.match((await client.get(`/ro/ngos/${one.id}`)).text, /<h1 lang="hu">Példa Ifjúsági Egyesület<\/h1>/);
	assert.match((await client.get(`/ro/ngos/${two.id}`)).text, /<h1>Asociația Magyar Exemplu<\/h1>/);
	for (const n of items) await quietly(cluster, `UPDATE conect.ngo SET name = $q$${n.name}$q$ WHERE id = '${n.id}'`);
});

// Text as SQL that no quote can end.
const sql = (text) => `convert_from('\\x${Buffer.from(text).toString('hex')}', 'UTF8')`;

test('ngo_page: blanked names and hostile ones are text', async (client, { cluster }) => {
	const naughty = readFileSync(join(DATA, 'naughty-strings/blns.txt'), 'utf8').split('\n')
		.filter((s) => s && !s.startsWith('#') && /[<>&"'{}]|script/i.test(s));
	const hostile = ['</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '{{>head}} {{name}}', '</script><!--', ']]>', '&lt;b&gt;', '<PERSON>', ...naughty];
	const { items } = await client.read('/api/v1/ngos', { limit: 200 });
	const before = await cluster.admin(`SELECT id, encode(convert_to(name, 'UTF8'), 'hex'), encode(convert_to(coalesce(purpose, ''), 'UTF8'), 'hex') FROM conect.ngo WHERE id IN (${items.map((n) => `'${n.id}'`).join()})`);
	const pairs = hostile.slice(0, items.length).map((s, i) => [items[i].id, s]);
	// One by one, since rules of the table refuse some of them.
	await quietly(cluster, `DO $do$ DECLARE r record; BEGIN
		FOR r IN SELECT * FROM (VALUES ${pairs.map(([id, s]) => `('${id}'::uuid, ${sql(s)})`).join()}) AS v (id, t) LOOP
			BEGIN UPDATE conect.ngo SET name = r.t, purpose = 'Fondator <PERSON>, sediu <LOCATION>. ' || r.t WHERE id = r.id;
			EXCEPTION WHEN check_violation THEN NULL; END;
		END LOOP; END $do$`);
	let tried = 0;
	for (const [id, s] of pairs) {
		const n = await client.read(`/api/v1/ngos/${id}`);
		if (!n.purpose?.startsWith('Fondator <PERSON>')) continue;
		tried++;
		const { text } = await client.get(`/en/ngos/${id}`);
		assert.equal(heading(text), n.name, s);
		assert.ok(text.includes('Fondator &lt;PERSON&gt;, sediu &lt;LOCATION&gt;.'), s);
		assert.ok(unescape(text).includes(n.purpose), s);
		assert.equal(linkedData(text)[0].name, n.name);
		for (const [tag] of text.matchAll(/<[^>]*>/g)) assert.match(tag, /^<(?:!doctype html|\/?[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"<]*")?)*)>$/, s);
		assert.equal(text.match(/<script|<img|<iframe|<svg/gi)?.length, 1, 'only the linked data');
	}
	assert.ok(tried > 60, `${tried} of ${pairs.length}`);
	await quietly(cluster, `UPDATE conect.ngo AS n SET name = convert_from(decode(v.a, 'hex'), 'UTF8'), purpose = nullif(convert_from(decode(v.b, 'hex'), 'UTF8'), '')
		FROM (VALUES ${before.map(([id, a, b]) => `('${id}'::uuid, '${a}', '${b ?? ''}')`).join()}) AS v (id, a, b) WHERE n.id = v.id`);
});

test('ngo_list_page: what was typed is never markup', async (client) => {
	for (const q of ['</title><script>alert(1)</script>', '"><b>', "'", '{{t app.name}}', '&amp;', '%3Cb%3E', '\u202e', 'a\u0001b'])
		for (const path of ['/ro/ngos', '/ro/authorities', '/ro/registers']) {
			const { text } = await client.get(path, { q });
			assert.doesNotMatch(text, /<b>|<script>|alert\(1\)<\/script>/, q);
		}
});

test('ngo_page, authority_page: 404 and 410 are pages', async (client, { cluster }) => {
	const nobody = '00000000-0000-7000-8000-000000000000';
	for (const path of ['ngos', 'authorities']) {
		for (const lang of LANGS) {
			const r = await client.get(`/${lang}/${path}/${nobody}`);
			assert.equal(r.status, 404);
			assert.equal(r.headers['content-language'], lang);
			assert.ok(hrefs(r.text).includes(`/${lang}/`), 'a way on');
		}
		assert.equal((await client.get(`/ro/${path}/x`)).status, 400);
		const { items } = await client.read(`/api/v1/${path}`, { limit: 1 });
		const table = path === 'ngos' ? 'ngo' : 'authority';
		await quietly(cluster, `UPDATE conect.${table} SET removed_at = now(), removed_reason = 'Retras <la> încercare' WHERE id = '${items[0].id}'`);
		const gone = await client.get(`/en/${path}/${items[0].id}`);
		assert.equal(gone.status, 410);
		assert.ok(gone.text.includes('Retras &lt;la&gt; încercare'));
		await quietly(cluster, `UPDATE conect.${table} SET removed_at = NULL, removed_reason = NULL WHERE id = '${items[0].id}'`);
	}
	assert.equal((await client.get('/ro/vocabularies/nothing')).status, 404);
	assert.equal((await client.get('/ro/vocabularies/NOTHING')).status, 400);
});

test('register_page: what its authority declared, as text; 404 and 410 are pages', async (client) => {
	const of = await authority({ county: 'VS' });
	const id = await register(of, '<b>Registru</b>', { url: 'https://registru.example/?a=1&b=2', state: 'broken', contact_name: '"><script>', domains: '{mediu}', county: 'VS' });
	for (const lang of LANGS) {
		const { text } = await client.get(`/${lang}/registers/${id}`);
		assert.ok(text.includes('&lt;b&gt;Registru&lt;/b&gt;') && text.includes('href="https://registru.example/?a=1&amp;b=2" rel="nofollow noopener noreferrer"'), lang);
		assert.doesNotMatch(text, /<b>|"><script>/);
		assert.ok((await client.get(`/${lang}/authorities/${of}`)).text.includes(`/${lang}/registers/${id}`), 'its authority leads there');
		assert.ok((await client.get(`/${lang}/registers`, { county: 'VS' })).text.includes(`/${lang}/registers/${id}`));
	}
	assert.equal((await client.get('/ro/registers/00000000-0000-7000-8000-000000000000')).status, 404);
	assert.equal((await client.get('/ro/registers/x')).status, 400);
	const gone = await client.get(`/en/registers/${await register(of, 'Retras', { state: 'withdrawn', published_at: '2026-01-01', reason: 'Unit cu <altul>.' })}`);
	assert.equal(gone.status, 410);
	assert.ok(gone.text.includes('Unit cu &lt;altul&gt;.'));
});

test('pages: an address that nothing answers is a page for a browser, a problem for a program', async (client) => {
	for (const path of ['/nothing', '/hu/nothing', '/ro/ngos/', '/en/ngos/a/b']) {
		const seen = await client.get(path, {}, html);
		assert.deepEqual([seen.status, seen.type], [404, 'text/html'], path);
		assert.equal(seen.headers['content-language'], path.startsWith('/hu') ? 'hu' : path.startsWith('/en') ? 'en' : 'ro');
		const told = await client.get(path, {}, { Accept: 'application/json' });
		assert.deepEqual([told.status, told.type], [404, 'application/problem+json'], path);
	}
	for (const path of ['/api/v1/nothing', '/api/nothing', '/api', '/api/v1/ngos?x=1', '/api/v1/ngos/x'])
		assert.equal((await client.send('GET', path, { headers: html })).type, 'application/problem+json', path);
	assert.equal((await client.send('POST', '/ro/ngos', { headers: html })).status, 405);
});

test('sitemap_get: every record once in each language, in parts of 2,000', async (client, { cluster }) => {
	const locations = (text) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => m[1].replaceAll('&amp;', '&'));
	const index = locations((await client.get('/sitemap.xml')).text);
	const ids = [];
	for (const part of index) {
		const r = await client.send('GET', part.replace(client.base, ''));
		assert.equal(r.status, 200, part);
		assert.match(r.text, /^<\?xml version="1.0" encoding="UTF-8"\?>/);
		const all = locations(r.text);
		assert.ok(all.length > 0 && all.length <= 50000 && r.body.length < 50 << 20);
		for (const l of all) assert.ok(l.startsWith(`${client.base}/`), l);
		ids.push(...all.filter((l) => l.includes('/ngos/')));
	}
	const known = (await cluster.admin('SELECT id FROM conect.ngo WHERE removed_at IS NULL')).map(([id]) => id);
	assert.ok(known.length > 2000);
	assert.deepEqual(ids.sort(), LANGS.flatMap((l) => known.map((id) => `${client.base}/${l}/ngos/${id}`)).sort());
	for (const path of index.slice(0, 1).map((p) => p.replace(client.base, '')))
		for (const l of locations((await client.send('GET', path)).text)) assert.equal((await client.send('GET', l.replace(client.base, ''))).status, 200, l);
	assert.equal((await client.get('/sitemap.xml', { part: 'x' })).status, 400);
});

test('robots_get: names the sitemap', async (client) => {
	const { text } = await client.get('/robots.txt');
	assert.ok(text.includes(`Sitemap: ${client.base}/sitemap.xml`));
	assert.match(text, /^User-agent: \*\nDisallow: \/api\/v1\/\n/);
});

test('vocabulary_page: a source is told in the language of the page', async (client) => {
	for (const [lang, label] of [['ro', 'Asociație'], ['hu', 'Egyesület'], ['en', 'Association']])
		assert.ok((await client.get(`/${lang}/vocabularies/legal_form`)).text.includes(`>${label}<`), lang);
});
