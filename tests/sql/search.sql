-- SPDX-License-Identifier: EUPL-1.2
--
-- Search finds what it should, however it is written, and pages through it
-- without a gap. Rows are invented; all is rolled back.

\set ON_ERROR_STOP 1
BEGIN;
SET LOCAL search_path = conect, public_api, extensions, tap;
SET LOCAL client_min_messages = warning;
SET LOCAL plan_cache_mode = force_generic_plan;
\ir ../bench/search/catalogue.sql
SELECT * FROM no_plan();

-- Answers as lists of names or ids ------------------------------------------

CREATE FUNCTION pg_temp.list(q text, filters jsonb DEFAULT '{}', sort text DEFAULT NULL,
	cursor jsonb DEFAULT NULL, size int DEFAULT 20, count text DEFAULT NULL)
RETURNS TABLE (items text, next text, prev text, total bigint, extra text)
LANGUAGE sql AS $$
	SELECT * FROM public_api.ngo_list(nullif(conect.fold(q), ''), nullif(conect.key_of(conect.fold(q)), ''),
		filters ->> 'scheme', filters ->> 'value',
		(filters ->> 'county')::text[], (filters ->> 'locality')::int, (filters ->> 'domain')::text[],
		(filters ->> 'legal_form')::text[], (filters ->> 'status')::text[], (filters ->> 'public_utility')::boolean,
		(filters ->> 'registered_from')::date, (filters ->> 'registered_to')::date,
		(filters ->> 'updated_since')::timestamptz, sort, cursor, size, count)
$$;
CREATE FUNCTION pg_temp.names(q text, filters jsonb DEFAULT '{}', sort text DEFAULT NULL) RETURNS text[]
LANGUAGE sql AS $$
	SELECT array_agg(i ->> 'name' ORDER BY o)
	FROM pg_temp.list(q, filters, sort) AS l, json_array_elements(l.items::json) WITH ORDINALITY AS u (i, o)
$$;
CREATE FUNCTION pg_temp.add(id text, name text, extra jsonb DEFAULT '{}') RETURNS void LANGUAGE sql AS $$
	INSERT INTO conect.ngo (id, name, former_names, legal_form, status, national_number, court_number, cif, county, registered_on)
	VALUES (('00000000-0000-7000-8000-' || lpad(id, 12, '0'))::uuid, name,
		coalesce((extra ->> 'former')::text[], '{}'), 'asociatie', coalesce(extra ->> 'status', 'inregistrat'),
		extra ->> 'national_number', extra ->> 'court_number', extra ->> 'cif', extra ->> 'county',
		(extra ->> 'registered_on')::date)
$$;

SELECT pg_temp.invent(1, 1600);
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
SELECT is((SELECT total FROM pg_temp.list(NULL, count => 'exact')), 1600::bigint, 'a large insert is searchable at commit');

-- What is found -------------------------------------------------------------

SELECT pg_temp.add('1', 'Asociația Șaizeci și Țânțari Verzi', '{"county": "CV", "national_number": "77/A/2031", "cif": "18547290"}');
SELECT pg_temp.add('2', 'Asociaţia Şaizeci de Ţânţari Galbeni', '{"county": "HR", "court_number": "12/PJ/2031"}');
SELECT pg_temp.add('3', '„Quetzal” Asociația Zburătoare', '{"former": "{Fundația Veche Quagga}"}');
SELECT pg_temp.add('4', 'Asociația Quetzal');
SELECT pg_temp.add('5', 'Fundația Quetzal Roșu', '{"status": "radiata"}');
SELECT pg_temp.add('6', 'Asociația Prietenii lui Quetzal');

SELECT is(pg_temp.names(q), ARRAY['Asociația Șaizeci și Țânțari Verzi'], 'diacritics: ' || q)
FROM unnest(ARRAY['țânțari verzi', 'ţânţari verzi', 'tantari verzi', 'TÂNȚARI  VERZI', 'ȚÎNȚARI verzi',
	U&'t\0326a\0302nt\0326ari verzi', 'verzi tantari', 'tantari verz', 'șaizeci verzi']) AS q;
SELECT is(cardinality(pg_temp.names('tantari')), 2, 'cedilla and comma in the catalogue are the same');
SELECT is(pg_temp.names(q), ARRAY['Asociația Șaizeci și Țânțari Verzi'], 'typing error: ' || q)
FROM unnest(ARRAY['tantrai verzi', 'tanari verzi', 'tanttari verzi', 'tantaru verzi', 'saizecj verzi']) AS q;
SELECT is((SELECT extra::jsonb FROM pg_temp.list('asociația tantrai verzi')),
	'{"corrected": {"from": "asociatia tantrai verzi", "to": "asociatia tantari verzi"}}', 'a correction is told');
SELECT is((SELECT extra FROM pg_temp.list('tantari verzi')), NULL, 'nothing is told when nothing was corrected');
SELECT is(pg_temp.names('quetzal'), ARRAY['Asociația Quetzal', 'Fundația Quetzal Roșu', '„Quetzal” Asociația Zburătoare',
	'Asociația Prietenii lui Quetzal'], 'exact, then beginnings, then the rest');
SELECT is(pg_temp.names('quetzal', '{}', 'name'), ARRAY['Asociația Prietenii lui Quetzal', 'Asociația Quetzal',
	'Fundația Quetzal Roșu', '„Quetzal” Asociația Zburătoare'], 'names are sorted without quotation marks');
SELECT is(pg_temp.names('quagga'), ARRAY['„Quetzal” Asociația Zburătoare'], 'a former name is found');
SELECT is(pg_temp.names('quetzal', '{"status": "{radiata}"}'), ARRAY['Fundația Quetzal Roșu'], 'a filter');
SELECT is(pg_temp.names('saizeci', '{"county": "{CV,HR}"}', 'name'),
	ARRAY['Asociaţia Şaizeci de Ţânţari Galbeni', 'Asociația Șaizeci și Țânțari Verzi'], 'values of one filter: either');
SELECT is(pg_temp.names('saizeci', '{"county": "{CV,HR}", "status": "{radiata}"}'), NULL, 'filters: all of them');
SELECT ok(cardinality(pg_temp.names('asociația pentru')) = 20, 'stop words alone are searched for');
SELECT is(pg_temp.names('x', '{"scheme": "cif", "value": "18547290"}'), ARRAY['Asociația Șaizeci și Țânțari Verzi'], 'CIF');
SELECT is(pg_temp.names('x', '{"scheme": "cif", "value": "RO18547290"}'), ARRAY['Asociația Șaizeci și Țânțari Verzi'], 'CIF with RO');
SELECT is(pg_temp.names('x', '{"scheme": "national_number", "value": "77/a/2031"}'), ARRAY['Asociația Șaizeci și Țânțari Verzi'], 'national number');
SELECT is(pg_temp.names('x', '{"scheme": "court_number", "value": "12/PJ/2031"}'), ARRAY['Asociaţia Şaizeci de Ţânţari Galbeni'], 'court number');
SELECT is(pg_temp.names('quetzal', '{"scheme": "cif", "value": "99"}', 'name') , pg_temp.names('quetzal', '{}', 'name'), 'an identifier nobody has is words');

-- Any text is text ----------------------------------------------------------

SELECT lives_ok(format('SELECT * FROM pg_temp.list(%L, count => ''exact'')', q), 'literal: ' || left(q, 30))
FROM unnest(ARRAY['''', '\', ''' | ''', 'a & !b', '!', ':*', 'quetzal:*', '(', '%', '_', '[[:alpha:]]+', '.*',
	'quetzal <-> rosu', U&'\FEFF', repeat('q', 100000), repeat('a b ', 5000), repeat('🙂', 3000), '   ', 'C_CV', '{', '~']) AS q;
SELECT is(pg_temp.names('100% quetz_l'), NULL, '% and _ stand for themselves');
SELECT is(pg_temp.names('quetzal | verzi'), NULL, 'operators are no operators');
SELECT is(pg_temp.names(NULL, jsonb_build_object('county', ARRAY[''' | ''']::text)), NULL, 'filters cannot escape');
SELECT is(pg_temp.names(NULL, jsonb_build_object('county', ARRAY['CV'')|(''\']::text)), NULL, 'nor with a backslash');
SELECT lives_ok(format('SELECT public_api.ngo_suggest(%L, %L, NULL, NULL, NULL, 5)', q, q), 'suggest takes ' || left(q, 20))
FROM unnest(ARRAY['a', 'q', repeat('q', 5000), repeat('a b ', 1000)]) AS q;

-- What is gone does not appear -----------------------------------------------

UPDATE conect.ngo SET removed_at = now(), removed_reason = 'cerere' WHERE name = 'Asociația Quetzal';
SELECT ok(NOT 'Asociația Quetzal' = ANY (pg_temp.names('quetzal')), 'a removed organisation is not found');
SELECT is((SELECT array[status::text, reason, body::text] FROM public_api.ngo_profile WHERE id = '00000000-0000-7000-8000-000000000004'),
	ARRAY['410', 'cerere', NULL], 'its profile is gone, with the reason');
SELECT unalike(public_api.ngo_suggest('quetzal', 'quetzal', NULL, NULL, NULL, 10), '%000000000004%', 'nor suggested');
UPDATE conect.ngo SET removed_at = NULL, removed_reason = NULL WHERE name = 'Asociația Quetzal';
SELECT ok('Asociația Quetzal' = ANY (pg_temp.names('quetzal')), 'it comes back');
UPDATE conect.ngo SET name = 'Asociația Kakapo' WHERE name = 'Asociația Quetzal';
SELECT is(pg_temp.names('kakapo'), ARRAY['Asociația Kakapo'], 'a new name is found at once');
SELECT is(pg_temp.names('kakpo'), ARRAY['Asociația Kakapo'], 'and corrected to');

-- Suggestions, lookups, facets ------------------------------------------------

SELECT is((SELECT array_agg(i ->> 'name' ORDER BY o) FROM json_array_elements(
	public_api.ngo_suggest('asociatia quet', 'quet', NULL, NULL, NULL, 2)::json -> 'items') WITH ORDINALITY AS u (i, o)),
	ARRAY['Fundația Quetzal Roșu', '„Quetzal” Asociația Zburătoare'], 'suggest: names that begin so');
SELECT is((SELECT array_agg(i ->> 'name' ORDER BY o) FROM json_array_elements(
	public_api.ngo_suggest('prietenii quet', 'prietenii quet', NULL, NULL, NULL, 2)::json -> 'items') WITH ORDINALITY AS u (i, o)),
	ARRAY['Asociația Prietenii lui Quetzal'], 'suggest: words anywhere, the last unfinished');
SELECT is((SELECT i ->> 'name' FROM json_array_elements(
	public_api.ngo_suggest('prietneii quetzal', 'prietneii quetzal', NULL, NULL, NULL, 2)::json -> 'items') AS i),
	'Asociația Prietenii lui Quetzal', 'suggest: corrected');
SELECT is(public_api.ngo_suggest('quet', 'quet', NULL, NULL, NULL, 1)::jsonb -> 'words', '["quetzal"]', 'suggest: words');
SELECT is((SELECT i ->> 'name' FROM json_array_elements(
	public_api.ngo_suggest('18547290', '18547290', 'cif', '18547290', NULL, 2)::json -> 'items') AS i),
	'Asociația Șaizeci și Țânțari Verzi', 'suggest: an identifier');
SELECT is(public_api.ngo_lookup('org_id', 'ro-cui-18547290', 'RO-CUI-18547290')::json #>> '{matches,0,name}',
	'Asociația Șaizeci și Țânțari Verzi', 'lookup');
SELECT is(public_api.ngo_lookup('cif', '27772126', '27772126')::json #>> '{matches}', '[]', 'lookup of nobody');
SELECT is((SELECT array_agg(coalesce(i #>> '{matches,0,name}', '-') ORDER BY o) FROM json_array_elements(
	public_api.ngo_lookup_many('[{"scheme": "court_number", "value": "12/pj/2031", "normalized": "12/PJ/2031"},
		{"scheme": "cif", "value": "27772126", "normalized": "27772126"},
		{"scheme": "cif", "value": "RO 18547290", "normalized": "18547290"}]')::json -> 'items') WITH ORDINALITY AS u (i, o)),
	ARRAY['Asociaţia Şaizeci de Ţânţari Galbeni', '-', 'Asociația Șaizeci și Țânțari Verzi'], 'lookup of many, in order');

CREATE FUNCTION pg_temp.facets(q text, county text[], status text[], since date DEFAULT NULL) RETURNS jsonb LANGUAGE sql AS $$
	SELECT public_api.ngo_facets(q, q, NULL, NULL, county, NULL, NULL, NULL, status, NULL, since, NULL, NULL)::jsonb
$$;
CREATE FUNCTION pg_temp.truth(q text, counties text[], states text[], since date DEFAULT NULL) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_object('total', count(*) FILTER (WHERE c AND s),
		'county', (SELECT jsonb_object_agg(coalesce(x.county, ''), x.n) FROM (SELECT n.county, count(*) AS n FROM conect.ngo AS n
			WHERE (q IS NULL OR string_to_array(conect.fold(n.name), ' ') @> ARRAY[q])
			AND (states IS NULL OR n.status = ANY (states)) AND (since IS NULL OR n.registered_on >= since) GROUP BY 1) AS x),
		'status', (SELECT jsonb_object_agg(x.status, x.n) FROM (SELECT n.status, count(*) AS n FROM conect.ngo AS n
			WHERE (q IS NULL OR string_to_array(conect.fold(n.name), ' ') @> ARRAY[q])
			AND (counties IS NULL OR n.county = ANY (counties)) AND (since IS NULL OR n.registered_on >= since) GROUP BY 1) AS x))
	FROM (SELECT counties IS NULL OR n.county = ANY (counties) AS c, states IS NULL OR n.status = ANY (states) AS s
		FROM conect.ngo AS n
		WHERE (q IS NULL OR string_to_array(conect.fold(n.name), ' ') @> ARRAY[q])
		AND (since IS NULL OR n.registered_on >= since)) AS x
$$;
SELECT is(jsonb_build_object('total', f -> 'total',
	'county', (SELECT jsonb_object_agg(coalesce(i ->> 'value', ''), i -> 'count') FROM jsonb_array_elements(f #> '{facets,county}') AS i),
	'status', (SELECT jsonb_object_agg(i ->> 'value', i -> 'count') FROM jsonb_array_elements(f #> '{facets,status}') AS i)),
	pg_temp.truth(q, county, status, since), format('facets: %s %s %s %s', q, county, status, since))
FROM (VALUES (NULL, NULL::text[], NULL::text[], NULL::date), (NULL, '{CV}', NULL, NULL), (NULL, '{CV,HR}', NULL, NULL),
	(NULL, '{CV}', '{inregistrat}', NULL), (NULL, '{CV,B}', '{inregistrat,radiata}', '2005-01-01'), (NULL, NULL, NULL, '2010-01-01'),
	('sportiv', NULL, NULL, NULL), ('sportiv', '{CV}', '{radiata}', NULL)) AS v (q, county, status, since),
	LATERAL (SELECT pg_temp.facets(q, county, status, since) AS f) AS a;

-- Pages -----------------------------------------------------------------------

-- What a search must give, in its order, without the search tables.
CREATE FUNCTION pg_temp.expected(q text, filters jsonb, sort text) RETURNS uuid[] LANGUAGE sql AS $$
	SELECT array_agg(n.id ORDER BY
		CASE WHEN sort = 'relevance' AND k.near THEN 0 ELSE 1 END,
		CASE WHEN sort = 'relevance' AND k.near THEN s.name_key END COLLATE "C",
		CASE sort WHEN 'registered_on' THEN extract(epoch FROM n.registered_on)
			WHEN '-registered_on' THEN -extract(epoch FROM n.registered_on)
			WHEN 'updated_at' THEN extract(epoch FROM n.updated_at)
			WHEN '-updated_at' THEN -extract(epoch FROM n.updated_at) END NULLS LAST,
		CASE WHEN sort <> '-name' THEN s.sort_name END COLLATE "ro-x-icu",
		CASE WHEN sort <> '-name' THEN n.id END,
		s.sort_name DESC, n.id DESC)
	FROM conect.ngo AS n
	JOIN conect.search_source AS s ON s.id = n.id
	CROSS JOIN LATERAL (SELECT s.name_key = conect.key_of(conect.fold(q)) OR starts_with(s.name_key, conect.key_of(conect.fold(q)) || ' ') AS near) AS k
	WHERE (q IS NULL OR string_to_array(conect.fold(n.name || ' ' || array_to_string(n.former_names, ' ')), ' ')
		@> string_to_array(conect.key_of(conect.fold(q)), ' '))
	AND (filters ->> 'county' IS NULL OR n.county = ANY ((filters ->> 'county')::text[]))
	AND (filters ->> 'domain' IS NULL OR n.domains && (filters ->> 'domain')::text[])
	AND (filters ->> 'legal_form' IS NULL OR n.legal_form = ANY ((filters ->> 'legal_form')::text[]))
	AND (filters ->> 'status' IS NULL OR n.status = ANY ((filters ->> 'status')::text[]))
	AND (filters ->> 'public_utility' IS NULL OR n.public_utility = (filters ->> 'public_utility')::boolean)
	AND (filters ->> 'registered_from' IS NULL OR n.registered_on >= (filters ->> 'registered_from')::date)
	AND (filters ->> 'registered_to' IS NULL OR n.registered_on <= (filters ->> 'registered_to')::date)
	AND (filters ->> 'updated_since' IS NULL OR n.updated_at >= (filters ->> 'updated_since')::timestamptz)
$$;
-- Goes to the end by `next` and back to the beginning by `prev`.
CREATE FUNCTION pg_temp.browse(q text, filters jsonb, sort text, size int, OUT forth uuid[], OUT back uuid[], OUT total bigint)
LANGUAGE plpgsql AS $$
DECLARE
	r record;
	ids uuid[];
	n int := 0;
BEGIN
	SELECT * INTO r FROM pg_temp.list(q, filters, sort, NULL, size, 'exact');
	total := r.total;
	IF r.prev IS NOT NULL THEN RAISE 'the first page has one before it'; END IF;
	LOOP
		ids := ARRAY(SELECT (i ->> 'id')::uuid FROM json_array_elements(r.items::json) WITH ORDINALITY AS u (i, o) ORDER BY o);
		forth := forth || ids;
		EXIT WHEN r.next IS NULL OR n > 5000;
		IF cardinality(ids) <> size THEN RAISE 'a page of %', cardinality(ids); END IF;
		SELECT * INTO r FROM pg_temp.list(q, filters, sort, r.next::jsonb, size);
		n := n + 1;
	END LOOP;
	back := ids;
	WHILE r.prev IS NOT NULL AND n > -5000 LOOP
		SELECT * INTO r FROM pg_temp.list(q, filters, sort, r.prev::jsonb, size);
		IF r.next IS NULL THEN RAISE 'no way on from a page come back to'; END IF;
		back := ARRAY(SELECT (i ->> 'id')::uuid FROM json_array_elements(r.items::json) WITH ORDINALITY AS u (i, o) ORDER BY o) || back;
		n := n - 1;
	END LOOP;
	IF forth = '{}' THEN forth := NULL; back := NULL; END IF;
END $$;
CREATE FUNCTION pg_temp.all_pages(how text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	v record;
	b record;
	e uuid[];
BEGIN
	FOR v IN
		SELECT q, filters::jsonb, sort, size FROM (VALUES
			(NULL, '{}', 200), ('sportiv', '{}', 50), ('club sportiv', '{"status": "{inregistrat}"}', 7),
			(NULL, '{"county": "{CV}"}', 3), (NULL, '{"county": "{CV,B,HR}", "legal_form": "{asociatie,uniune}"}', 50),
			('cultura', '{"county": "{B,CJ}"}', 3), (NULL, '{"registered_from": "2001-01-01", "registered_to": "2004-12-31"}', 60),
			(NULL, '{"registered_to": "1999-12-31", "domain": "{sport,mediu}"}', 20),
			('asociatia', '{"updated_since": "2025-01-01T00:00:00Z"}', 150), (NULL, '{"updated_since": "2026-05-01T00:00:00Z"}', 9),
			('fundatia', '{"public_utility": "true"}', 2), ('de si', '{}', 200), ('nr 2', '{}', 10)) AS q (q, filters, size),
			unnest(ARRAY['relevance', 'name', '-name', 'registered_on', '-registered_on', 'updated_at', '-updated_at']) AS s (sort)
		WHERE q IS NOT NULL OR sort <> 'relevance'
	LOOP
		b := pg_temp.browse(v.q, v.filters, v.sort, v.size);
		e := pg_temp.expected(v.q, v.filters, v.sort);
		RETURN NEXT ok(b.forth IS NOT DISTINCT FROM e AND b.back IS NOT DISTINCT FROM e
			AND b.total IS NOT DISTINCT FROM coalesce(cardinality(e), 0),
			format('%s: all pages of %s %s by %s, %s in all', how, v.q, v.filters, v.sort, coalesce(cardinality(e), 0)));
	END LOOP;
END $$;
SELECT pg_temp.all_pages('as judged');
CREATE OR REPLACE FUNCTION conect.search_bound(collect_us float8) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT 210';
SELECT pg_temp.all_pages('short walks');
SAVEPOINT judge;
CREATE OR REPLACE FUNCTION conect.search_collects(a conect.search_ask, size int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT false';
SELECT pg_temp.all_pages('short walks always');
CREATE OR REPLACE FUNCTION conect.search_bound(collect_us float8) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT 100000';
SELECT pg_temp.all_pages('long walks always');
CREATE OR REPLACE FUNCTION conect.search_collects(a conect.search_ask, size int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a.query IS NOT NULL';
SELECT pg_temp.all_pages('collected');

SELECT * FROM finish();
ROLLBACK;
