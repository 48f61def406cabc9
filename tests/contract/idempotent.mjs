// SPDX-License-Identifier: EUPL-1.2
// An operation that promises Idempotency-Key has a statement that keeps its
// answer, and no other statement keeps one.
import { readFileSync, readdirSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const sql = readdirSync(new URL('src/', root), { recursive: true }).filter((f) => f.endsWith('.sql')).map((f) => read(`src/${f}`)).join('\n');
const keeping = sql.split(/^-- name:[ \t]*/m).slice(1).filter((s) => /^-- idempotent: yes$/m.test(s)).map((s) => s.match(/^\w+/)[0]);
const promised = Object.values(JSON.parse(read('openapi/bundle.json')).paths).flatMap((p) => Object.values(p))
	.filter((op) => op['x-idempotent']).map((op) => op.operationId);

const faults = [
	...promised.filter((id) => !keeping.includes(id)).map((id) => `${id}: x-idempotent, but its statement lacks "-- idempotent: yes"`),
	...keeping.filter((id) => !promised.includes(id)).map((id) => `${id}: "-- idempotent: yes", but no operation of that name is x-idempotent`),
];
for (const f of faults) console.error(f);
process.exit(faults.length > 0 ? 1 : 0);
