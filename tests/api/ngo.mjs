// SPDX-License-Identifier: EUPL-1.2
// Search, facets, suggestions, lookup, profile. Names are those of
// tests/data/register/rnong_invented.csv.
import assert from 'node:assert/strict';
import { test } from './lib/world.mjs';

const LIST = '/api/v1/ngos';
const names = (r) => r.items.map((n) => n.name);
const one = async (client, q) => (await client.read(LIST, { q })).items[0];

const MEADOWS = /Pajiști|PAJIȘTI/;

test('ngo_list: ş, ș, s and any case find the same', async (client) => {
	for (const q of ['pajişti', 'pajiști', 'pajisti', 'PAJIŞTI', 'PAJIȘTI', 'Pajisti fluturi', 'fluturi PAJIŞTI', 'ocrotitorii pajisti'.split(' ')[1]]) {
		const r = await client.read(LIST, { q });
		assert.match(r.items[0]?.name ?? '', MEADOWS, q);
	}
});

test('ngo_list: decomposed letters, old spelling and mojibake are read alike', async (client) => {
	for (const q of ['pajis\u0326ti', 'pajiºti', 'batranilor inchipuiti', 'bătrînilor închipuiţi'])
		assert.ok((await client.read(LIST, { q })).items.length > 0, q);
});

test('ngo_list: a typing error is forgiven', async (client) => {
	for (const q of ['pajistii', 'pajitsi fluturi', 'fluuturi pajisti']) {
		const r = await client.read(LIST, { q });
		assert.ok(r.items.some((n) => MEADOWS.test(n.name)), q);
		assert.ok(r.corrected?.to.includes('pajisti'), JSON.stringify(r.corrected));
	}
	assert.equal((await client.read(LIST, { q: 'pajisti' })).corrected, undefined);
});

test('ngo_list: found by CIF with and without RO, by register and court number', async (client) => {
	for (const q of ['9876500118', 'RO9876500118', 'ro 9876500118', '999001/A/2019', '999001/a/2019', '9912/PJ/2019'])
		assert.match((await one(client, q))?.name ?? '', MEADOWS, q);
});

test('ngo_list: a national number shared by a branch gives both', async (client) => {
	const r = await client.read(LIST, { q: '999007/A/2012' });
	assert.equal(r.items.length, 2);
	assert.deepEqual(r.items.map((n) => n.is_branch).sort(), [false, true]);
});

test('ngo_list: abbreviations with dots, quotes and letters of neighbours', async (client) => {
	assert.match((await one(client, 'sos liliecii'))?.name ?? '', /LILIECII|Liliecii/);
	assert.match((await one(client, 'zambetul inventat'))?.name ?? '', /ÂMBETUL|âmbetul/);
	assert.match((await one(client, 'pelda ifjusagi'))?.name ?? '', /PÉLDA|Példa/);
});

test('ngo_list: exact and prefix matches come before the rest', async (client) => {
	const r = await client.read(LIST, { q: 'asociatia cu filiale plasmuite' });
	assert.match(r.items[0].name, /PLĂSMUITE$/i);
});

test('ngo_list: a personal number is refused and not repeated', async (client) => {
	const r = await client.get(LIST, { q: '1980101123456' });
	assert.equal(r.status, 400);
	assert.equal(r.json.errors[0].code, 'personal_number');
	assert.doesNotMatch(r.text, /1980101123456/);
});

test('ngo_list: nothing found is an empty list', async (client) => {
	const r = await client.read(LIST, { q: 'zzqqxxyyww' });
	assert.deepEqual(r.items, []);
	assert.equal(r.page.next, null);
});

test('ngo_list: an empty q is no search', async (client) => {
	assert.deepEqual(names(await client.read(LIST, { q: '' })), names(await client.read(LIST)));
});

test('ngo_list: each filter holds for each item, and all divide the whole', async (client) => {
	const whole = await client.all(LIST, { limit: 200 });
	const filters = [
		['county', ['CV', 'HR'], (n) => ['CV', 'HR'].includes(n.county)],
		['legal_form', 'fundatie', (n) => n.legal_form === 'fundatie'],
		['status', ['dizolvata', 'radiata'], (n) => ['dizolvata', 'radiata'].includes(n.status)],
		['domain', 'mediu', (n) => n.domains.includes('mediu')],
		['public_utility', 'true', (n) => n.public_utility === true],
		['public_utility', 'false', (n) => n.public_utility === false],
		['registered_from', '2015-01-01', (n) => n.registered_on !== null && n.registered_on >= '2015-01-01'],
		['registered_to', '2004-12-31', (n) => n.registered_on !== null && n.registered_on <= '2004-12-31'],
	];
	for (const [name, value, holds] of filters) {
		const found = await client.all(LIST, { [name]: value, limit: 200 });
		assert.deepEqual(new Set(found.map((n) => n.id)), new Set(whole.filter(holds).map((n) => n.id)), `${name}=${value}`);
		assert.ok(found.length > 0 || name === 'domain', `${name}=${value}: the data has none to show`);
	}
	const some = whole.find((n) => n.locality_siruta !== null);
	const there = await client.all(LIST, { locality: some.locality_siruta, limit: 200 });
	assert.ok(there.some((n) => n.id === some.id) && there.every((n) => n.locality_siruta === some.locality_siruta));
	const both = await client.all(LIST, { county: 'CV', legal_form: 'asociatie', status: 'inregistrat', limit: 200 });
	assert.deepEqual(new Set(both.map((n) => n.id)), new Set(whole.filter((n) => n.county === 'CV' && n.legal_form === 'asociatie' && n.status === 'inregistrat').map((n) => n.id)));
});

test('ngo_list: filters hold together with words', async (client) => {
	assert.deepEqual((await client.read(LIST, { q: 'pajisti', county: 'HR' })).items.filter((n) => n.county !== 'HR'), []);
	assert.match(names(await client.read(LIST, { q: 'pajisti', county: 'CV', legal_form: 'asociatie', status: 'inregistrat' }))[0], MEADOWS);
	assert.ok(!names(await client.read(LIST, { q: 'pajisti', county: 'B' })).some((n) => MEADOWS.test(n) && /FLUTURI/i.test(n)));
});

test('ngo_list: count=exact is the number of items, an estimate is not negative', async (client) => {
	for (const filter of [{}, { county: 'CV' }, { q: 'pajisti' }, { status: 'dizolvata', legal_form: 'asociatie' }]) {
		const all = await client.all(LIST, { ...filter, limit: 200 });
		const r = await client.read(LIST, { ...filter, count: 'exact', limit: 1 });
		assert.equal(r.page.total, all.length, JSON.stringify(filter));
		assert.equal(r.total_is, 'exact');
		assert.ok((await client.read(LIST, { ...filter, count: 'estimate', limit: 1 })).page.total >= 0);
		assert.equal((await client.read(LIST, { ...filter, limit: 1 })).page.total, undefined);
	}
});

test('ngo_list: updated_since has those that changed then or later', async (client) => {
	const all = await client.all(LIST, { sort: 'updated_at', limit: 200 });
	const middle = all[all.length >> 1].updated_at;
	const found = await client.all(LIST, { updated_since: middle, limit: 200 });
	assert.deepEqual(new Set(found.map((n) => n.id)), new Set(all.filter((n) => n.updated_at >= middle).map((n) => n.id)));
	assert.deepEqual((await client.read(LIST, { updated_since: '2199-01-01T00:00:00+02:00' })).items, []);
});

test('ngo_facets: counts agree with the lists they count', async (client) => {
	const all = await client.all(LIST, { limit: 200 });
	const f = await client.read(`${LIST}/facets`);
	assert.equal(f.total, all.length);
	assert.equal(f.capped, false);
	for (const [name, of] of Object.entries({ county: (n) => n.county, legal_form: (n) => n.legal_form, status: (n) => n.status }))
		for (const { value, count } of f.facets[name]) assert.equal(count, all.filter((n) => of(n) === value).length, `${name} ${value}`);
	for (const { value, count } of f.facets.domain) assert.equal(count, all.filter((n) => (value === null ? n.domains.length === 0 : n.domains.includes(value))).length, value);
});

test('ngo_facets: a facet ignores its own filter, and keeps the others', async (client) => {
	const cv = await client.read(`${LIST}/facets`, { county: 'CV', legal_form: 'asociatie' });
	assert.ok(cv.facets.county.length > 1, 'other counties are still counted');
	const hr = cv.facets.county.find((c) => c.value === 'HR');
	assert.equal(hr.count, (await client.read(LIST, { county: 'HR', legal_form: 'asociatie', count: 'exact', limit: 1 })).page.total);
	assert.equal(cv.total, (await client.read(LIST, { county: 'CV', legal_form: 'asociatie', count: 'exact', limit: 1 })).page.total);
});

test('ngo_facets: of a search', async (client) => {
	const f = await client.read(`${LIST}/facets`, { q: 'pajisti' });
	assert.equal(f.total, (await client.read(LIST, { q: 'pajisti', count: 'exact', limit: 1 })).page.total);
	assert.equal((await client.read(`${LIST}/facets`, { q: 'zzqqxxyyww' })).total, 0);
	await client.refused(400, 'invalid_parameters', `${LIST}/facets`, { limit: 5 });
});

test('ngo_suggest: by the beginning of a name, without the empty words', async (client) => {
	for (const q of ['exemplu pentru paj', 'asociatia exemplu', 'Exemplu pentru pajişt', 'exem']) {
		const { items } = await client.read(`${LIST}/suggest`, { q, limit: 20 });
		assert.ok(items.some((n) => MEADOWS.test(n.name)), q);
	}
	assert.ok((await client.read(`${LIST}/suggest`, { q: 'exemplu pentru paj' })).words.includes('pajisti'));
	assert.match((await client.read(`${LIST}/suggest`, { q: 'RO9876500118' })).items[0]?.name ?? '', MEADOWS);
	assert.ok((await client.read(`${LIST}/suggest`, { q: 'a', limit: 3 })).items.length <= 3);
	assert.deepEqual((await client.read(`${LIST}/suggest`, { q: '!!!' })).items, []);
	const some = (await client.read(`${LIST}/suggest`, { q: 'demonstrativa', limit: 20 })).items;
	const county = some.find((n) => n.county)?.county;
	const local = (await client.read(`${LIST}/suggest`, { q: 'demonstrativa', county, limit: 20 })).items;
	assert.ok(local.length > 0 && local.every((n) => n.county === county), county);
});

test('ngo_lookup: by each scheme, however it is written', async (client) => {
	for (const [scheme, value, normalized] of [['cif', 'RO 9876500118', '9876500118'], ['cif', '9876500118', '9876500118'], ['org_id', 'RO-CUI-9876500118', '9876500118'], ['org_id', 'ro-cui-9876500118', '9876500118'],
		['national_number', '999001/a/2019', '999001/A/2019'], ['national_number', ' 999001 / A / 2019 ', '999001/A/2019'], ['court_number', '9912/pj/2019', '9912/PJ/2019']]) {
		const r = await client.read(`${LIST}/lookup`, { scheme, value });
		assert.equal(r.scheme, scheme);
		assert.equal(r.value, value);
		assert.equal(r.normalized.replace('RO-CUI-', ''), normalized);
		assert.ok(r.matches.some((n) => MEADOWS.test(n.name)), `${scheme} ${value}`);
	}
	assert.equal((await client.read(`${LIST}/lookup`, { scheme: 'national_number', value: '999007/A/2012' })).matches.length, 2);
	assert.deepEqual((await client.read(`${LIST}/lookup`, { scheme: 'national_number', value: '999999/A/1991' })).matches, []);
});

test('ngo_lookup: what cannot be such an identifier is refused', async (client) => {
	for (const [scheme, value, code] of [['cif', '9876500119', 'check_digit'], ['cif', 'abc', 'identifier_form'], ['cif', '1980101123456', 'personal_number'], ['national_number', '999001-A-2019', 'identifier_form'], ['org_id', '9876500118', 'identifier_form']]) {
		const p = await client.refused(400, 'invalid_parameters', `${LIST}/lookup`, { scheme, value });
		assert.deepEqual(p.errors.map((e) => [e.in, e.parameter, e.code]), [['query', 'value', code]], `${scheme} ${value}`);
	}
	const p = await client.refused(400, 'invalid_parameters', `${LIST}/lookup`);
	assert.deepEqual(p.errors.map((e) => [e.parameter, e.code]).sort(), [['scheme', 'required'], ['value', 'required']]);
});

test('ngo_lookup_many: answers in the order of the questions', async (client) => {
	const items = [{ scheme: 'cif', value: 'RO9876500118' }, { scheme: 'national_number', value: '999007/A/2012' }, { scheme: 'cif', value: '9876501210' }, { scheme: 'cif', value: 'RO9876500118' }];
	const r = await client.post(`${LIST}/lookup`, { items });
	assert.equal(r.status, 200, r.text);
	assert.deepEqual(r.json.items.map((i) => [i.scheme, i.value, i.matches.length]), [['cif', 'RO9876500118', 1], ['national_number', '999007/A/2012', 2], ['cif', '9876501210', 0], ['cif', 'RO9876500118', 1]]);
	const hundred = await client.post(`${LIST}/lookup`, { items: Array(100).fill(items[0]) });
	assert.equal(hundred.json.items.length, 100);
});

test('ngo_lookup_many: every fault of the body is listed with its pointer', async (client) => {
	const r = await client.post(`${LIST}/lookup`, { items: [{ scheme: 'cit', value: '1' }, { value: 5 }, { scheme: 'cif', value: '1', extra: 1 }], more: true });
	assert.equal(r.status, 422);
	assert.equal(r.json.code, 'invalid_body');
	const found = Object.fromEntries(r.json.errors.map((e) => [`${e.pointer} ${e.code}`, e.nearest]));
	for (const f of ['/items/0/scheme enum', '/items/1/scheme required', '/items/1/value type', '/items/2/extra unknown_field', '/more unknown_field'])
		assert.ok(f in found, `${f} in ${Object.keys(found)}`);
	assert.equal(found['/items/0/scheme enum'], 'cif');
	const values = await client.post(`${LIST}/lookup`, { items: [{ scheme: 'cif', value: '9876500118' }, { scheme: 'cif', value: '9876500119' }, { scheme: 'cif', value: 'x' }] });
	assert.equal(values.status, 422);
	assert.deepEqual(values.json.errors.map((e) => [e.pointer, e.code]), [['/items/1/value', 'check_digit'], ['/items/2/value', 'identifier_form']]);
	for (const [body, pointer, code] of [[{}, '/items', 'required'], [{ items: [] }, '/items', 'min_items'], [{ items: Array(101).fill({ scheme: 'cif', value: '9876500118' }) }, '/items', 'max_items'], [[], '', 'type'], [null, '', 'type']]) {
		const p = await client.post(`${LIST}/lookup`, body);
		assert.equal(p.status, 422);
		assert.ok(p.json.errors.some((e) => e.pointer === pointer && e.code === code), `${JSON.stringify(body).slice(0, 40)}: ${JSON.stringify(p.json.errors)}`);
	}
});

test('ngo_lookup_many: content types, sizes, languages, parameters', async (client) => {
	const good = { items: [{ scheme: 'cif', value: '9876500118' }] };
	for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=iso-8859-2', ''])
		assert.equal((await client.post(`${LIST}/lookup`, good, { 'Content-Type': type })).status, 415, type);
	assert.equal((await client.post(`${LIST}/lookup`, good, { 'Content-Encoding': 'gzip' })).status, 415);
	assert.equal((await client.post(`${LIST}/lookup`, good, { 'Content-Type': 'Application/JSON; charset=UTF-8' })).status, 200);
	assert.equal((await client.post(`${LIST}/lookup`, good, { Accept: 'text/csv' })).status, 406);
	assert.equal((await client.post(`${LIST}/lookup?limit=1`, good)).status, 400);
	const big = await client.post(`${LIST}/lookup`, JSON.stringify({ items: [{ scheme: 'cif', value: '9876500118' }] }) + ' '.repeat(70000));
	assert.equal(big.status, 413);
	const hu = await client.post(`${LIST}/lookup`, {}, { 'Accept-Language': 'hu' });
	assert.equal(hu.headers['content-language'], 'hu');
	assert.match(hu.headers['cache-control'], /no-store/);
});

test('ngo_get: the profile has what the card has, and where it comes from', async (client) => {
	const card = await one(client, '999001/A/2019');
	const n = await client.read(`${LIST}/${card.id}`);
	for (const [k, v] of Object.entries(card)) assert.deepEqual(n[k], v, k);
	assert.match(n.name, /ASOCIAȚIA EXEMPLU/i);
	assert.equal(n.legal_form, 'asociatie');
	assert.equal(n.status, 'inregistrat');
	assert.equal(n.registered_on, '2019-04-11');
	assert.equal(n.county, 'CV');
	assert.equal(n.cif, '9876500118');
	assert.equal(n.court_number, '9912/PJ/2019');
	assert.match(n.court?.name ?? '', /Sf[âî]ntu Gheorghe/i);
	assert.equal(n.public_utility, false);
	assert.deepEqual(n.identifiers.filter((i) => i.scheme === 'org_id'), [{ scheme: 'org_id', value: 'RO-CUI-9876500118' }]);
	assert.equal(n.provenance.name.source, 'register');
	assert.equal(n.provenance.name.captured_on, '2026-09-05');
	assert.equal(n.register.raw['Denumire ONG'], 'ASOCIAŢIA EXEMPLU PENTRU PAJIŞTI ŞI FLUTURI', 'the source is kept as published');
	assert.equal(n.register.raw.CUI, '9876500118');
	assert.match(n.purpose, /pajiștilor;\n/);
});

test('ngo_get: unknown 404, badly formed 400, any case of the id', async (client) => {
	await client.refused(404, 'not_found', `${LIST}/019b0000-0000-7000-8000-000000000000`);
	await client.refused(400, 'invalid_parameters', `${LIST}/12`);
	const { id } = await one(client, '999001/A/2019');
	assert.equal((await client.read(`${LIST}/${id.toUpperCase()}`)).id, id);
});

test('ngo_get: the tag changes with the record, and only then', async (client, { cluster }) => {
	const { id } = await one(client, '999004/A/1998');
	const before = await client.get(`${LIST}/${id}`);
	assert.equal((await client.get(`${LIST}/${id}`)).headers.etag, before.headers.etag);
	await cluster.admin(`UPDATE conect.ngo SET purpose = 'Altceva, inventat' WHERE id = '${id}'`);
	const after = await client.get(`${LIST}/${id}`, {}, { 'If-None-Match': before.headers.etag });
	assert.equal(after.status, 200);
	assert.notEqual(after.headers.etag, before.headers.etag);
	assert.equal(after.json.purpose, 'Altceva, inventat');
	assert.ok(after.json.version > before.json.version);
});

test('ngo_get: a removed record is 410 with its reason, and leaves the lists', async (client, { cluster }) => {
	const { id } = await one(client, '999009/A/2020');
	await cluster.admin(`UPDATE conect.ngo SET removed_at = now(), removed_reason = 'Retras la încercare' WHERE id = '${id}'`);
	const p = await client.refused(410, 'gone', `${LIST}/${id}`);
	assert.equal(p.errors[0].code, 'removed');
	assert.match(p.errors[0].detail, /Retras la încercare/);
	assert.deepEqual((await client.read(`${LIST}/lookup`, { scheme: 'cif', value: '9876500770' })).matches, []);
	assert.ok(!(await client.read(LIST, { q: '999009/A/2020' })).items.some((n) => n.id === id));
});
