// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from './lib/world.mjs';

const days = async (client, year) => (await client.read('/api/v1/holidays', { year })).items.map((h) => `${h.on.slice(5)} ${h.code}`);

test('holiday_list: the seventeen of a year, in order, those of Easter among them', async (client) => {
	assert.deepEqual(await days(client, 2027), ['01-01 new_year', '01-02 new_year_second', '01-06 epiphany', '01-07 saint_john', '01-24 union_of_principalities',
		'04-30 good_friday', '05-01 labour_day', '05-02 easter', '05-03 easter_monday', '06-01 children_day', '06-20 pentecost', '06-21 pentecost_monday',
		'08-15 dormition', '11-30 saint_andrew', '12-01 national_day', '12-25 christmas', '12-26 christmas_second']);
});

test('holiday_list: none before the law that made it', async (client) => {
	const [old, next, now] = [await days(client, 2016), await days(client, 2018), await days(client, 2024)];
	assert.deepEqual([old.length, next.length, now.length], [12, 15, 17]);
	assert.ok(!old.some((d) => d.startsWith('01-24') || d.startsWith('06-01')));
	assert.ok(next.includes('04-06 good_friday') && !next.some((d) => d.startsWith('01-06')));
});

test('holiday_list: two on one day are two', async (client) => {
	const items = (await client.read('/api/v1/holidays', { year: 2026 })).items.filter((h) => h.on === '2026-06-01');
	assert.deepEqual(items.map((h) => h.code), ['children_day', 'pentecost_monday']);
	for (const h of items) assert.match(h.act, /^Codul muncii, art\. 139/);
});

test('holiday_list: a year is asked for, and one that is known', async (client) => {
	for (const query of ['', '?year=2012', '?year=2100', '?year=x', '?year=2026&month=1'])
		await client.refused(400, 'invalid_parameters', `/api/v1/holidays${query}`);
});
