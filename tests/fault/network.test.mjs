// SPDX-License-Identifier: EUPL-1.2
// The way to PostgreSQL is cut, silent, or slow.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Load, all, free, reads, within } from './lib/load.mjs';
import { turnsHold } from './lib/turns.mjs';
import { Wire } from './lib/wire.mjs';
import { scenario, world } from './lib/world.mjs';

let wire;
const w = world({
	env: async (cluster) => {
		wire = await Wire.lay(cluster);
		return { CONECT_DB_PUBLIC: wire.conninfo('conect_public'), CONECT_DB_APP: wire.conninfo('conect_app') };
	},
});
after(() => wire?.close());

scenario('every connection cut, again and again: reads go on', w, async () => {
	const load = await Load.begin(w.server);
	try {
		for (let i = 0; i < 10; i++) { await sleep(150); wire.cut(); }
		const back = performance.now() + 1000;
		await sleep(1800);
		all(200, load.since(back));
		within(2500, load.since());
		load.judge();
	} finally { await load.end(); }
});

scenario('a silent network: the deadline, then 503 at once, then back', w, async () => {
	const load = await Load.begin(w.server);
	try {
		wire.dead = true;
		await sleep(5500);
		const known = performance.now();
		await sleep(1500);
		all(503, reads(load.since(known)));
		within(250, load.since(known));
		within(250, free(load.since()));
		wire.dead = false;
		const back = performance.now() + 1500; // one silent try may have to end first
		await sleep(2500);
		all(200, load.since(back));
		load.judge();
	} finally {
		wire.dead = false;
		await load.end();
	}
});

scenario('100 ms each way: slower, not broken', w, async () => {
	const load = await Load.begin(w.server);
	try {
		wire.delay = 100;
		await sleep(3000);
		all(200, load.since());
		within(1000, load.since());
		within(250, free(load.since()));
		assert.ok(reads(load.since()).length > 20);
		load.judge();
	} finally {
		wire.delay = 0;
		await load.end();
	}
});

turnsHold(w);
