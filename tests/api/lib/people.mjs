// SPDX-License-Identifier: EUPL-1.2
// People with accounts, signed in with the second factor: made in the
// database, so that a test of something else need not sign in.
import { randomBytes } from 'node:crypto';
import { blake2b256 } from './blake2b.mjs';

export const STAFF = ['reviewer', 'sgg_admin', 'auditor'];
let made = 0;

// One person with one session. headers: what a page of ours sends along.
export async function person(cluster, role = 'account', { level = 2, lang = 'ro', name } = {}) {
	const raw = randomBytes(32);
	const n = ++made;
	const called = name ?? `Persoana ${n}`;
	const [[id]] = await cluster.admin(`WITH a AS (
			INSERT INTO conect.account (email, email_confirmed_at, name, role, lang)
			VALUES ('p${n}.${raw.toString('hex', 0, 4)}@exemplu.example', now(), '${called}', '${role}', '${lang}') RETURNING id)
		INSERT INTO conect.session (account, token_hash, idle, expires_at, level)
		SELECT a.id, decode('${blake2b256(raw).toString('hex')}', 'hex'), '1 hour', now() + interval '1 day', ${level} FROM a
		RETURNING account`);
	return { id, role, name: called, headers: { Cookie: `__Host-sid=${raw.toString('base64url')}`, 'Sec-Fetch-Site': 'same-origin' } };
}
