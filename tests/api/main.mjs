// SPDX-License-Identifier: EUPL-1.2
// The API ring: one file for each domain, in this order. The last two stop the
// database under the server, and ask whether everything documented was seen.
import { start } from './lib/world.mjs';

const FILES = ['options', 'conventions', 'service', 'vocabulary', 'geography', 'calendar', 'authority', 'entry', 'entry_import', 'register_check', 'ngo', 'paging', 'laws', 'csv', 'change', 'attachment', 'upload', 'identity', 'rights', 'page', 'page_register',
	'fresh', 'hostile', 'account', 'account_factor', 'member', 'office', 'journey', 'account_secret', 'review', 'closed', 'register_coverage', 'campaign', 'registration', 'recording_request', 'recording_message', 'register', 'foreign', 'idempotency', 'limits', 'unavailable', 'coverage'];
const wanted = process.env.T ?? '';
const files = FILES.filter((f) => f.includes(wanted));

if (files.length === 0) throw new Error(`no file of tests/api is called ${wanted}: ${FILES.join(' ')}`);
await start();
for (const f of files) await import(`./${f}.mjs`);
await import('./stop.mjs');
