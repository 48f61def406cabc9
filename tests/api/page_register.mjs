// SPDX-License-Identifier: EUPL-1.2
// The entries of registers that are kept here, in the pages of their registers.
import assert from 'node:assert/strict';
import { authority, register } from './lib/registers.mjs';
import { test, world } from './lib/world.mjs';

const LANGS = ['ro', 'hu', 'en'];
const sql = (text) => world.cluster.admin(text);
const hrefs = (html) => [...html.matchAll(/<(?:a|link)\b[^>]* href="([^"]*)"/g)].map((m) => m[1].replaceAll('&amp;', '&'));
const rows = (html) => [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>/g)].map((m) => m[1]);
const form = (html) => /<form[^>]* action="[^"]*\/registers\/[0-9a-f-]{36}"/.test(html);

// A register that is kept here, with entries 1 to n.
async function kept(n, more = {}) {
	const id = await register(await authority({ county: 'GJ' }), 'Registrul pozițiilor', more);
	await sql(`INSERT INTO conect.entry (register, local_ref, name, seat, contact_email, contact_phone)
		SELECT '${id}', i, 'Asociația Înscrisă Nr. ' || i, 'Strada Ascunsă nr. 7', 'ascuns@organizatie.example', '+40266123456' FROM generate_series(1, ${n}) AS i`);
	return id;
}

test('register_page: the entries of one that is kept here, as the API has them', async (client) => {
	const id = await kept(3);
	const [[ngo]] = await sql('SELECT id FROM conect.ngo WHERE removed_at IS NULL ORDER BY id LIMIT 1');
	await sql(`UPDATE conect.entry SET ngo = '${ngo}', match_state = 'sure', recorded_on = '2024-03-15', cif = '30339344', national_number = '1234/A/2019', court_number = '12/PJ/2019', county = 'CV', locality = 'Baraolt', domain = 'mediu și apă', status = 'activă' WHERE register = '${id}' AND local_ref = '2';
		UPDATE conect.entry SET ngo = '${ngo}', match_state = 'proposed', name = '<img src=x>' WHERE register = '${id}' AND local_ref = '3'`);
	for (const [lang, day] of [['ro', '15 martie 2024'], ['hu', '2024. március 15.'], ['en', '15 March 2024']]) {
		const { text } = await client.get(`/${lang}/registers/${id}`);
		assert.deepEqual(rows(text), ['1', '2', '3']);
		for (const said of [day, '30339344', '1234/A/2019', '12/PJ/2019', 'Baraolt, ', 'mediu și apă', 'activă', '&lt;img src=x&gt;']) assert.ok(text.includes(said), `${lang}: ${said}`);
		assert.equal(hrefs(text).filter((h) => h === `/${lang}/ngos/${ngo}`).length, 1, 'only where it is sure who is meant');
		assert.ok(hrefs(text).includes(`/api/v1/registers/${id}`) && hrefs(text).some((h) => h.startsWith(`/api/v1/registers/${id}/entries?`) && h.includes('format=csv')));
		for (const hidden of ['Ascuns', 'ascuns', '123456', '<img']) assert.ok(!text.includes(hidden), `${lang}: ${hidden}`);
	}
	for (const href of hrefs((await client.get(`/ro/registers/${id}`, { q: 'inscrisa', limit: 1 })).text).filter((h) => h.startsWith('/')))
		if (!/^\/(ro|hu|en)\/(about|coverage)/.test(href)) assert.equal((await client.send('GET', href.replace(/#.*/, ''))).status, 200, href);
});

test('register_page: its entries are looked for and paged through by links, with the cursors of the API', async (client) => {
	const id = await kept(25);
	const path = `/hu/registers/${id}`;
	const next = (html) => hrefs(html).filter((h) => h.startsWith(path) && h.includes('cursor=')).pop();
	let page = (await client.get(path, { limit: 10 })).text;
	const seen = [...rows(page)];
	for (let i = 0; i < 2; i++) {
		page = (await client.send('GET', next(page))).text;
		seen.push(...rows(page));
	}
	assert.deepEqual(seen, Array.from({ length: 25 }, (_, i) => `${i + 1}`));
	const list = `/api/v1/registers/${id}/entries`;
	const api = await client.read(list, { limit: 10 });
	assert.deepEqual(rows((await client.get(path, { limit: 10, cursor: api.page.next })).text)[0], '11', 'a cursor of the API');
	const own = /cursor=([\w-]+)/.exec(next((await client.get(path, { limit: 10 })).text))[1];
	assert.equal((await client.read(list, { limit: 10, cursor: own })).items[0].local_ref, '11', 'and the other way round');
	assert.equal((await client.get(path, { q: 'x', cursor: own })).status, 400);
	assert.equal((await client.get(path.replace(id, await kept(1)), { cursor: own })).status, 400, 'of another register');
	const found = (await client.get(path, { q: 'ÎNSCRISA 25' })).text;
	assert.deepEqual(rows(found), ['25']);
	assert.match(found, /value="ÎNSCRISA 25"/);
	const none = await client.get(path, { q: '"><b>' });
	assert.deepEqual([none.status, rows(none.text), none.text.includes('<b>')], [200, [], false]);
	assert.match(none.text, /class="empty"/);
	assert.ok(hrefs(none.text).includes(path), 'a way on');
});

test('register_page: no entries where there are none to show', async (client) => {
	const linked = await register(await authority(), 'Legat', { url: 'https://registru.example/legat' });
	await sql(`INSERT INTO conect.entry (register, local_ref, name) VALUES ('${linked}', '1', 'De Altădată')`);
	for (const lang of LANGS) {
		const { status, text } = await client.get(`/${lang}/registers/${linked}`, { q: 'altadata' });
		assert.deepEqual([status, rows(text), form(text)], [200, [], false], 'its address has them');
		const empty = await client.get(`/${lang}/registers/${await kept(0)}`);
		assert.deepEqual([rows(empty.text), form(empty.text)], [[], false]);
	}
	const gone = await client.get(`/ro/registers/${await kept(2, { state: 'withdrawn', published_at: '2026-01-01', reason: 'Închis.' })}`);
	assert.deepEqual([gone.status, rows(gone.text), gone.text.includes('Înscrisă')], [410, [], false]);
	const waiting = await client.get(`/ro/registers/${await kept(2, { state: 'proposed' })}`);
	assert.deepEqual([waiting.status, waiting.text.includes('Înscrisă')], [404, false]);
});

test('register_print_page: whose it is, as of when, and all its entries with nothing around them', async (client) => {
	const id = await kept(3, { legal_basis: 'Hotărârea nr. 1 <din> 2020', contact_name: 'Compartimentul inventat' });
	await sql(`UPDATE conect.entry SET name = '<img src=x>', cif = '30339344', county = 'CV', locality = 'Baraolt' WHERE register = '${id}' AND local_ref = '3';
		UPDATE conect.entry SET removed_at = now(), removed_reason = 'Radiată' WHERE register = '${id}' AND local_ref = '2'`);
	for (const lang of LANGS) {
		const { status, text } = await client.get(`/${lang}/registers/${id}/print`);
		assert.deepEqual([status, rows(text)], [200, ['1', '3']]);
		for (const said of ['Registrul pozițiilor', 'Primăria de Probă', 'Hotărârea nr. 1 &lt;din&gt; 2020', 'Compartimentul inventat', '&lt;img src=x&gt;', '30339344', 'Baraolt, ', `${new Date().getFullYear()}`, `/${lang}/registers/${id}</span>`]) assert.ok(text.includes(said), `${lang}: ${said}`);
		for (const other of ['<img', 'scuns', '123456', 'site-nav', '<script type="module"', 'rel="next"']) assert.ok(!text.includes(other), `${lang}: ${other}`);
		assert.match(text, /<meta name="robots" content="noindex">/);
		assert.ok(hrefs((await client.get(`/${lang}/registers/${id}`)).text).includes(`/${lang}/registers/${id}/print`));
	}
});

test('register_print_page: a long one in parts, none of them without end', async (client) => {
	const id = await kept(4100);
	let path = `/ro/registers/${id}/print`, parts = [];
	for (let i = 0; i < 4 && path; i++) {
		const { status, text } = await client.send('GET', path);
		assert.equal(status, 200, path);
		parts.push(rows(text));
		path = hrefs(text).filter((h) => h.startsWith('/ro/') && h.includes('cursor=')).pop();
	}
	assert.deepEqual(parts.map((p) => p.length), [2000, 2000, 100]);
	assert.deepEqual(parts.flat(), Array.from({ length: 4100 }, (_, i) => `${i + 1}`));
	assert.match((await client.get(`/en/registers/${id}/print`)).text, /Entries 1–2,000 of 4,100/);
	await sql(`UPDATE conect.entry SET name = repeat('&', 500), domain = repeat('"', 300) WHERE register = '${id}'`);
	const { status, text } = await client.get(`/ro/registers/${id}/print`);
	assert.equal(status, 200);
	assert.ok(rows(text).length < 2000 && hrefs(text).some((h) => h.includes('cursor=')), 'fewer of longer ones');
});

test('register_print_page: what is not kept here, or not shown, is not found', async (client) => {
	const linked = await register(await authority(), 'Legat', { url: 'https://registru.example/tiparit' });
	const gone = await kept(1, { state: 'withdrawn', published_at: '2026-01-01', reason: 'Închis.' });
	for (const [id, status] of [[linked, 404], [await kept(1, { state: 'proposed' }), 404], [gone, 410], ['00000000-0000-7000-8000-000000000000', 404], ['x', 400]])
		assert.equal((await client.get(`/hu/registers/${id}/print`)).status, status, id);
	assert.equal((await client.get(`/hu/registers/${await kept(1)}/print`, { cursor: 'x' })).status, 400);
	const empty = await client.get(`/hu/registers/${await kept(0)}/print`);
	assert.deepEqual([empty.status, rows(empty.text)], [200, []]);
});

test('ngo_page: the registers kept here that it is in, with how that is known', async (client) => {
	const id = await kept(2);
	const [[ngo]] = await sql('SELECT id FROM conect.ngo WHERE removed_at IS NULL ORDER BY id DESC LIMIT 1');
	assert.doesNotMatch((await client.get(`/ro/ngos/${ngo}`)).text, /id="recorded"/);
	await sql(`UPDATE conect.register SET title_hu = 'Tételek <jegyzéke>' WHERE id = '${id}';
		UPDATE conect.entry SET ngo = '${ngo}', match_state = 'sure', match_reasons = '{cif,name}', recorded_on = '2024-03-15', is_decided = local_ref = '2' WHERE register = '${id}'`);
	for (const [lang, title, known, day] of [['ro', 'Registrul pozițiilor', 'Recunoscută după: CIF', '15 martie 2024'], ['hu', 'Tételek &lt;jegyzéke&gt;', 'Azonosítás: ', '2024. március 15.'], ['en', 'Registrul pozițiilor', 'Recognised by: ', '15 March 2024']]) {
		const { text } = await client.get(`/${lang}/ngos/${ngo}`);
		const part = /id="recorded"[\s\S]*?<\/section>/.exec(text)[0];
		assert.equal(part.split(title).length, 3, `${lang}: once an entry`);
		assert.equal(part.split(known).length, 2, `${lang}: a person's word needs no reason`);
		assert.ok(part.includes(day) && hrefs(part).includes(`/${lang}/registers/${id}`));
	}
	await sql(`UPDATE conect.entry SET ngo = NULL, match_state = 'none', is_decided = false WHERE register = '${id}'`);
});

test('register_facets: registers by county, with the filters of the list but its own', async (client) => {
	const word = 'zzharta';
	for (const [county, n] of [['TL', 2], ['BR', 1], ['', 1]]) {
		const of = await authority({ county, name: `Autoritatea ${word} ${county}` });
		for (let i = 0; i < n; i++) await register(of, `Registrul ${word} ${i}`, i ? { url: `https://registru.example/${word}${i}` } : {});
		await register(of, `Propus ${word}`, { state: 'proposed' });
	}
	const facets = (query) => client.read('/api/v1/registers/facets', { q: word, ...query });
	const counts = async (query) => Object.fromEntries((await facets(query)).facets.county.map((f) => [f.value, f.count]));
	assert.deepEqual([(await facets()).total, await counts()], [4, { TL: 2, BR: 1 }]);
	assert.deepEqual([(await facets({ county: 'BR' })).total, await counts({ county: 'BR' })], [1, { TL: 2, BR: 1 }]);
	for (const query of [{ form: 'hosted' }, { kind: 'primarie' }, { state: 'published' }, { domain: 'mediu' }])
		assert.equal((await facets(query)).total, (await client.read('/api/v1/registers', { q: word, ...query, count: 'exact' })).page.total, JSON.stringify(query));
	assert.deepEqual(await counts({ form: 'web_page' }), { TL: 1 });
	const path = '/api/v1/registers/facets', seen = await client.get(path, { q: word });
	assert.equal((await client.get(path, { q: word }, { 'If-None-Match': seen.headers.etag })).status, 304);
	assert.equal((await client.get(path, {}, { Accept: 'text/csv' })).status, 406);
	assert.equal((await client.get(path, { sort: 'title' })).status, 400);
	for (const lang of LANGS) {
		const { text } = await client.get(`/${lang}/registers`, { q: word, county: 'BR', limit: 5 });
		const tile = (code) => new RegExp(`<li class="at-${code}[^"]*"><a class="level-(\\d)" href="([^"]*)"( aria-current="true")?><span>[^<]+</span> <strong>(\\d+)<`).exec(text).slice(1);
		const href = (code) => `/${lang}/registers?q=${word}&amp;county=${code}&amp;limit=5`;
		assert.deepEqual([tile('TL'), tile('BR'), tile('CV')], [['3', href('TL'), undefined, '2'], ['1', href('BR'), ' aria-current="true"', '1'], ['0', href('CV'), undefined, '0']]);
		assert.ok(hrefs(text).includes(`/${lang}/registers?q=${word}&limit=5`), 'back to all');
	}
	assert.doesNotMatch((await client.get('/ro/registers', { q: 'zzqqxx' })).text, /county-tiles/, 'no map of nothing');
});
