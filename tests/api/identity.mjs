// SPDX-License-Identifier: EUPL-1.2
// Being somebody, beside others who are somebody else: connections are shared,
// workers die, clients leave, and nobody is ever taken for another.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './lib/client.mjs';
import { call } from './lib/http.mjs';
import { person } from './lib/people.mjs';
import { Server } from './lib/server.mjs';
import { test, world } from './lib/world.mjs';

const workers = (server) => readFileSync(`/proc/${server.child.pid}/task/${server.child.pid}/children`, 'utf8').trim().split(' ').map(Number).filter(Boolean); // kill(0) is for oneself
const SIGN_IN = { email: 'nobody@identity.example', password: 'patru cuvinte fara legatura' };

// Passwords that are checked come from everywhere: no address has tried before.
async function fresh(more, body) {
	const server = await Server.start(world.cluster, { CONECT_TRUSTED_PROXY: '127.0.0.1', CONECT_CONNECTIONS_PER_ADDRESS: '0', ...more });
	try { await body(server, new Client(server)); } finally { await server.stop(); }
}
const elsewhere = () => ({ 'X-Real-IP': `10.${randomBytes(3).join('.')}` });
function signIn(client, value = SIGN_IN) {
	return client.post('/api/v1/session', { ...value, email: `${randomBytes(6).toString('hex')}@identity.example` }, elsewhere());
}

test('identity: many at once over few connections, each is told who they are', async (client, { cluster }) => {
	const people = [];
	for (let i = 0; i < 8; i++) people.push(await person(cluster));
	const asked = Array.from({ length: 400 }, (_, i) => people[i % people.length]);
	const answers = await Promise.all(asked.map((p, i) => (i % 5 === 4
		? client.get('/api/v1/ngos', { limit: 1 }, p.headers)
		: client.get('/api/v1/session', {}, p.headers))));
	answers.forEach((a, i) => {
		assert.equal(a.status, 200, a.text);
		if (i % 5 === 4) assert.ok(!a.text.includes(asked[i].id));
		else assert.equal(a.json.account.id, asked[i].id);
	});
	const nobody = await Promise.all(Array.from({ length: 50 }, () => client.get('/api/v1/session')));
	assert.ok(nobody.every((a) => a.status === 401));
});

// Everybody does what changes and reads what is theirs alone, all at once, over
// the few connections of two workers. Each answer has to be of who asked: their
// marks are in it, and nobody else's.
test('identity: no answer is ever another\'s, whatever is done at once over few connections', async () => {
	await fresh({ CONECT_WORKERS: '2' }, async (server, client) => {
		const people = [];
		for (let i = 0; i < 12; i++) {
			const made = await person(world.cluster, 'account', { name: `Anume${i}nsul` });
			const who = Object.assign(client.as(made), { id: made.id, mark: `Anume${i}nsul` });
			const body = JSON.stringify({ name: `Asociația ${who.mark}` });
			const draft = await who.post('/api/v1/registrations', body);
			assert.equal(draft.status, 201, draft.text);
			people.push(Object.assign(who, { draft: draft.json.id, version: 1, edits: 0 }));
		}
		const own = (who, answer, what) => {
			for (const other of people) if (other !== who) assert.ok(!answer.text.includes(other.mark) && !answer.text.includes(other.id) && !answer.text.includes(other.draft), `${what}: of ${other.mark} for ${who?.mark}`);
		};
		const deeds = [
			async (who) => { const a = await who.get('/api/v1/session'); own(who, a, 'session'); assert.equal(a.json.account.id, who.id); },
			async (who) => { const a = await who.get('/api/v1/account'); own(who, a, 'account'); assert.equal(a.json.name, who.mark); },
			async (who) => { const a = await who.get('/api/v1/registrations'); own(who, a, 'list'); assert.deepEqual(a.json.items.map((r) => r.id), [who.draft]); },
			async (who) => { const a = await who.get(`/api/v1/registrations/${who.draft}`); own(who, a, 'draft'); assert.equal(a.json.name, `Asociația ${who.mark}`); },
			async (who) => {
				const body = JSON.stringify({ data: { popular_name: `${who.mark} ${++who.edits}` } });
				const a = await who.send('PATCH', `/api/v1/registrations/${who.draft}`, { body, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), 'If-Match': `"v${who.version}"` } });
				own(who, a, 'edit');
				assert.equal(a.json.data?.popular_name, `${who.mark} ${who.edits}`, a.text);
				who.version = a.json.version;
			},
			// Refused in the middle of a transaction; the next on the connection is somebody else.
			async (who, i) => { const a = await who.get(`/api/v1/registrations/${people[(i + 1) % people.length].draft}`); assert.equal(a.status, 404, a.text); },
			async (who) => { const a = await client.get('/api/v1/registrations', {}, { Cookie: `__Host-sid=${randomBytes(32).toString('base64url')}` }); own(undefined, a, 'nobody'); assert.equal(a.status, 401); assert.ok(who); },
			async (who) => { const a = await client.get('/api/v1/ngos', { limit: 1 }); own(undefined, a, 'public'); assert.equal(a.status, 200); assert.ok(who); },
		];
		// Each goes their own way through the deeds, three at a time.
		await Promise.all(people.flatMap((who, i) => [0, 1, 2].map(async (lane) => {
			for (let n = 0; n < 16; n++) {
				const at = (i + n * 3 + lane * 5) % deeds.length;
				if (at === 4 && lane !== 0) continue; // one edit of a draft at a time
				await deeds[at](who, i);
			}
		})));
		assert.ok(people.every((who) => who.edits > 0));
	});
});

test('identity: a session that ended is over on every worker at once', async (client, { cluster }) => {
	const p = client.as(await person(cluster));
	assert.equal((await p.get('/api/v1/session')).status, 200);
	assert.equal((await p.send('DELETE', '/api/v1/session', {})).status, 204);
	for (let i = 0; i < 20; i++) assert.equal((await p.get('/api/v1/session')).status, 401);
});

test('identity: an account that is suspended is nobody at once', async (client, { cluster }) => {
	const made = await person(cluster);
	const p = client.as(made);
	assert.equal((await p.get('/api/v1/session')).status, 200);
	await cluster.admin(`UPDATE conect.account SET state = 'suspended' WHERE id = '${made.id}'`);
	for (let i = 0; i < 8; i++) assert.equal((await p.get('/api/v1/session')).status, 401);
});

test('identity: what is somebody\'s is kept by nobody', async (client, { cluster }) => {
	const p = client.as(await person(cluster));
	const got = await p.get('/api/v1/account');
	assert.equal(got.headers['cache-control'], 'no-store');
	const again = await p.get('/api/v1/account', {}, { 'If-None-Match': got.headers.etag });
	assert.deepEqual([again.status, again.text], [200, got.text]);
	assert.equal((await client.get('/api/v1/account', {}, { 'If-None-Match': got.headers.etag })).status, 401);
	assert.equal((await p.send('HEAD', '/api/v1/account')).status, 200);
	assert.equal((await client.send('HEAD', '/api/v1/account')).status, 401);
});

test('identity: a 401 says how a program may name itself', async (client) => {
	assert.equal((await client.get('/api/v1/session')).headers['www-authenticate'], 'Bearer');
});

test('identity: a key in an address is refused and not repeated', async (client) => {
	const r = await client.get('/api/v1/session', { api_key: `ngor_live_abcd1234_${'A'.repeat(43)}_000000` });
	assert.deepEqual([r.status, r.json.code], [400, 'key_in_address']);
	assert.ok(!r.text.includes('AAAA'));
});

test('identity: the preflight of another origin is told of public methods alone', async (client) => {
	const preflight = (path) => call(client.base, 'OPTIONS', path, { headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' } });
	const closed = await preflight('/api/v1/account');
	assert.equal(closed.status, 204);
	assert.match(closed.headers.allow, /PATCH/);
	for (const name of Object.keys(closed.headers)) assert.ok(!name.startsWith('access-control-'), name);
	const open = await preflight('/api/v1/ngos/lookup');
	assert.equal(open.headers['access-control-allow-origin'], '*');
	assert.match(open.headers['access-control-allow-methods'], /POST/);
});

test('identity: a write names the version it saw, however a cache left it', async (client, { cluster }) => {
	const p = client.as(await person(cluster));
	const patch = (headers, value = { lang: 'hu' }) => {
		const body = JSON.stringify(value);
		return p.send('PATCH', '/api/v1/account', { body, headers: { 'Content-Type': 'application/merge-patch+json', 'Content-Length': body.length, ...headers } });
	};
	const { etag } = (await p.get('/api/v1/account')).headers;
	for (const headers of [{}, ...['', '*', 'v1', 'W/', '"'].map((tag) => ({ 'If-Match': tag }))]) assert.equal((await patch(headers)).status, 428, JSON.stringify(headers));
	for (const tag of ['"v0"', '"v1", "v2"', '"x"', '"v999999999999999999"', '"v9999999999999999999"']) {
		const r = await patch({ 'If-Match': tag });
		assert.deepEqual([r.status, r.json.code], [412, 'version_conflict'], tag);
	}
	const first = await patch({ 'If-Match': `W/${etag}` });
	assert.equal(first.status, 200, first.text);
	assert.equal((await patch({ 'If-Match': etag })).status, 412, 'it has changed since');
	assert.equal((await patch({ 'If-Match': first.headers.etag, 'Content-Type': 'application/json; charset=UTF-8' })).status, 200);
	for (const type of ['text/plain', 'application/merge-patch', 'application/json; charset=latin1', 'application/json-patch+json']) {
		const r = await patch({ 'If-Match': etag, 'Content-Type': type });
		assert.equal(r.status, 415, type);
		assert.match(r.headers['accept-patch'], /merge-patch/);
	}
});

test('identity: clients that leave while their password is checked harm nobody', async () => {
	await fresh({ CONECT_WORKERS: '1' }, async (server, client) => {
		const before = workers(server);
		const body = JSON.stringify(SIGN_IN);
		for (let i = 0; i < 30; i++) {
			const socket = connect(server.port, '127.0.0.1');
			socket.on('error', () => {});
			socket.write(`POST /api/v1/session HTTP/1.1\r\nHost: x\r\nX-Real-IP: 10.9.${i}.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
			await sleep(30);
			socket.destroy();
		}
		assert.equal((await signIn(client)).status, 401);
		assert.deepEqual(workers(server), before);
	});
});

test('identity: more passwords than can be checked are refused, and reads go on', async () => {
	await fresh({}, async (server, client) => {
		const reads = Promise.all(Array.from({ length: 200 }, () => client.get('/api/v1/ngos', { limit: 1 })));
		const answers = await Promise.all(Array.from({ length: 70 }, () => signIn(client)));
		const busy = answers.filter((a) => a.status === 503);
		assert.ok(busy.length > 0);
		for (const a of busy) {
			assert.equal(a.json.code, 'too_busy');
			assert.match(a.headers['retry-after'], /^[1-9]\d*$/);
		}
		assert.ok(answers.filter((a) => a.status === 401).length >= 22, 'two at once, and twenty wait');
		assert.ok((await reads).every((a) => a.status === 200));
		assert.equal((await signIn(client)).status, 401, 'later there is room again');
	});
});

// Sixteen connections that read the same as fast as they can, in a process of their own.
const READER = `const http = require('node:http'), agent = new http.Agent({ keepAlive: true });
const next = () => http.get(process.argv[1], { agent }, (r) => r.resume().on('end', next)).on('error', () => setTimeout(next, 10));
for (let i = 0; i < 16; i++) next();`;

test('identity: while readers take all there is, a password is checked or told to come later', async () => {
	await fresh({}, async (server, client) => {
		const readers = [1, 2].map(() => spawn(process.execPath, ['-e', READER, `${server.base}/api/v1/ngos?limit=1`], { stdio: 'ignore' }));
		try {
			const answers = await Promise.all(Array.from({ length: 6 }, () => signIn(client)));
			for (const a of answers) {
				assert.ok([401, 503].includes(a.status), a.text);
				if (a.status === 503) assert.match(a.headers['retry-after'], /^[1-9]\d*$/);
			}
			assert.ok(answers.some((a) => a.status === 401), 'nobody starves');
		} finally { for (const r of readers) r.kill('SIGKILL'); }
	});
});

test('identity: a worker killed over passwords leaves no place taken', async () => {
	await fresh({}, async (server, client) => {
		for (let i = 0; i < 2; i++) {
			const busy = Array.from({ length: 10 }, () => signIn(client).catch(() => null));
			await sleep(100);
			const [victim] = workers(server).slice(i);
			assert.ok(victim > 1);
			process.kill(victim, 'SIGKILL');
			await Promise.all(busy);
			for (let n = 0; n < 300 && workers(server).length < 2; n++) await sleep(100);
		}
		assert.equal((await signIn(client)).status, 401);
	});
});

test('identity: a server that stops checks the passwords it has taken on', async () => {
	await fresh({}, async (server, client) => {
		const answers = Array.from({ length: 6 }, () => signIn(client));
		await sleep(150);
		server.child.kill('SIGTERM');
		for (const a of await Promise.all(answers)) assert.equal(a.status, 401);
		await server.exited;
		assert.equal(server.ended, 0);
	});
});
