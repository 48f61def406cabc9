// SPDX-License-Identifier: EUPL-1.2
// Does the time of an answer tell whether an address has an account? Signing in
// (with a wrong password), signing up and asking for a new password, with known
// and unknown addresses in random order, one at a time; of each the medians,
// and the chance that of one known and one unknown the known one is told right
// by its time alone (AUC; 0.5: a guess).
//
//   enumeration.mjs SOCKET DATABASE      environment: CLUSTER, TRIES (100 of each)
import { loadavg } from 'node:os';
import { request as ask, Agent } from 'node:http';
import { median, stopAll } from '../http/lib.mjs';
import { conectd, makePeople, network, PASSWORD, superuser, WRONG } from './lib.mjs';

const [socket, database] = process.argv.slice(2);
const each = Number(process.env.TRIES ?? 100);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

const operations = {
	'signing in': { path: '/session', body: { password: WRONG }, status: 401 },
	'signing up': { path: '/accounts', body: { password: PASSWORD }, status: 202 },
	'a new password': { path: '/password-resets', body: {}, status: 202 },
};

// Milliseconds until the whole answer is there.
function time(base, { path, body, status }, email) {
	const text = JSON.stringify({ email, ...body });
	return new Promise((resolve, reject) => {
		const begun = performance.now();
		const request = ask(`${base}/api/v1${path}`, { method: 'POST', agent, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), 'X-Real-IP': network() } }, (answer) => {
			answer.resume();
			answer.on('end', () => (answer.statusCode === status ? resolve(performance.now() - begun) : reject(new Error(`${path}: ${answer.statusCode}`))));
		});
		request.on('error', reject);
		request.end(text);
	});
}

// Ties count half.
function auc(known, unknown) {
	let more = 0;
	for (const k of known) for (const u of unknown) more += k > u ? 1 : k === u ? 0.5 : 0;
	return more / (known.length * unknown.length);
}
// What chance alone does to it, twice its standard deviation when there is no difference.
const noise = (n) => 2 * Math.sqrt((2 * n + 1) / (12 * n * n));

// Each address is used once, in the order of a shuffled pack; of the two kinds as many.
async function measure(base, operation, from) {
	const pack = Array.from({ length: 2 * each }, (_, i) => ({ known: i % 2 === 0, key: Math.random(), i: from + (i >> 1) }))
		.toSorted((a, b) => a.key - b.key);
	const times = { true: [], false: [] };
	await time(base, operation, 'warm@measure.example');
	for (const { known, i } of pack) times[known].push(await time(base, operation, known ? `person${i}@measure.example` : `absent${i}@measure.example`));
	return times;
}

try {
	const { base } = await conectd(socket, database);
	await makePeople(base, database, 3 * each);
	console.log(`${each} known and ${each} unknown addresses, in random order; load of the machine ${loadavg()[0].toFixed(1)}.
An AUC between ${(0.5 - noise(each)).toFixed(2)} and ${(0.5 + noise(each)).toFixed(2)} is no sign of a difference.

| | known, median | unknown, median | AUC |
| --- | --- | --- | --- |`);
	let from = 0;
	for (const [name, operation] of Object.entries(operations)) {
		await superuser(database, 'TRUNCATE conect.attempt');
		const { true: known, false: unknown } = await measure(base, operation, from);
		from += each;
		console.log(`| ${name} | ${median(known).toFixed(2)} ms | ${median(unknown).toFixed(2)} ms | ${auc(known, unknown).toFixed(2)} |`);
	}
} finally {
	agent.destroy();
	await stopAll();
}
