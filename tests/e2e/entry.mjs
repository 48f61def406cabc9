// SPDX-License-Identifier: EUPL-1.2
// A register that an authority keeps here: entries written by hand, one after
// the other, two people at one of them; entries from a file, from the first
// look to undoing it; whom a doubtful entry means.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { forEveryEye } from './lib/every.mjs';
import { mailTo, person, sql } from './lib/people.mjs';
import { open, settled, visit } from './lib/visit.mjs';

const officer = await person('pozitii@evidenta.example', { name: 'Petra Păstrătoare', factor: true });
const [[authority]] = await sql(`INSERT INTO conect.authority (name, kind, source, county) VALUES ('Primăria Comunei Pozițiilor', 'primarie', (SELECT min(code) FROM conect.data_source), 'CV') RETURNING id`);
const hosted = async (title) => (await sql(`INSERT INTO conect.register (authority, title_ro, form, state) VALUES ('${authority}', '${title}', 'hosted', 'published') RETURNING id`))[0][0];
const register = await hosted('Registrul pozițiilor');
const byHand = await hosted('Registrul scris de mână');
await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${authority}', '${officer.id}', 'officer', '{registers}');
	INSERT INTO conect.ngo (name, legal_form, status, county, locality, national_number) VALUES
		('Asociația Pozițiilor Închipuite', 'asociatie', 'inregistrat', 'HR', 'Gheorgheni', NULL),
		('Asociația Zurgălăilor de Încercare', 'asociatie', 'inregistrat', 'CV', 'Baraolt', '77123/A/2019');
	INSERT INTO conect.entry (register, local_ref, name) VALUES ('${register}', '1', 'Asociația de Dinainte')`);
await sql('SELECT conect.search_rebuild()');
const kept = (of, columns) => sql(`SELECT ${columns} FROM conect.entry WHERE register = '${of}' ORDER BY local_ref`);

// conect jobs does what waits, as it does for mails.
const work = () => mailTo(officer.email);

const button = (page, name) => page.getByRole('button', { name, exact: true });
const press = (page, name) => button(page, name).click();
const field = (page, name) => page.getByRole('textbox', { name, exact: true });
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '');

test('entries: one after the other, with what the catalogue knows, and two people at one', () => visit({ storageState: officer.cookies }, async (page, watch) => {
	watch.expect(/status of 4(12|22|28)/); // what this test is about
	await open(page, `/ro/office/entries?register=${byHand}`);
	await page.getByRole('navigation', { name: 'Secțiunile instituției' }).getByRole('link', { name: 'Registre', exact: true }).waitFor();
	const named = page.getByRole('combobox', { name: 'Denumirea', exact: true });
	await named.fill('zurgalai');
	await page.getByRole('option', { name: /Zurgălăilor/ }).click();
	await page.getByText(/Completat din catalog: .*Numărul din registrul național/).waitFor();
	assert.equal(await field(page, 'Localitatea').inputValue(), 'Baraolt');
	await field(page, 'Numărul').fill('7/1999');
	await press(page, 'Adăugați poziția');
	await page.getByText(/S-a adăugat poziția 7\/1999.*În catalog/).waitFor();
	await page.locator('input[name=local_ref]:focus').waitFor();
	assert.equal(await field(page, 'Numărul').inputValue(), `1/${new Date().getFullYear()}`, 'the number that comes next');
	// What is wrong is said beside its field; nothing that was typed is lost.
	await named.fill('Asociația Scrisă de Mână');
	await page.getByRole('combobox', { name: 'CIF', exact: true }).fill('30339345');
	await press(page, 'Adăugați poziția');
	await page.getByRole('link', { name: /Cifra de control/ }).waitFor();
	assert.equal(await named.inputValue(), 'Asociația Scrisă de Mână');
	await page.getByRole('combobox', { name: 'CIF', exact: true }).fill('');
	await field(page, 'Numărul').fill('7/1999');
	await press(page, 'Adăugați poziția');
	await page.getByText('Numărul este deja al poziției: Asociația Zurgălăilor de Încercare').first().waitFor();
	await field(page, 'Numărul').fill('8/1999');
	await press(page, 'Adăugați poziția');
	await page.getByText('S-a adăugat poziția 8/1999: Asociația Scrisă de Mână.').waitFor();
	// Somebody else was quicker: what was typed stays, theirs is told.
	await open(page, `/ro/office/entries?register=${byHand}`);
	await press(page, 'Modificați: 8/1999. Asociația Scrisă de Mână');
	await field(page, 'Localitatea').fill('Covasna');
	await sql(`UPDATE conect.entry SET domain = 'mediu', locality = 'Brețcu' WHERE register = '${byHand}' AND local_ref = '8/1999'`);
	await press(page, 'Salvați');
	await page.getByRole('heading', { name: 'Altcineva a schimbat poziția între timp' }).waitFor();
	await page.getByText('Localitatea: – → Brețcu (s-a păstrat ce ați scris)').waitFor();
	assert.deepEqual([await field(page, 'Localitatea').inputValue(), await field(page, 'Domeniul de activitate').inputValue()], ['Covasna', 'mediu']);
	await forEveryEye(page, 'an entry that is changed');
	await press(page, 'Salvați');
	await page.getByText('S-a salvat poziția 8/1999').first().waitFor();
	assert.equal(await focused(page), 'entry-8%2F1999-edit', 'the work goes on there');
	// Struck out, found among those that were, and brought back.
	await press(page, 'Radiați: 7/1999. Asociația Zurgălăilor de Încercare');
	await field(page, 'Motivul radierii').fill('La cererea asociației');
	await press(page, 'Radiați');
	await page.getByText('Poziția 7/1999 a fost radiată').first().waitFor();
	await page.getByLabel('Se arată').selectOption('true');
	await page.getByText('Radiată: La cererea asociației').waitFor();
	await press(page, 'Readuceți în registru: 7/1999. Asociația Zurgălăilor de Încercare');
	await page.getByText('Poziția 7/1999 a revenit în registru').first().waitFor();
	assert.deepEqual(await kept(byHand, "local_ref, locality, coalesce(domain, '–'), match_state, removed_at IS NULL"),
		[['7/1999', 'Baraolt', '–', 'sure', 't'], ['8/1999', 'Covasna', 'mediu', 'none', 't']]);
	const [file] = await Promise.all([page.waitForEvent('download'), open(page, `/ro/office/entries?register=${byHand}`).then(() => press(page, 'Descărcați registrul (CSV)'))]);
	assert.match(readFileSync(await file.path(), 'utf8'), /^\uFEFFNumăr;[^\r]*;Stare\r\n7\/1999;;Asociația Zurgălăilor de Încercare;;77123\/A\/2019;[^\r]*\r\n8\/1999;/);
}));

const FILE = 'Nr.;Denumire;Județ;CUI\n1;Asociația de După;CV;\n2/2024;Asociația Pozițiilor Închipuite;CV;\n3;Asociația Greșită;CV;30339345\n';

test('entries: a file is sent, looked at, applied, undone; a doubtful entry is decided', () => visit({ storageState: officer.cookies }, async (page) => {
	const state = (words) => page.getByText(words, { exact: true }).first().waitFor({ timeout: 60000 });
	const confirm = async (name) => {
		await press(page, name);
		await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
	};
	await open(page, `/ro/office/import?register=${register}`);
	await page.getByText('Poziții în registru: 1', { exact: true }).waitFor();
	await page.getByLabel('Fișierul cu poziții').setInputFiles({ name: 'registru.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
	await state('primit');
	await work();
	await state('gata de verificat');
	await press(page, 'Modificate (1)');
	await page.getByText('Denumirea: Asociația de Dinainte → Asociația de După').waitFor();
	await press(page, 'Cu greșeli (1)');
	await page.getByText('CIF: cifra de control nu corespunde „30339345”').waitFor();
	await settled(page);
	await forEveryEye(page, 'a file compared');
	await confirm('Aplicați importul');
	await state('se aplică');
	await work();
	await state('aplicat');
	await page.getByText('Poziții în registru: 2', { exact: true }).waitFor();
	await page.getByRole('link', { name: 'Potriviri de verificat (1)' }).click();
	await press(page, 'Este aceeași: 2/2024. Asociația Pozițiilor Închipuite');
	await page.getByRole('link', { name: 'Potriviri de verificat (0)' }).waitFor();
	assert.deepEqual(await kept(register, 'local_ref, name, match_state, is_decided'),
		[['1', 'Asociația de După', 'none', 'f'], ['2/2024', 'Asociația Pozițiilor Închipuite', 'sure', 't']]);
	await page.getByRole('link', { name: 'Importare', exact: true }).click();
	await confirm('Anulați importul');
	await state('se anulează');
	await work();
	await page.getByText('Poziții în registru: 1', { exact: true }).waitFor({ timeout: 60000 });
}));
