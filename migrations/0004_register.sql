-- SPDX-License-Identifier: EUPL-1.2
--
-- The import of a register's file: `conect import-register` copies its rows
-- into register_stage, then register_import compares them with what is known
-- and writes the difference, all in one transaction. Nothing is ever deleted,
-- what an organisation declared is never touched, and a file that tells
-- nothing new writes nothing.
--
-- Temporary tables of an import, in the order in which they are made:
--   register_stage  the rows of the file, as the tool read them
--   register_county, register_locality_key, register_place
--                   each different county and locality, looked up
--   register_court  each different court, looked up
--   register_row    what identifies a row, and what was looked up for it
--   register_match  the entry each row belongs to
--   register_lost   entries that no row belongs to
--   register_wish   what organisations should look like and do not

SET LOCAL search_path = conect, extensions;

CREATE FUNCTION register_stage_begin() RETURNS void LANGUAGE sql AS $$
	CREATE TEMPORARY TABLE register_stage (
		line            int NOT NULL,
		national_number text,
		court_number    text,
		court_name      text,
		name            text,
		name_key        text,
		legal_form      text,
		status          text,
		is_branch       boolean,
		public_utility  boolean,
		cif             text,
		registered_on   date,
		county          text, -- as published, as are the next two
		locality        text,
		county_hint     text,
		purpose         text,
		flags           text[],
		rejected        text,
		raw             jsonb,
		row_hash        bytea
	) ON COMMIT DROP
$$;

-- By what a place's or a court's name is found: folded, without the kind of
-- place before it, and ODORHEIUL as ODORHEIU. Where one writes î the other
-- may write â, so a name has up to three keys.
CREATE FUNCTION register_keys(name text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT array_agg(DISTINCT regexp_replace(regexp_replace(regexp_replace(
		conect.fold(v),
		'^(municipiul|orasul|oras|comuna|satul|sat|judetul) ', ''),
		'ul(ui)?\M', 'u', 'g'),
		'^(?:bucuresti )?sectoru? ([1-6])(?: bucuresti)?$', 'bucuresti sectoru \1'))
	FROM unnest(ARRAY[name, translate(name, 'âÂ', 'îÎ'), translate(name, 'îÎ', 'âÂ')]) AS v
$$;

-- A set of flags in one order, so that equal sets are equal arrays.
CREATE FUNCTION register_flags(one text[], other text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT coalesce(array_agg(DISTINCT f COLLATE "C"), '{}')
	FROM unnest(one || other) AS f
	WHERE f IS NOT NULL
$$;

-- Counties and localities are matched only with certainty: a locality must be
-- the only one of its name in its county. A commune and its main village count
-- as one, and the commune is meant.
CREATE FUNCTION register_find_places() RETURNS void LANGUAGE plpgsql AS $$
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
		FROM locality AS l, unnest(register_keys(l.name)) AS k (key);
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
			FROM (SELECT id, own, hint, unnest(register_keys(locality)) AS key
				FROM register_place) AS q
			JOIN register_locality_key AS l ON l.key = q.key) AS k
		GROUP BY k.id) AS f
	WHERE f.id = p.id;
END $$;

CREATE FUNCTION register_find_courts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CREATE TEMPORARY TABLE register_court ON COMMIT DROP AS
		SELECT s.court_name, found.code, coalesce(found.code, left(fold(s.court_name), 200), '') AS key
		FROM (SELECT DISTINCT court_name FROM register_stage
			WHERE court_name IS NOT NULL AND rejected IS NULL) AS s
		LEFT JOIN (SELECT w.court_name, max(k.code) AS code
			FROM (SELECT u.court_name, unnest(register_keys(u.court_name)) AS key
				FROM (SELECT DISTINCT court_name FROM register_stage) AS u) AS w
			JOIN (SELECT c.code, unnest(register_keys(c.name)) AS key FROM court AS c) AS k
				ON k.key = w.key
			GROUP BY w.court_name
			HAVING count(DISTINCT k.code) = 1) AS found USING (court_name);
END $$;

-- One line of the file for each organisation in it. Of rows with the same
-- key the one entered last stands, so that their order does not matter; twin
-- names it in the others.
CREATE FUNCTION register_find_rows() RETURNS void LANGUAGE plpgsql AS $$
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
	ANALYZE register_row;
END $$;

-- Which entry a row belongs to: the one with the same key; else the one with
-- its number and name where one side names no court; else, renamed, the one
-- with its number and court. The last two only where nothing else could be
-- meant, on either side.
CREATE FUNCTION register_find_entries(which text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CREATE TEMPORARY TABLE register_match (
		line int PRIMARY KEY, entry uuid UNIQUE NOT NULL, how text NOT NULL
	) ON COMMIT DROP;
	INSERT INTO register_match
	SELECT r.line, e.id, 'same'
	FROM register_row AS r
	JOIN register_entry AS e ON e.register = which
		AND coalesce(e.national_number, '') = coalesce(r.national_number, '')
		AND e.name_key = r.name_key AND e.court_key = r.court_key
	WHERE r.line = r.winner;

	CREATE TEMPORARY TABLE register_lost ON COMMIT DROP AS
		SELECT e.id AS entry, e.national_number, e.name_key, e.court_key
		FROM register_entry AS e
		WHERE e.register = which
		AND NOT EXISTS (SELECT FROM register_match AS m WHERE m.entry = e.id);
	ANALYZE register_match, register_lost;
	IF EXISTS (SELECT FROM register_lost) THEN
		PERFORM register_find_moved(which);
	END IF;
END $$;

CREATE FUNCTION register_find_moved(which text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CREATE TEMPORARY TABLE register_left ON COMMIT DROP AS
		SELECT r.line, r.national_number, r.name_key, r.court_key
		FROM register_row AS r
		WHERE r.line = r.winner AND r.national_number IS NOT NULL
		AND NOT EXISTS (SELECT FROM register_match AS m WHERE m.line = r.line);
	ANALYZE register_left;

	-- Candidates with how often their number, with name or court, occurs in
	-- the whole file and in everything known: that must be once.
	CREATE TEMPORARY TABLE register_moved ON COMMIT DROP AS
		SELECT l.line, t.entry,
			l.name_key = t.name_key AS is_same_name, l.court_key = t.court_key AS is_same_court,
			(SELECT count(*) FROM register_row AS x WHERE x.line = x.winner
				AND x.national_number = l.national_number AND x.name_key = l.name_key) AS rows_name,
			(SELECT count(*) FROM register_row AS x WHERE x.line = x.winner
				AND x.national_number = l.national_number AND x.court_key = l.court_key) AS rows_court,
			(SELECT count(*) FROM register_row AS x WHERE x.line = x.winner
				AND x.national_number = l.national_number) AS rows_number,
			(SELECT count(*) FROM register_entry AS x WHERE x.register = which
				AND x.national_number = t.national_number AND x.name_key = t.name_key) AS entries_name,
			(SELECT count(*) FROM register_entry AS x WHERE x.register = which
				AND x.national_number = t.national_number AND x.court_key = t.court_key) AS entries_court,
			(SELECT count(*) FROM register_entry AS x WHERE x.register = which
				AND x.national_number = t.national_number) AS entries_number
		FROM register_left AS l
		JOIN register_lost AS t ON t.national_number = l.national_number
			AND (t.court_key = l.court_key OR t.court_key = '' OR l.court_key = '');
	INSERT INTO register_match
	SELECT line, entry, 'court' FROM register_moved
	WHERE is_same_name AND rows_name = 1 AND entries_name = 1;
	INSERT INTO register_match
	SELECT m.line, m.entry, 'renamed' FROM register_moved AS m
	WHERE NOT m.is_same_name
	AND ((m.is_same_court AND m.rows_court = 1 AND m.entries_court = 1)
		OR (m.rows_number = 1 AND m.entries_number = 1))
	ON CONFLICT DO NOTHING;
	DELETE FROM register_lost AS t USING register_match AS m WHERE m.entry = t.entry;
	DROP TABLE register_left, register_moved;
END $$;
CREATE INDEX register_entry_number_idx ON register_entry (national_number);

-- What is new in the rows that were matched. A row whose entry was seen in a
-- later capture is old: it only adds to the history. silent: the flags this
-- form of the file cannot judge.
CREATE FUNCTION register_compare(captured date, silent text[], place_title text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	CREATE INDEX ON register_stage (line);
	ANALYZE register_stage;
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

-- In which columns the wishes differ, and how often.
CREATE FUNCTION register_changed_columns() RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
	RETURN (SELECT coalesce(jsonb_object_agg(c, n ORDER BY c), '{}')
	FROM (SELECT d.key AS c, count(*) AS n
		FROM register_wish AS w
		JOIN ngo AS o ON o.id = w.ngo
		CROSS JOIN LATERAL jsonb_each(to_jsonb(w)) AS d
		WHERE d.key NOT IN ('ngo', 'line', 'entry', 'how')
		AND d.value IS DISTINCT FROM to_jsonb(o) -> d.key
		GROUP BY d.key) AS changed);
END $$;

-- Writes what is new; lost_since: for organisations known only from a capture
-- older than others of its scope.
CREATE FUNCTION register_write(which text, of_scope text, captured date, snapshot bigint,
	lost_since date, place_title text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	UPDATE ngo AS n
	SET name = w.name, former_names = w.former_names, legal_form = w.legal_form,
		status = w.status, is_branch = w.is_branch, public_utility = w.public_utility,
		national_number = w.national_number, court_number = w.court_number, court = w.court,
		court_name = w.court_name, cif = w.cif, registered_on = w.registered_on,
		county = w.county, locality_siruta = w.locality_siruta, locality = w.locality,
		purpose = w.purpose, flags = w.flags, not_seen_since = w.not_seen_since
	FROM register_wish AS w
	WHERE n.id = w.ngo;

	-- The history holds every raw row that differed from the one before; the
	-- first one enters it when there is a second.
	INSERT INTO register_entry_history (entry, snapshot, raw)
	SELECT e.id, e.snapshot_first, e.raw
	FROM register_match AS m
	JOIN register_entry AS e ON e.id = m.entry
	WHERE m.is_raw_new
	AND NOT EXISTS (SELECT FROM register_entry_history AS h WHERE h.entry = e.id)
	ON CONFLICT DO NOTHING;
	INSERT INTO register_entry_history (entry, snapshot, raw)
	SELECT m.entry, snapshot, s.raw
	FROM register_match AS m
	JOIN register_stage AS s ON s.line = m.line
	WHERE m.is_raw_new
	ON CONFLICT DO NOTHING;

	UPDATE register_entry AS e
	SET scope = of_scope, snapshot_last = register_write.snapshot, not_seen_since = NULL,
		name_key = CASE WHEN r.name_key = '' THEN e.name_key ELSE r.name_key END,
		court_key = CASE WHEN r.court_key = '' THEN e.court_key ELSE r.court_key END,
		row_hash = CASE WHEN m.is_raw_new THEN s.row_hash ELSE e.row_hash END,
		raw = CASE WHEN m.is_raw_new THEN e.raw || s.raw ELSE e.raw END
	FROM register_match AS m, register_row AS r, register_stage AS s
	WHERE e.id = m.entry AND r.line = m.line AND s.line = m.line AND NOT m.is_old;

	PERFORM register_write_new(which, of_scope, register_write.snapshot, lost_since);
END $$;

CREATE FUNCTION register_write_new(which text, of_scope text, snapshot bigint, lost_since date)
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
		register_flags(s.flags || r.found, CASE WHEN r.copies > 1 THEN ARRAY['duplicate_row'] END),
		lost_since
	FROM register_new AS f
	JOIN register_row AS r ON r.line = f.line
	JOIN register_stage AS s ON s.line = f.line
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

-- What an import found, for people and programs; lists are cut at fifty.
CREATE FUNCTION register_report() RETURNS jsonb LANGUAGE plpgsql AS $$
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
			SELECT f, count(*) AS n
			FROM register_row AS r
			JOIN register_stage AS s ON s.line = r.line
			CROSS JOIN LATERAL unnest(register_flags(s.flags || r.found,
				CASE WHEN r.copies > 1 THEN ARRAY['duplicate_row'] END)) AS f
			WHERE r.line = r.winner
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

-- The whole import. told: register, scope, captured_on, file_name, file_sha256
-- (hex), file_bytes, columns, silent (flags), position (title or null), form,
-- encoding, warnings. Returns the report; "nothing" in it: this file is as
-- new as the newest of its scope and differs in nothing, nothing was written.
CREATE FUNCTION register_import(told jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
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
	ANALYZE register_stage;
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

-- A register that no longer lists somebody has not dissolved him: the day is
-- noted, and taken back when he is listed again.
CREATE FUNCTION register_lose(captured date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	UPDATE register_entry AS e SET not_seen_since = captured
	FROM register_lost AS t WHERE e.id = t.entry;
	UPDATE ngo AS n SET not_seen_since = captured
	FROM register_lost AS t
	JOIN register_entry AS e ON e.id = t.entry
	WHERE n.id = e.ngo AND n.not_seen_since IS NULL;
END $$;

-- Before the commit: whatever waits for it (the search is rebuilt when many
-- rows were written) is done now, so that it is seen to fail or to last.
CREATE FUNCTION register_finish() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	RAISE NOTICE 'bringing the search up to date';
	SET CONSTRAINTS ALL IMMEDIATE;
END $$;
