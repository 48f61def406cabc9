-- SPDX-License-Identifier: EUPL-1.2
-- Coverage: what is counted, where, and what of it who sees.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(35);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-00000000000' || n)::uuid $$;
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
CREATE FUNCTION pg_temp.session(n int, roles text[]) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, roles, NULL, false, 'r1')
$$;
-- 1: of the prefecture of Harghita, 2: of a town hall there, 3: reviewer, 4: nobody.
INSERT INTO account (id, email, name, role, email_confirmed_at)
SELECT pg_temp.who(n), 'om' || n || '@acoperire.example', 'Om ' || n, CASE n WHEN 3 THEN 'reviewer' ELSE 'account' END, now()
FROM generate_series(1, 4) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), pg_temp.hash(n), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 4) AS n;
INSERT INTO office (authority, account, role, competences)
SELECT a.id, pg_temp.who(1), 'officer', '{registers}' FROM authority AS a WHERE a.kind = 'prefectura' AND a.county = 'HR';
CREATE TEMPORARY TABLE hall AS SELECT a.id, row_number() OVER (ORDER BY a.name COLLATE "ro-x-icu", a.id) AS n
FROM authority AS a WHERE a.kind = 'primarie' AND a.county = 'HR';
INSERT INTO office (authority, account, role) SELECT h.id, pg_temp.who(2), 'representative' FROM hall AS h WHERE h.n = 1;

-- Hall 1: a unit; 2: a register that is kept up, and one that broke; 3: one
-- that was updated long ago, and a unit; 4: one that waits; 5: one withdrawn.
INSERT INTO unit (authority, name, email) SELECT h.id, 'Compartiment ' || h.n, 'ong@primaria.example' FROM hall AS h WHERE h.n IN (1, 3);
INSERT INTO register (authority, title_ro, form, url, state, last_update_on)
SELECT h.id, 'Registru ' || h.n, r.form, r.url, r.state, now()::date - r.age
FROM hall AS h
JOIN (VALUES (2, 'hosted', NULL, 'published', 20), (2, 'web_page', 'https://x.example/a', 'published', 800),
	(3, 'pdf', 'https://x.example/b', 'published', 400), (4, 'pdf', 'https://x.example/c', 'proposed', 1),
	(5, 'pdf', 'https://x.example/d', 'published', 1)) AS r (n, form, url, state, age) ON r.n = h.n;
UPDATE register SET state = 'broken' WHERE url = 'https://x.example/a';
UPDATE register SET state = 'withdrawn' WHERE url = 'https://x.example/d';

-- ---- which authorities ----

SELECT is((SELECT array_agg(k.code ORDER BY k.ord) FROM authority_kind AS k WHERE NOT EXISTS (SELECT FROM coverage_kind AS c WHERE c.kind = k.code)),
	'{justitie,serviciu_deconcentrat,alta}', 'every kind counts that the law names, and no other');
SELECT is((SELECT array_agg(kind) FROM coverage_kind WHERE kind <> 'prefectura' AND basis !~ 'O\.G\. nr\. 26/2000, art\. 51'), NULL, 'with the words of the law');
SELECT matches((SELECT basis FROM coverage_kind WHERE kind = 'prefectura'), 'Practica', 'prefectures by their practice');
SELECT is((SELECT count(*) FROM coverage), (SELECT count(*) FROM authority AS a JOIN coverage_kind AS k ON k.kind = a.kind WHERE a.removed_at IS NULL),
	'each is there once');
SELECT is((SELECT count(*) FROM coverage WHERE kind = 'minister' AND county IS NOT NULL), 0::bigint, 'a ministry is of no county');
SELECT is((SELECT count(*) FROM coverage WHERE kind = 'primarie' AND county IS NULL), 0::bigint, 'a town hall is of its own');

-- ---- the figures ----

CREATE FUNCTION pg_temp.figures(c text) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', f.with_unit, f.with_register, f.broken, f.stale, f.authorities - f.without)
	FROM public_api.coverage_counts('county', ARRAY[c]) AS f
$$;
SET LOCAL ROLE conect_public;
SELECT is((SELECT array_agg(county ORDER BY county) FROM public_api.coverage_counts('county') WHERE county IS NOT NULL),
	(SELECT array_agg(code ORDER BY code) FROM public_api.county), 'every county has a row');
SELECT is((SELECT count(*) FROM public_api.coverage_counts('county') WHERE county IS NULL), 1::bigint, 'and the central authorities one');
SELECT is(pg_temp.figures('HR'), '2 2 1 1 3', 'units, registers, broken, stale, declared anything');
SELECT is(pg_temp.figures('CV'), '0 0 0 0 0', 'those of another county are its own');
RESET ROLE;
SELECT is((SELECT array_agg(f.kind) FROM public_api.coverage_counts('kind') AS f), (SELECT array_agg(k.kind ORDER BY k.ord) FROM conect.coverage_kind AS k),
	'by kind in the order of the law');
SELECT is((SELECT sum(authorities) FROM public_api.coverage_counts('kind')), (SELECT sum(authorities) FROM public_api.coverage_counts('county')), 'both ways the same');
SELECT is((SELECT authorities FROM public_api.coverage_counts('county', '{HR}', '{prefectura}')), 1::bigint, 'of one kind in one county');
SELECT is((SELECT basis IS NOT NULL FROM public_api.coverage_counts('kind', NULL, '{minister}')), true, 'a kind tells why it counts');
SET LOCAL ROLE conect_public;
SELECT throws_ok('SELECT * FROM conect.coverage', '42501', NULL, 'the view itself is not public');
RESET ROLE;

-- ---- each authority ----

CREATE FUNCTION pg_temp.listed(missing text, size int DEFAULT 200) RETURNS jsonb LANGUAGE sql AS $$
	SELECT p.items::jsonb FROM public_api.coverage_authorities('{HR}', '{primarie}', missing, NULL, size, false) AS p
$$;
CREATE FUNCTION pg_temp.seen(n int) RETURNS jsonb LANGUAGE sql AS $$
	SELECT i FROM jsonb_array_elements(pg_temp.listed(NULL)) AS i, hall AS h WHERE h.n = seen.n AND (i ->> 'id')::uuid = h.id
$$;
SELECT is(pg_temp.seen(n) ->> 'missing', m, m || ' is missing: hall ' || n)
FROM (VALUES (1, 'register'), (2, 'unit'), (4, 'both'), (5, 'both')) AS x (n, m);
SELECT is(pg_temp.seen(3) -> 'missing', 'null', 'nothing is missing');
SELECT is((pg_temp.seen(2) ->> 'registers') || (pg_temp.seen(2) ->> 'broken') || (pg_temp.seen(2) ->> 'hosted'), '211', 'how many registers, broken, kept here');
SELECT is(pg_temp.seen(2) ->> 'stale', 'false', 'the newest day counts');
SELECT is(pg_temp.seen(3) ->> 'stale', 'true', 'more than twelve months');
SELECT is(pg_temp.seen(1) ->> 'unit_email', 'ong@primaria.example', 'with the contact of the unit');
SELECT is(jsonb_array_length(pg_temp.listed('unit')), (SELECT count(*)::int - 2 FROM hall), 'all that lack a unit');
SELECT is(jsonb_array_length(pg_temp.listed('register')), (SELECT count(*)::int - 2 FROM hall), 'all that lack a register');
SELECT is(jsonb_array_length(pg_temp.listed('both')), (SELECT count(*)::int - 3 FROM hall), 'all that lack both');

-- Page by page, and back.
CREATE TEMPORARY TABLE turn AS
WITH RECURSIVE t AS (
	SELECT 1 AS n, p.items::jsonb AS items, p.next::jsonb AS next, p.prev::jsonb AS prev
	FROM public_api.coverage_authorities('{HR}', NULL, NULL, NULL, 30, true) AS p
	UNION ALL
	SELECT t.n + 1, p.items::jsonb, p.next::jsonb, p.prev::jsonb
	FROM t CROSS JOIN LATERAL public_api.coverage_authorities('{HR}', NULL, NULL, t.next, 30, true) AS p
	WHERE t.next IS NOT NULL AND t.n < 20)
SELECT * FROM t;
SELECT is((SELECT array_agg(i ->> 'id' ORDER BY t.n, o) FROM turn AS t, jsonb_array_elements(t.items) WITH ORDINALITY AS x (i, o)),
	(SELECT array_agg(c.id::text ORDER BY c.name COLLATE "ro-x-icu", c.id) FROM coverage AS c WHERE c.county = 'HR'), 'the pages hold all, each once');
SELECT is((SELECT p.items::jsonb FROM turn AS t, public_api.coverage_authorities('{HR}', NULL, NULL, t.prev, 30, true) AS p WHERE t.n = 2),
	(SELECT items FROM turn WHERE n = 1), 'and back');
SELECT is((SELECT p.prev FROM turn AS t, public_api.coverage_authorities('{HR}', NULL, NULL, t.prev, 30, true) AS p WHERE t.n = 2)::text, NULL, 'no further');

-- ---- the work plan ----

CREATE FUNCTION pg_temp.plan_of(counties text[]) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(DISTINCT i ->> 'county', ' ') || ' ' || count(*) FILTER (WHERE (i ->> 'has_representative')::boolean)
		|| count(*) FILTER (WHERE (i ->> 'has_officers')::boolean)
	FROM app_api.coverage_plan(counties, '{primarie,prefectura}', NULL, NULL, 200, false) AS p, jsonb_array_elements(p.items::jsonb) AS i
$$;
SELECT pg_temp.session(1, '{officer}');
SELECT is(pg_temp.plan_of(NULL), 'HR 11', 'a prefecture sees its county, and whether there is somebody');
SELECT is(pg_temp.plan_of('{CV}'), NULL, 'no other county');
SELECT is(pg_temp.plan_of('{CV,HR}'), 'HR 11', 'nor beside its own');
SELECT pg_temp.session(2, '{officer}');
SELECT is(pg_temp.plan_of('{HR}'), NULL, 'a town hall has none');
SELECT pg_temp.session(3, '{reviewer}');
SELECT is(pg_temp.plan_of('{CV}'), 'CV 00', 'staff see each county');

SELECT * FROM finish();
ROLLBACK;
