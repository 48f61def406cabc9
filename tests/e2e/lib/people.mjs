// SPDX-License-Identifier: EUPL-1.2
// People with accounts: their mail as `conect jobs` really sends it, their
// authenticator, and browsers in which they are signed in.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BUILD } from '../../api/lib/paths.mjs';
import { visit } from './visit.mjs';
import { world } from './world.mjs';

const run = promisify(execFile);
export const PASSWORD = 'patru cuvinte fara legatura';
export const sql = (text) => world.cluster.admin(text);

// ---- mail ----

const folder = () => {
	const path = join(world.cluster.outer, 'mail');
	mkdirSync(path, { recursive: true });
	return path;
};

async function deliver() {
	await run(join(BUILD, 'conect'), ['jobs', '--once'], { env: {
		PATH: process.env.PATH,
		CONECT_DB_JOBS: world.cluster.conninfo('conect_jobs'),
		CONECT_MAIL: `file:${folder()}`,
		CONECT_MAIL_FROM: 'Conect <nu-raspunde@conect.example>',
		CONECT_PUBLIC_URL: world.base,
		CONECT_SECRET: '5a'.repeat(32),
		CONECT_CONTACT: 'mailto:data@conect.example',
	} });
}

const plain = (quoted) => quoted.replace(/=\r?\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g,
	(bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

// Everything that came to an address, oldest first, as text.
export async function mailTo(email) {
	await deliver();
	return readdirSync(folder()).filter((f) => f.endsWith('.eml')).sort().map((f) => plain(readFileSync(join(folder(), f), 'utf8')))
		.filter((mail) => new RegExp(`^To: .*${email.replaceAll('.', '\\.')}`, 'mi').test(mail));
}

// The link to a page in the newest mail to an address.
export async function linkTo(email, page) {
	const found = (await mailTo(email)).map((mail) => mail.match(new RegExp(`${world.base}(/\\w\\w/${page}#token=[\\w-]{43})`))?.[1]).filter(Boolean);
	assert.ok(found.length > 0, `no mail to ${email} leads to ${page}`);
	return found.at(-1);
}

// ---- authenticator (RFC 6238) ----

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function codeOf(secret, step = Math.floor(Date.now() / 30000)) {
	const bits = [...secret.replaceAll(/\s/g, '')].map((c) => ALPHABET.indexOf(c).toString(2).padStart(5, '0')).join('');
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const hash = createHmac('sha1', Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)))).update(counter).digest();
	const at = hash[19] & 15;
	return String((hash.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
}

// A code is good once; so that a test need not wait for the next, the server forgets the last.
export const forgetCode = (email) => sql(`UPDATE conect.account SET totp_last_step = 0 WHERE email_key = '${email}'`);

// ---- browsers ----

// A call as the pages make it: from the page, with its cookies.
export const call = (page, method, path, body) => page.evaluate(async ([method, path, body]) => {
	const answer = await fetch(`/api/v1${path}`, { method, headers: body ? { 'Content-Type': 'application/json' } : {}, body: body && JSON.stringify(body) });
	const text = await answer.text();
	return { status: answer.status, json: text === '' ? null : JSON.parse(text) };
}, [method, path, body]);

// The same, with the answer that has to come; its JSON.
export async function must(page, status, ...what) {
	const answer = await call(page, ...what);
	assert.equal(answer.status, status, `${what[0]} ${what[1]}: ${answer.status} ${JSON.stringify(answer.json)}`);
	return answer.json;
}

// Signed up, confirmed, signed in; with a second factor if asked for. {email, id, secret, cookies}
export async function person(email, { name = 'Om Inventat', factor = false } = {}) {
	let made;
	await visit({}, async (page, _, context) => {
		await page.goto('/ro/about');
		await must(page, 202, 'POST', '/accounts', { email, password: PASSWORD, name, lang: 'ro' });
		const token = (await linkTo(email, 'account/confirm')).split('=')[1];
		await must(page, 204, 'POST', '/accounts/confirm', { token });
		const { account: { id } } = await must(page, 201, 'POST', '/session', { email, password: PASSWORD });
		made = { email, id };
		if (factor) {
			made.secret = (await must(page, 201, 'POST', '/account/totp')).secret;
			await must(page, 200, 'POST', '/account/totp/confirm', { code: codeOf(made.secret) });
			await forgetCode(email);
		}
		made.cookies = await context.storageState();
	});
	return made;
}

// An authority of theirs that keeps a register here, and an organisation that asks to be in it.
async function institution(one) {
	[[world.office]] = await sql(`INSERT INTO conect.authority (name, kind, source, county)
		VALUES ('Primăria Comunei Pagina Închipuită', 'primarie', (SELECT min(code) FROM conect.data_source), 'CV') RETURNING id`);
	await sql(`INSERT INTO conect.office (authority, account, role) VALUES ('${world.office}', '${one.id}', 'representative');
		INSERT INTO conect.unit (authority, name, email) VALUES ('${world.office}', 'Biroul pentru asociații', 'ong@pagini.example')`);
	[[world.designation]] = await sql(`INSERT INTO conect.designation (authority, account, position, act, state, decided_at)
		VALUES ('${world.office}', '${one.id}', 'Consilier', 'Dispoziția nr. 12/2026', 'approved', now()) RETURNING id`);
	[[world.hosted]] = await sql(`INSERT INTO conect.register (authority, title_ro, form, state) VALUES ('${world.office}', 'Registrul paginilor', 'hosted', 'published') RETURNING id`);
	await sql(`INSERT INTO conect.entry (register, local_ref, name) VALUES ('${world.hosted}', '1/2026', 'Asociația Paginilor Închipuite')`);
	[[world.request]] = await sql(`INSERT INTO conect.recording_request (ngo, authority, profile, lang, sent_by, due_on, late_after)
		VALUES ('${world.ids.full}', '${world.office}', '{"phone": "+40267000000"}', 'ro', '${one.id}', current_date + 30, current_date + 31) RETURNING id`);
}

// Somebody who sees every page: an administrator of the service with a key, two organisations and an authority.
export async function everybody() {
	const all = await person('toate@pagini.example', { name: 'Toate Paginile', factor: true });
	await sql(`UPDATE conect.account SET role = 'sgg_admin' WHERE id = '${all.id}'`);
	const other = await person('ion@pagini.example', { name: 'Ion Inventat' });
	for (const [ngo, account, role] of [[world.ids.full, all.id, 'ngo_admin'], [world.ids.full, other.id, 'ngo_editor'], [world.ids.long, all.id, 'ngo_editor']])
		await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${ngo}', '${account}', '${role}')`);
	await institution(all);
	await visit({ storageState: all.cookies }, async (page) => {
		await page.goto('/ro/about');
		await must(page, 201, 'POST', `/authorities/${world.office}/keys`, { name: 'Registratura', scopes: ['register:read'] });
		await must(page, 202, 'POST', `/authorities/${world.office}/invitations`, { email: 'mihai@pagini.example', competences: ['registers', 'information'] });
		world.campaign = (await must(page, 201, 'POST', '/campaigns', { title: 'Declarați registrul', text_ro: 'Vă rugăm.', counties: ['CV'], kinds: ['consiliu_judetean'] })).id;
		await must(page, 201, 'POST', '/account/keys', { name: 'Sincronizare cu site-ul nostru', scopes: ['account:read', 'member:read'], days: 90 });
		await must(page, 202, 'POST', `/ngos/${world.ids.full}/invitations`, { email: 'mihai@pagini.example', role: 'ngo_editor' });
		world.registration = (await must(page, 201, 'POST', '/registrations', { ngo: world.ids.comma })).id;
	});
	return all;
}
