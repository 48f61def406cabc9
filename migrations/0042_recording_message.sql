-- SPDX-License-Identifier: EUPL-1.2
--
-- What an organisation and the authority write to each other on a request to be
-- recorded; and in which of its registers the authority records it.
--
-- The authority may ask for what is missing: the request then waits for the
-- organisation (asked_at) until that writes. No text that was read says that
-- this stops a term, so the indicative one goes on, and what is late stays late.

SET LOCAL search_path = conect, extensions;

ALTER TABLE recording_request ADD asked_at timestamptz; -- waits for what the authority asked for then

-- Never changed; goes with its request.
CREATE TABLE recording_message (
	id           uuid DEFAULT uuid_v7(),
	request      uuid NOT NULL,
	at           timestamptz NOT NULL DEFAULT now(),
	author       uuid,
	by_authority boolean NOT NULL,
	asks         boolean NOT NULL, -- for a completion
	text         text NOT NULL,
	documents    uuid[] NOT NULL DEFAULT '{}', -- which the organisation gave with it
	CONSTRAINT recording_message_id_pk PRIMARY KEY (id),
	CONSTRAINT recording_message_request_known FOREIGN KEY (request) REFERENCES recording_request ON DELETE CASCADE,
	CONSTRAINT recording_message_author_known FOREIGN KEY (author) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT recording_message_text_length CHECK (length(text) BETWEEN 1 AND 5000),
	CONSTRAINT recording_message_asks_rule CHECK (by_authority OR NOT asks),
	CONSTRAINT recording_message_documents_rule CHECK (NOT by_authority OR documents = '{}')
);
CREATE INDEX recording_message_request_idx ON recording_message (request, at, id);
CREATE INDEX recording_message_author_idx ON recording_message (author);

-- Seen with its request.
ALTER TABLE recording_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE recording_message FORCE ROW LEVEL SECURITY;
CREATE POLICY recording_message_seen ON recording_message TO conect_owner
	USING ((SELECT is_unnamed() OR is_staff()) OR author = (SELECT me())
		OR EXISTS (SELECT FROM recording_request AS r WHERE r.id = request))
	WITH CHECK (true);

-- ---- what is told ----

-- Whose turn it is: the organisation's, once it was asked for something.
CREATE FUNCTION recording_waits_for(r recording_request) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN r.decided_at IS NULL THEN CASE WHEN r.asked_at IS NULL THEN 'authority' ELSE 'ngo' END END
$$;

-- As in 0032, and whose turn it is.
CREATE OR REPLACE FUNCTION recording_card(r recording_request, lang text) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT json_build_object('id', r.id, 'version', r.version, 'state', r.state, 'waits_for', recording_waits_for(r),
		'ngo', r.ngo, 'ngo_name', (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo),
		'authority', r.authority, 'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = r.authority),
		'register', g.id, 'register_title', coalesce(in_lang(lang, g.title_ro, g.title_hu, g.title_en), g.title_ro),
		'sent_at', public_api.instant(r.sent_at), 'acknowledged_at', public_api.instant(r.acknowledged_at),
		'asked_at', CASE WHEN r.decided_at IS NULL THEN public_api.instant(r.asked_at) END,
		'decided_at', public_api.instant(r.decided_at), 'due_on', r.due_on, 'late_after', r.late_after,
		'overdue', recording_is_late(r), 'local_ref', r.local_ref, 'recorded_on', r.recorded_on)
	FROM (SELECT) AS one
	LEFT JOIN register AS g ON g.id = r.register
$$;

CREATE OR REPLACE FUNCTION recording_can(r recording_request) RETURNS text[]
LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN r.decided_at IS NOT NULL THEN '{}'
		WHEN recording_is_mine(r) THEN '{withdraw,message}'
		WHEN NOT has_office(r.authority, 'registers') THEN '{}'
		WHEN r.state = 'sent' THEN '{acknowledge,record,refuse,message,ask}'
		ELSE '{record,refuse,message,ask}' END::text[]
$$;

-- Files of the organisation, or of the one it was merged into, that were not
-- given yet.
CREATE FUNCTION recording_further(r recording_request) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT ARRAY(SELECT f.id
		FROM unnest(recording_files(coalesce((SELECT x.target FROM ngo_removal AS x WHERE x.ngo = r.ngo), r.ngo))) AS f (id)
		WHERE f.id <> ALL (r.documents) ORDER BY f.id)
$$;

-- The registers kept here in which the authority may record who named none, or
-- one that is there no more.
CREATE FUNCTION recording_registers(r recording_request) RETURNS SETOF register
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT g FROM register AS g
	WHERE g.authority = r.authority AND g.form = 'hosted' AND g.state = 'published'
	AND NOT EXISTS (SELECT FROM register AS x WHERE x.id = r.register AND x.removed_at IS NULL)
	ORDER BY g.id
$$;

CREATE OR REPLACE FUNCTION recording_json(r recording_request, lang text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT (recording_card(r, lang)::jsonb || jsonb_build_object('domains', r.domains, 'message', r.message,
		'lang', r.lang, 'reason', r.reason, 'profile', r.profile, 'names', value_names(r.profile),
		'documents', recording_documents(r.documents),
		'further', CASE WHEN r.decided_at IS NULL AND recording_is_mine(r) THEN recording_documents(recording_further(r)) ELSE '[]' END,
		'registers', CASE WHEN 'record' = ANY (recording_can(r)) THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id,
				'title', coalesce(in_lang(lang, g.title_ro, g.title_hu, g.title_en), g.title_ro)) ORDER BY g.id), '[]')
			FROM recording_registers(r) AS g) ELSE '[]' END,
		'can', recording_can(r)))::text
$$;

CREATE FUNCTION recording_message_json(m recording_message) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', m.id, 'at', public_api.instant(m.at), 'by', CASE WHEN m.by_authority THEN 'authority' ELSE 'ngo' END,
		'mine', m.author IS NOT DISTINCT FROM me(), 'asks', m.asks, 'text', m.text, 'documents', recording_documents(m.documents))
$$;

-- ---- writing and reading ----

-- Who may read the request; forbidden to officers for something else.
CREATE FUNCTION recording_seen(of uuid) RETURNS recording_request
LANGUAGE plpgsql STABLE AS $$
DECLARE
	r recording_request;
BEGIN
	SELECT * INTO r FROM recording_request AS x WHERE x.id = of;
	IF r.id IS NULL OR NOT (recording_is_mine(r) OR has_office(r.authority) OR is_staff()) THEN
		PERFORM refuse('not_found');
	ELSIF NOT (recording_is_mine(r) OR has_office(r.authority, 'registers') OR is_staff()) THEN
		PERFORM refuse('forbidden', '', 'registers');
	END IF;
	RETURN r;
END $$;

CREATE FUNCTION app_api.recording_message_list(of uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r recording_request := recording_seen(of);
BEGIN
	SELECT json_build_object('items', coalesce(json_agg(recording_message_json(m) ORDER BY m.at, m.id), '[]'))::text INTO body
	FROM recording_message AS m WHERE m.request = r.id;
	etag := md5(body);
END $$;

CREATE FUNCTION recording_message_faults(r recording_request, is_mine boolean, text text, asks boolean, documents uuid[]) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT jsonb_agg(jsonb_build_object('pointer', f.pointer, 'code', f.code, 'expected', f.expected))
	FROM (
		SELECT '/text' AS pointer, 'personal_number' AS code, '' AS expected WHERE has_personal_number(text)
		UNION ALL
		SELECT '/text', 'max_length', '5000' WHERE length(text) > 5000
		UNION ALL
		SELECT '/asks', 'not_allowed', '' WHERE is_mine AND asks
		UNION ALL
		SELECT '/documents/' || d.i - 1, 'not_allowed', ''
		FROM unnest(documents) WITH ORDINALITY AS d (id, i)
		WHERE NOT is_mine OR d.id <> ALL (r.documents || recording_further(r))
		UNION ALL
		SELECT '/documents', 'max_items', '100'
		WHERE (SELECT count(*) FROM (SELECT unnest(r.documents) UNION SELECT unnest(documents)) AS u) > 100) AS f
$$;

CREATE FUNCTION app_api.recording_message_create(of uuid, given jsonb, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	is_mine boolean := coalesce((SELECT recording_is_mine(x) FROM recording_request AS x WHERE x.id = of), false);
	r recording_request := recording_take(of, CASE WHEN is_mine THEN 'ngo' ELSE 'authority' END);
	was bigint := r.version;
	text text := said_or_refused(given ->> 'text');
	asks boolean := coalesce((given ->> 'asks')::boolean, false);
	documents uuid[] := ARRAY(SELECT jsonb_array_elements_text(coalesce(given -> 'documents', '[]'))::uuid);
	faults jsonb := recording_message_faults(r, is_mine, text, asks, documents);
	m recording_message;
BEGIN
	IF faults IS NOT NULL THEN
		PERFORM refuse_all('invalid_body', faults);
	ELSIF (SELECT count(*) FROM recording_message AS x WHERE x.request = r.id AND x.author = me() AND x.at > now() - interval '1 day') >= 50 THEN
		PERFORM refuse('daily_limit');
	END IF;
	INSERT INTO recording_message (request, author, by_authority, asks, text, documents)
	VALUES (r.id, me(), NOT is_mine, asks, text, documents)
	RETURNING * INTO m;
	IF m.asks THEN -- who asks has received it
		UPDATE recording_request AS x SET state = 'acknowledged', asked_at = now() WHERE x.id = r.id RETURNING * INTO r;
	ELSIF is_mine AND (r.asked_at IS NOT NULL OR m.documents <> '{}') THEN
		UPDATE recording_request AS x SET asked_at = NULL, documents = x.documents
			|| ARRAY(SELECT d.id FROM unnest(m.documents) AS d (id) WHERE d.id <> ALL (x.documents))
		WHERE x.id = r.id
		RETURNING * INTO r;
	END IF;
	PERFORM note('recording.message', 'recording_request', r.id::text, was, r.version, NULL,
		jsonb_build_object('message', m.id, 'asks', m.asks, 'documents', m.documents));
	IF is_mine THEN
		PERFORM recording_tell_authority('recording_message', r, jsonb_build_object('from_name', (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo)));
	ELSIF m.asks THEN
		PERFORM recording_tell_ngo('recording_asked', r);
	ELSE
		PERFORM recording_tell_ngo('recording_message', r, jsonb_build_object('from_name', (SELECT a.name FROM authority AS a WHERE a.id = r.authority)));
	END IF;
	body := recording_message_json(m)::text;
	status := '201';
END $$;

-- ---- recording ----

-- As in 0036; in_register: of those kept here, for who named none.
DROP FUNCTION app_api.recording_request_record(uuid, text, date, text);
CREATE FUNCTION app_api.recording_request_record(of uuid, local_ref text, recorded_on date, in_register uuid, lang text) RETURNS text
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
	ELSIF in_register IS NOT NULL AND in_register IS DISTINCT FROM r.register
	    AND NOT EXISTS (SELECT FROM recording_registers(r) AS g WHERE g.id = in_register) THEN
		PERFORM refuse('invalid_body', '/register', 'not_allowed');
	END IF;
	UPDATE recording_request AS x SET state = 'recorded', local_ref = recording_request_record.local_ref,
		recorded_on = recording_request_record.recorded_on, register = coalesce(in_register, x.register), decided_by = me()
	WHERE x.id = r.id
	RETURNING * INTO r;
	PERFORM recording_enter(r);
	PERFORM note('recording.record', 'recording_request', r.id::text, was, r.version, NULL,
		jsonb_build_object('local_ref', r.local_ref, 'recorded_on', r.recorded_on, 'register', r.register));
	PERFORM recording_tell_ngo('recording_recorded', r, jsonb_build_object('local_ref', r.local_ref, 'recorded_on', r.recorded_on));
	RETURN recording_json(r, lang);
END $$;

-- ---- a person's traces ----

CREATE FUNCTION export_recording_messages(of_account uuid) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(m.at), 'request', m.request, 'asks', m.asks,
		'text', m.text, 'documents', m.documents) ORDER BY m.at, m.id), '[]')
	FROM recording_message AS m WHERE m.author = of_account
$$;
-- As in 0021: the message stays, who wrote does not stand in it.
CREATE FUNCTION erase_recording_messages(of_account uuid) RETURNS void
LANGUAGE sql VOLATILE AS $$
	UPDATE recording_message AS m SET text = left(text_forget(m.text, a), 5000)
	FROM account AS a
	WHERE a.id = of_account AND m.author = a.id AND text_forget(m.text, a) <> m.text
$$;
