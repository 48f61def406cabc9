-- SPDX-License-Identifier: EUPL-1.2
--
-- Who may not, and what they are told.
--
-- Nobody of the staff moves the entry of an organisation they are a member of:
-- neither suspends, reinstates or archives it nor undoes its merge, as nobody
-- decides or merges it. An appeal of what was refused waits until another
-- registration of the same, begun since, has ended. What staff see and may not
-- write is forbidden to them; it is not said to be absent. Words that others are
-- to read are not blank, and what an act does not know is refused.

SET LOCAL search_path = conect, extensions;

-- ---- entries that are public ----

-- What somebody is told, if it says anything.
CREATE FUNCTION said_or_refused(text text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	text := clean_text(text, true);
	IF coalesce(text, '') = '' THEN
		PERFORM refuse('invalid_body', '/text', 'min_length: 1');
	END IF;
	RETURN text;
END $$;

-- The entry, locked, for who may move it.
CREATE OR REPLACE FUNCTION ngo_take(id uuid) RETURNS ngo
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
BEGIN
	SELECT * INTO n FROM ngo AS x WHERE x.id = ngo_take.id FOR UPDATE;
	IF n.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF is_member(n.id) THEN
		PERFORM refuse('conflict_of_interest', '', 'member');
	END IF;
	RETURN n;
END $$;

CREATE OR REPLACE FUNCTION app_api.ngo_suspend(id uuid, reason text, text text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
	r ngo_removal;
	after ngo;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin'), review_reason_for(reason, 'suspend');
	text := said_or_refused(text);
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

CREATE OR REPLACE FUNCTION app_api.ngo_archive(id uuid, reason text, text text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
	r ngo_removal;
	after ngo;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin'), review_reason_for(reason, 'archive');
	text := said_or_refused(text);
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

CREATE OR REPLACE FUNCTION app_api.ngo_reinstate(id uuid, reason text, text text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
	r ngo_removal;
	after ngo;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin'), review_reason_for(reason, 'reinstate');
	text := said_or_refused(text);
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

CREATE OR REPLACE FUNCTION app_api.merge_undo(id uuid, text text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	m ngo_merge;
	one ngo;
	after ngo;
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin');
	text := said_or_refused(text);
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
	ELSIF is_member(m.target) OR jsonb_path_exists(m.moved, '$.members[*] ? (@.account == $me)', jsonb_build_object('me', me())) THEN
		PERFORM refuse('conflict_of_interest', '', 'member');
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

-- ---- decisions ----

CREATE OR REPLACE FUNCTION app_api.review_item_assign(id uuid, version bigint, assignee uuid) RETURNS text
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
		PERFORM refuse('conflict_of_interest', '/assignee', CASE WHEN assignee = me() THEN coalesce(review_bar(i), 'involved') ELSE 'involved' END);
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

CREATE OR REPLACE FUNCTION app_api.review_item_approve(id uuid, version bigint, acknowledged jsonb, text text, value text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item := review_decide(id, version, 'approved', NULL, text,
		ARRAY(SELECT jsonb_array_elements_text(coalesce(acknowledged, '[]'))), NULL, value);
BEGIN
	IF value IS NOT NULL AND i.object_type <> 'correction' THEN
		PERFORM refuse('invalid_body', '/value', '');
	END IF;
	RETURN review_item_json(i);
END $$;

CREATE OR REPLACE FUNCTION app_api.review_item_request_changes(id uuid, version bigint, reason text, text text, fields jsonb) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	i review_item := review_decide(id, version, 'changes_requested', reason, text, NULL,
		(SELECT jsonb_object_agg(f ->> 'field', f ->> 'comment') FROM jsonb_array_elements(coalesce(fields, '[]')) AS f));
BEGIN
	IF EXISTS (SELECT FROM jsonb_array_elements(coalesce(fields, '[]')) AS f WHERE clean_text(f ->> 'comment', true) = '') THEN
		PERFORM refuse('invalid_body', '/fields', 'min_length: 1');
	END IF;
	RETURN review_item_json(i);
END $$;

-- ---- registrations ----

-- The row, locked, for who may have it.
CREATE OR REPLACE FUNCTION registration_take(of uuid, if_match bigint DEFAULT NULL) RETURNS registration
LANGUAGE plpgsql AS $$
DECLARE
	r registration;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of FOR UPDATE;
	IF r.id IS NULL OR NOT registration_is_mine(r) THEN
		PERFORM refuse(CASE WHEN is_staff() AND r.state <> 'draft' THEN 'forbidden' ELSE 'not_found' END);
	ELSIF r.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || r.version);
	END IF;
	RETURN r;
END $$;

CREATE OR REPLACE FUNCTION app_api.message_create(of uuid, text text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	mine boolean;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of FOR UPDATE;
	mine := registration_is_mine(r);
	IF NOT (mine OR coalesce(my_role() IN ('reviewer', 'sgg_admin') AND r.state <> 'draft', false)) THEN
		PERFORM refuse(CASE WHEN is_staff() AND r.state <> 'draft' THEN 'forbidden' ELSE 'not_found' END);
	ELSIF r.state = 'draft' THEN
		PERFORM refuse('state_conflict', '', r.state);
	ELSIF (SELECT count(*) FROM message AS m WHERE m.registration = of AND m.author = me() AND m.at > now() - interval '1 day') >= 50 THEN
		PERFORM refuse('daily_limit');
	END IF;
	body := message_json(message_add(r, clean_text(message_create.text, true), 'applicant', NOT mine))::text;
	status := '201';
END $$;

-- One registration of a kind is open for an account and an organisation.
CREATE OR REPLACE FUNCTION app_api.registration_appeal(of uuid, text text, lang text, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration := registration_take(of);
	was bigint := r.version;
BEGIN
	IF NOT 'appeal' = ANY (registration_can(r)) THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	BEGIN
		UPDATE registration AS x SET state = 'appealed', decided_at = NULL WHERE x.id = of RETURNING * INTO r;
	EXCEPTION WHEN unique_violation THEN
		PERFORM refuse('registration_open');
	END;
	PERFORM message_add(r, clean_text(registration_appeal.text, true), 'applicant', false);
	PERFORM review_open(r, true);
	PERFORM note('registration.appeal', 'registration', of::text, was, r.version);
	PERFORM mail('registration_submitted', me(), NULL, NULL,
		jsonb_build_object('ngo_name', registration_values(r) ->> 'name', 'registration', of, 'submitted_at', now()));
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(of, lang) AS p;
END $$;

-- ---- accounts ----

-- What nothing is left of when it is folded is in every name, and meant by nobody.
CREATE OR REPLACE FUNCTION app_api.user_list(role text, state text, q text, cursor jsonb, lim int,
	OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	WITH page AS (
		SELECT a AS whole, a.id, row_number() OVER (ORDER BY a.id DESC) AS i
		FROM account AS a
		WHERE a.state <> 'erased' AND a.email_confirmed_at IS NOT NULL
		AND (user_list.role IS NULL OR a.role = user_list.role)
		AND (user_list.state IS NULL OR a.state = user_list.state)
		AND (user_list.q IS NULL OR strpos(a.email_key, lower(user_list.q)) > 0
			OR fold(user_list.q) <> '' AND strpos(fold(a.name), fold(user_list.q)) > 0)
		AND (user_list.cursor IS NULL OR a.id < (user_list.cursor ->> 'i')::uuid)
		ORDER BY a.id DESC LIMIT lim + 1
	)
	SELECT coalesce(json_agg(user_json(p.whole) ORDER BY p.i) FILTER (WHERE p.i <= lim), '[]'),
		CASE WHEN count(*) > lim THEN
			json_build_object('i', (array_agg(p.id ORDER BY p.i))[lim])::text END,
		NULL, NULL::bigint, NULL
	FROM page AS p
$$;

CREATE OR REPLACE FUNCTION app_api.user_update(id uuid, if_match bigint, role text, state text, reason text,
	OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a account;
BEGIN
	IF clean_text(user_update.reason, true) = '' THEN
		PERFORM refuse('invalid_body', '/reason', 'min_length: 3');
	END IF;
	PERFORM staff_lock();
	SELECT * INTO a FROM account AS x WHERE x.id = user_update.id AND x.state <> 'erased' FOR UPDATE;
	IF a.id IS NULL THEN
		RETURN;
	END IF;
	IF a.id = me() THEN
		PERFORM refuse('own_account');
	END IF;
	IF a.version <> if_match THEN
		PERFORM refuse('version_conflict');
	END IF;
	IF a.role = 'sgg_admin' AND a.state = 'active' AND is_last_sgg_admin(a.id)
	    AND (coalesce(user_update.role, a.role) <> 'sgg_admin' OR user_update.state = 'suspended') THEN
		PERFORM refuse('last_administrator');
	END IF;
	UPDATE account AS x SET role = coalesce(user_update.role, x.role), state = coalesce(user_update.state, x.state)
	WHERE x.id = a.id RETURNING * INTO a;
	PERFORM session_end_others(a.id);
	PERFORM note('user.updated', 'account', a.id::text, if_match, a.version, user_update.reason,
		jsonb_build_object('role', a.role, 'state', a.state));
	body := user_json(a);
	etag := 'v' || a.version;
END $$;
