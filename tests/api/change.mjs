// SPDX-License-Identifier: EUPL-1.2
// The feed of changes: in order, without gaps, deletions included.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from './lib/world.mjs';

const FEED = '/api/v1/changes';

// Reads on from a cursor until there is nothing more; returns what was read
// and where to go on.
async function follow(client, cursor, parameters = {}) {
	const items = [];
	for (;;) {
		const page = await client.read(FEED, { limit: 200, ...parameters, cursor });
		items.push(...page.items);
		assert.ok(page.page.next, 'there is always a place to go on from');
		cursor = page.page.next;
		if (page.items.length === 0) return { items, cursor };
	}
}

// Authorities: writes to organisations wait for each other, since search
// follows them in the same transaction.
const touch = (id) => `UPDATE conect.authority SET address = coalesce(address, '') || '.' WHERE id = '${id}'`;

test('change_list: from the beginning, every organisation and authority was made', async (client) => {
	const { items } = await follow(client);
	const last = new Map(items.map((c) => [c.id, c]));
	for (const path of ['/api/v1/ngos', '/api/v1/authorities'])
		for (const r of (await client.all(path, { limit: 200 })).slice(0, 500)) {
			assert.ok(last.has(r.id), `${path}: ${r.id} is in no change`);
			assert.equal(last.get(r.id).version, r.version, `${r.id}: the last change has another version`);
		}
	assert.equal(new Set(items.map((c) => c.seq)).size, items.length);
});

test('change_list: type and since', async (client) => {
	const { items } = await follow(client, undefined, { type: 'authority' });
	assert.ok(items.length > 0 && items.every((c) => c.type === 'authority'));
	assert.deepEqual((await client.read(FEED, { since: '2199-01-01T00:00:00Z' })).items, []);
	const all = (await follow(client)).items;
	const middle = all[all.length >> 1].at;
	const later = (await follow(client, undefined, { since: middle })).items;
	assert.deepEqual(new Set(later.map((c) => c.seq)), new Set(all.filter((c) => c.at >= middle).map((c) => c.seq)));
	const { page } = await client.read(FEED, { since: middle, limit: 1 });
	for (const parameters of [{}, { since: middle }, { since: '2199-01-01T00:00:00Z' }])
		assert.equal((await client.read(FEED, { ...parameters, cursor: page.next, limit: 1 })).items[0].seq, later[1].seq, 'the place to go on from does not depend on where one began');
	const both = (await follow(client, undefined, { type: ['ngo', 'authority', 'register'] })).items;
	assert.equal(both.length, all.length);
});

test('change_list: since is ignored beside a cursor, and not missed', async (client) => {
	const first = await client.read(FEED, { since: '2020-01-01T00:00:00Z', limit: 5 });
	const beside = await client.read(FEED, { since: '2199-01-01T00:00:00Z', cursor: first.page.next, limit: 5 });
	assert.equal(beside.items.length, 5);
	assert.deepEqual((await client.read(FEED, { cursor: first.page.next, limit: 5 })).items, beside.items);
});

test('change_list: a later change comes after a cursor kept at the end', async (client, { cluster }) => {
	const { cursor } = await follow(client);
	assert.deepEqual((await client.read(FEED, { limit: 200, cursor })).items, []);
	const { items: [n] } = await client.read('/api/v1/ngos', { q: '999002/B/2001' });
	const { items: [a] } = await client.read('/api/v1/authorities', { limit: 1 });
	await cluster.admin(`UPDATE conect.ngo SET purpose = 'Schimbat, inventat' WHERE id = '${n.id}'`);
	await cluster.admin(touch(a.id));
	const { items } = await follow(client, cursor);
	assert.deepEqual(items.map((c) => [c.type, c.id, c.version, c.operation, c.name]), [['ngo', n.id, n.version + 1, 'update', n.name], ['authority', a.id, a.version + 1, 'update', a.name]]);
	assert.equal((await client.read(`/api/v1/ngos/${n.id}`)).version, n.version + 1);
});

test('change_list: a removal is a tombstone', async (client, { cluster }) => {
	const { cursor } = await follow(client);
	const { items: [n] } = await client.read('/api/v1/ngos', { q: '999011/A/2022' });
	await cluster.admin(`UPDATE conect.ngo SET removed_at = now(), removed_reason = 'încercare' WHERE id = '${n.id}'`);
	const { items } = await follow(client, cursor);
	assert.deepEqual(items.map((c) => [c.id, c.operation, c.name]), [[n.id, 'delete', null]]);
	assert.equal((await client.get(`/api/v1/ngos/${n.id}`)).status, 410);
});

test('change_list: what is not committed is not shown, and what was begun earlier is not lost', async (client, { cluster }) => {
	const { cursor } = await follow(client);
	const ids = (await client.read('/api/v1/authorities', { limit: 4 })).items.map((n) => n.id);
	const slow = cluster.session();
	slow.say('BEGIN');
	slow.say(touch(ids[0]));
	for (let i = 0; (await cluster.admin('SELECT 1 FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND state LIKE \'idle in%\'')).length === 0; i++) {
		assert.ok(i < 200, 'the slow writer did not get its number');
		await sleep(20);
	}
	await cluster.admin(touch(ids[1])); // later number, committed first
	const meanwhile = await follow(client, cursor);
	assert.ok(!meanwhile.items.some((c) => c.id === ids[0]), 'not committed');
	slow.say('COMMIT');
	await slow.end();
	const after = await follow(client, meanwhile.cursor);
	const seen = [...meanwhile.items, ...after.items].map((c) => c.id);
	assert.deepEqual(seen.sort(), [ids[0], ids[1]].sort(), 'each once, none lost');
});

test('change_list: no gap under concurrent writers', async (client, { cluster }) => {
	const { cursor } = await follow(client);
	const [[count]] = await cluster.admin('SELECT count(*) FROM conect.change');
	const ids = (await client.read('/api/v1/authorities', { limit: 40 })).items.map((n) => n.id);
	let writing = true;
	const writers = [0, 1, 2, 3].map(async (w) => {
		const s = cluster.session();
		for (let i = 0; i < 50; i++) {
			s.say('BEGIN');
			s.say(touch(ids[w * 10 + (i % 10)]));
			if (i % 3 === 0) s.say(`SELECT pg_sleep(0.0${1 + (w % 3)})`);
			s.say(i % 10 === 9 ? 'ROLLBACK' : 'COMMIT');
		}
		return s.end();
	});
	const done = Promise.all(writers).finally(() => { writing = false; });
	const seen = [];
	let at = cursor;
	do {
		const part = await follow(client, at);
		seen.push(...part.items);
		at = part.cursor;
	} while (writing);
	await done;
	seen.push(...(await follow(client, at)).items);
	const truth = (await cluster.admin(`SELECT seq FROM conect.change ORDER BY seq OFFSET ${count}`)).map(([s]) => Number(s));
	assert.equal(truth.length, 4 * 45);
	assert.deepEqual(seen.map((c) => c.seq).sort((a, b) => a - b), truth, 'every committed change once');
	for (const id of ids) {
		const versions = seen.filter((c) => c.id === id).map((c) => c.version);
		assert.deepEqual(versions, [...versions].sort((a, b) => a - b), 'the versions of a record rise');
	}
});
