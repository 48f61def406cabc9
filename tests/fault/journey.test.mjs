// SPDX-License-Identifier: EUPL-1.2
// The whole way of an organisation while parts die in the middle of each of its
// writes: nothing is lost, nothing done twice, no letter comes twice.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '../api/lib/client.mjs';
import { Cluster } from '../api/lib/cluster.mjs';
import { Journey, STEPS } from '../api/lib/journey.mjs';
import { JOBS, letter } from '../api/lib/letters.mjs';
import { Server } from '../api/lib/server.mjs';
import { Jobs, Sink } from './lib/sink.mjs';
import { workers } from './lib/world.mjs';

let cluster, server;
before(async () => {
	cluster = await Cluster.start();
	await cluster.conect('migrate');
	await cluster.conect('demo', '--ngos', '200', '--seed', '1');
	server = await Server.start(cluster, { CONECT_SECRET: JOBS.CONECT_SECRET });
});
after(async () => {
	await server?.stop();
	await cluster?.remove();
});

// What may be asked twice: PostgreSQL may just be coming back.
async function sql(text) {
	for (let n = 0; ; n++) {
		try {
			return await cluster.admin(text);
		} catch (e) {
			if (n === 150 || !/connection to server|server closed the connection|terminating connection/.test(e.message)) throw e;
			await sleep(200);
		}
	}
}
const one = async (text) => (await sql(text))[0]?.[0];
async function until(what, check) {
	for (let i = 0; i < 3000; i++) {
		if (await check()) return;
		await sleep(10);
	}
	throw new Error(`${what}: not within half a minute`);
}
const waiting = () => one("SELECT count(*) FROM pg_stat_activity WHERE usename = 'conect_app' AND wait_event_type = 'Lock'");

// The letters of a relay. Its jobs process is killed at the third, sixth, …
// recipient, before the relay has the letter, and started again.
class Relay {
	static async start() {
		const r = new this();
		r.env = { CONECT_PUBLIC_URL: server.base };
		r.kills = 0;
		let n = 0;
		r.sink = await Sink.start({ rcpt: async () => { if (++n % 3 === 0) { r.kills++; await r.jobs.kill('SIGKILL'); r.up(); await sql('UPDATE conect.outbox SET next_at = now() WHERE ended_at IS NULL'); } } });
		r.up();
		return r;
	}
	// Started again, as systemd does, when it finds no database at its start.
	up() {
		const jobs = this.jobs = new Jobs(cluster, `smtp://127.0.0.1:${this.sink.port}`, { env: { ...JOBS, ...this.env } });
		void jobs.ended.then(async ({ code }) => {
			if (!code) return; // killed, or told to end
			await sleep(200);
			if (this.jobs === jobs && !this.stopped) this.up();
		});
	}
	of(email) { return this.sink.mails.map((m) => letter(m.text)).filter((l) => l.to === email); }
	async wait(email, template, n = 1) {
		const found = () => this.of(email).filter((l) => l.template === template);
		await until(`letter ${template} (${n}) to ${email}`, () => found().length >= n);
		return found().at(-1);
	}
	async stop() {
		this.stopped = true;
		await this.jobs.kill('SIGTERM');
		await this.sink.stop();
	}
}

// The write is stopped before its audit entry, `wound` is dealt, and it may go
// on. Further tries of the same write are left alone.
function wounded(journey, wound) {
	let gates = Promise.resolve();
	const count = { wounds: 0 };
	journey.client.hook = async (method, path) => {
		if (method === 'GET' || path === '/registrations/check') return;
		await gates;
		gates = (async () => {
			const gate = cluster.session();
			gate.say('BEGIN; LOCK TABLE conect.audit IN ACCESS EXCLUSIVE MODE');
			await until('the gate', async () => Number(await one("SELECT count(*) FROM pg_locks WHERE relation = 'conect.audit'::regclass AND granted AND mode = 'AccessExclusiveLock'")) > 0);
			journey.open?.();
			for (let i = 0; i < 20 && Number(await waiting()) === 0; i++) await sleep(10);
			if (Number(await waiting()) > 0) { count.wounds++; await wound(); }
			gate.say('ROLLBACK');
			await gate.end().catch(() => {});
		})();
		await new Promise((resolve) => { journey.open = resolve; gates.then(resolve, resolve); });
	};
	return { count, ended: () => gates };
}

const WOUNDS = {
	ro: ['the workers killed', () => { for (const pid of workers(server)) process.kill(pid, 'SIGKILL'); }],
	hu: ['PostgreSQL restarted', async () => { await cluster.down(); await cluster.up(); }],
	en: ['a connection to the database cut', () => one("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'conect_app' AND wait_event_type = 'Lock'")],
};

// Reads as their Retry-After asks for: PostgreSQL may still be coming back.
class Patient extends Client {
	async send(method, path, options) {
		for (let n = 0; ; n++) {
			const answer = await super.send(method, path, options);
			if (method !== 'GET' || answer.status !== 503 || n === 150) return answer;
			await new Promise((done) => { setTimeout(done, 200); });
		}
	}
}

for (const [n, [lang, [what, wound]]] of Object.entries(WOUNDS).entries()) {
	test(`${what} in the middle of every write of the way, conect jobs killed at every third letter`, { timeout: 300000 }, async (t) => {
		const client = new Patient(server);
		const items = (await client.read('/api/v1/ngos', { status: 'inregistrat', limit: 200 })).items.filter((i) => i.national_number && !i.is_branch);
		const [ngo, other] = items.slice(2 * n);
		const relay = await Relay.start();
		try {
			const journey = new Journey({ client, letters: relay, sql, lang, ngo, other });
			const { count, ended } = wounded(journey, wound);
			await journey.walk(async (step, walk) => { await walk(); await ended(); });
			t.diagnostic(`${count.wounds} wounds, ${relay.kills} times jobs`);
			assert.ok(count.wounds > STEPS.length && relay.kills > 1, `${count.wounds} wounds, ${relay.kills} times jobs`);
			await until('all letters', async () => Number(await one("SELECT count(*) FROM conect.outbox WHERE state IN ('waiting', 'sending')")) === 0);
			journey.letter();
			const ids = relay.sink.ids();
			assert.equal(new Set(ids).size, ids.length, 'no letter twice');
			await once(journey);
		} finally { await relay.stop(); }
	});
}

// What there is of it in the database, each once.
async function once(j) {
	const count = (what) => one(`SELECT count(*) FROM conect.${what}`).then(Number);
	const [owner] = [j.owner.id];
	assert.equal(await count(`registration WHERE created_by = '${owner}'`), 2, 'a claim and a change');
	assert.equal(await count(`review_item WHERE object_id IN (SELECT id FROM conect.registration WHERE created_by = '${owner}') AND decision = 'approved'`), 2);
	assert.equal(await count(`message WHERE author = '${owner}'`), 1);
	assert.equal(await count(`message WHERE author = '${j.reviewer.id}' AND audience = 'reviewers'`), 1);
	assert.equal(await count(`attachment WHERE created_by = '${owner}' AND object_type = 'registration' AND deleted_at IS NULL`), 2);
	assert.equal(await count(`attachment WHERE object_type = 'ngo' AND object_id = '${j.ngo.id}' AND created_by = '${owner}'`), 1, 'the statute');
	assert.equal(await count(`audit WHERE action = 'review.approved' AND actor = 'account:${j.reviewer.id}'`), 2);
	assert.equal(await count(`ngo_merge WHERE ngo = '${j.other.id}'`), 2, 'merged, undone, merged');
	assert.equal(await count(`change WHERE id = '${j.ngo.id}' AND operation = 'delete'`), 1);
}
