-- SPDX-License-Identifier: EUPL-1.2
--
-- Files of entries, in sets. conect jobs reads the values of cells itself, by
-- the rules of entry_value() (tests/data/entry_vectors.tsv holds both to them),
-- and sends rows that only have to be compared. These are compared and matched
-- some thousands at a time, and each is written once: which entry it will be,
-- and with what version, is known then, since nobody else writes entries of the
-- register between that and their being applied.
--
-- What the columns mean can be said when a file is sent; what cannot be so is
-- a problem of the file, with the place where it is.

SET LOCAL search_path = conect, extensions;

ALTER TABLE entry_import ADD problem_at jsonb; -- {"line", "column", "expected"}, what there is of them
COMMENT ON COLUMN entry_import_row.entry IS 'which it is, or will be; of what is new or changed';
COMMENT ON COLUMN entry_import_row.version IS 'of the entry, once it is applied';

-- Files that were compared before.
UPDATE entry_import_row AS r SET entry = coalesce(f.id, uuid_v7()), version = coalesce(f.version, 0) + 1
FROM (SELECT x.import, x.line, e.id, e.version
	FROM entry_import_row AS x
	JOIN entry_import AS i ON i.id = x.import AND i.state IN ('ready', 'applying')
	LEFT JOIN entry AS e ON e.register = i.register AND e.local_ref = x.local_ref
	WHERE x.kind IN ('new', 'changed')) AS f
WHERE r.import = f.import AND r.line = f.line;

DROP FUNCTION entry_import_columns(jsonb);
DROP FUNCTION entry_import_take_rows(entry_import, int);
DROP FUNCTION entry_cell(text, text);

-- ---- which column is what ----

-- A title as it is told and asked for.
CREATE FUNCTION entry_title_text(title text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT left(conect.clean_text(title, false), 200)
$$;

-- Of the first lines of a file, [{"line", "cells"}], the one with the titles:
-- where most are understood, as a person said, else by their words; a field at
-- most once. unknown: a title that the person gave and that is not there.
CREATE FUNCTION entry_import_columns(given jsonb, head jsonb, OUT columns jsonb, OUT heading int, OUT unknown text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	said jsonb := (SELECT coalesce(jsonb_object_agg(conect.entry_title_text(m.key), m.value), '{}') FROM jsonb_each(given) AS m);
	titles text[];
BEGIN
	SELECT x.line, x.titles INTO heading, titles
	FROM (SELECT (h.h ->> 'line')::int AS line,
			ARRAY(SELECT conect.entry_title_text(c.c) FROM jsonb_array_elements_text(h.h -> 'cells') WITH ORDINALITY AS c (c, i) ORDER BY c.i) AS titles
		FROM jsonb_array_elements(head) AS h (h)) AS x
	ORDER BY (SELECT count(DISTINCT coalesce(said ->> t, conect.entry_title(t))) FROM unnest(x.titles) AS t) DESC, x.line
	LIMIT 1;
	SELECT coalesce(jsonb_agg(jsonb_build_object('title', t.title, 'field', CASE WHEN t.place = 1 THEN t.field END) ORDER BY t.i), '[]')
	INTO columns
	FROM (SELECT c.title, c.field, c.i, row_number() OVER (PARTITION BY c.field ORDER BY c.is_said DESC, c.i) AS place
		FROM (SELECT u.title, u.i, said ? u.title AS is_said,
				CASE WHEN said ? u.title THEN said ->> u.title ELSE conect.entry_title(u.title) END AS field
			FROM unnest(titles) WITH ORDINALITY AS u (title, i)) AS c) AS t;
	SELECT m.key INTO unknown FROM jsonb_each_text(said) AS m
	WHERE m.value IS NOT NULL AND m.key <> ALL (coalesce(titles, '{}')) ORDER BY m.key LIMIT 1;
END $$;

-- What is said of columns: each title stands for a field that there is, or none.
CREATE FUNCTION entry_mapping_or_refused(mapping jsonb, pointer text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF jsonb_typeof(mapping) <> 'object' OR (SELECT count(*) FROM jsonb_each(mapping)) > 64 THEN
		PERFORM refuse('invalid_body', pointer, '{"Nr.": "local_ref"}');
	ELSIF EXISTS (SELECT FROM jsonb_each_text(mapping) AS m WHERE m.value <> ALL (entry_fields())) THEN
		PERFORM refuse('invalid_body', pointer, array_to_string(entry_fields(), ', '));
	END IF;
END $$;

-- ---- reading ----

-- A place for rows to be compared, until the end of the transaction.
CREATE FUNCTION entry_stage_make() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp SET client_min_messages = warning AS $$
BEGIN
	DROP TABLE IF EXISTS pg_temp.entry_stage;
	CREATE TEMPORARY TABLE entry_stage (
		n         int PRIMARY KEY, -- from 1
		line      int NOT NULL,
		local_ref text COLLATE "C",
		name_key  text COLLATE "C" NOT NULL,
		after     jsonb NOT NULL,
		problems  jsonb -- NULL: none
	) ON COMMIT DROP;
	GRANT INSERT ON pg_temp.entry_stage TO conect_jobs;
END $$;

-- Compares the rows of the stage with the register as it is, which is held.
CREATE OR REPLACE FUNCTION entry_import_plan(i entry_import) RETURNS entry_import
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	batch CONSTANT int := 5000;
	now_revision bigint;
	asked entry_ask[];
BEGIN
	INSERT INTO entry_revision (register) VALUES (i.register) ON CONFLICT DO NOTHING;
	SELECT v.revision INTO now_revision FROM entry_revision AS v WHERE v.register = i.register FOR UPDATE;
	ANALYZE pg_temp.entry_stage;
	-- Which of them is meant nobody can tell.
	UPDATE pg_temp.entry_stage AS s SET problems = coalesce(s.problems, '[]') || jsonb_build_array(
		jsonb_build_object('field', 'local_ref', 'code', 'duplicate', 'given', s.local_ref))
	FROM (SELECT x.local_ref FROM pg_temp.entry_stage AS x GROUP BY x.local_ref HAVING count(*) > 1) AS d
	WHERE s.local_ref = d.local_ref;
	DELETE FROM entry_import_row AS r WHERE r.import = i.id;
	FOR from_n IN 0..coalesce((SELECT max(s.n) FROM pg_temp.entry_stage AS s), -1) BY batch LOOP
		-- Whom they will mean: what a person has said stays.
		asked := ARRAY(SELECT ROW (entry_stage_id(s.n), s.after ->> 'cif', s.after ->> 'national_number', s.after ->> 'court_number',
				s.after ->> 'court_name', s.after ->> 'name', s.name_key, s.after ->> 'county', s.after ->> 'locality', e.not_ngo)::entry_ask
			FROM pg_temp.entry_stage AS s
			LEFT JOIN entry AS e ON e.register = i.register AND e.local_ref = s.local_ref
			WHERE s.n >= from_n AND s.n < from_n + batch AND s.problems IS NULL
			AND NOT coalesce(e.is_decided OR e.removed_at IS NULL AND entry_says(e, s.after), false));
		INSERT INTO entry_import_row (import, line, local_ref, kind, after, before, problems, ngo, match_state, match_reasons, entry, version)
		SELECT i.id, s.line, s.local_ref, k.kind, s.after,
			CASE WHEN e.id IS NOT NULL THEN to_jsonb(e) - 'words' - 'name_key' END, coalesce(s.problems, '[]'),
			CASE WHEN m.id IS NULL THEN e.ngo ELSE m.ngo END, coalesce(m.state, e.match_state), coalesce(m.reasons, e.match_reasons),
			CASE k.kind WHEN 'new' THEN uuid_v7() WHEN 'changed' THEN e.id END,
			CASE k.kind WHEN 'new' THEN 1 WHEN 'changed' THEN e.version + 1 END
		FROM pg_temp.entry_stage AS s
		LEFT JOIN entry AS e ON e.register = i.register AND e.local_ref = s.local_ref AND s.problems IS NULL
		LEFT JOIN entry_match_of(asked, false) AS m ON m.id = entry_stage_id(s.n)
		CROSS JOIN LATERAL (SELECT CASE WHEN s.problems IS NOT NULL THEN 'wrong' WHEN e.id IS NULL THEN 'new'
			WHEN e.removed_at IS NULL AND entry_says(e, s.after) THEN 'same' ELSE 'changed' END OFFSET 0) AS k (kind)
		WHERE s.n >= from_n AND s.n < from_n + batch
		ORDER BY s.n;
	END LOOP;
	ANALYZE entry_import_row;
	UPDATE entry_import AS x SET revision = now_revision, read_at = now(), counts = (
		SELECT jsonb_build_object('rows', count(*), 'new', count(*) FILTER (WHERE r.kind = 'new'),
			'changed', count(*) FILTER (WHERE r.kind = 'changed'), 'same', count(*) FILTER (WHERE r.kind = 'same'),
			'wrong', count(*) FILTER (WHERE r.kind = 'wrong'),
			'unmatched', count(*) FILTER (WHERE r.kind <> 'wrong' AND r.match_state <> 'sure'),
			'not_seen', (SELECT count(*) FROM entry AS e WHERE e.register = i.register AND e.removed_at IS NULL
				AND NOT EXISTS (SELECT FROM entry_import_row AS y WHERE y.import = i.id AND y.local_ref = e.local_ref)))
		FROM entry_import_row AS r WHERE r.import = i.id)
	WHERE x.id = i.id RETURNING * INTO i;
	RETURN i;
END $$;

-- A row of the stage where it is asked whom it means.
CREATE FUNCTION entry_stage_id(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
	SELECT ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid
$$;

-- Does the entry say the same as an object of texts in the one form?
CREATE FUNCTION entry_says(e entry, after jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT (e.recorded_on, e.name, e.cif, e.national_number, e.court_number, e.court_name, e.county, e.locality, e.seat, e.domain,
		e.contact_email, e.contact_phone, e.status) IS NOT DISTINCT FROM
		((after ->> 'recorded_on')::date, after ->> 'name', after ->> 'cif', after ->> 'national_number', after ->> 'court_number',
		after ->> 'court_name', after ->> 'county', after ->> 'locality', after ->> 'seat', after ->> 'domain',
		after ->> 'contact_email', after ->> 'contact_phone', after ->> 'status')
$$;

-- ---- conect jobs ----

CREATE OR REPLACE FUNCTION jobs_api.entry_import_begin(import uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM FROM entry_import AS x WHERE x.id = entry_import_begin.import AND x.state = 'reading' FOR UPDATE;
	IF NOT FOUND THEN
		RETURN false;
	END IF;
	PERFORM entry_stage_make();
	RETURN true;
END $$;

-- What is needed to read its rows, from its first lines: which is the line of
-- the titles, the field of each column or nothing (a,,b), the day, and the
-- counties (AB alba,AR arad). problem: it cannot be read so.
CREATE FUNCTION jobs_api.entry_import_head(import uuid, head jsonb, OUT heading int, OUT fields text, OUT today date, OUT counties text,
	OUT problem text, OUT problem_column text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	c record;
BEGIN
	SELECT k.* INTO c FROM entry_import AS x CROSS JOIN LATERAL entry_import_columns(x.mapping, head) AS k
	WHERE x.id = entry_import_head.import;
	UPDATE entry_import AS x SET columns = c.columns WHERE x.id = entry_import_head.import;
	heading := c.heading;
	fields := (SELECT string_agg(coalesce(k.c ->> 'field', ''), ',' ORDER BY k.i) FROM jsonb_array_elements(c.columns) WITH ORDINALITY AS k (c, i));
	today := current_date;
	counties := (SELECT string_agg(x.code || ' ' || fold(x.name_ro), ',' ORDER BY x.code) FROM county AS x);
	IF c.unknown IS NOT NULL THEN
		problem := 'unknown_column';
		problem_column := c.unknown;
	END IF;
END $$;

-- The rows are there.
CREATE OR REPLACE FUNCTION jobs_api.entry_import_read(import uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import;
BEGIN
	UPDATE entry_import AS x SET state = 'ready', note = NULL, tries = 0, next_at = NULL
	WHERE x.id = entry_import_read.import RETURNING * INTO i;
	i := entry_import_plan(i);
	IF NOT i.dry_run AND (i.counts ->> 'wrong')::int = 0 AND (i.counts ->> 'rows')::int > 0 THEN
		UPDATE entry_import AS x SET state = 'applying', applied_by = x.created_by, next_at = now() WHERE x.id = i.id;
	END IF;
END $$;

-- It cannot be read, and why; kept only where other columns may mend it.
DROP FUNCTION jobs_api.entry_import_failed(uuid, text);
CREATE FUNCTION jobs_api.entry_import_failed(import uuid, problem text, line int, of_column text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	UPDATE entry_import AS x SET state = 'failed', problem = entry_import_failed.problem,
		problem_at = nullif(jsonb_strip_nulls(jsonb_build_object('line', line, 'column', of_column)), '{}'),
		next_at = NULL, tries = 0, content = CASE entry_import_failed.problem WHEN 'unknown_column' THEN x.content END
	WHERE x.id = entry_import_failed.import AND x.state = 'reading'
$$;

-- All of it, or nothing; when the register is another than was looked at, it is
-- compared anew and waits for a person.
CREATE OR REPLACE FUNCTION jobs_api.entry_import_apply(import uuid) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import;
	r register;
	now_revision bigint;
BEGIN
	SELECT x.register INTO i.register FROM entry_import AS x WHERE x.id = entry_import_apply.import;
	INSERT INTO entry_revision (register) VALUES (i.register) ON CONFLICT DO NOTHING;
	SELECT v.revision INTO now_revision FROM entry_revision AS v WHERE v.register = i.register FOR UPDATE;
	SELECT * INTO i FROM entry_import AS x WHERE x.id = entry_import_apply.import FOR UPDATE;
	SELECT * INTO r FROM register AS x WHERE x.id = i.register;
	IF i.state <> 'applying' THEN
		RETURN i.state;
	ELSIF now_revision <> i.revision OR r.state = 'withdrawn' OR r.form <> 'hosted' THEN
		UPDATE entry_import AS x SET state = 'ready', note = 'register_changed', next_at = NULL, tries = 0 WHERE x.id = i.id RETURNING * INTO i;
		PERFORM entry_import_stage(i), entry_import_plan(i);
		RETURN 'ready';
	END IF;
	INSERT INTO entry (id, register, local_ref, recorded_on, name, cif, national_number, court_number, court_name, county, locality,
		seat, domain, contact_email, contact_phone, status, ngo, match_state, match_reasons, look_at)
	SELECT x.entry, i.register, x.local_ref, (x.after ->> 'recorded_on')::date, x.after ->> 'name', x.after ->> 'cif',
		x.after ->> 'national_number', x.after ->> 'court_number', x.after ->> 'court_name', x.after ->> 'county', x.after ->> 'locality',
		x.after ->> 'seat', x.after ->> 'domain', x.after ->> 'contact_email', x.after ->> 'contact_phone', x.after ->> 'status',
		x.ngo, x.match_state, x.match_reasons, CASE WHEN x.match_state = 'none' THEN now() END
	FROM entry_import_row AS x
	WHERE x.import = i.id AND x.kind = 'new'
	ORDER BY x.line;
	UPDATE entry AS e SET recorded_on = (x.after ->> 'recorded_on')::date, name = x.after ->> 'name', cif = x.after ->> 'cif',
		national_number = x.after ->> 'national_number', court_number = x.after ->> 'court_number', court_name = x.after ->> 'court_name',
		county = x.after ->> 'county', locality = x.after ->> 'locality', seat = x.after ->> 'seat', domain = x.after ->> 'domain',
		contact_email = x.after ->> 'contact_email', contact_phone = x.after ->> 'contact_phone', status = x.after ->> 'status',
		removed_at = NULL, removed_reason = NULL, ngo = x.ngo, match_state = x.match_state, match_reasons = x.match_reasons,
		look_at = CASE WHEN x.match_state = 'none' THEN now() END
	FROM entry_import_row AS x
	WHERE x.import = i.id AND x.kind = 'changed' AND e.id = x.entry;
	-- The catalogue may have changed since it was looked at.
	PERFORM entry_match(ARRAY(SELECT c.id FROM unnest(entry_of_changed(ARRAY(SELECT n.id FROM ngo AS n WHERE n.updated_at >= i.read_at - interval '15 minutes'))) AS c (id)
		JOIN entry AS e ON e.id = c.id AND e.register = i.register), false, NULL);
	PERFORM entry_register_changed(r);
	UPDATE entry_import AS x SET state = 'applied', applied_at = now(), note = NULL, content = NULL, next_at = NULL, tries = 0,
		revision = now_revision + 1 WHERE x.id = i.id;
	INSERT INTO audit (actor, action, object_type, object_id, payload_sha256)
	VALUES (coalesce('account:' || i.applied_by, 'system'), 'entry_import.apply', 'entry_import', i.id::text, i.sha256);
	RETURN 'applied';
END $$;

-- Its rows, to be compared anew. That a number stands there twice is found anew.
CREATE FUNCTION entry_import_stage(i entry_import) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM entry_stage_make();
	INSERT INTO pg_temp.entry_stage (n, line, local_ref, name_key, after, problems)
	SELECT row_number() OVER (ORDER BY x.line), x.line, x.local_ref, coalesce(left(key_of(fold(x.after ->> 'name')), 120), ''), x.after,
		nullif(jsonb_path_query_array(x.problems, '$[*] ? (@.code != "duplicate")'), '[]')
	FROM entry_import_row AS x WHERE x.import = i.id;
END $$;

-- ---- officers ----

CREATE OR REPLACE FUNCTION entry_import_json(i entry_import) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT json_build_object('n', i.n, 'version', i.version, 'created_at', public_api.instant(i.created_at), 'name', i.name, 'size', i.size,
		'state', i.state, 'problem', i.problem,
		'problem_at', CASE WHEN i.problem_at IS NOT NULL THEN json_build_object('line', i.problem_at -> 'line', 'column', i.problem_at -> 'column') END,
		'note', i.note, 'dry_run', i.dry_run, 'columns', i.columns,
		'counts', json_build_object('rows', coalesce((i.counts ->> 'rows')::int, 0), 'new', coalesce((i.counts ->> 'new')::int, 0),
			'changed', coalesce((i.counts ->> 'changed')::int, 0), 'same', coalesce((i.counts ->> 'same')::int, 0),
			'wrong', coalesce((i.counts ->> 'wrong')::int, 0), 'unmatched', coalesce((i.counts ->> 'unmatched')::int, 0),
			'not_seen', coalesce((i.counts ->> 'not_seen')::int, 0), 'kept', coalesce((i.counts ->> 'kept')::int, 0)),
		'can', conect.entry_import_can(i),
		'applied_at', public_api.instant(i.applied_at), 'undone_at', public_api.instant(i.undone_at))
$$;

-- mapping: what the columns mean, if whoever sends it knows.
DROP FUNCTION app_api.entry_import_create(uuid, text, boolean, bytea);
CREATE FUNCTION app_api.entry_import_create(of_register uuid, name text, dry_run boolean, mapping jsonb, content bytea,
	OUT body text, OUT etag text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r register := entry_register_take(of_register);
	i entry_import;
BEGIN
	PERFORM entry_mapping_or_refused(mapping, '/mapping');
	IF (SELECT count(*) FROM entry_import AS x WHERE x.register = r.id AND x.created_at > now() - interval '1 day') >= 50 THEN
		PERFORM refuse('upload_quota');
	ELSIF coalesce(length(content), 0) = 0 THEN
		PERFORM refuse('file_refused', '', 'file_broken');
	END IF;
	INSERT INTO entry_import (register, n, created_by, name, size, sha256, content, dry_run, mapping)
	VALUES (r.id, coalesce((SELECT max(x.n) FROM entry_import AS x WHERE x.register = r.id), 0) + 1, me(),
		left(coalesce(nullif(clean_text(regexp_replace(name, '^.*[/\\]', ''), false), ''), '–'), 120),
		length(content), sha256(content), content, dry_run, coalesce(mapping, '{}'))
	RETURNING * INTO i;
	PERFORM note('entry_import.create', 'entry_import', i.id::text, NULL, i.version, NULL, jsonb_build_object('register', r.id));
	PERFORM pg_notify('outbox', ''); -- whoever waits for work looks
	body := entry_import_json(i);
	etag := 'v' || i.version;
	status := '201';
	location := '/api/v1/registers/' || r.id || '/imports/' || i.n;
END $$;

-- Other columns: it is read anew.
CREATE OR REPLACE FUNCTION app_api.entry_import_update(of_register uuid, n int, mapping jsonb, if_match bigint, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import := entry_import_of(of_register, n, true);
	was bigint := i.version;
BEGIN
	IF i.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || i.version);
	ELSIF NOT 'map' = ANY (entry_import_can(i)) THEN
		PERFORM refuse('state_conflict', '', i.state);
	END IF;
	PERFORM entry_mapping_or_refused(mapping, '/mapping');
	UPDATE entry_import AS x SET mapping = x.mapping || entry_import_update.mapping, state = 'received', problem = NULL, problem_at = NULL,
		note = NULL, next_at = now(), tries = 0
	WHERE x.id = i.id RETURNING * INTO i;
	PERFORM note('entry_import.update', 'entry_import', i.id::text, was, i.version), pg_notify('outbox', '');
	body := entry_import_json(i);
	etag := 'v' || i.version;
END $$;
