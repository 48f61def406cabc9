// SPDX-License-Identifier: EUPL-1.2
// The real conectd on a free port of 127.0.0.1, its log kept for failures.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BUILD, ROOT } from './paths.mjs';
import { call } from './http.mjs';

export const METRICS_TOKEN = 'metrics-token-of-the-tests';

export function freePort() {
	return new Promise((resolve, reject) => {
		const s = createServer();
		s.on('error', reject);
		s.listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => resolve(port)); });
	});
}

export class Server {
	static async start(cluster, more = {}) {
		const s = new this();
		s.port = await freePort();
		s.base = `http://127.0.0.1:${s.port}`;
		s.log = '';
		s.child = spawn(join(BUILD, 'conectd'), [], {
			cwd: ROOT,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				PATH: process.env.PATH,
				CONECT_LISTEN: `127.0.0.1:${s.port}`,
				CONECT_PUBLIC_URL: s.base,
				CONECT_DB_PUBLIC: cluster.conninfo('conect_public'),
				CONECT_DB_APP: cluster.conninfo('conect_app'),
				CONECT_SECRET: '5a'.repeat(32),
				CONECT_SECURITY_CONTACT: 'mailto:security@conect.example',
				CONECT_METRICS_TOKEN: METRICS_TOKEN,
				CONECT_WORKERS: '2',
				CONECT_RATE_LIMIT: '0',
				CONECT_RATE_LIMIT_SEARCH: '0',
				CONECT_RATE_LIMIT_WRITE: '0',
				LSAN_OPTIONS: `suppressions=${join(ROOT, 'tests/api/lsan.supp')}:print_suppressions=0`,
				...more,
			},
		});
		for (const out of [s.child.stdout, s.child.stderr]) out.on('data', (d) => { s.log += d; });
		s.exited = new Promise((resolve) => s.child.on('close', (code, signal) => { s.ended = code ?? signal; resolve(); }));
		await s.ready();
		return s;
	}

	// Waits until the server answers as it should; a minute is for sanitizers.
	async ready(status = 200) {
		for (let i = 0; i < 600; i++) {
			if (this.ended !== undefined) throw new Error(`conectd ended with ${this.ended}:\n${this.tail()}`);
			const r = await call(this.base, 'GET', '/health/ready').catch(() => null);
			if (r?.status === status) return;
			await sleep(100);
		}
		throw new Error(`conectd did not get to ${status}:\n${this.tail()}`);
	}

	tail(lines = 40) { return this.log.split('\n').slice(-lines).join('\n'); }

	async stop() {
		if (this.ended === undefined) this.child.kill('SIGTERM');
		const gone = await Promise.race([this.exited.then(() => true), sleep(15000, false, { ref: false })]);
		if (!gone) { this.child.kill('SIGKILL'); await this.exited; }
		return this.ended;
	}
}
