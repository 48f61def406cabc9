// SPDX-License-Identifier: EUPL-1.2
// Quotas: of each address over all workers, outliving them; said in every
// answer; not to be got round. Each test has a server with small quotas.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './lib/client.mjs';
import { isOpen, isPage, operations } from './lib/contract.mjs';
import { METRICS_TOKEN, Server } from './lib/server.mjs';
import { working } from './lib/working.mjs';
import { test } from './lib/world.mjs';

const limited = operations.filter((o) => isOpen(o) && o.op['x-rate-limit'] !== 'none');
const workers = (server) => readFileSync(`/proc/${server.child.pid}/task/${server.child.pid}/children`, 'utf8').trim().split(' ').map(Number);
const left = (answer) => Number(/;r=(\d+)/.exec(answer.headers.ratelimit)[1]);

function limits(title, quotas, body) {
	test(`limits: ${title}`, async (_, world) => {
		const server = await Server.start(world.cluster, quotas);
		try { await body(new Client(server), server, world); } finally { await server.stop(); }
	});
}

async function figures(client) {
	const { text } = await client.get('/metrics', {}, { Authorization: `Bearer ${METRICS_TOKEN}` });
	return (name) => Number(text.split('\n').find((l) => l.startsWith(`${name} `)).split(' ').pop());
}

limits('every operation but health and metrics says what is left, and refuses', { CONECT_RATE_LIMIT: '1', CONECT_RATE_LIMIT_SEARCH: '1', CONECT_RATE_LIMIT_WRITE: '1' }, async (client, _, world) => {
	const paths = new Map();
	for (const o of limited) paths.set(o, o.method === 'POST' ? o.path : await working(world.client, o));
	for (const o of limited) {
		const policy = o.op['x-rate-limit'];
		const ask = () => (o.method === 'POST' ? client.post(o.path, { items: [{ scheme: 'cif', value: '9876500118' }] }) : client.get(paths.get(o)));
		let r = await ask();
		if (r.status < 400) r = await ask();
		assert.equal(r.status, 429, o.id);
		if (!isPage(o)) assert.equal(r.json.code, 'rate_limited');
		assert.equal(r.headers['ratelimit-policy'], `"${policy}";q=1;w=60`, o.id);
		assert.match(r.headers.ratelimit, new RegExp(`^"${policy}";r=0;t=\\d+$`));
		const wait = Number(r.headers['retry-after']);
		assert.ok(wait >= 1 && wait <= 60, `Retry-After: ${wait}`);
	}
	for (let i = 0; i < 10; i++)
		for (const path of ['/health/live', '/health/ready']) {
			const r = await client.get(path);
			assert.equal(r.status, 200);
			assert.equal(r.headers.ratelimit, undefined);
		}
	const figure = await figures(client);
	for (const policy of ['read', 'search'])
		assert.equal(figure(`conect_http_requests_limited_total{policy="${policy}"}`), limited.filter((o) => o.op['x-rate-limit'] === policy).length);
});

limits('one quota over two workers', { CONECT_RATE_LIMIT: '100' }, async (client) => {
	const from = performance.now();
	const answers = [];
	const turns = async () => { const f = await figures(client); return Math.min(...[0, 1].map((w) => f(`conect_loop_turn_seconds_count{worker="${w}"}`))); };
	for (let i = 0; i < 100 && (i < 10 || await turns() < 60); i++) answers.push(...await Promise.all(Array.from({ length: 30 }, () => client.get('/version'))));
	const back = Math.ceil((performance.now() - from) / 600); // what came back meanwhile
	const admitted = answers.filter((r) => r.status === 200).length;
	assert.ok(admitted >= 100 && admitted <= 100 + back, `${admitted} of 100 and ${back}`);
	assert.ok(await turns() >= 60, 'both workers served');
});

limits('a quota outlives the workers', { CONECT_RATE_LIMIT: '5' }, async (client, server) => {
	while ((await client.get('/version')).status === 200);
	const before = workers(server);
	for (const pid of before) process.kill(pid, 'SIGKILL');
	const fresh = () => workers(server).filter((pid) => pid && !before.includes(pid)).length;
	for (let i = 0; i < 100 && fresh() < 2; i++) await sleep(50);
	assert.equal(fresh(), 2, 'two new workers');
	// One request of the five comes back in twelve seconds.
	const answers = [];
	for (let i = 0; i < 10; i++) answers.push((await client.get('/version')).status);
	assert.ok(answers.filter((s) => s === 200).length <= 1, answers.join(' '));
});

limits('workers killed while they count: nobody waits, nobody gets more', { CONECT_RATE_LIMIT: '200' }, async (client, server) => {
	const from = performance.now();
	let on = true, admitted = 0;
	const hammer = async () => { while (on) { const r = await client.get('/version').catch(() => null); if (r?.status === 200) admitted++; } };
	const clients = Array.from({ length: 8 }, hammer);
	for (let i = 0; i < 10; i++) { await sleep(60); for (const pid of workers(server).slice(i % 2, i % 2 + 1)) process.kill(pid, 'SIGKILL'); }
	await server.ready();
	await sleep(300);
	on = false;
	await Promise.all(clients);
	const back = Math.ceil((performance.now() - from) / 300);
	assert.ok(admitted <= 200 + back, `${admitted} of 200 and ${back}`);
	assert.ok(admitted >= 150, `${admitted} of 200`);
});

limits('what comes back is what was said', { CONECT_RATE_LIMIT: '60' }, async (client) => {
	let r;
	do r = await client.get('/version'); while (r.status === 200);
	await sleep(Number(r.headers['retry-after']) * 1000);
	assert.equal((await client.get('/version')).status, 200);
});

limits('unchanged costs nothing', { CONECT_RATE_LIMIT: '60', CONECT_RATE_LIMIT_SEARCH: '60' }, async (client) => {
	for (const path of ['/version', '/api/v1/ngos', '/api/v1/vocabularies']) {
		const first = await client.get(path);
		for (let i = 0; i < 20; i++) {
			const r = await client.get(path, {}, { 'If-None-Match': first.headers.etag });
			assert.equal(r.status, 304);
			assert.ok(left(r) >= left(first), `${path}: ${r.headers.ratelimit} after ${first.headers.ratelimit}`);
		}
	}
});

limits('what a client says of itself is not believed', { CONECT_RATE_LIMIT: '2' }, async (client) => {
	const statuses = [];
	for (let i = 0; i < 12; i++) {
		const name = ['X-Real-IP', 'X-Forwarded-For', 'Forwarded', 'True-Client-IP'][i % 4];
		statuses.push((await client.get('/version', {}, { [name]: name === 'Forwarded' ? `for=192.0.2.${i}` : `192.0.2.${i}` })).status);
	}
	assert.ok(statuses.filter((s) => s === 200).length <= 3, statuses.join(' '));
});

limits('behind a trusted proxy the client is whom it names', { CONECT_RATE_LIMIT: '1', CONECT_TRUSTED_PROXY: '127.0.0.1' }, async (client) => {
	const ask = async (...as) => (await client.get('/version', {}, { 'X-Real-IP': as.length > 1 ? as : as[0] })).status;
	for (let i = 1; i <= 5; i++) assert.equal(await ask(`192.0.2.${i}`), 200);
	assert.equal(await ask('192.0.2.3'), 429);
	assert.equal(await ask('::ffff:192.0.2.3'), 429);
	assert.equal(await ask('2001:db8::1'), 200);
	assert.equal(await ask('2001:db8::ffff'), 429);
	assert.equal(await ask('2001:db8:0:1::1'), 200);
	// Nonsense, or two names: the proxy itself.
	assert.equal(await ask('nobody'), 200);
	assert.equal(await ask('192.0.2.77', '192.0.2.78'), 429);
	assert.equal((await client.get('/version')).status, 429);
	assert.equal((await client.get('/version', {}, { 'X-Forwarded-For': '192.0.2.99', Forwarded: 'for=192.0.2.99' })).status, 429);
});

limits('0 is no limit, and says none', { CONECT_RATE_LIMIT: '0', CONECT_RATE_LIMIT_SEARCH: '0' }, async (client) => {
	for (const path of ['/version', '/api/v1/ngos']) {
		const r = await client.get(path);
		assert.equal(r.status, 200);
		assert.equal(r.headers.ratelimit, undefined);
		assert.equal(r.headers['ratelimit-policy'], undefined);
	}
});
