// SPDX-License-Identifier: EUPL-1.2
// From a name to a submitted registration: checked by anybody, kept for who
// signs in, saved as one types, through a reload and a lost session; documents;
// what is missing; submitted, asked about, withdrawn.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdf } from '../api/lib/files.mjs';
import { call, PASSWORD, person, sql } from './lib/people.mjs';
import { open, settled, visit } from './lib/visit.mjs';
import { json, world } from './lib/world.mjs';

const unauthorised = /status of 401/;
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const type = (page, label, text) => page.getByLabel(label, { exact: true }).fill(text);

async function arrive(page, test) {
	await page.waitForURL(test);
	await settled(page);
}

// The page has told the server what was typed.
async function saved(page, id, field, value) {
	const deadline = Date.now() + 15000;
	let data;
	while (Date.now() < deadline) {
		({ data } = (await call(page, 'GET', `/registrations/${id}`)).json);
		if (data[field] === value) return;
		await page.waitForTimeout(100);
	}
	assert.fail(`${field} is ${data[field]}, not ${value}`);
}

async function signInHere(page, email) {
	await type(page, 'Adresa de e-mail', email);
	await type(page, 'Parola', PASSWORD);
	await press(page, 'Intră în cont');
}

// Of the registration that the page is about.
const idOf = (page) => new URL(page.url()).searchParams.get('id');
const now = async (page, id) => (await call(page, 'GET', `/registrations/${id}`)).json;
const step = (page, id, name) => open(page, `/ro/registration?id=${id}&step=${name}`);

test('registration: checked by a visitor, kept after signing in, saved, submitted, withdrawn', async () => {
	const email = 'maria@inregistrare.example';
	await person(email, { name: 'Maria Inventată' });
	const ngo = await json(`/api/v1/ngos/${world.ids.hungarian}`);
	await visit({}, async (page, watch, context) => {
		watch.expect(unauthorised);
		await open(page, '/ro/registrations/start');
		await type(page, 'Numărul din Registrul național', ` ${ngo.national_number.toLowerCase()} `);
		await press(page, 'Verificați');
		await page.getByRole('heading', { name: 'Ce am găsit' }).waitFor();
		await page.getByText('Are același număr din registru.').waitFor();
		await page.getByRole('button', { name: `Este organizația mea: începeți de la ${ngo.name}` }).click();
		await arrive(page, /account\/sign-in/);
		await signInHere(page, email);
		await arrive(page, /registrations\/start/);
		await press(page, 'Este organizația mea: începeți de aici');
		await arrive(page, /\/ro\/registration\?id=/);
		const id = idOf(page);
		assert.equal(await page.locator('h1').innerText(), ngo.name);
		assert.equal(await page.getByRole('button', { name: 'Depuneți cererea' }).count(), 0, 'nothing to submit yet');

		// What the register says is there, with its source.
		await page.getByRole('link', { name: 'Identitate' }).click();
		await arrive(page, /step=identity/);
		assert.equal(await page.getByLabel('Numărul din Registrul național ONG').inputValue(), ngo.national_number);
		assert.ok(await page.getByText(/Completat de noi: RNONG, copia din/).count() > 3);

		// The court is chosen, by keyboard too; without the list the rest goes on.
		const court = page.getByLabel('Instanța care ține registrul', { exact: true });
		await page.getByLabel('Județul instanței').selectOption('CV');
		await court.locator('option[value="judecatoria-sfantu-gheorghe"]').waitFor({ state: 'attached' });
		await court.focus();
		for (let i = 0; i < 8 && (await court.inputValue()) !== 'judecatoria-sfantu-gheorghe'; i++) await page.keyboard.press('ArrowDown');
		await saved(page, id, 'court', 'judecatoria-sfantu-gheorghe');
		await page.getByText(/^Salvat la/).waitFor();
		await page.route('**/api/v1/courts', (route) => route.abort());
		watch.expect(/ERR_FAILED/);
		await page.reload();
		await settled(page);
		await page.getByText(/Lista instanțelor nu s-a putut încărca/).waitFor();
		await page.unroute('**/api/v1/courts');
		await press(page, 'Încearcă din nou');
		await court.locator('option[value="judecatoria-sfantu-gheorghe"]').waitFor({ state: 'attached' });
		assert.equal(await court.inputValue(), 'judecatoria-sfantu-gheorghe', 'what was chosen is still there');

		// Saved by itself; a reload before it is saved loses nothing.
		await page.getByRole('button', { name: 'Salvați și continuați' }).click();
		await arrive(page, /step=contact/);
		await page.getByLabel('Adresa de e-mail a organizației').fill('birou@erdo.example');
		await page.getByText(/^Salvat la/).waitFor();
		await saved(page, id, 'email', 'birou@erdo.example');
		await context.setOffline(true);
		watch.expect(/ERR_INTERNET_DISCONNECTED/);
		await page.getByLabel('Persoana de contact', { exact: true }).fill('Persoană Inventată');
		await page.getByText(/Nu aveți conexiune/).first().waitFor();
		page.on('dialog', (dialog) => dialog.accept());
		await context.setOffline(false);
		await page.reload();
		await settled(page);
		assert.equal(await page.getByLabel('Persoana de contact', { exact: true }).inputValue(), 'Persoană Inventată');
		await saved(page, id, 'contact_name', 'Persoană Inventată');

		// The session ends while one types.
		await sql(`DELETE FROM conect.session WHERE account = (SELECT id FROM conect.account WHERE email_key = '${email}')`);
		await page.getByLabel('E-mailul persoanei de contact').fill('persoana@erdo.example');
		await page.getByText(/Sesiunea s-a încheiat/).first().waitFor();
		await page.getByRole('link', { name: 'Intrați din nou în cont' }).first().click();
		await arrive(page, /account\/sign-in/);
		await signInHere(page, email);
		await arrive(page, /step=contact/);
		assert.equal(await page.getByLabel('E-mailul persoanei de contact').inputValue(), 'persoana@erdo.example');
		await saved(page, id, 'contact_email', 'persoana@erdo.example');

		// A wrong value stays, is marked, and does not hold up the others.
		await page.getByLabel('Pagina de internet (opțional)').fill('javascript:alert(1)');
		await press(page, 'Salvați și continuați');
		await page.locator('.problem').waitFor();
		assert.match(page.url(), /step=contact/);
		assert.equal(await page.getByLabel('Pagina de internet (opțional)').getAttribute('aria-invalid'), 'true');
		await page.getByLabel('Pagina de internet (opțional)').fill('erdo.example');
		await press(page, 'Salvați și continuați');
		await arrive(page, /step=place/);

		await page.getByLabel('Județul sediului').selectOption('CV');
		await page.getByLabel('Localitatea sediului').locator('option[value="63394"]').waitFor({ state: 'attached' });
		await page.getByLabel('Localitatea sediului').selectOption('63394');
		await page.getByLabel('Adresa sediului').fill('Str. Închipuită nr. 1');
		await press(page, 'Salvați și continuați');
		await arrive(page, /step=activity/);
		await page.getByLabel('Local', { exact: true }).check();
		await page.getByLabel('Mediu', { exact: true }).check();
		await press(page, 'Salvați și continuați');
		await arrive(page, /step=about/);
		await page.getByLabel('Pe scurt, ce face organizația').fill('Ocrotim păduri.');
		await press(page, 'Salvați și continuați');
		await arrive(page, /step=people/);
		await page.getByLabel('Reprezentantul legal', { exact: true }).fill('Președinte Inventat');
		await press(page, 'Salvați și reveniți la listă');
		await arrive(page, (url) => !url.searchParams.has('step'));
		// What is missing leads to its field.
		await page.getByRole('link', { name: 'Declar că sunt împuternicit(ă) să înregistrez organizația' }).click();
		await arrive(page, /step=consent/);
		assert.equal(await page.evaluate(() => document.activeElement.name), 'mandate_declared');
		await page.keyboard.press('Space');
		await press(page, 'Salvați și reveniți la listă');
		await arrive(page, (url) => !url.searchParams.has('step'));

		await step(page, id, 'documents');
		await page.locator('input[type=file]').setInputFiles({ name: 'fals.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>nu</html>') });
		watch.expect(/status of 422/);
		await page.locator('.problem').waitFor();
		await page.locator('input[type=file]').setInputFiles({ name: 'Împuternicire.pdf', mimeType: 'application/pdf', buffer: pdf(900) });
		await page.getByRole('link', { name: 'Împuternicire.pdf' }).waitFor();

		const before = await now(page, id);
		assert.deepEqual(before.missing, [], JSON.stringify(before.missing));
		await step(page, id, 'preview');
		const shown = await page.locator('article').innerText();
		assert.match(shown, /Ocrotim păduri/);
		assert.doesNotMatch(shown, /Persoană Inventată|persoana@|Președinte Inventat|Închipuită/);

		await open(page, `/ro/registration?id=${id}`);
		await press(page, 'Depuneți cererea');
		await page.getByText('Cererea a fost depusă.').waitFor();
		assert.equal((await now(page, id)).state, 'submitted');
		await page.getByLabel('Mesajul dumneavoastră către cel care verifică').fill('Bună ziua!');
		await press(page, 'Trimiteți mesajul');
		await page.locator('.entries').getByText('Bună ziua!').waitFor();
		await press(page, 'Retrageți cererea');
		await page.getByRole('dialog').getByRole('button', { name: 'Retrageți cererea' }).click();
		await page.getByText('Ați retras cererea.').waitFor();
		await open(page, '/ro/registrations');
		await page.getByRole('link', { name: ngo.name }).waitFor();
	});
});

test('registration: a member edits, everybody sees it, with and without script; a visitor reports a wrong value', async () => {
	const email = 'vera@inregistrare.example';
	const { id, cookies } = await person(email, { name: 'Vera Inventată' });
	const ngo = world.ids.cedilla;
	await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${ngo}', '${id}', 'ngo_admin')`);
	for (const javaScriptEnabled of [true, false]) await visit({ javaScriptEnabled }, async (page) => {
		await open(page, `/ro/ngos/${ngo}`);
		assert.doesNotMatch(await page.locator('main').innerText(), /Ce spune organizația|Documente publice/);
	});
	await visit({ storageState: cookies }, async (page) => {
		await open(page, `/ro/registrations/start?ngo=${ngo}`);
		await page.getByRole('link', { name: 'Corectați fișa organizației' }).click();
		await arrive(page, /registration\/profile/);
		await page.getByRole('link', { name: 'Prezentare' }).click();
		await arrive(page, /step=about/);
		await page.getByLabel('Pe scurt, ce face organizația').fill('Curățăm <b>izvoare</b>.');
		await page.getByText(/Imediat: Pe scurt/).waitFor();
		await press(page, 'Salvați');
		await page.getByText('Modificările sunt publice.').waitFor();
		await press(page, 'Confirm că datele sunt actuale');
		await page.getByText(/Confirmate ultima dată/).waitFor();
	});
	for (const javaScriptEnabled of [true, false]) await visit({ javaScriptEnabled }, async (page) => {
		await open(page, `/ro/ngos/${ngo}`);
		const text = await page.locator('main').innerText();
		assert.match(text, /Ce spune organizația[^]*Curățăm <b>izvoare<\/b>\./);
		assert.match(text, /Confirmată de organizație la/);
		assert.doesNotMatch(text, /Documente publice/);
	});
	await visit({}, async (page) => {
		await open(page, `/ro/ngos/${ngo}`);
		await page.getByRole('link', { name: 'Semnalați o valoare greșită' }).click();
		await arrive(page, /correction/);
		await page.getByLabel('Ce este greșit').selectOption('phone');
		await type(page, 'Valoarea corectă (opțional)', '0266 765 432');
		await press(page, 'Trimiteți sesizarea');
		await page.getByText('Sesizarea a fost primită.').waitFor();
		await page.getByRole('link', { name: 'Valori semnalate ca greșite' }).click();
		await arrive(page, /history/);
		const text = await page.locator('main').innerText();
		assert.match(text, /Telefonul organizației\s+Așteaptă răspuns/);
		assert.match(text, /Curățăm <b>izvoare<\/b>\./);
		assert.doesNotMatch(text, /765 432/, 'not before it was found right');
	});
});
