-- SPDX-License-Identifier: EUPL-1.2
-- Holidays, working days and terms, against dates worked out elsewhere.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(57);

SELECT is(orthodox_easter(extract(year FROM d)::int), d, 'Easter of ' || extract(year FROM d))
FROM unnest('{2016-05-01,2018-04-08,2024-05-05,2025-04-20,2026-04-12,2027-05-02,2028-04-16,2029-04-08,2030-04-28,2031-04-13,2032-05-02,2099-04-12}'::date[]) AS d;
SELECT is((SELECT array_agg(y) FROM generate_series(2013, 2099) AS y WHERE extract(isodow FROM orthodox_easter(y)) <> 7
	OR orthodox_easter(y) NOT BETWEEN make_date(y, 4, 4) AND make_date(y, 5, 8)), NULL, 'always a Sunday of April or May');

CREATE FUNCTION pg_temp.worked(y int) RETURNS bigint LANGUAGE sql AS $$
	SELECT count(*) FROM generate_series(make_date(y, 1, 1), make_date(y, 12, 31), '1 day') AS d WHERE is_working_day(d::date)
$$;
SELECT is(pg_temp.worked(y), n, 'working days of ' || y)
FROM (VALUES (2024, 252::bigint), (2025, 248), (2026, 250), (2027, 252), (2028, 247)) AS x (y, n);
SELECT is((SELECT array_agg(n ORDER BY m) FROM (SELECT extract(month FROM d) AS m, count(*) FILTER (WHERE is_working_day(d::date)) AS n
	FROM generate_series('2026-01-01'::date, '2026-12-31', '1 day') AS d GROUP BY 1) AS x),
	'{18,20,22,20,20,21,23,21,22,22,20,21}', 'of each month of 2026');
SELECT is((SELECT count(*) FROM public_api.holidays(2012)), 0::bigint, 'no holidays are claimed where the rules are not known');
SELECT throws_ok($$SELECT is_working_day('2012-12-31')$$, '22008', NULL, 'nor working days');
SELECT throws_ok($$SELECT working_day_from('2100-01-01')$$, '22008', NULL, 'nor after the last year');
SELECT is(is_working_day(NULL), NULL, 'no day, no answer');

-- Published on, 30th working day, the first on which a draft may go on.
SELECT is(working_day_after(p, 30)::text || ' ' || working_day_after(p, 31), v, 'thirty working days after ' || p)
FROM (VALUES ('2025-12-15'::date, '2026-02-03 2026-02-04'), ('2026-03-16', '2026-04-29 2026-04-30'), ('2026-04-09', '2026-05-26 2026-05-27'),
	('2026-05-04', '2026-06-16 2026-06-17'), ('2026-06-30', '2026-08-11 2026-08-12'), ('2026-11-20', '2027-01-11 2027-01-12'),
	('2027-04-15', '2027-05-31 2027-06-02')) AS x (p, v);
SELECT is((legal_term(p, 10))::text, v, 'ten days after ' || p)
FROM (VALUES ('2025-12-15'::date, '(2025-12-25,2025-12-29)'), ('2026-04-09', '(2026-04-19,2026-04-20)'), ('2026-06-30', '(2026-07-10,2026-07-13)'),
	('2026-11-20', '(2026-11-30,2026-12-02)'), ('2027-04-15', '(2027-04-25,2027-04-26)')) AS x (p, v);
SELECT is((legal_term('2026-12-02', 30))::text, '(2027-01-01,2027-01-04)', 'a term over New Year');
SELECT is(working_day_from(d), v, 'from ' || d || ' on')
FROM (VALUES ('2026-11-20'::date, '2026-11-20'::date), ('2026-11-28', '2026-12-02'), ('2026-12-25', '2026-12-28'), ('2027-01-01', '2027-01-04'),
	('2027-04-30', '2027-05-04'), ('2023-01-06', '2023-01-06'), ('2024-01-06', '2024-01-08')) AS x (d, v);
SELECT is((SELECT array_agg(d::date) FROM generate_series('2013-01-01'::date, '2099-12-01', '1 day') AS d
	WHERE extract(day FROM d) = 1 AND working_day_from(d::date) IS NULL), NULL, 'there is always a next working day');
SELECT is(working_day_after('2026-11-20', 1), '2026-11-23'::date, 'the day itself is not counted');
SELECT is(working_day_after('2026-11-20', n), (SELECT max(x) FROM (SELECT d::date AS x FROM generate_series('2026-11-21'::date, '2031-12-31', '1 day') AS d
	WHERE is_working_day(d::date) LIMIT n) AS w), n || ' working days, counted one by one')
FROM unnest('{1,2,3,5,10,100,250,1000}'::int[]) AS n;
SELECT is((SELECT array_agg(code) FROM legal_holiday WHERE label_ro ~ '[şţŞŢ]' OR '' IN (label_ro, label_hu, label_en, act)), NULL, 'its words');
SELECT is((SELECT array_agg(t.tgname) FROM pg_trigger AS t WHERE t.tgrelid = 'legal_holiday'::regclass AND t.tgname = 'commit_mark' AND t.tgenabled = 'A'), '{commit_mark}', 'answers kept know of changes');
SELECT throws_ok($$INSERT INTO legal_holiday (code, ord, month, day, act, label_ro, label_hu, label_en) VALUES ('x', 1000, 2, 30, 'x', 'x', 'x', 'x')$$, '22008', NULL, 'no day that does not exist');
SELECT throws_ok($$INSERT INTO legal_holiday (code, ord, month, day, easter_offset, act, label_ro, label_hu, label_en) VALUES ('x', 1000, 2, 3, 4, 'x', 'x', 'x', 'x')$$, '23514', NULL, 'one rule a holiday');

SELECT * FROM finish();
ROLLBACK;
