// SPDX-License-Identifier: EUPL-1.2
// The whole way through the API alone, with letters that were really delivered,
// in each language: from a sign-up to a tombstone.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Journey } from './lib/journey.mjs';
import { Letters } from './lib/letters.mjs';
import { Person } from './lib/person.mjs';
import { test, world } from './lib/world.mjs';

for (const [n, lang] of ['ro', 'hu', 'en'].entries()) {
	test(`journey (${lang}): signed up, submitted, asked, answered, approved, edited, reviewed, merged, archived`, async (client) => {
		const { items } = await client.read('/api/v1/ngos', { county: 'TL', status: 'inregistrat', limit: 50 });
		const [ngo, other] = items.filter((i) => i.national_number && !i.is_branch).slice(2 * n);
		const letters = new Letters(world.cluster, world.server);
		try {
			await new Journey({ client, letters, sql: (text) => world.cluster.admin(text), lang, ngo, other }).walk();
		} finally { await letters.stop(); }
	});
}

test('review_note_add: asked for again while it is done, and after: one note', async () => {
	const [applicant, reviewer] = [await Person.make(), await Person.staff('reviewer')];
	const sql = (text) => world.cluster.admin(text);
	const [[item]] = await sql(`WITH r AS (INSERT INTO conect.registration (kind, state, lang, created_by, submitted_by, submitted_at)
			VALUES ('new', 'submitted', 'ro', '${applicant.id}', '${applicant.id}', now()) RETURNING id)
		INSERT INTO conect.review_item (kind, object_type, object_id, title) SELECT 'registration', 'registration', r.id, 'Nota' FROM r RETURNING id`);
	const note = () => reviewer.send('POST', `/api/v1/review-items/${item}/notes`, { text: 'O singură dată.' }, { 'Idempotency-Key': `nota-${item}` });
	const gate = world.cluster.session();
	gate.say('BEGIN; LOCK TABLE conect.message IN ACCESS EXCLUSIVE MODE');
	while (Number((await sql(`SELECT count(*) FROM pg_locks WHERE relation = 'conect.message'::regclass AND granted`))[0][0]) === 0) await sleep(10);
	const first = note();
	while (Number((await sql(`SELECT count(*) FROM pg_locks WHERE relation = 'conect.message'::regclass AND NOT granted`))[0][0]) === 0) await sleep(5);
	const second = await note();
	gate.say('ROLLBACK');
	await gate.end();
	assert.deepEqual([second.status, second.json.code], [409, 'request_in_progress']);
	let done = await first; // a busy database may have been waited for too long
	while (done.status === 503) done = await note();
	assert.equal(done.status, 201, done.text);
	assert.equal((await note()).text, done.text);
	assert.deepEqual(await sql(`SELECT count(*) FROM conect.message AS m JOIN conect.review_item AS i ON i.object_id = m.registration WHERE i.id = '${item}'`), [['1']]);
});
