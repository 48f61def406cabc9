-- SPDX-License-Identifier: EUPL-1.2
--
-- The one queue decides two things more: who represents an authority
-- (designation) and which registers are published (register, and each new
-- address of one). Who has an office in that authority decides neither.

SET LOCAL search_path = conect, extensions;

ALTER TABLE review_item ADD authority uuid,
	ADD CONSTRAINT review_item_authority_known FOREIGN KEY (authority) REFERENCES authority,
	DROP CONSTRAINT review_item_kind_known,
	DROP CONSTRAINT review_item_object_type_known,
	ADD CONSTRAINT review_item_kind_known CHECK (kind IN ('registration', 'claim', 'change', 'correction', 'designation', 'register')),
	ADD CONSTRAINT review_item_object_type_known CHECK (object_type IN ('registration', 'correction', 'designation', 'register'));
CREATE INDEX review_item_authority_idx ON review_item (authority);

ALTER TABLE message ADD designation uuid, ADD register uuid,
	ADD CONSTRAINT message_designation_known FOREIGN KEY (designation) REFERENCES designation ON DELETE CASCADE,
	ADD CONSTRAINT message_register_known FOREIGN KEY (register) REFERENCES register ON DELETE CASCADE,
	DROP CONSTRAINT message_registration_rule,
	ADD CONSTRAINT message_registration_rule CHECK (num_nonnulls(registration, correction, designation, register) = 1);
CREATE INDEX message_designation_idx ON message (designation);
CREATE INDEX message_register_idx ON message (register);

-- Of these two there are reasons of their own.
ALTER TABLE review_reason DROP CONSTRAINT review_reason_applies_to_known,
	ADD CONSTRAINT review_reason_applies_to_known CHECK (applies_to <> '{}' AND applies_to <@ ARRAY['refuse',
		'request_changes', 'reject', 'suspend', 'reinstate', 'archive', 'merge', 'refuse_designation', 'refuse_register']);

-- Whoever opens an item sees it.
DROP POLICY review_item_seen ON review_item;
CREATE POLICY review_item_seen ON review_item TO conect_owner
	USING ((SELECT is_unnamed() OR is_staff())
		OR object_type = 'registration' AND EXISTS (SELECT FROM registration AS r WHERE r.id = object_id)
		OR object_type = 'designation' AND EXISTS (SELECT FROM designation AS d WHERE d.id = object_id)
		OR object_type = 'register' AND has_office(authority))
	WITH CHECK (true);

-- ---- papers of a designation ----

ALTER TABLE attachment DROP CONSTRAINT attachment_object_type_known,
	DROP CONSTRAINT attachment_kind_known,
	ADD CONSTRAINT attachment_object_type_known CHECK (object_type IN ('registration', 'ngo', 'designation')),
	ADD CONSTRAINT attachment_kind_known CHECK (kind IN ('mandate_proof', 'statute', 'report', 'other', 'designation_act'));

CREATE OR REPLACE FUNCTION attachment_may(object_type text, object_id uuid, what text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r record;
BEGIN
	CASE object_type
	WHEN 'registration' THEN
		SELECT x.created_by, x.kind, x.ngo, x.state INTO r FROM registration AS x WHERE x.id = object_id;
		IF r IS NULL THEN
			RETURN false;
		END IF;
		-- A claim shows its papers to nobody of the claimed NGO.
		IF coalesce(r.created_by = me() OR r.kind <> 'claim' AND is_member(r.ngo), false) THEN
			RETURN what <> 'write' OR r.state IN ('draft', 'changes_requested');
		END IF;
		RETURN what = 'read' AND is_staff() AND (r.state <> 'draft');
	WHEN 'ngo' THEN
		RETURN is_member(object_id) OR what = 'read' AND is_staff();
	WHEN 'designation' THEN
		SELECT d.account, d.state INTO r FROM designation AS d WHERE d.id = object_id;
		RETURN coalesce(r.account = me() AND (what <> 'write' OR r.state = 'draft')
			OR what = 'read' AND is_staff() AND r.state <> 'draft', false);
	ELSE
		RETURN false;
	END CASE;
END $$;

-- As in 0014, with designations: the act is wiped as the proof of a mandate is.
CREATE OR REPLACE FUNCTION attachment_sweep(OUT wiped bigint, OUT removed bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	WITH owner AS (
		SELECT 'registration' AS object_type, r.id, r.state, r.decided_at FROM registration AS r
		UNION ALL
		SELECT 'designation', d.id, d.state, d.decided_at FROM designation AS d
	), gone AS (
		UPDATE attachment AS a
		SET stored = NULL, wiped_at = now(), deleted_at = CASE WHEN o.id IS NULL THEN now() ELSE a.deleted_at END
		FROM attachment AS b
		LEFT JOIN owner AS o ON o.object_type = b.object_type AND o.id = b.object_id
		WHERE b.id = a.id AND b.object_type IN ('registration', 'designation') AND b.stored IS NOT NULL
		AND (o.id IS NULL OR b.kind IN ('mandate_proof', 'designation_act') AND o.decided_at < now() - interval '30 days'
			AND o.state IN ('approved', 'refused', 'withdrawn'))
		RETURNING a.id)
	SELECT count(*) INTO wiped FROM gone;
	-- An upload of the same bytes takes the row's lock first, and sets used_at:
	-- then it stays.
	WITH gone AS (
		DELETE FROM attachment_content AS c
		WHERE c.used_at < now() - interval '1 day'
		AND NOT EXISTS (SELECT FROM attachment AS a WHERE a.stored = c.sha256)
		RETURNING 1)
	SELECT count(*) INTO removed FROM gone;
	DELETE FROM attachment AS a WHERE a.deleted_at < now() - interval '1 year';
END $$;

-- ---- into the queue and out of it ----

-- A round of something that waits, begun by whoever asks: they and who is
-- named may not decide it. The item's id.
CREATE FUNCTION review_put(kind text, object_type text, object_id uuid, title text, county text, authority uuid,
	excluded uuid[] DEFAULT '{}', checks jsonb DEFAULT '[]') RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	INSERT INTO review_item (kind, object_type, object_id, round, title, county, authority, excluded, checks)
	SELECT review_put.kind, review_put.object_type, review_put.object_id,
		coalesce((SELECT max(o.round) FROM review_item AS o WHERE o.object_id = review_put.object_id), 0) + 1,
		review_put.title, review_put.county, review_put.authority,
		ARRAY(SELECT DISTINCT e FROM unnest(review_put.excluded || me()) AS e WHERE e IS NOT NULL), review_put.checks
	RETURNING id
$$;

-- What waits of an object does so no more: whose it is took it back.
CREATE FUNCTION review_close(object_id uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	UPDATE review_item AS i SET state = 'decided', decision = 'withdrawn', decided_at = now()
	WHERE i.object_id = review_close.object_id AND i.state <> 'decided'
$$;

-- ---- deciding ----

-- Why who asks may not decide this item; NULL when they may.
CREATE OR REPLACE FUNCTION review_bar(i review_item) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
BEGIN
	IF my_role() IS DISTINCT FROM 'reviewer' THEN
		RETURN 'role';
	END IF;
	IF is_member(i.ngo) THEN
		RETURN 'member';
	ELSIF EXISTS (SELECT FROM office AS o WHERE o.authority = i.authority AND o.account = me()) THEN
		RETURN 'office';
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

-- The item, locked, if it still is as it was seen and open. What it decides is
-- locked first, as by its owner's moves.
CREATE OR REPLACE FUNCTION review_take(item uuid, seen bigint) RETURNS review_item
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item;
BEGIN
	SELECT * INTO i FROM review_item AS x WHERE x.id = item;
	PERFORM FROM registration AS r WHERE r.id = i.object_id FOR UPDATE;
	PERFORM FROM designation AS d WHERE d.id = i.object_id FOR UPDATE;
	PERFORM FROM register AS r WHERE r.id = i.object_id FOR UPDATE;
	SELECT * INTO i FROM review_item AS x WHERE x.id = item FOR UPDATE;
	IF i.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF i.state = 'decided' OR i.version IS DISTINCT FROM seen THEN
		PERFORM refuse('state_conflict', '/version', review_told(i));
	END IF;
	RETURN i;
END $$;

-- An office ends, and with it the keys that were made in it: whosever they are,
-- so they are looked up without the identity of who asks.
CREATE FUNCTION office_end(of_authority uuid, of_account uuid, text text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	who text := coalesce(current_setting('conect.identity', true), '');
BEGIN
	DELETE FROM office AS o WHERE o.authority = of_authority AND o.account = of_account;
	PERFORM set_config('conect.identity', '', true);
	UPDATE api_key AS k SET revoked_at = now()
	WHERE k.authority = of_authority AND k.account = of_account AND (k.revoked_at IS NULL OR k.revoked_at > now());
	PERFORM set_config('conect.identity', who, true);
	PERFORM note('office.end', 'authority', of_authority::text, NULL, NULL, NULL, jsonb_build_object('account', of_account, 'text', text)),
		mail('office_ended', of_account, NULL, NULL, jsonb_build_object('text', text,
			'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = of_authority)));
END $$;

-- Who represents an authority from now on. There is one: an earlier one's
-- office ends.
CREATE FUNCTION designation_apply(d designation) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF d.account IS NULL THEN
		PERFORM refuse('state_conflict', '', 'erased');
	END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended('representative of ' || d.authority, 0));
	PERFORM office_end(o.authority, o.account) FROM office AS o
	WHERE o.authority = d.authority AND o.role = 'representative' AND o.account <> d.account;
	INSERT INTO office AS o (authority, account, role) VALUES (d.authority, d.account, 'representative')
	ON CONFLICT ON CONSTRAINT office_authority_pk DO UPDATE SET role = 'representative', competences = '{}', since = now();
	PERFORM note('office.begin', 'authority', d.authority::text, NULL, NULL, NULL,
		jsonb_build_object('account', d.account, 'role', 'representative', 'designation', d.id));
END $$;

CREATE FUNCTION review_settle_designation(i review_item) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	d designation;
BEGIN
	UPDATE designation AS x SET state = i.decision, decided_at = now(), reason_code = i.reason_code, reason = i.reason
	WHERE x.id = i.object_id
	RETURNING * INTO d;
	IF d.state = 'approved' THEN
		PERFORM designation_apply(d);
	END IF;
	PERFORM mail('designation_' || d.state, d.account, NULL, NULL, jsonb_build_object('authority_name', i.title, 'text', i.reason)
		|| CASE d.state WHEN 'approved' THEN '{}' ELSE jsonb_build_object('reason', review_words(i.reason_code)) END);
END $$;

-- A register is published, or its new address takes the old one's place;
-- refused, what was published stays as it was.
CREATE FUNCTION review_settle_register(i review_item) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r register;
BEGIN
	UPDATE register AS x SET
		url = CASE WHEN i.decision = 'approved' THEN coalesce(x.proposed_url, x.url) ELSE x.url END,
		proposed_url = NULL,
		state = CASE WHEN i.decision = 'approved' THEN 'published' WHEN x.state = 'proposed' THEN 'refused' ELSE x.state END,
		reason_code = i.reason_code, reason = CASE i.decision WHEN 'refused' THEN i.reason END
	WHERE x.id = i.object_id
	RETURNING * INTO r;
	PERFORM mail('register_' || i.decision, r.created_by, NULL, NULL, jsonb_build_object('register_title', r.title_ro,
		'authority', r.authority, 'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = r.authority), 'text', i.reason)
		|| CASE i.decision WHEN 'approved' THEN jsonb_build_object('register', r.id)
			ELSE jsonb_build_object('reason', review_words(i.reason_code)) END);
END $$;

-- As in 0016, with four kinds of objects.
CREATE OR REPLACE FUNCTION review_decide(item uuid, seen bigint, decision text, code text, text text, acknowledged text[], fields jsonb,
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
		PERFORM review_reason_for(code, CASE i.object_type WHEN 'correction' THEN 'reject' WHEN 'registration' THEN 'refuse'
			ELSE 'refuse_' || i.object_type END);
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
	CASE i.object_type
	WHEN 'registration' THEN PERFORM review_settle_registration(i);
	WHEN 'correction' THEN PERFORM review_settle_correction(i, value);
	WHEN 'designation' THEN PERFORM review_settle_designation(i);
	WHEN 'register' THEN PERFORM review_settle_register(i);
	END CASE;
	PERFORM note('review.' || i.decision, 'review_item', i.id::text, seen, i.version, i.reason_code,
		jsonb_build_object('object', i.object_id, 'text', i.reason, 'acknowledged', i.acknowledged));
	RETURN (SELECT x FROM review_item AS x WHERE x.id = i.id);
END $$;

-- As in 0022: a designation that a reviewer has is in review, too; and nobody
-- is given what their office keeps them from deciding.
CREATE OR REPLACE FUNCTION app_api.review_item_assign(id uuid, version bigint, assignee uuid) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item;
	taken boolean;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin');
	i := review_take(id, version);
	IF my_role() = 'reviewer' AND i.assignee <> me() THEN
		PERFORM refuse('state_conflict', '/version', review_told(i));
	END IF;
	IF assignee IS NOT NULL AND NOT EXISTS (SELECT FROM account AS a
		WHERE a.id = review_item_assign.assignee AND a.role = 'reviewer' AND a.state = 'active') THEN
		PERFORM refuse('invalid_body', '/assignee', 'reviewer');
	ELSIF assignee = me() AND review_bar(i) IS NOT NULL OR assignee = ANY (i.excluded)
	    OR EXISTS (SELECT FROM office AS o WHERE o.authority = i.authority AND o.account = review_item_assign.assignee) THEN
		PERFORM refuse('conflict_of_interest', '/assignee', CASE WHEN assignee = me() THEN coalesce(review_bar(i), 'involved') ELSE 'involved' END);
	END IF;
	IF assignee IS DISTINCT FROM i.assignee THEN
		taken := assignee IS NOT NULL;
		UPDATE review_item AS x SET assignee = review_item_assign.assignee,
			assigned_at = CASE WHEN taken THEN now() END, state = CASE WHEN taken THEN 'assigned' ELSE 'waiting' END
		WHERE x.id = i.id
		RETURNING * INTO i;
		UPDATE registration AS r SET state = CASE WHEN taken THEN 'in_review' ELSE 'submitted' END
		WHERE r.id = i.object_id AND r.state IN ('submitted', 'in_review');
		UPDATE designation AS d SET state = CASE WHEN taken THEN 'in_review' ELSE 'submitted' END
		WHERE d.id = i.object_id AND d.state IN ('submitted', 'in_review');
		PERFORM note('review.assign', 'review_item', i.id::text, version, i.version, NULL,
			jsonb_build_object('assignee', i.assignee));
	END IF;
	RETURN review_item_json(i);
END $$;

-- ---- what it shows ----

CREATE OR REPLACE FUNCTION review_card(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('id', i.id, 'version', i.version, 'kind', i.kind, 'state', review_status(i),
		'appeal', i.appeal, 'round', i.round, 'ngo', i.ngo, 'authority', i.authority,
		'registration', CASE i.object_type WHEN 'registration' THEN i.object_id END,
		'name', i.title, 'county', i.county, 'waiting_since', public_api.instant(i.opened_at),
		'decided_at', public_api.instant(i.decided_at), 'assignee', i.assignee,
		'assignee_name', (SELECT a.name FROM account AS a WHERE a.id = i.assignee), 'checks_failed', i.failed)
$$;

CREATE FUNCTION review_designation(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('id', d.id, 'authority', d.authority, 'authority_name', a.name, 'position', d.position, 'act', d.act,
		'representative', (SELECT review_person(o.account) FROM office AS o
			WHERE o.authority = d.authority AND o.role = 'representative'),
		'unit', (SELECT jsonb_build_object('name', u.name, 'email', u.email, 'url', u.url) FROM unit AS u WHERE u.authority = d.authority))
	FROM designation AS d
	JOIN authority AS a ON a.id = d.authority
	WHERE d.id = i.object_id
$$;

CREATE FUNCTION review_register(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('id', r.id, 'authority', r.authority, 'authority_name', a.name, 'title_ro', r.title_ro,
		'title_hu', r.title_hu, 'title_en', r.title_en, 'url', r.url, 'proposed_url', r.proposed_url, 'form', r.form,
		'legal_basis', r.legal_basis, 'county', r.county, 'domains', r.domains, 'contact_name', r.contact_name,
		'contact_email', r.contact_email, 'contact_phone', r.contact_phone, 'rhythm', r.rhythm,
		'last_update_on', r.last_update_on, 'state', r.state)
	FROM register AS r
	JOIN authority AS a ON a.id = r.authority
	WHERE r.id = i.object_id
$$;

CREATE OR REPLACE FUNCTION review_item_json(i review_item) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	bar text := review_bar(i);
	who uuid;
	all_of jsonb;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = i.object_id;
	who := coalesce(r.submitted_by, r.created_by, (SELECT d.account FROM designation AS d WHERE d.id = i.object_id),
		(SELECT x.created_by FROM register AS x WHERE x.id = i.object_id));
	all_of := review_card(i) || jsonb_build_object(
		'allowed', review_allowed(i, bar), 'barred', bar, 'submitted_by', review_person(who),
		'changes', review_changes(r), 'checks', i.checks, 'duplicates', review_duplicates(r),
		'related', review_related(i),
		'documents', attachment_list(i.object_type, i.object_id)::jsonb,
		'messages', review_messages(i), 'decisions', review_decisions(i), 'correction', review_correction(i),
		'designation', review_designation(i), 'register', review_register(i));
	RETURN all_of || jsonb_build_object('names', names_in((all_of -> 'changes') || (all_of -> 'correction')
		|| jsonb_path_query_array(all_of, '$.duplicates[*].facts[*]')));
END $$;

-- Other open items about the same organisation or the same authority.
CREATE OR REPLACE FUNCTION review_related(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_agg(review_card(x) ORDER BY x.opened_at, x.id), '[]')
	FROM review_item AS x
	LEFT JOIN registration AS mine ON mine.id = i.object_id
	LEFT JOIN registration AS theirs ON theirs.id = x.object_id
	WHERE x.id <> i.id AND x.state <> 'decided'
	AND (x.ngo = i.ngo OR mine.data ->> 'cif' = theirs.data ->> 'cif' OR x.authority = i.authority)
$$;

CREATE OR REPLACE FUNCTION review_decisions(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('item', x.id, 'kind', x.kind, 'round', x.round, 'appeal', x.appeal,
		'at', public_api.instant(x.decided_at), 'decision', x.decision, 'reason', x.reason_code, 'legal', w.legal,
		'text', x.reason, 'fields', x.fields, 'reviewer', review_person(x.decided_by), 'acknowledged', x.acknowledged)
		ORDER BY x.decided_at DESC, x.id), '[]')
	FROM review_item AS x
	LEFT JOIN review_reason AS w ON w.code = x.reason_code
	WHERE x.state = 'decided' AND (x.object_id = i.object_id OR x.ngo = i.ngo OR x.authority = i.authority)
$$;

CREATE OR REPLACE FUNCTION review_messages(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'at', public_api.instant(m.at), 'audience', m.audience,
		'by_staff', m.by_staff, 'author', review_person(m.author), 'text', m.text) ORDER BY m.at, m.id), '[]')
	FROM message AS m
	WHERE i.object_id IN (m.registration, m.correction, m.designation, m.register)
$$;

CREATE OR REPLACE FUNCTION app_api.review_note_add(id uuid, text text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item;
	m message;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin');
	text := said_or_refused(text);
	SELECT * INTO i FROM review_item AS x WHERE x.id = review_note_add.id;
	IF i.id IS NULL THEN
		PERFORM refuse('not_found');
	END IF;
	INSERT INTO message (registration, correction, designation, register, author, by_staff, text, audience)
	SELECT CASE i.object_type WHEN 'registration' THEN i.object_id END, CASE i.object_type WHEN 'correction' THEN i.object_id END,
		CASE i.object_type WHEN 'designation' THEN i.object_id END, CASE i.object_type WHEN 'register' THEN i.object_id END,
		me(), true, review_note_add.text, 'reviewers'
	RETURNING * INTO m;
	PERFORM note('review.note', 'review_item', i.id::text, i.version, i.version, NULL, jsonb_build_object('message', m.id));
	body := jsonb_build_object('id', m.id, 'at', public_api.instant(m.at), 'audience', m.audience, 'by_staff', true,
		'author', review_person(m.author), 'text', m.text);
	status := '201';
END $$;
