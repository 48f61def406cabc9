// SPDX-License-Identifier: EUPL-1.2
// Entries of a register that an authority keeps here, from a file: an officer
// sends it, looks at what would change, applies it, and decides whom a doubtful
// entry means.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEveryEye } from './lib/every.mjs';
import { mailTo, person, sql } from './lib/people.mjs';
import { open, settled, visit } from './lib/visit.mjs';

const officer = await person('pozitii@evidenta.example', { name: 'Petra Păstrătoare', factor: true });
const [[authority]] = await sql(`INSERT INTO conect.authority (name, kind, source, county) VALUES ('Primăria Comunei Pozițiilor', 'primarie', (SELECT min(code) FROM conect.data_source), 'CV') RETURNING id`);
const [[register]] = await sql(`INSERT INTO conect.register (authority, title_ro, form, state) VALUES ('${authority}', 'Registrul pozițiilor', 'hosted', 'published') RETURNING id`);
await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${authority}', '${officer.id}', 'officer', '{registers}');
	INSERT INTO conect.ngo (name, legal_form, status, county, locality) VALUES ('Asociația Pozițiilor Închipuite', 'asociatie', 'inregistrat', 'HR', 'Gheorgheni');
	INSERT INTO conect.entry (register, local_ref, name) VALUES ('${register}', '1', 'Asociația de Dinainte')`);

// conect jobs does what waits, as it does for mails.
const work = () => mailTo(officer.email);

const FILE = 'Nr.;Denumire;Județ;CUI\n1;Asociația de După;CV;\n2/2024;Asociația Pozițiilor Închipuite;CV;\n3;Asociația Greșită;CV;30339345\n';

test('entries: a file is sent, looked at, applied; a doubtful entry is decided', () => visit({ storageState: officer.cookies }, async (page) => {
	const press = (name) => page.getByRole('button', { name, exact: true }).click();
	await open(page, `/ro/office/entries?register=${register}`);
	await page.getByText('Poziții în registru: 1').waitFor();
	await page.getByLabel('Fișierul cu poziții').setInputFiles({ name: 'registru.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
	await page.getByText('primit', { exact: true }).first().waitFor();
	await work();
	await page.getByText('gata de verificat', { exact: true }).first().waitFor({ timeout: 60000 });
	await press('Modificate (1)');
	await page.getByText('Denumirea: Asociația de Dinainte → Asociația de După; Județul: – → CV').waitFor();
	await press('Greșite (1)');
	await page.getByText('CIF: cifra de control nu corespunde „30339345”').waitFor();
	await settled(page);
	await forEveryEye(page, 'a file compared');
	await press('Aplicați importul');
	await page.getByRole('dialog').getByRole('button', { name: 'Aplicați importul', exact: true }).click();
	await page.getByText('se aplică', { exact: true }).first().waitFor();
	await work();
	await page.getByText('aplicat', { exact: true }).first().waitFor({ timeout: 60000 });
	await page.getByText('Poziții în registru: 2').waitFor();
	await press('Este aceeași');
	await page.getByText('Nicio potrivire nu așteaptă verificarea.').waitFor();
	assert.deepEqual(await sql(`SELECT local_ref, name, match_state, is_decided FROM conect.entry WHERE register = '${register}' ORDER BY local_ref`),
		[['1', 'Asociația de După', 'none', 'f'], ['2/2024', 'Asociația Pozițiilor Închipuite', 'sure', 't']]);
	await press('Anulați importul');
	await page.getByRole('dialog').getByRole('button', { name: 'Anulați importul', exact: true }).click();
	await page.getByText('se anulează', { exact: true }).first().waitFor();
	await work();
	await page.getByText('Poziții în registru: 1').waitFor({ timeout: 60000 });
}));
