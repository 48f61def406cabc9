// SPDX-License-Identifier: EUPL-1.2
// Files of entries, from sending them to undoing them, with conect jobs as it runs.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { officer } from './lib/office.mjs';
import { BUILD, ROOT } from './lib/paths.mjs';
import { test, world } from './lib/world.mjs';

const run = promisify(execFile);
const sql = (text) => world.cluster.admin(text);
const DATA = new URL('../data/', import.meta.url);

const environment = () => ({ PATH: process.env.PATH, CONECT_DB_JOBS: world.cluster.conninfo('conect_jobs'), CONECT_MAIL: `file:${mkdtempSync(join(tmpdir(), 'conect-mail.'))}`,
	CONECT_MAIL_FROM: 'conect@institutie.example', CONECT_PUBLIC_URL: 'http://127.0.0.1:8080', CONECT_SECRET: 'ab'.repeat(32), CONECT_CONTACT: 'mailto:contact@institutie.example' });
// What is due is done; other tests' mails and tasks are none of ours.
async function jobs() {
	await sql(`UPDATE conect.outbox SET next_at = now() + interval '1 day' WHERE state IN ('waiting', 'sending')`);
	return run(join(BUILD, 'conect'), ['jobs', '--once'], { cwd: ROOT, env: environment() });
}

const send = async (of, bytes, query = 'name=registru.csv', more = {}) => {
	const body = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes);
	return world.client.send('POST', `/api/v1/registers/${of.register}/imports?${query}`, { body,
		headers: { Cookie: of.cookie, Origin: world.client.base, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/octet-stream', 'Content-Length': body.length, ...more } });
};
// An archive of stored files, as a workbook is one.
function archive(files) {
	const heads = [], lines = [];
	let size = 0;
	for (const [name, text] of Object.entries(files)) {
		const head = Buffer.alloc(30), line = Buffer.alloc(46), parts = [Buffer.from(name), Buffer.from(text)];
		head.write('PK\x03\x04', 'latin1');
		line.write('PK\x01\x02', 'latin1');
		for (const [to, from] of [[head, 18], [line, 20]]) for (const at of [from, from + 4]) to.writeUInt32LE(parts[1].length, at);
		head.writeUInt16LE(parts[0].length, 26);
		line.writeUInt16LE(parts[0].length, 28);
		line.writeUInt32LE(size, 42);
		heads.push(head, ...parts);
		lines.push(line, parts[0]);
		size += 30 + parts[0].length + parts[1].length;
	}
	const end = Buffer.alloc(22), directory = Buffer.concat(lines), n = Object.keys(files).length;
	end.write('PK\x05\x06', 'latin1');
	for (const at of [8, 10]) end.writeUInt16LE(n, at);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(size, 16);
	return Buffer.concat([...heads, directory, end]);
}
const at = (of, n, more = '') => `/registers/${of.register}/imports/${n}${more}`;
const get = (of, n) => of.must(200, 'GET', at(of, n));
const seen = (i) => ({ 'If-Match': `"v${i.version}"` });
// Sent and read.
async function read(of, bytes, query) {
	const sent = await send(of, bytes, query);
	assert.equal(sent.status, 201, sent.text);
	await jobs();
	return get(of, sent.json.n);
}
async function apply(of, i) {
	await of.must(200, 'POST', at(of, i.n, '/apply'), undefined, seen(i));
	await jobs();
	return get(of, i.n);
}
const ledger = async (of) => (await of.must(200, 'GET', `/registers/${of.register}/ledger?limit=200`)).items;
const rows = async (of, i, kind) => (await of.must(200, 'GET', at(of, i.n, `/rows?limit=200${kind ? `&kind=${kind}` : ''}`))).items;

test('entry_import_create to entry_import_undo: a file is looked at, applied, undone', async () => {
	const ana = await officer();
	await ana.must(201, 'PUT', `/registers/${ana.register}/entries/1`, { name: 'Asociația Veche', seat: 'Strada Mare nr. 1' });
	await ana.must(201, 'PUT', `/registers/${ana.register}/entries/9`, { name: 'Asociația Uitată' });
	const before = await ledger(ana);
	const sent = await send(ana, 'Nr.;Denumire;CUI;Județ\r\n1;Asociația Nouă;;CV\r\n2/2024;"Asociația ""Exemplu"" pentru Pajiști\r\nși Fluturi";9876500118;Covasna\r\n3;=HYPERLINK("x");;\r\n4;Cu greșeală;30339345;CV\r\n');
	assert.equal(sent.status, 201);
	assert.equal(sent.headers.location, `/api/v1${at(ana, 1)}`);
	assert.deepEqual([sent.json.state, sent.json.can], ['received', []]);
	await ana.refused(409, 'state_conflict', 'POST', at(ana, 1, '/apply'), undefined, seen(sent.json));
	await ana.refused(409, 'state_conflict', 'PATCH', at(ana, 1), { mapping: {} }, seen(sent.json));
	await jobs();
	const ready = await get(ana, 1);
	assert.deepEqual([ready.state, ready.counts, ready.can], ['ready', { rows: 4, new: 2, changed: 1, same: 0, wrong: 1, unmatched: 2, not_seen: 1, kept: 0 }, ['map', 'apply']]);
	assert.deepEqual(ready.columns.map((c) => c.field), ['local_ref', 'name', 'cif', 'county']);
	assert.deepEqual(await ledger(ana), before, 'nothing is written');
	const [changed] = await rows(ana, ready, 'changed');
	assert.deepEqual([changed.before.name, changed.before.seat, changed.after.name, changed.after.seat], ['Asociația Veche', 'Strada Mare nr. 1', 'Asociația Nouă', null]);
	assert.deepEqual((await rows(ana, ready, 'wrong')).map((r) => [r.line, r.problems]), [[6, [{ field: 'cif', code: 'check_digit', given: '30339345' }]]]);
	assert.deepEqual((await rows(ana, ready, 'not_seen')).map((r) => [r.local_ref, r.line, r.after]), [['9', null, null]]);
	assert.deepEqual((await rows(ana, ready)).map((r) => r.kind), ['changed', 'new', 'new', 'wrong']);
	assert.equal((await rows(ana, ready, 'unmatched')).length, 2);
	const page = await ana.must(200, 'GET', at(ana, 1, '/rows?limit=2'));
	assert.deepEqual((await ana.must(200, 'GET', at(ana, 1, `/rows?limit=2&cursor=${page.page.next}`))).items.map((r) => r.local_ref), ['3', '4']);
	await ana.refused(412, 'version_conflict', 'POST', at(ana, 1, '/apply'), undefined, { 'If-Match': '"v1"' });
	const applied = await apply(ana, ready);
	assert.deepEqual([applied.state, applied.can], ['applied', ['undo']]);
	const after = await ledger(ana);
	assert.deepEqual(after.map((e) => [e.local_ref, e.name]), [['1', 'Asociația Nouă'], ['2/2024', 'Asociația "Exemplu" pentru Pajiști și Fluturi'], ['3', '=HYPERLINK("x")'], ['9', 'Asociația Uitată']]);
	const csv = (await world.client.get(`/api/v1/registers/${ana.register}/entries`, { format: 'csv_excel' }));
	assert.match(csv.text, /;"'=HYPERLINK/);
	const again = await read(ana, csv.body);
	assert.deepEqual([again.counts.same, again.counts.wrong, again.counts.rows], [4, 0, 4], 'what was exported comes back the same');
	await ana.refused(409, 'state_conflict', 'POST', at(ana, 1, '/apply'), undefined, seen(applied));
	await ana.refused(412, 'version_conflict', 'POST', at(ana, 1, '/undo'), undefined, { 'If-Match': '"v1"' });
	await ana.must(200, 'POST', at(ana, 1, '/undo'), undefined, seen(applied));
	await jobs();
	const undone = await get(ana, 1);
	assert.deepEqual([undone.state, undone.can], ['undone', []]);
	const same = ({ version, updated_at, ...e }) => e;
	assert.deepEqual((await ledger(ana)).map(same), before.map(same));
	await ana.refused(409, 'state_conflict', 'POST', at(ana, 1, '/undo'), undefined, seen(undone));
	assert.deepEqual((await ana.must(200, 'GET', `/registers/${ana.register}/imports?limit=1`)).items.map((i) => i.n), [2]);
	const one = await ana.send('GET', `/api/v1${at(ana, 1)}`);
	assert.equal((await ana.send('GET', `/api/v1${at(ana, 1)}`, undefined, { 'If-None-Match': one.headers.etag })).status, 304);
});

test('entry_import_update: columns that nobody could know', async () => {
	const ana = await officer();
	const first = await read(ana, 'Poz.\tCine\tUnde\n1\tAsociația Unu\tHarghita\n2\tAsociația Doi\tCV\n', 'name=x.tsv&dry_run=false');
	assert.deepEqual([first.state, first.counts.wrong, first.columns.map((c) => c.field)], ['ready', 2, [null, null, null]], 'wrong rows hold back what was to go on by itself');
	for (const mapping of [{ Cine: 'nume' }, { Cine: 7 }]) await ana.refused(422, 'invalid_body', 'PATCH', at(ana, 1), { mapping }, seen(first));
	await ana.refused(412, 'version_conflict', 'PATCH', at(ana, 1), { mapping: {} }, { 'If-Match': '"v1"' });
	await ana.must(200, 'PATCH', at(ana, 1), { mapping: { 'Poz.': 'local_ref', Cine: 'name', Unde: 'county' } }, seen(first));
	await jobs();
	assert.deepEqual([(await get(ana, 1)).state, (await ledger(ana)).map((e) => [e.local_ref, e.county])], ['applied', [['1', 'HR'], ['2', 'CV']]]);
});

test('entry_import_create: what the columns mean is said in the same call, once', async () => {
	const ana = await officer(), file = 'Poz.\tCine\tUnde\tCând\n1\tAsociația Unu\tHarghita\t5.3.2024\n2\t\tCV\t31/12/2023\n';
	const mapping = (of) => `name=x.tsv&mapping=${encodeURIComponent(typeof of === 'string' ? of : JSON.stringify(of))}`;
	const said = { 'Poz.': 'local_ref', Cine: 'name', Unde: 'county', Când: 'recorded_on' };
	const key = { 'Idempotency-Key': `poz-${ana.register}` };
	const [first, again] = [await send(ana, file, mapping(said), key), await send(ana, file, mapping(said), key)];
	assert.deepEqual([first.status, again.status, again.json.n], [201, 201, first.json.n]);
	assert.equal((await send(ana, file, mapping({}), key)).json.code, 'idempotency_mismatch');
	await jobs();
	const done = await get(ana, 1);
	assert.deepEqual([done.state, done.columns.map((c) => c.field), done.counts.new, done.counts.wrong], ['ready', ['local_ref', 'name', 'county', 'recorded_on'], 1, 1]);
	const [one, other] = await rows(ana, done);
	assert.deepEqual([one.after.name, one.after.county, one.after.recorded_on], ['Asociația Unu', 'HR', '2024-03-05']);
	assert.deepEqual([other.after.recorded_on, other.problems], ['2023-12-31', [{ field: 'name', code: 'required', given: '' }]]);
	for (const [of, code] of [['{"', 'json_syntax'], ['[]', 'type'], ['"name"', 'json_syntax'], ['{"a":"name","a":"cif"}', 'json_syntax'], [{ Cine: 'nume' }, 'enum'], [{ Cine: 7 }, 'enum'], [{ Cine: 'name', Unde: 'name' }, 'unique_items'],
		[Object.fromEntries(Array.from({ length: 65 }, (_, i) => [i, null])), 'max_properties']]) {
		const refused = await send(ana, file, mapping(of));
		assert.deepEqual([refused.status, refused.json.errors.map((e) => [e.parameter, e.code])], [400, [['mapping', code]]], JSON.stringify(of));
	}
	const lacks = await read(ana, file, mapping({ ...said, Telefonul: 'contact_phone', Altele: null }));
	assert.deepEqual([lacks.state, lacks.problem, lacks.problem_at, lacks.can], ['failed', 'unknown_column', { line: 1, column: 'Telefonul' }, ['map']]);
	await ana.must(200, 'PATCH', at(ana, lacks.n), { mapping: { Telefonul: null } }, seen(lacks));
	await jobs();
	const mended = await get(ana, lacks.n);
	assert.deepEqual([mended.state, mended.problem, mended.problem_at, mended.counts.new], ['ready', null, null, 1]);
});

test('imports: the template, filled, needs no word of a person', async () => {
	const ana = await officer();
	const template = readFileSync(join(ROOT, 'web/public/registers/template.csv'));
	const filled = await read(ana, Buffer.concat([template, Buffer.from('12/2026;15.03.2026;Asociația Exemplu din Model;RO 30339344;1234/A/2019;12/PJ/2019;Judecătoria Sfântu Gheorghe;Covasna;Sfântu Gheorghe;Strada Exemplului nr. 1;mediu;birou@model.example;0266 123 456;activă\r\n')]));
	assert.deepEqual([filled.state, filled.counts.new, filled.counts.wrong], ['ready', 1, 0]);
	assert.deepEqual(filled.columns.map((c) => c.field), ['local_ref', 'recorded_on', 'name', 'cif', 'national_number', 'court_number', 'court_name', 'county', 'locality', 'seat', 'domain', 'contact_email', 'contact_phone', 'status']);
	const bare = await read(ana, template);
	assert.deepEqual([bare.counts.rows, bare.can.includes('apply')], [0, false]);
});

test('imports: every file of csv-spectrum is read as it is meant', async () => {
	const ana = await officer();
	const names = readdirSync(new URL('csv-spectrum/csvs/', DATA)).map((f) => f.replace('.csv', ''));
	assert.equal(names.length, 11);
	for (const name of names) assert.equal((await send(ana, readFileSync(new URL(`csv-spectrum/csvs/${name}.csv`, DATA)), `name=${name}`)).status, 201);
	await jobs();
	for (const [i, name] of names.entries()) {
		const expected = JSON.parse(readFileSync(new URL(`csv-spectrum/json/${name}.json`, DATA)));
		const got = await get(ana, i + 1);
		assert.equal(got.state, 'ready', name);
		assert.deepEqual(got.columns.map((c) => c.title), Object.keys(expected[0]), name);
		assert.equal(got.counts.rows, expected.filter((row) => Object.values(row).some((v) => v.trim() !== '')).length, name);
	}
	const fields = ['name', 'seat', 'domain', 'status', 'locality', 'court_name'];
	for (const [i, name] of names.entries()) {
		const i0 = await get(ana, i + 1);
		await ana.must(200, 'PATCH', at(ana, i + 1), { mapping: Object.fromEntries(i0.columns.map((c, k) => [c.title, fields[k]])) }, seen(i0));
	}
	await jobs();
	for (const [i, name] of names.entries()) {
		const expected = JSON.parse(readFileSync(new URL(`csv-spectrum/json/${name}.json`, DATA)));
		const told = (await rows(ana, { n: i + 1 })).map((r) => fields.map((f) => r.after?.[f] ?? null));
		const wanted = expected.map((row) => fields.map((_, k) => Object.values(row)[k]?.replace(/\s+/g, ' ').trim() || null)).filter((row) => row.some(Boolean));
		assert.deepEqual(told, wanted, name);
	}
});

test('imports: marks, code pages, workbooks, and what cannot be read', async () => {
	const ana = await officer();
	const windows = Buffer.from([...'Nr.;Denumire\n1;Asocia'].map((c) => c.charCodeAt(0)).concat([0xfe], [...'ia '].map((c) => c.charCodeAt(0)), [0xaa], [...'coala\n'].map((c) => c.charCodeAt(0))));
	// What a spreadsheet calls Unicode text, and the same the other way round.
	const wide = Buffer.from('\ufeffNr.\tDenumire\r\n1\t"Asociația\tȘcoala"\r\n', 'utf16le');
	const files = { wide, wide_swapped: Buffer.from(wide).swap16(), bom: Buffer.from('\ufeffNr.,Denumire\n1,Asociația Școala\n'), windows, empty_rows: Buffer.from('Nr.;Denumire;;\n;;;\n1;Asociația Școala;;\n;;;\n'), cr: Buffer.from('Nr.;Denumire\r\n1;"Asociația\r\nȘcoala"\r\n') };
	for (const [name, bytes] of Object.entries(files)) {
		const i = await read(ana, bytes, `name=${name}`);
		assert.deepEqual([name, i.state, (await rows(ana, i)).map((r) => r.after?.name)], [name, 'ready', ['Asociația Școala']]);
	}
	const workbook = await read(ana, readFileSync(new URL('register/09_03_2026Asociatii.xlsx', DATA)), 'name=asociatii.xlsx');
	assert.equal(workbook.state, 'ready', JSON.stringify(workbook));
	assert.ok(workbook.counts.rows > 1 && workbook.columns.some((c) => c.field === 'name'), JSON.stringify(workbook.columns));
	for (const [bytes, problem] of [['Nr.;Denumire\n1;"fără sfârșit\n', 'quote_open'], [Buffer.from('PK\x03\x04 nu este un registru'), 'unreadable'], [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'old_workbook'],
		[Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(508), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(64)]), 'protected'],
		[archive({ 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': 'x' }), 'macros'], [archive({ 'xl/workbook.xml': '<workbook/>' }), 'unreadable'],
		[`${'a,'.repeat(70)}\n`, 'too_many_columns'], [Buffer.from('Nr.;Denumire\n1;a\0b\n'), 'nul']]) {
		const i = await read(ana, bytes, 'name=rau');
		assert.deepEqual([i.state, i.problem, i.can], ['failed', problem, []]);
		if (problem === 'quote_open') assert.deepEqual(i.problem_at, { line: 2, column: null });
	}
	assert.equal((await send(ana, Buffer.alloc(10485761), 'name=mare', { Expect: '100-continue' })).status, 413);
	assert.deepEqual([(await send(ana, '')).json.code, (await send(ana, 'x', 'name=x', { 'Content-Type': 'text/plain' })).status], ['file_refused', 415]);
	assert.equal((await send(ana, 'x', 'name=')).status, 400);
	assert.deepEqual(await ledger(ana), []);
});

test('imports: two officers at once, one after the other; others find nothing', async () => {
	const ana = await officer(), bela = await officer({ authority: ana.authority, register: ana.register }), vera = await officer();
	const [one, other] = [await read(ana, 'Nr.;Denumire\n1;Din primul\n'), await read(bela, 'Nr.;Denumire\n1;Din al doilea\n2;Tot din al doilea\n')];
	await Promise.all([ana.must(200, 'POST', at(ana, 1, '/apply'), undefined, seen(one)), bela.must(200, 'POST', at(ana, 2, '/apply'), undefined, seen(other))]);
	await Promise.all([jobs(), jobs()]);
	const states = [await get(ana, 1), await get(ana, 2)];
	const late = states.find((i) => i.state === 'ready');
	assert.deepEqual([states.map((i) => i.state).sort(), late.note], [['applied', 'ready'], 'register_changed']);
	assert.equal(late.counts.changed, 1, 'compared with what the other wrote');
	assert.deepEqual([(await apply(ana, late)).state, (await ledger(ana)).length >= 1], ['applied', true]);
	for (const [method, path, body] of [['GET', ''], ['GET', '/rows'], ['PATCH', '', { mapping: {} }], ['POST', '/apply'], ['POST', '/undo']])
		await vera.refused(404, 'not_found', method, at(ana, 1, path), body, { 'If-Match': '"v1"' });
	await vera.refused(404, 'not_found', 'GET', `/registers/${ana.register}/imports`);
	assert.equal((await send({ ...vera, register: ana.register }, 'x')).status, 404);
	for (const [method, path, body] of [['GET', ''], ['GET', '/rows'], ['PATCH', '', { mapping: {} }], ['POST', '/apply'], ['POST', '/undo']])
		await ana.refused(404, 'not_found', method, at(ana, 77, path), body, { 'If-Match': '"v1"' });
	await sql(`UPDATE conect.register SET form = 'pdf', url = 'https://primaria.example/r.pdf' WHERE id = '${ana.register}'`);
	for (const path of ['', '/rows']) await ana.refused(409, 'state_conflict', 'GET', at(ana, 1, path));
	await ana.refused(409, 'state_conflict', 'GET', `/registers/${ana.register}/imports`);
	assert.equal((await send(ana, 'x')).status, 409);
});

test('imports: a process killed in the middle loses nothing and does nothing twice', async () => {
	const ana = await officer();
	const lines = Array.from({ length: 700 }, (_, i) => `${i + 1};Asociația Ucisă ${i + 1};${i % 2 ? 'CV' : 'Harghita'}`);
	const sent = await send(ana, `Nr.;Denumire;Județ\n${lines.join('\n')}\n`, 'name=mare.csv&dry_run=false');
	// Killed as soon as it has begun: while it reads, and again while it applies.
	for (const state of ['reading', 'applying']) {
		const child = spawn(join(BUILD, 'conect'), ['jobs'], { cwd: ROOT, env: environment(), stdio: 'ignore' });
		const gone = new Promise((resolve) => child.on('exit', resolve));
		for (let i = 0; i < 3000; i++) {
			const [[now]] = await sql(`SELECT CASE WHEN state = '${state}' AND tries > 0 OR state IN ('applied', '${state === 'reading' ? 'applying' : 'applied'}') THEN 't' ELSE 'f' END FROM conect.entry_import WHERE register = '${ana.register}'`);
			if (now === 't') break;
		}
		child.kill('SIGKILL');
		await gone;
		await sql(`UPDATE conect.entry_import SET next_at = now() WHERE register = '${ana.register}' AND next_at IS NOT NULL`);
	}
	await jobs();
	const done = await get(ana, sent.json.n);
	assert.deepEqual([done.state, done.counts.new], ['applied', 700]);
	const [[entries, numbers]] = await sql(`SELECT count(*), count(DISTINCT local_ref) FROM conect.entry WHERE register = '${ana.register}'`);
	assert.deepEqual([entries, numbers], ['700', '700']);
});
