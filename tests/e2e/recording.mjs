// SPDX-License-Identifier: EUPL-1.2
// Requests to be recorded: an organisation asks, an officer acknowledges and
// records, or refuses with the reason; what is late is seen by the staff.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEveryEye } from './lib/every.mjs';
import { mailTo, must, person, sql } from './lib/people.mjs';
import { staff } from './lib/review.mjs';
import { open, settled, visit } from './lib/visit.mjs';

const at = (one) => ({ storageState: one.cookies });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const type = (page, label, text) => page.getByLabel(label, { exact: true }).fill(text);
const follow = (page, name) => page.getByRole('link', { name }).first().click();
async function arrive(page, test) {
	await page.waitForURL(test);
	await settled(page);
}

const officer = await person('registre@evidenta.example', { name: 'Rodica Registratoare', factor: true });
const leader = await person('ong@evidenta.example', { name: 'Oana Organizatoare' });
const vera = await staff('Vera Verificatoare');
const authority = (name) => sql(`INSERT INTO conect.authority (name, kind, source, county) VALUES ('${name}', 'primarie', (SELECT min(code) FROM conect.data_source), 'CV') RETURNING id`)
	.then(([[id]]) => id);
const here = await authority('Primăria Comunei Evidența Închipuită'), there = await authority('Primăria Comunei Fără Responsabil');
const [[ngo]] = await sql(`INSERT INTO conect.ngo (name, legal_form, status, county, domains)
	VALUES ('Asociația Inventată a Evidenței', 'asociatie', 'inregistrat', 'CV', '{mediu,civic}') RETURNING id`);
await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${here}', '${officer.id}', 'officer', '{registers}');
	INSERT INTO conect.unit (authority, name, email, phone) SELECT id, 'Biroul pentru asociații', 'asociatii@primaria.example', '0266 100 100' FROM unnest('{${here},${there}}'::uuid[]) AS id;
	INSERT INTO conect.register (authority, title_ro, url, form, state)
	VALUES ('${here}', 'Registrul asociațiilor și fundațiilor', 'https://registru.example/', 'web_page', 'published');
	INSERT INTO conect.member (ngo, account, role) VALUES ('${ngo}', '${leader.id}', 'ngo_admin');
	INSERT INTO conect.profile (ngo, data) VALUES ('${ngo}', '{"email": "birou@evidenta.example", "phone": "+40266100200", "short_description": "Ține evidența a tot felul de lucruri."}');
	INSERT INTO conect.attachment_content (sha256, content) VALUES (sha256('%PDF-1.4 evidenta'), '%PDF-1.4 evidenta');
	INSERT INTO conect.attachment (object_type, object_id, kind, name, visibility, type, size, sha256, stored)
	VALUES ('ngo', '${ngo}', 'statute', 'Statut.pdf', 'public', 'application/pdf', 17, sha256('%PDF-1.4 evidenta'), sha256('%PDF-1.4 evidenta')),
		('ngo', '${ngo}', 'report', 'Raport.pdf', 'public', 'application/pdf', 17, sha256('%PDF-1.4 evidenta'), sha256('%PDF-1.4 evidenta'))`);

test('recording: an organisation asks with what it has here, is acknowledged and recorded, and sees its number', () => visit(at(leader), async (page) => {
	await open(page, `/ro/requests?ngo=${ngo}`);
	await page.getByText('Nicio cerere de arătat').waitFor();
	await follow(page, 'Cereți luarea în evidență');
	await arrive(page, /\/ro\/requests\/new/);
	await type(page, 'Autoritatea', 'evidenta inchipuita');
	await press(page, 'Căutați');
	await arrive(page, /q=evidenta/);
	await forEveryEye(page, 'authorities found');
	await follow(page, 'Primăria Comunei Evidența Închipuită');
	await arrive(page, /authority=/);
	await page.getByText('Biroul pentru asociații').waitFor();
	assert.ok(await page.getByLabel('Statut.pdf (statut, 1 kB)').isChecked(), 'its documents go along');
	assert.ok(await page.getByLabel('Registrul asociațiilor și fundațiilor').isChecked(), 'in the only register there is');
	await page.getByLabel('Raport.pdf (raport, 1 kB)').uncheck();
	await forEveryEye(page, 'asking');
	await type(page, 'Mesajul organizației', 'Lucrăm în comună din 2019.');
	await press(page, 'Trimiteți cererea');
	await page.getByText('Cererea a fost trimisă.').waitFor();
	await settled(page);
	await page.getByText('Termen orientativ (O.G. nr. 27/2002): 30 de zile de la trimitere.').waitFor();
	const request = page.url();
	const told = (await mailTo(officer.email)).at(-1);
	assert.match(told, /Asociația Inventată a Evidenței/);
	assert.ok(told.includes(new URL(request).searchParams.get('id')), 'the letter leads to it');

	await visit(at(officer), async (desk, watch) => {
		watch.expect(/status of 422/);
		await open(desk, `/ro/office/requests?id=${here}`);
		const sections = desk.getByRole('navigation', { name: 'Secțiunile instituției' });
		await sections.getByRole('link', { name: 'Cereri de luare în evidență' }).waitFor(); // in the frame of the institution
		await forEveryEye(desk, 'waiting requests');
		await follow(desk, 'Asociația Inventată a Evidenței');
		await arrive(desk, /\/ro\/request\?id=/);
		await sections.waitFor();
		await desk.getByText('Lucrăm în comună din 2019.').waitFor();
		await desk.getByText('birou@evidenta.example').waitFor();
		await desk.getByRole('link', { name: 'Statut.pdf' }).waitFor();
		await press(desk, 'Confirmați primirea');
		await desk.getByText('Primirea a fost confirmată.').waitFor();
		await press(desk, 'Comunicați luarea în evidență');
		await desk.getByRole('link', { name: /Numărul din registru/ }).waitFor();
		await type(desk, 'Numărul din registru', '12/2026');
		await type(desk, 'Mesaj nou', 'Vă rugăm să ne trimiteți raportul anual.');
		await desk.getByLabel('Cer completări', { exact: true }).check();
		await press(desk, 'Trimiteți mesajul');
		await desk.getByText('Cererea de completări a fost trimisă organizației.').waitFor();
		await desk.getByText('Așteaptă răspunsul organizației', { exact: true }).waitFor();
		assert.equal(await desk.getByLabel('Numărul din registru', { exact: true }).inputValue(), '12/2026', 'what was being typed stays');
		assert.equal(await desk.getByLabel('Mesaj nou', { exact: true }).inputValue(), '', 'what was sent does not');
		await forEveryEye(desk, 'waiting for the organisation');

		await open(page, `/ro/requests?ngo=${ngo}`);
		await page.getByText('Așteaptă răspunsul organizației', { exact: true }).waitFor();
		await open(page, request);
		await page.getByRole('heading', { name: 'Se așteaptă completări' }).waitFor();
		await page.getByText('Vă rugăm să ne trimiteți raportul anual.').waitFor();
		assert.doesNotMatch((await mailTo(leader.email)).at(-1), /raportul anual/, 'the letter leads here');
		await type(page, 'Mesaj nou', 'Raportul este atașat.');
		await page.getByLabel('Raport.pdf (raport, 1 kB)').check();
		await forEveryEye(page, 'answering');
		await press(page, 'Trimiteți mesajul');
		await page.getByText('Mesajul a fost trimis.').waitFor();
		await page.getByText('Așteaptă răspunsul autorității', { exact: true }).waitFor();

		await open(desk, desk.url());
		await desk.getByText('Raportul este atașat.').waitFor();
		assert.equal(await desk.getByRole('link', { name: 'Raport.pdf' }).count(), 2, 'with the message and among the documents');
		assert.equal(await desk.getByLabel('Numărul din registru', { exact: true }).inputValue(), '12/2026');
		await press(desk, 'Comunicați luarea în evidență');
		await desk.getByText('Luarea în evidență a fost comunicată organizației.').waitFor();
	});
	await open(page, request);
	await page.getByText('12/2026', { exact: true }).waitFor();
	await open(page, `/ro/requests?ngo=${ngo}`);
	await page.getByText(/^Nr\. 12\/2026 din /).waitFor();
	assert.match((await mailTo(leader.email)).at(-1), /12\/2026/);
}));

test('recording: what is late is seen by the staff; a refusal has its reason; an authority without an officer is told', () => visit(at(leader), async (page) => {
	await open(page, `/ro/requests/new?ngo=${ngo}&authority=${there}`);
	await page.getByRole('heading', { name: 'Cererea nu poate fi primită aici' }).waitFor();
	await page.getByText('asociatii@primaria.example').waitFor();
	assert.equal(await page.getByRole('button', { name: 'Trimiteți cererea' }).count(), 0);
	const { id } = await must(page, 201, 'POST', '/recording-requests', { ngo, authority: here });
	await sql(`UPDATE conect.recording_request SET due_on = current_date - 9, late_after = current_date - 6 WHERE id = '${id}'`);
	await visit(at(vera), async (desk) => {
		await open(desk, '/ro/review');
		await follow(desk, 'Cereri de luare în evidență');
		await arrive(desk, /\/ro\/review\/requests/);
		await desk.getByRole('link', { name: 'Asociația Inventată a Evidenței' }).waitFor();
		await desk.getByText('Termen orientativ depășit', { exact: true }).waitFor();
		await forEveryEye(desk, 'late requests');
	});
	await sql(`INSERT INTO conect.register (authority, title_ro, form, state) VALUES ('${here}', 'Ținut aici', 'hosted', 'published')`);
	await visit(at(officer), async (desk) => {
		await open(desk, `/hu/request?id=${id}`);
		assert.ok(await desk.getByLabel('Ținut aici', { exact: true }).isChecked(), 'in the only register kept here, or in none');
		await desk.getByLabel('Egyik itt vezetett nyilvántartásban sem').waitFor();
		await forEveryEye(desk, 'to be answered, in Hungarian');
		await desk.getByText('Nem vehető nyilvántartásba?').click();
		await type(desk, 'Az elutasítás indoka', 'A székhely másik megyében van.');
		await press(desk, 'A kérelem elutasítása');
		await desk.getByText('Az elutasítást közöltük a szervezettel.').waitFor();
	});
	await open(page, `/ro/request?id=${id}`);
	await page.getByRole('heading', { name: 'Motivul refuzului' }).waitFor();
	await page.getByText('A székhely másik megyében van.').waitFor();
}));
