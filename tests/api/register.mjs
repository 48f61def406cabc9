// SPDX-License-Identifier: EUPL-1.2
// Registers that authorities keep of NGOs: what an officer declares, what waits,
// what the public finds, and whose each of it is.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { operations } from './lib/contract.mjs';
import { parseCsv } from './lib/csv.mjs';
import { authority, decide, officer, program, register, shown } from './lib/registers.mjs';
import { Somebody } from './lib/somebody.mjs';
import { test, world } from './lib/world.mjs';

const LIST = '/api/v1/registers';
const NOBODYS = '00000000-0000-7000-8000-000000000000';
const sql = (text) => world.cluster.admin(text);
const one = (of, more = {}) => ({ authority: of, title_ro: 'Registrul asociațiilor', form: 'web_page', url: 'https://primaria.example/ong', ...more });
const seen = (version) => ({ 'If-Match': `"v${version}"` });
const faults = (answer) => answer.errors.map((e) => [e.pointer, e.code]);

test('register: proposed, approved, public; a new address waits; withdrawn', async (client) => {
	const of = await authority(), ana = await officer(of);
	const made = await ana.send('POST', LIST, one(of, { url: 'HTTP://Primăria.example:80/ong', title_hu: 'Jegyzék', contact_phone: '0266 123 456' }));
	assert.equal(made.status, 201, made.text);
	assert.equal(made.headers.location, `${LIST}/${made.json.id}`);
	const { id } = made.json;
	assert.deepEqual([made.json.state, made.json.url, made.json.contact_phone, made.json.can], ['proposed', 'http://xn--primria-c4a.example/ong', '+40266123456', ['edit', 'retire']]);
	assert.ok(made.json.waiting_since);
	await client.refused(404, 'not_found', `${LIST}/${id}`);
	assert.ok(!(await client.all(LIST, { authority: of })).length, 'what waits is not in the directory');

	await decide(id);
	const got = await client.get(`${LIST}/${id}`, {}, { 'Accept-Language': 'hu' });
	assert.deepEqual([got.json.title, got.json.state, got.json.authority.id, got.json.legal_basis], ['Jegyzék', 'published', of, 'O.G. nr. 26/2000, art. 51–52']);
	assert.equal((await client.read(`${LIST}/${id}`)).title, 'Registrul asociațiilor');
	assert.deepEqual((await client.read(`/api/v1/authorities/${of}/registers`)).items.map((r) => r.id), [id]);

	// Live: what is not the address. The tag that was read names the version.
	const live = await ana.must(200, 'PATCH', `/registers/${id}`, { rhythm: 'monthly', contact_name: 'Compartiment' }, { 'If-Match': got.headers.etag });
	assert.equal((await client.read(`${LIST}/${id}`)).rhythm, 'monthly', 'at once');
	await ana.refused(412, 'version_conflict', 'PATCH', `/registers/${id}`, { rhythm: 'yearly' }, { 'If-Match': got.headers.etag });
	assert.equal((await ana.must(200, 'PATCH', `/registers/${id}`, { rhythm: 'monthly' }, seen(live.version))).version, live.version, 'what changes nothing is no change');
	const waiting = await ana.must(200, 'PATCH', `/registers/${id}`, { url: 'https://primaria.example/nou' }, seen(live.version));
	assert.deepEqual([waiting.url, waiting.proposed_url, waiting.state], ['http://xn--primria-c4a.example/ong', 'https://primaria.example/nou', 'published']);
	assert.equal((await client.read(`${LIST}/${id}`)).url, waiting.url, 'the old one stays');
	await decide(id, 'refuse');
	const { items: [kept] } = await ana.must(200, 'GET', `/account/registers?authority=${of}`);
	assert.deepEqual([kept.url, kept.proposed_url, kept.state, kept.reason], [waiting.url, null, 'published', 'Nu este un registru.']);
	await ana.must(200, 'PATCH', `/registers/${id}`, { url: 'https://primaria.example/nou' }, seen(kept.version));
	await decide(id);
	assert.equal((await client.read(`${LIST}/${id}`)).url, 'https://primaria.example/nou', 'approved, it takes its place');

	const gone = await ana.must(200, 'POST', `/registers/${id}/retire`, { reason: ' S-a unit cu registrul județului. ' });
	assert.deepEqual([gone.state, gone.can], ['withdrawn', []]);
	const p = await client.refused(410, 'gone', `${LIST}/${id}`);
	assert.match(p.errors[0].detail, /S-a unit cu registrul județului\./);
	await ana.refused(409, 'state_conflict', 'POST', `/registers/${id}/retire`, { reason: 'x' });
	await ana.refused(409, 'state_conflict', 'PATCH', `/registers/${id}`, { rhythm: 'yearly' }, seen(gone.version));
	const { items: told } = await client.read('/api/v1/changes', { type: 'register', limit: 200 });
	assert.deepEqual(told.filter((c) => c.id === id).map((c) => c.operation), ['create', ...Array(5).fill('update'), 'delete']);
	assert.deepEqual((await sql(`SELECT action FROM conect.audit WHERE object_id = '${id}' ORDER BY at`)).flat(), ['register.propose', 'register.edit', 'register.edit', 'register.edit', 'register.retire']);
});

test('register: refused, put right, proposed again; mails say so', async (client) => {
	const of = await authority(), ana = await officer(of, null);
	const { id, version } = await ana.must(201, 'POST', '/registers', one(of));
	await ana.refused(409, 'state_conflict', 'POST', `/registers/${id}/submit`, undefined, seen(version));
	await decide(id, 'refuse');
	const { items: [r] } = await ana.must(200, 'GET', '/account/registers');
	assert.deepEqual([r.state, r.reason_code, r.reason, r.can], ['refused', 'not_a_register', 'Nu este un registru.', ['edit', 'submit', 'retire']]);
	const put = await ana.must(200, 'PATCH', `/registers/${id}`, { url: 'https://primaria.example/registru' }, seen(r.version));
	assert.deepEqual([put.state, put.url, put.proposed_url, put.waiting_since], ['refused', 'https://primaria.example/registru', null, null]);
	const again = await ana.must(200, 'POST', `/registers/${id}/submit`, undefined, seen(put.version));
	assert.deepEqual([again.state, again.reason], ['proposed', null]);
	await ana.refused(412, 'version_conflict', 'POST', `/registers/${id}/submit`, undefined, seen(put.version));
	await decide(id);
	assert.equal((await client.read(`${LIST}/${id}`)).state, 'published');
	assert.deepEqual((await sql(`SELECT template FROM conect.outbox WHERE account = '${ana.id}' ORDER BY at`)).flat(), ['register_refused', 'register_approved']);
});

test('register_create: what cannot be said, all of it at once', async () => {
	const of = await authority(), ana = await officer(of);
	const wrong = async (code, value) => (await ana.refused(code === 'invalid_body' ? 422 : 409, code, 'POST', '/registers', value));
	assert.deepEqual(faults(await wrong('invalid_body', one(of, { title_ro: ' ', contact_email: 'x', contact_phone: '1', last_update_on: '2999-01-01', contact_name: '1960101123456' }))).sort(),
		[['/contact_email', 'format_email'], ['/contact_name', 'personal_number'], ['/contact_phone', 'pattern'], ['/last_update_on', 'maximum'], ['/title_ro', 'required']]);
	assert.deepEqual(faults(await wrong('invalid_body', one(of, { form: 'hosted' }))), [['/url', 'not_allowed']]);
	assert.deepEqual(faults(await wrong('invalid_body', one(of, { url: null }))), [['/url', 'required']]);
	assert.deepEqual(faults(await wrong('invalid_body', one(NOBODYS))), [['/authority', 'listed']]);
	assert.deepEqual(faults(await wrong('invalid_body', one(of, { county: 'XX', form: 'fax', rhythm: 'x', domains: ['x'], id: 1 }))).map(([at]) => at).sort(), ['/county', '/domains/0', '/form', '/id', '/rhythm']);
	for (const url of ['javascript:alert(1)', 'https://cineva@primaria.example/', 'https://primaria.example:8080/', 'https://127.0.0.1/', 'https://[::1]/', 'https://0x7f.1/', 'https://169.254.169.254/latest', 'https://localhost/', 'https://primaria', 'ftp://primaria.example/', `https://primaria.example/${'ș'.repeat(400)}`])
		assert.deepEqual(faults(await wrong('invalid_body', one(of, { url }))), [['/url', 'web_address']], url);
	const { id } = await ana.must(201, 'POST', '/registers', one(of, { url: 'primaria.example/ong' }));
	assert.deepEqual(faults(await wrong('register_known', one(of, { url: 'http://www.primaria.example/ong/' }))), [['/url', 'not_allowed']]);
	const { version } = await ana.must(201, 'POST', '/registers', one(of, { form: 'hosted', url: null }));
	assert.equal(version, 1);
	const other = await authority(), dan = await officer(other);
	assert.equal((await dan.must(201, 'POST', '/registers', one(other))).url, 'https://primaria.example/ong', 'what another authority declared may be said again');
	await ana.refused(422, 'invalid_body', 'POST', `/registers/${id}/retire`, { reason: ' ' });
	for (let i = 2; i < 20; i++) await ana.must(201, 'POST', '/registers', one(of, { url: `https://primaria.example/${i}` }));
	await wrong('register_limit', one(of, { url: 'https://primaria.example/20' }));
});

test('register_create: sent again with its key, it is one', async () => {
	const of = await authority(), ana = await officer(of), key = { 'Idempotency-Key': `register-${of}` };
	const first = await ana.must(201, 'POST', '/registers', one(of), key);
	assert.deepEqual(await ana.must(201, 'POST', '/registers', one(of), key), first);
	await ana.refused(422, 'idempotency_mismatch', 'POST', '/registers', one(of, { title_ro: 'Altul' }), key);
});

test('register_create: two at once at one address are one', async () => {
	const of = await authority(), ana = await officer(of);
	const got = await Promise.all(Array.from({ length: 4 }, () => ana.send('POST', LIST, one(of))));
	assert.deepEqual(got.map((r) => r.status).sort(), [201, 409, 409, 409]);
});

test('register_update: nothing but the address of a public one waits', async (client) => {
	const of = await authority(), ana = await officer(of);
	const id = await register(of, 'Pe pagină', { url: 'https://primaria.example/a' });
	const here = await register(of, 'Ținut aici');
	const change = (at, value, version = 1) => ana.send('PATCH', `${LIST}/${at}`, value, seen(version));
	for (const [at, value, pointer] of [[id, { url: null }, '/url'], [id, { form: 'hosted', url: null }, '/form'], [here, { form: 'pdf', url: 'https://primaria.example/b' }, '/form'], [here, { url: 'https://primaria.example/b' }, '/url'], [id, { title_ro: null }, '/title_ro'], [id, { legal_basis: ' ' }, '/legal_basis'], [id, { authority: of }, '/authority']]) {
		const r = await change(at, value);
		assert.equal(r.status, 422, r.text);
		assert.equal(r.json.errors[0].pointer, pointer, JSON.stringify(value));
	}
	const all = await change(id, { title_en: 'Register', title_hu: null, form: 'pdf', county: 'CV', domains: ['mediu', 'social'], rhythm: 'yearly', last_update_on: '2026-01-31', contact_email: 'ONG@Primaria.example', legal_basis: 'HCL 12/2001' });
	assert.equal(all.status, 200, all.text);
	const got = await client.read(`${LIST}/${id}`, {}, { 'Accept-Language': 'en' });
	for (const [k, v] of Object.entries({ title: 'Register', form: 'pdf', county: 'CV', domains: ['mediu', 'social'], rhythm: 'yearly', last_update_on: '2026-01-31', contact_email: 'ONG@primaria.example', legal_basis: 'HCL 12/2001' })) assert.deepEqual(got[k], v, k);
	assert.equal((await change(id, { county: null, rhythm: null, last_update_on: null, domains: [], title_en: '' }, 2)).json.waiting_since, null);
	await ana.must(200, 'PATCH', `/registers/${id}`, { url: 'https://primaria.example/c' }, seen(3));
	assert.equal((await ana.send('POST', LIST, one(of, { url: 'https://primaria.example/c' }))).json.code, 'register_known', 'what waits is declared, too');
	const back = await ana.must(200, 'PATCH', `/registers/${id}`, { url: 'https://primaria.example/a' }, seen(4));
	assert.deepEqual([back.proposed_url, back.waiting_since], [null, null], 'the old address again: nothing waits');
});

test('register: an administrator speaks for an authority without people, and for no other', async (client) => {
	const of = await authority(), root = await Somebody.make('sgg_admin');
	const { id, can } = await root.must(201, 'POST', '/registers', one(of));
	assert.deepEqual(can, ['edit', 'retire']);
	assert.ok((await root.must(200, 'GET', '/account/registers')).items.some((r) => r.id === id));
	await decide(id);
	assert.equal((await client.read(`${LIST}/${id}`)).authority.id, of);
	await officer(of);
	await root.refused(403, 'forbidden', 'PATCH', `/registers/${id}`, { rhythm: 'yearly' }, seen(2));
	await root.refused(403, 'forbidden', 'POST', '/registers', one(of, { url: 'https://primaria.example/b' }));
	assert.deepEqual((await root.must(200, 'GET', `/account/registers?authority=${of}`)).items.map((r) => r.can), [[]]);
});

test('register: who declared it, and who works there, does not decide it', async () => {
	const of = await authority(), ana = await officer(of), reviewer = await Somebody.make('reviewer');
	const { id } = await ana.must(201, 'POST', '/registers', one(of));
	await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${of}', '${reviewer.id}', 'officer', '{information}')`);
	const [[item]] = await sql(`SELECT id FROM conect.review_item WHERE object_id = '${id}'`);
	const { version, checks, barred } = await reviewer.must(200, 'GET', `/review-items/${item}`);
	assert.equal(barred, 'office');
	assert.deepEqual(checks.map((c) => [c.code, c.result]), [['register_site', 'unknown'], ['register_https', 'ok'], ['register_elsewhere', 'failed'], ['register_basis', 'ok']]);
	await reviewer.refused(403, 'conflict_of_interest', 'POST', `/review-items/${item}/approve`, { version, acknowledged: ['register_elsewhere'] });
});

// ---- whose it is ----

// Everybody, asked of each operation on a register of an authority: what they
// are told of one that is public and of one that waits. null: let in.
const EVERYBODY = {
	officer: [null, null], representative: [null, null], program: [null, null],
	'officer for something else': ['forbidden', 'forbidden'], 'officer elsewhere': ['forbidden', 'not_found'], 'program elsewhere': ['forbidden', 'not_found'],
	sgg_admin: ['forbidden', 'forbidden'], account: ['forbidden', 'forbidden'], reviewer: ['forbidden', 'forbidden'], auditor: ['forbidden', 'forbidden'],
};
const ASKED = {
	register_update: (id, version) => ['PATCH', `${LIST}/${id}`, { rhythm: 'yearly' }, seen(version)],
	register_submit: (id, version) => ['POST', `${LIST}/${id}/submit`, undefined, seen(version)],
	register_retire: (id) => ['POST', `${LIST}/${id}/retire`, { reason: 'Probă.' }],
};

test('register: foreign: each operation on a register, by everybody', async () => {
	const named = operations.filter((o) => o.op['x-access']?.own === 'register' && o.path.includes('{id}')).map((o) => o.id);
	assert.deepEqual(Object.keys(ASKED).sort(), named.sort(), 'say in ASKED how it is asked');
	const of = await authority(), elsewhere = await authority();
	const ana = await officer(of), dan = await officer(elsewhere);
	const who = { officer: ana, representative: await officer(of, null), program: await program(ana, of), 'officer for something else': await officer(of, ['funding']),
		'officer elsewhere': dan, 'program elsewhere': await program(dan, elsewhere), account: await Somebody.make(),
		...Object.fromEntries(await Promise.all(['sgg_admin', 'reviewer', 'auditor'].map(async (role) => [role, await Somebody.make(role)]))) };
	const rows = (ids) => sql(`SELECT r::text FROM conect.register AS r WHERE r.id IN (${ids.map((id) => `'${id}'`)}) ORDER BY r.id`);
	const calls = Object.entries(ASKED).flatMap(([id, ask]) => Object.entries(EVERYBODY).map(([name, verdicts]) => ({ id, ask, name, verdicts, targets: [randomUUID(), randomUUID()] })));
	await sql(`INSERT INTO conect.register (id, authority, title_ro, form, state) VALUES ${calls.flatMap((c) => c.targets.map((id, i) => `('${id}', '${of}', 'Registru', 'hosted', '${i ? 'proposed' : 'published'}')`))}`);
	const refused = calls.filter((c) => c.verdicts[0]).flatMap((c) => c.targets), before = await rows(refused);
	for (const { id, ask, name, verdicts, targets } of calls)
		for (const [i, target] of targets.entries()) {
			const [method, path, value, headers] = ask(target, 1);
			const r = await who[name].send(method, path, value, headers);
			const told = `${id}, ${name}, ${i ? 'waiting' : 'public'}: ${r.status} ${r.text.slice(0, 300)}`;
			if (verdicts[i]) assert.deepEqual([r.status, r.json.code], [verdicts[i] === 'forbidden' ? 403 : 404, verdicts[i]], told);
			else assert.ok(r.status === 200 || r.status === 409 && id === 'register_submit', told);
		}
	assert.deepEqual(await rows(refused), before, 'what was refused left everything as it was');
	for (const name of ['officer for something else', 'officer elsewhere', 'program elsewhere', 'sgg_admin', 'account', 'reviewer', 'auditor'])
		assert.equal((await who[name].send('POST', LIST, one(of))).json.code, 'forbidden', name);
	await ana.refused(404, 'not_found', 'PATCH', `/registers/${NOBODYS}`, { rhythm: 'yearly' }, seen(1));
});

test('account_register_list: one sees what is one’s own', async () => {
	const of = await authority(), second = await authority(), elsewhere = await authority();
	const ana = await officer(of), dan = await officer(elsewhere);
	await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${second}', '${ana.id}', 'officer', '{funding}')`);
	for (const [at, title, state] of [[of, 'Al lor', 'proposed'], [second, 'Al doilea', 'published'], [elsewhere, 'Străin', 'proposed']]) await register(at, title, { state });
	assert.deepEqual((await ana.must(200, 'GET', '/account/registers')).items.map((r) => [r.title, r.can]), [['Al lor', ['edit', 'retire']], ['Al doilea', []]]);
	assert.deepEqual((await ana.must(200, 'GET', `/account/registers?authority=${second}`)).items.map((r) => r.title), ['Al doilea']);
	await ana.refused(404, 'not_found', 'GET', `/account/registers?authority=${elsewhere}`);
	await ana.refused(400, 'invalid_parameters', 'GET', '/account/registers?authority=x');
	const key = await program(ana, of);
	assert.deepEqual((await key.must(200, 'GET', '/account/registers')).items.map((r) => r.title), ['Al lor'], 'a key serves its authority alone');
	await (await program(dan, elsewhere, ['register:write'])).refused(403, 'scope_missing', 'GET', '/account/registers');
});

// ---- the directory ----

let filled;
const directory = () => (filled ??= (async () => {
	const cj = await authority({ county: 'CJ', kind: 'consiliu_judetean', name: 'Consiliul Județean de Probă' });
	const bv = await authority({ county: 'BV', name: 'Primăria Șimleul de Probă' }), state = await authority({ county: null, kind: 'minister', name: 'Ministerul de Probă' });
	const rows = [[cj, 'Țara jegyzék', { url: 'https://a.example/', title_hu: 'Országos jegyzék', domains: '{mediu}' }], [cj, 'Registrul pajiștilor', { url: 'https://b.example/', state: 'broken', form: 'pdf' }],
		[bv, '=HYPERLINK("http://rau.example";"x")', { url: 'https://c.example/', form: 'spreadsheet', contact_name: '@SUM(A1)', legal_basis: '+1', domains: '{mediu,social}' }], [bv, 'Ținut aici', {}],
		[state, '-2+3', { url: 'https://d.example/' }], [state, 'Retras', { state: 'withdrawn' }], [state, 'Propus', { state: 'proposed' }]];
	for (const [of, title, more] of rows) await register(of, title, more);
	return { cj, bv, state };
})());

test('register_list: filters, words, orders', async (client) => {
	const { cj, bv, state } = await directory();
	const titles = async (parameters) => (await client.all(LIST, { limit: 2, ...parameters })).map((r) => r.title_ro).sort();
	assert.deepEqual(await titles({ authority: cj }), ['Registrul pajiștilor', 'Țara jegyzék']);
	assert.deepEqual(await titles({ authority: state }), ['-2+3'], 'what waits or ended is not there');
	assert.deepEqual(await titles({ county: 'CJ' }), ['Registrul pajiștilor', 'Țara jegyzék']);
	assert.deepEqual(await titles({ kind: ['consiliu_judetean', 'minister'], county: 'CJ', state: 'broken' }), ['Registrul pajiștilor']);
	assert.deepEqual(await titles({ authority: bv, form: 'hosted' }), ['Ținut aici']);
	assert.deepEqual(await titles({ authority: bv, domain: ['social'] }), ['=HYPERLINK("http://rau.example";"x")']);
	for (const [q, found] of Object.entries({ 'PAJISTI': 'Registrul pajiștilor', 'orszagos jegyzek': 'Țara jegyzék', 'simleul aici': 'Ținut aici', 'pajistlor registrul': 'Registrul pajiștilor', 'consiliu judetean tara': 'Țara jegyzék' }))
		assert.equal((await client.read(LIST, { q })).items[0]?.title_ro, found, q);
	assert.deepEqual(await titles({ q: 'zzqqxxyy' }), []);
	const [exact] = (await client.read(LIST, { q: 'ținut aici', county: 'BV' })).items;
	assert.equal(exact.authority.name, 'Primăria Șimleul de Probă');
	const collate = new Intl.Collator('ro').compare;
	const order = { title: (r) => r.title_ro, authority: (r) => r.authority.name, published_at: (r) => r.published_at };
	for (const sort of Object.keys(order).flatMap((s) => [s, `-${s}`])) {
		const values = (await client.all(LIST, { sort, limit: 3 })).map(order[sort.replace('-', '')]), sign = sort.startsWith('-') ? -1 : 1;
		assert.ok(values.length > 5 && values.every((v, i) => i === 0 || sign * collate(values[i - 1], v) <= 0), sort);
	}
	assert.equal((await client.read(LIST, { county: ['CJ', 'BV'], count: 'exact', limit: 1 })).page.total, 4);
});

test('register_list: to the end and back', async (client) => {
	await directory();
	for (const parameters of [{ limit: 2 }, { sort: '-title', limit: 3 }, { q: 'registru', limit: 2 }]) {
		const forth = (await client.all(LIST, parameters)).map((r) => r.id), back = [];
		let page = await client.read(LIST, parameters);
		while (page.page.next) page = await client.read(LIST, { ...parameters, cursor: page.page.next });
		for (;;) {
			back.unshift(...page.items.map((r) => r.id));
			if (!page.page.prev) break;
			page = await client.read(LIST, { ...parameters, cursor: page.page.prev });
		}
		assert.deepEqual(back, forth, JSON.stringify(parameters));
	}
	const { page: { next } } = await client.read(LIST, { limit: 2 });
	await client.refused(400, 'invalid_cursor', LIST, { limit: 2, sort: 'title', cursor: next });
});

test('register_list: cells that are formulas come out inert', async (client) => {
	const { bv } = await directory();
	for (const [format, delimiter] of [['csv', ','], ['csv_excel', ';']]) {
		const [head, ...rows] = parseCsv((await client.get(LIST, { authority: bv, sort: 'title', format })).text.replace(/^\ufeff/, ''), delimiter);
		const row = rows.find((r) => r[head.indexOf('form')] === 'spreadsheet');
		for (const [column, text] of Object.entries({ title: `'=HYPERLINK("http://rau.example";"x")`, title_ro: `'=HYPERLINK("http://rau.example";"x")`, contact_name: "'@SUM(A1)", legal_basis: "'+1", domains: 'mediu|social', authority_id: bv }))
			assert.equal(row[head.indexOf(column)], text, column);
	}
});

test('register_get, authority_register_list: unknown, badly formed, as they were', async (client) => {
	const { id, authority: of } = await shown();
	await client.refused(404, 'not_found', `${LIST}/${NOBODYS}`);
	await client.refused(404, 'not_found', `/api/v1/authorities/${NOBODYS}/registers`);
	await client.refused(400, 'invalid_parameters', `${LIST}/12`);
	const r = await client.get(`${LIST}/${id}`);
	assert.equal((await client.get(`${LIST}/${id}`, {}, { 'If-None-Match': r.headers.etag })).status, 304);
	await sql(`UPDATE conect.authority SET name = name || ' nouă' WHERE id = '${of}'`);
	const after = await client.get(`${LIST}/${id}`, {}, { 'If-None-Match': r.headers.etag });
	assert.equal(after.status, 200, 'what is shown of the authority counts');
	assert.match(after.json.authority.name, / nouă$/);
	const never = await register(of, 'Refuzat', { state: 'refused' });
	await client.refused(404, 'not_found', `${LIST}/${never}`);
});
