// SPDX-License-Identifier: EUPL-1.2
// Authorities of the tests' own, their people and their registers, made in the
// database.
import { randomBytes } from 'node:crypto';
import { bearer } from './belongings.mjs';
import { blake2b256 } from './blake2b.mjs';
import { Somebody } from './somebody.mjs';
import { world } from './world.mjs';

const sql = (text) => world.cluster.admin(text);
let last = 0;

// A town hall without people, of a county.
export async function authority({ county = 'CV', kind = 'primarie', name = `Primăria de Probă ${++last}` } = {}) {
	return (await sql(`INSERT INTO conect.authority (name, kind, county, source)
		SELECT '${name}', '${kind}', ${county ? `'${county}'` : 'NULL'}, min(code) FROM conect.data_source RETURNING id`))[0][0];
}

// Somebody with an office there.
export async function officer(of, competences = ['registers']) {
	const who = await Somebody.make();
	await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${of}', '${who.id}',
		'${competences ? 'officer' : 'representative'}', '{${(competences ?? []).join(',')}}')`);
	return who;
}

// A program of theirs: a key for that authority.
export async function program(who, of, scopes = ['register:read', 'register:write']) {
	const raw = randomBytes(32), id = randomBytes(4).toString('hex');
	await sql(`INSERT INTO conect.api_key (id, account, secret_hash, name, scopes, expires_at, authority)
		VALUES ('${id}', '${who.id}', decode('${blake2b256(raw).toString('hex')}', 'hex'), 'Program', '{${scopes.join(',')}}', now() + interval '1 day', '${of}')`);
	return Object.assign(new Somebody(), { id: who.id, send: (method, path, value, headers = {}) => {
		const body = value === undefined ? undefined : JSON.stringify(value);
		return world.client.send(method, path, { body, headers: { ...bearer(id, raw),
			...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }), ...headers } });
	} });
}

// A register as if it had been declared and decided.
export async function register(of, title, { url = null, state = 'published', form = url ? 'web_page' : 'hosted', ...more } = {}) {
	const rest = Object.entries(more), text = (v) => `'${String(v).replaceAll("'", "''")}'`;
	return (await sql(`INSERT INTO conect.register (authority, title_ro, url, form, state${rest.map(([k]) => `, ${k}`).join('')})
		VALUES ('${of}', ${text(title)}, ${url ? text(url) : 'NULL'}, '${form}', '${state}'${rest.map(([, v]) => `, ${text(v)}`).join('')}) RETURNING id`))[0][0];
}

let first;
// One that is public, for tests of anything: {id, authority}.
export const shown = () => (first ??= authority().then(async (of) => ({ authority: of, id: await register(of, 'Registrul de probă', { url: 'https://registru.example/' }) })));

// What waits of it, decided by a reviewer who accepts every failed check.
export async function decide(id, how = 'approve', more = {}) {
	const reviewer = await Somebody.make('reviewer');
	const [[item]] = await sql(`SELECT i.id FROM conect.review_item AS i WHERE i.object_id = '${id}' AND i.state <> 'decided'`);
	const { version, checks } = await reviewer.must(200, 'GET', `/review-items/${item}`);
	const acknowledged = checks.filter((c) => c.result === 'failed').map((c) => c.code);
	return reviewer.must(200, 'POST', `/review-items/${item}/${how}`, { version, ...(how === 'approve' ? { acknowledged } : { reason: 'not_a_register', text: 'Nu este un registru.' }), ...more });
}
