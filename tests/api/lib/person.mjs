// SPDX-License-Identifier: EUPL-1.2
// Somebody with a browser: cookies, the headers a browser sends, mail, an
// authenticator. Every secret that is given out is remembered, so that a test can
// look for it where it must not be.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { ROOT } from './paths.mjs';
import { world } from './world.mjs';

const run = promisify(execFile);
export const SECRET = '5a'.repeat(32); // of the servers of the tests
export const PASSWORD = 'patru cuvinte fara legatura';
export const issued = new Set([PASSWORD]);
const remember = (text) => { issued.add(text); return text; };

let last = 0;
export const address = (name = 'om') => `${name}.${++last}@api.example`;
export const sql = (text) => world.cluster.admin(text);
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

// What conect jobs decides when it takes a mail: whether a new password was
// asked for an account.
const decide = (email) => sql(`SET search_path = conect, extensions;
	SELECT FROM outbox AS o, LATERAL reset_decide(o) WHERE lower(o.email) = lower(${quoted(email)}) AND o.template = 'reset_asked' ORDER BY o.id`);

// The token of the newest link of a template that was mailed to an address.
export async function link(email, template) {
	await decide(email);
	const [row] = await sql(`SELECT sealed FROM conect.outbox WHERE lower(email) = lower(${quoted(email)}) AND template = ${quoted(template)} ORDER BY id DESC LIMIT 1`);
	assert.ok(row?.[0], `no mail ${template} to ${email}`);
	const { stdout } = await run('python3', ['tests/api/lib/unseal.py', SECRET, 'mail', row[0]], { cwd: ROOT });
	return remember(stdout.trim());
}
export async function mails(email, template) {
	await decide(email);
	return Number((await sql(`SELECT count(*) FROM conect.outbox WHERE lower(email) = lower(${quoted(email)}) AND template = ${quoted(template)}`))[0][0]);
}

// ---- an authenticator (RFC 6238) ----
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
function base32(text) {
	const bits = [...text].map((c) => ALPHABET.indexOf(c).toString(2).padStart(5, '0')).join('');
	return Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)));
}
export const stepNow = () => Math.floor(Date.now() / 30000);
export function codeOf(secret, step = stepNow()) {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const h = createHmac('sha1', base32(secret)).update(counter).digest();
	const at = h[19] & 15;
	return String((h.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
}

export class Person {
	constructor({ client = world.client, agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', headers = {} } = {}) {
		Object.assign(this, { client, agent, more: headers, cookies: new Map() });
	}

	async send(method, path, value, headers = {}) {
		const body = value === undefined ? undefined : Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
		const cookie = [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
		const answer = await this.client.send(method, path, { body, headers: {
			'User-Agent': this.agent,
			...(method === 'GET' ? {} : { 'Sec-Fetch-Site': 'same-origin', Origin: this.client.base }),
			...(cookie ? { Cookie: cookie } : {}),
			...(body ? { 'Content-Type': 'application/json', 'Content-Length': body.length } : {}),
			...this.more, ...headers } });
		for (const line of answer.headers['set-cookie'] ?? []) this.take(line);
		return answer;
	}

	take(line) {
		const [, name, value, attributes] = /^(__Host-[a-z]+)=([^;]*)(.*)$/.exec(line);
		for (const a of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict']) assert.ok(attributes.split('; ').includes(a), `${line}: ${a}`);
		assert.doesNotMatch(line, /Domain/i);
		if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
		else this.cookies.set(name, remember(value));
	}

	// A step of a journey: this status, or it ends here.
	async must(status, method, path, value, headers) {
		const answer = await this.send(method, `/api/v1${path}`, value, headers);
		assert.equal(answer.status, status, `${method} ${path} → ${answer.status} ${answer.text.slice(0, 600)}`);
		return answer.body.length ? answer.json : answer;
	}
	async refused(status, code, method, path, value, headers) {
		const p = await this.must(status, method, path, value, headers);
		assert.equal(p.code, code, JSON.stringify(p));
		return p;
	}

	signUp(email, password = PASSWORD, more = {}) { return this.must(202, 'POST', '/accounts', { email, password: remember(password), ...more }); }
	signIn(email, password = PASSWORD, code) { return this.must(201, 'POST', '/session', { email, password, ...(code ? { code } : {}) }); }

	// Signed up, confirmed, signed in.
	static async make(email = address(), more = {}) {
		const p = new this(more);
		p.email = email;
		await p.signUp(email, PASSWORD, { name: 'Om Inventat', lang: 'ro' });
		await p.must(204, 'POST', '/accounts/confirm', { token: await link(email, 'confirm_email') });
		p.session = await p.signIn(email);
		p.id = p.session.account.id;
		return p;
	}

	// Sets up a second factor. Codes are good once: the counter is put back.
	async factor() {
		this.totp = remember((await this.must(201, 'POST', '/account/totp')).secret);
		const { recovery_codes: codes } = await this.must(200, 'POST', '/account/totp/confirm', { code: codeOf(this.totp) });
		this.codes = codes.map(remember);
		return this;
	}
	async code() {
		await sql(`UPDATE conect.account SET totp_last_step = 0 WHERE id = '${this.id}'`);
		return codeOf(this.totp);
	}

	// One of the staff, signed in with the second factor.
	static async staff(role, email = address(role)) {
		const p = await this.make(email);
		await p.factor();
		await sql(`UPDATE conect.account SET role = '${role}' WHERE id = '${p.id}'`);
		return p;
	}

	// A key of this person, as a program sends it.
	async key(scopes, more = {}) {
		const made = await this.must(201, 'POST', '/account/keys', { name: 'Program', scopes, ...more });
		remember(made.secret);
		return made;
	}
}
export const bearer = (secret) => ({ Authorization: `Bearer ${secret}` });
