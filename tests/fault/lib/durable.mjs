// SPDX-License-Identifier: EUPL-1.2
// Nothing that was acknowledged is lost: writers note what PostgreSQL has
// acknowledged, PostgreSQL and all its processes are killed, and what was noted
// is looked for after its recovery. Again and again on one cluster.
//
// kill -9 takes what lies in PostgreSQL's own memory, not what the kernel holds
// already: with synchronous_commit off, acknowledged writes are lost, and a
// harness that does not notice is worth nothing. So it is run that way, too.
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Cluster } from '../../api/lib/cluster.mjs';
import { BUILD, ROOT } from '../../api/lib/paths.mjs';
import { writeRegister } from './register.mjs';
import { children, postmaster } from './world.mjs';

const run = promisify(execFile);
const WRITERS = 3, ENOUGH = 30;

export class Durable extends Cluster {
	get manner() { return []; }

	static async begin({ safe = true } = {}) {
		const c = await this.start();
		await c.conect('migrate');
		await c.conect('demo', '--ngos', '60', '--seed', '1');
		if (!safe) {
			await c.admin('ALTER SYSTEM SET synchronous_commit = off');
			await c.admin("ALTER SYSTEM SET wal_writer_delay = '10s'");
			await c.admin('SELECT pg_reload_conf()');
		}
		c.ids = (await c.admin('SELECT id FROM conect.ngo ORDER BY id')).map(([id]) => id);
		c.changes = new Map(); // acknowledged: "id version" → purpose
		c.imports = []; // acknowledged: days
		c.kills = 0;
		return c;
	}

	async cut() {
		const pid = postmaster(this), all = [pid, ...children(pid)];
		this.cutting = true;
		for (const p of all) try { process.kill(p, 'SIGKILL'); } catch { /* gone with its parent */ }
		const gone = (p) => { try { process.kill(p, 0); return false; } catch { return true; } };
		while (!all.every(gone)) await sleep(10);
		this.kills++;
	}
}

// One psql that writes, one statement after the other. psql says \echo only
// when it has the whole answer to what stood before it.
function writer(cluster, n) {
	const child = spawn('tools/pg.sh', ['psql', cluster.dir, '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', 'conect'],
		{ cwd: ROOT, stdio: ['pipe', 'pipe', 'ignore'] });
	const mine = cluster.ids.filter((_, i) => i % WRITERS === n);
	let text = '', count = 0, purpose;
	const write = () => {
		purpose = `round ${cluster.kills}, writer ${n}, write ${++count}`;
		child.stdin.write(`UPDATE conect.ngo SET purpose = '${purpose}' WHERE id = '${mine[count % mine.length]}' RETURNING id, version;\n\\echo done\n`);
	};
	child.stdin.on('error', () => {});
	child.stdin.write('SET jit = off;\n'); // as for the roles that really write
	child.stdout.on('data', (d) => {
		text += d;
		const found = /^(\S+)\|(\d+)\ndone\n$/.exec(text);
		if (!found) return;
		cluster.changes.set(`${found[1]} ${found[2]}`, purpose);
		text = '';
		write();
	});
	write();
	return new Promise((resolve) => child.on('close', resolve));
}

// One program after the other that imports a register with one row more.
async function importer(cluster, file) {
	for (;;) {
		const rows = cluster.imports.length + 1 + cluster.kills; // a file is never tried twice
		const day = new Date(Date.UTC(2020, 0, rows)).toISOString().slice(0, 10);
		writeRegister(file, rows);
		try {
			await run(join(BUILD, 'conect'), ['import-register', '--quiet', '--captured-on', day, file], { cwd: ROOT,
				env: { PATH: process.env.PATH, CONECT_DB_OWNER: cluster.conninfo('conect_migrate') } });
		} catch (e) {
			if (cluster.cutting) return;
			throw new Error(`an import failed by itself: ${e.stderr}`);
		}
		cluster.imports.push(day);
	}
}

// Writes until enough is acknowledged and `ms` more, is cut, recovers. Returns
// what was lost or half done.
async function round(cluster, ms) {
	const { size } = cluster.changes, { length } = cluster.imports;
	cluster.cutting = false;
	// Not at the same time: an import locks the others out, and they it.
	const all = cluster.kills % 5 === 3 ? [importer(cluster, join(cluster.outer, 'register.csv'))]
		: Array.from({ length: WRITERS }, (_, n) => writer(cluster, n));
	for (let i = 0; i < 3000 && cluster.changes.size < size + ENOUGH && cluster.imports.length === length; i++) await sleep(10);
	await sleep(ms);
	await cluster.cut();
	await Promise.all(all);
	await cluster.up();
	return audit(cluster);
}

async function audit(cluster) {
	const there = new Set((await cluster.admin("SELECT id, version FROM conect.change WHERE type = 'ngo'")).map((r) => r.join(' ')));
	const days = new Set((await cluster.admin('SELECT captured_on FROM conect.register_snapshot')).map(([d]) => d));
	const now = new Map((await cluster.admin('SELECT id, version, purpose FROM conect.ngo')).map(([id, version, purpose]) => [`${id} ${version}`, purpose]));
	const half = await cluster.admin(`SELECT n.id FROM conect.ngo AS n WHERE n.version IS DISTINCT FROM
		(SELECT max(c.version) FROM conect.change AS c WHERE c.type = 'ngo' AND c.id = n.id)`);
	return {
		lost: [...[...cluster.changes.keys()].filter((k) => !there.has(k)), ...cluster.imports.filter((d) => !days.has(d))],
		half: [...half.flat(), ...[...now].filter(([k, p]) => cluster.changes.has(k) && cluster.changes.get(k) !== p).map(([k]) => k)],
	};
}

// Kills until something is lost, at most n times; what was found.
export async function cuts(n, { safe = true, told = () => {} } = {}) {
	const cluster = await Durable.begin({ safe });
	try {
		let found = { lost: [], half: [] };
		while (cluster.kills < n && found.lost.length === 0 && found.half.length === 0) {
			found = await round(cluster, (cluster.kills * 271) % 400);
			told(cluster, found);
		}
		await cluster.conect('check');
		return { kills: cluster.kills, changes: cluster.changes.size, imports: cluster.imports.length, ...found };
	} finally {
		await cluster.remove();
	}
}
