// SPDX-License-Identifier: EUPL-1.2
// The disk of the data is full: what is read is read, what is written is
// refused whole, and when there is room again all goes on by itself.
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Disk } from './lib/disk.mjs';
import { whileFull } from './lib/full.mjs';
import { all } from './lib/load.mjs';
import { turnsHold } from './lib/turns.mjs';
import { scenario, world } from './lib/world.mjs';

const disk = Disk.mount('300m');

function full() {
	const w = world({
		env: async (cluster) => {
			await cluster.admin(`CREATE TABLESPACE small LOCATION '${disk.folder}'`, 'postgres');
			await cluster.admin('ALTER DATABASE conect SET TABLESPACE small', 'postgres');
			return {};
		},
	});
	after(() => disk.remove());

	scenario('no room for data: reads go on, an import is refused whole, and succeeds when there is room', w, (t) => whileFull(t, w, disk, {
		reason: /53100|No space left/,
		meanwhile: async (load) => {
			const from = performance.now();
			await sleep(1500);
			all(200, load.since(from));
		},
	}));

	turnsHold(w);
}

if (disk) full();
else test('no room for data', { skip: 'a small disk can only be mounted as root' }, () => {});
