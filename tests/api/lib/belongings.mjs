// SPDX-License-Identifier: EUPL-1.2
// Somebody with one of everything that can be somebody's: an organisation with
// colleagues, registrations in each state with files and messages, an authority
// with people, designations for it, its unit and a key, a decision
// that waits, a merge, a report, an invitation, a second browser and a second
// program. Made in the database, many at once; what there is of them can be read
// back, so that a test sees whether anything changed.
import { randomBytes, randomUUID } from 'node:crypto';
import { blake2b256 } from './blake2b.mjs';
import { world } from './world.mjs';

const quoted = (v) => (v == null ? 'NULL' : `'${String(v).replaceAll("'", "''")}'`);
const json = (v) => quoted(JSON.stringify(v));
const hashed = (raw) => `decode('${blake2b256(raw).toString('hex')}', 'hex')`;
const keyId = () => randomBytes(8).toString('hex').slice(0, 8);

const CRC = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
const crc32 = (text) => ([...Buffer.from(text)].reduce((c, b) => CRC[(c ^ b) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

// What a program sends along: a key of this id and secret.
export function bearer(id, raw) {
	const key = `ngor_live_${id}_${raw.toString('base64url')}`;
	return { Authorization: `Bearer ${key}_${(crc32(key) & 0xffffff).toString(16).padStart(6, '0')}` };
}

const FULL = { email: 'birou@matrice.example', website: 'https://matrice.example', contact_email: 'cineva@matrice.example', address: 'Str. Închipuită nr. 1',
	area: 'local', domains: ['mediu'], short_description: 'Ocrotim pajiști.', representative_name: 'Președinte Inventat', mandate_declared: true,
	locality_siruta: 63394, legal_form: 'asociatie', national_number: '99/A/2024', cif: '9876500118' };
const OPEN = ['submitted', 'changes_requested', 'draft'];
let made = 0;

export class Belongings {
	// role: of the account; level: of its session; member: what it is in its
	// organisation, if it has one; office: what it is in its authority, if it is
	// something there; scopes: it is a program; of: of that authority; factor: it has a second
	// one, of which nobody knows the secret.
	constructor({ role = 'account', level = 2, member = null, office = null, scopes, of = false, factor = false } = {}) {
		Object.assign(this, { role, level, member, office, of, factor, mark: `Canar${++made}${randomBytes(4).toString('hex')}`, raw: randomBytes(32), program: keyId(),
			other: keyId(), me: randomUUID(), admin: randomUUID(), editor: randomUUID(), session: randomUUID(), browser: randomUUID(),
			ngo: randomUUID(), second: randomUUID(), merged: randomUUID(), merge: randomUUID(), correction: randomUUID(), report: randomUUID(), claimant: randomUUID(), register: randomUUID(),
			free: randomUUID(), request: randomUUID(),
			keeper: randomUUID(), hosted: randomUUID(), entry: randomUUID() });
		for (const what of ['draft', 'changes_requested', 'submitted', 'refused', 'claim']) this[what] = randomUUID();
		Object.assign(this, { authority: randomUUID(), town: randomUUID(), hall: randomUUID(), stamp: keyId() });
		this.designations = Object.fromEntries(['draft', 'submitted', 'ready'].map((what) => [what, randomUUID()]));
		this.item = randomUUID();
		this.files = Object.fromEntries(['draft', 'submitted', 'claim', 'ngo', 'act_draft', 'act_submitted', 'act_ready'].map((what) => [what, randomUUID()]));
		this.scopes = scopes;
		this.headers = scopes ? bearer(this.program, this.raw) : { Cookie: `__Host-sid=${this.raw.toString('base64url')}`, 'Sec-Fetch-Site': 'same-origin' };
	}

	get accounts() { return [this.me, this.admin, this.editor, this.claimant]; }
	get objects() {
		return [this.ngo, this.second, this.merged, this.merge, this.correction, this.report, this.item, this.request, this.entry, ...Object.values(this.files),
			...['draft', 'changes_requested', 'submitted', 'refused', 'claim'].map((what) => this[what]), ...Object.values(this.designations)];
	}
	// Known to everybody; who works there is not.
	get places() { return [this.authority, this.town, this.hall]; }
	// Nothing of this stands in an answer to somebody else.
	get secrets() { return [this.mark, this.session, this.browser, this.program, this.other, this.stamp, ...this.accounts, ...this.objects.slice(4)]; }

	account(id, role = 'account', factor = false) {
		return `INSERT INTO conect.account (id, email, email_confirmed_at, name, role, totp_confirmed_at)
			VALUES ('${id}', '${id}.${this.mark}@matrice.example', now(), 'Om ${this.mark}', '${role}', ${factor ? 'now()' : 'NULL'});`;
	}

	get people() {
		return `${this.account(this.me, this.role, this.factor)} ${this.account(this.admin)} ${this.account(this.editor)} ${this.account(this.claimant)}
		INSERT INTO conect.session (id, account, token_hash, idle, expires_at, level)
		VALUES ('${this.session}', '${this.me}', ${hashed(this.raw)}, '1 hour', now() + interval '1 day', ${this.level}),
			('${this.browser}', '${this.me}', ${hashed(randomBytes(32))}, '1 hour', now() + interval '1 day', 1);
		INSERT INTO conect.api_key (id, account, secret_hash, name, scopes, expires_at, authority)
		VALUES ('${this.program}', '${this.me}', ${hashed(this.raw)}, '${this.mark}', ARRAY[${(this.scopes ?? ['account:read']).map(quoted)}], now() + interval '1 day', ${this.of ? quoted(this.authority) : 'NULL'}),
			('${this.other}', '${this.me}', ${hashed(randomBytes(32))}, '${this.mark}', '{account:read}', now() + interval '1 day', NULL),
			('${this.stamp}', '${this.office ? this.me : this.editor}', ${hashed(randomBytes(32))}, '${this.mark}', '{register:read}', now() + interval '1 day', '${this.authority}');`;
	}

	// A representative and an officer, one of whom it may be; the unit, an invitation.
	get institution() {
		return `INSERT INTO conect.authority (id, name, kind, source)
		SELECT id, 'Autoritatea Matricei ' || id, 'alta', (SELECT min(code) FROM conect.data_source) FROM unnest(ARRAY[${this.places.map(quoted)}]::uuid[]) AS id;
		INSERT INTO conect.register (id, authority, title_ro, url, form, state) VALUES ('${this.register}', '${this.authority}', 'Registrul', 'https://institutie.example/', 'web_page', 'published');`;
	}
	get office_people() {
		return `INSERT INTO conect.office (authority, account, role, competences) VALUES
			('${this.authority}', '${this.office === 'representative' ? this.me : this.admin}', 'representative', '{}'), ('${this.authority}', '${this.editor}', 'officer', '{registers}')
			${this.office === 'officer' ? `, ('${this.authority}', '${this.me}', 'officer', '{registers}')` : ''};
		INSERT INTO conect.unit (authority, name) VALUES ('${this.authority}', 'Structura Matricei');
		INSERT INTO conect.one_time_token (token_hash, purpose, email, subject, data, expires_at)
		VALUES (${hashed(randomBytes(32))}, 'invite_officer', '${this.mark.toLowerCase()}@matrice.example', '${this.authority}',
			${json({ role: 'officer', competences: ['registers'], email: `${this.mark}@matrice.example`, by: this.admin })}, now() + interval '1 day');
		${['draft', 'submitted', 'ready'].map((what, i) => `INSERT INTO conect.designation (id, authority, account, position, act, state, submitted_at)
		VALUES ('${this.designations[what]}', '${this.places[i]}', '${this.me}', '${this.mark}', '${this.mark}', '${what === 'submitted' ? what : 'draft'}', ${what === 'submitted' ? 'now()' : 'NULL'});
		${this.file(`act_${what}`, 'designation', this.designations[what], 'designation_act')}`).join('\n')}`;
	}

	get organisation() {
		return `INSERT INTO conect.ngo (id, name, legal_form, status, county)
		VALUES ('${this.ngo}', 'Asociația Matricei ${this.ngo}', 'asociatie', 'inregistrat', 'CV'),
			('${this.second}', 'Asociația Următoare ${this.second}', 'asociatie', 'inregistrat', 'CV'),
			('${this.merged}', 'Asociația Comasată ${this.merged}', 'asociatie', 'inregistrat', 'CV');
		INSERT INTO conect.profile (ngo, data) VALUES ('${this.ngo}', ${json({ contact_name: this.mark })});
		INSERT INTO conect.member (ngo, account, role) VALUES ('${this.ngo}', '${this.admin}', 'ngo_admin'), ('${this.ngo}', '${this.editor}', 'ngo_editor')
			${this.member ? `, ('${this.ngo}', '${this.me}', '${this.member}')` : ''};
		INSERT INTO conect.one_time_token (token_hash, purpose, email, subject, data, expires_at)
		VALUES (${hashed(randomBytes(32))}, 'invite_member', '${this.mark.toLowerCase()}@matrice.example', '${this.ngo}',
			${json({ role: 'ngo_editor', email: `${this.mark}@matrice.example`, by: this.admin })}, now() + interval '1 day'),
			(${hashed(randomBytes(32))}, 'invite_staff', '${this.mark.toLowerCase()}@matrice.example', NULL, ${json({ role: 'auditor', by: this.admin })}, now() + interval '1 day');
		INSERT INTO conect.correction (id, ngo, field, value, lang, network_hash)
		VALUES ('${this.correction}', '${this.ngo}', 'phone', '0266 100 200', 'ro', sha256('${this.mark}'));
		INSERT INTO conect.review_item (id, kind, object_type, object_id, ngo, title)
		VALUES ('${this.report}', 'correction', 'correction', '${this.correction}', '${this.ngo}', 'Asociația Matricei');
		UPDATE conect.ngo SET removed_at = now(), removed_reason = 'x' WHERE id = '${this.merged}';
		INSERT INTO conect.ngo_removal (ngo, state, reason_code, target) VALUES ('${this.merged}', 'merged', 'duplicate', '${this.ngo}');
		INSERT INTO conect.ngo_merge (id, ngo, target, reason_code, moved) VALUES ('${this.merge}', '${this.merged}', '${this.ngo}', 'duplicate',
			'{"members": [], "registrations": [], "review_items": [], "attachments": [], "corrections": [], "register_entries": []}');`;
	}

	// A member's are changes that colleagues began: at most one of each may be
	// open. The claim is a stranger's, on this organisation.
	registration(what, kind, by) {
		const full = { ...FULL, name: 'Asociația Matricei', contact_name: this.mark };
		const [base, data] = kind === 'change' ? [full, { phone: '+40266111222' }] : [{}, full];
		return `INSERT INTO conect.registration (id, kind, ngo, state, lang, data, base, created_by, submitted_by, submitted_at, decided_at)
		VALUES ('${this[what]}', '${kind}', ${kind === 'new' ? 'NULL' : `'${this.ngo}'`}, '${what === 'claim' ? 'submitted' : what}', 'ro', ${json(data)}, ${json(base)},
			'${by}', ${what === 'draft' ? 'NULL, NULL' : `'${by}', now()`}, ${what === 'refused' ? 'now()' : 'NULL'});`;
	}

	file(what, type, id, kind) {
		return `INSERT INTO conect.attachment (id, object_type, object_id, kind, name, type, size, sha256, stored, created_by)
		VALUES ('${this.files[what]}', '${type}', '${id}', '${kind}', '${this.mark}.pdf', 'application/pdf', 7, sha256('matrice'), sha256('matrice'), '${this.admin}');`;
	}

	get papers() {
		const kind = this.member ? 'change' : 'new';
		const by = (i) => (this.member ? [this.me, this.admin, this.editor][i] : this.me);
		return `${OPEN.map((what, i) => this.registration(what, kind, by(i))).join('\n')}
		${this.registration('refused', kind, by(1))} ${this.registration('claim', 'claim', this.claimant)}
		INSERT INTO conect.review_item (id, kind, object_type, object_id, ngo, title, excluded)
		VALUES ('${this.item}', '${kind === 'new' ? 'registration' : 'change'}', 'registration', '${this.submitted}', ${kind === 'new' ? 'NULL' : `'${this.ngo}'`},
			'${this.mark}', ARRAY['${this.me}']::uuid[]);
		INSERT INTO conect.message (registration, author, by_staff, text, audience)
		VALUES ('${this.submitted}', '${this.me}', false, '${this.mark}', 'applicant'), ('${this.submitted}', NULL, true, '${this.mark}', 'reviewers');
		INSERT INTO conect.attachment_content (sha256, content) VALUES (sha256('matrice'), 'matrice') ON CONFLICT DO NOTHING;
		${this.file('draft', 'registration', this.draft, 'mandate_proof')} ${this.file('submitted', 'registration', this.submitted, 'mandate_proof')}
		${this.file('claim', 'registration', this.claim, 'mandate_proof')} ${this.file('ngo', 'ngo', this.ngo, 'other')}`;
	}

	// At its authority a request of its organisation waits; another, where there is
	// somebody, too, has none.
	get requests() {
		return `INSERT INTO conect.authority (id, name, kind, source)
		VALUES ('${this.free}', 'Autoritatea Matricei ${this.free}', 'alta', (SELECT min(code) FROM conect.data_source));
		INSERT INTO conect.office (authority, account, role, competences) VALUES ('${this.free}', '${this.claimant}', 'officer', '{registers}');
		INSERT INTO conect.recording_request (id, ngo, authority, message, profile, documents, lang, sent_by, due_on, late_after)
		VALUES ('${this.request}', '${this.ngo}', '${this.authority}', '${this.mark}', '{}', '{${this.files.ngo}}', 'ro', '${this.editor}', '2000-01-01', '2000-01-02');
		INSERT INTO conect.recording_message (request, author, by_authority, asks, text) VALUES ('${this.request}', '${this.editor}', false, false, '${this.mark}');`;
	}

	// A register that an authority keeps here, with an entry that waits for a decision.
	get keeping() {
		return `INSERT INTO conect.authority (id, name, kind, source) VALUES ('${this.keeper}', 'Autoritatea Registrului ${this.keeper}', 'alta', (SELECT min(code) FROM conect.data_source));
		INSERT INTO conect.register (id, authority, title_ro, form, state) VALUES ('${this.hosted}', '${this.keeper}', 'Registrul Matricei', 'hosted', 'proposed');
		INSERT INTO conect.entry (id, register, local_ref, name, contact_email, ngo, match_state)
		VALUES ('${this.entry}', '${this.hosted}', '1', '${this.mark}', '${this.mark}@matrice.example', '${this.ngo}', 'proposed');`;
	}

	static async make(all) {
		const psql = world.cluster.session();
		psql.say('BEGIN');
		for (const b of all) psql.say(`${b.institution} ${b.people} ${b.organisation} ${b.papers} ${b.office_people} ${b.requests} ${b.keeping}`);
		psql.say('COMMIT');
		await psql.end();
		const ids = new Map((await world.cluster.admin(`SELECT purpose || email, to_jsonb(t) ->> 'id' FROM conect.one_time_token AS t
			WHERE email LIKE 'canar%@matrice.example'`)));
		for (const b of all) {
			b.invitation = ids.get(`invite_member${b.mark.toLowerCase()}@matrice.example`);
			b.summons = ids.get(`invite_officer${b.mark.toLowerCase()}@matrice.example`);
			b.call = ids.get(`invite_staff${b.mark.toLowerCase()}@matrice.example`);
		}
	}

	// All there is of it and about it, as the database has it.
	rows() {
		const objects = this.objects.map(quoted), places = this.places.map(quoted), accounts = this.accounts.map(quoted);
		const where = [['account', 'id', accounts], ['session', 'account', accounts], ['api_key', 'account', accounts], ['totp_reset', 'account', accounts],
			['outbox', 'account', accounts], ['member', 'ngo', objects], ['one_time_token', 'subject', objects], ['ngo', 'id', objects],
			['authority', 'id', places], ['unit', 'authority', places], ['office', 'authority', places], ['one_time_token', 'subject', places], ['designation', 'id', objects],
			['profile', 'ngo', objects], ['profile_version', 'ngo', objects], ['registration', 'id', objects], ['registration', 'ngo', objects],
			['review_item', 'object_id', objects], ['message', 'registration', objects], ['message', 'correction', objects],
			['attachment', 'object_id', objects], ['correction', 'ngo', objects], ['ngo_removal', 'ngo', objects], ['ngo_merge', 'target', objects],
			['recording_request', 'ngo', objects], ['recording_message', 'request', [quoted(this.request)]], ['entry', 'id', objects], ['change', 'id', [...objects, ...places]], ['register_health', 'register', [quoted(this.register)]], ['audit', 'object_id', [...objects, ...places, ...accounts]]];
		return world.cluster.admin(`${where.map(([table, column, ids]) => `SELECT '${table}', t::text FROM conect.${table} AS t
			WHERE t.${column} IN (${ids})`).join(' UNION ALL ')} ORDER BY 1, 2`);
	}
}
