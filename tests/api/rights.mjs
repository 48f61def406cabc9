// SPDX-License-Identifier: EUPL-1.2
// Who may do what: every operation that is done as somebody is tried by everybody,
// and the verdict at the gate compared with x-access. Whose object it is, behind
// the gate, is asked by foreign.mjs.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { blake2b256 } from './lib/blake2b.mjs';
import { operations } from './lib/contract.mjs';
import { sound } from './lib/sound.mjs';
import { test, world } from './lib/world.mjs';

const STAFF = ['reviewer', 'sgg_admin', 'auditor'];
const AT_THE_GATE = ['unauthenticated', 'second_factor_required', 'scope_missing', 'step_up_required'];
const MEMBER = ['ngo_editor', 'ngo_admin'];
const OFFICE = ['officer', 'representative'];

// name: role of the account, of its membership, of its office, level and age of
// its session, or the scopes of a key; of: an authority's key.
const EVERYBODY = {
	account: {}, ngo_editor: { member: 'ngo_editor' }, ngo_admin: { member: 'ngo_admin' },
	...Object.fromEntries(STAFF.map((role) => [role, { role, level: 2 }])),
	...Object.fromEntries(STAFF.map((role) => [`${role} without the second factor`, { role }])),
	...Object.fromEntries(OFFICE.map((office) => [office, { office, level: 2 }])), 'representative without the second factor': { office: 'representative' },
	'account, a while ago': { ago: '11 minutes' }, 'sgg_admin, a while ago': { role: 'sgg_admin', level: 2, ago: '11 minutes' },
	'key with the scope': { scopes: true, member: 'ngo_admin' }, 'key with another scope': { scopes: ['other:thing'], member: 'ngo_admin' },
	'key of an administrator': { scopes: true, role: 'sgg_admin' }, 'key of a representative': { scopes: true, office: 'representative' },
	'key of an authority': { scopes: true, office: 'representative', of: true, member: 'ngo_admin' }, 'key of an officer left': { scopes: true, of: true },
};

// What x-access says of one of them: null (let in), or the code of the refusal.
function verdict(access, { role = 'account', level = 1, member, office, of, ago, scopes }) {
	const acting = role !== 'account' && (level < 2 || scopes) ? 'account' : role;
	const official = access.roles.includes('officer') ? office : access.roles.includes('representative') && office === 'representative';
	const passes = access.roles.includes(acting) || access.roles.includes('account') || (member && !of && access.roles.some((r) => MEMBER.includes(r)))
		|| (official && (of || level === 2));
	if (!passes) return (access.roles.includes(role) || official) && !scopes ? 'second_factor_required' : 'forbidden';
	if (scopes && !(scopes === true && access.scope)) return 'scope_missing';
	if (access.step_up && ago) return 'step_up_required';
	return null;
}

// All of them, made anew for one operation (some of what they do ends them).
// An authority has one representative: each of them one where nobody is yet.
async function make(access) {
	const people = Object.entries(EVERYBODY).map(([name, p]) => ({ name, ...p, raw: randomBytes(32), key: randomBytes(6).toString('hex').slice(0, 8) }));
	const text = (v) => (v == null ? 'NULL' : `'${v}'`);
	await world.cluster.admin(people.map((p) => `
		WITH a AS (INSERT INTO conect.account (email, email_confirmed_at, name, role)
			VALUES ('${p.key}@rights.example', now(), ${text(p.name)}, '${p.role ?? 'account'}') RETURNING id),
		m AS (INSERT INTO conect.member (ngo, account, role) SELECT (SELECT n.id FROM conect.ngo AS n LIMIT 1), a.id, ${text(p.member)}
			FROM a WHERE ${text(p.member)} IS NOT NULL),
		o AS (INSERT INTO conect.office (authority, account, role, competences) SELECT t.id, a.id, '${p.office}', ${p.office === 'officer' ? `'{registers}'` : `'{}'`}
			FROM a, (SELECT x.id FROM conect.authority AS x WHERE x.kind = 'primarie' AND NOT EXISTS (SELECT FROM conect.office AS i WHERE i.authority = x.id) ORDER BY x.id LIMIT 1) AS t
			WHERE ${text(p.office)} IS NOT NULL RETURNING authority)
		${p.scopes ? `INSERT INTO conect.api_key (id, account, secret_hash, name, scopes, expires_at, authority)
			SELECT '${p.key}', a.id, decode('${blake2b256(p.raw).toString('hex')}', 'hex'), 'k',
			ARRAY['${(p.scopes === true ? [access.scope ?? 'other:thing'] : p.scopes).join("','")}'], now() + interval '1 day',
			${p.of ? '(SELECT coalesce((SELECT o.authority FROM o), min(t.id::text)::uuid) FROM conect.authority AS t)' : 'NULL'} FROM a`
		: `INSERT INTO conect.session (account, token_hash, idle, expires_at, level, stepped_up_at)
			SELECT a.id, decode('${blake2b256(p.raw).toString('hex')}', 'hex'), '1 hour', now() + interval '1 day', ${p.level ?? 1},
			now() - interval '${p.ago ?? '0'}' FROM a`};`).join('\n'));
	return people;
}

const CRC = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
const crc32 = (text) => ([...Buffer.from(text)].reduce((c, b) => CRC[(c ^ b) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
function credential(p) {
	if (!p.scopes) return { Cookie: `__Host-sid=${p.raw.toString('base64url')}`, 'Sec-Fetch-Site': 'same-origin' };
	const key = `ngor_live_${p.key}_${p.raw.toString('base64url')}`;
	return { Authorization: `Bearer ${key}_${(crc32(key) & 0xffffff).toString(16).padStart(6, '0')}` };
}

async function ask(client, o, headers) {
	const { method, path, options } = sound(o);
	return client.send(method, path, { ...options, headers: { ...options.headers, ...headers } });
}

const named = operations.filter((o) => o.op['x-access'] && !o.op['x-access'].roles.includes('visitor'));
for (const o of named) {
	const access = o.op['x-access'];

	test(`${o.id}: rights: ${access.roles.join(' ')}${access.scope ? `, ${access.scope}` : ''}${access.step_up ? ', step up' : ''}`, async (client) => {
		const nobody = await ask(client, o, {});
		assert.deepEqual([nobody.status, nobody.json.code], [401, 'unauthenticated'], 'nobody');
		for (const p of await make(access)) {
			const answer = await ask(client, o, credential(p));
			const code = answer.status >= 400 ? answer.json.code : null;
			const expected = verdict(access, p);
			if (expected) assert.deepEqual([answer.status, code], [403, expected], p.name);
			else assert.ok(!AT_THE_GATE.includes(code) && (code !== 'forbidden' || access.own), `${p.name}: ${answer.status} ${answer.text}`);
		}
		// Authorities are as they were: other tests count those that have people.
		await world.cluster.admin(`DELETE FROM conect.office WHERE account IN (SELECT a.id FROM conect.account AS a WHERE a.email LIKE '%@rights.example')`);
	});
}

test('rights: an operation without x-access is one that only reads, or looks up', () => {
	const open = operations.filter((o) => !o.op['x-access'] && o.method !== 'GET').map((o) => o.id);
	assert.deepEqual(open, ['ngo_lookup_many', 'registration_check']);
});
