// SPDX-License-Identifier: EUPL-1.2
// Answers from the workers' memory: never older than what was committed
// before the request was sent, whoever committed it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import http from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './lib/paths.mjs';
import { METRICS_TOKEN } from './lib/server.mjs';
import { test } from './lib/world.mjs';

// A writer with a session of its own: write(sql) is done when PostgreSQL has
// acknowledged the transaction.
function writer({ cluster }) {
	const psql = spawn('tools/pg.sh', ['psql', cluster.dir, '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'conect'], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
	const lines = createInterface({ input: psql.stdout })[Symbol.asyncIterator]();
	return {
		write: async (sql) => {
			psql.stdin.write(`${sql};\n\\echo acknowledged\n`);
			assert.equal((await lines.next()).value, 'acknowledged');
		},
		end: () => psql.stdin.end(),
	};
}

// Reads without a pause over connections of its own until `over()`, and calls
// seen(answer, before) with what `before()` said when the request was sent.
async function readAlong(base, path, { over, before, seen }) {
	const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
	while (!over()) {
		const then = before();
		const body = await new Promise((resolve, reject) => {
			http.get(`${base}${path}`, { agent }, (response) => {
				let text = '';
				response.setEncoding('utf8').on('data', (d) => { text += d; }).on('end', () => resolve(text));
			}).on('error', reject);
		});
		seen(JSON.parse(body), then);
	}
	agent.destroy();
}

// Writes `times` times and lets four readers check each answer against the
// last write that was acknowledged when they asked. Returns how many were older.
async function race(world, { path, times, write, numberOf }) {
	let acknowledged = 0, done = false, stale = 0, reads = 0;
	const session = writer(world);
	const readers = Array.from({ length: 4 }, () => readAlong(world.server.base, path, {
		over: () => done,
		before: () => acknowledged,
		seen: (answer, then) => { reads++; if (numberOf(answer) < then) stale++; },
	}));
	for (let i = 1; i <= times; i++) {
		await session.write(write(i));
		acknowledged = i;
	}
	done = true;
	session.end();
	await Promise.all(readers);
	return { stale, reads };
}

const figures = async (client) => {
	const { text } = await client.get('/metrics', {}, { authorization: `Bearer ${METRICS_TOKEN}` });
	return Object.fromEntries(['given', 'outdone', 'proofs'].map((name) => [name, Number(text.match(new RegExp(`^conect_answers_${name}_total (\\d+)$`, 'm'))[1])]));
};

test('answers from memory: given, and counted', async (client) => {
	const { items: [n] } = await client.read('/api/v1/ngos', { limit: 1 });
	const path = `/api/v1/ngos/${n.id}`;
	const first = await client.get(path);
	const before = await figures(client);
	for (let i = 0; i < 40; i++) {
		const again = await client.get(path);
		assert.equal(again.text, first.text);
		assert.equal(again.headers.etag, first.headers.etag);
		assert.notEqual(again.headers['x-request-id'], first.headers['x-request-id']);
	}
	for (let i = 0; (await figures(client)).given < before.given + 30; i++) {
		assert.ok(i < 100, 'none was given from memory');
		await sleep(100);
	}
	const not = await client.get(path, {}, { 'if-none-match': first.headers.etag });
	assert.equal(not.status, 304);
});

test('answers from memory: a profile is never older than the last acknowledged write', async (client, world) => {
	const { items: [n] } = await client.read('/api/v1/ngos', { q: '999002/B/2001' });
	const { stale, reads } = await race(world, { path: `/api/v1/ngos/${n.id}`, times: 40,
		write: (i) => `UPDATE conect.ngo SET purpose = 'Scris a ${i} oară' WHERE id = '${n.id}'`,
		numberOf: (answer) => Number(answer.purpose?.match(/a (\d+) oară/)?.[1] ?? 0) });
	assert.ok(reads > 100, `only ${reads} reads`);
	assert.equal(stale, 0, `${stale} of ${reads} answers were older than an acknowledged write`);
});

test('answers from memory: nor is a search, a list, or a vocabulary', async (client, world) => {
	const { items: [n] } = await client.read('/api/v1/ngos', { q: '999002/B/2001' });
	const searched = await race(world, { path: '/api/v1/ngos?q=999002%2FB%2F2001', times: 15,
		write: (i) => `UPDATE conect.ngo SET name = 'ASOCIAȚIA PROASPĂTĂ ${i}' WHERE id = '${n.id}'`,
		numberOf: (answer) => Number(answer.items[0]?.name.match(/(\d+)$/)?.[1] ?? 0) });
	assert.equal(searched.stale, 0);
	const terms = await race(world, { path: '/api/v1/vocabularies/domain', times: 15,
		write: (i) => `UPDATE conect.domain SET label_en = 'Other ${i}' WHERE code = 'altele'`,
		numberOf: (answer) => Number(answer.terms.find((t) => t.code === 'altele').label.en.match(/(\d+)$/)?.[1] ?? 0) });
	assert.equal(terms.stale, 0);
	await world.cluster.admin(`UPDATE conect.ngo SET name = ${`'${n.name.replaceAll("'", "''")}'`} WHERE id = '${n.id}'`);
	await world.cluster.admin("UPDATE conect.domain SET label_en = 'Other' WHERE code = 'altele'");
});

// The harness itself: without the marks it must see old answers.
// A write reaches other tables through their triggers: all of them.
const marks = (world, does) => world.cluster.admin(`DO $$ DECLARE t regclass; BEGIN
	FOR t IN SELECT g.tgrelid FROM pg_trigger AS g WHERE g.tgname = 'commit_mark' LOOP
		EXECUTE format('ALTER TABLE %s ${does} TRIGGER commit_mark', t);
	END LOOP;
END $$`);

test('answers from memory: without marks the check above fails', async (client, world) => {
	const { items: [n] } = await client.read('/api/v1/ngos', { q: '999002/B/2001' });
	await marks(world, 'DISABLE');
	try {
		const { stale } = await race(world, { path: `/api/v1/ngos/${n.id}`, times: 15,
			write: (i) => `UPDATE conect.ngo SET purpose = 'Iarăși scris a ${i} oară' WHERE id = '${n.id}'`,
			numberOf: (answer) => Number(answer.purpose?.match(/Iarăși scris a (\d+) oară/)?.[1] ?? 0) });
		assert.ok(stale > 0, 'the check sees nothing');
	} finally {
		await marks(world, 'ENABLE ALWAYS');
	}
});
