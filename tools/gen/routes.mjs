// SPDX-License-Identifier: EUPL-1.2
// src/routes.def: METHOD, path, handler, access; sorted by path.
import { operations } from './bundle.mjs';

// No requirement, or an empty one among them: anyone. Else the first role.
function access(doc, op) {
	const needs = op.security ?? doc.security;
	if (needs.length === 0 || needs.some((n) => Object.keys(n).length === 0)) return 'PUBLIC';
	return Object.values(needs[0])[0][0].toUpperCase();
}

export function routesDef(doc) {
	const rows = operations(doc)
		.map(({ path, method, op }) => [`${method.toUpperCase()},`, `"${path}",`, `${op.operationId},`, `${access(doc, op)})`])
		.sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] < b[0] ? -1 : 1));
	const width = [0, 1, 2].map((i) => Math.max(...rows.map((r) => r[i].length)));
	const lines = rows.map((r) => `ROUTE(${r.map((cell, i) => (i < 3 ? cell.padEnd(width[i]) : cell)).join(' ')}`);
	return `/* SPDX-License-Identifier: EUPL-1.2 */
/* Generated from openapi/ by tools/gen.mjs; do not edit. */
${lines.join('\n')}
`;
}
