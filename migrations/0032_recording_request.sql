-- SPDX-License-Identifier: EUPL-1.2
--
-- An organisation asks an authority to be recorded (O.G. 26/2000, art. 52), and
-- is answered.
--
--   sent ─► acknowledged ─► recorded | refused
--     └──────────┴────────────► withdrawn
--
-- What the authority needs is given from the catalogue: the public values of
-- the profile as they were when it was sent, and documents the organisation
-- has here. The term is that of petitions (O.G. 27/2002), which no text names
-- for this: a day to go by, and nothing is called late on or before late_after.

SET LOCAL search_path = conect, extensions;

CREATE TABLE recording_request (
	id              uuid DEFAULT uuid_v7(),
	version         bigint NOT NULL DEFAULT 1,
	created_at      timestamptz NOT NULL DEFAULT now(),
	updated_at      timestamptz NOT NULL DEFAULT now(),
	ngo             uuid NOT NULL,
	authority       uuid NOT NULL,
	register        uuid, -- which of the authority's; NULL: it chooses
	domains         text[] NOT NULL DEFAULT '{}', -- in which it wants to be recorded
	message         text,
	profile         jsonb NOT NULL, -- profile_field → value: what was given
	documents       uuid[] NOT NULL DEFAULT '{}', -- attachments of the NGO, given along
	lang            text NOT NULL,
	state           text NOT NULL DEFAULT 'sent',
	sent_by         uuid,
	sent_at         timestamptz NOT NULL DEFAULT now(),
	due_on          date NOT NULL,
	late_after      date NOT NULL,
	acknowledged_at timestamptz,
	decided_by      uuid,
	decided_at      timestamptz, -- or withdrawn
	local_ref       text, -- the number in the authority's register
	recorded_on     date,
	reason          text,
	reminded_at     timestamptz, -- the authority, that it is due soon
	told_late_at    timestamptz, -- the authority, that it is late
	CONSTRAINT recording_request_id_pk PRIMARY KEY (id),
	CONSTRAINT recording_request_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT recording_request_authority_known FOREIGN KEY (authority) REFERENCES authority,
	CONSTRAINT recording_request_register_known FOREIGN KEY (register) REFERENCES register ON DELETE SET NULL,
	CONSTRAINT recording_request_message_length CHECK (length(message) BETWEEN 1 AND 2000),
	CONSTRAINT recording_request_profile_form CHECK (jsonb_typeof(profile) = 'object'),
	CONSTRAINT recording_request_documents_length CHECK (cardinality(documents) <= 100),
	CONSTRAINT recording_request_lang_known CHECK (lang IN ('ro', 'hu', 'en')),
	CONSTRAINT recording_request_state_known CHECK (state IN ('sent', 'acknowledged', 'recorded', 'refused', 'withdrawn')),
	CONSTRAINT recording_request_state_rule CHECK ((decided_at IS NULL) = (state IN ('sent', 'acknowledged'))
		AND (local_ref IS NOT NULL) = (state = 'recorded') AND (recorded_on IS NOT NULL) = (state = 'recorded')
		AND (reason IS NOT NULL) = (state = 'refused')),
	CONSTRAINT recording_request_sent_by_known FOREIGN KEY (sent_by) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT recording_request_due_on_rule CHECK (late_after > due_on),
	CONSTRAINT recording_request_decided_by_known FOREIGN KEY (decided_by) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT recording_request_local_ref_length CHECK (length(local_ref) BETWEEN 1 AND 60),
	CONSTRAINT recording_request_reason_length CHECK (length(reason) BETWEEN 1 AND 2000)
);
CREATE UNIQUE INDEX recording_request_open_idx ON recording_request (ngo, authority)
	WHERE state IN ('sent', 'acknowledged');
CREATE INDEX recording_request_ngo_idx ON recording_request (ngo, sent_at, id);
CREATE INDEX recording_request_authority_idx ON recording_request (authority, sent_at, id);
CREATE INDEX recording_request_register_idx ON recording_request (register);
CREATE INDEX recording_request_sent_by_idx ON recording_request (sent_by);
CREATE INDEX recording_request_decided_by_idx ON recording_request (decided_by);
CREATE INDEX recording_request_sent_at_idx ON recording_request (sent_at, id);
CREATE INDEX recording_request_due_on_idx ON recording_request (due_on) WHERE state IN ('sent', 'acknowledged');
CREATE INDEX recording_request_documents_idx ON recording_request USING gin (documents);
CREATE TRIGGER recording_request_version BEFORE UPDATE ON recording_request
	FOR EACH ROW EXECUTE FUNCTION next_version();

-- The day it is in Romania, by which terms are counted.
CREATE FUNCTION legal_day(at timestamptz DEFAULT now()) RETURNS date LANGUAGE sql STABLE STRICT
RETURN (at AT TIME ZONE 'Europe/Bucharest')::date;

CREATE FUNCTION recording_request_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		SELECT t.due_on, t.late_after INTO NEW.due_on, NEW.late_after
		FROM conect.legal_term(conect.legal_day(NEW.sent_at), 30) AS t;
	ELSIF NEW.state <> OLD.state THEN
		IF NEW.state <> ALL (CASE OLD.state
			WHEN 'sent' THEN '{acknowledged,recorded,refused,withdrawn}'
			WHEN 'acknowledged' THEN '{recorded,refused,withdrawn}'
			ELSE '{}' END::text[]) THEN
			PERFORM conect.refuse('state_conflict', '', OLD.state);
		END IF;
		IF NEW.state <> 'withdrawn' THEN
			NEW.acknowledged_at := coalesce(OLD.acknowledged_at, now());
		END IF;
		NEW.decided_at := CASE WHEN NEW.state <> 'acknowledged' THEN now() END;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER recording_request_state BEFORE INSERT OR UPDATE ON recording_request
	FOR EACH ROW EXECUTE FUNCTION recording_request_state();

-- ---- who may ----

-- The organisations that who asks speaks for, and those merged into them.
CREATE FUNCTION recording_ngos() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = conect, pg_temp AS $$
	SELECT n.id
	FROM identity() AS i
	JOIN member AS m ON m.account = i.account
	CROSS JOIN LATERAL (SELECT m.ngo AS id UNION ALL SELECT r.ngo FROM ngo_removal AS r WHERE r.target = m.ngo) AS n
	WHERE i.authority IS NULL
$$;

-- The authorities that who asks is in, with this competence if one is named.
CREATE FUNCTION recording_offices(competence text DEFAULT NULL) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = conect, pg_temp AS $$
	SELECT o.authority
	FROM identity() AS i
	JOIN office AS o ON o.account = i.account
	WHERE i.in_office AND coalesce(i.authority = o.authority, true)
	AND (o.role = 'representative' OR coalesce(recording_offices.competence = ANY (o.competences), true))
$$;

CREATE FUNCTION recording_is_mine(r recording_request) RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT r.ngo IN (SELECT recording_ngos())
$$;

ALTER TABLE recording_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE recording_request FORCE ROW LEVEL SECURITY;
CREATE POLICY recording_request_seen ON recording_request TO conect_owner
	USING ((SELECT is_unnamed() OR is_staff()) OR ngo = ANY (ARRAY(SELECT recording_ngos()))
		OR authority = ANY (ARRAY(SELECT recording_offices())) OR (SELECT me()) IN (sent_by, decided_by))
	WITH CHECK (true);

-- Those who answer for an authority here.
CREATE FUNCTION recording_officers(of_authority uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE ROWS 3 AS $$
	SELECT o.account
	FROM office AS o
	JOIN account AS a ON a.id = o.account AND a.state = 'active'
	WHERE o.authority = of_authority AND (o.role = 'representative' OR 'registers' = ANY (o.competences))
	ORDER BY o.account
$$;

-- A document that was given along is read by the authority until thirty days
-- after its answer.
CREATE FUNCTION recording_shows(attachment uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT EXISTS (SELECT FROM recording_request AS r
		WHERE r.documents @> ARRAY[recording_shows.attachment]
		AND (r.decided_at IS NULL OR r.state <> 'withdrawn' AND r.decided_at > now() - interval '30 days')
		AND has_office(r.authority, 'registers'))
$$;
CREATE POLICY attachment_recording ON attachment TO conect_owner USING (recording_shows(id));
CREATE OR REPLACE FUNCTION attachment_seen(id uuid) RETURNS attachment
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT a FROM attachment AS a
	WHERE a.id = attachment_seen.id AND a.deleted_at IS NULL
	AND (attachment_may(a.object_type, a.object_id, 'read') OR recording_shows(a.id))
$$;

-- ---- what is told ----

CREATE FUNCTION recording_is_late(r recording_request) RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT r.decided_at IS NULL AND legal_day() > r.late_after
$$;

CREATE FUNCTION recording_card(r recording_request, lang text) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT json_build_object('id', r.id, 'version', r.version, 'state', r.state,
		'ngo', r.ngo, 'ngo_name', (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo),
		'authority', r.authority, 'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = r.authority),
		'register', g.id, 'register_title', coalesce(in_lang(lang, g.title_ro, g.title_hu, g.title_en), g.title_ro),
		'sent_at', public_api.instant(r.sent_at), 'acknowledged_at', public_api.instant(r.acknowledged_at),
		'decided_at', public_api.instant(r.decided_at), 'due_on', r.due_on, 'late_after', r.late_after,
		'overdue', recording_is_late(r), 'local_ref', r.local_ref, 'recorded_on', r.recorded_on)
	FROM (SELECT) AS one
	LEFT JOIN register AS g ON g.id = r.register
$$;

CREATE FUNCTION recording_documents(ids uuid[]) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'type', a.type,
		'size', a.size, 'available', a.stored IS NOT NULL) ORDER BY u.i), '[]')
	FROM unnest(ids) WITH ORDINALITY AS u (id, i)
	JOIN attachment AS a ON a.id = u.id
$$;

-- What who asks may do with it.
CREATE FUNCTION recording_can(r recording_request) RETURNS text[]
LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN r.decided_at IS NOT NULL THEN '{}'
		WHEN recording_is_mine(r) THEN '{withdraw}'
		WHEN NOT has_office(r.authority, 'registers') THEN '{}'
		WHEN r.state = 'sent' THEN '{acknowledge,record,refuse}'
		ELSE '{record,refuse}' END::text[]
$$;

CREATE FUNCTION recording_json(r recording_request, lang text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT (recording_card(r, lang)::jsonb || jsonb_build_object('domains', r.domains, 'message', r.message,
		'lang', r.lang, 'reason', r.reason, 'profile', r.profile, 'names', value_names(r.profile),
		'documents', recording_documents(r.documents), 'can', recording_can(r)))::text
$$;

-- To those who answer for the authority.
CREATE FUNCTION recording_tell_authority(template text, r recording_request, more jsonb DEFAULT '{}') RETURNS void
LANGUAGE sql VOLATILE AS $$
	SELECT mail(template, o.account, NULL, NULL, jsonb_build_object('request', r.id, 'due_on', r.due_on,
		'ngo_name', (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo),
		'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = r.authority)) || more)
	FROM recording_officers(r.authority) AS o (account)
$$;

-- To those who speak for the organisation, or for the one it was merged into.
CREATE FUNCTION recording_tell_ngo(template text, r recording_request, more jsonb DEFAULT '{}') RETURNS void
LANGUAGE sql VOLATILE AS $$
	SELECT mail_owners(template, coalesce((SELECT x.target FROM ngo_removal AS x WHERE x.ngo = r.ngo), r.ngo),
		jsonb_build_object('request', r.id, 'ngo_name', (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo),
			'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = r.authority)) || more)
$$;

-- ---- asking ----

-- The public values of an organisation: what its entry shows to everybody
-- without being anybody's personal data.
CREATE FUNCTION recording_profile(of_ngo uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_object_agg(v.key, v.value), '{}')
	FROM ngo AS n
	LEFT JOIN profile AS p ON p.ngo = n.id
	CROSS JOIN LATERAL jsonb_each(ngo_values(n, coalesce(p.data, '{}'))) AS v
	JOIN profile_field AS f ON f.code = v.key AND f.visibility = 'public'
	WHERE n.id = of_ngo
$$;

-- The files it has here.
CREATE FUNCTION recording_files(of_ngo uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(array_agg(a.id ORDER BY a.id), '{}')
	FROM attachment AS a
	WHERE a.object_type = 'ngo' AND a.object_id = of_ngo AND a.stored IS NOT NULL
$$;

-- Before asking: what would be given, and what the authority has told of itself.
CREATE FUNCTION app_api.recording_preview(of_ngo uuid, of_authority uuid, lang text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
	a authority;
	profile jsonb;
BEGIN
	SELECT * INTO n FROM ngo AS x WHERE x.id = of_ngo AND x.removed_at IS NULL;
	SELECT * INTO a FROM authority AS x WHERE x.id = of_authority AND x.removed_at IS NULL;
	IF NOT is_member(of_ngo) OR n.id IS NULL OR a.id IS NULL THEN
		RETURN NULL;
	END IF;
	profile := recording_profile(of_ngo);
	RETURN (SELECT json_build_object('ngo', n.id, 'ngo_name', n.name, 'authority', a.id, 'authority_name', a.name,
		'received', EXISTS (SELECT FROM recording_officers(a.id)),
		'open', (SELECT r.id FROM recording_request AS r
			WHERE r.ngo = n.id AND r.authority = a.id AND r.decided_at IS NULL),
		'unit', (SELECT json_build_object('name', u.name, 'email', u.email, 'phone', u.phone, 'address', u.address, 'url', u.url)
			FROM unit AS u WHERE u.authority = a.id),
		'registers', (SELECT coalesce(json_agg(json_build_object('id', g.id,
				'title', coalesce(in_lang(lang, g.title_ro, g.title_hu, g.title_en), g.title_ro),
				'form', g.form, 'url', g.url, 'county', g.county, 'domains', g.domains) ORDER BY g.id), '[]')
			FROM register AS g WHERE g.authority = a.id AND g.removed_at IS NULL),
		'due_on', t.due_on, 'late_after', t.late_after,
		'profile', profile, 'names', value_names(profile),
		'documents', recording_documents(recording_files(n.id)))
		FROM legal_term(legal_day(), 30) AS t);
END $$;

-- What is wrong with what is asked, all at once.
CREATE FUNCTION recording_faults(given jsonb, message text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT jsonb_agg(jsonb_build_object('pointer', f.pointer, 'code', f.code, 'expected', f.expected))
	FROM (
		SELECT '/authority' AS pointer, 'listed' AS code, '/api/v1/authorities' AS expected
		WHERE NOT EXISTS (SELECT FROM authority AS a WHERE a.id = (given ->> 'authority')::uuid AND a.removed_at IS NULL)
		UNION ALL
		SELECT '/register', 'not_allowed', ''
		WHERE given ->> 'register' IS NOT NULL AND NOT EXISTS (SELECT FROM register AS g
			WHERE g.id = (given ->> 'register')::uuid AND g.authority = (given ->> 'authority')::uuid AND g.removed_at IS NULL)
		UNION ALL
		SELECT '/domains/' || d.i - 1, 'listed', '/api/v1/vocabularies/domain'
		FROM jsonb_array_elements_text(given -> 'domains') WITH ORDINALITY AS d (code, i)
		WHERE NOT EXISTS (SELECT FROM domain AS x WHERE x.code = d.code)
		UNION ALL
		SELECT '/documents/' || d.i - 1, 'not_allowed', ''
		FROM jsonb_array_elements_text(given -> 'documents') WITH ORDINALITY AS d (id, i)
		WHERE d.id::uuid <> ALL (recording_files((given ->> 'ngo')::uuid))
		UNION ALL
		SELECT '/message', 'personal_number', '' WHERE has_personal_number(message)) AS f
$$;

-- The authority's unit, in one line.
CREATE FUNCTION recording_unit(of_authority uuid) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT concat_ws(': ', 'unit', concat_ws('; ', u.name, u.email, u.phone, u.address, u.url))
	FROM unit AS u WHERE u.authority = of_authority
$$;

CREATE FUNCTION app_api.recording_request_create(given jsonb, lang text, OUT body text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	of_ngo uuid := given ->> 'ngo';
	of_authority uuid := given ->> 'authority';
	message text := nullif(clean_text(given ->> 'message', true), '');
	faults jsonb;
	r recording_request;
BEGIN
	IF NOT is_member(of_ngo) THEN
		PERFORM refuse('not_found');
	END IF;
	-- What is sent for it is counted one after the other.
	PERFORM pg_advisory_xact_lock(hashtextextended('recording requests of ' || of_ngo, 0));
	IF EXISTS (SELECT FROM ngo AS n WHERE n.id = of_ngo AND n.removed_at IS NOT NULL) THEN
		PERFORM refuse('state_conflict', '', 'removed');
	END IF;
	faults := recording_faults(given, message);
	IF faults IS NOT NULL THEN
		PERFORM refuse_all('invalid_body', faults);
	END IF;
	SELECT * INTO r FROM recording_request AS x
	WHERE x.ngo = of_ngo AND x.authority = of_authority AND x.decided_at IS NULL;
	IF r.id IS NOT NULL THEN
		PERFORM refuse('recording_open', '/authority', concat_ws(': ', 'open_request', r.id));
	ELSIF NOT EXISTS (SELECT FROM recording_officers(of_authority)) THEN
		PERFORM refuse('authority_not_here', CASE WHEN recording_unit(of_authority) IS NULL THEN '' ELSE '/authority' END,
			coalesce(recording_unit(of_authority), ''));
	ELSIF (SELECT count(*) FROM recording_request AS x WHERE x.ngo = of_ngo AND x.sent_at > now() - interval '1 day') >= 20 THEN
		PERFORM refuse('daily_limit');
	END IF;
	INSERT INTO recording_request (ngo, authority, register, domains, message, profile, documents, lang, sent_by)
	VALUES (of_ngo, of_authority, (given ->> 'register')::uuid,
		ARRAY(SELECT DISTINCT jsonb_array_elements_text(coalesce(given -> 'domains', '[]'))),
		message, recording_profile(of_ngo),
		CASE WHEN given ? 'documents' THEN ARRAY(SELECT DISTINCT jsonb_array_elements_text(given -> 'documents')::uuid)
			ELSE recording_files(of_ngo) END, recording_request_create.lang, me())
	RETURNING * INTO r;
	PERFORM note('recording.send', 'recording_request', r.id::text, NULL, r.version, NULL,
		jsonb_build_object('ngo', r.ngo, 'authority', r.authority, 'documents', r.documents));
	PERFORM recording_tell_authority('recording_sent', r, jsonb_build_object('text', r.message));
	body := recording_json(r, lang);
	status := '201';
	location := '/api/v1/recording-requests/' || r.id;
END $$;

-- ---- answering ----

-- The row, locked and still open, for the side that moves it.
CREATE FUNCTION recording_take(of uuid, side text) RETURNS recording_request
LANGUAGE plpgsql AS $$
DECLARE
	r recording_request;
BEGIN
	SELECT * INTO r FROM recording_request AS x WHERE x.id = of FOR UPDATE;
	IF r.id IS NULL OR NOT (recording_is_mine(r) OR has_office(r.authority) OR is_staff()) THEN
		PERFORM refuse('not_found');
	ELSIF side = 'ngo' AND NOT recording_is_mine(r) THEN
		PERFORM refuse('forbidden');
	ELSIF side = 'authority' AND NOT has_office(r.authority, 'registers') THEN
		PERFORM refuse('forbidden', '', 'registers');
	ELSIF side = 'authority' AND recording_is_mine(r) THEN
		PERFORM refuse('conflict_of_interest', '', 'member');
	ELSIF r.decided_at IS NOT NULL THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	RETURN r;
END $$;

CREATE FUNCTION app_api.recording_request_acknowledge(of uuid, lang text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r recording_request := recording_take(of, 'authority');
	was bigint := r.version;
BEGIN
	IF r.state <> 'sent' THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	UPDATE recording_request AS x SET state = 'acknowledged' WHERE x.id = r.id RETURNING * INTO r;
	PERFORM note('recording.acknowledge', 'recording_request', r.id::text, was, r.version);
	PERFORM recording_tell_ngo('recording_acknowledged', r, jsonb_build_object('due_on', r.due_on));
	RETURN recording_json(r, lang);
END $$;

CREATE FUNCTION app_api.recording_request_record(of uuid, local_ref text, recorded_on date, lang text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r recording_request := recording_take(of, 'authority');
	was bigint := r.version;
BEGIN
	local_ref := clean_text(local_ref, false);
	IF local_ref = '' THEN
		PERFORM refuse('invalid_body', '/local_ref', 'min_length: 1');
	ELSIF recorded_on NOT BETWEEN '2000-01-30' AND legal_day() THEN
		PERFORM refuse('invalid_body', '/recorded_on', CASE WHEN recorded_on > legal_day() THEN 'maximum: ' || legal_day()
			ELSE 'minimum: 2000-01-30' END);
	END IF;
	UPDATE recording_request AS x SET state = 'recorded', local_ref = recording_request_record.local_ref,
		recorded_on = recording_request_record.recorded_on, decided_by = me()
	WHERE x.id = r.id
	RETURNING * INTO r;
	PERFORM note('recording.record', 'recording_request', r.id::text, was, r.version, NULL,
		jsonb_build_object('local_ref', r.local_ref, 'recorded_on', r.recorded_on));
	PERFORM recording_tell_ngo('recording_recorded', r, jsonb_build_object('local_ref', r.local_ref, 'recorded_on', r.recorded_on));
	RETURN recording_json(r, lang);
END $$;

CREATE FUNCTION app_api.recording_request_refuse(of uuid, text text, lang text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r recording_request := recording_take(of, 'authority');
	was bigint := r.version;
BEGIN
	UPDATE recording_request AS x SET state = 'refused', reason = said_or_refused(text), decided_by = me()
	WHERE x.id = r.id
	RETURNING * INTO r;
	PERFORM note('recording.refuse', 'recording_request', r.id::text, was, r.version, NULL, jsonb_build_object('text', r.reason));
	PERFORM recording_tell_ngo('recording_refused', r, jsonb_build_object('text', r.reason));
	RETURN recording_json(r, lang);
END $$;

CREATE FUNCTION app_api.recording_request_withdraw(of uuid, lang text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r recording_request := recording_take(of, 'ngo');
	was bigint := r.version;
BEGIN
	UPDATE recording_request AS x SET state = 'withdrawn' WHERE x.id = r.id RETURNING * INTO r;
	PERFORM note('recording.withdraw', 'recording_request', r.id::text, was, r.version);
	PERFORM recording_tell_authority('recording_withdrawn', r);
	RETURN recording_json(r, lang);
END $$;

-- ---- reading ----

CREATE FUNCTION app_api.recording_request_get(of uuid, lang text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r recording_request;
BEGIN
	SELECT * INTO r FROM recording_request AS x WHERE x.id = of;
	IF r.id IS NULL OR NOT (recording_is_mine(r) OR has_office(r.authority) OR is_staff()) THEN
		PERFORM refuse('not_found');
	ELSIF NOT (recording_is_mine(r) OR has_office(r.authority, 'registers') OR is_staff()) THEN
		PERFORM refuse('forbidden', '', 'registers');
	END IF;
	RETURN recording_json(r, lang);
END $$;

-- Those of one's organisations and authorities; for staff, all.
CREATE FUNCTION recording_sieve(states text[], of_ngo uuid, of_authority uuid, late boolean) RETURNS SETOF recording_request
LANGUAGE sql STABLE AS $$
	SELECT r.*
	FROM recording_request AS r
	WHERE ((SELECT is_staff()) OR r.ngo = ANY (ARRAY(SELECT recording_ngos()))
		OR r.authority = ANY (ARRAY(SELECT recording_offices('registers'))))
	AND (states IS NULL OR r.state = ANY (states))
	AND (of_ngo IS NULL OR r.ngo = of_ngo) AND (of_authority IS NULL OR r.authority = of_authority)
	AND (late IS NULL OR recording_is_late(r) = late)
$$;

-- A page of them. The cursor is direction, instant and id of the row to go on
-- from; a page is found in its direction of travel and told in that of the list.
CREATE FUNCTION app_api.recording_request_list(states text[], of_ngo uuid, of_authority uuid, late boolean, sort text,
	cursor jsonb, lim int, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	at timestamptz := (cursor ->> 't')::timestamptz;
	after uuid := (cursor ->> 'i')::uuid;
	ids uuid[];
	more boolean;
BEGIN
	IF (sort = 'newest') = back THEN
		ids := ARRAY(SELECT s.id FROM recording_sieve(states, of_ngo, of_authority, late) AS s
			WHERE cursor IS NULL OR (s.sent_at, s.id) > (at, after)
			ORDER BY s.sent_at, s.id LIMIT lim + 1);
	ELSE
		ids := ARRAY(SELECT s.id FROM recording_sieve(states, of_ngo, of_authority, late) AS s
			WHERE cursor IS NULL OR (s.sent_at, s.id) < (at, after)
			ORDER BY s.sent_at DESC, s.id DESC LIMIT lim + 1);
	END IF;
	more := cardinality(ids) > lim;
	ids := ids[:lim];
	IF back THEN
		ids := ARRAY(SELECT u.id FROM unnest(ids) WITH ORDINALITY AS u (id, i) ORDER BY u.i DESC);
	END IF;
	SELECT coalesce(json_agg(recording_card(x, recording_request_list.lang) ORDER BY u.i), '[]'),
		(array_agg(json_build_object('d', 'n', 't', x.sent_at, 'i', x.id) ORDER BY u.i DESC))[1],
		(array_agg(json_build_object('d', 'p', 't', x.sent_at, 'i', x.id) ORDER BY u.i))[1]
	INTO items, next, prev
	FROM unnest(ids) WITH ORDINALITY AS u (id, i)
	JOIN recording_request AS x ON x.id = u.id;
	IF NOT (back OR more) THEN
		next := NULL;
	END IF;
	IF NOT (CASE WHEN back THEN more ELSE cursor IS NOT NULL END) THEN
		prev := NULL;
	END IF;
END $$;

-- ---- what time does ----

-- Tells those who answer that a request is due in five working days or fewer,
-- and, once it is late, that it is: each once. What was refused or withdrawn
-- goes after a year, as registrations do.
CREATE FUNCTION recording_sweep() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	soon date := working_day_after(legal_day(), 5);
	r recording_request;
	done bigint := 0;
BEGIN
	FOR r IN
		SELECT x.* FROM recording_request AS x
		WHERE x.state IN ('sent', 'acknowledged') AND x.due_on <= soon
		AND (x.reminded_at IS NULL AND legal_day() <= x.late_after OR x.told_late_at IS NULL AND legal_day() > x.late_after)
		ORDER BY x.due_on, x.id LIMIT 500 FOR UPDATE SKIP LOCKED
	LOOP
		IF legal_day() > r.late_after THEN
			PERFORM recording_tell_authority('recording_overdue', r), note('recording.overdue', 'recording_request', r.id::text);
			UPDATE recording_request AS x SET told_late_at = now() WHERE x.id = r.id;
		ELSE
			PERFORM recording_tell_authority('recording_reminder', r), note('recording.remind', 'recording_request', r.id::text);
			UPDATE recording_request AS x SET reminded_at = now() WHERE x.id = r.id;
		END IF;
		done := done + 1;
	END LOOP;
	FOR r IN
		DELETE FROM recording_request AS x
		WHERE x.state IN ('refused', 'withdrawn') AND x.decided_at < now() - interval '1 year'
		RETURNING x.*
	LOOP
		PERFORM note('recording.delete', 'recording_request', r.id::text, r.version, NULL, 'retention');
		done := done + 1;
	END LOOP;
	RETURN done;
END $$;
CREATE FUNCTION jobs_api.recording_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$ SELECT recording_sweep() $$;

-- ---- a person's traces ----

CREATE FUNCTION export_recordings(of_account uuid) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('id', r.id, 'ngo', r.ngo, 'authority', r.authority, 'state', r.state,
		'sent_at', CASE WHEN r.sent_by = of_account THEN public_api.instant(r.sent_at) END,
		'message', CASE WHEN r.sent_by = of_account THEN r.message END,
		'decided_at', CASE WHEN r.decided_by = of_account THEN public_api.instant(r.decided_at) END,
		'reason', CASE WHEN r.decided_by = of_account THEN r.reason END) ORDER BY r.id), '[]')
	FROM recording_request AS r WHERE of_account IN (r.sent_by, r.decided_by)
$$;
-- The request is the organisation's and stays; who wrote does not stand in it.
CREATE FUNCTION erase_recordings(of_account uuid) RETURNS void
LANGUAGE sql VOLATILE AS $$
	UPDATE recording_request AS r
	SET message = CASE WHEN r.sent_by = a.id THEN left(text_forget(r.message, a), 2000) ELSE r.message END,
		reason = CASE WHEN r.decided_by = a.id THEN left(text_forget(r.reason, a), 2000) ELSE r.reason END
	FROM account AS a
	WHERE a.id = of_account AND a.id IN (r.sent_by, r.decided_by)
$$;
