// SPDX-License-Identifier: EUPL-1.2
// Clients that leave while PostgreSQL works for them leave nothing behind.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../api/lib/http.mjs';
import { BUILD } from '../api/lib/paths.mjs';
import { Load } from './lib/load.mjs';
import { turnsHold } from './lib/turns.mjs';
import { eventually, openFiles, scenario, workers, world } from './lib/world.mjs';

const w = world();
const PATHS = ['/api/v1/counties', '/api/v1/counties/CV/localities', '/api/v1/counties?format=csv'];
const pages = (pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);

// Asks, and hangs up after `ms`, whatever has come by then.
function leave(path, ms) {
	return new Promise((resolve) => {
		const request = http.get(`${w.server.base}${path}`, { agent: false });
		request.on('error', resolve);
		request.on('response', (r) => r.resume().on('error', resolve));
		request.on('close', resolve);
		setTimeout(() => request.destroy(), ms);
	});
}

async function idle() {
	const rows = await w.cluster.admin(`SELECT pid, state, query FROM pg_stat_activity
		WHERE application_name = 'conectd' AND (state <> 'idle' OR xact_start IS NOT NULL)`);
	return rows.length === 0 || rows;
}

// A lock makes every read of counties wait until it is given up.
async function round(n, ms) {
	const holder = w.cluster.session();
	holder.say('BEGIN');
	holder.say('LOCK TABLE conect.county IN ACCESS EXCLUSIVE MODE');
	await sleep(100);
	await Promise.all(Array.from({ length: n }, (_, i) => leave(PATHS[i % PATHS.length], ms)));
	holder.say('ROLLBACK');
	await holder.end();
}

scenario('a client that leaves half-way: connections idle, no transaction, no descriptor, no memory', w, async (t) => {
	for (let i = 0; i < 3; i++) await round(60, 50); // warm
	await eventually('all idle', 5000, idle);
	await sleep(300);
	const pids = workers(w.server), files = pids.map(openFiles), memory = pids.map(pages);
	for (let i = 0; i < 10; i++) await round(60, 20 + 10 * i);
	await eventually('all idle', 5000, idle);
	assert.deepEqual(workers(w.server), pids, 'a worker died');
	await eventually('descriptors as before', 5000, () => {
		const now = pids.map(openFiles);
		return now.every((n, i) => n <= files[i]) || { files, now };
	});
	const grown = pids.map((p, i) => (pages(p) - memory[i]) * 4);
	t.diagnostic(`resident memory grew by ${grown.join(' and ')} KiB over 600 clients`);
	// The sanitizers keep what was freed, to see who uses it.
	if (!BUILD.endsWith('/san')) for (const kib of grown) assert.ok(kib < 4096, `${kib} KiB more`);
	for (const path of PATHS) assert.equal((await call(w.server.base, 'GET', path)).status, 200);
});

scenario('clients that leave under load harm nobody else', w, async () => {
	const load = await Load.begin(w.server);
	for (let i = 0; i < 20; i++) await Promise.all(PATHS.map((p) => leave(p, i % 5)));
	await load.end();
	load.judge();
	assert.ok(load.seen.every((a) => a.status === 200), 'an answer was not 200');
	await eventually('all idle', 5000, idle);
});

turnsHold(w);
