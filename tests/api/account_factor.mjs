// SPDX-License-Identifier: EUPL-1.2
// The second factor, recovery codes, keys of programs.
import assert from 'node:assert/strict';
import { operations } from './lib/contract.mjs';
import { bearer, codeOf, link, mails, PASSWORD, Person, sql, stepNow } from './lib/person.mjs';
import { doc } from './lib/contract.mjs';
import { test } from './lib/world.mjs';

test('totp_create, totp_confirm, totp_delete: set up, asked for, given up', async () => {
	const p = await Person.make(), other = new Person();
	await other.signIn(p.email);
	await p.refused(409, 'second_factor_absent', 'POST', '/account/totp/confirm', { code: '123456' });
	await p.refused(409, 'second_factor_absent', 'DELETE', '/account/totp');
	await p.refused(409, 'second_factor_absent', 'POST', '/account/recovery-codes');
	const { secret, uri } = await p.must(201, 'POST', '/account/totp');
	assert.match(uri, new RegExp(`^otpauth://totp/Conect:.*secret=${secret}`));
	const right = codeOf(secret);
	await p.refused(401, 'second_factor_wrong', 'POST', '/account/totp/confirm', { code: codeOf(secret, stepNow() - 9) });
	const { recovery_codes: codes } = await p.must(200, 'POST', '/account/totp/confirm', { code: right });
	assert.equal(new Set(codes).size, 10);
	for (const c of codes) assert.match(c, /^([a-z2-9]{4}-){6}[a-z2-9]{2}$/);
	await other.refused(401, 'unauthenticated', 'GET', '/session');
	const session = await p.must(200, 'GET', '/session');
	assert.deepEqual([session.level, session.second_factor], [2, true]);
	assert.equal((await p.must(200, 'GET', '/account')).recovery_codes_left, 10);
	assert.equal(await mails(p.email, 'second_factor_changed'), 1);
	await new Person().refused(401, 'second_factor_needed', 'POST', '/session', { email: p.email, password: PASSWORD });
	await new Person().refused(401, 'invalid_credentials', 'POST', '/session', { email: p.email, password: 'alte patru cuvinte', code: right });
	await p.must(204, 'DELETE', '/account/totp');
	assert.equal((await p.must(200, 'GET', '/session')).level, 1);
	await new Person().signIn(p.email);
});

test('session_create: a code is good once, also for many at once', async () => {
	const p = await (await Person.make()).factor();
	const code = await p.code();
	const statuses = await Promise.all(Array.from({ length: 4 }, () => new Person().send('POST', '/api/v1/session', { email: p.email, password: PASSWORD, code }).then((r) => r.status)));
	assert.deepEqual(statuses.sort(), [201, 401, 401, 401]);
	await new Person().refused(401, 'second_factor_wrong', 'POST', '/session', { email: p.email, password: PASSWORD, code });
});

test('session_create: a recovery code is good once, also for many at once, however it is written', async () => {
	const p = await (await Person.make()).factor();
	const [code] = p.codes;
	const statuses = await Promise.all([code, code.toUpperCase(), code.replaceAll('-', ''), code.replaceAll('-', ' ')].map((c) => new Person().send('POST', '/api/v1/session', { email: p.email, password: PASSWORD, code: c }).then((r) => r.status)));
	assert.deepEqual(statuses.sort(), [201, 401, 401, 401]);
	assert.equal((await p.must(200, 'GET', '/account')).recovery_codes_left, 9);
	const fresh = (await p.must(201, 'POST', '/account/recovery-codes')).recovery_codes;
	assert.equal(fresh.length, 10);
	await new Person().refused(401, 'second_factor_wrong', 'POST', '/session', { email: p.email, password: PASSWORD, code: p.codes[1] });
	await new Person().signIn(p.email, PASSWORD, fresh[0]);
});

test('session_create: guessing codes is slowed although the password is right', async () => {
	const p = await (await Person.make()).factor();
	const stranger = new Person();
	for (let i = 0; i < 5; i++) {
		await stranger.refused(401, 'second_factor_needed', 'POST', '/session', { email: p.email, password: PASSWORD });
		await stranger.refused(401, 'second_factor_wrong', 'POST', '/session', { email: p.email, password: PASSWORD, code: codeOf(p.totp, 1000 + i) });
	}
	await stranger.refused(429, 'too_many_attempts', 'POST', '/session', { email: p.email, password: PASSWORD, code: await p.code() });
});

test('session_step_up: with a code', async () => {
	const p = await (await Person.make()).factor();
	await sql(`UPDATE conect.session SET stepped_up_at = now() - interval '11 minutes' WHERE account = '${p.id}'`);
	await p.refused(401, 'second_factor_wrong', 'POST', '/session/step-up', { code: codeOf(p.totp, 5) });
	await p.must(200, 'POST', '/session/step-up', { code: await p.code() });
	await p.must(200, 'GET', '/account/export');
});

test('password_reset_confirm: does not remove the second factor; twelve characters are enough beside it', async () => {
	const p = await (await Person.make()).factor();
	await p.must(202, 'POST', '/password-resets', { email: p.email });
	const password = 'doar 12 semn';
	await p.must(204, 'POST', '/password-resets/confirm', { token: await link(p.email, 'reset_password'), password });
	await p.refused(401, 'second_factor_needed', 'POST', '/session', { email: p.email, password });
	await p.signIn(p.email, password, await p.code());
});

test('key_create, key_list, key_rotate, key_delete: what a key may, and for how long', async () => {
	const p = await Person.make(), program = new Person();
	const { key, secret } = await p.key(['account:read'], { days: 30 });
	assert.match(secret, new RegExp(`^ngor_live_${key.id}_[A-Za-z0-9_-]{43}_[0-9a-f]{6}$`));
	assert.ok(Date.parse(key.expires_at) - Date.parse(key.created_at) === 30 * 86400e3);
	assert.equal((await program.must(200, 'GET', '/account', undefined, bearer(secret))).email, p.email);
	await program.refused(403, 'scope_missing', 'GET', '/account/ngos', undefined, bearer(secret));
	await program.refused(403, 'scope_missing', 'GET', '/account/keys', undefined, bearer(secret));
	for (const path of ['/session', '/account/sessions', '/account/export']) await program.refused(403, 'scope_missing', 'GET', path, undefined, bearer(secret));
	const other = await p.key(['member:read']);
	await program.refused(403, 'scope_missing', 'GET', '/account', undefined, bearer(other.secret));
	await program.must(200, 'GET', '/account/ngos', undefined, bearer(other.secret));
	await p.must(204, 'DELETE', `/account/keys/${other.key.id}`);
	await program.refused(400, 'key_in_address', 'GET', `/account?key=${secret}`, undefined, bearer(secret));
	const next = await p.must(201, 'POST', `/account/keys/${key.id}/rotate`, {});
	for (const s of [secret, next.secret]) await program.must(200, 'GET', '/account', undefined, bearer(s));
	await p.refused(409, 'key_not_live', 'POST', `/account/keys/${key.id}/rotate`, {});
	await p.refused(404, 'not_found', 'POST', '/account/keys/aaaaaaaa/rotate', {});
	const { items } = await p.must(200, 'GET', '/account/keys');
	assert.deepEqual(items.map((k) => [k.id, k.replaced_by]), [[next.key.id, null], [other.key.id, null], [key.id, next.key.id]]);
	assert.ok(items.every((k) => k.last_used_at !== null));
	assert.ok(Math.abs(Date.parse(items[2].revoked_at) - Date.parse(next.key.created_at) - 86400e3) < 1000);
	await p.must(204, 'DELETE', `/account/keys/${key.id}`);
	await program.refused(401, 'unauthenticated', 'GET', '/account', undefined, bearer(secret));
	await p.refused(404, 'not_found', 'DELETE', `/account/keys/${key.id}`);
	await (await Person.make()).refused(404, 'not_found', 'DELETE', `/account/keys/${next.key.id}`);
	await p.refused(400, 'invalid_parameters', 'DELETE', '/account/keys/NOPE');
	await p.refused(400, 'malformed_json', 'POST', `/account/keys/${next.key.id}/rotate`, '{');
	await sql(`UPDATE conect.api_key SET expires_at = now() WHERE id = '${next.key.id}'`);
	await program.refused(401, 'unauthenticated', 'GET', '/account', undefined, bearer(next.secret));
});

test('key_create: ten at most, a year at most, known scopes', async () => {
	const p = await Person.make();
	const made = await Promise.all(Array.from({ length: 14 }, () => p.send('POST', '/api/v1/account/keys', { name: 'N', scopes: ['account:read'] }).then((r) => r.status)));
	assert.equal(made.filter((s) => s === 201).length, 10, made.join());
	await p.refused(409, 'too_many_keys', 'POST', '/account/keys', { name: 'N', scopes: ['account:read'] });
	for (const bad of [{ days: 366 }, { days: 0 }, { scopes: [] }, { scopes: ['everything'] }, { name: '' }, { name: 'a\nb' }, { account: p.id }])
		await p.refused(422, 'invalid_body', 'POST', '/account/keys', { name: 'N', scopes: ['account:read'], ...bad });
});

test('key_create: the scopes of the contract are those that operations ask for', () => {
	const asked = new Set(operations.map((o) => o.op['x-access']?.scope).filter(Boolean));
	assert.deepEqual([...asked].sort(), doc.components.schemas.Scope.enum);
});
