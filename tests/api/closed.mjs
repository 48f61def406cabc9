// SPDX-License-Identifier: EUPL-1.2
// What is promised of every operation that is done as somebody (x-access), tried
// on each of them, with the examples of the contract for a body.
import assert from 'node:assert/strict';
import { Client } from './lib/client.mjs';
import { isOpen, operations, resolve } from './lib/contract.mjs';
import { bearer } from './lib/person.mjs';
import { Server } from './lib/server.mjs';
import { sound } from './lib/sound.mjs';
import { test } from './lib/world.mjs';

const closed = operations.filter((o) => !isOpen(o));
const named = (o) => !o.op['x-access'].roles.includes('visitor');
const writes = (o) => o.method !== 'GET';
const bodyOf = (o) => o.op.requestBody?.content?.['application/json'];
const NOBODY = `__Host-sid=${'A'.repeat(43)}`; // well formed, nobody's

// A request that nothing is wrong with but who asks; `more` overrides.
function ask(client, o, { body, headers = {}, without = [] } = {}) {
	const { method, path, options } = sound(o);
	const all = { Origin: client.base, 'Sec-Fetch-Site': 'same-origin', ...(named(o) ? { Cookie: NOBODY } : {}), ...options.headers,
		...(body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }), ...headers };
	for (const name of without) delete all[name];
	return client.send(method, path, { body: body ?? options.body, headers: all });
}

for (const o of closed) {
	if (named(o))
		test(`${o.id}: nobody's session, no credential, a broken key: 401; two at once: 400`, async (client) => {
			for (const headers of [{}, { Cookie: '__Host-sid=x' }, { Cookie: '', ...bearer(`ngor_live_aaaaaaaa_${'A'.repeat(43)}_000000`) }, { Cookie: '', ...bearer('x') }]) {
				const r = await ask(client, o, { headers });
				assert.deepEqual([r.status, r.json.code], [401, 'unauthenticated'], JSON.stringify(headers));
			}
			assert.equal((await ask(client, o, { without: ['Cookie'] })).status, 401);
			assert.equal((await ask(client, o, { headers: bearer('x') })).status, 400);
		});

	if (writes(o))
		test(`${o.id}: from another site it is refused`, async (client) => {
			for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { 'Sec-Fetch-Site': 'none' }]) {
				const r = await ask(client, o, { headers });
				assert.deepEqual([r.status, r.json.code], [403, 'cross_site'], JSON.stringify(headers));
			}
			const r = await ask(client, o, { headers: { Origin: 'https://elsewhere.example' }, without: ['Sec-Fetch-Site'] });
			assert.deepEqual([r.status, r.json.code], [403, 'cross_site']);
		});

	if (o.op['x-if-match'] === true)
		test(`${o.id}: without a version 428`, async (client) => {
			assert.equal((await ask(client, o, { without: ['If-Match'] })).status, 428);
		});

	if (bodyOf(o))
		test(`${o.id}: what is no body of it`, async (client) => {
			assert.equal((await ask(client, o, { body: '{"a":' })).status, 400);
			assert.equal((await ask(client, o, { body: `{"a":"${'x'.repeat(70000)}"}` })).status, 413);
			assert.equal((await ask(client, o, { headers: { 'Content-Type': 'text/plain' } })).status, 415);
			const r = await ask(client, o, { body: '{"no_such_field":1}' });
			assert.equal(r.status, 422);
			assert.ok(r.json.errors.length >= 1);
		});

	if ('406' in o.op.responses && '200' in o.op.responses)
		test(`${o.id}: Accept that admits nothing we have is 406`, async (client) => {
			assert.equal((await ask(client, o, { headers: { Accept: 'application/xml' } })).status, 406);
		});

	for (const p of (o.op.parameters ?? []).filter((x) => x.in === 'path' && resolve(x.schema).format === 'uuid'))
		test(`${o.id}: ${p.name} that is no UUID is 400`, async (client) => {
			const bent = { ...o, op: { ...o.op, parameters: o.op.parameters.map((x) => (x === p ? { ...p, example: 'x' } : x)) } };
			assert.equal((await ask(client, bent)).status, 400);
		});
}

test('closed: quotas hold for every operation', async (_, world) => {
	const server = await Server.start(world.cluster, { CONECT_RATE_LIMIT: '1', CONECT_RATE_LIMIT_SEARCH: '1', CONECT_RATE_LIMIT_WRITE: '1' });
	try {
		const client = new Client(server);
		for (const o of closed) {
			if ((await ask(client, o)).status === 429) continue;
			assert.equal((await ask(client, o)).status, 429, o.id);
		}
	} finally { await server.stop(); }
});

test('closed: 503 while the database is away', async (client, { cluster, server }) => {
	await cluster.down();
	for (const o of closed) {
		if (!('503' in o.op.responses)) continue;
		const r = await ask(client, o);
		assert.equal(r.status, 503, `${o.id}: ${r.status} ${r.text.slice(0, 300)}`);
		assert.ok(Number(r.headers['retry-after']) >= 1);
	}
	await cluster.up();
	await server.ready();
	for (let i = 0; i < 20; i++) await client.get('/api/v1/counties');
});
