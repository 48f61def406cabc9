// SPDX-License-Identifier: EUPL-1.2
// Institutions: somebody asks to represent an authority, the queue decides, an
// officer is invited, works and is revoked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdf } from '../api/lib/files.mjs';
import { forEveryEye } from './lib/every.mjs';
import { linkTo, mailTo, person, sql } from './lib/people.mjs';
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

const NAME = 'Primăria Comunei Instituția Închipuită';
const boss = await person('reprezentant@institutii.example', { name: 'Raluca Reprezentantă', factor: true });
const clerk = await person('responsabil@institutii.example', { name: 'Radu Responsabil', factor: true });
const bare = await person('fara@institutii.example', { name: 'Fără Factor' });
const vera = await staff('Virgil Verificator');
const admin = await staff('Adina Administratoare', 'sgg_admin');
const [[authority]] = await sql(`INSERT INTO conect.authority (name, kind, source, county)
	VALUES ('${NAME}', 'primarie', (SELECT min(code) FROM conect.data_source), 'CV') RETURNING id`);

test('office: from the act that designates a representative to the officer who is revoked', async () => {
	await visit(at(boss), async (page) => {
		await open(page, '/ro/account');
		await follow(page, 'Instituțiile mele (autorități)');
		await arrive(page, /\/ro\/office$/);
		await page.getByText('Nu lucrați încă pentru nicio autoritate.').waitFor();
		await follow(page, 'Cereți să reprezentați o autoritate');
		await arrive(page, /\/ro\/office\/ask/);
		await type(page, 'Numele sau codul fiscal al autorității', 'institutia inchipuita');
		await press(page, 'Caută');
		await arrive(page, /q=institutia/);
		await follow(page, NAME);
		await arrive(page, /authority=/);
		await type(page, 'Ce funcție aveți acolo', 'Consilier');
		await type(page, 'Actul de desemnare', 'Dispoziția nr. 12/2026');
		await forEveryEye(page, 'asking');
		await press(page, 'Continuați');
		await arrive(page, /\/ro\/office\/designation\?id=/);
		await page.getByLabel('Adăugați actul de desemnare').setInputFiles({ name: 'Act.pdf', mimeType: 'application/pdf', buffer: pdf(600, 'institutii') });
		await page.getByRole('link', { name: 'Act.pdf' }).waitFor();
		await forEveryEye(page, 'a draft');
		await press(page, 'Depuneți cererea');
		await page.getByText('Cererea așteaptă decizia.').waitFor();
	});
	const [[item]] = await sql(`SELECT id FROM conect.review_item WHERE authority = '${authority}' AND state = 'waiting'`);
	await visit(at(vera), async (page) => {
		await open(page, `/ro/review/item?id=${item}`);
		await press(page, 'Aprobă');
		await page.getByText(`Aprobat: ${NAME}.`).first().waitFor();
	});
	await visit(at(boss), async (page) => {
		await open(page, '/ro/office');
		await page.getByText('reprezentant', { exact: true }).waitFor();
		await follow(page, 'Oameni');
		await arrive(page, /\/ro\/office\/people\?id=/);
		await type(page, 'E-mail', clerk.email);
		await page.getByLabel('informații despre autoritate').check();
		await press(page, 'Trimiteți invitația');
		await page.getByText(`Invitația a fost trimisă: ${clerk.email}`).waitFor();
		await page.getByRole('heading', { name: 'Invitații care așteaptă răspuns' }).waitFor();
		await forEveryEye(page, 'people');
	});
	await visit(at(clerk), async (page) => {
		await open(page, await linkTo(clerk.email, 'account/invitation'));
		await press(page, 'Accept invitația');
		await page.waitForURL(/\/ro\/account/);
		await open(page, `/ro/office/unit?id=${authority}`);
		await type(page, 'Denumirea structurii', 'Biroul de relații închipuite');
		await type(page, 'Adresa de e-mail', 'ong@institutie.example');
		await press(page, 'Publicați');
		await page.getByText('Structura este publică.').waitFor();
		await forEveryEye(page, 'unit');
		await open(page, `/ro/authorities/${authority}`);
		await page.getByRole('link', { name: 'ong@institutie.example' }).waitFor();
		await open(page, `/ro/office/keys?id=${authority}`);
		await type(page, 'La ce folosește', 'Registratura');
		await page.getByLabel('Citește registrele autorității').check();
		await press(page, 'Creează cheia');
		const shown = page.locator('.secret code');
		const first = await shown.innerText();
		assert.match(first, /^ngor_live_[a-z0-9]{8}_/);
		await forEveryEye(page, 'a key');
		await press(page, 'Am păstrat cheia');
		await press(page, 'Înlocuiește cheia Registratura');
		await page.getByRole('dialog').getByRole('button', { name: 'Înlocuiește cheia' }).click();
		await shown.waitFor();
		assert.notEqual(await shown.innerText(), first);
		await press(page, 'Am păstrat cheia');
		await page.getByText('Înlocuită', { exact: true }).waitFor();
		assert.equal(await page.getByRole('button', { name: 'Înlocuiește cheia Registratura' }).count(), 1, 'what is being replaced is not replaced again');
		assert.equal(await shown.count(), 0, 'it was shown once');
	});
	await visit(at(admin), async (page) => {
		await open(page, `/ro/review/item?id=${item}`);
		await follow(page, 'Instituții');
		await arrive(page, /\/ro\/review\/offices/);
		await type(page, 'Numele autorității', 'institutia inchipuita');
		await press(page, 'Caută');
		await arrive(page, /q=institutia/);
		await follow(page, NAME);
		await arrive(page, /\/ro\/review\/office\?id=/);
		await page.getByText('Dispoziția nr. 12/2026').waitFor();
		await page.getByRole('button', { name: 'Revocă cheia Registratura' }).first().click();
		await page.getByRole('dialog').getByRole('button', { name: 'Revocă cheia' }).click();
		await page.getByText('Revocată', { exact: true }).waitFor();
		await follow(page, 'Pagina publică a autorității');
		await arrive(page, /\/ro\/authorities\//);
		await follow(page, 'Oamenii și cheile autorității');
		await arrive(page, /\/ro\/review\/office\?id=/);
		await page.getByRole('heading', { name: 'Raluca Reprezentantă' }).waitFor();
	});
	await visit(at(vera), async (page) => {
		await open(page, `/ro/review/office?id=${authority}`);
		await page.getByRole('heading', { name: 'Raluca Reprezentantă' }).waitFor();
		assert.equal(await page.locator('.review').getByRole('button').count(), 0, 'a reviewer only reads');
	});
	await visit(at(boss), async (page) => {
		await open(page, `/ro/office/people?id=${authority}`);
		await press(page, 'Revocați: Radu Responsabil');
		await page.getByRole('dialog').getByRole('button', { name: 'Revocați' }).click();
		await page.getByText('Nu mai lucrează pentru autoritate: Radu Responsabil').waitFor();
	});
	await visit(at(clerk), async (page) => {
		await open(page, `/ro/office/people?id=${authority}`);
		await page.getByRole('heading', { name: 'Nu lucrați pentru această autoritate' }).waitFor();
	});
	assert.deepEqual(await sql(`SELECT count(*), bool_and(revoked_at <= now()) FROM conect.api_key WHERE authority = '${authority}'`), [['2', 't']]);
	await visit(at(admin), async (page) => {
		await open(page, `/ro/review/office?id=${authority}`);
		await press(page, 'Încetează calitatea: Raluca Reprezentantă');
		await type(page, 'Motivul', 'Autoritatea a desemnat altă persoană.');
		await forEveryEye(page, 'ending an office');
		await page.getByRole('dialog').getByRole('button', { name: 'Încetează calitatea' }).click();
		await page.getByText('Nu mai lucrează pentru autoritate: Raluca Reprezentantă').waitFor();
		await page.getByText('Nimeni nu lucrează aici pentru această autoritate.').waitFor();
	});
	assert.match((await mailTo(boss.email)).at(-1), /Autoritatea a desemnat altă persoană\./);
});

test('office: who has no second factor is led to it', async () => {
	await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${authority}', '${bare.id}', 'officer', '{registers}')`);
	await visit(at(bare), async (page) => {
		await open(page, `/ro/office/people?id=${authority}`);
		await page.getByText('Este nevoie de al doilea factor').waitFor();
		await follow(page, 'Configurați al doilea factor');
		await arrive(page, /\/ro\/account\/second-factor/);
	});
});
