// SPDX-License-Identifier: EUPL-1.2
// Members of organisations, and the staff.
import assert from 'node:assert/strict';
import { address, link, mails, PASSWORD, Person, sql } from './lib/person.mjs';
import { test } from './lib/world.mjs';

let taken = 0;
// An organisation of the demonstration set, and its administrator.
async function ngoOf(person) {
	const [[id]] = await sql(`SELECT id FROM conect.ngo WHERE removed_at IS NULL ORDER BY id OFFSET ${500 + taken++} LIMIT 1`);
	await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${id}', '${person.id}', 'ngo_admin')`);
	return id;
}

test('member_list, member_invite, invitation_accept, account_ngo_list: by a new account and by one that is there', async () => {
	const boss = await Person.make(), ngo = await ngoOf(boss), at = `/ngos/${ngo}`;
	const email = address('nou'), has = await Person.make();
	const invitation = await boss.must(202, 'POST', `${at}/invitations`, { email, role: 'ngo_editor' });
	assert.deepEqual([invitation.email, invitation.role], [email, 'ngo_editor']);
	await boss.must(202, 'POST', `${at}/invitations`, { email: has.email, role: 'ngo_admin' });
	assert.deepEqual((await boss.must(200, 'GET', `${at}/members`)).invitations.map((i) => i.email), [email, has.email]);

	const token = await link(email, 'invite_member');
	await new Person().refused(422, 'password_needed', 'POST', '/invitations/accept', { token });
	await new Person().refused(422, 'password_too_short', 'POST', '/invitations/accept', { token, password: 'doar 14 semne!' });
	const accepted = await Promise.all(Array.from({ length: 4 }, () => new Person().send('POST', '/api/v1/invitations/accept', { token, password: PASSWORD, name: 'Nou Venit' }).then((r) => r.status)));
	assert.deepEqual(accepted.sort(), [200, 422, 422, 422]);
	const editor = new Person();
	const session = await editor.signIn(email);
	assert.deepEqual(session.ngos.map((n) => [n.id, n.role]), [[ngo, 'ngo_editor']]);
	editor.id = session.account.id;
	const second = await new Person().must(200, 'POST', '/invitations/accept', { token: await link(has.email, 'invite_member') });
	assert.deepEqual(second, { email: has.email, role: 'ngo_admin', ngo, authority: null, created: false });

	const { items } = await editor.must(200, 'GET', `${at}/members`);
	assert.deepEqual(items.map((m) => [m.email, m.role, m.me]), [[boss.email, 'ngo_admin', false], [has.email, 'ngo_admin', false], [email, 'ngo_editor', true]]);
	assert.deepEqual((await has.must(200, 'GET', '/account/ngos')).items.map((n) => [n.id, n.members]), [[ngo, 3]]);
	await boss.refused(409, 'already_member', 'POST', `${at}/invitations`, { email, role: 'ngo_admin' });
});

test('member_invite, member_update, member_delete: who may not', async () => {
	const boss = await Person.make(), ngo = await ngoOf(boss), editor = await Person.make(), stranger = await Person.make();
	const theirs = await ngoOf(stranger);
	await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${ngo}', '${editor.id}', 'ngo_editor')`);
	const invite = { email: address(), role: 'ngo_editor' };
	for (const [who, at, status, code] of [[stranger, ngo, 404, 'not_found'], [editor, theirs, 404, 'not_found'], [editor, ngo, 403, 'forbidden'], [await Person.make(), ngo, 403, 'forbidden']]) {
		await who.refused(status, code, 'POST', `/ngos/${at}/invitations`, invite);
		await who.refused(status, code, 'PATCH', `/ngos/${at}/members/${boss.id}`, { role: 'ngo_editor' });
		await who.refused(status, code, 'DELETE', `/ngos/${at}/members/${boss.id}`);
	}
	await stranger.refused(404, 'not_found', 'GET', `/ngos/${ngo}/members`);
	await (await Person.make()).refused(403, 'forbidden', 'GET', `/ngos/${ngo}/members`);
	await boss.refused(404, 'not_found', 'PATCH', `/ngos/${ngo}/members/${stranger.id}`, { role: 'ngo_admin' });
	await boss.refused(404, 'not_found', 'DELETE', `/ngos/${ngo}/members/${stranger.id}`);
	await boss.refused(404, 'not_found', 'POST', '/ngos/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f/invitations', invite);
	for (let i = 0; i < 3; i++) await boss.must(202, 'POST', `/ngos/${ngo}/invitations`, invite);
	await boss.refused(429, 'too_many_attempts', 'POST', `/ngos/${ngo}/invitations`, invite);
	assert.equal(await mails(invite.email, 'invite_member'), 3);
});

test('member_update, member_delete: the last administrator stays, also when two leave at once', async () => {
	const a = await Person.make(), b = await Person.make(), ngo = await ngoOf(a);
	await a.refused(409, 'last_administrator', 'DELETE', `/ngos/${ngo}/members/${a.id}`);
	await a.refused(409, 'last_administrator', 'PATCH', `/ngos/${ngo}/members/${a.id}`, { role: 'ngo_editor' });
	await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${ngo}', '${b.id}', 'ngo_editor')`);
	await a.refused(409, 'last_administrator', 'DELETE', '/account');
	await a.must(204, 'PATCH', `/ngos/${ngo}/members/${b.id}`, { role: 'ngo_admin' });
	const left = await Promise.all([a, b].map((p) => p.send('DELETE', `/api/v1/ngos/${ngo}/members/${p.id}`).then((r) => r.status)));
	assert.deepEqual(left.sort(), [204, 409]);
});

test('member_invitation_delete, user_invitation_list, user_invitation_delete: an invitation is taken back, and its link has expired', async () => {
	const boss = await Person.make(), ngo = await ngoOf(boss), stranger = await Person.make(), theirs = await ngoOf(stranger);
	const email = address('retras'), invited = { email, role: 'ngo_editor' };
	const { id } = await boss.must(202, 'POST', `/ngos/${ngo}/invitations`, invited);
	const at = `/ngos/${ngo}/invitations/${id}`;
	await stranger.refused(404, 'not_found', 'DELETE', at);
	await stranger.refused(404, 'not_found', 'DELETE', `/ngos/${theirs}/invitations/${id}`);
	const token = await link(email, 'invite_member');
	assert.deepEqual((await boss.must(200, 'GET', `/ngos/${ngo}/members`)).invitations.map((i) => i.id), [id]);
	await boss.must(204, 'DELETE', at);
	await boss.refused(404, 'not_found', 'DELETE', at);
	assert.deepEqual((await boss.must(200, 'GET', `/ngos/${ngo}/members`)).invitations, []);
	await new Person().refused(422, 'token_invalid', 'POST', '/invitations/accept', { token, password: PASSWORD });
	await boss.must(202, 'POST', `/ngos/${ngo}/invitations`, invited);
	await new Person().must(200, 'POST', '/invitations/accept', { token: await link(email, 'invite_member'), password: PASSWORD });

	const root = await Person.staff('sgg_admin'), colleague = address('coleg');
	await root.must(202, 'POST', '/users/invitations', { email: colleague, role: 'auditor' });
	const waits = (await root.must(200, 'GET', '/users/invitations')).items.find((i) => i.email === colleague);
	assert.equal(waits.role, 'auditor');
	await root.must(204, 'DELETE', `/users/invitations/${waits.id}`);
	await root.refused(404, 'not_found', 'DELETE', `/users/invitations/${waits.id}`);
	await new Person().refused(422, 'token_invalid', 'POST', '/invitations/accept', { token: await link(colleague, 'invite_staff'), password: PASSWORD });
});

test('user_list, user_invite, user_update: the staff', async () => {
	const root = await Person.staff('sgg_admin'), email = address('coleg');
	assert.deepEqual(await root.must(202, 'POST', '/users/invitations', { email, role: 'reviewer', lang: 'hu' }), { email });
	const accepted = await new Person().must(200, 'POST', '/invitations/accept', { token: await link(email, 'invite_staff'), password: 'doar 12 semn', lang: 'hu' });
	assert.deepEqual(accepted, { email, role: 'reviewer', ngo: null, authority: null, created: true });
	await root.refused(409, 'already_staff', 'POST', '/users/invitations', { email, role: 'auditor' });
	const reviewer = new Person();
	const session = await reviewer.signIn(email, 'doar 12 semn');
	assert.deepEqual([session.role, session.role_given, session.missing], ['account', 'reviewer', ['second_factor_setup']]);
	Object.assign(reviewer, { id: session.account.id, email });
	await reviewer.factor();
	assert.deepEqual((({ role, missing }) => [role, missing])(await reviewer.must(200, 'GET', '/session')), ['reviewer', []]);
	await reviewer.refused(409, 'second_factor_mandatory', 'DELETE', '/account/totp');
	await reviewer.refused(403, 'forbidden', 'GET', '/users');

	const { items, page } = await root.must(200, 'GET', '/users?limit=1&state=active');
	assert.deepEqual([items.length, items[0].email], [1, email]);
	assert.notEqual((await root.must(200, 'GET', `/users?limit=1&state=active&cursor=${page.next}`)).items[0].id, items[0].id);
	assert.ok((await root.must(200, 'GET', '/users?role=reviewer&limit=200')).items.every((u) => u.role === 'reviewer'));
	await root.refused(400, 'invalid_parameters', 'GET', '/users?role=king');
	assert.deepEqual((await root.must(200, 'GET', '/users?q=%25%21')).items, [], 'signs are in nobody’s name');

	const at = `/users/${reviewer.id}`, version = { 'If-Match': `"v${(await root.must(200, 'GET', `/users?q=${email}`)).items[0].version}"` };
	const suspended = await root.send('PATCH', `/api/v1${at}`, { state: 'suspended', reason: 'probă' }, version);
	assert.deepEqual([suspended.status, suspended.json.state], [200, 'suspended']);
	await reviewer.refused(401, 'unauthenticated', 'GET', '/session');
	await root.refused(412, 'version_conflict', 'PATCH', at, { state: 'active', reason: 'probă' }, version);
	await root.must(200, 'PATCH', at, { state: 'active', role: 'auditor', reason: 'probă' }, { 'If-Match': suspended.headers.etag });
	await reviewer.signIn(email, 'doar 12 semn', await reviewer.code());
	assert.ok((await reviewer.must(200, 'GET', '/users?limit=5')).items.length > 1, 'an auditor sees the staff');
	await reviewer.refused(403, 'forbidden', 'PATCH', at, { role: 'sgg_admin', reason: 'probă' }, version);

	await root.refused(409, 'own_account', 'PATCH', `/users/${root.id}`, { role: 'account', reason: 'probă' }, version);
	await root.refused(404, 'not_found', 'PATCH', '/users/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f', { role: 'account', reason: 'probă' }, version);
	const short = await root.refused(422, 'invalid_body', 'PATCH', at, { role: 'account' }, version);
	assert.deepEqual(short.errors.map((e) => [e.pointer, e.detail.split('”')[0]]), [['/reason', '„/reason'], ['', '„body']]);
	await root.refused(422, 'invalid_body', 'PATCH', at, { role: 'account', reason: '    ' }, version);
	await sql(`UPDATE conect.session SET stepped_up_at = now() - interval '11 minutes' WHERE account = '${root.id}'`);
	await root.refused(403, 'step_up_required', 'PATCH', at, { role: 'account', reason: 'probă' }, version);
});

test('user_update, totp_reset_create: two administrators for a lost second factor; the last one stays', async () => {
	await sql("UPDATE conect.account SET role = 'account' WHERE role = 'sgg_admin'");
	const a = await Person.staff('sgg_admin'), b = await Person.staff('sgg_admin'), lost = await Person.staff('reviewer');
	const at = `/users/${lost.id}/totp-resets`;
	assert.equal((await a.must(202, 'POST', at)).state, 'asked');
	await a.refused(409, 'second_administrator_needed', 'POST', at);
	await a.refused(409, 'own_account', 'POST', `/users/${a.id}/totp-resets`);
	await a.refused(404, 'not_found', 'POST', '/users/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f/totp-resets');
	assert.equal((await b.must(200, 'GET', `/users?q=${lost.email}`)).items[0].totp_reset_asked_by, a.id);
	assert.deepEqual(await b.must(200, 'POST', at).then((r) => [r.state, r.asked_by]), ['done', a.id]);
	await lost.refused(401, 'unauthenticated', 'GET', '/session');
	assert.deepEqual((await lost.signIn(lost.email)).missing, ['second_factor_setup']);
	await b.refused(409, 'second_factor_absent', 'POST', at);

	// Each takes the other's role away: one is left.
	const version = async (of) => ({ 'If-Match': `"v${(await sql(`SELECT version FROM conect.account WHERE id = '${of.id}'`))[0][0]}"` });
	const of = [await version(a), await version(b)];
	const answers = await Promise.all([a.send('PATCH', `/api/v1/users/${b.id}`, { role: 'account', reason: 'probă' }, of[1]), b.send('PATCH', `/api/v1/users/${a.id}`, { role: 'account', reason: 'probă' }, of[0])]);
	assert.equal(answers.filter((r) => r.status === 200).length, 1, answers.map((r) => `${r.status} ${r.json.code}`).join());
	assert.deepEqual(await sql("SELECT count(*) FROM conect.account WHERE role = 'sgg_admin' AND state = 'active'"), [['1']]);
	const last = answers[0].status === 200 ? a : b;
	await last.refused(409, 'last_administrator', 'DELETE', '/account');
});
