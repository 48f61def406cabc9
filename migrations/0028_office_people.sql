-- SPDX-License-Identifier: EUPL-1.2
--
-- Institutions and their people: designations, officers and their invitations,
-- the unit of an authority, keys of an authority; what of it is a person's, and
-- what goes with time. At the end, acts on accounts that ask for the role
-- themselves.

SET LOCAL search_path = conect, extensions;

-- ---- when an office ends ----

-- What it was good for ends with it, whoever ends it: keys made in it, and the
-- invitations of a representative. It is done as nobody, for who ends it need
-- not see them.
CREATE FUNCTION office_gone() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	who text := coalesce(current_setting('conect.identity', true), '');
BEGIN
	PERFORM set_config('conect.identity', '', true);
	UPDATE api_key AS k SET revoked_at = now()
	WHERE k.account = OLD.account AND k.authority = OLD.authority AND (k.revoked_at IS NULL OR k.revoked_at > now());
	IF OLD.role = 'representative' THEN
		DELETE FROM one_time_token AS t WHERE t.purpose = 'invite_officer' AND t.subject = OLD.authority;
	END IF;
	PERFORM set_config('conect.identity', who, true);
	RETURN NULL;
END $$;
CREATE TRIGGER office_gone AFTER DELETE ON office
	FOR EACH ROW EXECUTE FUNCTION office_gone();

-- A representative sees the keys of the authority, whosever they are.
DROP POLICY api_key_own ON api_key;
CREATE POLICY api_key_own ON api_key TO conect_owner
	USING ((SELECT is_unnamed() OR my_role() = 'sgg_admin') OR account = (SELECT me())
		OR authority IS NOT NULL AND has_office(authority, NULL, 'representative'));

-- ---- designations ----

CREATE FUNCTION designation_missing(d designation) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT CASE WHEN EXISTS (SELECT FROM attachment AS a
		WHERE a.object_type = 'designation' AND a.object_id = d.id AND a.kind = 'designation_act'
		AND a.stored IS NOT NULL AND a.deleted_at IS NULL) THEN '{}' ELSE '{designation_act}' END::text[]
$$;
CREATE FUNCTION designation_can(d designation) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN d.state = 'draft' THEN '{edit,submit,delete}'
		WHEN d.state IN ('submitted', 'in_review') THEN '{withdraw}' ELSE '{}' END::text[]
$$;
CREATE FUNCTION authority_json(of_authority uuid) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'county', a.county)
	FROM authority AS a WHERE a.id = of_authority
$$;
CREATE FUNCTION designation_card(d designation) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT jsonb_build_object('id', d.id, 'version', d.version, 'updated_at', public_api.instant(d.updated_at),
		'authority', authority_json(d.authority), 'position', d.position, 'act', d.act, 'state', d.state,
		'submitted_at', public_api.instant(d.submitted_at), 'decided_at', public_api.instant(d.decided_at))
$$;
-- reason: in the words of the list, and what the reviewer wrote.
CREATE FUNCTION designation_reply(d designation, OUT body text, OUT etag text)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	body := designation_card(d) || jsonb_build_object('created_at', public_api.instant(d.created_at),
		'reason_code', d.reason_code, 'reason', d.reason,
		'missing', CASE d.state WHEN 'draft' THEN designation_missing(d) ELSE '{}' END, 'can', designation_can(d),
		'documents', attachment_list('designation', d.id));
	etag := 'v' || d.version || '.' || md5(body);
END $$;

-- The row, locked, for whose it is.
CREATE FUNCTION designation_take(of uuid, if_match bigint DEFAULT NULL) RETURNS designation
LANGUAGE plpgsql AS $$
DECLARE
	d designation;
BEGIN
	SELECT * INTO d FROM designation AS x WHERE x.id = of FOR UPDATE;
	IF d.id IS NULL OR d.account IS DISTINCT FROM me() THEN
		PERFORM refuse(CASE WHEN is_staff() AND d.state <> 'draft' THEN 'forbidden' ELSE 'not_found' END);
	ELSIF d.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || d.version);
	END IF;
	RETURN d;
END $$;

-- One line that says something and names nobody by number.
CREATE FUNCTION line_or_refused(given text, pointer text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text := nullif(clean_text(given, false), '');
BEGIN
	IF line IS NULL THEN
		PERFORM refuse('invalid_body', pointer, 'min_length: 1');
	ELSIF has_personal_number(line) THEN
		PERFORM refuse_all('invalid_body', jsonb_build_array(jsonb_build_object('pointer', pointer,
			'code', 'personal_number', 'expected', '')));
	END IF;
	RETURN line;
END $$;

-- An authority that can still be represented, by somebody who does not yet.
CREATE FUNCTION designation_fits(of_authority uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM authority AS a WHERE a.id = of_authority AND a.removed_at IS NULL) THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/authority", "code": "listed", "expected": "/api/v1/authorities"}]');
	ELSIF EXISTS (SELECT FROM office AS o
	    WHERE o.authority = of_authority AND o.account = me() AND o.role = 'representative') THEN
		PERFORM refuse('already_officer');
	END IF;
END $$;

-- One that is open for the same authority is answered again, as it is.
CREATE FUNCTION app_api.designation_create(authority uuid, "position" text, act text,
	OUT body text, OUT etag text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
#variable_conflict use_column
DECLARE
	d designation;
BEGIN
	PERFORM confirmed_or_refused(), designation_fits(designation_create.authority);
	-- Two of one person at once come one after the other.
	PERFORM pg_advisory_xact_lock(hashtextextended('designation of ' || me(), 0));
	SELECT * INTO d FROM designation AS x
	WHERE x.authority = designation_create.authority AND x.account = me() AND x.state IN ('draft', 'submitted', 'in_review');
	status := '200';
	IF d.id IS NULL THEN
		IF (SELECT count(*) FROM designation AS x WHERE x.account = me() AND x.created_at > now() - interval '1 day') >= 10 THEN
			PERFORM refuse('daily_limit');
		END IF;
		INSERT INTO designation (authority, account, position, act)
		VALUES (designation_create.authority, me(), line_or_refused(designation_create.position, '/position'),
			line_or_refused(designation_create.act, '/act'))
		RETURNING * INTO d;
		PERFORM note('designation.create', 'designation', d.id::text, NULL, d.version);
		status := '201';
	END IF;
	location := '/api/v1/designations/' || d.id;
	SELECT r.body, r.etag INTO body, etag FROM designation_reply(d) AS r;
END $$;

CREATE FUNCTION app_api.designation_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	d designation := designation_take(of, if_match);
BEGIN
	IF d.state <> 'draft' THEN
		PERFORM refuse('state_conflict', '', d.state);
	ELSIF given ? 'authority' THEN
		PERFORM designation_fits((given ->> 'authority')::uuid);
	END IF;
	BEGIN
		UPDATE designation AS x SET
			authority = coalesce((given ->> 'authority')::uuid, x.authority),
			position = CASE WHEN given ? 'position' THEN line_or_refused(given ->> 'position', '/position') ELSE x.position END,
			act = CASE WHEN given ? 'act' THEN line_or_refused(given ->> 'act', '/act') ELSE x.act END
		WHERE x.id = of RETURNING * INTO d;
	EXCEPTION WHEN unique_violation THEN
		PERFORM refuse('designation_open');
	END;
	PERFORM note('designation.update', 'designation', of::text, if_match, d.version);
	SELECT r.body, r.etag INTO body, etag FROM designation_reply(d) AS r;
END $$;

CREATE FUNCTION app_api.designation_delete(of uuid, if_match bigint, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	d designation := designation_take(of, if_match);
BEGIN
	IF d.state <> 'draft' THEN
		PERFORM refuse('state_conflict', '', d.state);
	END IF;
	PERFORM attachment_discard('designation', of);
	DELETE FROM designation AS x WHERE x.id = of;
	PERFORM note('designation.delete', 'designation', of::text, d.version, NULL);
	body := '';
	status := '204';
END $$;

-- What a reviewer should know: whether the address of the account is of the
-- authority's own domain (its unit says which), who represents it now, and
-- whether the office could be used.
CREATE FUNCTION designation_checks(d designation) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_array(
		check_result('email_domain', CASE WHEN mail_is_anybodys(x.mail) OR x.site IS NULL THEN 'unknown'
			WHEN x.mail = x.site OR x.mail LIKE '%.' || x.site OR x.site LIKE '%.' || x.mail THEN 'ok' ELSE 'warning' END,
			jsonb_build_object('email', x.mail, 'website', x.site)),
		check_result('representative', CASE WHEN x.represented THEN 'warning' ELSE 'ok' END),
		check_result('second_factor', CASE WHEN x.has_factor THEN 'ok' ELSE 'warning' END))
	FROM (SELECT split_part(a.email_key, '@', 2),
			coalesce(regexp_replace(substring(u.url FROM '^https?://([^/:?#]+)'), '^www\.', ''),
				CASE WHEN NOT mail_is_anybodys(split_part(lower(u.email), '@', 2)) THEN split_part(lower(u.email), '@', 2) END),
			EXISTS (SELECT FROM office AS o WHERE o.authority = d.authority AND o.role = 'representative'),
			a.totp_confirmed_at IS NOT NULL
		FROM account AS a LEFT JOIN unit AS u ON u.authority = d.authority
		WHERE a.id = d.account) AS x (mail, site, represented, has_factor)
$$;

CREATE FUNCTION app_api.designation_submit(of uuid, if_match bigint, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	d designation := designation_take(of, if_match);
	was bigint := d.version;
	a authority;
BEGIN
	IF d.state <> 'draft' THEN
		PERFORM refuse('state_conflict', '', d.state);
	ELSIF designation_missing(d) <> '{}' THEN
		PERFORM refuse_all('designation_incomplete', (SELECT jsonb_agg(jsonb_build_object('pointer', '/documents/' || m,
			'code', 'required', 'expected', '')) FROM unnest(designation_missing(d)) AS m));
	END IF;
	PERFORM designation_fits(d.authority);
	UPDATE designation AS x SET state = 'submitted', submitted_at = now() WHERE x.id = of RETURNING * INTO d;
	SELECT * INTO a FROM authority AS x WHERE x.id = d.authority;
	PERFORM review_put('designation', 'designation', d.id, a.name, a.county, a.id, ARRAY[me()], designation_checks(d));
	PERFORM note('designation.submit', 'designation', of::text, was, d.version);
	SELECT r.body, r.etag INTO body, etag FROM designation_reply(d) AS r;
END $$;

CREATE FUNCTION app_api.designation_withdraw(of uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	d designation := designation_take(of);
	was bigint := d.version;
BEGIN
	IF NOT 'withdraw' = ANY (designation_can(d)) THEN
		PERFORM refuse('state_conflict', '', d.state);
	END IF;
	UPDATE designation AS x SET state = 'withdrawn', decided_at = now() WHERE x.id = of RETURNING * INTO d;
	PERFORM review_close(of);
	PERFORM note('designation.withdraw', 'designation', of::text, was, d.version);
	SELECT r.body, r.etag INTO body, etag FROM designation_reply(d) AS r;
END $$;

CREATE FUNCTION app_api.designation_get(of uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	d designation;
BEGIN
	SELECT * INTO d FROM designation AS x WHERE x.id = of;
	IF d.account = me() OR is_staff() AND d.state <> 'draft' THEN
		SELECT r.body, r.etag INTO body, etag FROM designation_reply(d) AS r;
	END IF;
END $$;

-- One's own, newest first.
CREATE FUNCTION app_api.designation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(json_agg(designation_card(d) ORDER BY d.id DESC), '[]'), NULL, NULL, NULL::bigint, NULL
	FROM (SELECT x.* FROM designation AS x WHERE x.account = me() ORDER BY x.id DESC LIMIT 200) AS d
$$;

-- ---- the people of an authority ----

-- One's own offices; by a key that of its authority.
CREATE FUNCTION app_api.account_office_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(json_agg(authority_json(a.id)::jsonb || jsonb_build_object('role', o.role, 'competences', o.competences,
		'since', public_api.instant(o.since), 'people', (SELECT count(*) FROM office AS x WHERE x.authority = o.authority))
		ORDER BY a.name COLLATE "ro-x-icu", a.id), '[]'), NULL, NULL, NULL::bigint, NULL
	FROM identity() AS i
	JOIN office AS o ON o.account = i.account AND coalesce(i.authority = o.authority, true)
	JOIN authority AS a ON a.id = o.authority
$$;

-- As in 0013, with offices: they, too, count with the second factor only.
CREATE OR REPLACE FUNCTION session_json(s session) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object(
		'id', s.id,
		'account', json_build_object('id', a.id, 'email', a.email, 'name', a.name, 'lang', a.lang),
		'role', CASE WHEN s.level = 2 THEN a.role ELSE 'account' END,
		'role_given', a.role,
		'level', s.level,
		'second_factor', a.totp_confirmed_at IS NOT NULL,
		'missing', CASE
			WHEN s.level = 2 OR a.role = 'account' AND NOT EXISTS (SELECT FROM office AS o WHERE o.account = a.id) THEN '[]'::json
			WHEN a.totp_confirmed_at IS NULL THEN '["second_factor_setup"]'
			ELSE '["second_factor"]' END,
		'stepped_up_until', public_api.instant(s.stepped_up_at + interval '10 minutes'),
		'idle_until', public_api.instant(least(s.seen_at + s.idle, s.expires_at)),
		'expires_at', public_api.instant(s.expires_at),
		'ngos', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'role', m.role)
				ORDER BY n.name COLLATE "ro-x-icu", n.id), '[]')
			FROM member AS m JOIN ngo AS n ON n.id = m.ngo WHERE m.account = a.id),
		'offices', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'role', o.role, 'competences', o.competences)
				ORDER BY t.name COLLATE "ro-x-icu", t.id), '[]')
			FROM office AS o JOIN authority AS t ON t.id = o.authority WHERE o.account = a.id))
	FROM account AS a WHERE a.id = s.account
$$;

CREATE FUNCTION office_invitation_json(t one_time_token) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', t.id, 'email', coalesce(t.data ->> 'email', t.email), 'competences', t.data -> 'competences',
		'expires_at', public_api.instant(t.expires_at))
$$;
CREATE FUNCTION app_api.officer_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF NOT (has_office(officer_list.id) OR is_staff())
	    OR NOT EXISTS (SELECT FROM authority AS a WHERE a.id = officer_list.id) THEN
		PERFORM refuse('not_found');
	END IF;
	SELECT coalesce(json_agg(json_build_object('account', a.id, 'email', a.email, 'name', a.name, 'role', o.role,
		'competences', o.competences, 'since', public_api.instant(o.since), 'second_factor', a.totp_confirmed_at IS NOT NULL,
		'me', a.id = me()) ORDER BY o.role = 'officer', o.since, a.id), '[]')
	INTO items
	FROM office AS o JOIN account AS a ON a.id = o.account WHERE o.authority = officer_list.id;
	SELECT json_build_object('invitations', coalesce(json_agg(office_invitation_json(t) ORDER BY t.created_at, t.id), '[]'))
	INTO extra
	FROM one_time_token AS t
	WHERE t.purpose = 'invite_officer' AND t.subject = officer_list.id AND t.expires_at > now();
END $$;

-- Refuses unless who asks represents the authority; holds its people meanwhile.
CREATE FUNCTION representative_gate(of_authority uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended('representative of ' || of_authority, 0));
	PERFORM office_or_refused(of_authority, NULL, 'representative');
END $$;
CREATE FUNCTION competence_words(competences text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_build_object('ro', string_agg(w.ro, ', ' ORDER BY w.code), 'hu', string_agg(w.hu, ', ' ORDER BY w.code),
		'en', string_agg(w.en, ', ' ORDER BY w.code))
	FROM (VALUES
		('funding', 'finanțări', 'támogatások', 'funding'),
		('information', 'informații despre autoritate', 'tájékoztatás a hatóságról', 'information on the authority'),
		('registers', 'registre', 'nyilvántartások', 'registers'),
		('transparency', 'transparență decizională', 'döntéshozatali átláthatóság', 'transparency of decisions')) AS w (code, ro, hu, en)
	WHERE w.code = ANY (competences)
$$;

ALTER TABLE one_time_token DROP CONSTRAINT one_time_token_purpose_known,
	ADD CONSTRAINT one_time_token_purpose_known CHECK (purpose IN ('confirm_email', 'change_email',
		'reset_password', 'invite_member', 'invite_staff', 'invite_officer', 'confirm_ngo'));

CREATE FUNCTION app_api.officer_invite(id uuid, email text, competences text[], token_hash text, sealed text,
	OUT body text, OUT status text, OUT problem text, OUT retry_after int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	t one_time_token;
BEGIN
	PERFORM representative_gate(officer_invite.id);
	IF EXISTS (SELECT FROM office AS o JOIN account AS a ON a.id = o.account
	    WHERE o.authority = officer_invite.id AND a.email_key = lower(officer_invite.email)) THEN
		PERFORM refuse('already_officer');
	END IF;
	IF NOT mail_is_allowed(officer_invite.email, 'account ' || me()) THEN
		problem := 'too_many_attempts';
		retry_after := 3600;
		RETURN;
	END IF;
	PERFORM token_issue('invite_officer', NULL, officer_invite.email, officer_invite.id,
		jsonb_build_object('role', 'officer', 'competences', officer_invite.competences, 'email', officer_invite.email,
			'by', me()), token_hash, '72 hours');
	SELECT * INTO t FROM one_time_token AS x WHERE x.token_hash = decode(officer_invite.token_hash, 'hex');
	PERFORM mail('invite_officer', NULL, officer_invite.email, (my_account()).lang,
		in_time('expires_at', '72 hours') || jsonb_build_object(
			'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = officer_invite.id),
			'inviter', coalesce((my_account()).name, (my_account()).email),
			'competences', competence_words(officer_invite.competences)), sealed);
	PERFORM note('officer.invited', 'authority', officer_invite.id::text, NULL, NULL, NULL, to_jsonb(lower(officer_invite.email)));
	body := office_invitation_json(t);
	status := '202';
END $$;

-- As in 0021, for every kind of invitation.
CREATE OR REPLACE FUNCTION invitation_withdraw(of_id uuid, of_purpose text, of_subject uuid, OUT body text, OUT status text)
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
	PERFORM note(w.who || '.invitation_withdrawn', w.object, coalesce(of_subject::text, t.data ->> 'role'),
		NULL, NULL, NULL, to_jsonb(t.email))
	FROM (VALUES ('invite_member', 'member', 'ngo'), ('invite_officer', 'officer', 'authority'), ('invite_staff', 'user', 'role'))
		AS w (purpose, who, object)
	WHERE w.purpose = of_purpose;
	body := '';
	status := '204';
END $$;
CREATE FUNCTION app_api.officer_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM representative_gate(officer_invitation_delete.id);
	SELECT w.body, w.status INTO body, status
	FROM invitation_withdraw(invitation, 'invite_officer', officer_invitation_delete.id) AS w;
END $$;

-- As in 0013, with officers. authority: of which one became an officer.
CREATE OR REPLACE FUNCTION app_api.invitation_begin(token_hash text, length int, whole text[], words text[], OUT hash_wanted boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	t one_time_token := token_look(invitation_begin.token_hash, 'invite_member', 'invite_staff', 'invite_officer');
BEGIN
	hash_wanted := NOT EXISTS (SELECT FROM account AS a
		WHERE a.email_key = t.email AND a.email_confirmed_at IS NOT NULL);
	IF hash_wanted AND length IS NULL THEN
		PERFORM refuse('password_needed', '/password');
	END IF;
	IF hash_wanted THEN
		PERFORM password_check(length, whole, words, CASE t.purpose WHEN 'invite_staff' THEN 12 ELSE 15 END);
	END IF;
END $$;
CREATE OR REPLACE FUNCTION app_api.invitation_accept(token_hash text, name text, lang text, password_hash text,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
#variable_conflict use_column
DECLARE
	t one_time_token := token_take(invitation_accept.token_hash, 'invite_member', 'invite_staff', 'invite_officer');
	a account;
	is_new boolean;
BEGIN
	SELECT * INTO a FROM account AS x WHERE x.email_key = t.email AND x.email_confirmed_at IS NOT NULL FOR UPDATE;
	is_new := a.id IS NULL;
	IF is_new THEN
		IF invitation_accept.password_hash IS NULL THEN
			PERFORM refuse('password_needed', '/password');
		END IF;
		INSERT INTO account AS x (email, email_confirmed_at, name, lang, password_hash, password_set_at)
		VALUES (coalesce(t.data ->> 'email', t.email), now(), person_name(invitation_accept.name),
			coalesce(invitation_accept.lang, 'ro'), invitation_accept.password_hash, now())
		ON CONFLICT ON CONSTRAINT account_email_unique DO UPDATE SET
			email_confirmed_at = now(), name = excluded.name, lang = excluded.lang,
			password_hash = excluded.password_hash, password_set_at = now()
		RETURNING * INTO a;
		PERFORM note('account.created', 'account', a.id::text, NULL, a.version);
	END IF;
	IF a.state <> 'active' THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	CASE t.purpose
	WHEN 'invite_member' THEN
		INSERT INTO member AS m (ngo, account, role) VALUES (t.subject, a.id, t.data ->> 'role')
		ON CONFLICT ON CONSTRAINT member_ngo_pk DO UPDATE SET role = excluded.role;
		PERFORM note('member.added', 'ngo', t.subject::text, NULL, NULL, t.data ->> 'role', to_jsonb(a.id));
	WHEN 'invite_officer' THEN
		INSERT INTO office AS o (authority, account, role, competences)
		VALUES (t.subject, a.id, 'officer', ARRAY(SELECT jsonb_array_elements_text(t.data -> 'competences')))
		ON CONFLICT ON CONSTRAINT office_authority_pk DO UPDATE SET competences = excluded.competences
		WHERE o.role = 'officer';
		PERFORM note('office.begin', 'authority', t.subject::text, NULL, NULL, NULL,
			jsonb_build_object('account', a.id, 'role', 'officer', 'competences', t.data -> 'competences'));
	ELSE
		UPDATE account AS x SET role = t.data ->> 'role' WHERE x.id = a.id;
		PERFORM session_end_others(a.id);
		PERFORM note('user.accepted', 'account', a.id::text, a.version, a.version + 1, t.data ->> 'role');
	END CASE;
	body := json_build_object('email', a.email, 'role', t.data ->> 'role',
		'ngo', CASE t.purpose WHEN 'invite_member' THEN t.subject END,
		'authority', CASE t.purpose WHEN 'invite_officer' THEN t.subject END, 'created', is_new);
	status := '200';
END $$;

-- Counts from the next request, of sessions and keys.
CREATE FUNCTION app_api.officer_update(id uuid, account uuid, competences text[], OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM representative_gate(officer_update.id);
	UPDATE office AS o SET competences = officer_update.competences
	WHERE o.authority = officer_update.id AND o.account = officer_update.account AND o.role = 'officer';
	IF FOUND THEN
		PERFORM note('office.update', 'authority', officer_update.id::text, NULL, NULL, NULL,
			jsonb_build_object('account', officer_update.account, 'competences', officer_update.competences));
		body := '';
		status := '204';
	END IF;
END $$;

-- As in 0027: who leaves is not told, and keys end with the row (office_gone).
CREATE OR REPLACE FUNCTION office_end(of_authority uuid, of_account uuid, text text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	DELETE FROM office AS o WHERE o.authority = of_authority AND o.account = of_account;
	PERFORM note('office.end', 'authority', of_authority::text, NULL, NULL, NULL, jsonb_build_object('account', of_account, 'text', text));
	IF of_account IS DISTINCT FROM me() THEN
		PERFORM mail('office_ended', of_account, NULL, NULL, jsonb_build_object('text', text,
			'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = of_authority)));
	END IF;
END $$;
CREATE FUNCTION is_in_office(of_authority uuid, of_account uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT EXISTS (SELECT FROM office AS o WHERE o.authority = of_authority AND o.account = of_account)
$$;
-- At once: the next request counts already.
CREATE FUNCTION app_api.officer_delete(id uuid, account uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF officer_delete.account = me() THEN
		PERFORM office_or_refused(officer_delete.id);
	ELSE
		PERFORM representative_gate(officer_delete.id);
	END IF;
	IF is_in_office(officer_delete.id, officer_delete.account) THEN
		PERFORM office_end(officer_delete.id, officer_delete.account);
		body := '';
		status := '204';
	END IF;
END $$;
-- By the administrators of the service: a representative who is none any more.
CREATE FUNCTION app_api.office_end(id uuid, account uuid, text text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM require_role('sgg_admin');
	IF is_in_office(office_end.id, office_end.account) THEN
		PERFORM office_end(office_end.id, office_end.account, said_or_refused(office_end.text));
		body := '';
		status := '204';
	END IF;
END $$;

-- ---- the unit ----

CREATE VIEW public_api.unit AS
	SELECT u.authority, u.updated_at, u.name, u.email, u.phone, u.address, u.url
	FROM unit AS u;

CREATE FUNCTION unit_json(u unit) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('name', u.name, 'email', u.email, 'phone', u.phone, 'address', u.address, 'url', u.url,
		'updated_at', public_api.instant(u.updated_at))
$$;
-- For who tells of the authority; the authority, locked, if it still is as it
-- was seen: the unit is a part of what it shows.
CREATE FUNCTION unit_gate(of_authority uuid, if_match bigint) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	a authority;
BEGIN
	IF NOT has_office(of_authority, 'registers') THEN
		PERFORM office_or_refused(of_authority, 'information');
	END IF;
	SELECT * INTO a FROM authority AS x WHERE x.id = of_authority FOR UPDATE;
	IF a.removed_at IS NOT NULL THEN
		PERFORM refuse('not_found');
	ELSIF a.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || a.version);
	END IF;
END $$;
-- Its next version, which the feed tells.
CREATE FUNCTION authority_touch(of_authority uuid) RETURNS bigint LANGUAGE sql VOLATILE AS $$
	UPDATE authority AS a SET address = a.address WHERE a.id = of_authority RETURNING a.version
$$;
CREATE FUNCTION unit_values(given jsonb) RETURNS unit
LANGUAGE plpgsql STABLE AS $$
DECLARE
	u unit;
	faults jsonb;
BEGIN
	u.name := nullif(clean_text(given ->> 'name', false), '');
	u.address := nullif(clean_text(given ->> 'address', false), '');
	u.email := clean_email(given ->> 'email');
	u.phone := clean_phone(given ->> 'phone');
	u.url := clean_url(given ->> 'url');
	SELECT jsonb_agg(jsonb_build_object('pointer', f.pointer, 'code', f.code, 'expected', f.expected)) INTO faults
	FROM (VALUES
		('/name', 'min_length', '1', u.name IS NULL),
		('/name', 'personal_number', '', has_personal_number(u.name)),
		('/address', 'personal_number', '', has_personal_number(u.address)),
		('/email', 'format_email', '', given ->> 'email' IS NOT NULL AND u.email IS NULL),
		('/phone', 'pattern', '+40 266 123 456', given ->> 'phone' IS NOT NULL AND u.phone IS NULL),
		('/url', 'format_uri', '', given ->> 'url' IS NOT NULL AND u.url IS NULL)) AS f (pointer, code, expected, wrong)
	WHERE f.wrong;
	IF faults IS NOT NULL THEN
		PERFORM refuse_all('invalid_body', faults);
	END IF;
	RETURN u;
END $$;
CREATE FUNCTION app_api.unit_put(id uuid, if_match bigint, given jsonb, OUT body text, OUT etag text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
#variable_conflict use_column
DECLARE
	v unit;
	u unit;
	was boolean;
BEGIN
	PERFORM unit_gate(unit_put.id, if_match);
	v := unit_values(given);
	was := EXISTS (SELECT FROM unit AS x WHERE x.authority = unit_put.id);
	INSERT INTO unit (authority, name, email, phone, address, url)
	VALUES (unit_put.id, v.name, v.email, v.phone, v.address, v.url)
	ON CONFLICT ON CONSTRAINT unit_authority_pk DO UPDATE SET name = excluded.name, email = excluded.email,
		phone = excluded.phone, address = excluded.address, url = excluded.url
	RETURNING * INTO u;
	etag := 'v' || authority_touch(unit_put.id);
	PERFORM note('unit.put', 'authority', unit_put.id::text, if_match, substr(etag, 2)::bigint);
	body := unit_json(u);
	status := CASE WHEN was THEN '200' ELSE '201' END;
END $$;
CREATE FUNCTION app_api.unit_delete(id uuid, if_match bigint, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM unit_gate(unit_delete.id, if_match);
	DELETE FROM unit AS u WHERE u.authority = unit_delete.id;
	IF FOUND THEN
		PERFORM note('unit.delete', 'authority', unit_delete.id::text, if_match, authority_touch(unit_delete.id));
		body := '';
		status := '204';
	END IF;
END $$;

-- ---- keys of an authority ----

-- What such a key may be made for, and by whom; NULL: anybody with an office.
CREATE FUNCTION office_scopes(OUT scope text, OUT competence text) RETURNS SETOF record
LANGUAGE sql IMMUTABLE AS $$
	VALUES ('register:read', NULL), ('register:write', 'registers'), ('recording:read', NULL), ('recording:write', 'registers')
$$;
CREATE FUNCTION office_scopes_or_refused(of_authority uuid, scopes text[]) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
	missing text;
BEGIN
	IF EXISTS (SELECT FROM unnest(scopes) AS s WHERE s NOT IN (SELECT o.scope FROM office_scopes() AS o)) THEN
		PERFORM refuse_all('invalid_body', jsonb_build_array(jsonb_build_object('pointer', '/scopes', 'code', 'enum',
			'expected', (SELECT string_agg(o.scope, ', ') FROM office_scopes() AS o))));
	END IF;
	SELECT o.competence INTO missing FROM office_scopes() AS o
	WHERE o.scope = ANY (scopes) AND o.competence IS NOT NULL AND NOT has_office(of_authority, o.competence) LIMIT 1;
	IF missing IS NOT NULL THEN
		PERFORM refuse('forbidden', '', missing);
	END IF;
END $$;

-- As in 0013: ten of a person that work and are not being replaced; now those of
-- one authority, or of none.
DROP FUNCTION key_room();
CREATE FUNCTION key_room(of_authority uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM FROM account AS a WHERE a.id = me() FOR UPDATE;
	IF (SELECT count(*) FROM api_key AS k WHERE k.account = me() AND k.authority IS NOT DISTINCT FROM of_authority
	    AND k.expires_at > now() AND k.revoked_at IS NULL) >= 10 THEN
		PERFORM refuse('too_many_keys');
	END IF;
END $$;
CREATE FUNCTION key_new(of_authority uuid, key_id text, key_hash text, name text, scopes text[], days int,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	k api_key;
BEGIN
	name := coalesce(person_name(key_new.name), '-');
	PERFORM key_room(of_authority);
	INSERT INTO api_key (id, account, authority, secret_hash, name, scopes, expires_at)
	VALUES (key_id, me(), of_authority, decode(key_hash, 'hex'), key_new.name, key_new.scopes, now() + days * interval '1 day')
	RETURNING * INTO k;
	PERFORM note('key.created', 'key', k.id, NULL, NULL, of_authority::text);
	body := key_json(k);
	status := '201';
END $$;
CREATE FUNCTION key_end(k api_key, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	UPDATE api_key AS x SET revoked_at = now()
	WHERE x.id = k.id AND x.expires_at > now() AND (x.revoked_at IS NULL OR x.revoked_at > now());
	IF FOUND THEN
		PERFORM note('key.revoked', 'key', k.id);
		body := '';
		status := '204';
	END IF;
END $$;
CREATE FUNCTION key_replace(old api_key, key_id text, key_hash text, overlap_hours int, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	k api_key;
BEGIN
	IF old.id IS NULL THEN
		RETURN;
	END IF;
	IF old.revoked_at IS NOT NULL OR old.expires_at <= now() THEN
		PERFORM refuse('key_not_live');
	END IF;
	UPDATE api_key AS x SET revoked_at = now() + overlap_hours * interval '1 hour', replaced_by = key_id
	WHERE x.id = old.id;
	PERFORM key_room(old.authority);
	INSERT INTO api_key (id, account, authority, secret_hash, name, scopes, expires_at)
	VALUES (key_id, me(), old.authority, decode(key_hash, 'hex'), old.name, old.scopes, now() + (old.expires_at - old.created_at))
	RETURNING * INTO k;
	PERFORM note('key.rotated', 'key', old.id, NULL, NULL, k.id);
	body := key_json(k);
	status := '201';
END $$;

-- A person's own: those of no authority.
CREATE OR REPLACE FUNCTION app_api.key_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(json_agg(key_json(k) ORDER BY k.created_at DESC, k.id), '[]'), NULL, NULL, NULL::bigint, NULL
	FROM api_key AS k
	WHERE k.account = me() AND k.authority IS NULL AND least(k.expires_at, k.revoked_at) > now() - interval '30 days'
$$;
CREATE OR REPLACE FUNCTION app_api.key_create(key_id text, key_hash text, name text, scopes text[], days int,
	OUT body text, OUT status text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT n.body, n.status FROM key_new(NULL, key_id, key_hash, name, scopes, days) AS n
$$;
CREATE OR REPLACE FUNCTION app_api.key_delete(key text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	SELECT e.body, e.status INTO body, status
	FROM api_key AS k, key_end(k) AS e WHERE k.id = key AND k.account = me() AND k.authority IS NULL;
END $$;
CREATE OR REPLACE FUNCTION app_api.key_rotate(key text, key_id text, key_hash text, overlap_hours int,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	old api_key;
BEGIN
	SELECT * INTO old FROM api_key AS x WHERE x.id = key AND x.account = me() AND x.authority IS NULL FOR UPDATE;
	SELECT r.body, r.status INTO body, status FROM key_replace(old, key_id, key_hash, overlap_hours) AS r;
END $$;

-- Of an authority: its representative sees and revokes all, an officer their
-- own. A key acts as who made it, so that nobody else may replace it.
CREATE FUNCTION app_api.authority_key_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM office_or_refused(authority_key_list.id);
	SELECT coalesce(json_agg(key_json(k)::jsonb || jsonb_build_object('by', coalesce(a.name, a.email), 'mine', a.id = me())
		ORDER BY k.created_at DESC, k.id), '[]')
	INTO items
	FROM api_key AS k JOIN account AS a ON a.id = k.account
	WHERE k.authority = authority_key_list.id AND least(k.expires_at, k.revoked_at) > now() - interval '30 days'
	AND (a.id = me() OR has_office(authority_key_list.id, NULL, 'representative'));
END $$;
CREATE FUNCTION app_api.authority_key_create(id uuid, key_id text, key_hash text, name text, scopes text[], days int,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM office_or_refused(authority_key_create.id), office_scopes_or_refused(authority_key_create.id, scopes);
	SELECT n.body, n.status INTO body, status
	FROM key_new(authority_key_create.id, key_id, key_hash, name, scopes, days) AS n;
END $$;
CREATE FUNCTION app_api.authority_key_delete(id uuid, key text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM office_or_refused(authority_key_delete.id);
	SELECT e.body, e.status INTO body, status FROM api_key AS k, key_end(k) AS e
	WHERE k.id = key AND k.authority = authority_key_delete.id
	AND (k.account = me() OR has_office(authority_key_delete.id, NULL, 'representative'));
END $$;
CREATE FUNCTION app_api.authority_key_rotate(id uuid, key text, key_id text, key_hash text, overlap_hours int,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	old api_key;
BEGIN
	PERFORM office_or_refused(authority_key_rotate.id);
	SELECT * INTO old FROM api_key AS x
	WHERE x.id = key AND x.authority = authority_key_rotate.id AND x.account = me() FOR UPDATE;
	PERFORM office_scopes_or_refused(authority_key_rotate.id, old.scopes);
	SELECT r.body, r.status INTO body, status FROM key_replace(old, key_id, key_hash, overlap_hours) AS r;
END $$;

-- ---- the copy, and the end ----

CREATE FUNCTION export_offices(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('authority', o.authority, 'name', a.name, 'role', o.role,
		'competences', o.competences, 'since', public_api.instant(o.since)) ORDER BY o.since, o.authority), '[]')
	FROM office AS o JOIN authority AS a ON a.id = o.authority WHERE o.account = of_account
$$;
CREATE FUNCTION export_designations(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(designation_card(d) || jsonb_build_object('created_at', public_api.instant(d.created_at),
		'reason_code', d.reason_code, 'reason', d.reason) ORDER BY d.id), '[]')
	FROM designation AS d WHERE d.account = of_account
$$;
CREATE OR REPLACE FUNCTION export_invitations(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('ngo', CASE t.purpose WHEN 'invite_member' THEN t.subject END,
		'authority', CASE t.purpose WHEN 'invite_officer' THEN t.subject END, 'role', t.data ->> 'role',
		'expires_at', public_api.instant(t.expires_at)) ORDER BY t.created_at), '[]')
	FROM one_time_token AS t JOIN account AS a ON a.email_key = t.email
	WHERE a.id = of_account AND t.purpose LIKE 'invite%'
$$;

-- What waits is withdrawn, drafts go. A decision stays, without the act and the
-- words of who has left.
CREATE FUNCTION erase_designations(of_account uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	a account := (SELECT x FROM account AS x WHERE x.id = of_account);
	d designation;
	was bigint;
BEGIN
	FOR d IN SELECT x.* FROM designation AS x WHERE x.account = of_account ORDER BY x.id FOR UPDATE LOOP
		was := d.version;
		IF d.state = 'draft' THEN
			PERFORM attachment_discard('designation', d.id);
			DELETE FROM designation AS x WHERE x.id = d.id;
			PERFORM note('designation.delete', 'designation', d.id::text, was, NULL, 'account_erased');
			CONTINUE;
		ELSIF d.state IN ('submitted', 'in_review') THEN
			UPDATE designation AS x SET state = 'withdrawn', decided_at = now() WHERE x.id = d.id RETURNING * INTO d;
			PERFORM review_close(d.id), note('designation.withdraw', 'designation', d.id::text, was, d.version, 'account_erased');
		END IF;
		UPDATE designation AS x SET position = left(text_forget(x.position, a), 200), act = left(text_forget(x.act, a), 200)
		WHERE x.id = d.id AND (text_forget(x.position, a) <> x.position OR text_forget(x.act, a) <> x.act);
	END LOOP;
	UPDATE attachment AS x SET stored = NULL, wiped_at = coalesce(x.wiped_at, now()), name = x.kind
	WHERE x.created_by = of_account AND x.object_type = 'designation';
	PERFORM files_end(of_account);
END $$;
CREATE FUNCTION erase_offices(of_account uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM note('office.end', 'authority', o.authority::text, NULL, NULL, 'account_erased',
		jsonb_build_object('account', of_account))
	FROM office AS o WHERE o.account = of_account;
	DELETE FROM office AS o WHERE o.account = of_account;
END $$;
-- As in 0021, with officers.
CREATE OR REPLACE FUNCTION erase_mails(of_account uuid) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	a account := (SELECT x FROM account AS x WHERE x.id = of_account);
	invited text[];
BEGIN
	WITH gone AS (
		DELETE FROM one_time_token AS t
		WHERE t.purpose IN ('invite_member', 'invite_officer') AND t.data ->> 'by' = of_account::text
		RETURNING t.email)
	SELECT coalesce(array_agg(g.email), '{}') INTO invited FROM gone AS g;
	UPDATE outbox AS o SET state = 'failed', ended_at = now(), sealed = NULL, error = 'withdrawn'
	WHERE o.state = 'waiting' AND o.template IN ('invite_member', 'invite_officer') AND lower(o.email) = ANY (invited)
	AND o.data ->> 'inviter' IN (a.name, a.email);
	UPDATE outbox AS o SET data = '{}'
	WHERE o.ended_at IS NOT NULL AND o.data <> '{}' AND (strpos(lower(o.data::text), a.email_key) > 0
		OR strpos(o.data::text, btrim(to_jsonb(a.name)::text, '"')) > 0);
	UPDATE outbox AS o SET data = o.data || jsonb_build_object('text', text_forget(o.data ->> 'text', a))
	WHERE o.ended_at IS NULL AND text_forget(o.data ->> 'text', a) <> o.data ->> 'text';
END $$;

-- ---- with time ----

-- What was refused or withdrawn, and drafts that nobody went on with, go after a
-- year, with files and items. How many those were.
CREATE FUNCTION designation_retention() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	d designation;
	done bigint := 0;
BEGIN
	FOR d IN
		SELECT x.* FROM designation AS x
		WHERE x.state IN ('refused', 'withdrawn') AND x.decided_at < now() - interval '1 year'
		OR x.state = 'draft' AND x.updated_at < now() - interval '1 year'
		ORDER BY x.id LIMIT 500 FOR UPDATE SKIP LOCKED
	LOOP
		PERFORM attachment_discard('designation', d.id);
		UPDATE attachment AS a SET name = a.kind WHERE a.object_type = 'designation' AND a.object_id = d.id;
		DELETE FROM review_item AS i WHERE i.object_id = d.id;
		DELETE FROM designation AS x WHERE x.id = d.id;
		PERFORM note('designation.delete', 'designation', d.id::text, d.version, NULL, 'retention');
		done := done + 1;
	END LOOP;
	RETURN done;
END $$;
CREATE OR REPLACE FUNCTION jobs_api.retention_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT retention_sweep() + designation_retention()
$$;

-- ---- acts on accounts ask for the role themselves ----

CREATE OR REPLACE FUNCTION app_api.user_list(role text, state text, q text, cursor jsonb, lim int,
	OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT require_role('sgg_admin', 'auditor');
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
CREATE OR REPLACE FUNCTION app_api.user_invite(email text, role text, lang text, token_hash text, sealed text,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM require_role('sgg_admin');
	IF EXISTS (SELECT FROM account AS a WHERE a.email_key = lower(user_invite.email)
	    AND (a.role <> 'account' OR a.state = 'suspended')) THEN
		PERFORM refuse('already_staff');
	END IF;
	DELETE FROM one_time_token AS t WHERE t.purpose = 'invite_staff' AND t.email = lower(user_invite.email);
	PERFORM token_issue('invite_staff', NULL, user_invite.email, NULL,
		jsonb_build_object('role', user_invite.role, 'by', me()), token_hash, '72 hours');
	PERFORM mail('invite_staff', NULL, user_invite.email, coalesce(user_invite.lang, 'ro'),
		in_time('expires_at', '72 hours') || jsonb_build_object('role', role_words(user_invite.role)), sealed);
	PERFORM note('user.invited', 'role', user_invite.role, NULL, NULL, NULL, to_jsonb(lower(user_invite.email)));
	body := json_build_object('email', user_invite.email);
	status := '202';
END $$;
CREATE OR REPLACE FUNCTION app_api.totp_reset_create(id uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a account;
	r totp_reset;
BEGIN
	PERFORM require_role('sgg_admin');
	SELECT * INTO a FROM account AS x WHERE x.id = totp_reset_create.id AND x.state <> 'erased' FOR UPDATE;
	IF a.id IS NULL THEN
		RETURN;
	END IF;
	IF a.id = me() THEN
		PERFORM refuse('own_account');
	END IF;
	IF a.totp_confirmed_at IS NULL THEN
		PERFORM refuse('second_factor_absent');
	END IF;
	DELETE FROM totp_reset AS x WHERE x.account = a.id AND x.asked_at <= now() - interval '24 hours';
	SELECT * INTO r FROM totp_reset AS x WHERE x.account = a.id;
	IF r.asked_by = me() THEN
		PERFORM refuse('second_administrator_needed');
	END IF;
	IF r.account IS NULL THEN
		INSERT INTO totp_reset (account, asked_by) VALUES (a.id, me()) RETURNING * INTO r;
		PERFORM note('second_factor.reset_asked', 'account', a.id::text);
		status := '202';
	ELSE
		DELETE FROM totp_reset AS x WHERE x.account = a.id;
		PERFORM totp_forget(a.id);
		PERFORM session_end_others(a.id);
		PERFORM mail('second_factor_changed', a.id, NULL, NULL, in_time('changed_at'));
		PERFORM note('second_factor.reset', 'account', a.id::text);
		status := '200';
	END IF;
	body := json_build_object('state', CASE status WHEN '200' THEN 'done' ELSE 'asked' END,
		'asked_by', r.asked_by, 'asked_at', public_api.instant(r.asked_at));
END $$;
CREATE OR REPLACE FUNCTION app_api.user_update(id uuid, if_match bigint, role text, state text, reason text,
	OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a account;
BEGIN
	PERFORM require_role('sgg_admin');
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
