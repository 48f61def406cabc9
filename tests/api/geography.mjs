// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { doc } from './lib/contract.mjs';
import { test } from './lib/world.mjs';

const collate = new Intl.Collator('ro').compare;
const sorted = (names) => names.every((n, i) => i === 0 || collate(names[i - 1], n) <= 0);

test('county_list: all 42, in Romanian order, with true counts', async (client) => {
	const { items, page } = await client.read('/api/v1/counties');
	assert.deepEqual(items.map((c) => c.code).sort(), [...doc.components.schemas.CountyCode.enum].sort());
	assert.ok(sorted(items.map((c) => c.name.ro)), items.map((c) => c.name.ro).join());
	assert.equal(page.next, null);
	const cv = items.find((c) => c.code === 'CV');
	assert.equal(cv.name.hu, 'Kovászna');
	assert.equal(cv.iso, 'RO-CV');
	for (const c of items.filter((x) => ['CV', 'B', 'VS'].includes(x.code))) {
		const ngos = await client.read('/api/v1/ngos', { county: c.code, count: 'exact', limit: 1 });
		assert.equal(c.ngo_count, ngos.page.total, `${c.code} organisations`);
		const authorities = await client.read('/api/v1/authorities', { county: c.code, count: 'exact', limit: 1 });
		assert.equal(c.authority_count, authorities.page.total, `${c.code} authorities`);
	}
});

test('county_localities: a county page by page, each with its own', async (client) => {
	const items = await client.all('/api/v1/counties/CV/localities', { limit: 50 }, (l) => l.siruta);
	assert.ok(items.length > 150);
	assert.ok(items.every((l) => l.county === 'CV'));
	assert.ok(sorted(items.map((l) => l.name)), 'in Romanian order');
	const city = items.find((l) => l.siruta === 63394 || l.name === 'Sfântu Gheorghe');
	assert.ok(city && city.urban, 'the municipality is there');
	for (const l of items.filter((x) => x.parent_siruta)) assert.ok(l.parent_name, l.name);
});

test('county_localities: unknown county 404, badly formed 400', async (client) => {
	await client.refused(404, 'not_found', '/api/v1/counties/XX/localities');
	await client.refused(400, 'invalid_parameters', '/api/v1/counties/covasna/localities');
});

test('locality_list: found with and without diacritics and by prefix', async (client) => {
	for (const q of ['sfantu gheorghe', 'Sfântu Gheorghe', 'SFÎNTU GHEORGHE', 'sfântu gheor']) {
		const { items } = await client.read('/api/v1/localities', { q, limit: 50 });
		assert.ok(items.some((l) => l.county === 'CV' && /Sf[âî]ntu Gheorghe/.test(l.name)), q);
		assert.ok(items.every((l) => /gheor/i.test(l.name)), q);
	}
	const { items } = await client.read('/api/v1/localities', { q: 'sfantu gheorghe', county: ['CV', 'TL'], limit: 50 });
	assert.ok(items.length > 0 && items.every((l) => ['CV', 'TL'].includes(l.county)));
	assert.deepEqual((await client.read('/api/v1/localities', { q: 'nusecunoaste' })).items, []);
});

test('locality_list: all of the country, page by page', async (client) => {
	const items = await client.all('/api/v1/localities', { limit: 200 }, (l) => l.siruta);
	assert.ok(items.length > 13000, String(items.length));
	assert.ok(sorted(items.map((l) => l.name)));
});

test('locality_get: by its number, with what it belongs to', async (client) => {
	const city = await client.read('/api/v1/localities/63394');
	assert.deepEqual([city.name, city.county, city.parent_name, city.urban], ['Sfântu Gheorghe', 'CV', 'Covasna', true]);
	const [village] = (await client.read('/api/v1/localities', { q: 'Coșeni', county: 'CV' })).items;
	assert.deepEqual(await client.read(`/api/v1/localities/${village.siruta}`), village, 'as the list has it');
	await client.refused(404, 'not_found', '/api/v1/localities/999999998');
	for (const bad of ['x', '0', '1000000000', '63394.5']) await client.refused(400, 'invalid_parameters', `/api/v1/localities/${bad}`);
});

test('court_list: all, of a county, of a kind; each code of an entry is one of them', async (client) => {
	const { items, page } = await client.read('/api/v1/courts');
	assert.ok(items.length > 230, String(items.length));
	assert.deepEqual([page.next, page.prev], [null, null]);
	assert.ok(sorted(items.map((c) => c.name)), 'in Romanian order');
	const kinds = (await client.read('/api/v1/vocabularies/court_kind')).terms.map((t) => t.code);
	assert.deepEqual(kinds, doc.components.schemas.CourtKindCode.enum, 'the contract has the kinds of the vocabulary');
	assert.deepEqual([...new Set(items.map((c) => c.kind))].sort(), [...kinds].sort());
	const near = (await client.read('/api/v1/courts', { county: ['CV', 'HR'], kind: ['judecatorie', 'tribunal'] })).items;
	assert.deepEqual(near, items.filter((c) => ['CV', 'HR'].includes(c.county) && ['judecatorie', 'tribunal'].includes(c.kind)));
	assert.ok(near.some((c) => c.code === 'judecatoria-sfantu-gheorghe') && near.some((c) => c.kind === 'tribunal'));
	assert.deepEqual((await client.read('/api/v1/courts', { county: 'CV', kind: 'tribunal_militar' })).items, []);
	await client.refused(400, 'invalid_parameters', '/api/v1/courts', { kind: 'judecatoria' });
	await client.refused(400, 'invalid_parameters', '/api/v1/courts', { county: 'XX' });
});
