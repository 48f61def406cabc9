// SPDX-License-Identifier: EUPL-1.2
// The ring of the pages: one server, one browser, one file for each question.
// The last one stops the database under the server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workers } from '../fault/lib/world.mjs';
import { start, stop, world } from './lib/world.mjs';

const FILES = ['html', 'links', 'size', 'access', 'reflow', 'search', 'profile', 'keyboard', 'console', 'samples', 'language', 'plain', 'network', 'hostile',
	'hosted', 'personal', 'account', 'registration', 'review', 'ways', 'recording', 'entry', 'office', 'register', 'kept', 'campaign', 'unavailable'];
const wanted = process.env.T ?? '';
const files = FILES.filter((f) => f.includes(wanted));

if (files.length === 0) throw new Error(`no file of tests/e2e is called ${wanted}: ${FILES.join(' ')}`);
await start({ plain: true });
const began = workers(world.server);
// A file is read when the tests of the one before have ended: the people it
// signs in have signed in just now. In between no test is waiting, which is the
// end for a hook `after`: so there is none.
try {
	for (const f of files) {
		await import(`./${f}.mjs`);
		await test(`${f}: no worker of the server has died`, () => assert.deepEqual(workers(world.server), began));
	}
} finally {
	await stop();
}
