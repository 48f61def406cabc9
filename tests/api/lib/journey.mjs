// SPDX-License-Identifier: EUPL-1.2
// The whole way of one organisation, from the sign-up of a person to a
// tombstone, in one language: a list of steps. Everything asked for goes through
// the API as a careful client would ask it, again if there was no answer, so
// that the steps can be gone while parts of the installation die.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { operation } from './contract.mjs';
import { pdf } from './files.mjs';
import { codeOf, PASSWORD, Person } from './person.mjs';

const WORDS = { // what this person's organisation says of itself
	ro: { title: 'Asociația Drumului Întreg', about: 'Însoțim oamenii pe drum.', note: 'Vă rugăm să completați descrierea.' },
	hu: { title: 'Végigjárt Út Egyesület', about: 'Elkísérjük az embereket az úton.', note: 'Kérjük, egészítse ki a leírást.' },
	en: { title: 'Association of the Whole Way', about: 'We walk with people.', note: 'Please complete the description.' },
};
const API = '/api/v1';

// Asks until there is an answer of the work. settled(answer) is asked when the
// work may have been done by a try whose answer was lost.
class Traveller extends Person {
	async sure(status, method, path, value, { headers = {}, settled, first } = {}) {
		const key = method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {};
		for (let tries = 0; tries < 300; tries++) {
			this.tries = tries + 1;
			if (tries === 0) await this.client.hook?.(method, path);
			const answer = await this.send(method, API + path, value, { ...key, ...headers }).catch((e) => { if (e.code === 'ERR_ASSERTION') throw e; });
			if (answer?.status === status) return answer.body.length ? answer.json : answer;
			if (answer && answer.status !== 503 && answer.json.code !== 'request_in_progress') {
				const done = await (tries > 0 ? settled : first)?.(answer);
				if (done) return done;
				assert.fail(`${method} ${path}, try ${tries + 1} → ${answer.status} ${answer.text.slice(0, 600)}`);
			}
			await sleep(50);
		}
		throw new Error(`${method} ${path}: no answer`);
	}
	read(path) { return this.sure(200, 'GET', path); }
}

export class Journey {
	// ngo, other: organisations of the catalogue that nobody has claimed.
	constructor({ client, letters, sql, lang, ngo, other }) {
		Object.assign(this, { client, letters, sql, lang, ngo, other, words: WORDS[lang] });
		const mark = randomUUID().slice(0, 8);
		this.title = `${this.words.title} ${mark}`;
		this.secret = (what) => { const s = `Canar ${what} ${mark}`; this.canaries.push(s); return s; };
		this.canaries = [];
		this.mark = mark;
		this.expected = [];
	}

	async person(role) {
		const p = new Traveller({ client: this.client, headers: { 'Accept-Language': this.lang } });
		p.email = `${role}.${this.mark}@calator.example`;
		this.canaries.push(p.email);
		await p.sure(202, 'POST', '/accounts', { email: p.email, password: PASSWORD, name: this.secret(role), lang: this.lang });
		const asked = p.tries; // each may have been done, and the newest link counts
		const session = () => this.peacefully(() => p.sure(201, 'POST', '/session', { email: p.email, password: PASSWORD }, { first: (a) => a, settled: (a) => a }));
		for (let n = 1; n <= asked; n++) {
			const at = (await this.letters.wait(p.email, 'confirm_email', n)).text.split('\n').find((l) => l.includes('#token='));
			assert.ok(at.startsWith(`${this.letters.env.CONECT_PUBLIC_URL}/${this.lang}/account/confirm#token=`), at);
			const old = (a) => a.json.code === 'token_invalid' && n < asked && 'old';
			const done = await p.sure(204, 'POST', '/accounts/confirm', { token: at.split('#token=')[1] },
				{ settled: async (a) => (a.json.code === 'token_invalid' && (await session()).account) || old(a), first: old });
			if (done !== 'old') break;
		}
		// A letter for each try that was done, and of two tries one may hear of the other's end only.
		p.confirmations = Number((await this.sql(`SELECT count(*) FROM conect.outbox WHERE template = 'confirm_email' AND account = (SELECT id FROM conect.account WHERE email = '${p.email}')`))[0][0]);
		p.id = (await p.sure(201, 'POST', '/session', { email: p.email, password: PASSWORD })).account.id;
		return p;
	}

	async staff(name) {
		const p = await this.person(name);
		p.totp = (await p.sure(201, 'POST', '/account/totp')).secret;
		await p.sure(200, 'POST', '/account/totp/confirm', { code: codeOf(p.totp) },
			{ settled: () => this.again(p) }); // the session was renewed, and its cookie lost
		await this.sql(`UPDATE conect.account SET role = 'reviewer' WHERE id = '${p.id}'`);
		return p;
	}

	// Signs in once more, in peace; a code is good once.
	async again(p) {
		await this.sql(`UPDATE conect.account SET totp_last_step = 0 WHERE id = '${p.id}'`);
		return this.peacefully(() => p.sure(201, 'POST', '/session', { email: p.email, password: PASSWORD, code: codeOf(p.totp) }));
	}

	async peacefully(body) {
		const { hook } = this.client;
		this.client.hook = undefined;
		try { return await body(); } finally { this.client.hook = hook; }
	}

	public(path) { return this.client.send('GET', path, { headers: { 'Accept-Language': this.lang } }); }
	async mail(template) {
		this.expected.push(template);
		const n = this.expected.filter((t) => t === template).length;
		return this.letters.wait(this.owner.email, template, n);
	}

	patch(who, path, seen, data) {
		const at = { version: seen.version };
		return who.sure(200, 'PATCH', path, { data }, { headers: { 'If-Match': `"v${at.version}"` },
			settled: async (a) => a.status === 412 && who.read(path.startsWith('/ngos') ? `${path}/profile` : path) });
	}

	// ---- the steps ----

	async signUp() {
		this.owner = await this.person('solicitant');
		for (let n = 0; n < this.owner.confirmations; n++) this.expected.push('confirm_email');
		this.reviewer = await this.staff('evaluator');
		this.second = await this.staff('coleg');
	}

	async check() {
		const { matches } = await this.owner.sure(200, 'POST', '/registrations/check', { national_number: this.ngo.national_number });
		assert.deepEqual([matches[0].ngo.id, matches[0].claimed, matches[0].by], [this.ngo.id, false, ['national_number']]);
	}

	async begin() {
		const key = { national_number: this.ngo.national_number };
		this.draft = await this.owner.sure(201, 'POST', '/registrations', key, { settled: (a) => a.status === 200 && a.json });
		assert.deepEqual([this.draft.kind, this.draft.ngo, this.draft.data.name], ['claim', this.ngo.id, this.ngo.name]);
		this.at = `/registrations/${this.draft.id}`;
		const { items } = await this.owner.read('/profile-fields');
		for (const m of this.draft.missing.filter((x) => x.section !== 'documents'))
			assert.equal(m.why, items.find((f) => f.code === m.field).why[this.lang], `${m.field} is asked for in ${this.lang}`);
		const short = await this.owner.sure(422, 'POST', `${this.at}/submit`, undefined, { headers: { 'If-Match': `"v${this.draft.version}"` } });
		assert.equal(short.code, 'registration_incomplete');
		assert.equal(short.errors.length, this.draft.missing.length, 'what is missing is refused, and nothing else');
	}

	async fill() {
		const parts = [
			{ email: `birou.${this.mark}@drum.example`, website: 'drum.example', contact_name: this.secret('contact'), contact_email: `contact.${this.mark}@ascuns.example`, contact_phone: '+40744556600' },
			{ area: 'local', domains: ['mediu'], short_description: this.words.about, address: this.secret('adresă'), locality_siruta: 63394 },
			{ representative_name: this.secret('reprezentant'), representative_role: this.secret('funcție'), mandate_declared: true, mandate_note: this.secret('mandat'), postal_address: this.secret('poștă') },
			{ ...(this.draft.data.cif ? {} : { cif: cif(Number(BigInt(`0x${this.mark}`) % 90000000n) + 1000000) }) },
		];
		this.canaries.push(parts[0].contact_email, parts[0].contact_phone);
		for (const data of parts) this.draft = await this.patch(this.owner, this.at, this.draft, data);
		assert.deepEqual(this.draft.missing.map((m) => m.field), ['mandate_proof']);
	}

	async attach() {
		for (const [kind, name, visibility] of [['mandate_proof', `${this.secret('dovadă')}.pdf`, 'private'], ['statute', 'Statut.pdf', 'public']]) {
			const bytes = pdf(700, kind === 'statute' ? this.mark : this.secret('conținut'));
			await this.owner.sure(201, 'POST', `${this.at}/attachments?kind=${kind}&name=${encodeURIComponent(name)}&visibility=${visibility}`, bytes,
				{ headers: { 'Content-Type': 'application/octet-stream' }, settled: (a) => a.status === 200 && a.json });
		}
		this.draft = await this.owner.read(this.at);
		assert.deepEqual([this.draft.missing, this.draft.documents.length], [[], 2]);
	}

	async submit() {
		this.draft = await this.owner.sure(200, 'POST', `${this.at}/submit`, undefined, { headers: { 'If-Match': `"v${this.draft.version}"` } });
		assert.equal(this.draft.state, 'submitted');
		await this.mail('registration_submitted');
	}

	// The open item of a registration, as its reviewer finds it in the queue.
	async item(registration = this.draft.id) {
		for (let cursor = ''; ;) {
			const { items, page } = await this.reviewer.read(`/review-items?sort=newest&limit=100${cursor}`);
			const found = items.find((i) => i.registration === registration);
			if (found) return this.reviewer.read(`/review-items/${found.id}`);
			assert.ok(page.next, 'it is in the queue');
			cursor = `&cursor=${page.next}`;
		}
	}
	decide(item, act, value) {
		const at = `/review-items/${item.id}`;
		const done = { assign: 'assigned', approve: 'approved', 'request-changes': 'changes_requested' }[act];
		return this.reviewer.sure(200, 'POST', `${at}/${act}`, { version: item.version, ...value }, { settled: async (a) => {
			const now = await this.reviewer.read(at);
			return a.status === 409 && now.state === done && now;
		} });
	}

	async askForChanges() {
		let item = await this.item();
		assert.deepEqual([item.kind, item.documents.length, item.barred], ['claim', 2, null]);
		item = await this.decide(item, 'assign', { assignee: this.reviewer.id });
		await this.reviewer.sure(201, 'POST', `/review-items/${item.id}/notes`, { text: this.secret('notă') });
		await this.decide(await this.reviewer.read(`/review-items/${item.id}`), 'request-changes',
			{ text: this.words.note, fields: [{ field: 'description', comment: this.secret('comentariu') }] });
		assert.ok((await this.mail('changes_requested')).text.includes(this.words.note));
	}

	async answer() {
		this.draft = await this.owner.read(this.at);
		assert.equal(this.draft.state, 'changes_requested');
		assert.deepEqual(Object.keys(this.draft.asked), ['description']);
		this.draft = await this.patch(this.owner, this.at, this.draft, { description: this.words.about.repeat(3) });
		await this.submit();
		await this.owner.sure(201, 'POST', `${this.at}/messages`, { text: this.secret('mesaj') });
		const { items } = await this.owner.read(`${this.at}/messages`);
		assert.ok(!items.some((m) => m.text.includes('notă')), 'notes among reviewers are theirs');
	}

	approveItem(item) {
		return this.decide(item, 'approve', { acknowledged: [...new Set(item.checks.filter((c) => c.result === 'failed').map((c) => c.code))] });
	}
	async approve() {
		await this.approveItem(await this.item());
		await this.mail('approved');
		const shown = (await this.public(`${API}/ngos/${this.ngo.id}`)).json;
		assert.deepEqual([shown.profile.short_description, shown.verification, shown.freshness], [this.words.about, 'documents_checked', 'fresh']);
		const found = (await this.public(`${API}/ngos?q=${encodeURIComponent(this.ngo.national_number)}`)).json.items;
		assert.ok(found.some((n) => n.id === this.ngo.id));
		const { items } = (await this.public(`${API}/ngos/${this.ngo.id}/history`)).json;
		assert.equal(items[0].why, 'approved');
		assert.equal((await this.public(`${API}/ngos/${this.ngo.id}/documents`)).json.items.length, 1, 'the statute alone');
		assert.equal((await this.owner.read('/account/ngos')).items[0].id, this.ngo.id);
	}

	async edit() {
		const at = `/ngos/${this.ngo.id}`;
		const data = { phone: '+40266123456', name: this.title };
		await this.patch(this.owner, at, await this.owner.read(`${at}/profile`), data);
		await this.mail('registration_submitted');
		const { waiting } = await this.owner.read(`${at}/profile`);
		assert.equal(waiting.data.name, this.title);
		this.change = waiting.registration;
		const now = (await this.public(API + at)).json;
		assert.deepEqual([now.name, now.profile.phone], [this.ngo.name, '+40266123456']);
		assert.deepEqual((await this.public(`${API}/ngos?q=${encodeURIComponent(this.mark)}`)).json.items, [], 'not before it is reviewed');
	}

	async review() {
		await this.approveItem(await this.item(this.change));
		await this.mail('approved');
		assert.equal((await this.public(`${API}/ngos/${this.ngo.id}`)).json.name, this.title);
		assert.equal((await this.public(`${API}/ngos?q=${encodeURIComponent(this.title)}`)).json.items[0].id, this.ngo.id, 'found at once');
		const { items } = (await this.public(`${API}/ngos/${this.ngo.id}/history`)).json;
		assert.deepEqual(items[0].changes.find((c) => c.field === 'name'), { field: 'name', before: this.ngo.name, after: this.title });
	}

	async merge() {
		const at = `/ngos/${this.other.id}`;
		const into = () => this.reviewer.sure(200, 'POST', `${at}/merge`, { into: this.ngo.id, reason: 'duplicate', text: this.secret('comasare') });
		const { merge } = await into();
		const moved = await this.public(API + at);
		assert.deepEqual([moved.status, moved.headers.location], [308, `${API}/ngos/${this.ngo.id}`]);
		await this.second.sure(200, 'POST', `/merges/${merge}/undo`, { text: this.secret('anulare') }, { settled: async (a) => a.status === 409 && a });
		assert.equal((await this.public(API + at)).json.name, this.other.name);
		await into();
	}

	async archive() {
		await this.reviewer.sure(200, 'POST', `/ngos/${this.ngo.id}/archive`, { reason: 'dissolved', text: this.secret('arhivare') }, { settled: async (a) => a.status === 409 && a });
		await this.mail('archived');
		const reason = (await this.public(`${API}/review-reasons`)).json.items.find((r) => r.code === 'dissolved').label[this.lang];
		const gone = await this.public(`${API}/ngos/${this.ngo.id}`);
		assert.equal(gone.status, 410);
		assert.ok(gone.json.errors[0].detail.includes(reason), gone.text);
		assert.equal((await this.told(this.ngo.id, 'delete')).operation, 'delete');
		assert.notEqual((await this.public(`${API}/ngos/${this.other.id}`)).status, 200, 'what was merged into it does not come back');
	}

	// The last of what the feed tells of an entry. It tells of nothing that an
	// older transaction might still come before: who follows it asks again.
	async told(id, operation) {
		let last, cursor = `since=${this.begun}`;
		for (let i = 0; i < 100 && last?.operation !== operation; i++) {
			const { items, page } = (await this.public(`${API}/changes?type=ngo&limit=200&${cursor}`)).json;
			last = items.filter((c) => c.id === id).at(-1) ?? last;
			if (page.next) cursor = `cursor=${page.next}`;
			if (items.length === 0) await sleep(100);
		}
		return last;
	}

	// Nothing private is in what anybody may read of it.
	async watch(step) {
		const of = [this.ngo.id, this.other.id];
		const paths = of.flatMap((id) => [`${API}/ngos/${id}`, `${API}/ngos/${id}/history`, `${API}/ngos/${id}/documents`, `${API}/ngos/${id}/corrections`, `/${this.lang}/ngos/${id}`]);
		paths.push(`${API}/ngos?q=${this.mark}`, `${API}/ngos?q=canar`, `${API}/ngos/suggest?q=${this.mark}`, `${API}/ngos?sort=-updated_at&limit=200`,
			`${API}/ngos?sort=-updated_at&limit=200&format=csv`, `${API}/changes?limit=200&since=${this.begun}`, `/${this.lang}/changes`);
		for (const path of paths) {
			const { text } = await this.public(path);
			for (const word of this.canaries) assert.ok(!text.includes(word), `${word} is in ${path} after ${step}`);
		}
	}

	async walk(around = (_, step) => step()) {
		this.begun = new Date(Date.now() - 1000).toISOString();
		for (const step of STEPS) {
			await around(step, () => this[step]());
			await this.watch(step);
		}
		await this.letter();
	}

	// Each letter of the way came, once, in this language.
	letter() {
		for (const p of [this.owner, this.reviewer, this.second]) for (const l of this.letters.of(p.email))
			assert.deepEqual([l.lang, l.declared], [this.lang, this.lang], l.subject);
		const came = this.letters.of(this.owner.email);
		assert.deepEqual(came.map((l) => l.template).sort(), [...this.expected].sort());
		for (const l of came) assert.ok(!/\{|undefined|null/.test(l.text), l.text);
	}
}

export const STEPS = ['signUp', 'check', 'begin', 'fill', 'attach', 'submit', 'askForChanges', 'answer', 'approve', 'edit', 'review', 'merge', 'archive'];
for (const id of ['registration_create', 'registration_submit', 'message_create', 'ngo_merge']) assert.ok(operation(id).op['x-idempotent'], id);

// A fiscal code with its right last digit.
function cif(n) {
	const digits = String(n).padStart(9, '0');
	return `${n}${[...'753217532'].reduce((s, w, i) => s + w * digits[i], 0) * 10 % 11 % 10}`;
}
