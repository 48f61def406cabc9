// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from './lib/world.mjs';

const LIST = '/api/v1/authorities';
const collate = new Intl.Collator('ro').compare;

test('authority_list: filters by county and kind, sorted both ways', async (client) => {
	const { items: [first] } = await client.read(LIST, { limit: 1 });
	const same = await client.all(LIST, { kind: first.kind, limit: 200 });
	assert.ok(same.length > 0 && same.every((a) => a.kind === first.kind));
	const county = same.find((a) => a.county)?.county;
	const local = await client.all(LIST, { county, limit: 200 });
	assert.ok(local.length > 0 && local.every((a) => a.county === county));
	const up = local.map((a) => a.name);
	assert.ok(up.every((n, i) => i === 0 || collate(up[i - 1], n) <= 0), 'name order');
	const down = (await client.all(LIST, { county, sort: '-name', limit: 200 })).map((a) => a.name);
	assert.ok(down.every((n, i) => i === 0 || collate(down[i - 1], n) >= 0), '-name order');
});

test('authority_list: found by words without diacritics, and by CIF', async (client) => {
	const { items } = await client.read(LIST, { limit: 50 });
	const a = items.find((x) => x.cif && /^\p{L}+ \p{L}{4,}/u.test(x.name));
	const plain = a.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const found = await client.read(LIST, { q: plain, limit: 50 });
	assert.ok(found.items.some((x) => x.id === a.id), plain);
	assert.ok((await client.read(LIST, { q: a.cif })).items.some((x) => x.id === a.id), 'by CIF');
	assert.ok((await client.read(LIST, { q: `RO${a.cif}` })).items.some((x) => x.id === a.id), 'by CIF with RO');
	assert.deepEqual((await client.read(LIST, { q: 'nusecunoaste' })).items, []);
});

test('authority_list: people say prefectura for Instituția Prefectului', async (client) => {
	const { items } = await client.read(LIST, { q: 'prefectura harghita' });
	assert.deepEqual(items.map((a) => [a.kind, a.county]), [['prefectura', 'HR']]);
});

test('authority_list: Tîrgu is Târgu', async (client) => {
	const now = await client.read(LIST, { q: 'Târgu' });
	assert.ok(now.items.length > 0);
	for (const q of ['Tîrgu', 'TÎRGU', 'targu']) assert.deepEqual((await client.read(LIST, { q })).items, now.items, q);
});

test('authority_get: what the list shows and more', async (client) => {
	const { items } = await client.read(LIST, { limit: 20 });
	for (const card of items) {
		const a = await client.read(`${LIST}/${card.id}`);
		for (const [k, v] of Object.entries(card).filter(([key]) => key !== 'parent')) assert.deepEqual(a[k], v, k);
		assert.equal(a.parent?.id ?? null, card.parent);
		if (a.cif) assert.ok(a.identifiers.some((i) => i.scheme === 'cif' && i.value === a.cif));
		assert.equal(a.source_list === null, a.source === null);
		if (a.source_list) assert.match(a.source_list.captured_on, /^20\d\d-\d\d-\d\d$/);
	}
});

test('authority_get: unknown 404, badly formed 400', async (client) => {
	await client.refused(404, 'not_found', `${LIST}/019b0000-0000-7000-8000-000000000000`);
	const p = await client.refused(400, 'invalid_parameters', `${LIST}/12`);
	assert.deepEqual(p.errors.map((e) => [e.in, e.parameter, e.code]), [['path', 'id', 'format_uuid']]);
});

test('authority_get: a removed record is 410 with its reason', async (client, { cluster }) => {
	const { items: [a] } = await client.read(LIST, { sort: '-name', limit: 1 });
	await cluster.admin(`UPDATE conect.authority SET removed_at = now(), removed_reason = 'Desființată la încercare' WHERE id = '${a.id}'`);
	const p = await client.refused(410, 'gone', `${LIST}/${a.id}`);
	assert.match(p.errors[0].detail, /Desființată la încercare/);
	assert.ok(!(await client.all(LIST, { kind: a.kind, limit: 200 })).some((x) => x.id === a.id));
});
