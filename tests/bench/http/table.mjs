// SPDX-License-Identifier: EUPL-1.2
// The figures as the ratios that mean something on another machine, too.

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

const thousands = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export function table(s) {
	const lines = [`${thousands(s.rows)} organisations; medians of ${s.rounds} interleaved rounds of ${s.seconds} s; wrk, 1 thread, 32 connections`, '',
		'| measured | ratio | to reach |', '|---|---|---|'];
	for (const [name, ratio, bar] of bars) {
		const value = ratio(s.rates);
		lines.push(`| ${name} | ${Number.isFinite(value) ? value.toFixed(2) : '–'} | ${bar} |`);
	}
	lines.push('', '| requests a second | median | spread |', '|---|---|---|');
	for (const [name, rate] of Object.entries(s.rates)) lines.push(`| ${name} | ${thousands(rate)} | ±${Math.round(s.spread[name] * 50)} % |`);
	lines.push('', `start to first ready answer: ${Math.round(s.start_ms)} ms; a worker: ${s.worker_idle_mib.toFixed(1)} MiB resident, ${s.worker_loaded_mib.toFixed(1)} MiB after the load`);
	return lines.join('\n');
}
