// SPDX-License-Identifier: EUPL-1.2
// src/routes.def: METHOD, path, handler, access; sorted by path.
import { accessOf } from './access.mjs';
import { operations } from './bundle.mjs';

export function routesDef(doc) {
	const rows = operations(doc)
		.map(({ path, method, op }) => [`${method.toUpperCase()},`, `"${path}",`, `${op.operationId},`, `${accessOf(op)})`])
		.sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] < b[0] ? -1 : 1));
	const width = [0, 1, 2].map((i) => Math.max(...rows.map((r) => r[i].length)));
	const lines = rows.map((r) => `ROUTE(${r.map((cell, i) => (i < 3 ? cell.padEnd(width[i]) : cell)).join(' ')}`);
	return `/* SPDX-License-Identifier: EUPL-1.2 */
/* Generated from openapi/ by tools/gen.mjs; do not edit. */
${lines.join('\n')}
`;
}
