// SPDX-License-Identifier: EUPL-1.2
// Mail leaves once, whatever breaks: counted by Message-ID at a real SMTP
// server. A mail may come twice in one case only: the server had accepted it
// and that could not be written down.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cluster } from '../api/lib/cluster.mjs';
import { letter } from '../api/lib/letters.mjs';
import { Server } from '../api/lib/server.mjs';
import { certificate, Jobs, once, refuse, SECRET, Sink } from './lib/sink.mjs';

let cluster, folder, sink;
const processes = [];

before(async () => {
	cluster = await Cluster.start();
	await cluster.conect('migrate');
	folder = mkdtempSync(join(tmpdir(), 'conect-relay.'));
	certificate(folder);
});
after(async () => {
	await cluster?.remove();
	rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
	await Promise.all(processes.splice(0).map((p) => p.kill('SIGKILL')));
	await sink?.stop();
	sink = undefined;
	await cluster.admin('DELETE FROM conect.outbox');
});

const relay = () => `smtp://127.0.0.1:${sink.port}`;
const start = (env) => { const p = new Jobs(cluster, relay(), { env }); processes.push(p); return p; };
const one = async (sql) => (await cluster.admin(sql))[0]?.[0];
const due = () => cluster.admin('UPDATE conect.outbox SET next_at = now() WHERE ended_at IS NULL');
const states = async () => Object.fromEntries(await cluster.admin('SELECT state, count(*) FROM conect.outbox GROUP BY 1'));

async function post(n = 1, template = 'email_taken', data = '{}', lang = 'ro') {
	await cluster.admin(`SELECT conect.mail('${template}', NULL, 'ana' || i || '@ong.example', '${lang}', $x$${data}$x$) FROM generate_series(1, ${n}) AS i`);
	return (await cluster.admin('SELECT id FROM conect.outbox ORDER BY id')).map(([id]) => id);
}
async function until(what, text) {
	for (let i = 0; i < 600; i++) {
		if (await what()) return;
		await sleep(100);
	}
	assert.fail(`${text}: not within a minute`);
}
const sent = (n) => until(async () => (await states()).sent === String(n), `${n} mails sent`);

test('plain, to the relay of this machine', async () => {
	sink = await Sink.start();
	const ids = await post(3);
	assert.deepEqual(await once(cluster, relay()), { code: 0, signal: null });
	assert.deepEqual(sink.ids(), ids);
	assert.deepEqual(await states(), { sent: '3' });
	const [mail] = sink.mails;
	assert.deepEqual([mail.to.length, mail.from], [1, 'no@conect.example']);
	assert.deepEqual(mail.names, ['From', 'To', 'Subject', 'Date', 'Message-ID', 'Content-Language', 'Auto-Submitted',
		'X-Auto-Response-Suppress', 'MIME-Version', 'Content-Type']);
	assert.deepEqual(mail.header('auto-submitted'), ['auto-generated']);
});

test('hostile names bring in no header, no recipient and no markup', async () => {
	sink = await Sink.start();
	const name = 'A\\r\\nBcc: x@evil.example\\r\\n\\r\\n<script>alert(1)</script>';
	await post(1, 'message', `{"registration": "x", "ngo_name": "${name}", "text": ".\\r\\n.\\r\\nRCPT TO:<x@evil.example>"}`);
	await cluster.admin(String.raw`SELECT conect.mail('email_taken', NULL, E'a@b.example>\r\nRCPT TO:<x@evil.example', 'ro')`);
	await once(cluster, relay());
	assert.deepEqual(await states(), { sent: '1', failed: '1' });
	const [mail] = sink.mails;
	assert.deepEqual(mail.to, ['ana1@ong.example']);
	assert.equal(mail.names.includes('Bcc'), false);
	assert.equal(mail.text.includes('<script>alert'), true, 'in the plain text');
	assert.equal(mail.text.split('text/html')[1].includes('<script'), false, 'not in the HTML');
	assert.match(mail.text, /\r\n\.\r\n\.\r\nRCPT TO:<x@evil/);
});

test('STARTTLS: used, checked, and never left out', async () => {
	const tls = { disabledCommands: [], key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'cert.pem')) };
	const env = { CONECT_MAIL_CA: join(folder, 'cert.pem') };
	sink = await Sink.start({}, tls);
	await post();
	assert.equal((await once(cluster, relay(), { CONECT_MAIL_CA: '/etc/ssl/certs/ca-certificates.crt' })).code, 1);
	assert.deepEqual([await states(), sink.mails.length], [{ waiting: '1' }, 0], 'a certificate of a stranger');
	await due();
	assert.equal((await once(cluster, relay(), env)).code, 0);
	assert.equal(sink.mails[0].secure, true);
	await sink.stop();

	sink = await Sink.start();
	await post();
	assert.equal((await once(cluster, relay(), env)).code, 1);
	assert.deepEqual([(await states()).waiting, sink.mails.length], ['1', 0], 'a relay without TLS');
	await sink.stop();

	sink = await Sink.start({}, { ...tls, secure: true });
	await due();
	assert.equal((await once(cluster, `smtps://127.0.0.1:${sink.port}`, env)).code, 0);
	assert.equal(sink.mails[0].secure, true);
});

test('AUTH: a wrong password is no fault of the mail', async () => {
	sink = await Sink.start({}, { authOptional: false, authMethods: ['PLAIN', 'LOGIN'], allowInsecureAuth: true,
		onAuth: (auth, _session, done) => (auth.username === 'conect' && auth.password === 'parolă'
			? done(null, { user: 'conect' }) : done(refuse(535))) });
	await post();
	assert.equal((await once(cluster, relay())).code, 1, 'without a name');
	await due();
	assert.equal((await once(cluster, relay(), { CONECT_MAIL_USER: 'conect', CONECT_MAIL_PASSWORD: 'x' })).code, 1);
	assert.deepEqual(await states(), { waiting: '1' });
	await due();
	assert.equal((await once(cluster, relay(), { CONECT_MAIL_USER: 'conect', CONECT_MAIL_PASSWORD: 'parolă' })).code, 0);
	assert.equal(sink.mails[0].user, 'conect');
});

test('a passing refusal is tried again, later each time', async () => {
	let left = 3;
	sink = await Sink.start({ rcpt: () => { if (left-- > 0) throw refuse(451); } });
	await post();
	for (const minutes of [1, 3, 9]) {
		assert.equal((await once(cluster, relay())).code, 0);
		const wait = Number(await one('SELECT extract(epoch FROM next_at - now()) FROM conect.outbox'));
		assert.ok(wait > minutes * 60 * 0.7 && wait < minutes * 60 * 1.21, `${wait} s after ${minutes} minutes`);
		await due();
	}
	await once(cluster, relay());
	assert.deepEqual([await states(), sink.mails.length], [{ sent: '1' }, 1]);
});

test('after ten tries it has failed, and the audit says so', async () => {
	sink = await Sink.start({ accepted: () => { throw refuse(452); } });
	const [id] = await post();
	for (let i = 0; i < 12; i++) {
		await once(cluster, relay());
		await due();
	}
	assert.deepEqual(await cluster.admin('SELECT state, tries, sealed IS NULL, ended_at IS NOT NULL FROM conect.outbox'), [['failed', '10', 't', 't']]);
	assert.equal(await one(`SELECT count(*) FROM conect.audit WHERE action = 'mail.failed' AND object_id = '${id}' AND reason NOT LIKE '%@%'`), '1');
});

for (const [stage, code] of [['rcpt', 550], ['accepted', 554]]) {
	test(`a refusal for good (${code} at ${stage}) is not tried again`, async () => {
		sink = await Sink.start({ [stage]: () => { throw refuse(code); } });
		await post();
		assert.equal((await once(cluster, relay())).code, 0);
		assert.deepEqual(await cluster.admin('SELECT state, tries FROM conect.outbox'), [['failed', '1']]);
	});
}

for (const [stage, code] of [['connect', 554], ['mail', 550]]) {
	test(`but not one of ourselves (${code} at ${stage})`, async () => {
		sink = await Sink.start({ [stage]: () => { throw refuse(code); } });
		await post(2);
		assert.equal((await once(cluster, relay())).code, 1);
		assert.deepEqual(await cluster.admin('SELECT state, tries FROM conect.outbox ORDER BY id'), [['waiting', '1'], ['waiting', '0']]);
	});
}

test('a slow relay is waited for', async () => {
	sink = await Sink.start({ accepted: () => sleep(3000) });
	await post(2);
	assert.equal((await once(cluster, relay())).code, 0);
	assert.deepEqual([await states(), sink.mails.length], [{ sent: '2' }, 2]);
});

test('a connection cut in the middle loses nothing', async () => {
	const cut = (session) => { for (const c of sink.server.connections) if (c.id === session.id) c._socket.destroy(); };
	for (const stage of ['mail', 'rcpt', 'data', 'accepted']) {
		let times = 1;
		sink = await Sink.start({ [stage]: (session) => { if (times-- > 0) { cut(session); throw refuse(421); } } });
		const ids = await post(2);
		await once(cluster, relay());
		await due();
		await once(cluster, relay());
		assert.deepEqual([await states(), sink.ids()], [{ sent: '2' }, ids], stage);
		await sink.stop();
		sink = undefined;
		await cluster.admin('DELETE FROM conect.outbox');
	}
});

test('the relay away: nothing is lost, and it goes on by itself', async () => {
	sink = await Sink.start();
	const away = sink.port;
	await sink.stop();
	const ids = await post(5);
	const p = start();
	await until(() => p.log.includes('mail_delayed'), 'a try without a relay');
	sink = await Sink.start({}, {}, away);
	await due();
	await sent(5);
	assert.deepEqual(sink.ids(), ids);
});

// Each stage, and how often the mail may come: once the server has all of it,
// it accepts it, whoever died.
for (const [stage, most] of [['connect', 1], ['mail', 1], ['rcpt', 1], ['data', 2], ['accepted', 2], ['after', 2]]) {
	test(`killed at ${stage}: the mail comes, and no other twice`, async () => {
		let victim, dead = false;
		sink = await Sink.start({ [stage]: async () => { if (!dead) { dead = true; await victim.kill('SIGKILL'); } } });
		const ids = await post(4);
		victim = start();
		assert.deepEqual(await victim.ended, { code: null, signal: 'SIGKILL' });
		await until(async () => !(await cluster.admin("SELECT FROM pg_stat_activity WHERE usename = 'conect_jobs'")).length, 'its connection gone');
		const doubtful = (await cluster.admin("SELECT id FROM conect.outbox WHERE state = 'sending'")).map(([id]) => id);
		assert.ok(doubtful.length <= 1, 'one mail at most is in doubt');
		assert.equal((await once(cluster, relay())).code, 0);
		assert.equal((await states()).sending, doubtful.length ? '1' : undefined, 'its lease is respected');
		await due();
		assert.equal((await once(cluster, relay())).code, 0);
		assert.deepEqual(await states(), { sent: '4' });
		for (const id of ids) {
			const n = sink.ids().filter((x) => x === id).length;
			assert.ok(n >= 1 && n <= (doubtful.includes(id) ? most : 1), `${id} came ${n} times`);
		}
	});
}

// Whom to write what is decided when the mail is taken: that is stopped before
// its line of the audit and the process killed, then the next with the mail in
// its hands.
test('a new password asked for, killed twice: decided once, one letter to each', async () => {
	const server = await Server.start(cluster, { CONECT_SECRET: SECRET });
	try {
		await cluster.admin("INSERT INTO conect.account (email, lang, email_confirmed_at) VALUES ('ana@reset.example', 'hu', now())");
		for (const name of ['ana', 'nimeni']) {
			const answer = await fetch(`${server.base}/api/v1/password-resets`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email: `${name}@reset.example` }) });
			assert.equal(answer.status, 202);
		}
	} finally { await server.stop(); }
	let victim, dead = false;
	sink = await Sink.start({ rcpt: async () => { if (!dead) { dead = true; await victim.kill('SIGKILL'); } } });
	const of = async (sql) => Number(await one(`SELECT count(*) FROM ${sql}`));
	const gate = cluster.session();
	gate.say('BEGIN; LOCK TABLE conect.audit IN ACCESS EXCLUSIVE MODE');
	await until(() => of("pg_locks WHERE relation = 'conect.audit'::regclass AND granted AND mode = 'AccessExclusiveLock'"), 'the gate');
	const first = start();
	await until(() => of("pg_stat_activity WHERE usename = 'conect_jobs' AND wait_event_type = 'Lock'"), 'a mail is being decided');
	await first.kill('SIGKILL');
	gate.say('ROLLBACK');
	await gate.end();
	const alone = () => until(async () => !(await of("pg_stat_activity WHERE usename = 'conect_jobs'")), 'its connection gone');
	await alone();
	await due();
	victim = start();
	await victim.ended;
	await alone();
	await due();
	assert.equal((await once(cluster, relay())).code, 0);
	const letters = sink.mails.map((m) => letter(m.text));
	assert.deepEqual(letters.map((l) => [l.to, l.lang, l.template]).sort(), [['ana@reset.example', 'hu', 'reset_password'], ['nimeni@reset.example', 'ro', 'reset_no_account']]);
	assert.match(letters.find((l) => l.template === 'reset_password').text, /#token=[\w-]{43}\n/);
	assert.deepEqual(await cluster.admin(`SELECT (SELECT count(*) FROM conect.one_time_token AS t JOIN conect.account AS a ON a.id = t.account WHERE a.email = 'ana@reset.example'),
		(SELECT count(*) FROM conect.audit WHERE action = 'password.reset_asked'), (SELECT count(*) FROM conect.outbox WHERE sealed IS NOT NULL OR data ? 'token_hash')`), [['1', '1', '0']]);
});

test('two at once send each mail once', async () => {
	sink = await Sink.start();
	await post(150);
	start();
	start();
	const ids = await post(50);
	await sent(200);
	assert.deepEqual(sink.ids(), ids);
});

test('PostgreSQL restarted meanwhile: each mail once', async () => {
	sink = await Sink.start({ accepted: () => sleep(20) });
	const ids = await post(80);
	const p = start();
	for (let i = 0; i < 3; i++) {
		await until(() => sink.mails.length > 10 + i * 15, 'some are sent');
		await cluster.down();
		await sleep(300);
		await cluster.up();
	}
	await until(async () => !(Number((await states()).waiting ?? 0)), 'all but those in doubt');
	await until(async () => (await states()).sending === undefined || (await due(), false), 'all');
	await sent(80);
	assert.deepEqual(sink.ids(), ids);
	assert.match(p.log, /database_back/);
});

test('SIGTERM: the mail at hand is finished and written down', async () => {
	let p, signalled = false;
	sink = await Sink.start({ rcpt: () => { if (!signalled) { signalled = true; p.child.kill('SIGTERM'); } }, accepted: () => sleep(500) });
	await post(3);
	p = start();
	assert.deepEqual(await p.ended, { code: 0, signal: null });
	assert.deepEqual([await states(), sink.mails.length], [{ sent: '1', waiting: '2' }, 1]);
	assert.match(p.log, /jobs_stopped/);
});

test('neither log nor audit has an address', async () => {
	sink = await Sink.start({ rcpt: () => { throw refuse(550); } });
	await post(2);
	const p = new Jobs(cluster, relay(), { args: ['--once'] });
	await p.ended;
	assert.equal(p.log.includes('ong.example'), false);
	assert.equal(await one("SELECT count(*) FROM conect.audit WHERE reason LIKE '%ong.example%'"), '0');
});

test('a month later nobody knows whom it went to', async () => {
	sink = await Sink.start();
	await post(3);
	await once(cluster, relay());
	await cluster.admin("UPDATE conect.outbox SET ended_at = now() - interval '31 days'; DELETE FROM conect.task_run");
	await post();
	await once(cluster, relay());
	assert.equal(await one('SELECT count(*) FROM conect.outbox WHERE email IS NULL AND data = $${}$$'), '3');
	await cluster.admin("UPDATE conect.outbox SET ended_at = now() - interval '400 days'; DELETE FROM conect.task_run");
	await once(cluster, relay());
	assert.equal(await one('SELECT count(*) FROM conect.outbox'), '0');
});

test('a wrong configuration lists every fault and starts nothing', async () => {
	sink = await Sink.start();
	const p = new Jobs(cluster, 'smtp://user:password@relay', { env: { CONECT_SECRET: 'x', CONECT_MAIL_FROM: 'a\nBcc: b', CONECT_CONTACT: '' } });
	assert.equal((await p.ended).code, 2);
	for (const name of ['CONECT_SECRET', 'CONECT_MAIL ', 'CONECT_MAIL_FROM', 'CONECT_CONTACT']) assert.ok(p.log.includes(name), name);
	assert.equal(p.log.includes('password@'), false);
});
