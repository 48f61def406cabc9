-- SPDX-License-Identifier: EUPL-1.2
--
-- After any single writes the search tables are what a rebuild would make of
-- them, row for row; and pages have no gap and no row twice while rows come,
-- go and are rebuilt between them.

\set ON_ERROR_STOP 1
BEGIN;
SET LOCAL search_path = conect, public_api, extensions, tap;
SET LOCAL client_min_messages = warning;
\ir ../bench/search/catalogue.sql
SELECT * FROM no_plan();

-- Every row of both sides' tables, without ord, which may differ: ord is
-- compared as a rank, and the tokens by the row they lead to.
CREATE FUNCTION pg_temp.dump() RETURNS TABLE (what text, entry text) LANGUAGE plpgsql AS $$
DECLARE
	side text := (SELECT live FROM conect.search_state);
BEGIN
	PERFORM set_config('search_path', side || ', conect, extensions, tap', true);
	RETURN QUERY
	SELECT 'row', (row_number() OVER (ORDER BY s.ord))::text || to_jsonb(s) - 'ord' FROM ngo_search AS s
	UNION ALL SELECT 'token', t.tok || ' ' || coalesce(s.id::text, 'nobody') FROM ngo_token AS t LEFT JOIN ngo_search AS s USING (ord)
	UNION ALL SELECT 'word', w.tok || ' ' || w.n FROM ngo_word AS w
	UNION ALL SELECT 'near', d.part || ' ' || d.tok FROM ngo_word_near AS d
	UNION ALL SELECT 'facet', f.under || ' ' || f.mark || ' ' || f.n FROM ngo_facet AS f;
END $$;
CREATE FUNCTION pg_temp.same_as_rebuilt(why text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	r record;
BEGIN
	DROP TABLE IF EXISTS pg_temp.before_it, pg_temp.after_it;
	CREATE TEMPORARY TABLE before_it AS SELECT * FROM pg_temp.dump();
	PERFORM conect.search_rebuild();
	CREATE TEMPORARY TABLE after_it AS SELECT * FROM pg_temp.dump();
	FOR r IN SELECT w.what, (SELECT count(*) FROM before_it AS b WHERE b.what = w.what) AS n,
			ARRAY(SELECT left(x.entry, 100) FROM (SELECT b.entry FROM before_it AS b WHERE b.what = w.what
				EXCEPT ALL SELECT a.entry FROM after_it AS a WHERE a.what = w.what) AS x LIMIT 3) AS extra,
			ARRAY(SELECT left(x.entry, 100) FROM (SELECT a.entry FROM after_it AS a WHERE a.what = w.what
				EXCEPT ALL SELECT b.entry FROM before_it AS b WHERE b.what = w.what) AS x LIMIT 3) AS missing
		FROM unnest(ARRAY['row', 'token', 'word', 'near', 'facet']) AS w (what)
	LOOP
		RETURN NEXT is(ARRAY[r.extra, r.missing], ARRAY['{}'::text[], '{}'::text[]], format('%s: %s (%s)', why, r.what, r.n));
	END LOOP;
END $$;

-- One random write of a few rows; k makes it.
CREATE FUNCTION pg_temp.scribble(k int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	few uuid[] := ARRAY(SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS i FROM conect.ngo) AS n
		WHERE i % 97 = k % 97 LIMIT 1 + k % 4);
BEGIN
	CASE k % 8
	WHEN 0 THEN PERFORM pg_temp.invent(10000 + k * 5, 10000 + k * 5 + k % 5);
	WHEN 1 THEN UPDATE conect.ngo SET name = pg_temp.name(20000 + k) WHERE id = ANY (few);
	WHEN 2 THEN UPDATE conect.ngo SET removed_at = now(), removed_reason = 'probă' WHERE id = ANY (few) AND removed_at IS NULL;
	WHEN 3 THEN UPDATE conect.ngo SET removed_at = NULL, removed_reason = NULL WHERE removed_at IS NOT NULL;
	WHEN 4 THEN DELETE FROM conect.ngo WHERE id = ANY (few[1:1]);
	WHEN 5 THEN UPDATE conect.ngo SET county = NULL, domains = '{}', public_utility = NULL, registered_on = NULL WHERE id = ANY (few);
	WHEN 6 THEN UPDATE conect.ngo SET status = 'radiata', former_names = former_names || ('Asociația Fostă ' || k)::text WHERE id = ANY (few);
	ELSE UPDATE conect.ngo SET name = '"' || name || ' ' || k || '"', cif = NULL WHERE id = ANY (few);
	END CASE;
END $$;

SELECT pg_temp.invent(1, 60);
SELECT pg_temp.same_as_rebuilt('sixty rows in one statement');
SELECT pg_temp.invent(61, 1000);
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
SELECT pg_temp.same_as_rebuilt('rebuilt at commit');
DO 'BEGIN FOR k IN 1..80 LOOP PERFORM pg_temp.scribble(k); END LOOP; END';
SELECT pg_temp.same_as_rebuilt('80 random writes');
DO 'BEGIN FOR k IN 81..160 LOOP PERFORM pg_temp.scribble(k); END LOOP; END';
SELECT pg_temp.same_as_rebuilt('80 more after a rebuild');

-- Always between the same neighbours: the numbers run out and are spread.
DO $$
BEGIN
	FOR k IN 1..150 LOOP
		INSERT INTO conect.ngo (name, legal_form, status)
		VALUES ('Asociația Mijloc ' || lpad((1000 - k)::text, 4, '0'), 'asociatie', 'inregistrat');
		INSERT INTO conect.ngo (name, legal_form, status)
		VALUES ('Asociația Mijloc ' || lpad((2000 + k)::text, 4, '0'), 'asociatie', 'inregistrat');
	END LOOP;
END $$;
SELECT pg_temp.same_as_rebuilt('300 rows at one place');
DELETE FROM conect.ngo WHERE id IN (SELECT id FROM conect.ngo LIMIT 200);
SELECT pg_temp.same_as_rebuilt('200 rows gone in one statement');
UPDATE conect.ngo SET name = name;
SELECT is((SELECT count(*) FROM conect.search_stale), 0::bigint, 'an update that changes nothing asks for no rebuild');

-- Some rows are there throughout, others come and go; whoever pages sees each
-- of the first exactly once.
CREATE FUNCTION pg_temp.page(how text, cursor jsonb, back boolean, OUT ids uuid[], OUT way jsonb) LANGUAGE sql AS $$
	SELECT ARRAY(SELECT (i ->> 'id')::uuid FROM json_array_elements(l.items::json) AS i),
		CASE WHEN back THEN l.prev ELSE l.next END::jsonb
	FROM public_api.ngo_list(CASE how WHEN 'relevance' THEN 'asociatia' END, CASE how WHEN 'relevance' THEN 'asociatia' END, NULL, NULL,
		NULL, NULL, NULL, NULL, CASE how WHEN 'status' THEN ARRAY['inregistrat', 'radiata'] END, NULL, NULL, NULL, NULL,
		CASE WHEN how NOT IN ('relevance', 'status') THEN how END, cursor, 7, NULL) AS l
$$;
CREATE FUNCTION pg_temp.read_while_written(how text, rebuild boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	p record;
	seen uuid[] := '{}';
	stays uuid[] := ARRAY(SELECT n.id FROM conect.ngo AS n WHERE n.removed_at IS NULL
		AND (how <> 'status' OR n.status IN ('inregistrat', 'radiata'))
		AND (how <> 'relevance' OR conect.fold(n.name) ~ '\masociatia\M'));
	gone uuid[] := '{}';
	cursor jsonb;
	k int := 0;
BEGIN
	LOOP
		p := pg_temp.page(how, cursor, false);
		seen := seen || p.ids;
		EXIT WHEN p.way IS NULL OR k > 1000;
		cursor := p.way;
		k := k + 1;
		PERFORM pg_temp.invent(30000 + k * 3, 30000 + k * 3 + 2);
		-- The very row the cursor names goes away now and then.
		IF k % 5 = 0 THEN
			DELETE FROM conect.ngo WHERE id = p.ids[cardinality(p.ids)];
			gone := gone || p.ids[cardinality(p.ids)];
		END IF;
		IF rebuild AND k % 20 = 0 THEN
			PERFORM conect.search_rebuild();
		END IF;
	END LOOP;
	DELETE FROM conect.ngo WHERE id::text LIKE '018bcfe5-%' AND national_number ~ '^3\d{4}/';
	RETURN is(ARRAY[(SELECT count(*) FROM unnest(seen) AS i WHERE i = ANY (stays)),
			cardinality(seen) - (SELECT count(DISTINCT i) FROM unnest(seen) AS i), (k > 10)::int],
		ARRAY[cardinality(stays)::bigint, 0, 1], format('%s while rows are written%s: %s seen', how,
			CASE WHEN rebuild THEN ' and rebuilt' ELSE '' END, cardinality(seen)));
END $$;
DELETE FROM conect.ngo WHERE id NOT IN (SELECT id FROM conect.ngo ORDER BY id LIMIT 400);
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
SELECT pg_temp.read_while_written(how, rebuild)
FROM unnest(ARRAY['name', '-name', 'registered_on', '-registered_on', '-updated_at', 'relevance', 'status']) AS how,
	unnest(ARRAY[false, true]) AS rebuild;
SELECT pg_temp.same_as_rebuilt('after all that');

SELECT * FROM finish();
ROLLBACK;
