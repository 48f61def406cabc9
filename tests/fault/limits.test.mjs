// SPDX-License-Identifier: EUPL-1.2
// PostgreSQL runs, but has no connection to give, or no right.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { hoard } from './lib/hoard.mjs';
import { Load, all, free, reads, within } from './lib/load.mjs';
import { turnsHold } from './lib/turns.mjs';
import { scenario, world } from './lib/world.mjs';

const w = world();
const END = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'conectd'";
const ROLES = ['conect_public', 'conect_app'];
const limit = async (n) => { for (const r of ROLES) await w.cluster.admin(`ALTER ROLE ${r} CONNECTION LIMIT ${n}`); };

async function refusedThenBack(load, release) {
	await sleep(500);
	const from = performance.now();
	await sleep(1500);
	all(503, reads(load.since(from)));
	within(250, load.since(from));
	await release();
	const back = performance.now() + 1000;
	await sleep(1800);
	all(200, load.since(back));
	within(250, free(load.since()));
	load.judge();
}

scenario('max_connections taken by others: 503 at once, back within a second', w, async (t) => {
	const load = await Load.begin(w.server);
	let others;
	try {
		await limit(0);
		await w.cluster.admin(END);
		others = await hoard(w.cluster);
		t.diagnostic(`${others.count} connections taken`);
		assert.ok(others.count > 50);
		// It is the slots that are missing now: PostgreSQL looks for one before
		// it looks at the role's limit, which cannot be lifted without one.
		const released = async () => { others.release(); await sleep(100); await limit(-1); };
		await refusedThenBack(load, released);
	} finally {
		others?.release();
		await load.end();
		await sleep(200);
		await limit(-1);
	}
});

scenario('a few connections only: whoever has one serves', w, async () => {
	const load = await Load.begin(w.server);
	try {
		await limit(4);
		await w.cluster.admin(END);
		await sleep(2000);
		load.judge();
		within(2500, load.since());
	} finally {
		await limit(-1);
		await load.end();
		await w.server.ready();
	}
});

scenario('the public role has lost its grants: never ready, and ready again with them', w, async () => {
	const load = await Load.begin(w.server);
	try {
		// No connection while the right is taken away: what such a one would
		// say meanwhile is a plain 500.
		await limit(0);
		await w.cluster.admin(END);
		await w.cluster.admin('REVOKE USAGE ON SCHEMA public_api FROM conect_public');
		await limit(-1);
		await sleep(700);
		const from = performance.now();
		await sleep(1000);
		all(503, reads(load.since(from)));
		within(250, load.since(from));
		await w.cluster.admin('GRANT USAGE ON SCHEMA public_api TO conect_public');
		await sleep(1500); // a refused statement is tried again each second
		const back = performance.now();
		await sleep(1000);
		all(200, load.since(back));
		load.judge();
	} finally {
		await limit(-1);
		await w.cluster.admin('GRANT USAGE ON SCHEMA public_api TO conect_public');
		await load.end();
	}
});

turnsHold(w);
