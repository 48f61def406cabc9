// SPDX-License-Identifier: EUPL-1.2
// What signing in costs, and what a flood of it takes from those who read.
// Reading alone, under a flood, alone, beside the control (clients that make as
// many tries, which cost the server nothing) take short turns, so that a busy
// machine is busy for all; trust the ratio.
//
//   run.mjs SOCKET DATABASE      environment: CLUSTER, ROUNDS (3), TURNS (5 in a round), SECONDS (1 of a turn), OUT (build/bench-account.json),
//                                FLOODS (of those below, by number)
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, memory, root, stopAll, wrk } from '../http/lib.mjs';
import { conectd, makePeople, signIns, superuser } from './lib.mjs';

const [socket, database] = process.argv.slice(2);
const rounds = Number(process.env.ROUNDS ?? 3);
const turns = Number(process.env.TURNS ?? 5);
const seconds = Number(process.env.SECONDS ?? 1);
const out = process.env.OUT ?? join(root, 'build/bench-account.json');
const dir = mkdtempSync(join(tmpdir(), 'conect-bench.'));

const ids = (await superuser(database, 'SELECT id FROM public_api.ngo_profile ORDER BY id LIMIT 500')).flat();
const queries = (await superuser(database, `SELECT q.folded FROM bench.query AS q WHERE q.class = 'mix' AND q.folded <> '' ORDER BY i LIMIT 200`)).flat();
const reads = {
	'a profile from memory': { paths: ids.map((id) => `/api/v1/ngos/${id}`), settings: {} },
	'a search in the database': { paths: queries.map((q) => `/api/v1/ngos?q=${encodeURIComponent(q)}`), settings: { CONECT_CACHE_MIB: '0' } },
};
const floods = [{ clients: 8 }, { clients: 32 }, { clients: 32, patient: false }].filter((_, i) => (process.env.FLOODS ?? '123').includes(i + 1));
const called = ({ clients, patient = true }) => `${clients}${patient ? '' : ' that do not wait when refused'}`;

const noted = {};
const note = (name, value) => { (noted[name] ??= []).push(value); };
// Counters of tries start anew: what is measured is the hash, not the wait.
const forget = () => superuser(database, 'TRUNCATE conect.attempt');

// The memory of the largest worker, as long as something runs.
async function largest(pid, during) {
	let over = false, most = 0;
	const watching = (async () => {
		while (!over) {
			most = Math.max(most, memory(pid).rss);
			await sleep(100);
		}
	})();
	const result = await during;
	over = true;
	await watching;
	return [result, most];
}

async function alone(server) {
	for (const kind of ['right', 'wrong', 'unknown']) for (const clients of [1, 8]) {
		await forget();
		const [got, mib] = await largest(server.pid, signIns(server.base, { kind, clients, seconds: 6, dir }));
		note(`${kind} ${clients}`, { ...got, mib });
	}
}

// The reader in the middle of other clients, who begin before it and end after it.
async function beside(server, paths, clients) {
	const others = clients ? signIns(server.base, { ...clients, seconds: seconds + 2, dir }) : null;
	if (others) await sleep(1000);
	const read = await wrk(server.base, { paths, seconds, dir });
	return { read, others: await others };
}

async function turn(name, how) {
	const server = servers[name], { paths } = reads[name];
	await forget();
	const first = await beside(server, paths);
	const flood = await beside(server, paths, { kind: 'flood', ...how });
	const second = await beside(server, paths);
	const tries = flood.others.rate + flood.others.busy;
	const control = await beside(server, paths, { kind: 'control', clients: how.clients, pace: Math.max(tries, 1) });
	const third = await beside(server, paths);
	const kept = flood.read.rate / ((first.read.rate + second.read.rate) / 2);
	const kept_control = control.read.rate / ((second.read.rate + third.read.rate) / 2);
	note(`${name} ${called(how)}`, { alone: second.read.rate, under: flood.read.rate, kept, kept_control, of_control: kept / kept_control,
		noise: Math.abs(first.read.rate - second.read.rate) / ((first.read.rate + second.read.rate) / 2),
		p99: second.read.p99us / 1000, p99_under: flood.read.p99us / 1000, rate: flood.others.rate, busy: flood.others.busy, load: loadavg()[0] });
}

async function together() {
	for (let i = 0; i < turns; i++) for (const name of Object.keys(reads)) for (const how of floods) await turn(name, how);
}

const middle = (values) => Object.fromEntries(Object.keys(values[0]).map((key) => [key, Number(median(values.map((v) => v[key])).toFixed(3))]));
const row = (...cells) => `| ${cells.join(' | ')} |`;

const percent = (x) => `${(100 * x).toFixed(0)} %`;
// The middle, and between what the middle half lies.
function spread(values) {
	const sorted = values.toSorted((a, b) => a - b);
	return `${percent(median(values))} (${percent(sorted[sorted.length >> 2])} to ${percent(sorted[(sorted.length * 3) >> 2])})`;
}

function tables({ start_mib, load, figures }) {
	const lines = [`Load of the machine ${load}; a worker before any sign-in ${start_mib.toFixed(1)} MiB. Medians of ${rounds} rounds.`, '',
		row('sign-ins', 'clients', 'a second', 'latency p50, p99', 'largest worker'), row('---', '---', '---', '---', '---')];
	for (const kind of ['right', 'wrong', 'unknown']) for (const clients of [1, 8]) {
		const f = figures[`${kind} ${clients}`];
		lines.push(row({ right: 'right password', wrong: 'wrong password', unknown: 'unknown address' }[kind], clients, f.rate.toFixed(1), `${f.p50ms.toFixed(0)}, ${f.p99ms.toFixed(0)} ms`, `${f.mib.toFixed(0)} MiB`));
	}
	lines.push('', `Reads by 32 clients, ${rounds * turns} turns of ${seconds} s: medians, and the middle half.`, '',
		row('reads', 'flood', 'alone, a second', 'kept under the flood', 'kept beside the control', 'kept, of the control', 'alone, twice: apart by', 'p99 alone, under', 'tries hashed, refused a second', 'load'),
		row('---', '---', '---', '---', '---', '---', '---', '---', '---', '---'));
	for (const name of Object.keys(reads)) for (const how of floods) {
		const f = figures[`${name} ${called(how)}`], of = (key) => spread(noted[`${name} ${called(how)}`].map((v) => v[key]));
		lines.push(row(name, called(how), f.alone.toFixed(0), of('kept'), of('kept_control'), of('of_control'), percent(f.noise),
			`${f.p99.toFixed(1)}, ${f.p99_under.toFixed(1)} ms`, `${f.rate.toFixed(1)}, ${f.busy.toFixed(1)}`, f.load.toFixed(0)));
	}
	return lines.join('\n');
}

const servers = {};
try {
	for (const [name, { settings }] of Object.entries(reads)) servers[name] = await conectd(socket, database, settings);
	const server = Object.values(servers)[0];
	await makePeople(server.base, database);
	const start_mib = memory(server.pid).rss;
	for (const [name, { paths }] of Object.entries(reads)) await wrk(servers[name].base, { paths, seconds: 1, dir }); // into memory
	for (let round = 0; round < rounds; round++) {
		process.stderr.write(`round ${round + 1} of ${rounds}\n`);
		await alone(server);
		await together();
	}
	const summary = { rounds, turns, seconds, load: loadavg()[0].toFixed(1), start_mib, figures: Object.fromEntries(Object.entries(noted).map(([name, values]) => [name, middle(values)])) };
	mkdirSync(join(out, '..'), { recursive: true });
	writeFileSync(out, `${JSON.stringify(summary, null, '\t')}\n`);
	console.log(tables(summary));
} finally {
	await stopAll();
	rmSync(dir, { recursive: true, force: true });
}
