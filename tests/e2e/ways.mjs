// SPDX-License-Identifier: EUPL-1.2
// Ways on which two people meet: what an applicant does when changes are asked
// for and after a refusal, a reported value until its answer, an account in the
// hands of an administrator; a new address; the pages of who only reads.
import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { forEveryEye } from './lib/every.mjs';
import { LANGS } from './lib/pages.mjs';
import { call, linkTo, mailTo, must, PASSWORD, person, sql } from './lib/people.mjs';
import { queue, staff, submitted } from './lib/review.mjs';
import { open, read, settled, several, visit } from './lib/visit.mjs';

const maria = await staff('Maria Verificatoare');
const andrei = await staff('Andrei Verificator');
const elena = await staff('Elena Administratoare', 'sgg_admin');
const vlad = await staff('Vlad Auditor', 'auditor');
const { troubled } = await queue();

const at = (one) => ({ storageState: one.cookies });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const type = (page, label, text) => page.getByLabel(label, { exact: true }).fill(text);

async function arrive(page, test) {
	await page.waitForURL(test);
	await settled(page);
}

// A decision as the reviewer's page sends it, on the item as it is now.
async function decide(page, item, act, why) {
	const { version } = await must(page, 200, 'GET', `/review-items/${item}`);
	await must(page, 200, 'POST', `/review-items/${item}/${act}`, { version, ...why });
}

const proof = (registration, by) => sql(`WITH file AS (
		INSERT INTO conect.attachment_content (sha256, content) VALUES (sha256('%PDF-1.4 ways'), '%PDF-1.4 ways') RETURNING sha256, length(content) AS size
	)
	INSERT INTO conect.attachment (object_type, object_id, kind, name, visibility, type, size, sha256, stored, created_by)
	SELECT 'registration', '${registration}', 'mandate_proof', 'Împuternicire.pdf', 'private', 'application/pdf', size, sha256, sha256, '${by}' FROM file`);

test('ways: changes are asked for, made and sent again; a refusal is appealed, and somebody else decides', () => visit(at(maria), async (desk) => {
	const ioana = await person('ioana@drumuri.example', { name: 'Ioana Inventată' });
	const { id: item, registration, name } = await submitted({ by: ioana.id, county: 'MM', data: {
		court_number: '12/PJ/2019', court: 'judecatoria-alba-iulia', registered_on: '2019-05-14', representative_name: 'Ioana Inventată', address: 'Strada Închipuită 3',
	} });
	await proof(registration, ioana.id);
	await open(desk, '/ro/review?county=MM');
	await decide(desk, item, 'request-changes', { text: 'Mai este de corectat o adresă.', fields: [{ field: 'website', comment: 'Pagina nu se deschide.' }] });
	await visit(at(ioana), async (page) => {
		await open(page, '/ro/registrations');
		await page.getByRole('link', { name }).click();
		await arrive(page, /\/ro\/registration\?id=/);
		const front = page.url();
		const asked = page.locator('main', { hasText: 'Ce vi se cere' });
		await asked.getByText('Mai este de corectat o adresă.').first().waitFor();
		await page.getByText(': Pagina nu se deschide.').first().waitFor();
		await forEveryEye(page, 'changes asked for');
		await open(page, front);
		await page.getByRole('link', { name: 'Pagina de internet' }).first().click();
		await arrive(page, /step=contact.*field=website/);
		await page.getByText('Modificare cerută: Pagina nu se deschide.').waitFor();
		assert.equal(await page.evaluate(() => document.activeElement.name), 'website', 'the field that was asked about has the focus');
		await page.getByLabel('Pagina de internet (opțional)').fill('https://drumuri.example');
		await press(page, 'Salvați și reveniți la listă');
		await arrive(page, (url) => !url.searchParams.has('step'));
		await press(page, 'Depuneți cererea');
		await page.getByText('Cererea a fost depusă.').waitFor();
		assert.deepEqual(await sql(`SELECT state, data ->> 'website' FROM conect.registration WHERE id = '${registration}'`), [['submitted', 'https://drumuri.example']]);

		const [[again]] = await sql(`SELECT id FROM conect.review_item WHERE object_id = '${registration}' AND state = 'waiting'`);
		await decide(desk, again, 'refuse', { reason: 'mandate_invalid', text: 'Hotărârea nu poartă semnături.' });
		await page.reload();
		await settled(page);
		await page.getByRole('heading', { name: 'Motivul respingerii' }).waitFor();
		await page.getByText('Hotărârea nu poartă semnături.').first().waitFor();
		await forEveryEye(page, 'refused');
		await open(page, front);
		await type(page, 'Motivele', 'Semnăturile sunt pe pagina a doua.');
		await press(page, 'Trimiteți cererea de reexaminare');
		await page.getByText('În reexaminare', { exact: true }).first().waitFor();
		await forEveryEye(page, 'appealed');
	});
	const [[appealed]] = await sql(`SELECT id FROM conect.review_item WHERE object_id = '${registration}' AND state = 'waiting'`);
	await open(desk, `/ro/review/item?id=${appealed}`);
	await desk.getByText('Dumneavoastră ați luat decizia contestată.').waitFor();
	assert.equal(await desk.getByRole('region', { name: 'Decizia' }).count(), 0, 'who refused may decide again');
	await visit(at(andrei), async (page) => {
		await open(page, `/ro/review/item?id=${appealed}`);
		await press(page, 'Aprobă');
		await page.getByText(`Aprobat: ${name}.`).first().waitFor();
	});
	assert.deepEqual(await sql(`SELECT state FROM conect.registration WHERE id = '${registration}'`), [['approved']]);
}));

test('ways: a new address, from the link that went to it; the old one is told', async () => {
	const old = 'veche@drumuri.example', now = 'noua@drumuri.example';
	const { cookies } = await person(old);
	await visit({ storageState: cookies }, async (page, watch) => {
		watch.expect(/status of 401/);
		await open(page, '/ro/account/change-email');
		await type(page, 'Adresa nouă', now);
		await press(page, 'Trimite legătura');
		await page.getByText('Deschideți legătura din mesaj în cel mult 24 de ore.').waitFor();
		assert.equal((await call(page, 'GET', '/account')).json.email, old, 'before the link was opened');
		await open(page, await linkTo(now, 'account/email'));
		await press(page, 'Confirm adresa nouă');
		await arrive(page, /\/ro\/account\/sign-in/);
		await page.getByText('Adresa s-a schimbat. Intrați în cont cu cea nouă.').waitFor();
		await type(page, 'Adresa de e-mail', old);
		await type(page, 'Parola', PASSWORD);
		await press(page, 'Intră în cont');
		await page.locator('.problem').waitFor();
		await type(page, 'Adresa de e-mail', now);
		await type(page, 'Parola', PASSWORD);
		await press(page, 'Intră în cont');
		await arrive(page, (url) => url.pathname === '/ro/account');
		assert.equal((await call(page, 'GET', '/account')).json.email, now);
	});
	assert.ok((await mailTo(old)).some((mail) => /noua@|schimbat/.test(mail)), 'the old address heard nothing');
});

test('ways: an administrator gives an account a role and takes it away; each is said and holds at once', async () => {
	const radu = await person('radu@drumuri.example', { name: 'Radu Inventat' });
	const change = async (page, choices) => {
		await press(page, 'Schimbă contul Radu Inventat');
		const dialog = page.getByRole('dialog', { name: 'Radu Inventat' });
		for (const choice of choices) await dialog.getByRole('radio', { name: choice }).check();
		await dialog.getByLabel('Motivul').fill('Încercare');
		await dialog.getByRole('button', { name: 'Salvează' }).click();
		await page.getByText('S-a salvat: Radu Inventat.').waitFor();
		await dialog.waitFor({ state: 'detached' });
	};
	const entry = (page) => page.locator('.entries > li', { hasText: 'radu@drumuri.example' });
	await visit(at(elena), async (page) => {
		await open(page, '/ro/account/users');
		await type(page, 'Caută după adresă sau nume', 'radu@drumuri');
		await press(page, 'Arată');
		await arrive(page, /q=radu/);
		await change(page, [/^Verificator SGG/]);
		await entry(page).getByText('Verificator SGG').waitFor();
		assert.deepEqual(await sql(`SELECT role FROM conect.account WHERE id = '${radu.id}'`), [['reviewer']]);
		await change(page, [/^Fără rol/, /^Suspendat/]);
		await entry(page).getByText('Suspendat', { exact: true }).waitFor();
	});
	assert.deepEqual(await sql(`SELECT role FROM conect.account WHERE id = '${radu.id}'`), [['account']]);
	await visit(at(radu), async (page, watch) => {
		watch.expect(/status of 40[13]/);
		await open(page, '/ro/account');
		await arrive(page, /account\/sign-in/);
		await type(page, 'Adresa de e-mail', radu.email);
		await type(page, 'Parola', PASSWORD);
		await press(page, 'Intră în cont');
		await page.locator('.problem').waitFor();
		assert.equal((await call(page, 'GET', '/account')).status, 401);
	});
});

// Of the demonstration set, of which nobody else writes.
const [[ngo]] = await sql("SELECT id FROM conect.ngo WHERE removed_at IS NULL AND national_number !~ '^998' ORDER BY national_number DESC LIMIT 1");
await visit({}, async (page) => {
	await page.goto('/ro/about');
	await must(page, 201, 'POST', `/ngos/${ngo}/corrections`, { field: 'phone', value: '+40 267 111 222', note: 'Numărul vechi nu mai este al lor.', source: 'https://pajisti.example/contact' });
});
const [[reported]] = await sql(`SELECT id FROM conect.review_item WHERE kind = 'correction' AND ngo = '${ngo}'`);

several('ways, the pages of', () => {
	const looks = async (page, where) => {
		assert.equal(await page.locator('.problem').count(), 0);
		assert.doesNotMatch(await page.locator('main').innerText(), /\b(review|account)\.[a-z_]+|\{\w+\}/, 'a word is missing');
		await forEveryEye(page, where);
	};
	for (const lang of LANGS) {
		it(`ways: what an auditor sees in ${lang}`, () => read(at(vlad), async (page) => {
			for (const path of [`/review/item?id=${troubled.id}`, '/review?county=CV', '/account/users?q=secretariat']) {
				await open(page, `/${lang}${path}`);
				await looks(page, path);
			}
		}));
		it(`ways: what an administrator sees in ${lang}`, () => read(at(elena), async (page) => {
			for (const path of [`/review/item?id=${troubled.id}`, '/account/users?q=Vlad+Auditor']) {
				await open(page, `/${lang}${path}`);
				if (path.startsWith('/account')) {
					await page.locator('.entries button').click();
					await page.getByRole('dialog').waitFor();
				}
				await looks(page, path);
			}
		}));
		it(`ways: what a reviewer sees of a reported value in ${lang}`, () => read(at(maria), async (page) => {
			await open(page, `/${lang}/review/item?id=${reported}`);
			await looks(page, 'a reported value');
		}));
	}
});

test('ways: a reported value is put right with an answer that everybody reads', () => visit(at(maria), async (page) => {
	await open(page, `/ro/review/item?id=${reported}`);
	await page.getByText('Numărul vechi nu mai este al lor.').waitFor();
	await type(page, 'Valoarea care se înscrie', '+40 267 111 223');
	await type(page, 'Răspunsul public', 'Am sunat; este altul.');
	await press(page, 'Corectează valoarea');
	await page.getByText(/^Aprobat: /).first().waitFor();
	await visit({}, async (visitor) => {
		await open(visitor, `/ro/history?ngo=${ngo}`);
		await visitor.getByText('Am sunat; este altul.').waitFor();
		assert.match(await visitor.locator('main').innerText(), /267111223/);
	});
}));
