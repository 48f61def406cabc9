// SPDX-License-Identifier: EUPL-1.2
// The ring of the pages: one server, one browser, one file for each question.
// The last one stops the database under the server.
import { after } from 'node:test';
import { start, stop } from './lib/world.mjs';

const FILES = ['html', 'links', 'size', 'access', 'reflow', 'search', 'profile', 'keyboard', 'console', 'samples', 'language', 'plain', 'network', 'hostile',
	'hosted', 'personal', 'account', 'registration', 'review', 'unavailable'];
const wanted = process.env.T ?? '';
const files = FILES.filter((f) => f.includes(wanted));

if (files.length === 0) throw new Error(`no file of tests/e2e is called ${wanted}: ${FILES.join(' ')}`);
await start({ plain: true });
after(stop);
for (const f of files) await import(`./${f}.mjs`);
