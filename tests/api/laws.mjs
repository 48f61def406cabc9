// SPDX-License-Identifier: EUPL-1.2
// What must hold for any filters at all, tried on many made at random. A
// failure prints the seed and the smallest filters that show it; SEED repeats.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { doc, operation } from './lib/contract.mjs';
import { parseCsv } from './lib/csv.mjs';
import { test } from './lib/world.mjs';

const LIST = '/api/v1/ngos';
const some = (schema, most) => fc.option(fc.uniqueArray(fc.constantFrom(...doc.components.schemas[schema].enum), { minLength: 1, maxLength: most }), { nil: undefined });
const day = fc.option(fc.date({ min: new Date('1990-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)), { nil: undefined });
const word = fc.constantFrom('asociatia', 'fundația', 'club', 'pentru', 'demonstrativă', 'sp', 'cultura', 'pajisti', 'nr', '1', 'tineri', 'sper', 'asociatai', 'zzqq');

const filters = fc.record({
	q: fc.option(fc.array(word, { minLength: 1, maxLength: 3 }).map((w) => w.join(' ')), { nil: undefined }),
	county: some('CountyCode', 12),
	legal_form: some('LegalFormCode', 3),
	status: some('RegisterStatusCode', 3),
	domain: some('DomainCode', 5),
	public_utility: fc.option(fc.boolean(), { nil: undefined }),
	registered_from: day,
	registered_to: day,
});
const sorts = operation('ngo_list').op.parameters.find((p) => p.name === 'sort').schema.enum.filter((s) => s !== 'relevance');
const holds = (f) => fc.assert(f, { numRuns: 60, seed: Number(process.env.SEED ?? 1), endOnFailure: false });

const keeps = (n, f) => (!f.county || f.county.includes(n.county)) && (!f.legal_form || f.legal_form.includes(n.legal_form))
	&& (!f.status || f.status.includes(n.status)) && (!f.domain || f.domain.some((d) => n.domains.includes(d)))
	&& (f.public_utility === undefined || n.public_utility === f.public_utility)
	&& (!f.registered_from || (n.registered_on !== null && n.registered_on >= f.registered_from))
	&& (!f.registered_to || (n.registered_on !== null && n.registered_on <= f.registered_to));

test('ngo_list, ngo_facets: any filters: every item keeps them, totals agree', async (client) => {
	const whole = await client.all(LIST, { limit: 200 });
	await holds(fc.asyncProperty(filters, fc.integer({ min: 20, max: 200 }), async (f, limit) => {
		const items = await client.all(LIST, { ...f, limit });
		for (const n of items) assert.ok(keeps(n, f), n.name);
		assert.equal((await client.read(LIST, { ...f, count: 'exact', limit: 1 })).page.total, items.length, 'count=exact');
		if (f.q === undefined) assert.equal(items.length, whole.filter((n) => keeps(n, f)).length, 'none is missing');
		const facets = await client.read(`${LIST}/facets`, f);
		if (!facets.capped && items.length > 0) assert.equal(facets.total, items.length, 'facets.total');
	}));
});

test('ngo_list: any filters: a falling order is the rising one backwards', async (client) => {
	await holds(fc.asyncProperty(filters, fc.constantFrom(...sorts.filter((s) => !s.startsWith('-'))), async (f, sort) => {
		const key = sort === 'name' ? (n) => n.id : (n) => n[sort];
		const known = (n) => sort === 'name' || n[sort] !== null;
		const up = (await client.all(LIST, { ...f, sort, limit: 200 })).filter(known).map(key);
		const down = (await client.all(LIST, { ...f, sort: `-${sort}`, limit: 200 })).filter(known).map(key);
		assert.deepEqual(down.reverse(), up);
	}));
});

test('ngo_list: any filters: CSV has the rows of the JSON', async (client) => {
	await holds(fc.asyncProperty(filters, async (f) => {
		const { items } = await client.read(LIST, { ...f, limit: 200 });
		const rows = parseCsv((await client.get(LIST, { ...f, limit: 200, format: 'csv' })).text).slice(1);
		assert.deepEqual(rows.map((r) => r[0]), items.map((n) => n.id));
	}));
});
