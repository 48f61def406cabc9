// SPDX-License-Identifier: EUPL-1.2
// The server starts before its schema exists.
import assert from 'node:assert/strict';
import { call } from '../api/lib/http.mjs';
import { FREE, READS } from './lib/load.mjs';
import { eventually, scenario, world } from './lib/world.mjs';

const w = world({ migrate: false, status: 503 });

scenario('not migrated: alive, not ready, says which statement; migrate heals it', w, async () => {
	for (const path of FREE) assert.equal((await call(w.server.base, 'GET', path)).status, 200, path);
	for (const path of READS) {
		const answer = await call(w.server.base, 'GET', path);
		assert.equal(answer.status, 503, path);
		assert.ok(Number(answer.headers['retry-after']) >= 1, path);
	}
	assert.match(w.server.log, /db_statement_refused/);
	const told = w.server.log.split('\n').filter((l) => l.includes('db_statement_refused')).length;
	assert.ok(told <= 8, `said once by each worker and lane, not ${told} times`);
	await w.cluster.conect('migrate');
	await eventually('ready', 5000, async () => (await call(w.server.base, 'GET', '/health/ready')).status === 200);
	for (const path of READS) await eventually(path, 5000, async () => (await call(w.server.base, 'GET', path)).status === 200);
});
