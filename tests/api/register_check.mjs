// SPDX-License-Identifier: EUPL-1.2
// What checks of registers' addresses found, and who may ask for one. How they
// are made: tests/sql/30_register_check.sql, tests/fault/check.test.mjs.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { person } from './lib/people.mjs';
import { checkedRegister } from './lib/checked_register.mjs';
import { test } from './lib/world.mjs';

test('register_health: nothing known yet; then what was found, at once', async (client, { cluster }) => {
	const { id, path } = await checkedRegister(cluster);
	const at = `${path}/health`;
	const first = await client.get(at);
	assert.deepEqual([first.json.state, first.json.why, first.json.checked_at, first.json.failures], ['unknown', ['not_checked'], null, 0]);
	assert.equal((await client.get(at, {}, { 'If-None-Match': first.headers.etag })).status, 304);
	await cluster.admin(`UPDATE conect.register_health SET checked_at = now(), result = 'ok', status = 200, last_ok_at = now(), certificate_until = now() + interval '20 days' WHERE register = '${id}'`);
	const then = await client.get(at, {}, { 'If-None-Match': first.headers.etag });
	assert.deepEqual([then.status, then.json.state, then.json.why, then.json.result], [200, 'warning', ['certificate'], 'ok']);
	await cluster.admin(`UPDATE conect.register SET state = 'broken' WHERE id = '${id}'`);
	assert.equal((await client.read(at)).state, 'broken');
	await cluster.admin(`UPDATE conect.register SET state = 'withdrawn', reason = 'Înlocuit.' WHERE id = '${id}'`);
	const gone = await client.refused(410, 'gone', at);
	assert.match(JSON.stringify(gone.errors), /Înlocuit\./);
	await client.refused(404, 'not_found', `${path}/checks`);
});

test('register_health, register_check_list: what is not public, or not there', async (client, { cluster }) => {
	const { path } = await checkedRegister(cluster, { state: 'proposed' });
	const hosted = await checkedRegister(cluster, { url: null });
	assert.deepEqual((await client.read(`${hosted.path}/health`)).why, ['hosted']);
	for (const at of [path, `/api/v1/registers/${randomUUID()}`])
		for (const of of ['health', 'checks']) await client.refused(404, 'not_found', `${at}/${of}`);
	for (const of of ['health', 'checks']) await client.refused(400, 'invalid_parameters', `/api/v1/registers/x/${of}`);
});

test('register_check_list: newest first, by pages to the end and back', async (client, { cluster }) => {
	const { path } = await checkedRegister(cluster, { checks: 7 });
	const all = (await client.read(`${path}/checks`)).items;
	assert.deepEqual(all.map((c) => c.result), ['ok', 'refused', 'refused', 'ok', 'refused', 'refused', 'ok']);
	assert.deepEqual(await client.all(`${path}/checks`, { limit: 3 }), all);
	const { page: { next } } = await client.read(`${path}/checks`, { limit: 3 });
	const second = await client.read(`${path}/checks`, { limit: 3, cursor: next });
	assert.deepEqual(second.items, all.slice(3, 6));
	assert.deepEqual((await client.read(`${path}/checks`, { limit: 3, cursor: second.page.prev })).items, all.slice(0, 3));
	const csv = await client.get(`${path}/checks`, { format: 'csv' });
	assert.equal(csv.text.split('\r\n').length, 9);
	const other = await checkedRegister(cluster, { checks: 1 });
	await client.refused(400, 'invalid_cursor', `${other.path}/checks`, { cursor: next });
});

test('register_check_create: by who keeps the registers there, and the staff; not twice in a quarter of an hour', async (anybody, { cluster }) => {
	const { id, authority, path } = await checkedRegister(cluster), at = `${path}/checks`;
	const [officer, other, stranger] = await Promise.all([person(cluster), person(cluster), person(cluster)]);
	const elsewhere = await checkedRegister(cluster);
	await cluster.admin(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${authority}', '${officer.id}', 'officer', '{registers}'),
		('${authority}', '${other.id}', 'officer', '{funding}'), ('${elsewhere.authority}', '${stranger.id}', 'representative', '{}')`);
	await cluster.admin(`UPDATE conect.register_health SET next_check_at = now() + interval '1 day' WHERE register = '${id}'`);
	const ask = async (who) => anybody.as(who).send('POST', at);
	for (const who of [other, stranger]) assert.deepEqual([(await ask(who)).status], [403]);
	assert.equal((await anybody.send('POST', at)).status, 401);
	const first = await ask(officer);
	assert.equal(first.status, 202);
	assert.equal((await anybody.read(`${path}/health`)).next_check_at, first.json.next_check_at);
	await cluster.admin(`UPDATE conect.register_health SET next_check_at = now() + interval '1 day' WHERE register = '${id}'`);
	const again = (await ask(await person(cluster, 'reviewer'))).json;
	assert.equal(Date.parse(again.next_check_at) - Date.parse(first.json.next_check_at), 15 * 60_000);
	const hosted = await checkedRegister(cluster, { url: null });
	const staff = anybody.as(await person(cluster, 'sgg_admin'));
	assert.equal((await staff.send('POST', `${hosted.path}/checks`)).status, 409);
	assert.equal((await staff.send('POST', `/api/v1/registers/${randomUUID()}/checks`)).status, 404);
	assert.equal((await staff.send('POST', '/api/v1/registers/x/checks')).status, 400);
});
