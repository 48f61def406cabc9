// SPDX-License-Identifier: EUPL-1.2
// Makes from openapi/*.yaml what the server is built from. `--check` writes
// nothing and fails when a made file is not what it would write.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { bundle } from './gen/bundle.mjs';
import { problemDef } from './gen/problems.mjs';
import { routesDef } from './gen/routes.mjs';
import { types } from './gen/types.mjs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const yaml = (path) => parse(read(path), { merge: true });
const domains = readdirSync(new URL('openapi/', root)).sort()
	.filter((f) => f.endsWith('.yaml') && f !== 'openapi.yaml' && f !== 'problems.yaml');

const contract = bundle(yaml('openapi/openapi.yaml'), domains.map((f) => yaml(`openapi/${f}`)));
const made = {
	'openapi/bundle.json': JSON.stringify(contract) + '\n',
	'src/routes.def': routesDef(contract),
	'src/core/problem.def': problemDef(yaml('openapi/problems.yaml')),
	'web/src/api/schema.d.ts': await types(contract),
};

let stale = 0;
for (const [path, text] of Object.entries(made)) {
	let old = null;
	try { old = read(path); } catch { /* not made yet */ }
	if (old === text) continue;
	stale++;
	if (process.argv.includes('--check')) console.error(`${path} is not what openapi/ says: run make gen`);
	else { writeFileSync(new URL(path, root), text); console.log(`GEN ${path}`); }
}
if (process.argv.includes('--check') && stale > 0) process.exit(1);
