// SPDX-License-Identifier: EUPL-1.2
// The disk of the write-ahead log is full: PostgreSQL ends itself. Nothing that
// was refused is there afterwards; the server serves again when it can.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Disk } from './lib/disk.mjs';
import { whileFull } from './lib/full.mjs';
import { turnsHold } from './lib/turns.mjs';
import { scenario, world } from './lib/world.mjs';

const disk = Disk.mount('100m');

async function move(cluster) {
	const wal = join(cluster.dir, 'data/pg_wal'), there = join(disk.folder, 'pg_wal');
	await cluster.admin('ALTER SYSTEM SET wal_recycle = off');
	await cluster.down();
	// Only the segment it stopped in: no other lies there to be used again.
	const said = execFileSync('/usr/lib/postgresql/15/bin/pg_controldata', [join(cluster.dir, 'data')], { env: { LC_ALL: 'C' } }).toString();
	const segment = /REDO WAL file:\s+(\S+)/.exec(said)[1];
	mkdirSync(join(there, 'archive_status'), { recursive: true });
	copyFileSync(join(wal, segment), join(there, segment));
	rmSync(wal, { recursive: true });
	symlinkSync(there, wal);
	execFileSync('chown', ['-hR', 'postgres:', there, wal]);
	await cluster.up();
	return {};
}

function full() {
	const w = world({ env: move });
	after(() => disk.remove());

	scenario('no room for the log: nothing wrong is said, nothing refused is kept, and it heals', w, (t) => whileFull(t, w, disk, {
		reason: /No space left|server closed the connection|connection|53100/,
		meanwhile: (load) => { load.judge(); return sleep(1000); },
		mended: async () => {
			await w.cluster.up(); // if it has not come back by itself
			await w.server.ready();
			await sleep(1000);
		},
	}));

	turnsHold(w);
}

if (disk) full();
else test('no room for the log', { skip: 'a small disk can only be mounted as root' }, () => {});
