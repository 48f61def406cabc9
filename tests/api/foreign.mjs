// SPDX-License-Identifier: EUPL-1.2
// Whose object it is: every operation that says in x-access whose (`own`), and
// every one that names an object of somebody in its path, asked by everybody of
// their own and of others' objects. rights.mjs has the verdict at the gate; here
// is the one behind it. What is refused leaves everything as it was.
import assert from 'node:assert/strict';
import { Belongings } from './lib/belongings.mjs';
import { query } from './lib/client.mjs';
import { operation, operations, resolve } from './lib/contract.mjs';
import { pdf } from './lib/files.mjs';
import { test } from './lib/world.mjs';

const STAFF = ['reviewer', 'sgg_admin', 'auditor'];
const MEMBER = ['ngo_editor', 'ngo_admin'];
const named = operations.filter((o) => o.op['x-access'] && !o.op['x-access'].roles.includes('visitor'));
const holds = (o) => (o.op.parameters ?? []).some((p) => p.in === 'path' && p.name !== 'lang');
const asked = named.filter((o) => (o.op['x-access'].own || holds(o)) && !['register', 'campaign'].includes(o.op['x-access'].own)); // the tests of those domains ask of them
const SCOPES = [...new Set(named.map((o) => o.op['x-access'].scope).filter(Boolean))];

const EVERYBODY = {
	account: {}, ngo_editor: { member: 'ngo_editor' }, ngo_admin: { member: 'ngo_admin' },
	...Object.fromEntries(STAFF.map((role) => [role, { role, member: 'ngo_admin' }])),
	'reviewer without the second factor': { role: 'reviewer', member: 'ngo_admin', level: 1 },
	'key of ngo_admin': { member: 'ngo_admin', scopes: SCOPES },
	'key of reviewer': { role: 'reviewer', member: 'ngo_admin', scopes: SCOPES },
	'key with another scope': { member: 'ngo_admin', scopes: ['other:thing'] },
	officer: { office: 'officer' }, representative: { office: 'representative' }, 'representative without the second factor': { office: 'representative', level: 1 },
	'key of an authority': { office: 'representative', scopes: SCOPES, of: true },
};

// ---- where the objects are ----
// In this order it is asked of one's own, so that what ends something comes last.
// at: the path of b's object, `which` of several (the first ones, `mine`, are
// asked of one's own); body, parameters: of a request with nothing wrong in it,
// else the contract's example. A foreign one is not there (404), but what
// everybody can read (open), and what staff see and may not write, is forbidden.
// barred: staff may, but not where it is their own.
// fresh: it is the end of what others here need. never: more would be needed
// for it to be done; the test of the domain does it.
const ofNgo = { own: 'ngo', at: (b) => ({ id: b.ngo }) };
const ofRegistration = (which, more) => ({ own: 'registration', mine: [which], which: ['draft', 'submitted', 'refused', 'claim'], at: (b, w) => ({ id: b[w] }), ...more });
const ofFile = { own: 'registration or NGO', mine: ['draft', 'ngo'], which: ['draft', 'submitted', 'claim', 'ngo'], at: (b, w) => ({ id: b.files[w] }) };
const readFile = { ...ofFile, own: 'registration or NGO; reviewers any that was submitted' };
// A request that their authority received.
const ofRequest = (more) => ({ own: 'authority', mine: ['request'], which: ['request'], at: (b) => ({ id: b.request }), ...more });
// None of them is in the authority: all are stopped at the gate; entry.mjs asks behind it.
const ofEntry = (more) => ({ own: 'authority', never: true, at: (b) => ({ id: b.hosted, local_ref: '1' }), ...more });
const one = (own, more = {}) => ({ own, alone: true, ...more }); // nobody else's can be named
const staffs = (which, more = {}) => ({ mine: which, which, at: (b, w) => ({ id: b[w] }), ...more });
const ofOffice = (more) => ({ own: 'authority', at: (b) => ({ id: b.authority }), ...more });
const ofDesignation = (which, more) => ({ own: 'designation', mine: [which], which: ['draft', 'submitted'], at: (b, w) => ({ id: b.designations[w] }), ...more });
const decision = { barred: 'conflict_of_interest', fresh: true };
const move = (reason, more) => staffs(['ngo'], { barred: 'conflict_of_interest', body: () => ({ reason, text: 'Probă.' }), ...more });

const TABLE = {
	review_item_get: staffs(['item', 'report']), review_note_add: staffs(['item', 'report']),
	review_item_assign: staffs(['item', 'report'], { body: () => ({ version: 1, assignee: null }) }),
	review_item_approve: staffs(['item', 'report'], { ...decision, body: () => ({ version: 1 }) }),
	review_item_refuse: staffs(['item', 'report'], { ...decision, body: (b, w) => ({ version: 1, reason: w === 'item' ? 'mandate_missing' : 'value_correct', text: 'Probă.' }) }),
	review_item_request_changes: staffs(['item'], { ...decision, body: () => ({ version: 1, text: 'Probă.' }) }),
	ngo_suspend: move('court_decision'), ngo_reinstate: move('mistake'), ngo_archive: move('dissolved', { fresh: true }),
	ngo_merge: staffs(['ngo'], { ...decision, body: (b) => ({ into: b.second, reason: 'duplicate' }) }),
	merge_undo: staffs(['merge'], { ...decision, body: () => ({ text: 'Probă.' }) }),
	totp_reset_create: staffs(['me']), user_invitation_delete: { at: (b) => ({ invitation: b.call }) },
	user_update: staffs(['me'], { body: () => ({ role: 'account', reason: 'Probă.' }) }),

	register_check_create: { own: 'authority', open: true, mine: ['register'], which: ['register'], at: (b) => ({ id: b.register }) },

	member_list: ofNgo, member_invite: { ...ofNgo, body: (b) => ({ email: `nou.${b.mark}@matrice.example`, role: 'ngo_editor' }) },
	member_invitation_delete: { ...ofNgo, at: (b) => ({ id: b.ngo, invitation: b.invitation }), crossed: (mine, theirs) => ({ id: mine.ngo, invitation: theirs.invitation }) },
	member_update: { ...ofNgo, at: (b) => ({ id: b.ngo, account: b.editor }), crossed: (mine, theirs) => ({ id: mine.ngo, account: theirs.editor }) },
	profile_get: { ...ofNgo, open: true },
	ngo_update: { ...ofNgo, open: true, body: () => ({ data: { phone: '0266 123 456' } }) }, ngo_confirm: { ...ofNgo, open: true },

	recording_preview: { ...ofNgo, parameters: (b) => ({ authority: b.free }) }, recording_request_list: one('NGO or authority', { parameters: (b) => ({ ngo: b.ngo }) }),
	recording_request_create: one('ngo', { body: (b) => ({ ngo: b.ngo, authority: b.free }) }),
	recording_request_get: { own: 'NGO or authority', at: (b) => ({ id: b.request }) },
	recording_message_list: { own: 'NGO or authority', at: (b) => ({ id: b.request }) },
	recording_message_create: { own: 'NGO or authority', mine: ['request'], which: ['request'], at: (b, w) => ({ id: b[w] }) },
	recording_request_acknowledge: ofRequest(), recording_request_record: ofRequest({ fresh: true }), recording_request_refuse: ofRequest({ fresh: true }),
	recording_request_withdraw: { own: 'ngo', mine: ['request'], which: ['request'], at: (b, w) => ({ id: b[w] }), fresh: true },
	entry_put: ofEntry(), entry_delete: ofEntry({ parameters: { reason: 'Probă' } }), entry_match_set: ofEntry(),
	...Object.fromEntries(['get', 'update', 'row_list', 'apply', 'undo'].map((act) => [`entry_import_${act}`, ofEntry({ at: (b) => ({ id: b.hosted, n: 1 }) })])),
	entry_import_list: ofEntry({ at: (b) => ({ id: b.hosted }) }), entry_import_create: ofEntry({ at: (b) => ({ id: b.hosted }), parameters: { name: 'registru.csv' } }),
	ledger_list: ofEntry({ at: (b) => ({ id: b.hosted }) }), ledger_summary: ofEntry({ at: (b) => ({ id: b.hosted }) }), ledger_get: ofEntry(),

	registration_list: one('registration'), registration_create: one('registration', { body: (b) => ({ ngo: b.ngo }) }),
	registration_get: ofRegistration('draft'), registration_timeline: ofRegistration('submitted'), registration_preview: ofRegistration('submitted'),
	message_list: ofRegistration('submitted'), message_create: ofRegistration('submitted'),
	attachment_create: ofRegistration('draft', { parameters: { kind: 'statute', name: 'Statut.pdf' } }),
	attachment_get: readFile, attachment_content: readFile, attachment_delete: ofFile,
	registration_update: ofRegistration('draft', { body: () => ({ data: { phone: '0266 123 456' } }) }),
	registration_submit: ofRegistration('changes_requested'),
	registration_withdraw: ofRegistration('submitted'), registration_appeal: ofRegistration('refused'), registration_delete: ofRegistration('draft', { fresh: true }),
	// An editor takes nobody away but themselves.
	member_delete: { ...ofNgo, at: (b) => ({ id: b.ngo, account: b.member === 'ngo_editor' ? b.me : b.editor }), crossed: (mine, theirs) => ({ id: mine.ngo, account: theirs.editor }) },

	designation_list: one('designation'), designation_create: one('designation', { body: (b) => ({ authority: b.town, position: 'Probă', act: 'Probă' }) }),
	designation_get: ofDesignation('draft'), designation_attachment_create: ofDesignation('draft', { parameters: { name: 'Act.pdf' } }),
	designation_update: ofDesignation('draft', { body: () => ({ act: 'Altă probă' }) }), designation_submit: ofDesignation('ready'),
	designation_withdraw: ofDesignation('submitted'), designation_delete: ofDesignation('draft', { fresh: true }),
	account_office_list: one('own account'), officer_list: ofOffice(),
	officer_invite: ofOffice({ body: (b) => ({ email: `nou.${b.mark}@matrice.example`, competences: ['registers'] }) }),
	officer_invitation_delete: ofOffice({ at: (b) => ({ id: b.authority, invitation: b.summons }), crossed: (mine, theirs) => ({ id: mine.authority, invitation: theirs.summons }) }),
	officer_update: ofOffice({ at: (b) => ({ id: b.authority, account: b.editor }), crossed: (mine, theirs) => ({ id: mine.authority, account: theirs.editor }) }),
	unit_put: ofOffice(), unit_delete: ofOffice({ fresh: true }),
	authority_key_list: ofOffice(), authority_key_create: ofOffice({ body: () => ({ name: 'Probă', scopes: ['register:read'] }) }),
	authority_key_rotate: ofOffice({ at: (b) => ({ id: b.authority, key: b.stamp }), crossed: (mine, theirs) => ({ id: mine.authority, key: theirs.stamp }) }),
	authority_key_delete: ofOffice({ at: (b) => ({ id: b.authority, key: b.stamp }), crossed: (mine, theirs) => ({ id: mine.authority, key: theirs.stamp }) }),
	// An officer takes nobody away but themselves.
	officer_delete: ofOffice({ at: (b) => ({ id: b.authority, account: b.office === 'officer' ? b.me : b.editor }), fresh: true }),
	office_end: { at: (b) => ({ id: b.authority, account: b.editor }), fresh: true },

	session_get: one('own session'), session_step_up: one('own session', { never: true }), session_list: one('own account'),
	session_end: { own: 'own session', at: (b) => ({ id: b.browser }) },
	account_get: one('own account'), account_update: one('own account', { body: () => ({ lang: 'hu' }) }), account_ngo_list: one('own account'), account_export: one('own account'),
	account_email_set: one('own account', { body: (b) => ({ email: `${b.mark}@nou.example` }) }),
	account_password_set: one('own account', { never: true, body: () => ({ current_password: 'x', password: 'parola parola' }) }),
	totp_delete: one('own account', { never: true }), recovery_code_create: one('own account', { never: true }),
	totp_confirm: one('own account', { never: true }), totp_create: one('own account'),
	key_list: one('own key'), key_create: one('own key'),
	key_rotate: { own: 'own key', at: (b) => ({ key: b.other }) }, key_delete: { own: 'own key', at: (b) => ({ key: b.other }) },
	account_delete: one('own account', { fresh: true }), session_delete: one('own session'),
};

// ---- the verdict: null (let in), or the refusal ----

function atTheGate(access, { role = 'account', level = 2, member, office, of, scopes }) {
	const acting = scopes || level < 2 ? 'account' : role;
	const official = access.roles.includes('officer') ? office : access.roles.includes('representative') && office === 'representative';
	const passes = access.roles.some((r) => r === acting || r === 'account') || member && access.roles.some((r) => MEMBER.includes(r))
		|| official && (of || !scopes && level === 2);
	if (!passes) return [403, (access.roles.includes(role) || official) && !scopes ? 'second_factor_required' : 'forbidden'];
	return scopes && !scopes.includes(access.scope) ? [403, 'scope_missing'] : null;
}

function verdict(o, who, { own, which, crossed }) {
	const access = o.op['x-access'], row = TABLE[o.id];
	const acting = who.scopes || who.level === 1 ? 'account' : who.role ?? 'account';
	const refused = atTheGate(access, who);
	if (refused) return refused;
	if (crossed && access.own === 'authority') return [404, 'not_found'];
	if (crossed) return who.member === 'ngo_admin' ? [404, 'not_found'] : [403, 'forbidden'];
	if (!access.own) return own && row.barred ? [403, row.barred] : null; // the staff's: any object
	if (own) return access.own === 'ngo' && !access.roles.includes(who.member) && !access.roles.includes(acting) ? [403, 'forbidden'] : null;
	if (row.open && !access.roles.includes(acting)) return [403, 'forbidden'];
	const seen = STAFF.includes(acting) && which !== 'draft'; // staff see what was submitted
	if (seen && (access.roles.includes(acting) || /reviewers any/.test(access.own))) return null;
	return seen && row.which ? [403, 'forbidden'] : [404, 'not_found'];
}

// ---- everything that is asked ----

// Each call of one operation: who, of which object, with which verdict. The
// claim on an organisation is a stranger's: foreign to its members, too.
function plan(o) {
	const row = TABLE[o.id];
	const needsNgo = (which) => ['ngo', 'NGO or authority'].includes(o.op['x-access'].own) || which === 'ngo';
	return Object.entries(EVERYBODY).flatMap(([name, who]) => {
		const mine = [...row.mine ?? [null], ...row.which?.includes('claim') ? ['claim'] : []].filter((which) => (who.member || !needsNgo(which)) && (who.office && !row.never || o.op['x-access'].own !== 'authority'))
			.map((which) => ({ mine: true, own: which !== 'claim', which }));
		const foreign = row.alone ? [] : (row.which ?? [null]).map((which) => ({ own: false, which }));
		const crossed = row.crossed && (o.op['x-access'].own === 'authority' ? who.office : who.member) ? [{ crossed: true }] : [];
		return [...mine, ...foreign, ...crossed].map((call) => ({ ...call, name, who, verdict: verdict(o, who, call) }));
	});
}

// theirs is touched by nobody who may; `given` is what staff may do things to.
const theirs = new Belongings({ member: 'ngo_admin' });
const shared = Object.fromEntries(Object.entries(EVERYBODY).map(([name, who]) => [name, new Belongings(who)]));
const given = Object.fromEntries(STAFF.map((name) => [name, new Belongings({ member: 'ngo_admin', factor: true })]));
const plans = new Map(Object.keys(TABLE).filter(operation).map((id) => [id, plan(operation(id))]));
const fresh = [];
for (const [id, calls] of plans) {
	for (const call of calls) {
		const own = !call.verdict && TABLE[id].fresh;
		call.caller = own && call.mine ? new Belongings(call.who) : shared[call.name];
		call.target = call.mine ? call.caller : call.verdict ? theirs : own ? new Belongings({ member: 'ngo_admin' }) : given[call.name];
		if (own) fresh.push(call.mine ? call.caller : call.target);
	}
}

let before;
const prepared = () => (before ??= Belongings.make([theirs, ...Object.values(shared), ...Object.values(given), ...fresh]).then(() => theirs.rows()));

function ask(client, o, { which, crossed, caller, target }) {
	const row = TABLE[o.id];
	const at = crossed ? row.crossed(caller, target) : row.at?.(target, which) ?? {};
	const path = Object.entries(at).reduce((p, [name, id]) => p.replace(`{${name}}`, id), o.path);
	const [[type, content] = []] = Object.entries(o.op.requestBody?.content ?? {});
	const value = row.body?.(target, which) ?? Object.values(content?.examples ?? {})[0]?.value;
	const body = type && (type === 'application/octet-stream' ? pdf(600, caller.mark) : JSON.stringify(value));
	return client.send(o.method, query(path, row.parameters?.call ? row.parameters(target) : row.parameters), { body, headers: { ...caller.headers,
		...(body ? { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) } : {}), ...(o.op['x-if-match'] ? { 'If-Match': '"v1"' } : {}) } });
}

const told = (call, r) => `${call.name}, ${call.mine ? 'own' : call.crossed ? 'own and foreign' : 'foreign'} ${call.which ?? ''}: ${r.status} ${r.text.slice(0, 600)}`;
const silent = (call, r) => { for (const secret of theirs.secrets) assert.ok(!r.text.includes(secret), told(call, r)); };

test('foreign: every operation on something of somebody is in the table, as the contract has it', () => {
	assert.deepEqual(asked.filter((o) => !TABLE[o.id]).map((o) => o.id), [], 'say in TABLE where its object is');
	assert.deepEqual(Object.keys(TABLE).filter((id) => !asked.some((o) => o.id === id)), [], 'no such operation');
	for (const o of asked) {
		assert.equal(TABLE[o.id].own, o.op['x-access'].own, `${o.id}: whose`);
		assert.equal(Boolean(TABLE[o.id].at), holds(o), `${o.id}: what is named in its path`);
	}
});

for (const [id, calls] of plans) {
	const o = operation(id);
	test(`${id}: foreign: ${o.op['x-access'].own ?? 'the staff’s'}`, async (client) => {
		await prepared();
		for (const call of calls.filter((c) => c.verdict)) {
			const r = await ask(client, o, call);
			assert.deepEqual([r.status, r.json.code], call.verdict, told(call, r));
			silent(call, r);
		}
		let done = 0;
		for (const call of calls.filter((c) => !c.verdict)) {
			const r = await ask(client, o, call);
			assert.ok(r.status < 300 || [409, 412, 422].includes(r.status) || r.json.code === 'second_factor_wrong', told(call, r));
			silent(call, r);
			if (r.status < 300) done++;
		}
		if (!TABLE[id].never) assert.ok(done > 0, 'nobody could do it: a matrix of refusals says nothing');
	});
}

test('foreign: what was refused left everything as it was', async () => {
	await prepared();
	assert.deepEqual(await theirs.rows(), await before);
});

// Operations without x-access know what is public: nothing else has an address there.
const open = operations.filter((o) => !o.op['x-access'] && o.path.startsWith('/api/v1/') && o.method === 'GET'
	&& (o.op.parameters ?? []).some((p) => p.in === 'path' && resolve(p.schema).format === 'uuid'));
test(`foreign: ${open.length} public operations find nothing private`, async (client) => {
	await prepared();
	for (const o of open) {
		const name = o.op.parameters.find((p) => p.in === 'path').name;
		for (const id of [theirs.me, theirs.browser, theirs.draft, theirs.submitted, theirs.item, theirs.merge, theirs.correction, theirs.hosted, theirs.designations.draft, theirs.designations.submitted, ...Object.values(theirs.files)]) {
			const r = await client.get(o.path.replace(`{${name}}`, id));
			assert.equal(r.status, 404, `${o.id} ${id}: ${r.text.slice(0, 300)}`);
		}
	}
});
