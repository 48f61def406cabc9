// SPDX-License-Identifier: EUPL-1.2
// Requests to be recorded: an organisation asks an authority, and is answered.
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { bearer } from './lib/belongings.mjs';
import { blake2b256 } from './lib/blake2b.mjs';
import { operations } from './lib/contract.mjs';
import { parseCsv } from './lib/csv.mjs';
import { person } from './lib/people.mjs';
import { test, world } from './lib/world.mjs';

const AT = '/api/v1/recording-requests';
const NOBODY = '019b2f7c-5d4e-7a31-8c1f-0000000000ff';
const sql = (text) => world.cluster.admin(text);
const one = async (text) => (await sql(text))[0]?.[0];
const mails = (template, request) => sql(`SELECT o.account FROM conect.outbox AS o WHERE o.template = '${template}' AND o.data ->> 'request' = '${request}'`)
	.then((rows) => rows.map(([id]) => id));

// An authority of its own, so that nobody else's requests are among its.
async function authority({ unit = false } = {}) {
	const id = await one(`INSERT INTO conect.authority (name, kind, source)
		VALUES ('Primăria Comunei ${randomUUID().slice(0, 8)}', 'primarie', (SELECT min(code) FROM conect.data_source)) RETURNING id`);
	if (unit) await sql(`INSERT INTO conect.unit (authority, name, email) VALUES ('${id}', 'Biroul ONG', 'ong@comuna.example')`);
	return id;
}

async function officer(client, of, competences = 'registers', level = 2) {
	const p = await person(world.cluster, 'account', { level });
	await sql(`INSERT INTO conect.office (authority, account, role, competences)
		VALUES ('${of}', '${p.id}', '${competences ? 'officer' : 'representative'}', '{${competences ?? ''}}')`);
	return Object.assign(client.as(p), { id: p.id });
}

// An organisation with a document, and who speaks for it.
async function ngo(client, role = 'ngo_admin') {
	const p = await person(world.cluster);
	const id = await one(`INSERT INTO conect.ngo (name, legal_form, status, county, domains)
		VALUES ('Asociația Cererii ${randomUUID().slice(0, 8)}', 'asociatie', 'inregistrat', 'CV', '{mediu}') RETURNING id`);
	await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${id}', '${p.id}', '${role}');
		INSERT INTO conect.profile (ngo, data) VALUES ('${id}', '{"phone": "+40266100200", "contact_name": "Nume Ascuns"}');
		INSERT INTO conect.attachment_content (sha256, content) VALUES (sha256('actul'), 'actul') ON CONFLICT DO NOTHING`);
	const document = await one(`INSERT INTO conect.attachment (object_type, object_id, kind, name, type, size, sha256, stored, created_by)
		VALUES ('ngo', '${id}', 'other', 'Act.pdf', 'application/pdf', 5, sha256('actul'), sha256('actul'), '${p.id}') RETURNING id`);
	return Object.assign(client.as(p), { id: p.id, ngo: id, document });
}

const ask = (who, of, more = {}) => who.post(AT, { ngo: who.ngo, authority: of, ...more });
async function asked(who, of, more) {
	const r = await ask(who, of, more);
	assert.equal(r.status, 201, r.text);
	assert.equal(r.headers.location, `${AT}/${r.json.id}`);
	return r.json;
}
const act = (who, id, how, body) => (body ? who.post(`${AT}/${id}/${how}`, body) : who.send('POST', `${AT}/${id}/${how}`));
function refused(r, status, code) {
	assert.deepEqual([r.status, r.json.code], [status, code], r.text);
	return r.json;
}
const SAID = { acknowledge: undefined, record: { local_ref: '12/2026', recorded_on: '2026-01-15' }, refuse: { text: 'Sediul este în alt județ.' }, withdraw: undefined };

test('recording_request_create, _get, _acknowledge, _record: an organisation asks and is recorded', async (client) => {
	const here = await authority({ unit: true }), clerk = await officer(client, here), boss = await officer(client, here, null), asks = await ngo(client);
	const shown = await asks.read(`/api/v1/ngos/${asks.ngo}/recording-preview`, { authority: here });
	assert.deepEqual([shown.received, shown.open, shown.unit.email, shown.registers, shown.documents.map((d) => d.id)], [true, null, 'ong@comuna.example', [], [asks.document]]);
	const made = await asked(asks, here, { domains: ['mediu'], message: 'Lucrăm în comună.' });
	assert.deepEqual([made.state, made.overdue, made.domains, made.message, made.can, made.documents[0].id], ['sent', false, ['mediu'], 'Lucrăm în comună.', ['withdraw', 'message'], asks.document]);
	assert.deepEqual(made.profile, shown.profile);
	assert.ok(!JSON.stringify(made).includes('Nume Ascuns'), 'what is not public is not given');
	assert.deepEqual([made.due_on, made.late_after], [shown.due_on, shown.late_after]);
	assert.deepEqual((await mails('recording_sent', made.id)).sort(), [clerk.id, boss.id].sort());
	assert.equal((await asks.read(`/api/v1/ngos/${asks.ngo}/recording-preview`, { authority: here })).open, made.id);

	const seen = await clerk.read(`${AT}/${made.id}`);
	assert.deepEqual([seen.can, seen.waits_for, seen.further, seen.registers], [['acknowledge', 'record', 'refuse', 'message', 'ask'], 'authority', [], []]);
	const file = await clerk.get(`/api/v1/attachments/${asks.document}/content`);
	assert.deepEqual([file.status, file.text], [200, 'actul']);
	const got = await clerk.get(`${AT}/${made.id}`);
	assert.equal((await clerk.get(`${AT}/${made.id}`, {}, { 'If-None-Match': got.headers.etag })).status, 304);
	const acknowledged = await act(clerk, made.id, 'acknowledge');
	assert.deepEqual([acknowledged.status, acknowledged.json.state], [200, 'acknowledged']);
	const recorded = await act(boss, made.id, 'record', { local_ref: ' 12/2026 ', recorded_on: '2026-01-15' });
	assert.deepEqual([recorded.json.state, recorded.json.local_ref, recorded.json.recorded_on, recorded.json.can], ['recorded', '12/2026', '2026-01-15', []]);
	assert.deepEqual((await asks.read(`${AT}/${made.id}`)).local_ref, '12/2026');
	for (const template of ['recording_acknowledged', 'recording_recorded']) assert.deepEqual(await mails(template, made.id), [asks.id]);
	for (const how of ['acknowledge', 'record', 'refuse']) refused(await act(clerk, made.id, how, SAID[how]), 409, 'state_conflict');
	refused(await act(asks, made.id, 'withdraw'), 409, 'state_conflict');
});

test('recording_request_record: in a register kept here it makes the entry', async (client) => {
	const here = await authority(), clerk = await officer(client, here), [first, second] = [await ngo(client), await ngo(client)];
	const register = await one(`INSERT INTO conect.register (authority, title_ro, form, state) VALUES ('${here}', 'Ținut aici', 'hosted', 'published') RETURNING id`);
	const made = await asked(first, here, { register }), other = await asked(second, here, { register });
	assert.equal((await act(clerk, made.id, 'record', SAID.record)).status, 200);
	const { items } = await client.read(`/api/v1/registers/${register}/entries`);
	assert.deepEqual(items.map((e) => [e.local_ref, e.name, e.ngo]), [['12/2026', made.ngo_name, first.ngo]]);
	assert.deepEqual(refused(await act(clerk, other.id, 'record', SAID.record), 422, 'invalid_body').errors.map((e) => [e.pointer, e.code]), [['/local_ref', 'number_taken']]);
	assert.equal((await clerk.read(`${AT}/${other.id}`)).state, 'sent');
});

test('recording_request_record: who named no register is recorded in one that is kept here, or in none', async (client) => {
	const here = await authority(), there = await authority(), clerk = await officer(client, here), [first, second, third] = [await ngo(client), await ngo(client), await ngo(client)];
	const hosted = (of, state) => one(`INSERT INTO conect.register (authority, title_ro, form, state) VALUES ('${of}', 'Ținut aici', 'hosted', '${state}') RETURNING id`);
	const [kept, proposed, foreign] = [await hosted(here, 'published'), await hosted(here, 'proposed'), await hosted(there, 'published')];
	const [made, other, last] = [await asked(first, here), await asked(second, here), await asked(third, here)];
	assert.deepEqual((await clerk.read(`${AT}/${made.id}`)).registers, [{ id: kept, title: 'Ținut aici' }]);
	assert.deepEqual((await first.read(`${AT}/${made.id}`)).registers, [], 'nothing for the organisation to choose');
	for (const register of [proposed, foreign, NOBODY])
		assert.deepEqual(refused(await act(clerk, made.id, 'record', { ...SAID.record, register }), 422, 'invalid_body').errors.map((e) => [e.pointer, e.code]), [['/register', 'not_allowed']]);
	const recorded = await act(clerk, made.id, 'record', { ...SAID.record, register: kept });
	assert.deepEqual([recorded.json.state, recorded.json.register, recorded.json.register_title, recorded.json.registers], ['recorded', kept, 'Ținut aici', []]);
	assert.equal((await act(clerk, last.id, 'record', SAID.record)).status, 200, 'in none');
	assert.deepEqual(refused(await act(clerk, other.id, 'record', { ...SAID.record, register: kept }), 422, 'invalid_body').errors.map((e) => [e.pointer, e.code]), [['/local_ref', 'number_taken']]);
	assert.deepEqual((await clerk.read(`${AT}/${other.id}`)).register, null, 'what was refused left nothing');
	const { items } = await client.read(`/api/v1/registers/${kept}/entries`);
	assert.deepEqual(items.map((e) => [e.local_ref, e.name, e.ngo]), [['12/2026', made.ngo_name, first.ngo]]);
});

test('recording_request_refuse, _withdraw: the other ends', async (client) => {
	const here = await authority(), clerk = await officer(client, here), asks = await ngo(client, 'ngo_editor');
	const first = await asked(asks, here, { documents: [] });
	assert.deepEqual(first.documents, []);
	assert.equal((await act(clerk, first.id, 'refuse', SAID.refuse)).json.reason, SAID.refuse.text);
	const second = await asked(asks, here);
	assert.equal((await act(asks, second.id, 'withdraw')).json.state, 'withdrawn');
	assert.deepEqual(await mails('recording_withdrawn', second.id), [clerk.id]);
	assert.equal((await clerk.get(`/api/v1/attachments/${asks.document}`)).status, 404, 'nor are its documents read any more');
});

test('recording_request_create: what is wrong with it is told', async (client) => {
	const here = await authority(), there = await authority({ unit: true }), asks = await ngo(client), other = await ngo(client);
	await officer(client, here);
	await officer(client, there, 'information');
	const told = refused(await ask(asks, there), 409, 'authority_not_here');
	assert.match(told.errors[0].detail, /Biroul ONG; ong@comuna\.example/);
	assert.equal(refused(await ask(asks, await authority()), 409, 'authority_not_here').errors, undefined);
	const register = await one(`INSERT INTO conect.register (authority, title_ro, url, form, state)
		VALUES ('${there}', 'Registrul altora', 'https://registru.example/', 'web_page', 'published') RETURNING id`);
	const r = refused(await ask(asks, here, { register, domains: ['mediu', 'nimic'], documents: [asks.document, other.document], message: 'CNP 1800101221144' }), 422, 'invalid_body');
	assert.deepEqual(r.errors.map((e) => [e.pointer, e.code]), [['/register', 'not_allowed'], ['/domains/1', 'listed'], ['/documents/1', 'not_allowed'], ['/message', 'personal_number']]);
	assert.deepEqual(refused(await ask(asks, NOBODY), 422, 'invalid_body').errors.map((e) => e.pointer), ['/authority']);
	refused(await ask(asks, here, { ngo: other.ngo }), 404, 'not_found');
	const made = await asked(asks, here);
	assert.match(refused(await ask(asks, here), 409, 'recording_open').errors[0].detail, new RegExp(made.id));
	await sql(`UPDATE conect.ngo SET removed_at = now(), removed_reason = 'x' WHERE id = '${other.ngo}'`);
	refused(await ask(other, here), 409, 'state_conflict');
});

test('recording_request_create: at once, and sent again, it is one', async (client) => {
	const here = await authority(), asks = await ngo(client);
	await officer(client, here);
	const key = randomUUID();
	const many = await Promise.all(Array.from({ length: 6 }, (_, i) => asks.post(AT, { ngo: asks.ngo, authority: here }, { 'Idempotency-Key': i < 3 ? key : randomUUID() })));
	assert.ok(many.some((r) => r.status === 201), many.map((r) => r.text).join());
	for (const r of many) assert.ok(r.status === 201 || ['recording_open', 'request_in_progress'].includes(r.json.code), r.text);
	assert.equal(await one(`SELECT count(*)::text FROM conect.recording_request WHERE ngo = '${asks.ngo}'`), '1');
});

test('recording_request_acknowledge, _withdraw: sent again they are done once; a key belongs to one request', async (client) => {
	const here = await authority(), clerk = await officer(client, here), [first, second] = [await ngo(client), await ngo(client)];
	const [one, other] = [await asked(first, here), await asked(second, here)];
	await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${second.ngo}', '${first.id}', 'ngo_editor')`);
	for (const [who, how] of [[clerk, 'acknowledge'], [first, 'withdraw']]) {
		const again = (id) => who.send('POST', `${AT}/${id}/${how}`, { headers: { 'Idempotency-Key': `${how}-${one.id}` } });
		const done = await again(one.id);
		assert.equal(done.status, 200, done.text);
		assert.equal((await again(one.id)).text, done.text);
		refused(await again(other.id), 422, 'idempotency_mismatch');
	}
	assert.equal((await clerk.read(`${AT}/${other.id}`)).state, 'sent');
});

test('recording_request_create: an organisation sends no more than twenty a day', async (client) => {
	const here = await authority(), asks = await ngo(client);
	await officer(client, here);
	await sql(`INSERT INTO conect.recording_request (ngo, authority, profile, lang, state, decided_at, due_on, late_after)
		SELECT '${asks.ngo}', '${here}', '{}', 'ro', 'withdrawn', now(), '2000-01-01', '2000-01-02' FROM generate_series(1, 20)`);
	refused(await ask(asks, here), 409, 'daily_limit');
});

test('recording_request_record, _refuse: words and days that say nothing', async (client) => {
	const here = await authority(), clerk = await officer(client, here), made = await asked(await ngo(client), here);
	for (const [how, body, pointer] of [['record', { local_ref: ' ', recorded_on: '2026-01-15' }, '/local_ref'], ['record', { local_ref: '1', recorded_on: '2999-01-01' }, '/recorded_on'],
		['record', { local_ref: '1', recorded_on: '1999-01-01' }, '/recorded_on'], ['refuse', { text: ' ' }, '/text']])
		assert.deepEqual(refused(await act(clerk, made.id, how, body), 422, 'invalid_body').errors.map((e) => e.pointer), [pointer]);
	assert.equal((await clerk.read(`${AT}/${made.id}`)).state, 'sent');
});

test('recording_request: two authorities never see each other’s, nor does who has another competence', async (client) => {
	const here = await authority(), there = await authority(), clerk = await officer(client, here), asks = await ngo(client);
	const stranger = await officer(client, there, null), other = await officer(client, here, 'information'), outsider = await ngo(client), auditor = client.as(await person(world.cluster, 'auditor'));
	const made = await asked(asks, here);
	for (const who of [stranger, outsider]) {
		refused(await who.get(`${AT}/${made.id}`), 404, 'not_found');
		assert.deepEqual((await who.read(AT, { authority: here })).items, []);
		assert.equal((await who.get(`/api/v1/attachments/${asks.document}`)).status, 404);
	}
	for (const how of ['acknowledge', 'record', 'refuse']) {
		refused(await act(stranger, made.id, how, SAID[how]), 404, 'not_found');
		refused(await act(other, made.id, how, SAID[how]), 403, 'forbidden');
		refused(await act(clerk, NOBODY, how, SAID[how]), 404, 'not_found');
	}
	refused(await act(outsider, made.id, 'withdraw'), 404, 'not_found');
	refused(await other.get(`${AT}/${made.id}`), 403, 'forbidden');
	assert.deepEqual((await auditor.read(`${AT}/${made.id}`)).can, []);
	await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${asks.ngo}', '${clerk.id}', 'ngo_editor')`);
	for (const how of ['acknowledge', 'record', 'refuse']) refused(await act(clerk, made.id, how, SAID[how]), 403, 'conflict_of_interest');
	refused(await (await officer(client, here, 'registers', 1)).get(AT), 403, 'second_factor_required');
	refused(await outsider.get(`/api/v1/ngos/${asks.ngo}/recording-preview`, { authority: here }), 404, 'not_found');
	refused(await asks.get(`/api/v1/ngos/${asks.ngo}/recording-preview`, { authority: NOBODY }), 404, 'not_found');
});

test('recording_request: the key of an authority serves it alone', async (client) => {
	const [here, there] = [await authority(), await authority()], clerk = await officer(client, here), made = await asked(await ngo(client), here);
	await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${there}', '${clerk.id}', 'officer', '{registers}')`);
	const foreign = await asked(await ngo(client), there);
	const id = randomBytes(4).toString('hex'), raw = randomBytes(32);
	await sql(`INSERT INTO conect.api_key (id, account, secret_hash, name, scopes, expires_at, authority) VALUES ('${id}', '${clerk.id}',
		decode('${blake2b256(raw).toString('hex')}', 'hex'), 'k', '{recording:read,recording:write}', now() + interval '1 day', '${here}')`);
	const machine = client.as({ headers: bearer(id, raw) });
	assert.deepEqual((await machine.read(AT)).items.map((i) => i.id), [made.id]);
	refused(await machine.get(`${AT}/${foreign.id}`), 404, 'not_found');
	assert.equal((await act(machine, made.id, 'acknowledge')).status, 200);
});

test('recording_request_list: pages, filters, what is late, CSV', async (client) => {
	const here = await authority(), clerk = await officer(client, here), staff = client.as(await person(world.cluster, 'reviewer'));
	const ids = [];
	for (let i = 0; i < 5; i++) ids.push((await asked(await ngo(client), here)).id);
	const listed = async (who, more) => (await who.all(AT, { authority: here, limit: 2, ...more })).map((i) => i.id);
	assert.deepEqual(await listed(clerk, { sort: 'oldest' }), ids);
	assert.deepEqual(await listed(staff), [...ids].reverse());
	const first = await clerk.read(AT, { authority: here, limit: 2 }), second = await clerk.read(AT, { authority: here, limit: 2, cursor: first.page.next });
	assert.deepEqual((await clerk.read(AT, { authority: here, limit: 2, cursor: second.page.prev })).items, first.items);
	await act(clerk, ids[1], 'refuse', SAID.refuse);
	await sql(`UPDATE conect.recording_request SET due_on = current_date - 10, late_after = current_date - 5 WHERE id IN ('${ids[0]}', '${ids[1]}')`);
	assert.deepEqual(await listed(staff, { overdue: true }), [ids[0]]);
	assert.deepEqual(await listed(clerk, { overdue: false, state: 'sent,acknowledged', sort: 'oldest' }), ids.slice(2));
	assert.deepEqual(await listed(clerk, { state: 'refused' }), [ids[1]]);
	const { ngo: of } = await clerk.read(`${AT}/${ids[3]}`);
	assert.deepEqual(await listed(staff, { ngo: of }), [ids[3]]);
	const [head, ...rows] = parseCsv((await clerk.get(AT, { authority: here, format: 'csv', sort: 'oldest' })).text);
	assert.deepEqual(rows.map((row) => row[head.indexOf('overdue')]), ['true', 'false', 'false', 'false', 'false']);
	assert.equal((await clerk.get(AT, { overdue: 'maybe' })).status, 400);
	const got = await clerk.get(AT, { authority: here });
	assert.equal((await clerk.get(AT, { authority: here }, { 'If-None-Match': got.headers.etag })).status, 304);
	assert.equal((await clerk.get(AT, {}, { Accept: 'image/png' })).status, 406);
});

test('recording_request: each operation says so when it is not understood', async (client) => {
	const asks = await ngo(client), here = await authority(), clerk = await officer(client, here);
	for (const o of operations.filter((x) => x.op.tags?.includes('recording_request') && x.path.includes('{id}'))) {
		const who = o.op['x-access'].roles.includes('ngo_admin') ? asks : clerk;
		const body = o.id === 'recording_message_create' ? { text: 'Probă.' } : SAID[o.id.split('_').at(-1)];
		const r = o.method === 'GET' ? await who.get(o.path.replace('{id}', 'x'), { authority: here }) : await act(who, 'x', o.path.split('/').at(-1), body);
		assert.equal(r.status, 400, `${o.id}: ${r.text}`);
	}
	const preview = await asks.get(`/api/v1/ngos/${asks.ngo}/recording-preview`, { authority: here });
	assert.equal((await asks.get(`/api/v1/ngos/${asks.ngo}/recording-preview`, { authority: here }, { 'If-None-Match': preview.headers.etag })).status, 304);
});
