// SPDX-License-Identifier: EUPL-1.2
// What every test shares: a cluster with data, a server, a client. Started
// once a run; gone at its end, however it ends (watch.sh).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as nodeTest } from 'node:test';
import { Client } from './client.mjs';
import { Cluster } from './cluster.mjs';
import { DATA } from './paths.mjs';
import { Server } from './server.mjs';

export const world = {};

export async function start() {
	world.cluster = await Cluster.start();
	await world.cluster.conect('migrate');
	await world.cluster.conect('demo', '--ngos', '2000', '--seed', '1');
	await world.cluster.conect('import-register', '--captured-on', '2026-09-05', join(DATA, 'register/rnong_invented.csv'));
	world.server = await Server.start(world.cluster);
	writeFileSync(join(world.cluster.outer, 'server.pid'), String(world.server.child.pid));
	world.client = new Client(world.server);
}

// A test with a time limit; when it fails, what the server said meanwhile.
export function test(title, body) {
	nodeTest(title, { timeout: 120000 }, async () => {
		const from = world.server.log.length;
		try {
			await body(world.client, world);
		} catch (e) {
			const log = world.server.log.slice(from).split('\n').filter((l) => !/"status":(2\d\d|304),/.test(l)).slice(-15).join('\n');
			if (e instanceof Error) e.message += `\n--- server log\n${log}`;
			throw e;
		}
	});
}
