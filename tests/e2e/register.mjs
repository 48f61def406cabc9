// SPDX-License-Identifier: EUPL-1.2
// A register of an authority: proposed in its page, reviewed, published, moved
// to another address, withdrawn.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEveryEye } from './lib/every.mjs';
import { person, sql } from './lib/people.mjs';
import { staff } from './lib/review.mjs';
import { open, settled, visit } from './lib/visit.mjs';

const at = (one) => ({ storageState: one.cookies });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const type = (page, label, text) => page.getByLabel(label, { exact: true }).fill(text);

const clerk = await person('registre@institutii.example', { name: 'Rodica Registratoare', factor: true });
const vera = await staff('Veronica Verificatoare');
const [[authority]] = await sql(`INSERT INTO conect.authority (name, kind, source, county)
	VALUES ('Primăria Comunei Registrul Închipuit', 'primarie', (SELECT min(code) FROM conect.data_source), 'CV') RETURNING id`);
await sql(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${authority}', '${clerk.id}', 'officer', '{registers}')`);
const TITLE = 'Registrul închipuit al asociațiilor';
const mine = `/ro/office/registers?id=${authority}`;

async function approve() {
	const [[item]] = await sql(`SELECT id FROM conect.review_item WHERE authority = '${authority}' AND state = 'waiting'`);
	await visit(at(vera), async (page) => {
		await open(page, `/ro/review/item?id=${item}`);
		await forEveryEye(page, 'an item about a register');
		for (const box of await page.getByRole('checkbox').all()) await box.check();
		await press(page, 'Aprobă');
		await page.getByText(`Aprobat: ${TITLE}.`).first().waitFor();
	});
}

test('register: from its proposal to its withdrawal', async () => {
	await visit(at(clerk), async (page, watch) => {
		watch.expect(/status of 422/);
		await open(page, mine);
		await page.getByText('Niciun registru nu a fost declarat').waitFor();
		await type(page, 'Titlul în română', TITLE);
		await type(page, 'Adresa registrului', 'http://127.0.0.1/registru');
		await press(page, 'Trimiteți spre verificare');
		await page.locator('[name=url][aria-invalid=true]').waitFor();
		assert.equal(await page.getByLabel('Titlul în română', { exact: true }).inputValue(), TITLE, 'what was typed stays');
		await type(page, 'Adresa registrului', 'https://registru.primaria.example/ong');
		await forEveryEye(page, 'proposing');
		await press(page, 'Trimiteți spre verificare');
		await page.getByText('Registrul a fost trimis spre verificare.').waitFor();
		await page.getByText('în verificare', { exact: true }).waitFor();
	});
	await approve();
	const [[id]] = await sql(`SELECT id FROM conect.register WHERE authority = '${authority}'`);
	await visit(at(clerk), async (page) => {
		await open(page, mine);
		await page.getByText('publicat', { exact: true }).waitFor();
		await page.getByRole('link', { name: 'Pagina publică' }).click();
		await page.waitForURL(new RegExp(`/ro/registers/${id}$`));
		await settled(page);
		await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
		await open(page, mine);
		await press(page, `Modificați: ${TITLE}`);
		const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Salvați', exact: true }) });
		await form.getByLabel('Adresa registrului', { exact: true }).fill('https://registru.primaria.example/ong-nou');
		await form.getByLabel('Telefon (opțional)', { exact: true }).fill('+40267111222');
		await forEveryEye(page, 'changing');
		await press(page, 'Salvați');
		await page.getByText(`S-a salvat: ${TITLE}`).waitFor();
		await page.getByText('adresă nouă, în verificare: https://registru.primaria.example/ong-nou').waitFor();
	});
	assert.deepEqual(await sql(`SELECT url, contact_phone FROM conect.register WHERE id = '${id}'`), [['https://registru.primaria.example/ong', '+40267111222']]);
	await approve();
	assert.deepEqual(await sql(`SELECT url, state FROM conect.register WHERE id = '${id}'`), [['https://registru.primaria.example/ong-nou', 'published']]);
	await visit(at(clerk), async (page) => {
		await open(page, mine);
		await press(page, `Retrageți: ${TITLE}`);
		await type(page, 'Motivul', 'A fost unit cu registrul județului.');
		await press(page, 'Retrageți');
		await page.getByText(`Retras: ${TITLE}`).waitFor();
		await page.getByText('retras', { exact: true }).waitFor();
	});
	assert.deepEqual(await sql(`SELECT state, removed_at IS NOT NULL FROM conect.register WHERE id = '${id}'`), [['withdrawn', 't']]);
});
