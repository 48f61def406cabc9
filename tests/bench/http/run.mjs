// SPDX-License-Identifier: EUPL-1.2
// Measures conectd beside what a user would otherwise take, all in one run,
// interleaved, so that a busy machine is busy for everybody.
//
//   run.mjs SOCKET DATABASE      environment: ROUNDS (3), SECONDS (3), OUT (build/bench.json)
import { mkdtempSync, mkdirSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, here, median, nginxConf, pgbench, positional, resident, root, run, start, statement, stopAll, wrk } from './lib.mjs';

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
	'page_profile': { paths: ids.map((id) => `/ro/ngos/${id}`), optional: true },
};

// ---- who answers ----

async function conectd(workers, settings = {}) {
	const port = await freePort();
	const base = `http://127.0.0.1:${port}`;
	const { child, startMs } = await start(`conectd ${workers}`, join(root, 'build/conectd'), [], { ready: `${base}/health/ready`,
		env: { CONECT_LISTEN: `127.0.0.1:${port}`, CONECT_PUBLIC_URL: base, CONECT_WORKERS: String(workers), CONECT_LOG: 'info', CONECT_RATE_LIMIT: '0', CONECT_RATE_LIMIT_SEARCH: '0',
			CONECT_DB_PUBLIC: `host=${socket} dbname=${database} user=conect_public`, CONECT_DB_APP: `host=${socket} dbname=${database} user=conect_app`,
			CONECT_SECRET: '5a'.repeat(32), CONECT_SECURITY_CONTACT: 'mailto:security@conect.example', ...settings } });
	return { base, child, startMs };
}

async function nginx(workers, bodies) {
	const port = await freePort();
	const own = join(dir, `nginx${workers}`);
	mkdirSync(own);
	const conf = nginxConf(own, port, workers, bodies);
	const base = `http://127.0.0.1:${port}`;
	await start(`nginx ${workers}`, '/usr/sbin/nginx', ['-e', join(own, 'early.log'), '-c', conf], { ready: `${base}/health/live` });
	return { base };
}

async function fastify(workers) {
	const port = await freePort();
	const statements = join(dir, 'statements.json');
	writeFileSync(statements, JSON.stringify({ ngo_get: positional(statement('ngo', 'ngo_get')), ngo_list: positional(statement('ngo', 'ngo_list')) }));
	const base = `http://127.0.0.1:${port}`;
	await start(`fastify ${workers}`, process.execPath, [join(here, 'fastify.mjs'), String(port), socket, database, String(workers), statements], { ready: `${base}/health/live` });
	return { base };
}

// ---- the run ----

const results = {};
const note = (name, value) => { (results[name] ??= []).push(value); };

async function measure(name, peer, load) {
	const headers = {};
	if (load.conditional) headers['If-None-Match'] = (await fetch(peer.base + load.paths[0])).headers.get('etag');
	note(name, (await wrk(peer.base, { ...load, headers, seconds, dir })).rate);
}

try {
	const starts = [];
	const one = await conectd(1);
	starts.push(one.startMs);
	const two = await conectd(2);
	starts.push(two.startMs);
	// Answers in memory would hide what the database costs: these have none.
	const uncached = { CONECT_CACHE_MIB: '0' };
	const bodies = { 'health/live': await (await fetch(`${one.base}/health/live`)).text(), 'profile': await (await fetch(one.base + profile)).text() };
	const peers = { conectd_1: one, conectd_2: two, uncached_1: await conectd(1, uncached), uncached_2: await conectd(2, uncached),
		nginx_1: await nginx(1, bodies), nginx_2: await nginx(2, bodies), fastify_1: await fastify(1), fastify_2: await fastify(2) };
	const idle = await resident(one.child.pid);
	for (let round = 0; round < rounds; round++) {
		process.stderr.write(`round ${round + 1} of ${rounds}\n`);
		for (const workers of [1, 2]) {
			for (const [name, load] of Object.entries(workloads)) {
				const ours = peers[`conectd_${workers}`];
				if (load.optional && !(await fetch(ours.base + load.paths[0])).ok) continue;
				await measure(`conectd_${workers} ${name}`, ours, load);
			}
			for (const name of workers === 1 ? ['profile_one'] : ['profile', 'profile_one', 'list', 'search', 'suggest', 'facets'])
				await measure(`uncached_${workers} ${name}`, peers[`uncached_${workers}`], workloads[name]);
			for (const name of ['health_live', 'profile_one', 'profile_304', 'list'])
				await measure(`fastify_${workers} ${name}`, peers[`fastify_${workers}`], workloads[name]);
			const still = peers[`nginx_${workers}`];
			await measure(`nginx_${workers} health_live`, still, { paths: ['/health/live'] });
			await measure(`nginx_${workers} profile_one`, still, { paths: ['/profile'] });
			await measure(`nginx_${workers} profile_304`, still, { paths: ['/profile'], conditional: true });
		}
		// The same eight connections that two workers have to the database.
		note('pgbench profile_one', (await pgbench({ socket, database, sql: statement('ngo', 'ngo_get'), values: { id: ids[0] }, seconds, dir })).rate);
		note('uncached_2 profile_one again', (await wrk(peers.uncached_2.base, { paths: [profile], seconds, dir })).rate);
	}
	const [[rows]] = await superuser('SELECT count(*) FROM conect.ngo');
	const memory = { worker_idle_mib: Math.max(...idle), worker_loaded_mib: Math.max(...(await resident(one.child.pid)), ...(await resident(two.child.pid))) };
	const summary = { rows: Number(rows), rounds, seconds, start_ms: median(starts), ...memory, rates: {}, spread: {} };
	for (const [name, values] of Object.entries(results)) {
		summary.rates[name] = Math.round(median(values));
		summary.spread[name] = Number(((Math.max(...values) - Math.min(...values)) / median(values)).toFixed(2));
	}
	mkdirSync(join(out, '..'), { recursive: true });
	writeFileSync(out, `${JSON.stringify(summary, null, '\t')}\n`);
	const { table } = await import('./table.mjs');
	console.log(table(summary));
} finally {
	await stopAll();
	rmSync(dir, { recursive: true, force: true });
}
