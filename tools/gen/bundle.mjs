// SPDX-License-Identifier: EUPL-1.2
// Joins the files of openapi/ into one document: paths and components are
// merged, parameters written out in place (so that the server needs to follow
// references in schemas only), and what x-common names is added everywhere.
import { applyAccess } from './access.mjs';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export function operations(doc) {
	return Object.entries(doc.paths).flatMap(([path, item]) => METHODS.filter((m) => m in item)
		.map((method) => ({ path, method, op: item[method] })));
}

export function resolve(doc, ref) {
	return ref.slice(2).split('/').reduce((at, key) => {
		const next = at?.[key.replace(/~1/g, '/').replace(/~0/g, '~')];
		if (next === undefined) throw new Error(`dangling reference ${ref}`);
		return next;
	}, doc);
}

function add(into, from, what) {
	for (const [key, value] of Object.entries(from)) {
		if (key in into) throw new Error(`${what} ${key} stands twice`);
		into[key] = value;
	}
}

function checkReferences(doc, at) {
	if (at === null || typeof at !== 'object') return;
	if (typeof at.$ref === 'string') resolve(doc, at.$ref);
	Object.values(at).forEach((v) => checkReferences(doc, v));
}

// A page takes the query of its operation; it has one format.
function parametersOf(doc, id) {
	const { op } = operations(doc).find((o) => o.op.operationId === id);
	return structuredClone(op.parameters.map((p) => (p.$ref ? resolve(doc, p.$ref) : p))
		.filter((p) => p.in === 'query' && p.name !== 'format'));
}

// What only x-common speaks of is there when an operation needs it.
function dropUnused(doc, common) {
	const mine = JSON.stringify(common).match(/#\/components\/responses\/\w+/g);
	const used = JSON.stringify(doc.paths);
	for (const name of Object.keys(doc.components.responses)) {
		const ref = `#/components/responses/${name}`;
		if (mine.includes(ref) && !used.includes(`"${ref}"`)) delete doc.components.responses[name];
	}
	const schemes = doc.components.securitySchemes;
	for (const name of Object.keys(schemes)) if (!used.includes(`{"${name}":[`)) delete schemes[name];
	if (!JSON.stringify(doc).includes('"#/components/headers/WWW-Authenticate"')) delete doc.components.headers['WWW-Authenticate'];
}

// What a key may be used for: every scope that an operation asks for.
function nameScopes(doc) {
	const asked = operations(doc).map(({ op }) => op['x-access']?.scope).filter(Boolean);
	if (doc.components.schemas.Scope) doc.components.schemas.Scope.enum = [...new Set(asked)].sort();
}

const isPage = (op) => Object.values(op.responses).some((r) => r.content?.['text/html'])
	|| op['x-redirects-to-page'];

export function bundle(root, domains) {
	const { 'x-common': common, components: shared, ...head } = root;
	const doc = { ...head, paths: {}, components: { ...shared } };
	for (const domain of domains) {
		add(doc.paths, domain.paths ?? {}, 'path');
		for (const [kind, parts] of Object.entries(domain.components ?? {}))
			add(doc.components[kind] ??= {}, parts, kind);
	}
	// YAML aliases share objects: from here on each place is its own
	const out = JSON.parse(JSON.stringify(doc));
	for (const { op, method } of operations(out)) {
		if (op.parameters) op.parameters = op.parameters.map((p) => (p.$ref ? structuredClone(resolve(out, p.$ref)) : p));
		const page = isPage(op) ? 'page_' : '';
		const source = op['x-parameters-of'];
		if (source) {
			op.parameters = [...op.parameters, ...parametersOf(out, source)];
			op['x-list-of'] = source; // whose cursors it takes
		}
		delete op['x-parameters-of'];
		applyAccess(op, method, common);
		op['x-rate-limit'] ??= 'read';
		if (op['x-rate-limit'] !== 'none') Object.assign(op.responses, structuredClone(common[`${page}limited`]));
		Object.assign(op.responses, structuredClone(common[`${page}responses`]));
		for (const r of Object.values(op.responses))
			if (!r.$ref) r.headers = { ...r.headers, ...common.headers };
	}
	for (const r of Object.values(out.components.responses)) r.headers = { ...r.headers, ...common.headers };
	delete out.components.parameters;
	nameScopes(out);
	dropUnused(out, common);
	checkReferences(out, out);
	return out;
}
