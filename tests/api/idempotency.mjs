// SPDX-License-Identifier: EUPL-1.2
// Work that is asked for again because its answer was lost: done once, whatever
// broke. A message is the work, because two of the same are two.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './lib/client.mjs';
import { person } from './lib/people.mjs';
import { Server } from './lib/server.mjs';
import { test, world } from './lib/world.mjs';

const one = async (sql) => (await world.cluster.admin(sql))[0]?.[0];

// Somebody with a submitted registration to write messages to.
async function correspondent(client) {
	const made = await person(world.cluster);
	const id = await one(`INSERT INTO conect.registration (kind, state, lang, created_by) VALUES ('new', 'submitted', 'ro', '${made.id}') RETURNING id`);
	const path = `/api/v1/registrations/${id}/messages`;
	const who = client.as(made);
	return { made, path,
		write: (text, key, via = who) => via.post(path, { text }, key === undefined ? {} : { 'Idempotency-Key': key }),
		via: (other) => other.as(made),
		written: async (text) => Number(await one(`SELECT count(*) FROM conect.message WHERE registration = '${id}' AND text = '${text}'`)) };
}

// Again and again, as a program does, until there is an answer of the work.
async function insist(write) {
	for (let i = 0; i < 200; i++) {
		const answer = await write().catch(() => null);
		if (answer?.status === 201) return answer;
		if (answer) assert.ok([409, 503].includes(answer.status), `${answer.status} ${answer.text}`);
		await sleep(50);
	}
	throw new Error('no answer in ten seconds');
}

test('idempotency: the same request with the same key is answered the same, and done once', async (client) => {
	const c = await correspondent(client);
	const key = randomUUID();
	const first = await c.write('o dată', key);
	assert.equal(first.status, 201, first.text);
	for (let i = 0; i < 4; i++) {
		const again = await c.write('o dată', key);
		assert.deepEqual([again.status, again.text, again.headers.location], [201, first.text, first.headers.location]);
	}
	assert.equal(await c.written('o dată'), 1);
	await c.write('o dată');
	await c.write('o dată', randomUUID());
	assert.equal(await c.written('o dată'), 3, 'without a key, and with another, it is another act');
});

test('idempotency: the answer given again has the headers of the first', async (client) => {
	const who = client.as(await person(world.cluster));
	const begin = () => who.post('/api/v1/registrations', { name: 'Asociația Cererii Repetate' }, { 'Idempotency-Key': key, 'Accept-Language': 'hu' });
	const key = randomUUID();
	const told = (a) => [a.status, a.text, a.headers.etag, a.headers['content-language'], a.headers.location];
	const first = told(await begin());
	assert.equal(first[3], 'hu');
	assert.deepEqual(told(await begin()), first);
});

test('idempotency: a key belongs to one request of one person', async (client) => {
	const [a, b] = [await correspondent(client), await correspondent(client)];
	const key = randomUUID();
	assert.equal((await a.write('al meu', key)).status, 201);
	const other = await a.write('altceva', key);
	assert.deepEqual([other.status, other.json.code], [422, 'idempotency_mismatch']);
	assert.equal(await a.written('altceva'), 0);
	assert.equal((await b.write('al meu', key)).status, 201);
	assert.equal(await b.written('al meu'), 1);
});

test('idempotency: what was refused was not done, and may be tried again', async (client) => {
	const c = await correspondent(client);
	const key = randomUUID();
	await one(`SET session_replication_role = replica; UPDATE conect.registration SET state = 'draft' WHERE id = '${c.path.split('/')[4]}' RETURNING 1`);
	assert.equal((await c.write('mai târziu', key)).status, 409);
	await one(`SET session_replication_role = replica; UPDATE conect.registration SET state = 'submitted' WHERE id = '${c.path.split('/')[4]}' RETURNING 1`);
	assert.equal((await c.write('mai târziu', key)).status, 201);
	assert.equal(await c.written('mai târziu'), 1);
});

test('idempotency: what is no key is refused', async (client) => {
	const c = await correspondent(client);
	for (const key of ['short', '', 'with a blank', 'x'.repeat(201), 'semne-șț']) {
		const r = await c.write('x', Buffer.from(key, 'utf8').toString('latin1'));
		assert.deepEqual([r.status, r.json.errors[0].parameter], [400, 'Idempotency-Key'], key);
	}
	assert.equal(await c.written('x'), 0);
});

test('idempotency: of many at once with one key, one does it', async (client) => {
	const c = await correspondent(client);
	const key = randomUUID();
	const answers = await Promise.all(Array.from({ length: 24 }, () => c.write('împreună', key)));
	for (const a of answers) assert.ok(a.status === 201 || (a.status === 409 && a.json.code === 'request_in_progress'), a.text);
	assert.equal(new Set(answers.filter((a) => a.status === 201).map((a) => a.text)).size, 1);
	assert.equal(await c.written('împreună'), 1);
});

test('idempotency: nothing is done twice when the client\'s connection breaks', async (client) => {
	const c = await correspondent(client);
	const cut = (text, key, ms) => new Promise((resolve) => {
		const body = JSON.stringify({ text });
		const socket = connect(client.server.port, '127.0.0.1');
		socket.on('error', () => {}).on('close', resolve);
		socket.write([`POST ${c.path} HTTP/1.1`, 'Host: x', ...Object.entries(c.made.headers).map(([k, v]) => `${k}: ${v}`), `Idempotency-Key: ${key}`,
			'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'));
		setTimeout(() => socket.destroy(), ms);
	});
	for (let i = 0; i < 20; i++) {
		const key = randomUUID(), text = `ruptă ${i}`;
		await cut(text, key, i % 5);
		await insist(() => c.write(text, key));
		assert.equal(await c.written(text), 1, text);
	}
});

// A server of its own, hurt again and again while everybody insists.
async function hurt(wound) {
	const server = await Server.start(world.cluster, {});
	try {
		const client = new Client(server);
		const people = [];
		for (let i = 0; i < 4; i++) people.push(await correspondent(client));
		let over = false;
		const wounds = (async () => { for (let i = 0; !over && i < 40; i++) { await wound(server, i); await sleep(60); } })();
		await Promise.all(people.map(async (c) => {
			for (let i = 0; i < 20; i++) {
				const key = randomUUID();
				await insist(() => c.write(`mesajul ${i}`, key));
			}
		}));
		over = true;
		await wounds;
		for (const c of people) for (let i = 0; i < 20; i++) assert.equal(await c.written(`mesajul ${i}`), 1, `mesajul ${i}`);
	} finally { await server.stop(); }
}

test('idempotency: nothing is done twice when workers are killed', () => hurt((server, i) => {
	const workers = readFileSync(`/proc/${server.child.pid}/task/${server.child.pid}/children`, 'utf8').trim().split(' ').map(Number).filter(Boolean);
	if (workers.length === 0) return; // and 0 would be ourselves
	try { process.kill(workers[i % workers.length], 'SIGKILL'); } catch { /* it is just being replaced */ }
}));

test('idempotency: nothing is done twice when connections to the database are cut', () => hurt(() =>
	one("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'conect_app'")));
