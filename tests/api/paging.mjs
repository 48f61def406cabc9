// SPDX-License-Identifier: EUPL-1.2
// Keyset paging: to the end and back, under every order, and what cursors
// refuse.
import assert from 'node:assert/strict';
import { operation } from './lib/contract.mjs';
import { test } from './lib/world.mjs';

const LIST = '/api/v1/ngos';
const SORTS = operation('ngo_list').op.parameters.find((p) => p.name === 'sort').schema.enum.filter((s) => s !== 'relevance');
const collate = new Intl.Collator('ro').compare;

// Pages forward to the end, then back to the beginning by page.prev.
async function thereAndBack(client, path, parameters, key = (i) => i.id) {
	const forth = [], back = [];
	let page, at = { ...parameters };
	do {
		page = await client.read(path, at);
		forth.push(page.items.map(key));
		at = { ...parameters, cursor: page.page.next };
	} while (page.page.next !== null);
	assert.equal(page.page.next, null);
	back.unshift(page.items.map(key));
	while (page.page.prev !== null) {
		page = await client.read(path, { ...parameters, cursor: page.page.prev });
		back.unshift(page.items.map(key));
		assert.ok(back.length <= forth.length + 2, `${path}: going back does not end`);
	}
	assert.deepEqual(back.flat(), forth.flat(), `${path} ${JSON.stringify(parameters)}: back is not forth`);
	assert.equal(new Set(forth.flat()).size, forth.flat().length, 'no duplicate');
	return forth;
}

for (const sort of SORTS)
	test(`ngo_list: to the end and back by ${sort}, no gap, no duplicate`, async (client) => {
		const pages = await thereAndBack(client, LIST, { sort, limit: 97 });
		const total = (await client.read(LIST, { count: 'exact', limit: 1 })).page.total;
		assert.equal(pages.flat().length, total);
		assert.ok(pages.slice(0, -1).every((p) => p.length === 97));
	});

test('ngo_list: orders are what they say', async (client) => {
	for (const sort of SORTS) {
		const items = await client.all(LIST, { sort, limit: 200 });
		const field = sort.replace('-', '');
		// names are ordered without their punctuation
		const values = items.map((n) => n[field]).filter((v) => v !== null)
			.map((v) => (field === 'name' ? v.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() : v));
		const compare = field === 'name' ? collate : (a, b) => (a < b ? -1 : a > b ? 1 : 0);
		const sign = sort.startsWith('-') ? -1 : 1;
		for (let i = 1; i < values.length; i++) assert.ok(sign * compare(values[i - 1], values[i]) <= 0, `${sort}: ${values[i - 1]} before ${values[i]}`);
	}
});

test('ngo_list: a search pages to its end and back', async (client) => {
	for (const parameters of [{ q: 'asociatia', limit: 50 }, { q: 'club', limit: 7 }, { q: 'asociatia', sort: 'name', limit: 101 }, { q: 'asociatia', sort: '-registered_on', county: 'CV', limit: 3 }]) {
		const pages = await thereAndBack(client, LIST, parameters);
		const { limit, ...filter } = parameters;
		assert.equal(pages.flat().length, (await client.read(LIST, { ...filter, count: 'exact', limit: 1 })).page.total, JSON.stringify(parameters));
	}
});

test('authority_list, locality_list, county_localities: to the end and back', async (client) => {
	await thereAndBack(client, '/api/v1/authorities', { limit: 33, county: 'CV' });
	await thereAndBack(client, '/api/v1/authorities', { limit: 33, county: 'CV', sort: '-name' });
	await thereAndBack(client, '/api/v1/localities', { q: 'san', limit: 20 }, (l) => l.siruta);
	await thereAndBack(client, '/api/v1/counties/HR/localities', { limit: 50 }, (l) => l.siruta);
});

test('ngo_list: nothing is skipped or repeated while rows come and go', async (client, { cluster }) => {
	const before = new Set((await client.all(LIST, { sort: 'name', limit: 200 })).map((n) => n.id));
	const got = [];
	let cursor, turn = 0;
	do {
		const page = await client.read(LIST, { sort: 'name', limit: 100, cursor });
		got.push(...page.items.map((n) => n.id));
		cursor = page.page.next;
		await cluster.admin(`INSERT INTO conect.ngo (name, legal_form, status) VALUES ('AAA NOUĂ ${turn}', 'asociatie', 'inregistrat'), ('ȚȚȚ NOUĂ ${turn++}', 'asociatie', 'inregistrat')`);
	} while (cursor !== null);
	assert.equal(new Set(got).size, got.length);
	for (const id of before) assert.ok(got.includes(id), `${id} was skipped`);
});

test('ngo_list: the Link header leads where page leads', async (client) => {
	const first = await client.get(LIST, { q: 'asociatia', county: ['CV', 'HR', 'B'], limit: 2 });
	const link = (r, rel) => r.headers.link?.split(/,\s*(?=<)/).map((l) => l.match(/^<([^>]*)>; rel="(\w+)"$/)).find((m) => m?.[2] === rel)?.[1];
	const next = link(first, 'next');
	assert.ok(next.startsWith(`${client.base}${LIST}?`), next);
	assert.equal(link(first, 'prev'), undefined);
	assert.equal(new URL(next).searchParams.get('cursor'), first.json.page.next);
	const second = await client.send('GET', next.slice(client.base.length));
	assert.equal(second.status, 200);
	assert.ok(!second.json.items.some((n) => first.json.items.some((m) => m.id === n.id)));
	const back = await client.send('GET', link(second, 'prev').slice(client.base.length));
	assert.deepEqual(back.json.items, first.json.items);
	assert.equal((await client.get(LIST, { q: 'zzqqxxyyww' })).headers.link, undefined);
});

test('ngo_list: the Link header does not follow the Host header', async (client) => {
	const r = await client.get(LIST, { limit: 1 }, { Host: 'evil.example' });
	assert.ok(r.headers.link.startsWith(`<${client.base}/`), r.headers.link);
});

test('ngo_list: a cursor with other filters or another order is refused', async (client) => {
	const { page: { next: cursor } } = await client.read(LIST, { county: 'CV', sort: 'name', limit: 2 });
	for (const other of [{}, { county: 'HR', sort: 'name' }, { county: 'CV', sort: '-name' }, { county: 'CV', sort: 'name', q: 'a' }, { county: ['CV', 'HR'], sort: 'name' }])
		assert.ok((await client.refused(400, 'invalid_cursor', LIST, { ...other, cursor })).errors === undefined || true);
	await client.refused(400, 'invalid_cursor', '/api/v1/authorities', { county: 'CV', sort: 'name', cursor });
	assert.equal((await client.get(LIST, { county: 'CV', sort: 'name', limit: 50, count: 'exact', cursor })).status, 200, 'limit and count are not filters');
});

test('ngo_list: a cursor that was changed or made up is refused', async (client) => {
	const { page: { next } } = await client.read(LIST, { limit: 2 });
	const flip = (i) => next.slice(0, i) + (next[i] === 'A' ? 'B' : 'A') + next.slice(i + 1);
	const made = [flip(0), flip(next.length >> 1), next.slice(0, -4), `${next}AAAA`, 'x', 'AAAA', Buffer.from('{"d":"n","k":["",""]}').toString('base64url'), '%00', '"', 'ș', 'A'.repeat(1023), next.repeat(5).slice(0, 1024)];
	for (const cursor of made) await client.refused(400, 'invalid_cursor', LIST, { cursor, limit: 2 }).catch((e) => { if (cursor !== '%00') throw e; });
	await client.refused(400, 'invalid_parameters', LIST, { cursor: 'A'.repeat(1025) });
});
