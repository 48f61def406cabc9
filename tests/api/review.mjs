// SPDX-License-Identifier: EUPL-1.2
// The queue, decisions and staff's moves, through the API.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './lib/client.mjs';
import { parseCsv } from './lib/csv.mjs';
import { columns, operations } from './lib/contract.mjs';
import { Person } from './lib/person.mjs';
import { test, world } from './lib/world.mjs';

const NOBODY = '019b2f7c-5d4e-7a31-8c1f-0000000000ff';
const people = {};
let made = 0;

async function staff() {
	for (const [name, role] of Object.entries({ reviewer: 'reviewer', other: 'reviewer', admin: 'sgg_admin', auditor: 'auditor' }))
		if (!people[name]) {
			people[name] = await Person.staff(role);
			await world.cluster.admin(`UPDATE conect.account SET name = '${name}' WHERE id = '${people[name].id}'`);
		}
	people.someone ??= await Person.make();
	return people;
}

// What this person's browser would ask and get.
const as = (p) => Object.assign(new Client(world.server), { send: (method, path, { body, headers } = {}) => p.send(method, path, body, headers) });
const sql = async (text) => (await world.cluster.admin(text))[0]?.[0];
const quoted = (value) => (value === null ? 'NULL' : `'${String(value).replace(/'/g, "''")}'`);

// A busy database may ask to be asked again; nothing was done then.
async function insisting(ask) {
	for (;;) {
		const r = await ask();
		if (r.status !== 503) return r;
	}
}

// A registration that waits, of a new applicant; its item.
async function submitted({ kind = 'new', ngo = null, data = {}, checks = [], county = 'CV', lang = 'ro' } = {}) {
	const name = `Asociația Dosarul ${++made}`;
	const values = { name, legal_form: 'asociatie', website: 'https://dosar.example', ...data };
	const [[id, applicant]] = await world.cluster.admin(`WITH a AS (
			INSERT INTO conect.account (email, name, lang) VALUES ('dosar.${made}@exemplu.example', ${quoted(name)}, '${lang}') RETURNING id
		), r AS (
			INSERT INTO conect.registration (kind, ngo, state, lang, data, created_by, submitted_by, submitted_at)
			SELECT '${kind}', ${quoted(ngo)}, 'submitted', '${lang}', ${quoted(JSON.stringify(values))}, a.id, a.id, now() FROM a
			RETURNING *)
		INSERT INTO conect.review_item (kind, object_type, object_id, ngo, title, county, checks, excluded)
		SELECT '${kind === 'new' ? 'registration' : kind}', 'registration', r.id, r.ngo, ${quoted(name)}, '${county}', ${quoted(JSON.stringify(checks))}, ARRAY[r.created_by]
		FROM r RETURNING id, excluded[1]`);
	return { id, name, applicant, path: `/api/v1/review-items/${id}` };
}

const ngos = async (client, n) => (await client.read('/api/v1/ngos', { limit: n, sort: '-updated_at', county: 'HR' })).items;

function answered(answer, status, code) {
	assert.equal(answer.status, status, answer.text);
	if (code) assert.equal(answer.json.code, code, answer.text);
	return answer.json;
}

test('review_item_list: filters, facets, pages, CSV', async (client) => {
	const { reviewer } = await staff();
	const mine = as(reviewer);
	for (const county of ['CV', 'HR', 'MS']) await submitted({ county, checks: county === 'HR' ? [{ code: 'cif', result: 'failed', detail: {} }] : [] });
	const all = await mine.read('/api/v1/review-items', { count: 'exact' });
	assert.ok(all.items.length >= 3);
	assert.equal(all.page.total, all.items.length);
	assert.deepEqual(Object.keys(all.facets).sort(), ['age', 'assignee', 'county', 'failing', 'kind', 'state']);
	assert.equal(all.facets.kind.reduce((sum, f) => sum + f.count, 0), all.page.total);
	for (const [name, value] of [['county', 'HR'], ['failing', true], ['kind', 'registration'], ['state', 'waiting'], ['assignee', 'none']]) {
		const found = await mine.read('/api/v1/review-items', { [name]: value, count: 'exact' });
		assert.equal(found.page.total, all.facets[name].find((f) => f.value === (value === 'none' ? null : value)).count, name);
	}
	assert.equal((await mine.read('/api/v1/review-items', { older_than: 3000 })).items.length, 0);
	assert.deepEqual((await mine.all('/api/v1/review-items', { limit: 1 })).map((i) => i.id), all.items.map((i) => i.id));
	assert.deepEqual((await mine.read('/api/v1/review-items', { sort: 'newest' })).items.map((i) => i.id), all.items.map((i) => i.id).reverse());
	const second = await mine.read('/api/v1/review-items', { limit: 1, cursor: (await mine.read('/api/v1/review-items', { limit: 1 })).page.next });
	assert.equal(second.facets, undefined, 'facets are on the first page');
	assert.ok(second.page.prev);
	const rows = parseCsv((await mine.get('/api/v1/review-items', { format: 'csv' })).text);
	assert.deepEqual(rows[0], columns('review_item_list'));
	assert.equal(rows.length, 1 + all.items.length);
});

test('review_item_get, review_item_assign, review_note_add: from the queue to a decision', async (client) => {
	const { reviewer, other, admin, auditor, someone } = await staff();
	const mine = as(reviewer);
	const item = await submitted({ checks: [{ code: 'cif', result: 'failed', detail: {} }], data: { locality_siruta: 63394 } });
	const seen = await mine.read(item.path);
	assert.deepEqual(seen.allowed, ['assign', 'approve', 'refuse', 'request_changes', 'note']);
	assert.equal(seen.submitted_by.id, item.applicant);
	assert.deepEqual(seen.changes.find((c) => c.field === 'name').after, item.name);
	assert.equal(seen.changes.find((c) => c.field === 'name').changed, true);
	assert.deepEqual(seen.names, [{ field: 'locality_siruta', value: '63394', name: 'Sfântu Gheorghe', parent: null, county: 'CV' }]);
	const taken = answered(await mine.post(`${item.path}/assign`, { version: seen.version, assignee: reviewer.id }), 200);
	assert.equal(taken.state, 'assigned');
	assert.equal(taken.assignee_name, 'reviewer');
	assert.deepEqual((await mine.read('/api/v1/review-items', { assignee: 'me' })).items.map((i) => i.id), [item.id]);
	const late = answered(await as(other).post(`${item.path}/assign`, { version: seen.version, assignee: other.id }), 409, 'state_conflict');
	assert.match(late.errors[0].detail, /assigned reviewer \d{4}-/);
	answered(await as(other).post(`${item.path}/approve`, { version: taken.version, acknowledged: ['cif'] }), 409, 'state_conflict');
	answered(await as(admin).post(`${item.path}/assign`, { version: taken.version, assignee: auditor.id }), 422, 'invalid_body');
	answered(await as(someone).post(`${item.path}/assign`, { version: taken.version, assignee: null }), 403, 'forbidden');
	const note = answered(await as(admin).post(`${item.path}/notes`, { text: 'Numai între noi.' }), 201);
	assert.equal(note.audience, 'reviewers');
	assert.deepEqual((await mine.read(item.path)).messages.map((m) => m.text), ['Numai între noi.']);
	answered(await as(admin).post(`${item.path}/notes`, { text: ' \n ' }), 422, 'invalid_body');
	const gap = answered(await mine.post(`${item.path}/approve`, { version: taken.version }), 422, 'checks_not_acknowledged');
	assert.equal(gap.errors[0].pointer, '/acknowledged');
	const done = answered(await mine.post(`${item.path}/approve`, { version: taken.version, acknowledged: ['cif'], text: 'Bine ați venit.' }), 200);
	assert.equal(done.state, 'approved');
	assert.ok(done.ngo);
	const profile = await client.read(`/api/v1/ngos/${done.ngo}`);
	assert.equal(profile.name, item.name);
	assert.match(profile.provenance.name.checked_on, /^\d{4}-\d\d-\d\d$/);
	answered(await mine.post(`${item.path}/approve`, { version: done.version }), 409, 'state_conflict');
	assert.deepEqual(await world.cluster.admin(`SELECT template, data ->> 'ngo_name' FROM conect.outbox WHERE account = '${item.applicant}'`), [['approved', item.name]]);
	assert.equal(await sql(`SELECT count(*) FROM conect.audit WHERE object_id = '${item.id}' AND action = 'review.approved' AND actor = 'account:${reviewer.id}'`), '1');
});

test('review_item_refuse, review_item_request_changes: reasons of the vocabulary, in the applicant\'s language', async (client) => {
	const { reviewer } = await staff();
	const mine = as(reviewer);
	const one = await submitted({ lang: 'hu' });
	const wrong = answered(await mine.post(`${one.path}/refuse`, { version: 1, reason: 'struck_off', text: 'x' }), 422, 'invalid_body');
	assert.equal(wrong.errors[0].pointer, '/reason');
	assert.match(wrong.errors[0].detail, /not_in_register/);
	answered(await mine.post(`${one.path}/refuse`, { version: 1, reason: 'mandate_missing', text: ' ' }), 422, 'invalid_body');
	answered(await mine.post(`${one.path}/request-changes`, { version: 1, text: 'x', fields: [{ field: 'website', comment: ' ' }] }), 422, 'invalid_body');
	answered(await mine.post(`${one.path}/approve`, { version: 1, value: 'of a correction' }), 422, 'invalid_body');
	const asked = answered(await mine.post(`${one.path}/request-changes`, { version: 1, reason: 'data_incomplete', text: 'Kérjük, pótolja.', fields: [{ field: 'website', comment: 'Nem nyílik meg.' }] }), 200);
	assert.equal(asked.state, 'changes_requested');
	answered(await mine.post(`${one.path}/request-changes`, { version: 1, text: 'x' }), 409, 'state_conflict');
	answered(await mine.post(`${one.path}/refuse`, { version: 1, reason: 'duplicate', text: 'x' }), 409, 'state_conflict');
	assert.deepEqual(asked.decisions[0].fields, { website: 'Nem nyílik meg.' });
	const two = await submitted();
	const refused = answered(await mine.post(`${two.path}/refuse`, { version: 1, reason: 'not_in_register', text: 'Nu am găsit-o.' }), 200);
	assert.equal(refused.decisions[0].legal, 'O.G. nr. 26/2000, art. 73');
	assert.equal(refused.messages.at(-1).text, 'Nu am găsit-o.');
	assert.equal(await sql(`SELECT state FROM conect.registration WHERE created_by = '${two.applicant}'`), 'refused');
	assert.deepEqual(await world.cluster.admin(`SELECT template, lang FROM conect.outbox WHERE account IN ('${one.applicant}', '${two.applicant}') ORDER BY id`),
		[['changes_requested', 'hu'], ['refused', 'ro']]);
});

test('review_item_approve: nobody decides what is theirs', async (client) => {
	const { reviewer, other } = await staff();
	const item = await submitted();
	await world.cluster.admin(`UPDATE conect.registration SET last_edited_by = '${reviewer.id}' WHERE created_by = '${item.applicant}'`);
	assert.equal((await as(reviewer).read(item.path)).barred, 'edited');
	for (const [act, more] of [['approve', {}], ['refuse', { reason: 'duplicate', text: 'x' }], ['request-changes', { text: 'x' }]])
		assert.deepEqual(answered(await as(reviewer).post(`${item.path}/${act}`, { version: 1, ...more }), 403, 'conflict_of_interest').errors.map((e) => e.code), ['edited']);
	answered(await as(other).post(`${item.path}/approve`, { version: 1 }), 200);
});

test('review_item_approve: 100 items approved by two at once: one of the two, each time', async (client) => {
	const { reviewer, other } = await staff();
	const items = [];
	for (let i = 0; i < 100; i++) items.push(await submitted());
	const counts = { 200: 0, 409: 0 };
	for (let i = 0; i < 100; i += 5) {
		await Promise.all(items.slice(i, i + 5).map(async (item) => {
			const both = await Promise.all([reviewer, other].map((p) => insisting(() => as(p).post(`${item.path}/approve`, { version: 1 }))));
			assert.deepEqual(both.map((r) => r.status).sort(), [200, 409], both.map((r) => r.text).join('\n'));
			const loser = both.find((r) => r.status === 409).json;
			assert.match(loser.errors[0].detail, /^Starea actuală – approved reviewer \d{4}-/);
			for (const r of both) counts[r.status]++;
		}));
	}
	assert.deepEqual(counts, { 200: 100, 409: 100 });
	const ids = items.map((i) => `'${i.id}'`).join(',');
	const accounts = items.map((i) => `'${i.applicant}'`).join(',');
	assert.equal(await sql(`SELECT count(*) FROM conect.audit WHERE action = 'review.approved' AND object_id IN (${ids})`), '100');
	assert.equal(await sql(`SELECT count(*) FROM conect.outbox WHERE account IN (${accounts})`), '100', 'each told once');
	assert.equal(await sql(`SELECT count(DISTINCT ngo) FROM conect.registration WHERE created_by IN (${accounts}) AND state = 'approved'`), '100', 'one entry each');
	assert.equal(await sql(`SELECT count(*) FROM conect.member WHERE account IN (${accounts})`), '100');
});

test('review_item_decide_many: each its own outcome', async (client) => {
	const { reviewer } = await staff();
	const mine = as(reviewer);
	const [a, b, c] = [await submitted(), await submitted(), await submitted()];
	const told = answered(await mine.post('/api/v1/review-items/decisions', { decision: 'refuse', reason: 'advertising', text: 'Mesaj publicitar.',
		items: [{ id: a.id, version: 1 }, { id: b.id, version: 9 }, { id: '019b2f7c-5d4e-7a31-8c1f-0000000000ff', version: 1 }, { id: c.id, version: 1 }] }), 200);
	assert.deepEqual(told.items.map((i) => [i.decided, i.state, i.problem]), [[true, 'refused', null], [false, 'waiting', 'state_conflict'], [false, null, 'not_found'], [true, 'refused', null]]);
	answered(await mine.post('/api/v1/review-items/decisions', { decision: 'refuse', reason: 'advertising', items: [{ id: b.id, version: 1 }] }), 422, 'invalid_body');
	answered(await mine.post('/api/v1/review-items/decisions', { decision: 'refuse', items: [] }), 422, 'invalid_body');
});

test('review_reason_list: everybody may read why something is refused', async (client) => {
	const { items } = await client.read('/api/v1/review-reasons');
	assert.ok(items.length > 30);
	assert.ok(items.every((r) => r.label.ro && r.label.hu && r.label.en));
	assert.equal(items.find((r) => r.code === 'not_in_register').legal, 'O.G. nr. 26/2000, art. 73');
	const rows = parseCsv((await client.get('/api/v1/review-reasons', { format: 'csv' })).text);
	assert.deepEqual(rows[0], columns('review_reason_list'));
});

test('review_statistics_get: figures; who decided how much is for administrators', async (client) => {
	const { reviewer, admin, auditor } = await staff();
	const told = await as(reviewer).read('/api/v1/review-statistics');
	assert.equal(told.days, 30);
	assert.equal(told.reviewers, null);
	assert.ok(told.days_decided[0].approved >= 100);
	assert.ok(told.time_to_decision[0].p90_hours >= told.time_to_decision[0].median_hours);
	assert.equal((await as(auditor).read('/api/v1/review-statistics', { days: 1 })).reviewers, null);
	const { reviewers } = await as(admin).read('/api/v1/review-statistics');
	assert.ok(reviewers.some((r) => r.reviewer === reviewer.id && r.decisions > 1));
});

test('ngo_suspend, ngo_reinstate, ngo_archive: 410 with the reason in each language, and back', async (client) => {
	const { reviewer, admin } = await staff();
	const [{ id }] = await ngos(client, 1);
	const path = `/api/v1/ngos/${id}`;
	const cursor = (await client.read('/api/v1/changes', { since: new Date(Date.now() + 60000).toISOString() })).page.next;
	answered(await as(reviewer).post(`${path}/reinstate`, { reason: 'mistake', text: 'x' }), 409, 'state_conflict');
	const before = (await client.get(path)).json;
	assert.equal(answered(await as(reviewer).post(`${path}/suspend`, { reason: 'court_decision', text: 'Hotărâre.' }), 200).state, 'suspended');
	for (const [lang, words] of Object.entries({ ro: 'Hotărâre a instanței', hu: 'Bírósági határozat', en: 'Court decision' })) {
		const gone = await client.refused(410, 'gone', path, {}, { 'Accept-Language': lang });
		assert.ok(gone.errors[0].detail.includes(words), gone.errors[0].detail);
	}
	answered(await as(admin).post(`${path}/suspend`, { reason: 'court_decision', text: 'x' }), 409, 'state_conflict');
	assert.equal(answered(await as(admin).post(`${path}/archive`, { reason: 'dissolved', text: 'x' }), 200).reason, 'dissolved');
	await client.refused(410, 'gone', path);
	answered(await as(admin).post(`${path}/archive`, { reason: 'dissolved', text: 'x' }), 409, 'state_conflict');
	assert.equal(answered(await as(admin).post(`${path}/reinstate`, { reason: 'mistake', text: 'x' }), 200).state, 'published');
	const after = (await client.get(path)).json;
	assert.deepEqual({ ...after, version: 0, updated_at: 0 }, { ...before, version: 0, updated_at: 0 });
	const told = (await client.read('/api/v1/changes', { cursor })).items.filter((c) => c.id === id);
	assert.deepEqual(told.map((c) => c.operation), ['delete', 'create']);
	for (const act of ['suspend', 'archive', 'reinstate']) {
		answered(await as(admin).post(`${path}/${act}`, { reason: 'duplicate', text: 'x' }), 422, 'invalid_body');
		answered(await as(admin).post(`${path}/${act}`, { reason: 'court_decision', text: ' ' }), 422, 'invalid_body');
		answered(await as(admin).post(`/api/v1/ngos/019b2f7c-5d4e-7a31-8c1f-0000000000ff/${act}`, { reason: { suspend: 'court_decision', archive: 'dissolved', reinstate: 'mistake' }[act], text: 'x' }), 404, 'not_found');
	}
});

test('ngo_merge, merge_undo, merge_list: the old address leads on, and comes back', async (client) => {
	const { reviewer, admin } = await staff();
	const [one, other] = await ngos(client, 2);
	const mine = as(reviewer);
	const cursor = (await client.read('/api/v1/changes', { since: new Date(Date.now() + 60000).toISOString() })).page.next;
	const before = [(await client.get(`/api/v1/ngos/${one.id}`)).json, (await client.get(`/api/v1/ngos/${other.id}`)).json];
	const plan = answered(await mine.post(`/api/v1/ngos/${one.id}/merge`, { into: other.id, reason: 'duplicate', dry_run: true }), 200);
	assert.equal(plan.merge, null);
	assert.ok(plan.conflicts.some((c) => c.field === 'name' && c.ngo === one.name && c.into === other.name));
	answered(await mine.post(`/api/v1/ngos/${one.id}/merge`, { into: one.id, reason: 'duplicate' }), 422, 'invalid_body');
	answered(await mine.post(`/api/v1/ngos/019b2f7c-5d4e-7a31-8c1f-0000000000ff/merge`, { into: one.id, reason: 'duplicate' }), 404, 'not_found');
	assert.equal(answered(await mine.post(`/api/v1/ngos/${one.id}/merge`, { into: NOBODY, reason: 'duplicate' }), 422, 'invalid_body').errors[0].code, 'listed');
	const done = answered(await mine.post(`/api/v1/ngos/${one.id}/merge`, { into: other.id, reason: 'duplicate', text: 'Aceeași organizație.' }), 200);
	const moved = await client.get(`/api/v1/ngos/${one.id}`);
	assert.equal(moved.status, 308);
	assert.equal(moved.headers.location, `/api/v1/ngos/${other.id}`);
	const page = await client.get(`/hu/ngos/${one.id}`);
	assert.equal(page.status, 308);
	assert.equal(page.headers.location, `/hu/ngos/${other.id}`);
	const [gone] = (await client.read('/api/v1/changes', { cursor })).items.filter((c) => c.id === one.id);
	assert.equal(gone.operation, 'delete');
	assert.equal(gone.replaced_by, other.id);
	answered(await mine.post(`/api/v1/ngos/${one.id}/merge`, { into: other.id, reason: 'duplicate' }), 409, 'state_conflict');
	const list = await as(admin).read('/api/v1/merges', { undoable: true });
	assert.equal(list.items[0].id, done.merge);
	assert.equal(parseCsv((await mine.get('/api/v1/merges', { format: 'csv' })).text)[0].length, columns('merge_list').length);
	assert.ok(answered(await as(admin).post(`/api/v1/merges/${done.merge}/undo`, { text: 'Sunt două.' }), 200).undone_at);
	answered(await mine.post(`/api/v1/merges/${done.merge}/undo`, { text: 'x' }), 409, 'state_conflict');
	answered(await mine.post('/api/v1/merges/019b2f7c-5d4e-7a31-8c1f-0000000000ff/undo', { text: 'x' }), 404, 'not_found');
	for (const text of ['', ' ']) answered(await mine.post(`/api/v1/merges/${done.merge}/undo`, { text }), 422, 'invalid_body');
	const after = [(await client.get(`/api/v1/ngos/${one.id}`)).json, (await client.get(`/api/v1/ngos/${other.id}`)).json];
	for (const i of [0, 1]) assert.deepEqual({ ...after[i], version: 0, updated_at: 0 }, { ...before[i], version: 0, updated_at: 0 });
});

test('review: staff moves need who asks to have proved it lately', async (client) => {
	const { reviewer } = await staff();
	const [{ id }] = await ngos(client, 1);
	await world.cluster.admin(`UPDATE conect.session SET stepped_up_at = now() - interval '11 minutes' WHERE account = '${reviewer.id}'`);
	answered(await as(reviewer).post(`/api/v1/ngos/${id}/suspend`, { reason: 'court_decision', text: 'x' }), 403, 'step_up_required');
	assert.equal((await as(reviewer).get('/api/v1/review-items')).status, 200, 'reading does not');
	await world.cluster.admin(`UPDATE conect.session SET stepped_up_at = now() WHERE account = '${reviewer.id}'`);
	await world.cluster.admin(`UPDATE conect.session SET level = 1 WHERE account = '${reviewer.id}'`);
	answered(await as(reviewer).get('/api/v1/review-items'), 403, 'second_factor_required');
	await world.cluster.admin(`UPDATE conect.session SET level = 2 WHERE account = '${reviewer.id}'`);
});

// ---- each operation ----

const ours = operations.filter((o) => o.op.tags[0] === 'review');
const bodies = new Map(ours.filter((o) => o.op.requestBody).map((o) => [o.id, Object.values(o.op.requestBody.content['application/json'].examples)[0].value]));

for (const o of ours.filter((x) => x.method === 'POST')) {
	test(`${o.id}: no such thing is 404; what cannot be answered is 406`, async () => {
		const { reviewer, admin } = await staff();
		const who = as(o.op['x-access'].roles.includes('reviewer') ? reviewer : admin);
		const path = o.path.replace('{id}', NOBODY);
		if ('404' in o.op.responses) answered(await who.post(path, bodies.get(o.id)), 404, 'not_found');
		if ('406' in o.op.responses) assert.equal((await who.post(path, bodies.get(o.id), { Accept: 'application/xml' })).status, 406);
	});
	test(`${o.id}: not for accounts, nor for auditors`, async () => {
		const { someone, auditor } = await staff();
		for (const p of [someone, auditor]) answered(await as(p).post(o.path.replace('{id}', NOBODY), bodies.get(o.id)), 403, 'forbidden');
	});
}

for (const o of ours.filter((x) => x.method === 'GET' && x.op['x-access'])) {
	test(`${o.id}: for staff; 304, 400, 406`, async () => {
		const { reviewer, admin, auditor, someone } = await staff();
		const path = o.path.includes('{id}') ? (await submitted()).path : o.path;
		for (const p of [reviewer, admin, auditor]) {
			const got = await as(p).get(path);
			assert.equal(got.status, 200);
			assert.equal((await as(p).get(path, {}, { 'If-None-Match': got.headers.etag })).status, 304);
		}
		answered(await as(someone).get(path), 403, 'forbidden');
		answered(await as(reviewer).get(path, { no_such: 1 }), 400, 'invalid_parameters');
		assert.equal((await as(reviewer).get(path, {}, { Accept: 'application/xml' })).status, 406);
		if (o.path.includes('{id}')) answered(await as(reviewer).get(o.path.replace('{id}', NOBODY)), 404, 'not_found');
	});
}

// ---- in the middle of it ----

// What there is of an approval: all of it, or nothing.
async function whole(item) {
	const [row] = await world.cluster.admin(`SELECT i.state = 'decided', r.state = 'approved', r.ngo IS NOT NULL,
			(SELECT count(*) FROM conect.audit AS a WHERE a.object_id = i.id::text AND a.action = 'review.approved'),
			(SELECT count(*) FROM conect.outbox AS o WHERE o.account = r.created_by),
			(SELECT count(*) FROM conect.change AS c WHERE c.id = r.ngo AND c.operation = 'create'),
			(SELECT count(*) FROM conect.member AS m WHERE m.account = r.created_by)
		FROM conect.review_item AS i JOIN conect.registration AS r ON r.id = i.object_id WHERE i.id = '${item.id}'`);
	const told = row.join(' ');
	assert.ok(told === 't t t 1 1 1 1' || told === 'f f f 0 0 0 0', `${item.name}: ${told}`);
	return told[0] === 't';
}

const waiting = () => sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'conect_app' AND wait_event_type = 'Lock'`);
const workers = () => readFileSync(`/proc/${world.server.child.pid}/task/${world.server.child.pid}/children`, 'utf8').trim().split(' ').map(Number);

// Approvals are stopped before their mail; then `fault`; then they may go on.
async function interrupted(fault) {
	const { reviewer } = await staff();
	const items = [];
	for (let i = 0; i < 4; i++) items.push(await submitted());
	const gate = world.cluster.session();
	gate.say('BEGIN; LOCK TABLE conect.outbox IN ACCESS EXCLUSIVE MODE');
	while (Number(await sql(`SELECT count(*) FROM pg_locks WHERE relation = 'conect.outbox'::regclass AND granted`)) === 0) await sleep(10);
	const sent = items.map((item) => as(reviewer).post(`${item.path}/approve`, { version: 1 }).catch((e) => e));
	while (Number(await waiting()) === 0) await sleep(5);
	await fault();
	gate.say('ROLLBACK');
	await gate.end().catch(() => {});
	const answers = await Promise.all(sent);
	await world.server.ready();
	while (Number(await sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'conect_app' AND state = 'active'`)) > 0) await sleep(10);
	for (const [i, item] of items.entries()) {
		const done = await whole(item);
		if (answers[i].status === 200) assert.ok(done, 'what was answered is done');
		answered(await insisting(() => as(reviewer).post(`${item.path}/approve`, { version: 1 })), done ? 409 : 200);
		assert.ok(await whole(item));
	}
}

test('review_item_approve: a backend killed in the middle: all of it or nothing, and then once', async () => {
	await interrupted(() => sql(`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'conect_app' AND wait_event_type = 'Lock'`));
});

test('review_item_approve: a worker killed in the middle: all of it or nothing, and then once', async () => {
	await interrupted(() => process.kill(workers()[0], 'SIGKILL'));
});

test('review_item_approve: PostgreSQL restarted in the middle: all of it or nothing, and then once', async () => {
	await interrupted(async () => {
		await world.cluster.down();
		await world.cluster.up();
	});
});
