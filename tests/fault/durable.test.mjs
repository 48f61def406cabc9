// SPDX-License-Identifier: EUPL-1.2
// What was acknowledged survives the death of PostgreSQL. A few kills here;
// `make durable KILLS=50` goes on for longer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cuts } from './lib/durable.mjs';

const KILLS = Number(process.env.KILLS ?? 4);
const words = (f) => `${f.kills} kills, ${f.changes} changes and ${f.imports} imports acknowledged, ${f.lost.length} lost, ${f.half.length} half done`;

test(`killed ${KILLS} times: nothing acknowledged is lost, nothing is half done`, { timeout: 60000 + KILLS * 20000 }, async (t) => {
	const found = await cuts(KILLS, { told: (c) => { if (c.kills % 10 === 0) t.diagnostic(`${c.kills} kills, ${c.changes.size} changes`); } });
	t.diagnostic(words(found));
	assert.deepEqual(found.lost, []);
	assert.deepEqual(found.half, []);
	assert.equal(found.kills, KILLS);
	assert.ok(found.changes >= 20 * KILLS, `${found.changes} changes are too few to say anything`);
	assert.ok(found.imports > 0, 'no import was acknowledged');
});

test('control: with synchronous_commit off the same kills lose what was acknowledged', { timeout: 300000 }, async (t) => {
	const found = await cuts(10, { safe: false });
	t.diagnostic(words(found));
	assert.ok(found.lost.length > 0, 'a loss that is certain was not noticed: the harness sees nothing');
	assert.deepEqual(found.half, [], 'lost, but not torn');
});
