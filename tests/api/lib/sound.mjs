// SPDX-License-Identifier: EUPL-1.2
// A request of an operation with nothing wrong in it, from the examples of the
// contract: what is refused then is refused for who asks.
import { query } from './client.mjs';
import { pdf } from './files.mjs';

const examples = (o, where) => (o.op.parameters ?? []).filter((p) => p.in === where && (where === 'path' || p.required));

export function sound(o) {
	const path = examples(o, 'path').reduce((at, p) => at.replace(`{${p.name}}`, encodeURIComponent(p.example)), o.path);
	const content = o.op.requestBody?.content ?? {};
	const type = 'application/json' in content ? 'application/json' : Object.keys(content)[0];
	const headers = {};
	let body;
	if (type === 'application/json') body = JSON.stringify(Object.values(content[type].examples)[0].value);
	else if (type) body = pdf(600);
	if (body) Object.assign(headers, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
	if (o.op['x-if-match']) headers['If-Match'] = '"v1"';
	return { method: o.method, path: query(path, Object.fromEntries(examples(o, 'query').map((p) => [p.name, p.example]))), options: { body, headers } };
}
