-- SPDX-License-Identifier: EUPL-1.2
--
-- Decisions: one queue for everything that waits (review_item, of 0015), and
-- what staff do to entries that are public: merge, suspend, archive.
--
-- A decision locks its item, looks at the version that was seen, and writes
-- everything it means in the one transaction of the request: the item, the
-- registration or the correction, the entry, the message, the mail, the audit.
-- Of two at once the second finds the item decided.

SET LOCAL search_path = conect, extensions;

-- Why something was refused, sent back, suspended … (migrations/data). legal:
-- the article, as it may be cited.
CREATE TABLE review_reason (
	code       text,
	ord        int NOT NULL,
	applies_to text[] NOT NULL,
	legal      text,
	label_ro   text NOT NULL,
	label_hu   text NOT NULL,
	label_en   text NOT NULL,
	note_ro    text,
	note_hu    text,
	note_en    text,
	CONSTRAINT review_reason_code_pk PRIMARY KEY (code),
	CONSTRAINT review_reason_code_form CHECK (code ~ '^[a-z][a-z0-9_]{0,39}$'),
	CONSTRAINT review_reason_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT review_reason_applies_to_known CHECK (applies_to <> '{}' AND applies_to <@ ARRAY['refuse',
		'request_changes', 'reject', 'suspend', 'reinstate', 'archive', 'merge'])
);
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON review_reason
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE review_reason ENABLE ALWAYS TRIGGER commit_mark;

CREATE VIEW public_api.review_reason AS
	SELECT code, ord, applies_to, legal, label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM review_reason;

ALTER TABLE review_item ADD acknowledged text[] NOT NULL DEFAULT '{}'; -- failed checks, accepted
ALTER TABLE review_item ADD failed int NOT NULL
	GENERATED ALWAYS AS (jsonb_array_length(jsonb_path_query_array(checks, '$[*] ? (@.result == "failed")'))) STORED;
CREATE INDEX review_item_decided_at_idx ON review_item (decided_at) WHERE state = 'decided';

-- Why an entry is not public, beside ngo.removed_at; the row is there as long
-- as that is so. target: which entry took its place.
CREATE TABLE ngo_removal (
	ngo         uuid,
	state       text NOT NULL,
	reason_code text NOT NULL,
	reason      text, -- what its members were told
	at          timestamptz NOT NULL DEFAULT now(),
	removed_by  uuid,
	target      uuid,
	CONSTRAINT ngo_removal_ngo_pk PRIMARY KEY (ngo),
	CONSTRAINT ngo_removal_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT ngo_removal_state_known CHECK (state IN ('suspended', 'archived', 'merged')),
	CONSTRAINT ngo_removal_reason_code_known FOREIGN KEY (reason_code) REFERENCES review_reason,
	CONSTRAINT ngo_removal_target_known FOREIGN KEY (target) REFERENCES ngo,
	CONSTRAINT ngo_removal_target_rule CHECK ((state = 'merged') = (target IS NOT NULL)),
	CONSTRAINT ngo_removal_ngo_rule CHECK (target <> ngo)
);
CREATE INDEX ngo_removal_target_idx ON ngo_removal (target);
CREATE INDEX ngo_removal_reason_code_idx ON ngo_removal (reason_code);
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ngo_removal
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE ngo_removal ENABLE ALWAYS TRIGGER commit_mark;

-- What readers are told of an entry that is gone.
CREATE VIEW public_api.ngo_removal AS
	SELECT r.ngo AS id, r.state, r.reason_code, r.target, w.legal, w.label_ro, w.label_hu, w.label_en
	FROM ngo_removal AS r
	JOIN review_reason AS w ON w.code = r.reason_code;

-- One merge of ngo into target. moved: what went to the other entry, so that
-- all of it can go back: {"members": […], "registrations": [id, …], …}.
CREATE TABLE ngo_merge (
	id          uuid DEFAULT uuid_v7(),
	ngo         uuid NOT NULL,
	target      uuid NOT NULL,
	reason_code text NOT NULL,
	reason      text,
	merged_at   timestamptz NOT NULL DEFAULT now(),
	merged_by   uuid,
	undo_until  timestamptz NOT NULL DEFAULT now() + interval '30 days',
	undone_at   timestamptz,
	undone_by   uuid,
	moved       jsonb NOT NULL DEFAULT '{}',
	CONSTRAINT ngo_merge_id_pk PRIMARY KEY (id),
	CONSTRAINT ngo_merge_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT ngo_merge_target_known FOREIGN KEY (target) REFERENCES ngo,
	CONSTRAINT ngo_merge_target_rule CHECK (target <> ngo),
	CONSTRAINT ngo_merge_reason_code_known FOREIGN KEY (reason_code) REFERENCES review_reason
);
CREATE INDEX ngo_merge_ngo_idx ON ngo_merge (ngo);
CREATE INDEX ngo_merge_target_idx ON ngo_merge (target);
CREATE INDEX ngo_merge_reason_code_idx ON ngo_merge (reason_code);
CREATE INDEX ngo_merge_merged_at_idx ON ngo_merge (merged_at, id);
CREATE UNIQUE INDEX ngo_merge_once ON ngo_merge (ngo) WHERE undone_at IS NULL;

ALTER TABLE ngo_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE ngo_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY ngo_merge_seen ON ngo_merge TO conect_owner USING ((SELECT is_unnamed() OR is_staff()));
-- Which entry took the place of another is public.
ALTER TABLE ngo_removal ENABLE ROW LEVEL SECURITY;
ALTER TABLE ngo_removal FORCE ROW LEVEL SECURITY;
CREATE POLICY ngo_removal_owner ON ngo_removal TO conect_owner USING (true) WITH CHECK (true);

-- ---- who may ----

CREATE FUNCTION require_role(VARIADIC roles text[]) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF coalesce(conect.my_role() <> ALL (roles), true) THEN
		PERFORM conect.refuse('forbidden');
	END IF;
END $$;

-- Why who asks may not decide this item; NULL when they may.
CREATE FUNCTION review_bar(i review_item) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
BEGIN
	IF my_role() IS DISTINCT FROM 'reviewer' THEN
		RETURN 'role';
	END IF;
	IF is_member(i.ngo) THEN
		RETURN 'member';
	END IF;
	SELECT * INTO r FROM registration AS x WHERE x.id = i.object_id;
	IF me() IN (r.created_by, r.submitted_by) THEN
		RETURN 'submitted';
	ELSIF me() = r.last_edited_by THEN
		RETURN 'edited';
	ELSIF i.appeal AND EXISTS (SELECT FROM review_item AS e WHERE e.object_id = i.object_id
		AND e.decision = 'refused' AND e.decided_by = me()) THEN
		RETURN 'decided_before';
	ELSIF me() = ANY (i.excluded) THEN
		RETURN 'involved';
	END IF;
	RETURN NULL;
END $$;

-- Who did it and when, for whoever came second: "approved reviewer 2026-…".
CREATE FUNCTION review_told(i review_item) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT concat_ws(' ', coalesce(i.decision, i.state),
		(SELECT a.role FROM account AS a WHERE a.id = coalesce(i.decided_by, i.assignee)),
		public_api.instant(coalesce(i.decided_at, i.assigned_at, i.updated_at)))
$$;

-- The item, locked, if it still is as it was seen and open. Its registration
-- is locked first, as by its owner's moves.
CREATE FUNCTION review_take(item uuid, seen bigint) RETURNS review_item
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item;
BEGIN
	PERFORM FROM registration AS r
	WHERE r.id = (SELECT x.object_id FROM review_item AS x WHERE x.id = item) FOR UPDATE;
	SELECT * INTO i FROM review_item AS x WHERE x.id = item FOR UPDATE;
	IF i.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF i.state = 'decided' OR i.version IS DISTINCT FROM seen THEN
		PERFORM refuse('state_conflict', '/version', review_told(i));
	END IF;
	RETURN i;
END $$;

-- A reason's code for this act, or a refusal that names those there are.
CREATE FUNCTION review_reason_for(code text, act text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM review_reason AS w WHERE w.code = review_reason_for.code AND act = ANY (w.applies_to)) THEN
		PERFORM refuse('invalid_body', '/reason', (SELECT string_agg(w.code, ', ' ORDER BY w.ord)
			FROM review_reason AS w WHERE act = ANY (w.applies_to)));
	END IF;
END $$;

-- Words of a reason in the languages of mails, with the article if there is
-- one; NULL without a reason.
CREATE FUNCTION review_words(code text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('ro', w.label_ro || coalesce(' (' || w.legal || ')', ''),
		'hu', w.label_hu || coalesce(' (' || w.legal || ')', ''), 'en', w.label_en || coalesce(' (' || w.legal || ')', ''))
	FROM review_reason AS w
	WHERE w.code = review_words.code
$$;

-- ---- the queue ----

CREATE FUNCTION review_status(i review_item) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT coalesce(i.decision, i.state)
$$;

CREATE FUNCTION review_age(at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN at > now() - interval '3 days' THEN 'under_3_days'
		WHEN at > now() - interval '7 days' THEN 'under_7_days'
		WHEN at > now() - interval '30 days' THEN 'under_30_days'
		ELSE 'over_30_days' END
$$;

-- Each item with whether it passes each filter by itself.
CREATE FUNCTION review_sieve(kinds text[], states text[], counties text[], who text, days int, failing boolean)
RETURNS TABLE (id uuid, opened_at timestamptz, kind text, status text, county text, assignee uuid, has_failed boolean,
	of_kind boolean, of_state boolean, of_county boolean, of_assignee boolean, of_age boolean, of_failing boolean)
LANGUAGE sql STABLE AS $$
	SELECT i.id, i.opened_at, i.kind, coalesce(i.decision, i.state), i.county, i.assignee, i.failed > 0,
		kinds IS NULL OR i.kind = ANY (kinds),
		coalesce(i.decision, i.state) = ANY (coalesce(states, '{waiting,assigned}')) OR 'all' = ANY (states),
		counties IS NULL OR coalesce(i.county = ANY (counties), false),
		CASE who WHEN 'me' THEN coalesce(i.assignee = conect.me(), false)
			WHEN 'none' THEN i.assignee IS NULL
			ELSE who IS NULL OR coalesce(i.assignee::text = who, false) END,
		days IS NULL OR i.opened_at < now() - days * interval '1 day',
		failing IS NULL OR (i.failed > 0) = failing
	FROM conect.review_item AS i
$$;

CREATE FUNCTION review_facets(kinds text[], states text[], counties text[], who text, days int, failing boolean) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	WITH s AS MATERIALIZED (
		SELECT * FROM review_sieve(kinds, states, counties, who, days, failing)
	), counted AS (
		SELECT 'kind' AS facet, to_json(s.kind) AS value, count(*) AS n FROM s
		WHERE of_state AND of_county AND of_assignee AND of_age AND of_failing GROUP BY s.kind
		UNION ALL
		SELECT 'state', to_json(s.status), count(*) FROM s
		WHERE of_kind AND of_county AND of_assignee AND of_age AND of_failing GROUP BY s.status
		UNION ALL
		SELECT 'county', to_json(s.county), count(*) FROM s
		WHERE of_kind AND of_state AND of_assignee AND of_age AND of_failing GROUP BY s.county
		UNION ALL
		SELECT 'assignee', to_json(s.assignee), count(*) FROM s
		WHERE of_kind AND of_state AND of_county AND of_age AND of_failing GROUP BY s.assignee
		UNION ALL
		SELECT 'age', to_json(review_age(s.opened_at)), count(*) FROM s
		WHERE of_kind AND of_state AND of_county AND of_assignee AND of_failing GROUP BY review_age(s.opened_at)
		UNION ALL
		SELECT 'failing', to_json(s.has_failed), count(*) FROM s
		WHERE of_kind AND of_state AND of_county AND of_assignee AND of_age GROUP BY s.has_failed
	)
	SELECT json_object_agg(f.facet, (SELECT coalesce(json_agg(json_build_object('value', c.value, 'count', c.n)
			ORDER BY c.n DESC, c.value::text), '[]') FROM counted AS c WHERE c.facet = f.facet) ORDER BY f.i)
	FROM unnest('{kind,state,county,assignee,age,failing}'::text[]) WITH ORDINALITY AS f (facet, i)
$$;

CREATE FUNCTION review_card(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('id', i.id, 'version', i.version, 'kind', i.kind, 'state', review_status(i),
		'appeal', i.appeal, 'round', i.round, 'ngo', i.ngo,
		'registration', CASE i.object_type WHEN 'registration' THEN i.object_id END,
		'name', i.title, 'county', i.county, 'waiting_since', public_api.instant(i.opened_at),
		'decided_at', public_api.instant(i.decided_at), 'assignee', i.assignee,
		'assignee_name', (SELECT a.name FROM account AS a WHERE a.id = i.assignee), 'checks_failed', i.failed)
$$;

-- A page of the queue. The cursor is direction, instant and id of the row to
-- go on from; a page is found in its direction of travel and told in that of
-- the list.
CREATE FUNCTION app_api.review_item_list(kinds text[], states text[], counties text[], who text, days int, failing boolean,
	sort text, cursor jsonb, lim int, count text, OUT items json, OUT next json, OUT prev json, OUT total bigint,
	OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	at timestamptz := (cursor ->> 't')::timestamptz;
	after uuid := (cursor ->> 'i')::uuid;
	ids uuid[];
	more boolean;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin', 'auditor');
	IF (sort = 'newest') = back THEN
		ids := ARRAY(SELECT s.id FROM review_sieve(kinds, states, counties, who, days, failing) AS s
			WHERE s.of_kind AND s.of_state AND s.of_county AND s.of_assignee AND s.of_age AND s.of_failing
			AND (cursor IS NULL OR (s.opened_at, s.id) > (at, after))
			ORDER BY s.opened_at, s.id LIMIT lim + 1);
	ELSE
		ids := ARRAY(SELECT s.id FROM review_sieve(kinds, states, counties, who, days, failing) AS s
			WHERE s.of_kind AND s.of_state AND s.of_county AND s.of_assignee AND s.of_age AND s.of_failing
			AND (cursor IS NULL OR (s.opened_at, s.id) < (at, after))
			ORDER BY s.opened_at DESC, s.id DESC LIMIT lim + 1);
	END IF;
	more := cardinality(ids) > lim;
	ids := ids[:lim];
	IF back THEN
		ids := ARRAY(SELECT u.id FROM unnest(ids) WITH ORDINALITY AS u (id, i) ORDER BY u.i DESC);
	END IF;
	SELECT coalesce(json_agg(review_card(x) ORDER BY u.i), '[]'),
		(array_agg(json_build_object('d', 'n', 't', x.opened_at, 'i', x.id) ORDER BY u.i DESC))[1],
		(array_agg(json_build_object('d', 'p', 't', x.opened_at, 'i', x.id) ORDER BY u.i))[1]
	INTO items, next, prev
	FROM unnest(ids) WITH ORDINALITY AS u (id, i)
	JOIN review_item AS x ON x.id = u.id;
	IF NOT (back OR more) THEN
		next := NULL;
	END IF;
	IF NOT (CASE WHEN back THEN more ELSE cursor IS NOT NULL END) THEN
		prev := NULL;
	END IF;
	IF count <> 'none' THEN
		SELECT count(*) INTO total FROM review_sieve(kinds, states, counties, who, days, failing) AS s
		WHERE s.of_kind AND s.of_state AND s.of_county AND s.of_assignee AND s.of_age AND s.of_failing;
	END IF;
	IF cursor IS NULL THEN
		extra := json_build_object('facets', review_facets(kinds, states, counties, who, days, failing));
	END IF;
END $$;

-- ---- one item ----

-- What the entry says now, as the register has it: a column that nobody
-- declared, of an entry that is in a register.
CREATE FUNCTION register_says(ngo uuid, in_ngo text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT to_jsonb(n) -> in_ngo
	FROM ngo AS n
	WHERE n.id = register_says.ngo AND in_ngo <> ALL (n.declared)
	AND EXISTS (SELECT FROM register_entry AS e WHERE e.ngo = n.id)
$$;

CREATE FUNCTION review_person(account uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('id', a.id, 'name', a.name) FROM account AS a WHERE a.id = review_person.account
$$;

-- Beside what the entry says now, not when the draft was begun.
CREATE FUNCTION review_changes(r registration) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	WITH now AS MATERIALIZED (
		SELECT coalesce((SELECT ngo_values(n, coalesce(p.data, '{}'))
			FROM ngo AS n LEFT JOIN profile AS p ON p.ngo = n.id
			WHERE n.id = r.ngo AND r.state <> 'approved'), r.base) AS data)
	SELECT coalesce(jsonb_agg(jsonb_build_object('field', f.code, 'section', f.section,
		'before', w.data -> f.code, 'after', r.data -> f.code,
		'changed', coalesce(r.data -> f.code, 'null') <> coalesce(w.data -> f.code, 'null'),
		'register', coalesce(register_says(r.ngo, f.in_ngo),
			CASE WHEN r.origin #>> ARRAY[f.code, 'source'] = 'register' THEN r.data -> f.code END),
		'source', coalesce(r.origin #>> ARRAY[f.code, 'source'], 'declared'),
		'personal', f.personal, 'visibility', f.visibility, 'reviewed', f.reviewed) ORDER BY f.ord), '[]')
	FROM now AS w, profile_field AS f
	WHERE r.data ? f.code
$$;

-- Entries that may be the same organisation: an identifier in common, or a
-- name that is nearly the same.
CREATE FUNCTION review_alike(self uuid, name text, cif text, national_number text, court_number text)
RETURNS TABLE (id uuid, reasons text[])
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT f.id, array_agg(DISTINCT f.reason ORDER BY f.reason)
	FROM (
		SELECT n.id, 'cif' AS reason FROM ngo AS n WHERE n.cif = review_alike.cif AND n.removed_at IS NULL
		UNION ALL
		SELECT n.id, 'national_number' FROM ngo AS n
		WHERE n.national_number = review_alike.national_number AND n.removed_at IS NULL
		UNION ALL
		SELECT n.id, 'court_number' FROM ngo AS n
		WHERE n.court_number = review_alike.court_number AND n.removed_at IS NULL
		UNION ALL
		SELECT s.id, s.why FROM ngo_similar(review_alike.name, self) AS s
		WHERE s.likeness >= 0.8 OR s.why <> 'similar_name'
	) AS f
	WHERE f.id IS DISTINCT FROM self
	GROUP BY f.id
	ORDER BY count(DISTINCT f.reason) DESC, f.id
	LIMIT 20
$$;

CREATE FUNCTION review_duplicates(r registration) RETURNS jsonb
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	WITH here AS MATERIALIZED (SELECT registration_values(r) AS data)
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name, 'reasons', a.reasons,
		'facts', (SELECT jsonb_agg(jsonb_build_object('field', c.name, 'here', h.data ->> c.name,
				'there', to_jsonb(n) ->> c.name) ORDER BY c.i)
			FROM unnest('{name,legal_form,status,national_number,court_number,court,cif,registered_on,county,locality_siruta,locality}'::text[])
				WITH ORDINALITY AS c (name, i)
			WHERE coalesce(h.data ->> c.name, to_jsonb(n) ->> c.name) IS NOT NULL))), '[]')
	FROM here AS h,
		review_alike(r.ngo, h.data ->> 'name', h.data ->> 'cif', h.data ->> 'national_number', h.data ->> 'court_number') AS a
	JOIN ngo AS n ON n.id = a.id
	WHERE r.id IS NOT NULL
$$;

-- Other open items about the same organisation: two claims are seen together.
CREATE FUNCTION review_related(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_agg(review_card(x) ORDER BY x.opened_at, x.id), '[]')
	FROM review_item AS x
	LEFT JOIN registration AS mine ON mine.id = i.object_id
	LEFT JOIN registration AS theirs ON theirs.id = x.object_id
	WHERE x.id <> i.id AND x.state <> 'decided' AND (x.ngo = i.ngo OR mine.data ->> 'cif' = theirs.data ->> 'cif')
$$;

CREATE FUNCTION review_messages(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'at', public_api.instant(m.at), 'audience', m.audience,
		'by_staff', m.by_staff, 'author', review_person(m.author), 'text', m.body) ORDER BY m.at, m.id), '[]')
	FROM message AS m
	WHERE i.object_id IN (m.registration, m.correction)
$$;

CREATE FUNCTION review_decisions(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('item', x.id, 'kind', x.kind, 'round', x.round, 'appeal', x.appeal,
		'at', public_api.instant(x.decided_at), 'decision', x.decision, 'reason', x.reason_code, 'legal', w.legal,
		'text', x.reason, 'fields', x.fields, 'reviewer', review_person(x.decided_by), 'acknowledged', x.acknowledged)
		ORDER BY x.decided_at DESC, x.id), '[]')
	FROM review_item AS x
	LEFT JOIN review_reason AS w ON w.code = x.reason_code
	WHERE x.state = 'decided' AND (x.object_id = i.object_id OR x.ngo = i.ngo)
$$;

CREATE FUNCTION review_correction(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('id', c.id, 'field', c.field,
		'current', CASE WHEN f.in_ngo IS NULL THEN p.data -> c.field ELSE to_jsonb(n) -> f.in_ngo END,
		'register', register_says(n.id, f.in_ngo), 'proposed', c.value, 'explanation', c.note, 'evidence', c.source,
		'contactable', c.email IS NOT NULL, 'answer', c.answer)
	FROM correction AS c
	JOIN ngo AS n ON n.id = c.ngo
	JOIN profile_field AS f ON f.code = c.field
	LEFT JOIN profile AS p ON p.ngo = c.ngo
	WHERE c.id = i.object_id
$$;

CREATE FUNCTION review_allowed(i review_item, bar text) RETURNS text[]
LANGUAGE sql STABLE AS $$
	SELECT coalesce(array_agg(a.act ORDER BY a.ord), '{}')
	FROM (VALUES
		(1, 'assign', i.state <> 'decided' AND (conect.my_role() = 'sgg_admin'
			OR conect.my_role() = 'reviewer' AND bar IS NULL AND coalesce(i.assignee = conect.me(), true))),
		(2, 'approve', i.state <> 'decided' AND bar IS NULL AND coalesce(i.assignee = conect.me(), true)),
		(3, 'refuse', i.state <> 'decided' AND bar IS NULL AND coalesce(i.assignee = conect.me(), true)),
		(4, 'request_changes', i.state <> 'decided' AND bar IS NULL AND coalesce(i.assignee = conect.me(), true)
			AND i.object_type = 'registration'),
		(5, 'note', conect.my_role() IN ('reviewer', 'sgg_admin'))) AS a (ord, act, may)
	WHERE a.may
$$;

CREATE FUNCTION review_item_json(i review_item) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	bar text := review_bar(i);
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = i.object_id;
	RETURN review_card(i) || jsonb_build_object(
		'allowed', review_allowed(i, bar), 'barred', bar,
		'submitted_by', review_person(coalesce(r.submitted_by, r.created_by)),
		'changes', review_changes(r), 'checks', i.checks, 'duplicates', review_duplicates(r),
		'related', review_related(i),
		'documents', attachment_list(i.object_type, i.object_id)::jsonb,
		'messages', review_messages(i), 'decisions', review_decisions(i), 'correction', review_correction(i));
END $$;

CREATE FUNCTION app_api.review_item_get(id uuid) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin', 'auditor');
	RETURN (SELECT review_item_json(i) FROM review_item AS i WHERE i.id = review_item_get.id);
END $$;

-- ---- who has it ----

-- A registration that a reviewer has is in review; given back it waits again.
CREATE FUNCTION app_api.review_item_assign(id uuid, version bigint, assignee uuid) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin');
	i := review_take(id, version);
	IF my_role() = 'reviewer' AND i.assignee <> me() THEN
		PERFORM refuse('state_conflict', '/version', review_told(i));
	END IF;
	IF assignee IS NOT NULL AND NOT EXISTS (SELECT FROM account AS a
		WHERE a.id = review_item_assign.assignee AND a.role = 'reviewer' AND a.state = 'active') THEN
		PERFORM refuse('invalid_body', '/assignee', 'reviewer');
	ELSIF assignee = me() AND review_bar(i) IS NOT NULL OR assignee = ANY (i.excluded) THEN
		PERFORM refuse('conflict_of_interest', '/assignee', coalesce(review_bar(i), 'involved'));
	END IF;
	IF assignee IS DISTINCT FROM i.assignee THEN
		UPDATE review_item AS x SET assignee = review_item_assign.assignee,
			assigned_at = CASE WHEN review_item_assign.assignee IS NOT NULL THEN now() END,
			state = CASE WHEN review_item_assign.assignee IS NULL THEN 'waiting' ELSE 'assigned' END
		WHERE x.id = i.id
		RETURNING * INTO i;
		UPDATE registration AS r SET state = CASE WHEN i.assignee IS NULL THEN 'submitted' ELSE 'in_review' END
		WHERE r.id = i.object_id AND r.state IN ('submitted', 'in_review');
		PERFORM note('review.assign', 'review_item', i.id::text, version, i.version, NULL,
			jsonb_build_object('assignee', i.assignee));
	END IF;
	RETURN review_item_json(i);
END $$;

CREATE FUNCTION app_api.review_note_add(id uuid, text text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item;
	m message;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin');
	SELECT * INTO i FROM review_item AS x WHERE x.id = review_note_add.id;
	IF i.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF clean_text(review_note_add.text, true) = '' THEN
		PERFORM refuse('invalid_body', '/text', 'min_length: 1');
	END IF;
	INSERT INTO message (registration, correction, author, by_staff, body, audience)
	VALUES (CASE i.object_type WHEN 'registration' THEN i.object_id END,
		CASE i.object_type WHEN 'correction' THEN i.object_id END, me(), true, clean_text(review_note_add.text, true), 'reviewers')
	RETURNING * INTO m;
	PERFORM note('review.note', 'review_item', i.id::text, i.version, i.version, NULL, jsonb_build_object('message', m.id));
	body := jsonb_build_object('id', m.id, 'at', public_api.instant(m.at), 'audience', m.audience, 'by_staff', true,
		'author', review_person(m.author), 'text', m.body);
	status := '201';
END $$;

-- ---- decisions ----

-- What a decision means for a registration.
CREATE FUNCTION review_settle_registration(i review_item) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	told jsonb;
BEGIN
	UPDATE registration AS x SET state = i.decision, decided_at = now(), reason_code = i.reason_code, reason = i.reason,
		asked = CASE WHEN i.decision = 'changes_requested' THEN i.fields ELSE '{}' END
	WHERE x.id = i.object_id
	RETURNING * INTO r;
	IF i.reason IS NOT NULL THEN
		INSERT INTO message (registration, author, by_staff, body, audience, read_by_reviewer_at)
		VALUES (r.id, me(), true, i.reason, 'applicant', now());
	END IF;
	told := jsonb_build_object('ngo_name', i.title, 'text', i.reason) || CASE i.decision
		WHEN 'approved' THEN jsonb_build_object('ngo', r.ngo)
		WHEN 'refused' THEN jsonb_build_object('registration', r.id, 'reason', review_words(i.reason_code))
		ELSE jsonb_build_object('registration', r.id) END;
	PERFORM mail(CASE WHEN i.decision = 'refused' AND NOT 'appeal' = ANY (registration_can(r)) THEN 'appeal_refused' ELSE i.decision END,
		r.created_by, NULL, NULL, told);
END $$;

-- The value of a correction as its field has values: lists are written with
-- commas or in lines.
CREATE FUNCTION correction_value(f profile_field, value text) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE
		WHEN f.type IN ('texts', 'codes', 'counties', 'urls') THEN
			(SELECT to_jsonb(array_agg(btrim(v))) FROM regexp_split_to_table(value, '[,;\n]') AS v WHERE btrim(v) <> '')
		WHEN f.type = 'boolean' THEN to_jsonb(lower(value) IN ('true', 'da', 'igen', 'yes'))
		WHEN f.type IN ('year', 'siruta') AND value ~ '^[0-9]{1,9}$' THEN to_jsonb(value::int)
		ELSE to_jsonb(value) END
$$;

-- A reported value becomes true; staff may put it otherwise than it was said.
-- Where it stands in an entry that has no profile, one is begun, which nobody
-- has confirmed.
ALTER TABLE profile ALTER confirmed_at DROP NOT NULL;
CREATE FUNCTION correction_apply(c correction, given text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	f profile_field;
	v record;
BEGIN
	SELECT * INTO f FROM profile_field AS x WHERE x.code = c.field;
	SELECT * INTO v FROM profile_value(f, coalesce(correction_value(f, coalesce(given, c.value)), 'null'));
	IF v.fault IS NOT NULL OR coalesce(v.kept, 'null') = 'null' THEN
		PERFORM refuse('invalid_body', '/value', coalesce(v.expected, f.type));
	END IF;
	PERFORM set_why('corrected');
	INSERT INTO profile AS p (ngo, data, confirmed_at, checked)
	VALUES (c.ngo, CASE WHEN f.in_ngo IS NULL THEN jsonb_build_object(f.code, v.kept) ELSE '{}' END, NULL,
		jsonb_build_object(f.code, jsonb_build_object('on', current_date, 'against', 'report')))
	ON CONFLICT (ngo) DO UPDATE SET data = p.data || excluded.data, checked = p.checked || excluded.checked;
	PERFORM ngo_write(c.ngo, jsonb_build_object(f.code, v.kept));
END $$;

-- And for a reported value: it is put right, or stays; the reporter hears.
CREATE FUNCTION review_settle_correction(i review_item, value text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	c correction;
BEGIN
	SELECT * INTO c FROM correction AS x WHERE x.id = i.object_id FOR UPDATE;
	IF i.decision = 'approved' THEN
		PERFORM correction_apply(c, value);
	END IF;
	UPDATE correction AS x SET state = CASE i.decision WHEN 'approved' THEN 'accepted' ELSE 'refused' END,
		answer = coalesce(i.reason, CASE c.lang WHEN 'hu' THEN 'Javítva. Köszönjük a bejelentést.'
			WHEN 'en' THEN 'Put right. Thank you for the report.' ELSE 'Corectat. Vă mulțumim pentru sesizare.' END),
		answered_at = now()
	WHERE x.id = c.id
	RETURNING * INTO c;
	IF c.email IS NOT NULL THEN
		PERFORM mail('correction_answered', NULL, c.email, c.lang,
			jsonb_build_object('ngo', c.ngo, 'ngo_name', i.title, 'text', c.answer));
	END IF;
END $$;

-- Checks that failed and were not named.
CREATE FUNCTION review_unacknowledged(i review_item, acknowledged text[]) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT string_agg(DISTINCT c ->> 'code', ', ')
	FROM jsonb_array_elements(i.checks) AS c
	WHERE c ->> 'result' = 'failed' AND c ->> 'code' <> ALL (coalesce(acknowledged, '{}'))
$$;

-- One decision, wholly or not at all.
CREATE FUNCTION review_decide(item uuid, seen bigint, decision text, code text, text text, acknowledged text[], fields jsonb,
	value text DEFAULT NULL) RETURNS review_item
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item;
	bar text;
BEGIN
	PERFORM require_role('reviewer');
	i := review_take(item, seen);
	bar := review_bar(i);
	IF bar IS NOT NULL THEN
		PERFORM refuse('conflict_of_interest', '', bar);
	ELSIF i.assignee <> me() THEN
		PERFORM refuse('state_conflict', '/version', review_told(i));
	ELSIF decision = 'changes_requested' AND i.object_type <> 'registration' THEN
		PERFORM refuse('state_conflict', '', i.kind);
	ELSIF decision = 'approved' AND review_unacknowledged(i, acknowledged) IS NOT NULL THEN
		PERFORM refuse('checks_not_acknowledged', '/acknowledged', review_unacknowledged(i, acknowledged));
	END IF;
	text := nullif(clean_text(text, true), '');
	IF decision <> 'approved' AND text IS NULL THEN
		PERFORM refuse('invalid_body', '/text', 'min_length: 1');
	ELSIF decision = 'refused' THEN
		PERFORM review_reason_for(code, CASE i.kind WHEN 'correction' THEN 'reject' ELSE 'refuse' END);
	ELSIF decision = 'changes_requested' AND code IS NOT NULL THEN
		PERFORM review_reason_for(code, 'request_changes');
	END IF;
	IF EXISTS (SELECT FROM jsonb_object_keys(fields) AS k WHERE k NOT IN (SELECT f.code FROM profile_field AS f)) THEN
		PERFORM refuse('invalid_body', '/fields', '/api/v1/profile-fields');
	END IF;
	IF decision = 'approved' AND i.object_type = 'registration' THEN
		i.ngo := registration_apply(i.object_id);
	END IF;
	UPDATE review_item AS x SET state = 'decided', decision = review_decide.decision, decided_at = now(), decided_by = me(),
		ngo = i.ngo,
		reason_code = code, reason = text, acknowledged = coalesce(review_decide.acknowledged, '{}'),
		fields = coalesce(review_decide.fields, '{}')
	WHERE x.id = i.id
	RETURNING * INTO i;
	IF i.object_type = 'registration' THEN
		PERFORM review_settle_registration(i);
	ELSE
		PERFORM review_settle_correction(i, value);
	END IF;
	PERFORM note('review.' || i.decision, 'review_item', i.id::text, seen, i.version, i.reason_code,
		jsonb_build_object('object', i.object_id, 'text', i.reason, 'acknowledged', i.acknowledged));
	RETURN (SELECT x FROM review_item AS x WHERE x.id = i.id);
END $$;

CREATE FUNCTION app_api.review_item_approve(id uuid, version bigint, acknowledged jsonb, text text, value text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item := review_decide(id, version, 'approved', NULL, text,
		ARRAY(SELECT jsonb_array_elements_text(coalesce(acknowledged, '[]'))), NULL, value);
BEGIN
	RETURN review_item_json(i);
END $$;

CREATE FUNCTION app_api.review_item_refuse(id uuid, version bigint, reason text, text text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item := review_decide(id, version, 'refused', reason, text, NULL, NULL);
BEGIN
	RETURN review_item_json(i);
END $$;

CREATE FUNCTION app_api.review_item_request_changes(id uuid, version bigint, reason text, text text, fields jsonb) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item := review_decide(id, version, 'changes_requested', reason, text, NULL,
		(SELECT jsonb_object_agg(f ->> 'field', f ->> 'comment') FROM jsonb_array_elements(coalesce(fields, '[]')) AS f));
BEGIN
	RETURN review_item_json(i);
END $$;

-- Up to a hundred, each as if it were alone. Locked in one order, so that two
-- at once never wait for each other crosswise; told in the order sent. What a
-- busy database has not come to after three seconds is left as it was: else the
-- whole would come to nothing at its time limit.
CREATE FUNCTION app_api.review_item_decide_many(items jsonb, decision text, reason text, text text, acknowledged jsonb)
RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	one record;
	i review_item;
	told jsonb := '{}';
	detail text;
BEGIN
	PERFORM require_role('reviewer');
	IF decision = 'approve' AND reason IS NOT NULL THEN
		PERFORM refuse('invalid_body', '/reason', 'refuse, request_changes');
	ELSIF decision <> 'approve' AND coalesce(clean_text(text, true), '') = '' THEN
		PERFORM refuse('invalid_body', '/text', 'min_length: 1');
	END IF;
	FOR one IN SELECT (e.item ->> 'id')::uuid AS id, (e.item ->> 'version')::bigint AS version, e.n
		FROM jsonb_array_elements(items) WITH ORDINALITY AS e (item, n) ORDER BY 1, 3
	LOOP
		BEGIN
			IF clock_timestamp() > statement_timestamp() + interval '3 seconds' THEN
				PERFORM refuse('database_timeout');
			END IF;
			i := review_decide(one.id, one.version, CASE decision WHEN 'approve' THEN 'approved'
				WHEN 'refuse' THEN 'refused' ELSE 'changes_requested' END, reason, text,
				ARRAY(SELECT jsonb_array_elements_text(coalesce(acknowledged, '[]'))), NULL);
			told := told || jsonb_build_object(one.n, jsonb_build_object('id', one.id, 'decided', true,
				'state', review_status(i), 'version', i.version, 'problem', NULL, 'detail', NULL));
		EXCEPTION WHEN SQLSTATE 'CN000' THEN
			GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
			SELECT * INTO i FROM review_item AS x WHERE x.id = one.id;
			told := told || jsonb_build_object(one.n, jsonb_build_object('id', one.id, 'decided', false,
				'state', review_status(i), 'version', i.version, 'problem', SQLERRM, 'detail', nullif(detail, '')));
		END;
	END LOOP;
	RETURN (SELECT jsonb_build_object('items', jsonb_agg(t.value ORDER BY t.key::int)) FROM jsonb_each(told) AS t);
END $$;

-- ---- entries that are public ----

-- To everybody who may speak for it.
CREATE FUNCTION ngo_tell(template text, ngo uuid, code text, more jsonb) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT mail(template, m.account, NULL, NULL,
		jsonb_build_object('ngo_name', n.name, 'reason', review_words(code)) || more)
	FROM member AS m
	JOIN ngo AS n ON n.id = m.ngo
	WHERE m.ngo = ngo_tell.ngo
	ORDER BY m.account
$$;

-- The entry, locked.
CREATE FUNCTION ngo_take(id uuid) RETURNS ngo
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
BEGIN
	SELECT * INTO n FROM ngo AS x WHERE x.id = ngo_take.id FOR UPDATE;
	IF n.id IS NULL THEN
		PERFORM refuse('not_found');
	END IF;
	RETURN n;
END $$;

-- Who came second is told what the entry is by now.
CREATE FUNCTION ngo_conflict(n ngo, r ngo_removal) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM refuse('state_conflict', '', concat_ws(' ',
		coalesce(r.state, CASE WHEN n.removed_at IS NULL THEN 'published' ELSE 'removed' END),
		(SELECT a.role FROM account AS a WHERE a.id = r.removed_by), public_api.instant(coalesce(r.at, n.updated_at))));
END $$;

CREATE FUNCTION ngo_state_json(n ngo) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT json_build_object('id', n.id, 'version', n.version, 'state', coalesce(r.state, 'published'),
		'reason', r.reason_code, 'since', public_api.instant(coalesce(r.at, n.updated_at)))::text
	FROM (SELECT) AS one
	LEFT JOIN ngo_removal AS r ON r.ngo = n.id
$$;

-- Away from the public, or from one way of being away to another.
CREATE FUNCTION ngo_remove(n ngo, state text, code text, text text, target uuid DEFAULT NULL) RETURNS ngo
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	after ngo;
BEGIN
	INSERT INTO ngo_removal AS r (ngo, state, reason_code, reason, removed_by, target)
	VALUES (n.id, ngo_remove.state, code, text, me(), ngo_remove.target)
	ON CONFLICT ON CONSTRAINT ngo_removal_ngo_pk DO UPDATE SET state = excluded.state, reason_code = excluded.reason_code,
		reason = excluded.reason, at = now(), removed_by = excluded.removed_by, target = excluded.target;
	UPDATE ngo AS x SET removed_at = now(),
		removed_reason = (SELECT concat_ws(', ', w.label_ro, w.legal) FROM review_reason AS w WHERE w.code = ngo_remove.code)
	WHERE x.id = n.id
	RETURNING * INTO after;
	RETURN after;
END $$;

CREATE FUNCTION app_api.ngo_suspend(id uuid, reason text, text text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
	r ngo_removal;
	after ngo;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin'), review_reason_for(reason, 'suspend');
	n := ngo_take(id);
	SELECT * INTO r FROM ngo_removal AS x WHERE x.ngo = n.id;
	IF n.removed_at IS NOT NULL THEN
		PERFORM ngo_conflict(n, r);
	END IF;
	after := ngo_remove(n, 'suspended', reason, text);
	PERFORM note('ngo.suspend', 'ngo', n.id::text, n.version, after.version, reason, jsonb_build_object('text', text)),
		ngo_tell('suspended', n.id, reason, jsonb_build_object('text', text));
	RETURN ngo_state_json(after);
END $$;

CREATE FUNCTION app_api.ngo_archive(id uuid, reason text, text text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
	r ngo_removal;
	after ngo;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin'), review_reason_for(reason, 'archive');
	n := ngo_take(id);
	SELECT * INTO r FROM ngo_removal AS x WHERE x.ngo = n.id;
	IF n.removed_at IS NOT NULL AND r.state IS DISTINCT FROM 'suspended' THEN
		PERFORM ngo_conflict(n, r);
	END IF;
	after := ngo_remove(n, 'archived', reason, text);
	PERFORM note('ngo.archive', 'ngo', n.id::text, n.version, after.version, reason, jsonb_build_object('text', text)),
		ngo_tell('archived', n.id, reason, jsonb_build_object('text', text));
	RETURN ngo_state_json(after);
END $$;

CREATE FUNCTION app_api.ngo_reinstate(id uuid, reason text, text text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
	r ngo_removal;
	after ngo;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin'), review_reason_for(reason, 'reinstate');
	n := ngo_take(id);
	SELECT * INTO r FROM ngo_removal AS x WHERE x.ngo = n.id;
	IF coalesce(r.state NOT IN ('suspended', 'archived'), true) THEN
		PERFORM ngo_conflict(n, r);
	END IF;
	PERFORM set_why('reinstated');
	DELETE FROM ngo_removal AS x WHERE x.ngo = n.id;
	UPDATE ngo AS x SET removed_at = NULL, removed_reason = NULL WHERE x.id = n.id RETURNING * INTO after;
	PERFORM note('ngo.reinstate', 'ngo', n.id::text, n.version, after.version, reason, jsonb_build_object('text', text)),
		ngo_tell('reinstated', n.id, reason, jsonb_build_object('ngo', n.id, 'text', text));
	RETURN ngo_state_json(after);
END $$;

-- ---- merges ----

-- Facts in which the two differ: what the other entry says holds.
CREATE FUNCTION merge_conflicts(one ngo, other ngo) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('field', c.name, 'ngo', a.row ->> c.name, 'into', b.row ->> c.name)
		ORDER BY c.i), '[]')
	FROM (SELECT to_jsonb(one)) AS a (row), (SELECT to_jsonb(other)) AS b (row),
		unnest('{name,legal_form,status,is_branch,public_utility,national_number,court_number,court,cif,registered_on,county,locality_siruta,locality}'::text[])
			WITH ORDINALITY AS c (name, i)
	WHERE a.row ->> c.name IS DISTINCT FROM b.row ->> c.name AND a.row ->> c.name IS NOT NULL
$$;

-- What would go from one entry to the other. A row of a register goes only to
-- an entry that has none: two rows would contend for its facts. A member of
-- both keeps the greater right. What the other has already stays: the same
-- file, an open registration of the same kind by the same person.
CREATE FUNCTION merge_plan(one uuid, other uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	WITH staying AS MATERIALIZED (
		SELECT r.id FROM registration AS r
		JOIN registration AS o ON o.ngo = other AND o.created_by = r.created_by AND o.kind = r.kind
		WHERE r.ngo = one AND r.state NOT IN ('approved', 'refused', 'withdrawn')
		AND o.state NOT IN ('approved', 'refused', 'withdrawn'))
	SELECT jsonb_build_object(
		'members', (SELECT coalesce(jsonb_agg(jsonb_build_object('account', m.account, 'role', m.role, 'since', m.since,
				'had', o.role) ORDER BY m.account), '[]')
			FROM member AS m
			LEFT JOIN member AS o ON o.ngo = other AND o.account = m.account
			WHERE m.ngo = one),
		'registrations', (SELECT coalesce(jsonb_agg(r.id ORDER BY r.id), '[]') FROM registration AS r
			WHERE r.ngo = one AND r.id NOT IN (SELECT s.id FROM staying AS s)),
		'review_items', (SELECT coalesce(jsonb_agg(i.id ORDER BY i.id), '[]') FROM review_item AS i
			WHERE i.ngo = one AND i.object_id NOT IN (SELECT s.id FROM staying AS s)),
		'attachments', (SELECT coalesce(jsonb_agg(a.id ORDER BY a.id), '[]') FROM attachment AS a
			WHERE a.object_type = 'ngo' AND a.object_id = one AND a.deleted_at IS NULL
			AND NOT EXISTS (SELECT FROM attachment AS b WHERE b.object_type = 'ngo' AND b.object_id = other
				AND b.deleted_at IS NULL AND (b.kind, b.sha256) = (a.kind, a.sha256))),
		'corrections', (SELECT coalesce(jsonb_agg(c.id ORDER BY c.id), '[]') FROM correction AS c WHERE c.ngo = one),
		'register_entries', (SELECT coalesce(jsonb_agg(e.id ORDER BY e.id), '[]') FROM register_entry AS e
			WHERE e.ngo = one AND NOT EXISTS (SELECT FROM register_entry AS f WHERE f.ngo = other)))
$$;

CREATE FUNCTION uuids(ids jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
	SELECT ARRAY(SELECT i::uuid FROM jsonb_array_elements_text(ids) AS i)
$$;

-- Puts what a plan names under an entry.
CREATE FUNCTION merge_move(moved jsonb, into_ngo uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	UPDATE registration AS r SET ngo = into_ngo WHERE r.id = ANY (uuids(moved -> 'registrations'));
	UPDATE review_item AS i SET ngo = into_ngo WHERE i.id = ANY (uuids(moved -> 'review_items'));
	UPDATE attachment AS a SET object_id = into_ngo WHERE a.id = ANY (uuids(moved -> 'attachments'));
	UPDATE correction AS c SET ngo = into_ngo WHERE c.id = ANY (uuids(moved -> 'corrections'));
	UPDATE register_entry AS e SET ngo = into_ngo WHERE e.id = ANY (uuids(moved -> 'register_entries'));
$$;

CREATE FUNCTION merge_json(m ngo_merge) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('id', m.id, 'ngo', m.ngo, 'name', a.name, 'into', m.target, 'into_name', b.name,
		'reason', m.reason_code, 'merged_at', public_api.instant(m.merged_at),
		'undo_until', public_api.instant(m.undo_until), 'undone_at', public_api.instant(m.undone_at))
	FROM ngo AS a, ngo AS b
	WHERE a.id = m.ngo AND b.id = m.target
$$;

CREATE FUNCTION app_api.ngo_merge(id uuid, target uuid, reason text, text text, dry_run boolean) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	one ngo;
	other ngo;
	plan jsonb;
	m ngo_merge;
	after ngo;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin'), review_reason_for(reason, 'merge');
	IF id = target THEN
		PERFORM refuse('invalid_body', '/into', '');
	END IF;
	-- Both, in one order, whoever merges which into which; and, as decisions do,
	-- what is decided about them first.
	PERFORM FROM registration AS r WHERE r.ngo IN (ngo_merge.id, ngo_merge.target) ORDER BY r.id FOR UPDATE;
	PERFORM FROM review_item AS i WHERE i.ngo IN (ngo_merge.id, ngo_merge.target) ORDER BY i.id FOR UPDATE;
	PERFORM FROM ngo AS x WHERE x.id IN (ngo_merge.id, ngo_merge.target) ORDER BY x.id FOR UPDATE;
	SELECT * INTO one FROM ngo AS x WHERE x.id = ngo_merge.id;
	SELECT * INTO other FROM ngo AS x WHERE x.id = ngo_merge.target;
	IF one.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF other.id IS NULL THEN
		PERFORM refuse('invalid_body', '/into', '/api/v1/ngos');
	ELSIF one.removed_at IS NOT NULL THEN
		PERFORM ngo_conflict(one, (SELECT r FROM ngo_removal AS r WHERE r.ngo = one.id));
	ELSIF other.removed_at IS NOT NULL THEN
		PERFORM ngo_conflict(other, (SELECT r FROM ngo_removal AS r WHERE r.ngo = other.id));
	ELSIF is_member(one.id) OR is_member(other.id) THEN
		PERFORM refuse('conflict_of_interest', '', 'member');
	END IF;
	plan := merge_plan(one.id, other.id);
	IF NOT dry_run THEN
		INSERT INTO ngo_merge (ngo, target, reason_code, reason, merged_by, moved)
		VALUES (one.id, other.id, ngo_merge.reason, text, me(), plan)
		RETURNING * INTO m;
		PERFORM ngo_tell('merged', one.id, m.reason_code, jsonb_build_object('ngo', other.id, 'into_name', other.name));
		PERFORM merge_move(plan, other.id);
		INSERT INTO member AS o (ngo, account, role, since)
		SELECT other.id, x.account, x.role, x.since FROM member AS x WHERE x.ngo = one.id
		ON CONFLICT ON CONSTRAINT member_ngo_pk DO UPDATE SET role = 'ngo_admin'
		WHERE excluded.role = 'ngo_admin' AND o.role <> 'ngo_admin';
		DELETE FROM member AS x WHERE x.ngo = one.id;
		after := ngo_remove(one, 'merged', m.reason_code, text, other.id);
		-- The other has more than before: whoever reads it should know.
		PERFORM record_change('ngo', other.id, other.version, 'update');
		PERFORM note('ngo.merge', 'ngo', one.id::text, one.version, after.version, m.reason_code,
			jsonb_build_object('into', other.id, 'merge', m.id, 'text', text));
	END IF;
	RETURN jsonb_build_object('merge', m.id, 'ngo', one.id, 'into', other.id,
		'conflicts', merge_conflicts(one, other),
		'moves', (SELECT jsonb_object_agg(p.key, jsonb_array_length(p.value)) FROM jsonb_each(plan) AS p
			WHERE p.key <> 'review_items'));
END $$;

-- Everything goes back: what the merge brought to the other entry and is still
-- there. What came later stays where it came.
CREATE FUNCTION app_api.merge_undo(id uuid, text text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	m ngo_merge;
	one ngo;
	after ngo;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin');
	SELECT * INTO m FROM ngo_merge AS x WHERE x.id = merge_undo.id;
	IF m.id IS NULL THEN
		PERFORM refuse('not_found');
	END IF;
	PERFORM FROM ngo AS x WHERE x.id IN (m.ngo, m.target) ORDER BY x.id FOR UPDATE;
	SELECT * INTO m FROM ngo_merge AS x WHERE x.id = merge_undo.id FOR UPDATE;
	SELECT * INTO one FROM ngo AS x WHERE x.id = m.ngo;
	IF m.undone_at IS NOT NULL OR m.undo_until < now() THEN
		PERFORM refuse('state_conflict', '', concat_ws(' ', CASE WHEN m.undone_at IS NULL THEN 'undo_until' ELSE 'undone' END,
			(SELECT a.role FROM account AS a WHERE a.id = m.undone_by),
			public_api.instant(coalesce(m.undone_at, m.undo_until))));
	ELSIF EXISTS (SELECT FROM ngo_merge AS x WHERE x.ngo = m.target AND x.undone_at IS NULL) THEN
		PERFORM refuse('state_conflict', '', 'merged');
	END IF;
	PERFORM merge_move(m.moved, m.ngo);
	INSERT INTO member (ngo, account, role, since)
	SELECT m.ngo, x.account, x.role, x.since
	FROM jsonb_to_recordset(m.moved -> 'members') AS x (account uuid, role text, since timestamptz)
	JOIN account AS a ON a.id = x.account
	ON CONFLICT DO NOTHING;
	UPDATE member AS o SET role = x.had
	FROM jsonb_to_recordset(m.moved -> 'members') AS x (account uuid, had text)
	WHERE o.ngo = m.target AND o.account = x.account AND x.had IS NOT NULL;
	DELETE FROM member AS o
	USING jsonb_to_recordset(m.moved -> 'members') AS x (account uuid, had text)
	WHERE o.ngo = m.target AND o.account = x.account AND x.had IS NULL;
	PERFORM set_why('reinstated');
	DELETE FROM ngo_removal AS r WHERE r.ngo = m.ngo;
	UPDATE ngo AS x SET removed_at = NULL, removed_reason = NULL WHERE x.id = m.ngo RETURNING * INTO after;
	PERFORM record_change('ngo', o.id, o.version, 'update') FROM ngo AS o WHERE o.id = m.target AND o.removed_at IS NULL;
	UPDATE ngo_merge AS x SET undone_at = now(), undone_by = me() WHERE x.id = m.id RETURNING * INTO m;
	PERFORM note('ngo.merge_undo', 'ngo', m.ngo::text, one.version, after.version, NULL,
		jsonb_build_object('merge', m.id, 'text', text));
	RETURN merge_json(m);
END $$;

CREATE FUNCTION app_api.merge_list(undoable boolean, cursor jsonb, lim int, count text, OUT items json, OUT next json,
	OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	at timestamptz := (cursor ->> 't')::timestamptz;
	after uuid := (cursor ->> 'i')::uuid;
	ids uuid[];
	more boolean;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin', 'auditor');
	IF back THEN
		ids := ARRAY(SELECT m.id FROM ngo_merge AS m
			WHERE (NOT undoable OR m.undone_at IS NULL AND m.undo_until > now()) AND (m.merged_at, m.id) > (at, after)
			ORDER BY m.merged_at, m.id LIMIT lim + 1);
	ELSE
		ids := ARRAY(SELECT m.id FROM ngo_merge AS m
			WHERE (NOT undoable OR m.undone_at IS NULL AND m.undo_until > now())
			AND (cursor IS NULL OR (m.merged_at, m.id) < (at, after))
			ORDER BY m.merged_at DESC, m.id DESC LIMIT lim + 1);
	END IF;
	more := cardinality(ids) > lim;
	SELECT coalesce(json_agg(merge_json(m) ORDER BY m.merged_at DESC, m.id DESC), '[]'),
		(array_agg(json_build_object('d', 'n', 't', m.merged_at, 'i', m.id) ORDER BY m.merged_at, m.id))[1],
		(array_agg(json_build_object('d', 'p', 't', m.merged_at, 'i', m.id) ORDER BY m.merged_at DESC, m.id DESC))[1]
	INTO items, next, prev
	FROM ngo_merge AS m
	WHERE m.id = ANY (ids[:lim]);
	IF NOT (back OR more) THEN
		next := NULL;
	END IF;
	IF NOT (CASE WHEN back THEN more ELSE cursor IS NOT NULL END) THEN
		prev := NULL;
	END IF;
	IF count <> 'none' THEN
		SELECT count(*) INTO total FROM ngo_merge AS m
		WHERE NOT undoable OR m.undone_at IS NULL AND m.undo_until > now();
	END IF;
END $$;

-- ---- figures ----

CREATE FUNCTION app_api.review_statistics(days int) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	since timestamptz := ((now() AT TIME ZONE 'Europe/Bucharest')::date - days + 1)::timestamp AT TIME ZONE 'Europe/Bucharest';
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin', 'auditor');
	RETURN json_build_object('days', days,
		'waiting', (SELECT coalesce(json_agg(row_to_json(w) ORDER BY w.kind), '[]') FROM (
			SELECT i.kind, count(*),
				count(*) FILTER (WHERE review_age(i.opened_at) = 'under_3_days') AS under_3_days,
				count(*) FILTER (WHERE review_age(i.opened_at) = 'under_7_days') AS under_7_days,
				count(*) FILTER (WHERE review_age(i.opened_at) = 'under_30_days') AS under_30_days,
				count(*) FILTER (WHERE review_age(i.opened_at) = 'over_30_days') AS over_30_days,
				public_api.instant(min(i.opened_at)) AS oldest_at
			FROM review_item AS i WHERE i.state <> 'decided' GROUP BY i.kind) AS w),
		'time_to_decision', (SELECT coalesce(json_agg(row_to_json(t) ORDER BY t.kind), '[]') FROM (
			SELECT i.kind, count(*) AS decided,
				round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM i.decided_at - i.opened_at)) / 3600)::numeric, 2)
					AS median_hours,
				round((percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM i.decided_at - i.opened_at)) / 3600)::numeric, 2)
					AS p90_hours
			FROM review_item AS i
			WHERE i.decided_at >= since AND i.decision <> 'withdrawn' GROUP BY i.kind) AS t),
		'days_decided', (SELECT coalesce(json_agg(row_to_json(d) ORDER BY d.day DESC), '[]') FROM (
			SELECT (i.decided_at AT TIME ZONE 'Europe/Bucharest')::date AS day,
				count(*) FILTER (WHERE i.decision = 'approved') AS approved,
				count(*) FILTER (WHERE i.decision = 'refused') AS refused,
				count(*) FILTER (WHERE i.decision = 'changes_requested') AS changes_requested
			FROM review_item AS i
			WHERE i.decided_at >= since AND i.decision <> 'withdrawn' GROUP BY 1) AS d),
		'appeals', (SELECT json_build_object('waiting', count(*) FILTER (WHERE i.state <> 'decided'),
				'approved', count(*) FILTER (WHERE i.decision = 'approved' AND i.decided_at >= since),
				'refused', count(*) FILTER (WHERE i.decision = 'refused' AND i.decided_at >= since))
			FROM review_item AS i WHERE i.appeal),
		'reviewers', CASE WHEN my_role() = 'sgg_admin' THEN (
			SELECT coalesce(json_agg(json_build_object('reviewer', d.decided_by,
				'name', (SELECT a.name FROM account AS a WHERE a.id = d.decided_by), 'decisions', d.n) ORDER BY d.n DESC, d.decided_by), '[]')
			FROM (SELECT i.decided_by, count(*) AS n FROM review_item AS i
				WHERE i.decided_at >= since AND i.decision <> 'withdrawn' AND i.decided_by IS NOT NULL GROUP BY 1) AS d) END)::text;
END $$;
