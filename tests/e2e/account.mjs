// SPDX-License-Identifier: EUPL-1.2
// The ways of people with accounts, with the mail that was really sent: signing
// up, in and out, the second factor, a forgotten password, keys, members.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, codeOf, forgetCode, linkTo, mailTo, PASSWORD, person, sql } from './lib/people.mjs';
import { tabTo } from './lib/stops.mjs';
import { open, settled, visit } from './lib/visit.mjs';
import { world } from './lib/world.mjs';

const OTHER = 'alte patru cuvinte potrivite';
const h1 = (page) => page.locator('h1').innerText();
const unauthorised = /status of 401/;

// Waits for the page at an address, drawn.
async function arrive(page, path) {
	await page.waitForURL((url) => url.pathname === path);
	await settled(page);
}

const type = (page, label, text) => page.getByLabel(label, { exact: true }).fill(text);
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

async function signIn(page, email, password, code) {
	await open(page, '/ro/account/sign-in');
	await type(page, 'Adresa de e-mail', email);
	await type(page, 'Parola', password);
	await press(page, 'Intră în cont');
	if (code) {
		await page.getByRole('heading', { name: 'Al doilea factor' }).waitFor();
		await type(page, 'Codul', code());
		await press(page, 'Intră în cont');
	}
	await arrive(page, '/ro/account');
}

async function signOut(page) {
	await press(page, 'Ieșire din cont');
	await arrive(page, '/ro/account/sign-in');
}

test('account: sign up, confirm, sign in, second factor, sign out, sign in with a code, reset', () => visit({}, async (page, watch, context) => {
	const email = 'ana@cont.example';
	watch.expect(unauthorised); // the answer that asks for a code
	await open(page, '/ro/account/sign-up');
	await type(page, 'Adresa de e-mail', email);
	await type(page, 'Numele (opțional)', 'Ana Inventată');
	await type(page, 'Parola', PASSWORD);
	await press(page, 'Creează contul');
	await page.getByRole('heading', { name: 'Verificați poșta electronică' }).waitFor();

	const confirm = await linkTo(email, 'account/confirm');
	await open(page, confirm);
	assert.equal(new URL(page.url()).hash, '', 'the token stays in the address bar');
	const [, token] = confirm.split('=');
	assert.ok(!watch.requests.some((r) => r.includes(token)), 'the token was sent in an address');
	await press(page, 'Confirm adresa');
	await arrive(page, '/ro/account/sign-in');
	await page.getByText('Adresa este confirmată.').waitFor();

	await signIn(page, email, PASSWORD);
	const cookies = await context.cookies();
	const sid = cookies.find((c) => c.name === '__Host-sid');
	assert.deepEqual([sid.httpOnly, sid.secure, sid.sameSite, sid.path], [true, true, 'Strict', '/']);
	assert.equal(await page.evaluate(() => document.cookie), '', 'scripts see a cookie');

	await page.getByRole('link', { name: 'Al doilea factor' }).click();
	await arrive(page, '/ro/account/second-factor');
	await press(page, 'Configurează al doilea factor');
	await page.getByRole('img', { name: /Cod QR/ }).waitFor();
	const secret = (await page.locator('.secret code').innerText()).replaceAll(/\s/g, '');
	await type(page, 'Codul din aplicație', codeOf(secret));
	await press(page, 'Pornește al doilea factor');
	await page.getByRole('heading', { name: 'Coduri de recuperare' }).waitFor();
	const codes = await page.locator('.secret li').allInnerTexts();
	assert.equal(new Set(codes).size, 10);
	const download = page.waitForEvent('download');
	await press(page, 'Descarcă');
	assert.match((await download).suggestedFilename(), /^conect-coduri-de-recuperare\.txt$/);
	assert.equal(await page.getByRole('button', { name: 'Gata' }).isDisabled(), true);
	await page.getByLabel('Am păstrat codurile într-un loc sigur.').check();
	await press(page, 'Gata');
	await page.getByText('pornit', { exact: true }).waitFor();

	await signOut(page);
	assert.equal(await page.evaluate(() => Object.keys(sessionStorage).length), 0, 'something of the account stays in the tab');
	await forgetCode(email);
	await signIn(page, email, PASSWORD, () => codeOf(secret));
	await signOut(page);
	await signIn(page, email, PASSWORD, () => codes[0]);
	await signOut(page);

	await page.getByRole('link', { name: 'Ați uitat parola?' }).click();
	await arrive(page, '/ro/account/forgotten');
	await type(page, 'Adresa de e-mail', email);
	await press(page, 'Trimite legătura');
	await page.getByRole('heading', { name: 'Verificați poșta electronică' }).waitFor();
	await open(page, await linkTo(email, 'account/reset'));
	await type(page, 'Parola nouă', OTHER);
	await press(page, 'Salvează parola');
	await arrive(page, '/ro/account/sign-in');
	await forgetCode(email);
	await signIn(page, email, OTHER, () => codeOf(secret));
	assert.equal((await mailTo(email)).length >= 4, true);
}));

test('account: signing up and in by keyboard alone', () => visit({ viewport: { width: 320, height: 640 } }, async (page) => {
	const email = 'tastatura@cont.example';
	await open(page, '/hu/account/sign-up');
	await tabTo(page, 'main input[name=email]');
	await page.keyboard.type(email);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.type(PASSWORD);
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: 'Nézze meg a postaládáját' }).waitFor();
	await open(page, await linkTo(email, 'account/confirm'));
	await tabTo(page, 'main button');
	await page.keyboard.press('Enter');
	await arrive(page, '/hu/account/sign-in');
	await tabTo(page, 'main input[name=email]');
	await page.keyboard.type(email);
	await page.keyboard.press('Tab');
	await page.keyboard.type(PASSWORD);
	await page.keyboard.press('Enter');
	await arrive(page, '/hu/account');
	await tabTo(page, 'a[href$="/account/profile"]');
	await page.keyboard.press('Enter');
	await arrive(page, '/hu/account/profile');
	assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
	await tabTo(page, 'main input[name=name]');
	await page.keyboard.type('Kitalált Kata');
	await page.keyboard.press('Enter');
	await arrive(page, '/hu/account');
	await page.getByText('Bejelentkezve: Kitalált Kata').waitFor();
}));

test('account: what is wrong stands beside its field, and the list above has the focus', () => visit({}, async (page, watch) => {
	watch.expect(/status of 422/);
	await open(page, '/ro/account/sign-up');
	await type(page, 'Adresa de e-mail', 'nu e adresă');
	await type(page, 'Parola', 'scurtă');
	await press(page, 'Creează contul');
	const list = page.locator('.problem');
	await list.waitFor();
	assert.equal(await page.evaluate(() => document.activeElement.classList.contains('problem')), true);
	assert.match(await page.title(), /^Eroare: /);
	for (const name of ['email', 'password']) {
		const field = page.locator(`main input[name=${name}]`);
		assert.equal(await field.getAttribute('aria-invalid'), 'true');
		const described = await field.getAttribute('aria-describedby');
		assert.match(await page.locator(`#${described.split(' ').at(-1)}`).innerText(), /\S/);
	}
	await list.getByRole('link').first().click();
	assert.equal(await page.evaluate(() => document.activeElement.name), 'email');
	assert.equal(await page.locator('main input[name=password]').inputValue(), 'scurtă', 'what was typed is gone');
	await page.reload();
	await settled(page);
	assert.equal(await page.locator('main input[name=email]').inputValue(), 'nu e adresă');
	assert.equal(await page.locator('main input[name=password]').inputValue(), '', 'a password was kept');
}));

test('account: a wrong password, a wrong code, and a way back to where one was', () => visit({}, async (page, watch) => {
	watch.expect(unauthorised);
	const { email, secret } = await person('drum@cont.example', { factor: true });
	await open(page, '/ro/account/keys');
	await arrive(page, '/ro/account/sign-in');
	await type(page, 'Adresa de e-mail', email);
	await type(page, 'Parola', OTHER);
	await press(page, 'Intră în cont');
	await page.locator('.problem').waitFor();
	await type(page, 'Parola', PASSWORD);
	await press(page, 'Intră în cont');
	await page.getByRole('heading', { name: 'Al doilea factor' }).waitFor();
	await type(page, 'Codul', '000000');
	await press(page, 'Intră în cont');
	await page.locator('[name=code][aria-invalid=true]').waitFor();
	await type(page, 'Codul', codeOf(secret));
	await press(page, 'Intră în cont');
	await arrive(page, '/ro/account/keys');
}));

test('account: a key is made after the password was given again, shown once, replaced and revoked', () => visit({}, async (page, watch) => {
	watch.expect(/status of 403/); // the answer that asks for the password
	const { id, email, cookies } = await person('cheie@cont.example');
	await sql(`UPDATE conect.session SET stepped_up_at = now() - interval '1 hour' WHERE account = '${id}'`);
	await page.context().addCookies(cookies.cookies);
	await open(page, '/ro/account/new-key');
	await type(page, 'La ce folosește', 'Încercare');
	await page.getByLabel('Citește contul').check();
	await press(page, 'Creează cheia');
	const dialog = page.getByRole('dialog');
	await dialog.waitFor();
	await page.keyboard.press('Escape');
	await page.getByText('Nu s-a făcut nicio schimbare').waitFor();
	assert.equal(await page.getByLabel('La ce folosește').inputValue(), 'Încercare');
	await press(page, 'Creează cheia');
	await dialog.getByLabel('Parola', { exact: true }).fill(PASSWORD);
	await dialog.getByRole('button', { name: 'Continuă' }).click();
	const shown = await page.locator('.secret code').innerText();
	assert.match(shown, /^ngor_live_[a-z0-9]{8}_[\w-]{43}_\w{6}$/);
	const answer = await fetch(`${world.base}/api/v1/account`, { headers: { Authorization: `Bearer ${shown}` } });
	assert.equal((await answer.json()).email, email);
	await press(page, 'Am păstrat cheia');
	await arrive(page, '/ro/account/keys');
	assert.ok(!(await page.content()).includes(shown), 'the key is shown again');
	await page.getByRole('button', { name: 'Înlocuiește cheia Încercare' }).click();
	await dialog.getByRole('button', { name: 'Înlocuiește cheia' }).click();
	assert.notEqual(await page.locator('.secret code').innerText(), shown);
	await press(page, 'Am păstrat cheia');
	await page.getByRole('button', { name: 'Revocă cheia Încercare' }).first().click();
	await dialog.getByRole('button', { name: 'Revocă cheia' }).click();
	await page.getByText('Cheia „Încercare” a fost revocată.').waitFor();
}));

test('account: an invitation from the page to the new member', () => visit({}, async (page) => {
	const admin = await person('sef@cont.example', { name: 'Șef Inventat' });
	await sql(`INSERT INTO conect.member (ngo, account, role) VALUES ('${world.ids.full}', '${admin.id}', 'ngo_admin')`);
	await page.context().addCookies(admin.cookies.cookies);
	await open(page, `/ro/account/members?id=${world.ids.full}`);
	await type(page, 'Adresa de e-mail', 'noul@cont.example');
	await press(page, 'Trimite invitația');
	await page.getByText('Invitația a fost trimisă la noul@cont.example.').waitFor();
	const link = await linkTo('noul@cont.example', 'account/invitation');
	await visit({}, async (theirs, watch) => {
		watch.expect(/status of 422/); // the answer that asks for a password
		await open(theirs, link);
		await press(theirs, 'Accept invitația');
		await theirs.getByRole('heading', { name: 'Creați contul' }).waitFor();
		await type(theirs, 'Parola', PASSWORD);
		await press(theirs, 'Accept invitația');
		await arrive(theirs, '/ro/account/sign-in');
		await signIn(theirs, 'noul@cont.example', PASSWORD);
		await theirs.getByRole('link', { name: 'Membri' }).waitFor();
	});
	await page.reload();
	await settled(page);
	await page.getByRole('button', { name: 'Elimină: noul@cont.example' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Elimină' }).click();
	await page.getByText('noul@cont.example nu mai este membru.').waitFor();
}));

test('account: a session that has ended keeps what was typed', () => visit({}, async (page, watch) => {
	watch.expect(unauthorised);
	const { id, email, cookies } = await person('rest@cont.example');
	await page.context().addCookies(cookies.cookies);
	await open(page, '/ro/account/profile');
	await type(page, 'Numele', 'Nume de păstrat');
	await sql(`DELETE FROM conect.session WHERE account = '${id}'`);
	await press(page, 'Salvează');
	await page.getByRole('link', { name: 'Intrați din nou în cont' }).click();
	await arrive(page, '/ro/account/sign-in');
	await type(page, 'Adresa de e-mail', email);
	await type(page, 'Parola', PASSWORD);
	await press(page, 'Intră în cont');
	await arrive(page, '/ro/account/profile');
	assert.equal(await page.getByLabel('Numele', { exact: true }).inputValue(), 'Nume de păstrat');
	await press(page, 'Salvează');
	await arrive(page, '/ro/account');
	assert.equal((await call(page, 'GET', '/account')).json.name, 'Nume de păstrat');
}));

test('account: devices, the copy of one\'s data, and the end', () => visit({}, async (page) => {
	const { email, cookies } = await person('sfarsit@cont.example');
	await visit({}, (other) => signIn(other, email, PASSWORD));
	await page.context().addCookies(cookies.cookies);
	await open(page, '/ro/account/sessions');
	await page.getByRole('button', { name: /^Ieșire de aici: / }).first().click();
	await page.getByText('Ați ieșit din cont pe un dispozitiv.').waitFor();
	await open(page, '/ro/account/data');
	const download = page.waitForEvent('download');
	await press(page, 'Descarcă o copie');
	assert.match((await download).suggestedFilename(), /^conect-\d{4}-\d\d-\d\d\.json$/);
	await press(page, 'Șterge contul');
	await page.getByRole('dialog').getByRole('button', { name: 'Șterge contul' }).click();
	await arrive(page, '/ro/account/sign-in');
	assert.equal(await h1(page), 'Intrați în cont');
	assert.match((await mailTo(email)).at(-1), /Subject/);
}));

test('account: no network, then the same button', () => visit({}, async (page, watch, context) => {
	watch.expect(/ERR_INTERNET_DISCONNECTED|Failed to load/);
	await open(page, '/ro/account/forgotten');
	await type(page, 'Adresa de e-mail', 'nimeni@cont.example');
	await context.setOffline(true);
	await press(page, 'Trimite legătura');
	await page.getByText('Nu aveți conexiune la internet').waitFor();
	await context.setOffline(false);
	await press(page, 'Trimite legătura');
	await page.getByRole('heading', { name: 'Verificați poșta electronică' }).waitFor();
}));
