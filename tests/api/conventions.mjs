// SPDX-License-Identifier: EUPL-1.2
// What is promised of every operation alike, tried on every operation.
import assert from 'node:assert/strict';
import { call } from './lib/http.mjs';
import { doc, isOpen, isPage, operations, resolve } from './lib/contract.mjs';
import { query } from './lib/client.mjs';
import { METRICS_TOKEN } from './lib/server.mjs';
import { working } from './lib/working.mjs';
import { test } from './lib/world.mjs';

const token = { Authorization: `Bearer ${METRICS_TOKEN}` };
const gets = operations.filter((o) => isOpen(o) && o.method === 'GET' && '200' in o.op.responses);
const parameter = (o, name) => o.op.parameters?.find((p) => p.name === name);
const has = (o, status) => String(status) in o.op.responses;

for (const o of gets) {
	test(`${o.id}: GET, HEAD, If-None-Match`, async (client) => {
		const path = await working(client, o);
		const headers = o.id === 'metrics_get' ? token : {};
		const got = await client.send('GET', path, { headers });
		assert.equal(got.status, 200, got.text.slice(0, 300));
		const head = await client.send('HEAD', path, { headers });
		assert.equal(head.status, 200);
		assert.equal(head.body.length, 0);
		if (!['metrics_get', 'health_ready'].includes(o.id)) {
			assert.equal(head.headers['content-length'], got.headers['content-length']);
			assert.equal(head.headers.etag, got.headers.etag);
		}
		if (!has(o, 304)) return;
		const { etag } = got.headers;
		for (const tag of [etag, `W/${etag.replace(/^W\//, '')}`, `"other", ${etag}`, '*']) {
			const unchanged = await client.send('GET', path, { headers: { ...headers, 'If-None-Match': tag } });
			assert.equal(unchanged.status, 304, `If-None-Match: ${tag}`);
			assert.equal(unchanged.headers.etag, etag);
		}
		assert.equal((await client.send('HEAD', path, { headers: { 'If-None-Match': etag } })).status, 304);
		assert.equal((await client.send('GET', path, { headers: { 'If-None-Match': '"other"' } })).status, 200);
	});

	test(`${o.id}: an unknown parameter is refused and the nearest named`, async (client) => {
		const path = await working(client, o);
		const known = (o.op.parameters ?? []).filter((p) => p.in === 'query').map((p) => p.name);
		const wrong = known.length ? `${known[0]}x` : 'pretty';
		const r = await client.send('GET', `${path}${path.includes('?') ? '&' : '?'}${wrong}=1`, { headers: token });
		assert.equal(r.status, 400);
		if (isPage(o)) return assert.match(r.text, known.length ? new RegExp(`${wrong}.*${known[0]}`) : new RegExp(wrong));
		assert.equal(r.json.code, 'invalid_parameters');
		const [e] = r.json.errors;
		assert.equal(e.code, known.length ? 'unknown_parameter' : 'no_parameters');
		assert.equal(e.parameter, wrong);
		if (known.length) assert.equal(e.nearest, known[0]);
	});

	if (has(o, 406)) {
		test(`${o.id}: Accept that admits nothing we have is 406`, async (client) => {
			const path = await working(client, o);
			for (const accept of ['application/xml', 'application/json;q=0, image/png', 'text/csv;q=0, application/json;q=0'])
				assert.equal((await client.send('GET', path, { headers: { Accept: accept } })).status, 406, accept);
			for (const accept of ['*/*', 'application/*', 'text/html, */*;q=0.1', 'application/json', 'application/json; charset=utf-8'])
				assert.equal((await client.send('GET', path, { headers: { Accept: accept } })).status, 200, accept);
		});
	}

	for (const p of (o.op.parameters ?? []).filter((q) => q.in === 'query' && q.name !== 'cursor'))
		test(`${o.id}: takes the example of ${p.name}, refuses it twice`, async (client) => {
			const path = (await working(client, o)).split('?')[0];
			const others = Object.fromEntries((o.op.parameters).filter((q) => q.required && q.in === 'query' && q !== p).map((q) => [q.name, q.example]));
			assert.equal((await client.get(path, { ...others, [p.name]: p.example })).status, 200);
			const twice = await client.send('GET', `${query(path, { ...others, [p.name]: p.example })}&${query('', { [p.name]: p.example }).slice(1)}`);
			if (isPage(o) && p.schema.type === 'array') return assert.equal(twice.status, 302, twice.path);
			assert.equal(twice.status, 400, twice.path);
			if (isPage(o)) return assert.ok(twice.text.includes(`„${p.name}”`));
			assert.deepEqual(twice.json.errors.map((e) => [e.code, e.parameter]), [['duplicate_parameter', p.name]]);
		});

	for (const [p, value, code] of (o.op.parameters ?? []).filter((q) => q.in === 'query').flatMap((q) => breaking(q)))
		test(`${o.id}: ${p.name} ${code}`, async (client) => {
			const path = (await working(client, o)).split('?')[0];
			const others = Object.fromEntries((o.op.parameters).filter((q) => q.required && q.in === 'query' && q !== p).map((q) => [q.name, q.example]));
			const r = await client.send('GET', `${path}${query('', others)}${Object.keys(others).length ? '&' : '?'}${p.name}=${value}`);
			if (isPage(o) && value === '') return assert.equal(r.headers.location, query(path, others), r.path);
			assert.equal(r.status, 400, r.path);
			if (isPage(o)) return assert.ok(r.text.includes(`„${p.name}”`), r.text);
			const e = r.json.errors.find((x) => x.parameter === p.name);
			assert.equal(e?.code, code, JSON.stringify(r.json.errors));
			if (code === 'enum') assert.ok(e.nearest, 'names the nearest');
		});
}

// Values that break a parameter's schema, and the fault each must be called.
function breaking(p) {
	const s = p.schema;
	const one = s.type === 'array' ? resolve(s.items) : resolve(s);
	const out = [];
	if (one.enum) out.push([p, `${one.enum[0]}x`, 'enum']);
	if (one.type === 'integer') out.push([p, 'x', 'type'], [p, '1.5', 'type'], [p, '', 'type'], [p, `${one.minimum - 1}`, 'minimum'], [p, `${one.maximum + 1}`, 'maximum'], [p, '99999999999999999999', 'type']);
	if (one.type === 'boolean') out.push([p, 'yes', 'type'], [p, '1', 'type']);
	if (one.format === 'date') out.push([p, '2026-02-30', 'format_date'], [p, '1.2.2026', 'format_date'], [p, '', 'format_date']);
	if (one.format === 'date-time') out.push([p, '2026-01-01', 'format_date_time'], [p, '2026-01-01T00:00:00', 'format_date_time'], [p, '2026-13-01T00:00:00Z', 'format_date_time']);
	if (one.maxLength) out.push([p, (one.maxLength > 500 ? 'a' : '%C4%83').repeat(one.maxLength + 1), 'max_length']);
	if (one.minLength && s.type !== 'array' && p.name !== 'cursor') out.push([p, '', 'min_length']);
	if (s.type === 'array' && s.uniqueItems) out.push([p, `${one.enum[0]},${one.enum[0]}`, 'unique_items']);
	if (s.type === 'array' && s.minItems) out.push([p, '', 'min_items']);
	return out;
}

test('conventions: every fault of a request is listed at once', async (client) => {
	const p = await client.refused(400, 'invalid_parameters', '/api/v1/ngos', { limit: 0, county: 'XX', registered_from: 'x', conty: 'CV', sort: 'nam' });
	const codes = Object.fromEntries(p.errors.map((e) => [e.parameter, e.code]));
	assert.deepEqual(codes, { limit: 'minimum', county: 'enum', registered_from: 'format_date', conty: 'unknown_parameter', sort: 'enum' });
	const near = Object.fromEntries(p.errors.filter((e) => e.nearest).map((e) => [e.parameter, e.nearest]));
	assert.equal(near.conty, 'county');
	assert.equal(near.sort, 'name');
});

test('conventions: problems speak the language asked for, codes do not change', async (client) => {
	const languages = { 'hu': 'hu', 'en-GB,ro;q=0.5': 'en', 'de, hu;q=0.2, en;q=0.1': 'hu', 'de': 'ro', '': 'ro', 'ro;q=0, en;q=0.1': 'en', '*': 'ro' };
	const titles = new Set();
	const catalogue = (await client.read('/problems/invalid_parameters')).title;
	for (const [accept, language] of Object.entries(languages)) {
		const r = await client.get('/api/v1/ngos', { x: 1 }, accept ? { 'Accept-Language': accept } : {});
		assert.equal(r.headers['content-language'], language, accept);
		assert.match(r.headers.vary, /Accept-Language/i);
		assert.equal(r.json.code, 'invalid_parameters');
		assert.equal(r.json.title, catalogue[language]);
		titles.add(r.json.title);
	}
	assert.equal(titles.size, 3);
});

test('conventions: an unknown address is 404, also under a known one', async (client) => {
	for (const path of ['/nothing', '/api', '/api/v1', '/api/v1/', '/api/v1/ngo', '/api/v1/ngos/', '/api/v2/ngos', '/API/v1/ngos', '/api/v1/ngos/facets/x', '//', '/.git/config', '/..%2f..%2fetc/passwd', '/api/v1/../v1/ngos', '/favicon.icon'])
		assert.ok([404, 400].includes((await client.send('GET', path)).status), path);
	assert.equal((await client.send('GET', '/api/v1/ngo')).json.code, 'not_found');
});

test('conventions: a path or query that is not UTF-8 or badly escaped is refused', async (client) => {
	for (const path of ['/api/v1/ngos?q=%', '/api/v1/ngos?q=%zz', '/api/v1/ngos?q=%ff', '/api/v1/ngos?q=%c3%28', '/api/v1/ngos?q=%ed%a0%80', '/api/v1/ngos?q=%c0%af', '/api/v1/ngos?%ff=1', '/api/v1/vocabularies/%ff', '/api/v1/vocabularies/%2'])
		assert.equal((await client.send('GET', path)).status, 400, path);
});

test('conventions: NUL in a text is refused, other control characters are blanks', async (client) => {
	for (const path of ['/api/v1/ngos?q=%00', '/api/v1/ngos?q=a%00b', '/api/v1/ngos/lookup?scheme=cif&value=9876500118%00', '/problems/not_found%00', '/api/v1/ngos?q%00=1'])
		assert.equal((await client.send('GET', path)).status, 400, path);
	assert.deepEqual((await client.read('/api/v1/ngos', { q: 'exemplu\u0001\u007f\tpajisti' })).items, (await client.read('/api/v1/ngos', { q: 'exemplu pajisti' })).items);
});

test('conventions: plus and %20 are both a blank', async (client) => {
	const a = await client.send('GET', '/api/v1/ngos?q=exemplu+pajisti');
	const b = await client.send('GET', '/api/v1/ngos?q=exemplu%20pajisti');
	assert.deepEqual(a.json.items, b.json.items);
	assert.ok(a.json.items.length > 0);
});

test('conventions: 405 names the methods that there are', async (client) => {
	for (const [path, allow] of [['/api/v1/ngos', 'GET, HEAD, OPTIONS'], ['/api/v1/ngos/lookup', 'GET, HEAD, OPTIONS, POST'], ['/health/live', 'GET, HEAD, OPTIONS']])
		for (const method of ['PUT', 'DELETE', 'PATCH', ...(allow.includes('POST') ? [] : ['POST'])]) {
			const r = await client.send(method, path);
			assert.equal(r.status, 405, `${method} ${path}`);
			assert.equal(r.json.code, 'method_not_allowed');
			assert.equal(r.headers.allow.split(', ').sort().join(', '), allow);
		}
});

test('conventions: OPTIONS and the preflight of other origins', async (client) => {
	const r = await client.send('OPTIONS', '/api/v1/ngos/lookup', { headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type,if-none-match' } });
	assert.equal(r.status, 204);
	assert.equal(r.headers['access-control-allow-origin'], '*');
	assert.match(r.headers['access-control-allow-methods'], /POST/);
	assert.match(r.headers['access-control-allow-headers'].toLowerCase(), /content-type/);
	assert.match(r.headers['access-control-allow-headers'].toLowerCase(), /if-none-match/);
	assert.ok(Number(r.headers['access-control-max-age']) >= 600);
	assert.match(r.headers.allow, /POST/);
	assert.equal((await client.send('OPTIONS', '/nothing')).status, 404);
	const all = await client.send('OPTIONS', '*');
	assert.equal(all.status, 204);
	assert.equal(all.headers.allow, 'OPTIONS, GET, HEAD, POST, PUT, PATCH, DELETE');
});

// `client.send` holds each against what is promised of every answer.
test('conventions: what the transport refuses is a problem like any other', async (client) => {
	for (const [status, code, path, headers] of [
		[400, 'malformed_request', '/health/live', { 'Content-Length': '+3' }],
		[414, 'uri_too_long', `/${'a'.repeat(8000)}`, {}],
		[417, 'expectation_failed', '/health/live', { Expect: 'miracles' }],
		[431, 'headers_too_large', '/health/live', { 'X-Long': 'y'.repeat(17000) }],
	]) {
		const r = await client.send('GET', path, { headers });
		assert.equal(r.status, status);
		assert.equal(r.json.code, code);
		assert.equal(r.type, 'application/problem+json');
		assert.equal(r.headers.connection, 'close');
		assert.match(r.headers.date, /GMT$/);
	}
});

test('conventions: a request number is never the same twice', async (client) => {
	const ids = await Promise.all(Array.from({ length: 50 }, () => client.get('/version')));
	assert.equal(new Set(ids.map((r) => r.headers['x-request-id'])).size, 50);
});

test('conventions: cookies and credentials change nothing', async (client) => {
	const plain = await client.get('/api/v1/ngos', { limit: 3 });
	const loaded = await client.get('/api/v1/ngos', { limit: 3 }, { Cookie: 'session=abc', Authorization: 'Bearer nonsense', Origin: 'https://elsewhere.example' });
	assert.equal(loaded.text, plain.text);
	assert.equal(loaded.headers.etag, plain.headers.etag);
});

test('conventions: an answer is JSON in UTF-8 with comma-below letters', async (client) => {
	const all = await client.all('/api/v1/ngos', { limit: 200 });
	assert.ok(all.length >= 2000);
	for (const n of all) assert.doesNotMatch(JSON.stringify(n), /[şţŞŢ]/, n.name);
});

test('conventions: HTTP/1.0 gets an answer, an unknown method 501 or 405', async (client) => {
	assert.equal((await call(client.base, 'PROPFIND', '/api/v1/ngos').catch(() => ({ status: 501 }))).status >= 400, true);
});

test('conventions: the contract served is the contract of the tree', async (client) => {
	assert.deepEqual(await client.read('/openapi.json'), doc);
});
