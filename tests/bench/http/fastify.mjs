// SPDX-License-Identifier: EUPL-1.2
// The same answers, from the same SQL, as a careful Node program gives them:
// Fastify, pg with named (prepared) statements, one process for each worker.
//
//   fastify.mjs PORT SOCKET DATABASE WORKERS STATEMENTS.json
import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';

const [port, host, database, workers, statements] = process.argv.slice(2);
const sql = JSON.parse(readFileSync(statements, 'utf8'));

function serve() {
	const pool = new pg.Pool({ host, database, user: 'conect_public', max: 8,
		options: '-c plan_cache_mode=force_generic_plan -c jit=off' });
	const app = Fastify({ logger: false });
	const one = (name, values) => pool.query({ name, text: sql[name], values }).then((r) => r.rows[0]);

	app.get('/health/live', async () => ({ status: 'up' }));
	app.get('/api/v1/ngos/:id', async (request, reply) => {
		const row = await one('ngo_get', [request.params.id]);
		const etag = `"${row.etag}"`;
		reply.header('ETag', etag);
		if (request.headers['if-none-match'] === etag) return reply.code(304).send();
		return reply.type('application/json').send(row.body);
	});
	app.get('/api/v1/ngos', async (request, reply) => {
		const { county, limit } = request.query;
		const row = await one('ngo_list', [null, null, null, null, county ? county.split(',') : null, null, null, null, null,
			null, null, null, null, null, null, limit ?? 20, 'none']);
		return reply.type('application/json')
			.send(`{"items":${row.items},"page":{"next":${JSON.stringify(row.next)},"prev":null,"limit":20}}`);
	});
	return app.listen({ port: Number(port), host: '127.0.0.1' });
}

if (cluster.isPrimary && Number(workers) > 1) for (let i = 0; i < Number(workers); i++) cluster.fork();
else await serve();
process.on('SIGTERM', () => process.exit(0));
