// SPDX-License-Identifier: EUPL-1.2
// Lists as CSV: the same items, in the columns of the contract, harmless to
// a spreadsheet.
import assert from 'node:assert/strict';
import { columns, isOpen, operations, resolve } from './lib/contract.mjs';
import { parseCsv } from './lib/csv.mjs';
import { person } from './lib/people.mjs';
import { working } from './lib/working.mjs';
import { test } from './lib/world.mjs';

const lists = operations.filter((o) => 'text/csv' in (resolve(o.op.responses['200'])?.content ?? {}));
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

// By column, whatever the order of the properties.
function cells(item) {
	const text = (v) => v === null ? '' : Array.isArray(v) ? v.join('|') : String(v);
	return Object.fromEntries(Object.entries(item).flatMap(([name, v]) => v !== null && typeof v === 'object' && !Array.isArray(v)
		? Object.entries(v).map(([inner, w]) => [`${name}_${inner}`, text(w)]) : [[name, text(v)]]));
}

// The parameters that it cannot do without, as the contract shows them.
const needed = (o) => Object.fromEntries((o.op.parameters ?? []).map(resolve).filter((p) => p.in === 'query' && p.required).map((p) => [p.name, p.example]));

// Whose list it is, where there are many such lists.
const place = async (o, client) => o.path.includes('{id}') ? working(client, o) : o.path.replace('{code}', 'CV');

// Who may read it: for lists of the staff, one of them.
const reader = async (o, client, { cluster }) => isOpen(o) ? client : client.as(await person(cluster, o.op['x-access'].roles[0]));

for (const o of lists)
	test(`${o.id}: as CSV, both dialects, the items of the JSON`, async (anybody, world) => {
		const client = await reader(o, anybody, world);
		const path = await place(o, anybody);
		const { items, page } = await client.read(path, needed(o));
		for (const [format, delimiter] of [['csv', ','], ['csv_excel', ';']]) {
			const r = await client.get(path, { ...needed(o), format });
			assert.equal(r.status, 200);
			assert.equal(r.type, 'text/csv');
			assert.match(r.headers['content-type'], /charset=utf-8/i);
			assert.match(r.headers['content-disposition'], /^attachment; filename="[a-z_]+\.csv"$/);
			assert.equal(r.body.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])), format === 'csv_excel');
			const [head, ...rows] = parseCsv(r.text.replace(/^\ufeff/, ''), delimiter);
			assert.deepEqual(head, columns(o.id));
			assert.equal(rows.length, items.length);
			rows.forEach((row, i) => row.forEach((cell, j) => {
				const plain = cells(items[i])[head[j]] ?? '';
				assert.equal(cell, FORMULA.test(plain) ? `'${plain}` : plain, `${head[j]} of row ${i + 1}`);
			}));
			if (page.next) assert.match(r.headers.link, /rel="next"/);
		}
	});

for (const o of lists)
	test(`${o.id}: Accept: text/csv gives CSV, format wins over Accept`, async (anybody, world) => {
		const client = await reader(o, anybody, world);
		const path = await place(o, anybody), must = needed(o);
		assert.equal((await client.get(path, must, { Accept: 'text/csv' })).type, 'text/csv');
		assert.equal((await client.get(path, must, { Accept: 'application/json, text/csv;q=0.5' })).type, 'application/json');
		assert.equal((await client.get(path, { ...must, format: 'json' }, { Accept: 'text/csv' })).type, 'application/json');
		const json = await client.get(path, must), csv = await client.get(path, { ...must, format: 'csv' }), excel = await client.get(path, { ...must, format: 'csv_excel' });
		assert.equal(new Set([json.headers.etag, csv.headers.etag, excel.headers.etag]).size, 3, 'each form has its own tag');
		assert.equal((await client.get(path, { ...must, format: 'csv' }, { 'If-None-Match': csv.headers.etag })).status, 304);
	});

test('ngo_list: names that are formulas come out harmless', async (client) => {
	for (const [q, number] of [['999003/A/2010', '='], ['999011/A/2022', '-']]) {
		const { items: [n] } = await client.read('/api/v1/ngos', { q });
		assert.ok(n.name.startsWith(number), n.name);
		for (const [format, delimiter] of [['csv', ','], ['csv_excel', ';']]) {
			const [head, row] = parseCsv((await client.get('/api/v1/ngos', { q, format })).text.replace(/^\ufeff/, ''), delimiter);
			assert.equal(row[head.indexOf('name')], `'${n.name}`);
		}
	}
});

test('ngo_list: CSV pages by the Link header to the end', async (client) => {
	const json = await client.all('/api/v1/ngos', { county: 'CV', limit: 200 });
	const ids = [];
	let path = '/api/v1/ngos?county=CV&format=csv&limit=13';
	while (path) {
		const r = await client.send('GET', path);
		ids.push(...parseCsv(r.text).slice(1).map((row) => row[0]));
		path = r.headers.link?.match(/<([^>]*)>; rel="next"/)?.[1].slice(client.base.length);
	}
	assert.deepEqual(ids, json.map((n) => n.id));
});
