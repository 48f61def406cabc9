// SPDX-License-Identifier: EUPL-1.2
// Entries of registers that authorities keep here: written by officers and by
// their programs, matched to the catalogue, read by everybody.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { bearer } from './lib/belongings.mjs';
import { blake2b256 } from './lib/blake2b.mjs';
import { columns } from './lib/contract.mjs';
import { parseCsv } from './lib/csv.mjs';
import { officer } from './lib/office.mjs';
import { Somebody } from './lib/somebody.mjs';
import { test, world } from './lib/world.mjs';

const sql = (text) => world.cluster.admin(text);
const NGO = { cif: '9876500118', name: 'Asociația Exemplu pentru Pajiști și Fluturi' }; // of rnong_invented.csv
const at = (of, ref) => `/registers/${of.register}/entries/${ref}`;
const put = (of, ref, value, headers) => of.send('PUT', `/api/v1${at(of, ref)}`, value, headers);

test('entry_put: made once, changed with its version or any, matched at once', async () => {
	const ana = await officer();
	const value = { name: 'ASOCIATIA EXEMPLU PENTRU PAJISTI SI FLUTURI', cif: `RO ${NGO.cif}`, recorded_on: '2024-03-15', county: 'Covasna', contact_email: 'birou@pajisti.example' };
	const made = await put(ana, '12~12024', value);
	assert.equal(made.status, 201, made.text);
	assert.equal(made.headers.location, `/api/v1${at(ana, '12~12024')}`);
	assert.deepEqual([made.json.local_ref, made.json.cif, made.json.county, made.json.match_state, made.json.ngo.cif], ['12/2024', NGO.cif, 'CV', 'sure', NGO.cif]);
	assert.deepEqual(made.json.match_reasons.slice(0, 2), ['cif', 'name']);
	const again = await put(ana, '12~12024', value);
	assert.deepEqual([again.status, again.json, again.headers.etag], [200, made.json, made.headers.etag], 'the same again changes nothing');
	await ana.refused(428, 'version_required', 'PUT', at(ana, '12~12024'), { name: NGO.name });
	await ana.refused(412, 'version_conflict', 'PUT', at(ana, '12~12024'), { name: NGO.name }, { 'If-Match': '"v7"' });
	await ana.refused(412, 'version_conflict', 'PUT', at(ana, 'alt'), { name: NGO.name }, { 'If-Match': '"v1"' });
	await ana.refused(428, 'version_required', 'PUT', at(ana, '12~12024'), { name: NGO.name }, { 'If-Match': 'v1' });
	assert.equal((await ana.must(200, 'PUT', at(ana, '12~12024'), { name: NGO.name, cif: NGO.cif }, { 'If-Match': made.headers.etag })).version, 2);
	assert.equal((await ana.must(200, 'PUT', at(ana, '12~12024'), { name: NGO.name, status: 'activă' }, { 'If-Match': '*' })).version, 3);
	assert.equal((await ana.must(201, 'PUT', at(ana, 'nou'), { name: 'Asociația Fără Seamăn' }, { 'If-Match': '*' })).match_state, 'none');
});

test('entry_put: every fault at once, and nothing is written', async () => {
	const ana = await officer();
	const bad = { name: ' ', cif: '30339345', national_number: 'x', court_number: 'fără cifre', county: 'Atlantida', recorded_on: '2024-02-30', contact_email: 'x', contact_phone: '12', seat: 'CNP 1980101123456' };
	const faults = await ana.refused(422, 'invalid_body', 'PUT', at(ana, '1'), bad);
	assert.deepEqual(faults.errors.map((e) => [e.pointer, e.code]).sort(), [['/cif', 'check_digit'], ['/contact_email', 'format_email'], ['/contact_phone', 'pattern'], ['/county', 'enum'],
		['/court_number', 'identifier_form'], ['/name', 'min_length'], ['/national_number', 'identifier_form'], ['/recorded_on', 'format_date'], ['/seat', 'personal_number']]);
	await ana.refused(422, 'invalid_body', 'PUT', at(ana, '1'), { name: 'x', recorded_on: '2999-01-01' });
	for (const ref of ['-', '1980101123456', 'x'.repeat(61)]) await ana.refused(422, 'invalid_body', 'PUT', at(ana, ref), { name: 'x' });
	await ana.refused(404, 'not_found', 'GET', `/registers/${ana.register}/ledger/1`);
});

test('entry_list, entry_get: what everybody sees has no address, telephone or street', async (client) => {
	const ana = await officer();
	const secret = { contact_email: 'ascuns@organizatie.example', contact_phone: '0266 123 456', seat: 'Strada Ascunsă nr. 7' };
	for (const [ref, more] of [['10', { name: 'Asociația Zece' }], ['2', { name: 'Asociația Doi', county: 'CV', locality: 'Covasna' }], ['1~12024', { name: NGO.name, cif: NGO.cif, county: 'CV' }], ['3', { name: '=HYPERLINK("https://rau.example";"x")' }]])
		await ana.must(201, 'PUT', at(ana, ref), { ...secret, ...more });
	const list = `/api/v1/registers/${ana.register}/entries`;
	const { items, page } = await client.read(list, { count: 'exact' });
	assert.deepEqual([items.map((e) => e.local_ref), page.total], [['1/2024', '2', '3', '10'], 4], 'in the order of numbers');
	const [[ngo]] = await sql(`SELECT id FROM conect.ngo WHERE cif = '${NGO.cif}'`);
	assert.deepEqual(items.map((e) => e.ngo), [ngo, null, null, null]);
	for (const [query, refs] of [[{ q: 'pajisti flu' }, ['1/2024']], [{ q: `RO${NGO.cif}` }, []], [{ q: NGO.cif }, ['1/2024']], [{ q: 'covasna' }, ['2']], [{ q: '1/2024' }, ['1/2024']], [{ q: 'asociatia', county: 'CV' }, ['1/2024', '2']],
		[{ matched: true }, ['1/2024']], [{ matched: false, county: 'CV' }, ['2']], [{ q: 'nimic' }, []]])
		assert.deepEqual((await client.read(list, query)).items.map((e) => e.local_ref), refs, JSON.stringify(query));
	const first = await client.read(list, { limit: 2 });
	const second = await client.read(list, { limit: 2, cursor: first.page.next });
	assert.deepEqual([...first.items, ...second.items].map((e) => e.local_ref), ['1/2024', '2', '3', '10']);
	assert.equal(second.page.next, null);
	assert.deepEqual((await client.read(list, { limit: 2, cursor: second.page.prev })).items, first.items);
	const one = await client.get(`${list}/1~12024`);
	assert.deepEqual(one.json, items[0]);
	assert.equal((await client.get(`${list}/1~12024`, {}, { 'If-None-Match': one.headers.etag })).status, 304);
	const csv = await client.get(list, { format: 'csv' });
	const [head, ...rows] = parseCsv(csv.text);
	assert.deepEqual(head, columns('entry_list'));
	assert.equal(rows[2][head.indexOf('name')], '\'=HYPERLINK("https://rau.example";"x")', 'inert in a spreadsheet');
	assert.equal((await client.get(list, { format: 'csv' }, { 'If-None-Match': csv.headers.etag })).status, 304);
	for (const text of [csv.text, one.text, JSON.stringify(items)])
		for (const word of ['ascuns', '266123456', '0266 123', 'Ascuns']) assert.ok(!text.includes(word), word);
	for (const path of [list, `${list}/2`]) {
		assert.equal((await client.get(path, {}, { Accept: 'application/xml' })).status, 406);
		assert.equal((await client.get(path.replace(ana.register, ana.authority))).status, 404);
	}
	assert.equal((await client.get(list, { q: 'x', nume: 'y' })).status, 400);
	assert.equal((await client.get(`${list}/2`, { q: 'y' })).status, 400);
	assert.equal((await client.get(`${list}/7`)).status, 404);
});

test('entry_list: what is not published has entries for its officers alone', async (client) => {
	const ana = await officer({ state: 'proposed' });
	await ana.must(201, 'PUT', at(ana, '1'), { name: 'Asociația Nepublicată' });
	for (const path of ['', '/1']) assert.equal((await client.get(`/api/v1/registers/${ana.register}/entries${path}`)).status, 404);
	assert.equal((await ana.must(200, 'GET', `/registers/${ana.register}/ledger`)).items.length, 1);
	await sql(`UPDATE conect.register SET state = 'published' WHERE id = '${ana.register}'`);
	assert.equal((await client.read(`/api/v1/registers/${ana.register}/entries`)).items.length, 1, 'seen as soon as it is');
	await sql(`UPDATE conect.register SET state = 'withdrawn' WHERE id = '${ana.register}'`);
	assert.equal((await client.get(`/api/v1/registers/${ana.register}/entries`)).status, 404);
	await ana.refused(409, 'state_conflict', 'PUT', at(ana, '2'), { name: 'Prea târziu' });
	await ana.refused(409, 'state_conflict', 'DELETE', `${at(ana, '1')}?reason=x`, undefined, { 'If-Match': '"v1"' });
	await ana.refused(409, 'state_conflict', 'POST', `${at(ana, '1')}/match`, { decision: 'none' }, { 'If-Match': '"v1"' });
});

test('entry_delete: kept, with the reason, and back when it is written again', async (client) => {
	const ana = await officer();
	const path = `/api/v1${at(ana, '1')}`;
	await ana.must(201, 'PUT', at(ana, '1'), { name: NGO.name, cif: NGO.cif });
	const gone = (reason, version = 1) => [`${at(ana, '1')}?reason=${encodeURIComponent(reason)}`, undefined, { 'If-Match': `"v${version}"` }];
	await ana.refused(422, 'invalid_body', 'DELETE', ...gone('CNP 1980101123456'));
	await ana.refused(422, 'invalid_body', 'DELETE', ...gone(' '));
	await ana.refused(412, 'version_conflict', 'DELETE', ...gone('Probă', 2));
	await ana.refused(404, 'not_found', 'DELETE', `${at(ana, '9')}?reason=x`, undefined, { 'If-Match': '"v1"' });
	await ana.must(204, 'DELETE', ...gone('La cererea asociației'));
	await ana.refused(409, 'state_conflict', 'DELETE', ...gone('Încă o dată', 2));
	await ana.refused(409, 'state_conflict', 'POST', `${at(ana, '1')}/match`, { decision: 'none' }, { 'If-Match': '"v2"' });
	const r = await client.get(path);
	assert.equal(r.status, 410);
	assert.match(r.text, /La cererea asociației/);
	assert.deepEqual((await client.read(`/api/v1/registers/${ana.register}/entries`)).items, []);
	const { items } = await ana.must(200, 'GET', `/registers/${ana.register}/ledger?removed=true`);
	assert.deepEqual(items.map((e) => [e.local_ref, e.removed_reason]), [['1', 'La cererea asociației']]);
	await ana.refused(428, 'version_required', 'PUT', at(ana, '1'), { name: NGO.name, cif: NGO.cif });
	const back = await ana.must(200, 'PUT', at(ana, '1'), { name: NGO.name, cif: NGO.cif }, { 'If-Match': '"v2"' });
	assert.deepEqual([back.removed_at, back.version, back.match_state], [null, 3, 'sure']);
});

test('entry_match_set, ngo_register_list: a person decides what is doubtful', async (client) => {
	const ana = await officer();
	const [[ngo], [other]] = await sql(`SELECT id FROM conect.ngo WHERE cif IN ('${NGO.cif}', '9876500223') ORDER BY cif`);
	const registers = async () => (await client.read(`/api/v1/ngos/${ngo}/registers`)).items.filter((i) => i.register.id === ana.register).map((i) => i.local_ref);
	const doubtful = await ana.must(201, 'PUT', at(ana, '7'), { name: NGO.name, county: 'HR', recorded_on: '2020-02-02' });
	assert.deepEqual([doubtful.match_state, doubtful.ngo.id, doubtful.match_reasons], ['proposed', ngo, ['name', 'county_differs']]);
	assert.equal((await client.read(`/api/v1${at(ana, '7')}`)).ngo, null, 'nobody else hears of it');
	assert.deepEqual((await ana.must(200, 'GET', `/registers/${ana.register}/ledger?state=proposed`)).items.map((e) => e.local_ref), ['7']);
	assert.deepEqual(await registers(), []);
	const decide = (status, body, version = 1) => ana.must(status, 'POST', `${at(ana, '7')}/match`, body, { 'If-Match': `"v${version}"` });
	assert.equal((await decide(409, { decision: 'confirm', ngo: other })).code, 'state_conflict', 'another than the one that was seen');
	assert.equal((await decide(412, { decision: 'confirm' }, 2)).code, 'version_conflict');
	for (const body of [{ decision: 'set' }, { decision: 'none', ngo }, { decision: 'set', ngo: ana.register }, { decision: 'perhaps' }]) await decide(422, body);
	assert.deepEqual([(await decide(200, { decision: 'confirm', ngo })).match_state, await registers()], ['sure', ['7']]);
	const shown = await client.get(`/api/v1/ngos/${ngo}/registers`);
	const mine = shown.json.items.find((i) => i.register.id === ana.register);
	assert.deepEqual([mine.authority.id, mine.recorded_on, mine.match_reasons, mine.match_decided], [ana.authority, '2020-02-02', ['name', 'county_differs'], true]);
	assert.equal((await client.get(`/api/v1/ngos/${ngo}/registers`, {}, { 'If-None-Match': shown.headers.etag })).status, 304);
	assert.equal((await client.get(`/api/v1/ngos/${ngo}/registers`, {}, { Accept: 'application/xml' })).status, 406);
	assert.equal((await client.get(`/api/v1/ngos/${ngo}/registers`, { q: 'x' })).status, 400);
	assert.equal((await client.get(`/api/v1/ngos/${ana.register}/registers`)).status, 404);
	assert.equal((await decide(200, { decision: 'set', ngo: other })).ngo.id, other);
	assert.deepEqual([(await decide(200, { decision: 'none' })).match_state, await registers()], ['rejected', []]);
	assert.equal((await decide(409, { decision: 'confirm' })).code, 'state_conflict', 'there is nothing to confirm');
	assert.equal((await decide(200, { decision: 'rule' })).ngo.id, ngo);
	assert.equal((await decide(200, { decision: 'reject', ngo })).match_state, 'none', 'nor is it proposed again');
	await ana.refused(404, 'not_found', 'POST', `${at(ana, '8')}/match`, { decision: 'none' }, { 'If-Match': '"v1"' });
});

test('ledger_list, ledger_get: the whole of it, for those who keep it', async () => {
	const ana = await officer();
	for (const [ref, county] of [['1', 'CV'], ['2', 'HR'], ['3', 'CV']]) await ana.must(201, 'PUT', at(ana, ref), { name: `Asociația ${ref} a Registrului`, county, seat: 'Strada Mare nr. 1' });
	const list = (query) => ana.must(200, 'GET', `/registers/${ana.register}/ledger?${query}`);
	assert.deepEqual((await list('county=CV&count=exact')).page.total, 2);
	assert.deepEqual((await list('q=registr&limit=2')).items.map((e) => [e.local_ref, e.seat]), [['1', 'Strada Mare nr. 1'], ['2', 'Strada Mare nr. 1']]);
	const one = await ana.send('GET', `/api/v1/registers/${ana.register}/ledger/2`);
	assert.equal(one.json.county, 'HR');
	assert.equal((await ana.send('GET', `/api/v1/registers/${ana.register}/ledger/2`, undefined, { 'If-None-Match': one.headers.etag })).status, 304);
	for (const path of ['ledger', 'ledger/2', 'ledger-summary']) {
		await ana.must(400, 'GET', `/registers/${ana.register}/${path}?x=1`);
		await sql(`UPDATE conect.register SET form = 'pdf', url = 'https://primaria.example/r.pdf' WHERE id = '${ana.register}'`);
		await ana.refused(409, 'state_conflict', 'GET', `/registers/${ana.register}/${path}`);
		await sql(`UPDATE conect.register SET form = 'hosted', url = NULL WHERE id = '${ana.register}'`);
	}
});

test('ledger_summary: what stands in a register, and the number that comes next', async () => {
	const ana = await officer();
	const summary = () => ana.must(200, 'GET', `/registers/${ana.register}/ledger-summary`);
	const empty = await summary();
	assert.deepEqual([empty.register.title, empty.register.authority.id, empty.entries, empty.removed, empty.statuses, empty.next_ref], ['Registrul asociațiilor', ana.authority, 0, 0, [], '1']);
	for (const [ref, value] of [['7', { name: NGO.name, cif: NGO.cif, status: 'activă' }], ['8', { name: 'Asociația Opt', status: 'activă' }], ['9', { name: 'Asociația Nouă', status: 'în dizolvare' }]])
		await ana.must(201, 'PUT', at(ana, ref), value);
	await ana.must(204, 'DELETE', `${at(ana, '9')}?reason=x`, undefined, { 'If-Match': '"v1"' });
	const { register: _, ...rest } = await summary();
	assert.deepEqual(rest, { entries: 2, removed: 1, matches: { sure: 1, proposed: 0, rejected: 0, none: 1 }, statuses: [{ status: 'activă', count: 2 }], next_ref: '10' });
	const list = async (query) => (await ana.must(200, 'GET', `/registers/${ana.register}/ledger?${query}&count=exact`));
	const active = await list('status=activ%C4%83');
	assert.deepEqual([active.items.map((e) => e.local_ref), active.page.total], [['7', '8'], 2]);
	assert.deepEqual((await list('status=activ%C4%83&state=none')).items.map((e) => e.local_ref), ['8']);
	assert.deepEqual((await list('status=stins%C4%83')).items, []);
	assert.deepEqual((await list('removed=true&status=%C3%AEn%20dizolvare')).items.map((e) => e.local_ref), ['9']);
});

test('entries are written by who keeps the register, and by its programs', async () => {
	const [ana, bela] = [await officer(), await officer()];
	const vera = await Somebody.make('reviewer');
	const informer = await officer({ authority: ana.authority, register: ana.register, competences: '{information}' });
	await ana.must(201, 'PUT', at(ana, '1'), { name: 'Asociația Străină' });
	const all = [['PUT', at(ana, '1'), { name: 'x' }, { 'If-Match': '*' }], ['DELETE', `${at(ana, '1')}?reason=x`, undefined, { 'If-Match': '"v1"' }],
		['POST', `${at(ana, '1')}/match`, { decision: 'none' }, { 'If-Match': '"v1"' }], ['GET', `/registers/${ana.register}/ledger`], ['GET', `/registers/${ana.register}/ledger-summary`], ['GET', `/registers/${ana.register}/ledger/1`]];
	for (const ask of all) {
		await bela.refused(404, 'not_found', ...ask);
		await informer.refused(403, 'forbidden', ...ask);
		await vera.refused(403, 'forbidden', ...ask);
	}
	const raw = randomBytes(32), id = randomBytes(8).toString('hex').slice(0, 8);
	await sql(`INSERT INTO conect.api_key (id, account, secret_hash, name, scopes, expires_at, authority)
		VALUES ('${id}', '${ana.id}', decode('${blake2b256(raw).toString('hex')}', 'hex'), 'program', '{register:write}', now() + interval '1 day', '${ana.authority}')`);
	const program = (path) => world.client.send('PUT', `/api/v1${path}`, { body: '{"name":"Asociația Programului"}',
		headers: { ...bearer(id, raw), 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength('{"name":"Asociația Programului"}'), 'If-Match': '*' } });
	assert.deepEqual([(await program(at(ana, '77'))).status, (await program(at(ana, '77'))).status, (await program(at(bela, '77'))).status], [201, 200, 404]);
});

test('entry_put: of many at once none is lost, and one of a number is made', async () => {
	const ana = await officer();
	const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => put(ana, String(i % 6), { name: `Asociația ${i % 6}` })));
	assert.deepEqual(answers.map((a) => a.status).sort(), [...Array(6).fill(200), ...Array(6).fill(201)]);
	assert.equal((await ana.must(200, 'GET', `/registers/${ana.register}/ledger`)).items.length, 6);
});
