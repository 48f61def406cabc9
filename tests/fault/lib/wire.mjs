// SPDX-License-Identifier: EUPL-1.2
// A Unix socket in front of PostgreSQL's that can be cut, stalled or delayed.
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Wire {
	static async lay(cluster) {
		const wire = new Wire();
		wire.folder = mkdtempSync(join(tmpdir(), 'conect-wire.'));
		wire.pairs = new Set();
		wire.delay = 0;
		wire.dead = false;
		wire.listener = net.createServer((near) => wire.join(near, net.connect(join(cluster.socket, '.s.PGSQL.5432'))));
		await new Promise((resolve) => wire.listener.listen(join(wire.folder, '.s.PGSQL.5432'), resolve));
		return wire;
	}

	conninfo(role) { return `host=${this.folder} dbname=conect user=${role} sslmode=disable`; }

	join(near, far) {
		const pair = { near, far };
		this.pairs.add(pair);
		const end = () => { near.destroy(); far.destroy(); this.pairs.delete(pair); };
		for (const [from, to] of [[near, far], [far, near]]) {
			from.on('data', (d) => this.carry(to, d));
			from.on('error', end);
			from.on('close', end);
		}
	}

	// What is sent into a dead wire is gone for good.
	carry(to, data) {
		if (this.dead) return;
		if (this.delay === 0) { to.write(data); return; }
		setTimeout(() => { if (!to.destroyed) to.write(data); }, this.delay);
	}

	cut() { for (const { near, far } of this.pairs) { near.destroy(); far.destroy(); } }

	close() {
		this.cut();
		this.listener.close();
		rmSync(this.folder, { recursive: true, force: true });
	}
}
