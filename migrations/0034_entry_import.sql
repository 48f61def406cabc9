-- SPDX-License-Identifier: EUPL-1.2
--
-- Entries from a file: a table of the authority's own, as CSV or a workbook.
-- conect jobs reads it and compares it with the register; what would become of
-- each row is there to be looked at before anything is written. Rows that the
-- file has not are left as they are. The last import can be undone, row by row
-- as it was, but where somebody has changed a row since.
--
--   received ─► reading ─► ready ─► applying ─► applied ─► undoing ─► undone
--       ▲          │        │  ▲        │
--       └──────────┼────────┘  └────────┘ the register has changed meanwhile
--    (other columns)└► failed
--
-- Each step is one transaction, begun anew by the next process when one dies.

SET LOCAL search_path = conect, extensions;

CREATE TABLE entry_import (
	id         uuid DEFAULT uuid_v7(),
	version    bigint NOT NULL DEFAULT 1,
	created_at timestamptz NOT NULL DEFAULT now(),
	updated_at timestamptz NOT NULL DEFAULT now(),
	register   uuid NOT NULL,
	n          int NOT NULL, -- of the register
	created_by uuid,
	name       text NOT NULL, -- of the file, for people
	size       int NOT NULL,
	sha256     bytea NOT NULL,
	content    bytea, -- until it is applied, or a week old
	dry_run    boolean NOT NULL,
	mapping    jsonb NOT NULL DEFAULT '{}', -- title → field, or null; what a person said
	columns    jsonb NOT NULL DEFAULT '[]', -- [{"title", "field"}], as it was read
	state      text NOT NULL DEFAULT 'received',
	problem    text, -- why it failed
	note       text, -- register_changed: compared anew
	counts     jsonb NOT NULL DEFAULT '{}',
	revision   bigint, -- of the register that it was compared with
	read_at    timestamptz,
	applied_at timestamptz,
	applied_by uuid,
	undone_at  timestamptz,
	tries      int NOT NULL DEFAULT 0,
	next_at    timestamptz DEFAULT now(), -- when a process may take it; NULL: there is nothing to do
	CONSTRAINT entry_import_id_pk PRIMARY KEY (id),
	CONSTRAINT entry_import_n_unique UNIQUE (register, n),
	CONSTRAINT entry_import_register_known FOREIGN KEY (register) REFERENCES register,
	CONSTRAINT entry_import_created_by_known FOREIGN KEY (created_by) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT entry_import_applied_by_known FOREIGN KEY (applied_by) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT entry_import_name_length CHECK (length(name) BETWEEN 1 AND 255),
	CONSTRAINT entry_import_size_range CHECK (size BETWEEN 1 AND 10485760),
	CONSTRAINT entry_import_state_known CHECK (state IN ('received', 'reading', 'ready', 'failed', 'applying', 'applied', 'undoing', 'undone')),
	CONSTRAINT entry_import_problem_rule CHECK ((state = 'failed') = (problem IS NOT NULL))
);
ALTER TABLE entry_import ALTER content SET STORAGE EXTERNAL; -- read in pieces
CREATE INDEX entry_import_created_by_idx ON entry_import (created_by);
CREATE INDEX entry_import_applied_by_idx ON entry_import (applied_by);
CREATE INDEX entry_import_next_at_idx ON entry_import (next_at) WHERE next_at IS NOT NULL;
CREATE TRIGGER entry_import_version BEFORE UPDATE ON entry_import
	FOR EACH ROW EXECUTE FUNCTION next_version();

-- A row of the file, compared. after: field → text, in one form. before: the
-- whole entry as it was, of what is changed.
CREATE TABLE entry_import_row (
	import      uuid,
	line        int,
	local_ref   text,
	kind        text NOT NULL, -- new changed same wrong
	after       jsonb NOT NULL,
	before      jsonb,
	problems    jsonb NOT NULL DEFAULT '[]', -- [{"field", "code", "given"}]
	ngo         uuid,
	match_state text,
	match_reasons text[],
	entry       uuid, -- once it is applied
	version     bigint, -- of the entry then
	CONSTRAINT entry_import_row_line_pk PRIMARY KEY (import, line),
	CONSTRAINT entry_import_row_import_known FOREIGN KEY (import) REFERENCES entry_import ON DELETE CASCADE,
	CONSTRAINT entry_import_row_kind_known CHECK (kind IN ('new', 'changed', 'same', 'wrong'))
);

-- Files and what they say are for those who keep the register.
ALTER TABLE entry_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_import FORCE ROW LEVEL SECURITY;
CREATE POLICY entry_import_seen ON entry_import TO conect_owner
	USING ((SELECT is_unnamed()) OR EXISTS (SELECT FROM register AS r WHERE r.id = register AND has_office(r.authority, 'registers')))
	WITH CHECK (true);

-- ---- which column is what ----

-- Titles, folded, in Romanian, Hungarian and English.
CREATE FUNCTION entry_title(title text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT t.field FROM (VALUES
		('local_ref', '{local ref,numar,numarul,nr,nr crt,numar curent,numar de ordine,nr inregistrare,nr de inregistrare,numar inregistrare,numar de inregistrare,numarul de inregistrare,nr evidenta,nr pozitie,pozitie,pozitia,szam,sorszam,nyilvantartasi szam,number,no,ref,reference,registration number,entry number}'::text[]),
		('recorded_on', '{recorded on,data,data inregistrarii,data inregistrare,data luarii in evidenta,data inscrierii,data inscriere,datum,nyilvantartasba vetel napja,bejegyzes napja,bejegyzes datuma,date,date recorded,registration date}'),
		('name', '{name,denumire,denumirea,nume,numele,denumire ong,denumirea organizatiei,denumire organizatie,denumirea asociatiei,numele organizatiei,nev,megnevezes,a szervezet neve,szervezet,organisation,organization}'),
		('cif', '{cif,cui,cod fiscal,codul fiscal,cod de identificare fiscala,cod unic,adoszam,adoazonosito,fiscal code,tax number,tax code,tax id}'),
		('national_number', '{national number,numar registru,nr registru,nr registru national,numar registru national,numarul din registrul national,nr rnong,orszagos nyilvantartasi szam,orszagos szam}'),
		('court_number', '{court number,nr registru instanta,numar registru special,nr registru special,numarul din registrul special,nr registrul asociatiilor si fundatiilor,birosagi szam,birosagi nyilvantartasi szam}'),
		('court_name', '{court name,instanta,judecatoria,judecatorie,birosag,court}'),
		('county', '{county,judet,judetul,megye}'),
		('locality', '{locality,localitate,localitatea,oras,orasul,comuna,telepules,varos,town,city}'),
		('seat', '{seat,sediu,sediul,adresa,adresa sediului,strada,szekhely,cim,address}'),
		('domain', '{domain,domeniu,domeniul,domeniul de activitate,domeniu de activitate,domeniile de activitate,tevekenysegi kor,terulet,field,field of activity}'),
		('contact_email', '{contact email,e mail,email,adresa de e mail,adresa e mail,posta electronica,mail}'),
		('contact_phone', '{contact phone,telefon,telefonul,nr telefon,numar de telefon,phone,telephone}'),
		('status', '{status,stare,starea,statut,situatie,situatia,allapot,statusz,state}')) AS t (field, titles)
	WHERE fold(title) = ANY (t.titles)
$$;

-- The titles and what each stands for: as a person said, else by its words; a
-- field at most once. heading: the line of the titles, of the first ten the one
-- with the most that are understood.
CREATE FUNCTION entry_import_columns(given jsonb, OUT columns jsonb, OUT heading int)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	titles text[];
BEGIN
	SELECT s.line, s.cells INTO heading, titles
	FROM (SELECT x.line, x.cells FROM pg_temp.entry_stage AS x ORDER BY x.line LIMIT 10) AS s
	ORDER BY (SELECT count(DISTINCT coalesce(given ->> btrim(c), conect.entry_title(c))) FROM unnest(s.cells) AS c) DESC, s.line
	LIMIT 1;
	SELECT coalesce(jsonb_agg(jsonb_build_object('title', t.title, 'field', CASE WHEN t.place = 1 THEN t.field END) ORDER BY t.i), '[]')
	INTO columns
	FROM (SELECT c.title, c.field, c.i, row_number() OVER (PARTITION BY c.field ORDER BY c.is_said DESC, c.i) AS place
		FROM (SELECT left(conect.clean_text(u.c, false), 200) AS title, u.i, given ? btrim(u.c) AS is_said,
				CASE WHEN given ? btrim(u.c) THEN given ->> btrim(u.c) ELSE conect.entry_title(u.c) END AS field
			FROM unnest(titles) WITH ORDINALITY AS u (c, i)) AS c) AS t;
END $$;

-- ---- reading ----

-- A cell without what a spreadsheet or an export of ours has put before it.
CREATE FUNCTION entry_cell(field text, c text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN c ~ '^''[=+@\t\r-]' THEN substr(c, 2)
		WHEN field = 'recorded_on' THEN coalesce((SELECT m[3] || '-' || lpad(m[2], 2, '0') || '-' || lpad(m[1], 2, '0')
			FROM regexp_match(c, '^\s*([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})\s*$') AS m), c)
		ELSE c END
$$;

-- From the stage: rows with their values in one form, or what is wrong with them.
CREATE FUNCTION entry_import_take_rows(i entry_import, heading int) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	DELETE FROM entry_import_row AS r WHERE r.import = i.id;
	INSERT INTO entry_import_row (import, line, local_ref, kind, after, problems)
	SELECT i.id, s.line, v.after ->> 'local_ref', CASE WHEN v.problems IS NULL THEN 'new' ELSE 'wrong' END, v.after, coalesce(v.problems, '[]')
	FROM pg_temp.entry_stage AS s
	CROSS JOIN LATERAL (
		SELECT coalesce(jsonb_object_agg(x.field, x.kept) FILTER (WHERE x.kept IS NOT NULL), '{}') AS after,
			jsonb_agg(jsonb_build_object('field', x.field, 'code', x.fault, 'given', left(x.given, 100)) ORDER BY x.field)
				FILTER (WHERE x.fault IS NOT NULL) AS problems
		FROM (SELECT f.field, CASE WHEN w.fault = 'personal_number' THEN NULL ELSE c.cell END AS given, w.kept,
				CASE WHEN w.fault IS NOT NULL THEN w.fault WHEN w.kept IS NULL AND f.field IN ('local_ref', 'name') THEN 'required' END AS fault
			FROM unnest(entry_fields()) AS f (field)
			LEFT JOIN LATERAL (SELECT entry_cell(f.field, s.cells[k.i]) AS cell
				FROM jsonb_array_elements(i.columns) WITH ORDINALITY AS k (c, i) WHERE k.c ->> 'field' = f.field LIMIT 1) AS c ON true
			LEFT JOIN LATERAL entry_value(f.field, c.cell) AS w ON c.cell <> '') AS x) AS v
	WHERE s.line > heading AND EXISTS (SELECT FROM unnest(s.cells) AS c WHERE btrim(c) <> '');
	-- Which of them is meant nobody can tell.
	UPDATE entry_import_row AS r SET kind = 'wrong', problems = r.problems || jsonb_build_array(jsonb_build_object('field', 'local_ref', 'code', 'duplicate', 'given', r.local_ref))
	FROM (SELECT x.local_ref FROM entry_import_row AS x WHERE x.import = i.id GROUP BY x.local_ref HAVING count(*) > 1) AS d
	WHERE r.import = i.id AND r.local_ref = d.local_ref;
	ANALYZE entry_import_row;
END $$;

CREATE FUNCTION entry_after(after jsonb) RETURNS entry LANGUAGE sql STABLE AS $$
	SELECT jsonb_populate_record(NULL::conect.entry, after)
$$;

-- Compares the rows with the register as it is, which is held.
CREATE FUNCTION entry_import_plan(i entry_import) RETURNS entry_import
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	now_revision bigint;
	asked entry_ask[];
BEGIN
	INSERT INTO entry_revision (register) VALUES (i.register) ON CONFLICT DO NOTHING;
	SELECT v.revision INTO now_revision FROM entry_revision AS v WHERE v.register = i.register FOR UPDATE;
	UPDATE entry_import_row AS r SET kind = CASE WHEN e.id IS NULL THEN 'new'
			WHEN e.removed_at IS NULL AND entry_is_same(e, entry_after(r.after)) THEN 'same' ELSE 'changed' END,
		before = CASE WHEN e.id IS NOT NULL THEN to_jsonb(e) - 'words' - 'name_key' END,
		ngo = e.ngo, match_state = e.match_state, match_reasons = e.match_reasons
	FROM entry_import_row AS x
	LEFT JOIN entry AS e ON e.register = i.register AND e.local_ref = x.local_ref
	WHERE x.import = i.id AND x.kind <> 'wrong' AND r.import = i.id AND r.line = x.line;
	-- Whom they will mean: what a person has said stays.
	FOR from_line IN 0..coalesce((SELECT max(r.line) FROM entry_import_row AS r WHERE r.import = i.id), -1) / 5000 LOOP
		asked := ARRAY(SELECT ROW (('00000000-0000-0000-0000-' || lpad(r.line::text, 12, '0'))::uuid, r.after ->> 'cif', r.after ->> 'national_number',
				r.after ->> 'court_number', r.after ->> 'court_name', r.after ->> 'name', left(key_of(fold(r.after ->> 'name')), 120),
				r.after ->> 'county', r.after ->> 'locality',
				CASE WHEN r.before IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text(r.before -> 'not_ngo'))::uuid[] END)::entry_ask
			FROM entry_import_row AS r
			WHERE r.import = i.id AND r.line >= from_line * 5000 AND r.line < (from_line + 1) * 5000
			AND r.kind IN ('new', 'changed') AND NOT coalesce((r.before -> 'is_decided')::boolean, false));
		UPDATE entry_import_row AS r SET ngo = m.ngo, match_state = m.state, match_reasons = m.reasons
		FROM entry_match_of(asked, false) AS m
		WHERE r.import = i.id AND r.line = right(m.id::text, 12)::int;
	END LOOP;
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

-- ---- conect jobs ----

-- The next thing to do, for this process alone as long as the lease lasts.
CREATE FUNCTION jobs_api.entry_import_take(lease interval, OUT id uuid, OUT act text, OUT size int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import;
BEGIN
	LOOP
		SELECT * INTO i FROM entry_import AS x WHERE x.next_at <= now() ORDER BY x.next_at, x.id LIMIT 1 FOR UPDATE SKIP LOCKED;
		EXIT WHEN i.id IS NULL;
		IF i.tries < 5 THEN
			UPDATE entry_import AS x SET tries = i.tries + 1, next_at = now() + lease,
				state = CASE i.state WHEN 'received' THEN 'reading' ELSE i.state END WHERE x.id = i.id;
			id := i.id;
			act := CASE i.state WHEN 'applying' THEN 'apply' WHEN 'undoing' THEN 'undo' ELSE 'read' END;
			size := i.size;
			EXIT;
		END IF;
		-- Five processes died of it: as before, and a person may look.
		UPDATE entry_import AS x SET next_at = NULL, tries = 0,
			state = CASE i.state WHEN 'applying' THEN 'ready' WHEN 'undoing' THEN 'applied' ELSE 'failed' END,
			problem = CASE WHEN i.state IN ('received', 'reading') THEN 'unreadable' END WHERE x.id = i.id;
	END LOOP;
END $$;

-- A place for the rows of the file, until the end of the transaction.
CREATE FUNCTION jobs_api.entry_import_begin(import uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM FROM entry_import AS x WHERE x.id = entry_import_begin.import AND x.state = 'reading' FOR UPDATE;
	IF NOT FOUND THEN
		RETURN false;
	END IF;
	CREATE TEMPORARY TABLE entry_stage (line int NOT NULL, cells text[] NOT NULL) ON COMMIT DROP;
	GRANT INSERT ON pg_temp.entry_stage TO conect_jobs;
	RETURN true;
END $$;

CREATE FUNCTION jobs_api.entry_import_piece(import uuid, from_byte int, bytes int) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT encode(substr(x.content, from_byte + 1, bytes), 'hex') FROM entry_import AS x WHERE x.id = entry_import_piece.import
$$;

-- The rows are there.
CREATE FUNCTION jobs_api.entry_import_read(import uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import;
	c record;
BEGIN
	SELECT * INTO i FROM entry_import AS x WHERE x.id = entry_import_read.import FOR UPDATE;
	ANALYZE pg_temp.entry_stage;
	SELECT * INTO c FROM entry_import_columns(i.mapping);
	i.columns := c.columns;
	PERFORM entry_import_take_rows(i, c.heading);
	UPDATE entry_import AS x SET columns = c.columns, state = 'ready', note = NULL, tries = 0, next_at = NULL WHERE x.id = i.id RETURNING * INTO i;
	i := entry_import_plan(i);
	IF NOT i.dry_run AND (i.counts ->> 'wrong')::int = 0 AND (i.counts ->> 'rows')::int > 0 THEN
		UPDATE entry_import AS x SET state = 'applying', applied_by = x.created_by, next_at = now() WHERE x.id = i.id;
	END IF;
END $$;

CREATE FUNCTION jobs_api.entry_import_failed(import uuid, problem text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	UPDATE entry_import AS x SET state = 'failed', problem = entry_import_failed.problem, next_at = NULL, tries = 0, content = NULL
	WHERE x.id = entry_import_failed.import AND x.state = 'reading'
$$;

-- All of it, or nothing; when the register is another than was looked at, it is
-- compared anew and waits for a person.
CREATE FUNCTION jobs_api.entry_import_apply(import uuid) RETURNS text
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
		PERFORM entry_import_plan(i);
		RETURN 'ready';
	END IF;
	INSERT INTO entry (register, local_ref, recorded_on, name, cif, national_number, court_number, court_name, county, locality,
		seat, domain, contact_email, contact_phone, status, ngo, match_state, match_reasons, look_at)
	SELECT i.register, a.local_ref, a.recorded_on, a.name, a.cif, a.national_number, a.court_number, a.court_name, a.county, a.locality,
		a.seat, a.domain, a.contact_email, a.contact_phone, a.status, x.ngo, x.match_state, x.match_reasons,
		CASE WHEN x.match_state = 'none' THEN now() END
	FROM entry_import_row AS x
	CROSS JOIN LATERAL (SELECT (g).* FROM (SELECT entry_after(x.after) OFFSET 0) AS y (g)) AS a
	WHERE x.import = i.id AND x.kind = 'new'
	ORDER BY x.line;
	UPDATE entry AS e SET recorded_on = a.recorded_on, name = a.name, cif = a.cif, national_number = a.national_number,
		court_number = a.court_number, court_name = a.court_name, county = a.county, locality = a.locality, seat = a.seat,
		domain = a.domain, contact_email = a.contact_email, contact_phone = a.contact_phone, status = a.status,
		removed_at = NULL, removed_reason = NULL, ngo = x.ngo, match_state = x.match_state, match_reasons = x.match_reasons,
		look_at = CASE WHEN x.match_state = 'none' THEN now() END
	FROM entry_import_row AS x
	CROSS JOIN LATERAL (SELECT (g).* FROM (SELECT entry_after(x.after) OFFSET 0) AS y (g)) AS a
	WHERE x.import = i.id AND x.kind = 'changed' AND e.register = i.register AND e.local_ref = x.local_ref;
	UPDATE entry_import_row AS x SET entry = e.id, version = e.version
	FROM entry AS e
	WHERE x.import = i.id AND x.kind IN ('new', 'changed') AND e.register = i.register AND e.local_ref = x.local_ref;
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

-- As it was before; what somebody has changed since is left, and counted.
CREATE FUNCTION jobs_api.entry_import_undo(import uuid) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import;
	r register;
	kept bigint;
BEGIN
	SELECT x.register INTO i.register FROM entry_import AS x WHERE x.id = entry_import_undo.import;
	PERFORM FROM entry_revision AS v WHERE v.register = i.register FOR UPDATE;
	SELECT * INTO i FROM entry_import AS x WHERE x.id = entry_import_undo.import FOR UPDATE;
	SELECT * INTO r FROM register AS x WHERE x.id = i.register;
	IF i.state <> 'undoing' THEN
		RETURN i.state;
	END IF;
	SELECT count(*) INTO kept FROM entry_import_row AS x JOIN entry AS e ON e.id = x.entry
	WHERE x.import = i.id AND x.version <> e.version;
	DELETE FROM entry AS e USING entry_import_row AS x
	WHERE x.import = i.id AND x.kind = 'new' AND e.id = x.entry AND e.version = x.version;
	UPDATE entry AS e SET recorded_on = b.recorded_on, name = b.name, cif = b.cif, national_number = b.national_number,
		court_number = b.court_number, court_name = b.court_name, county = b.county, locality = b.locality, seat = b.seat,
		domain = b.domain, contact_email = b.contact_email, contact_phone = b.contact_phone, status = b.status,
		removed_at = b.removed_at, removed_reason = b.removed_reason, ngo = b.ngo, match_state = b.match_state,
		match_reasons = b.match_reasons, is_decided = b.is_decided, not_ngo = b.not_ngo, look_at = b.look_at
	FROM entry_import_row AS x
	CROSS JOIN LATERAL (SELECT (g).* FROM (SELECT entry_after(x.before) OFFSET 0) AS y (g)) AS b
	WHERE x.import = i.id AND x.kind = 'changed' AND e.id = x.entry AND e.version = x.version;
	-- Whom they mean may have changed since.
	PERFORM entry_match(ARRAY(SELECT x.entry FROM entry_import_row AS x WHERE x.import = i.id AND x.kind = 'changed'), false, NULL);
	PERFORM entry_register_changed(r);
	UPDATE entry_import AS x SET state = 'undone', undone_at = now(), next_at = NULL, tries = 0,
		counts = x.counts || jsonb_build_object('kept', kept) WHERE x.id = i.id;
	INSERT INTO audit (actor, action, object_type, object_id, payload_sha256)
	VALUES ('system', 'entry_import.undo', 'entry_import', i.id::text, i.sha256);
	RETURN 'undone';
END $$;

-- What a week has left, and rows that nothing can be undone by any more.
CREATE FUNCTION jobs_api.entry_import_sweep() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	done bigint;
BEGIN
	UPDATE entry_import AS x SET content = NULL
	WHERE x.content IS NOT NULL AND x.created_at < now() - interval '7 days' AND x.next_at IS NULL;
	GET DIAGNOSTICS done = ROW_COUNT;
	DELETE FROM entry_import_row AS r USING entry_import AS x
	WHERE x.id = r.import AND x.updated_at < now() - interval '30 days'
	AND NOT (x.state = 'applied' AND NOT EXISTS (SELECT FROM entry_import AS y
		WHERE y.register = x.register AND y.n > x.n AND y.state = 'applied'));
	RETURN done;
END $$;

-- ---- officers ----

-- What can be done with it next.
CREATE FUNCTION entry_import_can(i entry_import) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT array_remove(ARRAY[
		CASE WHEN i.state IN ('ready', 'failed') AND i.content IS NOT NULL THEN 'map' END,
		CASE WHEN i.state = 'ready' AND (i.counts ->> 'new')::int + (i.counts ->> 'changed')::int > 0 THEN 'apply' END,
		CASE WHEN i.state = 'applied' AND NOT EXISTS (SELECT FROM entry_import AS y
			WHERE y.register = i.register AND y.state IN ('applied', 'undoing') AND (y.applied_at, y.n) > (i.applied_at, i.n)) THEN 'undo' END], NULL)
$$;

CREATE FUNCTION entry_import_json(i entry_import) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT json_build_object('n', i.n, 'version', i.version, 'created_at', public_api.instant(i.created_at), 'name', i.name, 'size', i.size,
		'state', i.state, 'problem', i.problem, 'note', i.note, 'dry_run', i.dry_run, 'columns', i.columns,
		'counts', json_build_object('rows', coalesce((i.counts ->> 'rows')::int, 0), 'new', coalesce((i.counts ->> 'new')::int, 0),
			'changed', coalesce((i.counts ->> 'changed')::int, 0), 'same', coalesce((i.counts ->> 'same')::int, 0),
			'wrong', coalesce((i.counts ->> 'wrong')::int, 0), 'unmatched', coalesce((i.counts ->> 'unmatched')::int, 0),
			'not_seen', coalesce((i.counts ->> 'not_seen')::int, 0), 'kept', coalesce((i.counts ->> 'kept')::int, 0)),
		'can', conect.entry_import_can(i),
		'applied_at', public_api.instant(i.applied_at), 'undone_at', public_api.instant(i.undone_at))
$$;

CREATE FUNCTION entry_import_of(of_register uuid, of_n int, for_write boolean) RETURNS entry_import
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import;
BEGIN
	PERFORM entry_register(of_register);
	IF for_write THEN
		SELECT * INTO i FROM entry_import AS x WHERE x.register = of_register AND x.n = of_n FOR UPDATE;
	ELSE
		SELECT * INTO i FROM entry_import AS x WHERE x.register = of_register AND x.n = of_n;
	END IF;
	IF i.id IS NULL THEN
		PERFORM refuse('not_found');
	END IF;
	RETURN i;
END $$;

CREATE FUNCTION app_api.entry_import_create(of_register uuid, name text, dry_run boolean, content bytea,
	OUT body text, OUT etag text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r register := entry_register_take(of_register);
	i entry_import;
BEGIN
	IF (SELECT count(*) FROM entry_import AS x WHERE x.register = r.id AND x.created_at > now() - interval '1 day') >= 50 THEN
		PERFORM refuse('upload_quota');
	ELSIF coalesce(length(content), 0) = 0 THEN
		PERFORM refuse('file_refused', '', 'file_broken');
	END IF;
	INSERT INTO entry_import (register, n, created_by, name, size, sha256, content, dry_run)
	VALUES (r.id, coalesce((SELECT max(x.n) FROM entry_import AS x WHERE x.register = r.id), 0) + 1, me(),
		left(coalesce(nullif(clean_text(regexp_replace(name, '^.*[/\\]', ''), false), ''), '–'), 120),
		length(content), sha256(content), content, dry_run)
	RETURNING * INTO i;
	PERFORM note('entry_import.create', 'entry_import', i.id::text, NULL, i.version, NULL, jsonb_build_object('register', r.id));
	PERFORM pg_notify('outbox', ''); -- whoever waits for work looks
	body := entry_import_json(i);
	etag := 'v' || i.version;
	status := '201';
	location := '/api/v1/registers/' || r.id || '/imports/' || i.n;
END $$;

CREATE FUNCTION app_api.entry_import_list(of_register uuid, cursor jsonb, lim int,
	OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	page entry_import[];
BEGIN
	PERFORM entry_register(of_register);
	page := ARRAY(SELECT x FROM entry_import AS x WHERE x.register = of_register AND x.n < coalesce((cursor ->> 'n')::int, 2147483647)
		ORDER BY x.n DESC LIMIT lim + 1);
	SELECT coalesce(json_agg(entry_import_json(p::entry_import) ORDER BY p.n DESC), '[]') INTO items FROM unnest(page[:lim]) AS p;
	IF cardinality(page) > lim THEN
		next := json_build_object('n', (page[lim]).n);
	END IF;
END $$;

CREATE FUNCTION app_api.entry_import_get(of_register uuid, n int, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import := entry_import_of(of_register, n, false);
BEGIN
	body := entry_import_json(i);
	etag := 'v' || i.version || '.' || cardinality(entry_import_can(i));
END $$;

-- Other columns: it is read anew.
CREATE FUNCTION app_api.entry_import_update(of_register uuid, n int, mapping jsonb, if_match bigint, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import := entry_import_of(of_register, n, true);
	was bigint := i.version;
	fault text;
BEGIN
	IF i.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || i.version);
	ELSIF NOT 'map' = ANY (entry_import_can(i)) THEN
		PERFORM refuse('state_conflict', '', i.state);
	END IF;
	SELECT m.key INTO fault FROM jsonb_each_text(mapping) AS m WHERE m.value <> ALL (entry_fields()) LIMIT 1;
	IF fault IS NOT NULL OR (SELECT count(*) FROM jsonb_each(mapping)) > 64 THEN
		PERFORM refuse('invalid_body', '/mapping', array_to_string(entry_fields(), ', '));
	END IF;
	UPDATE entry_import AS x SET mapping = x.mapping || entry_import_update.mapping, state = 'received', problem = NULL, note = NULL, next_at = now(), tries = 0
	WHERE x.id = i.id RETURNING * INTO i;
	PERFORM note('entry_import.update', 'entry_import', i.id::text, was, i.version), pg_notify('outbox', '');
	body := entry_import_json(i);
	etag := 'v' || i.version;
END $$;

CREATE FUNCTION app_api.entry_import_move(of_register uuid, n int, act text, if_match bigint, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import;
	was bigint;
BEGIN
	PERFORM entry_register_take(of_register);
	i := entry_import_of(of_register, n, true);
	was := i.version;
	IF i.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || i.version);
	ELSIF NOT act = ANY (entry_import_can(i)) THEN
		PERFORM refuse('state_conflict', '', i.state);
	END IF;
	UPDATE entry_import AS x SET state = CASE act WHEN 'apply' THEN 'applying' ELSE 'undoing' END,
		applied_by = CASE act WHEN 'apply' THEN me() ELSE x.applied_by END, next_at = now(), tries = 0
	WHERE x.id = i.id RETURNING * INTO i;
	PERFORM note('entry_import.' || act, 'entry_import', i.id::text, was, i.version), pg_notify('outbox', '');
	body := entry_import_json(i);
	etag := 'v' || i.version;
END $$;

-- Row by row, what would become of it.
CREATE FUNCTION app_api.entry_import_row_list(of_register uuid, n int, kind text, cursor jsonb, size int,
	OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i entry_import := entry_import_of(of_register, n, false);
	page jsonb[];
BEGIN
	IF kind = 'not_seen' THEN
		page := ARRAY(SELECT jsonb_build_object('line', NULL, 'kind', 'not_seen', 'local_ref', e.local_ref, 'after', NULL,
				'before', to_jsonb(e), 'problems', '[]'::jsonb, 'match_state', e.match_state, 'match_reasons', e.match_reasons, 'ngo', e.ngo)
			FROM entry AS e
			WHERE e.register = of_register AND e.removed_at IS NULL AND i.state IN ('ready', 'applying', 'applied')
			AND NOT EXISTS (SELECT FROM entry_import_row AS y WHERE y.import = i.id AND y.local_ref = e.local_ref)
			AND (cursor IS NULL OR e.local_ref COLLATE natural_order > (cursor ->> 'r') COLLATE natural_order)
			ORDER BY e.local_ref COLLATE natural_order LIMIT size + 1);
	ELSE
		page := ARRAY(SELECT jsonb_build_object('line', r.line, 'kind', r.kind, 'local_ref', r.local_ref, 'after', r.after, 'before', r.before,
				'problems', r.problems, 'match_state', r.match_state, 'match_reasons', coalesce(r.match_reasons, '{}'), 'ngo', r.ngo)
			FROM entry_import_row AS r
			WHERE r.import = i.id AND r.line > coalesce((cursor ->> 'l')::int, 0)
			AND CASE WHEN entry_import_row_list.kind = 'unmatched' THEN r.kind <> 'wrong' AND r.match_state <> 'sure'
				ELSE r.kind = coalesce(entry_import_row_list.kind, r.kind) END
			ORDER BY r.line LIMIT size + 1);
	END IF;
	SELECT coalesce(json_agg(json_build_object('line', p.p -> 'line', 'kind', p.p -> 'kind', 'local_ref', p.p -> 'local_ref',
			'after', entry_told(p.p -> 'after'), 'before', entry_told(p.p -> 'before'),
			'problems', p.p -> 'problems', 'match_state', p.p -> 'match_state', 'match_reasons', p.p -> 'match_reasons',
			'ngo', (SELECT json_build_object('id', g.id, 'name', g.name, 'county', g.county, 'locality', g.locality, 'cif', g.cif,
					'national_number', g.national_number)
				FROM ngo AS g WHERE g.id = (p.p ->> 'ngo')::uuid)) ORDER BY p.place), '[]')
	INTO items FROM unnest(page[:size]) WITH ORDINALITY AS p (p, place);
	IF cardinality(page) > size THEN
		next := json_build_object('l', page[size] -> 'line', 'r', page[size] -> 'local_ref');
	END IF;
END $$;

-- The fields of an entry that are said, and no others.
CREATE FUNCTION entry_told(value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN jsonb_typeof(value) = 'object' THEN
		(SELECT jsonb_object_agg(f, value -> f) FROM unnest(conect.entry_fields()) AS f) END
$$;
