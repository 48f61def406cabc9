// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { doc, operations } from './lib/contract.mjs';
import { METRICS_TOKEN } from './lib/server.mjs';
import { test } from './lib/world.mjs';

test('health_live, health_ready: up, and never kept', async (client) => {
	for (const path of ['/health/live', '/health/ready']) {
		const r = await client.get(path);
		assert.equal(r.json.status, 'up');
		assert.match(r.headers['cache-control'], /no-store/);
	}
});

test('metrics_get: nothing there without the token', async (client) => {
	for (const headers of [{}, { Authorization: 'Bearer x' }, { Authorization: METRICS_TOKEN }, { Authorization: `Bearer ${METRICS_TOKEN}x` }, { 'X-Real-IP': '127.0.0.1' }])
		assert.equal((await client.get('/metrics', {}, headers)).status, 404);
});

test('metrics_get: figures in the Prometheus format, counted over all workers', async (client) => {
	const read = async () => (await client.get('/metrics', {}, { Authorization: `Bearer ${METRICS_TOKEN}` })).text;
	const total = (text) => text.split('\n').filter((l) => /^conect_http_requests_total\{operation="version_get"/.test(l)).reduce((n, l) => n + Number(l.split(' ').pop()), 0);
	const before = total(await read());
	for (let i = 0; i < 20; i++) await client.get('/version');
	const text = await read();
	assert.equal(total(text) - before, 20, 'requests of both workers are counted');
	for (const line of text.split('\n').filter(Boolean))
		assert.match(line, /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*)?\})? -?[0-9.e+-]+|[a-z_]+.* \+?Inf)$/, line);
	assert.ok(text.endsWith('\n'));
});

test('version_get: version of the contract', async (client) => {
	assert.equal((await client.read('/version')).version, doc.info.version);
});

test('openapi_get: gzip when it is accepted, each variant with its own tag', async (client) => {
	const plain = await client.get('/openapi.json');
	const small = await client.get('/openapi.json', {}, { 'Accept-Encoding': 'gzip' });
	assert.equal(plain.headers['content-encoding'], undefined);
	assert.equal(small.headers['content-encoding'], 'gzip');
	assert.ok(small.body.length < plain.body.length / 3);
	assert.deepEqual(gunzipSync(small.body), plain.body);
	assert.notEqual(small.headers.etag, plain.headers.etag);
	assert.match(small.headers.vary, /Accept-Encoding/i);
	assert.equal((await client.get('/openapi.json', {}, { 'Accept-Encoding': 'gzip;q=0' })).headers['content-encoding'], undefined);
	assert.equal((await client.get('/openapi.json', {}, { 'Accept-Encoding': 'gzip', 'If-None-Match': small.headers.etag })).status, 304);
	assert.equal(doc.openapi, '3.1.1');
	assert.ok(operations.length >= 23);
});

test('problem_list, problem_get: the whole catalogue in three languages', async (client) => {
	const { items, violations } = await client.read('/problems');
	assert.ok(items.length >= 20 && violations.length >= 20);
	assert.equal(new Set(items.map((p) => p.code)).size, items.length);
	for (const p of items) {
		assert.deepEqual(await client.read(`/problems/${p.code}`), p);
		for (const text of Object.values(p.title).concat(Object.values(p.detail))) assert.doesNotMatch(text, /[şţŞŢ]/);
	}
});

test('problem_get: an unknown code is 404', async (client) => {
	await client.refused(404, 'not_found', '/problems/no_such_problem');
	await client.refused(400, 'invalid_parameters', '/problems/NOT-A-CODE');
});

test('security_txt_get: RFC 9116, expiring within a year and not soon', async (client) => {
	const { text, type } = await client.get('/.well-known/security.txt');
	assert.equal(type, 'text/plain');
	const fields = Object.fromEntries(text.trim().split(/\r?\n/).map((l) => l.split(/: (.*)/s).slice(0, 2)));
	assert.equal(fields.Contact, 'mailto:security@conect.example');
	const days = (Date.parse(fields.Expires) - Date.now()) / 86400000;
	assert.ok(days > 30 && days < 366, fields.Expires);
	assert.match(fields['Preferred-Languages'], /ro/);
	assert.equal(fields.Canonical, `${client.base}/.well-known/security.txt`);
});
