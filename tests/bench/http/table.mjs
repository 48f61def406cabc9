// SPDX-License-Identifier: EUPL-1.2
// The figures as the ratios that mean something on another machine, too: above
// 1 is in our favour, except where a price in reads by id is told.

// uncached: with CONECT_CACHE_MIB=0, every answer asked of the database, as pgbench and Fastify do.
const bars = [
	['profile by id, uncached / pgbench, same statement', (r) => r['uncached_2 profile_one again'] / r['pgbench profile_one'], '≥ 0.95'],
	['profile by id, uncached / Fastify, 1 worker each', (r) => r['uncached_1 profile_one'] / r['fastify_1 profile_one'], '≥ 5'],
	['profile by id, uncached / Fastify, 2 workers each', (r) => r['uncached_2 profile_one'] / r['fastify_2 profile_one'], ''],
	['list, uncached / Fastify, 2 workers each', (r) => r['uncached_2 list'] / r['fastify_2 list'], ''],
	['/health/live / nginx static, 1 worker', (r) => r['conectd_1 health_live'] / r['nginx_1 health_live'], '≥ 1.3'],
	['/health/live / nginx static, 2 workers', (r) => r['conectd_2 health_live'] / r['nginx_2 health_live'], '≥ 1.3'],
	['profile as 304 / nginx static 304, 1 worker', (r) => r['conectd_1 profile_304'] / r['nginx_1 profile_304'], '≥ 1.3'],
	['profile as 304 / nginx static 304, 2 workers', (r) => r['conectd_2 profile_304'] / r['nginx_2 profile_304'], '≥ 1.3'],
	['profile by id / nginx with the same bytes, 1 worker', (r) => r['conectd_1 profile_one'] / r['nginx_1 profile_one'], '≥ 1.2'],
	['profile by id / nginx with the same bytes, 2 workers', (r) => r['conectd_2 profile_one'] / r['nginx_2 profile_one'], '≥ 1.2'],
	['profile by id / the same, uncached, 2 workers', (r) => r['conectd_2 profile_one'] / r['uncached_2 profile_one'], ''],
	['one search in profiles by id, uncached', (r) => r['uncached_2 profile'] / r['uncached_2 search'], '≤ 12 at 141,330 rows, ≤ 25 at 1,413,300'],
	['one list page in profiles by id, uncached', (r) => r['uncached_2 profile'] / r['uncached_2 list'], ''],
	['one suggestion in profiles by id, uncached', (r) => r['uncached_2 profile'] / r['uncached_2 suggest'], ''],
	['one set of facets in profiles by id, uncached', (r) => r['uncached_2 profile'] / r['uncached_2 facets'], ''],
];

// The same in processor time of one request (of `who`), which does not depend on what else the machine has to do, nor on how fast
// the client asks. PostgreSQL's is counted where it works: proofs of answers in memory, too.
const whole = (cost) => cost.server + cost.pg;
const timeBars = [
	['/health/live / nginx static, 1 worker', (c) => c['nginx_1 health_live'].server / c['conectd_1 health_live'].server, '≥ 1.3'],
	['profile as 304 / nginx static 304, 1 worker, with the proofs', (c) => c['nginx_1 profile_304'].server / whole(c['conectd_1 profile_304']), '≥ 1.3'],
	['profile by id / nginx with the same bytes, 1 worker, with the proofs', (c) => c['nginx_1 profile_one'].server / whole(c['conectd_1 profile_one']), '≥ 1.2'],
	['the same, without the proofs', (c) => c['nginx_1 profile_one'].server / c['conectd_1 profile_one'].server, ''],
	['/health/live / Fastify, 1 worker', (c) => c['fastify_1 health_live'].server / c['conectd_1 health_live'].server, ''],
	['profile by id, uncached / Fastify, without PostgreSQL, 1 worker', (c) => c['fastify_1 profile_one'].server / c['uncached_1 profile_one'].server, '≥ 5'],
	['profile by id, uncached / Fastify, with PostgreSQL, 1 worker', (c) => whole(c['fastify_1 profile_one']) / whole(c['uncached_1 profile_one']), ''],
	['profile by id, uncached / Django REST framework, with PostgreSQL, 1 worker', (c) => whole(c['django_1 profile_one']) / whole(c['uncached_1 profile_one']), ''],
	['profile by id / Django REST framework, with PostgreSQL, 1 worker', (c) => whole(c['django_1 profile_one']) / whole(c['conectd_1 profile_one']), ''],
	['profile by id, uncached, with the server / PostgreSQL alone under pgbench', (c) => c['pgbench profile_one'].pg / whole(c['uncached_2 profile_one again']), ''],
	['profile by id, uncached, PostgreSQL alone / under pgbench', (c) => c['pgbench profile_one'].pg / c['uncached_2 profile_one again'].pg, '≥ 0.95'],
	['profile by id / PostgreSQL alone under pgbench', (c) => c['pgbench profile_one'].pg / whole(c['conectd_2 profile_one']), ''],
	['one search in profiles by id, uncached, with PostgreSQL', (c) => whole(c['uncached_2 search']) / whole(c['uncached_2 profile']), '≤ 12 at 141,330 rows, ≤ 25 at 1,413,300'],
];

const thousands = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
const times = (n) => (Number.isFinite(n) ? n.toFixed(2) : '–');
// A peer that is not installed has no figures.
const ratioOf = (ratio, figures) => { try { return times(ratio(figures)); } catch { return '–'; } };
const mib = (m) => (m ? `${m.rss.toFixed(1)} (${m.pss.toFixed(1)}) MiB` : '–');

export function table(s) {
	const lines = [`${thousands(s.rows)} organisations; medians of ${s.rounds} interleaved rounds of ${s.seconds} s; wrk, 1 thread, 32 connections`, '',
		'| rate | ratio | to reach |', '|---|---|---|'];
	for (const [name, ratio, bar] of bars) lines.push(`| ${name} | ${ratioOf(ratio, s.rates)} | ${bar} |`);
	lines.push('', '| work done for the same processor time | ratio | to reach |', '|---|---|---|');
	for (const [name, ratio, bar] of timeBars) lines.push(`| ${name} | ${ratioOf(ratio, s.costs)} | ${bar} |`);
	lines.push('', '| | requests a second | spread | µs of the server | of PostgreSQL | of the client |', '|---|---|---|---|---|---|');
	for (const [name, rate] of Object.entries(s.rates)) {
		const { server, pg, client } = s.costs[name];
		lines.push(`| ${name} | ${thousands(rate)} | ±${Math.round(s.spread[name] * 50)} % | ${[server, pg, client].map((us) => us.toFixed(1)).join(' | ')} |`);
	}
	const { start, start_pages, loaded, loaded_pages } = s.memory;
	lines.push('', `start to first ready answer: ${Math.round(s.start_ms)} ms`, '',
		'| memory of a worker: resident (its share of what is shared) | at the start | after the load |', '|---|---|---|',
		`| two workers | ${mib(start)} | ${mib(loaded)} |`, `| two workers, with the pages | ${mib(start_pages)} | ${mib(loaded_pages)} |`);
	return lines.join('\n');
}
