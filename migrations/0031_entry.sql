-- SPDX-License-Identifier: EUPL-1.2
--
-- Entries of the registers that authorities keep here (form hosted), each with
-- the organisation of the catalogue that it means, if it is known which.
--
-- An entry belongs to its register and has there the number that the authority
-- gave it. It is never deleted: what is struck out is removed, with a reason,
-- and comes back by being written again. Everything that writes entries of a
-- register first takes its row of entry_revision, so that two officers, a
-- program and an import come one after the other.
--
-- Which organisation an entry means is found by rule (entry_match_of): sure
-- matches stand by themselves, doubtful ones wait for a person, and what a
-- person said stays. All of it is public but where to reach the organisation
-- and its street address.

SET LOCAL search_path = conect, extensions;

-- 2 before 10, however the number is written: 2/2024, A-10.
CREATE COLLATION natural_order (provider = icu, locale = 'ro-u-kn-true');

CREATE TABLE entry (
	id            uuid DEFAULT uuid_v7(),
	version       bigint NOT NULL DEFAULT 1, -- of what the authority says; not of the match
	created_at    timestamptz NOT NULL DEFAULT now(),
	updated_at    timestamptz NOT NULL DEFAULT now(),
	register      uuid NOT NULL,
	local_ref     text COLLATE "C" NOT NULL, -- the authority's number
	recorded_on   date,
	name          text NOT NULL,
	name_key      text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(key_of(fold(name)), 120)) STORED,
	cif           text,
	national_number text,
	court_number  text,
	court_name    text, -- as written
	seat          text, -- street and number: may be somebody's home, never public
	locality      text,
	county        text,
	domain        text, -- in the authority's words
	contact_email text, -- of the organisation; never public
	contact_phone text,
	status        text, -- in the authority's words
	words         tsvector NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array(fold(name || ' ' || local_ref
		|| coalesce(' ' || cif, '') || coalesce(' ' || national_number, '') || coalesce(' ' || court_number, '')
		|| coalesce(' ' || locality, '')), ' '))) STORED,
	removed_at    timestamptz,
	removed_reason text,
	ngo           uuid,
	match_state   text NOT NULL DEFAULT 'none',
	match_reasons text[] NOT NULL DEFAULT '{}',
	match_version int NOT NULL DEFAULT 0, -- counts its changes
	is_decided    boolean NOT NULL DEFAULT false, -- by a person: no rule changes it
	not_ngo       uuid[] NOT NULL DEFAULT '{}', -- which it is not, as a person said
	look_at       timestamptz DEFAULT now(), -- when to look more closely for who it may be
	CONSTRAINT entry_id_pk PRIMARY KEY (id),
	CONSTRAINT entry_register_known FOREIGN KEY (register) REFERENCES register,
	CONSTRAINT entry_local_ref_unique UNIQUE (register, local_ref),
	CONSTRAINT entry_local_ref_length CHECK (length(local_ref) BETWEEN 1 AND 60),
	CONSTRAINT entry_local_ref_form CHECK (local_ref ~ '[[:alnum:]]'),
	CONSTRAINT entry_name_length CHECK (length(name) BETWEEN 1 AND 500),
	CONSTRAINT entry_cif_valid CHECK (cif_is_valid(cif)),
	CONSTRAINT entry_national_number_length CHECK (length(national_number) BETWEEN 1 AND 60),
	CONSTRAINT entry_court_number_length CHECK (length(court_number) BETWEEN 1 AND 30),
	CONSTRAINT entry_court_name_length CHECK (length(court_name) BETWEEN 1 AND 200),
	CONSTRAINT entry_seat_length CHECK (length(seat) BETWEEN 1 AND 300),
	CONSTRAINT entry_locality_length CHECK (length(locality) BETWEEN 1 AND 200),
	CONSTRAINT entry_county_known FOREIGN KEY (county) REFERENCES county,
	CONSTRAINT entry_domain_length CHECK (length(domain) BETWEEN 1 AND 300),
	CONSTRAINT entry_contact_email_length CHECK (length(contact_email) BETWEEN 3 AND 254),
	CONSTRAINT entry_contact_phone_length CHECK (length(contact_phone) BETWEEN 3 AND 40),
	CONSTRAINT entry_status_length CHECK (length(status) BETWEEN 1 AND 200),
	CONSTRAINT entry_removed_reason_rule CHECK ((removed_at IS NULL) = (removed_reason IS NULL)),
	CONSTRAINT entry_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT entry_match_state_known CHECK (match_state IN ('sure', 'proposed', 'rejected', 'none')),
	CONSTRAINT entry_match_state_rule CHECK ((match_state IN ('sure', 'proposed')) = (ngo IS NOT NULL)),
	CONSTRAINT entry_is_decided_rule CHECK (is_decided OR match_state <> 'rejected')
);
CREATE INDEX entry_order_idx ON entry (register, local_ref COLLATE natural_order);
CREATE INDEX entry_words_idx ON entry USING gin (register, words) WITH (fastupdate = off);
CREATE INDEX entry_ngo_idx ON entry (ngo);
CREATE INDEX entry_proposed_idx ON entry (register, local_ref COLLATE natural_order) WHERE match_state = 'proposed';
-- What an organisation that is new or has changed may be meant by.
CREATE INDEX entry_cif_idx ON entry (cif) WHERE NOT is_decided;
CREATE INDEX entry_national_number_idx ON entry (national_number) WHERE NOT is_decided;
CREATE INDEX entry_court_number_idx ON entry (court_number) WHERE NOT is_decided;
CREATE INDEX entry_name_key_idx ON entry (name_key) WHERE NOT is_decided;
CREATE INDEX entry_look_at_idx ON entry (look_at) WHERE NOT is_decided;
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON entry
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE entry ENABLE ALWAYS TRIGGER commit_mark;

-- What the authority says has a version; whom it means has a count of its own.
CREATE FUNCTION entry_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.created_at := OLD.created_at;
	NEW.version := OLD.version;
	NEW.updated_at := OLD.updated_at;
	IF (NEW.local_ref, NEW.recorded_on, NEW.name, NEW.cif, NEW.national_number, NEW.court_number, NEW.court_name, NEW.seat,
		NEW.locality, NEW.county, NEW.domain, NEW.contact_email, NEW.contact_phone, NEW.status, NEW.removed_at, NEW.removed_reason)
		IS DISTINCT FROM
		(OLD.local_ref, OLD.recorded_on, OLD.name, OLD.cif, OLD.national_number, OLD.court_number, OLD.court_name, OLD.seat,
		OLD.locality, OLD.county, OLD.domain, OLD.contact_email, OLD.contact_phone, OLD.status, OLD.removed_at, OLD.removed_reason) THEN
		NEW.version := OLD.version + 1;
		NEW.updated_at := now();
	END IF;
	NEW.match_version := OLD.match_version + ((NEW.ngo, NEW.match_state, NEW.match_reasons, NEW.is_decided)
		IS DISTINCT FROM (OLD.ngo, OLD.match_state, OLD.match_reasons, OLD.is_decided))::int;
	RETURN NEW;
END $$;
CREATE TRIGGER entry_version BEFORE UPDATE ON entry
	FOR EACH ROW EXECUTE FUNCTION entry_version();

-- Rises with each change of a register's entries; whoever writes them holds it.
CREATE TABLE entry_revision (
	register uuid,
	revision bigint NOT NULL DEFAULT 0,
	CONSTRAINT entry_revision_register_pk PRIMARY KEY (register),
	CONSTRAINT entry_revision_register_known FOREIGN KEY (register) REFERENCES register ON DELETE CASCADE
);

-- Up to which change the catalogue was looked through for what entries may mean.
CREATE TABLE entry_match_mark (
	one boolean DEFAULT true,
	era int NOT NULL DEFAULT 0,
	xid xid8 NOT NULL DEFAULT '0',
	seq bigint NOT NULL DEFAULT 0,
	CONSTRAINT entry_match_mark_one_pk PRIMARY KEY (one),
	CONSTRAINT entry_match_mark_one_rule CHECK (one)
);
INSERT INTO entry_match_mark DEFAULT VALUES;

-- ---- matching ----

CREATE TYPE entry_ask AS (
	id              uuid,
	cif             text,
	national_number text,
	court_number    text,
	court_name      text,
	name            text,
	name_key        text,
	county          text,
	locality        text,
	not_ngo         uuid[]
);

-- What a comparison of an entry with an organisation found, as codes.
CREATE FUNCTION entry_reasons(by_cif boolean, by_national_number boolean, by_court boolean, name text,
	county boolean, locality boolean, other_cif boolean, other_national_number boolean, several boolean) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
	SELECT array_remove(ARRAY[
		CASE WHEN by_cif THEN 'cif' END, CASE WHEN by_national_number THEN 'national_number' END,
		CASE WHEN by_court THEN 'court_number' END, name,
		CASE WHEN county THEN 'county' WHEN NOT county THEN 'county_differs' END,
		CASE WHEN locality THEN 'locality' WHEN NOT locality THEN 'locality_differs' END,
		CASE WHEN other_cif THEN 'cif_differs' END, CASE WHEN other_national_number THEN 'national_number_differs' END,
		CASE WHEN several THEN 'several' END], NULL)
$$;

-- Whom each of them means, if anybody. A number alone never makes it sure: the
-- name must not speak against it, nor the other number; a name does only where
-- one organisation has it in that place. Two that would be sure make each
-- other doubtful. closely: also by earlier names and by names that are
-- written nearly so, which are only ever proposed.
CREATE FUNCTION entry_match_of(asked entry_ask[], closely boolean)
RETURNS TABLE (id uuid, ngo uuid, state text, reasons text[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = search_a, conect, extensions, pg_temp AS $$
BEGIN
	RETURN QUERY
	WITH a AS MATERIALIZED (
		SELECT u.*, register_key(fold(u.locality)) AS place FROM unnest(asked) AS u
	), hit AS (
		SELECT a.id, n.id AS ngo FROM a JOIN ngo AS n ON n.cif = a.cif
		UNION
		SELECT a.id, n.id FROM a JOIN ngo AS n ON n.national_number = a.national_number
		UNION
		SELECT a.id, n.id FROM a JOIN ngo AS n ON n.court_number = a.court_number AND n.county = a.county
		UNION
		SELECT a.id, s.id FROM a JOIN ngo_search AS s ON s.name_key = a.name_key
		WHERE a.name_key <> ''
		UNION
		SELECT a.id, f.id FROM a CROSS JOIN LATERAL entry_former(a.name_key, a.county) AS f WHERE closely
		UNION
		SELECT a.id, f.id FROM a CROSS JOIN LATERAL ngo_similar(a.name, NULL, 5) AS f
		WHERE closely AND f.likeness >= 0.6
	), seen AS (
		SELECT a.id, n.id AS ngo,
			coalesce(n.cif = a.cif, false) AS by_cif,
			coalesce(n.cif <> a.cif, false) AS other_cif,
			coalesce(n.national_number = a.national_number, false) AS by_national_number,
			coalesce(n.national_number <> a.national_number, false) AS other_national_number,
			coalesce(n.court_number = a.court_number AND (n.county = a.county)
				AND (a.court_name IS NULL OR n.court IS NULL OR register_keys(a.court_name) && register_keys(c.name)), false) AS by_court,
			k.key = a.name_key AND a.name_key <> '' AS same_name,
			a.name_key <> '' AND EXISTS (SELECT FROM unnest(n.former_names) AS f
				WHERE left(key_of(fold(f)), 120) = a.name_key) AS former_name,
			similarity(k.key, a.name_key) AS likeness,
			n.county = a.county AS county,
			register_key(fold(n.locality)) = a.place AS locality
		FROM hit AS h
		JOIN a ON a.id = h.id
		JOIN ngo AS n ON n.id = h.ngo AND n.removed_at IS NULL
		LEFT JOIN court AS c ON c.code = n.court
		CROSS JOIN LATERAL (SELECT left(key_of(fold(n.name)), 120) AS key OFFSET 0) AS k
		WHERE n.id <> ALL (coalesce(a.not_ngo, '{}'))
	), judged AS (
		SELECT s.*,
			count(*) FILTER (WHERE s.same_name) OVER every AS namesakes,
			count(*) FILTER (WHERE s.same_name AND s.county) OVER every AS namesakes_there,
			count(*) FILTER (WHERE s.by_cif) OVER every AS with_cif,
			count(*) FILTER (WHERE s.by_national_number) OVER every AS with_number,
			CASE WHEN s.same_name THEN 'name' WHEN s.former_name THEN 'former_name'
				WHEN s.likeness >= 0.6 THEN 'similar_name' WHEN s.likeness < 0.3 THEN 'name_differs' END AS name_reason
		FROM seen AS s
		WINDOW every AS (PARTITION BY s.id)
	), verdict AS (
		SELECT j.*,
			NOT (j.other_cif OR j.other_national_number)
			-- The number is somebody else's, and this one's is not known.
			AND (j.by_cif OR j.with_cif = 0) AND (j.by_national_number OR j.with_number = 0) AND coalesce(
				j.by_cif AND j.by_national_number AND (j.same_name OR j.former_name OR j.likeness >= 0.2)
				OR j.by_cif AND (j.same_name OR j.former_name OR j.likeness >= 0.4)
				OR j.by_national_number AND (j.same_name OR j.former_name OR j.likeness >= 0.5)
				OR j.by_court AND (j.same_name OR j.likeness >= 0.7)
				OR j.same_name AND j.county AND j.locality AND j.namesakes_there = 1
				OR j.same_name AND j.county AND j.locality IS NULL AND j.namesakes = 1, false) AS is_sure,
			j.by_cif OR j.by_national_number OR j.by_court OR j.same_name OR j.former_name
				OR j.likeness >= 0.6 AND coalesce(j.county, true) AS is_possible,
			j.by_cif::int * 8 + j.by_national_number::int * 6 + j.by_court::int * 4 + j.same_name::int * 4
				+ j.former_name::int * 3 + j.likeness * 3 + coalesce(j.county::int * 2 - 1, 0) + coalesce(j.locality::int, 0)
				- j.other_cif::int * 4 - j.other_national_number::int * 4 - (j.likeness < 0.3)::int * 6 AS score
		FROM judged AS j
	), ranked AS (
		SELECT v.*,
			-- Of those that share a number, a branch and its parent, the one of the name.
			v.is_sure AND (count(*) FILTER (WHERE v.is_sure) OVER every = 1 OR v.same_name AND coalesce(v.county, true)
				AND count(*) FILTER (WHERE v.is_sure AND v.same_name) OVER every = 1) AS is_it,
			count(*) OVER every AS possible,
			row_number() OVER (PARTITION BY v.id ORDER BY v.is_sure DESC, v.score DESC, v.ngo) AS place
		FROM verdict AS v
		WHERE v.is_possible
		WINDOW every AS (PARTITION BY v.id)
	)
	SELECT a.id, r.ngo,
		CASE WHEN r.ngo IS NULL THEN 'none' WHEN r.is_it THEN 'sure' ELSE 'proposed' END,
		CASE WHEN r.ngo IS NULL THEN '{}'::text[] ELSE entry_reasons(r.by_cif, r.by_national_number, r.by_court, r.name_reason,
			r.county, r.locality, r.other_cif, r.other_national_number, NOT r.is_it AND r.possible > 1) END
	FROM a
	LEFT JOIN ranked AS r ON r.id = a.id AND r.place = 1;
END $$;

-- Who had this name, in this county or any.
CREATE FUNCTION entry_former(name_key text, county text) RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = search_a, conect, extensions, pg_temp AS $$
DECLARE
	query tsquery := (SELECT string_agg(quote_literal(w), ' & ')
		FROM unnest(string_to_array(name_key, ' ')) AS w WHERE w <> '')::tsquery;
BEGIN
	IF query IS NULL OR strpos(name_key, ' ') = 0 THEN
		RETURN;
	END IF;
	RETURN QUERY
	SELECT s.id
	FROM (SELECT x.id FROM ngo_search AS x
		WHERE x.tsk @@ query AND x.name_key <> entry_former.name_key
		AND (entry_former.county IS NULL OR x.county = entry_former.county)
		LIMIT 50) AS s
	JOIN ngo AS n ON n.id = s.id AND n.former_names <> '{}'
	WHERE EXISTS (SELECT FROM unnest(n.former_names) AS f WHERE left(key_of(fold(f)), 120) = entry_former.name_key);
END $$;

-- Matches these entries anew, but those that a person decided. Returns how many
-- have another match now. look_again: of whom nobody is known, when to look next.
CREATE FUNCTION entry_match(ids uuid[], closely boolean, look_again interval) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	asked entry_ask[] := ARRAY(SELECT ROW (e.id, e.cif, e.national_number, e.court_number, e.court_name, e.name, e.name_key,
			e.county, e.locality, e.not_ngo)::entry_ask
		FROM entry AS e WHERE e.id = ANY (ids) AND NOT e.is_decided AND e.removed_at IS NULL);
	changed bigint;
BEGIN
	WITH found AS MATERIALIZED (
		SELECT m.id, m.ngo, m.state, m.reasons FROM entry_match_of(asked, closely) AS m
	), written AS (
		UPDATE entry AS e SET ngo = f.ngo, match_state = f.state, match_reasons = f.reasons,
			look_at = CASE WHEN f.state <> 'none' THEN NULL WHEN closely THEN now() + look_again ELSE now() END
		FROM found AS f
		WHERE e.id = f.id
		AND ((e.ngo, e.match_state, e.match_reasons) IS DISTINCT FROM (f.ngo, f.state, f.reasons)
			OR closely AND e.look_at <= now() OR f.state = 'none' AND NOT closely AND e.look_at IS NULL)
		RETURNING e.id, e.register
	)
	SELECT count(*) INTO changed FROM written;
	RETURN changed;
END $$;

-- From time to time: what organisations that are new or have changed may be
-- meant by, and a closer look for those of whom nobody was found. So many
-- changes at most; the rest is for the next time.
CREATE FUNCTION entry_match_due() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	m entry_match_mark;
	last record;
	ids uuid[];
	done bigint := 0;
BEGIN
	SELECT * INTO m FROM entry_match_mark FOR UPDATE;
	SELECT array_agg(DISTINCT c.id) FILTER (WHERE c.type = 'ngo') AS ids, (array_agg(c.era ORDER BY c.era DESC, c.xid DESC, c.seq DESC))[1] AS era,
		(array_agg(c.xid ORDER BY c.era DESC, c.xid DESC, c.seq DESC))[1] AS xid,
		(array_agg(c.seq ORDER BY c.era DESC, c.xid DESC, c.seq DESC))[1] AS seq
	INTO last
	FROM (SELECT x.era, x.xid, x.seq, x.type, x.id FROM public_api.change AS x
		WHERE (x.era, x.xid, x.seq) > (m.era, m.xid, m.seq)
		ORDER BY x.era, x.xid, x.seq LIMIT 20000) AS c;
	IF last.era IS NOT NULL THEN
		UPDATE entry_match_mark SET era = last.era, xid = last.xid, seq = last.seq;
		ids := entry_of_changed(last.ids);
		FOR i IN 0..coalesce(cardinality(ids) - 1, -5000) / 5000 LOOP
			done := done + entry_match(ids[i * 5000 + 1:(i + 1) * 5000], false, NULL);
		END LOOP;
	END IF;
	ids := ARRAY(SELECT e.id FROM entry AS e
		WHERE e.look_at <= now() AND NOT e.is_decided AND e.removed_at IS NULL
		ORDER BY e.look_at LIMIT 500);
	RETURN done + entry_match(ids, true, interval '30 days');
END $$;

-- Entries that may mean one of these organisations, or do.
CREATE FUNCTION entry_of_changed(ngos uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
	WITH changed AS MATERIALIZED (
		SELECT n.id, n.cif, n.national_number, n.court_number, n.county, left(key_of(fold(n.name)), 120) AS name_key
		FROM ngo AS n WHERE n.id = ANY (ngos)
	)
	SELECT array_agg(f.id) FROM (
		SELECT e.id FROM changed AS n JOIN entry AS e ON e.cif = n.cif AND NOT e.is_decided
		UNION
		SELECT e.id FROM changed AS n JOIN entry AS e ON e.national_number = n.national_number AND NOT e.is_decided
		UNION
		SELECT e.id FROM changed AS n JOIN entry AS e ON e.court_number = n.court_number AND e.county = n.county AND NOT e.is_decided
		UNION
		SELECT e.id FROM changed AS n JOIN entry AS e ON e.name_key = n.name_key AND NOT e.is_decided
		UNION
		SELECT e.id FROM changed AS n JOIN entry AS e ON e.ngo = n.id AND NOT e.is_decided) AS f
$$;
CREATE FUNCTION jobs_api.entry_match_due() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT entry_match_due()
$$;

-- ---- what is told of an entry ----

-- The address of an entry has its number with ~1 for a slash and ~0 for a
-- tilde, as JSON pointers do: an address keeps its slashes to itself.
CREATE FUNCTION entry_ref(in_address text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
	SELECT replace(replace(in_address, '~1', '/'), '~0', '~')
$$;
CREATE FUNCTION entry_address(of_register uuid, local_ref text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
	SELECT '/api/v1/registers/' || of_register || '/entries/' || replace(replace(local_ref, '~', '~0'), '/', '~1')
$$;

-- The organisation meant, if it is public; what was merged leads on.
CREATE FUNCTION entry_ngo(of_ngo uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT n.id FROM ngo AS n
	WHERE n.id = coalesce((SELECT r.target FROM ngo_removal AS r WHERE r.ngo = of_ngo), of_ngo) AND n.removed_at IS NULL
$$;

-- What everybody sees.
CREATE FUNCTION entry_card(e entry) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT json_build_object('local_ref', e.local_ref, 'version', e.version, 'updated_at', public_api.instant(e.updated_at),
		'recorded_on', e.recorded_on, 'name', e.name, 'cif', e.cif, 'national_number', e.national_number,
		'court_number', e.court_number, 'court_name', e.court_name, 'county', e.county, 'locality', e.locality,
		'domain', e.domain, 'status', e.status,
		'ngo', CASE WHEN e.match_state = 'sure' THEN entry_ngo(e.ngo) END)
$$;

-- What the authority's officers see.
CREATE FUNCTION entry_full(e entry) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT json_build_object('local_ref', e.local_ref, 'version', e.version, 'updated_at', public_api.instant(e.updated_at),
		'recorded_on', e.recorded_on, 'name', e.name, 'cif', e.cif, 'national_number', e.national_number,
		'court_number', e.court_number, 'court_name', e.court_name, 'county', e.county, 'locality', e.locality,
		'domain', e.domain, 'status', e.status, 'seat', e.seat, 'contact_email', e.contact_email, 'contact_phone', e.contact_phone,
		'removed_at', public_api.instant(e.removed_at), 'removed_reason', e.removed_reason,
		'match_state', e.match_state, 'match_reasons', e.match_reasons, 'match_decided', e.is_decided,
		'ngo', (SELECT json_build_object('id', n.id, 'name', n.name, 'county', n.county, 'locality', n.locality, 'cif', n.cif,
				'national_number', n.national_number)
			FROM ngo AS n WHERE n.id = entry_ngo(e.ngo)))
$$;
CREATE FUNCTION entry_etag(e entry) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT 'v' || e.version || '.' || e.match_version
$$;

-- A page of a register, in the order of its numbers. whole: as its officers
-- see it, with what was removed when that is asked for.
CREATE FUNCTION entry_page(of_register uuid, whole boolean, folded text, in_county text[], is_matched boolean, in_state text[],
	removed boolean, cursor jsonb, size int, count text,
	OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, extensions, pg_temp AS $$
DECLARE
	query tsquery := (SELECT string_agg(w || ':*', ' & ') FROM unnest(string_to_array(folded, ' ')) AS w WHERE w <> '')::tsquery;
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	at text := cursor ->> 'r';
	page entry[];
	more boolean;
BEGIN
	IF back THEN
		page := ARRAY(SELECT e FROM entry AS e
			WHERE e.register = of_register AND e.local_ref COLLATE natural_order < at COLLATE natural_order
			AND (query IS NULL OR e.words @@ query) AND (in_county IS NULL OR e.county = ANY (in_county))
			AND (is_matched IS NULL OR (e.match_state = 'sure') = is_matched) AND (in_state IS NULL OR e.match_state = ANY (in_state))
			AND (e.removed_at IS NOT NULL) = removed
			ORDER BY e.local_ref COLLATE natural_order DESC LIMIT size + 1);
	ELSE
		page := ARRAY(SELECT e FROM entry AS e
			WHERE e.register = of_register AND (at IS NULL OR e.local_ref COLLATE natural_order > at COLLATE natural_order)
			AND (query IS NULL OR e.words @@ query) AND (in_county IS NULL OR e.county = ANY (in_county))
			AND (is_matched IS NULL OR (e.match_state = 'sure') = is_matched) AND (in_state IS NULL OR e.match_state = ANY (in_state))
			AND (e.removed_at IS NOT NULL) = removed
			ORDER BY e.local_ref COLLATE natural_order LIMIT size + 1);
	END IF;
	more := cardinality(page) > size;
	page := page[:size];
	SELECT coalesce(json_agg(CASE WHEN whole THEN entry_full(p::entry) ELSE entry_card(p::entry) END
		ORDER BY p.local_ref COLLATE natural_order), '[]')
	INTO items FROM unnest(page) AS p;
	IF cardinality(page) > 0 THEN
		IF more OR back THEN
			next := json_build_object('d', 'n', 'r', (page[CASE WHEN back THEN 1 ELSE cardinality(page) END]).local_ref);
		END IF;
		IF at IS NOT NULL AND (more OR NOT back) THEN
			prev := json_build_object('d', 'p', 'r', (page[CASE WHEN back THEN cardinality(page) ELSE 1 END]).local_ref);
		END IF;
	END IF;
	IF count IN ('exact', 'estimate') THEN
		total := (SELECT count(*) FROM entry AS e
			WHERE e.register = of_register
			AND (query IS NULL OR e.words @@ query) AND (in_county IS NULL OR e.county = ANY (in_county))
			AND (is_matched IS NULL OR (e.match_state = 'sure') = is_matched) AND (in_state IS NULL OR e.match_state = ANY (in_state))
			AND (e.removed_at IS NOT NULL) = removed);
	END IF;
END $$;

-- Is there a register of entries that everybody may read?
CREATE FUNCTION entry_is_public(of_register uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT EXISTS (SELECT FROM register AS r WHERE r.id = of_register AND r.form = 'hosted' AND r.removed_at IS NULL)
$$;

-- No row at all where there is no such register.
CREATE FUNCTION public_api.entry_list(of_register uuid, folded text, county text[], matched boolean, cursor jsonb, size int, count text)
RETURNS TABLE (items text, next text, prev text, total bigint, extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT p.items, p.next, p.prev, p.total, p.extra
	FROM entry_page(of_register, false, folded, county, matched, NULL, false, cursor, size, count) AS p
	WHERE entry_is_public(of_register)
$$;

CREATE FUNCTION public_api.entry_get(of_register uuid, local_ref text) RETURNS TABLE (body text, etag text, status int, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT CASE WHEN e.removed_at IS NULL THEN entry_card(e)::text END, entry_etag(e),
		CASE WHEN e.removed_at IS NOT NULL THEN 410 END, e.removed_reason
	FROM entry AS e
	WHERE e.register = of_register AND e.local_ref = entry_ref(entry_get.local_ref) AND entry_is_public(of_register)
$$;

-- In which registers kept here an organisation is.
CREATE FUNCTION public_api.ngo_register_list(of_ngo uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT json_build_object('items', coalesce((
		SELECT json_agg(json_build_object('register', json_build_object('id', r.id, 'title_ro', r.title_ro, 'title_hu', r.title_hu,
				'title_en', r.title_en),
			'authority', json_build_object('id', a.id, 'name', a.name),
			'local_ref', e.local_ref, 'recorded_on', e.recorded_on)
			ORDER BY a.name COLLATE "ro-x-icu", r.title_ro COLLATE "ro-x-icu", e.local_ref COLLATE natural_order, e.id)
		FROM entry AS e
		JOIN register AS r ON r.id = e.register AND r.form = 'hosted' AND r.removed_at IS NULL
		JOIN authority AS a ON a.id = r.authority
		WHERE e.match_state = 'sure' AND e.removed_at IS NULL
		AND e.ngo IN (SELECT n.id UNION ALL SELECT x.ngo FROM ngo_removal AS x WHERE x.target = n.id)), '[]'))::text
	FROM ngo AS n WHERE n.id = of_ngo AND n.removed_at IS NULL
$$;

-- ---- keeping a register ----

-- For who keeps it. Taken to write, nobody else writes its entries until the
-- end of the transaction.
CREATE FUNCTION entry_register(id uuid) RETURNS register
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r register;
BEGIN
	SELECT * INTO r FROM register AS x WHERE x.id = entry_register.id;
	IF r.id IS NULL THEN
		PERFORM refuse('not_found');
	END IF;
	PERFORM office_or_refused(r.authority, 'registers');
	IF r.form <> 'hosted' THEN
		PERFORM refuse('state_conflict', '', 'hosted');
	END IF;
	RETURN r;
END $$;
CREATE FUNCTION entry_register_take(id uuid) RETURNS register
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r register := entry_register(id);
BEGIN
	INSERT INTO entry_revision (register) VALUES (r.id) ON CONFLICT DO NOTHING;
	PERFORM FROM entry_revision AS v WHERE v.register = r.id FOR UPDATE;
	-- What it was before we waited says nothing.
	SELECT * INTO r FROM register AS x WHERE x.id = r.id;
	IF r.state = 'withdrawn' THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	RETURN r;
END $$;

-- Its entries have changed: who follows the register learns of it.
CREATE FUNCTION entry_register_changed(r register) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	UPDATE entry_revision AS v SET revision = v.revision + 1 WHERE v.register = r.id;
	IF r.removed_at IS NULL THEN
		PERFORM record_change('register', r.id, r.version, 'update');
	END IF;
END $$;

-- One value of an entry as it is kept; else fault, the code of a violation, and
-- what was expected.
CREATE FUNCTION entry_value(field text, given text, OUT kept text, OUT fault text, OUT expected text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	longest int := CASE field WHEN 'local_ref' THEN 60 WHEN 'name' THEN 500 WHEN 'national_number' THEN 60 WHEN 'court_number' THEN 30
		WHEN 'seat' THEN 300 WHEN 'domain' THEN 300 WHEN 'contact_email' THEN 254 WHEN 'contact_phone' THEN 40 ELSE 200 END;
BEGIN
	expected := '';
	given := nullif(clean_text(given, false), '');
	IF given IS NULL THEN
		RETURN;
	ELSIF has_personal_number(given) OR field = 'cif' AND clean_cif(given) ~ '^[0-9]{13}$' THEN
		fault := 'personal_number';
		RETURN;
	END IF;
	CASE field
	WHEN 'cif' THEN
		kept := clean_cif(given);
		fault := CASE WHEN kept !~ '^[1-9][0-9]{1,9}$' THEN 'identifier_form' WHEN NOT cif_is_valid(kept) THEN 'check_digit' END;
		expected := 'RO 4204020';
	WHEN 'national_number' THEN
		kept := clean_national_number(given);
		fault := CASE WHEN kept IS NULL THEN 'identifier_form' END;
		expected := '1234/A/2019';
	WHEN 'court_number' THEN
		kept := clean_court_number(given);
		fault := CASE WHEN kept IS NULL THEN 'identifier_form' END;
		expected := '12/PJ/2019';
	WHEN 'county' THEN
		SELECT c.code INTO kept FROM county AS c
		WHERE c.code = upper(given) OR fold(c.name_ro) = regexp_replace(fold(given), '^(judetul|municipiul) ', '');
		fault := CASE WHEN kept IS NULL THEN 'enum' END;
		expected := '/api/v1/counties';
	WHEN 'contact_email' THEN
		kept := clean_email(given);
		fault := CASE WHEN kept IS NULL THEN 'format_email' END;
	WHEN 'contact_phone' THEN
		kept := clean_phone(given);
		fault := CASE WHEN kept IS NULL THEN 'pattern' END;
		expected := '+40 266 123 456';
	WHEN 'recorded_on' THEN
		fault := 'format_date';
		IF given ~ '^(1[89]|20)[0-9]{2}-[01][0-9]-[0-3][0-9]$' THEN
			BEGIN
				kept := given::date::text;
				fault := CASE WHEN given::date > current_date + 1 THEN 'maximum' END;
				expected := current_date::text;
			EXCEPTION WHEN datetime_field_overflow THEN
				NULL;
			END;
		END IF;
	WHEN 'local_ref' THEN
		kept := given;
		fault := CASE WHEN given !~ '[[:alnum:]]' THEN 'pattern' END;
	ELSE
		kept := given;
	END CASE;
	IF fault IS NULL AND length(kept) > longest THEN
		fault := 'max_length';
		expected := longest::text;
	END IF;
	IF fault IS NOT NULL THEN
		kept := NULL;
	END IF;
END $$;

CREATE FUNCTION entry_fields() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
	SELECT '{local_ref,recorded_on,name,cif,national_number,court_number,court_name,county,locality,seat,domain,contact_email,contact_phone,status}'::text[]
$$;

-- The entry that an object of texts describes; all faults at once.
CREATE FUNCTION entry_given(given jsonb) RETURNS entry
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	faults jsonb := '[]';
	values jsonb := '{}';
	field text;
	v record;
BEGIN
	FOREACH field IN ARRAY entry_fields() LOOP
		SELECT * INTO v FROM entry_value(field, given ->> field);
		IF v.fault IS NOT NULL THEN
			faults := faults || jsonb_build_object('pointer', '/' || field, 'code', v.fault, 'expected', v.expected);
		ELSIF v.kept IS NOT NULL THEN
			values := values || jsonb_build_object(field, v.kept);
		ELSIF field IN ('local_ref', 'name') THEN
			faults := faults || jsonb_build_object('pointer', '/' || field, 'code', 'min_length', 'expected', '1');
		END IF;
	END LOOP;
	IF faults <> '[]' THEN
		PERFORM refuse_all('invalid_body', faults);
	END IF;
	RETURN jsonb_populate_record(NULL::entry, values);
END $$;

-- Does it say the same?
CREATE FUNCTION entry_is_same(a entry, b entry) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
	SELECT (a.recorded_on, a.name, a.cif, a.national_number, a.court_number, a.court_name, a.county, a.locality, a.seat, a.domain,
		a.contact_email, a.contact_phone, a.status) IS NOT DISTINCT FROM
		(b.recorded_on, b.name, b.cif, b.national_number, b.court_number, b.court_name, b.county, b.locality, b.seat, b.domain,
		b.contact_email, b.contact_phone, b.status)
$$;

-- Written whole, as often as one likes. Over one that says something else, only
-- with its version, or with the word that any will do.
CREATE FUNCTION app_api.entry_put(of_register uuid, local_ref text, given jsonb, if_match bigint, if_any boolean,
	OUT body text, OUT etag text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r register := entry_register_take(of_register);
	g entry := entry_given(given || jsonb_build_object('local_ref', entry_ref(entry_put.local_ref)));
	e entry;
	was bigint;
BEGIN
	SELECT * INTO e FROM entry AS x WHERE x.register = r.id AND x.local_ref = g.local_ref FOR UPDATE;
	was := e.version;
	status := CASE WHEN e.id IS NULL THEN '201' ELSE '200' END;
	IF e.id IS NULL AND if_match IS NOT NULL THEN
		PERFORM refuse('version_conflict');
	ELSIF e.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || e.version);
	ELSIF e.id IS NULL THEN
		INSERT INTO entry (register, local_ref, recorded_on, name, cif, national_number, court_number, court_name, county, locality,
			seat, domain, contact_email, contact_phone, status)
		VALUES (r.id, g.local_ref, g.recorded_on, g.name, g.cif, g.national_number, g.court_number, g.court_name, g.county, g.locality,
			g.seat, g.domain, g.contact_email, g.contact_phone, g.status)
		RETURNING * INTO e;
	ELSIF e.removed_at IS NOT NULL OR NOT entry_is_same(e, g) THEN
		IF if_match IS NULL AND NOT coalesce(if_any, false) THEN
			PERFORM refuse('version_required', '', 'v' || e.version);
		END IF;
		UPDATE entry AS x SET recorded_on = g.recorded_on, name = g.name, cif = g.cif, national_number = g.national_number,
			court_number = g.court_number, court_name = g.court_name, county = g.county, locality = g.locality, seat = g.seat,
			domain = g.domain, contact_email = g.contact_email, contact_phone = g.contact_phone, status = g.status,
			removed_at = NULL, removed_reason = NULL
		WHERE x.id = e.id RETURNING * INTO e;
	END IF;
	IF was IS DISTINCT FROM e.version THEN
		PERFORM entry_match(ARRAY[e.id], true, interval '30 days');
		SELECT * INTO e FROM entry AS x WHERE x.id = e.id;
		PERFORM entry_register_changed(r);
		PERFORM note('entry.put', 'entry', e.id::text, was, e.version, NULL, to_jsonb(g) - 'contact_email' - 'contact_phone');
	END IF;
	body := entry_full(e);
	etag := entry_etag(e);
	location := CASE status WHEN '201' THEN entry_address(r.id, e.local_ref) END;
END $$;

-- Struck out, and kept.
CREATE FUNCTION app_api.entry_delete(of_register uuid, local_ref text, if_match bigint, reason text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r register := entry_register_take(of_register);
	e entry;
	why text := clean_text(reason, false);
BEGIN
	SELECT * INTO e FROM entry AS x WHERE x.register = r.id AND x.local_ref = entry_ref(entry_delete.local_ref) FOR UPDATE;
	IF e.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF e.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || e.version);
	ELSIF e.removed_at IS NOT NULL THEN
		PERFORM refuse('state_conflict', '', 'removed');
	ELSIF has_personal_number(why) THEN
		PERFORM refuse('invalid_body', '/reason', 'personal_number');
	ELSIF why = '' THEN
		PERFORM refuse('invalid_body', '/reason', 'min_length: 1');
	END IF;
	UPDATE entry AS x SET removed_at = now(), removed_reason = why WHERE x.id = e.id RETURNING * INTO e;
	PERFORM entry_register_changed(r);
	PERFORM note('entry.delete', 'entry', e.id::text, if_match, e.version, why);
	body := '';
	status := '204';
END $$;

-- Whom it means, as a person says: the one that was proposed (confirm), not
-- that one (reject), this one (set), none of the catalogue (none), or as the
-- rules find (rule).
CREATE FUNCTION app_api.entry_match_set(of_register uuid, local_ref text, decision text, of_ngo uuid, if_match bigint, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r register := entry_register_take(of_register);
	e entry;
	was entry;
BEGIN
	SELECT * INTO e FROM entry AS x WHERE x.register = r.id AND x.local_ref = entry_ref(entry_match_set.local_ref) FOR UPDATE;
	was := e;
	IF e.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF e.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || e.version);
	ELSIF e.removed_at IS NOT NULL THEN
		PERFORM refuse('state_conflict', '', 'removed');
	ELSIF (decision = 'set') <> (of_ngo IS NOT NULL) AND decision NOT IN ('confirm', 'reject') THEN
		PERFORM refuse('invalid_body', '/ngo', CASE WHEN of_ngo IS NULL THEN 'required' ELSE '' END);
	ELSIF decision IN ('confirm', 'reject') AND (e.ngo IS NULL OR e.ngo <> coalesce(of_ngo, e.ngo)) THEN
		-- Another than the one that was seen, or none any more.
		PERFORM refuse('state_conflict', '', e.match_state);
	ELSIF decision = 'set' AND entry_ngo(of_ngo) IS NULL THEN
		PERFORM refuse('invalid_body', '/ngo', '/api/v1/ngos');
	END IF;
	UPDATE entry AS x SET
		ngo = CASE decision WHEN 'confirm' THEN x.ngo WHEN 'set' THEN of_ngo END,
		match_state = CASE WHEN decision IN ('confirm', 'set') THEN 'sure' WHEN decision = 'none' THEN 'rejected' ELSE 'none' END,
		match_reasons = CASE decision WHEN 'confirm' THEN x.match_reasons ELSE '{}' END,
		is_decided = decision IN ('confirm', 'set', 'none'),
		not_ngo = CASE decision WHEN 'reject' THEN array_remove(x.not_ngo, x.ngo) || x.ngo WHEN 'rule' THEN '{}' ELSE x.not_ngo END,
		look_at = NULL
	WHERE x.id = e.id;
	IF decision IN ('reject', 'rule') THEN
		PERFORM entry_match(ARRAY[e.id], true, interval '30 days');
	END IF;
	SELECT * INTO e FROM entry AS x WHERE x.id = e.id;
	IF e.match_version <> was.match_version THEN
		PERFORM entry_register_changed(r);
	END IF;
	PERFORM note('entry.match', 'entry', e.id::text, e.version, e.version, decision,
		jsonb_build_object('before', was.ngo, 'after', e.ngo, 'state', e.match_state));
	body := entry_full(e);
	etag := entry_etag(e);
END $$;

-- The register as those who keep it see it.
CREATE FUNCTION app_api.ledger_list(of_register uuid, folded text, county text[], state text[], removed boolean, cursor jsonb, size int, count text,
	OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM entry_register(of_register);
	SELECT p.items, p.next, p.prev, p.total, p.extra INTO items, next, prev, total, extra
	FROM entry_page(of_register, true, folded, county, NULL, state, removed, cursor, size, count) AS p;
END $$;
CREATE FUNCTION app_api.ledger_get(of_register uuid, local_ref text, OUT body text, OUT etag text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	e entry;
BEGIN
	PERFORM entry_register(of_register);
	SELECT * INTO e FROM entry AS x WHERE x.register = of_register AND x.local_ref = entry_ref(ledger_get.local_ref);
	IF e.id IS NOT NULL THEN
		body := entry_full(e);
		etag := entry_etag(e);
	END IF;
END $$;
