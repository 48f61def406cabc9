// SPDX-License-Identifier: EUPL-1.2
// One scratch PostgreSQL cluster in a temporary folder, through tools/pg.sh.
import { execFile, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BUILD, ROOT } from './paths.mjs';

const run = promisify(execFile);
const options = { cwd: ROOT, maxBuffer: 64 << 20 };

export class Cluster {
	static async start() {
		const c = new this();
		// pg.sh gives the inner folder to the cluster's user, who must get there
		c.outer = mkdtempSync(join(tmpdir(), 'conect-api.'));
		chmodSync(c.outer, 0o711);
		c.dir = join(c.outer, 'pg');
		c.watch = spawn('tests/api/lib/watch.sh', [c.outer], { cwd: ROOT, detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
		c.watch.unref();
		c.watch.stdin.unref();
		await c.up();
		await c.admin('CREATE DATABASE conect', 'postgres');
		await run('tools/pg.sh', ['psql', c.dir, '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'conect', '-f', 'migrations/bootstrap.sql'], options);
		return c;
	}

	// Nobody minds if a test's data are lost; durable tests override it.
	get manner() { return ['--volatile']; }

	async up() {
		const { stdout } = await run('tools/pg.sh', ['start', this.dir, ...this.manner], options);
		this.socket = stdout.trim();
	}

	async down() { await run('tools/pg.sh', ['stop', this.dir], options); }

	// One statement as the superuser; returns rows as arrays of text.
	async admin(sql, database = 'conect') {
		const { stdout } = await run('tools/pg.sh', ['psql', this.dir, '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1',
			'-d', database, '-c', sql], options);
		return stdout.split('\n').filter(Boolean).map((l) => l.split('\t'));
	}

	// A psql session that stays open: statements in, nothing back but its end.
	session() {
		const child = spawn('tools/pg.sh', ['psql', this.dir, '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'conect'],
			{ cwd: ROOT, stdio: ['pipe', 'ignore', 'pipe'] });
		let wrong = '';
		child.stderr.on('data', (d) => { wrong += d; });
		const ended = new Promise((resolve, reject) => child.on('close',
			(code) => (code === 0 ? resolve() : reject(new Error(wrong)))));
		ended.catch(() => {}); // told by end(), however early it broke
		return { say: (sql) => child.stdin.write(`${sql};\n`), end: () => { child.stdin.end(); return ended; } };
	}

	conninfo(role) { return `host=${this.socket} dbname=conect user=${role}`; }

	// The operator's tool, as an operator calls it.
	async conect(...args) {
		const env = { PATH: process.env.PATH, CONECT_DB_OWNER: this.conninfo('conect_migrate') };
		try {
			return (await run(join(BUILD, 'conect'), args, { ...options, env })).stdout;
		} catch (e) {
			throw new Error(`conect ${args.join(' ')}: ${e.stderr || e.message}`);
		}
	}

	async remove() {
		await this.down().catch(() => {});
		rmSync(this.outer, { recursive: true, force: true });
		this.watch.stdin.end('done\n');
	}
}
