-- SPDX-License-Identifier: EUPL-1.2
--
-- The catalogue as search reads it: narrow tables in the order of names, with
-- every card already written. They exist twice, in the schemas search_a and
-- search_b. Readers use one side; search_rebuild fills the other and then
-- turns the readers round by changing the search_path that is pinned to their
-- functions. That takes no lock a reader could wait for, and a prepared
-- statement goes on: PL/pgSQL compiles anew when the function's row changed.
-- The functions that read are in 0006, 0008 and 0009.
--
-- Lexemes are what a search can ask for: folded words, and marks, which begin
-- with a capital so that no word or prefix meets them:
--   C_CV county      D_sport domain    F_asociatie legal form
--   S_radiata status U_t public utility  L_83320 locality
--   N_ national number  K_ court number  I_ CIF   (found, but not walked)
-- C_, D_ and U_ alone stand for "not known", so that facets can say how many.

SET LOCAL search_path = conect, extensions;

-- What search knows of each organisation the public may see: one row as it
-- will stand in ngo_search, but for its place in the order. Names are ordered
-- without their punctuation, so that a quotation mark does not come before A.
-- Keys are cut because a cursor has to carry them, words because lexemes and
-- index entries have a largest size; queries cut them alike.
CREATE VIEW search_source AS
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
CROSS JOIN LATERAL (SELECT fold(n.name) AS name,
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

-- Identifiers are found, but neither counted nor completed.
CREATE FUNCTION search_is_identifier(lexeme text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT left(lexeme, 2) IN ('N_', 'K_', 'I_')
$$;

-- A word and each of its shortenings by one letter: two words that are one
-- typing error apart have one of these in common.
CREATE FUNCTION search_shortened(word text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT word COLLATE "C"
	UNION
	SELECT left(word, i - 1) || substr(word, i + 1)
	FROM generate_series(1, length(word)) AS i
$$;
CREATE FUNCTION search_is_correctable(word text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT length(word) BETWEEN 4 AND 32 AND word COLLATE "C" ~ '^[a-z0-9]+$'
$$;

-- What facets count. A pair (a, b) is counted for every mark b of a row under
-- every other mark a, and under '' for all rows; ('', '') is the number of rows.
CREATE FUNCTION search_pairs(marks text[])
RETURNS TABLE (under text, mark text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT a COLLATE "C", b COLLATE "C"
	FROM unnest(marks || ''::text) AS a, unnest(marks || ''::text) AS b
	WHERE a <> b AND b <> '' OR a = '' AND b = ''
$$;
-- One row: which side is read, and by which transaction it was last turned.
CREATE TABLE search_state (
	one       boolean DEFAULT true,
	live      text NOT NULL,
	rebuilt   xid8,
	rebuilt_at timestamptz,
	CONSTRAINT search_state_one_pk PRIMARY KEY (one),
	CONSTRAINT search_state_one_true CHECK (one),
	CONSTRAINT search_state_live_known CHECK (live IN ('search_a', 'search_b'))
);
INSERT INTO search_state (live) VALUES ('search_a');

-- Written by what changed too many rows to follow one by one; as long as a row
-- is here the search tables are out of date. Seen at commit: see below.
CREATE TABLE search_stale (
	xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
	CONSTRAINT search_stale_xid_pk PRIMARY KEY (xid)
);

CREATE FUNCTION search_create(side text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE SCHEMA %I', side);
	PERFORM set_config('search_path', format('%I, conect, extensions', side), true);
	CREATE TABLE ngo_search (
		ord             bigint NOT NULL,
		id              uuid NOT NULL,
		sort_name       text COLLATE "ro-x-icu" NOT NULL,
		name_key        text COLLATE "C" NOT NULL,
		tsk             tsvector NOT NULL,
		marks           text COLLATE "C" NOT NULL, -- what facets count, joined by commas
		county          text,
		registered_up   int NOT NULL,
		registered_down int NOT NULL,
		updated_up      bigint NOT NULL,
		updated_down    bigint NOT NULL,
		card            text NOT NULL,
		hint            text NOT NULL
	);
	CREATE TABLE ngo_token (tok text COLLATE "C" NOT NULL, ord bigint NOT NULL);
	CREATE TABLE ngo_word (tok text COLLATE "C" NOT NULL, n int NOT NULL);
	CREATE TABLE ngo_word_near (part text COLLATE "C" NOT NULL, tok text COLLATE "C" NOT NULL);
	CREATE TABLE ngo_facet (under text COLLATE "C" NOT NULL, mark text COLLATE "C" NOT NULL, n int NOT NULL);
END $$;

CREATE FUNCTION search_index() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CREATE UNIQUE INDEX ngo_search_ord ON ngo_search (ord);
	CREATE UNIQUE INDEX ngo_search_id ON ngo_search (id) INCLUDE (ord);
	CREATE INDEX ngo_search_sort ON ngo_search (sort_name, id);
	CREATE INDEX ngo_search_key ON ngo_search (name_key, ord);
	CREATE INDEX ngo_search_registered_up ON ngo_search (registered_up, ord);
	CREATE INDEX ngo_search_registered_down ON ngo_search (registered_down, ord);
	CREATE INDEX ngo_search_updated_up ON ngo_search (updated_up, ord);
	CREATE INDEX ngo_search_updated_down ON ngo_search (updated_down, ord);
	CREATE INDEX ngo_search_tsk ON ngo_search USING gin (tsk) WITH (fastupdate = off);
	CREATE UNIQUE INDEX ngo_token_tok ON ngo_token (tok, ord);
	CREATE UNIQUE INDEX ngo_word_tok ON ngo_word (tok) INCLUDE (n);
	CREATE UNIQUE INDEX ngo_word_near_part ON ngo_word_near (part, tok);
	CREATE UNIQUE INDEX ngo_facet_under ON ngo_facet (under, mark) INCLUDE (n);
END $$;

CREATE FUNCTION search_unindex() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	DROP INDEX ngo_search_ord, ngo_search_id, ngo_search_sort, ngo_search_key,
		ngo_search_registered_up, ngo_search_registered_down,
		ngo_search_updated_up, ngo_search_updated_down, ngo_search_tsk,
		ngo_token_tok, ngo_word_tok, ngo_word_near_part, ngo_facet_under;
END $$;

DO $$
BEGIN
	PERFORM search_create('search_a'), search_index();
	PERFORM search_create('search_b'), search_index();
END $$;
DROP FUNCTION search_create(text);
SET LOCAL search_path = conect, extensions;

-- Between two neighbours there is room for forty insertions in the worst
-- case, and 2^22 organisations fit.
CREATE FUNCTION search_gap() RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT 1::bigint << 40';

-- Fills the side its search_path names.
CREATE FUNCTION search_fill() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	TRUNCATE ngo_search, ngo_token, ngo_word, ngo_word_near, ngo_facet;
	PERFORM search_unindex();
	INSERT INTO ngo_search (ord, id, sort_name, name_key, tsk, marks, county,
		registered_up, registered_down, updated_up, updated_down, card, hint)
	SELECT row_number() OVER (ORDER BY s.sort_name, s.id) * search_gap(),
		s.id, s.sort_name, s.name_key, s.tsk, s.marks, s.county, s.registered_up,
		s.registered_down, s.updated_up, s.updated_down, s.card, s.hint
	FROM search_source AS s
	ORDER BY 1;
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

-- Points every function that reads or follows the search tables to one side.
-- They are those of public_api and conect that have a search_path beginning
-- with a side.
CREATE FUNCTION search_turn(side text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	f regprocedure;
BEGIN
	FOR f IN
		SELECT p.oid FROM pg_proc AS p, unnest(p.proconfig) AS c
		WHERE p.pronamespace IN ('conect'::regnamespace, 'public_api'::regnamespace)
		AND c ~ '^search_path=search_[ab],'
		ORDER BY p.oid
	LOOP
		EXECUTE format('ALTER FUNCTION %s SET search_path = %I, conect, extensions, pg_temp',
			f, side);
	END LOOP;
	UPDATE search_state SET live = side, rebuilt = pg_current_xact_id(), rebuilt_at = now();
END $$;

-- Builds the side nobody reads from what ngo holds now and turns the readers
-- to it when this transaction commits. Single writers wait from here until
-- then, readers never do.
CREATE FUNCTION search_rebuild() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, extensions, pg_temp AS $$
DECLARE
	side text;
BEGIN
	LOCK TABLE ngo IN SHARE ROW EXCLUSIVE MODE;
	-- Twice in one transaction: the others still read the other side.
	SELECT CASE WHEN s.rebuilt = pg_current_xact_id() THEN s.live
		WHEN s.live = 'search_a' THEN 'search_b' ELSE 'search_a' END
	INTO side
	FROM search_state AS s FOR UPDATE;
	PERFORM set_config('work_mem', '256MB', true),
		set_config('maintenance_work_mem', '256MB', true),
		set_config('search_path', format('%I, conect, extensions, pg_temp', side), true);
	PERFORM search_fill();
	PERFORM set_config('search_path', 'conect, extensions, pg_temp', true);
	PERFORM search_turn(side);
	DELETE FROM search_stale;
END $$;

-- Takes rows away from the live side, and what was counted for them.
CREATE FUNCTION search_drop(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM search_count(ids, -1);
	DELETE FROM ngo_token AS t
	USING ngo_search AS s, unnest(tsvector_to_array(s.tsk)) AS l
	WHERE s.id = ANY (ids) AND t.tok = l COLLATE "C" AND t.ord = s.ord;
	DELETE FROM ngo_search WHERE id = ANY (ids);
END $$;

-- Adds the rows' lexemes to the counts, or takes them off (times = -1). In
-- the order of the keys, so that two writers never wait for each other.
CREATE FUNCTION search_count(ids uuid[], times int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO ngo_word AS w (tok, n)
	SELECT l COLLATE "C", count(*) * times
	FROM ngo_search AS s, unnest(tsvector_to_array(s.tsk)) AS l
	WHERE s.id = ANY (ids) AND NOT search_is_identifier(l)
	GROUP BY 1 ORDER BY 1
	ON CONFLICT (tok) DO UPDATE SET n = w.n + excluded.n;
	INSERT INTO ngo_facet AS f (under, mark, n)
	SELECT p.under, p.mark, count(*) * times
	FROM ngo_search AS s, search_pairs(string_to_array(s.marks, ',')) AS p
	WHERE s.id = ANY (ids)
	GROUP BY 1, 2 ORDER BY 1, 2
	ON CONFLICT (under, mark) DO UPDATE SET n = f.n + excluded.n;
END $$;

-- Words that came or went, in the vocabulary of corrections.
CREATE FUNCTION search_tidy(words text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM ngo_word WHERE tok = ANY (words) AND n = 0;
	DELETE FROM ngo_word_near AS d
	USING unnest(words) AS w, search_shortened(w) AS p
	WHERE d.part = p AND d.tok = w COLLATE "C"
	AND NOT EXISTS (SELECT FROM ngo_word AS v WHERE v.tok = w COLLATE "C");
	INSERT INTO ngo_word_near (part, tok)
	SELECT p, v.tok
	FROM ngo_word AS v, search_shortened(v.tok) AS p
	WHERE v.tok = ANY (words) AND search_is_correctable(v.tok)
	ORDER BY 1, 2
	ON CONFLICT DO NOTHING;
	DELETE FROM ngo_facet WHERE n = 0;
END $$;

-- A number between the neighbours of (name, row) in the order; NULL when they
-- have none between them.
CREATE FUNCTION search_place(name text, row_id uuid) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	low bigint := coalesce((SELECT s.ord FROM ngo_search AS s
		WHERE (s.sort_name, s.id) < (name COLLATE "ro-x-icu", row_id)
		ORDER BY s.sort_name DESC, s.id DESC LIMIT 1), 0);
	high bigint := coalesce((SELECT s.ord FROM ngo_search AS s
		WHERE (s.sort_name, s.id) > (name COLLATE "ro-x-icu", row_id)
		ORDER BY s.sort_name, s.id LIMIT 1), low + 2 * search_gap());
BEGIN
	RETURN CASE WHEN high - low > 1 THEN low + (high - low) / 2 END;
END $$;

-- Spreads the rows around a crowded place: the fewest for which every gap
-- becomes wide again. Numbers are made negative on the way, since two rows
-- must never have the same.
CREATE FUNCTION search_make_room(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	low bigint;
	high bigint;
	size int := 32;
	olds bigint[];
	news bigint[];
BEGIN
	LOOP
		SELECT coalesce(min(s.ord), 0) INTO low FROM (SELECT ord FROM ngo_search
			WHERE sort_name < name COLLATE "ro-x-icu"
			ORDER BY sort_name DESC, id DESC LIMIT size) AS s;
		SELECT coalesce(max(s.ord), low) + search_gap() INTO high FROM (SELECT ord FROM ngo_search
			WHERE sort_name >= name COLLATE "ro-x-icu"
			ORDER BY sort_name, id LIMIT size) AS s;
		SELECT coalesce(min(s.ord), high) INTO high FROM ngo_search AS s
		WHERE s.ord > high - search_gap();
		SELECT array_agg(s.ord ORDER BY s.ord) INTO olds FROM ngo_search AS s
		WHERE s.ord > low AND s.ord < high;
		EXIT WHEN (high - low) / (cardinality(olds) + 1) > 1 << 20;
		size := size * 4;
	END LOOP;
	news := ARRAY(SELECT low + (high - low) / (cardinality(olds) + 1) * i
		FROM generate_series(1, cardinality(olds)) AS i ORDER BY i);
	UPDATE ngo_token AS t SET ord = -o.new
	FROM unnest(olds, news) AS o (old, new), ngo_search AS s,
		unnest(tsvector_to_array(s.tsk)) AS l
	WHERE s.ord = o.old AND t.tok = l COLLATE "C" AND t.ord = o.old;
	UPDATE ngo_search AS s SET ord = -o.new
	FROM unnest(olds, news) AS o (old, new) WHERE s.ord = o.old;
	UPDATE ngo_token AS t SET ord = -t.ord
	FROM unnest(news) AS o (new), ngo_search AS s,
		unnest(tsvector_to_array(s.tsk)) AS l
	WHERE s.ord = -o.new AND t.tok = l COLLATE "C" AND t.ord = -o.new;
	UPDATE ngo_search AS s SET ord = -s.ord WHERE s.ord < 0;
END $$;

-- Puts what ngo now holds of these organisations into the side readers see:
-- new, changed, removed or gone. Small numbers only; one writer at a time.
CREATE FUNCTION search_put(ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = search_a, conect, extensions, pg_temp AS $$
DECLARE
	words text[];
	r search_source%ROWTYPE;
	place bigint;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtext('conect.search_put'));
	SELECT array_agg(DISTINCT l) INTO words
	FROM ngo_search AS s, unnest(tsvector_to_array(s.tsk)) AS l
	WHERE s.id = ANY (ids);
	PERFORM search_drop(ids);
	FOR r IN SELECT s.* FROM search_source AS s WHERE s.id = ANY (ids) LOOP
		place := search_place(r.sort_name, r.id);
		IF place IS NULL THEN
			PERFORM search_make_room(r.sort_name);
			place := search_place(r.sort_name, r.id);
		END IF;
		INSERT INTO ngo_search (ord, id, sort_name, name_key, tsk, marks, county,
			registered_up, registered_down, updated_up, updated_down, card, hint)
		VALUES (place, r.id, r.sort_name, r.name_key, r.tsk, r.marks, r.county, r.registered_up,
			r.registered_down, r.updated_up, r.updated_down, r.card, r.hint);
		INSERT INTO ngo_token (tok, ord)
		SELECT l, place FROM unnest(tsvector_to_array(r.tsk)) AS l
		WHERE NOT search_is_identifier(l);
		words := words || tsvector_to_array(r.tsk);
	END LOOP;
	PERFORM search_count(ids, 1), search_tidy(words);
END $$;

-- Follows single writes at once; more than 200 rows in one statement are left
-- to a rebuild at the end of the transaction, or to whoever rebuilds before.
CREATE FUNCTION search_follow(ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF ids IS NULL OR EXISTS (SELECT FROM search_stale WHERE xid = pg_current_xact_id()) THEN
		RETURN;
	END IF;
	IF cardinality(ids) <= 200 THEN
		PERFORM search_put(ids);
	ELSE
		INSERT INTO search_stale DEFAULT VALUES;
	END IF;
END $$;

CREATE FUNCTION search_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM search_follow((SELECT array_agg(id ORDER BY id)
		FROM (SELECT id FROM touched LIMIT 201) AS t));
	RETURN NULL;
END $$;

-- An update that changed no row's version changed nothing (next_version).
-- The plan outlives the statement it was made for: made for one row, a nested
-- loop would take minutes for ten thousand.
CREATE FUNCTION search_updated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp
SET enable_nestloop = off AS $$
BEGIN
	PERFORM search_follow((SELECT array_agg(id ORDER BY id)
		FROM (SELECT n.id FROM touched AS n JOIN former AS o ON o.id = n.id
			WHERE n.* IS DISTINCT FROM o.* LIMIT 201) AS t));
	RETURN NULL;
END $$;

CREATE TRIGGER ngo_search_inserted AFTER INSERT ON ngo
	REFERENCING NEW TABLE AS touched
	FOR EACH STATEMENT EXECUTE FUNCTION search_written();
CREATE TRIGGER ngo_search_updated AFTER UPDATE ON ngo
	REFERENCING OLD TABLE AS former NEW TABLE AS touched
	FOR EACH STATEMENT EXECUTE FUNCTION search_updated();
CREATE TRIGGER ngo_search_deleted AFTER DELETE ON ngo
	REFERENCING OLD TABLE AS touched
	FOR EACH STATEMENT EXECUTE FUNCTION search_written();

CREATE FUNCTION search_truncated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	INSERT INTO search_stale DEFAULT VALUES ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
CREATE TRIGGER ngo_search_truncated AFTER TRUNCATE ON ngo
	FOR EACH STATEMENT EXECUTE FUNCTION search_truncated();

-- At commit: rebuild, unless that was done after the mark was made.
CREATE FUNCTION search_settle() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF EXISTS (SELECT FROM search_stale WHERE xid = NEW.xid) THEN
		PERFORM search_rebuild();
	END IF;
	RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER search_stale_settled AFTER INSERT ON search_stale
	DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION search_settle();
