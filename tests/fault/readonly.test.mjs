// SPDX-License-Identifier: EUPL-1.2
// PostgreSQL may be read but not written, or is a standby that never can be.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { call } from '../api/lib/http.mjs';
import { Server } from '../api/lib/server.mjs';
import { Cluster } from '../api/lib/cluster.mjs';
import { contents } from './lib/full.mjs';
import { Load, READS, all } from './lib/load.mjs';
import { writeRegister } from './lib/register.mjs';
import { turnsHold } from './lib/turns.mjs';
import { eventually, scenario, world } from './lib/world.mjs';

const run = promisify(execFile);
const w = world();
const END = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'conectd'";
const SETTING = 'default_transaction_read_only';
let size = 20;

scenario('read-only: what is read is read, an import is refused whole', w, async () => {
	const file = join(w.cluster.outer, 'register.csv');
	const load = await Load.begin(w.server);
	try {
		const before = await contents(w);
		await w.cluster.admin(`ALTER DATABASE conect SET ${SETTING} = on`);
		await w.cluster.admin(END);
		await sleep(500);
		const from = performance.now();
		writeRegister(file, size++);
		await assert.rejects(w.cluster.conect('import-register', '--captured-on', '2026-09-05', file), /read-only transaction/);
		await sleep(1500);
		all(200, load.since(from));
		load.judge();
		await load.end();
		assert.deepEqual(await contents(w), before);
		await w.cluster.admin(`ALTER DATABASE conect RESET ${SETTING}`, 'postgres');
		await w.cluster.conect('import-register', '--captured-on', '2026-09-05', file);
		assert.equal((await contents(w))[2], before[2] + 1);
	} finally {
		await w.cluster.admin(`ALTER DATABASE conect RESET ${SETTING}`, 'postgres');
		await load.end();
	}
});

// A copy of the stopped cluster that stays in recovery.
async function standby(cluster) {
	const copy = new Cluster();
	copy.dir = join(cluster.outer, 'standby');
	await cluster.down();
	await run('cp', ['-a', cluster.dir, copy.dir]);
	await cluster.up();
	writeFileSync(join(copy.dir, 'data/standby.signal'), '');
	appendFileSync(join(copy.dir, 'data/postgresql.conf'), "hot_standby = on\nrestore_command = 'false'\n");
	await copy.up();
	return copy;
}

let copy;
after(() => copy?.down());

scenario('CONECT_DB_PUBLIC is a standby: it serves all reads, and is told from one that is away', w, async () => {
	copy ??= await standby(w.cluster);
	assert.deepEqual(await copy.admin('SELECT pg_is_in_recovery()'), [['t']]);
	const server = await Server.start(w.cluster, { CONECT_DB_PUBLIC: copy.conninfo('conect_public') });
	try {
		const paths = [...READS, '/api/v1/ngos', '/api/v1/ngos?q=inventata&count=exact', '/api/v1/ngos/facets', '/api/v1/changes?limit=5', '/api/v1/localities?limit=2'];
		const statuses = async () => Promise.all(paths.map(async (p) => (await call(server.base, 'GET', p)).status));
		const answers = async (status) => { const got = await statuses(); return got.every((s) => s === status) || got; };
		assert.deepEqual(await statuses(), paths.map(() => 200), w.server.tail(5));
		await copy.down();
		await eventually('told that it is away', 3000, () => answers(503));
		await copy.up();
		await eventually('back', 5000, () => answers(200));
	} finally {
		await server.stop();
		await w.server.ready();
	}
});

turnsHold(w);
