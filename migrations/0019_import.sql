-- SPDX-License-Identifier: EUPL-1.2
--
-- The import and the rebuild of the search in less time, with the same result:
-- what was worked out for each row is worked out for each different value, only
-- columns that a plan can use are looked at for statistics, and what an empty
-- catalogue makes needless is left out.

SET LOCAL search_path = conect, extensions;

-- A number that begins with the milliseconds, then 1/4096 of one: the 15 digits
-- around the version's. One expression that uses the clock once is put into the
-- query that asks; a function would be called for each row.
CREATE OR REPLACE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
	SELECT (overlay(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000000)::bigint * 512 / 125),
			15, '0') PLACING '7' FROM 13 FOR 0)
		|| right(gen_random_uuid()::text, 17))::uuid
$$;

-- What fold does when the letters are of ASCII already. Together they cost a
-- fifth of fold, which looks for each letter in a long list.
CREATE FUNCTION fold_plain(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
 SELECT btrim(regexp_replace(regexp_replace(lower(t COLLATE "C"),
  '\m([a-z])\.(?=[a-z]\M)', '\1', 'g'),
  '[^a-z0-9]+', ' ', 'g')) $$;
-- Romanian letters alone; fold gives the same for what comes out.
CREATE FUNCTION fold_common(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
 SELECT translate(t, 'ȚȘĂÂÎțșăâîŢŞţş', 'TSAAItsaaiTSts') $$;

-- As in 0005 but for how the name is folded.
CREATE OR REPLACE VIEW search_source AS
SELECT n.id,
	left(coalesce(nullif(btrim(regexp_replace(n.name,
		'[^[:alnum:]]+' COLLATE "ro-x-icu", ' ', 'g')), ''), n.name), 100)
		COLLATE "ro-x-icu" AS sort_name,
	left(key_of(f.name), 120) COLLATE "C" AS name_key,
	array_to_tsvector(ARRAY(SELECT DISTINCT left(w, 64)
			FROM unnest(string_to_array(f.name || f.former, ' ')) AS w WHERE w <> '')
		|| m.marks
		|| array_remove(ARRAY[
			'L_' || n.locality_siruta,
			'N_' || left(n.national_number, 60),
			'K_' || left(n.court_number, 200),
			'I_' || n.cif], NULL)) AS tsk,
	array_to_string(m.marks, ',') AS marks,
	n.county,
	coalesce(n.registered_on - date '1970-01-01', 2147483647) AS registered_up,
	coalesce(date '1970-01-01' - n.registered_on, 2147483647) AS registered_down,
	(extract(epoch FROM n.updated_at) * 1000000)::bigint AS updated_up,
	(-extract(epoch FROM n.updated_at) * 1000000)::bigint AS updated_down,
	row_to_json((SELECT c FROM (SELECT n.id, n.version,
		public_api.instant(n.updated_at) AS updated_at, n.name,
		n.legal_form, n.status, n.public_utility, n.is_branch,
		n.national_number, n.court_number, n.cif, n.registered_on,
		n.county, n.locality, n.locality_siruta, n.domains,
		n.not_seen_since) AS c))::text AS card,
	row_to_json((SELECT c FROM (SELECT n.id, n.name, n.county, n.locality,
		n.status) AS c))::text AS hint
FROM ngo AS n
CROSS JOIN LATERAL (SELECT fold_common(n.name) AS name OFFSET 0) AS p
CROSS JOIN LATERAL (SELECT
	CASE WHEN octet_length(p.name) = length(p.name) THEN fold_plain(p.name)
	ELSE fold(p.name) END AS name,
	CASE WHEN n.former_names = '{}' THEN ''
	ELSE ' ' || fold(array_to_string(n.former_names, ' ')) END AS former
	OFFSET 0) AS f -- once: fold is the dear part
CROSS JOIN LATERAL (SELECT ARRAY[
		'C_' || coalesce(n.county, ''),
		'F_' || n.legal_form,
		'S_' || n.status,
		'U_' || coalesce(left(n.public_utility::text, 1), '')]
	|| CASE WHEN n.domains = '{}' THEN ARRAY['D_']
	ELSE ARRAY(SELECT DISTINCT 'D_' || d FROM unnest(n.domains) AS d ORDER BY 1) END AS marks
	OFFSET 0) AS m
WHERE n.removed_at IS NULL;

-- Values that no plan asks about: only their width is known then.
DO $$
DECLARE
	side text;
BEGIN
	FOREACH side IN ARRAY ARRAY['search_a', 'search_b'] LOOP
		EXECUTE format('ALTER TABLE %I.ngo_search ALTER card SET STATISTICS 0, ALTER hint SET STATISTICS 0', side);
	END LOOP;
END $$;
ALTER TABLE ngo ALTER purpose SET STATISTICS 0;
ALTER TABLE register_entry ALTER raw SET STATISTICS 0, ALTER row_hash SET STATISTICS 0;

-- As in 0005; the rows come numbered in their order, so they are not sorted again.
CREATE OR REPLACE FUNCTION search_fill() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	TRUNCATE ngo_search, ngo_token, ngo_word, ngo_word_near, ngo_facet;
	PERFORM search_unindex();
	INSERT INTO ngo_search (ord, id, sort_name, name_key, tsk, marks, county,
		registered_up, registered_down, updated_up, updated_down, card, hint)
	SELECT row_number() OVER (ORDER BY s.sort_name, s.id) * search_gap(),
		s.id, s.sort_name, s.name_key, s.tsk, s.marks, s.county, s.registered_up,
		s.registered_down, s.updated_up, s.updated_down, s.card, s.hint
	FROM search_source AS s;
	INSERT INTO ngo_token (tok, ord)
	SELECT t.tok, s.ord
	FROM ngo_search AS s,
		unnest(tsvector_to_array(s.tsk)) AS t (tok)
	WHERE NOT search_is_identifier(t.tok)
	ORDER BY t.tok COLLATE "C", s.ord;
	INSERT INTO ngo_word (tok, n)
	SELECT t.tok, count(*) FROM ngo_token AS t GROUP BY t.tok ORDER BY t.tok;
	INSERT INTO ngo_word_near (part, tok)
	SELECT p, w.tok
	FROM ngo_word AS w, search_shortened(w.tok) AS p
	WHERE search_is_correctable(w.tok)
	ORDER BY p COLLATE "C", w.tok;
	INSERT INTO ngo_facet (under, mark, n)
	SELECT p.under, p.mark, sum(m.n)
	FROM (SELECT s.marks, count(*) AS n FROM ngo_search AS s GROUP BY s.marks) AS m,
		search_pairs(string_to_array(m.marks, ',')) AS p
	GROUP BY p.under, p.mark
	ORDER BY p.under, p.mark;
	PERFORM search_index();
	ANALYZE ngo_search, ngo_token, ngo_word, ngo_word_near, ngo_facet;
END $$;

-- One folded spelling, as register_keys has it.
CREATE FUNCTION register_key(folded text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT regexp_replace(regexp_replace(regexp_replace(folded,
		'^(municipiul|orasul|oras|comuna|satul|sat|judetul) ', ''),
		'ul(ui)?\M', 'u', 'g'),
		'^(?:bucuresti )?sectoru? ([1-6])(?: bucuresti)?$', 'bucuresti sectoru \1')
$$;

-- As in 0004; a name without â and î has one key.
CREATE OR REPLACE FUNCTION register_find_places() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CREATE TEMPORARY TABLE register_county ON COMMIT DROP AS
		SELECT w.written, max(k.code) AS code
		FROM (SELECT DISTINCT written, key
			FROM (SELECT county AS written FROM register_stage
				UNION SELECT county_hint FROM register_stage) AS u,
				unnest(register_keys(u.written)) AS key) AS w
		JOIN (SELECT c.code, unnest(register_keys(c.name_ro) || lower(c.code)) AS key
			FROM county AS c) AS k ON k.key = w.key
		GROUP BY w.written
		HAVING count(DISTINCT k.code) = 1;
	CREATE TEMPORARY TABLE register_locality_key ON COMMIT DROP AS
		SELECT l.county, k.key, l.siruta, l.parent_siruta
		FROM locality AS l,
			unnest(CASE WHEN l.name ~ '[âÂîÎ]' THEN register_keys(l.name)
				ELSE ARRAY[register_key(l.name_folded)] END) AS k (key);
	CREATE INDEX ON register_locality_key (key, county);
	CREATE INDEX ON register_locality_key (siruta);
	ANALYZE register_locality_key, register_county;

	CREATE TEMPORARY TABLE register_place ON COMMIT DROP AS
		SELECT row_number() OVER () AS id, s.county AS published, s.locality,
			s.county_hint, own.code AS own, hint.code AS hint,
			NULL::int AS siruta, 0 AS here, 0 AS anywhere
		FROM (SELECT DISTINCT county, locality, county_hint
			FROM register_stage WHERE rejected IS NULL) AS s
		LEFT JOIN register_county AS own ON own.written = s.county
		LEFT JOIN register_county AS hint ON hint.written = s.county_hint;
	ANALYZE register_place;

	UPDATE register_place AS p
	SET siruta = CASE WHEN f.here = 1 AND coalesce(p.hint = p.own, true) THEN f.siruta END,
		here = f.here, anywhere = f.anywhere
	FROM (SELECT k.id, count(DISTINCT k.siruta) FILTER (WHERE k.is_here) AS here,
			max(k.siruta) FILTER (WHERE k.is_here) AS siruta, count(*) AS anywhere
		FROM (SELECT q.id, l.siruta, l.county = coalesce(q.own, q.hint)
				AND NOT EXISTS (SELECT FROM register_locality_key AS main
					WHERE main.siruta = l.parent_siruta AND main.key = l.key) AS is_here
			FROM (SELECT id, own, hint, unnest(CASE WHEN locality ~ '[âÂîÎ]' THEN register_keys(locality)
					ELSE ARRAY[register_key(fold(locality))] END) AS key
				FROM register_place) AS q
			JOIN register_locality_key AS l ON l.key = q.key) AS k
		GROUP BY k.id) AS f
	WHERE f.id = p.id;
END $$;

-- As in 0004 but for the columns looked at.
CREATE OR REPLACE FUNCTION register_find_rows() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CREATE TEMPORARY TABLE register_row ON COMMIT DROP AS
		SELECT r.*, first_value(r.line) OVER same AS winner,
			first_value(r.row_hash) OVER same = r.row_hash AS is_identical,
			count(*) OVER (PARTITION BY r.national_number, r.name_key, r.court_key) AS copies
		FROM (SELECT s.line, s.national_number, s.name_key, s.registered_on, s.row_hash,
				coalesce(c.key, '') AS court_key, c.code AS court,
				coalesce(p.own, p.hint) AS county, p.siruta,
				coalesce(l.name, s.locality) AS locality,
				ARRAY[
					CASE WHEN s.court_name IS NOT NULL AND c.code IS NULL THEN 'court_unknown' END,
					CASE WHEN s.county IS NOT NULL AND p.own IS NULL THEN 'county_unknown' END,
					CASE WHEN p.own <> p.hint OR (s.locality IS NOT NULL AND p.own IS NOT NULL
						AND p.here = 0 AND p.anywhere > 0) THEN 'county_contradicts_locality'
					WHEN s.locality IS NOT NULL AND p.anywhere = 0 THEN 'locality_unknown'
					WHEN p.here > 1 THEN 'locality_ambiguous' END
				] AS found
			FROM register_stage AS s
			LEFT JOIN register_court AS c ON c.court_name = s.court_name
			LEFT JOIN register_place AS p ON coalesce(p.published, '') = coalesce(s.county, '')
				AND coalesce(p.locality, '') = coalesce(s.locality, '')
				AND coalesce(p.county_hint, '') = coalesce(s.county_hint, '')
			LEFT JOIN locality AS l ON l.siruta = p.siruta
			WHERE s.rejected IS NULL) AS r
		WINDOW same AS (PARTITION BY r.national_number, r.name_key, r.court_key
			ORDER BY r.registered_on DESC NULLS LAST, r.row_hash, r.line);
	CREATE UNIQUE INDEX ON register_row (line);
	ANALYZE register_row (line, winner, national_number, name_key, court_key, court, county, siruta, found, copies);
END $$;

-- As in 0004; the rows of the file were looked at before, and all of them are
-- joined, for which no index is read.
CREATE OR REPLACE FUNCTION register_compare(captured date, silent text[], place_title text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	ALTER TABLE register_match ADD ngo uuid, ADD is_old boolean, ADD is_raw_new boolean,
		ADD is_back boolean;
	UPDATE register_match AS m
	SET ngo = e.ngo, is_old = p.captured_on > captured,
		is_raw_new = e.row_hash <> s.row_hash AND NOT e.raw @> (s.raw - place_title),
		is_back = e.not_seen_since IS NOT NULL AND p.captured_on <= captured
	FROM register_entry AS e, register_stage AS s, register_snapshot AS p
	WHERE e.id = m.entry AND s.line = m.line AND p.id = e.snapshot_last;
	ANALYZE register_match;

	CREATE TEMPORARY TABLE register_wish ON COMMIT DROP AS
	SELECT w.* FROM (
		SELECT m.ngo, m.line, m.entry, m.how,
		CASE WHEN s.name_key = '' OR 'name' = ANY (n.declared) THEN n.name ELSE s.name END AS name,
		CASE WHEN m.how = 'renamed' AND s.name_key <> '' AND NOT n.declared && '{name,former_names}'
			AND n.name <> ALL (n.former_names) THEN n.former_names || n.name
			ELSE n.former_names END AS former_names,
		CASE WHEN 'legal_form' = ANY (n.declared) THEN n.legal_form
			ELSE coalesce(s.legal_form, n.legal_form) END AS legal_form,
		CASE WHEN 'status' = ANY (n.declared) THEN n.status
			ELSE coalesce(s.status, n.status) END AS status,
		CASE WHEN 'is_branch' = ANY (n.declared) THEN n.is_branch
			ELSE coalesce(s.is_branch, n.is_branch) END AS is_branch,
		CASE WHEN 'public_utility' = ANY (n.declared) THEN n.public_utility
			ELSE coalesce(s.public_utility, n.public_utility) END AS public_utility,
		CASE WHEN 'national_number' = ANY (n.declared) THEN n.national_number
			ELSE coalesce(s.national_number, n.national_number) END AS national_number,
		CASE WHEN 'court_number' = ANY (n.declared) THEN n.court_number
			ELSE coalesce(s.court_number, n.court_number) END AS court_number,
		CASE WHEN s.court_name IS NULL OR 'court' = ANY (n.declared) THEN n.court
			ELSE r.court END AS court,
		CASE WHEN 'court_name' = ANY (n.declared) THEN n.court_name
			ELSE coalesce(s.court_name, n.court_name) END AS court_name,
		CASE WHEN 'cif' = ANY (n.declared) THEN n.cif ELSE coalesce(s.cif, n.cif) END AS cif,
		CASE WHEN 'registered_on' = ANY (n.declared) THEN n.registered_on
			ELSE coalesce(s.registered_on, n.registered_on) END AS registered_on,
		CASE WHEN 'county' = ANY (n.declared) THEN n.county
			ELSE coalesce(r.county, n.county) END AS county,
		CASE WHEN 'locality_siruta' = ANY (n.declared) THEN n.locality_siruta
			WHEN r.siruta IS NOT NULL THEN r.siruta
			WHEN s.locality IS NULL AND r.county IS NOT DISTINCT FROM coalesce(n.county, r.county)
				OR fold(s.locality) = fold(n.locality) AND r.county = n.county THEN n.locality_siruta
			WHEN s.locality IS NULL AND r.county IS NULL THEN n.locality_siruta END AS locality_siruta,
		CASE WHEN 'locality' = ANY (n.declared) THEN n.locality
			WHEN r.siruta IS NULL AND fold(s.locality) = fold(n.locality)
				AND r.county = n.county THEN n.locality
			WHEN r.locality IS NOT NULL THEN r.locality
			WHEN r.county <> n.county THEN NULL ELSE n.locality END AS locality,
		CASE WHEN 'purpose' = ANY (n.declared) THEN n.purpose
			ELSE coalesce(s.purpose, n.purpose) END AS purpose,
		register_flags(s.flags || r.found
			|| CASE WHEN r.copies > 1 THEN ARRAY['duplicate_row'] END,
			ARRAY(SELECT unnest(n.flags) INTERSECT SELECT unnest(silent))) AS flags,
		CASE WHEN m.is_back THEN NULL ELSE n.not_seen_since END AS not_seen_since
		FROM register_match AS m
		JOIN register_row AS r ON r.line = m.line
		JOIN register_stage AS s ON s.line = m.line
		JOIN ngo AS n ON n.id = m.ngo
		WHERE NOT m.is_old
	) AS w
	JOIN ngo AS n ON n.id = w.ngo
	WHERE (w.name, w.former_names, w.legal_form, w.status, w.is_branch, w.public_utility,
		w.national_number, w.court_number, w.court, w.court_name, w.cif, w.registered_on,
		w.county, w.locality_siruta, w.locality, w.purpose, w.flags, w.not_seen_since)
	IS DISTINCT FROM (n.name, n.former_names, n.legal_form, n.status, n.is_branch, n.public_utility,
		n.national_number, n.court_number, n.court, n.court_name, n.cif, n.registered_on,
		n.county, n.locality_siruta, n.locality, n.purpose, n.flags, n.not_seen_since);
END $$;

-- As in 0004 but for the flags.
CREATE OR REPLACE FUNCTION register_write_new(which text, of_scope text, snapshot bigint, lost_since date)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CREATE TEMPORARY TABLE register_new ON COMMIT DROP AS
		SELECT r.line, uuid_v7() AS ngo
		FROM register_row AS r
		WHERE r.line = r.winner
		AND NOT EXISTS (SELECT FROM register_match AS m WHERE m.line = r.line);
	ANALYZE register_new;
	INSERT INTO ngo (id, name, legal_form, status, is_branch, public_utility, national_number,
		court_number, court, court_name, cif, registered_on, county, locality_siruta, locality,
		purpose, flags, not_seen_since)
	SELECT f.ngo, s.name, coalesce(s.legal_form, 'alta'), coalesce(s.status, 'necunoscut'),
		s.is_branch, s.public_utility, s.national_number, s.court_number, r.court, s.court_name,
		s.cif, s.registered_on, r.county, r.siruta, r.locality, s.purpose,
		g.flags, lost_since
	FROM register_new AS f
	JOIN register_row AS r ON r.line = f.line
	JOIN register_stage AS s ON s.line = f.line
	CROSS JOIN LATERAL (SELECT register_flags(s.flags || r.found,
		CASE WHEN r.copies > 1 THEN ARRAY['duplicate_row'] END) AS flags
		OFFSET 0) AS g -- once for the same sets
	ORDER BY f.ngo;
	INSERT INTO register_entry (ngo, register, scope, national_number, name_key, court_key,
		row_hash, raw, snapshot_first, snapshot_last, not_seen_since)
	SELECT f.ngo, which, of_scope, r.national_number, r.name_key, r.court_key,
		r.row_hash, s.raw, register_write_new.snapshot, register_write_new.snapshot, lost_since
	FROM register_new AS f
	JOIN register_row AS r ON r.line = f.line
	JOIN register_stage AS s ON s.line = f.line
	ORDER BY f.ngo;
END $$;

-- As in 0004; flags are counted for each set of them.
CREATE OR REPLACE FUNCTION register_report() RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
	RETURN (SELECT jsonb_build_object(
		'rows', jsonb_build_object(
			'total', (SELECT count(*) FROM register_stage),
			'new', (SELECT count(*) FROM register_row AS r WHERE r.line = r.winner
				AND NOT EXISTS (SELECT FROM register_match AS m WHERE m.line = r.line)),
			'changed', (SELECT count(*) FROM register_wish),
			'unchanged', (SELECT count(*) FROM register_match AS m
				WHERE NOT EXISTS (SELECT FROM register_wish AS w WHERE w.line = m.line)),
			'older', (SELECT count(*) FROM register_match WHERE is_old),
			'renamed', (SELECT count(*) FROM register_match WHERE how = 'renamed' AND NOT is_old),
			'returned', (SELECT count(*) FROM register_match WHERE is_back),
			'vanished', (SELECT count(*) FROM register_lost),
			'duplicate', (SELECT count(*) FROM register_row WHERE line <> winner),
			'rejected', (SELECT count(*) FROM register_stage WHERE rejected IS NOT NULL)),
		'changed_columns', register_changed_columns(),
		'flags', (SELECT coalesce(jsonb_object_agg(f, n), '{}') FROM (
			SELECT f, sum(g.n)::bigint AS n
			FROM (SELECT s.flags, r.found, r.copies > 1 AS is_repeated, count(*) AS n
				FROM register_row AS r
				JOIN register_stage AS s ON s.line = r.line
				WHERE r.line = r.winner
				GROUP BY 1, 2, 3) AS g
			CROSS JOIN LATERAL unnest(register_flags(g.flags || g.found,
				CASE WHEN g.is_repeated THEN ARRAY['duplicate_row'] END)) AS f
			GROUP BY f) AS flagged),
		'rejected', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', line, 'reason', rejected)
				ORDER BY line), '[]')
			FROM (SELECT line, rejected FROM register_stage WHERE rejected IS NOT NULL
				ORDER BY line LIMIT 50) AS few),
		'duplicates', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', line, 'of', winner,
				'identical', is_identical) ORDER BY line), '[]')
			FROM (SELECT line, winner, is_identical FROM register_row WHERE line <> winner
				ORDER BY line LIMIT 50) AS few),
		'renamed', (SELECT coalesce(jsonb_agg(jsonb_build_object('national_number', national_number,
				'from', former, 'to', name) ORDER BY national_number), '[]')
			FROM (SELECT s.national_number, n.name AS former, s.name
				FROM register_match AS m
				JOIN register_stage AS s ON s.line = m.line
				JOIN ngo AS n ON n.id = m.ngo
				WHERE m.how = 'renamed' AND NOT m.is_old
				ORDER BY s.national_number LIMIT 50) AS few),
		'vanished', (SELECT coalesce(jsonb_agg(jsonb_build_object('national_number', national_number,
				'name', name) ORDER BY national_number), '[]')
			FROM (SELECT e.national_number, n.name
				FROM register_lost AS t
				JOIN register_entry AS e ON e.id = t.entry
				JOIN ngo AS n ON n.id = e.ngo
				ORDER BY e.national_number LIMIT 50) AS few)));
END $$;

-- As in 0004 but for the columns looked at.
CREATE OR REPLACE FUNCTION register_import(told jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	which text := told ->> 'register';
	of_scope text := told ->> 'scope';
	captured date := (told ->> 'captured_on')::date;
	silent text[] := ARRAY(SELECT jsonb_array_elements_text(told -> 'silent'));
	newest date;
	made bigint;
	lost_since date;
	answer jsonb;
BEGIN
	SELECT max(s.captured_on), min(s.captured_on) FILTER (WHERE s.captured_on > captured)
	INTO newest, lost_since
	FROM register_snapshot AS s WHERE s.register = which AND s.scope = of_scope;

	RAISE NOTICE 'looking up places and courts';
	ANALYZE register_stage (line, national_number, name_key, court_name, county, locality, county_hint, flags, rejected);
	PERFORM register_find_places(), register_find_courts();
	RAISE NOTICE 'finding the organisations';
	PERFORM register_find_rows();
	PERFORM register_find_entries(which);
	-- Only what this scope should have had, and had not lost before, is lost.
	DELETE FROM register_lost AS t
	USING register_entry AS e, register_snapshot AS s
	WHERE e.id = t.entry AND s.id = e.snapshot_last
	AND (e.scope <> of_scope OR e.not_seen_since IS NOT NULL OR s.captured_on > captured);
	RAISE NOTICE 'comparing';
	PERFORM register_compare(captured, silent, told ->> 'position');
	answer := register_report() || (told - 'silent' - 'position');

	IF newest = captured AND (answer #>> '{rows,new}')::int + (answer #>> '{rows,changed}')::int
		+ (answer #>> '{rows,vanished}')::int + (answer #>> '{rows,returned}')::int = 0
		AND NOT EXISTS (SELECT FROM register_match WHERE is_raw_new) THEN
		RETURN answer || '{"nothing": true}';
	END IF;

	RAISE NOTICE 'writing';
	INSERT INTO register_snapshot (register, scope, file_name, file_sha256, file_bytes, columns,
		captured_on, rows_total, rows_new, rows_changed, rows_unchanged, rows_vanished,
		rows_returned, rows_duplicate, rows_rejected)
	SELECT which, of_scope, told ->> 'file_name', decode(told ->> 'file_sha256', 'hex'),
		(told ->> 'file_bytes')::bigint, ARRAY(SELECT jsonb_array_elements_text(told -> 'columns')),
		captured, r.total, r.new, r.changed, r.unchanged, r.vanished, r.returned, r.duplicate,
		r.rejected
	FROM jsonb_to_record(answer -> 'rows') AS r (total int, new int, changed int, unchanged int,
		vanished int, returned int, duplicate int, rejected int)
	RETURNING id INTO made;
	PERFORM register_write(which, of_scope, captured, made, lost_since, told ->> 'position');
	PERFORM register_lose(captured);
	answer := answer || jsonb_build_object('snapshot', made);
	UPDATE register_snapshot SET report = answer WHERE id = made;
	INSERT INTO audit (actor, action, object_type, object_id, payload_sha256)
	VALUES ('conect import-register', 'register.import', 'register_snapshot', made::text,
		decode(told ->> 'file_sha256', 'hex'));
	IF (answer #>> '{rows,new}')::int > 1000 THEN
		ANALYZE ngo, register_entry;
	END IF;
	RETURN answer;
END $$;
