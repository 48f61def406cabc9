// SPDX-License-Identifier: EUPL-1.2
// What an organisation and an authority write to each other on a request to be
// recorded, and completions that are asked for.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { person } from './lib/people.mjs';
import { test, world } from './lib/world.mjs';

const AT = '/api/v1/recording-requests';
const NOBODY = '019b2f7c-5d4e-7a31-8c1f-0000000000ff';
const sql = (text) => world.cluster.admin(text);
const one = async (text) => (await sql(text))[0]?.[0];
const mails = async (template, request) => (await sql(`SELECT o.account, o.data::text FROM conect.outbox AS o WHERE o.template = '${template}' AND o.data ->> 'request' = '${request}'`));
const refused = (r, status, code) => assert.deepEqual([r.status, r.json.code], [status, code], r.text) ?? r.json;
const write = (who, id, body, key) => who.post(`${AT}/${id}/messages`, body, key ? { 'Idempotency-Key': key } : {});
const read = async (who, id) => (await who.read(`${AT}/${id}/messages`)).items;
async function wrote(...given) {
	const r = await write(...given);
	assert.equal(r.status, 201, r.text);
	return r.json;
}

// A request of an organisation that has two files and gave one, at an authority
// of its own.
async function asked(client) {
	const [leader, clerk] = [await person(world.cluster), await person(world.cluster, 'account', { level: 2 })];
	const name = randomUUID().slice(0, 8);
	const authority = await one(`INSERT INTO conect.authority (name, kind, source) VALUES ('Primăria Comunei ${name}', 'primarie', (SELECT min(code) FROM conect.data_source)) RETURNING id`);
	const ngo = await one(`INSERT INTO conect.ngo (name, legal_form, status) VALUES ('Asociația Mesajului ${name}', 'asociatie', 'inregistrat') RETURNING id`);
	await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${authority}', '${clerk.id}', 'officer', '{registers}');
		INSERT INTO conect.member (ngo, account, role) VALUES ('${ngo}', '${leader.id}', 'ngo_admin');
		INSERT INTO conect.attachment_content (sha256, content) SELECT sha256(n::bytea), n::bytea FROM unnest('{unu,doi}'::text[]) AS n ON CONFLICT DO NOTHING`);
	const files = (await sql(`INSERT INTO conect.attachment (object_type, object_id, kind, name, type, size, sha256, stored, created_by)
		SELECT 'ngo', '${ngo}', 'other', n || '.pdf', 'application/pdf', 3, sha256(n::bytea), sha256(n::bytea), '${leader.id}' FROM unnest('{unu,doi}'::text[]) AS n RETURNING id`)).map(([id]) => id);
	const asks = Object.assign(client.as(leader), { id: leader.id }), answers = Object.assign(client.as(clerk), { id: clerk.id });
	const made = await asks.post(AT, { ngo, authority, documents: [files[0]] });
	assert.equal(made.status, 201, made.text);
	return { id: made.json.id, made: made.json, authority, ngo, files, asks, answers };
}

test('recording_message_create, _list: a completion is asked for, and given', async (client) => {
	const { id, made, files, asks, answers } = await asked(client);
	assert.deepEqual([made.waits_for, made.further.map((f) => f.id)], ['authority', [files[1]]]);
	assert.deepEqual(await read(asks, id), []);
	const wanted = await wrote(answers, id, { text: '  Vă rugăm să ne trimiteți și statutul.\u200b ', asks: true });
	assert.deepEqual([wanted.by, wanted.mine, wanted.asks, wanted.text, wanted.documents], ['authority', true, true, 'Vă rugăm să ne trimiteți și statutul.', []]);
	const waiting = await asks.read(`${AT}/${id}`);
	assert.deepEqual([waiting.state, waiting.waits_for, waiting.asked_at !== null, waiting.due_on, waiting.late_after], ['acknowledged', 'ngo', true, made.due_on, made.late_after], 'the term goes on');
	assert.equal((await answers.get(`/api/v1/attachments/${files[1]}`)).status, 404, 'not given yet');
	await wrote(answers, id, { text: 'Și anul înființării.' });
	assert.equal((await asks.read(`${AT}/${id}`)).waits_for, 'ngo', 'it still waits');

	const given = await wrote(asks, id, { text: 'Am atașat statutul.', documents: [files[1]] });
	assert.deepEqual([given.by, given.asks, given.documents.map((d) => d.id)], ['ngo', false, [files[1]]]);
	const now = await answers.read(`${AT}/${id}`);
	assert.deepEqual([now.waits_for, now.asked_at, now.documents.map((d) => d.id)], ['authority', null, files]);
	assert.equal((await answers.get(`/api/v1/attachments/${files[1]}/content`)).text, 'doi');
	assert.deepEqual((await asks.read(`${AT}/${id}`)).further, []);
	assert.deepEqual((await read(answers, id)).map((m) => [m.by, m.mine, m.asks]), [['authority', true, true], ['authority', true, false], ['ngo', false, false]]);
	const listed = await answers.read(AT, { authority: made.authority });
	assert.deepEqual(listed.items.map((i) => i.waits_for), ['authority']);

	const letters = [...await mails('recording_asked', id), ...await mails('recording_message', id)];
	assert.deepEqual(letters.map(([to]) => to), [asks.id, asks.id, answers.id], 'the other side is told each time');
	for (const [, data] of letters) assert.doesNotMatch(data, /statutul|înființării/, 'a letter does not say what was written');
	const got = await answers.get(`${AT}/${id}/messages`);
	assert.equal((await answers.get(`${AT}/${id}/messages`, {}, { 'If-None-Match': got.headers.etag })).status, 304);
});

test('recording_message_create: what is wrong with it is told; sent again it is one', async (client) => {
	const { id, files, asks, answers } = await asked(client), other = await asked(client);
	const faults = async (who, body) => refused(await write(who, id, body), 422, 'invalid_body').errors.map((e) => [e.pointer, e.code]);
	assert.deepEqual(await faults(asks, { text: ' \u200b' }), [['/text', 'min_length']]);
	assert.deepEqual(await faults(asks, { text: 'CNP 1800101221144', asks: true, documents: [files[1], other.files[0]] }),
		[['/text', 'personal_number'], ['/asks', 'not_allowed'], ['/documents/1', 'not_allowed']]);
	assert.deepEqual(await faults(answers, { text: 'Probă.', documents: [files[1]] }), [['/documents/0', 'not_allowed']]);
	assert.deepEqual(await read(asks, id), []);
	const key = randomUUID(), first = await write(asks, id, { text: 'O dată.' }, key);
	assert.equal((await write(asks, id, { text: 'O dată.' }, key)).text, first.text);
	refused(await write(asks, other.id, { text: 'O dată.' }, key), 422, 'idempotency_mismatch');
	assert.equal((await read(asks, id)).length, 1);
	await sql(`INSERT INTO conect.recording_message (request, author, by_authority, asks, text) SELECT '${id}', '${asks.id}', false, false, 'x' FROM generate_series(1, 49)`);
	refused(await write(asks, id, { text: 'Încă unul.' }), 409, 'daily_limit');
	await wrote(answers, id, { text: 'Altcineva poate.' });
});

test('recording_message_create, _list: the two sides write, the staff reads, nobody else; until it is answered', async (client) => {
	const { id, authority, asks, answers } = await asked(client), other = await asked(client);
	const inform = await person(world.cluster, 'account', { level: 2 });
	await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${authority}', '${inform.id}', 'officer', '{information}')`);
	await wrote(asks, id, { text: 'Bună ziua!' });
	for (const who of [other.asks, other.answers]) {
		refused(await who.get(`${AT}/${id}/messages`), 404, 'not_found');
		refused(await write(who, id, { text: 'Probă.' }), 404, 'not_found');
	}
	refused(await client.as(inform).get(`${AT}/${id}/messages`), 403, 'forbidden');
	refused(await write(client.as(inform), id, { text: 'Probă.' }), 403, 'forbidden');
	refused(await write(asks, NOBODY, { text: 'Probă.' }), 404, 'not_found');
	const staff = client.as(await person(world.cluster, 'reviewer', { level: 2 }));
	assert.deepEqual((await read(staff, id)).map((m) => [m.by, m.mine]), [['ngo', false]]);
	refused(await write(staff, id, { text: 'Probă.' }), 403, 'forbidden');
	assert.equal((await answers.post(`${AT}/${id}/refuse`, { text: 'În alt județ.' })).status, 200);
	for (const who of [asks, answers]) {
		refused(await write(who, id, { text: 'Probă.' }), 409, 'state_conflict');
		assert.equal((await read(who, id)).length, 1, 'what was written stays to be read');
	}
	assert.deepEqual((({ waits_for, can }) => [waits_for, can])(await answers.read(`${AT}/${id}`)), [null, []]);
});
