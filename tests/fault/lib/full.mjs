// SPDX-License-Identifier: EUPL-1.2
// What a full disk does to whoever imports, and to whoever reads meanwhile.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { call } from '../../api/lib/http.mjs';
import { Load, READS } from './load.mjs';
import { writeRegister } from './register.mjs';

const DAY = '2026-09-05';
let size = 6000; // another file at each try: one that is known changes nothing

export const contents = async (w) => (await w.cluster.admin(`SELECT (SELECT count(*) FROM conect.ngo), (SELECT count(*) FROM conect.change),
	(SELECT count(*) FROM conect.register_snapshot), (SELECT count(*) FROM conect.register_entry)`))[0].map(Number);

// Fills the disk, imports, calls `meanwhile(load)`, makes room, calls
// `mended()`, and imports again.
export async function whileFull(t, w, disk, { reason, meanwhile, mended = () => {} }) {
	const file = join(w.cluster.outer, 'register.csv');
	const load = await Load.begin(w.server);
	try {
		writeRegister(file, size++);
		const before = await contents(w);
		disk.fill();
		await assert.rejects(w.cluster.conect('import-register', '--captured-on', DAY, file), (e) => {
			t.diagnostic(e.message.trim().split('\n').at(-1).replace(/.*csv: /, ''));
			return reason.test(e.message);
		});
		await meanwhile(load);
		disk.empty();
		await mended();
		assert.deepEqual(await contents(w), before, 'nothing of it is there');
		await load.end();
		load.judge();
		await w.cluster.conect('import-register', '--captured-on', DAY, file);
		await w.cluster.conect('check');
		assert.equal((await contents(w))[2], before[2] + 1);
		for (const path of READS) assert.equal((await call(w.server.base, 'GET', path)).status, 200, path);
	} finally {
		disk.empty();
		await load.end();
	}
}
