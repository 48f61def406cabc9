// SPDX-License-Identifier: EUPL-1.2
// A campaign: a prefecture writes it, sees who would get it, sends it; a town
// hall acknowledges it by the link of its mail; the prefecture sees that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEveryEye } from './lib/every.mjs';
import { linkTo, mailTo, person, sql } from './lib/people.mjs';
import { open, settled, visit } from './lib/visit.mjs';

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const type = (page, label, text) => page.getByLabel(label, { exact: true }).fill(text);
async function arrive(page, test) {
	await page.waitForURL(test);
	await settled(page);
}

const prefect = await person('prefect@campanii.example', { name: 'Petra Prefectă', factor: true });
const UNIT = 'ong@primaria-campaniei.example';
const [[hall]] = await sql(`INSERT INTO conect.office (authority, account, role) SELECT a.id, '${prefect.id}', 'representative'
		FROM conect.authority AS a WHERE a.kind = 'prefectura' AND a.county = 'TL';
	INSERT INTO conect.unit (authority, name, email) SELECT a.id, 'Biroul pentru asociații', '${UNIT}'
		FROM (SELECT min(x.id::text)::uuid AS id FROM conect.authority AS x WHERE x.kind = 'primarie' AND x.county = 'TL'
			AND NOT EXISTS (SELECT FROM conect.register AS r WHERE r.authority = x.id)) AS a;
	SELECT a.name FROM conect.authority AS a JOIN conect.unit AS u ON u.authority = a.id WHERE u.email = '${UNIT}'`);

test('campaign: written, looked at, sent, acknowledged by the link of the mail, followed', () => visit({ storageState: prefect.cookies }, async (page) => {
	await open(page, '/ro/campaigns');
	await page.getByText('Nu există încă nicio campanie.').waitFor();
	await page.getByRole('link', { name: 'Scrie o campanie' }).click();
	await arrive(page, /\/ro\/campaigns\/new/);
	await type(page, 'Subiectul mesajului', 'Declarați registrul asociațiilor');
	await type(page, 'Textul mesajului', 'Vă rugăm să declarați registrul.');
	await page.getByLabel('Fără registru declarat aici', { exact: true }).check();
	await press(page, 'Salvează ciorna');
	await arrive(page, /\/ro\/campaign\?id=/);
	await page.getByRole('heading', { name: 'Cine ar primi mesajul acum' }).waitFor();
	await forEveryEye(page, 'a draft of a campaign');
	await press(page, 'Trimite campania');
	await page.getByText('Mesajul pleacă la 1 destinatar').waitFor();
	await press(page, 'Trimite acum');
	await page.getByText('Campania a fost trimisă').waitFor();
	await settled(page);
	const at = page.url();

	await mailTo(UNIT); // makes the mails; the next sends them
	const link = await linkTo(UNIT, 'acknowledge');
	await visit({}, async (other) => {
		await open(other, link);
		await press(other, 'Confirm primirea');
		await other.getByRole('heading', { name: 'Primirea este confirmată' }).waitFor();
		await other.getByText(hall).waitFor();
		await forEveryEye(other, 'acknowledged');
	});

	await open(page, at);
	const row = page.getByRole('region', { name: 'Destinatari' }).getByRole('row', { name: hall });
	await row.getByText('Confirmat', { exact: true }).waitFor();
	await open(page, '/ro/campaigns');
	assert.match(await page.locator('main').innerText(), /Confirmări: 1 din \d+/);
}));

test('campaign: who would rather not get such letters says so, by the link of one and in the account', async () => {
	const [[token]] = await sql(`SELECT opt_out FROM conect.account WHERE id = '${prefect.id}'`);
	const wants = async () => (await sql(`SELECT campaigns FROM conect.account WHERE id = '${prefect.id}'`))[0][0];
	await visit({}, async (page) => {
		await open(page, `/ro/unsubscribe#token=${token}`);
		assert.equal(await wants(), 't', 'opening it ends nothing');
		await press(page, 'Nu mai doresc mesaje');
		await page.getByRole('heading', { name: 'Nu veți mai primi mesajele campaniilor' }).waitFor();
	});
	assert.equal(await wants(), 'f');
	await visit({ storageState: prefect.cookies }, async (page) => {
		await open(page, '/ro/account');
		await page.getByText('Fără mesajele campaniilor').waitFor();
		await page.getByRole('link', { name: 'Notificări' }).click();
		await arrive(page, /\/ro\/account\/notifications/);
		await page.getByLabel('Primesc mesajele campaniilor').check();
		await press(page, 'Salvează');
		await arrive(page, /done=notifications/);
		await page.getByText('Alegerea a fost salvată.').waitFor();
	});
	assert.equal(await wants(), 't');
});
