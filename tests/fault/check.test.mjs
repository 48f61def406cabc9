// SPDX-License-Identifier: EUPL-1.2
// Checks of registers' addresses by conect jobs, against servers of every
// manner: what is written down, and that nothing is lost or done twice whoever
// dies. 127.0.77.0/24 is declared public, each address of it a host of its own.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Cluster } from '../api/lib/cluster.mjs';
import { certificateUntil, closeSites, flood, secureSite, site, to } from './lib/site.mjs';
import { Jobs } from './lib/sink.mjs';

let cluster, folder, n = 0;
const processes = [];
before(async () => {
	cluster = await Cluster.start();
	await cluster.conect('migrate');
	folder = mkdtempSync(join(tmpdir(), 'conect-check.'));
	await cluster.admin(`INSERT INTO conect.authority (name, kind, source) VALUES ('Autoritatea de probă', 'primarie', (SELECT min(code) FROM conect.data_source));
		INSERT INTO conect.account (email, lang, email_confirmed_at) VALUES ('ana@institutie.example', 'ro', now());
		INSERT INTO conect.office (authority, account, role) SELECT r.id, a.id, 'representative' FROM conect.authority AS r, conect.account AS a WHERE r.name = 'Autoritatea de probă'`);
});
after(async () => {
	await cluster?.remove();
	rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
	await Promise.all(processes.splice(0).map((p) => p.kill('SIGKILL')));
	closeSites();
	await cluster.admin('DELETE FROM conect.register; DELETE FROM conect.register_host; DELETE FROM conect.outbox');
});

const host = () => `127.0.77.${++n}`;
const at = (answers) => site(answers, host());
const start = (args = [], env = {}) => {
	const p = new Jobs(cluster, `file:${folder}/mail`, { args, env: { CONECT_CHECK_PUBLIC: '127.0.77.0/24', CONECT_CHECK_SECONDS: '1', ...env } });
	processes.push(p);
	return p;
};
const once = async (env) => { const p = start(['--once'], env); assert.deepEqual(await p.ended, { code: 0, signal: null }, p.log); return p.log; };
const one = async (sql) => (await cluster.admin(sql))[0]?.[0];
const count = async (from) => Number(await one(`SELECT count(*) FROM ${from}`));
// Everything is due, and its hosts are free.
const due = () => cluster.admin("UPDATE conect.register_host SET free_at = now() - interval '1 second'; UPDATE conect.register_health SET next_check_at = now() - interval '1 second'");
// All of them, by their titles.
const declare = (urls) => cluster.admin(`INSERT INTO conect.register (authority, title_ro, url, form, state)
	SELECT (SELECT id FROM conect.authority WHERE name = 'Autoritatea de probă'), t.key, t.value, 'web_page', 'published' FROM json_each_text($x$${JSON.stringify(urls)}$x$) AS t`);
const last = async () => Object.fromEntries((await cluster.admin(`SELECT DISTINCT ON (r.title_ro) r.title_ro, c.result, coalesce(c.status, 0), c.changed, coalesce(encode(c.sha256, 'hex'), ''), coalesce(c.size, -1)
	FROM conect.register_check AS c JOIN conect.register AS r ON r.id = c.register ORDER BY r.title_ro, c.id DESC`)).map(([title, ...rest]) => [title, rest]));
async function until(what, text) {
	for (let i = 0; i < 600; i++) {
		if (await what()) return;
		await sleep(100);
	}
	assert.fail(`${text}: not within a minute`);
}
const alone = () => until(async () => !(await count("pg_stat_activity WHERE usename = 'conect_jobs'")), 'its connections gone');

test('servers of every manner: what is written down, and what is said of them', async () => {
	const inner = await site({ '/': 'secret' }, '127.0.0.1');
	const packed = gzipSync(Buffer.alloc(20 << 20)), old = host(), soon = host();
	const expired = certificateUntil(folder, 'old', -1, old), ending = certificateUntil(folder, 'soon', 20, soon);
	const all = { good: await at({ '/': 'registru' }), away: await at({ '/': to('/registru', 301), '/registru': 'registru' }), gone: await at({ '/': (_, r) => { r.statusCode = 410; r.end('x'); } }),
		circle: await at({ '/': to('/') }), inside: await at({ '/': to(`${inner.base}/`) }), silent: await at({ '/': () => {} }), endless: await at({ '/': flood }),
		bomb: await at({ '/': (_, r) => { r.writeHead(200, { 'Content-Encoding': 'gzip' }); r.end(packed); } }), expired: await secureSite({ '/': 'x' }, old, expired.options),
		ending: await secureSite({ '/': 'x' }, soon, ending.options), unwanted: await at({ '/': 'x', '/robots.txt': 'User-agent: Conect-LinkCheck\nDisallow: /' }) };
	await declare(Object.fromEntries(Object.entries(all).map(([title, s]) => [title, `${s.base}/`])));
	const trusted = join(folder, 'trusted.pem');
	writeFileSync(trusted, [expired, ending].map((c) => readFileSync(c.cert, 'utf8')).join(''));
	const log = await once({ CONECT_CHECK_CA: trusted });
	const found = await last();
	assert.deepEqual(Object.fromEntries(Object.entries(found).map(([title, [result, status]]) => [title, `${result} ${status}`])), { away: 'ok 200', bomb: 'ok 200', circle: 'circle 302', endless: 'ok 200',
		ending: 'ok 200', expired: 'tls 0', gone: 'refused 410', good: 'ok 200', inside: 'not_public 0', silent: 'too_slow 0', unwanted: 'robots 0' });
	assert.deepEqual([found.bomb[4], found.endless[4]], [String(packed.length), String(8 << 20)], 'nothing is unpacked or read for ever');
	assert.deepEqual(inner.seen, []);
	assert.deepEqual(all.unwanted.seen, ['/robots.txt']);
	const light = Object.fromEntries(await cluster.admin("SELECT r.title_ro, l ->> 'state' || (l ->> 'why') FROM conect.register AS r, public_api.register_light(r.id) AS l"));
	assert.deepEqual([light.good, light.away, light.ending, light.silent, light.unwanted], ['ok[]', 'warning["moved"]', 'warning["certificate"]', 'warning["too_slow"]', 'unknown["robots"]']);
	assert.match(log, /"check_done".*tls, status 0.*certificate has expired/);
	await once();
	assert.equal(await count('conect.register_check'), Object.keys(all).length, 'nothing is due any more');
});

test('what changed, what is as it was, and robots.txt kept', async () => {
	let text = 'unu';
	const tagged = await at({ '/': (q, r) => { const same = q.headers['if-none-match'] === '"v1"'; r.writeHead(same ? 304 : 200, { ETag: '"v1"' }); r.end(same ? undefined : 'x'); } });
	const moving = await at({ '/': (_, r) => r.end(text) });
	await declare({ tagged: `${tagged.base}/`, moving: `${moving.base}/` });
	await once();
	text = 'doi';
	await due();
	await once();
	const found = await last();
	assert.deepEqual(found.tagged.slice(1, 3), ['304', 'f']);
	assert.deepEqual(found.moving.slice(1, 4), ['200', 't', createHash('sha256').update('doi').digest('hex')]);
	assert.deepEqual(tagged.seen, ['/robots.txt', '/', '/']);
});

test('killed while it looks: looked at again when the lease is over, written down once', async () => {
	let held;
	const slow = await at({ '/': (_, r) => { if (held) r.end('x'); else { held = r; victim.kill('SIGKILL'); } } });
	await declare({ slow: `${slow.base}/` });
	const victim = start([], { CONECT_CHECK_SECONDS: '60' });
	assert.deepEqual(await victim.ended, { code: null, signal: 'SIGKILL' });
	await alone();
	await once();
	assert.deepEqual([await count('conect.register_check'), slow.seen.length], [0, 2], 'its lease is respected');
	await due();
	await once();
	assert.equal(await count('conect.register_check'), 1);
});

test('killed while it writes down that a register is broken: broken once, told once', async () => {
	const answers = {}, gone = await at(answers);
	await declare({ gone: `${gone.base}/` });
	const day = () => cluster.admin('UPDATE conect.register_health SET failed_on = failed_on - 1');
	for (let i = 0; i < 2; i++) {
		await once();
		await day();
		await due();
	}
	const gate = cluster.session();
	gate.say('BEGIN; LOCK TABLE conect.audit IN ACCESS EXCLUSIVE MODE');
	await until(() => count("pg_locks WHERE relation = 'conect.audit'::regclass AND granted AND mode = 'AccessExclusiveLock'"), 'the gate');
	const victim = start();
	await until(() => count("pg_stat_activity WHERE usename = 'conect_jobs' AND wait_event_type = 'Lock'"), 'it waits');
	await victim.kill('SIGKILL');
	await cluster.admin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'conect_jobs'");
	await alone();
	gate.say('ROLLBACK');
	await gate.end();
	assert.deepEqual(await cluster.admin('SELECT r.state, h.failures, (SELECT count(*) FROM conect.outbox) FROM conect.register AS r JOIN conect.register_health AS h ON h.register = r.id'), [['published', '2', '0']]);
	for (let i = 0; i < 3; i++) {
		await due();
		await once();
		await day();
	}
	assert.deepEqual(await cluster.admin("SELECT r.state, h.failures, (SELECT string_agg(template, ' ') FROM conect.outbox) FROM conect.register AS r JOIN conect.register_health AS h ON h.register = r.id"),
		[['broken', '5', 'register_broken']]);
	answers['/'] = 'x';
	for (let i = 0; i < 2; i++) {
		await due();
		await once();
	}
	assert.deepEqual(await cluster.admin("SELECT r.state, h.told_at IS NULL, (SELECT string_agg(template, ' ' ORDER BY id) FROM conect.outbox) FROM conect.register AS r JOIN conect.register_health AS h ON h.register = r.id"),
		[['published', 't', 'register_broken register_recovered']], 'and told once when it works again');
});

test('a slow server delays no mail, and no end', async () => {
	let asked = 0, left = 0;
	const silent = await at({ '/': (_, r) => { asked++; r.on('close', () => { left++; }); } });
	await declare({ silent: `${silent.base}/` });
	const p = start([], { CONECT_CHECK_SECONDS: '60' });
	await until(() => asked === 1, 'it is being looked at');
	await cluster.admin("SELECT conect.mail('email_taken', NULL, 'ana@ong.example', 'ro')");
	await until(() => count("conect.outbox WHERE state = 'sent'"), 'the mail left');
	assert.deepEqual([asked, left], [1, 0], 'meanwhile it is still being looked at');
	p.child.kill('SIGTERM');
	assert.deepEqual(await p.ended, { code: 0, signal: null });
	assert.match(p.log, /jobs_stopped/);
});

test('two at once: each address once, one of a host at a time, the next only after a while', async () => {
	let now = 0, most = 0;
	const slowly = (_, r) => { most = Math.max(most, ++now); setTimeout(() => { now--; r.end('x'); }, 300); };
	const shared = await at({ '/a': slowly, '/b': slowly, '/c': slowly });
	const others = await Promise.all(Array.from({ length: 6 }, () => at({ '/': 'x' })));
	await declare({ ...Object.fromEntries(['a', 'b', 'c'].map((p) => [p, `${shared.base}/${p}`])), ...Object.fromEntries(others.map((s, i) => [`o${i}`, `${s.base}/`])) });
	start();
	start();
	await until(async () => await count('conect.register_check') >= 7, 'one of each host');
	assert.deepEqual(others.map((s) => s.seen.length), [2, 2, 2, 2, 2, 2]);
	assert.equal(most, 1);
	assert.equal(await count("conect.register_host AS o WHERE o.host = (SELECT h.host FROM conect.register_health AS h JOIN conect.register AS r ON r.id = h.register WHERE r.title_ro = 'a') AND o.free_at > now()"), 1);
});

test('PostgreSQL away: it goes on by itself', async () => {
	const p = start();
	await until(() => count("pg_stat_activity WHERE usename = 'conect_jobs' AND query ~ 'register_check_take'"), 'it asks');
	await cluster.down();
	await cluster.up();
	const good = await at({ '/': 'x' });
	await declare({ good: `${good.base}/` });
	await cluster.admin('NOTIFY register_check');
	await until(() => count('conect.register_check'), 'it was looked at');
	assert.match(p.log, /database_back/);
});
