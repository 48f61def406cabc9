// SPDX-License-Identifier: EUPL-1.2
// What tests speak through: every answer is held against the contract and
// against what is promised of every answer.
import assert from 'node:assert/strict';
import { call } from './http.mjs';
import { isOpen, judge, match } from './contract.mjs';

const PROMISED = {
	'x-content-type-options': /^nosniff$/,
	'referrer-policy': /^no-referrer$/,
	'content-security-policy': /default-src 'none'/,
	'x-request-id': /^[0-9A-Za-z-]{16,64}$/,
	'cache-control': /./,
};
// What is public may be read by pages of any origin; what is somebody's, by
// ours alone, and nobody keeps it.
const OPEN = {
	'cross-origin-resource-policy': /^cross-origin$/,
	'access-control-allow-origin': /^\*$/,
	'access-control-expose-headers': /ETag.*Link.*RateLimit, RateLimit-Policy.*X-Request-Id/,
};
const CLOSED = {
	'cross-origin-resource-policy': /^same-origin$/,
	'access-control-allow-origin': /^$/,
	'cache-control': /^(private, )?no-store$/,
};
const FORBIDDEN = ['server', 'x-powered-by', 'access-control-allow-credentials'];

function promises(answer) {
	const where = `${answer.method} ${answer.path} → ${answer.status}`;
	// What the transport refuses before it is a request (no Vary) is alike everywhere.
	const open = !answer.headers.vary || isOpen(match(answer.method, answer.path));
	for (const [name, form] of Object.entries({ ...PROMISED, ...(open ? OPEN : CLOSED) })) assert.match(answer.headers[name] ?? '', form, `${where}: ${name}`);
	for (const name of open ? ['set-cookie', ...FORBIDDEN] : FORBIDDEN) assert.equal(answer.headers[name], undefined, `${where}: ${name}`);
	if (answer.status === 304 || answer.status === 204) {
		assert.equal(answer.headers['content-length'], undefined, `${where}: Content-Length`);
		assert.equal(answer.body.length, 0, `${where}: body`);
	} else if (answer.method !== 'HEAD') {
		assert.equal(Number(answer.headers['content-length']), answer.body.length, `${where}: Content-Length`);
	}
	if (answer.status >= 400) assert.match(answer.headers['cache-control'], /no-store/, `${where}: errors are not kept`);
}

// path with parameters: query({county: ['CV', 'HR'], q: 'a b'})
export function query(path, parameters = {}) {
	const pairs = Object.entries(parameters).filter(([, v]) => v !== undefined && v !== null)
		.map(([k, v]) => `${encodeURIComponent(k)}=${[v].flat().map(encodeURIComponent).join(',')}`);
	return pairs.length ? `${path}?${pairs.join('&')}` : path;
}

export class Client {
	constructor(server) { this.server = server; }
	get base() { return this.server.base; }

	// The same as somebody (people.mjs): what they send along goes with every request.
	as(person) { return Object.assign(new Client(this.server), { headers: person.headers }); }

	async send(method, path, options) {
		const answer = await call(this.base, method, path, { ...options, headers: { ...this.headers, ...options?.headers } });
		judge(answer);
		promises(answer);
		return answer;
	}

	get(path, parameters, headers) { return this.send('GET', query(path, parameters), { headers }); }

	// The JSON of a 200.
	async read(path, parameters, headers) {
		const answer = await this.get(path, parameters, headers);
		assert.equal(answer.status, 200, `${answer.path}: ${answer.text.slice(0, 500)}`);
		return answer.json;
	}

	// A problem with this status and code.
	async refused(status, code, path, parameters, headers) {
		const answer = await this.get(path, parameters, headers);
		assert.equal(answer.status, status, `${answer.path}: ${answer.text.slice(0, 500)}`);
		assert.equal(answer.json.code, code, answer.text);
		return answer.json;
	}

	post(path, value, headers = {}) {
		const body = Buffer.isBuffer(value) || typeof value === 'string' ? value : JSON.stringify(value);
		return this.send('POST', path, { body, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...headers } });
	}

	// All items of a list, page by page; checks that none repeats.
	async all(path, parameters = {}, key = (i) => i.id) {
		const items = [], keys = new Set();
		let cursor;
		do {
			const page = await this.read(path, { ...parameters, cursor });
			assert.ok(page.items.length > 0 || cursor === undefined, `${path}: an empty page after the first`);
			for (const i of page.items) {
				assert.ok(!keys.has(key(i)), `${path}: ${key(i)} twice`);
				keys.add(key(i));
				items.push(i);
			}
			cursor = page.page.next;
		} while (cursor !== null);
		return items;
	}
}
