// SPDX-License-Identifier: EUPL-1.2
// Takes every connection PostgreSQL has to give, over its Unix socket.
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function startup(user, database) {
	const text = `user\0${user}\0database\0${database}\0\0`;
	const packet = Buffer.alloc(8 + text.length);
	packet.writeInt32BE(packet.length, 0);
	packet.writeInt32BE(196608, 4);
	packet.write(text, 8);
	return packet;
}

// An open session, or null when PostgreSQL has none left.
function session(cluster) {
	return new Promise((resolve) => {
		const socket = net.connect(join(cluster.socket, '.s.PGSQL.5432'));
		socket.on('connect', () => socket.write(startup('postgres', 'conect')));
		socket.on('error', () => resolve(null));
		socket.on('close', () => resolve(null));
		socket.on('data', (d) => resolve(d[0] === 0x45 ? null : socket)); // 'E'
	});
}

export async function hoard(cluster) {
	const held = [];
	for (let misses = 0; misses < 3;) {
		const one = await session(cluster);
		if (one === null) { misses++; await sleep(50); } else held.push(one);
	}
	return { count: held.length, release: () => held.forEach((s) => s.destroy()) };
}
