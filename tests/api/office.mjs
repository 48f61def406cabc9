// SPDX-License-Identifier: EUPL-1.2
// Institutions: designations and who decides on them, people and their
// invitations, the unit, keys.
import assert from 'node:assert/strict';
import { query } from './lib/client.mjs';
import { pdf } from './lib/files.mjs';
import { address, bearer, link, mails, PASSWORD, Person, sql } from './lib/person.mjs';
import { Somebody } from './lib/somebody.mjs';
import { test, world } from './lib/world.mjs';

const NOBODY = '019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f';
const OCTETS = { 'Content-Type': 'application/octet-stream' };

// An authority for which nobody works yet.
let taken = 0;
const vacant = async () => (await sql(`SELECT a.id FROM conect.authority AS a WHERE a.kind = 'consiliu_judetean' ORDER BY a.id OFFSET ${taken++} LIMIT 1`))[0][0];
async function official(authority, role = 'representative', competences = '{}') {
	const who = await Somebody.make();
	await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${authority}', '${who.id}', '${role}', '${competences}')`);
	[[who.email]] = await sql(`SELECT email FROM conect.account WHERE id = '${who.id}'`);
	return who;
}
const changed = (tag) => ({ 'If-Match': tag });
const attach = (who, id, bytes = pdf(600, id), headers = OCTETS) => world.client.send('POST', query(`/api/v1/designations/${id}/attachments`, { name: 'Dispoziție.pdf' }),
	{ body: bytes, headers: { Cookie: who.cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Length': bytes.length, ...headers } });

test('designation_create, designation_update, designation_get, designation_list, designation_delete: a draft', async (client) => {
	const who = await Somebody.make(), other = await Somebody.make(), authority = await vacant(), second = await vacant();
	const said = { authority, position: 'Consilier  ', act: 'Dispoziţia nr. 12/2026' };
	const made = await who.send('POST', '/api/v1/designations', said);
	assert.equal(made.status, 201, made.text);
	const at = made.headers.location.replace('/api/v1', ''), { id } = made.json;
	assert.deepEqual([made.json.position, made.json.act, made.json.state, made.json.missing, made.json.can], ['Consilier', 'Dispoziția nr. 12/2026', 'draft', ['designation_act'], ['edit', 'submit', 'delete']]);
	assert.equal((await who.must(200, 'POST', '/designations', { ...said, act: 'x' })).id, id, 'one for an authority');
	assert.equal((await other.must(201, 'POST', '/designations', said)).authority.id, authority, 'but anybody may ask');
	for (const [bad, pointer] of [[{ authority: NOBODY }, '/authority'], [{ position: '  ' }, '/position'], [{ act: 'CNP 1800101123456' }, '/act']])
		assert.deepEqual((await who.refused(422, 'invalid_body', 'POST', '/designations', { ...said, authority: second, ...bad })).errors.map((e) => e.pointer), [pointer]);

	const read = await who.send('GET', `/api/v1${at}`);
	assert.equal((await who.send('GET', `/api/v1${at}`, undefined, { 'If-None-Match': read.headers.etag })).status, 304);
	await other.refused(404, 'not_found', 'GET', at);
	const next = await who.send('PATCH', `/api/v1${at}`, { act: 'Dispoziția nr. 13/2026' }, changed(read.headers.etag));
	assert.deepEqual([next.status, next.json.act, next.json.position], [200, 'Dispoziția nr. 13/2026', 'Consilier']);
	await who.refused(412, 'version_conflict', 'PATCH', at, { act: 'x' }, changed(read.headers.etag));
	await who.refused(412, 'version_conflict', 'DELETE', at, undefined, changed(read.headers.etag));
	await other.refused(404, 'not_found', 'PATCH', at, { act: 'x' }, changed(next.headers.etag));
	const elsewhere = await who.must(201, 'POST', '/designations', { ...said, authority: second });
	await who.refused(409, 'designation_open', 'PATCH', at, { authority: second }, changed(next.headers.etag));
	assert.deepEqual((await who.must(200, 'GET', '/designations')).items.map((d) => [d.id, d.state]), [[elsewhere.id, 'draft'], [id, 'draft']]);
	await who.must(204, 'DELETE', `/designations/${elsewhere.id}`, undefined, changed('"v1"'));
	await who.refused(404, 'not_found', 'DELETE', `/designations/${elsewhere.id}`, undefined, changed('"v1"'));
	await sql(`INSERT INTO conect.designation (authority, account, position, act, state) SELECT '${authority}', '${who.id}', 'x', 'x', 'withdrawn' FROM generate_series(1, 9)`);
	await who.refused(409, 'daily_limit', 'POST', '/designations', { ...said, authority: second });
	assert.equal((await client.get('/api/v1/designations')).status, 401);
});

test('designation_attachment_create, designation_submit, designation_withdraw: what it needs, and what a reviewer is told', async () => {
	const who = await Somebody.make(), other = await Somebody.make(), reviewer = await Somebody.make('reviewer'), authority = await vacant();
	const { id } = await who.must(201, 'POST', '/designations', { authority, position: 'Consilier', act: 'Dispoziția nr. 12/2026' });
	const at = `/designations/${id}`, first = changed('"v1"');
	const gap = await who.refused(422, 'designation_incomplete', 'POST', `${at}/submit`, undefined, first);
	assert.deepEqual(gap.errors.map((e) => [e.pointer, e.code]), [['/documents/designation_act', 'required']]);
	await who.refused(412, 'version_conflict', 'POST', `${at}/submit`, undefined, changed('"v9"'));
	await other.refused(404, 'not_found', 'POST', `${at}/submit`, undefined, first);
	assert.equal((await attach(other, id)).status, 404);
	assert.equal((await attach(who, id, Buffer.from('un text'))).json.code, 'file_refused');
	assert.equal((await attach(who, id, pdf(600), { 'Content-Type': 'text/plain' })).status, 415);
	assert.equal((await attach(who, id, pdf(10485761), { ...OCTETS, Expect: '100-continue' })).status, 413);
	const file = await attach(who, id);
	assert.deepEqual([file.status, file.json.kind, file.json.visibility, file.json.name], [201, 'designation_act', 'private', 'Dispoziție.pdf']);
	assert.equal((await attach(who, id)).status, 200);
	await reviewer.refused(404, 'not_found', 'GET', `/attachments/${file.json.id}`);
	const sent = await who.send('POST', `/api/v1${at}/submit`, undefined, first);
	assert.deepEqual([sent.status, sent.json.state, sent.json.can, sent.json.missing], [200, 'submitted', ['withdraw'], []], sent.text);
	await who.refused(409, 'state_conflict', 'POST', `${at}/submit`, undefined, changed(sent.headers.etag));
	await who.refused(409, 'state_conflict', 'PATCH', at, { act: 'x' }, changed(sent.headers.etag));
	await who.refused(409, 'state_conflict', 'DELETE', at, undefined, changed(sent.headers.etag));
	assert.equal((await attach(who, id, pdf(700))).json.code, 'state_conflict');
	await reviewer.must(200, 'GET', `/attachments/${file.json.id}`);
	assert.equal((await reviewer.must(200, 'GET', at)).state, 'submitted');
	await reviewer.refused(403, 'forbidden', 'POST', `${at}/withdraw`);
	await other.refused(404, 'not_found', 'POST', `${at}/withdraw`);
	assert.deepEqual((await sql(`SELECT c ->> 'code', c ->> 'result' FROM conect.review_item AS i, jsonb_array_elements(i.checks) AS c WHERE i.object_id = '${id}' ORDER BY 1`)),
		[['email_domain', 'unknown'], ['representative', 'ok'], ['second_factor', 'warning']]);
	assert.equal((await who.must(200, 'POST', `${at}/withdraw`)).state, 'withdrawn');
	await who.refused(409, 'state_conflict', 'POST', `${at}/withdraw`);
	assert.deepEqual(await sql(`SELECT state, decision FROM conect.review_item WHERE object_id = '${id}'`), [['decided', 'withdrawn']]);
});

test('officer_list, officer_invite, officer_invitation_delete: from the designation to the first officer', async () => {
	const authority = await vacant(), at = `/authorities/${authority}`;
	const earlier = await official(authority), boss = await Somebody.make(), reviewer = await Somebody.make('reviewer');
	const { id } = await boss.must(201, 'POST', '/designations', { authority, position: 'Consilier', act: 'Dispoziția nr. 12/2026' });
	await attach(boss, id);
	await boss.must(200, 'POST', `/designations/${id}/submit`, undefined, changed('"v1"'));
	const [[item, version]] = await sql(`SELECT id, version FROM conect.review_item WHERE object_id = '${id}'`);
	await boss.refused(403, 'forbidden', 'GET', `${at}/officers`);
	await reviewer.must(200, 'POST', `/review-items/${item}/approve`, { version: Number(version) });
	assert.equal((await boss.must(200, 'GET', `/designations/${id}`)).state, 'approved');
	await earlier.refused(403, 'forbidden', 'GET', `${at}/officers`);
	assert.equal(await mails(earlier.email, 'office_ended'), 1, 'who represented it before is told');
	await boss.refused(409, 'already_officer', 'POST', '/designations', { authority, position: 'x', act: 'x' });
	assert.deepEqual((await boss.must(200, 'GET', '/account/offices')).items.map((o) => [o.id, o.role, o.people]), [[authority, 'representative', 1]]);
	assert.deepEqual((await boss.must(200, 'GET', '/session')).offices.map((o) => [o.id, o.role]), [[authority, 'representative']]);

	const email = address('responsabil'), invited = { email, competences: ['registers', 'information'] };
	assert.deepEqual((await boss.must(202, 'POST', `${at}/invitations`, invited)).competences, invited.competences);
	const token = await link(email, 'invite_officer');
	const accepted = await new Person().must(200, 'POST', '/invitations/accept', { token, password: PASSWORD });
	assert.deepEqual(accepted, { email, role: 'officer', ngo: null, authority, created: true });
	await new Person().refused(422, 'token_invalid', 'POST', '/invitations/accept', { token, password: PASSWORD });
	const officer = new Person();
	const session = await officer.signIn(email);
	assert.deepEqual([session.offices.map((o) => o.competences), session.missing], [[['registers', 'information']], ['second_factor_setup']]);
	await officer.refused(403, 'second_factor_required', 'GET', `${at}/officers`);
	await officer.factor();
	const { items } = await officer.must(200, 'GET', `${at}/officers`);
	assert.deepEqual(items.map((o) => [o.role, o.competences, o.me, o.second_factor]), [['representative', [], false, false], ['officer', ['registers', 'information'], true, true]]);
	await boss.refused(409, 'already_officer', 'POST', `${at}/invitations`, invited);
	await officer.refused(403, 'forbidden', 'POST', `${at}/invitations`, { ...invited, email: address() });

	const back = { email: address('retras'), competences: ['funding'] };
	const waits = await boss.must(202, 'POST', `${at}/invitations`, back);
	assert.deepEqual((await boss.must(200, 'GET', `${at}/officers`)).invitations.map((i) => [i.email, i.competences]), [[back.email, ['funding']]]);
	await boss.must(204, 'DELETE', `${at}/invitations/${waits.id}`);
	await boss.refused(404, 'not_found', 'DELETE', `${at}/invitations/${waits.id}`);
	await new Person().refused(422, 'token_invalid', 'POST', '/invitations/accept', { token: await link(back.email, 'invite_officer'), password: PASSWORD });
	for (let i = 0; i < 2; i++) await boss.must(202, 'POST', `${at}/invitations`, back);
	await boss.refused(429, 'too_many_attempts', 'POST', `${at}/invitations`, back);
	const stranger = await official(await vacant());
	for (const [method, path, body] of [['GET', 'officers'], ['POST', 'invitations', invited], ['DELETE', `invitations/${waits.id}`], ['PATCH', `officers/${boss.id}`, { competences: ['registers'] }]])
		await stranger.refused(404, 'not_found', method, `${at}/${path}`, body);
	const act = { id, position: 'Consilier', act: 'Dispoziția nr. 12/2026' };
	for (const [who, designation] of [[reviewer, act], [boss, act], [officer, null]]) {
		const seen = (await who.must(200, 'GET', `${at}/officers`)).items.map((o) => o.designation && { ...o.designation, decided_at: undefined });
		assert.deepEqual(seen, [designation && { ...designation, decided_at: undefined }, null], 'an act is seen by the staff and by whose it is');
	}
	await reviewer.refused(404, 'not_found', 'GET', `/authorities/${NOBODY}/officers`);
	// Who is gone has invited nobody.
	await (await Somebody.make('sgg_admin')).must(204, 'POST', `${at}/officers/${boss.id}/end`, { text: 'Probă de încetare.' });
	await new Person().refused(422, 'token_invalid', 'POST', '/invitations/accept', { token: await link(back.email, 'invite_officer'), password: PASSWORD });
});

test('officer_update, officer_delete, office_end: at once', async () => {
	const authority = await vacant(), at = `/authorities/${authority}`;
	const boss = await official(authority), officer = await official(authority, 'officer', '{registers}'), leaver = await official(authority, 'officer', '{funding}');
	const { secret } = await officer.must(201, 'POST', `${at}/keys`, { name: 'Program', scopes: ['register:read', 'register:write'] });
	const program = () => world.client.send('GET', '/api/v1/account/offices', { headers: bearer(secret) });
	assert.deepEqual((await program()).json.items.map((o) => [o.id, o.competences]), [[authority, ['registers']]]);
	const unit = { name: 'Registratura' }, seen = async () => changed((await world.client.get(`/api/v1${at}`)).headers.etag);
	await officer.must(201, 'PUT', `${at}/unit`, unit, await seen());
	await boss.must(204, 'PATCH', `${at}/officers/${officer.id}`, { competences: ['transparency'] });
	await officer.refused(403, 'forbidden', 'PUT', `${at}/unit`, unit, await seen());
	await boss.refused(404, 'not_found', 'PATCH', `${at}/officers/${boss.id}`, { competences: ['registers'] });
	await officer.refused(403, 'forbidden', 'PATCH', `${at}/officers/${officer.id}`, { competences: ['registers'] });
	await boss.refused(422, 'invalid_body', 'PATCH', `${at}/officers/${officer.id}`, { competences: [] });

	await officer.refused(403, 'forbidden', 'DELETE', `${at}/officers/${leaver.id}`);
	await leaver.must(204, 'DELETE', `${at}/officers/${leaver.id}`);
	await leaver.refused(403, 'forbidden', 'GET', `${at}/officers`);
	assert.equal(await mails(leaver.email, 'office_ended'), 0, 'who leaves knows');
	await boss.must(204, 'DELETE', `${at}/officers/${officer.id}`);
	await boss.refused(404, 'not_found', 'DELETE', `${at}/officers/${officer.id}`);
	assert.equal(await mails(officer.email, 'office_ended'), 1);
	await officer.refused(403, 'forbidden', 'GET', `${at}/officers`);
	assert.equal((await program()).status, 401, 'the key went with the office');

	const root = await Somebody.make('sgg_admin');
	await root.refused(422, 'invalid_body', 'POST', `${at}/officers/${boss.id}/end`, { text: '    ' });
	await root.refused(404, 'not_found', 'POST', `${at}/officers/${officer.id}/end`, { text: 'Probă de încetare.' });
	await root.must(204, 'POST', `${at}/officers/${boss.id}/end`, { text: 'Probă de încetare.' });
	assert.deepEqual(await sql(`SELECT data ->> 'text' FROM conect.outbox WHERE account = '${boss.id}' AND template = 'office_ended'`), [['Probă de încetare.']]);
	await boss.refused(403, 'forbidden', 'GET', `${at}/officers`);
});

test('unit_put, unit_delete, authority_get: what an authority tells of its unit', async (client) => {
	const authority = await vacant(), at = `/authorities/${authority}`;
	const officer = await official(authority, 'officer', '{information}'), other = await official(authority, 'officer', '{funding,transparency}'), stranger = await official(await vacant());
	const seen = () => client.get(`/api/v1${at}`);
	const before = await seen();
	assert.equal(before.json.unit, null);
	const unit = { name: ' Compartimentul Relaţii Publice', email: 'ong@CONSILIU.example', phone: '0267 123 456', address: 'Strada Exemplului 1', url: 'consiliu.example/ong' };
	const made = await officer.send('PUT', `/api/v1${at}/unit`, unit, changed(before.headers.etag));
	assert.equal(made.status, 201, made.text);
	const { updated_at: _, ...told } = made.json;
	assert.deepEqual(told, { name: 'Compartimentul Relații Publice', email: 'ong@consiliu.example', phone: '+40267123456', address: 'Strada Exemplului 1', url: 'https://consiliu.example/ong' });
	const after = await seen();
	assert.deepEqual([after.json.unit, after.json.version], [made.json, before.json.version + 1]);
	assert.notEqual(after.headers.etag, before.headers.etag);
	assert.deepEqual(await sql(`SELECT version, operation FROM conect.change WHERE id = '${authority}' ORDER BY seq DESC LIMIT 1`), [[String(before.json.version + 1), 'update']]);
	await officer.refused(412, 'version_conflict', 'PUT', `${at}/unit`, unit, changed(before.headers.etag));
	await other.refused(403, 'forbidden', 'PUT', `${at}/unit`, unit, changed(after.headers.etag));
	await stranger.refused(404, 'not_found', 'PUT', `${at}/unit`, unit, changed(after.headers.etag));
	await stranger.refused(404, 'not_found', 'DELETE', `${at}/unit`, undefined, changed(after.headers.etag));
	const bad = await officer.refused(422, 'invalid_body', 'PUT', `${at}/unit`, { name: ' ', email: 'nu', phone: '12', url: 'javascript:alert(1)', address: 'CNP 1800101123456' }, changed(after.headers.etag));
	assert.deepEqual(bad.errors.map((e) => e.pointer).sort(), ['/address', '/email', '/name', '/phone', '/url']);
	const next = await officer.send('PUT', `/api/v1${at}/unit`, { name: 'Registratura' }, changed(made.headers.etag));
	assert.deepEqual([next.status, next.json.email], [200, null], next.text);
	await officer.refused(412, 'version_conflict', 'DELETE', `${at}/unit`, undefined, changed(made.headers.etag));
	await officer.must(204, 'DELETE', `${at}/unit`, undefined, changed(next.headers.etag));
	await officer.refused(404, 'not_found', 'DELETE', `${at}/unit`, undefined, changed((await seen()).headers.etag));
	assert.equal((await seen()).json.unit, null);
});

test('authority_key_list, authority_key_create, authority_key_rotate, authority_key_delete: programs of an authority', async (client) => {
	const authority = await vacant(), at = `/authorities/${authority}`, keys = `${at}/keys`;
	const boss = await official(authority), officer = await official(authority, 'officer', '{information}'), stranger = await official(await vacant());
	await officer.refused(422, 'invalid_body', 'POST', keys, { name: 'Program', scopes: ['account:read'] });
	await officer.refused(403, 'forbidden', 'POST', keys, { name: 'Program', scopes: ['register:write'] });
	const made = await officer.must(201, 'POST', keys, { name: 'Program', scopes: ['register:read'], days: 30 });
	const mine = await boss.must(201, 'POST', keys, { name: 'Registratura', scopes: ['register:write'] });
	assert.deepEqual((await officer.must(200, 'GET', keys)).items.map((k) => [k.id, k.mine]), [[made.key.id, true]]);
	assert.deepEqual((await boss.must(200, 'GET', keys)).items.map((k) => [k.id, k.mine]), [[mine.key.id, true], [made.key.id, false]]);
	assert.deepEqual((await officer.must(200, 'GET', '/account/keys')).items, [], 'they are no keys of a person');
	await officer.refused(404, 'not_found', 'POST', `/account/keys/${made.key.id}/rotate`, {});
	await officer.refused(404, 'not_found', 'DELETE', `/account/keys/${made.key.id}`);
	for (const [method, path, body] of [['GET', ''], ['POST', '', { name: 'x', scopes: ['register:read'] }], ['DELETE', `/${made.key.id}`], ['POST', `/${made.key.id}/rotate`, {}]])
		await stranger.refused(404, 'not_found', method, `${keys}${path}`, body);
	const put = await client.send('PUT', `/api/v1${at}/unit`, { body: '{"name":"Registratura"}', headers: { ...bearer(mine.secret), 'Content-Type': 'application/json', 'Content-Length': 23, ...changed((await client.get(`/api/v1${at}`)).headers.etag) } });
	assert.equal(put.status, 201, put.text);

	await boss.refused(404, 'not_found', 'POST', `${keys}/${made.key.id}/rotate`, {});
	const turned = await officer.must(201, 'POST', `${keys}/${made.key.id}/rotate`, { overlap_hours: 1 });
	assert.deepEqual(turned.key.scopes, ['register:read']);
	await officer.refused(409, 'key_not_live', 'POST', `${keys}/${made.key.id}/rotate`, {});
	await officer.refused(404, 'not_found', 'DELETE', `${keys}/${mine.key.id}`);
	await boss.must(204, 'DELETE', `${keys}/${turned.key.id}`);
	await boss.refused(404, 'not_found', 'DELETE', `${keys}/${turned.key.id}`);
	assert.equal((await client.send('GET', '/api/v1/account/offices', { headers: bearer(turned.secret) })).status, 401);
	await sql(`INSERT INTO conect.api_key (id, account, secret_hash, name, scopes, expires_at, authority)
		SELECT left(md5('${boss.id}' || n), 8), '${boss.id}', sha256(n::text::bytea), 'x', '{register:read}', now() + interval '1 day', '${authority}' FROM generate_series(1, 9) AS n`);
	await boss.refused(409, 'too_many_keys', 'POST', keys, { name: 'x', scopes: ['register:read'] });
	await boss.must(201, 'POST', '/account/keys', { name: 'x', scopes: ['account:read'] });
	await sql(`UPDATE conect.session SET stepped_up_at = now() - interval '11 minutes' WHERE account = '${boss.id}'`);
	await boss.refused(403, 'step_up_required', 'POST', keys, { name: 'x', scopes: ['register:read'] });
});

test('office_list, authority_key_list, authority_key_delete: for the staff of the service', async (client) => {
	const authority = await vacant(), other = await vacant(), keys = `/authorities/${authority}/keys`;
	const boss = await official(authority), officer = await official(authority, 'officer', '{registers}');
	await official(other, 'officer', '{funding}');
	const [root, reviewer, auditor] = [await Somebody.make('sgg_admin'), await Somebody.make('reviewer'), await Somebody.make('auditor')];
	const made = await officer.must(201, 'POST', keys, { name: 'Registratura', scopes: ['register:read'] });
	const names = Object.fromEntries(await sql(`SELECT id, name FROM conect.authority WHERE id IN ('${authority}', '${other}')`));
	const listed = async (who, id) => (await who.must(200, 'GET', query('/offices', { q: names[id], limit: 200 }))).items.find((o) => o.id === id);
	for (const who of [root, reviewer, auditor]) {
		const { representative, since, ...counted } = await listed(who, authority);
		assert.deepEqual([counted.name, counted.officers, counted.keys], [names[authority], 1, 1]);
		assert.ok(representative && since);
		assert.deepEqual((await who.must(200, 'GET', keys)).items.map((k) => [k.id, k.mine]), [[made.key.id, false]]);
		await who.refused(404, 'not_found', 'GET', `/authorities/${NOBODY}/keys`);
	}
	assert.deepEqual([(await listed(reviewer, other)).representative, (await listed(reviewer, other)).since], [null, null]);
	const [first, second] = (await reviewer.must(200, 'GET', '/offices?limit=2')).items;
	const page = await reviewer.must(200, 'GET', '/offices?limit=1');
	assert.equal(page.items[0].id, first.id);
	assert.equal((await reviewer.must(200, 'GET', query('/offices', { limit: 1, cursor: page.page.next }))).items[0].id, second.id);
	const whole = await reviewer.send('GET', '/api/v1/offices');
	assert.equal((await reviewer.send('GET', '/api/v1/offices', undefined, { 'If-None-Match': whole.headers.etag })).status, 304);
	assert.equal((await reviewer.send('GET', '/api/v1/offices', undefined, { Accept: 'image/png' })).status, 406);
	await reviewer.refused(400, 'invalid_parameters', 'GET', '/offices?limit=0');
	await boss.refused(403, 'forbidden', 'GET', '/offices');
	for (const who of [reviewer, auditor]) await who.refused(403, 'forbidden', 'DELETE', `${keys}/${made.key.id}`);
	const program = () => client.send('GET', '/api/v1/account/offices', { headers: bearer(made.secret) });
	assert.equal((await program()).status, 200);
	await root.refused(404, 'not_found', 'DELETE', `/authorities/${other}/keys/${made.key.id}`);
	await root.must(204, 'DELETE', `${keys}/${made.key.id}`);
	await root.refused(404, 'not_found', 'DELETE', `${keys}/${made.key.id}`);
	assert.equal((await program()).status, 401);
	assert.ok((await officer.must(200, 'GET', keys)).items[0].revoked_at, 'who made it sees that it was ended');
});
