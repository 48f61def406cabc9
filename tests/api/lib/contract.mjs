// SPDX-License-Identifier: EUPL-1.2
// The contract as a judge: every answer must be one that it describes. Also
// remembers which statuses of which operations were seen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import { ROOT } from './paths.mjs';

export const doc = JSON.parse(readFileSync(join(ROOT, 'openapi/bundle.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
addFormats(ajv);
ajv.addSchema(doc, 'contract');
const validators = new Map();

export const operations = Object.entries(doc.paths).flatMap(([path, item]) => ['get', 'post', 'put', 'patch', 'delete']
	.filter((m) => item[m]).map((m) => ({ path, method: m.toUpperCase(), id: item[m].operationId, op: item[m],
		pointer: `/paths/${path.replace(/~/g, '~0').replace(/\//g, '~1')}/${m}` })));
export const operation = (id) => operations.find((o) => o.id === id);

// Plainly public: no credential is read.
export const isOpen = (o) => !o?.op['x-access'];

// A page for people: HTML, and so are its errors.
export const isPage = (o) => Boolean(o?.op.responses.default && resolve(o.op.responses.default).content['text/html']);

export const seen = new Set();

export function resolve(at) {
	while (at?.$ref) at = at.$ref.slice(2).split('/').reduce((o, k) => o[k.replace(/~1/g, '/').replace(/~0/g, '~')], doc);
	return at;
}

// Which operation a path belongs to; a literal segment beats a parameter.
export function match(method, path) {
	const parts = path.split('?')[0].split('/');
	const m = method === 'HEAD' ? 'GET' : method;
	// A path without parameters goes before one with, whatever its methods.
	const [best] = operations.map((o) => ({ o, t: o.path.split('/') }))
		.filter(({ t }) => t.length === parts.length && t.every((s, i) => (s === '{lang}' ? ['ro', 'hu', 'en'].includes(parts[i]) : s === parts[i] || (s.startsWith('{') && parts[i] !== ''))))
		.sort((a, b) => a.t.filter((s) => s.startsWith('{')).length - b.t.filter((s) => s.startsWith('{')).length);
	return operations.find((o) => o.path === best?.o.path && o.method === m);
}

function validator(pointer) {
	if (!validators.has(pointer))
		validators.set(pointer, ajv.compile({ $ref: `contract#${encodeURI(pointer)}` }));
	return validators.get(pointer);
}

// Properties the schema does not have, as JSON pointers: undocumented fields.
export function undeclared(schema, value, at = '') {
	if (value === null || typeof value !== 'object') return [];
	const schemas = flatten(schema);
	if (Array.isArray(value)) {
		const items = schemas.find((s) => s.items)?.items;
		return items ? value.flatMap((v, i) => undeclared(items, v, `${at}/${i}`)) : [];
	}
	const properties = Object.assign({}, ...schemas.map((s) => s.properties ?? {}));
	const rest = schemas.find((s) => s.additionalProperties)?.additionalProperties;
	if (Object.keys(properties).length === 0 && !rest) return []; // an open object, such as the contract itself
	return Object.entries(value).flatMap(([k, v]) => {
		if (properties[k]) return undeclared(properties[k], v, `${at}/${k}`);
		return rest ? undeclared(rest, v, `${at}/${k}`) : [`${at}/${k}`];
	});
}

function flatten(schema) {
	const s = resolve(schema);
	return [s, ...[...(s.allOf ?? []), ...(s.anyOf ?? []), ...(s.oneOf ?? [])].flatMap(flatten)];
}

// Columns of a list's CSV: properties of an item, an object's own spread out.
export function columns(id) {
	const list = resolve(operation(id).op.responses['200'].content['application/json'].schema);
	const properties = Object.assign({}, ...flatten(list.properties.items.items).map((s) => s.properties ?? {}));
	return Object.entries(properties).flatMap(([name, schema]) => {
		const inner = resolve(schema).properties;
		return inner ? Object.keys(inner).map((k) => `${name}_${k}`) : [name];
	});
}

const typed = (schema, text) => (resolve(schema).type === 'integer' ? Number(text) : text);

function checkHeaders(where, response, answer) {
	for (const [name, ref] of Object.entries(response.headers ?? {})) {
		const header = resolve(ref);
		const text = answer.headers[name.toLowerCase()];
		if (text === undefined) { assert.ok(!header.required, `${where}: no header ${name}`); continue; }
		const valid = ajv.compile(resolve(header.schema));
		assert.ok(valid(typed(header.schema, text)), `${where}: ${name}: ${text}: ${ajv.errorsText(valid.errors)}`);
	}
}

function bodyPointer(o, status, type) {
	const declared = o.op.responses[status] ?? o.op.responses.default;
	const base = declared.$ref ? declared.$ref.slice(1) : `${o.pointer}/responses/${o.op.responses[status] ? status : 'default'}`;
	return `${base}/content/${type.replace(/\//g, '~1')}/schema`;
}

// Fails unless the contract says that this operation may answer this.
export function judge(answer) {
	const o = match(answer.method, answer.path);
	if (!o) return answer.type === 'text/html' ? judgePage(answer) : judgeProblem(answer);
	const status = String(answer.status);
	const where = `${o.id} ${answer.method} ${answer.path} → ${status}`;
	const response = resolve(o.op.responses[status] ?? o.op.responses.default);
	if (!o.op.responses[status]) assert.ok(answer.status >= 400, `${where}: not in the contract`);
	seen.add(`${o.id} ${status}`);
	checkHeaders(where, response, answer);
	if (!response.content) { assert.equal(answer.body.length, 0, `${where}: a body`); return o; }
	assert.ok(answer.type in response.content, `${where}: content type ${answer.type}`);
	if (answer.method !== 'HEAD' && !answer.headers['content-encoding'] && answer.type.endsWith('json')) {
		const valid = validator(bodyPointer(o, status, answer.type));
		assert.ok(valid(answer.json), `${where}: ${ajv.errorsText(valid.errors)}\n${answer.text.slice(0, 2000)}`);
		assert.deepEqual(undeclared(response.content[answer.type].schema, answer.json), [], `${where}: fields not in the contract`);
	}
	if (answer.type === 'text/html') judgePage(answer);
	else if (answer.status >= 400 && answer.method !== 'HEAD') judgeProblem(answer);
	return o;
}

// A page is whole, in the language it says, and an error tells its number.
export function judgePage(answer) {
	const where = `${answer.method} ${answer.path} → ${answer.status}`;
	assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8', where);
	assert.match(answer.headers['content-security-policy'], /require-trusted-types-for 'script'/, where);
	if (answer.method === 'HEAD') return;
	assert.ok(answer.body.equals(Buffer.from(answer.text)), `${where}: UTF-8`);
	assert.match(answer.text, /^<!doctype html>\s*<html lang="(ro|hu|en)">/, where);
	assert.match(answer.text, /<\/html>\s*$/, where);
	assert.equal(answer.text.match(/<h1[ >]/g)?.length, 1, `${where}: one h1`);
	assert.doesNotMatch(answer.text, /\son\w+="|\sstyle="|<script>/, where);
	assert.equal(answer.headers['content-language'], /lang="(..)"/.exec(answer.text)[1], `${where}: language`);
	if (answer.status >= 400) assert.ok(answer.text.includes(answer.headers['x-request-id']), `${where}: request number`);
}

// An error of any address is a problem document of the catalogue.
export function judgeProblem(answer) {
	const where = `${answer.method} ${answer.path} → ${answer.status}`;
	if (answer.status < 400) return undefined;
	assert.equal(answer.type, 'application/problem+json', where);
	if (answer.method === 'HEAD') return undefined;
	const p = answer.json;
	const valid = validator('/components/schemas/Problem');
	assert.ok(valid(p), `${where}: ${ajv.errorsText(valid.errors)}\n${answer.text}`);
	assert.equal(p.status, answer.status, `${where}: status in the body`);
	assert.equal(p.request_id, answer.headers['x-request-id'], `${where}: request_id`);
	assert.ok(p.type.endsWith(`/problems/${p.code}`), `${where}: type`);
	for (const e of p.errors ?? [])
		assert.ok(e.in === 'body' ? 'pointer' in e : 'parameter' in e, `${where}: ${JSON.stringify(e)} names no place`);
	return undefined;
}

// Documented but never seen, as `operation status`.
export function unseen() {
	return operations.flatMap((o) => Object.keys(o.op.responses).filter((s) => s !== 'default')
		.map((s) => `${o.id} ${s}`)).filter((k) => !seen.has(k));
}
