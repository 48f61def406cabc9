// SPDX-License-Identifier: EUPL-1.2
// PostgreSQL is stopped, killed, frozen and restarted under load.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../api/lib/http.mjs';
import { turnsHold } from './lib/turns.mjs';
import { accepting, backends, eventually, postmaster, scenario, signalAll, world } from './lib/world.mjs';
import { Load, all, free, reads, within } from './lib/load.mjs';

const DEADLINE_MS = 2000, ROOM_MS = 500; // a slow lane's is longer, see frozen
const w = world();
const broken = (title, body) => scenario(title, w, async (t) => {
	const load = await Load.begin(w.server);
	try {
		await sleep(200);
		await body(load, t);
		load.judge();
	} finally {
		await load.end();
	}
});

// Everything asked from one second after PostgreSQL lets anybody in.
async function back(load) {
	await accepting(w.cluster);
	const from = performance.now() + 1000;
	await sleep(1800);
	all(200, load.since(from));
}

broken('stopped: reads are told at once, the rest does not notice, and it is back within a second', async (load) => {
	await w.cluster.down();
	await sleep(300);
	const from = performance.now();
	await sleep(1500);
	all(503, reads(load.since(from)));
	within(250, load.since(from));
	await w.cluster.up();
	await back(load);
	within(DEADLINE_MS + ROOM_MS, load.since());
});

broken('restarted: no request hangs, none is wrong', async (load) => {
	await w.cluster.down();
	await w.cluster.up();
	await back(load);
	within(DEADLINE_MS + ROOM_MS, load.since());
	within(250, free(load.since()));
});

broken('a backend killed: PostgreSQL recovers, and so does the server', async (load) => {
	const from = performance.now();
	process.kill((await backends(w.cluster))[0], 'SIGKILL');
	await sleep(100);
	await back(load);
	within(DEADLINE_MS + ROOM_MS, load.since(from));
	within(250, free(load.since(from)));
});

broken('every backend ended: clients read on', async (load) => {
	const from = performance.now();
	await w.cluster.admin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'conectd'");
	await back(load);
	within(DEADLINE_MS + ROOM_MS, load.since(from));
});

broken('the postmaster killed: reads are told, and it is back when PostgreSQL is', async (load) => {
	process.kill(postmaster(w.cluster), 'SIGKILL');
	await sleep(500);
	const from = performance.now();
	await sleep(1000);
	all(503, reads(load.since(from)));
	within(250, load.since(from));
	await w.cluster.up();
	await back(load);
});

broken('frozen: nobody waits beyond the deadline, then nobody waits at all', async (load) => {
	const slow = 5000; // the slow lane's deadline
	signalAll(w.cluster, 'SIGSTOP');
	let known;
	try {
		await sleep(slow + ROOM_MS);
		known = performance.now();
		await sleep(2000);
	} finally {
		signalAll(w.cluster, 'SIGCONT');
	}
	const until = performance.now();
	const meanwhile = load.since(known).filter((a) => a.at < until - 300);
	all(503, reads(meanwhile));
	within(250, meanwhile);
	within(slow + ROOM_MS, load.since());
	within(250, free(load.since()));
	await back(load);
});

// Whoever reads that table waits, as for a migration that holds a lock. What is
// asked was not asked before: answers in memory need no table.
let limit = 20;
async function locked(load, code) {
	const holder = w.cluster.session();
	holder.say('BEGIN');
	holder.say('LOCK TABLE conect.authority IN ACCESS EXCLUSIVE MODE');
	await sleep(1000);
	const ask = async () => {
		const at = performance.now(), path = `/api/v1/authorities?limit=${++limit}`;
		const { status, json } = await call(w.server.base, 'GET', path);
		return { path, status, code: json.code, ms: performance.now() - at };
	};
	const waited = await Promise.all(Array.from({ length: 6 }, ask));
	holder.say('ROLLBACK');
	await holder.end();
	all(503, waited);
	assert.ok(waited.some((a) => a.code === code), waited.map((a) => a.code).join(' '));
	within(5000 + ROOM_MS, [...waited, ...load.since()]);
	within(250, free(load.since()));
	await back(load);
	assert.equal((await ask()).status, 200);
}

broken('locked: a read gives up waiting, the rest goes on, and it is back', (load) => locked(load, 'database_unavailable'));

broken('slow: a statement is given up at its deadline, the rest goes on, and it is back', async (load) => {
	const patience = (value) => w.cluster.admin(`ALTER ROLE conect_public ${value}`);
	const [[was]] = await w.cluster.admin("SELECT split_part(s, '=', 2) FROM pg_roles, unnest(rolconfig) AS s WHERE rolname = 'conect_public' AND s LIKE 'lock_timeout=%'");
	try {
		await patience('SET lock_timeout = 0');
		await w.cluster.admin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'conectd'");
		await back(load);
		await locked(load, 'database_timeout');
	} finally {
		await patience(`SET lock_timeout = '${was}'`);
	}
});

scenario('after all this no transaction is open and no connection is too many', w, async () => {
	await w.server.ready();
	await eventually('connections idle', 10000, async () => {
		const rows = await w.cluster.admin(`SELECT count(*), count(xact_start) FROM pg_stat_activity
			WHERE application_name = 'conectd'`);
		const [connections, open] = rows[0].map(Number);
		// Two workers; each has 2 and 2 for what is public, 4 and 1 for who is named.
		return (connections === 18 && open === 0) || rows[0];
	});
});

turnsHold(w);
