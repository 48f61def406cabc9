// SPDX-License-Identifier: EUPL-1.2
// Files of a registration: who may send, read and delete them, and how they
// come back.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pdf, REAL, real } from './lib/files.mjs';
import { person } from './lib/people.mjs';
import { query } from './lib/client.mjs';
import { test, world } from './lib/world.mjs';

const NOBODY = '01900000-0000-7000-8000-000000000000';
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const sql = async (text) => (await world.cluster.admin(text))[0]?.[0];

// A draft of a person, each time a new one; what they say goes out as them.
async function draft(owner, { kind = 'new', ngo = null, state = 'draft' } = {}) {
	const id = await sql(`INSERT INTO conect.registration (kind, ngo, state, lang, created_by)
		VALUES ('${kind}', ${ngo ? `'${ngo}'` : 'NULL'}, '${state}', 'ro', '${owner.id}') RETURNING id`);
	return `/api/v1/registrations/${id}/attachments`;
}
const moved = (path, state, more = '') => sql(`SET session_replication_role = replica;
	UPDATE conect.registration SET state = '${state}'${more} WHERE id = '${path.split('/')[4]}' RETURNING 1`);

const octets = (bytes, headers = {}) => ({ body: bytes, headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': bytes.length, ...headers } });
const send = (who, path, bytes, parameters = {}, headers = {}) =>
	who.send('POST', query(path, { kind: 'statute', name: 'Statut.pdf', ...parameters }), octets(bytes, headers));

function answered(answer, status, code) {
	assert.equal(answer.status, status, answer.text.slice(0, 500));
	if (code) assert.equal(answer.json.code, code, answer.text);
	return answer;
}
async function added(who, path, bytes, parameters) {
	const answer = answered(await send(who, path, bytes, parameters), 201);
	assert.equal(answer.headers.location, `/api/v1/attachments/${answer.json.id}`);
	assert.equal(answer.headers.etag, `"${answer.json.sha256}"`);
	return answer.json;
}
async function someone(client, role, options) {
	const p = await person(world.cluster, role, options);
	return Object.assign(client.as(p), { id: p.id, headers: p.headers });
}

test('attachment_create: each type comes back as it was sent, whatever it was called', async (client) => {
	const owner = await someone(client);
	const path = await draft(owner);
	for (const [name, type] of Object.entries(REAL)) {
		const bytes = real(name);
		const made = await added(owner, path, bytes, { kind: 'other', name: 'poza.exe' });
		assert.deepEqual([made.type, made.size, made.sha256, made.flags, made.visibility, made.available],
			[type, bytes.length, sha256(bytes), [], 'private', true], name);
		assert.equal(made.name, `poza.exe.${name.split('.').pop()}`);
		assert.deepEqual((await owner.read(`/api/v1/attachments/${made.id}`)), made);
		const got = answered(await owner.get(`/api/v1/attachments/${made.id}/content`), 200);
		assert.ok(got.body.equals(bytes), name);
		assert.equal(got.type, type);
		assert.match(got.headers['content-disposition'], /^attachment; filename="/);
		assert.match(got.headers['content-security-policy'], /default-src 'none'.*sandbox/);
		assert.equal(got.headers['x-content-type-options'], 'nosniff');
		assert.equal(got.headers['cache-control'], 'no-store');
		assert.equal(got.headers.etag, `"${sha256(bytes)}"`);
		for (const kind of ['', '/content'])
			answered(await owner.get(`/api/v1/attachments/${made.id}${kind}`, {}, { 'If-None-Match': got.headers.etag }), 304);
		answered(await owner.send('HEAD', `/api/v1/attachments/${made.id}/content`), 200);
	}
});

test('attachment_create: a name is only a name', async (client) => {
	const owner = await someone(client);
	const path = await draft(owner);
	const names = { '../../etc/passwd': 'passwd.pdf', 'C:\\Users\\x\\Statut.PDF': 'Statut.pdf', '...': 'document.pdf', '.htaccess': 'htaccess.pdf',
		'Statutul Asociației „Exemplu”.pdf': 'Statutul Asociației „Exemplu”.pdf', 'a\u202egnp.exe': 'agnp.exe.pdf', ' x ': 'x.pdf',
		['ș'.repeat(255)]: `${'ș'.repeat(116)}.pdf`, 'a\r\nSet-Cookie: x': 'a Set-Cookie: x.pdf', '"; filename="x.html': '; filename=' };
	let n = 0;
	for (const [given, shown] of Object.entries(names)) {
		const made = await added(owner, path, pdf(500, String(n++)), { name: given });
		if (shown !== '; filename=') assert.equal(made.name, shown);
		const { headers } = answered(await owner.get(`/api/v1/attachments/${made.id}/content`), 200);
		const [, plain, encoded] = /^attachment; filename="([^"\\]*)"; filename\*=UTF-8''([^;\s]+)$/.exec(headers['content-disposition']);
		assert.equal(decodeURIComponent(encoded), made.name);
		assert.match(plain, /^[ -~]+\.pdf$/);
	}
	for (const name of [undefined, '', 'x'.repeat(256)]) answered(await send(owner, path, pdf(500), { name }), 400, 'invalid_parameters');
	for (const kind of [undefined, 'passport']) answered(await send(owner, path, pdf(500), { kind }), 400, 'invalid_parameters');
});

test('attachment_create: only a statute or a report can be public', async (client) => {
	const owner = await someone(client);
	const path = await draft(owner);
	for (const kind of ['mandate_proof', 'other']) {
		const { json } = answered(await send(owner, path, pdf(600), { kind, visibility: 'public' }), 400, 'invalid_parameters');
		assert.equal(json.errors[0].parameter, 'visibility');
	}
	for (const kind of ['statute', 'report'])
		assert.equal((await added(owner, path, pdf(600), { kind, visibility: 'public' })).visibility, 'public');
});

test('attachment_create: sent again it is the same; the same bytes are kept once', async (client) => {
	const owner = await someone(client), other = await someone(client);
	const path = await draft(owner), elsewhere = await draft(other);
	const bytes = pdf(70000, 'once');
	const first = await added(owner, path, bytes);
	const again = answered(await send(owner, path, bytes, { name: 'Altfel.pdf' }), 200).json;
	assert.deepEqual(again, first);
	assert.notEqual((await added(owner, path, bytes, { kind: 'report' })).id, first.id);
	assert.notEqual((await added(other, elsewhere, bytes)).id, first.id);
	const racing = await Promise.all(Array.from({ length: 8 }, () => send(owner, path, bytes, { kind: 'other' })));
	assert.deepEqual(racing.map((r) => r.status).sort(), [200, 200, 200, 200, 200, 200, 200, 201]);
	assert.equal(await sql(`SELECT count(*) FROM conect.attachment_content WHERE sha256 = '\\x${sha256(bytes)}'`), '1');
});

test('attachment_*: a foreign one is not there, for nobody it is nobody\'s', async (client, { cluster }) => {
	const owner = await someone(client), other = await someone(client);
	const path = await draft(owner);
	const made = await added(owner, path, pdf(800, 'mine'), { kind: 'mandate_proof' });
	const at = `/api/v1/attachments/${made.id}`;
	answered(await send(other, path, pdf(800)), 404, 'not_found');
	answered(await send(owner, `/api/v1/registrations/${NOBODY}/attachments`, pdf(800)), 404, 'not_found');
	answered(await send(client, path, pdf(800)), 401, 'unauthenticated');
	answered(await owner.send('POST', query(path, { kind: 'other', name: 'x' }), octets(pdf(800), { 'Sec-Fetch-Site': 'cross-site' })), 403, 'cross_site');
	for (const [who, status, code] of [[other, 404, 'not_found'], [client, 401, 'unauthenticated']]) {
		for (const [method, p] of [['GET', at], ['GET', `${at}/content`], ['DELETE', at]])
			answered(await who.send(method, p), status, code);
	}
	for (const p of [at, `${at}/content`, `/api/v1/documents/${made.id}`, `/api/v1/documents/${made.id}/content`])
		assert.ok([401, 404].includes((await client.get(p)).status), p);
	// Staff see it once it was submitted, and never change it.
	const staff = await Promise.all(['reviewer', 'sgg_admin', 'auditor'].map((role) => someone(client, role)));
	for (const s of staff) answered(await s.get(`${at}/content`), 404, 'not_found');
	await moved(path, 'submitted');
	for (const s of staff) {
		answered(await s.get(at), 200);
		answered(await s.get(`${at}/content`), 200);
		answered(await s.send('DELETE', at), 403, 'forbidden');
		answered(await send(s, path, pdf(800)), 403, 'forbidden');
	}
	// Without the second factor they are like anybody.
	answered(await (await someone(client, 'reviewer', { level: 1 })).get(at), 404, 'not_found');
	for (const p of [at, `${at}/content`]) answered(await owner.get(p), 200);
	answered(await send(owner, path, pdf(801)), 409, 'state_conflict');
	answered(await owner.send('DELETE', at), 409, 'state_conflict');
	await moved(path, 'changes_requested');
	await added(owner, path, pdf(801));
	answered(await owner.send('DELETE', at), 204);
	for (const [method, p] of [['GET', at], ['GET', `${at}/content`], ['DELETE', at]]) answered(await owner.send(method, p), 404, 'not_found');
	assert.equal(await sql(`SELECT count(*) FROM conect.audit WHERE action = 'attachment.delete' AND object_id = '${path.split('/')[4]}'`), '1');
	void cluster;
});

test('attachment_*: members see a change of their NGO, not a claim on it', async (client) => {
	const editor = await someone(client), claimant = await someone(client);
	const { id: ngo } = (await client.read('/api/v1/ngos', { limit: 1 })).items[0];
	const author = await someone(client);
	await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${ngo}', '${editor.id}', 'ngo_editor'), ('${ngo}', '${author.id}', 'ngo_admin') RETURNING 1`);
	const change = await added(author, await draft(author, { kind: 'change', ngo }), pdf(900, 'change'));
	const claim = await added(claimant, await draft(claimant, { kind: 'claim', ngo }), pdf(900, 'claim'), { kind: 'mandate_proof' });
	answered(await editor.get(`/api/v1/attachments/${change.id}/content`), 200);
	answered(await editor.send('DELETE', `/api/v1/attachments/${change.id}`), 204);
	for (const who of [editor, author]) answered(await who.get(`/api/v1/attachments/${claim.id}`), 404, 'not_found');
});

test('document_*: what was made public and approved is for everybody', async (client) => {
	const owner = await someone(client);
	const path = await draft(owner);
	const { id: ngo } = (await client.read('/api/v1/ngos', { limit: 1, county: 'CV' })).items[0];
	const bytes = real('print.pdf');
	await added(owner, path, bytes, { visibility: 'public', name: 'Statut aprobat.pdf' });
	await added(owner, path, pdf(1000, 'secret'), { kind: 'mandate_proof' });
	await added(owner, path, pdf(1001, 'private'), { kind: 'report' });
	const list = `/api/v1/ngos/${ngo}/documents`;
	assert.deepEqual((await client.read(list)).items, []);
	const before = (await client.get(list)).headers.etag;
	assert.equal(await sql(`SELECT conect.attachment_publish('${path.split('/')[4]}', '${ngo}')`), '1');
	assert.equal(await sql(`SELECT conect.attachment_publish('${path.split('/')[4]}', '${ngo}')`), '0');
	const { items } = await client.read(list);
	assert.equal(items.length, 1);
	assert.deepEqual([items[0].kind, items[0].ngo, items[0].name], ['statute', ngo, 'Statut aprobat.pdf']);
	assert.notEqual((await client.get(list)).headers.etag, before);
	const at = `/api/v1/documents/${items[0].id}`;
	assert.deepEqual(await client.read(at), items[0]);
	const got = answered(await client.get(`${at}/content`), 200);
	assert.ok(got.body.equals(bytes));
	assert.match(got.headers['content-disposition'], /^attachment; filename="Statut aprobat.pdf"/);
	assert.match(got.headers['content-security-policy'], /sandbox/);
	for (const p of [list, at, `${at}/content`])
		answered(await client.get(p, {}, { 'If-None-Match': (await client.get(p)).headers.etag }), 304);
	for (const p of [list, at]) answered(await client.get(p, {}, { Accept: 'text/html' }), 406);
	for (const p of [`/api/v1/ngos/${NOBODY}/documents`, `/api/v1/documents/${NOBODY}`, `/api/v1/documents/${NOBODY}/content`])
		answered(await client.get(p), 404, 'not_found');
	for (const p of ['/api/v1/ngos/x/documents', '/api/v1/documents/x', '/api/v1/documents/x/content'])
		answered(await client.get(p), 400, 'invalid_parameters');
	for (const p of ['/api/v1/attachments/x', '/api/v1/attachments/x/content'])
		for (const method of p.endsWith('t') ? ['GET'] : ['GET', 'DELETE']) answered(await owner.send(method, p), 400, 'invalid_parameters');
	answered(await owner.get(`/api/v1/attachments/${items[0].id}`, {}, { Accept: 'text/html' }), 406);
});

test('attachment_sweep: proofs go thirty days after the decision, their hash stays', async (client) => {
	const owner = await someone(client);
	const path = await draft(owner);
	const proof = await added(owner, path, pdf(1100, 'proof'), { kind: 'mandate_proof' });
	const statute = await added(owner, path, pdf(1100, 'kept'));
	const gone = await draft(owner);
	const left = await added(owner, gone, pdf(1100, 'left'));
	await moved(path, 'approved', ", decided_at = now() - interval '31 days'");
	await sql(`SET session_replication_role = replica; DELETE FROM conect.registration WHERE id = '${gone.split('/')[4]}' RETURNING 1`);
	await sql('SELECT conect.attachment_sweep()');
	const now = await owner.read(`/api/v1/attachments/${proof.id}`);
	assert.deepEqual([now.available, now.sha256], [false, proof.sha256]);
	answered(await owner.get(`/api/v1/attachments/${proof.id}/content`), 410, 'gone');
	answered(await owner.get(`/api/v1/attachments/${statute.id}/content`), 200);
	answered(await owner.get(`/api/v1/attachments/${left.id}`), 404, 'not_found');
	const kept = () => sql(`SELECT count(*) FROM conect.attachment_content WHERE sha256 IN ('\\x${proof.sha256}', '\\x${left.sha256}', '\\x${statute.sha256}')`);
	assert.equal(await kept(), '3', 'for a day, in case it is sent again');
	await sql("UPDATE conect.attachment_content SET used_at = now() - interval '25 hours' RETURNING 1");
	await sql('SELECT conect.attachment_sweep()');
	assert.equal(await kept(), '1');
	void sleep;
});
