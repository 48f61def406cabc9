// SPDX-License-Identifier: EUPL-1.2
// Measures conectd beside what a user would otherwise take, all in one run,
// interleaved, so that a busy machine is busy for everybody.
//
//   run.mjs SOCKET DATABASE      environment: ROUNDS (3), SECONDS (3), OUT (build/bench.json)
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, here, median, memory, named, nginxConf, pgbench, positional, root, run, spent, spentByEnded, start, statement, stopAll, wrk } from './lib.mjs';

const [socket, database] = process.argv.slice(2);
const rounds = Number(process.env.ROUNDS ?? 3);
const seconds = Number(process.env.SECONDS ?? 3);
const out = process.env.OUT ?? join(root, 'build/bench.json');
const dir = mkdtempSync(join(tmpdir(), 'conect-bench.'));
chmodSync(dir, 0o755);

async function sql(text) {
	const { stdout } = await run('psql', ['-h', socket, '-U', 'conect_public', '-d', database, '-AtXq', '-c', text], { maxBuffer: 1 << 24 });
	return stdout.trim().split('\n');
}
const superuser = (text) => run(join(root, 'tools/pg.sh'), ['psql', process.env.CLUSTER, '-d', database, '-AtXq', '-F', '\t', '-c', text], { maxBuffer: 1 << 24 })
	.then(({ stdout }) => stdout.trim().split('\n').map((line) => line.split('\t')));

// ---- what is asked ----

const ids = await sql('SELECT id FROM public_api.ngo_profile ORDER BY id LIMIT 500');
const profile = `/api/v1/ngos/${ids[0]}`;
const encode = (q) => encodeURIComponent(q).replaceAll('%20', '+');
const queries = (await superuser(`SELECT coalesce(q.folded, ''), coalesce(array_to_string(q.county, ','), '') FROM bench.query AS q WHERE q.class = 'mix' ORDER BY i LIMIT 200`))
	.map(([q, county]) => `/api/v1/ngos?q=${encode(q)}${county ? `&county=${county}` : ''}`);
const prefixes = (await superuser(`SELECT q.folded FROM bench.query AS q WHERE q.class = 'prefix' ORDER BY i LIMIT 200`)).map(([q]) => `/api/v1/ngos/suggest?q=${encode(q)}`);
const counties = ['AB', 'CJ', 'HR', 'MS', 'B', 'TM', 'IS', 'CT'];
const workloads = {
	'health_live': { paths: ['/health/live'] },
	'profile': { paths: ids.map((id) => `/api/v1/ngos/${id}`) },
	'profile_one': { paths: [profile] },
	'profile_304': { paths: [profile], conditional: true },
	'list': { paths: counties.map((c) => `/api/v1/ngos?county=${c}`) },
	'search': { paths: queries },
	'suggest': { paths: prefixes },
	'facets': { paths: counties.map((c) => `/api/v1/ngos/facets?county=${c}`) },
	'page_profile': { paths: ids.map((id) => `/ro/ngos/${id}`), page: true },
};

// ---- who answers ----

async function conectd(workers, settings = {}) {
	const port = await freePort();
	const base = `http://127.0.0.1:${port}`;
	const { child, startMs } = await start(`conectd ${workers}`, join(root, 'build/conectd'), [], { ready: `${base}/health/ready`,
		env: { CONECT_LISTEN: `127.0.0.1:${port}`, CONECT_PUBLIC_URL: base, CONECT_WORKERS: String(workers), CONECT_LOG: 'quiet', CONECT_RATE_LIMIT: '0', CONECT_RATE_LIMIT_SEARCH: '0',
			CONECT_DB_PUBLIC: `host=${socket} dbname=${database} user=conect_public`, CONECT_DB_APP: `host=${socket} dbname=${database} user=conect_app`,
			CONECT_SECRET: '5a'.repeat(32), CONECT_SECURITY_CONTACT: 'mailto:security@conect.example', ...settings } });
	return { base, pid: child.pid, startMs };
}

async function nginx(workers, bodies) {
	const port = await freePort();
	const own = join(dir, `nginx${workers}`);
	mkdirSync(own);
	const conf = nginxConf(own, port, workers, bodies);
	const base = `http://127.0.0.1:${port}`;
	const { child } = await start(`nginx ${workers}`, '/usr/sbin/nginx', ['-e', join(own, 'early.log'), '-c', conf], { ready: `${base}/health/live` });
	return { base, pid: child.pid };
}

// The SQL of the server, for peers that ask PostgreSQL the same.
function statements(form) {
	const path = join(dir, `${form.name}.json`);
	writeFileSync(path, JSON.stringify({ ngo_get: form(statement('ngo', 'ngo_get')), ngo_list: form(statement('ngo', 'ngo_list')) }));
	return path;
}

async function fastify(workers) {
	const port = await freePort();
	const base = `http://127.0.0.1:${port}`;
	const { child } = await start(`fastify ${workers}`, process.execPath, [join(here, 'fastify.mjs'), String(port), socket, database, String(workers), statements(positional)],
		{ ready: `${base}/health/live` });
	return { base, pid: child.pid };
}

// Django REST framework as it is deployed: gunicorn, and eight connections as all others have. null: not installed.
async function django(workers) {
	if (!(await run('/usr/bin/python3', ['-c', 'import rest_framework, psycopg2, gunicorn']).catch(() => null))) return null;
	const port = await freePort();
	const base = `http://127.0.0.1:${port}`;
	const { child } = await start(`django ${workers}`, '/usr/bin/python3', ['-m', 'gunicorn', '--chdir', here, '--bind', `127.0.0.1:${port}`, '--workers', String(workers),
		'--worker-class', 'gthread', '--threads', String(8 / workers), '--keep-alive', '600', '--worker-tmp-dir', dir, 'django_peer:application'],
	{ ready: `${base}/health/live`, env: { SOCKET: socket, DATABASE: database, STATEMENTS: statements(named), PYTHONDONTWRITEBYTECODE: '1' } });
	return { base, pid: child.pid };
}

// ---- the run ----

const rates = {};
const costs = {}; // processor time of one request in microseconds: of the server, of PostgreSQL, of the client
const note = (all, name, value) => { (all[name] ??= []).push(value); };
const [[postmaster]] = await superuser(`SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)`);

// Runs a client; notes its rate, and what it cost whom.
async function measure(name, pid, client) {
	await sleep(100); // what the one before left to do is done
	const before = [pid ? spent(pid) : 0, spent(postmaster), spentByEnded()];
	const { rate, requests } = await client();
	await sleep(100);
	const after = [pid ? spent(pid) : 0, spent(postmaster), spentByEnded()];
	const [server, pg, own] = after.map((time, i) => (time - before[i]) / requests);
	note(rates, name, rate);
	note(costs, name, { server, pg, client: own });
}

async function ask(name, peer, load) {
	const headers = {};
	if (load.conditional) headers['If-None-Match'] = (await fetch(peer.base + load.paths[0])).headers.get('etag');
	await measure(name, peer.pid, () => wrk(peer.base, { ...load, headers, seconds, dir }).catch((error) => { throw new Error(`${name}: ${error.message}`); }));
}

try {
	const one = await conectd(1);
	const two = await conectd(2);
	const built = existsSync(join(root, 'web/dist/shell'));
	const pages = built ? await conectd(2, { CONECT_WEB_DIR: join(root, 'web/dist') }) : null;
	const starts = [one, two, ...(pages ? [pages] : [])].map((peer) => peer.startMs);
	// Answers in memory would hide what the database costs: these have none.
	const uncached = { CONECT_CACHE_MIB: '0' };
	const logged = await conectd(1, { CONECT_LOG: 'info' }); // no other writes a log, as none of the peers does
	const bodies = { 'health/live': await (await fetch(`${one.base}/health/live`)).text(), 'profile': await (await fetch(one.base + profile)).text() };
	const peers = { conectd_1: one, conectd_2: two, uncached_1: await conectd(1, uncached), uncached_2: await conectd(2, uncached),
		nginx_1: await nginx(1, bodies), nginx_2: await nginx(2, bodies), fastify_1: await fastify(1), fastify_2: await fastify(2),
		django_1: await django(1), django_2: await django(2) };
	const used = { start: memory(two.pid), start_pages: pages && memory(pages.pid) };
	for (let round = 0; round < rounds; round++) {
		process.stderr.write(`round ${round + 1} of ${rounds}\n`);
		for (const workers of [1, 2]) {
			for (const name of Object.keys(workloads).filter((name) => !workloads[name].page))
				await ask(`conectd_${workers} ${name}`, peers[`conectd_${workers}`], workloads[name]);
			for (const name of workers === 1 ? ['profile_one'] : ['profile', 'profile_one', 'list', 'search', 'suggest', 'facets'])
				await ask(`uncached_${workers} ${name}`, peers[`uncached_${workers}`], workloads[name]);
			for (const peer of ['fastify', 'django'].filter((peer) => peers[`${peer}_${workers}`]))
				for (const name of ['health_live', 'profile_one', 'profile_304', 'list'])
					await ask(`${peer}_${workers} ${name}`, peers[`${peer}_${workers}`], workloads[name]);
			const still = peers[`nginx_${workers}`];
			await ask(`nginx_${workers} health_live`, still, { paths: ['/health/live'] });
			await ask(`nginx_${workers} profile_one`, still, { paths: ['/profile'] });
			await ask(`nginx_${workers} profile_304`, still, { paths: ['/profile'], conditional: true });
		}
		await ask('logged_1 health_live', logged, workloads.health_live);
		if (pages) for (const name of ['profile', 'page_profile']) await ask(`pages_2 ${name}`, pages, workloads[name]);
		// The same eight connections that two workers have to the database.
		await measure('pgbench profile_one', null, () => pgbench({ socket, database, sql: statement('ngo', 'ngo_get'), values: { id: ids[0] }, seconds, dir }));
		await ask('uncached_2 profile_one again', peers.uncached_2, workloads.profile_one);
	}
	const [[rows]] = await superuser('SELECT count(*) FROM conect.ngo');
	const summary = { rows: Number(rows), rounds, seconds, start_ms: median(starts),
		memory: { ...used, loaded: memory(two.pid), loaded_pages: pages && memory(pages.pid) }, rates: {}, spread: {}, costs: {} };
	for (const [name, values] of Object.entries(rates)) {
		summary.rates[name] = Math.round(median(values));
		summary.spread[name] = Number(((Math.max(...values) - Math.min(...values)) / median(values)).toFixed(2));
		summary.costs[name] = Object.fromEntries(['server', 'pg', 'client'].map((who) => [who, Number(median(costs[name].map((c) => c[who])).toFixed(2))]));
	}
	mkdirSync(join(out, '..'), { recursive: true });
	writeFileSync(out, `${JSON.stringify(summary, null, '\t')}\n`);
	const { table } = await import('./table.mjs');
	console.log(table(summary));
} finally {
	await stopAll();
	rmSync(dir, { recursive: true, force: true });
}
