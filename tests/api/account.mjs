// SPDX-License-Identifier: EUPL-1.2
// Accounts: signing up, in and out, passwords, addresses, sessions, the end.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from './lib/client.mjs';
import { pdf } from './lib/files.mjs';
import { address, link, mails, PASSWORD, Person, sql } from './lib/person.mjs';
import { Server } from './lib/server.mjs';
import { test } from './lib/world.mjs';

const OTHER = 'alte patru cuvinte potrivite';
// What an answer tells, without what differs from one request to the next.
const told = (r) => [r.status, r.text, Object.fromEntries(Object.entries(r.headers).filter(([k]) => !['x-request-id', 'date', 'etag', 'content-length'].includes(k)))];
const blank = (r, ...parts) => JSON.stringify(told(r)).replaceAll(new RegExp(parts.join('|'), 'g'), '*').replaceAll(/[0-9a-f]{32}/g, '*');

test('account_create, account_confirm, session_create, session_get, session_delete: the whole way in and out', async () => {
	const p = new Person(), email = address('Ana');
	assert.deepEqual(await p.signUp(email, PASSWORD, { name: 'Ana Inventată', lang: 'hu' }), { email });
	await p.refused(401, 'invalid_credentials', 'POST', '/session', { email, password: PASSWORD });
	const token = await link(email, 'confirm_email');
	await p.must(204, 'POST', '/accounts/confirm', { token });
	await p.refused(422, 'token_invalid', 'POST', '/accounts/confirm', { token });
	const session = await p.signIn(email.toUpperCase());
	assert.deepEqual([session.account.email, session.account.name, session.account.lang, session.role, session.level], [email, 'Ana Inventată', 'hu', 'account', 1]);
	assert.deepEqual([...p.cookies.keys()].sort(), ['__Host-dev', '__Host-sid']);
	assert.deepEqual((await p.must(200, 'GET', '/session')).account, session.account);
	const old = new Map(p.cookies);
	await p.must(204, 'DELETE', '/session');
	assert.deepEqual([...p.cookies.keys()], ['__Host-dev']);
	p.cookies = old;
	await p.refused(401, 'unauthenticated', 'GET', '/session');
});

test('account_create: what a password may not be', async () => {
	const p = new Person(), email = address();
	const short = await p.refused(422, 'invalid_body', 'POST', '/accounts', { email, password: 'doar 14 semne!' });
	assert.deepEqual(short.errors.map((e) => [e.pointer, e.code]), [['/password', 'min_length']]);
	for (const password of ['parolaparolaparola', 'aaaaaaaaaaaaaaaa', '123456789012345', 'Password-2026-2026', 'Prefectura Județul Harghita', 'mailcreated5240mailcreated5240', '123456789987654321'])
		await p.refused(422, 'password_common', 'POST', '/accounts', { email, password });
	await p.refused(422, 'invalid_body', 'POST', '/accounts', { email, password: 'x'.repeat(129) });
	await p.refused(422, 'invalid_body', 'POST', '/accounts', { email, password: PASSWORD, role: 'sgg_admin' });
	await p.refused(422, 'invalid_body', 'POST', '/accounts', { email, password: PASSWORD, name: 'Ana\r\nBcc: x@y.example' });
	await p.refused(422, 'invalid_body', 'POST', '/accounts', { email: 'ana@one.example\r\nBcc: x@y.example', password: PASSWORD });
	await p.must(202, 'POST', '/accounts', { email, password: '🙂 șapte căței înșirați 🙂' });
	await p.must(204, 'POST', '/accounts/confirm', { token: await link(email, 'confirm_email') });
	await p.signIn(email, '🙂 șapte căței înșirați 🙂'.normalize('NFD'));
});

test('account_create: a second time before it is confirmed replaces the first', async () => {
	const p = new Person(), email = address();
	await p.signUp(email);
	const token = await link(email, 'confirm_email');
	await p.signUp(email, OTHER);
	await p.refused(422, 'token_invalid', 'POST', '/accounts/confirm', { token });
	await p.must(204, 'POST', '/accounts/confirm', { token: await link(email, 'confirm_email') });
	await p.refused(401, 'invalid_credentials', 'POST', '/session', { email, password: PASSWORD });
	await p.signIn(email, OTHER);
});

test('enumeration: signing up, resetting, signing in answer alike whether there is an account or not', async () => {
	const known = (await Person.make()).email, unknown = address('nimeni');
	for (const [path, body] of [['/accounts', { password: PASSWORD }], ['/password-resets', {}], ['/session', { password: OTHER }]]) {
		const [a, b] = [];
		const answers = [];
		for (const email of [known, unknown]) answers.push(await new Person().send('POST', `/api/v1${path}`, { email, ...body }));
		assert.equal(blank(answers[0], known, unknown), blank(answers[1], known, unknown), `${path} ${a} ${b}`);
	}
	assert.deepEqual([await mails(known, 'email_taken'), await mails(known, 'reset_password')], [1, 1]);
	assert.deepEqual([await mails(unknown, 'confirm_email'), await mails(unknown, 'reset_password')], [1, 1]);
	const none = address('nimeni');
	await new Person().must(202, 'POST', '/password-resets', { email: none });
	assert.equal(await mails(none, 'reset_no_account'), 1);
});

test('password_reset_create: three mails an hour to an address, the same answer beyond', async () => {
	const { email } = await Person.make();
	for (let i = 0; i < 6; i++) await new Person().must(202, 'POST', '/password-resets', { email });
	assert.equal(await mails(email, 'reset_password'), 2, 'one of the three was the confirmation');
});

test('password_reset_confirm: a link sets a password, once, and ends every session', async () => {
	const p = await Person.make();
	await p.must(202, 'POST', '/password-resets', { email: p.email });
	const token = await link(p.email, 'reset_password');
	await p.refused(422, 'token_invalid', 'POST', '/accounts/confirm', { token });
	await p.refused(422, 'password_common', 'POST', '/password-resets/confirm', { token, password: 'parolaparolaparola' });
	await p.must(204, 'POST', '/password-resets/confirm', { token, password: OTHER });
	await p.refused(422, 'token_invalid', 'POST', '/password-resets/confirm', { token, password: OTHER });
	await p.refused(401, 'unauthenticated', 'GET', '/session');
	await p.refused(401, 'invalid_credentials', 'POST', '/session', { email: p.email, password: PASSWORD });
	await p.signIn(p.email, OTHER);
	assert.equal(await mails(p.email, 'password_changed'), 1);
});

test('password_reset_confirm: of many at once with one token exactly one wins', async () => {
	const p = await Person.make();
	await p.must(202, 'POST', '/password-resets', { email: p.email });
	const token = await link(p.email, 'reset_password');
	const statuses = await Promise.all(Array.from({ length: 8 }, () => new Person().send('POST', '/api/v1/password-resets/confirm', { token, password: OTHER }).then((r) => r.status)));
	assert.deepEqual(statuses.sort(), [204, 422, 422, 422, 422, 422, 422, 422]);
});

test('account_confirm: of many at once with one token exactly one wins', async () => {
	const p = new Person(), email = address();
	await p.signUp(email);
	const token = await link(email, 'confirm_email');
	const statuses = await Promise.all(Array.from({ length: 20 }, () => new Person().send('POST', '/api/v1/accounts/confirm', { token }).then((r) => r.status)));
	assert.equal(statuses.filter((s) => s === 204).length, 1, statuses.join());
	assert.equal(statuses.filter((s) => s === 422).length, 19, statuses.join());
});

test('session_create: five failures are free, then even the right password waits; a known browser does not', async () => {
	const p = await Person.make();
	await p.must(204, 'DELETE', '/session');
	const stranger = new Person();
	for (let i = 0; i < 5; i++) await stranger.refused(401, 'invalid_credentials', 'POST', '/session', { email: p.email, password: OTHER });
	const r = await stranger.send('POST', '/api/v1/session', { email: p.email, password: PASSWORD });
	assert.deepEqual([r.status, r.json.code], [429, 'too_many_attempts']);
	assert.ok(Number(r.headers['retry-after']) >= 1);
	await p.signIn(p.email);
});

test('session_create: guesses sent at once are not more than one after the other', async () => {
	const p = await Person.make();
	const guesses = await Promise.all(Array.from({ length: 16 }, () => new Person().send('POST', '/api/v1/session', { email: p.email, password: OTHER }).then((r) => r.status)));
	assert.equal(guesses.filter((s) => s === 401).length, 5, guesses.join());
	assert.ok(guesses.every((s) => s === 401 || s === 429), guesses.join());
});

test('session_create: a network that fails thirty times waits, another does not', async (_, { cluster }) => {
	const server = await Server.start(cluster, { CONECT_RATE_LIMIT_WRITE: '10000', CONECT_TRUSTED_PROXY: '127.0.0.1' });
	try {
		const client = new Client(server);
		const from = (ip) => new Person({ client, headers: { 'X-Real-IP': ip } });
		const p = await Person.make();
		const answers = [];
		for (let i = 0; i < 31; i++) answers.push((await from(`203.0.113.${i}`).send('POST', '/api/v1/session', { email: address('x'), password: OTHER })).status);
		assert.deepEqual(answers, [...Array(30).fill(401), 429]);
		assert.equal((await from('203.0.113.99').send('POST', '/api/v1/session', { email: p.email, password: PASSWORD })).status, 429);
		await from('203.0.112.99').signIn(p.email);
		await from('2001:db8:7::1').signIn(p.email);
		assert.equal((await sql("SELECT count(*) FROM conect.attempt WHERE position('203.0.113'::bytea IN subject) > 0"))[0][0], '0', 'no network is written down');
	} finally { await server.stop(); }
});

test('session_create: a mail tells of another browser, none of a known one', async () => {
	const p = await Person.make();
	await p.signIn(p.email);
	assert.equal(await mails(p.email, 'new_device'), 0);
	const other = new Person({ agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1' });
	await other.signIn(p.email);
	assert.equal(await mails(p.email, 'new_device'), 1);
	const { items } = await p.must(200, 'GET', '/account/sessions');
	assert.deepEqual(items.map((s) => [s.device, s.current]), [['Safari, iOS', false], ['Firefox, Linux', true], ['Firefox, Linux', false]]);
	await p.must(204, 'DELETE', `/account/sessions/${items[0].id}`);
	await other.refused(401, 'unauthenticated', 'GET', '/session');
	await p.refused(404, 'not_found', 'DELETE', `/account/sessions/${items[0].id}`);
	const stranger = await Person.make();
	await stranger.refused(404, 'not_found', 'DELETE', `/account/sessions/${items[1].id}`);
	await p.refused(400, 'invalid_parameters', 'DELETE', '/account/sessions/x');
});

test('session_step_up: the password again, a new cookie, the old one is worth nothing', async () => {
	const p = await Person.make();
	await sql(`UPDATE conect.session SET stepped_up_at = now() - interval '11 minutes' WHERE account = '${p.id}'`);
	const steps = [['POST', '/account/email', { email: address() }], ['GET', '/account/export'], ['DELETE', '/account'], ['POST', '/account/totp'], ['POST', '/account/keys', { name: 'x', scopes: ['account:read'] }],
		['DELETE', '/account/totp'], ['POST', '/account/recovery-codes'], ['POST', '/account/totp/confirm', { code: '123456' }], ['POST', '/account/keys/aaaaaaaa/rotate', {}]];
	for (const [method, path, body] of steps) await p.refused(403, 'step_up_required', method, path, body);
	await p.refused(401, 'invalid_credentials', 'POST', '/session/step-up', { password: OTHER });
	await p.refused(401, 'second_factor_wrong', 'POST', '/session/step-up', { code: '123456' });
	await p.refused(422, 'invalid_body', 'POST', '/session/step-up', { code: '123456', password: PASSWORD });
	const before = new Map(p.cookies);
	await p.must(200, 'POST', '/session/step-up', { password: PASSWORD });
	await p.must(200, 'GET', '/account/export');
	p.cookies = before;
	await p.refused(401, 'unauthenticated', 'GET', '/session');
});

test('session_step_up: guessing is slowed there, too', async () => {
	const p = await Person.make();
	for (let i = 0; i < 5; i++) await p.refused(401, 'invalid_credentials', 'POST', '/session/step-up', { password: OTHER });
	await p.refused(429, 'too_many_attempts', 'POST', '/session/step-up', { password: PASSWORD });
	await p.refused(429, 'too_many_attempts', 'POST', '/account/password', { current_password: PASSWORD, password: OTHER });
});

test('account_get, account_update: name and language, by version', async () => {
	const p = await Person.make();
	const got = await p.send('GET', '/api/v1/account');
	assert.equal(got.json.email, p.email);
	const { etag } = got.headers;
	const changed = await p.send('PATCH', '/api/v1/account', { lang: 'hu' }, { 'If-Match': etag });
	assert.deepEqual([changed.status, changed.json.lang, changed.json.name], [200, 'hu', 'Om Inventat']);
	await p.refused(412, 'version_conflict', 'PATCH', '/account', { lang: 'en' }, { 'If-Match': etag });
	const none = await p.must(200, 'PATCH', '/account', { name: null }, { 'If-Match': changed.headers.etag, 'Content-Type': 'application/merge-patch+json' });
	assert.equal(none.name, null);
	for (const extra of [{ role: 'sgg_admin' }, { email: 'x@y.example' }, { version: 1 }, { state: 'active' }, { id: p.id }])
		await p.refused(422, 'invalid_body', 'PATCH', '/account', { lang: 'en', ...extra }, { 'If-Match': etag });
});

test('account_password_set: the old one is asked; other sessions are ended', async () => {
	const p = await Person.make();
	const other = new Person();
	await other.signIn(p.email);
	await p.refused(401, 'invalid_credentials', 'POST', '/account/password', { current_password: OTHER, password: OTHER });
	await p.refused(422, 'password_too_short', 'POST', '/account/password', { current_password: PASSWORD, password: 'doar 14 semne!' });
	const before = new Map(p.cookies);
	await p.must(204, 'POST', '/account/password', { current_password: PASSWORD, password: OTHER });
	await p.must(200, 'GET', '/session');
	await other.refused(401, 'unauthenticated', 'GET', '/session');
	p.cookies = before;
	await p.refused(401, 'unauthenticated', 'GET', '/session');
	await new Person().signIn(p.email, OTHER);
	assert.equal(await mails(p.email, 'password_changed'), 1);
});

test('account_email_set, account_email_confirm: confirmed at the new address, told to the old', async () => {
	const p = await Person.make(), email = address('nou'), old = p.email;
	assert.deepEqual(await p.must(202, 'POST', '/account/email', { email }), { email });
	assert.equal((await p.must(200, 'GET', '/account')).email_waiting, email);
	const token = await link(email, 'change_email');
	await p.must(204, 'POST', '/account/email/confirm', { token });
	await p.refused(422, 'token_invalid', 'POST', '/account/email/confirm', { token });
	await p.refused(401, 'unauthenticated', 'GET', '/session');
	await p.refused(401, 'invalid_credentials', 'POST', '/session', { email: old, password: PASSWORD });
	await p.signIn(email);
	assert.equal(await mails(old, 'email_changed'), 1);
	const taken = (await Person.make()).email;
	const answers = [];
	for (const e of [taken, address('liber')]) answers.push([blank(await p.send('POST', '/api/v1/account/email', { email: e }), e)]);
	assert.deepEqual(answers[0], answers[1], 'an address that has an account is answered like any other');
	assert.equal(await mails(taken, 'email_taken'), 1);
});

test('account_export, account_delete: a copy of everything, then nothing personal is left', async () => {
	const p = await Person.make();
	await p.key(['account:read']);
	const { parts } = await p.must(200, 'GET', '/account/export');
	for (const part of ['account', 'sessions', 'devices', 'keys', 'members', 'invitations', 'mails', 'log']) assert.ok(part in parts, part);
	assert.equal(parts.account.email, p.email);
	assert.ok(parts.log.some((l) => l.action === 'account.created'));
	const before = new Map(p.cookies);
	await p.must(204, 'DELETE', '/account');
	assert.ok(!p.cookies.has('__Host-sid'));
	p.cookies = before;
	await p.refused(401, 'unauthenticated', 'GET', '/session');
	await p.refused(401, 'invalid_credentials', 'POST', '/session', { email: p.email, password: PASSWORD });
	assert.deepEqual(await sql(`SELECT template FROM conect.outbox WHERE email = '${p.email}'`), [['account_erased']]);
	assert.deepEqual(await sql(`SELECT state FROM conect.account WHERE id = '${p.id}' AND email IS NULL AND name IS NULL AND password_hash IS NULL`), [['erased']]);
	await p.signUp(p.email);
	await p.must(204, 'POST', '/accounts/confirm', { token: await link(p.email, 'confirm_email') });
	assert.notEqual((await p.signIn(p.email)).account.id, p.id, 'the address may be used anew');
});

test('account_export, account_delete: what was written and sent is in the copy, and then nowhere', async (_, { cluster }) => {
	const n = address('canar'), marks = ['nume', 'contact', 'mandat', 'mesaj', 'fisier', 'continut', 'sursa'].map((w) => [w, `Canar-${w}-${n.split('.')[1]}-sters`]);
	const mark = Object.fromEntries(marks);
	const p = await Person.make(n), colleague = await Person.make();
	await p.must(200, 'PATCH', '/account', { name: mark.nume }, { 'If-Match': (await p.send('GET', '/api/v1/account')).headers.etag });
	const { id } = await p.must(201, 'POST', '/registrations', { name: 'Asociația Canarului' });
	const at = `/registrations/${id}`;
	await p.must(200, 'PATCH', at, { data: { contact_name: mark.contact, contact_email: n, mandate_note: mark.mandat } }, { 'If-Match': '"v1"' });
	const sent = await p.send('POST', `/api/v1${at}/attachments?kind=mandate_proof&name=${mark.fisier}.pdf`, pdf(600, mark.continut), { 'Content-Type': 'application/octet-stream' });
	assert.equal(sent.status, 201, sent.text);
	// As if it had been submitted, and another one not.
	await sql(`UPDATE conect.registration SET state = 'submitted' WHERE id = '${id}'`);
	await p.must(201, 'POST', `${at}/messages`, { text: `${mark.mesaj}, ${mark.nume}, ${n}` }, { 'Idempotency-Key': mark.mesaj.padEnd(22, '0') });
	const draft = await p.must(201, 'POST', '/registrations', { name: 'Asociația Ciornei' });
	await p.must(200, 'PATCH', `/registrations/${draft.id}`, { data: { contact_phone: '0744000111', contact_name: mark.contact } }, { 'If-Match': '"v1"' });
	const [[ngo]] = await sql('SELECT id FROM conect.ngo WHERE removed_at IS NULL ORDER BY id LIMIT 1');
	const [[authority]] = await sql("SELECT id FROM conect.authority WHERE kind = 'minister' ORDER BY id LIMIT 1");
	await p.must(201, 'POST', '/designations', { authority, position: `Consilier, ${mark.nume}`, act: `Nr. 1, ${n}` });
	await p.must(201, 'POST', `/ngos/${ngo}/corrections`, { field: 'phone', value: '0266000111', source: mark.sursa, email: n });
	// Answered; and from elsewhere, for a network may report ten a day and others test that.
	await sql(`UPDATE conect.correction SET state = 'refused', answered_at = now(), answer = 'Nu.', network_hash = '\\x00' WHERE email = '${n}'`);

	const copy = JSON.stringify((await p.must(200, 'GET', '/account/export')).parts);
	for (const [what, text] of marks) if (what !== 'continut') assert.ok(copy.includes(text), `${what} in the copy`);
	assert.ok(copy.includes(`/api/v1/attachments/${sent.json.id}/content`));
	assert.ok(!copy.includes(colleague.email));
	await p.must(204, 'DELETE', '/account');
	await sql("DELETE FROM conect.outbox WHERE template = 'account_erased'"); // the last mail to it
	const { stdout: dump } = await promisify(execFile)('/usr/lib/postgresql/15/bin/pg_dump', ['-h', cluster.socket, '-U', 'postgres', '--exclude-schema=search_*', 'conect'], { maxBuffer: 1 << 29 });
	assert.ok(dump.includes(colleague.email), 'the dump holds the accounts');
	// A message stays, of somebody who was erased.
	for (const [what, text] of [...marks.filter(([w]) => w !== 'mesaj'), ['address', n], ['phone', '+40744000111']]) assert.ok(!dump.toLowerCase().includes(text.toLowerCase()), `${what} in the dump`);
	assert.ok(!dump.includes(Buffer.from(mark.continut).toString('hex')), 'bytes of a file in the dump');
	assert.deepEqual(await sql(`SELECT text FROM conect.message WHERE registration = '${id}'`), [[`${mark.mesaj}, […], […]`]]);
	assert.deepEqual(await sql(`SELECT state FROM conect.registration WHERE id IN ('${id}', '${draft.id}')`), [['withdrawn']]);
});

test('sessions end: idle, and in any case', async () => {
	const p = await Person.make();
	await sql(`UPDATE conect.session SET seen_at = now() - interval '13 hours' WHERE account = '${p.id}'`);
	await p.refused(401, 'unauthenticated', 'GET', '/session');
	await p.signIn(p.email);
	await sql(`UPDATE conect.session SET expires_at = now() WHERE account = '${p.id}'`);
	await p.refused(401, 'unauthenticated', 'GET', '/session');
	await p.signIn(p.email);
	await sql(`UPDATE conect.account SET state = 'suspended' WHERE id = '${p.id}'`);
	await p.refused(401, 'unauthenticated', 'GET', '/session');
	await p.refused(403, 'account_suspended', 'POST', '/session', { email: p.email, password: PASSWORD });
});
