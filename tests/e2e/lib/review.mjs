// SPDX-License-Identifier: EUPL-1.2
// What waits for reviewers: invented applicants with what they sent, and
// reviewers signed in with the second factor.
import { person, sql } from './people.mjs';
import { world } from './world.mjs';

const quoted = (value) => (value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`);
let made = 0;

export async function staff(name, role = 'reviewer') {
	const one = await person(`${role}.${++made}@secretariat.example`, { name, factor: true });
	await sql(`UPDATE conect.account SET role = '${role}' WHERE id = '${one.id}'`);
	return one;
}

const FINE = ['register', 'cif', 'name', 'duplicates', 'rivals', 'mandate_document', 'email_domain'].map((code) => ({ code, result: 'ok', detail: {} }));
export const failing = (...codes) => FINE.map((check) => (codes.includes(check.code) ? { ...check, result: 'failed' } : check));

// A fiscal code with its control digit.
function cif() {
	const digits = String(1000000 + ++made);
	const sum = [...digits].reduce((all, digit, i) => all + Number(digit) * [5, 3, 2, 1, 7, 5, 3, 2][i + 8 - digits.length], 0);
	return `${digits}${(sum * 10) % 11 % 10}`;
}

// A registration that waits, of `by` or of somebody of its own; {id (of its item), name, registration}.
export async function submitted({ by = null, kind = 'new', ngo = null, name = `Asociația Inventată pentru Grădini ${++made}`, data = {}, base = {}, checks = FINE, county = 'CV', days = 0 } = {}) {
	const values = {
		name, legal_form: 'asociatie', cif: cif(), email: 'birou@gradini.example', website: 'https://gradini.example',
		contact_name: 'Ioana Inventată', contact_email: 'ioana@gradini.example', locality_siruta: 63394, domains: ['mediu'], area: 'local',
		short_description: 'Plantăm grădini în curțile școlilor și îi învățăm pe copii să le îngrijească.', mandate_declared: true, ...data,
	};
	const applicant = by ? `SELECT '${by}'::uuid AS id` : `INSERT INTO conect.account (email, email_confirmed_at, name, lang)
			VALUES ('solicitant.${++made}@gradini.example', now(), 'Ioana Inventată', 'ro') RETURNING id`;
	const [[registration, item]] = await sql(`WITH a AS (${applicant}), r AS (
			INSERT INTO conect.registration (kind, ngo, state, lang, data, base, created_by, submitted_by, submitted_at)
			SELECT '${kind}', ${quoted(ngo)}, 'submitted', 'ro', ${quoted(JSON.stringify(values))}, ${quoted(JSON.stringify(base))}, a.id, a.id, now() - interval '${days} days' FROM a
			RETURNING *)
		INSERT INTO conect.review_item (kind, object_type, object_id, ngo, title, county, checks, excluded, opened_at)
		SELECT '${kind === 'new' ? 'registration' : kind}', 'registration', r.id, r.ngo, ${quoted(name)}, '${county}', ${quoted(JSON.stringify(checks))}, ARRAY[r.created_by], now() - interval '${days} days'
		FROM r RETURNING object_id, id`);
	return { id: item, name, registration };
}

// A queue to be looked at: each kind, old and new, with and without faults.
export async function queue() {
	const twin = { code: 'duplicates', result: 'warning', detail: { ngos: [{ id: world.ids.full }] } };
	const checks = [
		{ code: 'register', result: 'failed', detail: { register: 'rnong', captured_on: '2026-09-05', differs: ['name', 'locality_siruta'] } },
		{ code: 'cif', result: 'ok', detail: {} },
		{ code: 'name', result: 'warning', detail: { rules: ['authority'] } },
		twin,
		{ code: 'rivals', result: 'ok', detail: { registrations: [] } },
		{ code: 'mandate_document', result: 'failed', detail: {} },
		{ code: 'email_domain', result: 'warning', detail: { email: 'posta.example', website: 'altundeva.example' } },
	];
	const [[full]] = await sql(`SELECT name FROM conect.ngo WHERE id = '${world.ids.full}'`);
	const long = 'Organizăm ateliere pentru copii și părinți, tabere de vară în satele din jur și întâlniri lunare la bibliotecă, la care poate veni oricine.';
	const troubled = await submitted({ name: full, data: { national_number: '99/A/2020' }, checks, days: 41 });
	const change = await submitted({ kind: 'change', ngo: world.ids.full, name: full, data: { name: full, description: long.replace('lunare', 'săptămânale').replace('copii și părinți', 'copii, părinți și bunici'), phone: '+40 267 000 001' }, base: {}, days: 9, county: 'HR' });
	await sql(`INSERT INTO conect.profile (ngo, data) VALUES ('${world.ids.full}', ${quoted(JSON.stringify({ description: long, phone: '+40 267 000 000' }))})
		ON CONFLICT (ngo) DO UPDATE SET data = excluded.data`);
	const claim = await submitted({ kind: 'claim', ngo: world.ids.long, name: 'Asociația care își cere înscrierea', days: 4, county: 'MS' });
	for (let i = 0; i < 4; i++) await submitted({ days: i, checks: i === 3 ? failing('cif') : FINE });
	return { troubled, change, claim };
}

// The pages of reviewers, once: name to path. shown: of queue().
export const reviewPages = (shown) => ({
	queue: '/review',
	item: `/review/item?id=${shown.troubled.id}`,
	change: `/review/item?id=${shown.change.id}`,
	merges: '/review/merges?q=inventat',
	merge: `/review/merge?ngo=${world.ids.full}&into=${world.ids.long}`,
	entry: `/review/entry?id=${world.ids.full}`,
	statistics: '/review/statistics',
});
