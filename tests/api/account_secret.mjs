// SPDX-License-Identifier: EUPL-1.2
// Nothing that was given out or typed in the run stands in the database or in
// the server's log.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { issued, Person, sql } from './lib/person.mjs';
import { test } from './lib/world.mjs';

const run = promisify(execFile);

test('secrets: no password, token, code or key of the run is in a dump of the database or in the log', async (_, { cluster, server }) => {
	const p = await (await Person.make()).factor();
	await p.key(['account:read']);
	assert.ok(issued.size > 15);
	const { stdout: dump } = await run('/usr/lib/postgresql/15/bin/pg_dump', ['-h', cluster.socket, '-U', 'postgres', '--exclude-schema=search_*', 'conect'], { maxBuffer: 1 << 29 });
	assert.ok(dump.includes(p.email), 'the dump holds the accounts');
	for (const secret of issued) {
		assert.ok(!dump.includes(secret), `${secret} in the dump`);
		assert.ok(!server.log.includes(secret), `${secret} in the log`);
	}
	assert.ok(!server.log.includes('@api.example'), 'no address in the log');
	assert.deepEqual(await sql("SELECT count(*) FROM conect.account WHERE password_hash !~ '^\\$argon2id\\$' AND password_hash !~ '^hash'"), [['0']]);
});
