-- SPDX-License-Identifier: EUPL-1.2
--
-- What is a person's among registrations, files, messages, corrections and
-- decisions: the copy they get, what goes when they go, what goes with time;
-- and invitations that are taken back.
--
-- Erasure leaves what others need, without saying whose it was: a submitted
-- registration with what the decision was about, decisions and messages (the
-- account they point to is empty), what an organisation publishes of itself,
-- its legal representative among it, and the audit, which names accounts by
-- number. For a day the answers kept for others (idempotency) may name an
-- address that they had sent themselves.

SET LOCAL search_path = conect, extensions;

-- A message has a text everywhere: here, in the contract, in a mail.
ALTER TABLE message RENAME body TO text;
ALTER TABLE message RENAME CONSTRAINT message_body_length TO message_text_length;

-- ---- personal fields ----

-- Of a profile: private for good, and all, with what its owner may publish.
CREATE FUNCTION private_fields() RETURNS text[] LANGUAGE sql STABLE AS $$
	SELECT ARRAY(SELECT f.code FROM profile_field AS f WHERE f.personal AND f.public_if IS NULL)
$$;
CREATE FUNCTION personal_fields() RETURNS text[] LANGUAGE sql STABLE AS $$
	SELECT ARRAY(SELECT f.code FROM profile_field AS f WHERE f.personal)
$$;

-- Without the contact person, if that is who leaves: by address, and among
-- those the person has worked with by name.
CREATE FUNCTION contact_forget(data jsonb, a account, by_name boolean) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN lower(data ->> 'contact_email') = a.email_key OR by_name AND data ->> 'contact_name' = a.name
		THEN data - '{contact_name,contact_role,contact_email,contact_phone}'::text[] ELSE data END
$$;

-- A text without the address and the name of who wrote it.
CREATE FUNCTION text_forget(t text, a account) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	word text;
BEGIN
	FOREACH word IN ARRAY array_remove(ARRAY[a.email, a.name], NULL) LOOP
		t := regexp_replace(t, '(?<![[:alnum:]])' || regexp_replace(word, '([^[:alnum:][:space:]])', '\\\1', 'g')
			|| '(?![[:alnum:]])', '[…]', 'gi');
	END LOOP;
	RETURN t;
END $$;

-- As in 0015, and: once decided, values may go (erasure, retention), not change.
CREATE OR REPLACE FUNCTION registration_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.state <> OLD.state AND NEW.state <> ALL (CASE OLD.state
		WHEN 'draft' THEN '{submitted}'
		WHEN 'submitted' THEN '{in_review,changes_requested,approved,refused,withdrawn}'
		WHEN 'in_review' THEN '{submitted,changes_requested,approved,refused,withdrawn}'
		WHEN 'changes_requested' THEN '{submitted,withdrawn}'
		WHEN 'refused' THEN '{appealed}'
		WHEN 'appealed' THEN '{changes_requested,approved,refused,withdrawn}'
		ELSE '{}' END::text[]) THEN
		PERFORM conect.refuse('state_conflict', '', OLD.state);
	END IF;
	IF NEW.data IS DISTINCT FROM OLD.data AND OLD.state NOT IN ('draft', 'changes_requested', 'submitted')
	    AND EXISTS (SELECT FROM jsonb_each(NEW.data) AS n WHERE OLD.data -> n.key IS DISTINCT FROM n.value) THEN
		PERFORM conect.refuse('state_conflict', '', OLD.state);
	END IF;
	RETURN NEW;
END $$;

-- ---- the copy ----

-- Of a change that others edited, too, nobody's personal data.
CREATE FUNCTION export_registrations(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'ngo', r.ngo, 'state', r.state,
		'created_at', public_api.instant(r.created_at), 'submitted_at', public_api.instant(r.submitted_at),
		'decided_at', public_api.instant(r.decided_at), 'reason_code', r.reason_code, 'reason', r.reason, 'asked', r.asked,
		'data', CASE WHEN r.kind <> 'change' OR r.last_edited_by = of_account THEN r.data
			ELSE r.data - personal_fields() END) ORDER BY r.id), '[]')
	FROM registration AS r WHERE r.created_by = of_account
$$;
CREATE FUNCTION export_attachments(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('id', a.id, 'object_type', a.object_type, 'object_id', a.object_id,
		'kind', a.kind, 'name', a.name, 'type', a.type, 'size', a.size, 'sha256', encode(a.sha256, 'hex'),
		'created_at', public_api.instant(a.created_at), 'deleted_at', public_api.instant(a.deleted_at),
		'content', CASE WHEN a.stored IS NOT NULL THEN '/api/v1/attachments/' || a.id || '/content' END) ORDER BY a.id), '[]')
	FROM attachment AS a WHERE a.created_by = of_account
$$;
-- Notes among reviewers are messages for them.
CREATE FUNCTION export_messages(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(m.at), 'registration', m.registration,
		'correction', m.correction, 'audience', m.audience, 'text', m.text) ORDER BY m.at, m.id), '[]')
	FROM message AS m WHERE m.author = of_account
$$;
-- Nobody signs in to report a wrong value: the address for the answer tells.
CREATE FUNCTION export_corrections(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(c.created_at), 'ngo', c.ngo, 'field', c.field,
		'value', c.value, 'note', c.note, 'source', c.source, 'state', c.state, 'answer', c.answer) ORDER BY c.id), '[]')
	FROM account AS a JOIN correction AS c ON lower(c.email) = a.email_key
	WHERE a.id = of_account AND a.email_confirmed_at IS NOT NULL
$$;
CREATE FUNCTION export_decisions(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(i.decided_at), 'item', i.id, 'kind', i.kind,
		'decision', i.decision, 'reason_code', i.reason_code, 'text', i.reason, 'fields', i.fields)
		ORDER BY i.decided_at, i.id), '[]')
	FROM review_item AS i WHERE i.decided_by = of_account
$$;

-- ---- the end ----

-- A change of an organisation that somebody else speaks for, too, is theirs.
CREATE FUNCTION registration_is_shared(r registration, with_others_than uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT r.kind = 'change' AND EXISTS (SELECT FROM member AS m WHERE m.ngo = r.ngo AND m.account <> with_others_than)
$$;
CREATE FUNCTION registration_is_open(r registration) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT r.state IN ('draft', 'submitted', 'in_review', 'changes_requested', 'appealed')
$$;

-- Nobody could answer for what waits any more: drafts go, the rest is withdrawn.
CREATE FUNCTION registrations_end(of_account uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	r registration;
	was bigint;
BEGIN
	FOR r IN SELECT x.* FROM registration AS x WHERE x.created_by = of_account ORDER BY x.id FOR UPDATE LOOP
		CONTINUE WHEN NOT registration_is_open(r) OR registration_is_shared(r, of_account);
		was := r.version;
		IF r.state = 'draft' THEN
			PERFORM attachment_discard('registration', r.id);
			DELETE FROM registration AS x WHERE x.id = r.id;
			PERFORM note('registration.delete', 'registration', r.id::text, was, NULL, 'account_erased');
		ELSE
			UPDATE registration AS x SET state = 'withdrawn', decided_at = now() WHERE x.id = r.id RETURNING * INTO r;
			UPDATE review_item AS i SET state = 'decided', decision = 'withdrawn', decided_at = now()
			WHERE i.object_id = r.id AND i.state <> 'decided';
			PERFORM note('registration.withdraw', 'registration', r.id::text, was, r.version, 'account_erased');
		END IF;
	END LOOP;
END $$;
-- Files of a review that is over, but those that are published. What they were
-- stays: kind, size, hash. The bytes go at once, unless somebody sent the same.
CREATE FUNCTION files_end(of_account uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	hashes bytea[];
BEGIN
	UPDATE attachment AS a SET stored = NULL, wiped_at = coalesce(a.wiped_at, now()), name = a.kind
	WHERE a.created_by = of_account AND a.object_type = 'registration'
	AND NOT EXISTS (SELECT FROM registration AS r WHERE r.id = a.object_id AND a.deleted_at IS NULL
		AND (registration_is_open(r) OR r.state = 'approved' AND a.visibility = 'public'));
	hashes := ARRAY(SELECT a.sha256 FROM attachment AS a WHERE a.created_by = of_account AND a.stored IS NULL);
	PERFORM FROM attachment_content AS c WHERE c.sha256 = ANY (hashes) ORDER BY c.sha256 FOR UPDATE;
	DELETE FROM attachment_content AS c
	WHERE c.sha256 = ANY (hashes) AND NOT EXISTS (SELECT FROM attachment AS a WHERE a.stored = c.sha256);
END $$;
-- The approved ones keep what stands in the catalogue by law or by choice.
CREATE FUNCTION erase_registrations(of_account uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	a account := (SELECT x FROM account AS x WHERE x.id = of_account);
	private text[] := private_fields();
	personal text[] := personal_fields();
BEGIN
	PERFORM registrations_end(of_account);
	UPDATE registration AS r
	SET data = r.data - CASE r.state WHEN 'approved' THEN private ELSE personal END,
		base = r.base - CASE r.state WHEN 'approved' THEN private ELSE personal END
	WHERE r.created_by = of_account AND NOT registration_is_shared(r, of_account)
	AND (r.data ?| personal OR r.base ?| personal);
	UPDATE registration AS r
	SET data = contact_forget(r.data, a, r.created_by = of_account), base = contact_forget(r.base, a, r.created_by = of_account)
	WHERE r.created_by = of_account OR a.email_key IN (lower(r.data ->> 'contact_email'), lower(r.base ->> 'contact_email'));
	PERFORM files_end(of_account);
END $$;
CREATE FUNCTION erase_messages(of_account uuid) RETURNS void
LANGUAGE sql VOLATILE AS $$
	UPDATE message AS m SET text = left(text_forget(m.text, a), 5000)
	FROM account AS a
	WHERE a.id = of_account AND m.author = a.id AND text_forget(m.text, a) <> m.text
$$;
-- An organisation that nobody else speaks for has no contact person left.
CREATE FUNCTION erase_profiles(of_account uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	a account := (SELECT x FROM account AS x WHERE x.id = of_account);
	of_ngo uuid;
BEGIN
	FOR of_ngo IN
		SELECT p.ngo FROM profile AS p
		LEFT JOIN member AS m ON m.ngo = p.ngo AND m.account = of_account
		WHERE lower(p.data ->> 'contact_email') = a.email_key
		OR m.ngo IS NOT NULL AND p.data ?| '{contact_name,contact_role,contact_email,contact_phone}'
			AND (p.data ->> 'contact_name' = a.name
				OR NOT EXISTS (SELECT FROM member AS o WHERE o.ngo = m.ngo AND o.account <> of_account))
		ORDER BY p.ngo
	LOOP
		PERFORM set_why('edited');
		UPDATE profile AS p SET data = p.data - '{contact_name,contact_role,contact_email,contact_phone}'::text[]
		WHERE p.ngo = of_ngo;
		PERFORM ngo_touch(of_ngo);
	END LOOP;
END $$;
CREATE FUNCTION erase_corrections(of_account uuid) RETURNS void
LANGUAGE sql VOLATILE AS $$
	UPDATE correction AS c SET email = NULL, value = CASE WHEN c.state <> 'refused' THEN c.value END,
		note = CASE c.state WHEN 'open' THEN text_forget(c.note, a) END,
		source = CASE c.state WHEN 'open' THEN text_forget(c.source, a) END
	FROM account AS a
	WHERE a.id = of_account AND lower(c.email) = a.email_key
$$;
-- What waits for a reviewer who leaves waits for anybody again.
CREATE FUNCTION erase_reviews(of_account uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM FROM registration AS r
	WHERE r.id IN (SELECT i.object_id FROM review_item AS i WHERE i.assignee = of_account AND i.state = 'assigned')
	ORDER BY r.id FOR UPDATE;
	UPDATE registration AS r SET state = 'submitted' FROM review_item AS i
	WHERE i.object_id = r.id AND i.assignee = of_account AND i.state = 'assigned' AND r.state = 'in_review';
	UPDATE review_item AS i SET assignee = NULL, assigned_at = NULL, state = 'waiting'
	WHERE i.assignee = of_account AND i.state = 'assigned';
END $$;
-- Mails to others: those that were sent need not say what they said any more,
-- and whom the person invited to an organisation is not waited for.
CREATE FUNCTION erase_mails(of_account uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	a account := (SELECT x FROM account AS x WHERE x.id = of_account);
	invited text[];
BEGIN
	WITH gone AS (
		DELETE FROM one_time_token AS t WHERE t.purpose = 'invite_member' AND t.data ->> 'by' = of_account::text
		RETURNING t.email)
	SELECT coalesce(array_agg(g.email), '{}') INTO invited FROM gone AS g;
	UPDATE outbox AS o SET state = 'failed', ended_at = now(), sealed = NULL, error = 'withdrawn'
	WHERE o.state = 'waiting' AND o.template = 'invite_member' AND lower(o.email) = ANY (invited)
	AND o.data ->> 'inviter' IN (a.name, a.email);
	UPDATE outbox AS o SET data = '{}'
	WHERE o.ended_at IS NOT NULL AND o.data <> '{}' AND (strpos(lower(o.data::text), a.email_key) > 0
		OR strpos(o.data::text, btrim(to_jsonb(a.name)::text, '"')) > 0);
	UPDATE outbox AS o SET data = o.data || jsonb_build_object('text', text_forget(o.data ->> 'text', a))
	WHERE o.ended_at IS NULL AND text_forget(o.data ->> 'text', a) <> o.data ->> 'text';
END $$;
-- Answers kept to be given again: to the account, or to a visitor with its address.
CREATE FUNCTION erase_answers(of_account uuid) RETURNS void
LANGUAGE sql VOLATILE AS $$
	DELETE FROM idempotency AS x USING account AS a
	WHERE a.id = of_account AND (x.account = a.id
		OR x.account IS NULL AND strpos(lower(x.answer::text), a.email_key) > 0)
$$;

-- As in 0013, and: the parts are done as nobody, for a person's rows are to be
-- found also where the person may not look any more.
CREATE FUNCTION parts_done(prefix text, of_account uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	who text := coalesce(current_setting('conect.identity', true), '');
	part text;
	found jsonb;
	done jsonb := '{}';
BEGIN
	PERFORM set_config('conect.identity', '', true);
	FOR part IN SELECT parts(prefix) LOOP
		EXECUTE format('SELECT to_jsonb(conect.%I($1))', part) INTO found USING of_account;
		done := done || jsonb_build_object(substr(part, length(prefix) + 1), found);
	END LOOP;
	PERFORM set_config('conect.identity', who, true);
	RETURN done;
END $$;
CREATE OR REPLACE FUNCTION app_api.account_export(OUT body text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	body := json_build_object('made_at', public_api.instant(now()), 'parts', parts_done('export_', me()));
	PERFORM note('account.exported', 'account', me()::text);
END $$;
CREATE OR REPLACE FUNCTION app_api.account_delete(OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a account;
BEGIN
	PERFORM staff_lock();
	PERFORM FROM ngo AS n WHERE n.id IN (SELECT m.ngo FROM member AS m WHERE m.account = me())
		ORDER BY n.id FOR UPDATE;
	SELECT * INTO a FROM account AS x WHERE x.id = me() FOR UPDATE;
	IF a.role = 'sgg_admin' AND is_last_sgg_admin(a.id) THEN
		PERFORM refuse('last_administrator');
	END IF;
	IF EXISTS (SELECT FROM member AS m
	    WHERE m.account = a.id AND m.role = 'ngo_admin'
	    AND EXISTS (SELECT FROM member AS o WHERE o.ngo = m.ngo AND o.account <> a.id)
	    AND NOT EXISTS (SELECT FROM member AS o WHERE o.ngo = m.ngo AND o.account <> a.id AND o.role = 'ngo_admin')) THEN
		PERFORM refuse('last_administrator');
	END IF;
	PERFORM parts_done('erase_', a.id);
	PERFORM note('account.erased', 'account', a.id::text, a.version, a.version + 1);
	DELETE FROM session AS x WHERE x.account = a.id;
	DELETE FROM api_key AS x WHERE x.account = a.id;
	DELETE FROM device AS x WHERE x.account = a.id;
	DELETE FROM recovery_code AS x WHERE x.account = a.id;
	DELETE FROM totp_reset AS x WHERE x.account = a.id;
	DELETE FROM member AS x WHERE x.account = a.id;
	DELETE FROM one_time_token AS x WHERE x.account = a.id OR x.email = a.email_key;
	UPDATE outbox AS x SET account = NULL, email = NULL, data = '{}', sealed = NULL,
		state = CASE WHEN x.state = 'sent' THEN 'sent' ELSE 'failed' END, ended_at = coalesce(x.ended_at, now())
	WHERE x.account = a.id OR lower(x.email) = a.email_key;
	UPDATE account AS x SET state = 'erased', role = 'account', email = NULL, email_confirmed_at = NULL, name = NULL,
		password_hash = NULL, password_set_at = NULL, totp_sealed = NULL, totp_waiting = NULL,
		totp_confirmed_at = NULL, totp_last_step = 0, signed_in_at = NULL
	WHERE x.id = a.id;
	PERFORM mail('account_erased', NULL, a.email, a.lang, in_time('erased_at'));
	body := '';
	status := '204';
END $$;

-- Whose it was is told as such.
CREATE OR REPLACE FUNCTION review_person(account uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('id', a.id, 'name', a.name, 'erased', a.state = 'erased')
	FROM account AS a WHERE a.id = review_person.account
$$;

-- ---- with time ----

CREATE INDEX registration_decided_at_idx ON registration (decided_at) WHERE decided_at IS NOT NULL;

-- `conect jobs`, every hour: what was refused or withdrawn goes after a year,
-- with its files, messages and items; of what was approved the private fields
-- after thirty days (those in force stand in the profile, so that of a contact
-- that was replaced nothing is left); the address of who reported a wrong value
-- thirty days after the answer. How many rows that were.
CREATE FUNCTION retention_sweep() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	private text[] := private_fields();
	r registration;
	done bigint := 0;
	n bigint;
BEGIN
	FOR r IN
		SELECT x.* FROM registration AS x
		WHERE x.state IN ('refused', 'withdrawn') AND x.decided_at < now() - interval '1 year'
		ORDER BY x.decided_at, x.id LIMIT 500 FOR UPDATE SKIP LOCKED
	LOOP
		PERFORM attachment_discard('registration', r.id);
		UPDATE attachment AS a SET name = a.kind WHERE a.object_type = 'registration' AND a.object_id = r.id;
		DELETE FROM review_item AS i WHERE i.object_id = r.id;
		DELETE FROM registration AS x WHERE x.id = r.id;
		PERFORM note('registration.delete', 'registration', r.id::text, r.version, NULL, 'retention');
		done := done + 1;
	END LOOP;
	UPDATE registration AS x SET data = x.data - private, base = x.base - private
	WHERE x.state = 'approved' AND x.decided_at < now() - interval '30 days' AND (x.data ?| private OR x.base ?| private);
	GET DIAGNOSTICS n = ROW_COUNT;
	done := done + n;
	UPDATE correction AS c SET email = NULL
	WHERE c.email IS NOT NULL AND c.answered_at < now() - interval '30 days';
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN done + n;
END $$;
CREATE FUNCTION jobs_api.retention_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$ SELECT retention_sweep() $$;

-- ---- invitations that are taken back ----

-- By which others than its addressee may name it.
ALTER TABLE one_time_token ADD id uuid NOT NULL DEFAULT uuid_v7();
ALTER TABLE one_time_token ADD CONSTRAINT one_time_token_id_unique UNIQUE (id);

CREATE FUNCTION invitation_json(t one_time_token) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', t.id, 'email', coalesce(t.data ->> 'email', t.email), 'role', t.data ->> 'role',
		'expires_at', public_api.instant(t.expires_at))
$$;
-- Those that wait for an answer: of an NGO, or of the service.
CREATE FUNCTION invitation_list(of_purpose text, of_subject uuid) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(invitation_json(t) ORDER BY t.created_at, t.id), '[]')
	FROM one_time_token AS t
	WHERE t.purpose = of_purpose AND t.subject IS NOT DISTINCT FROM of_subject AND t.expires_at > now()
$$;
-- From now on its link is one that has expired. No row: it waits no more.
CREATE FUNCTION invitation_withdraw(of_id uuid, of_purpose text, of_subject uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	t one_time_token;
BEGIN
	DELETE FROM one_time_token AS x
	WHERE x.id = of_id AND x.purpose = of_purpose AND x.subject IS NOT DISTINCT FROM of_subject AND x.expires_at > now()
	RETURNING * INTO t;
	IF t.id IS NULL THEN
		RETURN;
	END IF;
	PERFORM note(CASE of_purpose WHEN 'invite_member' THEN 'member' ELSE 'user' END || '.invitation_withdrawn',
		CASE of_purpose WHEN 'invite_member' THEN 'ngo' ELSE 'role' END, coalesce(of_subject::text, t.data ->> 'role'),
		NULL, NULL, NULL, to_jsonb(t.email));
	body := '';
	status := '204';
END $$;
CREATE FUNCTION app_api.member_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM member_gate(member_invitation_delete.id, 'ngo_admin');
	SELECT w.body, w.status INTO body, status
	FROM invitation_withdraw(invitation, 'invite_member', member_invitation_delete.id) AS w;
END $$;
CREATE FUNCTION app_api.user_invitation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT require_role('sgg_admin', 'auditor');
	SELECT invitation_list('invite_staff', NULL), NULL, NULL, NULL::bigint, NULL
$$;
CREATE FUNCTION app_api.user_invitation_delete(invitation uuid, OUT body text, OUT status text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT require_role('sgg_admin');
	SELECT w.body, w.status FROM invitation_withdraw(invitation, 'invite_staff', NULL) AS w
$$;
CREATE OR REPLACE FUNCTION app_api.member_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF NOT (is_member(member_list.id) OR is_staff())
	    OR NOT EXISTS (SELECT FROM ngo AS n WHERE n.id = member_list.id) THEN
		PERFORM refuse('not_found');
	END IF;
	SELECT coalesce(json_agg(json_build_object('account', a.id, 'email', a.email, 'name', a.name, 'role', m.role,
		'since', public_api.instant(m.since), 'me', a.id = me()) ORDER BY m.role, m.since, a.id), '[]')
	INTO items
	FROM member AS m JOIN account AS a ON a.id = m.account WHERE m.ngo = member_list.id;
	extra := json_build_object('invitations', invitation_list('invite_member', member_list.id));
END $$;
CREATE OR REPLACE FUNCTION app_api.member_invite(id uuid, email text, role text, token_hash text, sealed text,
	OUT body text, OUT status text, OUT problem text, OUT retry_after int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	t one_time_token;
BEGIN
	PERFORM member_gate(member_invite.id, 'ngo_admin');
	IF EXISTS (SELECT FROM member AS m JOIN account AS a ON a.id = m.account
	    WHERE m.ngo = member_invite.id AND a.email_key = lower(member_invite.email)) THEN
		PERFORM refuse('already_member');
	END IF;
	IF NOT mail_is_allowed(member_invite.email, 'account ' || me()) THEN
		problem := 'too_many_attempts';
		retry_after := 3600;
		RETURN;
	END IF;
	PERFORM token_issue('invite_member', NULL, member_invite.email, member_invite.id,
		jsonb_build_object('role', member_invite.role, 'email', member_invite.email, 'by', me()), token_hash, '72 hours');
	SELECT * INTO t FROM one_time_token AS x WHERE x.token_hash = decode(member_invite.token_hash, 'hex');
	PERFORM mail('invite_member', NULL, member_invite.email, (my_account()).lang,
		in_time('expires_at', '72 hours') || jsonb_build_object(
			'ngo_name', (SELECT n.name FROM ngo AS n WHERE n.id = member_invite.id),
			'inviter', coalesce((my_account()).name, (my_account()).email),
			'role', role_words(member_invite.role)), sealed);
	PERFORM note('member.invited', 'ngo', member_invite.id::text, NULL, NULL, NULL, to_jsonb(lower(member_invite.email)));
	body := invitation_json(t);
	status := '202';
END $$;

-- ---- a lost second factor ----

-- `conect user totp-reset`: for when there is no second administrator. Whoever
-- it was signs in with the password and sets up another.
CREATE FUNCTION user_totp_reset(of_email text) RETURNS uuid
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	a account;
BEGIN
	SELECT * INTO a FROM account AS x
	WHERE x.email_key = lower(of_email) AND x.state = 'active' AND x.totp_confirmed_at IS NOT NULL FOR UPDATE;
	IF a.id IS NULL THEN
		RETURN NULL;
	END IF;
	DELETE FROM totp_reset AS x WHERE x.account = a.id;
	PERFORM totp_forget(a.id);
	PERFORM session_end_others(a.id);
	PERFORM try_right('sign_in', 'email ' || a.email_key);
	PERFORM mail('second_factor_changed', a.id, NULL, NULL, in_time('changed_at'));
	PERFORM note('second_factor.reset', 'account', a.id::text, NULL, NULL, 'operator');
	RETURN a.id;
END $$;

-- ---- messages have a text ----

CREATE OR REPLACE FUNCTION message_json(m message) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', m.id, 'at', public_api.instant(m.at), 'text', m.text,
		'by', CASE WHEN m.by_staff THEN 'reviewer' ELSE 'applicant' END, 'mine', m.author IS NOT DISTINCT FROM me(),
		'audience', m.audience, 'read', CASE WHEN m.by_staff THEN m.read_by_applicant_at ELSE m.read_by_reviewer_at END IS NOT NULL)
$$;
CREATE OR REPLACE FUNCTION message_add(r registration, text text, audience text, by_staff boolean) RETURNS message
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	m message;
	data jsonb := jsonb_build_object('ngo_name', coalesce(registration_values(r) ->> 'name', '–'),
		'registration', r.id, 'text', text);
BEGIN
	IF coalesce(text, '') = '' THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/text", "code": "min_length", "expected": "1"}]');
	END IF;
	INSERT INTO message (registration, author, by_staff, text, audience, read_by_applicant_at, read_by_reviewer_at)
	VALUES (r.id, me(), message_add.by_staff, text, message_add.audience,
		CASE WHEN NOT message_add.by_staff THEN now() END, CASE WHEN message_add.by_staff THEN now() END)
	RETURNING * INTO m;
	PERFORM note('message.create', 'registration', r.id::text, NULL, NULL, NULL, jsonb_build_object('message', m.id));
	IF message_add.by_staff AND message_add.audience = 'applicant' THEN
		PERFORM mail('message', r.created_by, NULL, NULL, data);
	ELSIF NOT message_add.by_staff THEN
		PERFORM mail('message', i.assignee, NULL, NULL, data)
		FROM review_item AS i WHERE i.object_id = r.id AND i.state <> 'decided' AND i.assignee IS NOT NULL;
	END IF;
	RETURN m;
END $$;

CREATE OR REPLACE FUNCTION review_messages(i review_item) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'at', public_api.instant(m.at), 'audience', m.audience,
		'by_staff', m.by_staff, 'author', review_person(m.author), 'text', m.text) ORDER BY m.at, m.id), '[]')
	FROM message AS m
	WHERE i.object_id IN (m.registration, m.correction)
$$;
CREATE OR REPLACE FUNCTION app_api.review_note_add(id uuid, text text, OUT body text, OUT status text)
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
	INSERT INTO message (registration, correction, author, by_staff, text, audience)
	VALUES (CASE i.object_type WHEN 'registration' THEN i.object_id END,
		CASE i.object_type WHEN 'correction' THEN i.object_id END, me(), true, clean_text(review_note_add.text, true), 'reviewers')
	RETURNING * INTO m;
	PERFORM note('review.note', 'review_item', i.id::text, i.version, i.version, NULL, jsonb_build_object('message', m.id));
	body := jsonb_build_object('id', m.id, 'at', public_api.instant(m.at), 'audience', m.audience, 'by_staff', true,
		'author', review_person(m.author), 'text', m.text);
	status := '201';
END $$;
CREATE OR REPLACE FUNCTION review_settle_registration(i review_item) RETURNS void
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
		INSERT INTO message (registration, author, by_staff, text, audience, read_by_reviewer_at)
		VALUES (r.id, me(), true, i.reason, 'applicant', now());
	END IF;
	told := jsonb_build_object('ngo_name', i.title, 'text', i.reason) || CASE i.decision
		WHEN 'approved' THEN jsonb_build_object('ngo', r.ngo)
		WHEN 'refused' THEN jsonb_build_object('registration', r.id, 'reason', review_words(i.reason_code))
		ELSE jsonb_build_object('registration', r.id) END;
	PERFORM mail(CASE WHEN i.decision = 'refused' AND NOT 'appeal' = ANY (registration_can(r)) THEN 'appeal_refused' ELSE i.decision END,
		r.created_by, NULL, NULL, told);
END $$;

-- ---- values ----

-- What cannot stand in the catalogue is not put there; only a draft that was
-- written past the API gets here with it.
CREATE FUNCTION registration_sound(r registration) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
	faults jsonb := (SELECT jsonb_agg(jsonb_build_object('pointer', '/data/' || f.code, 'code', v.fault,
			'expected', coalesce(v.expected, '')) ORDER BY f.ord)
		FROM profile_field AS f, LATERAL profile_value(f, r.data -> f.code) AS v
		WHERE r.data ? f.code AND r.data -> f.code IS DISTINCT FROM r.base -> f.code AND v.fault IS NOT NULL);
BEGIN
	IF faults IS NOT NULL THEN
		PERFORM refuse_all('registration_unsound', faults);
	END IF;
END $$;
CREATE OR REPLACE FUNCTION registration_apply(of uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	changed jsonb;
	old profile;
	said jsonb;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of FOR UPDATE;
	PERFORM registration_sound(r);
	PERFORM set_why('approved');
	IF r.kind = 'new' AND r.ngo IS NULL THEN
		r.ngo := ngo_insert(jsonb_strip_nulls(r.data));
		UPDATE registration AS x SET ngo = r.ngo WHERE x.id = of;
	END IF;
	SELECT * INTO old FROM profile AS p WHERE p.ngo = r.ngo;
	SELECT coalesce(jsonb_object_agg(d.key, d.value), '{}') INTO changed
	FROM jsonb_each(r.data) AS d WHERE r.kind = 'new' OR coalesce(r.base -> d.key, 'null') <> d.value;
	said := CASE r.kind WHEN 'claim' THEN public_api.profile_shown(old.data)::jsonb ELSE old.data END;
	SELECT coalesce(jsonb_object_agg(c.key, c.value), '{}') INTO said
	FROM jsonb_each(jsonb_strip_nulls(coalesce(said, '{}') || changed)) AS c
	JOIN profile_field AS f ON f.code = c.key AND f.in_ngo IS NULL AND f.visibility <> 'review';
	INSERT INTO profile AS p (ngo, data, verification, checked, approved_at, approved_by_registration)
	VALUES (r.ngo, said, 'documents_checked', registration_checked(r), now(), of)
	ON CONFLICT (ngo) DO UPDATE
	SET data = excluded.data, checked = p.checked || excluded.checked, approved_at = now(),
		approved_by_registration = of, confirmed_at = now(), reminded_at = NULL,
		verification = CASE r.kind WHEN 'change' THEN p.verification ELSE excluded.verification END;
	IF r.kind <> 'new' THEN
		PERFORM ngo_write(r.ngo, changed);
	END IF;
	IF r.kind <> 'change' AND r.created_by IS NOT NULL THEN
		INSERT INTO member (ngo, account, role) VALUES (r.ngo, r.created_by, 'ngo_admin')
		ON CONFLICT (ngo, account) DO UPDATE SET role = 'ngo_admin';
	END IF;
	PERFORM attachment_publish(of, r.ngo);
	PERFORM note('registration.apply', 'ngo', r.ngo::text, NULL, (SELECT n.version FROM ngo AS n WHERE n.id = r.ngo));
	RETURN r.ngo;
END $$;

-- As in 0015, for values that no schema has looked at: all that is wrong is told
-- at once, unknown fields among it, and nobody sends so much that telling takes
-- long.
CREATE OR REPLACE FUNCTION profile_list(f profile_field, given jsonb, OUT kept jsonb, OUT fault text, OUT expected text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	item jsonb;
	one record;
BEGIN
	IF jsonb_typeof(given) <> 'array' THEN
		fault := 'type';
		expected := 'array';
		RETURN;
	END IF;
	IF jsonb_array_length(given) > 200 THEN
		fault := 'max_items';
		expected := f.max_items::text;
		RETURN;
	END IF;
	kept := '[]';
	FOR item IN SELECT i FROM jsonb_array_elements(given) AS i LOOP
		IF jsonb_typeof(item) <> 'string' THEN
			fault := 'type';
			expected := 'string';
			RETURN;
		END IF;
		one := profile_text(f, item #>> '{}');
		IF one.fault IS NOT NULL THEN
			fault := one.fault;
			expected := one.expected;
			RETURN;
		END IF;
		IF one.kept <> '' AND NOT kept ? one.kept THEN
			kept := kept || to_jsonb(one.kept);
		END IF;
	END LOOP;
	IF jsonb_array_length(kept) > f.max_items THEN
		fault := 'max_items';
		expected := f.max_items::text;
	ELSIF kept = '[]' THEN
		kept := NULL;
	END IF;
END $$;
CREATE OR REPLACE FUNCTION profile_values(given jsonb, at text DEFAULT '/data/') RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	g record;
	f profile_field;
	v record;
	r jsonb := '{}';
	faults jsonb := '[]';
BEGIN
	FOR g IN SELECT e.key, e.value FROM jsonb_each(given) AS e ORDER BY e.key LOOP
		EXIT WHEN jsonb_array_length(faults) >= 100;
		SELECT * INTO f FROM profile_field AS x WHERE x.code = g.key;
		IF f.code IS NULL THEN
			faults := faults || jsonb_build_object('pointer', at || g.key, 'code', 'unknown_field', 'expected', '');
			CONTINUE;
		END IF;
		v := profile_value(f, g.value);
		IF v.fault IS NOT NULL THEN
			faults := faults || jsonb_build_object('pointer', at || g.key, 'code', v.fault, 'expected', v.expected);
		ELSE
			r := r || jsonb_build_object(g.key, v.kept);
		END IF;
	END LOOP;
	IF faults <> '[]' THEN
		PERFORM refuse_all('invalid_body', faults);
	END IF;
	RETURN r;
END $$;
