// SPDX-License-Identifier: EUPL-1.2
// The database goes away under the running server, and comes back.
import assert from 'node:assert/strict';
import { isOpen, isPage, operations as all } from './lib/contract.mjs';
import { METRICS_TOKEN } from './lib/server.mjs';
import { working } from './lib/working.mjs';
import { test } from './lib/world.mjs';

const operations = all.filter(isOpen);

test('health_ready: 503 while the database is away; every operation says so too, and recovers', async (client, { cluster, server }) => {
	const paths = new Map();
	for (const o of operations) paths.set(o, o.method === 'POST' ? o.path : await working(client, o));
	const ask = (o) => (o.method === 'POST' ? client.post(o.path, Object.values(o.op.requestBody.content['application/json'].examples)[0].value)
		: client.send('GET', paths.get(o), { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } }));
	await cluster.down();
	for (const o of operations) {
		const r = await ask(o);
		if (!('503' in o.op.responses)) { assert.ok(r.status < 400, `${o.id} needs no database`); continue; }
		assert.equal(r.status, 503, `${o.id}: ${r.status}`);
		if (isPage(o)) assert.ok(r.text.includes(`href="${paths.get(o)}"`), `${o.id} offers to try again`);
		else assert.equal(r.json.code, 'database_unavailable');
		assert.ok(Number(r.headers['retry-after']) >= 1);
	}
	await cluster.up();
	await server.ready();
	// Each worker comes back by itself; one may be ready a moment before the other.
	const patience = Date.now() + 2000;
	for (const o of operations) {
		let r = await ask(o);
		while (r.status === 503 && Date.now() < patience) r = await ask(o);
		assert.ok(r.status < 400, `${o.id} after the return`);
	}
});
