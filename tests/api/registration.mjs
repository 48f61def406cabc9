// SPDX-License-Identifier: EUPL-1.2
// From a number to an entry: drafts, submission, what is public of it, edits,
// confirmation, corrections. People and decisions are made in the database:
// account.mjs and review.mjs are about those.
import assert from 'node:assert/strict';
import { doc, operations, resolve } from './lib/contract.mjs';
import { Somebody, approve, prove } from './lib/somebody.mjs';
import { working } from './lib/working.mjs';
import { test, world } from './lib/world.mjs';

const REG = '/registrations';
const sql = (text) => world.cluster.admin(text);
const NGO = { cif: '9876500118', number: '999001/A/2019' }; // of rnong_invented.csv
const FULL = {
	email: 'birou@pajisti.example', website: 'pajisti.example', contact_name: 'Persoană Inventată',
	contact_email: 'persoana@pajisti.example', address: 'Str. Închipuită nr. 1', area: 'local', domains: ['mediu'],
	short_description: 'Ocrotim pajiști.', representative_name: 'Președinte Inventat', mandate_declared: true, locality_siruta: 63394,
};
const fresh = (n) => ({ name: `Asociația Proaspătă ${n}`, legal_form: 'asociatie', national_number: `9${n}/A/2024`, ...FULL });
// A fiscal code with its right last digit.
function cif(n) {
	const digits = String(n).padStart(9, '0');
	const sum = [...'753217532'].reduce((s, w, i) => s + w * digits[i], 0);
	return `${n}${sum * 10 % 11 % 10}`;
}

// A new entry, filled in and with its proof.
async function draft(who, n, more = {}) {
	const { id, version } = await who.must(201, 'POST', REG, { name: `Asociația Proaspătă ${n}` });
	const made = await who.must(200, 'PATCH', `${REG}/${id}`, { data: { ...fresh(n), cif: cif(70000000 + n), ...more } }, { 'If-Match': `"v${version}"` });
	await prove(id, who);
	return made;
}
const submit = (who, r) => who.must(200, 'POST', `${REG}/${r.id}/submit`, undefined, { 'If-Match': `"v${r.version}"` });

test('registration_check: what is known of a number, a CIF, a name', async (client) => {
	const ask = async (body, headers) => (await client.post('/api/v1/registrations/check', body, headers)).json;
	const byCif = await ask({ cif: `RO ${NGO.cif}` });
	assert.equal(byCif.asked.cif, NGO.cif);
	assert.match(byCif.matches[0].ngo.name, /PAJIȘTI|Pajiști/);
	assert.deepEqual([byCif.matches[0].by, byCif.matches[0].claimed], [['cif'], false]);
	assert.equal(byCif.matches[0].register.register, 'rnong');
	assert.equal((await ask({ national_number: ' 999007 / a / 2012 ' })).matches.length, 2, 'a branch shares the number');
	const { name } = byCif.matches[0].ngo;
	const similar = (await ask({ name: `${name.toLowerCase()} noi` })).similar;
	assert.equal(similar[0].ngo.name, name);
	assert.equal(similar[0].why, 'similar_name');
	assert.equal((await ask({ name })).similar[0].why, 'same_name');
	const en = await ask({ name: 'Garda Națională a Viselor' }, { 'Accept-Language': 'en' });
	assert.deepEqual(en.warnings.map((w) => w.code), ['public_body', 'national']);
	assert.match(en.warnings[0].article, /art\. 7/);
	assert.match(en.warnings[1].text, /agreement/);
	const bad = await client.post('/api/v1/registrations/check', { cif: '30339345', national_number: 'x' });
	assert.equal(bad.status, 422);
	assert.deepEqual(bad.json.errors.map((e) => [e.pointer, e.code]), [['/cif', 'check_digit'], ['/national_number', 'identifier_form']]);
	assert.doesNotMatch((await client.post('/api/v1/registrations/check', { name: 'CNP 1980101123456' })).text, /1980101123456/);
});

test('profile_field_list: the contract has the same fields, and each vocabulary is there', async (client) => {
	const { items } = await client.read('/api/v1/profile-fields');
	const values = resolve(doc.components.schemas.ProfileValues).properties;
	assert.deepEqual(items.map((f) => f.code), Object.keys(values));
	for (const f of items) {
		assert.equal(values[f.code].maxItems ?? null, f.max_items, f.code);
		for (const lang of ['ro', 'hu', 'en']) assert.ok(f.label[lang] && f.why[lang], f.code);
		assert.doesNotMatch(f.label.ro + f.why.ro, /[şţŞŢ]/, f.code);
		if (f.vocabulary) await client.read(`/api/v1/vocabularies/${f.vocabulary}`);
	}
	const shown = items.filter((f) => f.visibility === 'public' || f.public_if).map((f) => f.code);
	for (const code of Object.keys(doc.components.schemas.ProfilePublic.properties)) assert.ok(shown.includes(code), code);
});

test('registration_create: a claim is filled from the register, and found again', async () => {
	const ana = await Somebody.make();
	const made = await ana.must(201, 'POST', REG, { cif: NGO.cif });
	assert.equal(made.kind, 'claim');
	assert.equal(made.data.national_number, NGO.number);
	assert.equal(made.provenance.name.source, 'register');
	for (const { field, value, name } of made.names) assert.ok(String(made.data[field]) === value && name, field);
	assert.ok(made.missing.some((m) => m.field === 'email' && m.why.length > 10));
	assert.ok(made.missing.some((m) => m.field === 'mandate_proof'));
	assert.equal((await ana.must(200, 'POST', REG, { national_number: NGO.number })).id, made.id, 'nothing is lost');
	const { items } = await ana.must(200, 'GET', `${REG}?state=draft`);
	assert.deepEqual(items.map((i) => i.id), [made.id]);
	await ana.refused(409, 'ngo_ambiguous', 'POST', REG, { national_number: '999007/A/2012' });
	await ana.refused(422, 'invalid_body', 'POST', REG, { ngo: '019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f' });
	for (let i = 1; i < 20; i++) await ana.must(201, 'POST', REG, { name: `Ciorna ${i}` });
	await ana.refused(409, 'registration_limit', 'POST', REG, { name: 'Ciorna prea multă' });
	assert.equal((await ana.must(200, 'GET', `${REG}?limit=7`)).items.length, 7);
});

test('registration_update: any part, in one form, every fault at once, versions', async () => {
	const ana = await Somebody.make();
	const { id } = await ana.must(201, 'POST', REG, { name: 'Asociaţia Cedilelor' });
	const at = `${REG}/${id}`;
	const r = await ana.must(200, 'PATCH', at, { data: { phone: '0266 123 456', website: 'Ong.Example/x', name: 'Asociaţia  Şezătoarea', domains: ['mediu', 'sport'] } },
		{ 'If-Match': '"v1"', 'Content-Type': 'application/merge-patch+json' });
	assert.deepEqual([r.data.phone, r.data.website, r.data.name, r.version], ['+40266123456', 'https://ong.example/x', 'Asociația Șezătoarea', 2]);
	assert.equal((await ana.must(200, 'PATCH', at, { data: { phone: null } }, { 'If-Match': '"v2-ro"' })).data.phone, undefined);
	const faults = await ana.refused(422, 'invalid_body', 'PATCH', at, { data: { phone: '12', email: 'x', website: 'javascript:alert(1)', locality_siruta: 999998, domains: ['fotbal'] } }, { 'If-Match': '"v3"' });
	assert.deepEqual(faults.errors.map((e) => e.pointer), ['/data/domains', '/data/email', '/data/locality_siruta', '/data/phone', '/data/website']);
	const unknown = await ana.refused(422, 'invalid_body', 'PATCH', at, { data: { telefon: '1', founded_year: 'x' } }, { 'If-Match': '"v3"' });
	assert.deepEqual(unknown.errors.map((e) => e.code).sort(), ['type', 'unknown_field']);
	const all = await ana.refused(422, 'invalid_body', 'PATCH', at, { data: { nix: 1, cif: '30339345', domains: 'mediu', phone: '12', former_names: Array(21).fill(0).map((_, i) => `n${i}`), name: 'x'.repeat(501) } }, { 'If-Match': '"v3"' });
	assert.deepEqual(all.errors.map((e) => [e.pointer, e.code]), [['/data/cif', 'check_digit'], ['/data/domains', 'type'], ['/data/former_names', 'max_items'], ['/data/name', 'max_length'], ['/data/nix', 'unknown_field'], ['/data/phone', 'pattern']]);
	const many = await ana.refused(422, 'invalid_body', 'PATCH', at, { data: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`nix${i}`, i])) }, { 'If-Match': '"v3"' });
	assert.ok(many.errors.length <= 100 && many.errors.every((e) => e.code === 'unknown_field'));
	await ana.refused(422, 'invalid_body', 'PATCH', at, { data: ['name'] }, { 'If-Match': '"v3"' });
	const old = await ana.refused(412, 'version_conflict', 'PATCH', at, { data: { phone: null } }, { 'If-Match': '"v2"' });
	assert.match(JSON.stringify(old.errors), /v3/, 'it tells the current version');
	assert.equal((await ana.must(200, 'PATCH', at, { data: {} }, { 'If-Match': '"v3"' })).version, 3, 'nothing changed, nothing counted');
	const got = await ana.send('GET', `/api/v1${at}`);
	assert.equal((await ana.send('GET', `/api/v1${at}`, undefined, { 'If-None-Match': got.headers.etag })).status, 304);
	assert.equal((await ana.must(200, 'PATCH', at, { data: { phone: '0266123456' } }, { 'If-Match': got.headers.etag })).version, 4, 'its own ETag names the version');
});

test('registrations are their owner’s alone', async () => {
	const [ana, bela, vera] = [await Somebody.make(), await Somebody.make(), await Somebody.make('reviewer')];
	const r = await draft(ana, 1);
	const at = `${REG}/${r.id}`;
	for (const who of [bela, vera]) {
		for (const path of ['', '/timeline', '/messages', '/preview']) await who.refused(404, 'not_found', 'GET', at + path);
		await who.refused(404, 'not_found', 'PATCH', at, { data: {} }, { 'If-Match': '"v2"' });
		for (const act of ['withdraw', 'submit']) await who.refused(404, 'not_found', 'POST', `${at}/${act}`, undefined, { 'If-Match': '"v2"' });
		await who.refused(404, 'not_found', 'POST', `${at}/appeal`, { text: 'x' });
		await who.refused(404, 'not_found', 'POST', `${at}/messages`, { text: 'x' });
		await who.refused(404, 'not_found', 'DELETE', at, undefined, { 'If-Match': '"v2"' });
	}
	await submit(ana, r);
	assert.equal((await vera.must(200, 'GET', at)).state, 'submitted', 'a reviewer sees what was submitted');
	await vera.refused(403, 'forbidden', 'POST', `${at}/withdraw`);
	await bela.refused(404, 'not_found', 'GET', at);
});

test('registration_appeal: not beside another of the same, begun since the refusal', async () => {
	const ana = await Somebody.make();
	const [[ngo]] = await sql("SELECT id FROM conect.ngo WHERE removed_at IS NULL ORDER BY id DESC LIMIT 1");
	const [[old]] = await sql(`INSERT INTO conect.registration (kind, ngo, state, lang, created_by, decided_at) VALUES ('claim', '${ngo}', 'refused', 'ro', '${ana.id}', now()) RETURNING id`);
	const begun = await ana.must(201, 'POST', REG, { ngo });
	await ana.refused(409, 'registration_open', 'POST', `${REG}/${old}/appeal`, { text: 'De ce?' });
	await ana.must(204, 'DELETE', `${REG}/${begun.id}`, undefined, { 'If-Match': '"v1"' });
	await ana.must(200, 'POST', `${REG}/${old}/appeal`, { text: 'De ce?' });
	await ana.must(200, 'POST', `${REG}/${old}/withdraw`);
});

test('registration_submit, registration_withdraw, registration_appeal: from state to state', async () => {
	const ana = await Somebody.make();
	const { id, version } = await ana.must(201, 'POST', REG, { name: 'Asociația Treptelor' });
	const at = `${REG}/${id}`;
	const short = await ana.refused(422, 'registration_incomplete', 'POST', `${at}/submit`, undefined, { 'If-Match': `"v${version}"` });
	assert.ok(short.errors.some((e) => e.pointer === '/data/email' && e.code === 'required'));
	assert.ok(short.errors.some((e) => e.pointer === '/documents/mandate_proof'));
	await ana.refused(409, 'state_conflict', 'POST', `${at}/withdraw`);
	await ana.refused(409, 'state_conflict', 'POST', `${at}/appeal`, { text: 'De ce?' });
	await ana.refused(409, 'state_conflict', 'POST', `${at}/messages`, { text: 'Bună ziua' });
	let r = await ana.must(200, 'PATCH', at, { data: { ...fresh(2), cif: cif(71000002) } }, { 'If-Match': `"v${version}"` });
	await prove(id, ana);
	await sql(`UPDATE conect.account SET email_confirmed_at = NULL WHERE id = '${ana.id}'`);
	await ana.refused(403, 'email_not_confirmed', 'POST', `${at}/submit`, undefined, { 'If-Match': `"v${r.version}"` });
	await sql(`UPDATE conect.account SET email_confirmed_at = now() WHERE id = '${ana.id}'`);
	r = await submit(ana, r);
	assert.deepEqual([r.state, r.can, r.missing], ['submitted', ['withdraw', 'message'], []]);
	assert.ok(r.queue.ahead >= 0);
	await ana.refused(409, 'state_conflict', 'PATCH', at, { data: { phone: null } }, { 'If-Match': `"v${r.version}"` });
	await ana.refused(409, 'state_conflict', 'DELETE', at, undefined, { 'If-Match': `"v${r.version}"` });
	await ana.refused(409, 'state_conflict', 'POST', `${at}/submit`, undefined, { 'If-Match': `"v${r.version}"` });
	// Refused by a reviewer; appealed; withdrawn.
	const vera = await Somebody.make('reviewer');
	await sql(`UPDATE conect.registration SET state = 'refused', decided_at = now() WHERE id = '${id}'`);
	await sql(`UPDATE conect.review_item SET state = 'decided', decision = 'refused', decided_at = now(), decided_by = '${vera.id}', reason = 'Lipsește dovada.' WHERE object_id = '${id}'`);
	assert.equal((await ana.must(200, 'POST', `${at}/appeal`, { text: 'Dovada este anexată.' })).state, 'appealed');
	const [[excluded]] = await sql(`SELECT excluded FROM conect.review_item WHERE object_id = '${id}' AND round = 2`);
	assert.ok(excluded.includes(vera.id), 'who refused does not decide again');
	assert.equal((await ana.must(200, 'POST', `${at}/withdraw`)).state, 'withdrawn');
	const { items } = await ana.must(200, 'GET', `${at}/timeline`);
	assert.deepEqual(items.map((e) => e.event), ['created', 'submitted', 'refused', 'appealed', 'message', 'withdrawn']);
	assert.doesNotMatch(JSON.stringify(items), new RegExp(vera.id));
});

test('message_create, message_list: both sides, read marks, a day’s limit', async () => {
	const [ana, vera] = [await Somebody.make(), await Somebody.make('reviewer')];
	const r = await submit(ana, await draft(ana, 3));
	const at = `${REG}/${r.id}/messages`;
	await ana.must(201, 'POST', at, { text: 'Bună ziua.\nAm o întrebare.' });
	assert.equal((await vera.must(200, 'GET', at)).items[0].by, 'applicant');
	await vera.must(201, 'POST', at, { text: 'Vă ascultăm.' });
	assert.equal((await ana.must(200, 'GET', `${REG}/${r.id}`)).unread, 1);
	const { items } = await ana.must(200, 'GET', at);
	assert.deepEqual(items.map((m) => [m.by, m.mine, m.read]), [['applicant', true, true], ['reviewer', false, false]]);
	assert.equal((await ana.must(200, 'GET', `${REG}/${r.id}`)).unread, 0);
	await ana.refused(422, 'invalid_body', 'POST', at, { text: '   ' });
	const [[mails]] = await sql(`SELECT count(*) FROM conect.outbox WHERE account = '${ana.id}' AND template = 'message'`);
	assert.equal(Number(mails), 1);
	assert.deepEqual(items.map((m) => m.text), ['Bună ziua.\nAm o întrebare.', 'Vă ascultăm.']);
	await sql(`INSERT INTO conect.message (registration, author, by_staff, text, audience) SELECT '${r.id}', '${ana.id}', false, 'x', 'applicant' FROM generate_series(1, 50)`);
	await ana.refused(409, 'daily_limit', 'POST', at, { text: 'Încă una.' });
});

test('registration_preview, review_item_approve: what cannot stand in the catalogue is said, not put there', async () => {
	const [ana, vera] = [await Somebody.make(), await Somebody.make('reviewer')];
	const r = await submit(ana, await draft(ana, 5));
	// Past the API, which would not take it.
	await sql(`UPDATE conect.registration SET data = data || '{"cif": "30339345", "phone": "12"}' WHERE id = '${r.id}'`);
	const told = [['/data/cif', 'check_digit'], ['/data/phone', 'pattern']];
	const seen = await ana.refused(422, 'registration_unsound', 'GET', `${REG}/${r.id}/preview`);
	assert.deepEqual(seen.errors.map((e) => [e.pointer, e.code]), told);
	const [[item, version]] = await sql(`SELECT id, version FROM conect.review_item WHERE object_id = '${r.id}'`);
	const acknowledged = ['register', 'cif', 'duplicates', 'mandate_document'];
	const refused = await vera.refused(422, 'registration_unsound', 'POST', `/review-items/${item}/approve`, { version: Number(version), acknowledged });
	assert.deepEqual(refused.errors.map((e) => [e.pointer, e.code]), told);
	assert.equal((await vera.must(200, 'GET', `/review-items/${item}`)).state, 'waiting', 'it waits as before');
});

test('registration_update: 1,000 racing edits, one winner each, nothing lost', async () => {
	const ana = await Somebody.make();
	const { id } = await ana.must(201, 'POST', REG, { name: 'Asociația Cursei' });
	const FIELDS = ['popular_name', 'contact_role', 'postal_address', 'social_service_licence', 'short_description'];
	const expected = {};
	let version = 1;
	for (let round = 0; round < 50; round++) {
		const field = FIELDS[round % FIELDS.length];
		const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => ana.send('PATCH', `/api/v1${REG}/${id}`,
			{ data: { [field]: `runda ${round} de la ${i}` } }, { 'If-Match': `"v${version}"` })));
		const won = answers.filter((a) => a.status === 200);
		assert.equal(won.length, 1, `round ${round}: ${answers.map((a) => a.status)}`);
		assert.ok(answers.every((a) => a === won[0] || a.status === 412));
		expected[field] = won[0].json.data[field];
		version = won[0].json.version;
		assert.equal(version, round + 2);
	}
	const { data } = await ana.must(200, 'GET', `${REG}/${id}`);
	for (const f of FIELDS) assert.equal(data[f], expected[f]);
});

// Where a canary could be seen by anybody.
async function everythingPublic(client, ngo, word) {
	const paths = [`/api/v1/ngos/${ngo}`, `/api/v1/ngos/${ngo}/history`, `/api/v1/ngos/${ngo}/corrections`, `/ro/ngos/${ngo}`, `/hu/ngos/${ngo}`,
		`/en/ngos/${ngo}`, `/api/v1/ngos?q=${word}`, `/api/v1/ngos?q=${word}&format=csv`, `/api/v1/ngos?sort=-updated_at&limit=200`,
		'/api/v1/ngos?sort=-updated_at&limit=200&format=csv_excel', `/api/v1/ngos/suggest?q=${word}`, '/api/v1/changes?limit=200', '/ro/changes'];
	for (const o of operations.filter((x) => x.method === 'GET' && !x.op['x-access'] && !['metrics_get'].includes(x.id)))
		paths.push(await working(client, o).catch(() => '/'));
	const texts = [];
	for (const path of new Set(paths)) texts.push(`${path}\n${(await client.send('GET', path)).text}`);
	texts.push((await client.post('/api/v1/registrations/check', { name: word })).text);
	return texts;
}

test('canaries: what is not public is in no public answer, page or file', async (client) => {
	const ana = await Somebody.make();
	const { items } = await client.read('/api/v1/profile-fields');
	const hidden = items.filter((f) => f.visibility !== 'public' && ['text', 'block', 'email', 'phone', 'date'].includes(f.type));
	const canary = Object.fromEntries(hidden.map((f, i) => [f.code,
		f.type === 'email' ? `canary${i}x@ascuns.example` : f.type === 'phone' ? `+4074455660${i % 10}` : f.type === 'date' ? '2087-03-14' : `Canary${i}x ${f.code}`]));
	assert.ok(hidden.length >= 10);
	const r = await draft(ana, 4, { ...canary, interest_domains: ['sport'], name: 'Asociația Canarilor Ascunși' });
	await submit(ana, r);
	const ngo = await approve(r.id);
	const shown = await client.read(`/api/v1/ngos/${ngo}`);
	assert.equal(shown.profile.email, FULL.email);
	assert.equal(shown.verification, 'documents_checked');
	assert.equal(shown.freshness, 'fresh');
	assert.equal(shown.provenance.name.checked_against, 'documents');
	const found = await client.read('/api/v1/ngos', { q: 'canarilor ascunși' });
	assert.equal(found.items[0]?.id, ngo, 'a new entry is found at once');
	const texts = await everythingPublic(client, ngo, 'canarilor');
	assert.ok(texts.length > 30);
	for (const [field, value] of Object.entries(canary))
		for (const text of texts) assert.ok(!text.includes(value), `${field} is in ${text.split('\n')[0]}`);
	assert.ok(!texts.some((t) => t.includes('interest_domains') && !t.startsWith('/api/v1/profile-fields') && !t.startsWith('/openapi')), 'interests are nobody’s business');
	// Its owner sees all of it; what only reviewers needed was not kept.
	const own = await ana.must(200, 'GET', `/ngos/${ngo}/profile`);
	for (const f of hidden) assert.equal(own.data[f.code], f.visibility === 'review' ? undefined : canary[f.code], f.code);
	await (await Somebody.make()).refused(403, 'forbidden', 'GET', `/ngos/${ngo}/profile`);
	// By choice, and taken back.
	let { version } = own;
	({ version } = await ana.must(200, 'PATCH', `/ngos/${ngo}`, { data: { representative_public: true } }, { 'If-Match': `"v${version}"` }));
	assert.equal((await client.read(`/api/v1/ngos/${ngo}`)).profile.representative_name, canary.representative_name);
	await ana.must(200, 'PATCH', `/ngos/${ngo}`, { data: { representative_public: false } }, { 'If-Match': `"v${version}"` });
	for (const text of await everythingPublic(client, ngo, 'canarilor')) assert.ok(!text.includes(canary.representative_name), text.split('\n')[0]);
});

test('registration_preview: as the public will see it, and nothing happened', async (client) => {
	const ana = await Somebody.make();
	const { items: before } = await client.read('/api/v1/ngos', { q: 'previzualizărilor' });
	const r = await draft(ana, 5, { name: 'Asociația Previzualizărilor' });
	const p = await ana.must(200, 'GET', `${REG}/${r.id}/preview`);
	assert.deepEqual([p.name, p.locality, p.county, p.profile.email], ['Asociația Previzualizărilor', 'Sfântu Gheorghe', 'CV', FULL.email]);
	assert.equal(p.profile.contact_name, undefined);
	assert.deepEqual((await client.read('/api/v1/ngos', { q: 'previzualizărilor' })).items, before);
	await client.refused(404, 'not_found', `/api/v1/ngos/${p.id}`);
	const { id } = await ana.must(201, 'POST', REG, {});
	assert.ok((await ana.must(200, 'GET', `${REG}/${id}/preview`)).name, 'also of an empty draft');
});

test('ngo_update, ngo_history, ngo_confirm: live at once, reviewed later, told to all', async (client) => {
	const ana = await Somebody.make();
	const claim = await ana.must(201, 'POST', REG, { cif: NGO.cif });
	const filled = await ana.must(200, 'PATCH', `${REG}/${claim.id}`, { data: FULL }, { 'If-Match': `"v${claim.version}"` });
	await prove(claim.id, ana);
	const rival = await Somebody.make();
	const other = await rival.must(201, 'POST', REG, { ngo: claim.ngo });
	await submit(ana, filled);
	await approve(claim.id);
	assert.notEqual(other.id, claim.id, 'two may claim the same');
	const at = `/ngos/${claim.ngo}`;
	const got = await client.get(`/api/v1${at}`);
	const edit = await ana.must(200, 'PATCH', at, { data: { phone: '0744 111 222', name: 'Asociația cu Nume Nou', domains: ['sport'] } }, { 'If-Match': got.headers.etag });
	assert.deepEqual([edit.live.sort(), edit.review], [['domains', 'phone'], ['name']]);
	const now = await client.read(`/api/v1${at}`);
	assert.deepEqual([now.name, now.profile.phone, now.domains], [got.json.name, '+40744111222', ['sport']]);
	assert.equal(now.provenance.domains.source, 'declared');
	const again = await ana.must(200, 'PATCH', at, { data: { popular_name: 'ACN' } }, { 'If-Match': `"v${edit.version}"` });
	assert.equal(again.registration, edit.registration, 'the same change is extended');
	await ana.refused(412, 'version_conflict', 'PATCH', at, { data: { phone: null } }, { 'If-Match': got.headers.etag });
	await ana.refused(422, 'invalid_body', 'PATCH', at, { data: { email: null } }, { 'If-Match': `"v${edit.version}"` });
	await rival.refused(403, 'forbidden', 'PATCH', at, { data: { phone: null } }, { 'If-Match': '"v1"' });
	await approve(edit.registration);
	const after = await client.read(`/api/v1${at}`);
	assert.deepEqual([after.name, after.profile.popular_name, after.verification], ['Asociația cu Nume Nou', 'ACN', 'documents_checked']);
	assert.equal((await client.read('/api/v1/ngos', { q: 'asociația cu nume nou' })).items[0].id, claim.ngo);
	await sql(`UPDATE conect.profile SET confirmed_at = now() - interval '19 months' WHERE ngo = '${claim.ngo}'`);
	assert.equal((await client.read(`/api/v1${at}`)).freshness, 'stale');
	assert.equal((await ana.must(200, 'POST', `${at}/confirm`)).freshness, 'fresh');
	await rival.refused(403, 'forbidden', 'POST', `${at}/confirm`);
	await ana.refused(404, 'not_found', 'POST', '/ngos/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f/confirm');
	assert.deepEqual((await ana.must(200, 'GET', `${at}/profile`)).names.find((n) => n.field === 'locality_siruta'), { field: 'locality_siruta', value: '63394', name: 'Sfântu Gheorghe', parent: null, county: 'CV' });
	const versions = await client.all(`/api/v1${at}/history`, { limit: 2 }, (v) => v.version);
	assert.deepEqual(versions.map((v) => v.why), ['confirmed', 'approved', 'edited', 'approved', 'import']);
	assert.deepEqual(versions[1].changes.find((c) => c.field === 'name'), { field: 'name', before: got.json.name, after: 'Asociația cu Nume Nou' });
	assert.equal((await client.get('/api/v1/ngos/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f/history')).status, 404);
	const { items: feed } = await client.read('/api/v1/changes', { since: claim.created_at, type: 'ngo', limit: 200 });
	assert.deepEqual(feed.filter((c) => c.id === claim.ngo).map((c) => c.version), versions.slice(0, -1).map((v) => v.version).reverse(), 'each version is in the feed');
});

test('ngo_confirm_by_mail: once, without signing in', async (client) => {
	const ana = await Somebody.make();
	const r = await draft(ana, 6);
	await submit(ana, r);
	const ngo = await approve(r.id);
	const token = Somebody.token();
	await sql(`SELECT conect.confirmation_mail('${ngo}', '${ana.id}', decode('${token.hash}', 'hex'), 'sealed')`);
	const page = { Origin: client.base, 'Sec-Fetch-Site': 'same-origin' };
	for (const bad of ['x', 'A'.repeat(43)]) {
		const answer = await client.post('/api/v1/ngos/confirm', { token: bad }, page);
		assert.deepEqual([answer.status >= 400, answer.json.code], [true, 'token_invalid']);
	}
	assert.equal((await client.post('/api/v1/ngos/confirm', { token: token.text }, page)).json.ngo, ngo);
	assert.equal((await client.post('/api/v1/ngos/confirm', { token: token.text }, page)).json.code, 'token_invalid');
});

test('correction_create, correction_list: anybody, within bounds, answered in public', async (client) => {
	const { id } = (await client.read('/api/v1/ngos', { limit: 1, sort: '-name' })).items[0];
	const at = `/api/v1/ngos/${id}/corrections`;
	const page = { Origin: client.base, 'Sec-Fetch-Site': 'same-origin' };
	const send = (value) => client.post(at, value, page);
	const made = await send({ field: 'phone', value: 'Canary-value 0266 765 432', source: 'https://canary.example', email: 'canary@cetatean.example' });
	assert.equal(made.status, 201);
	for (const [value, pointer] of [[{ field: 'contact_name', value: 'x' }, '/field'], [{ field: 'phone' }, '/value'], [{ field: 'phone', value: 'x', email: 'x' }, '/email'], [{ field: 'phone', value: '1980101123456' }, '/value']]) {
		const r = await send(value);
		assert.deepEqual([r.status, r.json.errors?.[0]?.pointer], [422, pointer], r.text);
	}
	const list = await client.get(at);
	assert.doesNotMatch(list.text, /[Cc]anary/);
	assert.equal(list.json.items[0].state, 'open');
	const [[mail]] = await sql(`SELECT count(*) FROM conect.outbox WHERE template = 'correction_received' AND email = 'canary@cetatean.example'`);
	assert.equal(Number(mail), 1);
	await sql(`UPDATE conect.correction SET state = 'accepted', answer = 'Am îndreptat.', answered_at = now() WHERE id = '${made.json.id}'`);
	const [answered] = (await client.read(at)).items;
	assert.deepEqual([answered.state, answered.answer, answered.value], ['accepted', 'Am îndreptat.', 'Canary-value 0266 765 432']);
	let last;
	for (let i = 0; i < 10; i++) last = await send({ field: 'name', note: `Greșeala ${i}` });
	assert.deepEqual([last.status, last.json.code], [409, 'daily_limit']);
	assert.equal((await client.all(at, { limit: 3 })).length, 10);
	assert.equal((await client.post('/api/v1/ngos/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f/corrections', { field: 'name', note: 'x' }, page)).status, 404);
	assert.equal((await client.get('/api/v1/ngos/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f/corrections')).status, 404);
});

test('registration_delete: a draft goes with its files', async () => {
	const ana = await Somebody.make();
	const r = await draft(ana, 7);
	await ana.must(204, 'DELETE', `${REG}/${r.id}`, undefined, { 'If-Match': `"v${r.version}"` });
	await ana.refused(404, 'not_found', 'GET', `${REG}/${r.id}`);
	const [[left]] = await sql(`SELECT count(*) FROM conect.attachment WHERE object_id = '${r.id}' AND deleted_at IS NULL`);
	assert.equal(Number(left), 0);
});

test('registrations: what is asked for amiss', async (client) => {
	const ana = await Somebody.make();
	const { id } = await ana.must(201, 'POST', REG, { name: 'Asociația Greșelilor' });
	await ana.refused(400, 'invalid_cursor', 'GET', `${REG}?cursor=x`);
	await ana.refused(412, 'version_conflict', 'DELETE', `${REG}/${id}`, undefined, { 'If-Match': '"v9"' });
	await ana.refused(412, 'version_conflict', 'POST', `${REG}/${id}/submit`, undefined, { 'If-Match': '"v9"' });
	const check = (body, headers) => client.post('/api/v1/registrations/check', body, headers);
	assert.equal((await check('{')).status, 400);
	assert.equal((await check({ name: 'x' }, { Accept: 'image/png' })).status, 406);
	assert.equal((await check({ name: 'x' }, { 'Content-Type': 'text/plain' })).status, 415);
	assert.equal((await check(`{"name":"${'x'.repeat(70000)}"}`)).status, 413);
	assert.equal((await check({ no_such_field: 1 })).status, 422);
	assert.equal((await check({ name: 'a\u202eb\u0000c' })).status < 500, true);
});

test('ngo_update: what a reviewer is looking at does not move', async () => {
	const ana = await Somebody.make();
	const r = await draft(ana, 8);
	await submit(ana, r);
	const ngo = await approve(r.id);
	const edit = await ana.must(200, 'PATCH', `/ngos/${ngo}`, { data: { name: 'Asociația Primului Nume' } }, { 'If-Match': '"v1"' });
	await sql(`UPDATE conect.registration SET state = 'in_review' WHERE id = '${edit.registration}'`);
	await ana.refused(409, 'state_conflict', 'PATCH', `/ngos/${ngo}`, { data: { phone: '0266 123 456', name: 'Asociația Celui de-al Doilea' } }, { 'If-Match': '"v1"' });
	assert.equal((await ana.must(200, 'GET', `/ngos/${ngo}/profile`)).data.phone, undefined, 'then nothing of the edit is done');
});
