// SPDX-License-Identifier: EUPL-1.2
// Institutions: somebody asks to represent an authority, the queue decides, an
// officer is invited, works and is revoked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdf } from '../api/lib/files.mjs';
import { forEveryEye } from './lib/every.mjs';
import { linkTo, person, sql } from './lib/people.mjs';
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
		await page.getByText(/ngor_live_[a-z0-9]{8}_/).first().waitFor();
		await forEveryEye(page, 'a key');
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
	assert.deepEqual(await sql(`SELECT count(*), bool_and(revoked_at <= now()) FROM conect.api_key WHERE authority = '${authority}'`), [['1', 't']]);
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
