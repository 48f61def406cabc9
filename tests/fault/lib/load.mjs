// SPDX-License-Identifier: EUPL-1.2
// A bounded load of reads, and what became of each of them.
import assert from 'node:assert/strict';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

// Three that ask the database (both lanes), and what must not care about it.
export const READS = ['/api/v1/counties', '/api/v1/vocabularies', '/api/v1/authorities?limit=5', '/health/ready'];
export const FREE = ['/health/live', '/version', '/openapi.json', '/problems'];

const CLIENTS = 8, PAUSE_MS = 10, LIMIT_MS = 10000;

function get(agent, base, path) {
	const { hostname, port } = new URL(base);
	const at = performance.now();
	return new Promise((resolve) => {
		const told = (answer) => resolve({ path, at, ms: performance.now() - at, ...answer });
		const request = http.get({ hostname, port, path, agent, timeout: LIMIT_MS }, (response) => {
			const parts = [];
			response.on('data', (d) => parts.push(d));
			response.on('error', (e) => told({ status: 0, error: e.message }));
			response.on('end', () => told({ status: response.statusCode, retry: response.headers['retry-after'],
				body: Buffer.concat(parts).toString('utf8') }));
		});
		request.on('timeout', () => request.destroy(new Error('no answer')));
		request.on('error', (e) => told({ status: 0, error: e.message }));
	});
}

export class Load {
	// What a right answer is: taken while all is well.
	static async begin(server) {
		const load = new Load();
		load.base = server.base;
		load.agent = new http.Agent({ keepAlive: true, maxSockets: CLIENTS });
		load.seen = [];
		load.right = new Map();
		for (const path of [...READS, ...FREE]) {
			let answer;
			// Each lane comes back by itself after what was done before.
			for (let i = 0; i < 50 && answer?.status !== 200; i++) {
				if (i > 0) await sleep(100);
				answer = await get(load.agent, load.base, path);
			}
			assert.equal(answer.status, 200, `${path} while all is well`);
			load.right.set(path, answer.body);
		}
		load.running = true;
		load.clients = Array.from({ length: CLIENTS }, (_, i) => load.client(i));
		return load;
	}

	async client(i) {
		const paths = i % 2 === 0 ? READS : FREE;
		for (let n = i; this.running; n++) {
			this.seen.push(await get(this.agent, this.base, paths[n % paths.length]));
			await sleep(PAUSE_MS);
		}
	}

	// All answers so far, or those of requests made since a moment.
	since(moment = 0) { return this.seen.filter((a) => a.at >= moment); }

	async end() {
		this.running = false;
		await Promise.all(this.clients);
		this.agent.destroy();
		return this.seen;
	}

	// What holds whatever happens: an answer is right, or 503 with a time to
	// come back; what needs no database is always right.
	judge() {
		for (const a of this.seen) {
			const where = `${a.path} at ${Math.round(a.at)}: ${a.status} ${a.error ?? ''} after ${Math.round(a.ms)} ms`;
			if (FREE.includes(a.path)) assert.equal(a.status, 200, where);
			if (a.status === 200) assert.equal(a.body, this.right.get(a.path), `${where}: a wrong answer`);
			else {
				assert.equal(a.status, 503, where);
				assert.ok(Number(a.retry) >= 1, `${where}: Retry-After ${a.retry}`);
			}
		}
	}
}

// How late this process itself was, while other work had the machine: an answer
// that lay waiting for us was not late.
const lags = [];
let tick = performance.now();
setInterval(() => {
	const now = performance.now();
	if (now - tick > 20) lags.push({ from: tick, to: now });
	tick = now;
}, 10).unref();

function lag({ at, ms }) {
	return lags.filter((l) => l.to > at && l.from < at + ms).reduce((sum, l) => sum + l.to - l.from, 0);
}

// None of these took longer.
export function within(ms, answers) {
	for (const a of answers) {
		const own = lag(a);
		assert.ok(a.ms - own <= ms, `${a.path}: ${a.status} after ${Math.round(a.ms)} ms (${Math.round(own)} of them ours), at most ${ms}`);
	}
}

export const reads = (answers) => answers.filter((a) => READS.includes(a.path));
export const free = (answers) => answers.filter((a) => FREE.includes(a.path));

export function all(status, answers) {
	assert.ok(answers.length > 0, 'no answer to judge');
	for (const a of answers) assert.equal(a.status, status, `${a.path}: ${a.status} ${a.error ?? ''} at ${Math.round(a.at)}`);
}
