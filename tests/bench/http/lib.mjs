// SPDX-License-Identifier: EUPL-1.2
// Programs under measurement, and the programs that measure them.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../../..');
export const run = promisify(execFile);
const running = [];

export function freePort() {
	return new Promise((resolve, reject) => {
		const s = createServer();
		s.on('error', reject);
		s.listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => resolve(port)); });
	});
}

// A program in the background; ended by stopAll. ready: an address that answers.
export async function start(name, command, args, { env = {}, ready } = {}) {
	const begun = performance.now();
	const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, ...env } });
	let log = '';
	for (const out of [child.stdout, child.stderr]) out.on('data', (d) => { log = (log + d).slice(-4000); });
	running.push(child);
	for (;;) {
		if (child.exitCode !== null) throw new Error(`${name} ended:\n${log}`);
		const answer = await fetch(ready).catch(() => null);
		if (answer?.ok) break;
		await sleep(2);
		if (performance.now() - begun > 20000) throw new Error(`${name} is not ready:\n${log}`);
	}
	return { child, startMs: performance.now() - begun };
}

export async function stopAll() {
	for (const child of running.splice(0)) {
		if (child.exitCode !== null) continue;
		const gone = new Promise((resolve) => child.on('close', resolve));
		child.kill('SIGTERM');
		await Promise.race([gone, sleep(5000)]);
		if (child.exitCode === null) child.kill('SIGKILL');
	}
}

export function nginxConf(dir, port, workers, bodies) {
	const files = join(dir, 'static');
	for (const [path, body] of Object.entries(bodies)) {
		mkdirSync(dirname(join(files, path)), { recursive: true });
		writeFileSync(join(files, path), body);
	}
	const conf = `daemon off; worker_processes ${workers}; pid ${dir}/nginx.pid; error_log ${dir}/nginx.log;
events { worker_connections 1024; }
http {
	access_log off; keepalive_requests 1000000000; keepalive_timeout 600; sendfile on; tcp_nopush on; open_file_cache max=100;
	client_body_temp_path ${dir}/t1; proxy_temp_path ${dir}/t2; fastcgi_temp_path ${dir}/t3; uwsgi_temp_path ${dir}/t4; scgi_temp_path ${dir}/t5;
	server { listen 127.0.0.1:${port} reuseport; root ${files}; default_type application/json; etag on; }
}
`;
	writeFileSync(join(dir, 'nginx.conf'), conf);
	return join(dir, 'nginx.conf');
}

// Requests in a second by wrk; answers that were not 2xx or 3xx end the run.
export async function wrk(base, { paths, headers = {}, seconds, connections = 32, dir }) {
	const script = join(dir, 'wrk.lua');
	writeFileSync(script, `local paths = { ${paths.map((p) => JSON.stringify(p)).join(', ')} }
local n = #paths
local i = 0
${Object.entries(headers).map(([k, v]) => `wrk.headers[${JSON.stringify(k)}] = ${JSON.stringify(v)}`).join('\n')}
local made = {}
init = function() for k, p in ipairs(paths) do made[k] = wrk.format("GET", p) end end
request = function() i = i % n + 1; return made[i] end
done = function(summary, latency)
	io.write(string.format("RESULT %f %d %d %d\\n", summary.requests / summary.duration * 1000000, summary.requests,
		summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout, latency:percentile(99)))
end
`);
	const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '20s', '-s', script, base], { maxBuffer: 1 << 20 });
	const [, rate, requests, errors, p99] = stdout.match(/RESULT ([\d.]+) (\d+) (\d+) (\d+)/) ?? [];
	if (rate === undefined) throw new Error(stdout);
	if (Number(errors) > 0) throw new Error(`${errors} answers of ${base}${paths[0]} were errors`);
	return { rate: Number(rate), requests: Number(requests), p99us: Number(p99) };
}

// Transactions in a second of one prepared statement with one set of values.
export async function pgbench({ socket, database, sql, values, seconds, clients = 8, dir }) {
	const script = join(dir, 'pgbench.sql');
	writeFileSync(script, `${sql.replace(/\s+/g, ' ').trim()};\n`);
	const { stdout } = await run('/usr/lib/postgresql/15/bin/pgbench', ['-n', '-h', socket, '-U', 'conect_public', '-M', 'prepared',
		'-c', String(clients), '-j', '1', '-T', String(seconds), ...Object.entries(values).flatMap(([k, v]) => ['-D', `${k}=${v}`]),
		'-f', script, database],
	{ env: { PATH: process.env.PATH, PGOPTIONS: '-c plan_cache_mode=force_generic_plan -c jit=off' } });
	return { rate: Number(stdout.match(/tps = ([\d.]+)/)[1]), requests: Number(stdout.match(/actually processed: (\d+)/)[1]) };
}

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

// ---- what /proc says ----

const children = (pid) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
// Fields 14 to 17 of /proc/PID/stat: its own time, and that of children that have ended.
const times = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').slice(11, 15).map(Number);
const TICK_US = 10000;

// Processor time in microseconds, user and system, of a process and all it ever started.
export function spent(pid) {
	try {
		return times(pid).reduce((a, b) => a + b) * TICK_US + children(pid).reduce((sum, child) => sum + spent(child), 0);
	} catch (error) {
		if (error.code === 'ENOENT' || error.code === 'ESRCH') return 0; // it ended meanwhile: its parent has its time
		throw error;
	}
}
// Of programs that this one started and that have ended: the clients.
export const spentByEnded = () => times('self').slice(2).reduce((a, b) => a + b) * TICK_US;

// Memory of the largest worker of a server in MiB: resident, and its share when
// each page that several processes have in common is divided among them.
export function memory(pid) {
	const all = children(pid).map((child) => {
		const text = readFileSync(`/proc/${child}/smaps_rollup`, 'utf8');
		const mib = (name) => Number(text.match(new RegExp(`^${name}: +(\\d+) kB`, 'm'))[1]) / 1024;
		return { rss: mib('Rss'), pss: mib('Pss') };
	});
	return all.toSorted((a, b) => b.rss - a.rss)[0];
}

// The text of a statement as it stands in src/, with its named parameters.
export function statement(domain, name) {
	const text = readFileSync(join(root, `src/${domain}/${domain}.sql`), 'utf8');
	const found = text.split(/^-- name: /m).find((part) => part.startsWith(`${name}\n`));
	return found.split('\n').slice(1).filter((line) => !line.startsWith('--')).join('\n');
}

// :name → $1, $2 … in the order of their first use.
export function positional(sql) {
	const names = [];
	return sql.replace(/(?<!:):([a-z_]+)/g, (mark, name) => {
		if (!names.includes(name)) names.push(name);
		return `$${names.indexOf(name) + 1}`;
	});
}

// :name → %(name)s, as Python's drivers have it.
export const named = (sql) => sql.replaceAll('%', '%%').replace(/(?<!:):([a-z_]+)/g, '%($1)s');
