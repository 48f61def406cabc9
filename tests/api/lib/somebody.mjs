// SPDX-License-Identifier: EUPL-1.2
// Somebody who is signed in, made in the database; what reviewers and uploads
// would do, too. For tests that are not about signing in, files or decisions.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { blake2b256 } from './blake2b.mjs';
import { world } from './world.mjs';

const sql = (text) => world.cluster.admin(text);
let last = 0;

export class Somebody {
	// A token and the hash under which the database knows it (BLAKE2b-256).
	static token() {
		const bytes = randomBytes(32);
		return { text: bytes.toString('base64url'), hash: blake2b256(bytes).toString('hex') };
	}

	static async make(role = 'account') {
		const token = this.token();
		const who = new this();
		who.cookie = `__Host-sid=${token.text}`;
		[[who.id]] = await sql(`WITH a AS (INSERT INTO conect.account (email, name, role, email_confirmed_at)
				VALUES ('cineva${++last}@api.example', 'Cineva ${last}', '${role}', now()) RETURNING id)
			INSERT INTO conect.session (account, token_hash, idle, expires_at, level)
			SELECT a.id, decode('${token.hash}', 'hex'), '1 day', now() + interval '1 day', 2 FROM a RETURNING account`);
		return who;
	}

	send(method, path, value, headers = {}) {
		const body = value === undefined ? undefined : JSON.stringify(value);
		return world.client.send(method, path, { body, headers: { Cookie: this.cookie,
			...(method === 'GET' ? {} : { 'Sec-Fetch-Site': 'same-origin', Origin: world.client.base }),
			...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }), ...headers } });
	}

	// A step of a journey: this status, or it ends here.
	async must(status, method, path, value, headers) {
		const answer = await this.send(method, `/api/v1${path}`, value, headers);
		assert.equal(answer.status, status, `${method} ${path} → ${answer.status} ${answer.text.slice(0, 600)}`);
		return answer.body.length ? answer.json : answer;
	}
	async refused(status, code, method, path, value, headers) {
		const problem = await this.must(status, method, path, value, headers);
		assert.equal(problem.code, code, JSON.stringify(problem));
		return problem;
	}
}

// A document that proves the mandate, as if it had been uploaded.
export async function prove(registration, who) {
	await sql(`INSERT INTO conect.attachment_content (sha256, content) VALUES (sha256('dovada'), 'dovada') ON CONFLICT DO NOTHING`);
	await sql(`INSERT INTO conect.attachment (object_type, object_id, kind, name, type, size, sha256, stored, created_by)
		VALUES ('registration', '${registration}', 'mandate_proof', 'dovada.pdf', 'application/pdf', 6, sha256('dovada'), sha256('dovada'), '${who.id}')`);
}

// Decided in its favour, as if a reviewer had; gives the NGO.
export async function approve(registration) {
	await sql(`UPDATE conect.review_item SET state = 'decided', decision = 'approved', decided_at = now() WHERE object_id = '${registration}' AND state <> 'decided'`);
	await sql(`UPDATE conect.registration SET state = 'approved', decided_at = now() WHERE id = '${registration}'`);
	return (await sql(`SELECT conect.registration_apply('${registration}')`))[0][0];
}
