// SPDX-License-Identifier: EUPL-1.2
// Campaigns: written, sent and closed by a prefecture and by the service; the
// mails that conect jobs makes; acknowledged by their links.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseCsv } from './lib/csv.mjs';
import { BUILD } from './lib/paths.mjs';
import { person } from './lib/people.mjs';
import { test, world } from './lib/world.mjs';

const AT = '/api/v1/campaigns';
const NEW = { title: 'Declarați registrul', text_ro: 'Vă rugăm să declarați registrul.\nMulțumim.', text_hu: 'Kérjük, jelentse be.' };
const sql = (text) => world.cluster.admin(text);
const seen = (c) => ({ 'If-Match': `"v${c.version}"` });
const FORMULA = '=HYPERLINK("https://rea.example")';

// A prefecture of a county that no other test writes to, and its town halls.
async function prefecture(client, county) {
	const [boss, officer] = [await person(world.cluster), await person(world.cluster)];
	const [[id]] = await sql(`SELECT id FROM conect.authority WHERE kind = 'prefectura' AND county = '${county}'`);
	await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${id}', '${boss.id}', 'representative', '{}'), ('${id}', '${officer.id}', 'officer', '{registers}')`);
	const halls = (await sql(`SELECT id FROM conect.authority WHERE kind = 'primarie' AND county = '${county}' ORDER BY id DESC LIMIT 3`)).map(([hall]) => hall);
	await sql(`INSERT INTO conect.unit (authority, name, email) VALUES ('${halls[0]}', 'Compartiment', 'unitate.${county.toLowerCase()}@primarie.example')`);
	return { id, halls, boss: client.as(boss), officer: client.as(officer) };
}

const put = (who, method, path, body, headers) => who.send(method, path, { body: body && JSON.stringify(body),
	headers: { ...headers, ...(body ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(JSON.stringify(body)) } : {}) } });
async function made(who, more) {
	const r = await put(who, 'POST', AT, { ...NEW, ...more });
	assert.equal(r.status, 201, r.text);
	assert.equal(r.headers.location, `${AT}/${r.json.id}`);
	return r.json;
}
function refused(r, status, code) {
	assert.deepEqual([r.status, r.json.code], [status, code], r.text);
	return r.json;
}

async function deliver() {
	const folder = join(world.cluster.outer, 'campaign-mail');
	mkdirSync(folder, { recursive: true });
	for (let i = 0; i < 2; i++) // the first makes the mails, the second sends them
		await promisify(execFile)(join(BUILD, 'conect'), ['jobs', '--once'], { env: { PATH: process.env.PATH, CONECT_DB_JOBS: world.cluster.conninfo('conect_jobs'),
			CONECT_MAIL: `file:${folder}`, CONECT_MAIL_FROM: 'Conect <no@conect.example>', CONECT_PUBLIC_URL: world.server.base, CONECT_SECRET: '5a'.repeat(32),
			CONECT_CONTACT: 'mailto:data@conect.example' } }).catch((e) => assert.fail(`${e.stdout} ${e.stderr}`));
	return readdirSync(folder).filter((f) => f.endsWith('.eml')).map((f) => readFileSync(join(folder, f), 'utf8')
		.replace(/=\r?\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString()));
}

test('campaign_create, _get, _update, _recipient_list, _send, _acknowledge, _close: from a draft to its answers', async (client) => {
	const { id, halls, boss, officer } = await prefecture(client, 'VS');
	const draft = await made(boss, { counties: ['CV'], kinds: ['primarie'], missing: 'register' });
	assert.deepEqual([draft.state, draft.authority, draft.counties, draft.counts.waiting, draft.can], ['draft', id, ['VS'], 1, ['edit', 'send', 'close']]);
	assert.deepEqual(draft.progress, [{ county: 'VS', total: draft.counts.total, acknowledged: 0 }]);
	const planned = await officer.all(`${AT}/${draft.id}/recipients`, { limit: 50 });
	assert.equal(planned.length, draft.counts.total);
	assert.deepEqual(planned.filter((r) => r.via).map((r) => [r.id, r.via, r.state]), [[halls[0], 'unit', 'waiting']]);
	refused(await put(boss, 'PATCH', `${AT}/${draft.id}`, { title: ' ' }, seen(draft)), 422, 'invalid_body');
	refused(await put(boss, 'PATCH', `${AT}/${draft.id}`, { kinds: ['town'] }, seen(draft)), 422, 'invalid_body');
	const changed = await put(boss, 'PATCH', `${AT}/${draft.id}`, { title: FORMULA, text_hu: null }, seen(draft));
	assert.deepEqual([changed.status, changed.json.title, changed.json.text_hu, changed.json.kinds], [200, FORMULA, null, ['primarie']]);
	refused(await put(boss, 'PATCH', `${AT}/${draft.id}`, { title: 'x' }, seen(draft)), 412, 'version_conflict');
	refused(await put(boss, 'POST', `${AT}/${draft.id}/send`, undefined, seen(draft)), 412, 'version_conflict');
	const got = await officer.get(`${AT}/${draft.id}`);
	assert.equal((await officer.get(`${AT}/${draft.id}`, {}, { 'If-None-Match': got.headers.etag })).status, 304);
	assert.deepEqual(got.json.can, [], 'an officer only reads');

	const sent = await put(boss, 'POST', `${AT}/${draft.id}/send`, undefined, seen(changed.json));
	assert.deepEqual([sent.status, sent.json.state, sent.json.counts.waiting], [200, 'sent', 1], sent.text);
	refused(await put(boss, 'POST', `${AT}/${draft.id}/send`, undefined, seen(sent.json)), 409, 'state_conflict');
	refused(await put(boss, 'PATCH', `${AT}/${draft.id}`, { title: 'x' }, seen(sent.json)), 409, 'state_conflict');
	const again = await made(boss);
	refused(await put(boss, 'POST', `${AT}/${again.id}/send`, undefined, seen(again)), 409, 'campaign_limit');

	const mails = (await deliver()).filter((m) => /^To: <unitate\.vs@/m.test(m));
	assert.equal(mails.length, 1);
	assert.match(mails[0], /Vă rugăm să declarați registrul\./);
	const token = mails[0].match(/\/ro\/acknowledge#token=([\w-]{43})/)[1];
	assert.equal((await boss.read(`${AT}/${draft.id}`)).counts.sent, 1);
	const answer = await put(client, 'POST', `${AT}/acknowledge`, { token });
	assert.deepEqual([answer.status, answer.json.title], [200, FORMULA], answer.text);
	assert.equal((await put(client, 'POST', `${AT}/acknowledge`, { token })).json.acknowledged_at, answer.json.acknowledged_at, 'once more changes nothing');
	refused(await put(client, 'POST', `${AT}/acknowledge`, { token: 'A'.repeat(43) }), 422, 'token_invalid');
	refused(await put(client, 'POST', `${AT}/acknowledge`, { token: '' }), 422, 'invalid_body');
	const now = await boss.read(`${AT}/${draft.id}`);
	assert.deepEqual([now.counts.acknowledged, now.progress[0].acknowledged], [1, 1]);
	assert.deepEqual((await boss.read(`${AT}/${draft.id}/recipients`, { state: 'acknowledged' })).items.map((r) => r.id), [halls[0]]);
	assert.equal((await deliver()).filter((m) => /^To: <unitate\.vs@/m.test(m)).length, 1, 'nobody is written to twice');

	const closed = await put(boss, 'POST', `${AT}/${draft.id}/close`, undefined, seen(now));
	assert.deepEqual([closed.status, closed.json.state], [200, 'closed']);
	refused(await put(boss, 'POST', `${AT}/${draft.id}/close`, undefined, seen(closed.json)), 409, 'state_conflict');
	const [head, ...rows] = parseCsv((await boss.get(AT, { format: 'csv' })).text);
	assert.equal(rows.find((row) => row[0] === draft.id)[head.indexOf('title')], `'${FORMULA}`, 'harmless in a file');
});

test('campaign_send: the service writes to organisations and to the country; what nobody could get is refused', async (client) => {
	const boss = client.as(await person(world.cluster, 'sgg_admin'));
	const admin = await person(world.cluster, 'account', { lang: 'hu' });
	await sql(`WITH n AS (INSERT INTO conect.ngo (name, legal_form, status, county) VALUES ('Asociația Campaniei', 'asociatie', 'inregistrat', 'TR') RETURNING id)
		INSERT INTO conect.member (ngo, account, role) SELECT n.id, '${admin.id}', 'ngo_admin' FROM n`);
	const draft = await made(boss, { audience: 'ngos', counties: ['TR'], kinds: ['primarie'], missing: 'both' });
	assert.deepEqual([draft.authority, draft.kinds, draft.missing, draft.counts.waiting, draft.counts.total], [null, [], null, 1, 1]);
	const nobody = await made(boss, { kinds: ['presedintie'] });
	refused(await put(boss, 'POST', `${AT}/${nobody.id}/send`, undefined, seen(nobody)), 409, 'campaign_empty');
	const sent = await put(boss, 'POST', `${AT}/${draft.id}/send`, undefined, seen(draft));
	assert.equal(sent.status, 200, sent.text);
	const closed = await put(boss, 'POST', `${AT}/${draft.id}/close`, undefined, seen(sent.json));
	assert.deepEqual([closed.json.counts.cancelled, closed.json.counts.waiting], [1, 0], 'what has not left does not leave');
	const page = await boss.read(AT, { limit: 1 });
	assert.equal(page.items[0].id, nobody.id, 'newest first');
	assert.equal((await boss.read(AT, { limit: 1, cursor: page.page.next })).items[0].id, draft.id);
	assert.ok((await boss.read(AT, { state: 'closed' })).items.every((c) => c.state === 'closed'));
});

test('campaigns: another prefecture finds none, who may not write may not', async (client) => {
	const mine = await prefecture(client, 'GL'), other = await prefecture(client, 'BR');
	const draft = await made(mine.boss);
	const one = `${AT}/${draft.id}`;
	const staff = { reviewer: client.as(await person(world.cluster, 'reviewer')), sgg_admin: client.as(await person(world.cluster, 'sgg_admin')) };
	for (const who of [other.boss, other.officer]) {
		refused(await who.get(one), 404, 'not_found');
		refused(await who.get(`${one}/recipients`), 404, 'not_found');
		assert.ok(!(await who.read(AT)).items.some((c) => c.id === draft.id));
	}
	for (const [method, path, body] of [['PATCH', one, { title: 'x' }], ['POST', `${one}/send`], ['POST', `${one}/close`]]) {
		refused(await put(other.boss, method, path, body, seen(draft)), 404, 'not_found');
		refused(await put(mine.officer, method, path, body, seen(draft)), 403, 'forbidden');
		refused(await put(staff.reviewer, method, path, body, seen(draft)), 403, 'forbidden');
		refused(await put(staff.sgg_admin, method, path, body, seen(draft)), 403, 'forbidden');
		refused(await put(mine.boss, method, path, body), 428, 'version_required');
	}
	assert.equal((await staff.reviewer.read(one)).id, draft.id, 'the staff see all');
	assert.equal((await mine.boss.read(one)).version, draft.version, 'nothing has changed');
	refused(await put(other.boss, 'POST', AT, { ...NEW, authority: mine.id }), 403, 'forbidden');
	const hall = await person(world.cluster);
	await sql(`INSERT INTO conect.office (authority, account, role) VALUES ('${mine.halls[1]}', '${hall.id}', 'representative')`);
	refused(await put(client.as(hall), 'POST', AT, NEW), 403, 'forbidden');
	refused(await put(mine.boss, 'POST', AT, { title: 'x' }), 422, 'invalid_body');
	refused(await put(mine.boss, 'POST', AT, { ...NEW, audience: 'people' }), 422, 'invalid_body');
	await mine.boss.refused(400, 'invalid_parameters', AT, { state: 'open' });
	await mine.boss.refused(400, 'invalid_parameters', `${one}/recipients`, { state: 'open' });
	await mine.boss.refused(400, 'invalid_parameters', `${AT}/12`);
	for (const act of ['send', 'close']) {
		refused(await put(mine.boss, 'POST', `${AT}/12/${act}`, undefined, seen(draft)), 400, 'invalid_parameters');
		refused(await put(mine.boss, 'POST', `${one}/${act}`, undefined, { 'If-Match': '"v9"' }), 412, 'version_conflict');
	}
	for (const path of [AT, `${one}/recipients`]) assert.equal((await mine.boss.get(path, {}, { Accept: 'image/png' })).status, 406);
	const body = '{"title":';
	for (const [method, path] of [['POST', AT], ['PATCH', one], ['POST', `${AT}/acknowledge`]])
		refused(await mine.boss.send(method, path, { body, headers: { ...seen(draft), 'Content-Type': 'application/json', 'Content-Length': body.length } }), 400, 'malformed_json');
});

test('campaign_unsubscribe, account_update: who would rather not is not written to, and is counted', async (client) => {
	const root = client.as(await person(world.cluster, 'sgg_admin')), people = [];
	for (let i = 0; i < 3; i++) people.push(await person(world.cluster));
	const [both, first, second] = people; // two organisations: one of both and first, one of second
	const addressed = { audience: 'ngos', counties: ['GJ'] }, { waiting: others } = (await made(root, addressed)).counts; // of other tests
	const mailOf = async (who) => (await sql(`SELECT email FROM conect.account WHERE id = '${who.id}'`))[0][0];
	for (const members of [[both, first], [second]])
		await sql(`WITH n AS (INSERT INTO conect.ngo (name, legal_form, status, county) VALUES ('Asociația Alegerii', 'asociatie', 'inregistrat', 'GJ') RETURNING id)
			INSERT INTO conect.member (ngo, account, role) SELECT n.id, a::uuid, 'ngo_admin' FROM n, unnest('{${members.map(({ id }) => id)}}'::text[]) AS a`);
	const draft = await made(root, addressed);
	assert.deepEqual([draft.counts.waiting, draft.counts.opted_out], [others + 2, 0]);
	// In the account.
	const own = client.as(second), before = await own.get('/api/v1/account');
	assert.equal(before.json.campaigns, true);
	const changed = await put(own, 'PATCH', '/api/v1/account', { campaigns: false }, { 'If-Match': before.headers.etag });
	assert.deepEqual([changed.status, changed.json.campaigns, changed.json.name], [200, false, before.json.name], changed.text);
	const now = await root.read(`${AT}/${draft.id}`);
	assert.deepEqual([now.counts.waiting, now.counts.opted_out, now.counts.no_address], [others + 1, 1, draft.counts.no_address]);
	assert.deepEqual((await root.read(`${AT}/${draft.id}/recipients`, { state: 'opted_out' })).items.map((r) => [r.via, r.state]), [[null, 'opted_out']]);
	const sent = await put(root, 'POST', `${AT}/${draft.id}/send`, undefined, seen(draft));
	assert.deepEqual([sent.status, sent.json.counts.opted_out], [200, 1], sent.text);
	// By the link of a mail, as a program of mail does it: whatever it sends along.
	const to = await mailOf(first), other = await mailOf(second);
	const mail = (await deliver()).find((m) => m.includes(`To: <${to}>`));
	const at = mail.match(/^List-Unsubscribe:\r\n <[^>]*?(\/api\/v1\/campaigns\/unsubscribe\?token=[\w-]{43})>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)?.[1];
	assert.ok(at, mail.slice(0, 800));
	const token = at.split('=')[1];
	assert.ok(mail.includes(`/ro/unsubscribe#token=${token}`));
	assert.ok(!(await deliver()).some((m) => m.includes(`To: <${other}>`)), 'who opted out gets nothing');
	for (let i = 0; i < 2; i++) {
		const body = 'List-Unsubscribe=One-Click';
		const r = await client.send('POST', at, { body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': body.length } });
		assert.equal(r.status, 204, r.text);
	}
	assert.equal((await client.as(first).read('/api/v1/account')).campaigns, false);
	assert.deepEqual(await sql(`SELECT count(*) FROM conect.audit WHERE action = 'account.unsubscribed' AND object_id = '${first.id}'`), [['1']]);
	refused(await client.send('POST', `${AT}/unsubscribe?token=${'A'.repeat(43)}`), 422, 'token_invalid');
	refused(await client.send('POST', `${AT}/unsubscribe?token=short`), 400, 'invalid_parameters');
	refused(await client.send('POST', `${AT}/unsubscribe`), 400, 'invalid_parameters');
	const next = await made(root, addressed);
	assert.deepEqual([next.counts.waiting, next.counts.opted_out], [others + 1, 1], 'its other administrator still gets it');
});

test('campaign_create: once for an Idempotency-Key; by a key of a prefecture and of the General Secretariat', async (client) => {
	const mine = await prefecture(client, 'DB');
	const once = { 'Idempotency-Key': 'campania-unu' };
	const one = await put(mine.boss, 'POST', AT, NEW, once), again = await put(mine.boss, 'POST', AT, NEW, once);
	assert.deepEqual([one.status, again.status, again.json.id], [201, 201, one.json.id], again.text);
	assert.equal((await mine.boss.read(AT)).items.length, 1);
	refused(await put(mine.boss, 'POST', AT, { ...NEW, title: 'Alta' }, once), 422, 'idempotency_mismatch');

	// While the first of two at once is at work, the second is told so.
	const { id: account } = await mine.boss.read('/api/v1/account');
	const lock = `(hashtextextended(concat_ws(' ', 'idempotency', '${account}', 'campania-doi'), 0))`;
	const gate = world.cluster.session();
	gate.say(`BEGIN; SELECT pg_advisory_xact_lock${lock}`);
	while ((await sql(`SELECT pg_try_advisory_xact_lock${lock}`))[0][0] === 't');
	refused(await put(mine.boss, 'POST', AT, NEW, { 'Idempotency-Key': 'campania-doi' }), 409, 'request_in_progress');
	gate.say('ROLLBACK');
	await gate.end();

	const key = async (who, of, scopes = ['campaign:write']) => {
		const r = await put(who, 'POST', `/api/v1/authorities/${of}/keys`, { name: 'Program', scopes });
		assert.equal(r.status, 201, r.text);
		return { headers: { Authorization: `Bearer ${r.json.secret}` } };
	};
	refused(await put(mine.officer, 'POST', `/api/v1/authorities/${mine.id}/keys`, { name: 'Program', scopes: ['campaign:write'] }), 403, 'forbidden');
	const program = await key(mine.boss, mine.id), poor = await key(mine.boss, mine.id, ['register:read']);
	const written = await put(client, 'POST', AT, { ...NEW, counties: ['CV'] }, program.headers);
	assert.deepEqual([written.status, written.json.authority, written.json.counties], [201, mine.id, ['DB']], written.text);
	refused(await put(client, 'POST', AT, NEW, poor.headers), 403, 'scope_missing');
	refused(await client.get(`${AT}/${written.json.id}`, {}, poor.headers), 403, 'scope_missing');

	const [[service]] = await sql("SELECT id FROM conect.authority WHERE cif = '4283422'");
	const secretary = await person(world.cluster);
	await sql(`INSERT INTO conect.office (authority, account, role) VALUES ('${service}', '${secretary.id}', 'representative')`);
	try {
		const central = await key(client.as(secretary), service);
		const wide = await put(client, 'POST', AT, { ...NEW, counties: ['CV', 'HR'] }, central.headers);
		assert.deepEqual([wide.status, wide.json.authority, wide.json.counties], [201, null, ['CV', 'HR']], wide.text);
		assert.equal((await client.get(`${AT}/${wide.json.id}`, {}, central.headers)).json.can.length, 3);
		refused(await client.get(`${AT}/${written.json.id}`, {}, central.headers), 404, 'not_found');
		refused(await client.get(`${AT}/${wide.json.id}`, {}, program.headers), 404, 'not_found');
		refused(await put(mine.boss, 'POST', `${AT}/${wide.json.id}/close`, undefined, seen(wide.json)), 404, 'not_found');
	} finally {
		await sql(`DELETE FROM conect.office WHERE account = '${secretary.id}'`);
	}
});
