// SPDX-License-Identifier: EUPL-1.2
// Which authorities have declared a unit or a register, as figures, one by one,
// and as the work plan of those who ask them to.
import assert from 'node:assert/strict';
import { parseCsv } from './lib/csv.mjs';
import { person } from './lib/people.mjs';
import { test, world } from './lib/world.mjs';

const COUNTS = '/api/v1/registers/coverage', LIST = `${COUNTS}/authorities`, PLAN = `${COUNTS}/plan`;
const FORMULA = '=HYPERLINK("https://rea.example")';
const sum = (rows, figure) => rows.reduce((all, row) => all + row[figure], 0);

// In Sălaj, which no other test touches: a hall with a unit alone, one with a
// register that broke and is old, one that only proposes, the rest with nothing.
const prepared = (async () => {
	const halls = (await world.cluster.admin(`SELECT a.id FROM conect.authority AS a WHERE a.kind = 'primarie' AND a.county = 'SJ'
		ORDER BY a.id DESC LIMIT 4`)).map(([id]) => id);
	await world.cluster.admin(`
		INSERT INTO conect.unit (authority, name, email, phone) VALUES ('${halls[0]}', '${FORMULA}', 'ong@primarie.example', '+40 260 100 200');
		INSERT INTO conect.register (authority, title_ro, form, url, state, last_update_on) VALUES
			('${halls[1]}', 'Registru', 'pdf', 'https://primarie.example/r', 'published', current_date - 500),
			('${halls[2]}', 'Registru nou', 'pdf', 'https://primarie.example/n', 'proposed', current_date);
		UPDATE conect.register SET state = 'broken' WHERE authority = '${halls[1]}';`);
	return halls;
})();

test('coverage_list: by county and by kind the same authorities, each county once', async (client) => {
	await prepared;
	const { items: counties } = await client.read(COUNTS);
	const { items: kinds } = await client.read(COUNTS, { group_by: 'kind' });
	for (const figure of ['authorities', 'with_unit', 'with_register', 'broken', 'stale', 'without']) assert.equal(sum(counties, figure), sum(kinds, figure), figure);
	assert.equal(counties.filter((c) => c.county === null).length, 1, 'the central authorities');
	assert.equal(new Set(counties.map((c) => c.county)).size, 43);
	assert.ok(kinds.every((k) => k.county === null && k.basis.length > 0));
	const [row, ...rest] = (await client.read(COUNTS, { county: 'SJ' })).items;
	assert.deepEqual(rest, []);
	assert.deepEqual([row.with_unit, row.with_register, row.broken, row.stale, row.authorities - row.without], [1, 1, 1, 1, 2]);
	assert.deepEqual((await client.read(COUNTS, { group_by: 'kind', county: 'SJ', kind: 'prefectura' })).items.map((k) => [k.kind, k.authorities]), [['prefectura', 1]]);
	await client.refused(400, 'invalid_parameters', COUNTS, { group_by: 'locality' });
	await client.refused(400, 'invalid_parameters', COUNTS, { county: 'XX' });
});

test('coverage_authority_list: what each has declared, and what is missing', async (client) => {
	const halls = await prepared;
	const all = await client.all(LIST, { county: 'SJ', limit: 33 });
	const [{ authorities }] = (await client.read(COUNTS, { county: 'SJ' })).items;
	assert.equal(new Set(all.map((a) => a.id)).size, authorities);
	const of = (n) => all.find((a) => a.id === halls[n]);
	assert.deepEqual([0, 1, 2, 3].map((n) => of(n).missing), ['register', 'unit', 'both', 'both']);
	assert.deepEqual([of(0).unit_name, of(0).unit_email], [FORMULA, 'ong@primarie.example']);
	assert.deepEqual([of(1).registers, of(1).broken, of(1).stale], [1, 1, true]);
	assert.deepEqual([of(2).registers, of(2).last_update_on], [0, null], 'what is only proposed is not told');
	for (const [missing, none] of [['unit', 0], ['register', 1], ['both', 0]]) {
		const { items, page } = await client.read(LIST, { county: 'SJ', missing, count: 'exact', limit: 200 });
		assert.ok(!items.some((a) => a.id === halls[none]), missing);
		assert.ok(items.every((a) => a.missing === missing || a.missing === 'both'));
		assert.equal(page.total, items.length);
	}
	await client.refused(400, 'invalid_parameters', LIST, { missing: 'nothing' });
	await client.refused(400, 'invalid_parameters', LIST, { kind: 'town' });
	await client.refused(400, 'invalid_cursor', LIST, { cursor: 'x'.repeat(40) });
});

test('coverage_authority_list: forth and back, and a hostile name in a file', async (client) => {
	await prepared;
	const one = await client.read(LIST, { county: 'SJ', limit: 20 });
	const two = await client.read(LIST, { county: 'SJ', limit: 20, cursor: one.page.next });
	assert.deepEqual((await client.read(LIST, { county: 'SJ', limit: 20, cursor: two.page.prev })).items, one.items);
	assert.equal(one.page.prev, null);
	const [head, ...rows] = parseCsv((await client.get(LIST, { county: 'SJ', limit: 200, format: 'csv' })).text);
	const cell = (name) => rows.map((row) => row[head.indexOf(name)]).filter((text) => text !== '');
	assert.deepEqual(cell('unit_name'), [`'${FORMULA}`]);
	assert.deepEqual(cell('unit_phone'), ["'+40 260 100 200"]);
});

test('coverage_plan_list: a prefecture has its own county, staff each, nobody a name', async (client, { cluster }) => {
	const halls = await prepared;
	const [at, hall] = [await person(cluster, 'account', { name: 'Omul Prefecturii' }), await person(cluster, 'account', { name: 'Omul Primăriei' })];
	await cluster.admin(`INSERT INTO conect.office (authority, account, role, competences) SELECT a.id, '${at.id}', 'officer', '{registers}'
			FROM conect.authority AS a WHERE a.kind = 'prefectura' AND a.county = 'SJ';
		INSERT INTO conect.office (authority, account, role) VALUES ('${halls[3]}', '${hall.id}', 'representative')`);
	const prefect = client.as(at);
	const own = await prefect.read(PLAN, { limit: 200, count: 'exact' });
	assert.ok(own.items.every((a) => a.county === 'SJ'), 'without a county: its own');
	assert.deepEqual(own.items.filter((a) => a.has_representative).map((a) => a.id), [halls[3]]);
	assert.equal(own.items.filter((a) => a.has_officers).length, 1);
	assert.ok(!/Omul|p\d+\./.test(JSON.stringify(own)), 'no person is named');
	assert.deepEqual((await prefect.read(PLAN, { county: 'CV' })).items, [], 'of another county nothing');
	assert.deepEqual((await prefect.read(PLAN, { county: 'CV,SJ', limit: 200 })).items, own.items);
	assert.deepEqual((await client.as(hall).read(PLAN, { county: 'SJ' })).items, [], 'a town hall has no plan');
	const staff = client.as(await person(cluster, 'auditor'));
	assert.equal((await staff.read(PLAN, { county: 'SJ', kind: 'primarie', missing: 'both', limit: 200 })).items.find((a) => a.id === halls[3])?.has_representative, true);
	await staff.refused(400, 'invalid_parameters', PLAN, { missing: 'x' });
	assert.equal((await staff.get(PLAN, {}, { Accept: 'image/png' })).status, 406);
});

test('coverage_list, _authority_list: entries of registers kept here, and the organisations they mean', async (client, { cluster }) => {
	const hall = (await prepared)[3];
	const figures = (rows) => rows.map((r) => [r.entries, r.organisations]);
	assert.deepEqual(figures((await client.read(COUNTS, { county: 'SJ' })).items), [[0, 0]]);
	const [[ngo]] = await cluster.admin("INSERT INTO conect.ngo (name, legal_form, status) VALUES ('Asociația Numărată', 'asociatie', 'inregistrat') RETURNING id");
	await cluster.admin(`WITH kept AS (INSERT INTO conect.register (authority, title_ro, form, state) VALUES ('${hall}', 'Ținut aici', 'hosted', 'published') RETURNING id)
		INSERT INTO conect.entry (register, local_ref, name, ngo, match_state, is_decided) SELECT k.id, n::text, 'Asociația Numărată', '${ngo}', 'sure', true FROM kept AS k, generate_series(1, 3) AS n`);
	assert.deepEqual(figures((await client.read(COUNTS, { county: 'SJ' })).items), [[0, 0]], 'nobody who reads counts them');
	await cluster.admin('SELECT conect.coverage_count()');
	assert.deepEqual(figures((await client.read(COUNTS, { county: 'SJ' })).items), [[3, 1]], 'three mean one organisation');
	assert.deepEqual(figures((await client.read(COUNTS, { county: 'SJ', kind: 'primarie,prefectura' })).items), [[3, null]], 'of several kinds together they are not counted');
	assert.deepEqual(figures((await client.read(COUNTS, { group_by: 'kind', county: 'SJ', kind: 'primarie' })).items), [[3, 1]]);
	assert.deepEqual(figures((await client.all(LIST, { county: 'SJ' })).filter((a) => a.id === hall)), [[3, 1]]);
	const [head, row] = parseCsv((await client.get(COUNTS, { county: 'SJ', format: 'csv' })).text);
	assert.deepEqual([row[head.indexOf('entries')], row[head.indexOf('organisations')]], ['3', '1']);
});
