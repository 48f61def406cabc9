// SPDX-License-Identifier: EUPL-1.2
// Whatever comes in: an answer of the contract, never a 500.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './lib/paths.mjs';
import { test } from './lib/world.mjs';

const NGOS = '/api/v1/ngos';
const naughty = JSON.parse(readFileSync(join(DATA, 'naughty-strings/blns.json'), 'utf8'));
const chunks = (list, n) => Array.from({ length: Math.ceil(list.length / n) }, (_, i) => list.slice(i * n, i * n + n));

async function each(list, n, what) { for (const part of chunks(list, n)) await Promise.all(part.map(what)); }

test('ngo_list, ngo_suggest, authority_list, locality_list: naughty strings as q', async (client) => {
	assert.ok(naughty.length > 500);
	await each(naughty, 8, async (q) => {
		for (const path of [NGOS, `${NGOS}/suggest`, `${NGOS}/facets`, '/api/v1/authorities', '/api/v1/localities']) {
			const r = await client.get(path, { q });
			const tooLong = [...q].length > 200, control = /[\u0000-\u001f\u007f]/.test(q);
			if (tooLong || (q === '' && path.endsWith('suggest'))) assert.equal(r.status, 400, `${path} ${JSON.stringify(q)}`);
			else if (!control) assert.ok(r.status === 200 || r.json.errors?.[0].code === 'personal_number', `${path} ${JSON.stringify(q)} → ${r.status} ${r.text.slice(0, 200)}`);
			else assert.ok([200, 400].includes(r.status));
		}
	});
});

test('ngo_lookup, ngo_lookup_many: naughty strings as value', async (client) => {
	await each(naughty, 8, async (value) => {
		for (const scheme of ['cif', 'national_number', 'court_number', 'org_id']) {
			const r = await client.get(`${NGOS}/lookup`, { scheme, value });
			assert.ok([200, 400].includes(r.status), `${scheme} ${JSON.stringify(value)} → ${r.status}`);
		}
		const r = await client.post(`${NGOS}/lookup`, { items: [{ scheme: 'court_number', value }] });
		assert.ok([200, 422].includes(r.status), `${JSON.stringify(value)} → ${r.status}`);
	});
});

test('naughty strings as names: of parameters, of paths, of vocabularies', async (client) => {
	await each(naughty.filter((s) => s !== '' && encodeURIComponent(s).length < 3000), 8, async (s) => {
		assert.equal((await client.send('GET', `${NGOS}?${encodeURIComponent(s)}=1`)).status, 400, JSON.stringify(s));
		for (const path of [`/api/v1/vocabularies/${encodeURIComponent(s)}`, `/problems/${encodeURIComponent(s)}`, `${NGOS}/${encodeURIComponent(s)}`, `/${encodeURIComponent(s)}`])
			assert.ok([400, 404].includes((await client.send('GET', path)).status), path);
	});
});

test('headers of every kind are read or passed over', async (client) => {
	for (const value of ['', ',', ';;;', 'q=1', '*/*;q=9', 'a/b;q=0.0001', 'x'.repeat(2000), '\xff\xfe', '"', 'W/', 'W/"', '"a","b', '*,*'])
		for (const name of ['Accept', 'Accept-Language', 'If-None-Match', 'Accept-Encoding', 'Authorization', 'Cookie', 'Origin', 'X-Request-Id', 'traceparent', 'If-Modified-Since', 'Range'])
			assert.ok([200, 304, 400, 406].includes((await client.get(NGOS, { limit: 1 }, { [name]: value })).status), `${name}: ${value}`);
});

// Accepted by the grammar of JSON, refused by us on purpose: repeated keys,
// NUL in a text.
const STRICTER = new Set(['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json', 'y_object_escaped_null_in_key.json', 'y_string_null_escape.json']);
const parsing = join(DATA, 'json-test-suite/test_parsing');

test('ngo_lookup_many: the JSON test suite', async (client) => {
	const files = readdirSync(parsing);
	assert.ok(files.length > 300);
	await each(files, 8, async (file) => {
		const body = readFileSync(join(parsing, file));
		const r = await client.post(`${NGOS}/lookup`, body);
		const got = `${file} → ${r.status} ${r.json.code}`;
		if (body.length > 65536) assert.equal(r.json.code, 'body_too_large', got);
		else if (file.startsWith('n_') || STRICTER.has(file)) assert.equal(r.json.code, 'malformed_json', got);
		else if (file.startsWith('y_')) assert.equal(r.json.code, 'invalid_body', got);
		else assert.ok(['malformed_json', 'invalid_body'].includes(r.json.code), got);
	});
});

test('ngo_lookup_many: deep, wide and long bodies are bounded', async (client) => {
	for (const body of ['['.repeat(30000), `${'['.repeat(20)}${']'.repeat(20)}`, `[${'1,'.repeat(20000)}1]`, `{"items":"${'a'.repeat(60000)}"}`, `{"${'k'.repeat(1000)}":1}`, `{"items":[{"scheme":"cif","value":"${'\\ud83d\\ude00'.repeat(100)}"}]}`, '1e999999', '-'.repeat(60000), '\ufeff{}', 'null', '""', ''])
		assert.ok([400, 411, 413, 422].includes((await client.post(`${NGOS}/lookup`, body)).status), body.slice(0, 40));
});

test('SQL in every place stays text', async (client) => {
	for (const s of ["'", "''; DROP TABLE conect.ngo; --", '\\', '$1', ':name', '%', '_', '{a,b}', '"', '{"', "a' OR '1'='1", "<->'; SELECT pg_sleep(9)", 'a & | ! ( )', ':*', "\\'"]) {
		for (const path of [NGOS, '/api/v1/authorities', '/api/v1/localities', `${NGOS}/suggest`]) assert.equal((await client.get(path, { q: s })).status, 200, `${path} ${s}`);
		assert.ok([200, 400].includes((await client.get(`${NGOS}/lookup`, { scheme: 'court_number', value: s })).status));
		assert.equal((await client.get(NGOS, { county: s })).status, 400);
	}
	assert.ok((await client.read(NGOS, { count: 'exact', limit: 1 })).page.total > 1000);
});
