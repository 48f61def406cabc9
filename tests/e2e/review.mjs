// SPDX-License-Identifier: EUPL-1.2
// Reviewers at work: the queue, one item after the other, several at once, two
// people at the same item, entries, figures; every page for every eye.
import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { Axe } from './lib/axe.mjs';
import { forEveryEye } from './lib/every.mjs';
import { LANGS } from './lib/pages.mjs';
import { codeOf, forgetCode, mailTo, PASSWORD, sql } from './lib/people.mjs';
import { failing, queue, reviewPages, staff, submitted } from './lib/review.mjs';
import { walkable } from './lib/stops.mjs';
import { open, read, settled, several, visit } from './lib/visit.mjs';
import { world } from './lib/world.mjs';

const maria = await staff('Maria Inventată');
const andrei = await staff('Andrei Inventat');
const admin = await staff('Elena Inventată', 'sgg_admin');
const auditor = await staff('Vlad Inventat', 'auditor');
const shown = await queue();

const button = (page, name) => page.getByRole('button', { name, exact: true });
const press = (page, name) => button(page, name).click();
const itemOf = (page) => new URL(page.url()).searchParams.get('id');
const row = (page, name) => page.locator('tr', { has: page.getByRole('link', { name, exact: true }) });
const told = (page, words) => page.getByRole('status').getByText(words).waitFor();
const at = (one, options = {}) => ({ ...options, storageState: one.cookies });
const stateOf = async (item) => (await sql(`SELECT coalesce(decision, state) FROM conect.review_item WHERE id = '${item.id}'`))[0][0];

// The item is drawn anew while a button is held down.
async function givenAndNoted(page, item) {
	const held = Promise.withResolvers();
	await page.route(`**/api/v1/review-items/${item.id}`, async (route) => {
		await held.promise;
		await route.continue();
	});
	await page.getByLabel('Verificatorul căruia îi revine').selectOption({ label: 'Andrei Inventat' });
	await told(page, `${item.name}: dosarul i-a fost dat verificatorului Andrei Inventat.`);
	await page.getByLabel('Textul').fill('De văzut actele.');
	await button(page, 'Adaugă nota').hover();
	await page.mouse.down();
	held.resolve();
	await settled(page);
	await page.mouse.up();
	await told(page, 'Nota a fost adăugată.');
	await page.locator('.review-said').getByText('De văzut actele.').waitFor();
}

// Another page, or the same one for another item.
async function gone(page, from) {
	await page.waitForURL((url) => url.href !== from);
	await settled(page);
}

test('review: sign in with the second factor, open, approve: what one item takes', () => visit({}, async (page, watch) => {
	watch.expect(/status of 401/);
	const [one, two] = [await submitted({ county: 'BV' }), await submitted({ county: 'BV' })];
	await open(page, '/ro/review?county=BV');
	await page.waitForURL(/account\/sign-in\?to=/);
	await settled(page);
	await page.getByLabel('Adresa de e-mail', { exact: true }).fill(maria.email);
	await page.getByLabel('Parola', { exact: true }).fill(PASSWORD);
	await press(page, 'Intră în cont');
	await page.getByRole('heading', { name: 'Al doilea factor' }).waitFor();
	await forgetCode(maria.email);
	await page.getByLabel('Codul', { exact: true }).fill(codeOf(maria.secret));
	await press(page, 'Intră în cont');
	await page.getByRole('heading', { name: 'Coada de verificare' }).waitFor();
	assert.equal(new URL(page.url()).search, '?county=BV', 'the filters are lost at signing in');

	let clicks = 0;
	const click = (what) => { clicks++; return what.click(); };
	const start = performance.now();
	await click(page.getByRole('link', { name: one.name, exact: true }));
	await page.getByRole('heading', { level: 1, name: one.name }).waitFor();
	const seen = page.url();
	await click(button(page, 'Aprobă'));
	await gone(page, seen);
	const seconds = (performance.now() - start) / 1000;
	console.log(`# one straightforward item: ${clicks} clicks, ${seconds.toFixed(1)} s until the next one stands there`);
	await told(page, `Aprobat: ${one.name}.`);
	assert.equal(itemOf(page), two.id, 'the next item of the same queue');
	assert.equal(await stateOf(one), 'approved');
	await press(page, 'Aprobă');
	await page.waitForURL(/\/review\?county=BV$/);
	await told(page, `Aprobat: ${two.name}.`);
	await page.getByText('Niciun dosar nu corespunde filtrelor').waitFor();
}));

test('review: take, ask for changes at a field, refuse with a reason; the applicant is told', () => visit(at(maria), async (page, watch) => {
	watch.expect(/status of 422/);
	const [one, two] = [await submitted({ county: 'SB' }), await submitted({ county: 'SB', checks: failing('mandate_document') })];
	await open(page, '/ro/review?county=SB');
	await press(page, `Preia: ${one.name}`);
	await told(page, `Ați preluat: ${one.name}.`);
	await row(page, one.name).getByText('dumneavoastră').waitFor();
	await page.getByRole('link', { name: one.name, exact: true }).click();
	await press(page, 'Comentează: Pagina de internet');
	await page.getByRole('textbox', { name: 'Comentariu la „Pagina de internet”' }).fill('Pagina nu se deschide.');
	const preview = page.getByRole('region', { name: 'Ce va citi solicitantul' });
	await preview.getByText('Pagina nu se deschide.').waitFor();
	await press(page, 'Trimite cererea');
	await page.locator('.problem').getByText('Mesajul pentru solicitant').waitFor();
	await page.getByLabel('Mesajul pentru solicitant').fill('Mai este de corectat o adresă.');
	await page.reload();
	await settled(page);
	await press(page, 'Cere modificări');
	assert.equal(await page.getByLabel('Mesajul pentru solicitant').inputValue(), 'Mai este de corectat o adresă.', 'lost at a reload');
	const first = page.url();
	await press(page, 'Trimite cererea');
	await gone(page, first);
	await told(page, `S-au cerut modificări: ${one.name}.`);
	assert.deepEqual(await sql(`SELECT decision, fields ->> 'website', reason FROM conect.review_item WHERE id = '${one.id}'`),
		[['changes_requested', 'Pagina nu se deschide.', 'Mai este de corectat o adresă.']]);

	assert.equal(itemOf(page), two.id);
	await press(page, 'Aprobă');
	await page.locator('.problem').waitFor(); // a failed check was not accepted
	assert.equal(await stateOf(two), 'waiting');
	await press(page, 'Respinge');
	await page.getByLabel('Motivul').selectOption({ label: 'Lipsește dovada mandatului' });
	await page.getByLabel('Mesajul pentru solicitant').fill('Trimiteți hotărârea adunării generale.');
	await preview.getByText('Motivul: Lipsește dovada mandatului').waitFor();
	await press(page, 'Respinge și trimite');
	await page.waitForURL(/\/review\?county=SB$/);
	await told(page, `Respins: ${two.name}.`);
	const [[email]] = await sql(`SELECT a.email FROM conect.account AS a JOIN conect.registration AS r ON r.created_by = a.id WHERE r.id = '${two.registration}'`);
	const [mail] = await mailTo(email);
	assert.match(mail, /Lipsește dovada mandatului/);
	assert.match(mail, /Trimiteți hotărârea adunării generale\./);
}));

test('review: several at once, and what became of each', () => visit(at(maria), async (page, watch) => {
	const fine = [await submitted({ county: 'TL' }), await submitted({ county: 'TL' })];
	const failed = await submitted({ county: 'TL', checks: failing('cif') });
	await open(page, '/ro/review?county=TL');
	await page.getByRole('checkbox', { name: 'Alege toate dosarele de pe pagină' }).check();
	await page.getByText('3 dosare alese').waitFor();
	await sql(`UPDATE conect.review_item SET state = 'assigned', assignee = '${andrei.id}', assigned_at = now() WHERE id = '${fine[1].id}'`);
	await press(page, 'Aprobă');
	const dialog = page.getByRole('dialog', { name: 'Aprobați 3 dosare?' });
	await dialog.getByRole('button', { name: 'Aprobă' }).click();
	await told(page, 'S-a decis un dosar din 3.');
	const outcome = (name) => page.getByRole('status').locator('tr', { hasText: name }).locator('td').innerText();
	assert.equal(await outcome(fine[0].name), 'Aprobat');
	assert.match(await outcome(fine[1].name), /^Nedecis: .*dosarul a fost preluat \(verificator\)/);
	assert.equal(await outcome(failed.name), 'Nedecis: verificări nereușite: Codul fiscal');
	assert.deepEqual(await Promise.all([...fine, failed].map(stateOf)), ['approved', 'assigned', 'waiting']);
	assert.ok(!watch.requests.some((r) => r.endsWith('/approve')), 'one by one');
}));

test('review: two at the same item: one decides, the other is told who and when', async () => {
	const item = await submitted({ county: 'GL' });
	await visit(at(maria), (mine, watch) => visit(at(andrei), async (his) => {
		watch.expect(/status of 409/);
		for (const page of [mine, his]) await open(page, `/ro/review/item?id=${item.id}&county=GL`);
		await press(his, 'Aprobă');
		await his.waitForURL(/\/review\?county=GL$/);
		await press(mine, 'Respinge');
		await mine.getByLabel('Motivul').selectOption('duplicate');
		await mine.getByLabel('Mesajul pentru solicitant').fill('Este deja în catalog.');
		await press(mine, 'Respinge și trimite');
		const alert = mine.getByRole('alert');
		await alert.getByRole('heading', { name: 'Altcineva a fost mai rapid' }).waitFor();
		assert.match(await alert.innerText(), /\d{4}.*: dosarul a fost aprobat \(verificator\)\. Decizia dumneavoastră nu s-a trimis\./);
		assert.equal(await mine.evaluate(() => document.activeElement.getAttribute('role')), 'alert');
		await alert.getByRole('button', { name: 'Încarcă din nou' }).click();
		await mine.getByRole('region', { name: 'Decizii anterioare' }).getByText('Aprobat').waitFor();
		assert.equal(await button(mine, 'Aprobă').count(), 0);
		assert.equal(await stateOf(item), 'approved');
	}));
});

test('review: nobody decides what is theirs; an auditor reads; an administrator gives away', async () => {
	const item = await submitted({ county: 'VS' });
	await sql(`UPDATE conect.registration SET last_edited_by = '${maria.id}' WHERE id = '${item.registration}'`);
	const path = `/ro/review/item?id=${item.id}`;
	await visit(at(maria), async (page) => {
		await open(page, path);
		await page.getByText('Dumneavoastră ați modificat ultimul aceste date.').waitFor();
		assert.equal(await page.getByRole('region', { name: 'Decizia' }).count(), 0);
	});
	await visit(at(auditor), async (page) => {
		await open(page, path);
		await page.getByText('Rolul dumneavoastră permite citirea, nu și decizia.').waitFor();
		assert.equal(await page.locator('main form').count(), 0);
		await open(page, '/ro/review?county=VS');
		assert.equal(await page.locator('main table button, main table input').count(), 0);
	});
	await visit(at(admin), async (page) => {
		await open(page, path);
		await givenAndNoted(page, item);
	});
	await visit(at(andrei), async (page) => {
		await open(page, '/ro/review?assignee=me&county=VS');
		await row(page, item.name).getByText('dumneavoastră').waitFor();
	});
});

test('review: the whole way by keyboard; single letters can be switched off', () => visit(at(maria), async (page) => {
	const [one, two] = [await submitted({ county: 'AB' }), await submitted({ county: 'AB' })];
	await open(page, '/ro/review?county=AB');
	const focused = () => page.evaluate(() => document.activeElement.textContent);
	await page.keyboard.press('j');
	assert.equal(await focused(), one.name);
	await page.keyboard.press('ArrowDown');
	assert.equal(await focused(), two.name);
	await page.keyboard.press('k');
	await page.keyboard.press('x');
	await page.getByText('Un dosar ales').waitFor();
	await page.keyboard.press('a');
	await told(page, `Ați preluat: ${one.name}.`);
	await page.keyboard.press('?');
	await page.getByRole('dialog', { name: 'Taste rapide' }).waitFor();
	await page.getByLabel('Folosesc tastele rapide').uncheck();
	await page.keyboard.press('Escape');
	await page.locator('h1').click();
	const before = await focused();
	await page.keyboard.press('j');
	assert.equal(await focused(), before, 'j still moves');
	await page.reload();
	await settled(page);
	await press(page, 'Taste rapide (oprite)');
	await page.getByLabel('Folosesc tastele rapide').check();
	await page.keyboard.press('Escape');
	await page.keyboard.press('j');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { level: 1, name: one.name }).waitFor();
}));

test('review: entries: a merge seen before it is done, undone; suspended and taken back', () => visit(at(maria), async (page, watch) => {
	watch.expect(/status of (403|410)/);
	// Of the demonstration set, of which nobody else writes.
	const [[ngo, name], [into, stays]] = await sql(`SELECT id, name FROM conect.ngo
		WHERE removed_at IS NULL AND is_branch IS NOT TRUE AND national_number !~ '^998' AND profile = 0 ORDER BY national_number LIMIT 2`);
	await open(page, `/ro/review/merge?ngo=${ngo}&into=${into}`);
	await page.getByLabel('Motivul').selectOption('duplicate');
	await press(page, 'Arată ce se mută');
	await page.getByRole('heading', { name: 'Ce se mută' }).waitFor();
	assert.equal((await sql(`SELECT count(*) FROM conect.ngo_merge WHERE ngo = '${ngo}'`))[0][0], '0', 'the question was an act');
	await press(page, 'Comasează');
	await told(page, `„${name}” a fost comasată cu „${stays}”.`);
	await press(page, `Anulați comasarea: ${name}`);
	await page.getByLabel('De ce').fill('Sunt două organizații.');
	await press(page, 'Anulează');
	await told(page, `Comasarea a fost anulată: ${name}.`);

	await open(page, `/ro/review/entry?id=${ngo}`);
	for (const [act, said, after] of [['Suspendă', 'Înscrierea a fost suspendată.', 'Repune în catalog'], ['Repune în catalog', 'Înscrierea este din nou în catalog.', 'Suspendă']]) {
		if (act === 'Suspendă') await press(page, act);
		await page.getByLabel('Motivul').selectOption('court_decision');
		await page.getByLabel('Mesajul pentru membrii organizației').fill('Hotărâre comunicată.');
		await press(page, act);
		await told(page, said);
		await button(page, after).first().waitFor();
	}
}));

const PAGES = reviewPages(shown);

several('review, every page', () => {
	for (const [name, path] of Object.entries(PAGES)) for (const lang of LANGS)
		it(`review: ${name} in ${lang} has no violation and fits every width`, () => read(at(maria), async (page) => {
			await open(page, `/${lang}${path}`);
			assert.equal(await page.locator('.problem').count(), 0);
			assert.doesNotMatch(await page.locator('main').innerText(), /\breview\.[a-z_]+|\{\w+\}/, 'a word is missing');
			await forEveryEye(page, name);
		}));
	for (const name of ['queue', 'change', 'merge'])
		it(`review: every stop of ${name} is seen, in order`, () => read(at(maria), async (page) => {
			await open(page, `/ro${PAGES[name]}`);
			await walkable(page);
		}));
	it('review: the dialogues have no violation', () => visit(at(maria), async (page) => {
		await open(page, '/hu/review');
		const axe = await Axe.in(page);
		await page.keyboard.press('?');
		await page.getByRole('dialog').waitFor();
		await axe.clean('keys');
		await page.keyboard.press('Escape');
		await page.getByRole('checkbox').nth(1).check();
		await press(page, 'Elutasítás');
		await page.getByRole('dialog').waitFor();
		await axe.clean('several at once');
	}));
	it('review: whoever is not signed in signs in first', () => visit({}, async (page, watch) => {
		watch.expect(/status of 401/);
		await open(page, '/en/review');
		await page.waitForURL(/account\/sign-in\?to=/);
	}));
});
