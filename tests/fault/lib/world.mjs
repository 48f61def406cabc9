// SPDX-License-Identifier: EUPL-1.2
// A cluster and a server for one file of fault tests, and hands to break them.
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Cluster } from '../../api/lib/cluster.mjs';
import { ROOT } from '../../api/lib/paths.mjs';
import { Server } from '../../api/lib/server.mjs';

const run = promisify(execFile);

// Ready when it answers at all: the database may be what is wrong with it.
class Patient extends Server {
	async ready(status) { return super.ready(status ?? this.constructor.status); }
}

// However the run ends, nothing of it stays: the cluster's watcher takes away
// the cluster, if that is not frozen.
function abandon(w) {
	if (w.gone) return;
	w.server?.child.kill('SIGKILL');
	try { signalAll(w.cluster, 'SIGCONT'); } catch { /* it does not run */ }
}

// Call it at the top of a file: made before the file's tests, gone after them.
export function world({ migrate = true, status = 200, env = () => ({}) } = {}) {
	const w = {};
	process.on('exit', () => abandon(w));
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGPIPE']) process.on(signal, () => process.exit(130));
	before(async () => {
		w.cluster = await Cluster.start();
		if (migrate) await w.cluster.conect('migrate');
		Patient.status = status;
		w.server = await Patient.start(w.cluster, await env(w.cluster));
	});
	after(async () => {
		await w.server?.stop();
		await w.cluster?.remove();
		w.gone = true;
	});
	return w;
}

// The bounds hold on an idle machine. One that is busy with something else
// gets two more tries, each told; what fails three times is broken.
export function scenario(title, w, body) {
	test(title, { timeout: 240000 }, async (t) => {
		for (let n = 1; ; n++) {
			try {
				await body(t);
				return;
			} catch (e) {
				await w.server.ready(200).catch(() => {});
				if (n === 3) {
					e.message += `\n--- server log\n${w.server.tail(15)}`;
					throw e;
				}
				t.diagnostic(`try ${n} failed: ${e.message.split('\n')[0]}`);
			}
		}
	});
}

// ---- PostgreSQL's processes ----

export function postmaster(cluster) {
	return Number(readFileSync(join(cluster.dir, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

export function children(pid) {
	return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

// The postmaster first when stopping: it must not see its children stop.
export function signalAll(cluster, signal) {
	const pid = postmaster(cluster);
	for (const p of [pid, ...children(pid)]) process.kill(p, signal);
}

export async function backends(cluster) {
	const rows = await cluster.admin("SELECT pid FROM pg_stat_activity WHERE application_name = 'conectd'");
	return rows.map(([pid]) => Number(pid));
}

// Returns as soon as PostgreSQL lets a superuser in; the clock starts here.
export async function accepting(cluster) {
	for (let i = 0; i < 1200; i++) {
		try {
			await run('psql', ['-X', '-q', '-h', cluster.socket, '-U', 'postgres', '-d', 'postgres', '-c', 'SELECT 1'], { cwd: ROOT });
			return;
		} catch { await sleep(10); }
	}
	throw new Error('PostgreSQL does not come back');
}

// ---- the server's processes ----

export const workers = (server) => children(server.child.pid);
export const openFiles = (pid) => readdirSync(`/proc/${pid}/fd`).length;

export async function eventually(what, ms, check) {
	const end = Date.now() + ms;
	let last;
	do {
		last = await check();
		if (last === true) return;
		await sleep(50);
	} while (Date.now() < end);
	throw new Error(`${what}: not within ${ms} ms (${JSON.stringify(last)})`);
}
