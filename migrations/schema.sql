-- SPDX-License-Identifier: EUPL-1.2
-- Made by tools/schema-snapshot.sh from the migrations; do not edit.

-- Name: app_api; Type: SCHEMA; Schema: -;

CREATE SCHEMA app_api;

-- Name: conect; Type: SCHEMA; Schema: -;

CREATE SCHEMA conect;

-- Name: extensions; Type: SCHEMA; Schema: -;

CREATE SCHEMA extensions;

-- Name: jobs_api; Type: SCHEMA; Schema: -;

CREATE SCHEMA jobs_api;

-- Name: public_api; Type: SCHEMA; Schema: -;

CREATE SCHEMA public_api;

-- Name: search_a; Type: SCHEMA; Schema: -;

CREATE SCHEMA search_a;

-- Name: search_b; Type: SCHEMA; Schema: -;

CREATE SCHEMA search_b;

-- Name: natural_order; Type: COLLATION; Schema: conect;

CREATE COLLATION conect.natural_order (provider = icu, locale = 'ro-u-kn-true');

-- Name: entry_ask; Type: TYPE; Schema: conect;

CREATE TYPE conect.entry_ask AS (
	id uuid,
	cif text,
	national_number text,
	court_number text,
	court_name text,
	name text,
	name_key text,
	county text,
	locality text,
	not_ngo uuid[]
);

-- Name: identity; Type: TYPE; Schema: conect;

CREATE TYPE conect.identity AS (
	account uuid,
	session uuid,
	api_key text,
	role text,
	scopes text[],
	stepped_up boolean,
	request_id text,
	authority uuid,
	in_office boolean
);

-- Name: search_ask; Type: TYPE; Schema: conect;

CREATE TYPE conect.search_ask AS (
	query tsquery,
	driver text,
	driver_n integer,
	lexemes integer,
	postings double precision,
	collect_us double precision,
	bound integer,
	expected double precision,
	rows integer,
	key_from text,
	key_to text,
	registered_from integer,
	registered_to integer,
	updated_from bigint,
	dated boolean
);

-- Name: search_hit; Type: TYPE; Schema: conect;

CREATE TYPE conect.search_hit AS (
	k bigint,
	nk text,
	ord bigint,
	card text
);

-- Name: account_confirm(text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_confirm(token_hash text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	t one_time_token := token_take(account_confirm.token_hash, 'confirm_email');
BEGIN
	UPDATE account AS a SET email_confirmed_at = coalesce(a.email_confirmed_at, now())
	WHERE a.id = t.account AND a.state = 'active' AND a.email_key = t.email;
	IF NOT FOUND THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	PERFORM note('account.confirmed', 'account', t.account::text);
	body := '';
	status := '204';
END $$;

-- Name: account_create(text, text, text, text, text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_create(email text, name text, lang text, password_hash text, token_hash text, sealed text, network text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
	a account;
BEGIN
	body := json_build_object('email', account_create.email);
	status := '202';
	name := person_name(account_create.name);
	IF NOT mail_is_allowed(account_create.email, network) THEN
		RETURN;
	END IF;
	INSERT INTO account AS x (email, name, lang, password_hash, password_set_at)
	VALUES (account_create.email, account_create.name, account_create.lang, account_create.password_hash, now())
	ON CONFLICT ON CONSTRAINT account_email_unique DO UPDATE SET
		email = excluded.email, name = excluded.name, lang = excluded.lang,
		password_hash = excluded.password_hash, password_set_at = now()
	WHERE x.email_confirmed_at IS NULL AND x.state = 'active'
	RETURNING * INTO a;
	IF a.id IS NULL THEN
		SELECT * INTO a FROM account AS x WHERE x.email_key = lower(account_create.email);
		PERFORM mail('email_taken', a.id, NULL, NULL);
		RETURN;
	END IF;
	PERFORM token_issue('confirm_email', a.id, a.email, NULL, '{}', token_hash, '24 hours');
	PERFORM mail('confirm_email', a.id, NULL, NULL, in_time('expires_at', '24 hours'), sealed);
	PERFORM note('account.created', 'account', a.id::text, NULL, a.version);
END $$;

-- Name: account_create_begin(integer, text[], text[]); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_create_begin(length integer, whole text[], words text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT password_check(length, whole, words, 15)
$$;

-- Name: account_delete(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_delete(OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: account_email_confirm(text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_email_confirm(token_hash text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	t one_time_token := token_take(account_email_confirm.token_hash, 'change_email');
	a account;
BEGIN
	SELECT * INTO a FROM account AS x WHERE x.id = t.account AND x.state = 'active' AND x.email_key = t.email;
	-- Somebody who never proved the address gives way.
	DELETE FROM account AS x WHERE x.email_key = lower(t.data ->> 'email') AND x.email_confirmed_at IS NULL;
	IF a.id IS NULL OR EXISTS (SELECT FROM account AS x WHERE x.email_key = lower(t.data ->> 'email') AND x.id <> a.id) THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	UPDATE account AS x SET email = t.data ->> 'email', email_confirmed_at = now() WHERE x.id = a.id;
	DELETE FROM one_time_token AS x WHERE x.account = a.id AND x.purpose = 'reset_password';
	PERFORM session_end_others(a.id);
	PERFORM mail('email_changed', a.id, a.email, a.lang, in_time('changed_at'));
	PERFORM note('email.changed', 'account', a.id::text, a.version, a.version + 1);
	body := '';
	status := '204';
END $$;

-- Name: account_email_set(text, text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_email_set(email text, token_hash text, sealed text, network text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	a account := my_account();
	other account;
BEGIN
	body := json_build_object('email', account_email_set.email);
	status := '202';
	IF NOT mail_is_allowed(account_email_set.email, network) THEN
		RETURN;
	END IF;
	SELECT * INTO other FROM account AS x WHERE x.email_key = lower(account_email_set.email)
	AND x.email_confirmed_at IS NOT NULL AND x.id <> a.id;
	PERFORM note('email.change_asked', 'account', a.id::text);
	IF other.id IS NOT NULL THEN
		PERFORM mail('email_taken', other.id, NULL, NULL);
		RETURN;
	END IF;
	DELETE FROM one_time_token AS t WHERE t.account = a.id AND t.purpose = 'change_email';
	PERFORM token_issue('change_email', a.id, a.email, NULL,
		jsonb_build_object('email', account_email_set.email), token_hash, '24 hours');
	PERFORM mail('change_email', a.id, account_email_set.email, NULL, in_time('expires_at', '24 hours'), sealed);
END $$;

-- Name: account_export(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_export(OUT body text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	body := json_build_object('made_at', public_api.instant(now()), 'parts', parts_done('export_', me()));
	PERFORM note('account.exported', 'account', me()::text);
END $$;

-- Name: account_get(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_get(OUT body text, OUT etag text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT account_json(a), 'v' || a.version FROM my_account() AS a
$$;

-- Name: account_ngo_list(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_ngo_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'role', m.role,
		'since', public_api.instant(m.since),
		'members', (SELECT count(*) FROM member AS o WHERE o.ngo = m.ngo))
		ORDER BY n.name COLLATE "ro-x-icu", n.id), '[]'), NULL, NULL, NULL::bigint, NULL
	FROM member AS m JOIN ngo AS n ON n.id = m.ngo
	WHERE m.account = me()
$$;

-- Name: account_office_list(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_office_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(json_agg(authority_json(a.id)::jsonb || jsonb_build_object('role', o.role, 'competences', o.competences,
		'since', public_api.instant(o.since), 'people', (SELECT count(*) FROM office AS x WHERE x.authority = o.authority))
		ORDER BY a.name COLLATE "ro-x-icu", a.id), '[]'), NULL, NULL, NULL::bigint, NULL
	FROM identity() AS i
	JOIN office AS o ON o.account = i.account AND coalesce(i.authority = o.authority, true)
	JOIN authority AS a ON a.id = o.authority
$$;

-- Name: account_password_begin(integer, text[], text[]); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_password_begin(length integer, whole text[], words text[], OUT stored text, OUT problem text, OUT retry_after integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM password_check(length, whole, words, password_least(my_account()));
	SELECT m.stored, m.problem, m.retry_after INTO stored, problem, retry_after FROM app_api.my_secrets() AS m;
END $$;

-- Name: account_password_set(boolean, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_password_set(is_right boolean, password_hash text, session_hash text, OUT body text, OUT status text, OUT problem text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF NOT is_right THEN
		PERFORM note('password.refused', 'account', me()::text);
		problem := 'invalid_credentials';
		RETURN;
	END IF;
	PERFORM try_right('step_up', me()::text);
	UPDATE account AS a SET password_hash = account_password_set.password_hash, password_set_at = now()
	WHERE a.id = me();
	PERFORM session_end_others(me(), (identity()).session);
	UPDATE session AS s SET token_hash = decode(session_hash, 'hex'), stepped_up_at = now()
	WHERE s.id = (identity()).session;
	DELETE FROM one_time_token AS t WHERE t.account = me() AND t.purpose = 'reset_password';
	PERFORM mail('password_changed', me(), NULL, NULL, in_time('changed_at'));
	PERFORM note('password.changed', 'account', me()::text);
	body := '';
	status := '204';
END $$;

-- Name: account_registers(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_registers(of_authority uuid, lang text) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF NOT (has_office(of_authority) OR of_authority IS NULL OR coalesce(my_role() = 'sgg_admin', false)) THEN
		PERFORM refuse('not_found');
	END IF;
	RETURN (SELECT coalesce(json_agg(register_own_json(r, lang)
			ORDER BY r.state = 'withdrawn', a.name COLLATE "ro-x-icu", r.title_ro COLLATE "ro-x-icu", r.id), '[]')
		FROM register AS r
		JOIN authority AS a ON a.id = r.authority
		WHERE CASE WHEN of_authority IS NOT NULL THEN r.authority = of_authority
			ELSE has_office(r.authority) OR coalesce(my_role() = 'sgg_admin', false) AND r.created_by = me() END);
END $$;

-- Name: account_update(bigint, jsonb); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.account_update(if_match bigint, patch jsonb, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	a account;
BEGIN
	UPDATE account AS x SET
		name = CASE WHEN patch ? 'name' THEN person_name(patch ->> 'name') ELSE x.name END,
		lang = coalesce(patch ->> 'lang', x.lang),
		campaigns = coalesce((patch ->> 'campaigns')::boolean, x.campaigns)
	WHERE x.id = me() AND x.version = if_match RETURNING * INTO a;
	IF a.id IS NULL THEN
		PERFORM refuse('version_conflict');
	END IF;
	PERFORM note('account.updated', 'account', a.id::text, if_match, a.version, NULL,
		CASE WHEN patch ? 'campaigns' THEN jsonb_build_object('campaigns', a.campaigns) END);
	body := account_json(a);
	etag := 'v' || a.version;
END $$;

-- Name: act_as(text, bytea, text, text[], text, boolean, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.act_as(credential text, hash bytea, key_id text, roles text[], scope text, step_up boolean, request_id text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	s session;
	k api_key;
	a account;
	who identity;
	text text;
	with_office boolean;
BEGIN
	IF credential = 'session' THEN
		SELECT * INTO s FROM session AS x
		WHERE x.token_hash = hash AND x.expires_at > now() AND x.seen_at + x.idle > now();
		SELECT * INTO a FROM account AS x WHERE x.id = s.account AND x.state = 'active';
	ELSE
		SELECT * INTO k FROM api_key AS x
		WHERE x.id = key_id AND x.secret_hash = hash AND x.expires_at > now()
		AND (x.revoked_at IS NULL OR x.revoked_at > now());
		SELECT * INTO a FROM account AS x WHERE x.id = k.account AND x.state = 'active';
	END IF;
	IF a.id IS NULL THEN
		PERFORM refuse('unauthenticated');
	END IF;
	who := ROW (a.id, s.id, k.id,
		CASE WHEN a.role <> 'account' AND coalesce(s.level, 1) < 2 THEN 'account' ELSE a.role END,
		k.scopes, coalesce(s.stepped_up_at > now() - interval '10 minutes', false), act_as.request_id,
		k.authority, coalesce(s.level >= 2, k.authority IS NOT NULL))::identity;
	with_office := roles && ARRAY['officer', 'representative'] AND EXISTS (SELECT FROM office AS o
		WHERE o.account = a.id AND coalesce(o.authority = k.authority, true)
		AND (o.role = 'representative' OR 'officer' = ANY (roles)));
	IF NOT (who.role = ANY (roles) OR 'account' = ANY (roles) OR with_office AND who.in_office
	    OR roles && ARRAY['ngo_editor', 'ngo_admin'] AND k.authority IS NULL
		AND EXISTS (SELECT FROM member AS m WHERE m.account = a.id)) THEN
		PERFORM refuse(CASE WHEN (a.role = ANY (roles) OR with_office) AND k.id IS NULL
			THEN 'second_factor_required' ELSE 'forbidden' END);
	END IF;
	IF k.id IS NOT NULL AND (scope IS NULL OR scope <> ALL (k.scopes)) THEN
		PERFORM refuse('scope_missing', '', coalesce(scope, ''));
	END IF;
	IF step_up AND NOT who.stepped_up THEN
		PERFORM refuse('step_up_required');
	END IF;
	IF s.seen_at < now() - interval '1 minute' THEN
		UPDATE session AS x SET seen_at = now() WHERE x.id = s.id;
	ELSIF k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute' THEN
		UPDATE api_key AS x SET last_used_at = now() WHERE x.id = k.id;
	END IF;
	text := who::text;
	PERFORM set_config('conect.identity', identity_seal(text) || ' ' || text, true);
END $$;

-- Name: attachment_content(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.attachment_content(id uuid) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT c.content
	FROM attachment_seen(attachment_content.id) AS a
	JOIN attachment_content AS c ON c.sha256 = a.stored
$$;

-- Name: attachment_create(text, uuid, text, text, text, text, text[], bytea); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.attachment_create(object_type text, object_id uuid, kind text, name text, visibility text, type text, flags text[], content bytea, OUT body text, OUT etag text, OUT status text, OUT location text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	hash bytea := sha256(content);
	a attachment;
	files bigint;
	bytes bigint;
BEGIN
	IF NOT attachment_may(object_type, object_id, 'read') THEN
		PERFORM refuse('not_found');
	ELSIF NOT attachment_may(object_type, object_id, 'write') THEN
		PERFORM refuse(CASE WHEN attachment_may(object_type, object_id, 'own') THEN 'state_conflict' ELSE 'forbidden' END);
	END IF;
	-- Two uploads at once are counted one after the other.
	PERFORM pg_advisory_xact_lock(hashtextextended('attachment ' || object_id, 0));
	SELECT * INTO a FROM attachment AS x
	WHERE (x.object_type, x.object_id, x.kind, x.sha256)
		= (attachment_create.object_type, attachment_create.object_id, attachment_create.kind, hash)
	AND x.deleted_at IS NULL AND x.stored IS NOT NULL;
	IF a.id IS NULL THEN
		PERFORM pg_advisory_xact_lock(hashtextextended('attachment of ' || me(), 0));
		SELECT count(*), coalesce(sum(x.size), 0) INTO files, bytes FROM attachment AS x
		WHERE (x.object_type, x.object_id) = (attachment_create.object_type, attachment_create.object_id)
		AND x.deleted_at IS NULL;
		IF files >= 20 OR bytes + length(content) > 60 * 1048576 THEN
			PERFORM refuse('attachment_limit');
		END IF;
		SELECT coalesce(sum(x.size), 0) INTO bytes FROM attachment AS x
		WHERE x.created_by = me() AND x.created_at > now() - interval '1 day';
		IF bytes + length(content) > 200 * 1048576 THEN
			PERFORM refuse('upload_quota');
		END IF;
		INSERT INTO attachment_content AS c (sha256, content) VALUES (hash, attachment_create.content)
		ON CONFLICT ON CONSTRAINT attachment_content_sha256_pk DO UPDATE SET used_at = now();
		INSERT INTO attachment (object_type, object_id, kind, name, visibility, type, flags, size, sha256, stored, created_by)
		VALUES (attachment_create.object_type, attachment_create.object_id, attachment_create.kind,
			attachment_create.name, attachment_create.visibility, attachment_create.type, attachment_create.flags,
			length(attachment_create.content), hash, hash, me())
		RETURNING * INTO a;
		PERFORM note('attachment.create', a.object_type, a.object_id::text, NULL, NULL, NULL,
			jsonb_build_object('attachment', a.id, 'kind', a.kind, 'sha256', encode(hash, 'hex')));
		status := '201';
	ELSE
		status := '200';
	END IF;
	body := attachment_json(a)::text;
	etag := encode(hash, 'hex');
	location := '/api/v1/attachments/' || a.id;
END $$;

-- Name: attachment_delete(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.attachment_delete(id uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	a attachment;
BEGIN
	a := attachment_seen(attachment_delete.id);
	IF a.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF NOT attachment_may(a.object_type, a.object_id, 'write') THEN
		PERFORM refuse(CASE WHEN attachment_may(a.object_type, a.object_id, 'own') THEN 'state_conflict' ELSE 'forbidden' END);
	END IF;
	UPDATE attachment AS x SET deleted_at = now(), wiped_at = coalesce(x.wiped_at, now()), stored = NULL
	WHERE x.id = a.id AND x.deleted_at IS NULL;
	IF NOT FOUND THEN
		PERFORM refuse('not_found');
	END IF;
	PERFORM note('attachment.delete', a.object_type, a.object_id::text, NULL, NULL, NULL,
		jsonb_build_object('attachment', a.id, 'kind', a.kind, 'sha256', encode(a.sha256, 'hex')));
	body := '';
	status := '204';
END $$;

-- Name: attachment_get(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.attachment_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size integer, OUT available boolean) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT attachment_json(a)::text, encode(a.sha256, 'hex'), a.name, a.type, a.size, a.stored IS NOT NULL
	FROM attachment_seen(attachment_get.id) AS a
	WHERE a.id IS NOT NULL
$$;

-- Name: authority_key_create(uuid, text, text, text, text[], integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.authority_key_create(id uuid, key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM office_or_refused(authority_key_create.id), office_scopes_or_refused(authority_key_create.id, scopes);
	SELECT n.body, n.status INTO body, status
	FROM key_new(authority_key_create.id, key_id, key_hash, name, scopes, days) AS n;
END $$;

-- Name: authority_key_delete(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.authority_key_delete(id uuid, key text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	may_all boolean := coalesce(my_role() = 'sgg_admin', false);
BEGIN
	IF NOT may_all THEN
		PERFORM office_or_refused(authority_key_delete.id);
	END IF;
	SELECT e.body, e.status INTO body, status FROM api_key AS k, key_end(k) AS e
	WHERE k.id = key AND k.authority = authority_key_delete.id
	AND (may_all OR k.account = me() OR has_office(authority_key_delete.id, NULL, 'representative'));
END $$;

-- Name: authority_key_list(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.authority_key_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF NOT is_staff() THEN
		PERFORM office_or_refused(authority_key_list.id);
	ELSIF NOT EXISTS (SELECT FROM authority AS a WHERE a.id = authority_key_list.id) THEN
		PERFORM refuse('not_found');
	END IF;
	SELECT coalesce(json_agg(key_json(k)::jsonb || jsonb_build_object('by', coalesce(a.name, a.email), 'mine', a.id = me())
		ORDER BY k.created_at DESC, k.id), '[]')
	INTO items
	FROM api_key AS k JOIN account AS a ON a.id = k.account
	WHERE k.authority = authority_key_list.id AND least(k.expires_at, k.revoked_at) > now() - interval '30 days'
	AND (a.id = me() OR is_staff() OR has_office(authority_key_list.id, NULL, 'representative'));
END $$;

-- Name: authority_key_rotate(uuid, text, text, text, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.authority_key_rotate(id uuid, key text, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	old api_key;
BEGIN
	PERFORM office_or_refused(authority_key_rotate.id);
	SELECT * INTO old FROM api_key AS x
	WHERE x.id = key AND x.authority = authority_key_rotate.id AND x.account = me() FOR UPDATE;
	PERFORM office_scopes_or_refused(authority_key_rotate.id, old.scopes);
	SELECT r.body, r.status INTO body, status FROM key_replace(old, key_id, key_hash, overlap_hours) AS r;
END $$;

-- Name: campaign_acknowledge(bytea); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.campaign_acknowledge(token bytea, OUT body text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r campaign_recipient;
	c campaign;
BEGIN
	SELECT * INTO r FROM campaign_recipient AS x WHERE x.token_hash = token AND x.sent_at > now() - interval '180 days' FOR UPDATE;
	IF r.id IS NULL THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	SELECT * INTO c FROM campaign AS x WHERE x.id = r.campaign;
	IF r.acknowledged_at IS NULL THEN
		UPDATE campaign_recipient AS x SET state = 'acknowledged', acknowledged_at = now() WHERE x.id = r.id RETURNING * INTO r;
		PERFORM note('campaign.acknowledge', 'campaign', c.id::text, NULL, NULL, NULL, jsonb_build_object('recipient', r.id));
	END IF;
	body := json_build_object('title', c.title, 'sender', campaign_sender(c),
		'recipient', coalesce((SELECT a.name FROM authority AS a WHERE a.id = r.authority), (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo)),
		'acknowledged_at', public_api.instant(r.acknowledged_at));
END $$;

-- Name: campaign_close(uuid, bigint); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.campaign_close(of uuid, if_match bigint, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	c campaign := campaign_take(of, if_match);
BEGIN
	IF c.state = 'closed' THEN
		PERFORM refuse('state_conflict', '', c.state);
	END IF;
	UPDATE campaign_recipient AS r SET state = 'cancelled' WHERE r.campaign = of AND r.state = 'waiting';
	UPDATE campaign AS x SET state = 'closed', closed_at = now() WHERE x.id = of RETURNING * INTO c;
	PERFORM note('campaign.close', 'campaign', c.id::text, if_match, c.version);
	body := campaign_json(c);
	etag := 'v' || c.version;
END $$;

-- Name: campaign_create(jsonb); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.campaign_create(given jsonb, OUT body text, OUT etag text, OUT status text, OUT location text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	c campaign;
	own uuid[] := ARRAY(SELECT o.authority FROM office AS o JOIN authority AS a ON a.id = o.authority
		WHERE o.account = me() AND a.kind = 'prefectura' AND a.county IS NOT NULL AND has_office(o.authority, NULL, 'representative'));
BEGIN
	c.authority := (given ->> 'authority')::uuid;
	IF c.authority IS NULL AND NOT campaign_may_service() AND cardinality(own) = 1 THEN
		c.authority := own[1];
	END IF;
	IF NOT (CASE WHEN c.authority IS NULL THEN campaign_may_service() ELSE c.authority = ANY (own) END) THEN
		PERFORM refuse('forbidden', '', 'representative');
	END IF;
	c := campaign_given(c, given);
	INSERT INTO campaign AS x (authority, created_by, title, text_ro, text_hu, text_en, audience, counties, kinds, missing)
	VALUES (c.authority, me(), c.title, c.text_ro, c.text_hu, c.text_en, c.audience, c.counties, c.kinds, c.missing)
	RETURNING * INTO c;
	PERFORM note('campaign.create', 'campaign', c.id::text, NULL, c.version);
	body := campaign_json(c);
	etag := 'v' || c.version;
	status := '201';
	location := '/api/v1/campaigns/' || c.id;
END $$;

-- Name: campaign_get(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.campaign_get(of uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	c campaign := campaign_seen(of);
BEGIN
	body := campaign_json(c);
	etag := 'v' || c.version;
END $$;

-- Name: campaign_list(text[], jsonb, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.campaign_list(of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	page campaign[];
BEGIN
	page := ARRAY(SELECT c FROM campaign AS c
		WHERE (is_staff() OR has_office(coalesce(c.authority, service_authority())))
		AND (of_state IS NULL OR c.state = ANY (of_state))
		AND c.id < coalesce((cursor ->> 'i')::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
		ORDER BY c.id DESC LIMIT size + 1);
	SELECT coalesce(json_agg(campaign_card(p::campaign) ORDER BY p.id DESC), '[]') INTO items FROM unnest(page[:size]) AS p;
	IF cardinality(page) > size THEN
		next := json_build_object('i', (page[size]).id);
	END IF;
END $$;

-- Name: campaign_recipient_list(uuid, text[], jsonb, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.campaign_recipient_list(of uuid, of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
	c campaign := campaign_seen(of);
	last json;
BEGIN
	WITH page AS (
		SELECT r.id, r.name, r.county, r.via, r.state, r.sent_at, r.acknowledged_at,
			row_number() OVER (ORDER BY r.name COLLATE "ro-x-icu", r.id) AS place
		FROM campaign_rows(c) AS r
		WHERE (of_state IS NULL OR r.state = ANY (of_state))
		AND (r.name COLLATE "ro-x-icu", r.id) > (coalesce(cursor ->> 'n', ''), coalesce((cursor ->> 'i')::uuid, '00000000-0000-0000-0000-000000000000'))
		ORDER BY r.name COLLATE "ro-x-icu", r.id LIMIT size + 1)
	SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'county', p.county, 'via', p.via, 'state', p.state,
			'sent_at', public_api.instant(p.sent_at), 'acknowledged_at', public_api.instant(p.acknowledged_at)) ORDER BY p.place)
			FILTER (WHERE p.place <= size), '[]'),
		CASE WHEN count(*) > size THEN (array_agg(json_build_object('n', p.name, 'i', p.id) ORDER BY p.place))[size] END
	INTO items, next FROM page AS p;
END $$;

-- Name: campaign_send(uuid, bigint); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.campaign_send(of uuid, if_match bigint, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	c campaign := campaign_take(of, if_match);
BEGIN
	IF c.state <> 'draft' THEN
		PERFORM refuse('state_conflict', '', c.state);
	END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended('conect campaign ' || coalesce(c.authority::text, ''), 0));
	IF c.authority IS NOT NULL AND EXISTS (SELECT FROM campaign AS x
		WHERE x.authority = c.authority AND x.sent_at > now() - interval '7 days') THEN
		PERFORM refuse('campaign_limit');
	END IF;
	INSERT INTO campaign_recipient (campaign, authority, ngo, via, state)
	SELECT c.id, a.authority, a.ngo, a.via, a.state
	FROM campaign_audience(c) AS a;
	IF NOT EXISTS (SELECT FROM campaign_recipient AS r WHERE r.campaign = c.id AND r.state = 'waiting') THEN
		PERFORM refuse('campaign_empty');
	END IF;
	UPDATE campaign AS x SET state = 'sent', sent_at = now() WHERE x.id = of RETURNING * INTO c;
	DELETE FROM task_run AS t WHERE t.name = 'campaign_due';
	PERFORM note('campaign.send', 'campaign', c.id::text, if_match, c.version, NULL, campaign_counts(c)::jsonb);
	body := campaign_json(c);
	etag := 'v' || c.version;
END $$;

-- Name: campaign_unsubscribe(text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.campaign_unsubscribe(token text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	a account;
BEGIN
	SELECT * INTO a FROM account AS x WHERE x.opt_out = token AND x.state = 'active' FOR UPDATE;
	IF a.id IS NULL THEN
		PERFORM refuse('token_invalid', '/token');
	ELSIF a.campaigns THEN
		UPDATE account AS x SET campaigns = false WHERE x.id = a.id;
		PERFORM note('account.unsubscribed', 'account', a.id::text, a.version, a.version + 1);
	END IF;
	body := '';
	status := '204';
END $$;

-- Name: campaign_update(uuid, bigint, jsonb); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.campaign_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	c campaign := campaign_take(of, if_match);
BEGIN
	IF c.state <> 'draft' THEN
		PERFORM refuse('state_conflict', '', c.state);
	END IF;
	c := campaign_given(c, given);
	UPDATE campaign AS x SET title = c.title, text_ro = c.text_ro, text_hu = c.text_hu, text_en = c.text_en, audience = c.audience,
		counties = c.counties, kinds = c.kinds, missing = c.missing
	WHERE x.id = of RETURNING * INTO c;
	PERFORM note('campaign.update', 'campaign', c.id::text, if_match, c.version);
	body := campaign_json(c);
	etag := 'v' || c.version;
END $$;

-- Name: correction_create(uuid, jsonb, bytea, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.correction_create(of_ngo uuid, given jsonb, network bytea, lang text, OUT body text, OUT status text, OUT location text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	n ngo;
	c correction;
	told jsonb;
BEGIN
	SELECT * INTO n FROM ngo AS x WHERE x.id = of_ngo AND x.removed_at IS NULL;
	IF n.id IS NULL THEN
		RETURN;
	END IF;
	PERFORM correction_allowed(given, of_ngo, network);
	INSERT INTO correction (ngo, field, value, note, source, email, lang, network_hash)
	VALUES (of_ngo, given ->> 'field', nullif(clean_text(given ->> 'value', true), ''),
		nullif(clean_text(given ->> 'note', true), ''), nullif(clean_text(given ->> 'source', false), ''),
		clean_email(given ->> 'email'), correction_create.lang, network)
	RETURNING * INTO c;
	INSERT INTO review_item (kind, object_type, object_id, ngo, title, county)
	VALUES ('correction', 'correction', c.id, of_ngo, n.name, n.county);
	PERFORM note('correction.create', 'ngo', of_ngo::text, NULL, NULL, NULL, jsonb_build_object('correction', c.id));
	told := (SELECT jsonb_build_object('ngo', n.id, 'ngo_name', n.name,
			'field', json_build_object('ro', f.label_ro, 'hu', f.label_hu, 'en', f.label_en), 'text', coalesce(c.value, c.note))
		FROM profile_field AS f WHERE f.code = c.field);
	PERFORM mail('correction_received', NULL, c.email, c.lang, told) WHERE c.email IS NOT NULL;
	PERFORM mail_owners('correction_received', n.id, told);
	body := correction_json(c);
	status := '201';
	location := '/api/v1/ngos/' || of_ngo || '/corrections';
END $$;

-- Name: coverage_plan(text[], text[], text, jsonb, integer, boolean); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.coverage_plan(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
	own text[] := my_counties();
BEGIN
	IF NOT is_staff() THEN
		coverage_plan.county := CASE WHEN coverage_plan.county IS NULL THEN own
			ELSE ARRAY(SELECT c FROM unnest(own) AS c WHERE c = ANY (coverage_plan.county)) END;
	END IF;
	SELECT p.items, p.next, p.prev, p.total, p.extra INTO items, next, prev, total, extra
	FROM coverage_page(coverage_plan.county, coverage_plan.kind, coverage_plan.missing, coverage_plan.cursor, size, counted, true) AS p;
END $$;

-- Name: designation_create(uuid, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.designation_create(authority uuid, "position" text, act text, OUT body text, OUT etag text, OUT status text, OUT location text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: designation_delete(uuid, bigint); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.designation_delete(of uuid, if_match bigint, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: designation_get(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.designation_get(of uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	d designation;
BEGIN
	SELECT * INTO d FROM designation AS x WHERE x.id = of;
	IF d.account = me() OR is_staff() AND d.state <> 'draft' THEN
		SELECT r.body, r.etag INTO body, etag FROM designation_reply(d) AS r;
	END IF;
END $$;

-- Name: designation_list(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.designation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(json_agg(designation_card(d) ORDER BY d.id DESC), '[]'), NULL, NULL, NULL::bigint, NULL
	FROM (SELECT x.* FROM designation AS x WHERE x.account = me() ORDER BY x.id DESC LIMIT 200) AS d
$$;

-- Name: designation_submit(uuid, bigint); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.designation_submit(of uuid, if_match bigint, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: designation_update(uuid, bigint, jsonb); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.designation_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: designation_withdraw(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.designation_withdraw(of uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_delete(uuid, text, bigint, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.entry_delete(of_register uuid, local_ref text, if_match bigint, reason text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_import_create(uuid, text, boolean, jsonb, bytea); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.entry_import_create(of_register uuid, name text, dry_run boolean, mapping jsonb, content bytea, OUT body text, OUT etag text, OUT status text, OUT location text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r register := entry_register_take(of_register);
	i entry_import;
BEGIN
	PERFORM entry_mapping_or_refused(mapping, '/mapping');
	IF (SELECT count(*) FROM entry_import AS x WHERE x.register = r.id AND x.created_at > now() - interval '1 day') >= 50 THEN
		PERFORM refuse('upload_quota');
	ELSIF coalesce(length(content), 0) = 0 THEN
		PERFORM refuse('file_refused', '', 'file_broken');
	END IF;
	INSERT INTO entry_import (register, n, created_by, name, size, sha256, content, dry_run, mapping)
	VALUES (r.id, coalesce((SELECT max(x.n) FROM entry_import AS x WHERE x.register = r.id), 0) + 1, me(),
		left(coalesce(nullif(clean_text(regexp_replace(name, '^.*[/\\]', ''), false), ''), '–'), 120),
		length(content), sha256(content), content, dry_run, coalesce(mapping, '{}'))
	RETURNING * INTO i;
	PERFORM note('entry_import.create', 'entry_import', i.id::text, NULL, i.version, NULL, jsonb_build_object('register', r.id));
	PERFORM pg_notify('outbox', ''); -- whoever waits for work looks
	body := entry_import_json(i);
	etag := 'v' || i.version;
	status := '201';
	location := '/api/v1/registers/' || r.id || '/imports/' || i.n;
END $$;

-- Name: entry_import_get(uuid, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.entry_import_get(of_register uuid, n integer, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	i entry_import := entry_import_of(of_register, n, false);
BEGIN
	body := entry_import_json(i);
	etag := 'v' || i.version || '.' || cardinality(entry_import_can(i));
END $$;

-- Name: entry_import_list(uuid, jsonb, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.entry_import_list(of_register uuid, cursor jsonb, lim integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_import_move(uuid, integer, text, bigint); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.entry_import_move(of_register uuid, n integer, act text, if_match bigint, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_import_row_list(uuid, integer, text, jsonb, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.entry_import_row_list(of_register uuid, n integer, kind text, cursor jsonb, size integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_import_update(uuid, integer, jsonb, bigint); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.entry_import_update(of_register uuid, n integer, mapping jsonb, if_match bigint, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	i entry_import := entry_import_of(of_register, n, true);
	was bigint := i.version;
BEGIN
	IF i.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || i.version);
	ELSIF NOT 'map' = ANY (entry_import_can(i)) THEN
		PERFORM refuse('state_conflict', '', i.state);
	END IF;
	PERFORM entry_mapping_or_refused(mapping, '/mapping');
	UPDATE entry_import AS x SET mapping = x.mapping || entry_import_update.mapping, state = 'received', problem = NULL, problem_at = NULL,
		note = NULL, next_at = now(), tries = 0
	WHERE x.id = i.id RETURNING * INTO i;
	PERFORM note('entry_import.update', 'entry_import', i.id::text, was, i.version), pg_notify('outbox', '');
	body := entry_import_json(i);
	etag := 'v' || i.version;
END $$;

-- Name: entry_match_set(uuid, text, text, uuid, bigint); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.entry_match_set(of_register uuid, local_ref text, decision text, of_ngo uuid, if_match bigint, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_put(uuid, text, jsonb, bigint, boolean); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.entry_put(of_register uuid, local_ref text, given jsonb, if_match bigint, if_any boolean, OUT body text, OUT etag text, OUT status text, OUT location text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: idempotency_answer(text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.idempotency_answer(key text, OUT body text, OUT etag text, OUT status text, OUT location text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT x.answer ->> 'body', x.answer ->> 'etag', x.answer ->> 'status', x.answer ->> 'location'
	FROM idempotency_find(key) AS x
$$;

-- Name: idempotency_begin(text, bytea); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.idempotency_begin(key text, request_hash bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	x idempotency;
BEGIN
	-- Held to the end of the transaction: of two at once, one does the work.
	IF NOT pg_try_advisory_xact_lock(hashtextextended(concat_ws(' ', 'idempotency', me(), key), 0)) THEN
		PERFORM refuse('request_in_progress');
	END IF;
	x := idempotency_find(key);
	IF x.request_hash <> request_hash THEN
		PERFORM refuse('idempotency_mismatch');
	ELSIF x.request_hash IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'CN001', MESSAGE = 'done before';
	END IF;
	DELETE FROM idempotency AS o
	WHERE o.account IS NOT DISTINCT FROM me() AND o.key_hash = sha256(convert_to(key, 'UTF8'));
	INSERT INTO idempotency (account, key_hash, request_hash)
	VALUES (me(), sha256(convert_to(key, 'UTF8')), request_hash);
	PERFORM idempotency_sweep();
END $$;

-- Name: idempotency_keep(json, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.idempotency_keep(answer json, key text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF key IS NULL THEN
		RETURN;
	END IF;
	UPDATE idempotency AS x SET answer = idempotency_keep.answer
	WHERE x.account IS NOT DISTINCT FROM me() AND x.key_hash = sha256(convert_to(key, 'UTF8'))
	AND x.answer IS NULL;
	DELETE FROM idempotency AS x
	WHERE x.account IS NOT DISTINCT FROM me() AND x.key_hash = sha256(convert_to(key, 'UTF8'))
	AND x.answer ->> 'problem' IS NOT NULL;
END $$;

-- Name: invitation_accept(text, text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.invitation_accept(token_hash text, name text, lang text, password_hash text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: invitation_begin(text, integer, text[], text[]); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.invitation_begin(token_hash text, length integer, whole text[], words text[], OUT hash_wanted boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: key_create(text, text, text, text[], integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.key_create(key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text) RETURNS record
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT n.body, n.status FROM key_new(NULL, key_id, key_hash, name, scopes, days) AS n
$$;

-- Name: key_delete(text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.key_delete(key text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	SELECT e.body, e.status INTO body, status
	FROM api_key AS k, key_end(k) AS e WHERE k.id = key AND k.account = me() AND k.authority IS NULL;
END $$;

-- Name: key_list(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.key_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(json_agg(key_json(k) ORDER BY k.created_at DESC, k.id), '[]'), NULL, NULL, NULL::bigint, NULL
	FROM api_key AS k
	WHERE k.account = me() AND k.authority IS NULL AND least(k.expires_at, k.revoked_at) > now() - interval '30 days'
$$;

-- Name: key_rotate(text, text, text, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.key_rotate(key text, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	old api_key;
BEGIN
	SELECT * INTO old FROM api_key AS x WHERE x.id = key AND x.account = me() AND x.authority IS NULL FOR UPDATE;
	SELECT r.body, r.status INTO body, status FROM key_replace(old, key_id, key_hash, overlap_hours) AS r;
END $$;

-- Name: ledger_get(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ledger_get(of_register uuid, local_ref text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: ledger_list(uuid, text, text[], text[], boolean, jsonb, integer, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ledger_list(of_register uuid, folded text, county text[], state text[], removed boolean, cursor jsonb, size integer, count text, status text DEFAULT NULL::text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	query tsquery := entry_words(folded);
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	page entry[];
	more boolean;
BEGIN
	PERFORM entry_register(of_register);
	page := ledger_page(of_register, query, county, state, status, removed, cursor, size + 1);
	more := cardinality(page) > size;
	page := page[:size];
	SELECT coalesce(json_agg(entry_full(p::entry) ORDER BY p.local_ref COLLATE natural_order), '[]') INTO items FROM unnest(page) AS p;
	IF cardinality(page) > 0 AND (more OR back) THEN
		next := json_build_object('d', 'n', 'r', (page[CASE WHEN back THEN 1 ELSE cardinality(page) END]).local_ref);
	END IF;
	IF cardinality(page) > 0 AND cursor IS NOT NULL AND (more OR NOT back) THEN
		prev := json_build_object('d', 'p', 'r', (page[CASE WHEN back THEN cardinality(page) ELSE 1 END]).local_ref);
	END IF;
	IF count IN ('exact', 'estimate') THEN
		total := (SELECT count(*) FROM entry AS e
			WHERE e.register = of_register
			AND (query IS NULL OR e.words @@ query) AND (ledger_list.county IS NULL OR e.county = ANY (ledger_list.county))
			AND (state IS NULL OR e.match_state = ANY (state)) AND (ledger_list.status IS NULL OR e.status = ledger_list.status)
			AND (e.removed_at IS NOT NULL) = removed);
	END IF;
END $$;

-- Name: ledger_summary(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ledger_summary(of_register uuid, lang text, OUT body text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r register := entry_register(of_register);
BEGIN
	SELECT json_build_object(
		'register', json_build_object('id', r.id, 'title', coalesce(in_lang(lang, r.title_ro, r.title_hu, r.title_en), r.title_ro), 'state', r.state,
			'authority', (SELECT json_build_object('id', a.id, 'name', a.name) FROM authority AS a WHERE a.id = r.authority)),
		'entries', count(*) FILTER (WHERE e.removed_at IS NULL),
		'removed', count(*) FILTER (WHERE e.removed_at IS NOT NULL),
		'matches', json_build_object(
			'sure', count(*) FILTER (WHERE e.removed_at IS NULL AND e.match_state = 'sure'),
			'proposed', count(*) FILTER (WHERE e.removed_at IS NULL AND e.match_state = 'proposed'),
			'rejected', count(*) FILTER (WHERE e.removed_at IS NULL AND e.match_state = 'rejected'),
			'none', count(*) FILTER (WHERE e.removed_at IS NULL AND e.match_state = 'none')),
		'statuses', coalesce((SELECT json_agg(json_build_object('status', s.status, 'count', s.count) ORDER BY s.count DESC, s.status COLLATE "ro-x-icu")
			FROM (SELECT x.status, count(*) FROM entry AS x WHERE x.register = r.id AND x.removed_at IS NULL AND x.status IS NOT NULL
				GROUP BY x.status ORDER BY count(*) DESC, x.status COLLATE "ro-x-icu" LIMIT 20) AS s), '[]'),
		'next_ref', entry_next_ref(r.id)) INTO body
	FROM entry AS e WHERE e.register = r.id;
END $$;

-- Name: member_delete(uuid, uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.member_delete(id uuid, account uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM member_gate(member_delete.id, CASE WHEN member_delete.account = me() THEN 'ngo_editor' ELSE 'ngo_admin' END);
	IF is_last_ngo_admin(member_delete.id, member_delete.account) THEN
		PERFORM refuse('last_administrator');
	END IF;
	DELETE FROM member AS m WHERE m.ngo = member_delete.id AND m.account = member_delete.account;
	IF FOUND THEN
		PERFORM note('member.removed', 'ngo', member_delete.id::text, NULL, NULL, NULL, to_jsonb(member_delete.account));
		body := '';
		status := '204';
	END IF;
END $$;

-- Name: member_invitation_delete(uuid, uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.member_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM member_gate(member_invitation_delete.id, 'ngo_admin');
	SELECT w.body, w.status INTO body, status
	FROM invitation_withdraw(invitation, 'invite_member', member_invitation_delete.id) AS w;
END $$;

-- Name: member_invite(uuid, text, text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.member_invite(id uuid, email text, role text, token_hash text, sealed text, OUT body text, OUT status text, OUT problem text, OUT retry_after integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: member_list(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.member_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: member_update(uuid, uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.member_update(id uuid, account uuid, role text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM member_gate(member_update.id, 'ngo_admin');
	IF member_update.role <> 'ngo_admin' AND is_last_ngo_admin(member_update.id, member_update.account) THEN
		PERFORM refuse('last_administrator');
	END IF;
	UPDATE member AS m SET role = member_update.role WHERE m.ngo = member_update.id AND m.account = member_update.account;
	IF FOUND THEN
		PERFORM note('member.updated', 'ngo', member_update.id::text, NULL, NULL, member_update.role,
			to_jsonb(member_update.account));
		body := '';
		status := '204';
	END IF;
END $$;

-- Name: merge_list(boolean, jsonb, integer, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.merge_list(undoable boolean, cursor jsonb, lim integer, count text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: merge_undo(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.merge_undo(id uuid, text text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $_$
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
END $_$;

-- Name: message_create(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.message_create(of uuid, text text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: message_list(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.message_list(of uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r registration;
	mine boolean;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	mine := registration_is_mine(r);
	IF NOT (mine OR coalesce(is_staff() AND r.state <> 'draft', false)) THEN
		RETURN;
	END IF;
	SELECT json_build_object('items', coalesce(json_agg(message_json(m) ORDER BY m.at, m.id), '[]'))::text INTO body
	FROM message AS m WHERE m.registration = of AND (m.audience = 'applicant' OR NOT mine);
	etag := md5(body);
	IF mine THEN
		UPDATE message AS m SET read_by_applicant_at = now()
		WHERE m.registration = of AND m.by_staff AND m.audience = 'applicant' AND m.read_by_applicant_at IS NULL;
	ELSIF my_role() <> 'auditor' THEN
		UPDATE message AS m SET read_by_reviewer_at = now()
		WHERE m.registration = of AND NOT m.by_staff AND m.read_by_reviewer_at IS NULL;
	END IF;
END $$;

-- Name: my_secrets(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.my_secrets(OUT stored text, OUT totp_sealed text, OUT totp_waiting text, OUT now_s bigint, OUT problem text, OUT retry_after integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	a account := my_account();
BEGIN
	retry_after := try_begin('step_up', a.id::text);
	IF retry_after > 0 THEN
		problem := 'too_many_attempts';
		RETURN;
	END IF;
	stored := a.password_hash;
	totp_sealed := CASE WHEN a.totp_confirmed_at IS NOT NULL THEN a.totp_sealed END;
	totp_waiting := a.totp_waiting;
	now_s := extract(epoch FROM now());
END $$;

-- Name: ngo_archive(uuid, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ngo_archive(id uuid, reason text, text text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: ngo_confirm(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ngo_confirm(of_ngo uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM member_or_refused(of_ngo);
	SELECT c.body, c.etag INTO body, etag FROM ngo_confirmed(of_ngo) AS c;
END $$;

-- Name: ngo_confirm_by_mail(bytea); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ngo_confirm_by_mail(token bytea, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	t one_time_token;
BEGIN
	DELETE FROM one_time_token AS x WHERE x.token_hash = token AND x.purpose = 'confirm_ngo' AND x.expires_at > now()
	RETURNING * INTO t;
	IF t.subject IS NULL OR NOT EXISTS (SELECT FROM ngo AS n WHERE n.id = t.subject AND n.removed_at IS NULL)
	OR NOT EXISTS (SELECT FROM member AS m WHERE m.ngo = t.subject AND m.account = t.account) THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	SELECT c.body, c.etag INTO body, etag FROM ngo_confirmed(t.subject) AS c;
END $$;

-- Name: ngo_merge(uuid, uuid, text, text, boolean); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ngo_merge(id uuid, target uuid, reason text, text text, dry_run boolean) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: ngo_reinstate(uuid, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ngo_reinstate(id uuid, reason text, text text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: ngo_suspend(uuid, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ngo_suspend(id uuid, reason text, text text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: ngo_update(uuid, bigint, jsonb, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ngo_update(of_ngo uuid, if_match bigint, given jsonb, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	n ngo;
	old jsonb;
	changes jsonb;
	live jsonb;
	later jsonb;
	proposal uuid;
BEGIN
	PERFORM member_or_refused(of_ngo);
	SELECT * INTO n FROM ngo AS x WHERE x.id = of_ngo FOR UPDATE;
	IF n.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || n.version);
	END IF;
	PERFORM confirmed_or_refused();
	changes := profile_values(coalesce(given -> 'data', '{}'));
	old := coalesce((SELECT p.data FROM profile AS p WHERE p.ngo = of_ngo), '{}');
	SELECT coalesce(jsonb_object_agg(c.key, c.value) FILTER (WHERE NOT f.reviewed), '{}'),
		coalesce(jsonb_object_agg(c.key, c.value) FILTER (WHERE f.reviewed AND f.visibility <> 'review'), '{}')
	INTO live, later
	FROM jsonb_each(changes) AS c JOIN profile_field AS f ON f.code = c.key
	WHERE coalesce(ngo_values(n, old) -> c.key, 'null') <> c.value OR f.reviewed;
	PERFORM required_or_refused(live);
	IF live <> '{}' THEN
		PERFORM set_why('edited');
		INSERT INTO profile AS p (ngo, data) VALUES (of_ngo, '{}') ON CONFLICT DO NOTHING;
		UPDATE profile AS p
		SET data = jsonb_strip_nulls(p.data || (SELECT coalesce(jsonb_object_agg(l.key, l.value), '{}')
			FROM jsonb_each(live) AS l JOIN profile_field AS f ON f.code = l.key AND f.in_ngo IS NULL))
		WHERE p.ngo = of_ngo;
		n := ngo_write(of_ngo, live);
		PERFORM note('ngo.edit', 'ngo', of_ngo::text, if_match, n.version, NULL, live);
	END IF;
	IF later <> '{}' THEN
		proposal := ngo_propose(n, old, later, lang);
	END IF;
	body := json_build_object('ngo', of_ngo, 'version', n.version,
		'live', ARRAY(SELECT jsonb_object_keys(live) ORDER BY 1),
		'review', ARRAY(SELECT jsonb_object_keys(later) ORDER BY 1), 'registration', proposal);
	etag := 'v' || n.version;
END $$;

-- Name: ngo_values_get(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.ngo_values_get(of_ngo uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF NOT is_staff() THEN
		PERFORM member_or_refused(of_ngo);
	END IF;
	SELECT json_build_object('ngo', n.id, 'version', n.version, 'data', ngo_values(n, coalesce(p.data, '{}')),
		'names', value_names(ngo_values(n, '{}')),
		'confirmed_at', public_api.instant(p.confirmed_at), 'freshness', public_api.freshness(p.confirmed_at),
		'verification', coalesce(p.verification, 'unverified'),
		'waiting', (SELECT json_build_object('registration', r.id, 'state', r.state, 'data', r.data)
			FROM registration AS r WHERE r.ngo = n.id AND r.kind = 'change'
			AND r.state IN ('draft', 'submitted', 'in_review', 'changes_requested') ORDER BY r.id DESC LIMIT 1)), 'v' || n.version
	INTO body, etag
	FROM ngo AS n LEFT JOIN profile AS p ON p.ngo = n.id
	WHERE n.id = of_ngo AND n.removed_at IS NULL;
END $$;

-- Name: office_end(uuid, uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.office_end(id uuid, account uuid, text text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM require_role('sgg_admin');
	IF is_in_office(office_end.id, office_end.account) THEN
		PERFORM office_end(office_end.id, office_end.account, said_or_refused(office_end.text));
		body := '';
		status := '204';
	END IF;
END $$;

-- Name: office_list(text, jsonb, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.office_list(q text, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
#variable_conflict use_column
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin', 'auditor');
	WITH page AS (
		SELECT a.id, a.name, a.kind, a.county, p.name AS representative, p.since, p.officers,
			(SELECT count(*) FROM api_key AS k
				WHERE k.authority = a.id AND k.expires_at > now() AND (k.revoked_at IS NULL OR k.revoked_at > now())) AS keys,
			row_number() OVER (ORDER BY a.name COLLATE "ro-x-icu", a.id) AS place
		FROM authority AS a
		JOIN (SELECT o.authority, count(*) FILTER (WHERE o.role = 'officer') AS officers,
				min(coalesce(x.name, x.email)) FILTER (WHERE o.role = 'representative') AS name,
				min(o.since) FILTER (WHERE o.role = 'representative') AS since
			FROM office AS o JOIN account AS x ON x.id = o.account
			GROUP BY o.authority) AS p ON p.authority = a.id
		WHERE (office_list.q IS NULL OR strpos(a.name_folded, fold(office_list.q)) > 0)
		AND (a.name COLLATE "ro-x-icu", a.id) > (coalesce(office_list.cursor ->> 'n', ''), coalesce((office_list.cursor ->> 'i')::uuid, '00000000-0000-0000-0000-000000000000'))
		ORDER BY a.name COLLATE "ro-x-icu", a.id LIMIT size + 1)
	SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'county', p.county,
			'representative', p.representative, 'since', public_api.instant(p.since), 'officers', p.officers, 'keys', p.keys)
			ORDER BY p.place) FILTER (WHERE p.place <= size), '[]'),
		CASE WHEN count(*) > size THEN (array_agg(json_build_object('n', p.name, 'i', p.id) ORDER BY p.place))[size] END
	INTO items, next FROM page AS p;
END $$;

-- Name: officer_delete(uuid, uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.officer_delete(id uuid, account uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: officer_invitation_delete(uuid, uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.officer_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM representative_gate(officer_invitation_delete.id);
	SELECT w.body, w.status INTO body, status
	FROM invitation_withdraw(invitation, 'invite_officer', officer_invitation_delete.id) AS w;
END $$;

-- Name: officer_invite(uuid, text, text[], text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.officer_invite(id uuid, email text, competences text[], token_hash text, sealed text, OUT body text, OUT status text, OUT problem text, OUT retry_after integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: officer_list(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.officer_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF NOT (has_office(officer_list.id) OR is_staff())
	    OR NOT EXISTS (SELECT FROM authority AS a WHERE a.id = officer_list.id) THEN
		PERFORM refuse('not_found');
	END IF;
	SELECT coalesce(json_agg(json_build_object('account', a.id, 'email', a.email, 'name', a.name, 'role', o.role,
		'competences', o.competences, 'since', public_api.instant(o.since), 'second_factor', a.totp_confirmed_at IS NOT NULL,
		'me', a.id = me(), 'designation', CASE WHEN o.role = 'representative' THEN (
			SELECT json_build_object('id', d.id, 'position', d.position, 'act', d.act, 'decided_at', public_api.instant(d.decided_at))
			FROM designation AS d
			WHERE d.authority = o.authority AND d.account = o.account AND d.state = 'approved'
			ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) END)
		ORDER BY o.role = 'officer', o.since, a.id), '[]')
	INTO items
	FROM office AS o JOIN account AS a ON a.id = o.account WHERE o.authority = officer_list.id;
	SELECT json_build_object('invitations', coalesce(json_agg(office_invitation_json(t) ORDER BY t.created_at, t.id), '[]'))
	INTO extra
	FROM one_time_token AS t
	WHERE t.purpose = 'invite_officer' AND t.subject = officer_list.id AND t.expires_at > now();
END $$;

-- Name: officer_update(uuid, uuid, text[]); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.officer_update(id uuid, account uuid, competences text[], OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: password_reset_begin(text, integer, text[], text[]); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.password_reset_begin(token_hash text, length integer, whole text[], words text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	t one_time_token := token_look(password_reset_begin.token_hash, 'reset_password');
	a account;
BEGIN
	SELECT * INTO a FROM account AS x WHERE x.id = t.account;
	PERFORM password_check(length, whole, words, password_least(a));
END $$;

-- Name: password_reset_confirm(text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.password_reset_confirm(token_hash text, password_hash text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	t one_time_token := token_take(password_reset_confirm.token_hash, 'reset_password');
BEGIN
	UPDATE account AS a SET password_hash = password_reset_confirm.password_hash, password_set_at = now(),
		email_confirmed_at = coalesce(a.email_confirmed_at, now())
	WHERE a.id = t.account AND a.state = 'active' AND a.email_key = t.email;
	IF NOT FOUND THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	PERFORM session_end_others(t.account);
	PERFORM try_right('sign_in', 'email ' || t.email);
	PERFORM try_right('sign_in', 'device ' || d.account || encode(d.token_hash, 'hex'))
	FROM device AS d WHERE d.account = t.account;
	DELETE FROM one_time_token AS x WHERE x.account = t.account AND x.purpose = 'confirm_email';
	PERFORM mail('password_changed', t.account, NULL, NULL, in_time('changed_at'));
	PERFORM note('password.reset', 'account', t.account::text);
	body := '';
	status := '204';
END $$;

-- Name: password_reset_create(text, text, text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.password_reset_create(email text, lang text, token_hash text, sealed text, network text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	body := json_build_object('email', password_reset_create.email);
	status := '202';
	IF mail_is_allowed(password_reset_create.email, network) THEN
		PERFORM mail('reset_asked', NULL, password_reset_create.email, password_reset_create.lang,
			jsonb_build_object('token_hash', token_hash), sealed);
	END IF;
END $$;

-- Name: recording_message_create(uuid, jsonb); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_message_create(of uuid, given jsonb, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_message_list(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_message_list(of uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r recording_request := recording_seen(of);
BEGIN
	SELECT json_build_object('items', coalesce(json_agg(recording_message_json(m) ORDER BY m.at, m.id), '[]'))::text INTO body
	FROM recording_message AS m WHERE m.request = r.id;
	etag := md5(body);
END $$;

-- Name: recording_preview(uuid, uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_preview(of_ngo uuid, of_authority uuid, lang text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_request_acknowledge(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_request_acknowledge(of uuid, lang text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_request_create(jsonb, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_request_create(given jsonb, lang text, OUT body text, OUT status text, OUT location text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_request_get(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_request_get(of uuid, lang text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_request_list(text[], uuid, uuid, boolean, text, jsonb, integer, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_request_list(states text[], of_ngo uuid, of_authority uuid, late boolean, sort text, cursor jsonb, lim integer, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_request_record(uuid, text, date, uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_request_record(of uuid, local_ref text, recorded_on date, in_register uuid, lang text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_request_refuse(uuid, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_request_refuse(of uuid, text text, lang text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_request_withdraw(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recording_request_withdraw(of uuid, lang text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r recording_request := recording_take(of, 'ngo');
	was bigint := r.version;
BEGIN
	UPDATE recording_request AS x SET state = 'withdrawn' WHERE x.id = r.id RETURNING * INTO r;
	PERFORM note('recording.withdraw', 'recording_request', r.id::text, was, r.version);
	PERFORM recording_tell_authority('recording_withdrawn', r);
	RETURN recording_json(r, lang);
END $$;

-- Name: recovery_code_create(text[]); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.recovery_code_create(hashes text[], OUT body text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	a account := my_account();
BEGIN
	IF a.totp_confirmed_at IS NULL THEN
		PERFORM refuse('second_factor_absent');
	END IF;
	PERFORM recovery_codes_set(a.id, hashes);
	PERFORM mail('second_factor_changed', a.id, NULL, NULL, in_time('changed_at'));
	PERFORM note('recovery_code.renewed', 'account', a.id::text);
	body := '';
END $$;

-- Name: register_check_create(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.register_check_create(of_register uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r register;
	h register_health;
BEGIN
	SELECT * INTO r FROM register AS x WHERE x.id = of_register FOR UPDATE;
	IF r.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF NOT (coalesce(my_role() IN ('reviewer', 'sgg_admin'), false) OR has_office(r.authority, 'registers')) THEN
		PERFORM refuse('forbidden', '', 'registers');
	END IF;
	SELECT * INTO h FROM register_health AS x WHERE x.register = r.id FOR UPDATE;
	IF h.register IS NULL THEN
		PERFORM refuse('state_conflict', '', CASE WHEN r.removed_at IS NULL THEN r.form ELSE r.state END);
	END IF;
	IF coalesce(h.asked_at <= now(), true) THEN
		UPDATE register_health AS x SET asked_at = greatest(now(), x.asked_at + interval '15 minutes'),
			next_check_at = least(x.next_check_at, greatest(now(), x.asked_at + interval '15 minutes'))
		WHERE x.register = r.id
		RETURNING * INTO h;
		PERFORM note('register.check_asked', 'register', r.id::text);
		NOTIFY register_check;
	END IF;
	body := json_build_object('next_check_at', public_api.instant(h.next_check_at));
	status := '202';
END $$;

-- Name: register_create(jsonb, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.register_create(given jsonb, address text, lang text, OUT body text, OUT etag text, OUT status text, OUT location text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r register;
BEGIN
	r := jsonb_populate_record(r, '{"legal_basis": "O.G. nr. 26/2000, art. 51–52", "domains": []}'
		|| register_values(given, address));
	IF NOT EXISTS (SELECT FROM authority AS a WHERE a.id = r.authority AND a.removed_at IS NULL) THEN
		PERFORM refuse('invalid_body', '/authority', '/api/v1/authorities');
	ELSIF NOT register_may(r.authority) THEN
		PERFORM refuse('forbidden');
	END IF;
	r.id := uuid_v7();
	PERFORM register_url_or_refused(r);
	IF (SELECT count(*) FROM register AS x WHERE x.authority = r.authority AND x.state IN ('proposed', 'refused')) >= 20 THEN
		PERFORM refuse('register_limit');
	END IF;
	INSERT INTO register (id, authority, title_ro, title_hu, title_en, url, form, legal_basis, county, domains, contact_name,
		contact_email, contact_phone, rhythm, last_update_on, created_by)
	VALUES (r.id, r.authority, r.title_ro, r.title_hu, r.title_en, r.url, r.form, r.legal_basis, r.county, r.domains,
		r.contact_name, r.contact_email, r.contact_phone, r.rhythm, r.last_update_on, me())
	RETURNING * INTO r;
	PERFORM register_wait(r), note('register.propose', 'register', r.id::text, NULL, r.version);
	SELECT p.body, p.etag INTO body, etag FROM register_reply(r, lang) AS p;
	status := '201';
	location := '/api/v1/registers/' || r.id;
END $$;

-- Name: register_retire(uuid, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.register_retire(of uuid, reason text, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	old register := register_take(of);
	r register;
BEGIN
	IF old.state = 'withdrawn' THEN
		PERFORM refuse('state_conflict', '', old.state);
	END IF;
	reason := clean_text(reason, true);
	IF coalesce(reason, '') = '' THEN
		PERFORM refuse('invalid_body', '/reason', 'min_length: 1');
	ELSIF has_personal_number(reason) THEN
		PERFORM refuse('invalid_body', '/reason', 'personal_number');
	END IF;
	UPDATE register AS x SET state = 'withdrawn', proposed_url = NULL, reason_code = NULL, reason = register_retire.reason
	WHERE x.id = of RETURNING * INTO r;
	PERFORM review_close(of), note('register.retire', 'register', r.id::text, old.version, r.version, reason);
	SELECT p.body, p.etag INTO body, etag FROM register_reply(r, lang) AS p;
END $$;

-- Name: register_submit(uuid, bigint, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.register_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	old register := register_take(of, if_match);
	r register;
BEGIN
	IF old.state <> 'refused' THEN
		PERFORM refuse('state_conflict', '', old.state);
	END IF;
	PERFORM register_url_or_refused(old);
	UPDATE register AS x SET state = 'proposed', reason_code = NULL, reason = NULL WHERE x.id = of RETURNING * INTO r;
	PERFORM register_wait(r), note('register.submit', 'register', r.id::text, old.version, r.version);
	SELECT p.body, p.etag INTO body, etag FROM register_reply(r, lang) AS p;
END $$;

-- Name: register_update(uuid, bigint, jsonb, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.register_update(of uuid, if_match bigint, given jsonb, address text, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	old register := register_take(of, if_match);
	r register;
BEGIN
	IF old.state = 'withdrawn' THEN
		PERFORM refuse('state_conflict', '', old.state);
	END IF;
	r := jsonb_populate_record(old, register_values(given, address));
	IF old.removed_at IS NULL AND (r.form = 'hosted') <> (old.form = 'hosted') THEN
		PERFORM refuse_all('invalid_body', register_fault('form', 'not_allowed'));
	END IF;
	IF old.removed_at IS NULL AND given ? 'url' AND r.url IS NOT NULL AND old.form <> 'hosted' THEN
		r.proposed_url := nullif(r.url, old.url);
		r.url := old.url;
	END IF;
	IF given ?| '{url,form}' THEN
		PERFORM register_url_or_refused(r);
	END IF;
	UPDATE register AS x
	SET (title_ro, title_hu, title_en, url, proposed_url, form, legal_basis, county, domains, contact_name, contact_email,
		contact_phone, rhythm, last_update_on) = ROW (r.title_ro, r.title_hu, r.title_en, r.url, r.proposed_url, r.form,
		r.legal_basis, r.county, r.domains, r.contact_name, r.contact_email, r.contact_phone, r.rhythm, r.last_update_on)
	WHERE x.id = r.id
	RETURNING * INTO r;
	IF r.proposed_url IS DISTINCT FROM old.proposed_url OR r.state = 'proposed' AND (r.title_ro, r.url, r.form, r.legal_basis)
		IS DISTINCT FROM (old.title_ro, old.url, old.form, old.legal_basis) THEN
		PERFORM register_wait(r);
	END IF;
	IF r.version <> old.version THEN
		PERFORM note('register.edit', 'register', r.id::text, old.version, r.version, NULL, given);
	END IF;
	SELECT p.body, p.etag INTO body, etag FROM register_reply(r, lang) AS p;
END $$;

-- Name: registration_appeal(uuid, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_appeal(of uuid, text text, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: registration_create(uuid, text, text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_create(of_ngo uuid, national_number text, cif text, name text, lang text, OUT body text, OUT etag text, OUT status text, OUT location text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	given jsonb := profile_values(jsonb_strip_nulls(jsonb_build_object('national_number', national_number, 'cif', cif,
		'name', name)), '/');
	target uuid := registration_target(of_ngo, given);
	r registration;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended('registration of ' || me(), 0));
	SELECT * INTO r FROM registration AS x
	WHERE x.created_by = me() AND x.state NOT IN ('approved', 'refused', 'withdrawn')
	AND CASE WHEN target IS NOT NULL THEN x.ngo = target ELSE x.kind = 'new'
		AND (x.data ->> 'cif' = given ->> 'cif' OR x.data ->> 'national_number' = given ->> 'national_number'
			OR NOT given ?| ARRAY['cif', 'national_number'] AND x.data ->> 'name' = given ->> 'name') END
	ORDER BY x.id DESC LIMIT 1;
	status := '200';
	IF r.id IS NULL THEN
		IF (SELECT count(*) FROM registration AS x WHERE x.created_by = me()
			AND x.state NOT IN ('approved', 'refused', 'withdrawn')) >= 20 THEN
			PERFORM refuse('registration_limit');
		END IF;
		r := registration_new(target, given, lang);
		status := '201';
	END IF;
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(r.id, lang) AS p;
	location := '/api/v1/registrations/' || r.id;
END $$;

-- Name: registration_delete(uuid, bigint); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_delete(of uuid, if_match bigint, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r registration := registration_take(of, if_match);
BEGIN
	IF r.state <> 'draft' THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	PERFORM attachment_discard('registration', of);
	DELETE FROM registration AS x WHERE x.id = of;
	PERFORM note('registration.delete', 'registration', of::text, r.version, NULL);
	body := '';
	status := '204';
END $$;

-- Name: registration_get(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_get(of uuid, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r registration;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	IF registration_is_mine(r) OR is_staff() AND r.state <> 'draft' THEN
		body := registration_json(r, lang);
		etag := 'v' || r.version || '.' || md5(body);
	END IF;
END $$;

-- Name: registration_list(text[], jsonb, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_list(of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	at timestamptz := coalesce((cursor ->> 't')::timestamptz, 'infinity');
	last uuid := coalesce((cursor ->> 'i')::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
	page registration[];
BEGIN
	page := ARRAY(SELECT r FROM registration AS r
		WHERE (r.created_by = me() OR r.kind <> 'claim' AND r.ngo IN (SELECT m.ngo FROM member AS m WHERE m.account = me()))
		AND (of_state IS NULL OR r.state = ANY (of_state))
		AND (r.updated_at, r.id) < (at, last)
		ORDER BY r.updated_at DESC, r.id DESC LIMIT size + 1);
	SELECT coalesce(json_agg(json_build_object('id', p.id, 'version', p.version, 'updated_at', public_api.instant(p.updated_at),
		'kind', p.kind, 'ngo', p.ngo, 'state', p.state, 'name', registration_values(p::registration) ->> 'name',
		'missing', (SELECT count(*) FROM json_array_elements(registration_missing(p::registration, 'ro'))),
		'unread', (SELECT count(*) FROM message AS m WHERE m.registration = p.id AND m.audience = 'applicant'
			AND m.by_staff AND m.read_by_applicant_at IS NULL)) ORDER BY p.updated_at DESC, p.id DESC), '[]')
	INTO items FROM unnest(page[:size]) AS p;
	IF cardinality(page) > size THEN
		next := json_build_object('t', (page[size]).updated_at, 'i', (page[size]).id);
	END IF;
END $$;

-- Name: registration_preview(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_preview(of uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r registration;
	made uuid;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	IF NOT (registration_is_mine(r) OR coalesce(is_staff() AND r.state <> 'draft', false)) THEN
		RETURN;
	END IF;
	BEGIN
		made := registration_apply(of);
		SELECT p.body INTO body FROM public_api.ngo_profile AS p WHERE p.id = made;
		RAISE EXCEPTION USING ERRCODE = 'CN001';
	EXCEPTION WHEN SQLSTATE 'CN001' THEN
		etag := md5(body);
	END;
END $$;

-- Name: registration_submit(uuid, bigint, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r registration := registration_take(of, if_match);
	missing json;
	was bigint := r.version;
BEGIN
	IF r.state NOT IN ('draft', 'changes_requested') THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	PERFORM confirmed_or_refused();
	missing := registration_missing(r, lang);
	IF missing::text <> '[]' THEN
		PERFORM refuse_all('registration_incomplete', (SELECT jsonb_agg(jsonb_build_object(
				'pointer', CASE m ->> 'section' WHEN 'documents' THEN '/documents/' ELSE '/data/' END || (m ->> 'field'),
				'code', 'required', 'expected', ''))
			FROM json_array_elements(missing) AS m));
	ELSIF r.kind = 'change' AND r.data = '{}' THEN
		PERFORM refuse_all('registration_incomplete', '[{"pointer": "/data", "code": "required", "expected": ""}]');
	END IF;
	UPDATE registration AS x
	SET state = 'submitted', submitted_by = me(), submitted_at = now(), asked = '{}', decided_at = NULL
	WHERE x.id = of
	RETURNING * INTO r;
	PERFORM review_open(r);
	PERFORM note('registration.submit', 'registration', of::text, was, r.version);
	PERFORM mail('registration_submitted', me(), NULL, NULL,
		jsonb_build_object('ngo_name', registration_values(r) ->> 'name', 'registration', of, 'submitted_at', now()));
	IF r.kind = 'claim' THEN
		PERFORM mail_owners('claim_notice', r.ngo, jsonb_build_object('ngo_name', r.base ->> 'name', 'ngo', r.ngo));
	END IF;
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(of, lang) AS p;
END $$;

-- Name: registration_timeline(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_timeline(of uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r registration;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	IF NOT (registration_is_mine(r) OR coalesce(is_staff() AND r.state <> 'draft', false)) THEN
		RETURN;
	END IF;
	SELECT json_build_object('items', json_agg(json_build_object('at', public_api.instant(e.at), 'event', e.event,
		'by', e.by, 'round', e.round, 'reason_code', e.reason_code, 'reason', e.reason, 'asked', e.asked)
		ORDER BY e.at, e.place))::text
	INTO body
	FROM (SELECT r.created_at AS at, 'created' AS event, 'applicant' AS by, NULL::int AS round, NULL::text AS reason_code,
			NULL::text AS reason, NULL::jsonb AS asked, 0 AS place
		UNION ALL
		SELECT i.opened_at, CASE WHEN i.appeal THEN 'appealed' ELSE 'submitted' END, 'applicant', i.round, NULL, NULL, NULL, 1
		FROM review_item AS i WHERE i.object_id = of
		UNION ALL
		SELECT i.assigned_at, 'in_review', 'reviewer', i.round, NULL, NULL, NULL, 2
		FROM review_item AS i WHERE i.object_id = of AND i.assigned_at IS NOT NULL
		UNION ALL
		SELECT i.decided_at, i.decision, CASE i.decision WHEN 'withdrawn' THEN 'applicant' ELSE 'reviewer' END, i.round,
			i.reason_code, i.reason, i.fields, 3
		FROM review_item AS i WHERE i.object_id = of AND i.decided_at IS NOT NULL
		UNION ALL
		SELECT m.at, 'message', CASE WHEN m.by_staff THEN 'reviewer' ELSE 'applicant' END, NULL, NULL, NULL, NULL, 4
		FROM message AS m WHERE m.registration = of AND m.audience = 'applicant') AS e;
	etag := md5(body);
END $$;

-- Name: registration_update(uuid, bigint, jsonb, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_update(of uuid, if_match bigint, given jsonb, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r registration := registration_take(of, if_match);
	changes jsonb;
	was bigint := r.version;
BEGIN
	IF r.state NOT IN ('draft', 'changes_requested') THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	changes := profile_values(coalesce(given -> 'data', '{}'));
	r.data := registration_merge(r, changes);
	IF pg_column_size(r.data) >= 190000 THEN
		PERFORM refuse('body_too_large');
	END IF;
	UPDATE registration AS x
	SET data = r.data, last_edited_by = me(), lang = coalesce(given ->> 'lang', x.lang),
		origin = (SELECT coalesce(jsonb_object_agg(o.key, o.value), '{}') FROM jsonb_each(x.origin) AS o
			WHERE r.data -> o.key = x.base -> o.key)
	WHERE x.id = of
	RETURNING * INTO r;
	IF r.version <> was THEN
		PERFORM note('registration.edit', 'registration', r.id::text, was, r.version, NULL, changes);
	END IF;
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(of, lang) AS p;
END $$;

-- Name: registration_withdraw(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.registration_withdraw(of uuid, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r registration := registration_take(of);
	was bigint := r.version;
BEGIN
	IF NOT 'withdraw' = ANY (registration_can(r)) THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	UPDATE registration AS x SET state = 'withdrawn', decided_at = now() WHERE x.id = of RETURNING * INTO r;
	UPDATE review_item AS i SET state = 'decided', decision = 'withdrawn', decided_at = now()
	WHERE i.object_id = of AND i.state <> 'decided';
	PERFORM note('registration.withdraw', 'registration', of::text, was, r.version);
	PERFORM mail('withdrawn', me(), NULL, NULL, jsonb_build_object('ngo_name', registration_values(r) ->> 'name', 'registration', of));
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(of, lang) AS p;
END $$;

-- Name: review_item_approve(uuid, bigint, jsonb, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.review_item_approve(id uuid, version bigint, acknowledged jsonb, text text, value text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	i review_item := review_decide(id, version, 'approved', NULL, text,
		ARRAY(SELECT jsonb_array_elements_text(coalesce(acknowledged, '[]'))), NULL, value);
BEGIN
	IF value IS NOT NULL AND i.object_type <> 'correction' THEN
		PERFORM refuse('invalid_body', '/value', '');
	END IF;
	RETURN review_item_json(i);
END $$;

-- Name: review_item_assign(uuid, bigint, uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.review_item_assign(id uuid, version bigint, assignee uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_item_decide_many(jsonb, text, text, text, jsonb); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.review_item_decide_many(items jsonb, decision text, reason text, text text, acknowledged jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_item_get(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.review_item_get(id uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin', 'auditor');
	RETURN (SELECT review_item_json(i) FROM review_item AS i WHERE i.id = review_item_get.id);
END $$;

-- Name: review_item_list(text[], text[], text[], text, integer, boolean, text, jsonb, integer, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.review_item_list(kinds text[], states text[], counties text[], who text, days integer, failing boolean, sort text, cursor jsonb, lim integer, count text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_item_refuse(uuid, bigint, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.review_item_refuse(id uuid, version bigint, reason text, text text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	i review_item := review_decide(id, version, 'refused', reason, text, NULL, NULL);
BEGIN
	RETURN review_item_json(i);
END $$;

-- Name: review_item_request_changes(uuid, bigint, text, text, jsonb); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.review_item_request_changes(id uuid, version bigint, reason text, text text, fields jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	i review_item := review_decide(id, version, 'changes_requested', reason, text, NULL,
		(SELECT jsonb_object_agg(f ->> 'field', f ->> 'comment') FROM jsonb_array_elements(coalesce(fields, '[]')) AS f));
BEGIN
	IF EXISTS (SELECT FROM jsonb_array_elements(coalesce(fields, '[]')) AS f WHERE clean_text(f ->> 'comment', true) = '') THEN
		PERFORM refuse('invalid_body', '/fields', 'min_length: 1');
	END IF;
	RETURN review_item_json(i);
END $$;

-- Name: review_note_add(uuid, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.review_note_add(id uuid, text text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_statistics(integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.review_statistics(days integer) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: session_create(text, text, text, uuid, boolean, bigint, text, text, text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.session_create(email text, device_hash text, network text, account uuid, is_right boolean, totp_step bigint, recovery_hash text, session_hash text, new_device_hash text, device text, password_hash text, OUT body text, OUT status text, OUT problem text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
	nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
	subject text := sign_in_subject(session_create.email, device_hash);
	is_known boolean := subject LIKE 'device %';
	a account;
	s session;
BEGIN
	IF NOT is_right THEN
		PERFORM note('session.refused', 'account', coalesce(session_create.account, nobody)::text, NULL, NULL,
			'invalid_credentials');
		problem := 'invalid_credentials';
		RETURN;
	END IF;
	SELECT * INTO a FROM account AS x WHERE x.id = session_create.account FOR UPDATE;
	IF a.totp_confirmed_at IS NOT NULL AND totp_step IS NULL THEN
		PERFORM try_back('sign_in', subject);
		PERFORM try_back('sign_in_network', network);
		problem := 'second_factor_needed';
		RETURN;
	END IF;
	IF a.totp_confirmed_at IS NOT NULL AND NOT code_take(a.id, totp_step, recovery_hash) THEN
		PERFORM note('session.refused', 'account', a.id::text, NULL, NULL, 'second_factor_wrong');
		problem := 'second_factor_wrong';
		RETURN;
	END IF;
	PERFORM try_right('sign_in', subject);
	PERFORM try_back('sign_in_network', network);
	IF a.state <> 'active' THEN
		problem := 'account_suspended';
		RETURN;
	END IF;
	s := session_new(a, session_hash, CASE WHEN a.totp_confirmed_at IS NULL THEN 1 ELSE 2 END, device);
	IF NOT is_known AND a.signed_in_at IS NOT NULL THEN
		PERFORM mail('new_device', a.id, NULL, NULL,
			in_time('signed_in_at') || jsonb_build_object('device', nullif(s.device, '')));
	END IF;
	INSERT INTO device AS d (account, token_hash, label)
	VALUES (a.id, decode(CASE WHEN is_known THEN device_hash ELSE new_device_hash END, 'hex'), s.device)
	ON CONFLICT ON CONSTRAINT device_account_pk DO UPDATE SET seen_at = now(), label = excluded.label;
	UPDATE account AS x SET signed_in_at = now(),
		password_hash = coalesce(session_create.password_hash, x.password_hash)
	WHERE x.id = a.id;
	PERFORM note('session.created', 'account', a.id::text);
	body := session_json(s);
	status := '201';
END $$;

-- Name: session_create_begin(text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.session_create_begin(email text, device_hash text, network text, OUT account uuid, OUT stored text, OUT totp_sealed text, OUT now_s bigint, OUT problem text, OUT retry_after integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	subject text := sign_in_subject(session_create_begin.email, device_hash);
	near attempt := attempt_more('sign_in_network', network, '10 minutes');
BEGIN
	IF near.n > 30 AND subject LIKE 'email %' THEN
		retry_after := greatest(1, ceil(extract(epoch FROM near.since + interval '10 minutes' - now())));
	ELSE
		retry_after := try_begin('sign_in', subject);
	END IF;
	IF retry_after > 0 THEN
		problem := 'too_many_attempts';
		RETURN;
	END IF;
	SELECT a.id, a.password_hash, CASE WHEN a.totp_confirmed_at IS NOT NULL THEN a.totp_sealed END
	INTO account, stored, totp_sealed
	FROM account AS a
	WHERE a.email_key = lower(session_create_begin.email) AND a.email_confirmed_at IS NOT NULL AND a.state <> 'erased';
	now_s := extract(epoch FROM now());
END $$;

-- Name: session_delete(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.session_delete(OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM note('session.ended', 'account', me()::text);
	DELETE FROM session AS s WHERE s.id = (identity()).session;
	body := '';
	status := '204';
END $$;

-- Name: session_end(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.session_end(id uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	DELETE FROM session AS s WHERE s.id = session_end.id AND s.account = me();
	IF FOUND THEN
		PERFORM note('session.ended', 'account', me()::text);
		body := '';
		status := '204';
	END IF;
END $$;

-- Name: session_get(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.session_get(OUT body text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT session_json(my_session())
$$;

-- Name: session_list(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.session_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(json_agg(json_build_object(
		'id', s.id,
		'device', s.device,
		'current', s.id = (identity()).session,
		'created_at', public_api.instant(s.created_at),
		'seen_at', public_api.instant(s.seen_at),
		'expires_at', public_api.instant(s.expires_at)) ORDER BY s.created_at DESC, s.id), '[]'),
		NULL, NULL, NULL::bigint, NULL
	FROM session AS s
	WHERE s.account = me() AND s.expires_at > now() AND s.seen_at + s.idle > now()
$$;

-- Name: session_step_up(boolean, bigint, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.session_step_up(is_right boolean, totp_step bigint, recovery_hash text, session_hash text, OUT body text, OUT problem text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	a account := my_account();
	s session;
BEGIN
	IF is_right IS NULL AND a.totp_confirmed_at IS NOT NULL THEN
		is_right := code_take(a.id, totp_step, recovery_hash);
	END IF;
	IF is_right IS NOT TRUE THEN
		PERFORM note('session.step_up_refused', 'account', a.id::text);
		problem := CASE WHEN is_right IS NULL OR totp_step IS NOT NULL THEN 'second_factor_wrong' ELSE 'invalid_credentials' END;
		RETURN;
	END IF;
	PERFORM try_right('step_up', a.id::text);
	UPDATE session AS x SET token_hash = decode(session_hash, 'hex'), stepped_up_at = now(),
		level = CASE WHEN totp_step IS NULL THEN x.level ELSE 2 END
	WHERE x.id = (identity()).session RETURNING * INTO s;
	PERFORM note('session.stepped_up', 'account', a.id::text);
	body := session_json(s);
END $$;

-- Name: totp_confirm(bigint, text, text[], text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.totp_confirm(totp_step bigint, waiting text, hashes text[], session_hash text, OUT body text, OUT problem text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	a account := my_account();
BEGIN
	IF a.totp_waiting IS NULL THEN
		PERFORM refuse('second_factor_absent');
	END IF;
	IF totp_step < 0 OR waiting IS DISTINCT FROM a.totp_waiting THEN
		problem := 'second_factor_wrong';
		RETURN;
	END IF;
	UPDATE account AS x SET totp_sealed = x.totp_waiting, totp_waiting = NULL, totp_confirmed_at = now(),
		totp_last_step = totp_step
	WHERE x.id = a.id AND x.totp_waiting = waiting;
	IF NOT FOUND THEN
		PERFORM refuse('second_factor_absent');
	END IF;
	PERFORM try_right('step_up', a.id::text);
	PERFORM recovery_codes_set(a.id, hashes);
	PERFORM session_end_others(a.id, (identity()).session);
	UPDATE session AS s SET token_hash = decode(session_hash, 'hex'), level = 2, stepped_up_at = now()
	WHERE s.id = (identity()).session;
	PERFORM mail('second_factor_changed', a.id, NULL, NULL, in_time('changed_at'));
	PERFORM note('second_factor.set', 'account', a.id::text);
	body := '';
END $$;

-- Name: totp_create(text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.totp_create(sealed text, OUT email text) RETURNS text
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	UPDATE account AS a SET totp_waiting = sealed WHERE a.id = me() RETURNING a.email
$$;

-- Name: totp_delete(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.totp_delete(OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	a account := my_account();
BEGIN
	IF a.role <> 'account' THEN
		PERFORM refuse('second_factor_mandatory');
	END IF;
	IF a.totp_confirmed_at IS NULL THEN
		PERFORM refuse('second_factor_absent');
	END IF;
	PERFORM totp_forget(a.id);
	PERFORM session_end_others(a.id, (identity()).session);
	UPDATE session AS s SET level = 1 WHERE s.id = (identity()).session;
	PERFORM mail('second_factor_changed', a.id, NULL, NULL, in_time('changed_at'));
	PERFORM note('second_factor.removed', 'account', a.id::text);
	body := '';
	status := '204';
END $$;

-- Name: totp_reset_create(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.totp_reset_create(id uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: unit_delete(uuid, bigint); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.unit_delete(id uuid, if_match bigint, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM unit_gate(unit_delete.id, if_match);
	DELETE FROM unit AS u WHERE u.authority = unit_delete.id;
	IF FOUND THEN
		PERFORM note('unit.delete', 'authority', unit_delete.id::text, if_match, authority_touch(unit_delete.id));
		body := '';
		status := '204';
	END IF;
END $$;

-- Name: unit_put(uuid, bigint, jsonb); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.unit_put(id uuid, if_match bigint, given jsonb, OUT body text, OUT etag text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: user_invitation_delete(uuid); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.user_invitation_delete(invitation uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT require_role('sgg_admin');
	SELECT w.body, w.status FROM invitation_withdraw(invitation, 'invite_staff', NULL) AS w
$$;

-- Name: user_invitation_list(); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.user_invitation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT require_role('sgg_admin', 'auditor');
	SELECT invitation_list('invite_staff', NULL), NULL, NULL, NULL::bigint, NULL
$$;

-- Name: user_invite(text, text, text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.user_invite(email text, role text, lang text, token_hash text, sealed text, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: user_list(text, text, text, jsonb, integer); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.user_list(role text, state text, q text, cursor jsonb, lim integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: user_update(uuid, bigint, text, text, text); Type: FUNCTION; Schema: app_api;

CREATE FUNCTION app_api.user_update(id uuid, if_match bigint, role text, state text, reason text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: uuid_v7(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.uuid_v7() RETURNS uuid
    LANGUAGE sql PARALLEL SAFE
    AS $$
	SELECT (overlay(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000000)::bigint * 512 / 125),
			15, '0') PLACING '7' FROM 13 FOR 0)
		|| right(gen_random_uuid()::text, 17))::uuid
$$;

-- Name: account; Type: TABLE; Schema: conect;

CREATE TABLE conect.account (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    email text,
    email_key text GENERATED ALWAYS AS (lower(email)) STORED COLLATE pg_catalog."C",
    email_confirmed_at timestamp with time zone,
    name text,
    lang text DEFAULT 'ro'::text NOT NULL,
    role text DEFAULT 'account'::text NOT NULL,
    state text DEFAULT 'active'::text NOT NULL,
    password_hash text,
    pepper integer DEFAULT 1 NOT NULL,
    password_set_at timestamp with time zone,
    totp_sealed text,
    totp_confirmed_at timestamp with time zone,
    totp_last_step bigint DEFAULT 0 NOT NULL,
    signed_in_at timestamp with time zone,
    totp_waiting text,
    campaigns boolean DEFAULT true NOT NULL,
    opt_out text DEFAULT translate(rtrim(encode((uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'base64'::text), '='::text), '+/'::text, '-_'::text) NOT NULL,
    CONSTRAINT account_email_length CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT account_email_rule CHECK (((state = 'erased'::text) = (email IS NULL))),
    CONSTRAINT account_lang_known CHECK ((lang = ANY (ARRAY['ro'::text, 'hu'::text, 'en'::text]))),
    CONSTRAINT account_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT account_opt_out_length CHECK ((length(opt_out) = 43)),
    CONSTRAINT account_role_known CHECK ((role = ANY (ARRAY['account'::text, 'reviewer'::text, 'sgg_admin'::text, 'auditor'::text]))),
    CONSTRAINT account_state_known CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'erased'::text])))
);

ALTER TABLE ONLY conect.account FORCE ROW LEVEL SECURITY;

-- Name: account_json(conect.account); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.account_json(a conect.account) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object(
		'id', a.id,
		'version', a.version,
		'created_at', public_api.instant(a.created_at),
		'email', a.email,
		'email_waiting', (SELECT t.data ->> 'email' FROM one_time_token AS t
			WHERE t.account = a.id AND t.purpose = 'change_email' AND t.expires_at > now()),
		'name', a.name,
		'lang', a.lang,
		'campaigns', a.campaigns,
		'role', a.role,
		'second_factor', a.totp_confirmed_at IS NOT NULL,
		'recovery_codes_left', (SELECT count(*) FROM recovery_code AS r WHERE r.account = a.id),
		'password_set_at', public_api.instant(a.password_set_at),
		'signed_in_at', public_api.instant(a.signed_in_at))
$$;

-- Name: account_sweep(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.account_sweep() RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	gone bigint := 0;
	n bigint;
BEGIN
	DELETE FROM account AS a WHERE a.email_confirmed_at IS NULL AND a.state = 'active'
		AND a.password_set_at < now() - interval '30 days';
	GET DIAGNOSTICS n = ROW_COUNT;
	gone := gone + n;
	DELETE FROM one_time_token AS t WHERE t.expires_at < now();
	GET DIAGNOSTICS n = ROW_COUNT;
	gone := gone + n;
	DELETE FROM session AS s WHERE s.expires_at < now() OR s.seen_at + s.idle < now();
	GET DIAGNOSTICS n = ROW_COUNT;
	gone := gone + n;
	DELETE FROM api_key AS k WHERE least(k.expires_at, k.revoked_at) < now() - interval '90 days';
	GET DIAGNOSTICS n = ROW_COUNT;
	gone := gone + n;
	DELETE FROM device AS d WHERE d.seen_at < now() - interval '1 year';
	GET DIAGNOSTICS n = ROW_COUNT;
	gone := gone + n;
	DELETE FROM totp_reset AS r WHERE r.asked_at < now() - interval '24 hours';
	GET DIAGNOSTICS n = ROW_COUNT;
	gone := gone + n;
	DELETE FROM attempt AS x WHERE x.last < now() - CASE WHEN x.n < 100 THEN interval '1 day' ELSE interval '30 days' END;
	GET DIAGNOSTICS n = ROW_COUNT;
	RETURN gone + n;
END $$;

-- Name: attachment_discard(text, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.attachment_discard(object_type text, object_id uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	UPDATE attachment AS a SET deleted_at = now(), wiped_at = coalesce(a.wiped_at, now()), stored = NULL
	WHERE a.object_type = attachment_discard.object_type AND a.object_id = attachment_discard.object_id
	AND a.deleted_at IS NULL
$$;

-- Name: attachment; Type: TABLE; Schema: conect;

CREATE TABLE conect.attachment (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    object_type text NOT NULL,
    object_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    visibility text DEFAULT 'private'::text NOT NULL,
    type text NOT NULL,
    flags text[] DEFAULT '{}'::text[] NOT NULL,
    size integer NOT NULL,
    sha256 bytea NOT NULL,
    stored bytea,
    created_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    deleted_at timestamp with time zone,
    wiped_at timestamp with time zone,
    CONSTRAINT attachment_deleted_at_rule CHECK (((deleted_at IS NULL) OR (wiped_at IS NOT NULL))),
    CONSTRAINT attachment_flags_known CHECK ((flags <@ ARRAY['encrypted'::text, 'embedded_files'::text])),
    CONSTRAINT attachment_kind_known CHECK ((kind = ANY (ARRAY['mandate_proof'::text, 'statute'::text, 'report'::text, 'other'::text, 'designation_act'::text]))),
    CONSTRAINT attachment_name_form CHECK ((name !~ '[[:cntrl:]/\\]'::text)),
    CONSTRAINT attachment_name_length CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT attachment_object_type_known CHECK ((object_type = ANY (ARRAY['registration'::text, 'ngo'::text, 'designation'::text]))),
    CONSTRAINT attachment_sha256_length CHECK ((length(sha256) = 32)),
    CONSTRAINT attachment_size_range CHECK (((size >= 1) AND (size <= 10485760))),
    CONSTRAINT attachment_stored_rule CHECK ((stored = sha256)),
    CONSTRAINT attachment_type_known CHECK ((type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'application/vnd.oasis.opendocument.text'::text, 'application/vnd.oasis.opendocument.spreadsheet'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text]))),
    CONSTRAINT attachment_visibility_known CHECK ((visibility = ANY (ARRAY['private'::text, 'public'::text]))),
    CONSTRAINT attachment_visibility_rule CHECK (((visibility = 'private'::text) OR (kind = ANY (ARRAY['statute'::text, 'report'::text])))),
    CONSTRAINT attachment_wiped_at_rule CHECK (((wiped_at IS NULL) = (stored IS NOT NULL)))
);

ALTER TABLE ONLY conect.attachment FORCE ROW LEVEL SECURITY;

-- Name: attachment_json(conect.attachment); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.attachment_json(a conect.attachment) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', a.id, 'object_type', a.object_type, 'object_id', a.object_id,
		'kind', a.kind, 'name', a.name, 'visibility', a.visibility, 'type', a.type, 'size', a.size,
		'sha256', encode(a.sha256, 'hex'), 'flags', a.flags, 'available', a.stored IS NOT NULL,
		'created_at', public_api.instant(a.created_at))
$$;

-- Name: attachment_list(text, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.attachment_list(object_type text, object_id uuid) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(json_agg(attachment_json(a) ORDER BY a.id), '[]')
	FROM attachment AS a
	WHERE a.object_type = attachment_list.object_type AND a.object_id = attachment_list.object_id
	AND a.deleted_at IS NULL
$$;

-- Name: attachment_may(text, uuid, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.attachment_may(object_type text, object_id uuid, what text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: attachment_publish(uuid, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.attachment_publish(registration uuid, ngo uuid) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	WITH made AS (
		INSERT INTO attachment (object_type, object_id, kind, name, visibility, type, flags, size, sha256, stored, created_by)
		SELECT 'ngo', attachment_publish.ngo, a.kind, a.name, a.visibility, a.type, a.flags, a.size, a.sha256, a.stored,
			a.created_by
		FROM attachment AS a
		WHERE a.object_type = 'registration' AND a.object_id = attachment_publish.registration
		AND a.visibility = 'public' AND a.stored IS NOT NULL
		ORDER BY a.id
		ON CONFLICT DO NOTHING
		RETURNING 1)
	SELECT count(*) FROM made
$$;

-- Name: attachment_seen(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.attachment_seen(id uuid) RETURNS conect.attachment
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT a FROM attachment AS a
	WHERE a.id = attachment_seen.id AND a.deleted_at IS NULL
	AND (attachment_may(a.object_type, a.object_id, 'read') OR recording_shows(a.id))
$$;

-- Name: attachment_sweep(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.attachment_sweep(OUT wiped bigint, OUT removed bigint) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: attempt; Type: TABLE; Schema: conect;

CREATE TABLE conect.attempt (
    kind text NOT NULL,
    subject bytea NOT NULL,
    n integer NOT NULL,
    since timestamp with time zone NOT NULL,
    last timestamp with time zone NOT NULL
);

-- Name: attempt_more(text, text, interval); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.attempt_more(kind text, subject text, span interval) RETURNS conect.attempt
    LANGUAGE sql
    AS $$
	INSERT INTO attempt AS a (kind, subject, n, since, last)
	SELECT attempt_more.kind, keyed(attempt_more.subject), 1, now(), now()
	WHERE attempt_more.subject IS NOT NULL
	ON CONFLICT ON CONSTRAINT attempt_kind_pk DO UPDATE SET
		n = CASE WHEN a.since <= now() - span THEN 1 ELSE a.n + 1 END,
		since = CASE WHEN a.since <= now() - span THEN now() ELSE a.since END,
		last = now()
	RETURNING a.*
$$;

-- Name: authority_domains(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.authority_domains(of_authority uuid) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT ARRAY(SELECT DISTINCT d FROM unit AS u, unnest(ARRAY[url_host(u.url),
			CASE WHEN NOT mail_is_anybodys(lower(split_part(u.email, '@', 2))) THEN lower(split_part(u.email, '@', 2)) END]) AS d
		WHERE u.authority = of_authority AND d <> '' ORDER BY d)
$$;

-- Name: authority_json(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.authority_json(of_authority uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'county', a.county)
	FROM authority AS a WHERE a.id = of_authority
$$;

-- Name: authority_touch(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.authority_touch(of_authority uuid) RETURNS bigint
    LANGUAGE sql
    AS $$
	UPDATE authority AS a SET address = a.address WHERE a.id = of_authority RETURNING a.version
$$;

-- Name: campaign; Type: TABLE; Schema: conect;

CREATE TABLE conect.campaign (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    authority uuid,
    created_by uuid,
    title text NOT NULL,
    text_ro text NOT NULL,
    text_hu text,
    text_en text,
    audience text DEFAULT 'authorities'::text NOT NULL,
    counties text[] DEFAULT '{}'::text[] NOT NULL,
    kinds text[] DEFAULT '{}'::text[] NOT NULL,
    missing text,
    state text DEFAULT 'draft'::text NOT NULL,
    sent_at timestamp with time zone,
    closed_at timestamp with time zone,
    CONSTRAINT campaign_audience_known CHECK ((audience = ANY (ARRAY['authorities'::text, 'ngos'::text]))),
    CONSTRAINT campaign_missing_known CHECK ((missing = ANY (ARRAY['unit'::text, 'register'::text, 'both'::text]))),
    CONSTRAINT campaign_ngos_rule CHECK (((audience = 'authorities'::text) OR ((kinds = '{}'::text[]) AND (missing IS NULL)))),
    CONSTRAINT campaign_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'closed'::text]))),
    CONSTRAINT campaign_text_en_length CHECK (((length(text_en) >= 1) AND (length(text_en) <= 5000))),
    CONSTRAINT campaign_text_hu_length CHECK (((length(text_hu) >= 1) AND (length(text_hu) <= 5000))),
    CONSTRAINT campaign_text_ro_length CHECK (((length(text_ro) >= 1) AND (length(text_ro) <= 5000))),
    CONSTRAINT campaign_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY conect.campaign FORCE ROW LEVEL SECURITY;

-- Name: campaign_audience(conect.campaign); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_audience(c conect.campaign) RETURNS TABLE(authority uuid, ngo uuid, name text, county text, via text, state text)
    LANGUAGE sql STABLE
    AS $$
	SELECT x.authority, x.ngo, x.name, x.county, CASE WHEN x.has_unit THEN 'unit' WHEN p.willing > 0 THEN 'people' END,
		CASE WHEN x.has_unit OR p.willing > 0 THEN 'waiting' WHEN p.people > 0 THEN 'opted_out' ELSE 'no_address' END
	FROM (
		SELECT v.id, NULL::uuid, v.name, v.county, v.unit_email IS NOT NULL
		FROM coverage AS v
		WHERE c.audience = 'authorities' AND (c.counties = '{}' OR v.county = ANY (c.counties))
		AND (c.kinds = '{}' OR v.kind = ANY (c.kinds)) AND coverage_lacks(v.missing, c.missing)
		AND v.id IS DISTINCT FROM c.authority
		UNION ALL
		SELECT NULL, n.id, n.name, n.county, false
		FROM ngo AS n
		WHERE c.audience = 'ngos' AND n.removed_at IS NULL AND (c.counties = '{}' OR n.county = ANY (c.counties))
		AND n.id IN (SELECT m.ngo FROM member AS m)) AS x (authority, ngo, name, county, has_unit)
	CROSS JOIN LATERAL (SELECT count(*), count(*) FILTER (WHERE y.campaigns)
		FROM campaign_people(x.authority, x.ngo) AS y) AS p (people, willing)
$$;

-- Name: campaign_card(conect.campaign); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_card(c conect.campaign) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', c.id, 'version', c.version, 'updated_at', public_api.instant(c.updated_at), 'title', c.title,
		'state', c.state, 'authority', c.authority, 'sender', (SELECT a.name FROM authority AS a WHERE a.id = c.authority),
		'audience', c.audience, 'counties', c.counties, 'kinds', c.kinds, 'missing', c.missing,
		'sent_at', public_api.instant(c.sent_at), 'closed_at', public_api.instant(c.closed_at), 'counts', campaign_counts(c))
$$;

-- Name: campaign_counts(conect.campaign); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_counts(c conect.campaign) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('total', count(*), 'waiting', count(*) FILTER (WHERE r.state = 'waiting'),
		'sent', count(*) FILTER (WHERE r.state = 'sent'), 'acknowledged', count(*) FILTER (WHERE r.state = 'acknowledged'),
		'bounced', count(*) FILTER (WHERE r.state = 'bounced'), 'no_address', count(*) FILTER (WHERE r.state = 'no_address'),
		'opted_out', count(*) FILTER (WHERE r.state = 'opted_out'), 'cancelled', count(*) FILTER (WHERE r.state = 'cancelled'))
	FROM campaign_rows(c) AS r
$$;

-- Name: campaign_given(conect.campaign, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_given(c conect.campaign, given jsonb) RETURNS conect.campaign
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
	c.title := CASE WHEN given ? 'title' THEN clean_text(given ->> 'title', false) ELSE c.title END;
	c.text_ro := CASE WHEN given ? 'text_ro' THEN clean_text(given ->> 'text_ro', true) ELSE c.text_ro END;
	c.text_hu := CASE WHEN given ? 'text_hu' THEN nullif(clean_text(given ->> 'text_hu', true), '') ELSE c.text_hu END;
	c.text_en := CASE WHEN given ? 'text_en' THEN nullif(clean_text(given ->> 'text_en', true), '') ELSE c.text_en END;
	c.audience := coalesce(given ->> 'audience', c.audience, 'authorities');
	c.counties := CASE WHEN jsonb_typeof(given -> 'counties') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(given -> 'counties') AS x ORDER BY x)
		ELSE coalesce(c.counties, '{}') END;
	c.kinds := CASE WHEN jsonb_typeof(given -> 'kinds') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(given -> 'kinds') AS x ORDER BY x)
		ELSE coalesce(c.kinds, '{}') END;
	c.missing := CASE WHEN given ? 'missing' THEN given ->> 'missing' ELSE c.missing END;
	IF coalesce(c.title, '') = '' THEN
		PERFORM refuse('invalid_body', '/title', 'min_length: 1');
	ELSIF coalesce(c.text_ro, '') = '' THEN
		PERFORM refuse('invalid_body', '/text_ro', 'min_length: 1');
	END IF;
	IF c.authority IS NOT NULL THEN
		c.counties := ARRAY(SELECT a.county FROM authority AS a WHERE a.id = c.authority);
	END IF;
	IF c.audience = 'ngos' THEN
		c.kinds := '{}';
		c.missing := NULL;
	END IF;
	RETURN c;
END $$;

-- Name: campaign_json(conect.campaign); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_json(c conect.campaign) RETURNS text
    LANGUAGE sql STABLE
    AS $$
	SELECT (campaign_card(c)::jsonb || jsonb_build_object('text_ro', c.text_ro, 'text_hu', c.text_hu, 'text_en', c.text_en,
		'can', CASE WHEN NOT campaign_may(c) THEN '[]'::jsonb WHEN c.state = 'draft' THEN '["edit", "send", "close"]'
			WHEN c.state = 'sent' THEN '["close"]' ELSE '[]' END,
		'progress', (SELECT coalesce(jsonb_agg(jsonb_build_object('county', p.county, 'total', p.total, 'acknowledged', p.acknowledged)
				ORDER BY p.county NULLS LAST), '[]')
			FROM (SELECT r.county, count(*) AS total, count(*) FILTER (WHERE r.state = 'acknowledged') AS acknowledged
				FROM campaign_rows(c) AS r GROUP BY 1) AS p)))::text
$$;

-- Name: campaign_may(conect.campaign); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_may(c conect.campaign) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT CASE WHEN c.authority IS NULL THEN campaign_may_service() ELSE has_office(c.authority, NULL, 'representative') END
$$;

-- Name: campaign_may_service(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_may_service() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(my_role() = 'sgg_admin', false) OR has_office(service_authority(), NULL, 'representative')
$$;

-- Name: campaign_people(uuid, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_people(of_authority uuid, of_ngo uuid) RETURNS SETOF conect.account
    LANGUAGE sql STABLE
    AS $$
	SELECT a FROM account AS a JOIN office AS o ON o.account = a.id
	WHERE o.authority = of_authority AND a.state = 'active' AND a.email_confirmed_at IS NOT NULL
	UNION ALL
	SELECT a FROM account AS a JOIN member AS m ON m.account = a.id
	WHERE m.ngo = of_ngo AND m.role = 'ngo_admin' AND a.state = 'active' AND a.email_confirmed_at IS NOT NULL
$$;

-- Name: campaign_rows(conect.campaign); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_rows(c conect.campaign) RETURNS TABLE(id uuid, name text, county text, via text, state text, sent_at timestamp with time zone, acknowledged_at timestamp with time zone)
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
BEGIN
	IF c.state = 'draft' OR c.sent_at IS NULL THEN
		RETURN QUERY SELECT coalesce(a.authority, a.ngo), a.name, a.county, a.via, a.state, NULL::timestamptz, NULL::timestamptz
		FROM campaign_audience(c) AS a;
	ELSE
		RETURN QUERY SELECT coalesce(r.authority, r.ngo), coalesce(a.name, n.name), CASE WHEN k.level IS DISTINCT FROM 'central' THEN coalesce(a.county, n.county) END,
			r.via, r.state, r.sent_at, r.acknowledged_at
		FROM campaign_recipient AS r
		LEFT JOIN authority AS a ON a.id = r.authority
		LEFT JOIN coverage_kind AS k ON k.kind = a.kind
		LEFT JOIN ngo AS n ON n.id = r.ngo
		WHERE r.campaign = c.id;
	END IF;
END $$;

-- Name: campaign_seen(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_seen(of uuid) RETURNS conect.campaign
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
	c campaign;
BEGIN
	SELECT * INTO c FROM campaign AS x WHERE x.id = of AND (is_staff() OR has_office(coalesce(x.authority, service_authority())));
	IF c.id IS NULL THEN
		PERFORM refuse('not_found');
	END IF;
	RETURN c;
END $$;

-- Name: campaign_sender(conect.campaign); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_sender(c conect.campaign) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce((SELECT jsonb_build_object('ro', a.name, 'hu', a.name, 'en', a.name) FROM authority AS a WHERE a.id = c.authority),
		'{"ro": "Secretariatul General al Guvernului", "hu": "A kormány főtitkársága (Secretariatul General al Guvernului)", "en": "General Secretariat of the Government"}')
$$;

-- Name: campaign_take(uuid, bigint); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.campaign_take(of uuid, if_match bigint) RETURNS conect.campaign
    LANGUAGE plpgsql
    AS $$
DECLARE
	c campaign := campaign_seen(of);
BEGIN
	IF NOT campaign_may(c) THEN
		PERFORM refuse('forbidden');
	END IF;
	SELECT * INTO c FROM campaign AS x WHERE x.id = of FOR UPDATE;
	IF c.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || c.version);
	END IF;
	RETURN c;
END $$;

-- Name: registration; Type: TABLE; Schema: conect;

CREATE TABLE conect.registration (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    kind text NOT NULL,
    ngo uuid,
    state text DEFAULT 'draft'::text NOT NULL,
    lang text NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    origin jsonb DEFAULT '{}'::jsonb NOT NULL,
    base_version bigint,
    base jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_by uuid,
    last_edited_by uuid,
    submitted_by uuid,
    submitted_at timestamp with time zone,
    decided_at timestamp with time zone,
    asked jsonb DEFAULT '{}'::jsonb NOT NULL,
    reason_code text,
    reason text,
    CONSTRAINT registration_data_form CHECK (((jsonb_typeof(data) = 'object'::text) AND (pg_column_size(data) < 200000))),
    CONSTRAINT registration_kind_known CHECK ((kind = ANY (ARRAY['new'::text, 'claim'::text, 'change'::text]))),
    CONSTRAINT registration_lang_known CHECK ((lang = ANY (ARRAY['ro'::text, 'hu'::text, 'en'::text]))),
    CONSTRAINT registration_ngo_rule CHECK (((ngo IS NOT NULL) OR (kind = 'new'::text))),
    CONSTRAINT registration_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'in_review'::text, 'changes_requested'::text, 'approved'::text, 'refused'::text, 'appealed'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY conect.registration FORCE ROW LEVEL SECURITY;

-- Name: check_duplicates(conect.registration, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.check_duplicates(r conect.registration, data jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    AS $_$
DECLARE
	same jsonb;
	alike jsonb;
BEGIN
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'why', x.why)), '[]') INTO same
	FROM (SELECT n.id, n.name, CASE WHEN n.cif = data ->> 'cif' THEN 'cif' ELSE 'national_number' END AS why
		FROM ngo AS n
		WHERE n.id IS DISTINCT FROM r.ngo AND n.removed_at IS NULL
		AND (n.cif = data ->> 'cif' OR n.national_number = data ->> 'national_number')
		ORDER BY n.id LIMIT 10) AS x;
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.card ->> 'name', 'why', s.why)), '[]') INTO alike
	FROM ngo_similar(data ->> 'name', r.ngo) AS s
	WHERE (s.likeness >= 0.8 OR s.why <> 'similar_name')
	AND (s.card ->> 'county') IS NOT DISTINCT FROM
		(SELECT l.county FROM locality AS l WHERE l.siruta = (data ->> 'locality_siruta')::int);
	RETURN check_result('duplicates', CASE WHEN jsonb_path_exists(same, '$[*] ? (@.why == "cif")') THEN 'failed'
		WHEN same <> '[]' OR alike <> '[]' THEN 'warning' ELSE 'ok' END, jsonb_build_object('ngos', same || alike));
END $_$;

-- Name: check_email(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.check_email(data jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT check_result('email_domain', CASE WHEN x.mail IS NULL OR x.site IS NULL OR mail_is_anybodys(x.mail) THEN 'unknown'
		WHEN x.mail = x.site OR x.mail LIKE '%.' || x.site OR x.site LIKE '%.' || x.mail THEN 'ok' ELSE 'warning' END,
		jsonb_build_object('email', x.mail, 'website', x.site))
	FROM (SELECT split_part(data ->> 'email', '@', 2),
		regexp_replace(substring(data ->> 'website' FROM '^https?://([^/:?#]+)'), '^www\.', '')) AS x (mail, site)
$$;

-- Name: check_register(conect.registration, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.check_register(r conect.registration, data jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
	e record;
	differs jsonb;
BEGIN
	SELECT n.name, n.national_number, n.status, x.register, s.captured_on, x.not_seen_since, n.declared, n AS ngo
	INTO e
	FROM ngo AS n
	JOIN register_entry AS x ON x.ngo = n.id
	JOIN register_snapshot AS s ON s.id = x.snapshot_last
	WHERE n.id = r.ngo OR r.ngo IS NULL AND n.national_number = data ->> 'national_number'
	ORDER BY key_of(fold(n.name)) = key_of(fold(coalesce(data ->> 'name', ''))) DESC, x.snapshot_last DESC LIMIT 1;
	IF NOT FOUND THEN
		RETURN check_result('register', 'unknown');
	END IF;
	SELECT coalesce(jsonb_agg(f.code ORDER BY f.ord), '[]') INTO differs
	FROM profile_field AS f
	WHERE f.code IN ('name', 'national_number', 'legal_form', 'locality_siruta', 'registered_on', 'court')
	AND NOT f.in_ngo = ANY (e.declared) AND ngo_values(e.ngo, '{}') ? f.code
	AND CASE f.code WHEN 'name' THEN key_of(fold(e.name)) <> key_of(fold(coalesce(data ->> 'name', '')))
		ELSE ngo_values(e.ngo, '{}') -> f.code <> coalesce(data -> f.code, 'null') END;
	RETURN check_result('register', CASE WHEN differs ?| ARRAY['name', 'national_number'] THEN 'failed'
			WHEN differs <> '[]' OR e.status <> 'inregistrat' OR e.not_seen_since IS NOT NULL THEN 'warning' ELSE 'ok' END,
		jsonb_build_object('register', e.register, 'captured_on', e.captured_on, 'name', e.name, 'status', e.status,
			'not_seen_since', e.not_seen_since, 'differs', differs));
END $$;

-- Name: check_result(text, text, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.check_result(code text, result text, detail jsonb DEFAULT '{}'::jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT jsonb_build_object('code', code, 'result', result, 'detail', detail)
$$;

-- Name: cif_is_valid(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.cif_is_valid(cif text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
	SELECT cif ~ '^[1-9][0-9]{1,9}$'
	AND (SELECT sum(substr(lpad(left(cif, -1), 9, '0'), i, 1)::int
			* substr('753217532', i, 1)::int) * 10 % 11 % 10
		FROM generate_series(1, 9) AS i) = right(cif, 1)::int
$_$;

-- Name: clean_cif(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.clean_cif(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
	SELECT regexp_replace(upper(regexp_replace(t, '\s', '', 'g')), '^RO', '')
$$;

-- Name: clean_court_number(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.clean_court_number(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
	SELECT CASE WHEN length(c) <= 30 AND c ~ '[0-9]' AND NOT has_personal_number(c) THEN c END
	FROM (SELECT upper(regexp_replace(clean_text(t, false), ' ?([/.]) ?', '\1', 'g'))) AS x (c)
$$;

-- Name: clean_email(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.clean_email(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
	SELECT CASE WHEN e ~ '^[^@[:space:]"<>()\[\]\\,;:]{1,64}@([[:alnum:]]([[:alnum:]-]{0,61}[[:alnum:]])?\.)+[[:alpha:]]([[:alnum:]-]{0,61}[[:alnum:]])$'
		THEN split_part(e, '@', 1) || '@' || lower(split_part(e, '@', 2)) END
	FROM (SELECT clean_text(t, false)) AS x (e)
$_$;

-- Name: clean_national_number(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.clean_national_number(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
	SELECT m[1] || '/' || m[2] || '/' || m[3]
	FROM regexp_match(upper(regexp_replace(t, '\s', '', 'g')), '^0*([1-9][0-9]{0,6})/([A-E])/([0-9]{4})$') AS m
$_$;

-- Name: clean_phone(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.clean_phone(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
	SELECT CASE WHEN p ~ '^\+40' THEN CASE WHEN p ~ '^\+40[2-9][0-9]{8}$' THEN p END
		WHEN p ~ '^\+[1-9][0-9]{6,14}$' THEN p END
	FROM (SELECT regexp_replace(regexp_replace(regexp_replace(clean_text(t, false), '[ ./()-]', '', 'g'),
		'^00', '+'), '^0([2-9][0-9]{8})$', '+40\1')) AS x (p)
$_$;

-- Name: clean_text(text, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.clean_text(t text, block boolean) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
	SELECT CASE WHEN block THEN btrim(replace(replace(c, E'\r\n', E'\n'), E'\r', E'\n'), E' \t\n')
		ELSE btrim(regexp_replace(c, '\s+', ' ', 'g')) END
	FROM (SELECT regexp_replace(translate(normalize(t, NFC), U&'\015F\0163\015E\0162\00A0', 'șțȘȚ '),
		'[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]',
		'', 'g')) AS x (c)
$$;

-- Name: clean_url(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.clean_url(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
	SELECT CASE WHEN u ~* '^https?://([[:alnum:]]([[:alnum:]-]{0,61}[[:alnum:]])?\.)+[[:alpha:]]([[:alnum:]-]{0,61}[[:alnum:]])(:[0-9]{1,5})?([/?#][^[:space:]<>"\\^`{|}]*)?$'
		THEN lower(substring(u FROM '^[^:]+://[^/?#]+')) || substring(u FROM '^[^:]+://[^/?#]+(.*)$') END
	FROM (SELECT CASE WHEN c ~ '^[A-Za-z][A-Za-z0-9+.-]*:' AND c !~* '^[[:alnum:].-]+\.[[:alpha:]]{2,}(:[0-9]+)?([/?#]|$)' THEN c
			WHEN c ~ '^//' THEN 'https:' || c ELSE 'https://' || c END
		FROM (SELECT clean_text(t, false)) AS y (c)) AS x (u)
$_$;

-- Name: code_take(uuid, bigint, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.code_take(of_account uuid, step bigint, recovery_hash text) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF step >= 0 THEN
		UPDATE account AS a SET totp_last_step = step WHERE a.id = of_account AND a.totp_last_step < step;
		RETURN FOUND;
	END IF;
	DELETE FROM recovery_code AS r WHERE r.account = of_account AND r.code_hash = decode(recovery_hash, 'hex');
	IF FOUND THEN
		PERFORM note('recovery_code.used', 'account', of_account::text);
		PERFORM mail('second_factor_changed', of_account, NULL, NULL, in_time('changed_at'));
	END IF;
	RETURN FOUND;
END $$;

-- Name: commit_mark(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.commit_mark() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF current_setting('conect.marked', true) IS NOT DISTINCT FROM pg_current_xact_id()::text THEN
		RETURN NULL;
	END IF;
	INSERT INTO commit_mark DEFAULT VALUES ON CONFLICT DO NOTHING;
	PERFORM set_config('conect.marked', pg_current_xact_id()::text, true);
	DELETE FROM commit_mark AS m
	WHERE m.xid IN (
		SELECT o.xid FROM commit_mark AS o
		WHERE o.at < now() - interval '1 day'
		ORDER BY o.at
		LIMIT 100
		FOR UPDATE SKIP LOCKED);
	RETURN NULL;
END $$;

-- Name: competence_words(text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.competence_words(competences text[]) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT jsonb_build_object('ro', string_agg(w.ro, ', ' ORDER BY w.code), 'hu', string_agg(w.hu, ', ' ORDER BY w.code),
		'en', string_agg(w.en, ', ' ORDER BY w.code))
	FROM (VALUES
		('funding', 'finanțări', 'támogatások', 'funding'),
		('information', 'informații despre autoritate', 'tájékoztatás a hatóságról', 'information on the authority'),
		('registers', 'registre', 'nyilvántartások', 'registers'),
		('transparency', 'transparență decizională', 'döntéshozatali átláthatóság', 'transparency of decisions')) AS w (code, ro, hu, en)
	WHERE w.code = ANY (competences)
$$;

-- Name: confirmation_due(integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.confirmation_due(size integer DEFAULT 500) RETURNS TABLE(ngo uuid, account uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT p.ngo, m.account
	FROM profile AS p
	JOIN ngo AS n ON n.id = p.ngo AND n.removed_at IS NULL
	JOIN member AS m ON m.ngo = p.ngo AND m.role = 'ngo_admin'
	WHERE p.confirmed_at < now() - interval '12 months'
	AND coalesce(p.reminded_at, '-infinity') < now() - interval '30 days'
	ORDER BY p.confirmed_at, p.ngo, m.account
	LIMIT size
$$;

-- Name: confirmation_mail(uuid, uuid, bytea, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.confirmation_mail(of_ngo uuid, to_account uuid, token_hash bytea, sealed text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	DELETE FROM one_time_token AS t
	WHERE t.purpose = 'confirm_ngo' AND t.account = to_account AND t.subject = of_ngo;
	INSERT INTO one_time_token (token_hash, purpose, account, subject, expires_at)
	VALUES (confirmation_mail.token_hash, 'confirm_ngo', to_account, of_ngo, now() + interval '60 days');
	PERFORM mail('confirm_ngo', to_account, NULL, NULL, (SELECT jsonb_build_object('ngo_name', n.name,
			'confirmed_on', p.confirmed_at::date, 'expires_at', now() + interval '60 days')
		FROM ngo AS n JOIN profile AS p ON p.ngo = n.id WHERE n.id = of_ngo), sealed);
	UPDATE profile AS p SET reminded_at = now() WHERE p.ngo = of_ngo;
END $$;

-- Name: confirmed_or_refused(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.confirmed_or_refused() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM account AS a WHERE a.id = me() AND a.email_confirmed_at IS NOT NULL) THEN
		PERFORM refuse('email_not_confirmed');
	END IF;
END $$;

-- Name: contact_forget(jsonb, conect.account, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.contact_forget(data jsonb, a conect.account, by_name boolean) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT CASE WHEN lower(data ->> 'contact_email') = a.email_key OR by_name AND data ->> 'contact_name' = a.name
		THEN data - '{contact_name,contact_role,contact_email,contact_phone}'::text[] ELSE data END
$$;

-- Name: correction_allowed(jsonb, uuid, bytea); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.correction_allowed(given jsonb, of_ngo uuid, network bytea) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM profile_field AS f WHERE f.code = given ->> 'field' AND f.visibility = 'public') THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/field", "code": "enum", "expected": "/api/v1/profile-fields"}]');
	ELSIF coalesce(nullif(clean_text(given ->> 'value', true), ''), nullif(clean_text(given ->> 'note', true), '')) IS NULL THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/value", "code": "required", "expected": ""}]');
	ELSIF given ->> 'email' IS NOT NULL AND clean_email(given ->> 'email') IS NULL THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/email", "code": "format_email", "expected": ""}]');
	ELSIF has_personal_number(concat_ws(' ', given ->> 'value', given ->> 'note', given ->> 'source')) THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/value", "code": "personal_number", "expected": ""}]');
	END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended('corrections of ' || of_ngo, 0));
	PERFORM pg_advisory_xact_lock(hashtextextended('corrections from ' || encode(network, 'hex'), 0));
	IF (SELECT count(*) FROM correction AS c WHERE c.network_hash = network AND c.created_at > now() - interval '1 day') >= 10
	OR (SELECT count(*) FROM correction AS c WHERE c.ngo = of_ngo AND c.state = 'open') >= 50 THEN
		PERFORM refuse('daily_limit');
	END IF;
END $$;

-- Name: correction; Type: TABLE; Schema: conect;

CREATE TABLE conect.correction (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    ngo uuid NOT NULL,
    field text NOT NULL,
    value text,
    note text,
    source text,
    email text,
    lang text NOT NULL,
    network_hash bytea NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    answer text,
    answered_at timestamp with time zone,
    CONSTRAINT correction_email_length CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT correction_note_length CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
    CONSTRAINT correction_source_length CHECK (((length(source) >= 1) AND (length(source) <= 500))),
    CONSTRAINT correction_state_known CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text]))),
    CONSTRAINT correction_state_rule CHECK (((state = 'open'::text) = (answered_at IS NULL))),
    CONSTRAINT correction_value_length CHECK (((length(value) >= 1) AND (length(value) <= 2000)))
);

ALTER TABLE ONLY conect.correction FORCE ROW LEVEL SECURITY;

-- Name: correction_apply(conect.correction, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.correction_apply(c conect.correction, given text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: correction_json(conect.correction); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.correction_json(c conect.correction) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', c.id, 'field', c.field, 'state', c.state, 'created_at', public_api.instant(c.created_at),
		'value', CASE WHEN c.state = 'accepted' THEN c.value END, 'answer', c.answer,
		'answered_at', public_api.instant(c.answered_at))
$$;

-- Name: profile_field; Type: TABLE; Schema: conect;

CREATE TABLE conect.profile_field (
    code text NOT NULL,
    ord integer NOT NULL,
    section text NOT NULL,
    type text NOT NULL,
    vocabulary text,
    required text NOT NULL,
    visibility text NOT NULL,
    public_if text,
    personal boolean NOT NULL,
    reviewed boolean NOT NULL,
    max_length integer,
    max_items integer,
    in_ngo text,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    why_ro text NOT NULL,
    why_hu text NOT NULL,
    why_en text NOT NULL,
    CONSTRAINT profile_field_code_form CHECK ((code ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
    CONSTRAINT profile_field_in_ngo_rule CHECK (((in_ngo IS NULL) OR (visibility = 'public'::text))),
    CONSTRAINT profile_field_personal_rule CHECK (((NOT personal) OR (visibility <> 'public'::text))),
    CONSTRAINT profile_field_public_if_rule CHECK (((public_if IS NULL) OR (visibility = 'members'::text))),
    CONSTRAINT profile_field_required_known CHECK ((required = ANY (ARRAY['no'::text, 'yes'::text, 'number'::text]))),
    CONSTRAINT profile_field_section_known CHECK ((section = ANY (ARRAY['identity'::text, 'contact'::text, 'place'::text, 'activity'::text, 'about'::text, 'people'::text, 'network'::text, 'interest'::text, 'consent'::text]))),
    CONSTRAINT profile_field_type_known CHECK ((type = ANY (ARRAY['text'::text, 'block'::text, 'texts'::text, 'email'::text, 'phone'::text, 'url'::text, 'urls'::text, 'boolean'::text, 'year'::text, 'date'::text, 'code'::text, 'codes'::text, 'counties'::text, 'siruta'::text, 'court'::text, 'cif'::text, 'national_number'::text, 'court_number'::text]))),
    CONSTRAINT profile_field_visibility_known CHECK ((visibility = ANY (ARRAY['public'::text, 'members'::text, 'review'::text]))),
    CONSTRAINT profile_field_vocabulary_rule CHECK (((type = ANY (ARRAY['code'::text, 'codes'::text])) = (vocabulary IS NOT NULL)))
);

-- Name: correction_value(conect.profile_field, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.correction_value(f conect.profile_field, value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $_$
	SELECT CASE
		WHEN f.type IN ('texts', 'codes', 'counties', 'urls') THEN
			(SELECT to_jsonb(array_agg(btrim(v))) FROM regexp_split_to_table(value, '[,;\n]') AS v WHERE btrim(v) <> '')
		WHEN f.type = 'boolean' THEN to_jsonb(lower(value) IN ('true', 'da', 'igen', 'yes'))
		WHEN f.type IN ('year', 'siruta') AND value ~ '^[0-9]{1,9}$' THEN to_jsonb(value::int)
		ELSE to_jsonb(value) END
$_$;

-- Name: coverage_count(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.coverage_count() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	counted coverage_tally[];
	done bigint;
BEGIN
	counted := ARRAY(
		SELECT (coalesce(x.authority, coverage_place(x.county, x.kind)), count(*), count(DISTINCT x.ngo))::coverage_tally
		FROM (SELECT a.id::text AS authority, CASE k.level WHEN 'county' THEN coalesce(a.county, '') ELSE '' END AS county, a.kind, n.id AS ngo
			FROM register AS g
			JOIN authority AS a ON a.id = g.authority AND a.removed_at IS NULL
			JOIN coverage_kind AS k ON k.kind = a.kind
			JOIN entry AS e ON e.register = g.id AND e.removed_at IS NULL
			LEFT JOIN ngo_removal AS m ON m.ngo = e.ngo
			LEFT JOIN ngo AS n ON n.id = coalesce(m.target, e.ngo) AND n.removed_at IS NULL AND e.match_state = 'sure'
			WHERE g.form = 'hosted' AND g.removed_at IS NULL) AS x
		GROUP BY GROUPING SETS ((x.authority), (x.county), (x.kind), (x.county, x.kind)));
	SELECT count(*) INTO done
	FROM unnest(counted) AS c
	FULL JOIN coverage_tally AS t ON t.place = c.place
	WHERE (c.entries, c.organisations) IS DISTINCT FROM (t.entries, t.organisations);
	IF done > 0 THEN
		DELETE FROM coverage_tally;
		INSERT INTO coverage_tally (place, entries, organisations) SELECT c.place, c.entries, c.organisations FROM unnest(counted) AS c;
	END IF;
	RETURN done;
END $$;

-- Name: fold(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.fold(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
 SELECT btrim(regexp_replace(regexp_replace(lower(translate(t,
  'ăâîșşțţĂÂÎȘŞȚŢãÃºªþÞáàäåÁÀÄÅéèêëÉÈÊËíìïÍÌÏóòôöőÓÒÔÖŐúùûüűÚÙÛÜŰçÇñÑ'
    || U&'\0306\0302\0326\0327\0301\0308\030B',
  'aaissttaaissttaasstt' || 'aaaaaaaa' || 'eeeeeeee' || 'iiiiii' || 'oooooooooo' || 'uuuuuuuuuu' || 'cc' || 'nn') COLLATE "C"),
  '\m([a-z])\.(?=[a-z]\M)', '\1', 'g'),
  '[^a-z0-9]+', ' ', 'g')) $$;

-- Name: authority; Type: TABLE; Schema: conect;

CREATE TABLE conect.authority (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    name text NOT NULL,
    name_folded text GENERATED ALWAYS AS (conect.fold(name)) STORED NOT NULL COLLATE pg_catalog."C",
    cif text,
    kind text NOT NULL,
    county text,
    locality_siruta integer,
    parent uuid,
    address text,
    source text,
    removed_at timestamp with time zone,
    removed_reason text,
    CONSTRAINT authority_address_length CHECK (((length(address) >= 1) AND (length(address) <= 500))),
    CONSTRAINT authority_cif_valid CHECK (conect.cif_is_valid(cif)),
    CONSTRAINT authority_name_length CHECK (((length(name) >= 1) AND (length(name) <= 500))),
    CONSTRAINT authority_parent_rule CHECK ((parent <> id)),
    CONSTRAINT authority_removed_reason_rule CHECK (((removed_at IS NULL) = (removed_reason IS NULL)))
);

ALTER TABLE ONLY conect.authority FORCE ROW LEVEL SECURITY;

-- Name: coverage_kind; Type: TABLE; Schema: conect;

CREATE TABLE conect.coverage_kind (
    kind text NOT NULL,
    ord integer NOT NULL,
    level text NOT NULL,
    basis text NOT NULL,
    CONSTRAINT coverage_kind_basis_length CHECK (((length(basis) >= 1) AND (length(basis) <= 500))),
    CONSTRAINT coverage_kind_level_known CHECK ((level = ANY (ARRAY['central'::text, 'county'::text])))
);

-- Name: coverage_tally; Type: TABLE; Schema: conect;

CREATE TABLE conect.coverage_tally (
    place text NOT NULL COLLATE pg_catalog."C",
    entries bigint NOT NULL,
    organisations bigint NOT NULL
);

-- Name: locality; Type: TABLE; Schema: conect;

CREATE TABLE conect.locality (
    siruta integer NOT NULL,
    name text NOT NULL,
    name_folded text GENERATED ALWAYS AS (conect.fold(name)) STORED NOT NULL COLLATE pg_catalog."C",
    county text NOT NULL,
    parent_siruta integer,
    kind integer NOT NULL,
    level integer NOT NULL,
    urban boolean NOT NULL,
    CONSTRAINT locality_kind_range CHECK (((kind >= 1) AND (kind <= 40))),
    CONSTRAINT locality_level_range CHECK ((level = ANY (ARRAY[2, 3]))),
    CONSTRAINT locality_parent_siruta_rule CHECK (((level = 3) = (parent_siruta IS NOT NULL)))
);

-- Name: register; Type: TABLE; Schema: conect;

CREATE TABLE conect.register (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    authority uuid NOT NULL,
    title_ro text NOT NULL,
    title_hu text,
    title_en text,
    url text,
    proposed_url text,
    form text NOT NULL,
    legal_basis text DEFAULT 'O.G. nr. 26/2000, art. 51–52'::text NOT NULL,
    county text,
    domains text[] DEFAULT '{}'::text[] NOT NULL,
    contact_name text,
    contact_email text,
    contact_phone text,
    rhythm text,
    last_update_on date,
    state text DEFAULT 'proposed'::text NOT NULL,
    published_at timestamp with time zone,
    created_by uuid,
    reason_code text,
    reason text,
    removed_at timestamp with time zone,
    folded text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT register_contact_email_length CHECK (((length(contact_email) >= 3) AND (length(contact_email) <= 254))),
    CONSTRAINT register_contact_name_length CHECK (((length(contact_name) >= 1) AND (length(contact_name) <= 300))),
    CONSTRAINT register_contact_phone_length CHECK (((length(contact_phone) >= 3) AND (length(contact_phone) <= 40))),
    CONSTRAINT register_form_known CHECK ((form = ANY (ARRAY['web_page'::text, 'pdf'::text, 'spreadsheet'::text, 'hosted'::text]))),
    CONSTRAINT register_form_rule CHECK (((form = 'hosted'::text) = (url IS NULL))),
    CONSTRAINT register_legal_basis_length CHECK (((length(legal_basis) >= 1) AND (length(legal_basis) <= 500))),
    CONSTRAINT register_proposed_url_form CHECK (((proposed_url ~ '^https?://'::text) AND (length(proposed_url) <= 2000))),
    CONSTRAINT register_reason_length CHECK ((length(reason) <= 5000)),
    CONSTRAINT register_rhythm_known CHECK ((rhythm = ANY (ARRAY['continuous'::text, 'monthly'::text, 'quarterly'::text, 'half_yearly'::text, 'yearly'::text, 'irregular'::text]))),
    CONSTRAINT register_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'published'::text, 'broken'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT register_state_rule CHECK (((removed_at IS NULL) = (state = ANY (ARRAY['published'::text, 'broken'::text])))),
    CONSTRAINT register_title_en_length CHECK (((length(title_en) >= 1) AND (length(title_en) <= 300))),
    CONSTRAINT register_title_hu_length CHECK (((length(title_hu) >= 1) AND (length(title_hu) <= 300))),
    CONSTRAINT register_title_ro_length CHECK (((length(title_ro) >= 1) AND (length(title_ro) <= 300))),
    CONSTRAINT register_url_form CHECK (((url ~ '^https?://'::text) AND (length(url) <= 2000)))
);

ALTER TABLE ONLY conect.register FORCE ROW LEVEL SECURITY;

-- Name: unit; Type: TABLE; Schema: conect;

CREATE TABLE conect.unit (
    authority uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    name text NOT NULL,
    email text,
    phone text,
    address text,
    url text,
    CONSTRAINT unit_address_length CHECK (((length(address) >= 1) AND (length(address) <= 500))),
    CONSTRAINT unit_email_length CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT unit_name_length CHECK (((length(name) >= 1) AND (length(name) <= 300))),
    CONSTRAINT unit_phone_length CHECK (((length(phone) >= 3) AND (length(phone) <= 40))),
    CONSTRAINT unit_url_form CHECK (((url ~ '^https?://'::text) AND (length(url) <= 2000)))
);

-- Name: coverage; Type: VIEW; Schema: conect;

CREATE VIEW conect.coverage AS
 SELECT a.id,
    a.name,
    a.kind,
        CASE k.level
            WHEN 'county'::text THEN a.county
            ELSE NULL::text
        END AS county,
    l.name AS locality,
    u.name AS unit_name,
    u.email AS unit_email,
    u.phone AS unit_phone,
    u.address AS unit_address,
    u.url AS unit_url,
    u.updated_at AS unit_updated_at,
    COALESCE(r.registers, (0)::bigint) AS registers,
    COALESCE(r.broken, (0)::bigint) AS broken,
    COALESCE(r.hosted, (0)::bigint) AS hosted,
    r.last_update_on,
    COALESCE((r.last_update_on < (((now() AT TIME ZONE 'Europe/Bucharest'::text))::date - '1 year'::interval)), false) AS is_stale,
        CASE
            WHEN ((u.authority IS NULL) AND (r.authority IS NULL)) THEN 'both'::text
            WHEN (u.authority IS NULL) THEN 'unit'::text
            WHEN (r.authority IS NULL) THEN 'register'::text
            ELSE NULL::text
        END AS missing,
    COALESCE(t.entries, (0)::bigint) AS entries,
    COALESCE(t.organisations, (0)::bigint) AS organisations
   FROM (((((conect.authority a
     JOIN conect.coverage_kind k ON ((k.kind = a.kind)))
     LEFT JOIN conect.locality l ON ((l.siruta = a.locality_siruta)))
     LEFT JOIN conect.unit u ON ((u.authority = a.id)))
     LEFT JOIN ( SELECT x.authority,
            count(*) AS registers,
            count(*) FILTER (WHERE (x.state = 'broken'::text)) AS broken,
            count(*) FILTER (WHERE (x.form = 'hosted'::text)) AS hosted,
            max(x.last_update_on) AS last_update_on
           FROM conect.register x
          WHERE (x.removed_at IS NULL)
          GROUP BY x.authority) r ON ((r.authority = a.id)))
     LEFT JOIN conect.coverage_tally t ON ((t.place = (a.id)::text)))
  WHERE (a.removed_at IS NULL);

-- Name: coverage_json(conect.coverage); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.coverage_json(c conect.coverage) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'county', c.county, 'locality', c.locality,
		'missing', c.missing, 'unit_name', c.unit_name, 'unit_email', c.unit_email, 'unit_phone', c.unit_phone,
		'unit_address', c.unit_address, 'unit_url', c.unit_url, 'unit_updated_at', public_api.instant(c.unit_updated_at),
		'registers', c.registers, 'broken', c.broken, 'hosted', c.hosted, 'entries', c.entries, 'organisations', c.organisations,
		'last_update_on', c.last_update_on, 'stale', c.is_stale)
$$;

-- Name: coverage_lacks(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.coverage_lacks(missing text, wanted text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT wanted IS NULL OR coalesce(missing = wanted OR missing = 'both', false)
$$;

-- Name: coverage_page(text[], text[], text, jsonb, integer, boolean, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.coverage_page(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, people boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
#variable_conflict use_column
DECLARE
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	after text := coalesce(cursor ->> 'n', '');
	after_id uuid := coalesce((cursor ->> 'i')::uuid, '00000000-0000-0000-0000-000000000000');
	page coverage[];
	more boolean;
BEGIN
	page := CASE WHEN back THEN ARRAY(SELECT c FROM coverage AS c
		WHERE (coverage_page.county IS NULL OR c.county = ANY (coverage_page.county))
		AND (coverage_page.kind IS NULL OR c.kind = ANY (coverage_page.kind)) AND coverage_lacks(c.missing, coverage_page.missing)
		AND (c.name COLLATE "ro-x-icu", c.id) < (after, after_id)
		ORDER BY c.name COLLATE "ro-x-icu" DESC, c.id DESC LIMIT size + 1)
	ELSE ARRAY(SELECT c FROM coverage AS c
		WHERE (coverage_page.county IS NULL OR c.county = ANY (coverage_page.county))
		AND (coverage_page.kind IS NULL OR c.kind = ANY (coverage_page.kind)) AND coverage_lacks(c.missing, coverage_page.missing)
		AND (c.name COLLATE "ro-x-icu", c.id) > (after, after_id)
		ORDER BY c.name COLLATE "ro-x-icu", c.id LIMIT size + 1) END;
	more := cardinality(page) > size;
	page := ARRAY(SELECT p::coverage FROM unnest(page[:size]) AS p ORDER BY p.name COLLATE "ro-x-icu", p.id);
	items := coalesce((SELECT json_agg(CASE WHEN people THEN (coverage_json(p::coverage)::jsonb || jsonb_build_object(
				'has_representative', EXISTS (SELECT FROM office AS o WHERE o.authority = p.id AND o.role = 'representative'),
				'has_officers', EXISTS (SELECT FROM office AS o WHERE o.authority = p.id AND o.role = 'officer')))::json
			ELSE coverage_json(p::coverage) END ORDER BY p.name COLLATE "ro-x-icu", p.id)
		FROM unnest(page) AS p), '[]');
	IF cardinality(page) > 0 THEN
		next := CASE WHEN back OR more THEN json_build_object('d', 'n', 'n', (page[cardinality(page)]).name,
			'i', (page[cardinality(page)]).id) END;
		prev := CASE WHEN CASE WHEN back THEN more ELSE cursor IS NOT NULL END
			THEN json_build_object('d', 'p', 'n', (page[1]).name, 'i', (page[1]).id) END;
	END IF;
	IF counted THEN
		SELECT count(*) INTO total FROM coverage AS c
		WHERE (coverage_page.county IS NULL OR c.county = ANY (coverage_page.county))
		AND (coverage_page.kind IS NULL OR c.kind = ANY (coverage_page.kind)) AND coverage_lacks(c.missing, coverage_page.missing);
	END IF;
END $$;

-- Name: coverage_place(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.coverage_place(county text, kind text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT concat_ws(' ', 'county:' || county, 'kind:' || kind)
$$;

-- Name: current_era(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.current_era() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	now_era int;
BEGIN
	IF NOT EXISTS (
		SELECT FROM era_here() AS h
		JOIN era AS e ON (e.system_identifier, e.timeline) = (h.system_identifier, h.timeline)
		WHERE e.era = (SELECT max(era) FROM era)) THEN
		PERFORM era_renew();
	END IF;
	LOCK TABLE era IN ROW SHARE MODE;
	SELECT max(e.era) INTO now_era FROM era AS e;
	RETURN now_era;
END $$;

-- Name: designation; Type: TABLE; Schema: conect;

CREATE TABLE conect.designation (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    authority uuid NOT NULL,
    account uuid,
    "position" text NOT NULL,
    act text NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    submitted_at timestamp with time zone,
    decided_at timestamp with time zone,
    reason_code text,
    reason text,
    CONSTRAINT designation_act_length CHECK (((length(act) >= 1) AND (length(act) <= 200))),
    CONSTRAINT designation_position_length CHECK (((length("position") >= 1) AND (length("position") <= 200))),
    CONSTRAINT designation_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'in_review'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY conect.designation FORCE ROW LEVEL SECURITY;

-- Name: designation_apply(conect.designation); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_apply(d conect.designation) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: designation_can(conect.designation); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_can(d conect.designation) RETURNS text[]
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT CASE WHEN d.state = 'draft' THEN '{edit,submit,delete}'
		WHEN d.state IN ('submitted', 'in_review') THEN '{withdraw}' ELSE '{}' END::text[]
$$;

-- Name: designation_card(conect.designation); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_card(d conect.designation) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
	SELECT jsonb_build_object('id', d.id, 'version', d.version, 'updated_at', public_api.instant(d.updated_at),
		'authority', authority_json(d.authority), 'position', d.position, 'act', d.act, 'state', d.state,
		'submitted_at', public_api.instant(d.submitted_at), 'decided_at', public_api.instant(d.decided_at))
$$;

-- Name: designation_checks(conect.designation); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_checks(d conect.designation) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: designation_fits(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_fits(of_authority uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM authority AS a WHERE a.id = of_authority AND a.removed_at IS NULL) THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/authority", "code": "listed", "expected": "/api/v1/authorities"}]');
	ELSIF EXISTS (SELECT FROM office AS o
	    WHERE o.authority = of_authority AND o.account = me() AND o.role = 'representative') THEN
		PERFORM refuse('already_officer');
	END IF;
END $$;

-- Name: designation_missing(conect.designation); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_missing(d conect.designation) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT CASE WHEN EXISTS (SELECT FROM attachment AS a
		WHERE a.object_type = 'designation' AND a.object_id = d.id AND a.kind = 'designation_act'
		AND a.stored IS NOT NULL AND a.deleted_at IS NULL) THEN '{}' ELSE '{designation_act}' END::text[]
$$;

-- Name: designation_reply(conect.designation); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_reply(d conect.designation, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
	body := designation_card(d) || jsonb_build_object('created_at', public_api.instant(d.created_at),
		'reason_code', d.reason_code, 'reason', d.reason,
		'missing', CASE d.state WHEN 'draft' THEN designation_missing(d) ELSE '{}' END, 'can', designation_can(d),
		'documents', attachment_list('designation', d.id));
	etag := 'v' || d.version || '.' || md5(body);
END $$;

-- Name: designation_retention(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_retention() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: designation_state(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_state() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF NEW.state <> OLD.state AND NEW.state <> ALL (CASE OLD.state
		WHEN 'draft' THEN '{submitted}'
		WHEN 'submitted' THEN '{in_review,approved,refused,withdrawn}'
		WHEN 'in_review' THEN '{submitted,approved,refused,withdrawn}'
		ELSE '{}' END::text[]) THEN
		PERFORM conect.refuse('state_conflict', '', OLD.state);
	END IF;
	RETURN NEW;
END $$;

-- Name: designation_take(uuid, bigint); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.designation_take(of uuid, if_match bigint DEFAULT NULL::bigint) RETURNS conect.designation
    LANGUAGE plpgsql
    AS $$
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

-- Name: document_json(conect.attachment); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.document_json(a conect.attachment) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', a.id, 'ngo', a.object_id, 'kind', a.kind, 'name', a.name, 'type', a.type,
		'size', a.size, 'sha256', encode(a.sha256, 'hex'), 'published_at', public_api.instant(a.created_at))
$$;

-- Name: document_seen(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.document_seen(id uuid) RETURNS conect.attachment
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT a FROM attachment AS a
	JOIN ngo AS n ON n.id = a.object_id AND n.removed_at IS NULL
	WHERE a.id = document_seen.id AND a.object_type = 'ngo' AND a.visibility = 'public' AND a.stored IS NOT NULL
$$;

-- Name: entry_address(uuid, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_address(of_register uuid, local_ref text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT
    AS $$
	SELECT '/api/v1/registers/' || of_register || '/entries/' || replace(replace(local_ref, '~', '~0'), '/', '~1')
$$;

-- Name: key_of(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.key_of(f text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
 SELECT coalesce(nullif(btrim(regexp_replace(f, '\m(asociati(a|ei|e)|fundati(a|ei|e)|federati(a|ei)|uniun(ea|ii)|organizati(a|ei)|ong|de|a|al|ai|ale|la|si|pentru|din|in|lui|cu|o|nr|filiala)\M *', '', 'g')), ''), f) $$;

-- Name: entry; Type: TABLE; Schema: conect;

CREATE TABLE conect.entry (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    register uuid NOT NULL,
    local_ref text NOT NULL COLLATE pg_catalog."C",
    recorded_on date,
    name text NOT NULL,
    name_key text GENERATED ALWAYS AS ("left"(conect.key_of(conect.fold(name)), 120)) STORED NOT NULL COLLATE pg_catalog."C",
    cif text,
    national_number text,
    court_number text,
    court_name text,
    seat text,
    locality text,
    county text,
    domain text,
    contact_email text,
    contact_phone text,
    status text,
    words tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(conect.fold(((((((name || ' '::text) || local_ref) || COALESCE((' '::text || cif), ''::text)) || COALESCE((' '::text || national_number), ''::text)) || COALESCE((' '::text || court_number), ''::text)) || COALESCE((' '::text || locality), ''::text))), ' '::text))) STORED NOT NULL,
    removed_at timestamp with time zone,
    removed_reason text,
    ngo uuid,
    match_state text DEFAULT 'none'::text NOT NULL,
    match_reasons text[] DEFAULT '{}'::text[] NOT NULL,
    match_version integer DEFAULT 0 NOT NULL,
    is_decided boolean DEFAULT false NOT NULL,
    not_ngo uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    look_at timestamp with time zone DEFAULT now(),
    CONSTRAINT entry_cif_valid CHECK (conect.cif_is_valid(cif)),
    CONSTRAINT entry_contact_email_length CHECK (((length(contact_email) >= 3) AND (length(contact_email) <= 254))),
    CONSTRAINT entry_contact_phone_length CHECK (((length(contact_phone) >= 3) AND (length(contact_phone) <= 40))),
    CONSTRAINT entry_court_name_length CHECK (((length(court_name) >= 1) AND (length(court_name) <= 200))),
    CONSTRAINT entry_court_number_length CHECK (((length(court_number) >= 1) AND (length(court_number) <= 30))),
    CONSTRAINT entry_domain_length CHECK (((length(domain) >= 1) AND (length(domain) <= 300))),
    CONSTRAINT entry_is_decided_rule CHECK ((is_decided OR (match_state <> 'rejected'::text))),
    CONSTRAINT entry_local_ref_form CHECK ((local_ref ~ '[[:alnum:]]'::text)),
    CONSTRAINT entry_local_ref_length CHECK (((length(local_ref) >= 1) AND (length(local_ref) <= 60))),
    CONSTRAINT entry_locality_length CHECK (((length(locality) >= 1) AND (length(locality) <= 200))),
    CONSTRAINT entry_match_state_known CHECK ((match_state = ANY (ARRAY['sure'::text, 'proposed'::text, 'rejected'::text, 'none'::text]))),
    CONSTRAINT entry_match_state_rule CHECK (((match_state = ANY (ARRAY['sure'::text, 'proposed'::text])) = (ngo IS NOT NULL))),
    CONSTRAINT entry_name_length CHECK (((length(name) >= 1) AND (length(name) <= 500))),
    CONSTRAINT entry_national_number_length CHECK (((length(national_number) >= 1) AND (length(national_number) <= 60))),
    CONSTRAINT entry_removed_reason_rule CHECK (((removed_at IS NULL) = (removed_reason IS NULL))),
    CONSTRAINT entry_seat_length CHECK (((length(seat) >= 1) AND (length(seat) <= 300))),
    CONSTRAINT entry_status_length CHECK (((length(status) >= 1) AND (length(status) <= 200)))
);

-- Name: entry_after(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_after(after jsonb) RETURNS conect.entry
    LANGUAGE sql STABLE
    AS $$
	SELECT jsonb_populate_record(NULL::conect.entry, after)
$$;

-- Name: entry_card(conect.entry); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_card(e conect.entry) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT json_build_object('local_ref', e.local_ref, 'version', e.version, 'updated_at', public_api.instant(e.updated_at),
		'recorded_on', e.recorded_on, 'name', e.name, 'cif', e.cif, 'national_number', e.national_number,
		'court_number', e.court_number, 'court_name', e.court_name, 'county', e.county, 'locality', e.locality,
		'domain', e.domain, 'status', e.status,
		'ngo', CASE WHEN e.match_state = 'sure' THEN entry_ngo(e.ngo) END)
$$;

-- Name: entry_etag(conect.entry); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_etag(e conect.entry) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT 'v' || e.version || '.' || e.match_version
$$;

-- Name: entry_fields(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_fields() RETURNS text[]
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT '{local_ref,recorded_on,name,cif,national_number,court_number,court_name,county,locality,seat,domain,contact_email,contact_phone,status}'::text[]
$$;

-- Name: entry_former(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_former(name_key text, county text) RETURNS TABLE(id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'search_a', 'conect', 'extensions', 'pg_temp'
    AS $$
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

-- Name: entry_full(conect.entry); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_full(e conect.entry) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_given(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_given(given jsonb) RETURNS conect.entry
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_import; Type: TABLE; Schema: conect;

CREATE TABLE conect.entry_import (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    register uuid NOT NULL,
    n integer NOT NULL,
    created_by uuid,
    name text NOT NULL,
    size integer NOT NULL,
    sha256 bytea NOT NULL,
    content bytea,
    dry_run boolean NOT NULL,
    mapping jsonb DEFAULT '{}'::jsonb NOT NULL,
    columns jsonb DEFAULT '[]'::jsonb NOT NULL,
    state text DEFAULT 'received'::text NOT NULL,
    problem text,
    note text,
    counts jsonb DEFAULT '{}'::jsonb NOT NULL,
    revision bigint,
    read_at timestamp with time zone,
    applied_at timestamp with time zone,
    applied_by uuid,
    undone_at timestamp with time zone,
    tries integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone DEFAULT now(),
    problem_at jsonb,
    CONSTRAINT entry_import_name_length CHECK (((length(name) >= 1) AND (length(name) <= 255))),
    CONSTRAINT entry_import_problem_rule CHECK (((state = 'failed'::text) = (problem IS NOT NULL))),
    CONSTRAINT entry_import_size_range CHECK (((size >= 1) AND (size <= 10485760))),
    CONSTRAINT entry_import_state_known CHECK ((state = ANY (ARRAY['received'::text, 'reading'::text, 'ready'::text, 'failed'::text, 'applying'::text, 'applied'::text, 'undoing'::text, 'undone'::text])))
);
ALTER TABLE ONLY conect.entry_import ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE ONLY conect.entry_import FORCE ROW LEVEL SECURITY;

-- Name: entry_import_can(conect.entry_import); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_import_can(i conect.entry_import) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT array_remove(ARRAY[
		CASE WHEN i.state IN ('ready', 'failed') AND i.content IS NOT NULL THEN 'map' END,
		CASE WHEN i.state = 'ready' AND (i.counts ->> 'new')::int + (i.counts ->> 'changed')::int > 0 THEN 'apply' END,
		CASE WHEN i.state = 'applied' AND NOT EXISTS (SELECT FROM entry_import AS y
			WHERE y.register = i.register AND y.state IN ('applied', 'undoing') AND (y.applied_at, y.n) > (i.applied_at, i.n)) THEN 'undo' END], NULL)
$$;

-- Name: entry_import_columns(jsonb, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_import_columns(given jsonb, head jsonb, OUT columns jsonb, OUT heading integer, OUT unknown text) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
	said jsonb := (SELECT coalesce(jsonb_object_agg(conect.entry_title_text(m.key), m.value), '{}') FROM jsonb_each(given) AS m);
	titles text[];
BEGIN
	SELECT x.line, x.titles INTO heading, titles
	FROM (SELECT (h.h ->> 'line')::int AS line,
			ARRAY(SELECT conect.entry_title_text(c.c) FROM jsonb_array_elements_text(h.h -> 'cells') WITH ORDINALITY AS c (c, i) ORDER BY c.i) AS titles
		FROM jsonb_array_elements(head) AS h (h)) AS x
	ORDER BY (SELECT count(DISTINCT coalesce(said ->> t, conect.entry_title(t))) FROM unnest(x.titles) AS t) DESC, x.line
	LIMIT 1;
	SELECT coalesce(jsonb_agg(jsonb_build_object('title', t.title, 'field', CASE WHEN t.place = 1 THEN t.field END) ORDER BY t.i), '[]')
	INTO columns
	FROM (SELECT c.title, c.field, c.i, row_number() OVER (PARTITION BY c.field ORDER BY c.is_said DESC, c.i) AS place
		FROM (SELECT u.title, u.i, said ? u.title AS is_said,
				CASE WHEN said ? u.title THEN said ->> u.title ELSE conect.entry_title(u.title) END AS field
			FROM unnest(titles) WITH ORDINALITY AS u (title, i)) AS c) AS t;
	SELECT m.key INTO unknown FROM jsonb_each_text(said) AS m
	WHERE m.value IS NOT NULL AND m.key <> ALL (coalesce(titles, '{}')) ORDER BY m.key LIMIT 1;
END $$;

-- Name: entry_import_json(conect.entry_import); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_import_json(i conect.entry_import) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('n', i.n, 'version', i.version, 'created_at', public_api.instant(i.created_at), 'name', i.name, 'size', i.size,
		'state', i.state, 'problem', i.problem,
		'problem_at', CASE WHEN i.problem_at IS NOT NULL THEN json_build_object('line', i.problem_at -> 'line', 'column', i.problem_at -> 'column') END,
		'note', i.note, 'dry_run', i.dry_run, 'columns', i.columns,
		'counts', json_build_object('rows', coalesce((i.counts ->> 'rows')::int, 0), 'new', coalesce((i.counts ->> 'new')::int, 0),
			'changed', coalesce((i.counts ->> 'changed')::int, 0), 'same', coalesce((i.counts ->> 'same')::int, 0),
			'wrong', coalesce((i.counts ->> 'wrong')::int, 0), 'unmatched', coalesce((i.counts ->> 'unmatched')::int, 0),
			'not_seen', coalesce((i.counts ->> 'not_seen')::int, 0), 'kept', coalesce((i.counts ->> 'kept')::int, 0)),
		'can', conect.entry_import_can(i),
		'applied_at', public_api.instant(i.applied_at), 'undone_at', public_api.instant(i.undone_at))
$$;

-- Name: entry_import_of(uuid, integer, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_import_of(of_register uuid, of_n integer, for_write boolean) RETURNS conect.entry_import
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_import_plan(conect.entry_import); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_import_plan(i conect.entry_import) RETURNS conect.entry_import
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	batch CONSTANT int := 5000;
	now_revision bigint;
	asked entry_ask[];
BEGIN
	INSERT INTO entry_revision (register) VALUES (i.register) ON CONFLICT DO NOTHING;
	SELECT v.revision INTO now_revision FROM entry_revision AS v WHERE v.register = i.register FOR UPDATE;
	ANALYZE pg_temp.entry_stage;
	-- Which of them is meant nobody can tell.
	UPDATE pg_temp.entry_stage AS s SET problems = coalesce(s.problems, '[]') || jsonb_build_array(
		jsonb_build_object('field', 'local_ref', 'code', 'duplicate', 'given', s.local_ref))
	FROM (SELECT x.local_ref FROM pg_temp.entry_stage AS x GROUP BY x.local_ref HAVING count(*) > 1) AS d
	WHERE s.local_ref = d.local_ref;
	DELETE FROM entry_import_row AS r WHERE r.import = i.id;
	FOR from_n IN 0..coalesce((SELECT max(s.n) FROM pg_temp.entry_stage AS s), -1) BY batch LOOP
		-- Whom they will mean: what a person has said stays.
		asked := ARRAY(SELECT ROW (entry_stage_id(s.n), s.after ->> 'cif', s.after ->> 'national_number', s.after ->> 'court_number',
				s.after ->> 'court_name', s.after ->> 'name', s.name_key, s.after ->> 'county', s.after ->> 'locality', e.not_ngo)::entry_ask
			FROM pg_temp.entry_stage AS s
			LEFT JOIN entry AS e ON e.register = i.register AND e.local_ref = s.local_ref
			WHERE s.n >= from_n AND s.n < from_n + batch AND s.problems IS NULL
			AND NOT coalesce(e.is_decided OR e.removed_at IS NULL AND entry_says(e, s.after), false));
		INSERT INTO entry_import_row (import, line, local_ref, kind, after, before, problems, ngo, match_state, match_reasons, entry, version)
		SELECT i.id, s.line, s.local_ref, k.kind, s.after,
			CASE WHEN e.id IS NOT NULL THEN to_jsonb(e) - 'words' - 'name_key' END, coalesce(s.problems, '[]'),
			CASE WHEN m.id IS NULL THEN e.ngo ELSE m.ngo END, coalesce(m.state, e.match_state), coalesce(m.reasons, e.match_reasons),
			CASE k.kind WHEN 'new' THEN uuid_v7() WHEN 'changed' THEN e.id END,
			CASE k.kind WHEN 'new' THEN 1 WHEN 'changed' THEN e.version + 1 END
		FROM pg_temp.entry_stage AS s
		LEFT JOIN entry AS e ON e.register = i.register AND e.local_ref = s.local_ref AND s.problems IS NULL
		LEFT JOIN entry_match_of(asked, false) AS m ON m.id = entry_stage_id(s.n)
		CROSS JOIN LATERAL (SELECT CASE WHEN s.problems IS NOT NULL THEN 'wrong' WHEN e.id IS NULL THEN 'new'
			WHEN e.removed_at IS NULL AND entry_says(e, s.after) THEN 'same' ELSE 'changed' END OFFSET 0) AS k (kind)
		WHERE s.n >= from_n AND s.n < from_n + batch
		ORDER BY s.n;
	END LOOP;
	ANALYZE entry_import_row;
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

-- Name: entry_import_stage(conect.entry_import); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_import_stage(i conect.entry_import) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $_$
BEGIN
	PERFORM entry_stage_make();
	INSERT INTO pg_temp.entry_stage (n, line, local_ref, name_key, after, problems)
	SELECT row_number() OVER (ORDER BY x.line), x.line, x.local_ref, coalesce(left(key_of(fold(x.after ->> 'name')), 120), ''), x.after,
		nullif(jsonb_path_query_array(x.problems, '$[*] ? (@.code != "duplicate")'), '[]')
	FROM entry_import_row AS x WHERE x.import = i.id;
END $_$;

-- Name: entry_is_public(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_is_public(of_register uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT EXISTS (SELECT FROM register AS r WHERE r.id = of_register AND r.form = 'hosted' AND r.removed_at IS NULL)
$$;

-- Name: entry_is_same(conect.entry, conect.entry); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_is_same(a conect.entry, b conect.entry) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT (a.recorded_on, a.name, a.cif, a.national_number, a.court_number, a.court_name, a.county, a.locality, a.seat, a.domain,
		a.contact_email, a.contact_phone, a.status) IS NOT DISTINCT FROM
		(b.recorded_on, b.name, b.cif, b.national_number, b.court_number, b.court_name, b.county, b.locality, b.seat, b.domain,
		b.contact_email, b.contact_phone, b.status)
$$;

-- Name: entry_mapping_or_refused(jsonb, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_mapping_or_refused(mapping jsonb, pointer text) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF jsonb_typeof(mapping) <> 'object' OR (SELECT count(*) FROM jsonb_each(mapping)) > 64 THEN
		PERFORM refuse('invalid_body', pointer, '{"Nr.": "local_ref"}');
	ELSIF EXISTS (SELECT FROM jsonb_each_text(mapping) AS m WHERE m.value <> ALL (entry_fields())) THEN
		PERFORM refuse('invalid_body', pointer, array_to_string(entry_fields(), ', '));
	END IF;
END $$;

-- Name: entry_match(uuid[], boolean, interval); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_match(ids uuid[], closely boolean, look_again interval) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_match_due(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_match_due() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_match_of(conect.entry_ask[], boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_match_of(asked conect.entry_ask[], closely boolean) RETURNS TABLE(id uuid, ngo uuid, state text, reasons text[])
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'search_a', 'conect', 'extensions', 'pg_temp'
    AS $$
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

-- Name: entry_next_ref(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_next_ref(of_register uuid) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'extensions', 'pg_temp'
    AS $_$
DECLARE
	with_year CONSTANT text := '^(\D*)(\d{1,9})(\D+)((?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d\d)$';
	plain     CONSTANT text := '^(|.*\D)(\d{1,9})(\D*)$';
	today     CONSTANT text := to_char(now() AT TIME ZONE 'Europe/Bucharest', 'DD.MM.YYYY');
	newest text := (SELECT e.local_ref FROM entry AS e WHERE e.register = of_register
		ORDER BY e.created_at DESC, e.local_ref COLLATE natural_order DESC LIMIT 1);
	part text[] := coalesce(regexp_match(newest, with_year), regexp_match(newest, plain));
	n bigint;
BEGIN
	IF newest IS NULL THEN
		RETURN '1';
	ELSIF part IS NULL THEN
		RETURN NULL;
	ELSIF cardinality(part) = 4 THEN
		SELECT CASE WHEN bool_or(y.year = right(today, 4)) THEN max(y.most) FILTER (WHERE y.year = right(today, 4))
			WHEN count(*) > 1 AND (array_agg(y.least ORDER BY y.year DESC))[1] > 1 THEN max(y.most) ELSE 0 END + 1 INTO n
		FROM (SELECT right(x.m[4], 4) AS year, min(x.m[2]::bigint) AS least, max(x.m[2]::bigint) AS most
			FROM (SELECT regexp_match(e.local_ref, with_year) AS m FROM entry AS e WHERE e.register = of_register) AS x
			WHERE (x.m[1], x.m[3]) = (part[1], part[3])
			GROUP BY right(x.m[4], 4)) AS y;
		part[4] := CASE WHEN part[4] LIKE '%.%' THEN today ELSE right(today, 4) END;
	ELSE
		SELECT max(x.m[2]::bigint) + 1 INTO n
		FROM (SELECT regexp_match(e.local_ref, plain) AS m FROM entry AS e WHERE e.register = of_register) AS x
		WHERE (x.m[1], x.m[3]) = (part[1], part[3]);
	END IF;
	part[2] := CASE WHEN part[2] LIKE '0%' THEN lpad(n::text, greatest(length(part[2]), length(n::text)), '0') ELSE n::text END;
	RETURN left(array_to_string(part, ''), 60);
END $_$;

-- Name: entry_ngo(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_ngo(of_ngo uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT n.id FROM ngo AS n
	WHERE n.id = coalesce((SELECT r.target FROM ngo_removal AS r WHERE r.ngo = of_ngo), of_ngo) AND n.removed_at IS NULL
$$;

-- Name: entry_of_changed(uuid[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_of_changed(ngos uuid[]) RETURNS uuid[]
    LANGUAGE sql STABLE
    AS $$
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

-- Name: entry_page(uuid, boolean, text, text[], boolean, text[], boolean, jsonb, integer, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_page(of_register uuid, whole boolean, folded text, in_county text[], is_matched boolean, in_state text[], removed boolean, cursor jsonb, size integer, count text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'extensions', 'pg_temp'
    AS $$
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

-- Name: entry_reasons(boolean, boolean, boolean, text, boolean, boolean, boolean, boolean, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_reasons(by_cif boolean, by_national_number boolean, by_court boolean, name text, county boolean, locality boolean, other_cif boolean, other_national_number boolean, several boolean) RETURNS text[]
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT array_remove(ARRAY[
		CASE WHEN by_cif THEN 'cif' END, CASE WHEN by_national_number THEN 'national_number' END,
		CASE WHEN by_court THEN 'court_number' END, name,
		CASE WHEN county THEN 'county' WHEN NOT county THEN 'county_differs' END,
		CASE WHEN locality THEN 'locality' WHEN NOT locality THEN 'locality_differs' END,
		CASE WHEN other_cif THEN 'cif_differs' END, CASE WHEN other_national_number THEN 'national_number_differs' END,
		CASE WHEN several THEN 'several' END], NULL)
$$;

-- Name: entry_ref(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_ref(in_address text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT
    AS $$
	SELECT replace(replace(in_address, '~1', '/'), '~0', '~')
$$;

-- Name: entry_register(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_register(id uuid) RETURNS conect.register
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_register_changed(conect.register); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_register_changed(r conect.register) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	UPDATE entry_revision AS v SET revision = v.revision + 1 WHERE v.register = r.id;
	IF r.removed_at IS NULL THEN
		PERFORM record_change('register', r.id, r.version, 'update');
	END IF;
END $$;

-- Name: entry_register_take(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_register_take(id uuid) RETURNS conect.register
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_says(conect.entry, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_says(e conect.entry, after jsonb) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT (e.recorded_on, e.name, e.cif, e.national_number, e.court_number, e.court_name, e.county, e.locality, e.seat, e.domain,
		e.contact_email, e.contact_phone, e.status) IS NOT DISTINCT FROM
		((after ->> 'recorded_on')::date, after ->> 'name', after ->> 'cif', after ->> 'national_number', after ->> 'court_number',
		after ->> 'court_name', after ->> 'county', after ->> 'locality', after ->> 'seat', after ->> 'domain',
		after ->> 'contact_email', after ->> 'contact_phone', after ->> 'status')
$$;

-- Name: entry_stage_id(integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_stage_id(n integer) RETURNS uuid
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid
$$;

-- Name: entry_stage_make(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_stage_make() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    SET client_min_messages TO 'warning'
    AS $$
BEGIN
	DROP TABLE IF EXISTS pg_temp.entry_stage;
	CREATE TEMPORARY TABLE entry_stage (
		n         int PRIMARY KEY, -- from 1
		line      int NOT NULL,
		local_ref text COLLATE "C",
		name_key  text COLLATE "C" NOT NULL,
		after     jsonb NOT NULL,
		problems  jsonb -- NULL: none
	) ON COMMIT DROP;
	GRANT INSERT ON pg_temp.entry_stage TO conect_jobs;
END $$;

-- Name: entry_title(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_title(title text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
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

-- Name: entry_title_text(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_title_text(title text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT left(conect.clean_text(title, false), 200)
$$;

-- Name: entry_told(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_told(value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT CASE WHEN jsonb_typeof(value) = 'object' THEN
		(SELECT jsonb_object_agg(f, value -> f) FROM unnest(conect.entry_fields()) AS f) END
$$;

-- Name: entry_value(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_value(field text, given text, OUT kept text, OUT fault text, OUT expected text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $_$
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
END $_$;

-- Name: entry_version(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

-- Name: entry_words(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.entry_words(folded text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT (SELECT string_agg(w || ':*', ' & ') FROM unnest(string_to_array(folded, ' ')) AS w WHERE w <> '')::tsquery
$$;

-- Name: era_here(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.era_here(OUT system_identifier bigint, OUT timeline integer) RETURNS record
    LANGUAGE sql STABLE
    AS $$
	SELECT s.system_identifier,
		('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int
	FROM pg_control_system() AS s
$$;

-- Name: era_renew(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.era_renew() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	now_era int;
BEGIN
	LOCK TABLE era IN EXCLUSIVE MODE;
	INSERT INTO era (era, system_identifier, timeline)
	SELECT coalesce((SELECT max(e.era) FROM era AS e), 0) + 1,
		h.system_identifier, h.timeline
	FROM era_here() AS h
	WHERE NOT EXISTS (
		SELECT FROM era AS e
		WHERE e.era = (SELECT max(era) FROM era)
		AND (e.system_identifier, e.timeline) = (h.system_identifier, h.timeline));
	SELECT max(e.era) INTO now_era FROM era AS e;
	RETURN now_era;
END $$;

-- Name: erase_answers(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_answers(of_account uuid) RETURNS void
    LANGUAGE sql
    AS $$
	DELETE FROM idempotency AS x USING account AS a
	WHERE a.id = of_account AND (x.account = a.id
		OR x.account IS NULL AND strpos(lower(x.answer::text), a.email_key) > 0)
$$;

-- Name: erase_corrections(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_corrections(of_account uuid) RETURNS void
    LANGUAGE sql
    AS $$
	UPDATE correction AS c SET email = NULL, value = CASE WHEN c.state <> 'refused' THEN c.value END,
		note = CASE c.state WHEN 'open' THEN text_forget(c.note, a) END,
		source = CASE c.state WHEN 'open' THEN text_forget(c.source, a) END
	FROM account AS a
	WHERE a.id = of_account AND lower(c.email) = a.email_key
$$;

-- Name: erase_designations(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_designations(of_account uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: erase_mails(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_mails(of_account uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: erase_messages(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_messages(of_account uuid) RETURNS void
    LANGUAGE sql
    AS $$
	UPDATE message AS m SET text = left(text_forget(m.text, a), 5000)
	FROM account AS a
	WHERE a.id = of_account AND m.author = a.id AND text_forget(m.text, a) <> m.text
$$;

-- Name: erase_offices(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_offices(of_account uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	PERFORM note('office.end', 'authority', o.authority::text, NULL, NULL, 'account_erased',
		jsonb_build_object('account', of_account))
	FROM office AS o WHERE o.account = of_account;
	DELETE FROM office AS o WHERE o.account = of_account;
END $$;

-- Name: erase_profiles(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_profiles(of_account uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: erase_recording_messages(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_recording_messages(of_account uuid) RETURNS void
    LANGUAGE sql
    AS $$
	UPDATE recording_message AS m SET text = left(text_forget(m.text, a), 5000)
	FROM account AS a
	WHERE a.id = of_account AND m.author = a.id AND text_forget(m.text, a) <> m.text
$$;

-- Name: erase_recordings(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_recordings(of_account uuid) RETURNS void
    LANGUAGE sql
    AS $$
	UPDATE recording_request AS r
	SET message = CASE WHEN r.sent_by = a.id THEN left(text_forget(r.message, a), 2000) ELSE r.message END,
		reason = CASE WHEN r.decided_by = a.id THEN left(text_forget(r.reason, a), 2000) ELSE r.reason END
	FROM account AS a
	WHERE a.id = of_account AND a.id IN (r.sent_by, r.decided_by)
$$;

-- Name: erase_registrations(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_registrations(of_account uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: erase_reviews(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.erase_reviews(of_account uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	PERFORM FROM registration AS r
	WHERE r.id IN (SELECT i.object_id FROM review_item AS i WHERE i.assignee = of_account AND i.state = 'assigned')
	ORDER BY r.id FOR UPDATE;
	UPDATE registration AS r SET state = 'submitted' FROM review_item AS i
	WHERE i.object_id = r.id AND i.assignee = of_account AND i.state = 'assigned' AND r.state = 'in_review';
	UPDATE review_item AS i SET assignee = NULL, assigned_at = NULL, state = 'waiting'
	WHERE i.assignee = of_account AND i.state = 'assigned';
END $$;

-- Name: export_account(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_account(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT account_json(a) FROM account AS a WHERE a.id = of_account
$$;

-- Name: export_attachments(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_attachments(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('id', a.id, 'object_type', a.object_type, 'object_id', a.object_id,
		'kind', a.kind, 'name', a.name, 'type', a.type, 'size', a.size, 'sha256', encode(a.sha256, 'hex'),
		'created_at', public_api.instant(a.created_at), 'deleted_at', public_api.instant(a.deleted_at),
		'content', CASE WHEN a.stored IS NOT NULL THEN '/api/v1/attachments/' || a.id || '/content' END) ORDER BY a.id), '[]')
	FROM attachment AS a WHERE a.created_by = of_account
$$;

-- Name: export_corrections(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_corrections(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(c.created_at), 'ngo', c.ngo, 'field', c.field,
		'value', c.value, 'note', c.note, 'source', c.source, 'state', c.state, 'answer', c.answer) ORDER BY c.id), '[]')
	FROM account AS a JOIN correction AS c ON lower(c.email) = a.email_key
	WHERE a.id = of_account AND a.email_confirmed_at IS NOT NULL
$$;

-- Name: export_decisions(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_decisions(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(i.decided_at), 'item', i.id, 'kind', i.kind,
		'decision', i.decision, 'reason_code', i.reason_code, 'text', i.reason, 'fields', i.fields)
		ORDER BY i.decided_at, i.id), '[]')
	FROM review_item AS i WHERE i.decided_by = of_account
$$;

-- Name: export_designations(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_designations(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(designation_card(d) || jsonb_build_object('created_at', public_api.instant(d.created_at),
		'reason_code', d.reason_code, 'reason', d.reason) ORDER BY d.id), '[]')
	FROM designation AS d WHERE d.account = of_account
$$;

-- Name: export_devices(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_devices(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('device', d.label, 'created_at', public_api.instant(d.created_at),
		'seen_at', public_api.instant(d.seen_at)) ORDER BY d.created_at), '[]')
	FROM device AS d WHERE d.account = of_account
$$;

-- Name: export_invitations(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_invitations(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('ngo', CASE t.purpose WHEN 'invite_member' THEN t.subject END,
		'authority', CASE t.purpose WHEN 'invite_officer' THEN t.subject END, 'role', t.data ->> 'role',
		'expires_at', public_api.instant(t.expires_at)) ORDER BY t.created_at), '[]')
	FROM one_time_token AS t JOIN account AS a ON a.email_key = t.email
	WHERE a.id = of_account AND t.purpose LIKE 'invite%'
$$;

-- Name: export_keys(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_keys(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(key_json(k) ORDER BY k.created_at), '[]') FROM api_key AS k WHERE k.account = of_account
$$;

-- Name: export_log(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_log(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(l.at), 'action', l.action,
		'object_type', l.object_type, 'object_id', l.object_id) ORDER BY l.at), '[]')
	FROM audit AS l
	WHERE l.actor = 'account:' || of_account OR l.object_type = 'account' AND l.object_id = of_account::text
	OR l.actor IN (SELECT 'key:' || k.id FROM api_key AS k WHERE k.account = of_account)
$$;

-- Name: export_mails(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_mails(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(o.at), 'email', o.email,
		'template', o.template, 'state', o.state) ORDER BY o.at), '[]')
	FROM outbox AS o WHERE o.account = of_account
$$;

-- Name: export_members(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_members(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('ngo', m.ngo, 'name', n.name, 'role', m.role,
		'since', public_api.instant(m.since)) ORDER BY m.since), '[]')
	FROM member AS m JOIN ngo AS n ON n.id = m.ngo WHERE m.account = of_account
$$;

-- Name: export_messages(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_messages(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(m.at), 'registration', m.registration,
		'correction', m.correction, 'audience', m.audience, 'text', m.text) ORDER BY m.at, m.id), '[]')
	FROM message AS m WHERE m.author = of_account
$$;

-- Name: export_offices(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_offices(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('authority', o.authority, 'name', a.name, 'role', o.role,
		'competences', o.competences, 'since', public_api.instant(o.since)) ORDER BY o.since, o.authority), '[]')
	FROM office AS o JOIN authority AS a ON a.id = o.authority WHERE o.account = of_account
$$;

-- Name: export_recording_messages(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_recording_messages(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(m.at), 'request', m.request, 'asks', m.asks,
		'text', m.text, 'documents', m.documents) ORDER BY m.at, m.id), '[]')
	FROM recording_message AS m WHERE m.author = of_account
$$;

-- Name: export_recordings(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_recordings(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('id', r.id, 'ngo', r.ngo, 'authority', r.authority, 'state', r.state,
		'sent_at', CASE WHEN r.sent_by = of_account THEN public_api.instant(r.sent_at) END,
		'message', CASE WHEN r.sent_by = of_account THEN r.message END,
		'decided_at', CASE WHEN r.decided_by = of_account THEN public_api.instant(r.decided_at) END,
		'reason', CASE WHEN r.decided_by = of_account THEN r.reason END) ORDER BY r.id), '[]')
	FROM recording_request AS r WHERE of_account IN (r.sent_by, r.decided_by)
$$;

-- Name: export_registers(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_registers(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('id', r.id, 'created_at', public_api.instant(r.created_at),
		'authority', r.authority, 'title_ro', r.title_ro, 'state', r.state) ORDER BY r.id), '[]')
	FROM register AS r WHERE r.created_by = of_account
$$;

-- Name: export_registrations(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_registrations(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'ngo', r.ngo, 'state', r.state,
		'created_at', public_api.instant(r.created_at), 'submitted_at', public_api.instant(r.submitted_at),
		'decided_at', public_api.instant(r.decided_at), 'reason_code', r.reason_code, 'reason', r.reason, 'asked', r.asked,
		'data', CASE WHEN r.kind <> 'change' OR r.last_edited_by = of_account THEN r.data
			ELSE r.data - personal_fields() END) ORDER BY r.id), '[]')
	FROM registration AS r WHERE r.created_by = of_account
$$;

-- Name: export_sessions(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.export_sessions(of_account uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('device', s.device, 'created_at', public_api.instant(s.created_at),
		'seen_at', public_api.instant(s.seen_at)) ORDER BY s.created_at), '[]')
	FROM session AS s WHERE s.account = of_account
$$;

-- Name: files_end(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.files_end(of_account uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: fold_common(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.fold_common(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
 SELECT translate(t, 'ȚȘĂÂÎțșăâîŢŞţş', 'TSAAItsaaiTSts') $$;

-- Name: fold_plain(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.fold_plain(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
 SELECT btrim(regexp_replace(regexp_replace(lower(t COLLATE "C"),
  '\m([a-z])\.(?=[a-z]\M)', '\1', 'g'),
  '[^a-z0-9]+', ' ', 'g')) $$;

-- Name: has_office(uuid, text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.has_office(of_authority uuid, competence text DEFAULT NULL::text, at_least text DEFAULT 'officer'::text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT EXISTS (SELECT FROM identity() AS i
		JOIN office AS o ON o.authority = of_authority AND o.account = i.account
		WHERE i.in_office
		AND coalesce(i.authority = of_authority, true)
		AND (o.role = 'representative'
			OR at_least = 'officer' AND coalesce(has_office.competence = ANY (o.competences), true)))
$$;

-- Name: has_personal_number(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.has_personal_number(t text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
	SELECT t ~ '(^|[^0-9])[1-9][0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{6}([^0-9]|$)'
$_$;

-- Name: host_of(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.host_of(url text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
	SELECT coalesce(lower(rtrim(substring(url FROM '^https?://(?:[^/?#@]*@)?(\[[^]/?#]*\]|[^/?#:]+)'), '.')), '')
$$;

-- Name: idempotency; Type: TABLE; Schema: conect;

CREATE TABLE conect.idempotency (
    account uuid,
    key_hash bytea NOT NULL,
    request_hash bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    answer json
);

ALTER TABLE ONLY conect.idempotency FORCE ROW LEVEL SECURITY;

-- Name: idempotency_find(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.idempotency_find(of_key text) RETURNS conect.idempotency
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT x FROM idempotency AS x
	WHERE x.account IS NOT DISTINCT FROM me() AND x.key_hash = sha256(convert_to(of_key, 'UTF8'))
	AND x.created_at > now() - interval '1 day'
$$;

-- Name: idempotency_sweep(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.idempotency_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	WITH old AS (
		SELECT x.ctid FROM idempotency AS x
		WHERE x.created_at < now() - interval '1 day'
		LIMIT 1000 FOR UPDATE SKIP LOCKED
	), gone AS (
		DELETE FROM idempotency AS x USING old WHERE x.ctid = old.ctid RETURNING 1
	)
	SELECT count(*) FROM gone
$$;

-- Name: identity(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.identity() RETURNS conect.identity
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	sealed text := current_setting('conect.identity', true);
	who text;
BEGIN
	IF coalesce(sealed, '') = '' THEN
		RETURN NULL;
	END IF;
	who := substr(sealed, 66);
	IF left(sealed, 64) IS DISTINCT FROM identity_seal(who) THEN
		RAISE insufficient_privilege USING MESSAGE = 'the identity of this transaction is not its own';
	END IF;
	RETURN who::identity;
END $$;

-- Name: identity_seal(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.identity_seal(who text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT encode(sha256(k.key || convert_to(concat_ws(' ', pg_backend_pid(),
		extract(epoch FROM transaction_timestamp())::text, who), 'UTF8')), 'hex')
	FROM identity_key AS k
$$;

-- Name: in_lang(text, text, text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.in_lang(lang text, ro text, hu text, en text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
	SELECT CASE lang WHEN 'hu' THEN hu WHEN 'en' THEN en ELSE ro END
$$;

-- Name: in_time(text, interval); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.in_time(key text, span interval DEFAULT '00:00:00'::interval) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
	SELECT jsonb_build_object(key, public_api.instant(now() + span))
$$;

-- Name: one_time_token; Type: TABLE; Schema: conect;

CREATE TABLE conect.one_time_token (
    token_hash bytea NOT NULL,
    purpose text NOT NULL,
    account uuid,
    email text,
    subject uuid,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    CONSTRAINT one_time_token_purpose_known CHECK ((purpose = ANY (ARRAY['confirm_email'::text, 'change_email'::text, 'reset_password'::text, 'invite_member'::text, 'invite_staff'::text, 'invite_officer'::text, 'confirm_ngo'::text]))),
    CONSTRAINT one_time_token_token_hash_length CHECK ((length(token_hash) = 32))
);

-- Name: invitation_json(conect.one_time_token); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.invitation_json(t conect.one_time_token) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', t.id, 'email', coalesce(t.data ->> 'email', t.email), 'role', t.data ->> 'role',
		'expires_at', public_api.instant(t.expires_at))
$$;

-- Name: invitation_list(text, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.invitation_list(of_purpose text, of_subject uuid) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(invitation_json(t) ORDER BY t.created_at, t.id), '[]')
	FROM one_time_token AS t
	WHERE t.purpose = of_purpose AND t.subject IS NOT DISTINCT FROM of_subject AND t.expires_at > now()
$$;

-- Name: invitation_withdraw(uuid, text, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.invitation_withdraw(of_id uuid, of_purpose text, of_subject uuid, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql
    AS $$
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

-- Name: is_in_office(uuid, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.is_in_office(of_authority uuid, of_account uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT EXISTS (SELECT FROM office AS o WHERE o.authority = of_authority AND o.account = of_account)
$$;

-- Name: is_last_ngo_admin(uuid, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.is_last_ngo_admin(of_ngo uuid, of_account uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT EXISTS (SELECT FROM member AS m WHERE m.ngo = of_ngo AND m.account = of_account AND m.role = 'ngo_admin')
	AND NOT EXISTS (SELECT FROM member AS m WHERE m.ngo = of_ngo AND m.account <> of_account AND m.role = 'ngo_admin')
$$;

-- Name: is_last_sgg_admin(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.is_last_sgg_admin(of_account uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT NOT EXISTS (SELECT FROM account AS a
		WHERE a.role = 'sgg_admin' AND a.state = 'active' AND a.id <> of_account)
$$;

-- Name: is_member(uuid, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.is_member(of_ngo uuid, at_least text DEFAULT 'ngo_editor'::text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT EXISTS (SELECT FROM identity() AS i
		JOIN member AS m ON m.ngo = of_ngo AND m.account = i.account
		WHERE i.authority IS NULL
		AND (at_least = 'ngo_editor' OR m.role = 'ngo_admin'))
$$;

-- Name: is_staff(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.is_staff() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(conect.my_role() IN ('reviewer', 'sgg_admin', 'auditor'), false)
$$;

-- Name: is_unnamed(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.is_unnamed() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(current_setting('conect.identity', true), '') = ''
$$;

-- Name: is_working_day(date); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.is_working_day(d date) RETURNS boolean
    LANGUAGE plpgsql STABLE STRICT
    AS $$
BEGIN
	IF extract(year FROM d) NOT BETWEEN 2013 AND 2099 THEN
		RAISE EXCEPTION 'the calendar has no year %', extract(year FROM d) USING ERRCODE = 'datetime_field_overflow';
	END IF;
	RETURN extract(isodow FROM d) < 6
		AND NOT EXISTS (SELECT FROM public_api.holidays(extract(year FROM d)::int) AS h WHERE h.on_day = d);
END $$;

-- Name: api_key; Type: TABLE; Schema: conect;

CREATE TABLE conect.api_key (
    id text NOT NULL,
    account uuid NOT NULL,
    secret_hash bytea NOT NULL,
    name text NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    replaced_by text,
    authority uuid,
    CONSTRAINT api_key_id_form CHECK ((id ~ '^[a-z0-9]{8}$'::text)),
    CONSTRAINT api_key_name_length CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT api_key_secret_hash_length CHECK ((length(secret_hash) = 32))
);

ALTER TABLE ONLY conect.api_key FORCE ROW LEVEL SECURITY;

-- Name: key_end(conect.api_key); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.key_end(k conect.api_key, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql
    AS $$
BEGIN
	UPDATE api_key AS x SET revoked_at = now()
	WHERE x.id = k.id AND x.expires_at > now() AND (x.revoked_at IS NULL OR x.revoked_at > now());
	IF FOUND THEN
		PERFORM note('key.revoked', 'key', k.id);
		body := '';
		status := '204';
	END IF;
END $$;

-- Name: key_json(conect.api_key); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.key_json(k conect.api_key) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', k.id, 'name', k.name, 'scopes', k.scopes,
		'created_at', public_api.instant(k.created_at), 'expires_at', public_api.instant(k.expires_at),
		'last_used_at', public_api.instant(k.last_used_at), 'revoked_at', public_api.instant(k.revoked_at),
		'replaced_by', k.replaced_by)
$$;

-- Name: key_new(uuid, text, text, text, text[], integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.key_new(of_authority uuid, key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql
    AS $$
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

-- Name: key_replace(conect.api_key, text, text, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.key_replace(old conect.api_key, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text) RETURNS record
    LANGUAGE plpgsql
    AS $$
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

-- Name: key_room(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.key_room(of_authority uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	PERFORM FROM account AS a WHERE a.id = me() FOR UPDATE;
	IF (SELECT count(*) FROM api_key AS k WHERE k.account = me() AND k.authority IS NOT DISTINCT FROM of_authority
	    AND k.expires_at > now() AND k.revoked_at IS NULL) >= 10 THEN
		PERFORM refuse('too_many_keys');
	END IF;
END $$;

-- Name: keyed(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.keyed(subject text) RETURNS bytea
    LANGUAGE sql STABLE
    AS $$
	SELECT sha256(k.key || convert_to(subject, 'UTF8')) FROM identity_key AS k
$$;

-- Name: ledger_page(uuid, tsquery, text[], text[], text, boolean, jsonb, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ledger_page(of_register uuid, query tsquery, in_county text[], in_state text[], in_status text, removed boolean, cursor jsonb, size integer) RETURNS conect.entry[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'extensions', 'pg_temp'
    AS $$
DECLARE
	at text := cursor ->> 'r';
BEGIN
	IF cursor ->> 'd' = 'p' THEN
		RETURN ARRAY(SELECT e FROM entry AS e
			WHERE e.register = of_register AND e.local_ref COLLATE natural_order < at COLLATE natural_order
			AND (query IS NULL OR e.words @@ query) AND (in_county IS NULL OR e.county = ANY (in_county))
			AND (in_state IS NULL OR e.match_state = ANY (in_state)) AND (in_status IS NULL OR e.status = in_status)
			AND (e.removed_at IS NOT NULL) = removed
			ORDER BY e.local_ref COLLATE natural_order DESC LIMIT size);
	END IF;
	RETURN ARRAY(SELECT e FROM entry AS e
		WHERE e.register = of_register AND (at IS NULL OR e.local_ref COLLATE natural_order > at COLLATE natural_order)
		AND (query IS NULL OR e.words @@ query) AND (in_county IS NULL OR e.county = ANY (in_county))
		AND (in_state IS NULL OR e.match_state = ANY (in_state)) AND (in_status IS NULL OR e.status = in_status)
		AND (e.removed_at IS NOT NULL) = removed
		ORDER BY e.local_ref COLLATE natural_order LIMIT size);
END $$;

-- Name: legal_day(timestamp with time zone); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.legal_day(at timestamp with time zone DEFAULT now()) RETURNS date
    LANGUAGE sql STABLE STRICT
    RETURN ((at AT TIME ZONE 'Europe/Bucharest'::text))::date;

-- Name: working_day_from(date); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.working_day_from(d date) RETURNS date
    LANGUAGE sql STABLE STRICT
    RETURN (SELECT min((working_day_from.d + n.n)) FILTER (WHERE conect.is_working_day((working_day_from.d + n.n))) AS min FROM generate_series(0, 10) n(n));

-- Name: legal_term(date, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.legal_term(begins date, days integer, OUT due_on date, OUT late_after date) RETURNS record
    LANGUAGE sql STABLE STRICT
    BEGIN ATOMIC
 SELECT (begins + days),
     conect.working_day_from(((begins + days) + 1)) AS working_day_from;
END;

-- Name: line_or_refused(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.line_or_refused(given text, pointer text) RETURNS text
    LANGUAGE plpgsql
    AS $$
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

-- Name: mail(text, uuid, text, text, jsonb, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.mail(template text, to_account uuid, email text, lang text, data jsonb DEFAULT '{}'::jsonb, sealed text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	INSERT INTO outbox (account, email, lang, template, data, sealed)
	SELECT to_account, coalesce(mail.email, a.email), coalesce(mail.lang, a.lang, 'ro'), mail.template,
		mail.data, mail.sealed
	FROM (SELECT) AS one
	LEFT JOIN account AS a ON a.id = to_account
	WHERE coalesce(mail.email, a.email) IS NOT NULL;
	NOTIFY outbox;
END $$;

-- Name: outbox; Type: TABLE; Schema: conect;

CREATE TABLE conect.outbox (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    account uuid,
    email text,
    lang text NOT NULL,
    template text NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    sealed text,
    state text DEFAULT 'waiting'::text NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone DEFAULT now() NOT NULL,
    ended_at timestamp with time zone,
    error text,
    CONSTRAINT outbox_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text]))),
    CONSTRAINT outbox_template_form CHECK ((template ~ '^[a-z][a-z_]{0,59}$'::text))
);

-- Name: mail_give_up(conect.outbox, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.mail_give_up(mail conect.outbox, error text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	UPDATE outbox AS o SET state = 'failed', ended_at = now(), sealed = NULL,
		error = left(mail_give_up.error, 300)
	WHERE o.id = (mail).id;
	UPDATE campaign_recipient AS r SET state = 'bounced'
	WHERE (mail).template = 'campaign' AND r.id = ((mail).data ->> 'recipient')::uuid AND r.state = 'sent';
	PERFORM note('mail.failed', 'mail', (mail).id::text, NULL, NULL,
		(mail).template || ': ' || left(mail_give_up.error, 300));
END $$;

-- Name: mail_is_allowed(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.mail_is_allowed(email text, network text) RETURNS boolean
    LANGUAGE sql
    AS $$
	SELECT (attempt_more('mail', lower(email), '1 hour')).n <= 3
		AND coalesce((attempt_more('mail_network', network, '1 hour')).n <= 20, true)
$$;

-- Name: mail_is_anybodys(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.mail_is_anybodys(domain text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT domain ~ '^(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|proton|protonmail|freemail|citromail|mail|gmx)\.'
$$;

-- Name: mail_owners(text, uuid, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.mail_owners(template text, of_ngo uuid, data jsonb) RETURNS void
    LANGUAGE sql
    AS $$
	SELECT mail(template, m.account, NULL, NULL, data)
	FROM member AS m WHERE m.ngo = of_ngo AND m.role = 'ngo_admin'
$$;

-- Name: me(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.me() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT (conect.identity()).account $$;

-- Name: member_gate(uuid, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.member_gate(of_ngo uuid, at_least text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	PERFORM FROM ngo AS n WHERE n.id = of_ngo FOR UPDATE;
	IF NOT is_member(of_ngo) THEN
		PERFORM refuse('not_found');
	END IF;
	IF NOT is_member(of_ngo, at_least) THEN
		PERFORM refuse('forbidden');
	END IF;
END $$;

-- Name: member_or_refused(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.member_or_refused(of_ngo uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM ngo AS n WHERE n.id = of_ngo AND n.removed_at IS NULL) THEN
		PERFORM refuse('not_found');
	ELSIF NOT is_member(of_ngo) THEN
		PERFORM refuse('forbidden');
	END IF;
END $$;

-- Name: ngo; Type: TABLE; Schema: conect;

CREATE TABLE conect.ngo (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    name text NOT NULL,
    former_names text[] DEFAULT '{}'::text[] NOT NULL,
    legal_form text NOT NULL,
    status text NOT NULL,
    is_branch boolean,
    public_utility boolean,
    national_number text,
    court_number text,
    court text,
    court_name text,
    cif text,
    registered_on date,
    county text,
    locality_siruta integer,
    locality text,
    purpose text,
    domains text[] DEFAULT '{}'::text[] NOT NULL,
    flags text[] DEFAULT '{}'::text[] NOT NULL,
    declared text[] DEFAULT '{}'::text[] NOT NULL,
    not_seen_since date,
    removed_at timestamp with time zone,
    removed_reason text,
    profile integer DEFAULT 0 NOT NULL,
    CONSTRAINT ngo_cif_valid CHECK (conect.cif_is_valid(cif)),
    CONSTRAINT ngo_court_number_length CHECK (((length(court_number) >= 1) AND (length(court_number) <= 200))),
    CONSTRAINT ngo_declared_known CHECK ((declared <@ ARRAY['name'::text, 'former_names'::text, 'legal_form'::text, 'status'::text, 'is_branch'::text, 'public_utility'::text, 'national_number'::text, 'court_number'::text, 'court'::text, 'court_name'::text, 'cif'::text, 'registered_on'::text, 'county'::text, 'locality_siruta'::text, 'locality'::text, 'purpose'::text, 'domains'::text])),
    CONSTRAINT ngo_name_length CHECK (((length(name) >= 1) AND (length(name) <= 2000))),
    CONSTRAINT ngo_national_number_length CHECK (((length(national_number) >= 1) AND (length(national_number) <= 60))),
    CONSTRAINT ngo_purpose_length CHECK ((length(purpose) <= 200000)),
    CONSTRAINT ngo_removed_reason_rule CHECK (((removed_at IS NULL) = (removed_reason IS NULL)))
);
ALTER TABLE ONLY conect.ngo ALTER COLUMN purpose SET STATISTICS 0;

ALTER TABLE ONLY conect.ngo FORCE ROW LEVEL SECURITY;

-- Name: merge_conflicts(conect.ngo, conect.ngo); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.merge_conflicts(one conect.ngo, other conect.ngo) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('field', c.name, 'ngo', a.row ->> c.name, 'into', b.row ->> c.name)
		ORDER BY c.i), '[]')
	FROM (SELECT to_jsonb(one)) AS a (row), (SELECT to_jsonb(other)) AS b (row),
		unnest('{name,legal_form,status,is_branch,public_utility,national_number,court_number,court,cif,registered_on,county,locality_siruta,locality}'::text[])
			WITH ORDINALITY AS c (name, i)
	WHERE a.row ->> c.name IS DISTINCT FROM b.row ->> c.name AND a.row ->> c.name IS NOT NULL
$$;

-- Name: ngo_merge; Type: TABLE; Schema: conect;

CREATE TABLE conect.ngo_merge (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    ngo uuid NOT NULL,
    target uuid NOT NULL,
    reason_code text NOT NULL,
    reason text,
    merged_at timestamp with time zone DEFAULT now() NOT NULL,
    merged_by uuid,
    undo_until timestamp with time zone DEFAULT (now() + '30 days'::interval) NOT NULL,
    undone_at timestamp with time zone,
    undone_by uuid,
    moved jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT ngo_merge_target_rule CHECK ((target <> ngo))
);

ALTER TABLE ONLY conect.ngo_merge FORCE ROW LEVEL SECURITY;

-- Name: merge_json(conect.ngo_merge); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.merge_json(m conect.ngo_merge) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT jsonb_build_object('id', m.id, 'ngo', m.ngo, 'name', a.name, 'into', m.target, 'into_name', b.name,
		'reason', m.reason_code, 'merged_at', public_api.instant(m.merged_at),
		'undo_until', public_api.instant(m.undo_until), 'undone_at', public_api.instant(m.undone_at))
	FROM ngo AS a, ngo AS b
	WHERE a.id = m.ngo AND b.id = m.target
$$;

-- Name: merge_move(jsonb, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.merge_move(moved jsonb, into_ngo uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	UPDATE registration AS r SET ngo = into_ngo WHERE r.id = ANY (uuids(moved -> 'registrations'));
	UPDATE review_item AS i SET ngo = into_ngo WHERE i.id = ANY (uuids(moved -> 'review_items'));
	UPDATE attachment AS a SET object_id = into_ngo WHERE a.id = ANY (uuids(moved -> 'attachments'));
	UPDATE correction AS c SET ngo = into_ngo WHERE c.id = ANY (uuids(moved -> 'corrections'));
	UPDATE register_entry AS e SET ngo = into_ngo WHERE e.id = ANY (uuids(moved -> 'register_entries'));
$$;

-- Name: merge_plan(uuid, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.merge_plan(one uuid, other uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: message; Type: TABLE; Schema: conect;

CREATE TABLE conect.message (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    registration uuid,
    correction uuid,
    author uuid,
    by_staff boolean NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    text text NOT NULL,
    audience text NOT NULL,
    read_by_applicant_at timestamp with time zone,
    read_by_reviewer_at timestamp with time zone,
    designation uuid,
    register uuid,
    CONSTRAINT message_audience_known CHECK ((audience = ANY (ARRAY['applicant'::text, 'reviewers'::text]))),
    CONSTRAINT message_audience_rule CHECK ((by_staff OR (audience = 'applicant'::text))),
    CONSTRAINT message_registration_rule CHECK ((num_nonnulls(registration, correction, designation, register) = 1)),
    CONSTRAINT message_text_length CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
);

ALTER TABLE ONLY conect.message FORCE ROW LEVEL SECURITY;

-- Name: message_add(conect.registration, text, text, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.message_add(r conect.registration, text text, audience text, by_staff boolean) RETURNS conect.message
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: message_json(conect.message); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.message_json(m conect.message) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', m.id, 'at', public_api.instant(m.at), 'text', m.text,
		'by', CASE WHEN m.by_staff THEN 'reviewer' ELSE 'applicant' END, 'mine', m.author IS NOT DISTINCT FROM me(),
		'audience', m.audience, 'read', CASE WHEN m.by_staff THEN m.read_by_applicant_at ELSE m.read_by_reviewer_at END IS NOT NULL)
$$;

-- Name: my_account(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.my_account() RETURNS conect.account
    LANGUAGE sql STABLE
    AS $$
	SELECT a.* FROM account AS a WHERE a.id = me()
$$;

-- Name: my_counties(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.my_counties(at_least text DEFAULT 'officer'::text) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(array_agg(a.county ORDER BY a.county), '{}')
	FROM office AS o JOIN authority AS a ON a.id = o.authority
	WHERE o.account = me() AND a.kind = 'prefectura' AND a.removed_at IS NULL AND a.county IS NOT NULL
	AND has_office(a.id, NULL, at_least)
$$;

-- Name: my_role(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.my_role() RETURNS text
    LANGUAGE sql STABLE
    AS $$ SELECT (conect.identity()).role $$;

-- Name: session; Type: TABLE; Schema: conect;

CREATE TABLE conect.session (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    account uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    idle interval NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    level integer DEFAULT 1 NOT NULL,
    stepped_up_at timestamp with time zone DEFAULT now() NOT NULL,
    device text DEFAULT ''::text NOT NULL,
    CONSTRAINT session_device_length CHECK ((length(device) <= 100)),
    CONSTRAINT session_level_range CHECK ((level = ANY (ARRAY[1, 2]))),
    CONSTRAINT session_token_hash_length CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY conect.session FORCE ROW LEVEL SECURITY;

-- Name: my_session(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.my_session() RETURNS conect.session
    LANGUAGE sql STABLE
    AS $$
	SELECT s.* FROM session AS s WHERE s.id = (identity()).session
$$;

-- Name: name_warnings(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.name_warnings(name text, lang text) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('code', r.code,
		'word', (regexp_match(f.name, r.pattern))[1],
		'article', r.article,
		'text', in_lang(lang, r.note_ro, r.note_hu, r.note_en)) ORDER BY r.ord), '[]')
	FROM (SELECT fold(left(name, 2000))) AS f (name)
	JOIN name_rule AS r ON f.name ~ r.pattern
$$;

-- Name: names_in(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.names_in(compared jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
	SELECT value_names(VARIADIC array_agg(jsonb_build_object(r ->> 'field', r -> side)))
	FROM jsonb_array_elements(compared) AS r,
		unnest('{before,after,register,here,there,current,proposed}'::text[]) AS side
	WHERE r ? side
$$;

-- Name: next_version(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.next_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
	NEW.created_at := OLD.created_at;
	NEW.version := OLD.version;
	NEW.updated_at := OLD.updated_at;
	IF NEW IS DISTINCT FROM OLD THEN
		NEW.version := OLD.version + 1;
		NEW.updated_at := now();
	END IF;
	RETURN NEW;
END $$;

-- Name: ngo_codes_known(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_codes_known() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	unknown text;
BEGIN
	SELECT c INTO unknown
	FROM (SELECT DISTINCT unnest(domains) AS c FROM fresh) AS used
	WHERE NOT EXISTS (SELECT FROM domain WHERE code = c) LIMIT 1;
	IF FOUND THEN
		RAISE foreign_key_violation USING
			MESSAGE = format('domain %s does not exist', unknown),
			TABLE = 'ngo', COLUMN = 'domains',
			CONSTRAINT = 'ngo_domains_known';
	END IF;
	SELECT c INTO unknown
	FROM (SELECT DISTINCT unnest(flags) AS c FROM fresh) AS used
	WHERE NOT EXISTS (SELECT FROM data_flag WHERE code = c) LIMIT 1;
	IF FOUND THEN
		RAISE foreign_key_violation USING
			MESSAGE = format('data flag %s does not exist', unknown),
			TABLE = 'ngo', COLUMN = 'flags',
			CONSTRAINT = 'ngo_flags_known';
	END IF;
	RETURN NULL;
END $$;

-- Name: ngo_confirmed(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_confirmed(of_ngo uuid, OUT body text, OUT etag text) RETURNS record
    LANGUAGE plpgsql
    AS $$
DECLARE
	p profile;
	v bigint;
BEGIN
	PERFORM FROM ngo AS n WHERE n.id = of_ngo FOR UPDATE;
	INSERT INTO profile AS x (ngo) VALUES (of_ngo) ON CONFLICT (ngo) DO UPDATE
	SET confirmed_at = now(), reminded_at = NULL RETURNING * INTO p;
	PERFORM set_why('confirmed');
	v := ngo_touch(of_ngo);
	PERFORM note('ngo.confirm', 'ngo', of_ngo::text, v - 1, v);
	body := json_build_object('ngo', of_ngo, 'version', v, 'name', (SELECT n.name FROM ngo AS n WHERE n.id = of_ngo),
		'confirmed_at', public_api.instant(p.confirmed_at), 'freshness', public_api.freshness(p.confirmed_at));
	etag := 'v' || v;
END $$;

-- Name: ngo_removal; Type: TABLE; Schema: conect;

CREATE TABLE conect.ngo_removal (
    ngo uuid NOT NULL,
    state text NOT NULL,
    reason_code text NOT NULL,
    reason text,
    at timestamp with time zone DEFAULT now() NOT NULL,
    removed_by uuid,
    target uuid,
    CONSTRAINT ngo_removal_ngo_rule CHECK ((target <> ngo)),
    CONSTRAINT ngo_removal_state_known CHECK ((state = ANY (ARRAY['suspended'::text, 'archived'::text, 'merged'::text]))),
    CONSTRAINT ngo_removal_target_rule CHECK (((state = 'merged'::text) = (target IS NOT NULL)))
);

ALTER TABLE ONLY conect.ngo_removal FORCE ROW LEVEL SECURITY;

-- Name: ngo_conflict(conect.ngo, conect.ngo_removal); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_conflict(n conect.ngo, r conect.ngo_removal) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM refuse('state_conflict', '', concat_ws(' ',
		coalesce(r.state, CASE WHEN n.removed_at IS NULL THEN 'published' ELSE 'removed' END),
		(SELECT a.role FROM account AS a WHERE a.id = r.removed_by), public_api.instant(coalesce(r.at, n.updated_at))));
END $$;

-- Name: ngo_insert(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_insert(data jsonb) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
	made uuid := uuid_v7();
	l locality;
	columns text[] := ARRAY(SELECT f.in_ngo FROM profile_field AS f WHERE f.in_ngo IS NOT NULL AND data ? f.code);
BEGIN
	SELECT * INTO l FROM locality AS x WHERE x.siruta = (data ->> 'locality_siruta')::int;
	INSERT INTO ngo (id, name, former_names, legal_form, status, national_number, court_number, court, registered_on,
		cif, is_branch, public_utility, locality_siruta, county, locality, domains, profile, declared)
	SELECT made, coalesce(x.name, '–'), coalesce(x.former_names, '{}'), coalesce(x.legal_form, 'alta'), 'necunoscut',
		x.national_number, x.court_number, x.court, x.registered_on, x.cif, x.is_branch, x.public_utility, l.siruta,
		l.county, l.name, coalesce(x.domains, '{}'), 1,
		columns || CASE WHEN l.siruta IS NOT NULL THEN ARRAY['county', 'locality'] ELSE '{}' END
	FROM jsonb_populate_record(NULL::ngo, data) AS x;
	RETURN made;
END $$;

-- Name: ngo_origin(conect.ngo, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_origin(n conect.ngo, shown jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(jsonb_object_agg(f.code, CASE WHEN f.in_ngo IS NULL OR f.in_ngo = ANY (n.declared) OR e.register IS NULL
		THEN '{"source":"declared","register":null,"captured_on":null}'
		ELSE jsonb_build_object('source', 'register', 'register', e.register, 'captured_on', e.captured_on) END), '{}')
	FROM profile_field AS f
	LEFT JOIN LATERAL (SELECT r.register, s.captured_on FROM register_entry AS r
		JOIN register_snapshot AS s ON s.id = r.snapshot_last
		WHERE r.ngo = n.id ORDER BY r.snapshot_last DESC, r.id LIMIT 1) AS e ON true
	WHERE shown ? f.code
$$;

-- Name: ngo_propose(conect.ngo, jsonb, jsonb, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_propose(n conect.ngo, old jsonb, changes jsonb, lang text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
	r registration;
BEGIN
	SELECT * INTO r FROM registration AS x
	WHERE x.ngo = n.id AND x.kind = 'change' AND x.state IN ('draft', 'submitted', 'in_review', 'changes_requested')
	ORDER BY x.id DESC LIMIT 1 FOR UPDATE;
	IF r.id IS NULL THEN
		r := registration_new(n.id, '{}', lang);
	ELSIF r.state = 'in_review' THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	UPDATE registration AS x
	SET data = registration_merge(r, changes), last_edited_by = me()
	WHERE x.id = r.id RETURNING * INTO r;
	IF r.state = 'submitted' THEN
		UPDATE review_item AS i
		SET checks = registration_checks(r.id), title = coalesce(registration_values(r) ->> 'name', ''),
			excluded = array_append(array_remove(i.excluded, me()), me())
		WHERE i.object_id = r.id AND i.state <> 'decided';
	ELSIF r.data <> '{}' THEN
		UPDATE registration AS x SET state = 'submitted', submitted_by = me(), submitted_at = now(), asked = '{}'
		WHERE x.id = r.id RETURNING * INTO r;
		PERFORM review_open(r);
		PERFORM note('registration.submit', 'registration', r.id::text, NULL, r.version);
		PERFORM mail('registration_submitted', me(), NULL, NULL,
			jsonb_build_object('ngo_name', n.name, 'registration', r.id, 'submitted_at', now()));
	END IF;
	RETURN r.id;
END $$;

-- Name: ngo_public_values(conect.ngo, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_public_values(n conect.ngo, data jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(jsonb_object_agg(v.key, v.value), '{}')
		|| jsonb_strip_nulls(jsonb_build_object('status', n.status, 'county', n.county, 'locality', n.locality,
			'purpose', n.purpose, 'not_seen_since', n.not_seen_since))
	FROM jsonb_each(ngo_values(n, coalesce(data, '{}'))) AS v
	JOIN profile_field AS f ON f.code = v.key AND f.visibility = 'public'
$$;

-- Name: ngo_remove(conect.ngo, text, text, text, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_remove(n conect.ngo, state text, code text, text text, target uuid DEFAULT NULL::uuid) RETURNS conect.ngo
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: ngo_similar(text, uuid, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_similar(name text, but uuid DEFAULT NULL::uuid, size integer DEFAULT 10) RETURNS TABLE(id uuid, card json, why text, likeness real)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'extensions', 'pg_temp'
    AS $$
DECLARE
	its_name text := fold(left(name, 500));
	its_key text := left(key_of(its_name), 120);
	words text[] := string_to_array(its_key, ' ');
	asked text[] := ARRAY[its_key];
	q text;
	cards jsonb := '{}';
BEGIN
	IF coalesce(its_key, '') = '' THEN
		RETURN;
	END IF;
	IF cardinality(words) BETWEEN 2 AND 6 THEN
		FOR i IN 1..cardinality(words) LOOP
			asked := asked || array_to_string(words[:i - 1] || words[i + 1:], ' ');
		END LOOP;
	END IF;
	FOREACH q IN ARRAY asked LOOP
		cards := cards || coalesce((SELECT jsonb_object_agg(c ->> 'id', c)
			FROM public_api.ngo_list(q, q, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
				'relevance', NULL, 10, NULL) AS l, jsonb_array_elements(l.items::jsonb) AS c), '{}');
	END LOOP;
	RETURN QUERY
	SELECT (e.value ->> 'id')::uuid, e.value::json,
		CASE WHEN k.folded = its_name THEN 'same_name' WHEN k.key = its_key THEN 'same_words'
			ELSE 'similar_name' END,
		similarity(k.key, its_key)
	FROM jsonb_each(cards) AS e
	CROSS JOIN LATERAL (SELECT fold(e.value ->> 'name') AS folded OFFSET 0) AS x
	CROSS JOIN LATERAL (SELECT x.folded, left(key_of(x.folded), 120) AS key) AS k
	WHERE (e.value ->> 'id')::uuid IS DISTINCT FROM but AND similarity(k.key, its_key) >= 0.5
	ORDER BY 4 DESC, 1
	LIMIT size;
END $$;

-- Name: ngo_state_json(conect.ngo); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_state_json(n conect.ngo) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT json_build_object('id', n.id, 'version', n.version, 'state', coalesce(r.state, 'published'),
		'reason', r.reason_code, 'since', public_api.instant(coalesce(r.at, n.updated_at)))::text
	FROM (SELECT) AS one
	LEFT JOIN ngo_removal AS r ON r.ngo = n.id
$$;

-- Name: ngo_take(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_take(id uuid) RETURNS conect.ngo
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: ngo_tell(text, uuid, text, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_tell(template text, ngo uuid, code text, more jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT mail(template, m.account, NULL, NULL,
		jsonb_build_object('ngo_name', n.name, 'reason', review_words(code)) || more)
	FROM member AS m
	JOIN ngo AS n ON n.id = m.ngo
	WHERE m.ngo = ngo_tell.ngo
	ORDER BY m.account
$$;

-- Name: ngo_touch(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_touch(of_ngo uuid) RETURNS bigint
    LANGUAGE sql
    AS $$
	UPDATE ngo AS n SET profile = n.profile + 1 WHERE n.id = of_ngo RETURNING n.version
$$;

-- Name: ngo_values(conect.ngo, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_values(n conect.ngo, data jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(jsonb_object_agg(x.code, x.value), '{}')
	FROM (SELECT f.code, CASE WHEN f.in_ngo IS NULL THEN data -> f.code
			ELSE nullif(to_jsonb(n) -> f.in_ngo, '[]') END AS value
		FROM profile_field AS f) AS x
	WHERE coalesce(x.value, 'null') <> 'null'
$$;

-- Name: ngo_versions(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_versions() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $_$
BEGIN
	EXECUTE $sql$
		INSERT INTO profile_version (ngo, version, at, why, data)
		SELECT o.id, o.version, o.updated_at, 'import', ngo_public_values(o, '{}')
		FROM stale AS o
		JOIN fresh AS n ON n.id = o.id
		WHERE n.version <> o.version AND o.removed_at IS NULL
		AND NOT EXISTS (SELECT FROM profile_version AS v WHERE v.ngo = o.id)
		ON CONFLICT DO NOTHING
	$sql$;
	EXECUTE $sql$
		INSERT INTO profile_version (ngo, version, at, why, data)
		SELECT n.id, n.version, n.updated_at, why(), ngo_public_values(n, p.data)
		FROM fresh AS n
		JOIN stale AS o ON o.id = n.id
		LEFT JOIN profile AS p ON p.ngo = n.id
		WHERE n.version <> o.version AND n.removed_at IS NULL
		ON CONFLICT DO NOTHING
	$sql$;
	RETURN NULL;
END $_$;

-- Name: ngo_write(uuid, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.ngo_write(of_ngo uuid, changes jsonb) RETURNS conect.ngo
    LANGUAGE plpgsql
    AS $$
DECLARE
	n ngo;
	patch jsonb;
	r ngo;
BEGIN
	SELECT * INTO n FROM ngo AS x WHERE x.id = of_ngo FOR UPDATE;
	SELECT coalesce(jsonb_object_agg(f.in_ngo, CASE WHEN f.type IN ('texts', 'codes') AND c.value = 'null' THEN '[]'
		ELSE c.value END), '{}') INTO patch
	FROM jsonb_each(changes) AS c
	JOIN profile_field AS f ON f.code = c.key AND f.in_ngo IS NOT NULL
	WHERE coalesce(nullif(to_jsonb(n) -> f.in_ngo, '[]'), 'null') <> c.value;
	IF patch ? 'locality_siruta' THEN
		patch := patch || coalesce((SELECT jsonb_build_object('county', l.county, 'locality', l.name)
			FROM locality AS l WHERE l.siruta = (patch ->> 'locality_siruta')::int), '{}');
	END IF;
	r := jsonb_populate_record(n, patch);
	UPDATE ngo AS x
	SET name = r.name, former_names = r.former_names, legal_form = r.legal_form, national_number = r.national_number,
		court_number = r.court_number, court = r.court, registered_on = r.registered_on, cif = r.cif,
		is_branch = r.is_branch, public_utility = r.public_utility, locality_siruta = r.locality_siruta,
		county = r.county, locality = r.locality, domains = r.domains, profile = x.profile + 1,
		declared = ARRAY(SELECT DISTINCT d FROM unnest(x.declared || ARRAY(SELECT jsonb_object_keys(patch))) AS d ORDER BY d)
	WHERE x.id = of_ngo
	RETURNING * INTO r;
	RETURN r;
END $$;

-- Name: note(text, text, text, bigint, bigint, text, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.note(action text, object_type text, object_id text, version_before bigint DEFAULT NULL::bigint, version_after bigint DEFAULT NULL::bigint, reason text DEFAULT NULL::text, payload jsonb DEFAULT NULL::jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	INSERT INTO audit (actor, action, object_type, object_id, version_before, version_after, reason,
		request_id, payload_sha256)
	SELECT coalesce('key:' || i.api_key, 'account:' || i.account, 'system'), note.action, note.object_type,
		note.object_id, note.version_before, note.version_after, left(note.reason, 2000), i.request_id,
		sha256(convert_to(note.payload::text, 'UTF8'))
	FROM (SELECT (identity()).*) AS i
$$;

-- Name: office_end(uuid, uuid, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.office_end(of_authority uuid, of_account uuid, text text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	DELETE FROM office AS o WHERE o.authority = of_authority AND o.account = of_account;
	PERFORM note('office.end', 'authority', of_authority::text, NULL, NULL, NULL, jsonb_build_object('account', of_account, 'text', text));
	IF of_account IS DISTINCT FROM me() THEN
		PERFORM mail('office_ended', of_account, NULL, NULL, jsonb_build_object('text', text,
			'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = of_authority)));
	END IF;
END $$;

-- Name: office_gone(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.office_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: office_invitation_json(conect.one_time_token); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.office_invitation_json(t conect.one_time_token) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', t.id, 'email', coalesce(t.data ->> 'email', t.email), 'competences', t.data -> 'competences',
		'expires_at', public_api.instant(t.expires_at))
$$;

-- Name: office_or_refused(uuid, text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.office_or_refused(of_authority uuid, competence text DEFAULT NULL::text, at_least text DEFAULT 'officer'::text) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
	IF NOT conect.has_office(of_authority) THEN
		PERFORM conect.refuse(CASE WHEN conect.is_staff() THEN 'forbidden' ELSE 'not_found' END);
	ELSIF NOT conect.has_office(of_authority, competence, at_least) THEN
		PERFORM conect.refuse('forbidden', '', coalesce(competence, at_least));
	END IF;
END $$;

-- Name: office_scopes(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.office_scopes(OUT scope text, OUT competence text) RETURNS SETOF record
    LANGUAGE sql IMMUTABLE
    AS $$
	VALUES ('register:read', NULL), ('register:write', 'registers'), ('recording:read', NULL), ('recording:write', 'registers'),
		('campaign:write', 'representative')
$$;

-- Name: office_scopes_or_refused(uuid, text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.office_scopes_or_refused(of_authority uuid, scopes text[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
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

-- Name: orthodox_easter(integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.orthodox_easter(year integer) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT (make_date(orthodox_easter.year, (((114 + moon.d) + sunday.e) / 31), ((((114 + moon.d) + sunday.e) % 31) + 1)) + 13) FROM ((SELECT (((19 * (orthodox_easter.year % 19)) + 15) % 30) AS d) moon CROSS JOIN LATERAL (SELECT (((((2 * (orthodox_easter.year % 4)) + (4 * (orthodox_easter.year % 7))) - moon.d) + 34) % 7) AS e) sunday));

-- Name: outbox_sweep(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.outbox_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	WITH gone AS (
		DELETE FROM outbox WHERE ended_at < now() - interval '1 year'
		RETURNING 1
	), wiped AS (
		UPDATE outbox SET email = NULL, account = NULL, data = '{}', sealed = NULL, error = NULL
		WHERE ended_at BETWEEN now() - interval '1 year' AND now() - interval '30 days'
		AND email IS NOT NULL
		RETURNING 1
	)
	SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM wiped)
$$;

-- Name: page_words_write(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.page_words_write(of_vocabulary text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended('conect.page_words', 0));
	DELETE FROM page_words AS w WHERE w.vocabulary = of_vocabulary;
	INSERT INTO page_words (vocabulary, lang, labels, notes)
	SELECT of_vocabulary, l.lang, json_object_agg(t.code, t.labels[l.i] ORDER BY t.ord),
		json_object_agg(t.code, t.notes[l.i] ORDER BY t.ord) FILTER (WHERE t.notes[1] IS NOT NULL)
	FROM (VALUES ('ro', 1), ('hu', 2), ('en', 3)) AS l (lang, i)
	CROSS JOIN (SELECT v.code, v.ord, ARRAY[v.label_ro, v.label_hu, v.label_en] AS labels,
			ARRAY[v.note_ro, v.note_hu, v.note_en] AS notes
		FROM public_api.vocabulary_term AS v WHERE v.vocabulary = of_vocabulary) AS t
	GROUP BY l.lang;
	IF of_vocabulary = 'county' THEN
		INSERT INTO page_words (vocabulary, lang, labels)
		SELECT 'county', l.lang, json_object_agg(c.code, l.name ORDER BY l.name COLLATE "ro-x-icu")
		FROM county AS c
		CROSS JOIN LATERAL (VALUES ('ro', c.name_ro), ('hu', c.name_hu), ('en', c.name_en)) AS l (lang, name)
		GROUP BY l.lang;
	END IF;
END $$;

-- Name: page_words_written(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.page_words_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM page_words_write(TG_TABLE_NAME);
	RETURN NULL;
END $$;

-- Name: parts(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.parts(prefix text) RETURNS SETOF text
    LANGUAGE sql STABLE
    AS $$
	SELECT p.proname::text FROM pg_proc AS p
	WHERE p.pronamespace = 'conect'::regnamespace AND starts_with(p.proname::text, prefix)
	AND p.pronargs = 1 AND p.proargtypes[0] = 'uuid'::regtype
	ORDER BY p.proname
$$;

-- Name: parts_done(text, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.parts_done(prefix text, of_account uuid) RETURNS jsonb
    LANGUAGE plpgsql
    AS $_$
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
END $_$;

-- Name: password_check(integer, text[], text[], integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.password_check(length integer, whole text[], words text[], shortest integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF length < shortest THEN
		PERFORM refuse('password_too_short', '/password', 'min_length: ' || shortest);
	END IF;
	IF EXISTS (SELECT FROM common_password AS c, unnest(whole) AS w
		WHERE word_digest(c.word) = decode(w, 'hex'))
	    OR cardinality(words) > 0 AND NOT EXISTS (SELECT FROM unnest(words) AS w
		WHERE NOT EXISTS (SELECT FROM common_password AS c
			WHERE c.own AND word_digest(c.word) = decode(w, 'hex'))) THEN
		PERFORM refuse('password_common', '/password');
	END IF;
END $$;

-- Name: password_least(conect.account); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.password_least(a conect.account) RETURNS integer
    LANGUAGE sql STABLE
    AS $$
	SELECT CASE WHEN a.totp_confirmed_at IS NULL AND a.role = 'account' THEN 15 ELSE 12 END
$$;

-- Name: person_name(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.person_name(name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
	IF name ~ '[[:cntrl:]]' THEN
		PERFORM refuse('invalid_body', '/name');
	END IF;
	RETURN nullif(btrim(name), '');
END $$;

-- Name: personal_fields(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.personal_fields() RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
	SELECT ARRAY(SELECT f.code FROM profile_field AS f WHERE f.personal)
$$;

-- Name: private_fields(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.private_fields() RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
	SELECT ARRAY(SELECT f.code FROM profile_field AS f WHERE f.personal AND f.public_if IS NULL)
$$;

-- Name: profile_is_public(conect.profile_field, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.profile_is_public(f conect.profile_field, data jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT f.visibility = 'public' OR coalesce(data -> f.public_if = 'true', false)
$$;

-- Name: profile_list(conect.profile_field, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.profile_list(f conect.profile_field, given jsonb, OUT kept jsonb, OUT fault text, OUT expected text) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
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

-- Name: profile_missing(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.profile_missing(data jsonb) RETURNS SETOF conect.profile_field
    LANGUAGE sql STABLE
    AS $$
	SELECT f.*
	FROM jsonb_strip_nulls(data) AS d,
		profile_field AS f
	WHERE NOT d ? f.code AND CASE f.required
		WHEN 'yes' THEN true
		-- The number of the national register, or all three of the court's.
		WHEN 'number' THEN NOT d ? 'national_number'
			AND (f.code <> 'national_number') = d ?| ARRAY['court_number', 'court']
		ELSE f.code = 'public_utility_act' AND d -> 'public_utility' = 'true'
			OR f.code = 'parent_name' AND d -> 'is_branch' = 'true' END
	OR f.code = 'mandate_declared' AND d -> 'mandate_declared' = 'false'
	ORDER BY f.ord
$$;

-- Name: profile_text(conect.profile_field, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.profile_text(f conect.profile_field, given text, OUT kept text, OUT fault text, OUT expected text) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $_$
BEGIN
	expected := '';
	CASE f.type
	WHEN 'email' THEN
		kept := clean_email(given);
		fault := CASE WHEN kept IS NULL THEN 'format_email' END;
	WHEN 'phone' THEN
		kept := clean_phone(given);
		fault := CASE WHEN kept IS NULL THEN 'pattern' END;
		expected := '+40 266 123 456';
	WHEN 'url', 'urls' THEN
		kept := clean_url(given);
		fault := CASE WHEN kept IS NULL THEN 'format_uri' END;
	WHEN 'cif' THEN
		kept := clean_cif(given);
		fault := CASE WHEN kept ~ '^[0-9]{13}$' THEN 'personal_number'
			WHEN kept !~ '^[1-9][0-9]{1,9}$' THEN 'identifier_form'
			WHEN NOT cif_is_valid(kept) THEN 'check_digit' END;
		expected := 'RO 4204020';
	WHEN 'national_number' THEN
		kept := clean_national_number(given);
		fault := CASE WHEN has_personal_number(given) THEN 'personal_number' WHEN kept IS NULL THEN 'identifier_form' END;
		expected := '1234/A/2019';
	WHEN 'court_number' THEN
		kept := clean_court_number(given);
		fault := CASE WHEN has_personal_number(given) THEN 'personal_number' WHEN kept IS NULL THEN 'identifier_form' END;
		expected := '12/PJ/2019';
	WHEN 'code', 'codes' THEN
		kept := given;
		fault := CASE WHEN NOT term_is_known(f.vocabulary, given) THEN 'enum' END;
		expected := '/api/v1/vocabularies/' || f.vocabulary;
	WHEN 'counties' THEN
		kept := given;
		fault := CASE WHEN NOT EXISTS (SELECT FROM county AS c WHERE c.code = given) THEN 'enum' END;
		expected := '/api/v1/counties';
	WHEN 'court' THEN
		kept := given;
		fault := CASE WHEN NOT EXISTS (SELECT FROM court AS c WHERE c.code = given) THEN 'enum' END;
		expected := '/api/v1/courts';
	WHEN 'date' THEN
		kept := given;
		fault := 'format_date';
		IF given ~ '^(1[89]|20)[0-9]{2}-[01][0-9]-[0-3][0-9]$' THEN
			BEGIN
				kept := given::date::text;
				fault := CASE WHEN f.code = 'registered_on' AND given::date > current_date THEN 'maximum' END;
				expected := current_date::text;
			EXCEPTION WHEN datetime_field_overflow THEN
				NULL;
			END;
		END IF;
	ELSE
		kept := clean_text(given, f.type = 'block');
		fault := CASE WHEN has_personal_number(given) THEN 'personal_number' END;
	END CASE;
	IF fault IS NULL AND length(kept) > f.max_length THEN
		fault := 'max_length';
		expected := f.max_length::text;
	END IF;
END $_$;

-- Name: profile_value(conect.profile_field, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.profile_value(f conect.profile_field, given jsonb, OUT kept jsonb, OUT fault text, OUT expected text) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $_$
DECLARE
	kind text := jsonb_typeof(given);
	wanted text := CASE f.type WHEN 'boolean' THEN 'boolean' WHEN 'year' THEN 'number' WHEN 'siruta' THEN 'number'
		ELSE 'string' END;
	one record;
BEGIN
	expected := '';
	IF given IS NULL OR kind = 'null' THEN
		RETURN;
	ELSIF f.type IN ('texts', 'urls', 'codes', 'counties') THEN
		SELECT l.kept, l.fault, l.expected INTO kept, fault, expected FROM profile_list(f, given) AS l;
		RETURN;
	ELSIF kind <> wanted THEN
		fault := 'type';
		expected := CASE wanted WHEN 'number' THEN 'integer' ELSE wanted END;
	ELSIF f.type = 'boolean' THEN
		kept := given;
	ELSIF kind = 'number' THEN
		IF given::text !~ '^[0-9]{1,6}$' THEN
			fault := 'type';
			expected := 'integer';
		ELSIF f.type = 'siruta' AND NOT EXISTS (SELECT FROM locality AS l WHERE l.siruta = given::int) THEN
			fault := 'enum';
			expected := '/api/v1/localities';
		ELSIF f.type = 'year' AND given::int < 1800 THEN
			fault := 'minimum';
			expected := '1800';
		ELSIF f.type = 'year' AND given::int > extract(year FROM now()) THEN
			fault := 'maximum';
			expected := extract(year FROM now())::text;
		ELSE
			kept := given;
		END IF;
	ELSE
		IF btrim(given #>> '{}') = '' THEN
			RETURN;
		END IF;
		one := profile_text(f, given #>> '{}');
		fault := one.fault;
		expected := one.expected;
		kept := to_jsonb(nullif(one.kept, ''));
	END IF;
END $_$;

-- Name: profile_values(jsonb, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.profile_values(given jsonb, at text DEFAULT '/data/'::text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
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

-- Name: record_change(text, uuid, bigint, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.record_change(type text, id uuid, version bigint, operation text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	INSERT INTO change (era, type, id, version, operation)
	VALUES (current_era(), record_change.type, record_change.id,
		record_change.version, record_change.operation)
$$;

-- Name: record_deleted(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.record_deleted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	now_era int := current_era();
BEGIN
	INSERT INTO change (era, type, id, version, operation)
	SELECT now_era, TG_ARGV[0], o.id, o.version + 1, 'delete'
	FROM stale AS o
	WHERE o.removed_at IS NULL;
	RETURN NULL;
END $$;

-- Name: record_inserted(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.record_inserted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	now_era int := current_era();
BEGIN
	INSERT INTO change (era, type, id, version, operation)
	SELECT now_era, TG_ARGV[0], n.id, n.version, 'create'
	FROM fresh AS n
	WHERE n.removed_at IS NULL;
	RETURN NULL;
END $$;

-- Name: record_updated(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.record_updated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
DECLARE
	now_era int := current_era();
BEGIN
	INSERT INTO change (era, type, id, version, operation)
	SELECT now_era, TG_ARGV[0], n.id, n.version,
		CASE
		WHEN n.removed_at IS NOT NULL THEN 'delete'
		WHEN o.removed_at IS NOT NULL THEN 'create'
		ELSE 'update' END
	FROM fresh AS n
	JOIN stale AS o ON o.id = n.id
	WHERE n.version <> o.version
	AND (n.removed_at IS NULL OR o.removed_at IS NULL);
	RETURN NULL;
END $$;

-- Name: recording_request; Type: TABLE; Schema: conect;

CREATE TABLE conect.recording_request (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    ngo uuid NOT NULL,
    authority uuid NOT NULL,
    register uuid,
    domains text[] DEFAULT '{}'::text[] NOT NULL,
    message text,
    profile jsonb NOT NULL,
    documents uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    lang text NOT NULL,
    state text DEFAULT 'sent'::text NOT NULL,
    sent_by uuid,
    sent_at timestamp with time zone DEFAULT now() NOT NULL,
    due_on date NOT NULL,
    late_after date NOT NULL,
    acknowledged_at timestamp with time zone,
    decided_by uuid,
    decided_at timestamp with time zone,
    local_ref text,
    recorded_on date,
    reason text,
    reminded_at timestamp with time zone,
    told_late_at timestamp with time zone,
    asked_at timestamp with time zone,
    CONSTRAINT recording_request_documents_length CHECK ((cardinality(documents) <= 100)),
    CONSTRAINT recording_request_due_on_rule CHECK ((late_after > due_on)),
    CONSTRAINT recording_request_lang_known CHECK ((lang = ANY (ARRAY['ro'::text, 'hu'::text, 'en'::text]))),
    CONSTRAINT recording_request_local_ref_length CHECK (((length(local_ref) >= 1) AND (length(local_ref) <= 60))),
    CONSTRAINT recording_request_message_length CHECK (((length(message) >= 1) AND (length(message) <= 2000))),
    CONSTRAINT recording_request_profile_form CHECK ((jsonb_typeof(profile) = 'object'::text)),
    CONSTRAINT recording_request_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
    CONSTRAINT recording_request_state_known CHECK ((state = ANY (ARRAY['sent'::text, 'acknowledged'::text, 'recorded'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT recording_request_state_rule CHECK ((((decided_at IS NULL) = (state = ANY (ARRAY['sent'::text, 'acknowledged'::text]))) AND ((local_ref IS NOT NULL) = (state = 'recorded'::text)) AND ((recorded_on IS NOT NULL) = (state = 'recorded'::text)) AND ((reason IS NOT NULL) = (state = 'refused'::text))))
);

ALTER TABLE ONLY conect.recording_request FORCE ROW LEVEL SECURITY;

-- Name: recording_can(conect.recording_request); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_can(r conect.recording_request) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
	SELECT CASE WHEN r.decided_at IS NOT NULL THEN '{}'
		WHEN recording_is_mine(r) THEN '{withdraw,message}'
		WHEN NOT has_office(r.authority, 'registers') THEN '{}'
		WHEN r.state = 'sent' THEN '{acknowledge,record,refuse,message,ask}'
		ELSE '{record,refuse,message,ask}' END::text[]
$$;

-- Name: recording_card(conect.recording_request, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_card(r conect.recording_request, lang text) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_documents(uuid[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_documents(ids uuid[]) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'type', a.type,
		'size', a.size, 'available', a.stored IS NOT NULL) ORDER BY u.i), '[]')
	FROM unnest(ids) WITH ORDINALITY AS u (id, i)
	JOIN attachment AS a ON a.id = u.id
$$;

-- Name: recording_enter(conect.recording_request); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_enter(r conect.recording_request) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	address text := replace(replace(r.local_ref, '~', '~0'), '/', '~1');
	e entry;
BEGIN
	IF NOT EXISTS (SELECT FROM register AS g WHERE g.id = r.register AND g.form = 'hosted' AND g.state <> 'withdrawn') THEN
		RETURN;
	END IF;
	PERFORM entry_register_take(r.register);
	SELECT * INTO e FROM entry AS x WHERE x.register = r.register AND x.local_ref = r.local_ref;
	IF e.id IS NOT NULL AND (e.removed_at IS NOT NULL OR entry_ngo(e.ngo) IS DISTINCT FROM entry_ngo(r.ngo) OR e.match_state <> 'sure') THEN
		PERFORM refuse('invalid_body', '/local_ref', concat_ws(': ', 'number_taken', r.local_ref));
	ELSIF e.id IS NULL THEN
		PERFORM app_api.entry_put(r.register, address, recording_entry_values(r), NULL, false);
		SELECT * INTO e FROM entry AS x WHERE x.register = r.register AND x.local_ref = r.local_ref;
		IF entry_ngo(r.ngo) IS NOT NULL THEN
			PERFORM app_api.entry_match_set(r.register, address, 'set', entry_ngo(r.ngo), e.version);
		END IF;
	END IF;
END $$;

-- Name: recording_entry_values(conect.recording_request); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_entry_values(r conect.recording_request) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT jsonb_strip_nulls(jsonb_object_agg(x.field, v.kept))
	FROM (SELECT r.profile AS p) AS it
	LEFT JOIN locality AS l ON l.siruta = (p ->> 'locality_siruta')::int
	LEFT JOIN court AS c ON c.code = p ->> 'court'
	CROSS JOIN LATERAL (VALUES
		('name', p ->> 'name'), ('cif', p ->> 'cif'), ('national_number', p ->> 'national_number'),
		('court_number', p ->> 'court_number'), ('court_name', c.name), ('locality', l.name), ('county', l.county),
		('domain', (SELECT string_agg(d.label_ro, ', ' ORDER BY d.ord) FROM domain AS d WHERE d.code = ANY (r.domains))),
		('contact_email', p ->> 'email'), ('contact_phone', p ->> 'phone'), ('recorded_on', r.recorded_on::text)) AS x (field, given)
	CROSS JOIN LATERAL entry_value(x.field, x.given) AS v
	WHERE v.fault IS NULL
$$;

-- Name: recording_faults(jsonb, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_faults(given jsonb, message text) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
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

-- Name: recording_files(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_files(of_ngo uuid) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(array_agg(a.id ORDER BY a.id), '{}')
	FROM attachment AS a
	WHERE a.object_type = 'ngo' AND a.object_id = of_ngo AND a.stored IS NOT NULL
$$;

-- Name: recording_further(conect.recording_request); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_further(r conect.recording_request) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT ARRAY(SELECT f.id
		FROM unnest(recording_files(coalesce((SELECT x.target FROM ngo_removal AS x WHERE x.ngo = r.ngo), r.ngo))) AS f (id)
		WHERE f.id <> ALL (r.documents) ORDER BY f.id)
$$;

-- Name: recording_is_late(conect.recording_request); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_is_late(r conect.recording_request) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT r.decided_at IS NULL AND legal_day() > r.late_after
$$;

-- Name: recording_is_mine(conect.recording_request); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_is_mine(r conect.recording_request) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT r.ngo IN (SELECT recording_ngos())
$$;

-- Name: recording_json(conect.recording_request, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_json(r conect.recording_request, lang text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT (recording_card(r, lang)::jsonb || jsonb_build_object('domains', r.domains, 'message', r.message,
		'lang', r.lang, 'reason', r.reason, 'profile', r.profile, 'names', value_names(r.profile),
		'documents', recording_documents(r.documents),
		'further', CASE WHEN r.decided_at IS NULL AND recording_is_mine(r) THEN recording_documents(recording_further(r)) ELSE '[]' END,
		'registers', CASE WHEN 'record' = ANY (recording_can(r)) THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id,
				'title', coalesce(in_lang(lang, g.title_ro, g.title_hu, g.title_en), g.title_ro)) ORDER BY g.id), '[]')
			FROM recording_registers(r) AS g) ELSE '[]' END,
		'can', recording_can(r)))::text
$$;

-- Name: recording_message_faults(conect.recording_request, boolean, text, boolean, uuid[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_message_faults(r conect.recording_request, is_mine boolean, text text, asks boolean, documents uuid[]) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
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

-- Name: recording_message; Type: TABLE; Schema: conect;

CREATE TABLE conect.recording_message (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    author uuid,
    by_authority boolean NOT NULL,
    asks boolean NOT NULL,
    text text NOT NULL,
    documents uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    CONSTRAINT recording_message_asks_rule CHECK ((by_authority OR (NOT asks))),
    CONSTRAINT recording_message_documents_rule CHECK (((NOT by_authority) OR (documents = '{}'::uuid[]))),
    CONSTRAINT recording_message_text_length CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
);

ALTER TABLE ONLY conect.recording_message FORCE ROW LEVEL SECURITY;

-- Name: recording_message_json(conect.recording_message); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_message_json(m conect.recording_message) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', m.id, 'at', public_api.instant(m.at), 'by', CASE WHEN m.by_authority THEN 'authority' ELSE 'ngo' END,
		'mine', m.author IS NOT DISTINCT FROM me(), 'asks', m.asks, 'text', m.text, 'documents', recording_documents(m.documents))
$$;

-- Name: recording_ngos(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_ngos() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 5
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT n.id
	FROM identity() AS i
	JOIN member AS m ON m.account = i.account
	CROSS JOIN LATERAL (SELECT m.ngo AS id UNION ALL SELECT r.ngo FROM ngo_removal AS r WHERE r.target = m.ngo) AS n
	WHERE i.authority IS NULL
$$;

-- Name: recording_officers(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_officers(of_authority uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE ROWS 3
    AS $$
	SELECT o.account
	FROM office AS o
	JOIN account AS a ON a.id = o.account AND a.state = 'active'
	WHERE o.authority = of_authority AND (o.role = 'representative' OR 'registers' = ANY (o.competences))
	ORDER BY o.account
$$;

-- Name: recording_offices(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_offices(competence text DEFAULT NULL::text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 5
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT o.authority
	FROM identity() AS i
	JOIN office AS o ON o.account = i.account
	WHERE i.in_office AND coalesce(i.authority = o.authority, true)
	AND (o.role = 'representative' OR coalesce(recording_offices.competence = ANY (o.competences), true))
$$;

-- Name: recording_profile(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_profile(of_ngo uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(jsonb_object_agg(v.key, v.value), '{}')
	FROM ngo AS n
	LEFT JOIN profile AS p ON p.ngo = n.id
	CROSS JOIN LATERAL jsonb_each(ngo_values(n, coalesce(p.data, '{}'))) AS v
	JOIN profile_field AS f ON f.code = v.key AND f.visibility = 'public'
	WHERE n.id = of_ngo
$$;

-- Name: recording_registers(conect.recording_request); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_registers(r conect.recording_request) RETURNS SETOF conect.register
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT g FROM register AS g
	WHERE g.authority = r.authority AND g.form = 'hosted' AND g.state = 'published'
	AND NOT EXISTS (SELECT FROM register AS x WHERE x.id = r.register AND x.removed_at IS NULL)
	ORDER BY g.id
$$;

-- Name: recording_request_state(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_request_state() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

-- Name: recording_seen(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_seen(of uuid) RETURNS conect.recording_request
    LANGUAGE plpgsql STABLE
    AS $$
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

-- Name: recording_shows(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_shows(attachment uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT EXISTS (SELECT FROM recording_request AS r
		WHERE r.documents @> ARRAY[recording_shows.attachment]
		AND (r.decided_at IS NULL OR r.state <> 'withdrawn' AND r.decided_at > now() - interval '30 days')
		AND has_office(r.authority, 'registers'))
$$;

-- Name: recording_sieve(text[], uuid, uuid, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_sieve(states text[], of_ngo uuid, of_authority uuid, late boolean) RETURNS SETOF conect.recording_request
    LANGUAGE sql STABLE
    AS $$
	SELECT r.*
	FROM recording_request AS r
	WHERE ((SELECT is_staff()) OR r.ngo = ANY (ARRAY(SELECT recording_ngos()))
		OR r.authority = ANY (ARRAY(SELECT recording_offices('registers'))))
	AND (states IS NULL OR r.state = ANY (states))
	AND (of_ngo IS NULL OR r.ngo = of_ngo) AND (of_authority IS NULL OR r.authority = of_authority)
	AND (late IS NULL OR recording_is_late(r) = late)
$$;

-- Name: recording_sweep(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_sweep() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: recording_take(uuid, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_take(of uuid, side text) RETURNS conect.recording_request
    LANGUAGE plpgsql
    AS $$
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

-- Name: recording_tell_authority(text, conect.recording_request, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_tell_authority(template text, r conect.recording_request, more jsonb DEFAULT '{}'::jsonb) RETURNS void
    LANGUAGE sql
    AS $$
	SELECT mail(template, o.account, NULL, NULL, jsonb_build_object('request', r.id, 'due_on', r.due_on,
		'ngo_name', (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo),
		'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = r.authority)) || more)
	FROM recording_officers(r.authority) AS o (account)
$$;

-- Name: recording_tell_ngo(text, conect.recording_request, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_tell_ngo(template text, r conect.recording_request, more jsonb DEFAULT '{}'::jsonb) RETURNS void
    LANGUAGE sql
    AS $$
	SELECT mail_owners(template, coalesce((SELECT x.target FROM ngo_removal AS x WHERE x.ngo = r.ngo), r.ngo),
		jsonb_build_object('request', r.id, 'ngo_name', (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo),
			'authority_name', (SELECT a.name FROM authority AS a WHERE a.id = r.authority)) || more)
$$;

-- Name: recording_unit(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_unit(of_authority uuid) RETURNS text
    LANGUAGE sql STABLE
    AS $$
	SELECT concat_ws(': ', 'unit', concat_ws('; ', u.name, u.email, u.phone, u.address, u.url))
	FROM unit AS u WHERE u.authority = of_authority
$$;

-- Name: recording_waits_for(conect.recording_request); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recording_waits_for(r conect.recording_request) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT CASE WHEN r.decided_at IS NULL THEN CASE WHEN r.asked_at IS NULL THEN 'authority' ELSE 'ngo' END END
$$;

-- Name: recovery_codes_set(uuid, text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.recovery_codes_set(of_account uuid, hashes text[]) RETURNS void
    LANGUAGE sql
    AS $$
	DELETE FROM recovery_code AS r WHERE r.account = of_account;
	INSERT INTO recovery_code (account, code_hash) SELECT of_account, decode(h, 'hex') FROM unnest(hashes) AS h;
$$;

-- Name: reference_apply(text, text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.reference_apply(into_table text, columns text[]) RETURNS bigint
    LANGUAGE plpgsql
    AS $_$
DECLARE
	names text := (SELECT string_agg(format('%I', c), ', ' ORDER BY i)
		FROM unnest(columns) WITH ORDINALITY AS u (c, i));
	theirs text := (SELECT string_agg(format('excluded.%I', c), ', ' ORDER BY i)
		FROM unnest(columns) WITH ORDINALITY AS u (c, i));
	ours text := (SELECT string_agg(format('t.%I', c), ', ' ORDER BY i)
		FROM unnest(columns) WITH ORDINALITY AS u (c, i));
	n bigint;
BEGIN
	EXECUTE format('INSERT INTO conect.%1$I AS t (%2$s)'
		' SELECT %2$s FROM pg_temp.reference_stage'
		' ON CONFLICT (%3$I) DO UPDATE SET (%2$s) = ROW (%4$s)'
		' WHERE (%5$s) IS DISTINCT FROM (%4$s)',
		into_table, names, columns[1], theirs, ours);
	GET DIAGNOSTICS n = ROW_COUNT;
	DROP TABLE pg_temp.reference_stage;
	RETURN n;
END $_$;

-- Name: reference_stage(text, text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.reference_stage(into_table text, columns text[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	EXECUTE format(
		'CREATE TEMPORARY TABLE reference_stage AS SELECT %s FROM conect.%I WHERE false',
		(SELECT string_agg(format('%I', c), ', ' ORDER BY i)
			FROM unnest(columns) WITH ORDINALITY AS u (c, i)),
		into_table);
END $$;

-- Name: refuse(text, text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.refuse(problem text, pointer text DEFAULT ''::text, expected text DEFAULT ''::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	RAISE EXCEPTION USING ERRCODE = 'CN000', MESSAGE = problem,
		CONSTRAINT = problem, COLUMN = pointer, DETAIL = expected;
END $$;

-- Name: refuse_all(text, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.refuse_all(problem text, faults jsonb) RETURNS void
    LANGUAGE sql
    AS $$
	SELECT refuse(problem, '', faults::text)
$$;

-- Name: refuse_change(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF TG_OP = 'TRUNCATE' AND
	    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
		RETURN NULL;
	END IF;
	RAISE insufficient_privilege USING
		MESSAGE = format('%s of %I is refused', TG_OP, TG_TABLE_NAME),
		HINT = 'rows are only ever added';
END $$;

-- Name: register_can(conect.register); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_can(r conect.register) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
	SELECT CASE WHEN NOT register_may(r.authority) THEN '{}'
		ELSE CASE r.state WHEN 'withdrawn' THEN '{}' WHEN 'refused' THEN '{edit,submit,retire}' ELSE '{edit,retire}' END END::text[]
$$;

-- Name: register_changed_columns(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_changed_columns() RETURNS jsonb
    LANGUAGE plpgsql
    AS $$
BEGIN
	RETURN (SELECT coalesce(jsonb_object_agg(c, n ORDER BY c), '{}')
	FROM (SELECT d.key AS c, count(*) AS n
		FROM register_wish AS w
		JOIN ngo AS o ON o.id = w.ngo
		CROSS JOIN LATERAL jsonb_each(to_jsonb(w)) AS d
		WHERE d.key NOT IN ('ngo', 'line', 'entry', 'how')
		AND d.value IS DISTINCT FROM to_jsonb(o) -> d.key
		GROUP BY d.key) AS changed);
END $$;

-- Name: register_check_after(text, integer, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_check_after(result text, failures integer, is_broken boolean) RETURNS timestamp with time zone
    LANGUAGE sql
    AS $$
	SELECT now() + (0.85 + 0.3 * random()) * CASE
		WHEN result = 'robots' THEN interval '3 days'
		WHEN result = 'ok' THEN interval '1 day'
		WHEN is_broken THEN interval '2 days'
		ELSE least(interval '1 hour' * 4 ^ greatest(least(failures, 5) - 1, 0), interval '1 day') END
$$;

-- Name: register_health; Type: TABLE; Schema: conect;

CREATE TABLE conect.register_health (
    register uuid NOT NULL,
    host text NOT NULL,
    next_check_at timestamp with time zone DEFAULT now() NOT NULL,
    asked_at timestamp with time zone,
    checked_at timestamp with time zone,
    result text,
    status integer,
    moved boolean DEFAULT false NOT NULL,
    certificate_until timestamp with time zone,
    etag text,
    last_modified text,
    sha256 bytea,
    last_ok_at timestamp with time zone,
    last_changed_at timestamp with time zone,
    failures integer DEFAULT 0 NOT NULL,
    failing_since timestamp with time zone,
    failing_days integer DEFAULT 0 NOT NULL,
    failed_on date,
    told_at timestamp with time zone,
    CONSTRAINT register_health_failures_rule CHECK ((((failures > 0) = (failing_since IS NOT NULL)) AND ((failures > 0) = (failed_on IS NOT NULL)) AND (failing_days <= failures)))
);

-- Name: register_check_follow(conect.register, conect.register_health); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_check_follow(r conect.register, h conect.register_health) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	after register;
BEGIN
	IF r.state = 'published' AND h.failures >= 3 AND h.failing_days >= 3 THEN
		UPDATE register AS x SET state = 'broken' WHERE x.id = r.id RETURNING * INTO after;
		PERFORM note('register.broken', 'register', r.id::text, r.version, after.version, h.result);
		IF register_tell('register_broken', r, jsonb_build_object('reason', register_check_words(h.result),
			'failing_since_at', h.failing_since)) > 0 THEN
			UPDATE register_health AS x SET told_at = now() WHERE x.register = r.id;
		END IF;
	ELSIF r.state = 'broken' AND h.result = 'ok' THEN
		UPDATE register AS x SET state = 'published' WHERE x.id = r.id RETURNING * INTO after;
		PERFORM note('register.recovered', 'register', r.id::text, r.version, after.version);
		IF h.told_at IS NOT NULL THEN
			PERFORM register_tell('register_recovered', r, jsonb_build_object('recovered_at', now()), h.told_at);
		END IF;
	END IF;
	IF h.result = 'ok' AND h.told_at IS NOT NULL THEN
		UPDATE register_health AS x SET told_at = NULL WHERE x.register = r.id;
	END IF;
END $$;

-- Name: register_check_is_ours(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_check_is_ours() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT NOT EXISTS (SELECT FROM register_check AS c WHERE c.at > now() - interval '1 day'
			AND (c.status IS NOT NULL OR c.result NOT IN ('no_name', 'no_answer', 'too_slow')))
		AND (SELECT count(DISTINCT h.host) >= 3 FROM register_check AS c
			JOIN register_health AS h ON h.register = c.register
			WHERE c.at > now() - interval '1 day')
$$;

-- Name: register_check; Type: TABLE; Schema: conect;

CREATE TABLE conect.register_check (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    register uuid NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    result text NOT NULL,
    status integer,
    final_url text NOT NULL,
    redirects integer NOT NULL,
    certificate_until timestamp with time zone,
    content_type text,
    size bigint,
    sha256 bytea,
    changed boolean,
    seconds numeric(7,2) NOT NULL,
    CONSTRAINT register_check_result_known CHECK ((result = ANY (ARRAY['ok'::text, 'bad_address'::text, 'not_public'::text, 'robots'::text, 'no_name'::text, 'no_answer'::text, 'too_slow'::text, 'tls'::text, 'not_http'::text, 'refused'::text, 'circle'::text]))),
    CONSTRAINT register_check_sha256_length CHECK ((length(sha256) = 32)),
    CONSTRAINT register_check_status_range CHECK (((status >= 100) AND (status <= 999)))
);

-- Name: register_check_json(conect.register_check); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_check_json(c conect.register_check) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', c.id, 'at', public_api.instant(c.at), 'result', c.result, 'status', c.status,
		'final_url', c.final_url, 'redirects', c.redirects, 'certificate_until', public_api.instant(c.certificate_until),
		'content_type', c.content_type, 'size', c.size, 'sha256', encode(c.sha256, 'hex'), 'changed', c.changed,
		'seconds', c.seconds::float8)
$$;

-- Name: register_check_sweep(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_check_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	WITH gone AS (
		DELETE FROM register_check AS c
		WHERE c.at < now() - interval '400 days'
		AND EXISTS (SELECT FROM register_check AS later
			WHERE later.register = c.register AND (later.at, later.id) > (c.at, c.id))
		RETURNING 1
	), left_alone AS (
		DELETE FROM register_host AS o WHERE o.free_at < now() - interval '30 days'
		RETURNING 1
	)
	SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM left_alone)
$$;

-- Name: register_check_words(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_check_words(result text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT jsonb_build_object('ro', w.ro, 'hu', w.hu, 'en', w.en)
	FROM (VALUES
		('bad_address', 'nu este o adresă web pe care o putem deschide', 'nem olyan webcím, amelyet meg tudnánk nyitni', 'it is not a web address that we can open'),
		('not_public', 'duce la o adresă care nu este publică', 'nem nyilvános címre vezet', 'it leads to an address that is not public'),
		('no_name', 'numele serverului nu există', 'a kiszolgáló neve nem létezik', 'the name of the server does not exist'),
		('no_answer', 'serverul nu răspunde', 'a kiszolgáló nem válaszol', 'the server does not answer'),
		('too_slow', 'serverul răspunde prea încet', 'a kiszolgáló túl lassan válaszol', 'the server answers too slowly'),
		('tls', 'certificatul de securitate nu este valabil', 'a biztonsági tanúsítvány nem érvényes', 'the security certificate is not valid'),
		('not_http', 'ce răspunde serverul nu este o pagină web', 'a kiszolgáló válasza nem weboldal', 'what the server answers is not a web page'),
		('refused', 'serverul răspunde că pagina nu există sau nu poate fi arătată', 'a kiszolgáló szerint az oldal nem létezik vagy nem jeleníthető meg', 'the server says that the page does not exist or cannot be shown'),
		('circle', 'pagina trimite la nesfârșit în altă parte', 'az oldal vég nélkül máshová irányít', 'the page redirects without end')
	) AS w (code, ro, hu, en)
	WHERE w.code = result
$$;

-- Name: register_checks(conect.register); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_checks(r conect.register) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	page text := coalesce(r.proposed_url, r.url);
	host text := url_host(page);
	domains text[] := authority_domains(r.authority);
	others jsonb;
	found jsonb := '[]';
	who text := coalesce(current_setting('conect.identity', true), '');
BEGIN
	IF page IS NOT NULL THEN
		PERFORM set_config('conect.identity', '', true);
		SELECT coalesce(jsonb_agg(DISTINCT a.name), '[]') INTO others
		FROM register AS x
		JOIN authority AS a ON a.id = x.authority
		WHERE x.authority <> r.authority AND x.state <> 'withdrawn'
		AND register_url_key(page) IN (register_url_key(x.url), register_url_key(x.proposed_url));
		PERFORM set_config('conect.identity', who, true);
		found := jsonb_build_array(
			check_result('register_site', CASE WHEN domains = '{}' THEN 'unknown'
				WHEN EXISTS (SELECT FROM unnest(domains) AS d WHERE host = d OR right(host, length(d) + 1) = '.' || d) THEN 'ok'
				ELSE 'failed' END, jsonb_build_object('host', host, 'domains', array_to_string(domains, ', '))),
			check_result('register_https', CASE WHEN page LIKE 'https:%' THEN 'ok' ELSE 'warning' END),
			check_result('register_elsewhere', CASE others WHEN '[]' THEN 'ok' ELSE 'failed' END,
				jsonb_build_object('authorities', (SELECT string_agg(o, ', ') FROM jsonb_array_elements_text(others) AS o))));
	END IF;
	RETURN found || check_result('register_basis', CASE WHEN r.legal_basis ~ '26\s*/\s*2000' THEN 'ok' ELSE 'warning' END,
		jsonb_build_object('basis', r.legal_basis));
END $$;

-- Name: register_compare(date, text[], text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_compare(captured date, silent text[], place_title text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	ALTER TABLE register_match ADD ngo uuid, ADD is_old boolean, ADD is_raw_new boolean,
		ADD is_back boolean;
	UPDATE register_match AS m
	SET ngo = e.ngo, is_old = p.captured_on > captured,
		is_raw_new = e.row_hash <> s.row_hash AND NOT e.raw @> (s.raw - place_title),
		is_back = e.not_seen_since IS NOT NULL AND p.captured_on <= captured
	FROM register_entry AS e, register_stage AS s, register_snapshot AS p
	WHERE e.id = m.entry AND s.line = m.line AND p.id = e.snapshot_last;
	ANALYZE register_match;

	CREATE TEMPORARY TABLE register_wish ON COMMIT DROP AS
	SELECT w.* FROM (
		SELECT m.ngo, m.line, m.entry, m.how,
		CASE WHEN s.name_key = '' OR 'name' = ANY (n.declared) THEN n.name ELSE s.name END AS name,
		CASE WHEN m.how = 'renamed' AND s.name_key <> '' AND NOT n.declared && '{name,former_names}'
			AND n.name <> ALL (n.former_names) THEN n.former_names || n.name
			ELSE n.former_names END AS former_names,
		CASE WHEN 'legal_form' = ANY (n.declared) THEN n.legal_form
			ELSE coalesce(s.legal_form, n.legal_form) END AS legal_form,
		CASE WHEN 'status' = ANY (n.declared) THEN n.status
			ELSE coalesce(s.status, n.status) END AS status,
		CASE WHEN 'is_branch' = ANY (n.declared) THEN n.is_branch
			ELSE coalesce(s.is_branch, n.is_branch) END AS is_branch,
		CASE WHEN 'public_utility' = ANY (n.declared) THEN n.public_utility
			ELSE coalesce(s.public_utility, n.public_utility) END AS public_utility,
		CASE WHEN 'national_number' = ANY (n.declared) THEN n.national_number
			ELSE coalesce(s.national_number, n.national_number) END AS national_number,
		CASE WHEN 'court_number' = ANY (n.declared) THEN n.court_number
			ELSE coalesce(s.court_number, n.court_number) END AS court_number,
		CASE WHEN s.court_name IS NULL OR 'court' = ANY (n.declared) THEN n.court
			ELSE r.court END AS court,
		CASE WHEN 'court_name' = ANY (n.declared) THEN n.court_name
			ELSE coalesce(s.court_name, n.court_name) END AS court_name,
		CASE WHEN 'cif' = ANY (n.declared) THEN n.cif ELSE coalesce(s.cif, n.cif) END AS cif,
		CASE WHEN 'registered_on' = ANY (n.declared) THEN n.registered_on
			ELSE coalesce(s.registered_on, n.registered_on) END AS registered_on,
		CASE WHEN 'county' = ANY (n.declared) THEN n.county
			ELSE coalesce(r.county, n.county) END AS county,
		CASE WHEN 'locality_siruta' = ANY (n.declared) THEN n.locality_siruta
			WHEN r.siruta IS NOT NULL THEN r.siruta
			WHEN s.locality IS NULL AND r.county IS NOT DISTINCT FROM coalesce(n.county, r.county)
				OR fold(s.locality) = fold(n.locality) AND r.county = n.county THEN n.locality_siruta
			WHEN s.locality IS NULL AND r.county IS NULL THEN n.locality_siruta END AS locality_siruta,
		CASE WHEN 'locality' = ANY (n.declared) THEN n.locality
			WHEN r.siruta IS NULL AND fold(s.locality) = fold(n.locality)
				AND r.county = n.county THEN n.locality
			WHEN r.locality IS NOT NULL THEN r.locality
			WHEN r.county <> n.county THEN NULL ELSE n.locality END AS locality,
		CASE WHEN 'purpose' = ANY (n.declared) THEN n.purpose
			ELSE coalesce(s.purpose, n.purpose) END AS purpose,
		register_flags(s.flags || r.found
			|| CASE WHEN r.copies > 1 THEN ARRAY['duplicate_row'] END,
			ARRAY(SELECT unnest(n.flags) INTERSECT SELECT unnest(silent))) AS flags,
		CASE WHEN m.is_back THEN NULL ELSE n.not_seen_since END AS not_seen_since
		FROM register_match AS m
		JOIN register_row AS r ON r.line = m.line
		JOIN register_stage AS s ON s.line = m.line
		JOIN ngo AS n ON n.id = m.ngo
		WHERE NOT m.is_old
	) AS w
	JOIN ngo AS n ON n.id = w.ngo
	WHERE (w.name, w.former_names, w.legal_form, w.status, w.is_branch, w.public_utility,
		w.national_number, w.court_number, w.court, w.court_name, w.cif, w.registered_on,
		w.county, w.locality_siruta, w.locality, w.purpose, w.flags, w.not_seen_since)
	IS DISTINCT FROM (n.name, n.former_names, n.legal_form, n.status, n.is_branch, n.public_utility,
		n.national_number, n.court_number, n.court, n.court_name, n.cif, n.registered_on,
		n.county, n.locality_siruta, n.locality, n.purpose, n.flags, n.not_seen_since);
END $$;

-- Name: register_fault(text, text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_fault(pointer text, code text, expected text DEFAULT ''::text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT jsonb_build_array(jsonb_build_object('pointer', '/' || pointer, 'code', code, 'expected', expected))
$$;

-- Name: register_find_courts(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_find_courts() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	CREATE TEMPORARY TABLE register_court ON COMMIT DROP AS
		SELECT s.court_name, found.code, coalesce(found.code, left(fold(s.court_name), 200), '') AS key
		FROM (SELECT DISTINCT court_name FROM register_stage
			WHERE court_name IS NOT NULL AND rejected IS NULL) AS s
		LEFT JOIN (SELECT w.court_name, max(k.code) AS code
			FROM (SELECT u.court_name, unnest(register_keys(u.court_name)) AS key
				FROM (SELECT DISTINCT court_name FROM register_stage) AS u) AS w
			JOIN (SELECT c.code, unnest(register_keys(c.name)) AS key FROM court AS c) AS k
				ON k.key = w.key
			GROUP BY w.court_name
			HAVING count(DISTINCT k.code) = 1) AS found USING (court_name);
END $$;

-- Name: register_find_entries(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_find_entries(which text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	CREATE TEMPORARY TABLE register_match (
		line int PRIMARY KEY, entry uuid UNIQUE NOT NULL, how text NOT NULL
	) ON COMMIT DROP;
	INSERT INTO register_match
	SELECT r.line, e.id, 'same'
	FROM register_row AS r
	JOIN register_entry AS e ON e.register = which
		AND coalesce(e.national_number, '') = coalesce(r.national_number, '')
		AND e.name_key = r.name_key AND e.court_key = r.court_key
	WHERE r.line = r.winner;

	CREATE TEMPORARY TABLE register_lost ON COMMIT DROP AS
		SELECT e.id AS entry, e.national_number, e.name_key, e.court_key
		FROM register_entry AS e
		WHERE e.register = which
		AND NOT EXISTS (SELECT FROM register_match AS m WHERE m.entry = e.id);
	ANALYZE register_match, register_lost;
	IF EXISTS (SELECT FROM register_lost) THEN
		PERFORM register_find_moved(which);
	END IF;
END $$;

-- Name: register_find_moved(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_find_moved(which text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	CREATE TEMPORARY TABLE register_left ON COMMIT DROP AS
		SELECT r.line, r.national_number, r.name_key, r.court_key
		FROM register_row AS r
		WHERE r.line = r.winner AND r.national_number IS NOT NULL
		AND NOT EXISTS (SELECT FROM register_match AS m WHERE m.line = r.line);
	ANALYZE register_left;

	-- Candidates with how often their number, with name or court, occurs in
	-- the whole file and in everything known: that must be once.
	CREATE TEMPORARY TABLE register_moved ON COMMIT DROP AS
		SELECT l.line, t.entry,
			l.name_key = t.name_key AS is_same_name, l.court_key = t.court_key AS is_same_court,
			(SELECT count(*) FROM register_row AS x WHERE x.line = x.winner
				AND x.national_number = l.national_number AND x.name_key = l.name_key) AS rows_name,
			(SELECT count(*) FROM register_row AS x WHERE x.line = x.winner
				AND x.national_number = l.national_number AND x.court_key = l.court_key) AS rows_court,
			(SELECT count(*) FROM register_row AS x WHERE x.line = x.winner
				AND x.national_number = l.national_number) AS rows_number,
			(SELECT count(*) FROM register_entry AS x WHERE x.register = which
				AND x.national_number = t.national_number AND x.name_key = t.name_key) AS entries_name,
			(SELECT count(*) FROM register_entry AS x WHERE x.register = which
				AND x.national_number = t.national_number AND x.court_key = t.court_key) AS entries_court,
			(SELECT count(*) FROM register_entry AS x WHERE x.register = which
				AND x.national_number = t.national_number) AS entries_number
		FROM register_left AS l
		JOIN register_lost AS t ON t.national_number = l.national_number
			AND (t.court_key = l.court_key OR t.court_key = '' OR l.court_key = '');
	INSERT INTO register_match
	SELECT line, entry, 'court' FROM register_moved
	WHERE is_same_name AND rows_name = 1 AND entries_name = 1;
	INSERT INTO register_match
	SELECT m.line, m.entry, 'renamed' FROM register_moved AS m
	WHERE NOT m.is_same_name
	AND ((m.is_same_court AND m.rows_court = 1 AND m.entries_court = 1)
		OR (m.rows_number = 1 AND m.entries_number = 1))
	ON CONFLICT DO NOTHING;
	DELETE FROM register_lost AS t USING register_match AS m WHERE m.entry = t.entry;
	DROP TABLE register_left, register_moved;
END $$;

-- Name: register_find_places(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_find_places() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	CREATE TEMPORARY TABLE register_county ON COMMIT DROP AS
		SELECT w.written, max(k.code) AS code
		FROM (SELECT DISTINCT written, key
			FROM (SELECT county AS written FROM register_stage
				UNION SELECT county_hint FROM register_stage) AS u,
				unnest(register_keys(u.written)) AS key) AS w
		JOIN (SELECT c.code, unnest(register_keys(c.name_ro) || lower(c.code)) AS key
			FROM county AS c) AS k ON k.key = w.key
		GROUP BY w.written
		HAVING count(DISTINCT k.code) = 1;
	CREATE TEMPORARY TABLE register_locality_key ON COMMIT DROP AS
		SELECT l.county, k.key, l.siruta, l.parent_siruta
		FROM locality AS l,
			unnest(CASE WHEN l.name ~ '[âÂîÎ]' THEN register_keys(l.name)
				ELSE ARRAY[register_key(l.name_folded)] END) AS k (key);
	CREATE INDEX ON register_locality_key (key, county);
	CREATE INDEX ON register_locality_key (siruta);
	ANALYZE register_locality_key, register_county;

	CREATE TEMPORARY TABLE register_place ON COMMIT DROP AS
		SELECT row_number() OVER () AS id, s.county AS published, s.locality,
			s.county_hint, own.code AS own, hint.code AS hint,
			NULL::int AS siruta, 0 AS here, 0 AS anywhere
		FROM (SELECT DISTINCT county, locality, county_hint
			FROM register_stage WHERE rejected IS NULL) AS s
		LEFT JOIN register_county AS own ON own.written = s.county
		LEFT JOIN register_county AS hint ON hint.written = s.county_hint;
	ANALYZE register_place;

	UPDATE register_place AS p
	SET siruta = CASE WHEN f.here = 1 AND coalesce(p.hint = p.own, true) THEN f.siruta END,
		here = f.here, anywhere = f.anywhere
	FROM (SELECT k.id, count(DISTINCT k.siruta) FILTER (WHERE k.is_here) AS here,
			max(k.siruta) FILTER (WHERE k.is_here) AS siruta, count(*) AS anywhere
		FROM (SELECT q.id, l.siruta, l.county = coalesce(q.own, q.hint)
				AND NOT EXISTS (SELECT FROM register_locality_key AS main
					WHERE main.siruta = l.parent_siruta AND main.key = l.key) AS is_here
			FROM (SELECT id, own, hint, unnest(CASE WHEN locality ~ '[âÂîÎ]' THEN register_keys(locality)
					ELSE ARRAY[register_key(fold(locality))] END) AS key
				FROM register_place) AS q
			JOIN register_locality_key AS l ON l.key = q.key) AS k
		GROUP BY k.id) AS f
	WHERE f.id = p.id;
END $$;

-- Name: register_find_rows(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_find_rows() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	CREATE TEMPORARY TABLE register_row ON COMMIT DROP AS
		SELECT r.*, first_value(r.line) OVER same AS winner,
			first_value(r.row_hash) OVER same = r.row_hash AS is_identical,
			count(*) OVER (PARTITION BY r.national_number, r.name_key, r.court_key) AS copies
		FROM (SELECT s.line, s.national_number, s.name_key, s.registered_on, s.row_hash,
				coalesce(c.key, '') AS court_key, c.code AS court,
				coalesce(p.own, p.hint) AS county, p.siruta,
				coalesce(l.name, s.locality) AS locality,
				ARRAY[
					CASE WHEN s.court_name IS NOT NULL AND c.code IS NULL THEN 'court_unknown' END,
					CASE WHEN s.county IS NOT NULL AND p.own IS NULL THEN 'county_unknown' END,
					CASE WHEN p.own <> p.hint OR (s.locality IS NOT NULL AND p.own IS NOT NULL
						AND p.here = 0 AND p.anywhere > 0) THEN 'county_contradicts_locality'
					WHEN s.locality IS NOT NULL AND p.anywhere = 0 THEN 'locality_unknown'
					WHEN p.here > 1 THEN 'locality_ambiguous' END
				] AS found
			FROM register_stage AS s
			LEFT JOIN register_court AS c ON c.court_name = s.court_name
			LEFT JOIN register_place AS p ON coalesce(p.published, '') = coalesce(s.county, '')
				AND coalesce(p.locality, '') = coalesce(s.locality, '')
				AND coalesce(p.county_hint, '') = coalesce(s.county_hint, '')
			LEFT JOIN locality AS l ON l.siruta = p.siruta
			WHERE s.rejected IS NULL) AS r
		WINDOW same AS (PARTITION BY r.national_number, r.name_key, r.court_key
			ORDER BY r.registered_on DESC NULLS LAST, r.row_hash, r.line);
	CREATE UNIQUE INDEX ON register_row (line);
	ANALYZE register_row (line, winner, national_number, name_key, court_key, court, county, siruta, found, copies);
END $$;

-- Name: register_finish(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_finish() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	RAISE NOTICE 'bringing the search up to date';
	SET CONSTRAINTS ALL IMMEDIATE;
END $$;

-- Name: register_flags(text[], text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_flags(one text[], other text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
	SELECT coalesce(array_agg(DISTINCT f COLLATE "C"), '{}')
	FROM unnest(one || other) AS f
	WHERE f IS NOT NULL
$$;

-- Name: register_folded(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_folded() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
	NEW.folded := conect.fold(concat_ws(' ', NEW.title_ro, NEW.title_hu, NEW.title_en));
	RETURN NEW;
END $$;

-- Name: register_found(text, text[], text[], uuid, text[], text[], text[], text, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_found(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[], sort text, nearly boolean) RETURNS TABLE(id uuid, rank integer, key text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'extensions', 'pg_temp'
    AS $$
	SELECT r.id,
		CASE WHEN register_found.folded IS NULL OR sort IS NOT NULL THEN 0
			WHEN nearly THEN 103 - (100 * word_similarity(register_found.folded, r.folded || ' ' || a.name_folded))::int
			WHEN r.folded = register_found.folded THEN 0
			WHEN starts_with(r.folded, register_found.folded) THEN 1
			ELSE 2 END,
		CASE ltrim(sort, '-') WHEN 'title' THEN r.title_ro WHEN 'published_at' THEN public_api.instant(r.published_at)
			ELSE a.name END
	FROM register AS r
	JOIN authority AS a ON a.id = r.authority
	WHERE r.removed_at IS NULL
	AND (counties IS NULL OR a.county = ANY (counties))
	AND (kinds IS NULL OR a.kind = ANY (kinds))
	AND (of IS NULL OR r.authority = of)
	AND (forms IS NULL OR r.form = ANY (forms))
	AND (states IS NULL OR r.state = ANY (states))
	AND (register_found.domains IS NULL OR r.domains && register_found.domains)
	AND CASE WHEN register_found.folded IS NULL THEN true
		WHEN nearly THEN length(register_found.folded) > 3 AND register_found.folded <% (r.folded || ' ' || a.name_folded)
		ELSE array_to_tsvector(array_remove(string_to_array(
				r.folded || ' ' || a.name_folded || ' ' || replace(a.kind, '_', ' '), ' '), ''))
			@@ (SELECT string_agg(w || ':*', ' & ') FROM unnest(string_to_array(register_found.folded, ' ')) AS w)::tsquery END
$$;

-- Name: register_health_follow(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_health_follow() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.url IS NOT DISTINCT FROM OLD.url
	    AND (NEW.removed_at IS NULL) = (OLD.removed_at IS NULL) THEN
		RETURN NULL;
	END IF;
	DELETE FROM register_health AS h WHERE h.register = NEW.id;
	IF NEW.url IS NOT NULL AND NEW.removed_at IS NULL THEN
		INSERT INTO register_health (register, host) VALUES (NEW.id, host_of(NEW.url));
	END IF;
	RETURN NULL;
END $$;

-- Name: register_import(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_import(told jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    AS $$
DECLARE
	which text := told ->> 'register';
	of_scope text := told ->> 'scope';
	captured date := (told ->> 'captured_on')::date;
	silent text[] := ARRAY(SELECT jsonb_array_elements_text(told -> 'silent'));
	newest date;
	made bigint;
	lost_since date;
	answer jsonb;
BEGIN
	SELECT max(s.captured_on), min(s.captured_on) FILTER (WHERE s.captured_on > captured)
	INTO newest, lost_since
	FROM register_snapshot AS s WHERE s.register = which AND s.scope = of_scope;

	RAISE NOTICE 'looking up places and courts';
	ANALYZE register_stage (line, national_number, name_key, court_name, county, locality, county_hint, flags, rejected);
	PERFORM register_find_places(), register_find_courts();
	RAISE NOTICE 'finding the organisations';
	PERFORM register_find_rows();
	PERFORM register_find_entries(which);
	-- Only what this scope should have had, and had not lost before, is lost.
	DELETE FROM register_lost AS t
	USING register_entry AS e, register_snapshot AS s
	WHERE e.id = t.entry AND s.id = e.snapshot_last
	AND (e.scope <> of_scope OR e.not_seen_since IS NOT NULL OR s.captured_on > captured);
	RAISE NOTICE 'comparing';
	PERFORM register_compare(captured, silent, told ->> 'position');
	answer := register_report() || (told - 'silent' - 'position');

	IF newest = captured AND (answer #>> '{rows,new}')::int + (answer #>> '{rows,changed}')::int
		+ (answer #>> '{rows,vanished}')::int + (answer #>> '{rows,returned}')::int = 0
		AND NOT EXISTS (SELECT FROM register_match WHERE is_raw_new) THEN
		RETURN answer || '{"nothing": true}';
	END IF;

	RAISE NOTICE 'writing';
	INSERT INTO register_snapshot (register, scope, file_name, file_sha256, file_bytes, columns,
		captured_on, rows_total, rows_new, rows_changed, rows_unchanged, rows_vanished,
		rows_returned, rows_duplicate, rows_rejected)
	SELECT which, of_scope, told ->> 'file_name', decode(told ->> 'file_sha256', 'hex'),
		(told ->> 'file_bytes')::bigint, ARRAY(SELECT jsonb_array_elements_text(told -> 'columns')),
		captured, r.total, r.new, r.changed, r.unchanged, r.vanished, r.returned, r.duplicate,
		r.rejected
	FROM jsonb_to_record(answer -> 'rows') AS r (total int, new int, changed int, unchanged int,
		vanished int, returned int, duplicate int, rejected int)
	RETURNING id INTO made;
	PERFORM register_write(which, of_scope, captured, made, lost_since, told ->> 'position');
	PERFORM register_lose(captured);
	answer := answer || jsonb_build_object('snapshot', made);
	UPDATE register_snapshot SET report = answer WHERE id = made;
	INSERT INTO audit (actor, action, object_type, object_id, payload_sha256)
	VALUES ('conect import-register', 'register.import', 'register_snapshot', made::text,
		decode(told ->> 'file_sha256', 'hex'));
	IF (answer #>> '{rows,new}')::int > 1000 THEN
		ANALYZE ngo, register_entry;
	END IF;
	RETURN answer;
END $$;

-- Name: register_json(conect.register, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_json(r conect.register, lang text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT jsonb_build_object('id', r.id, 'version', r.version, 'updated_at', public_api.instant(r.updated_at),
		'title', coalesce(in_lang(lang, r.title_ro, r.title_hu, r.title_en), r.title_ro),
		'title_ro', r.title_ro, 'title_hu', r.title_hu, 'title_en', r.title_en,
		'authority', (SELECT jsonb_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'county', a.county,
				'locality', (SELECT l.name FROM locality AS l WHERE l.siruta = a.locality_siruta))
			FROM authority AS a WHERE a.id = r.authority),
		'url', r.url, 'form', r.form, 'legal_basis', r.legal_basis, 'county', r.county, 'domains', r.domains,
		'contact_name', r.contact_name, 'contact_email', r.contact_email, 'contact_phone', r.contact_phone,
		'rhythm', r.rhythm, 'last_update_on', r.last_update_on, 'state', r.state,
		'published_at', public_api.instant(r.published_at),
		'health', l.light -> 'state', 'health_why', l.light -> 'why', 'checked_at', l.light -> 'checked_at')
	FROM (SELECT) AS one
	LEFT JOIN register_health AS h ON h.register = r.id
	CROSS JOIN LATERAL (SELECT register_light(r, h)) AS l (light)
$$;

-- Name: register_key(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_key(folded text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
	SELECT regexp_replace(regexp_replace(regexp_replace(folded,
		'^(municipiul|orasul|oras|comuna|satul|sat|judetul) ', ''),
		'ul(ui)?\M', 'u', 'g'),
		'^(?:bucuresti )?sectoru? ([1-6])(?: bucuresti)?$', 'bucuresti sectoru \1')
$_$;

-- Name: register_keys(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_keys(name text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
	SELECT array_agg(DISTINCT regexp_replace(regexp_replace(regexp_replace(
		conect.fold(v),
		'^(municipiul|orasul|oras|comuna|satul|sat|judetul) ', ''),
		'ul(ui)?\M', 'u', 'g'),
		'^(?:bucuresti )?sectoru? ([1-6])(?: bucuresti)?$', 'bucuresti sectoru \1'))
	FROM unnest(ARRAY[name, translate(name, 'âÂ', 'îÎ'), translate(name, 'îÎ', 'âÂ')]) AS v
$_$;

-- Name: register_light(conect.register, conect.register_health); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_light(r conect.register, h conect.register_health) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
	SELECT jsonb_build_object(
		'state', CASE
			WHEN r.state = 'broken' THEN 'broken'
			WHEN h.failures > 0 OR h.moved OR w.ends_soon THEN 'warning'
			WHEN h.last_ok_at IS NULL OR h.result = 'robots' THEN 'unknown'
			ELSE 'ok' END,
		'why', array_remove(ARRAY[
			CASE WHEN r.url IS NULL THEN 'hosted' WHEN h.checked_at IS NULL THEN 'not_checked' END,
			CASE WHEN h.failures > 0 OR h.result <> 'ok' THEN h.result END,
			CASE WHEN w.ends_soon AND h.result <> 'tls' THEN 'certificate' END,
			CASE WHEN h.moved THEN 'moved' END], NULL),
		'checked_at', public_api.instant(h.checked_at))
	FROM (SELECT coalesce(h.certificate_until < now() + interval '21 days', false)) AS w (ends_soon)
$$;

-- Name: register_lose(date); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_lose(captured date) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	UPDATE register_entry AS e SET not_seen_since = captured
	FROM register_lost AS t WHERE e.id = t.entry;
	UPDATE ngo AS n SET not_seen_since = captured
	FROM register_lost AS t
	JOIN register_entry AS e ON e.id = t.entry
	WHERE n.id = e.ngo AND n.not_seen_since IS NULL;
END $$;

-- Name: register_may(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_may(of_authority uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT has_office(of_authority, 'registers') OR coalesce(my_role() = 'sgg_admin', false)
		AND NOT EXISTS (SELECT FROM office AS o WHERE o.authority = of_authority)
$$;

-- Name: register_own_json(conect.register, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_own_json(r conect.register, lang text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT register_json(r, lang) || jsonb_build_object('created_at', public_api.instant(r.created_at),
		'proposed_url', r.proposed_url, 'reason_code', r.reason_code, 'reason', r.reason, 'can', register_can(r),
		'waiting_since', (SELECT public_api.instant(i.opened_at) FROM review_item AS i
			WHERE i.object_id = r.id AND i.state <> 'decided'))
$$;

-- Name: register_reply(conect.register, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_reply(r conect.register, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE sql STABLE
    AS $$
	SELECT register_own_json(r, lang)::text, 'v' || r.version
$$;

-- Name: register_report(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_report() RETURNS jsonb
    LANGUAGE plpgsql
    AS $$
BEGIN
	RETURN (SELECT jsonb_build_object(
		'rows', jsonb_build_object(
			'total', (SELECT count(*) FROM register_stage),
			'new', (SELECT count(*) FROM register_row AS r WHERE r.line = r.winner
				AND NOT EXISTS (SELECT FROM register_match AS m WHERE m.line = r.line)),
			'changed', (SELECT count(*) FROM register_wish),
			'unchanged', (SELECT count(*) FROM register_match AS m
				WHERE NOT EXISTS (SELECT FROM register_wish AS w WHERE w.line = m.line)),
			'older', (SELECT count(*) FROM register_match WHERE is_old),
			'renamed', (SELECT count(*) FROM register_match WHERE how = 'renamed' AND NOT is_old),
			'returned', (SELECT count(*) FROM register_match WHERE is_back),
			'vanished', (SELECT count(*) FROM register_lost),
			'duplicate', (SELECT count(*) FROM register_row WHERE line <> winner),
			'rejected', (SELECT count(*) FROM register_stage WHERE rejected IS NOT NULL)),
		'changed_columns', register_changed_columns(),
		'flags', (SELECT coalesce(jsonb_object_agg(f, n), '{}') FROM (
			SELECT f, sum(g.n)::bigint AS n
			FROM (SELECT s.flags, r.found, r.copies > 1 AS is_repeated, count(*) AS n
				FROM register_row AS r
				JOIN register_stage AS s ON s.line = r.line
				WHERE r.line = r.winner
				GROUP BY 1, 2, 3) AS g
			CROSS JOIN LATERAL unnest(register_flags(g.flags || g.found,
				CASE WHEN g.is_repeated THEN ARRAY['duplicate_row'] END)) AS f
			GROUP BY f) AS flagged),
		'rejected', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', line, 'reason', rejected)
				ORDER BY line), '[]')
			FROM (SELECT line, rejected FROM register_stage WHERE rejected IS NOT NULL
				ORDER BY line LIMIT 50) AS few),
		'duplicates', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', line, 'of', winner,
				'identical', is_identical) ORDER BY line), '[]')
			FROM (SELECT line, winner, is_identical FROM register_row WHERE line <> winner
				ORDER BY line LIMIT 50) AS few),
		'renamed', (SELECT coalesce(jsonb_agg(jsonb_build_object('national_number', national_number,
				'from', former, 'to', name) ORDER BY national_number), '[]')
			FROM (SELECT s.national_number, n.name AS former, s.name
				FROM register_match AS m
				JOIN register_stage AS s ON s.line = m.line
				JOIN ngo AS n ON n.id = m.ngo
				WHERE m.how = 'renamed' AND NOT m.is_old
				ORDER BY s.national_number LIMIT 50) AS few),
		'vanished', (SELECT coalesce(jsonb_agg(jsonb_build_object('national_number', national_number,
				'name', name) ORDER BY national_number), '[]')
			FROM (SELECT e.national_number, n.name
				FROM register_lost AS t
				JOIN register_entry AS e ON e.id = t.entry
				JOIN ngo AS n ON n.id = e.ngo
				ORDER BY e.national_number LIMIT 50) AS few)));
END $$;

-- Name: register_says(uuid, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_says(ngo uuid, in_ngo text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT to_jsonb(n) -> in_ngo
	FROM ngo AS n
	WHERE n.id = register_says.ngo AND in_ngo <> ALL (n.declared)
	AND EXISTS (SELECT FROM register_entry AS e WHERE e.ngo = n.id)
$$;

-- Name: register_stage_begin(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_stage_begin() RETURNS void
    LANGUAGE sql
    AS $$
	CREATE TEMPORARY TABLE register_stage (
		line            int NOT NULL,
		national_number text,
		court_number    text,
		court_name      text,
		name            text,
		name_key        text,
		legal_form      text,
		status          text,
		is_branch       boolean,
		public_utility  boolean,
		cif             text,
		registered_on   date,
		county          text, -- as published, as are the next two
		locality        text,
		county_hint     text,
		purpose         text,
		flags           text[],
		rejected        text,
		raw             jsonb,
		row_hash        bytea
	) ON COMMIT DROP
$$;

-- Name: register_state(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_state() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state AND (NEW.state <> ALL (CASE OLD.state
		WHEN 'proposed' THEN '{published,refused,withdrawn}'
		WHEN 'refused' THEN '{proposed,withdrawn}'
		WHEN 'published' THEN '{broken,withdrawn}'
		WHEN 'broken' THEN '{published,withdrawn}'
		ELSE '{}' END::text[]) OR NEW.state = 'broken' AND NEW.url IS NULL) THEN
		PERFORM conect.refuse('state_conflict', '', OLD.state);
	END IF;
	NEW.removed_at := CASE WHEN NEW.state NOT IN ('published', 'broken') THEN coalesce(NEW.removed_at, now()) END;
	NEW.published_at := coalesce(NEW.published_at, CASE WHEN NEW.removed_at IS NULL THEN now() END);
	RETURN NEW;
END $$;

-- Name: register_take(uuid, bigint); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_take(of uuid, if_match bigint DEFAULT NULL::bigint) RETURNS conect.register
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r register;
BEGIN
	SELECT * INTO r FROM register AS x WHERE x.id = of FOR UPDATE;
	IF r.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF NOT register_may(r.authority) THEN
		PERFORM refuse(CASE WHEN r.removed_at IS NULL OR is_staff() OR has_office(r.authority) THEN 'forbidden' ELSE 'not_found' END);
	ELSIF r.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || r.version);
	END IF;
	RETURN r;
END $$;

-- Name: register_tell(text, conect.register, jsonb, timestamp with time zone); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_tell(template text, r conect.register, more jsonb, since timestamp with time zone DEFAULT NULL::timestamp with time zone) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT count(mail(register_tell.template, o.account, NULL, NULL, jsonb_build_object('register', r.id,
		'register_title', jsonb_build_object('ro', r.title_ro, 'hu', coalesce(r.title_hu, r.title_ro), 'en', coalesce(r.title_en, r.title_ro)),
		'authority_name', (SELECT y.name FROM authority AS y WHERE y.id = r.authority),
		'url', left(r.url, 300)) || more))
	FROM office AS o
	JOIN account AS a ON a.id = o.account AND a.state = 'active'
	WHERE o.authority = r.authority AND (o.role = 'representative' OR 'registers' = ANY (o.competences))
	AND (register_tell.since IS NULL OR o.since <= register_tell.since)
$$;

-- Name: register_url_key(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_url_key(url text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
	SELECT regexp_replace(regexp_replace(url, '^https?://(www\.)?', ''), '/+$', '')
$_$;

-- Name: register_url_or_refused(conect.register); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_url_or_refused(r conect.register) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF r.form = 'hosted' AND r.url IS NOT NULL THEN
		PERFORM refuse_all('invalid_body', register_fault('url', 'not_allowed'));
	ELSIF r.form <> 'hosted' AND r.url IS NULL THEN
		PERFORM refuse_all('invalid_body', register_fault('url', 'required'));
	END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended('registers of ' || r.authority, 0));
	IF EXISTS (SELECT FROM register AS x
		WHERE x.authority = r.authority AND x.id <> r.id AND x.state <> 'withdrawn'
		AND register_url_key(coalesce(r.proposed_url, r.url)) IN (register_url_key(x.url), register_url_key(x.proposed_url))) THEN
		PERFORM refuse('register_known', '/url');
	END IF;
END $$;

-- Name: register_values(jsonb, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_values(given jsonb, address text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
	g record;
	text text;
	r jsonb := '{}';
	faults jsonb := '[]';
BEGIN
	FOR g IN SELECT e.key, e.value, e.value #>> '{}' AS said FROM jsonb_each(given) AS e ORDER BY e.key LOOP
		IF g.key IN ('form', 'county', 'rhythm', 'authority') OR g.key = 'domains' AND g.value <> 'null' THEN
			r := r || jsonb_build_object(g.key, g.value);
			CONTINUE;
		ELSIF g.key = 'domains' THEN
			r := r || '{"domains": []}';
			CONTINUE;
		ELSIF g.key = 'last_update_on' THEN
			IF g.said::date > (now() AT TIME ZONE 'Europe/Bucharest')::date THEN
				faults := faults || register_fault(g.key, 'maximum', (now() AT TIME ZONE 'Europe/Bucharest')::date::text);
			END IF;
			r := r || jsonb_build_object(g.key, g.value);
			CONTINUE;
		END IF;
		text := nullif(CASE g.key WHEN 'url' THEN address WHEN 'contact_email' THEN clean_email(g.said)
			WHEN 'contact_phone' THEN clean_phone(g.said) ELSE clean_text(g.said, false) END, '');
		r := r || jsonb_build_object(g.key, text);
		IF text IS NULL AND g.key IN ('title_ro', 'legal_basis') THEN
			faults := faults || register_fault(g.key, 'required');
		ELSIF text IS NULL AND btrim(g.said) <> '' AND g.key = 'contact_email' THEN
			faults := faults || register_fault(g.key, 'format_email');
		ELSIF text IS NULL AND btrim(g.said) <> '' AND g.key = 'contact_phone' THEN
			faults := faults || register_fault(g.key, 'pattern', '+40 266 123 456');
		ELSIF g.key <> 'url' AND has_personal_number(text) THEN
			faults := faults || register_fault(g.key, 'personal_number');
		END IF;
	END LOOP;
	IF faults <> '[]' THEN
		PERFORM refuse_all('invalid_body', faults);
	END IF;
	RETURN r;
END $$;

-- Name: register_wait(conect.register); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_wait(r conect.register) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM review_close(r.id);
	IF r.state = 'proposed' OR r.proposed_url IS NOT NULL THEN
		PERFORM review_put('register', 'register', r.id, r.title_ro, (SELECT a.county FROM authority AS a WHERE a.id = r.authority),
			r.authority, ARRAY[r.created_by], register_checks(r));
	END IF;
END $$;

-- Name: register_write(text, text, date, bigint, date, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_write(which text, of_scope text, captured date, snapshot bigint, lost_since date, place_title text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	UPDATE ngo AS n
	SET name = w.name, former_names = w.former_names, legal_form = w.legal_form,
		status = w.status, is_branch = w.is_branch, public_utility = w.public_utility,
		national_number = w.national_number, court_number = w.court_number, court = w.court,
		court_name = w.court_name, cif = w.cif, registered_on = w.registered_on,
		county = w.county, locality_siruta = w.locality_siruta, locality = w.locality,
		purpose = w.purpose, flags = w.flags, not_seen_since = w.not_seen_since
	FROM register_wish AS w
	WHERE n.id = w.ngo;

	-- The history holds every raw row that differed from the one before; the
	-- first one enters it when there is a second.
	INSERT INTO register_entry_history (entry, snapshot, raw)
	SELECT e.id, e.snapshot_first, e.raw
	FROM register_match AS m
	JOIN register_entry AS e ON e.id = m.entry
	WHERE m.is_raw_new
	AND NOT EXISTS (SELECT FROM register_entry_history AS h WHERE h.entry = e.id)
	ON CONFLICT DO NOTHING;
	INSERT INTO register_entry_history (entry, snapshot, raw)
	SELECT m.entry, snapshot, s.raw
	FROM register_match AS m
	JOIN register_stage AS s ON s.line = m.line
	WHERE m.is_raw_new
	ON CONFLICT DO NOTHING;

	UPDATE register_entry AS e
	SET scope = of_scope, snapshot_last = register_write.snapshot, not_seen_since = NULL,
		name_key = CASE WHEN r.name_key = '' THEN e.name_key ELSE r.name_key END,
		court_key = CASE WHEN r.court_key = '' THEN e.court_key ELSE r.court_key END,
		row_hash = CASE WHEN m.is_raw_new THEN s.row_hash ELSE e.row_hash END,
		raw = CASE WHEN m.is_raw_new THEN e.raw || s.raw ELSE e.raw END
	FROM register_match AS m, register_row AS r, register_stage AS s
	WHERE e.id = m.entry AND r.line = m.line AND s.line = m.line AND NOT m.is_old;

	PERFORM register_write_new(which, of_scope, register_write.snapshot, lost_since);
END $$;

-- Name: register_write_new(text, text, bigint, date); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.register_write_new(which text, of_scope text, snapshot bigint, lost_since date) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	CREATE TEMPORARY TABLE register_new ON COMMIT DROP AS
		SELECT r.line, uuid_v7() AS ngo
		FROM register_row AS r
		WHERE r.line = r.winner
		AND NOT EXISTS (SELECT FROM register_match AS m WHERE m.line = r.line);
	ANALYZE register_new;
	INSERT INTO ngo (id, name, legal_form, status, is_branch, public_utility, national_number,
		court_number, court, court_name, cif, registered_on, county, locality_siruta, locality,
		purpose, flags, not_seen_since)
	SELECT f.ngo, s.name, coalesce(s.legal_form, 'alta'), coalesce(s.status, 'necunoscut'),
		s.is_branch, s.public_utility, s.national_number, s.court_number, r.court, s.court_name,
		s.cif, s.registered_on, r.county, r.siruta, r.locality, s.purpose,
		g.flags, lost_since
	FROM register_new AS f
	JOIN register_row AS r ON r.line = f.line
	JOIN register_stage AS s ON s.line = f.line
	CROSS JOIN LATERAL (SELECT register_flags(s.flags || r.found,
		CASE WHEN r.copies > 1 THEN ARRAY['duplicate_row'] END) AS flags
		OFFSET 0) AS g -- once for the same sets
	ORDER BY f.ngo;
	INSERT INTO register_entry (ngo, register, scope, national_number, name_key, court_key,
		row_hash, raw, snapshot_first, snapshot_last, not_seen_since)
	SELECT f.ngo, which, of_scope, r.national_number, r.name_key, r.court_key,
		r.row_hash, s.raw, register_write_new.snapshot, register_write_new.snapshot, lost_since
	FROM register_new AS f
	JOIN register_row AS r ON r.line = f.line
	JOIN register_stage AS s ON s.line = f.line
	ORDER BY f.ngo;
END $$;

-- Name: registration_apply(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_apply(of uuid) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: registration_can(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_can(r conect.registration) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
	SELECT CASE r.state
		WHEN 'draft' THEN '{edit,submit,delete}'
		WHEN 'changes_requested' THEN '{edit,submit,withdraw,message}'
		WHEN 'submitted' THEN '{withdraw,message}'
		WHEN 'in_review' THEN '{withdraw,message}'
		WHEN 'appealed' THEN '{withdraw,message}'
		-- once
		WHEN 'refused' THEN CASE WHEN EXISTS (SELECT FROM review_item AS i WHERE i.object_id = r.id AND i.appeal)
			THEN '{message}' ELSE '{appeal,message}' END
		ELSE '{message}' END::text[]
$$;

-- Name: registration_checked(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_checked(r conect.registration) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(jsonb_object_agg(f.code, jsonb_build_object('on', current_date, 'against',
		CASE WHEN r.origin -> f.code ->> 'source' = 'register' THEN 'register' ELSE 'documents' END)), '{}')
	FROM profile_field AS f
	WHERE f.reviewed AND f.visibility <> 'review' AND coalesce(r.data -> f.code, 'null') <> 'null'
$$;

-- Name: registration_checks(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_checks(of uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r registration;
	data jsonb;
	words json;
	rivals jsonb;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	data := registration_values(r);
	words := name_warnings(coalesce(data ->> 'name', ''), 'ro');
	rivals := registration_rivals(r);
	RETURN jsonb_build_array(
		check_register(r, data),
		check_result('cif', CASE WHEN data ->> 'cif' IS NULL THEN 'unknown'
			WHEN cif_is_valid(data ->> 'cif') THEN 'ok' ELSE 'failed' END),
		check_result('name', CASE WHEN words::text = '[]' THEN 'ok' ELSE 'warning' END,
			jsonb_build_object('rules', (SELECT coalesce(jsonb_agg(w ->> 'code'), '[]') FROM json_array_elements(words) AS w))),
		check_duplicates(r, data),
		check_result('rivals', CASE WHEN rivals = '[]' THEN 'ok' ELSE 'warning' END, jsonb_build_object('registrations', rivals)),
		CASE WHEN r.kind = 'change' THEN check_result('mandate_document', 'unknown')
			ELSE check_result('mandate_document', CASE WHEN registration_has_proof(of) THEN 'ok' ELSE 'failed' END) END,
		check_email(data),
		check_result('changes', 'ok', jsonb_build_object('fields',
			(SELECT coalesce(jsonb_agg(d.field), '[]') FROM registration_diff(of) AS d))));
END $$;

-- Name: registration_diff(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_diff(of uuid) RETURNS TABLE(field text, section text, reviewed boolean, before jsonb, after jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT f.code, f.section, f.reviewed, v.now -> f.code, r.data -> f.code
	FROM registration AS r
	LEFT JOIN ngo AS n ON n.id = r.ngo
	LEFT JOIN profile AS p ON p.ngo = n.id
	CROSS JOIN LATERAL (SELECT CASE WHEN n.id IS NULL THEN '{}' ELSE ngo_values(n, coalesce(p.data, '{}')) END AS now) AS v
	JOIN profile_field AS f ON r.data ? f.code
	WHERE r.id = of AND coalesce(v.now -> f.code, 'null') <> r.data -> f.code
	ORDER BY f.ord
$$;

-- Name: registration_differences(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_differences(r conect.registration) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('field', f.code, 'catalogue', v.now -> f.code, 'yours', r.data -> f.code)
		ORDER BY f.ord), '[]')
	FROM (SELECT ngo_values(n, '{}') AS now FROM ngo AS n WHERE n.id = r.ngo AND r.kind <> 'new') AS v
	JOIN profile_field AS f ON f.in_ngo IS NOT NULL AND r.data ? f.code
	WHERE coalesce(v.now -> f.code, 'null') <> r.data -> f.code
$$;

-- Name: registration_has_proof(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_has_proof(of uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
	RETURN EXISTS (SELECT FROM attachment AS a
		WHERE a.object_type = 'registration' AND a.object_id = of AND a.kind = 'mandate_proof'
		AND a.stored IS NOT NULL AND a.deleted_at IS NULL);
END $$;

-- Name: registration_is_mine(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_is_mine(r conect.registration) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(r.created_by = me() OR r.kind <> 'claim' AND is_member(r.ngo), false)
$$;

-- Name: registration_is_open(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_is_open(r conect.registration) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT r.state IN ('draft', 'submitted', 'in_review', 'changes_requested', 'appealed')
$$;

-- Name: registration_is_shared(conect.registration, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_is_shared(r conect.registration, with_others_than uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT r.kind = 'change' AND EXISTS (SELECT FROM member AS m WHERE m.ngo = r.ngo AND m.account <> with_others_than)
$$;

-- Name: registration_json(conect.registration, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_json(r conect.registration, lang text) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
	RETURN json_build_object('id', r.id, 'version', r.version, 'created_at', public_api.instant(r.created_at),
		'updated_at', public_api.instant(r.updated_at), 'kind', r.kind, 'ngo', r.ngo, 'state', r.state,
		'lang', r.lang, 'name', registration_values(r) ->> 'name', 'data', r.data,
		'base', CASE WHEN r.kind = 'change' THEN r.base ELSE '{}' END,
		'provenance', r.origin, 'missing', registration_missing(r, lang),
		'differences', registration_differences(r),
		'names', value_names(r.data, (SELECT ngo_values(n, '{}') FROM ngo AS n WHERE n.id = r.ngo)),
		'warnings', name_warnings(coalesce(r.data ->> 'name', ''), lang),
		'asked', r.asked, 'reason_code', r.reason_code, 'reason', r.reason, 'can', registration_can(r),
		'queue', registration_queue(r), 'submitted_at', public_api.instant(r.submitted_at),
		'decided_at', public_api.instant(r.decided_at),
		'unread', (SELECT count(*) FROM message AS m WHERE m.registration = r.id AND m.audience = 'applicant'
			AND m.by_staff AND m.read_by_applicant_at IS NULL),
		'documents', attachment_list('registration', r.id));
END $$;

-- Name: registration_merge(conect.registration, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_merge(r conect.registration, changes jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT coalesce(jsonb_object_agg(m.key, m.value), '{}')
	FROM jsonb_each(r.data || changes) AS m
	WHERE CASE WHEN r.kind = 'change' THEN coalesce(r.base -> m.key, 'null') <> m.value
		ELSE m.value <> 'null' OR r.base ? m.key END
$$;

-- Name: registration_missing(conect.registration, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_missing(r conect.registration, lang text) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('field', m.code, 'section', m.section, 'label', m.label, 'why', m.why)
		ORDER BY m.ord), '[]')
	FROM (SELECT f.code, f.section, f.ord, in_lang(lang, f.label_ro, f.label_hu, f.label_en) AS label,
			in_lang(lang, f.why_ro, f.why_hu, f.why_en) AS why
		FROM profile_missing(registration_values(r)) AS f
		WHERE r.kind <> 'change' OR f.visibility <> 'review'
		UNION ALL
		SELECT 'mandate_proof', 'documents', 100000,
			in_lang(lang, 'Dovada mandatului', 'A meghatalmazás igazolása', 'Proof of mandate'),
			in_lang(lang, 'Un document care arată că puteți vorbi pentru organizație. Îl văd numai cei care verifică.',
				'Irat arról, hogy eljárhat a szervezet nevében. Csak az ellenőrzők látják.',
				'A document that shows that you may speak for the organisation. Only reviewers see it.')
		WHERE r.kind <> 'change' AND NOT registration_has_proof(r.id)) AS m
$$;

-- Name: registration_new(uuid, jsonb, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_new(of_ngo uuid, given jsonb, lang text) RETURNS conect.registration
    LANGUAGE plpgsql
    AS $$
DECLARE
	r registration;
	n ngo;
	old jsonb;
BEGIN
	SELECT * INTO n FROM ngo AS x WHERE x.id = of_ngo;
	r.kind := CASE WHEN n.id IS NULL THEN 'new' WHEN is_member(n.id) THEN 'change' ELSE 'claim' END;
	r.base := '{}';
	r.origin := '{}';
	IF n.id IS NOT NULL THEN
		SELECT p.data INTO old FROM profile AS p WHERE p.ngo = n.id;
		old := coalesce(old, '{}');
		-- Who claims an entry sees of it what everybody sees.
		r.base := ngo_values(n, CASE r.kind WHEN 'change' THEN old ELSE public_api.profile_shown(old)::jsonb END);
		r.origin := CASE r.kind WHEN 'claim' THEN ngo_origin(n, r.base) ELSE '{}' END;
	END IF;
	r.data := CASE r.kind WHEN 'change' THEN '{}' WHEN 'claim' THEN r.base ELSE jsonb_strip_nulls(given) END;
	INSERT INTO registration (kind, ngo, lang, data, origin, base_version, base, created_by, last_edited_by)
	VALUES (r.kind, n.id, registration_new.lang, r.data, r.origin, n.version, r.base, me(), me())
	RETURNING * INTO r;
	PERFORM note('registration.create', 'registration', r.id::text, NULL, r.version);
	RETURN r;
END $$;

-- Name: registration_queue(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_queue(r conect.registration) RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	who text := coalesce(current_setting('conect.identity', true), '');
	told json;
BEGIN
	PERFORM set_config('conect.identity', '', true);
	SELECT json_build_object('since', public_api.instant(i.opened_at), 'ahead',
		(SELECT count(*) FROM review_item AS o WHERE o.state <> 'decided' AND (o.opened_at, o.id) < (i.opened_at, i.id)))
	INTO told
	FROM review_item AS i
	WHERE i.object_id = r.id AND i.state <> 'decided';
	PERFORM set_config('conect.identity', who, true);
	RETURN told;
END $$;

-- Name: registration_reply(uuid, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_reply(of uuid, lang text, OUT body text, OUT etag text) RETURNS record
    LANGUAGE sql STABLE
    AS $$
	SELECT registration_json(r, lang)::text, 'v' || r.version FROM registration AS r WHERE r.id = of
$$;

-- Name: registration_rivals(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_rivals(r conect.registration) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	who text := coalesce(current_setting('conect.identity', true), '');
	told jsonb;
BEGIN
	PERFORM set_config('conect.identity', '', true);
	SELECT coalesce(jsonb_agg(jsonb_build_object('registration', o.id, 'kind', o.kind, 'state', o.state,
		'submitted_at', public_api.instant(o.submitted_at)) ORDER BY o.id), '[]')
	INTO told
	FROM registration AS o
	WHERE o.id <> r.id AND o.state IN ('submitted', 'in_review', 'changes_requested', 'appealed')
	AND (o.ngo = r.ngo OR o.data ->> 'cif' = r.data ->> 'cif' OR o.data ->> 'national_number' = r.data ->> 'national_number');
	PERFORM set_config('conect.identity', who, true);
	RETURN told;
END $$;

-- Name: registration_sound(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_sound(r conect.registration) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
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

-- Name: registration_state(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_state() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

-- Name: registration_take(uuid, bigint); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_take(of uuid, if_match bigint DEFAULT NULL::bigint) RETURNS conect.registration
    LANGUAGE plpgsql
    AS $$
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

-- Name: registration_target(uuid, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_target(of_ngo uuid, given jsonb) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
	ids uuid[];
BEGIN
	IF of_ngo IS NOT NULL THEN
		ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.id = of_ngo AND n.removed_at IS NULL);
		IF ids = '{}' THEN
			PERFORM refuse_all('invalid_body', '[{"pointer": "/ngo", "code": "enum", "expected": "/api/v1/ngos"}]');
		END IF;
		RETURN of_ngo;
	END IF;
	ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.cif = given ->> 'cif' AND n.removed_at IS NULL LIMIT 2);
	IF ids = '{}' THEN
		ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.national_number = given ->> 'national_number'
			AND n.removed_at IS NULL LIMIT 2);
	END IF;
	IF cardinality(ids) > 1 THEN
		PERFORM refuse('ngo_ambiguous');
	END IF;
	RETURN ids[1];
END $$;

-- Name: registration_values(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registration_values(r conect.registration) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT CASE WHEN r.kind = 'change' THEN r.base || r.data ELSE r.data END
$$;

-- Name: registrations_end(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.registrations_end(of_account uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: representative_gate(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.representative_gate(of_authority uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended('representative of ' || of_authority, 0));
	PERFORM office_or_refused(of_authority, NULL, 'representative');
END $$;

-- Name: require_role(text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.require_role(VARIADIC roles text[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
	IF coalesce(conect.my_role() <> ALL (roles), true) THEN
		PERFORM conect.refuse('forbidden');
	END IF;
END $$;

-- Name: required_or_refused(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.required_or_refused(changes jsonb) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
	faults jsonb := (SELECT jsonb_agg(jsonb_build_object('pointer', '/data/' || c.key, 'code', 'required', 'expected', ''))
		FROM jsonb_each(changes) AS c JOIN profile_field AS f ON f.code = c.key AND f.required = 'yes'
		WHERE c.value = 'null');
BEGIN
	IF faults IS NOT NULL THEN
		PERFORM refuse_all('invalid_body', faults);
	END IF;
END $$;

-- Name: reset_decide(conect.outbox); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.reset_decide(asked conect.outbox) RETURNS conect.outbox
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
DECLARE
	a account;
BEGIN
	SELECT * INTO a FROM account AS x WHERE x.email_key = lower((asked).email) AND x.state = 'active';
	IF a.id IS NULL THEN
		UPDATE outbox AS o SET template = 'reset_no_account', data = '{}', sealed = NULL
		WHERE o.id = (asked).id
		RETURNING * INTO asked;
		RETURN asked;
	END IF;
	INSERT INTO one_time_token AS t (token_hash, purpose, account, email, subject, data, created_at, expires_at)
	VALUES (decode((asked).data ->> 'token_hash', 'hex'), 'reset_password', a.id, a.email_key, NULL, '{}', (asked).at,
		now() + interval '30 minutes')
	ON CONFLICT ON CONSTRAINT one_time_token_purpose_unique DO UPDATE SET
		token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at
	WHERE t.created_at <= excluded.created_at;
	UPDATE outbox AS o SET template = 'reset_password', account = a.id, email = a.email, lang = a.lang,
		data = in_time('expires_at', '30 minutes')
	WHERE o.id = (asked).id
	RETURNING * INTO asked;
	PERFORM note('password.reset_asked', 'account', a.id::text);
	RETURN asked;
END $$;

-- Name: retention_sweep(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.retention_sweep() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_age(timestamp with time zone); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_age(at timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE
    AS $$
	SELECT CASE WHEN at > now() - interval '3 days' THEN 'under_3_days'
		WHEN at > now() - interval '7 days' THEN 'under_7_days'
		WHEN at > now() - interval '30 days' THEN 'under_30_days'
		ELSE 'over_30_days' END
$$;

-- Name: review_alike(uuid, text, text, text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_alike(self uuid, name text, cif text, national_number text, court_number text) RETURNS TABLE(id uuid, reasons text[])
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_item; Type: TABLE; Schema: conect;

CREATE TABLE conect.review_item (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    kind text NOT NULL,
    object_type text NOT NULL,
    object_id uuid NOT NULL,
    round integer DEFAULT 1 NOT NULL,
    appeal boolean DEFAULT false NOT NULL,
    ngo uuid,
    title text NOT NULL,
    county text,
    state text DEFAULT 'waiting'::text NOT NULL,
    assignee uuid,
    assigned_at timestamp with time zone,
    excluded uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    checks jsonb DEFAULT '[]'::jsonb NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    decision text,
    reason_code text,
    reason text,
    fields jsonb DEFAULT '{}'::jsonb NOT NULL,
    acknowledged text[] DEFAULT '{}'::text[] NOT NULL,
    failed integer GENERATED ALWAYS AS (jsonb_array_length(jsonb_path_query_array(checks, '$[*]?(@."result" == "failed")'::jsonpath))) STORED NOT NULL,
    authority uuid,
    CONSTRAINT review_item_decision_known CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text, 'changes_requested'::text, 'withdrawn'::text]))),
    CONSTRAINT review_item_kind_known CHECK ((kind = ANY (ARRAY['registration'::text, 'claim'::text, 'change'::text, 'correction'::text, 'designation'::text, 'register'::text]))),
    CONSTRAINT review_item_object_type_known CHECK ((object_type = ANY (ARRAY['registration'::text, 'correction'::text, 'designation'::text, 'register'::text]))),
    CONSTRAINT review_item_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'assigned'::text, 'decided'::text]))),
    CONSTRAINT review_item_state_rule CHECK ((((state = 'decided'::text) = (decision IS NOT NULL)) AND ((state = 'decided'::text) = (decided_at IS NOT NULL))))
);

ALTER TABLE ONLY conect.review_item FORCE ROW LEVEL SECURITY;

-- Name: review_allowed(conect.review_item, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_allowed(i conect.review_item, bar text) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
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

-- Name: review_bar(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_bar(i conect.review_item) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_card(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_card(i conect.review_item) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT jsonb_build_object('id', i.id, 'version', i.version, 'kind', i.kind, 'state', review_status(i),
		'appeal', i.appeal, 'round', i.round, 'ngo', i.ngo, 'authority', i.authority,
		'registration', CASE i.object_type WHEN 'registration' THEN i.object_id END,
		'name', i.title, 'county', i.county, 'waiting_since', public_api.instant(i.opened_at),
		'decided_at', public_api.instant(i.decided_at), 'assignee', i.assignee,
		'assignee_name', (SELECT a.name FROM account AS a WHERE a.id = i.assignee), 'checks_failed', i.failed)
$$;

-- Name: review_changes(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_changes(r conect.registration) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_close(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_close(object_id uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	UPDATE review_item AS i SET state = 'decided', decision = 'withdrawn', decided_at = now()
	WHERE i.object_id = review_close.object_id AND i.state <> 'decided'
$$;

-- Name: review_correction(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_correction(i conect.review_item) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_decide(uuid, bigint, text, text, text, text[], jsonb, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_decide(item uuid, seen bigint, decision text, code text, text text, acknowledged text[], fields jsonb, value text DEFAULT NULL::text) RETURNS conect.review_item
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_decisions(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_decisions(i conect.review_item) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('item', x.id, 'kind', x.kind, 'round', x.round, 'appeal', x.appeal,
		'at', public_api.instant(x.decided_at), 'decision', x.decision, 'reason', x.reason_code, 'legal', w.legal,
		'text', x.reason, 'fields', x.fields, 'reviewer', review_person(x.decided_by), 'acknowledged', x.acknowledged)
		ORDER BY x.decided_at DESC, x.id), '[]')
	FROM review_item AS x
	LEFT JOIN review_reason AS w ON w.code = x.reason_code
	WHERE x.state = 'decided' AND (x.object_id = i.object_id OR x.ngo = i.ngo OR x.authority = i.authority)
$$;

-- Name: review_designation(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_designation(i conect.review_item) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT jsonb_build_object('id', d.id, 'authority', d.authority, 'authority_name', a.name, 'position', d.position, 'act', d.act,
		'representative', (SELECT review_person(o.account) FROM office AS o
			WHERE o.authority = d.authority AND o.role = 'representative'),
		'unit', (SELECT jsonb_build_object('name', u.name, 'email', u.email, 'url', u.url) FROM unit AS u WHERE u.authority = d.authority))
	FROM designation AS d
	JOIN authority AS a ON a.id = d.authority
	WHERE d.id = i.object_id
$$;

-- Name: review_duplicates(conect.registration); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_duplicates(r conect.registration) RETURNS jsonb
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_facets(text[], text[], text[], text, integer, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_facets(kinds text[], states text[], counties text[], who text, days integer, failing boolean) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_item_json(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_item_json(i conect.review_item) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $_$
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
END $_$;

-- Name: review_messages(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_messages(i conect.review_item) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'at', public_api.instant(m.at), 'audience', m.audience,
		'by_staff', m.by_staff, 'author', review_person(m.author), 'text', m.text) ORDER BY m.at, m.id), '[]')
	FROM message AS m
	WHERE i.object_id IN (m.registration, m.correction, m.designation, m.register)
$$;

-- Name: review_open(conect.registration, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_open(r conect.registration, of_appeal boolean DEFAULT false) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	data jsonb := registration_values(r);
	made uuid;
BEGIN
	INSERT INTO review_item (kind, object_type, object_id, round, appeal, ngo, title, county, excluded, checks)
	SELECT CASE r.kind WHEN 'new' THEN 'registration' ELSE r.kind END, 'registration', r.id,
		coalesce((SELECT max(o.round) FROM review_item AS o WHERE o.object_id = r.id), 0) + 1, of_appeal, r.ngo,
		coalesce(data ->> 'name', ''),
		(SELECT l.county FROM locality AS l WHERE l.siruta = (data ->> 'locality_siruta')::int),
		ARRAY(SELECT DISTINCT e FROM unnest(ARRAY[r.created_by, r.last_edited_by, me()] || CASE WHEN of_appeal THEN
			ARRAY(SELECT o.decided_by FROM review_item AS o WHERE o.object_id = r.id AND o.decision = 'refused') END) AS e
			WHERE e IS NOT NULL),
		registration_checks(r.id)
	RETURNING id INTO made;
	RETURN made;
END $$;

-- Name: review_person(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_person(account uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT jsonb_build_object('id', a.id, 'name', a.name, 'erased', a.state = 'erased')
	FROM account AS a WHERE a.id = review_person.account
$$;

-- Name: review_put(text, text, uuid, text, text, uuid, uuid[], jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_put(kind text, object_type text, object_id uuid, title text, county text, authority uuid, excluded uuid[] DEFAULT '{}'::uuid[], checks jsonb DEFAULT '[]'::jsonb) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	INSERT INTO review_item (kind, object_type, object_id, round, title, county, authority, excluded, checks)
	SELECT review_put.kind, review_put.object_type, review_put.object_id,
		coalesce((SELECT max(o.round) FROM review_item AS o WHERE o.object_id = review_put.object_id), 0) + 1,
		review_put.title, review_put.county, review_put.authority,
		ARRAY(SELECT DISTINCT e FROM unnest(review_put.excluded || me()) AS e WHERE e IS NOT NULL), review_put.checks
	RETURNING id
$$;

-- Name: review_reason_for(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_reason_for(code text, act text) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM review_reason AS w WHERE w.code = review_reason_for.code AND act = ANY (w.applies_to)) THEN
		PERFORM refuse('invalid_body', '/reason', (SELECT string_agg(w.code, ', ' ORDER BY w.ord)
			FROM review_reason AS w WHERE act = ANY (w.applies_to)));
	END IF;
END $$;

-- Name: review_register(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_register(i conect.review_item) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT jsonb_build_object('id', r.id, 'authority', r.authority, 'authority_name', a.name, 'title_ro', r.title_ro,
		'title_hu', r.title_hu, 'title_en', r.title_en, 'url', r.url, 'proposed_url', r.proposed_url, 'form', r.form,
		'legal_basis', r.legal_basis, 'county', r.county, 'domains', r.domains, 'contact_name', r.contact_name,
		'contact_email', r.contact_email, 'contact_phone', r.contact_phone, 'rhythm', r.rhythm,
		'last_update_on', r.last_update_on, 'state', r.state)
	FROM register AS r
	JOIN authority AS a ON a.id = r.authority
	WHERE r.id = i.object_id
$$;

-- Name: review_related(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_related(i conect.review_item) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(jsonb_agg(review_card(x) ORDER BY x.opened_at, x.id), '[]')
	FROM review_item AS x
	LEFT JOIN registration AS mine ON mine.id = i.object_id
	LEFT JOIN registration AS theirs ON theirs.id = x.object_id
	WHERE x.id <> i.id AND x.state <> 'decided'
	AND (x.ngo = i.ngo OR mine.data ->> 'cif' = theirs.data ->> 'cif' OR x.authority = i.authority)
$$;

-- Name: review_settle_correction(conect.review_item, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_settle_correction(i conect.review_item, value text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_settle_designation(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_settle_designation(i conect.review_item) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_settle_register(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_settle_register(i conect.review_item) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_settle_registration(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_settle_registration(i conect.review_item) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_sieve(text[], text[], text[], text, integer, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_sieve(kinds text[], states text[], counties text[], who text, days integer, failing boolean) RETURNS TABLE(id uuid, opened_at timestamp with time zone, kind text, status text, county text, assignee uuid, has_failed boolean, of_kind boolean, of_state boolean, of_county boolean, of_assignee boolean, of_age boolean, of_failing boolean)
    LANGUAGE sql STABLE
    AS $$
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

-- Name: review_status(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_status(i conect.review_item) RETURNS text
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(i.decision, i.state)
$$;

-- Name: review_take(uuid, bigint); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_take(item uuid, seen bigint) RETURNS conect.review_item
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: review_told(conect.review_item); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_told(i conect.review_item) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT concat_ws(' ', coalesce(i.decision, i.state),
		(SELECT a.role FROM account AS a WHERE a.id = coalesce(i.decided_by, i.assignee)),
		public_api.instant(coalesce(i.decided_at, i.assigned_at, i.updated_at)))
$$;

-- Name: review_unacknowledged(conect.review_item, text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_unacknowledged(i conect.review_item, acknowledged text[]) RETURNS text
    LANGUAGE sql STABLE
    AS $$
	SELECT string_agg(DISTINCT c ->> 'code', ', ')
	FROM jsonb_array_elements(i.checks) AS c
	WHERE c ->> 'result' = 'failed' AND c ->> 'code' <> ALL (coalesce(acknowledged, '{}'))
$$;

-- Name: review_words(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.review_words(code text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT jsonb_build_object('ro', w.label_ro || coalesce(' (' || w.legal || ')', ''),
		'hu', w.label_hu || coalesce(' (' || w.legal || ')', ''), 'en', w.label_en || coalesce(' (' || w.legal || ')', ''))
	FROM review_reason AS w
	WHERE w.code = review_words.code
$$;

-- Name: role_words(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.role_words(role text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT CASE role
	WHEN 'ngo_editor' THEN '{"ro": "redactor", "hu": "szerkesztő", "en": "editor"}'
	WHEN 'ngo_admin' THEN '{"ro": "administrator", "hu": "rendszergazda", "en": "administrator"}'
	WHEN 'reviewer' THEN '{"ro": "verificator", "hu": "ellenőr", "en": "reviewer"}'
	WHEN 'sgg_admin' THEN '{"ro": "administrator al serviciului", "hu": "a szolgáltatás rendszergazdája", "en": "administrator of the service"}'
	WHEN 'auditor' THEN '{"ro": "auditor", "hu": "auditor", "en": "auditor"}'
	END::jsonb
$$;

-- Name: said_or_refused(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.said_or_refused(text text) RETURNS text
    LANGUAGE plpgsql
    AS $$
BEGIN
	text := clean_text(text, true);
	IF coalesce(text, '') = '' THEN
		PERFORM refuse('invalid_body', '/text', 'min_length: 1');
	END IF;
	RETURN text;
END $$;

-- Name: search_any(text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_any(marks text[]) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
	RETURN '(''' || array_to_string(ARRAY(
		SELECT replace(replace(left(m, 202), '\', '\\'), '''', '''''')
		FROM unnest(marks) AS m), ''' | ''') || ''')';
END $$;

-- Name: search_ask_any(text, text, text, text[], date, date, timestamp with time zone); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_ask_any(key text, scheme text, value text, filters text[], registered_from date, registered_to date, updated_since timestamp with time zone) RETURNS conect.search_ask
    LANGUAGE plpgsql
    AS $$
DECLARE
	r search_ask;
	lexemes text;
BEGIN
	IF scheme IS NOT NULL AND position(',' IN value) = 0 THEN
		lexemes := search_identifier(scheme, value);
		IF (SELECT count(*) FROM ngo_search AS s
			WHERE s.tsk @@ search_any(string_to_array(lexemes, ','))::tsquery) > 0 THEN
			r := search_ask_of(NULL, filters || lexemes, registered_from, registered_to, updated_since);
			r.driver := NULL;
			r.driver_n := NULL;
			r.lexemes := 99;
			r.expected := 1;
			RETURN r;
		END IF;
	END IF;
	RETURN search_ask_of(key, filters, registered_from, registered_to, updated_since);
END $$;

-- Name: search_ask_of(text, text[], date, date, timestamp with time zone); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_ask_of(key text, filters text[], registered_from date, registered_to date, updated_since timestamp with time zone) RETURNS conect.search_ask
    LANGUAGE plpgsql
    AS $$
DECLARE
	r search_ask;
	words text[];
	parts text[] := '{}';
	list text;
	n int;
	last text;
BEGIN
	SELECT f.n INTO r.rows FROM ngo_facet AS f WHERE f.under = '' AND f.mark = '';
	r.rows := coalesce(r.rows, 0);
	r.expected := r.rows;
	r.lexemes := 0;
	r.postings := 0;
	IF key <> '' THEN
		words := (string_to_array(left(key, 2000), ' '))[1:32];
		r.key_from := left(key, 120);
		r.key_to := r.key_from || '!';
		FOREACH last IN ARRAY words LOOP
			last := left(last, 64);
			SELECT w.n INTO n FROM ngo_word AS w WHERE w.tok = last;
			IF n IS NULL AND last = left(words[cardinality(words)], 64) THEN
				SELECT sum(x.n) INTO n FROM (SELECT w.n FROM ngo_word AS w
					WHERE w.tok >= last AND w.tok < last || '{' LIMIT 1000) AS x;
				parts := parts || ('''' || last || ''':*');
				r.key_to := r.key_from || '{';
			ELSE
				parts := parts || ('''' || last || '''');
				IF r.driver IS NULL OR n < r.driver_n THEN
					r.driver := last;
					r.driver_n := n;
				END IF;
			END IF;
			r.lexemes := r.lexemes + 1;
			r.postings := r.postings + coalesce(n, 0);
			r.expected := r.expected * coalesce(n, 0) / greatest(r.rows, 1);
		END LOOP;
		-- Words of one name go together: between chance and always.
		r.expected := sqrt(r.expected * coalesce(r.driver_n, r.expected));
	END IF;
	FOREACH list IN ARRAY filters LOOP
		IF position(',' IN list) > 0 THEN
			SELECT sum(w.n) INTO n FROM ngo_word AS w
			WHERE w.tok = ANY (string_to_array(list, ','));
		ELSE
			SELECT w.n INTO n FROM ngo_word AS w WHERE w.tok = list;
			IF r.driver IS NULL OR coalesce(n, 0) < r.driver_n THEN
				r.driver := list;
				r.driver_n := coalesce(n, 0);
			END IF;
		END IF;
		parts := parts || search_any(string_to_array(list, ','));
		r.lexemes := r.lexemes + 1;
		r.postings := r.postings + coalesce(n, 0);
		r.expected := least(r.expected * coalesce(n, 0) / greatest(r.rows, 1), r.expected);
	END LOOP;
	IF r.lexemes > 0 THEN
		r.query := array_to_string(parts, ' & ')::tsquery;
		-- By the match, and by the entry of the inverted index, of which
		-- many are skipped when one lexeme is rare.
		r.collect_us := 30 + 0.9 * greatest(r.expected, least(coalesce(r.driver_n, r.rows), 20) / 2.0)
			+ 0.0125 * least(r.postings, 30 * coalesce(r.driver_n, r.rows));
	END IF;
	r.bound := search_bound(r.collect_us);
	r.dated := registered_from IS NOT NULL OR registered_to IS NOT NULL OR updated_since IS NOT NULL;
	r.registered_from := CASE WHEN registered_from IS NULL THEN -2147483647
		ELSE greatest(registered_from, date '0001-01-01') - date '1970-01-01' END;
	r.registered_to := CASE WHEN registered_to IS NOT NULL
			THEN least(registered_to, date '9999-12-31') - date '1970-01-01'
		WHEN registered_from IS NOT NULL THEN 2147483646 ELSE 2147483647 END;
	r.updated_from := coalesce(ceil(extract(epoch FROM updated_since) * 1000000)::bigint, -9223372036854775807);
	RETURN r;
END $$;

-- Name: search_at(jsonb, text, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_at(cursor jsonb, sort text, back boolean) RETURNS conect.search_hit
    LANGUAGE plpgsql
    AS $$
DECLARE
	r search_hit;
	up boolean := (sort = '-name') = back;
BEGIN
	IF cursor IS NULL THEN
		RETURN (-9223372036854775808, '', CASE WHEN up THEN -1 ELSE 9223372036854775807 END, NULL)::search_hit;
	END IF;
	SELECT s.ord INTO r.ord FROM ngo_search AS s
	WHERE s.id = (cursor ->> 'i')::uuid AND s.sort_name = cursor ->> 's';
	IF r.ord IS NULL AND up THEN
		SELECT s.ord INTO r.ord FROM ngo_search AS s
		WHERE (s.sort_name, s.id) < ((cursor ->> 's') COLLATE "ro-x-icu", (cursor ->> 'i')::uuid)
		ORDER BY s.sort_name DESC, s.id DESC LIMIT 1;
		r.ord := coalesce(r.ord, -1);
	ELSIF r.ord IS NULL THEN
		SELECT s.ord INTO r.ord FROM ngo_search AS s
		WHERE (s.sort_name, s.id) > ((cursor ->> 's') COLLATE "ro-x-icu", (cursor ->> 'i')::uuid)
		ORDER BY s.sort_name, s.id LIMIT 1;
		r.ord := coalesce(r.ord, 9223372036854775807);
	END IF;
	r.k := CASE WHEN sort = '-name' THEN -r.ord ELSE (cursor ->> 'k')::bigint END;
	r.nk := coalesce(cursor ->> 'n', '');
	RETURN r;
END $$;

-- Name: search_bound(double precision); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_bound(collect_us double precision) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
	SELECT least(greatest(coalesce(collect_us / 2, 5000), 250), 20000)::int
$$;

-- Name: search_choices(text, boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_choices(word text, every boolean, OUT near text[], OUT wide text[]) RETURNS record
    LANGUAGE plpgsql
    AS $$
BEGIN
	word := left(word, 64);
	IF NOT (every AND search_is_correctable(word))
	AND EXISTS (SELECT FROM ngo_word AS w WHERE w.tok = word) THEN
		near := ARRAY[word];
	ELSIF search_is_correctable(word) THEN
		SELECT array_agg(c.tok ORDER BY c.n DESC, c.tok) FILTER (WHERE c.far <= 1),
			array_agg(c.tok ORDER BY c.far, c.n DESC, c.tok)
		INTO near, wide
		FROM (SELECT d.tok, search_far(word, d.tok) AS far, w.n
			FROM (SELECT DISTINCT p.tok FROM ngo_word_near AS p
				WHERE p.part = ANY (ARRAY(SELECT search_shortened(word)))) AS d
			CROSS JOIN LATERAL (SELECT i.n FROM ngo_word AS i WHERE i.tok = d.tok LIMIT 1) AS w
			ORDER BY 2, 3 DESC, 1 LIMIT 12) AS c;
	END IF;
	wide := coalesce(wide, near);
	near := coalesce(near, wide);
END $$;

-- Name: search_choose(text[], text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_choose(lists text[], filters text[]) RETURNS text
    LANGUAGE plpgsql
    AS $$
DECLARE
	bound CONSTANT int := 300;
	parts text[] := '{}';
	list text;
	rows tsvector[];
	few boolean;
	word text;
	r text[] := '{}';
BEGIN
	FOREACH list IN ARRAY lists || filters LOOP
		parts := parts || search_any(string_to_array(list, ','));
	END LOOP;
	rows := ARRAY(SELECT s.tsk FROM ngo_search AS s
		WHERE s.tsk @@ array_to_string(parts, ' & ')::tsquery LIMIT bound);
	few := cardinality(rows) < bound;
	FOREACH list IN ARRAY lists LOOP
		IF position(',' IN list) = 0 AND rows <> '{}' THEN
			r := r || list;
			CONTINUE;
		END IF;
		SELECT c.word INTO word
		FROM unnest(string_to_array(list, ',')) WITH ORDINALITY AS c (word, i),
			LATERAL (SELECT count(*) AS n FROM unnest(rows) AS t (tsk)
				WHERE t.tsk @@ ('''' || c.word || '''')::tsquery) AS x
		WHERE x.n > 0
		ORDER BY CASE WHEN few THEN x.n END DESC, c.i LIMIT 1;
		IF word IS NULL THEN
			RETURN NULL;
		END IF;
		r := r || word;
		rows := ARRAY(SELECT t.tsk FROM unnest(rows) AS t (tsk)
			WHERE t.tsk @@ ('''' || word || '''')::tsquery);
	END LOOP;
	RETURN array_to_string(r, ' ');
END $$;

-- Name: search_collect(conect.search_ask, text, boolean, conect.search_hit, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_collect(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) RETURNS SETOF conect.search_hit
    LANGUAGE plpgsql
    SET enable_indexscan TO 'off'
    SET enable_seqscan TO 'off'
    AS $$
BEGIN
	IF back THEN
		RETURN QUERY
		SELECT x.k, x.nk, x.ord, x.card
		FROM (SELECT search_rank(sort, s.name_key >= a.key_from AND s.name_key < a.key_to, s.ord,
				s.registered_up, s.registered_down, s.updated_up, s.updated_down) AS k,
			CASE WHEN sort = 'relevance' AND s.name_key >= a.key_from AND s.name_key < a.key_to
				THEN s.name_key ELSE '' END AS nk, s.ord, s.card
			FROM ngo_search AS s
			WHERE s.tsk @@ a.query
			AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
			AND s.updated_up + 0 >= a.updated_from) AS x
		WHERE (x.k, x.nk COLLATE "C", x.ord) < (at.k, at.nk, at.ord)
		ORDER BY x.k DESC, x.nk COLLATE "C" DESC, x.ord DESC LIMIT size;
	ELSE
		RETURN QUERY
		SELECT x.k, x.nk, x.ord, x.card
		FROM (SELECT search_rank(sort, s.name_key >= a.key_from AND s.name_key < a.key_to, s.ord,
				s.registered_up, s.registered_down, s.updated_up, s.updated_down) AS k,
			CASE WHEN sort = 'relevance' AND s.name_key >= a.key_from AND s.name_key < a.key_to
				THEN s.name_key ELSE '' END AS nk, s.ord, s.card
			FROM ngo_search AS s
			WHERE s.tsk @@ a.query
			AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
			AND s.updated_up + 0 >= a.updated_from) AS x
		WHERE (x.k, x.nk COLLATE "C", x.ord) > (at.k, at.nk, at.ord)
		ORDER BY x.k, x.nk COLLATE "C", x.ord LIMIT size;
	END IF;
END $$;

-- Name: search_collect_dated(conect.search_ask, text, boolean, conect.search_hit, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_collect_dated(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) RETURNS SETOF conect.search_hit
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_ords bigint[];
BEGIN
	IF a.registered_from > -2147483647 OR a.registered_to < 2147483646 THEN
		found_ords := ARRAY(SELECT s.ord FROM ngo_search AS s
			WHERE s.registered_up BETWEEN a.registered_from AND a.registered_to
			AND s.updated_up + 0 >= a.updated_from);
	ELSE
		found_ords := ARRAY(SELECT s.ord FROM ngo_search AS s
			WHERE s.updated_up >= a.updated_from);
	END IF;
	IF back THEN
		RETURN QUERY
		SELECT x.k, ''::text, x.ord, x.card
		FROM (SELECT search_rank(sort, false, s.ord, s.registered_up,
				s.registered_down, s.updated_up, s.updated_down) AS k, s.ord, s.card
			FROM unnest(found_ords) AS f (ord)
			CROSS JOIN LATERAL (SELECT i.* FROM ngo_search AS i WHERE i.ord = f.ord LIMIT 1) AS s) AS x
		WHERE (x.k, x.ord) < (at.k, at.ord)
		ORDER BY x.k DESC, x.ord DESC LIMIT size;
	ELSE
		RETURN QUERY
		SELECT x.k, ''::text, x.ord, x.card
		FROM (SELECT search_rank(sort, false, s.ord, s.registered_up,
				s.registered_down, s.updated_up, s.updated_down) AS k, s.ord, s.card
			FROM unnest(found_ords) AS f (ord)
			CROSS JOIN LATERAL (SELECT i.* FROM ngo_search AS i WHERE i.ord = f.ord LIMIT 1) AS s) AS x
		WHERE (x.k, x.ord) > (at.k, at.ord)
		ORDER BY x.k, x.ord LIMIT size;
	END IF;
END $$;

-- Name: search_collects(conect.search_ask, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_collects(a conect.search_ask, size integer) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
	n float8 := coalesce(a.driver_n, a.rows);
BEGIN
	RETURN a.query IS NOT NULL
		AND a.collect_us < 6 * least(n, size * n / greatest(a.expected, 0.01));
END $$;

-- Name: search_complete(text, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_complete(beginning text, size integer) RETURNS text[]
    LANGUAGE plpgsql
    AS $$
BEGIN
	RETURN ARRAY(SELECT x.tok FROM (SELECT w.tok, w.n FROM ngo_word AS w
			WHERE w.tok >= beginning AND w.tok < beginning || '{' LIMIT 1000) AS x
		ORDER BY x.n DESC, x.tok LIMIT size);
END $$;

-- Name: search_correct(text, text[], boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_correct(key text, filters text[], every boolean) RETURNS text
    LANGUAGE plpgsql
    AS $$
DECLARE
	words text[] := (string_to_array(left(key, 400), ' '))[1:12];
	word text;
	c record;
	nears text[] := '{}';
	wides text[] := '{}';
BEGIN
	FOREACH word IN ARRAY words LOOP
		c := search_choices(word, every);
		IF c.near IS NULL THEN
			RETURN NULL;
		END IF;
		nears := nears || array_to_string(c.near, ',');
		wides := wides || array_to_string(c.wide, ',');
	END LOOP;
	RETURN nullif(coalesce(search_choose(nears, filters),
		CASE WHEN wides <> nears THEN search_choose(wides, filters) END), key);
END $$;

-- Name: search_corrected(text, text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_corrected(folded text, key text, corrected text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
	olds text[] := string_to_array(key, ' ');
	news text[] := string_to_array(corrected, ' ');
	r text := '';
	word text;
BEGIN
	FOREACH word IN ARRAY string_to_array(folded, ' ') LOOP
		r := r || ' ' || coalesce(news[array_position(olds, word)], word);
	END LOOP;
	RETURN ltrim(r);
END $$;

-- Name: search_count(uuid[], integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_count(ids uuid[], times integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: search_count_to(conect.search_ask, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_count_to(a conect.search_ask, bound integer) RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF a.query IS NULL THEN
		RETURN (SELECT count(*) FROM (SELECT FROM ngo_search AS s
			WHERE s.registered_up BETWEEN a.registered_from AND a.registered_to
			AND s.updated_up >= a.updated_from LIMIT bound + 1) AS x);
	ELSIF NOT a.dated THEN
		RETURN (SELECT count(*) FROM (SELECT FROM ngo_search AS s
			WHERE s.tsk @@ a.query LIMIT bound + 1) AS x);
	END IF;
	RETURN (SELECT count(*) FROM (SELECT FROM ngo_search AS s
		WHERE s.tsk @@ a.query
		AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up + 0 >= a.updated_from LIMIT bound + 1) AS x);
END $$;

-- Name: search_cursor(text, conect.search_hit, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_cursor(direction text, hit conect.search_hit, corrected text) RETURNS text
    LANGUAGE plpgsql
    AS $$
BEGIN
	RETURN (SELECT json_build_object('d', direction, 'k', hit.k, 'n', hit.nk,
			's', s.sort_name, 'i', s.id, 'w', corrected)
		FROM ngo_search AS s WHERE s.ord = hit.ord);
END $$;

-- Name: search_drop(uuid[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_drop(ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	PERFORM search_count(ids, -1);
	DELETE FROM ngo_token AS t
	USING ngo_search AS s, unnest(tsvector_to_array(s.tsk)) AS l
	WHERE s.id = ANY (ids) AND t.tok = l COLLATE "C" AND t.ord = s.ord;
	DELETE FROM ngo_search WHERE id = ANY (ids);
END $$;

-- Name: search_facet(text, text[], bigint[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_facet(letter text, marks text[], ns bigint[]) RETURNS json
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('value', CASE letter
			WHEN 'U' THEN to_json(CASE substr(u.mark, 3) WHEN 't' THEN true WHEN 'f' THEN false END)
			ELSE to_json(nullif(substr(u.mark, 3), '')) END,
		'count', u.n) ORDER BY u.n DESC, u.mark COLLATE "C"), '[]')
	FROM unnest(marks, ns) AS u (mark, n)
	WHERE starts_with(u.mark, letter || '_')
$$;

-- Name: search_far(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_far(a text, b text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
	SELECT CASE WHEN levenshtein(a, b) = 2 AND length(a) = length(b)
		AND ARRAY(SELECT x FROM unnest(string_to_array(a, NULL)) AS x ORDER BY x)
		= ARRAY(SELECT x FROM unnest(string_to_array(b, NULL)) AS x ORDER BY x)
		THEN 1 ELSE levenshtein(a, b) END
$$;

-- Name: search_fill(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_fill() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	TRUNCATE ngo_search, ngo_token, ngo_word, ngo_word_near, ngo_facet;
	PERFORM search_unindex();
	INSERT INTO ngo_search (ord, id, sort_name, name_key, tsk, marks, county,
		registered_up, registered_down, updated_up, updated_down, card, hint)
	SELECT row_number() OVER (ORDER BY s.sort_name, s.id) * search_gap(),
		s.id, s.sort_name, s.name_key, s.tsk, s.marks, s.county, s.registered_up,
		s.registered_down, s.updated_up, s.updated_down, s.card, s.hint
	FROM search_source AS s;
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

-- Name: search_filters(text[], integer, text[], text[], text[], boolean); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_filters(county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
	r text[] := '{}';
BEGIN
	IF cardinality(county) > 0 THEN r := r || ('C_' || array_to_string(county, ',C_')); END IF;
	IF locality IS NOT NULL THEN r := r || ('L_' || locality); END IF;
	IF cardinality(domain) > 0 THEN r := r || ('D_' || array_to_string(domain, ',D_')); END IF;
	IF cardinality(legal_form) > 0 THEN r := r || ('F_' || array_to_string(legal_form, ',F_')); END IF;
	IF cardinality(status) > 0 THEN r := r || ('S_' || array_to_string(status, ',S_')); END IF;
	IF public_utility IS NOT NULL THEN r := r || CASE WHEN public_utility THEN 'U_t' ELSE 'U_f' END; END IF;
	RETURN r;
END $$;

-- Name: search_follow(uuid[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_follow(ids uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: search_gap(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_gap() RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$SELECT 1::bigint << 40$$;

-- Name: search_identifier(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_identifier(scheme text, value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
	value := upper(left(value, 200));
	RETURN CASE
		WHEN scheme IN ('cif', 'org_id') THEN 'I_' || regexp_replace(value, '^(RO-CUI-|RO)', '')
		WHEN scheme IN ('national_number', 'court_number') THEN 'N_' || value || ',K_' || value
		END;
END $$;

-- Name: search_index(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_index() RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: search_is_beyond(conect.search_ask, text, boolean, bigint); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_is_beyond(a conect.search_ask, sort text, up boolean, from_ord bigint) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
DECLARE
	n int;
BEGIN
	IF a.query IS NULL AND NOT a.dated OR a.rows <= a.bound THEN
		RETURN false;
	ELSIF sort NOT IN ('relevance', 'name', '-name') THEN
		RETURN true;
	ELSIF a.driver IS NULL THEN
		SELECT count(*) INTO n FROM (SELECT FROM ngo_search AS i
			WHERE CASE WHEN up THEN i.ord > from_ord ELSE i.ord < from_ord END
			LIMIT a.bound + 1) AS x;
	ELSIF a.driver_n <= a.bound THEN
		RETURN false;
	ELSIF up THEN
		SELECT count(*) INTO n FROM (SELECT FROM ngo_token AS k
			WHERE k.tok = a.driver AND k.ord > from_ord
			LIMIT a.bound + 1) AS x;
	ELSE
		SELECT count(*) INTO n FROM (SELECT FROM ngo_token AS k
			WHERE k.tok = a.driver AND k.ord < from_ord
			LIMIT a.bound + 1) AS x;
	END IF;
	RETURN n > a.bound;
END $$;

-- Name: search_is_correctable(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_is_correctable(word text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
	SELECT length(word) BETWEEN 4 AND 32 AND word COLLATE "C" ~ '^[a-z0-9]+$'
$_$;

-- Name: search_is_dated_few(conect.search_ask); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_is_dated_few(a conect.search_ask) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
DECLARE
	n int;
BEGIN
	IF a.registered_from > -2147483647 OR a.registered_to < 2147483646 THEN
		SELECT count(*) INTO n FROM (SELECT FROM ngo_search AS i
			WHERE i.registered_up BETWEEN a.registered_from AND a.registered_to LIMIT 1001) AS x;
	ELSE
		SELECT count(*) INTO n FROM (SELECT FROM ngo_search AS i
			WHERE i.updated_up >= a.updated_from LIMIT 1001) AS x;
	END IF;
	RETURN n <= 1000;
END $$;

-- Name: search_is_identifier(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_is_identifier(lexeme text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
	SELECT left(lexeme, 2) IN ('N_', 'K_', 'I_')
$$;

-- Name: search_is_near_beyond(conect.search_ask); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_is_near_beyond(a conect.search_ask) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
BEGIN
	RETURN a.rows > a.bound AND (SELECT count(*) FROM (
		SELECT FROM ngo_search AS i
		WHERE i.name_key >= a.key_from AND i.name_key < a.key_to
		LIMIT a.bound + 1) AS x) > a.bound;
END $$;

-- Name: search_make_room(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_make_room(name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: search_matches(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_matches(scheme text, value text) RETURNS json
    LANGUAGE plpgsql
    AS $$
DECLARE
	ids uuid[];
BEGIN
	IF scheme = 'national_number' THEN
		ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.national_number = value LIMIT 100);
	ELSIF scheme = 'court_number' THEN
		ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.court_number = value LIMIT 100);
	ELSE
		ids := ARRAY(SELECT n.id FROM ngo AS n
			WHERE n.cif = regexp_replace(value, '^RO-CUI-', '') LIMIT 100);
	END IF;
	RETURN '[' || array_to_string(ARRAY(SELECT s.card FROM unnest(ids) AS u (id),
			LATERAL (SELECT i.ord, i.card FROM ngo_search AS i WHERE i.id = u.id LIMIT 1) AS s
		ORDER BY s.ord), ',') || ']';
END $$;

-- Name: search_page(conect.search_ask, text, boolean, conect.search_hit, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_page(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) RETURNS conect.search_hit[]
    LANGUAGE plpgsql
    AS $$
DECLARE
	hits search_hit[];
BEGIN
	IF a.query IS NOT NULL AND search_collects(a, size) THEN
		RETURN ARRAY(SELECT h FROM search_collect(a, sort, back, at, size) AS h);
	ELSIF a.query IS NULL AND a.dated AND search_is_dated_few(a) THEN
		RETURN ARRAY(SELECT h FROM search_collect_dated(a, sort, back, at, size) AS h);
	ELSIF sort = 'relevance' THEN
		hits := search_walk_relevance(a, back, at, size);
	ELSE
		hits := ARRAY(SELECT h FROM search_walk(a, sort, back, at, size) AS h);
		IF cardinality(hits) < size
		AND search_is_beyond(a, sort, (sort = '-name') = back, at.ord) THEN
			hits := NULL;
		END IF;
	END IF;
	IF hits IS NOT NULL THEN
		RETURN hits;
	ELSIF a.query IS NOT NULL THEN
		RETURN ARRAY(SELECT h FROM search_collect(a, sort, back, at, size) AS h);
	END IF;
	RETURN ARRAY(SELECT h FROM search_collect_dated(a, sort, back, at, size) AS h);
END $$;

-- Name: search_pairs(text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_pairs(marks text[]) RETURNS TABLE(under text, mark text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
	SELECT a COLLATE "C", b COLLATE "C"
	FROM unnest(marks || ''::text) AS a, unnest(marks || ''::text) AS b
	WHERE a <> b AND b <> '' OR a = '' AND b = ''
$$;

-- Name: search_place(text, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_place(name text, row_id uuid) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
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

-- Name: search_put(uuid[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_put(ids uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'search_a', 'conect', 'extensions', 'pg_temp'
    AS $$
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

-- Name: search_rank(text, boolean, bigint, integer, integer, bigint, bigint); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_rank(sort text, near boolean, ord bigint, registered_up integer, registered_down integer, updated_up bigint, updated_down bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
	SELECT CASE sort
		WHEN 'relevance' THEN CASE WHEN near THEN 0 ELSE 1 END
		WHEN 'name' THEN 0
		WHEN '-name' THEN -ord
		WHEN 'registered_on' THEN registered_up
		WHEN '-registered_on' THEN registered_down
		WHEN 'updated_at' THEN updated_up
		ELSE updated_down END
$$;

-- Name: search_rebuild(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_rebuild() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'extensions', 'pg_temp'
    AS $$
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

-- Name: search_settle(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_settle() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF EXISTS (SELECT FROM search_stale WHERE xid = NEW.xid) THEN
		PERFORM search_rebuild();
	END IF;
	RETURN NULL;
END $$;

-- Name: search_shortened(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_shortened(word text) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
	SELECT word COLLATE "C"
	UNION
	SELECT left(word, i - 1) || substr(word, i + 1)
	FROM generate_series(1, length(word)) AS i
$$;

-- Name: search_suggest_words(text, text[], text[], integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_suggest_words(key text, completions text[], filters text[], size integer) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $_$
DECLARE
	before text := substring(key FROM '^(.*) [^ ]*$');
	a search_ask;
BEGIN
	IF completions = '{}' OR key IS NULL THEN
		RETURN '{}';
	END IF;
	a := search_ask_of(before, filters || array_to_string(completions, ','), NULL, NULL, NULL);
	RETURN ARRAY(SELECT h.ord FROM unnest(search_page(a, 'name', false,
		search_at(NULL, 'name', false), size)) AS h);
END $_$;

-- Name: search_tally(text, text, text, text[], date, date, timestamp with time zone); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_tally(key text, scheme text, value text, filters text[], registered_from date, registered_to date, updated_since timestamp with time zone, OUT marks text[], OUT ns bigint[], OUT matched bigint, OUT capped boolean) RETURNS record
    LANGUAGE plpgsql
    AS $_$
DECLARE
	a search_ask;
	bound int := CASE WHEN key IS NULL THEN 20000 ELSE 2000 END;
BEGIN
	capped := false;
	IF coalesce(key, scheme) IS NULL AND (filters = '{}'
	OR cardinality(filters) = 1 AND filters[1] ~ '^([CFSU]_|D_[^,]*$)')
	AND coalesce(registered_from, registered_to, updated_since::date) IS NULL THEN
		SELECT array_agg(c.mark), array_agg(c.n) INTO marks, ns
		FROM (SELECT f.mark, sum(f.n) AS n FROM ngo_facet AS f
			WHERE f.under = ANY (CASE WHEN filters = '{}' THEN ARRAY['']
				ELSE string_to_array(filters[1], ',') END)
			GROUP BY f.mark) AS c;
		SELECT coalesce(sum(f.n), 0) INTO matched FROM ngo_facet AS f
		WHERE f.under = '' AND f.mark = ANY (CASE WHEN filters = '{}' THEN ARRAY['']
			ELSE string_to_array(filters[1], ',') END);
		RETURN;
	END IF;
	a := search_ask_any(key, scheme, value, filters, registered_from, registered_to, updated_since);
	IF a.query IS NULL THEN
		SELECT array_agg(c.mark), array_agg(c.n), max(c.n) INTO marks, ns, matched
		FROM (SELECT m.mark, sum(x.n) AS n
			FROM (SELECT y.marks, count(*) AS n FROM (SELECT s.marks FROM ngo_search AS s
				WHERE s.registered_up BETWEEN a.registered_from AND a.registered_to
				AND s.updated_up >= a.updated_from LIMIT bound + 1) AS y GROUP BY y.marks) AS x,
				unnest(string_to_array(x.marks || ',', ',')) AS m (mark)
			GROUP BY m.mark) AS c;
	ELSE
		SELECT array_agg(c.mark), array_agg(c.n), max(c.n) INTO marks, ns, matched
		FROM (SELECT m.mark, sum(x.n) AS n
			FROM (SELECT y.marks, count(*) AS n FROM (SELECT s.marks FROM ngo_search AS s
				WHERE s.tsk @@ a.query
				AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
				AND s.updated_up + 0 >= a.updated_from LIMIT bound + 1) AS y GROUP BY y.marks) AS x,
				unnest(string_to_array(x.marks || ',', ',')) AS m (mark)
			GROUP BY m.mark) AS c;
	END IF;
	matched := coalesce(matched, 0);
	capped := matched > bound;
END $_$;

-- Name: search_tidy(text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_tidy(words text[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: search_total(conect.search_ask, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_total(a conect.search_ask, mode text, OUT total bigint, OUT sure text) RETURNS record
    LANGUAGE plpgsql
    AS $$
BEGIN
	sure := 'exact';
	IF a.lexemes = 0 AND NOT a.dated THEN
		total := a.rows;
	ELSIF a.lexemes = 1 AND a.driver IS NOT NULL AND NOT a.dated THEN
		total := a.driver_n;
	ELSIF mode = 'exact' AND NOT a.dated THEN
		SELECT count(*) INTO total FROM ngo_search AS s WHERE s.tsk @@ a.query;
	ELSIF mode = 'exact' AND a.query IS NOT NULL THEN
		SELECT count(*) INTO total FROM ngo_search AS s
		WHERE s.tsk @@ a.query
		AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up + 0 >= a.updated_from;
	ELSIF mode = 'exact' THEN
		SELECT count(*) INTO total FROM ngo_search AS s
		WHERE s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from;
	ELSE
		total := search_count_to(a, 1000);
		IF total > 1000 THEN
			sure := 'estimate';
			total := greatest(total, a.expected);
		END IF;
	END IF;
END $$;

-- Name: search_truncated(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_truncated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	INSERT INTO search_stale DEFAULT VALUES ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;

-- Name: search_turn(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_turn(side text) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: search_unindex(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_unindex() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
	DROP INDEX ngo_search_ord, ngo_search_id, ngo_search_sort, ngo_search_key,
		ngo_search_registered_up, ngo_search_registered_down,
		ngo_search_updated_up, ngo_search_updated_down, ngo_search_tsk,
		ngo_token_tok, ngo_word_tok, ngo_word_near_part, ngo_facet_under;
END $$;

-- Name: search_updated(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_updated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    SET enable_nestloop TO 'off'
    AS $$
BEGIN
	PERFORM search_follow((SELECT array_agg(id ORDER BY id)
		FROM (SELECT n.id FROM touched AS n JOIN former AS o ON o.id = n.id
			WHERE n.* IS DISTINCT FROM o.* LIMIT 201) AS t));
	RETURN NULL;
END $$;

-- Name: search_walk(conect.search_ask, text, boolean, conect.search_hit, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_walk(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) RETURNS SETOF conect.search_hit
    LANGUAGE plpgsql
    AS $$
BEGIN
	IF sort IN ('registered_on', '-registered_on') THEN
		RETURN QUERY SELECT * FROM search_walk_registered(a, sort, back, at, size);
	ELSIF sort IN ('updated_at', '-updated_at') THEN
		RETURN QUERY SELECT * FROM search_walk_updated(a, sort, back, at, size);
	ELSIF a.driver IS NOT NULL THEN
		RETURN QUERY SELECT * FROM search_walk_token(a, sort, (sort = '-name') = back, at.ord, size);
	ELSE
		RETURN QUERY SELECT * FROM search_walk_name(a, sort, (sort = '-name') = back, at.ord, size);
	END IF;
END $$;

-- Name: search_walk_name(conect.search_ask, text, boolean, bigint, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_walk_name(a conect.search_ask, sort text, up boolean, from_ord bigint, size integer) RETURNS SETOF conect.search_hit
    LANGUAGE plpgsql
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    SET enable_sort TO 'off'
    AS $$
BEGIN
	IF up THEN
		RETURN QUERY
		SELECT CASE sort WHEN 'relevance' THEN 1 WHEN '-name' THEN -s.ord ELSE 0 END, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i WHERE i.ord > from_ord
			ORDER BY i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		AND (sort <> 'relevance' OR s.name_key < a.key_from OR s.name_key >= a.key_to)
		ORDER BY s.ord LIMIT size;
	ELSE
		RETURN QUERY
		SELECT CASE sort WHEN 'relevance' THEN 1 WHEN '-name' THEN -s.ord ELSE 0 END, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i WHERE i.ord < from_ord
			ORDER BY i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		AND (sort <> 'relevance' OR s.name_key < a.key_from OR s.name_key >= a.key_to)
		ORDER BY s.ord DESC LIMIT size;
	END IF;
END $$;

-- Name: search_walk_near(conect.search_ask, boolean, conect.search_hit, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_walk_near(a conect.search_ask, back boolean, at conect.search_hit, size integer) RETURNS SETOF conect.search_hit
    LANGUAGE plpgsql
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    SET enable_sort TO 'off'
    AS $$
BEGIN
	-- One bound at each end: given two, a scan may begin at the farther.
	IF back AND at.k > 0 THEN
		at := (0, a.key_to, -1, NULL)::search_hit;
	ELSIF NOT back AND at.nk < a.key_from COLLATE "C" THEN
		at := (0, a.key_from, -1, NULL)::search_hit;
	END IF;
	IF back THEN
		RETURN QUERY
		SELECT 0::bigint, s.name_key, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE i.name_key >= a.key_from AND (i.name_key, i.ord) < (at.nk, at.ord)
			ORDER BY i.name_key DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE s.tsk @@ a.query
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.name_key DESC, s.ord DESC LIMIT size;
	ELSE
		RETURN QUERY
		SELECT 0::bigint, s.name_key, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE i.name_key < a.key_to AND (i.name_key, i.ord) > (at.nk, at.ord)
			ORDER BY i.name_key, i.ord LIMIT a.bound) AS s
		WHERE s.tsk @@ a.query
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.name_key, s.ord LIMIT size;
	END IF;
END $$;

-- Name: search_walk_registered(conect.search_ask, text, boolean, conect.search_hit, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_walk_registered(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) RETURNS SETOF conect.search_hit
    LANGUAGE plpgsql
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    SET enable_sort TO 'off'
    AS $$
DECLARE
	first bigint := CASE sort WHEN 'registered_on' THEN a.registered_from ELSE -a.registered_to END;
	last bigint := CASE sort WHEN 'registered_on' THEN a.registered_to ELSE -a.registered_from END;
BEGIN
	IF NOT back AND at.k < first THEN
		at := (first, '', -1, NULL)::search_hit;
	ELSIF back AND at.k > last THEN
		at := (last + 1, '', -1, NULL)::search_hit;
	END IF;
	IF sort = 'registered_on' AND NOT back THEN
		RETURN QUERY
		SELECT s.registered_up::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.registered_up, i.ord) > (at.k, at.ord)
			AND i.registered_up <= a.registered_to
			ORDER BY i.registered_up, i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.registered_up, s.ord LIMIT size;
	ELSIF sort = 'registered_on' THEN
		RETURN QUERY
		SELECT s.registered_up::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.registered_up, i.ord) < (at.k, at.ord)
			AND i.registered_up >= a.registered_from
			ORDER BY i.registered_up DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.registered_up DESC, s.ord DESC LIMIT size;
	ELSIF NOT back THEN
		RETURN QUERY
		SELECT s.registered_down::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.registered_down, i.ord) > (at.k, at.ord)
			AND i.registered_down <= -a.registered_from
			ORDER BY i.registered_down, i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.registered_down, s.ord LIMIT size;
	ELSE
		RETURN QUERY
		SELECT s.registered_down::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.registered_down, i.ord) < (at.k, at.ord)
			AND i.registered_down >= -a.registered_to
			ORDER BY i.registered_down DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.registered_down DESC, s.ord DESC LIMIT size;
	END IF;
END $$;

-- Name: search_walk_relevance(conect.search_ask, boolean, conect.search_hit, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_walk_relevance(a conect.search_ask, back boolean, at conect.search_hit, size integer) RETURNS conect.search_hit[]
    LANGUAGE plpgsql
    AS $$
DECLARE
	hits search_hit[] := '{}';
	from_ord bigint := CASE WHEN at.k > 0 THEN at.ord ELSE -1 END;
BEGIN
	IF back AND at.k > 0 OR NOT back AND at.k > 0 THEN
		hits := ARRAY(SELECT h FROM search_walk(a, 'relevance', back, at, size) AS h);
		IF cardinality(hits) = size THEN
			RETURN hits;
		ELSIF search_is_beyond(a, 'relevance', NOT back, from_ord) THEN
			RETURN NULL;
		END IF;
	END IF;
	IF back OR at.k <= 0 THEN
		hits := hits || ARRAY(SELECT h
			FROM search_walk_near(a, back, at, size - cardinality(hits)) AS h);
		IF cardinality(hits) = size THEN
			RETURN hits;
		ELSIF search_is_near_beyond(a) THEN
			RETURN NULL;
		END IF;
	END IF;
	IF NOT back AND at.k <= 0 THEN
		at := (0, '', -1, NULL)::search_hit;
		hits := hits || ARRAY(SELECT h
			FROM search_walk(a, 'relevance', false, at, size - cardinality(hits)) AS h);
		IF cardinality(hits) < size AND search_is_beyond(a, 'relevance', true, -1) THEN
			RETURN NULL;
		END IF;
	END IF;
	RETURN hits;
END $$;

-- Name: search_walk_token(conect.search_ask, text, boolean, bigint, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_walk_token(a conect.search_ask, sort text, up boolean, from_ord bigint, size integer) RETURNS SETOF conect.search_hit
    LANGUAGE plpgsql
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    SET enable_sort TO 'off'
    AS $$
DECLARE
	only_it boolean := a.lexemes = 1 AND NOT a.dated AND sort <> 'relevance';
BEGIN
	IF up THEN
		RETURN QUERY
		SELECT CASE sort WHEN 'relevance' THEN 1 WHEN '-name' THEN -t.ord ELSE 0 END, ''::text, t.ord, s.card
		FROM (SELECT k.ord FROM ngo_token AS k WHERE k.tok = a.driver AND k.ord > from_ord
			ORDER BY k.ord LIMIT a.bound) AS t
		CROSS JOIN LATERAL (SELECT i.card FROM ngo_search AS i
			WHERE i.ord = t.ord AND (only_it OR i.tsk @@ a.query
				AND i.registered_up BETWEEN a.registered_from AND a.registered_to
				AND i.updated_up >= a.updated_from
				AND (sort <> 'relevance' OR i.name_key < a.key_from OR i.name_key >= a.key_to))
			LIMIT 1) AS s
		ORDER BY t.ord LIMIT size;
	ELSE
		RETURN QUERY
		SELECT CASE sort WHEN 'relevance' THEN 1 WHEN '-name' THEN -t.ord ELSE 0 END, ''::text, t.ord, s.card
		FROM (SELECT k.ord FROM ngo_token AS k WHERE k.tok = a.driver AND k.ord < from_ord
			ORDER BY k.ord DESC LIMIT a.bound) AS t
		CROSS JOIN LATERAL (SELECT i.card FROM ngo_search AS i
			WHERE i.ord = t.ord AND (only_it OR i.tsk @@ a.query
				AND i.registered_up BETWEEN a.registered_from AND a.registered_to
				AND i.updated_up >= a.updated_from
				AND (sort <> 'relevance' OR i.name_key < a.key_from OR i.name_key >= a.key_to))
			LIMIT 1) AS s
		ORDER BY t.ord DESC LIMIT size;
	END IF;
END $$;

-- Name: search_walk_updated(conect.search_ask, text, boolean, conect.search_hit, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_walk_updated(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) RETURNS SETOF conect.search_hit
    LANGUAGE plpgsql
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    SET enable_sort TO 'off'
    AS $$
DECLARE
	first bigint := CASE sort WHEN 'updated_at' THEN a.updated_from ELSE -9223372036854775807 END;
	last bigint := CASE sort WHEN 'updated_at' THEN 9223372036854775807 ELSE -a.updated_from END;
BEGIN
	IF NOT back AND at.k < first THEN
		at := (first, '', -1, NULL)::search_hit;
	ELSIF back AND at.k > last THEN
		at := (last, '', 9223372036854775807, NULL)::search_hit;
	END IF;
	IF sort = 'updated_at' AND NOT back THEN
		RETURN QUERY
		SELECT s.updated_up::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.updated_up, i.ord) > (at.k, at.ord)
			ORDER BY i.updated_up, i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.updated_up, s.ord LIMIT size;
	ELSIF sort = 'updated_at' THEN
		RETURN QUERY
		SELECT s.updated_up::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.updated_up, i.ord) < (at.k, at.ord)
			AND i.updated_up >= a.updated_from
			ORDER BY i.updated_up DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.updated_up DESC, s.ord DESC LIMIT size;
	ELSIF NOT back THEN
		RETURN QUERY
		SELECT s.updated_down::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.updated_down, i.ord) > (at.k, at.ord)
			AND i.updated_down <= -a.updated_from
			ORDER BY i.updated_down, i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.updated_down, s.ord LIMIT size;
	ELSE
		RETURN QUERY
		SELECT s.updated_down::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.updated_down, i.ord) < (at.k, at.ord)
			ORDER BY i.updated_down DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.updated_down DESC, s.ord DESC LIMIT size;
	END IF;
END $$;

-- Name: search_written(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.search_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM search_follow((SELECT array_agg(id ORDER BY id)
		FROM (SELECT id FROM touched LIMIT 201) AS t));
	RETURN NULL;
END $$;

-- Name: service_authority(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.service_authority() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT a.id FROM authority AS a WHERE a.cif = '4283422'
$$;

-- Name: session_end_others(uuid, uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.session_end_others(of_account uuid, but uuid DEFAULT NULL::uuid) RETURNS void
    LANGUAGE sql
    AS $$
	DELETE FROM session AS s WHERE s.account = of_account AND s.id IS DISTINCT FROM but
$$;

-- Name: session_json(conect.session); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.session_json(s conect.session) RETURNS json
    LANGUAGE sql STABLE
    AS $$
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

-- Name: session_new(conect.account, text, integer, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.session_new(a conect.account, hash text, level integer, device text) RETURNS conect.session
    LANGUAGE sql
    AS $$
	INSERT INTO session (account, token_hash, idle, expires_at, level, device)
	VALUES (a.id, decode(hash, 'hex'),
		CASE WHEN a.role = 'account' THEN interval '12 hours' ELSE interval '30 minutes' END,
		now() + CASE WHEN a.role = 'account' THEN interval '7 days' ELSE interval '12 hours' END,
		level, left(coalesce(device, ''), 100))
	RETURNING *
$$;

-- Name: set_why(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.set_why(why text) RETURNS void
    LANGUAGE sql
    AS $$
	SELECT set_config('conect.why', why, true)
$$;

-- Name: sign_in_subject(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.sign_in_subject(email text, device_hash text) RETURNS text
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(
		(SELECT 'device ' || d.account || encode(d.token_hash, 'hex')
		FROM account AS a JOIN device AS d ON d.account = a.id
		WHERE a.email_key = lower(sign_in_subject.email) AND d.token_hash = decode(device_hash, 'hex')),
		'email ' || lower(sign_in_subject.email))
$$;

-- Name: staff_lock(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.staff_lock() RETURNS void
    LANGUAGE sql
    AS $$
	SELECT pg_advisory_xact_lock(hashtextextended('conect staff', 0))
$$;

-- Name: term_is_known(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.term_is_known(vocabulary text, code text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
	SELECT EXISTS (SELECT FROM public_api.vocabulary_term AS t
		WHERE t.vocabulary = term_is_known.vocabulary AND t.code = term_is_known.code)
$$;

-- Name: text_forget(text, conect.account); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.text_forget(t text, a conect.account) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
	word text;
BEGIN
	FOREACH word IN ARRAY array_remove(ARRAY[a.email, a.name], NULL) LOOP
		t := regexp_replace(t, '(?<![[:alnum:]])' || regexp_replace(word, '([^[:alnum:][:space:]])', '\\\1', 'g')
			|| '(?![[:alnum:]])', '[…]', 'gi');
	END LOOP;
	RETURN t;
END $$;

-- Name: token_issue(text, uuid, text, uuid, jsonb, text, interval); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.token_issue(purpose text, account uuid, email text, subject uuid, data jsonb, hash text, life interval) RETURNS void
    LANGUAGE sql
    AS $$
	INSERT INTO one_time_token AS t (token_hash, purpose, account, email, subject, data, expires_at)
	VALUES (decode(token_issue.hash, 'hex'), token_issue.purpose, token_issue.account, lower(token_issue.email),
		token_issue.subject, token_issue.data, now() + life)
	ON CONFLICT ON CONSTRAINT one_time_token_purpose_unique DO UPDATE SET
		token_hash = excluded.token_hash, data = excluded.data, created_at = now(), expires_at = excluded.expires_at
$$;

-- Name: token_look(text, text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.token_look(hash text, VARIADIC purposes text[]) RETURNS conect.one_time_token
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
	t one_time_token;
BEGIN
	SELECT * INTO t FROM one_time_token AS x
	WHERE x.token_hash = decode(hash, 'hex') AND x.purpose = ANY (purposes) AND x.expires_at > now();
	IF t.token_hash IS NULL THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	RETURN t;
END $$;

-- Name: token_take(text, text[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.token_take(hash text, VARIADIC purposes text[]) RETURNS conect.one_time_token
    LANGUAGE plpgsql
    AS $$
DECLARE
	t one_time_token;
BEGIN
	DELETE FROM one_time_token AS x
	WHERE x.token_hash = decode(hash, 'hex') AND x.purpose = ANY (purposes) AND x.expires_at > now()
	RETURNING * INTO t;
	IF t.token_hash IS NULL THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	RETURN t;
END $$;

-- Name: totp_forget(uuid); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.totp_forget(of_account uuid) RETURNS void
    LANGUAGE sql
    AS $$
	UPDATE account AS a SET totp_sealed = NULL, totp_waiting = NULL, totp_confirmed_at = NULL WHERE a.id = of_account;
	DELETE FROM recovery_code AS r WHERE r.account = of_account;
$$;

-- Name: try_back(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.try_back(of_kind text, of_subject text) RETURNS void
    LANGUAGE sql
    AS $$
	UPDATE attempt AS a SET n = greatest(a.n - 1, 0) WHERE a.kind = of_kind AND a.subject = keyed(of_subject)
$$;

-- Name: try_begin(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.try_begin(of_kind text, of_subject text) RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
	a attempt;
	due timestamptz;
BEGIN
	INSERT INTO attempt (kind, subject, n, since, last)
	VALUES (of_kind, keyed(of_subject), 0, now(), '-infinity')
	ON CONFLICT ON CONSTRAINT attempt_kind_pk DO NOTHING;
	SELECT * INTO a FROM attempt AS x WHERE x.kind = of_kind AND x.subject = keyed(of_subject) FOR UPDATE;
	IF a.n >= 100 THEN
		RETURN 900;
	END IF;
	due := CASE WHEN a.n < 5 THEN '-infinity'
		ELSE a.last + least(2 ^ (a.n - 4), 900) * interval '1 second' END;
	IF clock_timestamp() < due THEN
		RETURN ceil(extract(epoch FROM due - clock_timestamp()));
	END IF;
	UPDATE attempt AS x SET n = x.n + 1, last = clock_timestamp() WHERE x.kind = a.kind AND x.subject = a.subject;
	RETURN 0;
END $$;

-- Name: try_right(text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.try_right(of_kind text, of_subject text) RETURNS void
    LANGUAGE sql
    AS $$ DELETE FROM attempt AS a WHERE a.kind = of_kind AND a.subject = keyed(of_subject) $$;

-- Name: unit_gate(uuid, bigint); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.unit_gate(of_authority uuid, if_match bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

-- Name: unit_json(conect.unit); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.unit_json(u conect.unit) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('name', u.name, 'email', u.email, 'phone', u.phone, 'address', u.address, 'url', u.url,
		'updated_at', public_api.instant(u.updated_at))
$$;

-- Name: unit_values(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.unit_values(given jsonb) RETURNS conect.unit
    LANGUAGE plpgsql STABLE
    AS $$
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

-- Name: url_host(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.url_host(url text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
	SELECT substring(url FROM '^https?://(?:www\.)?([^/:?#]+)')
$$;

-- Name: user_add(text, text, text, text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.user_add(email text, lang text, role text, password_hash text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
	a account;
BEGIN
	INSERT INTO account (email, lang, role, password_hash, password_set_at, email_confirmed_at)
	VALUES (user_add.email, user_add.lang, user_add.role, user_add.password_hash, now(), now())
	RETURNING * INTO a;
	PERFORM note('account.created', 'account', a.id::text, NULL, a.version, 'operator',
		jsonb_build_object('role', a.role));
	RETURN a.id;
END $$;

-- Name: user_json(conect.account); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.user_json(a conect.account) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT json_build_object('id', a.id, 'version', a.version, 'created_at', public_api.instant(a.created_at),
		'email', a.email, 'name', a.name, 'role', a.role, 'state', a.state,
		'second_factor', a.totp_confirmed_at IS NOT NULL, 'signed_in_at', public_api.instant(a.signed_in_at),
		'totp_reset_asked_by', r.asked_by, 'totp_reset_asked_at', public_api.instant(r.asked_at))
	FROM (SELECT) AS one
	LEFT JOIN totp_reset AS r ON r.account = a.id AND r.asked_at > now() - interval '24 hours'
$$;

-- Name: user_totp_reset(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.user_totp_reset(of_email text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
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

-- Name: uuids(jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.uuids(ids jsonb) RETURNS uuid[]
    LANGUAGE sql IMMUTABLE
    AS $$
	SELECT ARRAY(SELECT i::uuid FROM jsonb_array_elements_text(ids) AS i)
$$;

-- Name: value_changes(jsonb, jsonb); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.value_changes(old jsonb, new jsonb) RETURNS json
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(json_agg(json_build_object('field', k, 'before', old -> k, 'after', new -> k)
		ORDER BY f.ord, k), '[]')
	FROM (SELECT jsonb_object_keys(old || new)) AS x (k)
	LEFT JOIN profile_field AS f ON f.code = x.k
	WHERE coalesce(old -> k, 'null') <> coalesce(new -> k, 'null')
$$;

-- Name: value_names(jsonb[]); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.value_names(VARIADIC sets jsonb[]) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $_$
	SELECT coalesce(jsonb_agg(jsonb_build_object('field', v.field, 'value', v.value, 'name', coalesce(l.name, c.name),
		'parent', u.name, 'county', coalesce(l.county, c.county)) ORDER BY v.ord, v.value), '[]')
	FROM (SELECT DISTINCT f.code AS field, f.type, f.ord, x.value #>> '{}' AS value,
			CASE WHEN f.type = 'siruta' AND x.value #>> '{}' ~ '^[0-9]{1,9}$' THEN (x.value #>> '{}')::int END AS siruta
		FROM unnest(sets) AS s
		CROSS JOIN LATERAL jsonb_each(s) AS x
		JOIN profile_field AS f ON f.code = x.key AND f.type IN ('siruta', 'court')) AS v
	LEFT JOIN locality AS l ON l.siruta = v.siruta
	LEFT JOIN locality AS u ON u.siruta = l.parent_siruta AND u.name <> l.name
	LEFT JOIN court AS c ON v.type = 'court' AND c.code = v.value
	WHERE l.siruta IS NOT NULL OR c.code IS NOT NULL
$_$;

-- Name: why(); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.why() RETURNS text
    LANGUAGE sql STABLE
    AS $$
	SELECT coalesce(nullif(current_setting('conect.why', true), ''), 'import')
$$;

-- Name: word_digest(text); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.word_digest(word text) RETURNS bytea
    LANGUAGE sql IMMUTABLE STRICT
    AS $$ SELECT sha256(convert_to(word, 'UTF8')) $$;

-- Name: working_day_after(date, integer); Type: FUNCTION; Schema: conect;

CREATE FUNCTION conect.working_day_after(d date, n integer) RETURNS date
    LANGUAGE sql STABLE STRICT
    RETURN (SELECT x.on_day FROM (SELECT (working_day_after.d + i.i) AS on_day FROM generate_series(1, ((2 * working_day_after.n) + 20)) i(i) WHERE conect.is_working_day((working_day_after.d + i.i))) x ORDER BY x.on_day OFFSET (GREATEST(working_day_after.n, 1) - 1) LIMIT 1);

-- Name: account_sweep(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.account_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$ SELECT account_sweep() $$;

-- Name: attachment_sweep(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.attachment_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT wiped + removed FROM attachment_sweep()
$$;

-- Name: campaign_due(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.campaign_due() RETURNS TABLE(recipient uuid)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT r.id FROM campaign_recipient AS r WHERE r.state = 'waiting' ORDER BY r.id LIMIT 500 FOR UPDATE SKIP LOCKED
$$;

-- Name: campaign_mail(uuid, bytea, text); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.campaign_mail(recipient uuid, token_hash bytea, sealed text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r campaign_recipient;
	c campaign;
	a account;
	unit_email text;
	written boolean := false;
	there boolean := false;
	told jsonb;
BEGIN
	SELECT * INTO r FROM campaign_recipient AS x WHERE x.id = recipient AND x.state = 'waiting' FOR UPDATE;
	SELECT * INTO c FROM campaign AS x WHERE x.id = r.campaign;
	told := jsonb_build_object('title', c.title, 'sender', campaign_sender(c), 'recipient', r.id,
		'recipient_name', coalesce((SELECT x.name FROM authority AS x WHERE x.id = r.authority), (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo)),
		'text', jsonb_build_object('ro', c.text_ro, 'hu', coalesce(c.text_hu, c.text_ro), 'en', coalesce(c.text_en, c.text_ro)));
	SELECT u.email INTO unit_email FROM unit AS u WHERE u.authority = r.authority;
	IF unit_email IS NOT NULL THEN
		PERFORM mail('campaign', NULL, unit_email, 'ro', told, campaign_mail.sealed);
		written := true;
	ELSE
		FOR a IN SELECT * FROM campaign_people(r.authority, r.ngo) LOOP
			there := true;
			IF a.campaigns THEN
				PERFORM mail('campaign', a.id, NULL, NULL, told || jsonb_build_object('unsubscribe', a.opt_out), campaign_mail.sealed);
				written := true;
			END IF;
		END LOOP;
	END IF;
	UPDATE campaign_recipient AS x SET state = CASE WHEN written THEN 'sent' WHEN there THEN 'opted_out' ELSE 'no_address' END,
		via = CASE WHEN unit_email IS NOT NULL THEN 'unit' WHEN written THEN 'people' END,
		token_hash = CASE WHEN written THEN campaign_mail.token_hash END, sent_at = CASE WHEN written THEN now() END
	WHERE x.id = r.id;
END $$;

-- Name: confirmation_due(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.confirmation_due() RETURNS TABLE(ngo uuid, account uuid)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT d.ngo, d.account FROM confirmation_due() AS d
$$;

-- Name: confirmation_mail(uuid, uuid, bytea, text); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.confirmation_mail(ngo uuid, account uuid, token_hash bytea, sealed text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT confirmation_mail(ngo, account, token_hash, sealed)
$$;

-- Name: coverage_count(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.coverage_count() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$ SELECT coverage_count() $$;

-- Name: entry_import_apply(uuid); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_import_apply(import uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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
		PERFORM entry_import_stage(i), entry_import_plan(i);
		RETURN 'ready';
	END IF;
	INSERT INTO entry (id, register, local_ref, recorded_on, name, cif, national_number, court_number, court_name, county, locality,
		seat, domain, contact_email, contact_phone, status, ngo, match_state, match_reasons, look_at)
	SELECT x.entry, i.register, x.local_ref, (x.after ->> 'recorded_on')::date, x.after ->> 'name', x.after ->> 'cif',
		x.after ->> 'national_number', x.after ->> 'court_number', x.after ->> 'court_name', x.after ->> 'county', x.after ->> 'locality',
		x.after ->> 'seat', x.after ->> 'domain', x.after ->> 'contact_email', x.after ->> 'contact_phone', x.after ->> 'status',
		x.ngo, x.match_state, x.match_reasons, CASE WHEN x.match_state = 'none' THEN now() END
	FROM entry_import_row AS x
	WHERE x.import = i.id AND x.kind = 'new'
	ORDER BY x.line;
	UPDATE entry AS e SET recorded_on = (x.after ->> 'recorded_on')::date, name = x.after ->> 'name', cif = x.after ->> 'cif',
		national_number = x.after ->> 'national_number', court_number = x.after ->> 'court_number', court_name = x.after ->> 'court_name',
		county = x.after ->> 'county', locality = x.after ->> 'locality', seat = x.after ->> 'seat', domain = x.after ->> 'domain',
		contact_email = x.after ->> 'contact_email', contact_phone = x.after ->> 'contact_phone', status = x.after ->> 'status',
		removed_at = NULL, removed_reason = NULL, ngo = x.ngo, match_state = x.match_state, match_reasons = x.match_reasons,
		look_at = CASE WHEN x.match_state = 'none' THEN now() END
	FROM entry_import_row AS x
	WHERE x.import = i.id AND x.kind = 'changed' AND e.id = x.entry;
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

-- Name: entry_import_begin(uuid); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_import_begin(import uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	PERFORM FROM entry_import AS x WHERE x.id = entry_import_begin.import AND x.state = 'reading' FOR UPDATE;
	IF NOT FOUND THEN
		RETURN false;
	END IF;
	PERFORM entry_stage_make();
	RETURN true;
END $$;

-- Name: entry_import_failed(uuid, text, integer, text); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_import_failed(import uuid, problem text, line integer, of_column text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	UPDATE entry_import AS x SET state = 'failed', problem = entry_import_failed.problem,
		problem_at = nullif(jsonb_strip_nulls(jsonb_build_object('line', line, 'column', of_column)), '{}'),
		next_at = NULL, tries = 0, content = CASE entry_import_failed.problem WHEN 'unknown_column' THEN x.content END
	WHERE x.id = entry_import_failed.import AND x.state = 'reading'
$$;

-- Name: entry_import_head(uuid, jsonb); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_import_head(import uuid, head jsonb, OUT heading integer, OUT fields text, OUT today date, OUT counties text, OUT problem text, OUT problem_column text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	c record;
BEGIN
	SELECT k.* INTO c FROM entry_import AS x CROSS JOIN LATERAL entry_import_columns(x.mapping, head) AS k
	WHERE x.id = entry_import_head.import;
	UPDATE entry_import AS x SET columns = c.columns WHERE x.id = entry_import_head.import;
	heading := c.heading;
	fields := (SELECT string_agg(coalesce(k.c ->> 'field', ''), ',' ORDER BY k.i) FROM jsonb_array_elements(c.columns) WITH ORDINALITY AS k (c, i));
	today := current_date;
	counties := (SELECT string_agg(x.code || ' ' || fold(x.name_ro), ',' ORDER BY x.code) FROM county AS x);
	IF c.unknown IS NOT NULL THEN
		problem := 'unknown_column';
		problem_column := c.unknown;
	END IF;
END $$;

-- Name: entry_import_piece(uuid, integer, integer); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_import_piece(import uuid, from_byte integer, bytes integer) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT encode(substr(x.content, from_byte + 1, bytes), 'hex') FROM entry_import AS x WHERE x.id = entry_import_piece.import
$$;

-- Name: entry_import_read(uuid); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_import_read(import uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	i entry_import;
BEGIN
	UPDATE entry_import AS x SET state = 'ready', note = NULL, tries = 0, next_at = NULL
	WHERE x.id = entry_import_read.import RETURNING * INTO i;
	i := entry_import_plan(i);
	IF NOT i.dry_run AND (i.counts ->> 'wrong')::int = 0 AND (i.counts ->> 'rows')::int > 0 THEN
		UPDATE entry_import AS x SET state = 'applying', applied_by = x.created_by, next_at = now() WHERE x.id = i.id;
	END IF;
END $$;

-- Name: entry_import_sweep(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_import_sweep() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_import_take(interval); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_import_take(lease interval, OUT id uuid, OUT act text, OUT size integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_import_undo(uuid); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_import_undo(import uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
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

-- Name: entry_match_due(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.entry_match_due() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT entry_match_due()
$$;

-- Name: idempotency_sweep(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.idempotency_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$ SELECT idempotency_sweep() $$;

-- Name: mail_not_sent(uuid, integer, text, boolean); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.mail_not_sent(mail uuid, try integer, error text, hopeless boolean) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	it outbox;
BEGIN
	SELECT * INTO it FROM outbox AS o
	WHERE o.id = mail AND o.state = 'sending' AND o.tries = try
	FOR UPDATE;
	IF it.id IS NULL THEN
		RETURN NULL;
	END IF;
	IF hopeless OR try >= 10 THEN
		PERFORM mail_give_up(it, error);
		RETURN 'failed';
	END IF;
	UPDATE outbox AS o SET state = 'waiting', error = left(mail_not_sent.error, 300),
		next_at = now() + least(interval '1 minute' * 3 ^ (try - 1), interval '12 hours') * (0.8 + 0.4 * random())
	WHERE o.id = mail;
	RETURN 'waiting';
END $$;

-- Name: mail_sent(uuid); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.mail_sent(mail uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	UPDATE outbox AS o SET state = 'sent', ended_at = now(), sealed = NULL, error = NULL
	WHERE o.id = mail AND o.state <> 'sent'
$$;

-- Name: mail_state(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.mail_state(OUT waiting bigint, OUT late bigint, OUT failed bigint) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')),
		(SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending') AND next_at < now() - interval '10 minutes'),
		(SELECT count(*) FROM outbox WHERE state = 'failed' AND ended_at > now() - interval '1 day')
$$;

-- Name: mail_take(interval); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.mail_take(lease interval, OUT id uuid, OUT try integer, OUT at timestamp with time zone, OUT email text, OUT lang text, OUT template text, OUT data jsonb, OUT sealed text) RETURNS SETOF record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	mail outbox;
BEGIN
	LOOP
		SELECT * INTO mail FROM outbox AS o
		WHERE o.state IN ('waiting', 'sending') AND o.next_at <= now()
		ORDER BY o.next_at, o.id
		LIMIT 1
		FOR UPDATE SKIP LOCKED;
		EXIT WHEN mail.id IS NULL;
		IF mail.template = 'reset_asked' THEN
			mail := reset_decide(mail);
		END IF;
		-- Ten processes died of it, or of something else meanwhile.
		IF mail.tries < 10 THEN
			UPDATE outbox AS o SET state = 'sending', tries = o.tries + 1, next_at = now() + lease
			WHERE o.id = mail.id
			RETURNING o.id, o.tries, o.at, o.email, o.lang, o.template, o.data, o.sealed
			INTO id, try, at, email, lang, template, data, sealed;
			RETURN NEXT;
			EXIT;
		END IF;
		PERFORM mail_give_up(mail, 'no try came to an end');
	END LOOP;
END $$;

-- Name: outbox_sweep(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.outbox_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$ SELECT outbox_sweep() $$;

-- Name: recording_sweep(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.recording_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$ SELECT recording_sweep() $$;

-- Name: register_check_done(uuid, jsonb); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.register_check_done(claim uuid, seen jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	o register_host;
	r register;
	h register_health;
	c register_check;
	is_fine boolean := seen ->> 'result' = 'ok';
	fails boolean := seen ->> 'result' NOT IN ('ok', 'robots');
	today date := (now() AT TIME ZONE 'Europe/Bucharest')::date;
BEGIN
	SELECT * INTO o FROM register_host AS x WHERE x.claim = register_check_done.claim FOR UPDATE;
	IF o.host IS NULL THEN
		RETURN NULL;
	END IF;
	UPDATE register_host AS x SET free_at = now() + interval '10 seconds', claim = NULL, register = NULL, url = NULL
	WHERE x.host = o.host;
	IF seen ->> 'robots' IS NOT NULL THEN
		UPDATE register_host AS x SET robots_site = seen ->> 'site', robots = decode(seen ->> 'robots', 'hex'),
			robots_until = now() + interval '12 hours'
		WHERE x.host = o.host;
	END IF;
	SELECT * INTO r FROM register AS x WHERE x.id = o.register FOR UPDATE;
	SELECT * INTO h FROM register_health AS x WHERE x.register = o.register FOR UPDATE;
	IF h.register IS NULL OR r.url IS DISTINCT FROM o.url THEN
		RETURN NULL;
	END IF;
	c.sha256 := CASE WHEN NOT is_fine THEN NULL WHEN (seen ->> 'same')::boolean THEN h.sha256 ELSE decode(seen ->> 'sha256', 'hex') END;
	INSERT INTO register_check (register, result, status, final_url, redirects, certificate_until, content_type, size, sha256,
		changed, seconds)
	VALUES (r.id, seen ->> 'result', nullif((seen ->> 'status')::int, 0), seen ->> 'url', (seen ->> 'redirects')::int,
		to_timestamp(nullif((seen ->> 'certificate_until')::bigint, 0)), seen ->> 'type', (seen ->> 'size')::bigint, c.sha256,
		CASE WHEN is_fine THEN NOT (seen ->> 'same')::boolean AND c.sha256 <> h.sha256 END,
		(seen ->> 'seconds')::numeric)
	RETURNING * INTO c;
	fails := fails AND NOT (c.status IS NULL AND c.result IN ('no_name', 'no_answer', 'too_slow') AND register_check_is_ours());
	IF fails THEN
		UPDATE register_health AS x SET failures = x.failures + 1, failing_since = coalesce(x.failing_since, now()),
			failing_days = x.failing_days + (x.failed_on IS DISTINCT FROM today)::int, failed_on = today
		WHERE x.register = r.id;
	ELSIF is_fine THEN
		UPDATE register_health AS x SET failures = 0, failing_since = NULL, failing_days = 0, failed_on = NULL,
			last_ok_at = now(), sha256 = c.sha256,
			last_changed_at = CASE WHEN c.changed THEN now() ELSE x.last_changed_at END,
			etag = coalesce(seen ->> 'etag', CASE WHEN (seen ->> 'same')::boolean THEN x.etag END),
			last_modified = coalesce(seen ->> 'modified', CASE WHEN (seen ->> 'same')::boolean THEN x.last_modified END)
		WHERE x.register = r.id;
	END IF;
	UPDATE register_health AS x SET checked_at = now(), result = c.result, status = c.status,
		moved = CASE WHEN is_fine THEN (seen ->> 'moved')::boolean ELSE x.moved END,
		certificate_until = CASE WHEN is_fine OR c.certificate_until IS NOT NULL THEN c.certificate_until ELSE x.certificate_until END,
		next_check_at = register_check_after(c.result, x.failures, x.failing_days >= 3)
	WHERE x.register = r.id
	RETURNING * INTO h;
	PERFORM register_check_follow(r, h);
	RETURN (SELECT x.state FROM register AS x WHERE x.id = r.id);
END $$;

-- Name: register_check_sweep(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.register_check_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$ SELECT register_check_sweep() $$;

-- Name: register_check_take(interval); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.register_check_take(lease interval, OUT claim uuid, OUT register uuid, OUT url text, OUT etag text, OUT last_modified text, OUT robots_site text, OUT robots text) RETURNS SETOF record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	due record;
BEGIN
	FOR due IN
		SELECT h.host, r.id, r.url, h.etag, h.last_modified
		FROM register_health AS h
		JOIN register AS r ON r.id = h.register
		WHERE h.next_check_at <= now() AND r.removed_at IS NULL AND r.url IS NOT NULL
		AND NOT EXISTS (SELECT FROM register_host AS o WHERE o.host = h.host AND o.free_at > now())
		ORDER BY h.next_check_at, h.register
		LIMIT 20
	LOOP
		-- Somebody may have taken the host since; then the next.
		INSERT INTO register_host AS o (host, free_at, claim, register, url)
		VALUES (due.host, now() + lease, uuid_v7(), due.id, due.url)
		ON CONFLICT (host) DO UPDATE SET free_at = excluded.free_at, claim = excluded.claim,
			register = excluded.register, url = excluded.url
		WHERE o.free_at <= now()
		RETURNING o.claim, o.register, o.url, CASE WHEN o.robots_until > now() THEN o.robots_site END,
			CASE WHEN o.robots_until > now() THEN encode(o.robots, 'hex') END
		INTO claim, register, url, robots_site, robots;
		IF FOUND THEN
			etag := due.etag;
			last_modified := due.last_modified;
			RETURN NEXT;
			RETURN;
		END IF;
	END LOOP;
END $$;

-- Name: retention_sweep(); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.retention_sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT retention_sweep() + designation_retention()
$$;

-- Name: task_done(text, bigint); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.task_done(task text, done bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	INSERT INTO task_run AS t (name, at, done) VALUES (task, now(), task_done.done)
	ON CONFLICT (name) DO UPDATE SET at = excluded.at, done = excluded.done
$$;

-- Name: task_take(text, interval); Type: FUNCTION; Schema: jobs_api;

CREATE FUNCTION jobs_api.task_take(task text, every interval) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
BEGIN
	IF NOT pg_try_advisory_xact_lock(hashtextextended('conect task ' || task, 0)) THEN
		RETURN false;
	END IF;
	RETURN NOT EXISTS (SELECT FROM task_run AS t WHERE t.name = task AND t.at > now() - every);
END $$;

-- Name: authority_registers(uuid, text); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.authority_registers(of uuid, lang text) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(json_agg(register_json(r, lang) ORDER BY r.title_ro COLLATE "ro-x-icu", r.id), '[]')
	FROM register AS r
	WHERE r.authority = of AND r.removed_at IS NULL
$$;

-- Name: correction_list(uuid, jsonb, integer); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.correction_list(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	at timestamptz := coalesce((cursor ->> 't')::timestamptz, 'infinity');
	last uuid := coalesce((cursor ->> 'i')::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
	page correction[];
BEGIN
	page := ARRAY(SELECT c FROM correction AS c
		WHERE c.ngo = of_ngo AND (c.created_at, c.id) < (at, last)
		ORDER BY c.created_at DESC, c.id DESC LIMIT size + 1);
	SELECT coalesce(json_agg(correction_json(p::correction) ORDER BY p.created_at DESC, p.id DESC), '[]')
	INTO items FROM unnest(page[:size]) AS p;
	IF cardinality(page) > size THEN
		next := json_build_object('t', (page[size]).created_at, 'i', (page[size]).id);
	END IF;
END $$;

-- Name: county_ngo_count(); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.county_ngo_count() RETURNS TABLE(county text, count bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 42 PARALLEL SAFE
    SET search_path TO 'search_a', 'conect', 'extensions', 'pg_temp'
    AS $$
BEGIN
	RETURN QUERY
	SELECT substr(f.mark, 3), f.n::bigint
	FROM ngo_facet AS f
	WHERE f.under = '' AND f.mark >= 'C_' AND f.mark < 'C`';
END $$;

-- Name: coverage_authorities(text[], text[], text, jsonb, integer, boolean); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.coverage_authorities(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT p.items, p.next, p.prev, p.total, p.extra
	FROM coverage_page(coverage_authorities.county, coverage_authorities.kind, coverage_authorities.missing,
		coverage_authorities.cursor, size, counted, false) AS p
$$;

-- Name: coverage_counts(text, text[], text[]); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.coverage_counts(group_by text, county text[] DEFAULT NULL::text[], kind text[] DEFAULT NULL::text[]) RETURNS TABLE(county text, kind text, basis text, authorities bigint, with_unit bigint, with_register bigint, broken bigint, stale bigint, without bigint, entries bigint, organisations bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT g.county, g.kind, k.basis, g.authorities, g.with_unit, g.with_register, g.broken, g.stale, g.without, g.entries,
		CASE WHEN cardinality(CASE group_by WHEN 'county' THEN coverage_counts.kind ELSE coverage_counts.county END) > 1 THEN NULL
			ELSE coalesce(t.organisations, 0) END
	FROM (SELECT CASE WHEN group_by = 'county' THEN c.county END AS county, CASE WHEN group_by = 'kind' THEN c.kind END AS kind,
			count(*) AS authorities,
			count(*) FILTER (WHERE c.unit_name IS NOT NULL) AS with_unit,
			count(*) FILTER (WHERE c.registers > 0) AS with_register,
			count(*) FILTER (WHERE c.broken > 0) AS broken,
			count(*) FILTER (WHERE c.is_stale) AS stale,
			count(*) FILTER (WHERE c.missing = 'both') AS without,
			sum(c.entries)::bigint AS entries
		FROM coverage AS c
		WHERE (coverage_counts.county IS NULL OR c.county = ANY (coverage_counts.county))
		AND (coverage_counts.kind IS NULL OR c.kind = ANY (coverage_counts.kind))
		GROUP BY 1, 2) AS g
	LEFT JOIN coverage_kind AS k ON k.kind = g.kind
	LEFT JOIN county AS o ON o.code = g.county
	LEFT JOIN coverage_tally AS t ON t.place = CASE group_by
		WHEN 'county' THEN coverage_place(coalesce(g.county, ''), coverage_counts.kind[1])
		ELSE coverage_place(coverage_counts.county[1], g.kind) END
	ORDER BY o.name_ro COLLATE "ro-x-icu" NULLS LAST, k.ord
$$;

-- Name: document_content(uuid); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.document_content(id uuid) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT c.content
	FROM document_seen(document_content.id) AS a
	JOIN attachment_content AS c ON c.sha256 = a.stored
$$;

-- Name: document_get(uuid); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.document_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size integer) RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT document_json(a)::text, encode(a.sha256, 'hex'), a.name, a.type, a.size
	FROM document_seen(document_get.id) AS a
	WHERE a.id IS NOT NULL
$$;

-- Name: document_list(uuid); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.document_list(ngo uuid) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(json_agg(document_json(a) ORDER BY a.id DESC), '[]')
	FROM attachment AS a
	WHERE a.object_type = 'ngo' AND a.object_id = document_list.ngo AND a.visibility = 'public'
	AND a.deleted_at IS NULL AND a.stored IS NOT NULL
$$;

-- Name: entry_get(uuid, text); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.entry_get(of_register uuid, local_ref text) RETURNS TABLE(body text, etag text, status integer, reason text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT CASE WHEN e.removed_at IS NULL THEN entry_card(e)::text END, entry_etag(e),
		CASE WHEN e.removed_at IS NOT NULL THEN 410 END, e.removed_reason
	FROM entry AS e
	WHERE e.register = of_register AND e.local_ref = entry_ref(entry_get.local_ref) AND entry_is_public(of_register)
$$;

-- Name: entry_list(uuid, text, text[], boolean, jsonb, integer, text); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.entry_list(of_register uuid, folded text, county text[], matched boolean, cursor jsonb, size integer, count text) RETURNS TABLE(items text, next text, prev text, total bigint, extra text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT p.items, p.next, p.prev, p.total, p.extra
	FROM entry_page(of_register, false, folded, county, matched, NULL, false, cursor, size, count) AS p
	WHERE entry_is_public(of_register)
$$;

-- Name: entry_part(uuid, jsonb, integer); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.entry_part(of_register uuid, cursor jsonb, most integer) RETURNS TABLE(items json, next text, before bigint, total bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'extensions', 'pg_temp'
    AS $$
	WITH part AS MATERIALIZED (
		SELECT e.local_ref, e.recorded_on, e.name, e.cif, e.national_number, e.court_number, e.county, e.locality, e.domain, e.status,
			row_number() OVER so_far AS nth,
			sum(octet_length(concat(e.local_ref, e.name, e.cif, e.national_number, e.court_number, e.locality, e.domain, e.status)))
				OVER so_far AS bytes
		FROM (SELECT x.* FROM entry AS x
			WHERE x.register = of_register AND x.removed_at IS NULL
			AND (cursor IS NULL OR x.local_ref COLLATE natural_order > (cursor ->> 'r') COLLATE natural_order)
			ORDER BY x.local_ref COLLATE natural_order LIMIT most + 1) AS e
		WINDOW so_far AS (ORDER BY e.local_ref COLLATE natural_order ROWS UNBOUNDED PRECEDING)
	), kept AS (
		SELECT p.* FROM part AS p WHERE p.nth <= most AND (p.nth = 1 OR p.bytes <= 1200000)
	)
	SELECT (SELECT coalesce(json_agg(json_build_object('local_ref', k.local_ref, 'recorded_on', k.recorded_on, 'name', k.name, 'cif', k.cif,
				'national_number', k.national_number, 'court_number', k.court_number, 'county', k.county, 'locality', k.locality,
				'domain', k.domain, 'status', k.status) ORDER BY k.nth), '[]') FROM kept AS k),
		(SELECT json_build_object('r', k.local_ref)::text FROM kept AS k
			WHERE (SELECT count(*) FROM kept) < (SELECT count(*) FROM part) ORDER BY k.nth DESC LIMIT 1),
		(SELECT count(*) FROM entry AS x WHERE x.register = of_register AND x.removed_at IS NULL
			AND x.local_ref COLLATE natural_order <= (cursor ->> 'r') COLLATE natural_order),
		(SELECT count(*) FROM entry AS x WHERE x.register = of_register AND x.removed_at IS NULL)
	WHERE entry_is_public(of_register)
$$;

-- Name: fold(text); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.fold(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog'
    AS $$ SELECT conect.fold(t) $$;

-- Name: freshness(timestamp with time zone); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.freshness(confirmed_at timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    AS $$
	SELECT CASE WHEN confirmed_at > now() - interval '12 months' THEN 'fresh'
		WHEN confirmed_at > now() - interval '18 months' THEN 'due' ELSE 'stale' END
$$;

-- Name: holidays(integer); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.holidays(year integer) RETURNS TABLE(on_day date, code text, ord integer, act text, label_ro text, label_hu text, label_en text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 17
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT d.on_day, h.code, h.ord, h.act, h.label_ro, h.label_hu, h.label_en
	FROM legal_holiday AS h
	CROSS JOIN LATERAL (SELECT coalesce(make_date(year, h.month, h.day), orthodox_easter(year) + h.easter_offset) AS on_day) AS d
	WHERE year BETWEEN 2013 AND 2099 AND d.on_day >= coalesce(h.first_on, '-infinity')
$$;

-- Name: instant(timestamp with time zone); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.instant(t timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    AS $$
	SELECT to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Name: ngo_facets(text, text, text, text, text[], integer, text[], text[], text[], boolean, date, date, timestamp with time zone); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.ngo_facets(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'search_a', 'conect', 'extensions', 'pg_temp'
    AS $$
DECLARE
	filters text[] := search_filters(county, locality, domain, legal_form, status, public_utility);
	all_of record;
	one record;
	letter text;
	own text;
	capped boolean;
	facets json[] := '{}';
BEGIN
	all_of := search_tally(name_key, scheme, value, filters, registered_from, registered_to, updated_since);
	IF all_of.matched = 0 AND name_key IS NOT NULL THEN
		name_key := coalesce(search_correct(name_key, filters, false),
			search_correct(name_key, filters, true), name_key);
		all_of := search_tally(name_key, scheme, value, filters, registered_from, registered_to, updated_since);
	END IF;
	capped := all_of.capped;
	FOREACH letter IN ARRAY ARRAY['C', 'F', 'S', 'D', 'U'] LOOP
		SELECT f INTO own FROM unnest(filters) AS f WHERE starts_with(f, letter || '_');
		IF own IS NULL THEN
			facets := facets || search_facet(letter, all_of.marks, all_of.ns);
		ELSE
			one := search_tally(name_key, scheme, value, array_remove(filters, own),
				registered_from, registered_to, updated_since);
			facets := facets || search_facet(letter, one.marks, one.ns);
			capped := capped OR one.capped;
		END IF;
	END LOOP;
	RETURN json_build_object('total', all_of.matched, 'capped', capped,
		'facets', json_build_object('county', facets[1], 'legal_form', facets[2],
			'status', facets[3], 'domain', facets[4], 'public_utility', facets[5]));
END $$;

-- Name: ngo_history(uuid, jsonb, integer); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.ngo_history(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	below bigint := coalesce((cursor ->> 'v')::bigint, 9223372036854775807);
	last bigint;
BEGIN
	WITH known AS (
		SELECT v.version, v.at, v.why, v.data
		FROM profile_version AS v
		WHERE v.ngo = of_ngo AND v.version <= below
		ORDER BY v.version DESC LIMIT size + 1
	), page AS (
		SELECT k.version, k.at, k.why, k.data, lead(k.data) OVER (ORDER BY k.version DESC) AS old,
			row_number() OVER (ORDER BY k.version DESC) AS place
		FROM (SELECT version, at, why, data FROM known
			UNION ALL
			SELECT n.version, n.updated_at, CASE WHEN n.profile = 0 THEN 'import' ELSE 'approved' END, ngo_public_values(n, p.data)
			FROM ngo AS n LEFT JOIN profile AS p ON p.ngo = n.id
			WHERE n.id = of_ngo AND n.version <= below
			AND NOT EXISTS (SELECT FROM profile_version AS v WHERE v.ngo = of_ngo)) AS k
	)
	SELECT coalesce(json_agg(json_build_object('version', p.version, 'at', public_api.instant(p.at), 'why', p.why,
			'changes', c.made, 'names', names_in(c.made::jsonb))
			ORDER BY p.place) FILTER (WHERE p.place <= size), '[]'),
		max(p.version) FILTER (WHERE p.place = size + 1)
	INTO items, last
	FROM page AS p
	CROSS JOIN LATERAL (SELECT CASE WHEN p.old IS NULL THEN '[]'::json ELSE value_changes(p.old, p.data) END) AS c (made);
	next := CASE WHEN last IS NOT NULL THEN json_build_object('v', last) END;
END $$;

-- Name: ngo_list(text, text, text, text, text[], integer, text[], text[], text[], boolean, date, date, timestamp with time zone, text, jsonb, integer, text); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.ngo_list(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone, sort text, cursor jsonb, size integer, count text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'search_a', 'conect', 'extensions', 'pg_temp'
    AS $$
DECLARE
	filters text[] := search_filters(county, locality, domain, legal_form, status, public_utility);
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	corrected text := cursor ->> 'w';
	a search_ask := search_ask_any(coalesce(corrected, name_key), scheme, value, filters,
		registered_from, registered_to, updated_since);
	hits search_hit[];
	at search_hit;
	more boolean;
	about json;
BEGIN
	sort := coalesce(sort, CASE WHEN name_key IS NULL THEN 'name' ELSE 'relevance' END);
	IF sort = 'relevance' AND a.key_from IS NULL THEN
		sort := 'name';
	END IF;
	size := least(greatest(coalesce(size, 20), 1), 200);
	at := search_at(cursor, sort, back);
	hits := search_page(a, sort, back, at, size + 1);
	IF cardinality(hits) = 0 AND cursor IS NULL AND a.key_from IS NOT NULL THEN
		corrected := coalesce(search_correct(name_key, filters, false), search_correct(name_key, filters, true));
		IF corrected IS NOT NULL THEN
			a := search_ask_of(corrected, filters, registered_from, registered_to, updated_since);
			hits := search_page(a, sort, back, at, size + 1);
		END IF;
	END IF;
	more := cardinality(hits) > size;
	hits := hits[1:size];
	IF back THEN
		hits := ARRAY(SELECT h FROM unnest(hits) WITH ORDINALITY AS u (k, nk, ord, card, i),
			LATERAL (SELECT (u.k, u.nk, u.ord, u.card)::search_hit AS h) AS x ORDER BY u.i DESC);
	END IF;
	items := '[' || coalesce((SELECT string_agg(h.card, ',') FROM unnest(hits) AS h), '') || ']';
	IF cardinality(hits) > 0 THEN
		IF more OR back THEN
			next := search_cursor('n', hits[cardinality(hits)], corrected);
		END IF;
		IF cursor IS NOT NULL AND (more OR NOT back) THEN
			prev := search_cursor('p', hits[1], corrected);
		END IF;
	END IF;
	IF corrected IS NOT NULL THEN
		about := json_build_object('from', folded, 'to', search_corrected(folded, name_key, corrected));
		extra := json_build_object('corrected', about);
	END IF;
	IF count IN ('exact', 'estimate') THEN
		SELECT t.total, t.sure INTO total, extra FROM search_total(a, count) AS t;
		extra := CASE WHEN about IS NULL THEN json_build_object('total_is', extra)
			ELSE json_build_object('corrected', about, 'total_is', extra) END;
	END IF;
END $$;

-- Name: ngo_lookup(text, text, text); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.ngo_lookup(scheme text, value text, normalized text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'search_a', 'conect', 'extensions', 'pg_temp'
    AS $$
BEGIN
	RETURN json_build_object('scheme', scheme, 'value', value, 'normalized', normalized,
		'matches', search_matches(scheme, normalized));
END $$;

-- Name: ngo_lookup_many(jsonb); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.ngo_lookup_many(items jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'search_a', 'conect', 'extensions', 'pg_temp'
    AS $$
BEGIN
	RETURN (SELECT json_build_object('items', coalesce(json_agg(json_build_object(
			'scheme', u.item -> 'scheme', 'value', u.item -> 'value',
			'normalized', coalesce(u.item -> 'normalized', u.item -> 'value'),
			'matches', search_matches(u.item ->> 'scheme',
				coalesce(u.item ->> 'normalized', u.item ->> 'value'))) ORDER BY u.i), '[]'))
		FROM jsonb_array_elements(items) WITH ORDINALITY AS u (item, i));
END $$;

-- Name: ngo_register_list(uuid); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.ngo_register_list(of_ngo uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT json_build_object('items', coalesce((
		SELECT json_agg(json_build_object('register', json_build_object('id', r.id, 'title_ro', r.title_ro, 'title_hu', r.title_hu,
				'title_en', r.title_en),
			'authority', json_build_object('id', a.id, 'name', a.name),
			'local_ref', e.local_ref, 'recorded_on', e.recorded_on, 'match_reasons', e.match_reasons, 'match_decided', e.is_decided)
			ORDER BY a.name COLLATE "ro-x-icu", r.title_ro COLLATE "ro-x-icu", e.local_ref COLLATE natural_order, e.id)
		FROM entry AS e
		JOIN register AS r ON r.id = e.register AND r.form = 'hosted' AND r.removed_at IS NULL
		JOIN authority AS a ON a.id = r.authority
		WHERE e.match_state = 'sure' AND e.removed_at IS NULL
		AND e.ngo IN (SELECT n.id UNION ALL SELECT x.ngo FROM ngo_removal AS x WHERE x.target = n.id)), '[]'))::text
	FROM ngo AS n WHERE n.id = of_ngo AND n.removed_at IS NULL
$$;

-- Name: ngo_suggest(text, text, text, text, text[], integer); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.ngo_suggest(folded text, name_key text, scheme text, value text, counties text[], size integer) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'search_a', 'conect', 'extensions', 'pg_temp'
    AS $_$
DECLARE
	filters text[] := search_filters(counties, NULL, NULL, NULL, NULL, NULL);
	completions text[] := '{}';
	key text := left(name_key, 120);
	hints text[] := '{}';
	ords bigint[] := '{}';
	more bigint[];
BEGIN
	size := least(greatest(coalesce(size, 10), 1), 20);
	IF scheme IS NOT NULL AND position(',' IN value) = 0 THEN
		SELECT coalesce(array_agg(s.hint), '{}'), coalesce(array_agg(s.ord), '{}') INTO hints, ords
		FROM (SELECT i.hint, i.ord FROM ngo_search AS i
			WHERE i.tsk @@ search_any(string_to_array(search_identifier(scheme, value), ','))::tsquery
			AND (counties IS NULL OR i.county = ANY (counties)) ORDER BY i.ord + 0 LIMIT size) AS s;
	END IF;
	IF cardinality(hints) = 0 THEN
		SELECT coalesce(array_agg(s.hint), '{}'), coalesce(array_agg(s.ord), '{}') INTO hints, ords
		FROM (SELECT x.hint, x.ord FROM (SELECT i.hint, i.ord, i.name_key, i.county FROM ngo_search AS i
				WHERE i.name_key >= key AND i.name_key < key || '{'
				ORDER BY i.name_key, i.ord LIMIT 2000) AS x
			WHERE counties IS NULL OR x.county = ANY (counties)
			ORDER BY x.name_key, x.ord LIMIT size) AS s;
	END IF;
	IF length(key) > 1 THEN
		completions := search_complete(substring(key FROM '[^ ]*$'), 8);
	END IF;
	IF cardinality(hints) < size AND key IS NOT NULL THEN
		more := search_suggest_words(key, completions, filters, size);
		IF more = '{}' AND hints = '{}' THEN
			key := search_correct(key, filters, false);
			more := search_suggest_words(key, ARRAY[substring(key FROM '[^ ]*$')], filters, size);
		END IF;
		hints := hints || ARRAY(SELECT s.hint FROM unnest(more) WITH ORDINALITY AS u (ord, i),
				LATERAL (SELECT i.hint FROM ngo_search AS i WHERE i.ord = u.ord LIMIT 1) AS s
			WHERE u.ord <> ALL (ords) ORDER BY u.i LIMIT size - cardinality(hints));
	END IF;
	RETURN '{"items":[' || array_to_string(hints, ',') || '],"words":' || to_json(completions[1:5]) || '}';
END $_$;

-- Name: page_labels(text, text[]); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.page_labels(lang text, wanted text[]) RETURNS json
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
	RETURN (SELECT coalesce(json_object_agg(w.vocabulary, w.labels ORDER BY w.vocabulary), '{}')
		FROM public_api.page_words AS w
		WHERE w.vocabulary = ANY (wanted)
		AND w.lang = CASE WHEN page_labels.lang IN ('hu', 'en') THEN page_labels.lang ELSE 'ro' END);
END $$;

-- Name: page_notes(text, text[]); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.page_notes(lang text, wanted text[]) RETURNS json
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
	RETURN (SELECT coalesce(json_object_agg(w.vocabulary, w.notes ORDER BY w.vocabulary), '{}')
		FROM public_api.page_words AS w
		WHERE w.vocabulary = ANY (wanted) AND w.notes IS NOT NULL
		AND w.lang = CASE WHEN page_notes.lang IN ('hu', 'en') THEN page_notes.lang ELSE 'ro' END);
END $$;

-- Name: profile_shown(jsonb); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.profile_shown(data jsonb) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT coalesce(json_object_agg(f.code, data -> f.code ORDER BY f.ord), '{}')
	FROM profile_field AS f
	WHERE f.in_ngo IS NULL AND data ? f.code AND profile_is_public(f, data)
$$;

-- Name: ready(integer); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.ready(wanted integer) RETURNS integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	have int := (SELECT max(m.version) FROM schema_migrations AS m);
BEGIN
	IF have IS NULL OR have < wanted THEN
		RAISE cannot_connect_now USING MESSAGE =
			format('schema version %s, wanted %s', have, wanted);
	END IF;
	RETURN have;
END $$;

-- Name: register_check_list(uuid, jsonb, integer); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.register_check_list(of_register uuid, cursor jsonb, lim integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS SETOF record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	from_at timestamptz := (cursor ->> 't')::timestamptz;
	after uuid := (cursor ->> 'i')::uuid;
	ids uuid[];
	more boolean;
BEGIN
	IF NOT EXISTS (SELECT FROM register AS r WHERE r.id = of_register AND r.removed_at IS NULL) THEN
		RETURN;
	END IF;
	IF back THEN
		ids := ARRAY(SELECT c.id FROM register_check AS c
			WHERE c.register = of_register AND (c.at, c.id) > (from_at, after)
			ORDER BY c.at, c.id LIMIT lim + 1);
	ELSE
		ids := ARRAY(SELECT c.id FROM register_check AS c
			WHERE c.register = of_register AND (cursor IS NULL OR (c.at, c.id) < (from_at, after))
			ORDER BY c.at DESC, c.id DESC LIMIT lim + 1);
	END IF;
	more := cardinality(ids) > lim;
	SELECT coalesce(json_agg(register_check_json(c) ORDER BY c.at DESC, c.id DESC), '[]'),
		(array_agg(json_build_object('d', 'n', 't', c.at, 'i', c.id) ORDER BY c.at, c.id))[1],
		(array_agg(json_build_object('d', 'p', 't', c.at, 'i', c.id) ORDER BY c.at DESC, c.id DESC))[1]
	INTO items, next, prev
	FROM register_check AS c WHERE c.id = ANY (ids[:lim]);
	IF NOT (back OR more) THEN
		next := NULL;
	END IF;
	IF NOT (CASE WHEN back THEN more ELSE cursor IS NOT NULL END) THEN
		prev := NULL;
	END IF;
	RETURN NEXT;
END $$;

-- Name: register_days(); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.register_days(OUT id uuid, OUT changed_on date) RETURNS SETOF record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT r.id, r.updated_at::date FROM register AS r WHERE r.removed_at IS NULL
$$;

-- Name: register_facets(text, text[], text[], uuid, text[], text[], text[]); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.register_facets(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[]) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	body json;
BEGIN
	WITH hit AS MATERIALIZED (
		SELECT a.county FROM register_found(folded, NULL, kinds, of, forms, states, domains, NULL, folded IS NOT NULL
			AND NOT EXISTS (SELECT FROM register_found(folded, counties, kinds, of, forms, states, domains, NULL, false))) AS f
		JOIN register AS r ON r.id = f.id
		JOIN authority AS a ON a.id = r.authority
	)
	SELECT json_build_object('total', (SELECT count(*) FROM hit AS h WHERE counties IS NULL OR h.county = ANY (counties)),
			'facets', json_build_object('county', coalesce((SELECT json_agg(json_build_object('value', c.county, 'count', c.n)
				ORDER BY c.n DESC, c.county)
				FROM (SELECT h.county, count(*) AS n FROM hit AS h WHERE h.county IS NOT NULL GROUP BY h.county) AS c), '[]')))
	INTO body;
	RETURN body;
END $$;

-- Name: register_get(uuid, text); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.register_get(of uuid, lang text, OUT body text, OUT etag text, OUT status integer, OUT reason text) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	r register;
BEGIN
	SELECT * INTO r FROM register AS x WHERE x.id = of;
	IF r.id IS NOT NULL AND r.removed_at IS NULL THEN
		body := register_json(r, lang)::text;
		etag := 'v' || r.version || '.' || left(md5(body), 16);
	ELSIF r.state = 'withdrawn' AND r.published_at IS NOT NULL THEN
		status := 410;
		reason := r.reason;
	END IF;
END $$;

-- Name: register_health(uuid); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.register_health(id uuid, OUT body jsonb, OUT status integer, OUT reason text) RETURNS SETOF record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT CASE WHEN r.removed_at IS NULL THEN register_light(r, h) || jsonb_build_object(
			'result', h.result,
			'status', h.status,
			'last_ok_at', public_api.instant(h.last_ok_at),
			'failing_since', public_api.instant(h.failing_since),
			'failures', coalesce(h.failures, 0),
			'certificate_until', public_api.instant(h.certificate_until),
			'changed_at', public_api.instant(h.last_changed_at),
			'next_check_at', public_api.instant(h.next_check_at)) END,
		CASE WHEN r.removed_at IS NOT NULL THEN 410 END,
		CASE WHEN r.removed_at IS NOT NULL THEN r.reason END
	FROM register AS r
	LEFT JOIN register_health AS h ON h.register = r.id
	WHERE r.id = register_health.id AND r.published_at IS NOT NULL
$$;

-- Name: register_light(uuid); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.register_light(id uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT register_light(r, h)
	FROM register AS r
	LEFT JOIN register_health AS h ON h.register = r.id
	WHERE r.id = register_light.id AND r.removed_at IS NULL
$$;

-- Name: register_list(text, text[], text[], uuid, text[], text[], text[], text, jsonb, integer, text, text); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.register_list(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[], sort text, cursor jsonb, lim integer, count text, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	down boolean := coalesce(starts_with(sort, '-'), false) <> back;
	nearly boolean := folded IS NOT NULL
		AND NOT EXISTS (SELECT FROM register_found(folded, counties, kinds, of, forms, states, domains, sort, false));
	more boolean;
BEGIN
	WITH hit AS MATERIALIZED (
		SELECT f.id, f.rank, f.key FROM register_found(folded, counties, kinds, of, forms, states, domains, sort, nearly) AS f
	), way AS (
		SELECT h.id, h.rank, h.key, row_number() OVER (ORDER BY h.rank, h.key COLLATE "ro-x-icu", h.id)
			* CASE WHEN down THEN -1 ELSE 1 END AS place
		FROM hit AS h
		WHERE cursor IS NULL OR CASE WHEN down
			THEN (h.rank, h.key COLLATE "ro-x-icu", h.id) < ((cursor ->> 'r')::int, cursor ->> 'k', (cursor ->> 'i')::uuid)
			ELSE (h.rank, h.key COLLATE "ro-x-icu", h.id) > ((cursor ->> 'r')::int, cursor ->> 'k', (cursor ->> 'i')::uuid) END
	), kept AS (
		SELECT w.id, w.rank, w.key, w.place * CASE WHEN back THEN -1 ELSE 1 END AS place,
			row_number() OVER (ORDER BY w.place) AS nth
		FROM way AS w ORDER BY w.place LIMIT lim + 1
	)
	SELECT coalesce(json_agg(register_json(r, lang) ORDER BY k.place) FILTER (WHERE k.nth <= lim), '[]'),
		(array_agg(json_build_object('d', 'n', 'r', k.rank, 'k', k.key, 'i', k.id) ORDER BY k.place DESC)
			FILTER (WHERE k.nth <= lim))[1],
		(array_agg(json_build_object('d', 'p', 'r', k.rank, 'k', k.key, 'i', k.id) ORDER BY k.place)
			FILTER (WHERE k.nth <= lim))[1],
		coalesce(max(k.nth) > lim, false),
		CASE WHEN register_list.count <> 'none' THEN (SELECT count(*) FROM hit) END
	INTO items, next, prev, more, total
	FROM kept AS k
	JOIN register AS r ON r.id = k.id;
	IF NOT (back OR more) THEN
		next := NULL;
	END IF;
	IF NOT (CASE WHEN back THEN more ELSE cursor IS NOT NULL END) THEN
		prev := NULL;
	END IF;
END $$;

-- Name: register_title(uuid); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.register_title(of uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
	SELECT r.title_ro FROM register AS r WHERE r.id = of AND r.removed_at IS NULL
$$;

-- Name: registration_check(text, text, text, text); Type: FUNCTION; Schema: public_api;

CREATE FUNCTION public_api.registration_check(national_number text, cif text, name text, lang text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'conect', 'pg_temp'
    AS $$
DECLARE
	given jsonb := profile_values(jsonb_strip_nulls(jsonb_build_object('national_number', national_number, 'cif', cif,
		'name', name)), '/');
	matches json;
BEGIN
	SELECT coalesce(json_agg(json_build_object('ngo', json_build_object('id', n.id, 'name', n.name,
			'legal_form', n.legal_form, 'status', n.status, 'county', n.county, 'locality', n.locality,
			'national_number', n.national_number, 'cif', n.cif, 'registered_on', n.registered_on,
			'is_branch', n.is_branch),
		'by', array_remove(ARRAY[CASE WHEN n.cif = given ->> 'cif' THEN 'cif' END,
			CASE WHEN n.national_number = given ->> 'national_number' THEN 'national_number' END], NULL),
		'register', (SELECT json_build_object('register', e.register, 'captured_on', s.captured_on)
			FROM register_entry AS e JOIN register_snapshot AS s ON s.id = e.snapshot_last
			WHERE e.ngo = n.id ORDER BY e.snapshot_last DESC LIMIT 1),
		'claimed', EXISTS (SELECT FROM member AS m WHERE m.ngo = n.id)) ORDER BY n.cif = given ->> 'cif' DESC NULLS LAST, n.id), '[]')
	INTO matches
	FROM (SELECT * FROM ngo AS x
		WHERE x.removed_at IS NULL AND (x.cif = given ->> 'cif' OR x.national_number = given ->> 'national_number')
		LIMIT 20) AS n;
	RETURN json_build_object('asked', given,
		'matches', matches,
		'similar', coalesce((SELECT json_agg(json_build_object('ngo', s.card, 'why', s.why,
				'likeness', round(s.likeness::numeric, 2),
				'claimed', EXISTS (SELECT FROM member AS m WHERE m.ngo = s.id)) ORDER BY s.likeness DESC, s.id)
			FROM ngo_similar(given ->> 'name') AS s), '[]'),
		'warnings', name_warnings(coalesce(given ->> 'name', ''), lang));
END $$;

-- Name: activity_area; Type: TABLE; Schema: conect;

CREATE TABLE conect.activity_area (
    code text NOT NULL,
    ord integer NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT activity_area_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: attachment_content; Type: TABLE; Schema: conect;

CREATE TABLE conect.attachment_content (
    sha256 bytea NOT NULL,
    content bytea NOT NULL,
    used_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT attachment_content_content_length CHECK (((length(content) >= 1) AND (length(content) <= 10485760))),
    CONSTRAINT attachment_content_sha256_rule CHECK ((sha256 = sha256(content)))
);
ALTER TABLE ONLY conect.attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE ONLY conect.attachment_content FORCE ROW LEVEL SECURITY;

-- Name: audit; Type: TABLE; Schema: conect;

CREATE TABLE conect.audit (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    object_type text,
    object_id text,
    version_before bigint,
    version_after bigint,
    reason text,
    request_id text,
    payload_sha256 bytea,
    CONSTRAINT audit_action_form CHECK ((action ~ '^[a-z][a-z0-9_.]{0,79}$'::text)),
    CONSTRAINT audit_actor_length CHECK (((length(actor) >= 1) AND (length(actor) <= 200))),
    CONSTRAINT audit_payload_sha256_length CHECK ((length(payload_sha256) = 32)),
    CONSTRAINT audit_reason_length CHECK ((length(reason) <= 2000))
);

ALTER TABLE ONLY conect.audit FORCE ROW LEVEL SECURITY;

-- Name: authority_kind; Type: TABLE; Schema: conect;

CREATE TABLE conect.authority_kind (
    code text NOT NULL,
    ord integer NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT authority_kind_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: beneficiary; Type: TABLE; Schema: conect;

CREATE TABLE conect.beneficiary (
    code text NOT NULL,
    ord integer NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT beneficiary_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: campaign_recipient; Type: TABLE; Schema: conect;

CREATE TABLE conect.campaign_recipient (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    campaign uuid NOT NULL,
    authority uuid,
    ngo uuid,
    via text,
    state text NOT NULL,
    token_hash bytea,
    sent_at timestamp with time zone,
    acknowledged_at timestamp with time zone,
    CONSTRAINT campaign_recipient_one_rule CHECK (((authority IS NULL) <> (ngo IS NULL))),
    CONSTRAINT campaign_recipient_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'acknowledged'::text, 'bounced'::text, 'no_address'::text, 'opted_out'::text, 'cancelled'::text]))),
    CONSTRAINT campaign_recipient_token_hash_length CHECK ((length(token_hash) = 32)),
    CONSTRAINT campaign_recipient_via_known CHECK ((via = ANY (ARRAY['unit'::text, 'people'::text])))
);

-- Name: change; Type: TABLE; Schema: conect;

CREATE TABLE conect.change (
    era integer NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    type text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    operation text NOT NULL,
    CONSTRAINT change_operation_known CHECK ((operation = ANY (ARRAY['create'::text, 'update'::text, 'delete'::text]))),
    CONSTRAINT change_type_form CHECK ((type ~ '^[a-z][a-z_]{0,39}$'::text))
);

-- Name: change_seq_seq; Type: SEQUENCE; Schema: conect;

ALTER TABLE conect.change ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME conect.change_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: commit_mark; Type: TABLE; Schema: conect;

CREATE TABLE conect.commit_mark (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);

-- Name: common_password; Type: TABLE; Schema: conect;

CREATE TABLE conect.common_password (
    word text NOT NULL COLLATE pg_catalog."C",
    own boolean NOT NULL,
    CONSTRAINT common_password_word_form CHECK ((word ~ '^[ -~]+$'::text))
);

-- Name: county; Type: TABLE; Schema: conect;

CREATE TABLE conect.county (
    code text NOT NULL,
    iso text NOT NULL,
    siruta integer NOT NULL,
    jud integer NOT NULL,
    region text NOT NULL,
    nuts3 text NOT NULL,
    name_ro text NOT NULL,
    name_hu text NOT NULL,
    name_en text NOT NULL,
    CONSTRAINT county_code_form CHECK ((code ~ '^[A-Z]{1,2}$'::text)),
    CONSTRAINT county_iso_form CHECK ((iso = ('RO-'::text || code)))
);

-- Name: court; Type: TABLE; Schema: conect;

CREATE TABLE conect.court (
    code text NOT NULL,
    name text NOT NULL,
    name_folded text GENERATED ALWAYS AS (conect.fold(name)) STORED NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    county text,
    appeal_court text,
    name_published text NOT NULL,
    CONSTRAINT court_code_form CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

-- Name: court_kind; Type: TABLE; Schema: conect;

CREATE TABLE conect.court_kind (
    code text NOT NULL,
    ord integer NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT court_kind_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: data_flag; Type: TABLE; Schema: conect;

CREATE TABLE conect.data_flag (
    code text NOT NULL,
    ord integer NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT data_flag_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: data_source; Type: TABLE; Schema: conect;

CREATE TABLE conect.data_source (
    code text NOT NULL,
    title text NOT NULL,
    publisher text NOT NULL,
    licence text NOT NULL,
    captured_on date NOT NULL
);

-- Name: device; Type: TABLE; Schema: conect;

CREATE TABLE conect.device (
    account uuid NOT NULL,
    token_hash bytea NOT NULL,
    label text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT device_token_hash_length CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY conect.device FORCE ROW LEVEL SECURITY;

-- Name: domain; Type: TABLE; Schema: conect;

CREATE TABLE conect.domain (
    code text NOT NULL,
    ord integer NOT NULL,
    icnpo text NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT domain_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: entry_import_row; Type: TABLE; Schema: conect;

CREATE TABLE conect.entry_import_row (
    import uuid NOT NULL,
    line integer NOT NULL,
    local_ref text,
    kind text NOT NULL,
    after jsonb NOT NULL,
    before jsonb,
    problems jsonb DEFAULT '[]'::jsonb NOT NULL,
    ngo uuid,
    match_state text,
    match_reasons text[],
    entry uuid,
    version bigint,
    CONSTRAINT entry_import_row_kind_known CHECK ((kind = ANY (ARRAY['new'::text, 'changed'::text, 'same'::text, 'wrong'::text])))
);

-- Name: COLUMN entry_import_row.entry; Type: COMMENT; Schema: conect;

COMMENT ON COLUMN conect.entry_import_row.entry IS 'which it is, or will be; of what is new or changed';

-- Name: COLUMN entry_import_row.version; Type: COMMENT; Schema: conect;

COMMENT ON COLUMN conect.entry_import_row.version IS 'of the entry, once it is applied';

-- Name: entry_match_mark; Type: TABLE; Schema: conect;

CREATE TABLE conect.entry_match_mark (
    one boolean DEFAULT true NOT NULL,
    era integer DEFAULT 0 NOT NULL,
    xid xid8 DEFAULT '0'::xid8 NOT NULL,
    seq bigint DEFAULT 0 NOT NULL,
    CONSTRAINT entry_match_mark_one_rule CHECK (one)
);

-- Name: entry_revision; Type: TABLE; Schema: conect;

CREATE TABLE conect.entry_revision (
    register uuid NOT NULL,
    revision bigint DEFAULT 0 NOT NULL
);

-- Name: era; Type: TABLE; Schema: conect;

CREATE TABLE conect.era (
    era integer NOT NULL,
    system_identifier bigint NOT NULL,
    timeline integer NOT NULL,
    began_at timestamp with time zone DEFAULT now() NOT NULL
);

-- Name: icnpo_group; Type: TABLE; Schema: conect;

CREATE TABLE conect.icnpo_group (
    code text NOT NULL,
    ord integer NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT icnpo_group_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: identity_key; Type: TABLE; Schema: conect;

CREATE TABLE conect.identity_key (
    one boolean DEFAULT true NOT NULL,
    key bytea NOT NULL,
    CONSTRAINT identity_key_one_rule CHECK (one)
);

-- Name: legal_form; Type: TABLE; Schema: conect;

CREATE TABLE conect.legal_form (
    code text NOT NULL,
    ord integer NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT legal_form_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: legal_holiday; Type: TABLE; Schema: conect;

CREATE TABLE conect.legal_holiday (
    code text NOT NULL,
    ord integer NOT NULL,
    month integer,
    day integer,
    easter_offset integer,
    first_on date,
    act text NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    CONSTRAINT legal_holiday_code_form CHECK ((code ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
    CONSTRAINT legal_holiday_day_rule CHECK ((((month IS NULL) = (day IS NULL)) AND ((month IS NULL) <> (easter_offset IS NULL)))),
    CONSTRAINT legal_holiday_day_valid CHECK (((make_date(2023, month, day) IS NOT NULL) OR (month IS NULL)))
);

-- Name: member; Type: TABLE; Schema: conect;

CREATE TABLE conect.member (
    ngo uuid NOT NULL,
    account uuid NOT NULL,
    role text NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT member_role_known CHECK ((role = ANY (ARRAY['ngo_editor'::text, 'ngo_admin'::text])))
);

-- Name: name_rule; Type: TABLE; Schema: conect;

CREATE TABLE conect.name_rule (
    code text NOT NULL,
    ord integer NOT NULL,
    pattern text NOT NULL,
    article text NOT NULL,
    note_ro text NOT NULL,
    note_hu text NOT NULL,
    note_en text NOT NULL,
    CONSTRAINT name_rule_code_form CHECK ((code ~ '^[a-z][a-z0-9_]{0,39}$'::text))
);

-- Name: office; Type: TABLE; Schema: conect;

CREATE TABLE conect.office (
    authority uuid NOT NULL,
    account uuid NOT NULL,
    role text NOT NULL,
    competences text[] DEFAULT '{}'::text[] NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT office_competences_known CHECK ((competences <@ ARRAY['transparency'::text, 'information'::text, 'funding'::text, 'registers'::text])),
    CONSTRAINT office_competences_rule CHECK (((role = 'officer'::text) = (competences <> '{}'::text[]))),
    CONSTRAINT office_role_known CHECK ((role = ANY (ARRAY['officer'::text, 'representative'::text])))
);

-- Name: page_words; Type: TABLE; Schema: conect;

CREATE TABLE conect.page_words (
    vocabulary text NOT NULL,
    lang text NOT NULL,
    labels json NOT NULL,
    notes json,
    CONSTRAINT page_words_lang_known CHECK ((lang = ANY (ARRAY['ro'::text, 'hu'::text, 'en'::text])))
);

-- Name: profile; Type: TABLE; Schema: conect;

CREATE TABLE conect.profile (
    ngo uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    verification text DEFAULT 'unverified'::text NOT NULL,
    checked jsonb DEFAULT '{}'::jsonb NOT NULL,
    approved_at timestamp with time zone,
    approved_by_registration uuid,
    confirmed_at timestamp with time zone DEFAULT now(),
    reminded_at timestamp with time zone,
    CONSTRAINT profile_verification_known CHECK ((verification = ANY (ARRAY['unverified'::text, 'number_matched'::text, 'documents_checked'::text, 'mismatch'::text])))
);

ALTER TABLE ONLY conect.profile FORCE ROW LEVEL SECURITY;

-- Name: profile_version; Type: TABLE; Schema: conect;

CREATE TABLE conect.profile_version (
    ngo uuid NOT NULL,
    version bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    data jsonb NOT NULL
);

-- Name: recovery_code; Type: TABLE; Schema: conect;

CREATE TABLE conect.recovery_code (
    account uuid NOT NULL,
    code_hash bytea NOT NULL,
    CONSTRAINT recovery_code_code_hash_length CHECK ((length(code_hash) = 32))
);

ALTER TABLE ONLY conect.recovery_code FORCE ROW LEVEL SECURITY;

-- Name: reference_data; Type: TABLE; Schema: conect;

CREATE TABLE conect.reference_data (
    file text NOT NULL,
    sha256 bytea NOT NULL,
    loaded_at timestamp with time zone DEFAULT now() NOT NULL
);

-- Name: register_entry; Type: TABLE; Schema: conect;

CREATE TABLE conect.register_entry (
    id uuid DEFAULT conect.uuid_v7() NOT NULL,
    ngo uuid NOT NULL,
    register text NOT NULL,
    scope text NOT NULL,
    national_number text,
    name_key text NOT NULL COLLATE pg_catalog."C",
    court_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    row_hash bytea NOT NULL,
    raw jsonb NOT NULL,
    snapshot_first bigint NOT NULL,
    snapshot_last bigint NOT NULL,
    not_seen_since date
);
ALTER TABLE ONLY conect.register_entry ALTER COLUMN row_hash SET STATISTICS 0;
ALTER TABLE ONLY conect.register_entry ALTER COLUMN raw SET STATISTICS 0;

-- Name: register_entry_history; Type: TABLE; Schema: conect;

CREATE TABLE conect.register_entry_history (
    entry uuid NOT NULL,
    snapshot bigint NOT NULL,
    raw jsonb NOT NULL
);

-- Name: register_host; Type: TABLE; Schema: conect;

CREATE TABLE conect.register_host (
    host text NOT NULL,
    free_at timestamp with time zone NOT NULL,
    claim uuid,
    register uuid,
    url text,
    robots_site text,
    robots bytea,
    robots_until timestamp with time zone,
    CONSTRAINT register_host_robots_length CHECK ((length(robots) <= 65536))
);

-- Name: register_snapshot; Type: TABLE; Schema: conect;

CREATE TABLE conect.register_snapshot (
    id bigint NOT NULL,
    register text NOT NULL,
    scope text NOT NULL,
    file_name text,
    file_sha256 bytea NOT NULL,
    file_bytes bigint,
    columns text[] NOT NULL,
    captured_on date NOT NULL,
    imported_at timestamp with time zone DEFAULT now() NOT NULL,
    rows_total integer,
    rows_new integer,
    rows_changed integer,
    rows_unchanged integer,
    rows_vanished integer,
    rows_returned integer,
    rows_duplicate integer,
    rows_rejected integer,
    report jsonb,
    CONSTRAINT register_snapshot_file_sha256_length CHECK ((length(file_sha256) = 32))
);

-- Name: register_snapshot_id_seq; Type: SEQUENCE; Schema: conect;

ALTER TABLE conect.register_snapshot ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME conect.register_snapshot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: register_status; Type: TABLE; Schema: conect;

CREATE TABLE conect.register_status (
    code text NOT NULL,
    ord integer NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT register_status_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: review_reason; Type: TABLE; Schema: conect;

CREATE TABLE conect.review_reason (
    code text NOT NULL,
    ord integer NOT NULL,
    applies_to text[] NOT NULL,
    legal text,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT review_reason_applies_to_known CHECK (((applies_to <> '{}'::text[]) AND (applies_to <@ ARRAY['refuse'::text, 'request_changes'::text, 'reject'::text, 'suspend'::text, 'reinstate'::text, 'archive'::text, 'merge'::text, 'refuse_designation'::text, 'refuse_register'::text]))),
    CONSTRAINT review_reason_code_form CHECK ((code ~ '^[a-z][a-z0-9_]{0,39}$'::text))
);

-- Name: schema_migrations; Type: TABLE; Schema: conect;

CREATE TABLE conect.schema_migrations (
    version integer NOT NULL,
    name text NOT NULL,
    sha256 bytea NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    duration_ms integer
);

-- Name: search_source; Type: VIEW; Schema: conect;

CREATE VIEW conect.search_source AS
 SELECT n.id,
    ("left"(COALESCE(NULLIF(btrim(regexp_replace(n.name, ('[^[:alnum:]]+'::text COLLATE "ro-x-icu"), ' '::text, 'g'::text)), ''::text), n.name), 100) COLLATE "ro-x-icu") AS sort_name,
    ("left"(conect.key_of(f.name), 120) COLLATE "C") AS name_key,
    array_to_tsvector(((ARRAY( SELECT DISTINCT "left"(w.w, 64) AS "left"
           FROM unnest(string_to_array((f.name || f.former), ' '::text)) w(w)
          WHERE (w.w <> ''::text)) || m.marks) || array_remove(ARRAY[('L_'::text || n.locality_siruta), ('N_'::text || "left"(n.national_number, 60)), ('K_'::text || "left"(n.court_number, 200)), ('I_'::text || n.cif)], NULL::text))) AS tsk,
    array_to_string(m.marks, ','::text) AS marks,
    n.county,
    COALESCE((n.registered_on - '1970-01-01'::date), 2147483647) AS registered_up,
    COALESCE(('1970-01-01'::date - n.registered_on), 2147483647) AS registered_down,
    ((EXTRACT(epoch FROM n.updated_at) * (1000000)::numeric))::bigint AS updated_up,
    (((- EXTRACT(epoch FROM n.updated_at)) * (1000000)::numeric))::bigint AS updated_down,
    (row_to_json(( SELECT c.*::record AS c
           FROM ( SELECT n.id,
                    n.version,
                    public_api.instant(n.updated_at) AS updated_at,
                    n.name,
                    n.legal_form,
                    n.status,
                    n.public_utility,
                    n.is_branch,
                    n.national_number,
                    n.court_number,
                    n.cif,
                    n.registered_on,
                    n.county,
                    n.locality,
                    n.locality_siruta,
                    n.domains,
                    n.not_seen_since) c)))::text AS card,
    (row_to_json(( SELECT c.*::record AS c
           FROM ( SELECT n.id,
                    n.name,
                    n.county,
                    n.locality,
                    n.status) c)))::text AS hint
   FROM (((conect.ngo n
     CROSS JOIN LATERAL ( SELECT conect.fold_common(n.name) AS name
         OFFSET 0) p)
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN (octet_length(p.name) = length(p.name)) THEN conect.fold_plain(p.name)
                    ELSE conect.fold(p.name)
                END AS name,
                CASE
                    WHEN (n.former_names = '{}'::text[]) THEN ''::text
                    ELSE (' '::text || conect.fold(array_to_string(n.former_names, ' '::text)))
                END AS former
         OFFSET 0) f)
     CROSS JOIN LATERAL ( SELECT (ARRAY[('C_'::text || COALESCE(n.county, ''::text)), ('F_'::text || n.legal_form), ('S_'::text || n.status), ('U_'::text || COALESCE("left"((n.public_utility)::text, 1), ''::text))] ||
                CASE
                    WHEN (n.domains = '{}'::text[]) THEN ARRAY['D_'::text]
                    ELSE ARRAY( SELECT DISTINCT ('D_'::text || d.d)
                       FROM unnest(n.domains) d(d)
                      ORDER BY ('D_'::text || d.d))
                END) AS marks
         OFFSET 0) m)
  WHERE (n.removed_at IS NULL);

-- Name: search_stale; Type: TABLE; Schema: conect;

CREATE TABLE conect.search_stale (
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL
);

-- Name: search_state; Type: TABLE; Schema: conect;

CREATE TABLE conect.search_state (
    one boolean DEFAULT true NOT NULL,
    live text NOT NULL,
    rebuilt xid8,
    rebuilt_at timestamp with time zone,
    CONSTRAINT search_state_live_known CHECK ((live = ANY (ARRAY['search_a'::text, 'search_b'::text]))),
    CONSTRAINT search_state_one_true CHECK (one)
);

-- Name: task_run; Type: TABLE; Schema: conect;

CREATE TABLE conect.task_run (
    name text NOT NULL,
    at timestamp with time zone NOT NULL,
    done bigint NOT NULL
);

-- Name: totp_reset; Type: TABLE; Schema: conect;

CREATE TABLE conect.totp_reset (
    account uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY conect.totp_reset FORCE ROW LEVEL SECURITY;

-- Name: vocabulary; Type: TABLE; Schema: conect;

CREATE TABLE conect.vocabulary (
    name text NOT NULL,
    version integer NOT NULL,
    updated_on date NOT NULL,
    source text NOT NULL,
    licence text NOT NULL,
    title_ro text NOT NULL,
    title_hu text NOT NULL,
    title_en text NOT NULL,
    ord integer NOT NULL
);

-- Name: work_language; Type: TABLE; Schema: conect;

CREATE TABLE conect.work_language (
    code text NOT NULL,
    ord integer NOT NULL,
    label_ro text NOT NULL,
    label_hu text NOT NULL,
    label_en text NOT NULL,
    note_ro text,
    note_hu text,
    note_en text,
    CONSTRAINT work_language_code_form CHECK ((code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text))
);

-- Name: authority; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.authority AS
 SELECT authority.id,
    authority.version,
    authority.created_at,
    authority.updated_at,
    authority.name,
    authority.name_folded,
    authority.cif,
    authority.kind,
    authority.county,
    authority.locality_siruta,
    authority.parent,
    authority.address,
    authority.source
   FROM conect.authority
  WHERE (authority.removed_at IS NULL);

-- Name: authority_removed; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.authority_removed AS
 SELECT authority.id,
    authority.version,
    authority.removed_at,
    authority.removed_reason
   FROM conect.authority
  WHERE (authority.removed_at IS NOT NULL);

-- Name: change; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.change AS
 SELECT change.era,
    change.xid,
    change.seq,
    change.at,
    change.type,
    change.id,
    change.version,
    change.operation
   FROM conect.change
  WHERE ((change.xid < pg_snapshot_xmin(pg_current_snapshot())) OR (change.era < ( SELECT max(e.era) AS max
           FROM conect.era e)));

-- Name: commit_mark; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.commit_mark AS
 SELECT m.xid
   FROM conect.commit_mark m;

-- Name: county; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.county AS
 SELECT county.code,
    county.iso,
    county.siruta,
    county.jud,
    county.region,
    county.nuts3,
    county.name_ro,
    county.name_hu,
    county.name_en
   FROM conect.county;

-- Name: court; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.court AS
 SELECT court.code,
    court.name,
    court.name_folded,
    court.kind,
    court.county,
    court.appeal_court,
    court.name_published
   FROM conect.court;

-- Name: data_source; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.data_source AS
 SELECT data_source.code,
    data_source.title,
    data_source.publisher,
    data_source.licence,
    data_source.captured_on
   FROM conect.data_source;

-- Name: locality; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.locality AS
 SELECT locality.siruta,
    locality.name,
    locality.name_folded,
    locality.county,
    locality.parent_siruta,
    locality.kind,
    locality.level,
    locality.urban
   FROM conect.locality;

-- Name: ngo; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.ngo AS
 SELECT ngo.id,
    ngo.version,
    ngo.created_at,
    ngo.updated_at,
    ngo.name,
    ngo.former_names,
    ngo.legal_form,
    ngo.status,
    ngo.is_branch,
    ngo.public_utility,
    ngo.national_number,
    ngo.court_number,
    ngo.court,
    ngo.court_name,
    ngo.cif,
    ngo.registered_on,
    ngo.county,
    ngo.locality_siruta,
    ngo.locality,
    ngo.purpose,
    ngo.domains,
    ngo.flags,
    ngo.declared,
    ngo.not_seen_since
   FROM conect.ngo
  WHERE (ngo.removed_at IS NULL);

-- Name: ngo_profile; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.ngo_profile AS
 SELECT n.id,
        CASE
            WHEN (n.removed_at IS NULL) THEN (row_to_json(( SELECT p.*::record AS p
               FROM ( SELECT n.id,
                        n.version,
                        public_api.instant(n.updated_at) AS updated_at,
                        n.name,
                        n.legal_form,
                        n.status,
                        n.public_utility,
                        n.is_branch,
                        n.national_number,
                        n.court_number,
                        n.cif,
                        n.registered_on,
                        n.county,
                        n.locality,
                        n.locality_siruta,
                        n.domains,
                        n.not_seen_since,
                        n.former_names,
                        ( SELECT row_to_json(t.*) AS row_to_json
                               FROM ( SELECT c.code,
                                        c.name
                                       FROM conect.court c
                                      WHERE (c.code = n.court)) t) AS court,
                        n.court_name,
                        n.purpose,
                        n.flags,
                        public_api.instant(n.created_at) AS created_at,
                        ( SELECT COALESCE(json_agg(row_to_json(t.*)), '[]'::json) AS "coalesce"
                               FROM UNNEST(ARRAY['national_number'::text, 'court_number'::text, 'cif'::text, 'org_id'::text], ARRAY[n.national_number, n.court_number, n.cif, ('RO-CUI-'::text || n.cif)]) t(scheme, value)
                              WHERE (t.value IS NOT NULL)) AS identifiers,
                        ( SELECT COALESCE(json_object_agg(t.field,
                                    CASE
WHEN (o.checked ? t.field) THEN ((
CASE
 WHEN (t.field = ANY (n.declared)) THEN '{"source": "declared", "register": null, "captured_on": null}'::jsonb
 ELSE (e.origin)::jsonb
END || jsonb_build_object('checked_on', ((o.checked -> t.field) -> 'on'::text), 'checked_against', ((o.checked -> t.field) -> 'against'::text))))::json
WHEN (t.field = ANY (n.declared)) THEN '{"source":"declared","register":null,"captured_on":null}'::json
ELSE e.origin
                                    END), '{}'::json) AS "coalesce"
                               FROM UNNEST(ARRAY['name'::text, 'former_names'::text, 'legal_form'::text, 'status'::text, 'is_branch'::text, 'public_utility'::text, 'national_number'::text, 'court_number'::text, 'court'::text, 'court_name'::text, 'cif'::text, 'registered_on'::text, 'county'::text, 'locality'::text, 'locality_siruta'::text, 'purpose'::text, 'domains'::text], ARRAY[true, (n.former_names <> '{}'::text[]), true, true, (n.is_branch IS NOT NULL), (n.public_utility IS NOT NULL), (n.national_number IS NOT NULL), (n.court_number IS NOT NULL), (n.court IS NOT NULL), (n.court_name IS NOT NULL), (n.cif IS NOT NULL), (n.registered_on IS NOT NULL), (n.county IS NOT NULL), (n.locality IS NOT NULL), (n.locality_siruta IS NOT NULL), (n.purpose IS NOT NULL), (n.domains <> '{}'::text[])]) t(field, known)
                              WHERE (t.known AND ((t.field = ANY (n.declared)) OR (e.origin IS NOT NULL)))) AS provenance,
                        e.register,
                            CASE
                                WHEN (o.data IS NULL) THEN '{}'::json
                                ELSE ( SELECT COALESCE(json_object_agg(f.code, (o.data -> f.code) ORDER BY f.ord), '{}'::json) AS "coalesce"
                                   FROM conect.profile_field f
                                  WHERE ((f.in_ngo IS NULL) AND (o.data ? f.code) AND ((f.visibility = 'public'::text) OR COALESCE(((o.data -> f.public_if) = 'true'::jsonb), false))))
                            END AS profile,
                        COALESCE(o.verification, 'unverified'::text) AS verification,
                        public_api.instant(o.confirmed_at) AS confirmed_at,
                        public_api.freshness(o.confirmed_at) AS freshness) p)))::text
            ELSE NULL::text
        END AS body,
    ((('v'::text || n.version) || COALESCE(('.'::text || e.snapshot), ''::text)) || COALESCE(('.'::text || public_api.freshness(o.confirmed_at)), ''::text)) AS etag,
        CASE
            WHEN (n.removed_at IS NOT NULL) THEN 410
            ELSE NULL::integer
        END AS status,
    n.removed_reason AS reason
   FROM ((conect.ngo n
     LEFT JOIN conect.profile o ON ((o.ngo = n.id)))
     LEFT JOIN LATERAL ( SELECT r.snapshot_last AS snapshot,
            json_build_object('source', 'register', 'register', r.register, 'captured_on', l.captured_on) AS origin,
            json_build_object('register', r.register, 'captured_on', l.captured_on, 'snapshot_first_on', f.captured_on, 'not_seen_since', r.not_seen_since, 'file_sha256', encode(l.file_sha256, 'hex'::text), 'raw', r.raw) AS register
           FROM ((conect.register_entry r
             JOIN conect.register_snapshot l ON ((l.id = r.snapshot_last)))
             JOIN conect.register_snapshot f ON ((f.id = r.snapshot_first)))
          WHERE ((r.ngo = n.id) AND (n.removed_at IS NULL))
          ORDER BY r.snapshot_last DESC, r.id
         LIMIT 1) e ON (true));

-- Name: ngo_register; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.ngo_register AS
 SELECT e.ngo,
    e.register,
    e.scope,
    e.raw,
    e.not_seen_since,
    early.captured_on AS snapshot_first_on,
    late.captured_on,
    late.file_sha256
   FROM (((conect.register_entry e
     JOIN conect.register_snapshot early ON ((early.id = e.snapshot_first)))
     JOIN conect.register_snapshot late ON ((late.id = e.snapshot_last)))
     JOIN conect.ngo n ON (((n.id = e.ngo) AND (n.removed_at IS NULL))));

-- Name: ngo_removal; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.ngo_removal AS
 SELECT r.ngo AS id,
    r.state,
    r.reason_code,
    r.target,
    w.legal,
    w.label_ro,
    w.label_hu,
    w.label_en
   FROM (conect.ngo_removal r
     JOIN conect.review_reason w ON ((w.code = r.reason_code)));

-- Name: ngo_removed; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.ngo_removed AS
 SELECT ngo.id,
    ngo.version,
    ngo.removed_at,
    ngo.removed_reason
   FROM conect.ngo
  WHERE (ngo.removed_at IS NOT NULL);

-- Name: page_words; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.page_words AS
 SELECT page_words.vocabulary,
    page_words.lang,
    page_words.labels,
    page_words.notes
   FROM conect.page_words;

-- Name: profile_field; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.profile_field AS
 SELECT profile_field.code,
    profile_field.ord,
    profile_field.section,
    profile_field.type,
    profile_field.vocabulary,
    profile_field.required,
    profile_field.visibility,
    profile_field.public_if,
    profile_field.personal,
    profile_field.reviewed,
    profile_field.max_length,
    profile_field.max_items,
    profile_field.label_ro,
    profile_field.label_hu,
    profile_field.label_en,
    profile_field.why_ro,
    profile_field.why_hu,
    profile_field.why_en
   FROM conect.profile_field;

-- Name: register_copy; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.register_copy AS
 SELECT register_snapshot.register,
    max(register_snapshot.captured_on) AS captured_on
   FROM conect.register_snapshot
  GROUP BY register_snapshot.register;

-- Name: review_reason; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.review_reason AS
 SELECT review_reason.code,
    review_reason.ord,
    review_reason.applies_to,
    review_reason.legal,
    review_reason.label_ro,
    review_reason.label_hu,
    review_reason.label_en,
    review_reason.note_ro,
    review_reason.note_hu,
    review_reason.note_en
   FROM conect.review_reason;

-- Name: schema_version; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.schema_version AS
 SELECT COALESCE(max(schema_migrations.version), 0) AS version
   FROM conect.schema_migrations;

-- Name: unit; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.unit AS
 SELECT u.authority,
    u.updated_at,
    u.name,
    u.email,
    u.phone,
    u.address,
    u.url
   FROM conect.unit u;

-- Name: vocabulary; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.vocabulary AS
 SELECT vocabulary.name,
    vocabulary.version,
    vocabulary.updated_on,
    vocabulary.source,
    vocabulary.licence,
    vocabulary.title_ro,
    vocabulary.title_hu,
    vocabulary.title_en,
    vocabulary.ord
   FROM conect.vocabulary;

-- Name: vocabulary_term; Type: VIEW; Schema: public_api;

CREATE VIEW public_api.vocabulary_term AS
 SELECT 'domain'::text AS vocabulary,
    domain.code,
    domain.ord,
    domain.icnpo,
    domain.label_ro,
    domain.label_hu,
    domain.label_en,
    domain.note_ro,
    domain.note_hu,
    domain.note_en
   FROM conect.domain
UNION ALL
 SELECT 'icnpo_group'::text AS vocabulary,
    icnpo_group.code,
    icnpo_group.ord,
    NULL::text AS icnpo,
    icnpo_group.label_ro,
    icnpo_group.label_hu,
    icnpo_group.label_en,
    icnpo_group.note_ro,
    icnpo_group.note_hu,
    icnpo_group.note_en
   FROM conect.icnpo_group
UNION ALL
 SELECT 'legal_form'::text AS vocabulary,
    legal_form.code,
    legal_form.ord,
    NULL::text AS icnpo,
    legal_form.label_ro,
    legal_form.label_hu,
    legal_form.label_en,
    legal_form.note_ro,
    legal_form.note_hu,
    legal_form.note_en
   FROM conect.legal_form
UNION ALL
 SELECT 'register_status'::text AS vocabulary,
    register_status.code,
    register_status.ord,
    NULL::text AS icnpo,
    register_status.label_ro,
    register_status.label_hu,
    register_status.label_en,
    register_status.note_ro,
    register_status.note_hu,
    register_status.note_en
   FROM conect.register_status
UNION ALL
 SELECT 'authority_kind'::text AS vocabulary,
    authority_kind.code,
    authority_kind.ord,
    NULL::text AS icnpo,
    authority_kind.label_ro,
    authority_kind.label_hu,
    authority_kind.label_en,
    authority_kind.note_ro,
    authority_kind.note_hu,
    authority_kind.note_en
   FROM conect.authority_kind
UNION ALL
 SELECT 'court_kind'::text AS vocabulary,
    court_kind.code,
    court_kind.ord,
    NULL::text AS icnpo,
    court_kind.label_ro,
    court_kind.label_hu,
    court_kind.label_en,
    court_kind.note_ro,
    court_kind.note_hu,
    court_kind.note_en
   FROM conect.court_kind
UNION ALL
 SELECT 'data_flag'::text AS vocabulary,
    data_flag.code,
    data_flag.ord,
    NULL::text AS icnpo,
    data_flag.label_ro,
    data_flag.label_hu,
    data_flag.label_en,
    data_flag.note_ro,
    data_flag.note_hu,
    data_flag.note_en
   FROM conect.data_flag
UNION ALL
 SELECT 'activity_area'::text AS vocabulary,
    activity_area.code,
    activity_area.ord,
    NULL::text AS icnpo,
    activity_area.label_ro,
    activity_area.label_hu,
    activity_area.label_en,
    activity_area.note_ro,
    activity_area.note_hu,
    activity_area.note_en
   FROM conect.activity_area
UNION ALL
 SELECT 'beneficiary'::text AS vocabulary,
    beneficiary.code,
    beneficiary.ord,
    NULL::text AS icnpo,
    beneficiary.label_ro,
    beneficiary.label_hu,
    beneficiary.label_en,
    beneficiary.note_ro,
    beneficiary.note_hu,
    beneficiary.note_en
   FROM conect.beneficiary
UNION ALL
 SELECT 'work_language'::text AS vocabulary,
    work_language.code,
    work_language.ord,
    NULL::text AS icnpo,
    work_language.label_ro,
    work_language.label_hu,
    work_language.label_en,
    work_language.note_ro,
    work_language.note_hu,
    work_language.note_en
   FROM conect.work_language;

-- Name: ngo_facet; Type: TABLE; Schema: search_a;

CREATE TABLE search_a.ngo_facet (
    under text NOT NULL COLLATE pg_catalog."C",
    mark text NOT NULL COLLATE pg_catalog."C",
    n integer NOT NULL
);

-- Name: ngo_search; Type: TABLE; Schema: search_a;

CREATE TABLE search_a.ngo_search (
    ord bigint NOT NULL,
    id uuid NOT NULL,
    sort_name text NOT NULL COLLATE pg_catalog."ro-x-icu",
    name_key text NOT NULL COLLATE pg_catalog."C",
    tsk tsvector NOT NULL,
    marks text NOT NULL COLLATE pg_catalog."C",
    county text,
    registered_up integer NOT NULL,
    registered_down integer NOT NULL,
    updated_up bigint NOT NULL,
    updated_down bigint NOT NULL,
    card text NOT NULL,
    hint text NOT NULL
);
ALTER TABLE ONLY search_a.ngo_search ALTER COLUMN card SET STATISTICS 0;
ALTER TABLE ONLY search_a.ngo_search ALTER COLUMN hint SET STATISTICS 0;

-- Name: ngo_token; Type: TABLE; Schema: search_a;

CREATE TABLE search_a.ngo_token (
    tok text NOT NULL COLLATE pg_catalog."C",
    ord bigint NOT NULL
);

-- Name: ngo_word; Type: TABLE; Schema: search_a;

CREATE TABLE search_a.ngo_word (
    tok text NOT NULL COLLATE pg_catalog."C",
    n integer NOT NULL
);

-- Name: ngo_word_near; Type: TABLE; Schema: search_a;

CREATE TABLE search_a.ngo_word_near (
    part text NOT NULL COLLATE pg_catalog."C",
    tok text NOT NULL COLLATE pg_catalog."C"
);

-- Name: ngo_facet; Type: TABLE; Schema: search_b;

CREATE TABLE search_b.ngo_facet (
    under text NOT NULL COLLATE pg_catalog."C",
    mark text NOT NULL COLLATE pg_catalog."C",
    n integer NOT NULL
);

-- Name: ngo_search; Type: TABLE; Schema: search_b;

CREATE TABLE search_b.ngo_search (
    ord bigint NOT NULL,
    id uuid NOT NULL,
    sort_name text NOT NULL COLLATE pg_catalog."ro-x-icu",
    name_key text NOT NULL COLLATE pg_catalog."C",
    tsk tsvector NOT NULL,
    marks text NOT NULL COLLATE pg_catalog."C",
    county text,
    registered_up integer NOT NULL,
    registered_down integer NOT NULL,
    updated_up bigint NOT NULL,
    updated_down bigint NOT NULL,
    card text NOT NULL,
    hint text NOT NULL
);
ALTER TABLE ONLY search_b.ngo_search ALTER COLUMN card SET STATISTICS 0;
ALTER TABLE ONLY search_b.ngo_search ALTER COLUMN hint SET STATISTICS 0;

-- Name: ngo_token; Type: TABLE; Schema: search_b;

CREATE TABLE search_b.ngo_token (
    tok text NOT NULL COLLATE pg_catalog."C",
    ord bigint NOT NULL
);

-- Name: ngo_word; Type: TABLE; Schema: search_b;

CREATE TABLE search_b.ngo_word (
    tok text NOT NULL COLLATE pg_catalog."C",
    n integer NOT NULL
);

-- Name: ngo_word_near; Type: TABLE; Schema: search_b;

CREATE TABLE search_b.ngo_word_near (
    part text NOT NULL COLLATE pg_catalog."C",
    tok text NOT NULL COLLATE pg_catalog."C"
);

-- Name: account account_email_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.account
    ADD CONSTRAINT account_email_unique UNIQUE (email_key);

-- Name: account account_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.account
    ADD CONSTRAINT account_id_pk PRIMARY KEY (id);

-- Name: account account_opt_out_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.account
    ADD CONSTRAINT account_opt_out_unique UNIQUE (opt_out);

-- Name: activity_area activity_area_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.activity_area
    ADD CONSTRAINT activity_area_code_pk PRIMARY KEY (code);

-- Name: activity_area activity_area_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.activity_area
    ADD CONSTRAINT activity_area_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: api_key api_key_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.api_key
    ADD CONSTRAINT api_key_id_pk PRIMARY KEY (id);

-- Name: attachment_content attachment_content_sha256_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.attachment_content
    ADD CONSTRAINT attachment_content_sha256_pk PRIMARY KEY (sha256);

-- Name: attachment attachment_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.attachment
    ADD CONSTRAINT attachment_id_pk PRIMARY KEY (id);

-- Name: attempt attempt_kind_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.attempt
    ADD CONSTRAINT attempt_kind_pk PRIMARY KEY (kind, subject);

-- Name: audit audit_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.audit
    ADD CONSTRAINT audit_id_pk PRIMARY KEY (id);

-- Name: authority authority_cif_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.authority
    ADD CONSTRAINT authority_cif_unique UNIQUE (cif);

-- Name: authority authority_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.authority
    ADD CONSTRAINT authority_id_pk PRIMARY KEY (id);

-- Name: authority_kind authority_kind_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.authority_kind
    ADD CONSTRAINT authority_kind_code_pk PRIMARY KEY (code);

-- Name: authority_kind authority_kind_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.authority_kind
    ADD CONSTRAINT authority_kind_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: beneficiary beneficiary_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.beneficiary
    ADD CONSTRAINT beneficiary_code_pk PRIMARY KEY (code);

-- Name: beneficiary beneficiary_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.beneficiary
    ADD CONSTRAINT beneficiary_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: campaign campaign_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.campaign
    ADD CONSTRAINT campaign_id_pk PRIMARY KEY (id);

-- Name: campaign_recipient campaign_recipient_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.campaign_recipient
    ADD CONSTRAINT campaign_recipient_id_pk PRIMARY KEY (id);

-- Name: campaign_recipient campaign_recipient_one_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.campaign_recipient
    ADD CONSTRAINT campaign_recipient_one_unique UNIQUE NULLS NOT DISTINCT (campaign, authority, ngo);

-- Name: campaign_recipient campaign_recipient_token_hash_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.campaign_recipient
    ADD CONSTRAINT campaign_recipient_token_hash_unique UNIQUE (token_hash);

-- Name: change change_order_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.change
    ADD CONSTRAINT change_order_pk PRIMARY KEY (era, xid, seq);

-- Name: commit_mark commit_mark_xid_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.commit_mark
    ADD CONSTRAINT commit_mark_xid_pk PRIMARY KEY (xid);

-- Name: common_password common_password_word_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.common_password
    ADD CONSTRAINT common_password_word_pk PRIMARY KEY (word);

-- Name: correction correction_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.correction
    ADD CONSTRAINT correction_id_pk PRIMARY KEY (id);

-- Name: county county_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.county
    ADD CONSTRAINT county_code_pk PRIMARY KEY (code);

-- Name: county county_jud_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.county
    ADD CONSTRAINT county_jud_unique UNIQUE (jud);

-- Name: county county_nuts3_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.county
    ADD CONSTRAINT county_nuts3_unique UNIQUE (nuts3);

-- Name: county county_siruta_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.county
    ADD CONSTRAINT county_siruta_unique UNIQUE (siruta);

-- Name: court court_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.court
    ADD CONSTRAINT court_code_pk PRIMARY KEY (code);

-- Name: court_kind court_kind_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.court_kind
    ADD CONSTRAINT court_kind_code_pk PRIMARY KEY (code);

-- Name: court_kind court_kind_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.court_kind
    ADD CONSTRAINT court_kind_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: court court_name_folded_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.court
    ADD CONSTRAINT court_name_folded_unique UNIQUE (name_folded);

-- Name: coverage_kind coverage_kind_kind_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.coverage_kind
    ADD CONSTRAINT coverage_kind_kind_pk PRIMARY KEY (kind);

-- Name: coverage_kind coverage_kind_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.coverage_kind
    ADD CONSTRAINT coverage_kind_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: coverage_tally coverage_tally_place_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.coverage_tally
    ADD CONSTRAINT coverage_tally_place_pk PRIMARY KEY (place);

-- Name: data_flag data_flag_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.data_flag
    ADD CONSTRAINT data_flag_code_pk PRIMARY KEY (code);

-- Name: data_flag data_flag_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.data_flag
    ADD CONSTRAINT data_flag_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: data_source data_source_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.data_source
    ADD CONSTRAINT data_source_code_pk PRIMARY KEY (code);

-- Name: designation designation_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.designation
    ADD CONSTRAINT designation_id_pk PRIMARY KEY (id);

-- Name: device device_account_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.device
    ADD CONSTRAINT device_account_pk PRIMARY KEY (account, token_hash);

-- Name: domain domain_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.domain
    ADD CONSTRAINT domain_code_pk PRIMARY KEY (code);

-- Name: domain domain_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.domain
    ADD CONSTRAINT domain_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: entry entry_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry
    ADD CONSTRAINT entry_id_pk PRIMARY KEY (id);

-- Name: entry_import entry_import_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_import
    ADD CONSTRAINT entry_import_id_pk PRIMARY KEY (id);

-- Name: entry_import entry_import_n_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_import
    ADD CONSTRAINT entry_import_n_unique UNIQUE (register, n);

-- Name: entry_import_row entry_import_row_line_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_import_row
    ADD CONSTRAINT entry_import_row_line_pk PRIMARY KEY (import, line);

-- Name: entry entry_local_ref_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry
    ADD CONSTRAINT entry_local_ref_unique UNIQUE (register, local_ref);

-- Name: entry_match_mark entry_match_mark_one_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_match_mark
    ADD CONSTRAINT entry_match_mark_one_pk PRIMARY KEY (one);

-- Name: entry_revision entry_revision_register_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_revision
    ADD CONSTRAINT entry_revision_register_pk PRIMARY KEY (register);

-- Name: era era_era_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.era
    ADD CONSTRAINT era_era_pk PRIMARY KEY (era);

-- Name: icnpo_group icnpo_group_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.icnpo_group
    ADD CONSTRAINT icnpo_group_code_pk PRIMARY KEY (code);

-- Name: icnpo_group icnpo_group_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.icnpo_group
    ADD CONSTRAINT icnpo_group_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: idempotency idempotency_account_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.idempotency
    ADD CONSTRAINT idempotency_account_unique UNIQUE NULLS NOT DISTINCT (account, key_hash);

-- Name: identity_key identity_key_one_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.identity_key
    ADD CONSTRAINT identity_key_one_pk PRIMARY KEY (one);

-- Name: legal_form legal_form_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.legal_form
    ADD CONSTRAINT legal_form_code_pk PRIMARY KEY (code);

-- Name: legal_form legal_form_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.legal_form
    ADD CONSTRAINT legal_form_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: legal_holiday legal_holiday_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.legal_holiday
    ADD CONSTRAINT legal_holiday_code_pk PRIMARY KEY (code);

-- Name: legal_holiday legal_holiday_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.legal_holiday
    ADD CONSTRAINT legal_holiday_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: locality locality_siruta_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.locality
    ADD CONSTRAINT locality_siruta_pk PRIMARY KEY (siruta);

-- Name: member member_ngo_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.member
    ADD CONSTRAINT member_ngo_pk PRIMARY KEY (ngo, account);

-- Name: message message_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.message
    ADD CONSTRAINT message_id_pk PRIMARY KEY (id);

-- Name: name_rule name_rule_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.name_rule
    ADD CONSTRAINT name_rule_code_pk PRIMARY KEY (code);

-- Name: name_rule name_rule_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.name_rule
    ADD CONSTRAINT name_rule_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: ngo ngo_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo
    ADD CONSTRAINT ngo_id_pk PRIMARY KEY (id);

-- Name: ngo_merge ngo_merge_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo_merge
    ADD CONSTRAINT ngo_merge_id_pk PRIMARY KEY (id);

-- Name: ngo_removal ngo_removal_ngo_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo_removal
    ADD CONSTRAINT ngo_removal_ngo_pk PRIMARY KEY (ngo);

-- Name: office office_authority_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.office
    ADD CONSTRAINT office_authority_pk PRIMARY KEY (authority, account);

-- Name: one_time_token one_time_token_id_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.one_time_token
    ADD CONSTRAINT one_time_token_id_unique UNIQUE (id);

-- Name: one_time_token one_time_token_purpose_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.one_time_token
    ADD CONSTRAINT one_time_token_purpose_unique UNIQUE NULLS NOT DISTINCT (purpose, account, email, subject);

-- Name: one_time_token one_time_token_token_hash_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.one_time_token
    ADD CONSTRAINT one_time_token_token_hash_pk PRIMARY KEY (token_hash);

-- Name: outbox outbox_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.outbox
    ADD CONSTRAINT outbox_id_pk PRIMARY KEY (id);

-- Name: page_words page_words_vocabulary_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.page_words
    ADD CONSTRAINT page_words_vocabulary_pk PRIMARY KEY (vocabulary, lang);

-- Name: profile_field profile_field_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.profile_field
    ADD CONSTRAINT profile_field_code_pk PRIMARY KEY (code);

-- Name: profile_field profile_field_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.profile_field
    ADD CONSTRAINT profile_field_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: profile profile_ngo_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.profile
    ADD CONSTRAINT profile_ngo_pk PRIMARY KEY (ngo);

-- Name: profile_version profile_version_ngo_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.profile_version
    ADD CONSTRAINT profile_version_ngo_pk PRIMARY KEY (ngo, version);

-- Name: recording_message recording_message_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recording_message
    ADD CONSTRAINT recording_message_id_pk PRIMARY KEY (id);

-- Name: recording_request recording_request_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recording_request
    ADD CONSTRAINT recording_request_id_pk PRIMARY KEY (id);

-- Name: recovery_code recovery_code_account_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recovery_code
    ADD CONSTRAINT recovery_code_account_pk PRIMARY KEY (account, code_hash);

-- Name: reference_data reference_data_file_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.reference_data
    ADD CONSTRAINT reference_data_file_pk PRIMARY KEY (file);

-- Name: register_check register_check_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_check
    ADD CONSTRAINT register_check_id_pk PRIMARY KEY (id);

-- Name: register_entry_history register_entry_history_entry_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_entry_history
    ADD CONSTRAINT register_entry_history_entry_pk PRIMARY KEY (entry, snapshot);

-- Name: register_entry register_entry_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_entry
    ADD CONSTRAINT register_entry_id_pk PRIMARY KEY (id);

-- Name: register_entry register_entry_key_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_entry
    ADD CONSTRAINT register_entry_key_unique UNIQUE NULLS NOT DISTINCT (register, national_number, name_key, court_key);

-- Name: register_health register_health_register_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_health
    ADD CONSTRAINT register_health_register_pk PRIMARY KEY (register);

-- Name: register_host register_host_host_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_host
    ADD CONSTRAINT register_host_host_pk PRIMARY KEY (host);

-- Name: register register_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register
    ADD CONSTRAINT register_id_pk PRIMARY KEY (id);

-- Name: register_snapshot register_snapshot_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_snapshot
    ADD CONSTRAINT register_snapshot_id_pk PRIMARY KEY (id);

-- Name: register_status register_status_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_status
    ADD CONSTRAINT register_status_code_pk PRIMARY KEY (code);

-- Name: register_status register_status_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_status
    ADD CONSTRAINT register_status_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: registration registration_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.registration
    ADD CONSTRAINT registration_id_pk PRIMARY KEY (id);

-- Name: review_item review_item_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.review_item
    ADD CONSTRAINT review_item_id_pk PRIMARY KEY (id);

-- Name: review_item review_item_object_id_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.review_item
    ADD CONSTRAINT review_item_object_id_unique UNIQUE (object_id, round);

-- Name: review_reason review_reason_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.review_reason
    ADD CONSTRAINT review_reason_code_pk PRIMARY KEY (code);

-- Name: review_reason review_reason_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.review_reason
    ADD CONSTRAINT review_reason_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: schema_migrations schema_migrations_version_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.schema_migrations
    ADD CONSTRAINT schema_migrations_version_pk PRIMARY KEY (version);

-- Name: search_stale search_stale_xid_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.search_stale
    ADD CONSTRAINT search_stale_xid_pk PRIMARY KEY (xid);

-- Name: search_state search_state_one_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.search_state
    ADD CONSTRAINT search_state_one_pk PRIMARY KEY (one);

-- Name: session session_id_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.session
    ADD CONSTRAINT session_id_pk PRIMARY KEY (id);

-- Name: session session_token_hash_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.session
    ADD CONSTRAINT session_token_hash_unique UNIQUE (token_hash);

-- Name: task_run task_run_name_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.task_run
    ADD CONSTRAINT task_run_name_pk PRIMARY KEY (name);

-- Name: totp_reset totp_reset_account_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.totp_reset
    ADD CONSTRAINT totp_reset_account_pk PRIMARY KEY (account);

-- Name: unit unit_authority_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.unit
    ADD CONSTRAINT unit_authority_pk PRIMARY KEY (authority);

-- Name: vocabulary vocabulary_name_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.vocabulary
    ADD CONSTRAINT vocabulary_name_pk PRIMARY KEY (name);

-- Name: work_language work_language_code_pk; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.work_language
    ADD CONSTRAINT work_language_code_pk PRIMARY KEY (code);

-- Name: work_language work_language_ord_unique; Type: CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.work_language
    ADD CONSTRAINT work_language_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED;

-- Name: api_key_account_idx; Type: INDEX; Schema: conect;

CREATE INDEX api_key_account_idx ON conect.api_key USING btree (account);

-- Name: api_key_authority_idx; Type: INDEX; Schema: conect;

CREATE INDEX api_key_authority_idx ON conect.api_key USING btree (authority);

-- Name: attachment_created_by_idx; Type: INDEX; Schema: conect;

CREATE INDEX attachment_created_by_idx ON conect.attachment USING btree (created_by, created_at);

-- Name: attachment_object_idx; Type: INDEX; Schema: conect;

CREATE INDEX attachment_object_idx ON conect.attachment USING btree (object_type, object_id) WHERE (deleted_at IS NULL);

-- Name: attachment_once; Type: INDEX; Schema: conect;

CREATE UNIQUE INDEX attachment_once ON conect.attachment USING btree (object_type, object_id, kind, sha256) WHERE (deleted_at IS NULL);

-- Name: attachment_stored_idx; Type: INDEX; Schema: conect;

CREATE INDEX attachment_stored_idx ON conect.attachment USING btree (stored);

-- Name: attempt_last_idx; Type: INDEX; Schema: conect;

CREATE INDEX attempt_last_idx ON conect.attempt USING btree (last);

-- Name: audit_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX audit_at_idx ON conect.audit USING btree (at);

-- Name: audit_object_idx; Type: INDEX; Schema: conect;

CREATE INDEX audit_object_idx ON conect.audit USING btree (object_type, object_id);

-- Name: authority_county_idx; Type: INDEX; Schema: conect;

CREATE INDEX authority_county_idx ON conect.authority USING btree (county, name COLLATE "ro-x-icu", id);

-- Name: authority_kind_idx; Type: INDEX; Schema: conect;

CREATE INDEX authority_kind_idx ON conect.authority USING btree (kind, name COLLATE "ro-x-icu", id);

-- Name: authority_locality_siruta_idx; Type: INDEX; Schema: conect;

CREATE INDEX authority_locality_siruta_idx ON conect.authority USING btree (locality_siruta);

-- Name: authority_name_idx; Type: INDEX; Schema: conect;

CREATE INDEX authority_name_idx ON conect.authority USING btree (name COLLATE "ro-x-icu", id);

-- Name: authority_near_idx; Type: INDEX; Schema: conect;

CREATE INDEX authority_near_idx ON conect.authority USING gin (name_folded extensions.gin_trgm_ops) WITH (fastupdate=off);

-- Name: authority_parent_idx; Type: INDEX; Schema: conect;

CREATE INDEX authority_parent_idx ON conect.authority USING btree (parent);

-- Name: authority_updated_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX authority_updated_at_idx ON conect.authority USING btree (updated_at, id);

-- Name: authority_words_idx; Type: INDEX; Schema: conect;

CREATE INDEX authority_words_idx ON conect.authority USING gin (array_to_tsvector(string_to_array(((name_folded || ' '::text) || replace(kind, '_'::text, ' '::text)), ' '::text))) WITH (fastupdate=off);

-- Name: campaign_authority_idx; Type: INDEX; Schema: conect;

CREATE INDEX campaign_authority_idx ON conect.campaign USING btree (authority);

-- Name: campaign_created_by_idx; Type: INDEX; Schema: conect;

CREATE INDEX campaign_created_by_idx ON conect.campaign USING btree (created_by);

-- Name: campaign_recipient_authority_idx; Type: INDEX; Schema: conect;

CREATE INDEX campaign_recipient_authority_idx ON conect.campaign_recipient USING btree (authority);

-- Name: campaign_recipient_ngo_idx; Type: INDEX; Schema: conect;

CREATE INDEX campaign_recipient_ngo_idx ON conect.campaign_recipient USING btree (ngo);

-- Name: campaign_recipient_waiting_idx; Type: INDEX; Schema: conect;

CREATE INDEX campaign_recipient_waiting_idx ON conect.campaign_recipient USING btree (id) WHERE (state = 'waiting'::text);

-- Name: change_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX change_at_idx ON conect.change USING btree (at);

-- Name: change_id_idx; Type: INDEX; Schema: conect;

CREATE INDEX change_id_idx ON conect.change USING btree (id);

-- Name: commit_mark_at; Type: INDEX; Schema: conect;

CREATE INDEX commit_mark_at ON conect.commit_mark USING btree (at);

-- Name: common_password_digest_idx; Type: INDEX; Schema: conect;

CREATE INDEX common_password_digest_idx ON conect.common_password USING btree (conect.word_digest(word));

-- Name: correction_field_idx; Type: INDEX; Schema: conect;

CREATE INDEX correction_field_idx ON conect.correction USING btree (field);

-- Name: correction_network_hash_idx; Type: INDEX; Schema: conect;

CREATE INDEX correction_network_hash_idx ON conect.correction USING btree (network_hash);

-- Name: correction_ngo_idx; Type: INDEX; Schema: conect;

CREATE INDEX correction_ngo_idx ON conect.correction USING btree (ngo, created_at);

-- Name: designation_account_idx; Type: INDEX; Schema: conect;

CREATE INDEX designation_account_idx ON conect.designation USING btree (account);

-- Name: designation_authority_idx; Type: INDEX; Schema: conect;

CREATE INDEX designation_authority_idx ON conect.designation USING btree (authority);

-- Name: designation_open_idx; Type: INDEX; Schema: conect;

CREATE UNIQUE INDEX designation_open_idx ON conect.designation USING btree (authority, account) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'in_review'::text]));

-- Name: designation_reason_code_idx; Type: INDEX; Schema: conect;

CREATE INDEX designation_reason_code_idx ON conect.designation USING btree (reason_code);

-- Name: entry_cif_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_cif_idx ON conect.entry USING btree (cif) WHERE (NOT is_decided);

-- Name: entry_court_number_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_court_number_idx ON conect.entry USING btree (court_number) WHERE (NOT is_decided);

-- Name: entry_import_applied_by_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_import_applied_by_idx ON conect.entry_import USING btree (applied_by);

-- Name: entry_import_created_by_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_import_created_by_idx ON conect.entry_import USING btree (created_by);

-- Name: entry_import_next_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_import_next_at_idx ON conect.entry_import USING btree (next_at) WHERE (next_at IS NOT NULL);

-- Name: entry_look_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_look_at_idx ON conect.entry USING btree (look_at) WHERE (NOT is_decided);

-- Name: entry_name_key_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_name_key_idx ON conect.entry USING btree (name_key) WHERE (NOT is_decided);

-- Name: entry_national_number_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_national_number_idx ON conect.entry USING btree (national_number) WHERE (NOT is_decided);

-- Name: entry_ngo_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_ngo_idx ON conect.entry USING btree (ngo);

-- Name: entry_order_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_order_idx ON conect.entry USING btree (register, local_ref COLLATE conect.natural_order);

-- Name: entry_proposed_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_proposed_idx ON conect.entry USING btree (register, local_ref COLLATE conect.natural_order) WHERE (match_state = 'proposed'::text);

-- Name: entry_words_idx; Type: INDEX; Schema: conect;

CREATE INDEX entry_words_idx ON conect.entry USING gin (register, words) WITH (fastupdate=off);

-- Name: idempotency_created_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX idempotency_created_at_idx ON conect.idempotency USING btree (created_at);

-- Name: locality_county_idx; Type: INDEX; Schema: conect;

CREATE INDEX locality_county_idx ON conect.locality USING btree (county, name COLLATE "ro-x-icu", siruta);

-- Name: locality_name_folded_idx; Type: INDEX; Schema: conect;

CREATE INDEX locality_name_folded_idx ON conect.locality USING btree (name_folded, siruta);

-- Name: locality_name_idx; Type: INDEX; Schema: conect;

CREATE INDEX locality_name_idx ON conect.locality USING btree (name COLLATE "ro-x-icu", siruta);

-- Name: locality_near_idx; Type: INDEX; Schema: conect;

CREATE INDEX locality_near_idx ON conect.locality USING gin (name_folded extensions.gin_trgm_ops) WITH (fastupdate=off);

-- Name: locality_parent_siruta_idx; Type: INDEX; Schema: conect;

CREATE INDEX locality_parent_siruta_idx ON conect.locality USING btree (parent_siruta);

-- Name: locality_words_idx; Type: INDEX; Schema: conect;

CREATE INDEX locality_words_idx ON conect.locality USING gin (array_to_tsvector(string_to_array(name_folded, ' '::text))) WITH (fastupdate=off);

-- Name: member_account_idx; Type: INDEX; Schema: conect;

CREATE INDEX member_account_idx ON conect.member USING btree (account);

-- Name: message_author_idx; Type: INDEX; Schema: conect;

CREATE INDEX message_author_idx ON conect.message USING btree (author);

-- Name: message_correction_idx; Type: INDEX; Schema: conect;

CREATE INDEX message_correction_idx ON conect.message USING btree (correction, at);

-- Name: message_designation_idx; Type: INDEX; Schema: conect;

CREATE INDEX message_designation_idx ON conect.message USING btree (designation);

-- Name: message_register_idx; Type: INDEX; Schema: conect;

CREATE INDEX message_register_idx ON conect.message USING btree (register);

-- Name: message_registration_idx; Type: INDEX; Schema: conect;

CREATE INDEX message_registration_idx ON conect.message USING btree (registration, at);

-- Name: ngo_cif_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_cif_idx ON conect.ngo USING btree (cif) WHERE (cif IS NOT NULL);

-- Name: ngo_county_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_county_idx ON conect.ngo USING btree (county);

-- Name: ngo_court_number_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_court_number_idx ON conect.ngo USING btree (court_number);

-- Name: ngo_locality_siruta_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_locality_siruta_idx ON conect.ngo USING btree (locality_siruta);

-- Name: ngo_merge_merged_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_merge_merged_at_idx ON conect.ngo_merge USING btree (merged_at, id);

-- Name: ngo_merge_ngo_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_merge_ngo_idx ON conect.ngo_merge USING btree (ngo);

-- Name: ngo_merge_once; Type: INDEX; Schema: conect;

CREATE UNIQUE INDEX ngo_merge_once ON conect.ngo_merge USING btree (ngo) WHERE (undone_at IS NULL);

-- Name: ngo_merge_reason_code_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_merge_reason_code_idx ON conect.ngo_merge USING btree (reason_code);

-- Name: ngo_merge_target_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_merge_target_idx ON conect.ngo_merge USING btree (target);

-- Name: ngo_national_number_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_national_number_idx ON conect.ngo USING btree (national_number);

-- Name: ngo_registered_on_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_registered_on_idx ON conect.ngo USING btree (registered_on, id);

-- Name: ngo_removal_reason_code_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_removal_reason_code_idx ON conect.ngo_removal USING btree (reason_code);

-- Name: ngo_removal_target_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_removal_target_idx ON conect.ngo_removal USING btree (target);

-- Name: ngo_updated_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX ngo_updated_at_idx ON conect.ngo USING btree (updated_at, id);

-- Name: office_account_idx; Type: INDEX; Schema: conect;

CREATE INDEX office_account_idx ON conect.office USING btree (account);

-- Name: office_representative_idx; Type: INDEX; Schema: conect;

CREATE UNIQUE INDEX office_representative_idx ON conect.office USING btree (authority) WHERE (role = 'representative'::text);

-- Name: one_time_token_account_idx; Type: INDEX; Schema: conect;

CREATE INDEX one_time_token_account_idx ON conect.one_time_token USING btree (account);

-- Name: one_time_token_expires_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX one_time_token_expires_at_idx ON conect.one_time_token USING btree (expires_at);

-- Name: outbox_account_idx; Type: INDEX; Schema: conect;

CREATE INDEX outbox_account_idx ON conect.outbox USING btree (account);

-- Name: outbox_ended_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX outbox_ended_at_idx ON conect.outbox USING btree (ended_at);

-- Name: outbox_next_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX outbox_next_at_idx ON conect.outbox USING btree (next_at) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));

-- Name: profile_approved_by_registration_idx; Type: INDEX; Schema: conect;

CREATE INDEX profile_approved_by_registration_idx ON conect.profile USING btree (approved_by_registration);

-- Name: profile_confirmed_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX profile_confirmed_at_idx ON conect.profile USING btree (confirmed_at);

-- Name: recording_message_author_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_message_author_idx ON conect.recording_message USING btree (author);

-- Name: recording_message_request_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_message_request_idx ON conect.recording_message USING btree (request, at, id);

-- Name: recording_request_authority_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_request_authority_idx ON conect.recording_request USING btree (authority, sent_at, id);

-- Name: recording_request_decided_by_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_request_decided_by_idx ON conect.recording_request USING btree (decided_by);

-- Name: recording_request_documents_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_request_documents_idx ON conect.recording_request USING gin (documents);

-- Name: recording_request_due_on_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_request_due_on_idx ON conect.recording_request USING btree (due_on) WHERE (state = ANY (ARRAY['sent'::text, 'acknowledged'::text]));

-- Name: recording_request_ngo_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_request_ngo_idx ON conect.recording_request USING btree (ngo, sent_at, id);

-- Name: recording_request_open_idx; Type: INDEX; Schema: conect;

CREATE UNIQUE INDEX recording_request_open_idx ON conect.recording_request USING btree (ngo, authority) WHERE (state = ANY (ARRAY['sent'::text, 'acknowledged'::text]));

-- Name: recording_request_register_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_request_register_idx ON conect.recording_request USING btree (register);

-- Name: recording_request_sent_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_request_sent_at_idx ON conect.recording_request USING btree (sent_at, id);

-- Name: recording_request_sent_by_idx; Type: INDEX; Schema: conect;

CREATE INDEX recording_request_sent_by_idx ON conect.recording_request USING btree (sent_by);

-- Name: register_authority_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_authority_idx ON conect.register USING btree (authority);

-- Name: register_check_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_check_at_idx ON conect.register_check USING btree (at);

-- Name: register_check_register_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_check_register_idx ON conect.register_check USING btree (register, at, id);

-- Name: register_county_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_county_idx ON conect.register USING btree (county);

-- Name: register_created_by_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_created_by_idx ON conect.register USING btree (created_by);

-- Name: register_entry_ngo_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_entry_ngo_idx ON conect.register_entry USING btree (ngo);

-- Name: register_entry_number_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_entry_number_idx ON conect.register_entry USING btree (national_number);

-- Name: register_entry_snapshot_last_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_entry_snapshot_last_idx ON conect.register_entry USING btree (register, scope, snapshot_last);

-- Name: register_health_next_check_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_health_next_check_at_idx ON conect.register_health USING btree (next_check_at);

-- Name: register_host_claim_idx; Type: INDEX; Schema: conect;

CREATE UNIQUE INDEX register_host_claim_idx ON conect.register_host USING btree (claim);

-- Name: register_host_register_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_host_register_idx ON conect.register_host USING btree (register);

-- Name: register_reason_code_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_reason_code_idx ON conect.register USING btree (reason_code);

-- Name: register_snapshot_register_idx; Type: INDEX; Schema: conect;

CREATE INDEX register_snapshot_register_idx ON conect.register_snapshot USING btree (register, scope, captured_on);

-- Name: registration_cif_idx; Type: INDEX; Schema: conect;

CREATE INDEX registration_cif_idx ON conect.registration USING btree (((data ->> 'cif'::text)));

-- Name: registration_created_by_idx; Type: INDEX; Schema: conect;

CREATE INDEX registration_created_by_idx ON conect.registration USING btree (created_by);

-- Name: registration_decided_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX registration_decided_at_idx ON conect.registration USING btree (decided_at) WHERE (decided_at IS NOT NULL);

-- Name: registration_national_number_idx; Type: INDEX; Schema: conect;

CREATE INDEX registration_national_number_idx ON conect.registration USING btree (((data ->> 'national_number'::text)));

-- Name: registration_ngo_idx; Type: INDEX; Schema: conect;

CREATE INDEX registration_ngo_idx ON conect.registration USING btree (ngo);

-- Name: registration_open_idx; Type: INDEX; Schema: conect;

CREATE UNIQUE INDEX registration_open_idx ON conect.registration USING btree (created_by, ngo, kind) WHERE (state <> ALL (ARRAY['approved'::text, 'refused'::text, 'withdrawn'::text]));

-- Name: review_item_assignee_idx; Type: INDEX; Schema: conect;

CREATE INDEX review_item_assignee_idx ON conect.review_item USING btree (assignee);

-- Name: review_item_authority_idx; Type: INDEX; Schema: conect;

CREATE INDEX review_item_authority_idx ON conect.review_item USING btree (authority);

-- Name: review_item_decided_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX review_item_decided_at_idx ON conect.review_item USING btree (decided_at) WHERE (state = 'decided'::text);

-- Name: review_item_ngo_idx; Type: INDEX; Schema: conect;

CREATE INDEX review_item_ngo_idx ON conect.review_item USING btree (ngo);

-- Name: review_item_open_idx; Type: INDEX; Schema: conect;

CREATE UNIQUE INDEX review_item_open_idx ON conect.review_item USING btree (object_id) WHERE (state <> 'decided'::text);

-- Name: review_item_opened_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX review_item_opened_at_idx ON conect.review_item USING btree (opened_at, id) WHERE (state <> 'decided'::text);

-- Name: session_account_idx; Type: INDEX; Schema: conect;

CREATE INDEX session_account_idx ON conect.session USING btree (account);

-- Name: session_expires_at_idx; Type: INDEX; Schema: conect;

CREATE INDEX session_expires_at_idx ON conect.session USING btree (expires_at);

-- Name: totp_reset_asked_by_idx; Type: INDEX; Schema: conect;

CREATE INDEX totp_reset_asked_by_idx ON conect.totp_reset USING btree (asked_by);

-- Name: ngo_facet_under; Type: INDEX; Schema: search_a;

CREATE UNIQUE INDEX ngo_facet_under ON search_a.ngo_facet USING btree (under, mark) INCLUDE (n);

-- Name: ngo_search_id; Type: INDEX; Schema: search_a;

CREATE UNIQUE INDEX ngo_search_id ON search_a.ngo_search USING btree (id) INCLUDE (ord);

-- Name: ngo_search_key; Type: INDEX; Schema: search_a;

CREATE INDEX ngo_search_key ON search_a.ngo_search USING btree (name_key, ord);

-- Name: ngo_search_ord; Type: INDEX; Schema: search_a;

CREATE UNIQUE INDEX ngo_search_ord ON search_a.ngo_search USING btree (ord);

-- Name: ngo_search_registered_down; Type: INDEX; Schema: search_a;

CREATE INDEX ngo_search_registered_down ON search_a.ngo_search USING btree (registered_down, ord);

-- Name: ngo_search_registered_up; Type: INDEX; Schema: search_a;

CREATE INDEX ngo_search_registered_up ON search_a.ngo_search USING btree (registered_up, ord);

-- Name: ngo_search_sort; Type: INDEX; Schema: search_a;

CREATE INDEX ngo_search_sort ON search_a.ngo_search USING btree (sort_name, id);

-- Name: ngo_search_tsk; Type: INDEX; Schema: search_a;

CREATE INDEX ngo_search_tsk ON search_a.ngo_search USING gin (tsk) WITH (fastupdate=off);

-- Name: ngo_search_updated_down; Type: INDEX; Schema: search_a;

CREATE INDEX ngo_search_updated_down ON search_a.ngo_search USING btree (updated_down, ord);

-- Name: ngo_search_updated_up; Type: INDEX; Schema: search_a;

CREATE INDEX ngo_search_updated_up ON search_a.ngo_search USING btree (updated_up, ord);

-- Name: ngo_token_tok; Type: INDEX; Schema: search_a;

CREATE UNIQUE INDEX ngo_token_tok ON search_a.ngo_token USING btree (tok, ord);

-- Name: ngo_word_near_part; Type: INDEX; Schema: search_a;

CREATE UNIQUE INDEX ngo_word_near_part ON search_a.ngo_word_near USING btree (part, tok);

-- Name: ngo_word_tok; Type: INDEX; Schema: search_a;

CREATE UNIQUE INDEX ngo_word_tok ON search_a.ngo_word USING btree (tok) INCLUDE (n);

-- Name: ngo_facet_under; Type: INDEX; Schema: search_b;

CREATE UNIQUE INDEX ngo_facet_under ON search_b.ngo_facet USING btree (under, mark) INCLUDE (n);

-- Name: ngo_search_id; Type: INDEX; Schema: search_b;

CREATE UNIQUE INDEX ngo_search_id ON search_b.ngo_search USING btree (id) INCLUDE (ord);

-- Name: ngo_search_key; Type: INDEX; Schema: search_b;

CREATE INDEX ngo_search_key ON search_b.ngo_search USING btree (name_key, ord);

-- Name: ngo_search_ord; Type: INDEX; Schema: search_b;

CREATE UNIQUE INDEX ngo_search_ord ON search_b.ngo_search USING btree (ord);

-- Name: ngo_search_registered_down; Type: INDEX; Schema: search_b;

CREATE INDEX ngo_search_registered_down ON search_b.ngo_search USING btree (registered_down, ord);

-- Name: ngo_search_registered_up; Type: INDEX; Schema: search_b;

CREATE INDEX ngo_search_registered_up ON search_b.ngo_search USING btree (registered_up, ord);

-- Name: ngo_search_sort; Type: INDEX; Schema: search_b;

CREATE INDEX ngo_search_sort ON search_b.ngo_search USING btree (sort_name, id);

-- Name: ngo_search_tsk; Type: INDEX; Schema: search_b;

CREATE INDEX ngo_search_tsk ON search_b.ngo_search USING gin (tsk) WITH (fastupdate=off);

-- Name: ngo_search_updated_down; Type: INDEX; Schema: search_b;

CREATE INDEX ngo_search_updated_down ON search_b.ngo_search USING btree (updated_down, ord);

-- Name: ngo_search_updated_up; Type: INDEX; Schema: search_b;

CREATE INDEX ngo_search_updated_up ON search_b.ngo_search USING btree (updated_up, ord);

-- Name: ngo_token_tok; Type: INDEX; Schema: search_b;

CREATE UNIQUE INDEX ngo_token_tok ON search_b.ngo_token USING btree (tok, ord);

-- Name: ngo_word_near_part; Type: INDEX; Schema: search_b;

CREATE UNIQUE INDEX ngo_word_near_part ON search_b.ngo_word_near USING btree (part, tok);

-- Name: ngo_word_tok; Type: INDEX; Schema: search_b;

CREATE UNIQUE INDEX ngo_word_tok ON search_b.ngo_word USING btree (tok) INCLUDE (n);

-- Name: account account_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER account_version BEFORE UPDATE ON conect.account FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: audit audit_append_only; Type: TRIGGER; Schema: conect;

CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON conect.audit FOR EACH STATEMENT EXECUTE FUNCTION conect.refuse_change();

-- Name: authority authority_deleted; Type: TRIGGER; Schema: conect;

CREATE TRIGGER authority_deleted AFTER DELETE ON conect.authority REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION conect.record_deleted('authority');

-- Name: authority authority_id_fixed; Type: TRIGGER; Schema: conect;

CREATE TRIGGER authority_id_fixed BEFORE UPDATE OF id ON conect.authority FOR EACH ROW WHEN ((new.id <> old.id)) EXECUTE FUNCTION conect.refuse_change();

-- Name: authority authority_inserted; Type: TRIGGER; Schema: conect;

CREATE TRIGGER authority_inserted AFTER INSERT ON conect.authority REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION conect.record_inserted('authority');

-- Name: authority authority_updated; Type: TRIGGER; Schema: conect;

CREATE TRIGGER authority_updated AFTER UPDATE ON conect.authority REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION conect.record_updated('authority');

-- Name: authority authority_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER authority_version BEFORE UPDATE ON conect.authority FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: campaign campaign_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER campaign_version BEFORE UPDATE ON conect.campaign FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: change change_append_only; Type: TRIGGER; Schema: conect;

CREATE TRIGGER change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON conect.change FOR EACH STATEMENT EXECUTE FUNCTION conect.refuse_change();

-- Name: activity_area commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.activity_area FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.activity_area ENABLE ALWAYS TRIGGER commit_mark;

-- Name: attachment commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.attachment FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.attachment ENABLE ALWAYS TRIGGER commit_mark;

-- Name: authority commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.authority FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.authority ENABLE ALWAYS TRIGGER commit_mark;

-- Name: authority_kind commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.authority_kind FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.authority_kind ENABLE ALWAYS TRIGGER commit_mark;

-- Name: beneficiary commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.beneficiary FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.beneficiary ENABLE ALWAYS TRIGGER commit_mark;

-- Name: change commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.change FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.change ENABLE ALWAYS TRIGGER commit_mark;

-- Name: correction commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.correction FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.correction ENABLE ALWAYS TRIGGER commit_mark;

-- Name: county commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.county FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.county ENABLE ALWAYS TRIGGER commit_mark;

-- Name: court commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.court FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.court ENABLE ALWAYS TRIGGER commit_mark;

-- Name: court_kind commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.court_kind FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.court_kind ENABLE ALWAYS TRIGGER commit_mark;

-- Name: coverage_kind commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.coverage_kind FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.coverage_kind ENABLE ALWAYS TRIGGER commit_mark;

-- Name: coverage_tally commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.coverage_tally FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.coverage_tally ENABLE ALWAYS TRIGGER commit_mark;

-- Name: data_flag commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.data_flag FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.data_flag ENABLE ALWAYS TRIGGER commit_mark;

-- Name: data_source commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.data_source FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.data_source ENABLE ALWAYS TRIGGER commit_mark;

-- Name: domain commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.domain FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.domain ENABLE ALWAYS TRIGGER commit_mark;

-- Name: entry commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.entry FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.entry ENABLE ALWAYS TRIGGER commit_mark;

-- Name: icnpo_group commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.icnpo_group FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.icnpo_group ENABLE ALWAYS TRIGGER commit_mark;

-- Name: legal_form commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.legal_form FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.legal_form ENABLE ALWAYS TRIGGER commit_mark;

-- Name: legal_holiday commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.legal_holiday FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.legal_holiday ENABLE ALWAYS TRIGGER commit_mark;

-- Name: locality commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.locality FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.locality ENABLE ALWAYS TRIGGER commit_mark;

-- Name: name_rule commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.name_rule FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.name_rule ENABLE ALWAYS TRIGGER commit_mark;

-- Name: ngo commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.ngo FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.ngo ENABLE ALWAYS TRIGGER commit_mark;

-- Name: ngo_removal commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.ngo_removal FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.ngo_removal ENABLE ALWAYS TRIGGER commit_mark;

-- Name: page_words commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.page_words FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.page_words ENABLE ALWAYS TRIGGER commit_mark;

-- Name: profile commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.profile FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.profile ENABLE ALWAYS TRIGGER commit_mark;

-- Name: profile_field commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.profile_field FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.profile_field ENABLE ALWAYS TRIGGER commit_mark;

-- Name: profile_version commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.profile_version FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.profile_version ENABLE ALWAYS TRIGGER commit_mark;

-- Name: reference_data commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.reference_data FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.reference_data ENABLE ALWAYS TRIGGER commit_mark;

-- Name: register commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.register FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.register ENABLE ALWAYS TRIGGER commit_mark;

-- Name: register_check commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.register_check FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.register_check ENABLE ALWAYS TRIGGER commit_mark;

-- Name: register_entry commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.register_entry FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.register_entry ENABLE ALWAYS TRIGGER commit_mark;

-- Name: register_entry_history commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.register_entry_history FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.register_entry_history ENABLE ALWAYS TRIGGER commit_mark;

-- Name: register_health commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.register_health FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.register_health ENABLE ALWAYS TRIGGER commit_mark;

-- Name: register_snapshot commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.register_snapshot FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.register_snapshot ENABLE ALWAYS TRIGGER commit_mark;

-- Name: register_status commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.register_status FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.register_status ENABLE ALWAYS TRIGGER commit_mark;

-- Name: review_reason commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.review_reason FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.review_reason ENABLE ALWAYS TRIGGER commit_mark;

-- Name: search_state commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.search_state FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.search_state ENABLE ALWAYS TRIGGER commit_mark;

-- Name: unit commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.unit FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.unit ENABLE ALWAYS TRIGGER commit_mark;

-- Name: vocabulary commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.vocabulary FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.vocabulary ENABLE ALWAYS TRIGGER commit_mark;

-- Name: work_language commit_mark; Type: TRIGGER; Schema: conect;

CREATE TRIGGER commit_mark AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.work_language FOR EACH STATEMENT EXECUTE FUNCTION conect.commit_mark();

ALTER TABLE conect.work_language ENABLE ALWAYS TRIGGER commit_mark;

-- Name: correction correction_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER correction_version BEFORE UPDATE ON conect.correction FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: designation designation_state; Type: TRIGGER; Schema: conect;

CREATE TRIGGER designation_state BEFORE UPDATE ON conect.designation FOR EACH ROW EXECUTE FUNCTION conect.designation_state();

-- Name: designation designation_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER designation_version BEFORE UPDATE ON conect.designation FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: entry_import entry_import_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER entry_import_version BEFORE UPDATE ON conect.entry_import FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: entry entry_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER entry_version BEFORE UPDATE ON conect.entry FOR EACH ROW EXECUTE FUNCTION conect.entry_version();

-- Name: ngo ngo_codes_known_insert; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_codes_known_insert AFTER INSERT ON conect.ngo REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION conect.ngo_codes_known();

-- Name: ngo ngo_codes_known_update; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_codes_known_update AFTER UPDATE ON conect.ngo REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION conect.ngo_codes_known();

-- Name: ngo ngo_deleted; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_deleted AFTER DELETE ON conect.ngo REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION conect.record_deleted('ngo');

-- Name: ngo ngo_id_fixed; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_id_fixed BEFORE UPDATE OF id ON conect.ngo FOR EACH ROW WHEN ((new.id <> old.id)) EXECUTE FUNCTION conect.refuse_change();

-- Name: ngo ngo_inserted; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_inserted AFTER INSERT ON conect.ngo REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION conect.record_inserted('ngo');

-- Name: ngo ngo_search_deleted; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_search_deleted AFTER DELETE ON conect.ngo REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION conect.search_written();

-- Name: ngo ngo_search_inserted; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_search_inserted AFTER INSERT ON conect.ngo REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION conect.search_written();

-- Name: ngo ngo_search_truncated; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_search_truncated AFTER TRUNCATE ON conect.ngo FOR EACH STATEMENT EXECUTE FUNCTION conect.search_truncated();

-- Name: ngo ngo_search_updated; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_search_updated AFTER UPDATE ON conect.ngo REFERENCING OLD TABLE AS former NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION conect.search_updated();

-- Name: ngo ngo_updated; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_updated AFTER UPDATE ON conect.ngo REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION conect.record_updated('ngo');

-- Name: ngo ngo_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_version BEFORE UPDATE ON conect.ngo FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: ngo ngo_versions; Type: TRIGGER; Schema: conect;

CREATE TRIGGER ngo_versions AFTER UPDATE ON conect.ngo REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION conect.ngo_versions();

-- Name: office office_gone; Type: TRIGGER; Schema: conect;

CREATE TRIGGER office_gone AFTER DELETE ON conect.office FOR EACH ROW EXECUTE FUNCTION conect.office_gone();

-- Name: activity_area page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.activity_area FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.activity_area ENABLE ALWAYS TRIGGER page_words;

-- Name: authority_kind page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.authority_kind FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.authority_kind ENABLE ALWAYS TRIGGER page_words;

-- Name: beneficiary page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.beneficiary FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.beneficiary ENABLE ALWAYS TRIGGER page_words;

-- Name: county page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.county FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.county ENABLE ALWAYS TRIGGER page_words;

-- Name: court_kind page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.court_kind FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.court_kind ENABLE ALWAYS TRIGGER page_words;

-- Name: data_flag page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.data_flag FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.data_flag ENABLE ALWAYS TRIGGER page_words;

-- Name: domain page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.domain FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.domain ENABLE ALWAYS TRIGGER page_words;

-- Name: icnpo_group page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.icnpo_group FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.icnpo_group ENABLE ALWAYS TRIGGER page_words;

-- Name: legal_form page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.legal_form FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.legal_form ENABLE ALWAYS TRIGGER page_words;

-- Name: register_status page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.register_status FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.register_status ENABLE ALWAYS TRIGGER page_words;

-- Name: work_language page_words; Type: TRIGGER; Schema: conect;

CREATE TRIGGER page_words AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON conect.work_language FOR EACH STATEMENT EXECUTE FUNCTION conect.page_words_written();

ALTER TABLE conect.work_language ENABLE ALWAYS TRIGGER page_words;

-- Name: profile profile_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER profile_version BEFORE UPDATE ON conect.profile FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: recording_request recording_request_state; Type: TRIGGER; Schema: conect;

CREATE TRIGGER recording_request_state BEFORE INSERT OR UPDATE ON conect.recording_request FOR EACH ROW EXECUTE FUNCTION conect.recording_request_state();

-- Name: recording_request recording_request_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER recording_request_version BEFORE UPDATE ON conect.recording_request FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: register register_deleted; Type: TRIGGER; Schema: conect;

CREATE TRIGGER register_deleted AFTER DELETE ON conect.register REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION conect.record_deleted('register');

-- Name: register register_folded; Type: TRIGGER; Schema: conect;

CREATE TRIGGER register_folded BEFORE INSERT OR UPDATE ON conect.register FOR EACH ROW EXECUTE FUNCTION conect.register_folded();

-- Name: register register_health_follow; Type: TRIGGER; Schema: conect;

CREATE TRIGGER register_health_follow AFTER INSERT OR UPDATE ON conect.register FOR EACH ROW EXECUTE FUNCTION conect.register_health_follow();

-- Name: register register_id_fixed; Type: TRIGGER; Schema: conect;

CREATE TRIGGER register_id_fixed BEFORE UPDATE OF id ON conect.register FOR EACH ROW WHEN ((new.id <> old.id)) EXECUTE FUNCTION conect.refuse_change();

-- Name: register register_inserted; Type: TRIGGER; Schema: conect;

CREATE TRIGGER register_inserted AFTER INSERT ON conect.register REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION conect.record_inserted('register');

-- Name: register register_state; Type: TRIGGER; Schema: conect;

CREATE TRIGGER register_state BEFORE INSERT OR UPDATE ON conect.register FOR EACH ROW EXECUTE FUNCTION conect.register_state();

-- Name: register register_updated; Type: TRIGGER; Schema: conect;

CREATE TRIGGER register_updated AFTER UPDATE ON conect.register REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION conect.record_updated('register');

-- Name: register register_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER register_version BEFORE UPDATE ON conect.register FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: registration registration_state; Type: TRIGGER; Schema: conect;

CREATE TRIGGER registration_state BEFORE UPDATE ON conect.registration FOR EACH ROW EXECUTE FUNCTION conect.registration_state();

-- Name: registration registration_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER registration_version BEFORE UPDATE ON conect.registration FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: review_item review_item_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER review_item_version BEFORE UPDATE ON conect.review_item FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: search_stale search_stale_settled; Type: TRIGGER; Schema: conect;

CREATE CONSTRAINT TRIGGER search_stale_settled AFTER INSERT ON conect.search_stale DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION conect.search_settle();

-- Name: unit unit_version; Type: TRIGGER; Schema: conect;

CREATE TRIGGER unit_version BEFORE UPDATE ON conect.unit FOR EACH ROW EXECUTE FUNCTION conect.next_version();

-- Name: api_key api_key_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.api_key
    ADD CONSTRAINT api_key_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: api_key api_key_authority_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.api_key
    ADD CONSTRAINT api_key_authority_known FOREIGN KEY (authority) REFERENCES conect.authority(id);

-- Name: attachment attachment_created_by_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.attachment
    ADD CONSTRAINT attachment_created_by_known FOREIGN KEY (created_by) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: attachment attachment_stored_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.attachment
    ADD CONSTRAINT attachment_stored_known FOREIGN KEY (stored) REFERENCES conect.attachment_content(sha256);

-- Name: authority authority_county_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.authority
    ADD CONSTRAINT authority_county_known FOREIGN KEY (county) REFERENCES conect.county(code);

-- Name: authority authority_kind_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.authority
    ADD CONSTRAINT authority_kind_known FOREIGN KEY (kind) REFERENCES conect.authority_kind(code);

-- Name: authority authority_locality_siruta_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.authority
    ADD CONSTRAINT authority_locality_siruta_known FOREIGN KEY (locality_siruta) REFERENCES conect.locality(siruta);

-- Name: authority authority_parent_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.authority
    ADD CONSTRAINT authority_parent_known FOREIGN KEY (parent) REFERENCES conect.authority(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: authority authority_source_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.authority
    ADD CONSTRAINT authority_source_known FOREIGN KEY (source) REFERENCES conect.data_source(code);

-- Name: campaign campaign_authority_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.campaign
    ADD CONSTRAINT campaign_authority_known FOREIGN KEY (authority) REFERENCES conect.authority(id);

-- Name: campaign campaign_created_by_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.campaign
    ADD CONSTRAINT campaign_created_by_known FOREIGN KEY (created_by) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: campaign_recipient campaign_recipient_authority_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.campaign_recipient
    ADD CONSTRAINT campaign_recipient_authority_known FOREIGN KEY (authority) REFERENCES conect.authority(id);

-- Name: campaign_recipient campaign_recipient_campaign_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.campaign_recipient
    ADD CONSTRAINT campaign_recipient_campaign_known FOREIGN KEY (campaign) REFERENCES conect.campaign(id);

-- Name: campaign_recipient campaign_recipient_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.campaign_recipient
    ADD CONSTRAINT campaign_recipient_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: correction correction_field_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.correction
    ADD CONSTRAINT correction_field_known FOREIGN KEY (field) REFERENCES conect.profile_field(code);

-- Name: correction correction_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.correction
    ADD CONSTRAINT correction_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: court court_appeal_court_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.court
    ADD CONSTRAINT court_appeal_court_known FOREIGN KEY (appeal_court) REFERENCES conect.court(code) DEFERRABLE INITIALLY DEFERRED;

-- Name: court court_county_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.court
    ADD CONSTRAINT court_county_known FOREIGN KEY (county) REFERENCES conect.county(code);

-- Name: court court_kind_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.court
    ADD CONSTRAINT court_kind_known FOREIGN KEY (kind) REFERENCES conect.court_kind(code);

-- Name: coverage_kind coverage_kind_kind_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.coverage_kind
    ADD CONSTRAINT coverage_kind_kind_known FOREIGN KEY (kind) REFERENCES conect.authority_kind(code);

-- Name: designation designation_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.designation
    ADD CONSTRAINT designation_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: designation designation_authority_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.designation
    ADD CONSTRAINT designation_authority_known FOREIGN KEY (authority) REFERENCES conect.authority(id);

-- Name: designation designation_reason_code_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.designation
    ADD CONSTRAINT designation_reason_code_known FOREIGN KEY (reason_code) REFERENCES conect.review_reason(code);

-- Name: device device_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.device
    ADD CONSTRAINT device_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: domain domain_icnpo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.domain
    ADD CONSTRAINT domain_icnpo_known FOREIGN KEY (icnpo) REFERENCES conect.icnpo_group(code);

-- Name: entry entry_county_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry
    ADD CONSTRAINT entry_county_known FOREIGN KEY (county) REFERENCES conect.county(code);

-- Name: entry_import entry_import_applied_by_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_import
    ADD CONSTRAINT entry_import_applied_by_known FOREIGN KEY (applied_by) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: entry_import entry_import_created_by_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_import
    ADD CONSTRAINT entry_import_created_by_known FOREIGN KEY (created_by) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: entry_import entry_import_register_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_import
    ADD CONSTRAINT entry_import_register_known FOREIGN KEY (register) REFERENCES conect.register(id);

-- Name: entry_import_row entry_import_row_import_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_import_row
    ADD CONSTRAINT entry_import_row_import_known FOREIGN KEY (import) REFERENCES conect.entry_import(id) ON DELETE CASCADE;

-- Name: entry entry_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry
    ADD CONSTRAINT entry_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: entry entry_register_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry
    ADD CONSTRAINT entry_register_known FOREIGN KEY (register) REFERENCES conect.register(id);

-- Name: entry_revision entry_revision_register_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.entry_revision
    ADD CONSTRAINT entry_revision_register_known FOREIGN KEY (register) REFERENCES conect.register(id) ON DELETE CASCADE;

-- Name: idempotency idempotency_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.idempotency
    ADD CONSTRAINT idempotency_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: locality locality_county_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.locality
    ADD CONSTRAINT locality_county_known FOREIGN KEY (county) REFERENCES conect.county(code);

-- Name: locality locality_parent_siruta_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.locality
    ADD CONSTRAINT locality_parent_siruta_known FOREIGN KEY (parent_siruta) REFERENCES conect.locality(siruta) DEFERRABLE INITIALLY DEFERRED;

-- Name: member member_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.member
    ADD CONSTRAINT member_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: member member_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.member
    ADD CONSTRAINT member_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: message message_author_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.message
    ADD CONSTRAINT message_author_known FOREIGN KEY (author) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: message message_correction_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.message
    ADD CONSTRAINT message_correction_known FOREIGN KEY (correction) REFERENCES conect.correction(id) ON DELETE CASCADE;

-- Name: message message_designation_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.message
    ADD CONSTRAINT message_designation_known FOREIGN KEY (designation) REFERENCES conect.designation(id) ON DELETE CASCADE;

-- Name: message message_register_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.message
    ADD CONSTRAINT message_register_known FOREIGN KEY (register) REFERENCES conect.register(id) ON DELETE CASCADE;

-- Name: message message_registration_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.message
    ADD CONSTRAINT message_registration_known FOREIGN KEY (registration) REFERENCES conect.registration(id) ON DELETE CASCADE;

-- Name: ngo ngo_county_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo
    ADD CONSTRAINT ngo_county_known FOREIGN KEY (county) REFERENCES conect.county(code);

-- Name: ngo ngo_court_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo
    ADD CONSTRAINT ngo_court_known FOREIGN KEY (court) REFERENCES conect.court(code);

-- Name: ngo ngo_legal_form_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo
    ADD CONSTRAINT ngo_legal_form_known FOREIGN KEY (legal_form) REFERENCES conect.legal_form(code);

-- Name: ngo ngo_locality_siruta_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo
    ADD CONSTRAINT ngo_locality_siruta_known FOREIGN KEY (locality_siruta) REFERENCES conect.locality(siruta);

-- Name: ngo_merge ngo_merge_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo_merge
    ADD CONSTRAINT ngo_merge_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: ngo_merge ngo_merge_reason_code_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo_merge
    ADD CONSTRAINT ngo_merge_reason_code_known FOREIGN KEY (reason_code) REFERENCES conect.review_reason(code);

-- Name: ngo_merge ngo_merge_target_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo_merge
    ADD CONSTRAINT ngo_merge_target_known FOREIGN KEY (target) REFERENCES conect.ngo(id);

-- Name: ngo_removal ngo_removal_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo_removal
    ADD CONSTRAINT ngo_removal_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: ngo_removal ngo_removal_reason_code_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo_removal
    ADD CONSTRAINT ngo_removal_reason_code_known FOREIGN KEY (reason_code) REFERENCES conect.review_reason(code);

-- Name: ngo_removal ngo_removal_target_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo_removal
    ADD CONSTRAINT ngo_removal_target_known FOREIGN KEY (target) REFERENCES conect.ngo(id);

-- Name: ngo ngo_status_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.ngo
    ADD CONSTRAINT ngo_status_known FOREIGN KEY (status) REFERENCES conect.register_status(code);

-- Name: office office_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.office
    ADD CONSTRAINT office_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: office office_authority_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.office
    ADD CONSTRAINT office_authority_known FOREIGN KEY (authority) REFERENCES conect.authority(id);

-- Name: one_time_token one_time_token_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.one_time_token
    ADD CONSTRAINT one_time_token_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: outbox outbox_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.outbox
    ADD CONSTRAINT outbox_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: profile profile_approved_by_registration_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.profile
    ADD CONSTRAINT profile_approved_by_registration_known FOREIGN KEY (approved_by_registration) REFERENCES conect.registration(id);

-- Name: profile profile_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.profile
    ADD CONSTRAINT profile_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: profile_version profile_version_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.profile_version
    ADD CONSTRAINT profile_version_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id) ON DELETE CASCADE;

-- Name: recording_message recording_message_author_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recording_message
    ADD CONSTRAINT recording_message_author_known FOREIGN KEY (author) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: recording_message recording_message_request_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recording_message
    ADD CONSTRAINT recording_message_request_known FOREIGN KEY (request) REFERENCES conect.recording_request(id) ON DELETE CASCADE;

-- Name: recording_request recording_request_authority_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recording_request
    ADD CONSTRAINT recording_request_authority_known FOREIGN KEY (authority) REFERENCES conect.authority(id);

-- Name: recording_request recording_request_decided_by_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recording_request
    ADD CONSTRAINT recording_request_decided_by_known FOREIGN KEY (decided_by) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: recording_request recording_request_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recording_request
    ADD CONSTRAINT recording_request_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: recording_request recording_request_register_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recording_request
    ADD CONSTRAINT recording_request_register_known FOREIGN KEY (register) REFERENCES conect.register(id) ON DELETE SET NULL;

-- Name: recording_request recording_request_sent_by_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recording_request
    ADD CONSTRAINT recording_request_sent_by_known FOREIGN KEY (sent_by) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: recovery_code recovery_code_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.recovery_code
    ADD CONSTRAINT recovery_code_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: register register_authority_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register
    ADD CONSTRAINT register_authority_known FOREIGN KEY (authority) REFERENCES conect.authority(id);

-- Name: register_check register_check_register_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_check
    ADD CONSTRAINT register_check_register_known FOREIGN KEY (register) REFERENCES conect.register(id) ON DELETE CASCADE;

-- Name: register register_county_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register
    ADD CONSTRAINT register_county_known FOREIGN KEY (county) REFERENCES conect.county(code);

-- Name: register register_created_by_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register
    ADD CONSTRAINT register_created_by_known FOREIGN KEY (created_by) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: register_entry_history register_entry_history_entry_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_entry_history
    ADD CONSTRAINT register_entry_history_entry_known FOREIGN KEY (entry) REFERENCES conect.register_entry(id);

-- Name: register_entry_history register_entry_history_snapshot_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_entry_history
    ADD CONSTRAINT register_entry_history_snapshot_known FOREIGN KEY (snapshot) REFERENCES conect.register_snapshot(id);

-- Name: register_entry register_entry_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_entry
    ADD CONSTRAINT register_entry_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: register_entry register_entry_snapshot_first_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_entry
    ADD CONSTRAINT register_entry_snapshot_first_known FOREIGN KEY (snapshot_first) REFERENCES conect.register_snapshot(id);

-- Name: register_entry register_entry_snapshot_last_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_entry
    ADD CONSTRAINT register_entry_snapshot_last_known FOREIGN KEY (snapshot_last) REFERENCES conect.register_snapshot(id);

-- Name: register_health register_health_register_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_health
    ADD CONSTRAINT register_health_register_known FOREIGN KEY (register) REFERENCES conect.register(id) ON DELETE CASCADE;

-- Name: register_host register_host_register_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register_host
    ADD CONSTRAINT register_host_register_known FOREIGN KEY (register) REFERENCES conect.register(id) ON DELETE CASCADE;

-- Name: register register_reason_code_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.register
    ADD CONSTRAINT register_reason_code_known FOREIGN KEY (reason_code) REFERENCES conect.review_reason(code);

-- Name: registration registration_created_by_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.registration
    ADD CONSTRAINT registration_created_by_known FOREIGN KEY (created_by) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: registration registration_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.registration
    ADD CONSTRAINT registration_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: review_item review_item_assignee_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.review_item
    ADD CONSTRAINT review_item_assignee_known FOREIGN KEY (assignee) REFERENCES conect.account(id) ON DELETE SET NULL;

-- Name: review_item review_item_authority_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.review_item
    ADD CONSTRAINT review_item_authority_known FOREIGN KEY (authority) REFERENCES conect.authority(id);

-- Name: review_item review_item_county_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.review_item
    ADD CONSTRAINT review_item_county_known FOREIGN KEY (county) REFERENCES conect.county(code);

-- Name: review_item review_item_ngo_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.review_item
    ADD CONSTRAINT review_item_ngo_known FOREIGN KEY (ngo) REFERENCES conect.ngo(id);

-- Name: session session_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.session
    ADD CONSTRAINT session_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: totp_reset totp_reset_account_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.totp_reset
    ADD CONSTRAINT totp_reset_account_known FOREIGN KEY (account) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: totp_reset totp_reset_asked_by_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.totp_reset
    ADD CONSTRAINT totp_reset_asked_by_known FOREIGN KEY (asked_by) REFERENCES conect.account(id) ON DELETE CASCADE;

-- Name: unit unit_authority_known; Type: FK CONSTRAINT; Schema: conect;

ALTER TABLE ONLY conect.unit
    ADD CONSTRAINT unit_authority_known FOREIGN KEY (authority) REFERENCES conect.authority(id);

-- Name: account; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.account ENABLE ROW LEVEL SECURITY;

-- Name: account account_owner; Type: POLICY; Schema: conect;

CREATE POLICY account_owner ON conect.account TO conect_owner USING (true) WITH CHECK (true);

-- Name: api_key; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.api_key ENABLE ROW LEVEL SECURITY;

-- Name: api_key api_key_own; Type: POLICY; Schema: conect;

CREATE POLICY api_key_own ON conect.api_key TO conect_owner USING ((( SELECT (conect.is_unnamed() OR (conect.my_role() = 'sgg_admin'::text))) OR (account = ( SELECT conect.me() AS me)) OR ((authority IS NOT NULL) AND (( SELECT conect.is_staff() AS is_staff) OR conect.has_office(authority, NULL::text, 'representative'::text)))));

-- Name: attachment; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.attachment ENABLE ROW LEVEL SECURITY;

-- Name: attachment_content; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.attachment_content ENABLE ROW LEVEL SECURITY;

-- Name: attachment_content attachment_content_owner; Type: POLICY; Schema: conect;

CREATE POLICY attachment_content_owner ON conect.attachment_content TO conect_owner USING (true) WITH CHECK (true);

-- Name: attachment attachment_recording; Type: POLICY; Schema: conect;

CREATE POLICY attachment_recording ON conect.attachment TO conect_owner USING (conect.recording_shows(id));

-- Name: attachment attachment_seen; Type: POLICY; Schema: conect;

CREATE POLICY attachment_seen ON conect.attachment TO conect_owner USING ((( SELECT conect.is_unnamed() AS is_unnamed) OR (created_by = ( SELECT conect.me() AS me)) OR conect.attachment_may(object_type, object_id, 'read'::text))) WITH CHECK (true);

-- Name: audit; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.audit ENABLE ROW LEVEL SECURITY;

-- Name: audit audit_owner; Type: POLICY; Schema: conect;

CREATE POLICY audit_owner ON conect.audit TO conect_owner USING (true) WITH CHECK (true);

-- Name: authority; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.authority ENABLE ROW LEVEL SECURITY;

-- Name: authority authority_owner; Type: POLICY; Schema: conect;

CREATE POLICY authority_owner ON conect.authority TO conect_owner USING (true) WITH CHECK (true);

-- Name: campaign; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.campaign ENABLE ROW LEVEL SECURITY;

-- Name: campaign campaign_seen; Type: POLICY; Schema: conect;

CREATE POLICY campaign_seen ON conect.campaign TO conect_owner USING ((( SELECT conect.is_unnamed() AS is_unnamed) OR ( SELECT conect.is_staff() AS is_staff) OR conect.has_office(COALESCE(authority, ( SELECT conect.service_authority() AS service_authority))))) WITH CHECK (true);

-- Name: correction; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.correction ENABLE ROW LEVEL SECURITY;

-- Name: correction correction_owner; Type: POLICY; Schema: conect;

CREATE POLICY correction_owner ON conect.correction TO conect_owner USING (true) WITH CHECK (true);

-- Name: designation; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.designation ENABLE ROW LEVEL SECURITY;

-- Name: designation designation_seen; Type: POLICY; Schema: conect;

CREATE POLICY designation_seen ON conect.designation TO conect_owner USING ((( SELECT conect.is_unnamed() AS is_unnamed) OR (account = ( SELECT conect.me() AS me)) OR ((state <> 'draft'::text) AND ( SELECT conect.is_staff() AS is_staff)))) WITH CHECK (true);

-- Name: device; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.device ENABLE ROW LEVEL SECURITY;

-- Name: device device_own; Type: POLICY; Schema: conect;

CREATE POLICY device_own ON conect.device TO conect_owner USING ((( SELECT (conect.is_unnamed() OR (conect.my_role() = 'sgg_admin'::text))) OR (account = ( SELECT conect.me() AS me))));

-- Name: entry_import; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.entry_import ENABLE ROW LEVEL SECURITY;

-- Name: entry_import entry_import_seen; Type: POLICY; Schema: conect;

CREATE POLICY entry_import_seen ON conect.entry_import TO conect_owner USING ((( SELECT conect.is_unnamed() AS is_unnamed) OR (EXISTS ( SELECT
   FROM conect.register r
  WHERE ((r.id = entry_import.register) AND conect.has_office(r.authority, 'registers'::text)))))) WITH CHECK (true);

-- Name: idempotency; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.idempotency ENABLE ROW LEVEL SECURITY;

-- Name: idempotency idempotency_own; Type: POLICY; Schema: conect;

CREATE POLICY idempotency_own ON conect.idempotency TO conect_owner USING ((( SELECT conect.is_unnamed() AS is_unnamed) OR (account = ( SELECT conect.me() AS me))));

-- Name: message; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.message ENABLE ROW LEVEL SECURITY;

-- Name: message message_seen; Type: POLICY; Schema: conect;

CREATE POLICY message_seen ON conect.message TO conect_owner USING ((( SELECT (conect.is_unnamed() OR conect.is_staff())) OR ((audience = 'applicant'::text) AND (EXISTS ( SELECT
   FROM conect.registration r
  WHERE (r.id = message.registration))))));

-- Name: ngo; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.ngo ENABLE ROW LEVEL SECURITY;

-- Name: ngo_merge; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.ngo_merge ENABLE ROW LEVEL SECURITY;

-- Name: ngo_merge ngo_merge_seen; Type: POLICY; Schema: conect;

CREATE POLICY ngo_merge_seen ON conect.ngo_merge TO conect_owner USING (( SELECT (conect.is_unnamed() OR conect.is_staff())));

-- Name: ngo ngo_owner; Type: POLICY; Schema: conect;

CREATE POLICY ngo_owner ON conect.ngo TO conect_owner USING (true) WITH CHECK (true);

-- Name: ngo_removal; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.ngo_removal ENABLE ROW LEVEL SECURITY;

-- Name: ngo_removal ngo_removal_owner; Type: POLICY; Schema: conect;

CREATE POLICY ngo_removal_owner ON conect.ngo_removal TO conect_owner USING (true) WITH CHECK (true);

-- Name: profile; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.profile ENABLE ROW LEVEL SECURITY;

-- Name: profile profile_owner; Type: POLICY; Schema: conect;

CREATE POLICY profile_owner ON conect.profile TO conect_owner USING (true) WITH CHECK (true);

-- Name: recording_message; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.recording_message ENABLE ROW LEVEL SECURITY;

-- Name: recording_message recording_message_seen; Type: POLICY; Schema: conect;

CREATE POLICY recording_message_seen ON conect.recording_message TO conect_owner USING ((( SELECT (conect.is_unnamed() OR conect.is_staff())) OR (author = ( SELECT conect.me() AS me)) OR (EXISTS ( SELECT
   FROM conect.recording_request r
  WHERE (r.id = recording_message.request))))) WITH CHECK (true);

-- Name: recording_request; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.recording_request ENABLE ROW LEVEL SECURITY;

-- Name: recording_request recording_request_seen; Type: POLICY; Schema: conect;

CREATE POLICY recording_request_seen ON conect.recording_request TO conect_owner USING ((( SELECT (conect.is_unnamed() OR conect.is_staff())) OR (ngo = ANY (ARRAY( SELECT conect.recording_ngos() AS recording_ngos))) OR (authority = ANY (ARRAY( SELECT conect.recording_offices() AS recording_offices))) OR ((( SELECT conect.me() AS me) = sent_by) OR (( SELECT conect.me() AS me) = decided_by)))) WITH CHECK (true);

-- Name: recovery_code; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.recovery_code ENABLE ROW LEVEL SECURITY;

-- Name: recovery_code recovery_code_own; Type: POLICY; Schema: conect;

CREATE POLICY recovery_code_own ON conect.recovery_code TO conect_owner USING ((( SELECT (conect.is_unnamed() OR (conect.my_role() = 'sgg_admin'::text))) OR (account = ( SELECT conect.me() AS me))));

-- Name: register; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.register ENABLE ROW LEVEL SECURITY;

-- Name: register register_seen; Type: POLICY; Schema: conect;

CREATE POLICY register_seen ON conect.register TO conect_owner USING ((( SELECT conect.is_unnamed() AS is_unnamed) OR (removed_at IS NULL) OR ( SELECT conect.is_staff() AS is_staff) OR conect.has_office(authority))) WITH CHECK (true);

-- Name: registration; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.registration ENABLE ROW LEVEL SECURITY;

-- Name: registration registration_seen; Type: POLICY; Schema: conect;

CREATE POLICY registration_seen ON conect.registration TO conect_owner USING ((( SELECT conect.is_unnamed() AS is_unnamed) OR (created_by = ( SELECT conect.me() AS me)) OR ((kind <> 'claim'::text) AND conect.is_member(ngo)) OR ((state <> 'draft'::text) AND ( SELECT conect.is_staff() AS is_staff))));

-- Name: review_item; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.review_item ENABLE ROW LEVEL SECURITY;

-- Name: review_item review_item_seen; Type: POLICY; Schema: conect;

CREATE POLICY review_item_seen ON conect.review_item TO conect_owner USING ((( SELECT (conect.is_unnamed() OR conect.is_staff())) OR ((object_type = 'registration'::text) AND (EXISTS ( SELECT
   FROM conect.registration r
  WHERE (r.id = review_item.object_id)))) OR ((object_type = 'designation'::text) AND (EXISTS ( SELECT
   FROM conect.designation d
  WHERE (d.id = review_item.object_id)))) OR ((object_type = 'register'::text) AND conect.has_office(authority)))) WITH CHECK (true);

-- Name: session; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.session ENABLE ROW LEVEL SECURITY;

-- Name: session session_own; Type: POLICY; Schema: conect;

CREATE POLICY session_own ON conect.session TO conect_owner USING ((( SELECT (conect.is_unnamed() OR (conect.my_role() = 'sgg_admin'::text))) OR (account = ( SELECT conect.me() AS me))));

-- Name: totp_reset; Type: ROW SECURITY; Schema: conect;

ALTER TABLE conect.totp_reset ENABLE ROW LEVEL SECURITY;

-- Name: totp_reset totp_reset_own; Type: POLICY; Schema: conect;

CREATE POLICY totp_reset_own ON conect.totp_reset TO conect_owner USING ((( SELECT (conect.is_unnamed() OR (conect.my_role() = 'sgg_admin'::text))) OR (account = ( SELECT conect.me() AS me))));

-- Name: SCHEMA app_api; Type: ACL; Schema: -;

GRANT USAGE ON SCHEMA app_api TO conect_app;

-- Name: SCHEMA extensions; Type: ACL; Schema: -;

GRANT USAGE ON SCHEMA extensions TO conect_public;
GRANT USAGE ON SCHEMA extensions TO conect_app;

-- Name: SCHEMA jobs_api; Type: ACL; Schema: -;

GRANT USAGE ON SCHEMA jobs_api TO conect_jobs;

-- Name: SCHEMA public_api; Type: ACL; Schema: -;

GRANT USAGE ON SCHEMA public_api TO conect_public;
GRANT USAGE ON SCHEMA public_api TO conect_app;

-- Name: TYPE entry_ask; Type: ACL; Schema: conect;

REVOKE ALL ON TYPE conect.entry_ask FROM PUBLIC;

-- Name: TYPE identity; Type: ACL; Schema: conect;

REVOKE ALL ON TYPE conect.identity FROM PUBLIC;

-- Name: TYPE search_ask; Type: ACL; Schema: conect;

REVOKE ALL ON TYPE conect.search_ask FROM PUBLIC;

-- Name: TYPE search_hit; Type: ACL; Schema: conect;

REVOKE ALL ON TYPE conect.search_hit FROM PUBLIC;

-- Name: FUNCTION account_confirm(token_hash text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_confirm(token_hash text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_confirm(token_hash text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION account_create(email text, name text, lang text, password_hash text, token_hash text, sealed text, network text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_create(email text, name text, lang text, password_hash text, token_hash text, sealed text, network text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_create(email text, name text, lang text, password_hash text, token_hash text, sealed text, network text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION account_create_begin(length integer, whole text[], words text[]); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_create_begin(length integer, whole text[], words text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_create_begin(length integer, whole text[], words text[]) TO conect_app;

-- Name: FUNCTION account_delete(OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_delete(OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_delete(OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION account_email_confirm(token_hash text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_email_confirm(token_hash text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_email_confirm(token_hash text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION account_email_set(email text, token_hash text, sealed text, network text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_email_set(email text, token_hash text, sealed text, network text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_email_set(email text, token_hash text, sealed text, network text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION account_export(OUT body text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_export(OUT body text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_export(OUT body text) TO conect_app;

-- Name: FUNCTION account_get(OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_get(OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_get(OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION account_ngo_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_ngo_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_ngo_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION account_office_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_office_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_office_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION account_password_begin(length integer, whole text[], words text[], OUT stored text, OUT problem text, OUT retry_after integer); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_password_begin(length integer, whole text[], words text[], OUT stored text, OUT problem text, OUT retry_after integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_password_begin(length integer, whole text[], words text[], OUT stored text, OUT problem text, OUT retry_after integer) TO conect_app;

-- Name: FUNCTION account_password_set(is_right boolean, password_hash text, session_hash text, OUT body text, OUT status text, OUT problem text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_password_set(is_right boolean, password_hash text, session_hash text, OUT body text, OUT status text, OUT problem text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_password_set(is_right boolean, password_hash text, session_hash text, OUT body text, OUT status text, OUT problem text) TO conect_app;

-- Name: FUNCTION account_registers(of_authority uuid, lang text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_registers(of_authority uuid, lang text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_registers(of_authority uuid, lang text) TO conect_app;

-- Name: FUNCTION account_update(if_match bigint, patch jsonb, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.account_update(if_match bigint, patch jsonb, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.account_update(if_match bigint, patch jsonb, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION act_as(credential text, hash bytea, key_id text, roles text[], scope text, step_up boolean, request_id text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.act_as(credential text, hash bytea, key_id text, roles text[], scope text, step_up boolean, request_id text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.act_as(credential text, hash bytea, key_id text, roles text[], scope text, step_up boolean, request_id text) TO conect_app;

-- Name: FUNCTION attachment_content(id uuid); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.attachment_content(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.attachment_content(id uuid) TO conect_app;

-- Name: FUNCTION attachment_create(object_type text, object_id uuid, kind text, name text, visibility text, type text, flags text[], content bytea, OUT body text, OUT etag text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.attachment_create(object_type text, object_id uuid, kind text, name text, visibility text, type text, flags text[], content bytea, OUT body text, OUT etag text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.attachment_create(object_type text, object_id uuid, kind text, name text, visibility text, type text, flags text[], content bytea, OUT body text, OUT etag text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION attachment_delete(id uuid, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.attachment_delete(id uuid, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.attachment_delete(id uuid, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION attachment_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size integer, OUT available boolean); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.attachment_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size integer, OUT available boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.attachment_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size integer, OUT available boolean) TO conect_app;

-- Name: FUNCTION authority_key_create(id uuid, key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.authority_key_create(id uuid, key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.authority_key_create(id uuid, key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION authority_key_delete(id uuid, key text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.authority_key_delete(id uuid, key text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.authority_key_delete(id uuid, key text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION authority_key_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.authority_key_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.authority_key_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION authority_key_rotate(id uuid, key text, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.authority_key_rotate(id uuid, key text, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.authority_key_rotate(id uuid, key text, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION campaign_acknowledge(token bytea, OUT body text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.campaign_acknowledge(token bytea, OUT body text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.campaign_acknowledge(token bytea, OUT body text) TO conect_app;

-- Name: FUNCTION campaign_close(of uuid, if_match bigint, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.campaign_close(of uuid, if_match bigint, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.campaign_close(of uuid, if_match bigint, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION campaign_create(given jsonb, OUT body text, OUT etag text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.campaign_create(given jsonb, OUT body text, OUT etag text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.campaign_create(given jsonb, OUT body text, OUT etag text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION campaign_get(of uuid, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.campaign_get(of uuid, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.campaign_get(of uuid, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION campaign_list(of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.campaign_list(of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.campaign_list(of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION campaign_recipient_list(of uuid, of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.campaign_recipient_list(of uuid, of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.campaign_recipient_list(of uuid, of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION campaign_send(of uuid, if_match bigint, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.campaign_send(of uuid, if_match bigint, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.campaign_send(of uuid, if_match bigint, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION campaign_unsubscribe(token text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.campaign_unsubscribe(token text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.campaign_unsubscribe(token text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION campaign_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.campaign_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.campaign_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION correction_create(of_ngo uuid, given jsonb, network bytea, lang text, OUT body text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.correction_create(of_ngo uuid, given jsonb, network bytea, lang text, OUT body text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.correction_create(of_ngo uuid, given jsonb, network bytea, lang text, OUT body text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION coverage_plan(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.coverage_plan(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.coverage_plan(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION designation_create(authority uuid, "position" text, act text, OUT body text, OUT etag text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.designation_create(authority uuid, "position" text, act text, OUT body text, OUT etag text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.designation_create(authority uuid, "position" text, act text, OUT body text, OUT etag text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION designation_delete(of uuid, if_match bigint, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.designation_delete(of uuid, if_match bigint, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.designation_delete(of uuid, if_match bigint, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION designation_get(of uuid, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.designation_get(of uuid, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.designation_get(of uuid, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION designation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.designation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.designation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION designation_submit(of uuid, if_match bigint, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.designation_submit(of uuid, if_match bigint, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.designation_submit(of uuid, if_match bigint, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION designation_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.designation_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.designation_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION designation_withdraw(of uuid, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.designation_withdraw(of uuid, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.designation_withdraw(of uuid, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION entry_delete(of_register uuid, local_ref text, if_match bigint, reason text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.entry_delete(of_register uuid, local_ref text, if_match bigint, reason text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.entry_delete(of_register uuid, local_ref text, if_match bigint, reason text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION entry_import_create(of_register uuid, name text, dry_run boolean, mapping jsonb, content bytea, OUT body text, OUT etag text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.entry_import_create(of_register uuid, name text, dry_run boolean, mapping jsonb, content bytea, OUT body text, OUT etag text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.entry_import_create(of_register uuid, name text, dry_run boolean, mapping jsonb, content bytea, OUT body text, OUT etag text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION entry_import_get(of_register uuid, n integer, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.entry_import_get(of_register uuid, n integer, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.entry_import_get(of_register uuid, n integer, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION entry_import_list(of_register uuid, cursor jsonb, lim integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.entry_import_list(of_register uuid, cursor jsonb, lim integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.entry_import_list(of_register uuid, cursor jsonb, lim integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION entry_import_move(of_register uuid, n integer, act text, if_match bigint, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.entry_import_move(of_register uuid, n integer, act text, if_match bigint, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.entry_import_move(of_register uuid, n integer, act text, if_match bigint, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION entry_import_row_list(of_register uuid, n integer, kind text, cursor jsonb, size integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.entry_import_row_list(of_register uuid, n integer, kind text, cursor jsonb, size integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.entry_import_row_list(of_register uuid, n integer, kind text, cursor jsonb, size integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION entry_import_update(of_register uuid, n integer, mapping jsonb, if_match bigint, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.entry_import_update(of_register uuid, n integer, mapping jsonb, if_match bigint, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.entry_import_update(of_register uuid, n integer, mapping jsonb, if_match bigint, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION entry_match_set(of_register uuid, local_ref text, decision text, of_ngo uuid, if_match bigint, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.entry_match_set(of_register uuid, local_ref text, decision text, of_ngo uuid, if_match bigint, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.entry_match_set(of_register uuid, local_ref text, decision text, of_ngo uuid, if_match bigint, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION entry_put(of_register uuid, local_ref text, given jsonb, if_match bigint, if_any boolean, OUT body text, OUT etag text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.entry_put(of_register uuid, local_ref text, given jsonb, if_match bigint, if_any boolean, OUT body text, OUT etag text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.entry_put(of_register uuid, local_ref text, given jsonb, if_match bigint, if_any boolean, OUT body text, OUT etag text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION idempotency_answer(key text, OUT body text, OUT etag text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.idempotency_answer(key text, OUT body text, OUT etag text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.idempotency_answer(key text, OUT body text, OUT etag text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION idempotency_begin(key text, request_hash bytea); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.idempotency_begin(key text, request_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.idempotency_begin(key text, request_hash bytea) TO conect_app;

-- Name: FUNCTION idempotency_keep(answer json, key text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.idempotency_keep(answer json, key text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.idempotency_keep(answer json, key text) TO conect_app;

-- Name: FUNCTION invitation_accept(token_hash text, name text, lang text, password_hash text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.invitation_accept(token_hash text, name text, lang text, password_hash text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.invitation_accept(token_hash text, name text, lang text, password_hash text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION invitation_begin(token_hash text, length integer, whole text[], words text[], OUT hash_wanted boolean); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.invitation_begin(token_hash text, length integer, whole text[], words text[], OUT hash_wanted boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.invitation_begin(token_hash text, length integer, whole text[], words text[], OUT hash_wanted boolean) TO conect_app;

-- Name: FUNCTION key_create(key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.key_create(key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.key_create(key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION key_delete(key text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.key_delete(key text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.key_delete(key text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION key_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.key_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.key_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION key_rotate(key text, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.key_rotate(key text, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.key_rotate(key text, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION ledger_get(of_register uuid, local_ref text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ledger_get(of_register uuid, local_ref text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ledger_get(of_register uuid, local_ref text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION ledger_list(of_register uuid, folded text, county text[], state text[], removed boolean, cursor jsonb, size integer, count text, status text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ledger_list(of_register uuid, folded text, county text[], state text[], removed boolean, cursor jsonb, size integer, count text, status text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ledger_list(of_register uuid, folded text, county text[], state text[], removed boolean, cursor jsonb, size integer, count text, status text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION ledger_summary(of_register uuid, lang text, OUT body text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ledger_summary(of_register uuid, lang text, OUT body text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ledger_summary(of_register uuid, lang text, OUT body text) TO conect_app;

-- Name: FUNCTION member_delete(id uuid, account uuid, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.member_delete(id uuid, account uuid, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.member_delete(id uuid, account uuid, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION member_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.member_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.member_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION member_invite(id uuid, email text, role text, token_hash text, sealed text, OUT body text, OUT status text, OUT problem text, OUT retry_after integer); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.member_invite(id uuid, email text, role text, token_hash text, sealed text, OUT body text, OUT status text, OUT problem text, OUT retry_after integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.member_invite(id uuid, email text, role text, token_hash text, sealed text, OUT body text, OUT status text, OUT problem text, OUT retry_after integer) TO conect_app;

-- Name: FUNCTION member_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.member_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.member_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION member_update(id uuid, account uuid, role text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.member_update(id uuid, account uuid, role text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.member_update(id uuid, account uuid, role text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION merge_list(undoable boolean, cursor jsonb, lim integer, count text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.merge_list(undoable boolean, cursor jsonb, lim integer, count text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.merge_list(undoable boolean, cursor jsonb, lim integer, count text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION merge_undo(id uuid, text text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.merge_undo(id uuid, text text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.merge_undo(id uuid, text text) TO conect_app;

-- Name: FUNCTION message_create(of uuid, text text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.message_create(of uuid, text text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.message_create(of uuid, text text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION message_list(of uuid, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.message_list(of uuid, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.message_list(of uuid, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION my_secrets(OUT stored text, OUT totp_sealed text, OUT totp_waiting text, OUT now_s bigint, OUT problem text, OUT retry_after integer); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.my_secrets(OUT stored text, OUT totp_sealed text, OUT totp_waiting text, OUT now_s bigint, OUT problem text, OUT retry_after integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.my_secrets(OUT stored text, OUT totp_sealed text, OUT totp_waiting text, OUT now_s bigint, OUT problem text, OUT retry_after integer) TO conect_app;

-- Name: FUNCTION ngo_archive(id uuid, reason text, text text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ngo_archive(id uuid, reason text, text text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ngo_archive(id uuid, reason text, text text) TO conect_app;

-- Name: FUNCTION ngo_confirm(of_ngo uuid, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ngo_confirm(of_ngo uuid, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ngo_confirm(of_ngo uuid, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION ngo_confirm_by_mail(token bytea, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ngo_confirm_by_mail(token bytea, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ngo_confirm_by_mail(token bytea, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION ngo_merge(id uuid, target uuid, reason text, text text, dry_run boolean); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ngo_merge(id uuid, target uuid, reason text, text text, dry_run boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ngo_merge(id uuid, target uuid, reason text, text text, dry_run boolean) TO conect_app;

-- Name: FUNCTION ngo_reinstate(id uuid, reason text, text text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ngo_reinstate(id uuid, reason text, text text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ngo_reinstate(id uuid, reason text, text text) TO conect_app;

-- Name: FUNCTION ngo_suspend(id uuid, reason text, text text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ngo_suspend(id uuid, reason text, text text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ngo_suspend(id uuid, reason text, text text) TO conect_app;

-- Name: FUNCTION ngo_update(of_ngo uuid, if_match bigint, given jsonb, lang text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ngo_update(of_ngo uuid, if_match bigint, given jsonb, lang text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ngo_update(of_ngo uuid, if_match bigint, given jsonb, lang text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION ngo_values_get(of_ngo uuid, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.ngo_values_get(of_ngo uuid, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.ngo_values_get(of_ngo uuid, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION office_end(id uuid, account uuid, text text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.office_end(id uuid, account uuid, text text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.office_end(id uuid, account uuid, text text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION office_list(q text, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.office_list(q text, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.office_list(q text, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION officer_delete(id uuid, account uuid, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.officer_delete(id uuid, account uuid, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.officer_delete(id uuid, account uuid, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION officer_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.officer_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.officer_invitation_delete(id uuid, invitation uuid, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION officer_invite(id uuid, email text, competences text[], token_hash text, sealed text, OUT body text, OUT status text, OUT problem text, OUT retry_after integer); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.officer_invite(id uuid, email text, competences text[], token_hash text, sealed text, OUT body text, OUT status text, OUT problem text, OUT retry_after integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.officer_invite(id uuid, email text, competences text[], token_hash text, sealed text, OUT body text, OUT status text, OUT problem text, OUT retry_after integer) TO conect_app;

-- Name: FUNCTION officer_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.officer_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.officer_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION officer_update(id uuid, account uuid, competences text[], OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.officer_update(id uuid, account uuid, competences text[], OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.officer_update(id uuid, account uuid, competences text[], OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION password_reset_begin(token_hash text, length integer, whole text[], words text[]); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.password_reset_begin(token_hash text, length integer, whole text[], words text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.password_reset_begin(token_hash text, length integer, whole text[], words text[]) TO conect_app;

-- Name: FUNCTION password_reset_confirm(token_hash text, password_hash text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.password_reset_confirm(token_hash text, password_hash text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.password_reset_confirm(token_hash text, password_hash text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION password_reset_create(email text, lang text, token_hash text, sealed text, network text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.password_reset_create(email text, lang text, token_hash text, sealed text, network text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.password_reset_create(email text, lang text, token_hash text, sealed text, network text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION recording_message_create(of uuid, given jsonb, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_message_create(of uuid, given jsonb, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_message_create(of uuid, given jsonb, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION recording_message_list(of uuid, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_message_list(of uuid, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_message_list(of uuid, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION recording_preview(of_ngo uuid, of_authority uuid, lang text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_preview(of_ngo uuid, of_authority uuid, lang text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_preview(of_ngo uuid, of_authority uuid, lang text) TO conect_app;

-- Name: FUNCTION recording_request_acknowledge(of uuid, lang text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_request_acknowledge(of uuid, lang text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_request_acknowledge(of uuid, lang text) TO conect_app;

-- Name: FUNCTION recording_request_create(given jsonb, lang text, OUT body text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_request_create(given jsonb, lang text, OUT body text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_request_create(given jsonb, lang text, OUT body text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION recording_request_get(of uuid, lang text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_request_get(of uuid, lang text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_request_get(of uuid, lang text) TO conect_app;

-- Name: FUNCTION recording_request_list(states text[], of_ngo uuid, of_authority uuid, late boolean, sort text, cursor jsonb, lim integer, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_request_list(states text[], of_ngo uuid, of_authority uuid, late boolean, sort text, cursor jsonb, lim integer, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_request_list(states text[], of_ngo uuid, of_authority uuid, late boolean, sort text, cursor jsonb, lim integer, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION recording_request_record(of uuid, local_ref text, recorded_on date, in_register uuid, lang text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_request_record(of uuid, local_ref text, recorded_on date, in_register uuid, lang text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_request_record(of uuid, local_ref text, recorded_on date, in_register uuid, lang text) TO conect_app;

-- Name: FUNCTION recording_request_refuse(of uuid, text text, lang text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_request_refuse(of uuid, text text, lang text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_request_refuse(of uuid, text text, lang text) TO conect_app;

-- Name: FUNCTION recording_request_withdraw(of uuid, lang text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recording_request_withdraw(of uuid, lang text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recording_request_withdraw(of uuid, lang text) TO conect_app;

-- Name: FUNCTION recovery_code_create(hashes text[], OUT body text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.recovery_code_create(hashes text[], OUT body text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.recovery_code_create(hashes text[], OUT body text) TO conect_app;

-- Name: FUNCTION register_check_create(of_register uuid, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.register_check_create(of_register uuid, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.register_check_create(of_register uuid, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION register_create(given jsonb, address text, lang text, OUT body text, OUT etag text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.register_create(given jsonb, address text, lang text, OUT body text, OUT etag text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.register_create(given jsonb, address text, lang text, OUT body text, OUT etag text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION register_retire(of uuid, reason text, lang text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.register_retire(of uuid, reason text, lang text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.register_retire(of uuid, reason text, lang text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION register_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.register_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.register_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION register_update(of uuid, if_match bigint, given jsonb, address text, lang text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.register_update(of uuid, if_match bigint, given jsonb, address text, lang text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.register_update(of uuid, if_match bigint, given jsonb, address text, lang text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION registration_appeal(of uuid, text text, lang text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_appeal(of uuid, text text, lang text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_appeal(of uuid, text text, lang text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION registration_create(of_ngo uuid, national_number text, cif text, name text, lang text, OUT body text, OUT etag text, OUT status text, OUT location text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_create(of_ngo uuid, national_number text, cif text, name text, lang text, OUT body text, OUT etag text, OUT status text, OUT location text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_create(of_ngo uuid, national_number text, cif text, name text, lang text, OUT body text, OUT etag text, OUT status text, OUT location text) TO conect_app;

-- Name: FUNCTION registration_delete(of uuid, if_match bigint, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_delete(of uuid, if_match bigint, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_delete(of uuid, if_match bigint, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION registration_get(of uuid, lang text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_get(of uuid, lang text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_get(of uuid, lang text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION registration_list(of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_list(of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_list(of_state text[], cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION registration_preview(of uuid, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_preview(of uuid, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_preview(of uuid, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION registration_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION registration_timeline(of uuid, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_timeline(of uuid, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_timeline(of uuid, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION registration_update(of uuid, if_match bigint, given jsonb, lang text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_update(of uuid, if_match bigint, given jsonb, lang text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_update(of uuid, if_match bigint, given jsonb, lang text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION registration_withdraw(of uuid, lang text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.registration_withdraw(of uuid, lang text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.registration_withdraw(of uuid, lang text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION review_item_approve(id uuid, version bigint, acknowledged jsonb, text text, value text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.review_item_approve(id uuid, version bigint, acknowledged jsonb, text text, value text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.review_item_approve(id uuid, version bigint, acknowledged jsonb, text text, value text) TO conect_app;

-- Name: FUNCTION review_item_assign(id uuid, version bigint, assignee uuid); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.review_item_assign(id uuid, version bigint, assignee uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.review_item_assign(id uuid, version bigint, assignee uuid) TO conect_app;

-- Name: FUNCTION review_item_decide_many(items jsonb, decision text, reason text, text text, acknowledged jsonb); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.review_item_decide_many(items jsonb, decision text, reason text, text text, acknowledged jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.review_item_decide_many(items jsonb, decision text, reason text, text text, acknowledged jsonb) TO conect_app;

-- Name: FUNCTION review_item_get(id uuid); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.review_item_get(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.review_item_get(id uuid) TO conect_app;

-- Name: FUNCTION review_item_list(kinds text[], states text[], counties text[], who text, days integer, failing boolean, sort text, cursor jsonb, lim integer, count text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.review_item_list(kinds text[], states text[], counties text[], who text, days integer, failing boolean, sort text, cursor jsonb, lim integer, count text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.review_item_list(kinds text[], states text[], counties text[], who text, days integer, failing boolean, sort text, cursor jsonb, lim integer, count text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION review_item_refuse(id uuid, version bigint, reason text, text text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.review_item_refuse(id uuid, version bigint, reason text, text text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.review_item_refuse(id uuid, version bigint, reason text, text text) TO conect_app;

-- Name: FUNCTION review_item_request_changes(id uuid, version bigint, reason text, text text, fields jsonb); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.review_item_request_changes(id uuid, version bigint, reason text, text text, fields jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.review_item_request_changes(id uuid, version bigint, reason text, text text, fields jsonb) TO conect_app;

-- Name: FUNCTION review_note_add(id uuid, text text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.review_note_add(id uuid, text text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.review_note_add(id uuid, text text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION review_statistics(days integer); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.review_statistics(days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.review_statistics(days integer) TO conect_app;

-- Name: FUNCTION session_create(email text, device_hash text, network text, account uuid, is_right boolean, totp_step bigint, recovery_hash text, session_hash text, new_device_hash text, device text, password_hash text, OUT body text, OUT status text, OUT problem text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.session_create(email text, device_hash text, network text, account uuid, is_right boolean, totp_step bigint, recovery_hash text, session_hash text, new_device_hash text, device text, password_hash text, OUT body text, OUT status text, OUT problem text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.session_create(email text, device_hash text, network text, account uuid, is_right boolean, totp_step bigint, recovery_hash text, session_hash text, new_device_hash text, device text, password_hash text, OUT body text, OUT status text, OUT problem text) TO conect_app;

-- Name: FUNCTION session_create_begin(email text, device_hash text, network text, OUT account uuid, OUT stored text, OUT totp_sealed text, OUT now_s bigint, OUT problem text, OUT retry_after integer); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.session_create_begin(email text, device_hash text, network text, OUT account uuid, OUT stored text, OUT totp_sealed text, OUT now_s bigint, OUT problem text, OUT retry_after integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.session_create_begin(email text, device_hash text, network text, OUT account uuid, OUT stored text, OUT totp_sealed text, OUT now_s bigint, OUT problem text, OUT retry_after integer) TO conect_app;

-- Name: FUNCTION session_delete(OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.session_delete(OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.session_delete(OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION session_end(id uuid, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.session_end(id uuid, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.session_end(id uuid, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION session_get(OUT body text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.session_get(OUT body text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.session_get(OUT body text) TO conect_app;

-- Name: FUNCTION session_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.session_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.session_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION session_step_up(is_right boolean, totp_step bigint, recovery_hash text, session_hash text, OUT body text, OUT problem text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.session_step_up(is_right boolean, totp_step bigint, recovery_hash text, session_hash text, OUT body text, OUT problem text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.session_step_up(is_right boolean, totp_step bigint, recovery_hash text, session_hash text, OUT body text, OUT problem text) TO conect_app;

-- Name: FUNCTION totp_confirm(totp_step bigint, waiting text, hashes text[], session_hash text, OUT body text, OUT problem text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.totp_confirm(totp_step bigint, waiting text, hashes text[], session_hash text, OUT body text, OUT problem text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.totp_confirm(totp_step bigint, waiting text, hashes text[], session_hash text, OUT body text, OUT problem text) TO conect_app;

-- Name: FUNCTION totp_create(sealed text, OUT email text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.totp_create(sealed text, OUT email text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.totp_create(sealed text, OUT email text) TO conect_app;

-- Name: FUNCTION totp_delete(OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.totp_delete(OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.totp_delete(OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION totp_reset_create(id uuid, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.totp_reset_create(id uuid, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.totp_reset_create(id uuid, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION unit_delete(id uuid, if_match bigint, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.unit_delete(id uuid, if_match bigint, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.unit_delete(id uuid, if_match bigint, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION unit_put(id uuid, if_match bigint, given jsonb, OUT body text, OUT etag text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.unit_put(id uuid, if_match bigint, given jsonb, OUT body text, OUT etag text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.unit_put(id uuid, if_match bigint, given jsonb, OUT body text, OUT etag text, OUT status text) TO conect_app;

-- Name: FUNCTION user_invitation_delete(invitation uuid, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.user_invitation_delete(invitation uuid, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.user_invitation_delete(invitation uuid, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION user_invitation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.user_invitation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.user_invitation_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION user_invite(email text, role text, lang text, token_hash text, sealed text, OUT body text, OUT status text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.user_invite(email text, role text, lang text, token_hash text, sealed text, OUT body text, OUT status text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.user_invite(email text, role text, lang text, token_hash text, sealed text, OUT body text, OUT status text) TO conect_app;

-- Name: FUNCTION user_list(role text, state text, q text, cursor jsonb, lim integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.user_list(role text, state text, q text, cursor jsonb, lim integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.user_list(role text, state text, q text, cursor jsonb, lim integer, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION user_update(id uuid, if_match bigint, role text, state text, reason text, OUT body text, OUT etag text); Type: ACL; Schema: app_api;

REVOKE ALL ON FUNCTION app_api.user_update(id uuid, if_match bigint, role text, state text, reason text, OUT body text, OUT etag text) FROM PUBLIC;
GRANT ALL ON FUNCTION app_api.user_update(id uuid, if_match bigint, role text, state text, reason text, OUT body text, OUT etag text) TO conect_app;

-- Name: FUNCTION uuid_v7(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.uuid_v7() FROM PUBLIC;

-- Name: FUNCTION account_json(a conect.account); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.account_json(a conect.account) FROM PUBLIC;

-- Name: FUNCTION account_sweep(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.account_sweep() FROM PUBLIC;

-- Name: FUNCTION attachment_discard(object_type text, object_id uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.attachment_discard(object_type text, object_id uuid) FROM PUBLIC;

-- Name: FUNCTION attachment_json(a conect.attachment); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.attachment_json(a conect.attachment) FROM PUBLIC;

-- Name: FUNCTION attachment_list(object_type text, object_id uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.attachment_list(object_type text, object_id uuid) FROM PUBLIC;

-- Name: FUNCTION attachment_may(object_type text, object_id uuid, what text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.attachment_may(object_type text, object_id uuid, what text) FROM PUBLIC;

-- Name: FUNCTION attachment_publish(registration uuid, ngo uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.attachment_publish(registration uuid, ngo uuid) FROM PUBLIC;

-- Name: FUNCTION attachment_seen(id uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.attachment_seen(id uuid) FROM PUBLIC;

-- Name: FUNCTION attachment_sweep(OUT wiped bigint, OUT removed bigint); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.attachment_sweep(OUT wiped bigint, OUT removed bigint) FROM PUBLIC;

-- Name: FUNCTION attempt_more(kind text, subject text, span interval); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.attempt_more(kind text, subject text, span interval) FROM PUBLIC;

-- Name: FUNCTION authority_domains(of_authority uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.authority_domains(of_authority uuid) FROM PUBLIC;

-- Name: FUNCTION authority_json(of_authority uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.authority_json(of_authority uuid) FROM PUBLIC;

-- Name: FUNCTION authority_touch(of_authority uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.authority_touch(of_authority uuid) FROM PUBLIC;

-- Name: FUNCTION campaign_audience(c conect.campaign); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_audience(c conect.campaign) FROM PUBLIC;

-- Name: FUNCTION campaign_card(c conect.campaign); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_card(c conect.campaign) FROM PUBLIC;

-- Name: FUNCTION campaign_counts(c conect.campaign); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_counts(c conect.campaign) FROM PUBLIC;

-- Name: FUNCTION campaign_given(c conect.campaign, given jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_given(c conect.campaign, given jsonb) FROM PUBLIC;

-- Name: FUNCTION campaign_json(c conect.campaign); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_json(c conect.campaign) FROM PUBLIC;

-- Name: FUNCTION campaign_may(c conect.campaign); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_may(c conect.campaign) FROM PUBLIC;

-- Name: FUNCTION campaign_may_service(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_may_service() FROM PUBLIC;

-- Name: FUNCTION campaign_people(of_authority uuid, of_ngo uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_people(of_authority uuid, of_ngo uuid) FROM PUBLIC;

-- Name: FUNCTION campaign_rows(c conect.campaign); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_rows(c conect.campaign) FROM PUBLIC;

-- Name: FUNCTION campaign_seen(of uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_seen(of uuid) FROM PUBLIC;

-- Name: FUNCTION campaign_sender(c conect.campaign); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_sender(c conect.campaign) FROM PUBLIC;

-- Name: FUNCTION campaign_take(of uuid, if_match bigint); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.campaign_take(of uuid, if_match bigint) FROM PUBLIC;

-- Name: FUNCTION check_duplicates(r conect.registration, data jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.check_duplicates(r conect.registration, data jsonb) FROM PUBLIC;

-- Name: FUNCTION check_email(data jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.check_email(data jsonb) FROM PUBLIC;

-- Name: FUNCTION check_register(r conect.registration, data jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.check_register(r conect.registration, data jsonb) FROM PUBLIC;

-- Name: FUNCTION check_result(code text, result text, detail jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.check_result(code text, result text, detail jsonb) FROM PUBLIC;

-- Name: FUNCTION cif_is_valid(cif text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.cif_is_valid(cif text) FROM PUBLIC;

-- Name: FUNCTION clean_cif(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.clean_cif(t text) FROM PUBLIC;

-- Name: FUNCTION clean_court_number(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.clean_court_number(t text) FROM PUBLIC;

-- Name: FUNCTION clean_email(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.clean_email(t text) FROM PUBLIC;

-- Name: FUNCTION clean_national_number(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.clean_national_number(t text) FROM PUBLIC;

-- Name: FUNCTION clean_phone(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.clean_phone(t text) FROM PUBLIC;

-- Name: FUNCTION clean_text(t text, block boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.clean_text(t text, block boolean) FROM PUBLIC;

-- Name: FUNCTION clean_url(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.clean_url(t text) FROM PUBLIC;

-- Name: FUNCTION code_take(of_account uuid, step bigint, recovery_hash text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.code_take(of_account uuid, step bigint, recovery_hash text) FROM PUBLIC;

-- Name: FUNCTION commit_mark(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.commit_mark() FROM PUBLIC;

-- Name: FUNCTION competence_words(competences text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.competence_words(competences text[]) FROM PUBLIC;

-- Name: FUNCTION confirmation_due(size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.confirmation_due(size integer) FROM PUBLIC;

-- Name: FUNCTION confirmation_mail(of_ngo uuid, to_account uuid, token_hash bytea, sealed text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.confirmation_mail(of_ngo uuid, to_account uuid, token_hash bytea, sealed text) FROM PUBLIC;

-- Name: FUNCTION confirmed_or_refused(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.confirmed_or_refused() FROM PUBLIC;

-- Name: FUNCTION contact_forget(data jsonb, a conect.account, by_name boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.contact_forget(data jsonb, a conect.account, by_name boolean) FROM PUBLIC;

-- Name: FUNCTION correction_allowed(given jsonb, of_ngo uuid, network bytea); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.correction_allowed(given jsonb, of_ngo uuid, network bytea) FROM PUBLIC;

-- Name: FUNCTION correction_apply(c conect.correction, given text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.correction_apply(c conect.correction, given text) FROM PUBLIC;

-- Name: FUNCTION correction_json(c conect.correction); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.correction_json(c conect.correction) FROM PUBLIC;

-- Name: FUNCTION correction_value(f conect.profile_field, value text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.correction_value(f conect.profile_field, value text) FROM PUBLIC;

-- Name: FUNCTION coverage_count(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.coverage_count() FROM PUBLIC;

-- Name: FUNCTION fold(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.fold(t text) FROM PUBLIC;

-- Name: FUNCTION coverage_json(c conect.coverage); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.coverage_json(c conect.coverage) FROM PUBLIC;

-- Name: FUNCTION coverage_lacks(missing text, wanted text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.coverage_lacks(missing text, wanted text) FROM PUBLIC;

-- Name: FUNCTION coverage_page(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, people boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.coverage_page(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, people boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;

-- Name: FUNCTION coverage_place(county text, kind text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.coverage_place(county text, kind text) FROM PUBLIC;

-- Name: FUNCTION current_era(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.current_era() FROM PUBLIC;

-- Name: FUNCTION designation_apply(d conect.designation); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_apply(d conect.designation) FROM PUBLIC;

-- Name: FUNCTION designation_can(d conect.designation); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_can(d conect.designation) FROM PUBLIC;

-- Name: FUNCTION designation_card(d conect.designation); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_card(d conect.designation) FROM PUBLIC;

-- Name: FUNCTION designation_checks(d conect.designation); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_checks(d conect.designation) FROM PUBLIC;

-- Name: FUNCTION designation_fits(of_authority uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_fits(of_authority uuid) FROM PUBLIC;

-- Name: FUNCTION designation_missing(d conect.designation); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_missing(d conect.designation) FROM PUBLIC;

-- Name: FUNCTION designation_reply(d conect.designation, OUT body text, OUT etag text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_reply(d conect.designation, OUT body text, OUT etag text) FROM PUBLIC;

-- Name: FUNCTION designation_retention(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_retention() FROM PUBLIC;

-- Name: FUNCTION designation_state(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_state() FROM PUBLIC;

-- Name: FUNCTION designation_take(of uuid, if_match bigint); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.designation_take(of uuid, if_match bigint) FROM PUBLIC;

-- Name: FUNCTION document_json(a conect.attachment); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.document_json(a conect.attachment) FROM PUBLIC;

-- Name: FUNCTION document_seen(id uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.document_seen(id uuid) FROM PUBLIC;

-- Name: FUNCTION entry_address(of_register uuid, local_ref text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_address(of_register uuid, local_ref text) FROM PUBLIC;

-- Name: FUNCTION key_of(f text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.key_of(f text) FROM PUBLIC;

-- Name: FUNCTION entry_after(after jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_after(after jsonb) FROM PUBLIC;

-- Name: FUNCTION entry_card(e conect.entry); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_card(e conect.entry) FROM PUBLIC;

-- Name: FUNCTION entry_etag(e conect.entry); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_etag(e conect.entry) FROM PUBLIC;

-- Name: FUNCTION entry_fields(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_fields() FROM PUBLIC;

-- Name: FUNCTION entry_former(name_key text, county text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_former(name_key text, county text) FROM PUBLIC;

-- Name: FUNCTION entry_full(e conect.entry); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_full(e conect.entry) FROM PUBLIC;

-- Name: FUNCTION entry_given(given jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_given(given jsonb) FROM PUBLIC;

-- Name: FUNCTION entry_import_can(i conect.entry_import); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_import_can(i conect.entry_import) FROM PUBLIC;

-- Name: FUNCTION entry_import_columns(given jsonb, head jsonb, OUT columns jsonb, OUT heading integer, OUT unknown text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_import_columns(given jsonb, head jsonb, OUT columns jsonb, OUT heading integer, OUT unknown text) FROM PUBLIC;

-- Name: FUNCTION entry_import_json(i conect.entry_import); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_import_json(i conect.entry_import) FROM PUBLIC;

-- Name: FUNCTION entry_import_of(of_register uuid, of_n integer, for_write boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_import_of(of_register uuid, of_n integer, for_write boolean) FROM PUBLIC;

-- Name: FUNCTION entry_import_plan(i conect.entry_import); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_import_plan(i conect.entry_import) FROM PUBLIC;

-- Name: FUNCTION entry_import_stage(i conect.entry_import); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_import_stage(i conect.entry_import) FROM PUBLIC;

-- Name: FUNCTION entry_is_public(of_register uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_is_public(of_register uuid) FROM PUBLIC;

-- Name: FUNCTION entry_is_same(a conect.entry, b conect.entry); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_is_same(a conect.entry, b conect.entry) FROM PUBLIC;

-- Name: FUNCTION entry_mapping_or_refused(mapping jsonb, pointer text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_mapping_or_refused(mapping jsonb, pointer text) FROM PUBLIC;

-- Name: FUNCTION entry_match(ids uuid[], closely boolean, look_again interval); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_match(ids uuid[], closely boolean, look_again interval) FROM PUBLIC;

-- Name: FUNCTION entry_match_due(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_match_due() FROM PUBLIC;

-- Name: FUNCTION entry_match_of(asked conect.entry_ask[], closely boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_match_of(asked conect.entry_ask[], closely boolean) FROM PUBLIC;

-- Name: FUNCTION entry_next_ref(of_register uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_next_ref(of_register uuid) FROM PUBLIC;

-- Name: FUNCTION entry_ngo(of_ngo uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_ngo(of_ngo uuid) FROM PUBLIC;

-- Name: FUNCTION entry_of_changed(ngos uuid[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_of_changed(ngos uuid[]) FROM PUBLIC;

-- Name: FUNCTION entry_page(of_register uuid, whole boolean, folded text, in_county text[], is_matched boolean, in_state text[], removed boolean, cursor jsonb, size integer, count text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_page(of_register uuid, whole boolean, folded text, in_county text[], is_matched boolean, in_state text[], removed boolean, cursor jsonb, size integer, count text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;

-- Name: FUNCTION entry_reasons(by_cif boolean, by_national_number boolean, by_court boolean, name text, county boolean, locality boolean, other_cif boolean, other_national_number boolean, several boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_reasons(by_cif boolean, by_national_number boolean, by_court boolean, name text, county boolean, locality boolean, other_cif boolean, other_national_number boolean, several boolean) FROM PUBLIC;

-- Name: FUNCTION entry_ref(in_address text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_ref(in_address text) FROM PUBLIC;

-- Name: FUNCTION entry_register(id uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_register(id uuid) FROM PUBLIC;

-- Name: FUNCTION entry_register_changed(r conect.register); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_register_changed(r conect.register) FROM PUBLIC;

-- Name: FUNCTION entry_register_take(id uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_register_take(id uuid) FROM PUBLIC;

-- Name: FUNCTION entry_says(e conect.entry, after jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_says(e conect.entry, after jsonb) FROM PUBLIC;

-- Name: FUNCTION entry_stage_id(n integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_stage_id(n integer) FROM PUBLIC;

-- Name: FUNCTION entry_stage_make(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_stage_make() FROM PUBLIC;

-- Name: FUNCTION entry_title(title text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_title(title text) FROM PUBLIC;

-- Name: FUNCTION entry_title_text(title text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_title_text(title text) FROM PUBLIC;

-- Name: FUNCTION entry_told(value jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_told(value jsonb) FROM PUBLIC;

-- Name: FUNCTION entry_value(field text, given text, OUT kept text, OUT fault text, OUT expected text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_value(field text, given text, OUT kept text, OUT fault text, OUT expected text) FROM PUBLIC;

-- Name: FUNCTION entry_version(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_version() FROM PUBLIC;

-- Name: FUNCTION entry_words(folded text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.entry_words(folded text) FROM PUBLIC;

-- Name: FUNCTION era_here(OUT system_identifier bigint, OUT timeline integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.era_here(OUT system_identifier bigint, OUT timeline integer) FROM PUBLIC;

-- Name: FUNCTION era_renew(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.era_renew() FROM PUBLIC;

-- Name: FUNCTION erase_answers(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_answers(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_corrections(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_corrections(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_designations(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_designations(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_mails(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_mails(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_messages(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_messages(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_offices(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_offices(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_profiles(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_profiles(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_recording_messages(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_recording_messages(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_recordings(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_recordings(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_registrations(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_registrations(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION erase_reviews(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.erase_reviews(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_account(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_account(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_attachments(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_attachments(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_corrections(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_corrections(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_decisions(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_decisions(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_designations(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_designations(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_devices(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_devices(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_invitations(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_invitations(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_keys(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_keys(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_log(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_log(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_mails(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_mails(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_members(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_members(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_messages(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_messages(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_offices(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_offices(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_recording_messages(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_recording_messages(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_recordings(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_recordings(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_registers(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_registers(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_registrations(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_registrations(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION export_sessions(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.export_sessions(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION files_end(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.files_end(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION fold_common(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.fold_common(t text) FROM PUBLIC;

-- Name: FUNCTION fold_plain(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.fold_plain(t text) FROM PUBLIC;

-- Name: FUNCTION has_office(of_authority uuid, competence text, at_least text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.has_office(of_authority uuid, competence text, at_least text) FROM PUBLIC;

-- Name: FUNCTION has_personal_number(t text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.has_personal_number(t text) FROM PUBLIC;

-- Name: FUNCTION host_of(url text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.host_of(url text) FROM PUBLIC;

-- Name: FUNCTION idempotency_find(of_key text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.idempotency_find(of_key text) FROM PUBLIC;

-- Name: FUNCTION idempotency_sweep(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.idempotency_sweep() FROM PUBLIC;

-- Name: FUNCTION identity(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.identity() FROM PUBLIC;

-- Name: FUNCTION identity_seal(who text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.identity_seal(who text) FROM PUBLIC;

-- Name: FUNCTION in_lang(lang text, ro text, hu text, en text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.in_lang(lang text, ro text, hu text, en text) FROM PUBLIC;

-- Name: FUNCTION in_time(key text, span interval); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.in_time(key text, span interval) FROM PUBLIC;

-- Name: FUNCTION invitation_json(t conect.one_time_token); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.invitation_json(t conect.one_time_token) FROM PUBLIC;

-- Name: FUNCTION invitation_list(of_purpose text, of_subject uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.invitation_list(of_purpose text, of_subject uuid) FROM PUBLIC;

-- Name: FUNCTION invitation_withdraw(of_id uuid, of_purpose text, of_subject uuid, OUT body text, OUT status text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.invitation_withdraw(of_id uuid, of_purpose text, of_subject uuid, OUT body text, OUT status text) FROM PUBLIC;

-- Name: FUNCTION is_in_office(of_authority uuid, of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.is_in_office(of_authority uuid, of_account uuid) FROM PUBLIC;

-- Name: FUNCTION is_last_ngo_admin(of_ngo uuid, of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.is_last_ngo_admin(of_ngo uuid, of_account uuid) FROM PUBLIC;

-- Name: FUNCTION is_last_sgg_admin(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.is_last_sgg_admin(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION is_member(of_ngo uuid, at_least text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.is_member(of_ngo uuid, at_least text) FROM PUBLIC;

-- Name: FUNCTION is_staff(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.is_staff() FROM PUBLIC;

-- Name: FUNCTION is_unnamed(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.is_unnamed() FROM PUBLIC;

-- Name: FUNCTION is_working_day(d date); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.is_working_day(d date) FROM PUBLIC;

-- Name: FUNCTION key_end(k conect.api_key, OUT body text, OUT status text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.key_end(k conect.api_key, OUT body text, OUT status text) FROM PUBLIC;

-- Name: FUNCTION key_json(k conect.api_key); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.key_json(k conect.api_key) FROM PUBLIC;

-- Name: FUNCTION key_new(of_authority uuid, key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.key_new(of_authority uuid, key_id text, key_hash text, name text, scopes text[], days integer, OUT body text, OUT status text) FROM PUBLIC;

-- Name: FUNCTION key_replace(old conect.api_key, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.key_replace(old conect.api_key, key_id text, key_hash text, overlap_hours integer, OUT body text, OUT status text) FROM PUBLIC;

-- Name: FUNCTION key_room(of_authority uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.key_room(of_authority uuid) FROM PUBLIC;

-- Name: FUNCTION keyed(subject text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.keyed(subject text) FROM PUBLIC;

-- Name: FUNCTION ledger_page(of_register uuid, query tsquery, in_county text[], in_state text[], in_status text, removed boolean, cursor jsonb, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ledger_page(of_register uuid, query tsquery, in_county text[], in_state text[], in_status text, removed boolean, cursor jsonb, size integer) FROM PUBLIC;

-- Name: FUNCTION legal_day(at timestamp with time zone); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.legal_day(at timestamp with time zone) FROM PUBLIC;

-- Name: FUNCTION working_day_from(d date); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.working_day_from(d date) FROM PUBLIC;

-- Name: FUNCTION legal_term(begins date, days integer, OUT due_on date, OUT late_after date); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.legal_term(begins date, days integer, OUT due_on date, OUT late_after date) FROM PUBLIC;

-- Name: FUNCTION line_or_refused(given text, pointer text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.line_or_refused(given text, pointer text) FROM PUBLIC;

-- Name: FUNCTION mail(template text, to_account uuid, email text, lang text, data jsonb, sealed text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.mail(template text, to_account uuid, email text, lang text, data jsonb, sealed text) FROM PUBLIC;

-- Name: FUNCTION mail_give_up(mail conect.outbox, error text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.mail_give_up(mail conect.outbox, error text) FROM PUBLIC;

-- Name: FUNCTION mail_is_allowed(email text, network text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.mail_is_allowed(email text, network text) FROM PUBLIC;

-- Name: FUNCTION mail_is_anybodys(domain text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.mail_is_anybodys(domain text) FROM PUBLIC;

-- Name: FUNCTION mail_owners(template text, of_ngo uuid, data jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.mail_owners(template text, of_ngo uuid, data jsonb) FROM PUBLIC;

-- Name: FUNCTION me(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.me() FROM PUBLIC;

-- Name: FUNCTION member_gate(of_ngo uuid, at_least text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.member_gate(of_ngo uuid, at_least text) FROM PUBLIC;

-- Name: FUNCTION member_or_refused(of_ngo uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.member_or_refused(of_ngo uuid) FROM PUBLIC;

-- Name: FUNCTION merge_conflicts(one conect.ngo, other conect.ngo); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.merge_conflicts(one conect.ngo, other conect.ngo) FROM PUBLIC;

-- Name: FUNCTION merge_json(m conect.ngo_merge); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.merge_json(m conect.ngo_merge) FROM PUBLIC;

-- Name: FUNCTION merge_move(moved jsonb, into_ngo uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.merge_move(moved jsonb, into_ngo uuid) FROM PUBLIC;

-- Name: FUNCTION merge_plan(one uuid, other uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.merge_plan(one uuid, other uuid) FROM PUBLIC;

-- Name: FUNCTION message_add(r conect.registration, text text, audience text, by_staff boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.message_add(r conect.registration, text text, audience text, by_staff boolean) FROM PUBLIC;

-- Name: FUNCTION message_json(m conect.message); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.message_json(m conect.message) FROM PUBLIC;

-- Name: FUNCTION my_account(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.my_account() FROM PUBLIC;

-- Name: FUNCTION my_counties(at_least text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.my_counties(at_least text) FROM PUBLIC;

-- Name: FUNCTION my_role(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.my_role() FROM PUBLIC;

-- Name: FUNCTION my_session(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.my_session() FROM PUBLIC;

-- Name: FUNCTION name_warnings(name text, lang text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.name_warnings(name text, lang text) FROM PUBLIC;

-- Name: FUNCTION names_in(compared jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.names_in(compared jsonb) FROM PUBLIC;

-- Name: FUNCTION next_version(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.next_version() FROM PUBLIC;

-- Name: FUNCTION ngo_codes_known(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_codes_known() FROM PUBLIC;

-- Name: FUNCTION ngo_confirmed(of_ngo uuid, OUT body text, OUT etag text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_confirmed(of_ngo uuid, OUT body text, OUT etag text) FROM PUBLIC;

-- Name: FUNCTION ngo_conflict(n conect.ngo, r conect.ngo_removal); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_conflict(n conect.ngo, r conect.ngo_removal) FROM PUBLIC;

-- Name: FUNCTION ngo_insert(data jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_insert(data jsonb) FROM PUBLIC;

-- Name: FUNCTION ngo_origin(n conect.ngo, shown jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_origin(n conect.ngo, shown jsonb) FROM PUBLIC;

-- Name: FUNCTION ngo_propose(n conect.ngo, old jsonb, changes jsonb, lang text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_propose(n conect.ngo, old jsonb, changes jsonb, lang text) FROM PUBLIC;

-- Name: FUNCTION ngo_public_values(n conect.ngo, data jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_public_values(n conect.ngo, data jsonb) FROM PUBLIC;

-- Name: FUNCTION ngo_remove(n conect.ngo, state text, code text, text text, target uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_remove(n conect.ngo, state text, code text, text text, target uuid) FROM PUBLIC;

-- Name: FUNCTION ngo_similar(name text, but uuid, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_similar(name text, but uuid, size integer) FROM PUBLIC;

-- Name: FUNCTION ngo_state_json(n conect.ngo); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_state_json(n conect.ngo) FROM PUBLIC;

-- Name: FUNCTION ngo_take(id uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_take(id uuid) FROM PUBLIC;

-- Name: FUNCTION ngo_tell(template text, ngo uuid, code text, more jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_tell(template text, ngo uuid, code text, more jsonb) FROM PUBLIC;

-- Name: FUNCTION ngo_touch(of_ngo uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_touch(of_ngo uuid) FROM PUBLIC;

-- Name: FUNCTION ngo_values(n conect.ngo, data jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_values(n conect.ngo, data jsonb) FROM PUBLIC;

-- Name: FUNCTION ngo_versions(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_versions() FROM PUBLIC;

-- Name: FUNCTION ngo_write(of_ngo uuid, changes jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.ngo_write(of_ngo uuid, changes jsonb) FROM PUBLIC;

-- Name: FUNCTION note(action text, object_type text, object_id text, version_before bigint, version_after bigint, reason text, payload jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.note(action text, object_type text, object_id text, version_before bigint, version_after bigint, reason text, payload jsonb) FROM PUBLIC;

-- Name: FUNCTION office_end(of_authority uuid, of_account uuid, text text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.office_end(of_authority uuid, of_account uuid, text text) FROM PUBLIC;

-- Name: FUNCTION office_gone(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.office_gone() FROM PUBLIC;

-- Name: FUNCTION office_invitation_json(t conect.one_time_token); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.office_invitation_json(t conect.one_time_token) FROM PUBLIC;

-- Name: FUNCTION office_or_refused(of_authority uuid, competence text, at_least text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.office_or_refused(of_authority uuid, competence text, at_least text) FROM PUBLIC;

-- Name: FUNCTION office_scopes(OUT scope text, OUT competence text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.office_scopes(OUT scope text, OUT competence text) FROM PUBLIC;

-- Name: FUNCTION office_scopes_or_refused(of_authority uuid, scopes text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.office_scopes_or_refused(of_authority uuid, scopes text[]) FROM PUBLIC;

-- Name: FUNCTION orthodox_easter(year integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.orthodox_easter(year integer) FROM PUBLIC;

-- Name: FUNCTION outbox_sweep(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.outbox_sweep() FROM PUBLIC;

-- Name: FUNCTION page_words_write(of_vocabulary text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.page_words_write(of_vocabulary text) FROM PUBLIC;

-- Name: FUNCTION page_words_written(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.page_words_written() FROM PUBLIC;

-- Name: FUNCTION parts(prefix text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.parts(prefix text) FROM PUBLIC;

-- Name: FUNCTION parts_done(prefix text, of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.parts_done(prefix text, of_account uuid) FROM PUBLIC;

-- Name: FUNCTION password_check(length integer, whole text[], words text[], shortest integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.password_check(length integer, whole text[], words text[], shortest integer) FROM PUBLIC;

-- Name: FUNCTION password_least(a conect.account); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.password_least(a conect.account) FROM PUBLIC;

-- Name: FUNCTION person_name(name text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.person_name(name text) FROM PUBLIC;

-- Name: FUNCTION personal_fields(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.personal_fields() FROM PUBLIC;

-- Name: FUNCTION private_fields(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.private_fields() FROM PUBLIC;

-- Name: FUNCTION profile_is_public(f conect.profile_field, data jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.profile_is_public(f conect.profile_field, data jsonb) FROM PUBLIC;

-- Name: FUNCTION profile_list(f conect.profile_field, given jsonb, OUT kept jsonb, OUT fault text, OUT expected text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.profile_list(f conect.profile_field, given jsonb, OUT kept jsonb, OUT fault text, OUT expected text) FROM PUBLIC;

-- Name: FUNCTION profile_missing(data jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.profile_missing(data jsonb) FROM PUBLIC;

-- Name: FUNCTION profile_text(f conect.profile_field, given text, OUT kept text, OUT fault text, OUT expected text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.profile_text(f conect.profile_field, given text, OUT kept text, OUT fault text, OUT expected text) FROM PUBLIC;

-- Name: FUNCTION profile_value(f conect.profile_field, given jsonb, OUT kept jsonb, OUT fault text, OUT expected text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.profile_value(f conect.profile_field, given jsonb, OUT kept jsonb, OUT fault text, OUT expected text) FROM PUBLIC;

-- Name: FUNCTION profile_values(given jsonb, at text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.profile_values(given jsonb, at text) FROM PUBLIC;

-- Name: FUNCTION record_change(type text, id uuid, version bigint, operation text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.record_change(type text, id uuid, version bigint, operation text) FROM PUBLIC;

-- Name: FUNCTION record_deleted(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.record_deleted() FROM PUBLIC;

-- Name: FUNCTION record_inserted(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.record_inserted() FROM PUBLIC;

-- Name: FUNCTION record_updated(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.record_updated() FROM PUBLIC;

-- Name: FUNCTION recording_can(r conect.recording_request); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_can(r conect.recording_request) FROM PUBLIC;

-- Name: FUNCTION recording_card(r conect.recording_request, lang text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_card(r conect.recording_request, lang text) FROM PUBLIC;

-- Name: FUNCTION recording_documents(ids uuid[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_documents(ids uuid[]) FROM PUBLIC;

-- Name: FUNCTION recording_enter(r conect.recording_request); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_enter(r conect.recording_request) FROM PUBLIC;

-- Name: FUNCTION recording_entry_values(r conect.recording_request); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_entry_values(r conect.recording_request) FROM PUBLIC;

-- Name: FUNCTION recording_faults(given jsonb, message text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_faults(given jsonb, message text) FROM PUBLIC;

-- Name: FUNCTION recording_files(of_ngo uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_files(of_ngo uuid) FROM PUBLIC;

-- Name: FUNCTION recording_further(r conect.recording_request); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_further(r conect.recording_request) FROM PUBLIC;

-- Name: FUNCTION recording_is_late(r conect.recording_request); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_is_late(r conect.recording_request) FROM PUBLIC;

-- Name: FUNCTION recording_is_mine(r conect.recording_request); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_is_mine(r conect.recording_request) FROM PUBLIC;

-- Name: FUNCTION recording_json(r conect.recording_request, lang text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_json(r conect.recording_request, lang text) FROM PUBLIC;

-- Name: FUNCTION recording_message_faults(r conect.recording_request, is_mine boolean, text text, asks boolean, documents uuid[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_message_faults(r conect.recording_request, is_mine boolean, text text, asks boolean, documents uuid[]) FROM PUBLIC;

-- Name: FUNCTION recording_message_json(m conect.recording_message); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_message_json(m conect.recording_message) FROM PUBLIC;

-- Name: FUNCTION recording_ngos(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_ngos() FROM PUBLIC;

-- Name: FUNCTION recording_officers(of_authority uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_officers(of_authority uuid) FROM PUBLIC;

-- Name: FUNCTION recording_offices(competence text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_offices(competence text) FROM PUBLIC;

-- Name: FUNCTION recording_profile(of_ngo uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_profile(of_ngo uuid) FROM PUBLIC;

-- Name: FUNCTION recording_registers(r conect.recording_request); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_registers(r conect.recording_request) FROM PUBLIC;

-- Name: FUNCTION recording_request_state(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_request_state() FROM PUBLIC;

-- Name: FUNCTION recording_seen(of uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_seen(of uuid) FROM PUBLIC;

-- Name: FUNCTION recording_shows(attachment uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_shows(attachment uuid) FROM PUBLIC;

-- Name: FUNCTION recording_sieve(states text[], of_ngo uuid, of_authority uuid, late boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_sieve(states text[], of_ngo uuid, of_authority uuid, late boolean) FROM PUBLIC;

-- Name: FUNCTION recording_sweep(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_sweep() FROM PUBLIC;

-- Name: FUNCTION recording_take(of uuid, side text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_take(of uuid, side text) FROM PUBLIC;

-- Name: FUNCTION recording_tell_authority(template text, r conect.recording_request, more jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_tell_authority(template text, r conect.recording_request, more jsonb) FROM PUBLIC;

-- Name: FUNCTION recording_tell_ngo(template text, r conect.recording_request, more jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_tell_ngo(template text, r conect.recording_request, more jsonb) FROM PUBLIC;

-- Name: FUNCTION recording_unit(of_authority uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_unit(of_authority uuid) FROM PUBLIC;

-- Name: FUNCTION recording_waits_for(r conect.recording_request); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recording_waits_for(r conect.recording_request) FROM PUBLIC;

-- Name: FUNCTION recovery_codes_set(of_account uuid, hashes text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.recovery_codes_set(of_account uuid, hashes text[]) FROM PUBLIC;

-- Name: FUNCTION reference_apply(into_table text, columns text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.reference_apply(into_table text, columns text[]) FROM PUBLIC;

-- Name: FUNCTION reference_stage(into_table text, columns text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.reference_stage(into_table text, columns text[]) FROM PUBLIC;

-- Name: FUNCTION refuse(problem text, pointer text, expected text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.refuse(problem text, pointer text, expected text) FROM PUBLIC;

-- Name: FUNCTION refuse_all(problem text, faults jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.refuse_all(problem text, faults jsonb) FROM PUBLIC;

-- Name: FUNCTION refuse_change(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.refuse_change() FROM PUBLIC;

-- Name: FUNCTION register_can(r conect.register); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_can(r conect.register) FROM PUBLIC;

-- Name: FUNCTION register_changed_columns(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_changed_columns() FROM PUBLIC;

-- Name: FUNCTION register_check_after(result text, failures integer, is_broken boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_check_after(result text, failures integer, is_broken boolean) FROM PUBLIC;

-- Name: FUNCTION register_check_follow(r conect.register, h conect.register_health); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_check_follow(r conect.register, h conect.register_health) FROM PUBLIC;

-- Name: FUNCTION register_check_is_ours(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_check_is_ours() FROM PUBLIC;

-- Name: FUNCTION register_check_json(c conect.register_check); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_check_json(c conect.register_check) FROM PUBLIC;

-- Name: FUNCTION register_check_sweep(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_check_sweep() FROM PUBLIC;

-- Name: FUNCTION register_check_words(result text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_check_words(result text) FROM PUBLIC;

-- Name: FUNCTION register_checks(r conect.register); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_checks(r conect.register) FROM PUBLIC;

-- Name: FUNCTION register_compare(captured date, silent text[], place_title text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_compare(captured date, silent text[], place_title text) FROM PUBLIC;

-- Name: FUNCTION register_fault(pointer text, code text, expected text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_fault(pointer text, code text, expected text) FROM PUBLIC;

-- Name: FUNCTION register_find_courts(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_find_courts() FROM PUBLIC;

-- Name: FUNCTION register_find_entries(which text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_find_entries(which text) FROM PUBLIC;

-- Name: FUNCTION register_find_moved(which text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_find_moved(which text) FROM PUBLIC;

-- Name: FUNCTION register_find_places(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_find_places() FROM PUBLIC;

-- Name: FUNCTION register_find_rows(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_find_rows() FROM PUBLIC;

-- Name: FUNCTION register_finish(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_finish() FROM PUBLIC;

-- Name: FUNCTION register_flags(one text[], other text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_flags(one text[], other text[]) FROM PUBLIC;

-- Name: FUNCTION register_folded(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_folded() FROM PUBLIC;

-- Name: FUNCTION register_found(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[], sort text, nearly boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_found(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[], sort text, nearly boolean) FROM PUBLIC;

-- Name: FUNCTION register_health_follow(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_health_follow() FROM PUBLIC;

-- Name: FUNCTION register_import(told jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_import(told jsonb) FROM PUBLIC;

-- Name: FUNCTION register_json(r conect.register, lang text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_json(r conect.register, lang text) FROM PUBLIC;

-- Name: FUNCTION register_key(folded text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_key(folded text) FROM PUBLIC;

-- Name: FUNCTION register_keys(name text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_keys(name text) FROM PUBLIC;

-- Name: FUNCTION register_light(r conect.register, h conect.register_health); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_light(r conect.register, h conect.register_health) FROM PUBLIC;

-- Name: FUNCTION register_lose(captured date); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_lose(captured date) FROM PUBLIC;

-- Name: FUNCTION register_may(of_authority uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_may(of_authority uuid) FROM PUBLIC;

-- Name: FUNCTION register_own_json(r conect.register, lang text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_own_json(r conect.register, lang text) FROM PUBLIC;

-- Name: FUNCTION register_reply(r conect.register, lang text, OUT body text, OUT etag text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_reply(r conect.register, lang text, OUT body text, OUT etag text) FROM PUBLIC;

-- Name: FUNCTION register_report(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_report() FROM PUBLIC;

-- Name: FUNCTION register_says(ngo uuid, in_ngo text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_says(ngo uuid, in_ngo text) FROM PUBLIC;

-- Name: FUNCTION register_stage_begin(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_stage_begin() FROM PUBLIC;

-- Name: FUNCTION register_state(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_state() FROM PUBLIC;

-- Name: FUNCTION register_take(of uuid, if_match bigint); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_take(of uuid, if_match bigint) FROM PUBLIC;

-- Name: FUNCTION register_tell(template text, r conect.register, more jsonb, since timestamp with time zone); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_tell(template text, r conect.register, more jsonb, since timestamp with time zone) FROM PUBLIC;

-- Name: FUNCTION register_url_key(url text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_url_key(url text) FROM PUBLIC;

-- Name: FUNCTION register_url_or_refused(r conect.register); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_url_or_refused(r conect.register) FROM PUBLIC;

-- Name: FUNCTION register_values(given jsonb, address text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_values(given jsonb, address text) FROM PUBLIC;

-- Name: FUNCTION register_wait(r conect.register); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_wait(r conect.register) FROM PUBLIC;

-- Name: FUNCTION register_write(which text, of_scope text, captured date, snapshot bigint, lost_since date, place_title text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_write(which text, of_scope text, captured date, snapshot bigint, lost_since date, place_title text) FROM PUBLIC;

-- Name: FUNCTION register_write_new(which text, of_scope text, snapshot bigint, lost_since date); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.register_write_new(which text, of_scope text, snapshot bigint, lost_since date) FROM PUBLIC;

-- Name: FUNCTION registration_apply(of uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_apply(of uuid) FROM PUBLIC;

-- Name: FUNCTION registration_can(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_can(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION registration_checked(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_checked(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION registration_checks(of uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_checks(of uuid) FROM PUBLIC;

-- Name: FUNCTION registration_diff(of uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_diff(of uuid) FROM PUBLIC;

-- Name: FUNCTION registration_differences(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_differences(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION registration_has_proof(of uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_has_proof(of uuid) FROM PUBLIC;

-- Name: FUNCTION registration_is_mine(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_is_mine(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION registration_is_open(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_is_open(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION registration_is_shared(r conect.registration, with_others_than uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_is_shared(r conect.registration, with_others_than uuid) FROM PUBLIC;

-- Name: FUNCTION registration_json(r conect.registration, lang text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_json(r conect.registration, lang text) FROM PUBLIC;

-- Name: FUNCTION registration_merge(r conect.registration, changes jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_merge(r conect.registration, changes jsonb) FROM PUBLIC;

-- Name: FUNCTION registration_missing(r conect.registration, lang text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_missing(r conect.registration, lang text) FROM PUBLIC;

-- Name: FUNCTION registration_new(of_ngo uuid, given jsonb, lang text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_new(of_ngo uuid, given jsonb, lang text) FROM PUBLIC;

-- Name: FUNCTION registration_queue(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_queue(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION registration_reply(of uuid, lang text, OUT body text, OUT etag text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_reply(of uuid, lang text, OUT body text, OUT etag text) FROM PUBLIC;

-- Name: FUNCTION registration_rivals(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_rivals(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION registration_sound(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_sound(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION registration_state(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_state() FROM PUBLIC;

-- Name: FUNCTION registration_take(of uuid, if_match bigint); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_take(of uuid, if_match bigint) FROM PUBLIC;

-- Name: FUNCTION registration_target(of_ngo uuid, given jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_target(of_ngo uuid, given jsonb) FROM PUBLIC;

-- Name: FUNCTION registration_values(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registration_values(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION registrations_end(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.registrations_end(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION representative_gate(of_authority uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.representative_gate(of_authority uuid) FROM PUBLIC;

-- Name: FUNCTION require_role(VARIADIC roles text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.require_role(VARIADIC roles text[]) FROM PUBLIC;

-- Name: FUNCTION required_or_refused(changes jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.required_or_refused(changes jsonb) FROM PUBLIC;

-- Name: FUNCTION reset_decide(asked conect.outbox); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.reset_decide(asked conect.outbox) FROM PUBLIC;

-- Name: FUNCTION retention_sweep(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.retention_sweep() FROM PUBLIC;

-- Name: FUNCTION review_age(at timestamp with time zone); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_age(at timestamp with time zone) FROM PUBLIC;

-- Name: FUNCTION review_alike(self uuid, name text, cif text, national_number text, court_number text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_alike(self uuid, name text, cif text, national_number text, court_number text) FROM PUBLIC;

-- Name: FUNCTION review_allowed(i conect.review_item, bar text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_allowed(i conect.review_item, bar text) FROM PUBLIC;

-- Name: FUNCTION review_bar(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_bar(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_card(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_card(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_changes(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_changes(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION review_close(object_id uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_close(object_id uuid) FROM PUBLIC;

-- Name: FUNCTION review_correction(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_correction(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_decide(item uuid, seen bigint, decision text, code text, text text, acknowledged text[], fields jsonb, value text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_decide(item uuid, seen bigint, decision text, code text, text text, acknowledged text[], fields jsonb, value text) FROM PUBLIC;

-- Name: FUNCTION review_decisions(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_decisions(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_designation(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_designation(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_duplicates(r conect.registration); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_duplicates(r conect.registration) FROM PUBLIC;

-- Name: FUNCTION review_facets(kinds text[], states text[], counties text[], who text, days integer, failing boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_facets(kinds text[], states text[], counties text[], who text, days integer, failing boolean) FROM PUBLIC;

-- Name: FUNCTION review_item_json(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_item_json(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_messages(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_messages(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_open(r conect.registration, of_appeal boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_open(r conect.registration, of_appeal boolean) FROM PUBLIC;

-- Name: FUNCTION review_person(account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_person(account uuid) FROM PUBLIC;

-- Name: FUNCTION review_put(kind text, object_type text, object_id uuid, title text, county text, authority uuid, excluded uuid[], checks jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_put(kind text, object_type text, object_id uuid, title text, county text, authority uuid, excluded uuid[], checks jsonb) FROM PUBLIC;

-- Name: FUNCTION review_reason_for(code text, act text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_reason_for(code text, act text) FROM PUBLIC;

-- Name: FUNCTION review_register(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_register(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_related(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_related(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_settle_correction(i conect.review_item, value text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_settle_correction(i conect.review_item, value text) FROM PUBLIC;

-- Name: FUNCTION review_settle_designation(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_settle_designation(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_settle_register(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_settle_register(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_settle_registration(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_settle_registration(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_sieve(kinds text[], states text[], counties text[], who text, days integer, failing boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_sieve(kinds text[], states text[], counties text[], who text, days integer, failing boolean) FROM PUBLIC;

-- Name: FUNCTION review_status(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_status(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_take(item uuid, seen bigint); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_take(item uuid, seen bigint) FROM PUBLIC;

-- Name: FUNCTION review_told(i conect.review_item); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_told(i conect.review_item) FROM PUBLIC;

-- Name: FUNCTION review_unacknowledged(i conect.review_item, acknowledged text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_unacknowledged(i conect.review_item, acknowledged text[]) FROM PUBLIC;

-- Name: FUNCTION review_words(code text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.review_words(code text) FROM PUBLIC;

-- Name: FUNCTION role_words(role text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.role_words(role text) FROM PUBLIC;

-- Name: FUNCTION said_or_refused(text text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.said_or_refused(text text) FROM PUBLIC;

-- Name: FUNCTION search_any(marks text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_any(marks text[]) FROM PUBLIC;

-- Name: FUNCTION search_ask_any(key text, scheme text, value text, filters text[], registered_from date, registered_to date, updated_since timestamp with time zone); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_ask_any(key text, scheme text, value text, filters text[], registered_from date, registered_to date, updated_since timestamp with time zone) FROM PUBLIC;

-- Name: FUNCTION search_ask_of(key text, filters text[], registered_from date, registered_to date, updated_since timestamp with time zone); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_ask_of(key text, filters text[], registered_from date, registered_to date, updated_since timestamp with time zone) FROM PUBLIC;

-- Name: FUNCTION search_at(cursor jsonb, sort text, back boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_at(cursor jsonb, sort text, back boolean) FROM PUBLIC;

-- Name: FUNCTION search_bound(collect_us double precision); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_bound(collect_us double precision) FROM PUBLIC;

-- Name: FUNCTION search_choices(word text, every boolean, OUT near text[], OUT wide text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_choices(word text, every boolean, OUT near text[], OUT wide text[]) FROM PUBLIC;

-- Name: FUNCTION search_choose(lists text[], filters text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_choose(lists text[], filters text[]) FROM PUBLIC;

-- Name: FUNCTION search_collect(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_collect(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) FROM PUBLIC;

-- Name: FUNCTION search_collect_dated(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_collect_dated(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) FROM PUBLIC;

-- Name: FUNCTION search_collects(a conect.search_ask, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_collects(a conect.search_ask, size integer) FROM PUBLIC;

-- Name: FUNCTION search_complete(beginning text, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_complete(beginning text, size integer) FROM PUBLIC;

-- Name: FUNCTION search_correct(key text, filters text[], every boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_correct(key text, filters text[], every boolean) FROM PUBLIC;

-- Name: FUNCTION search_corrected(folded text, key text, corrected text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_corrected(folded text, key text, corrected text) FROM PUBLIC;

-- Name: FUNCTION search_count(ids uuid[], times integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_count(ids uuid[], times integer) FROM PUBLIC;

-- Name: FUNCTION search_count_to(a conect.search_ask, bound integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_count_to(a conect.search_ask, bound integer) FROM PUBLIC;

-- Name: FUNCTION search_cursor(direction text, hit conect.search_hit, corrected text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_cursor(direction text, hit conect.search_hit, corrected text) FROM PUBLIC;

-- Name: FUNCTION search_drop(ids uuid[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_drop(ids uuid[]) FROM PUBLIC;

-- Name: FUNCTION search_facet(letter text, marks text[], ns bigint[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_facet(letter text, marks text[], ns bigint[]) FROM PUBLIC;

-- Name: FUNCTION search_far(a text, b text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_far(a text, b text) FROM PUBLIC;

-- Name: FUNCTION search_fill(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_fill() FROM PUBLIC;

-- Name: FUNCTION search_filters(county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_filters(county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean) FROM PUBLIC;

-- Name: FUNCTION search_follow(ids uuid[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_follow(ids uuid[]) FROM PUBLIC;

-- Name: FUNCTION search_gap(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_gap() FROM PUBLIC;

-- Name: FUNCTION search_identifier(scheme text, value text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_identifier(scheme text, value text) FROM PUBLIC;

-- Name: FUNCTION search_index(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_index() FROM PUBLIC;

-- Name: FUNCTION search_is_beyond(a conect.search_ask, sort text, up boolean, from_ord bigint); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_is_beyond(a conect.search_ask, sort text, up boolean, from_ord bigint) FROM PUBLIC;

-- Name: FUNCTION search_is_correctable(word text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_is_correctable(word text) FROM PUBLIC;

-- Name: FUNCTION search_is_dated_few(a conect.search_ask); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_is_dated_few(a conect.search_ask) FROM PUBLIC;

-- Name: FUNCTION search_is_identifier(lexeme text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_is_identifier(lexeme text) FROM PUBLIC;

-- Name: FUNCTION search_is_near_beyond(a conect.search_ask); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_is_near_beyond(a conect.search_ask) FROM PUBLIC;

-- Name: FUNCTION search_make_room(name text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_make_room(name text) FROM PUBLIC;

-- Name: FUNCTION search_matches(scheme text, value text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_matches(scheme text, value text) FROM PUBLIC;

-- Name: FUNCTION search_page(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_page(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) FROM PUBLIC;

-- Name: FUNCTION search_pairs(marks text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_pairs(marks text[]) FROM PUBLIC;

-- Name: FUNCTION search_place(name text, row_id uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_place(name text, row_id uuid) FROM PUBLIC;

-- Name: FUNCTION search_put(ids uuid[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_put(ids uuid[]) FROM PUBLIC;

-- Name: FUNCTION search_rank(sort text, near boolean, ord bigint, registered_up integer, registered_down integer, updated_up bigint, updated_down bigint); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_rank(sort text, near boolean, ord bigint, registered_up integer, registered_down integer, updated_up bigint, updated_down bigint) FROM PUBLIC;

-- Name: FUNCTION search_rebuild(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_rebuild() FROM PUBLIC;

-- Name: FUNCTION search_settle(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_settle() FROM PUBLIC;

-- Name: FUNCTION search_shortened(word text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_shortened(word text) FROM PUBLIC;

-- Name: FUNCTION search_suggest_words(key text, completions text[], filters text[], size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_suggest_words(key text, completions text[], filters text[], size integer) FROM PUBLIC;

-- Name: FUNCTION search_tally(key text, scheme text, value text, filters text[], registered_from date, registered_to date, updated_since timestamp with time zone, OUT marks text[], OUT ns bigint[], OUT matched bigint, OUT capped boolean); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_tally(key text, scheme text, value text, filters text[], registered_from date, registered_to date, updated_since timestamp with time zone, OUT marks text[], OUT ns bigint[], OUT matched bigint, OUT capped boolean) FROM PUBLIC;

-- Name: FUNCTION search_tidy(words text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_tidy(words text[]) FROM PUBLIC;

-- Name: FUNCTION search_total(a conect.search_ask, mode text, OUT total bigint, OUT sure text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_total(a conect.search_ask, mode text, OUT total bigint, OUT sure text) FROM PUBLIC;

-- Name: FUNCTION search_truncated(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_truncated() FROM PUBLIC;

-- Name: FUNCTION search_turn(side text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_turn(side text) FROM PUBLIC;

-- Name: FUNCTION search_unindex(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_unindex() FROM PUBLIC;

-- Name: FUNCTION search_updated(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_updated() FROM PUBLIC;

-- Name: FUNCTION search_walk(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_walk(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) FROM PUBLIC;

-- Name: FUNCTION search_walk_name(a conect.search_ask, sort text, up boolean, from_ord bigint, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_walk_name(a conect.search_ask, sort text, up boolean, from_ord bigint, size integer) FROM PUBLIC;

-- Name: FUNCTION search_walk_near(a conect.search_ask, back boolean, at conect.search_hit, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_walk_near(a conect.search_ask, back boolean, at conect.search_hit, size integer) FROM PUBLIC;

-- Name: FUNCTION search_walk_registered(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_walk_registered(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) FROM PUBLIC;

-- Name: FUNCTION search_walk_relevance(a conect.search_ask, back boolean, at conect.search_hit, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_walk_relevance(a conect.search_ask, back boolean, at conect.search_hit, size integer) FROM PUBLIC;

-- Name: FUNCTION search_walk_token(a conect.search_ask, sort text, up boolean, from_ord bigint, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_walk_token(a conect.search_ask, sort text, up boolean, from_ord bigint, size integer) FROM PUBLIC;

-- Name: FUNCTION search_walk_updated(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_walk_updated(a conect.search_ask, sort text, back boolean, at conect.search_hit, size integer) FROM PUBLIC;

-- Name: FUNCTION search_written(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.search_written() FROM PUBLIC;

-- Name: FUNCTION service_authority(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.service_authority() FROM PUBLIC;

-- Name: FUNCTION session_end_others(of_account uuid, but uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.session_end_others(of_account uuid, but uuid) FROM PUBLIC;

-- Name: FUNCTION session_json(s conect.session); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.session_json(s conect.session) FROM PUBLIC;

-- Name: FUNCTION session_new(a conect.account, hash text, level integer, device text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.session_new(a conect.account, hash text, level integer, device text) FROM PUBLIC;

-- Name: FUNCTION set_why(why text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.set_why(why text) FROM PUBLIC;

-- Name: FUNCTION sign_in_subject(email text, device_hash text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.sign_in_subject(email text, device_hash text) FROM PUBLIC;

-- Name: FUNCTION staff_lock(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.staff_lock() FROM PUBLIC;

-- Name: FUNCTION term_is_known(vocabulary text, code text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.term_is_known(vocabulary text, code text) FROM PUBLIC;

-- Name: FUNCTION text_forget(t text, a conect.account); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.text_forget(t text, a conect.account) FROM PUBLIC;

-- Name: FUNCTION token_issue(purpose text, account uuid, email text, subject uuid, data jsonb, hash text, life interval); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.token_issue(purpose text, account uuid, email text, subject uuid, data jsonb, hash text, life interval) FROM PUBLIC;

-- Name: FUNCTION token_look(hash text, VARIADIC purposes text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.token_look(hash text, VARIADIC purposes text[]) FROM PUBLIC;

-- Name: FUNCTION token_take(hash text, VARIADIC purposes text[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.token_take(hash text, VARIADIC purposes text[]) FROM PUBLIC;

-- Name: FUNCTION totp_forget(of_account uuid); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.totp_forget(of_account uuid) FROM PUBLIC;

-- Name: FUNCTION try_back(of_kind text, of_subject text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.try_back(of_kind text, of_subject text) FROM PUBLIC;

-- Name: FUNCTION try_begin(of_kind text, of_subject text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.try_begin(of_kind text, of_subject text) FROM PUBLIC;

-- Name: FUNCTION try_right(of_kind text, of_subject text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.try_right(of_kind text, of_subject text) FROM PUBLIC;

-- Name: FUNCTION unit_gate(of_authority uuid, if_match bigint); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.unit_gate(of_authority uuid, if_match bigint) FROM PUBLIC;

-- Name: FUNCTION unit_json(u conect.unit); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.unit_json(u conect.unit) FROM PUBLIC;

-- Name: FUNCTION unit_values(given jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.unit_values(given jsonb) FROM PUBLIC;

-- Name: FUNCTION url_host(url text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.url_host(url text) FROM PUBLIC;

-- Name: FUNCTION user_add(email text, lang text, role text, password_hash text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.user_add(email text, lang text, role text, password_hash text) FROM PUBLIC;

-- Name: FUNCTION user_json(a conect.account); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.user_json(a conect.account) FROM PUBLIC;

-- Name: FUNCTION user_totp_reset(of_email text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.user_totp_reset(of_email text) FROM PUBLIC;

-- Name: FUNCTION uuids(ids jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.uuids(ids jsonb) FROM PUBLIC;

-- Name: FUNCTION value_changes(old jsonb, new jsonb); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.value_changes(old jsonb, new jsonb) FROM PUBLIC;

-- Name: FUNCTION value_names(VARIADIC sets jsonb[]); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.value_names(VARIADIC sets jsonb[]) FROM PUBLIC;

-- Name: FUNCTION why(); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.why() FROM PUBLIC;

-- Name: FUNCTION word_digest(word text); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.word_digest(word text) FROM PUBLIC;

-- Name: FUNCTION working_day_after(d date, n integer); Type: ACL; Schema: conect;

REVOKE ALL ON FUNCTION conect.working_day_after(d date, n integer) FROM PUBLIC;

-- Name: FUNCTION account_sweep(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.account_sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.account_sweep() TO conect_jobs;

-- Name: FUNCTION attachment_sweep(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.attachment_sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.attachment_sweep() TO conect_jobs;

-- Name: FUNCTION campaign_due(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.campaign_due() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.campaign_due() TO conect_jobs;

-- Name: FUNCTION campaign_mail(recipient uuid, token_hash bytea, sealed text); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.campaign_mail(recipient uuid, token_hash bytea, sealed text) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.campaign_mail(recipient uuid, token_hash bytea, sealed text) TO conect_jobs;

-- Name: FUNCTION confirmation_due(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.confirmation_due() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.confirmation_due() TO conect_jobs;

-- Name: FUNCTION confirmation_mail(ngo uuid, account uuid, token_hash bytea, sealed text); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.confirmation_mail(ngo uuid, account uuid, token_hash bytea, sealed text) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.confirmation_mail(ngo uuid, account uuid, token_hash bytea, sealed text) TO conect_jobs;

-- Name: FUNCTION coverage_count(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.coverage_count() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.coverage_count() TO conect_jobs;

-- Name: FUNCTION entry_import_apply(import uuid); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_import_apply(import uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_import_apply(import uuid) TO conect_jobs;

-- Name: FUNCTION entry_import_begin(import uuid); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_import_begin(import uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_import_begin(import uuid) TO conect_jobs;

-- Name: FUNCTION entry_import_failed(import uuid, problem text, line integer, of_column text); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_import_failed(import uuid, problem text, line integer, of_column text) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_import_failed(import uuid, problem text, line integer, of_column text) TO conect_jobs;

-- Name: FUNCTION entry_import_head(import uuid, head jsonb, OUT heading integer, OUT fields text, OUT today date, OUT counties text, OUT problem text, OUT problem_column text); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_import_head(import uuid, head jsonb, OUT heading integer, OUT fields text, OUT today date, OUT counties text, OUT problem text, OUT problem_column text) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_import_head(import uuid, head jsonb, OUT heading integer, OUT fields text, OUT today date, OUT counties text, OUT problem text, OUT problem_column text) TO conect_jobs;

-- Name: FUNCTION entry_import_piece(import uuid, from_byte integer, bytes integer); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_import_piece(import uuid, from_byte integer, bytes integer) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_import_piece(import uuid, from_byte integer, bytes integer) TO conect_jobs;

-- Name: FUNCTION entry_import_read(import uuid); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_import_read(import uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_import_read(import uuid) TO conect_jobs;

-- Name: FUNCTION entry_import_sweep(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_import_sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_import_sweep() TO conect_jobs;

-- Name: FUNCTION entry_import_take(lease interval, OUT id uuid, OUT act text, OUT size integer); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_import_take(lease interval, OUT id uuid, OUT act text, OUT size integer) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_import_take(lease interval, OUT id uuid, OUT act text, OUT size integer) TO conect_jobs;

-- Name: FUNCTION entry_import_undo(import uuid); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_import_undo(import uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_import_undo(import uuid) TO conect_jobs;

-- Name: FUNCTION entry_match_due(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.entry_match_due() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.entry_match_due() TO conect_jobs;

-- Name: FUNCTION idempotency_sweep(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.idempotency_sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.idempotency_sweep() TO conect_jobs;

-- Name: FUNCTION mail_not_sent(mail uuid, try integer, error text, hopeless boolean); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.mail_not_sent(mail uuid, try integer, error text, hopeless boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.mail_not_sent(mail uuid, try integer, error text, hopeless boolean) TO conect_jobs;

-- Name: FUNCTION mail_sent(mail uuid); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.mail_sent(mail uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.mail_sent(mail uuid) TO conect_jobs;

-- Name: FUNCTION mail_state(OUT waiting bigint, OUT late bigint, OUT failed bigint); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.mail_state(OUT waiting bigint, OUT late bigint, OUT failed bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.mail_state(OUT waiting bigint, OUT late bigint, OUT failed bigint) TO conect_jobs;

-- Name: FUNCTION mail_take(lease interval, OUT id uuid, OUT try integer, OUT at timestamp with time zone, OUT email text, OUT lang text, OUT template text, OUT data jsonb, OUT sealed text); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.mail_take(lease interval, OUT id uuid, OUT try integer, OUT at timestamp with time zone, OUT email text, OUT lang text, OUT template text, OUT data jsonb, OUT sealed text) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.mail_take(lease interval, OUT id uuid, OUT try integer, OUT at timestamp with time zone, OUT email text, OUT lang text, OUT template text, OUT data jsonb, OUT sealed text) TO conect_jobs;

-- Name: FUNCTION outbox_sweep(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.outbox_sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.outbox_sweep() TO conect_jobs;

-- Name: FUNCTION recording_sweep(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.recording_sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.recording_sweep() TO conect_jobs;

-- Name: FUNCTION register_check_done(claim uuid, seen jsonb); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.register_check_done(claim uuid, seen jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.register_check_done(claim uuid, seen jsonb) TO conect_jobs;

-- Name: FUNCTION register_check_sweep(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.register_check_sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.register_check_sweep() TO conect_jobs;

-- Name: FUNCTION register_check_take(lease interval, OUT claim uuid, OUT register uuid, OUT url text, OUT etag text, OUT last_modified text, OUT robots_site text, OUT robots text); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.register_check_take(lease interval, OUT claim uuid, OUT register uuid, OUT url text, OUT etag text, OUT last_modified text, OUT robots_site text, OUT robots text) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.register_check_take(lease interval, OUT claim uuid, OUT register uuid, OUT url text, OUT etag text, OUT last_modified text, OUT robots_site text, OUT robots text) TO conect_jobs;

-- Name: FUNCTION retention_sweep(); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.retention_sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.retention_sweep() TO conect_jobs;

-- Name: FUNCTION task_done(task text, done bigint); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.task_done(task text, done bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.task_done(task text, done bigint) TO conect_jobs;

-- Name: FUNCTION task_take(task text, every interval); Type: ACL; Schema: jobs_api;

REVOKE ALL ON FUNCTION jobs_api.task_take(task text, every interval) FROM PUBLIC;
GRANT ALL ON FUNCTION jobs_api.task_take(task text, every interval) TO conect_jobs;

-- Name: FUNCTION authority_registers(of uuid, lang text); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.authority_registers(of uuid, lang text) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.authority_registers(of uuid, lang text) TO conect_public;
GRANT ALL ON FUNCTION public_api.authority_registers(of uuid, lang text) TO conect_app;

-- Name: FUNCTION correction_list(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.correction_list(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.correction_list(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_public;
GRANT ALL ON FUNCTION public_api.correction_list(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION county_ngo_count(); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.county_ngo_count() FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.county_ngo_count() TO conect_public;
GRANT ALL ON FUNCTION public_api.county_ngo_count() TO conect_app;

-- Name: FUNCTION coverage_authorities(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.coverage_authorities(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.coverage_authorities(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_public;
GRANT ALL ON FUNCTION public_api.coverage_authorities(county text[], kind text[], missing text, cursor jsonb, size integer, counted boolean, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION coverage_counts(group_by text, county text[], kind text[]); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.coverage_counts(group_by text, county text[], kind text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.coverage_counts(group_by text, county text[], kind text[]) TO conect_public;
GRANT ALL ON FUNCTION public_api.coverage_counts(group_by text, county text[], kind text[]) TO conect_app;

-- Name: FUNCTION document_content(id uuid); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.document_content(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.document_content(id uuid) TO conect_public;
GRANT ALL ON FUNCTION public_api.document_content(id uuid) TO conect_app;

-- Name: FUNCTION document_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size integer); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.document_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.document_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size integer) TO conect_public;
GRANT ALL ON FUNCTION public_api.document_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size integer) TO conect_app;

-- Name: FUNCTION document_list(ngo uuid); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.document_list(ngo uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.document_list(ngo uuid) TO conect_public;
GRANT ALL ON FUNCTION public_api.document_list(ngo uuid) TO conect_app;

-- Name: FUNCTION entry_get(of_register uuid, local_ref text); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.entry_get(of_register uuid, local_ref text) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.entry_get(of_register uuid, local_ref text) TO conect_public;
GRANT ALL ON FUNCTION public_api.entry_get(of_register uuid, local_ref text) TO conect_app;

-- Name: FUNCTION entry_list(of_register uuid, folded text, county text[], matched boolean, cursor jsonb, size integer, count text); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.entry_list(of_register uuid, folded text, county text[], matched boolean, cursor jsonb, size integer, count text) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.entry_list(of_register uuid, folded text, county text[], matched boolean, cursor jsonb, size integer, count text) TO conect_public;
GRANT ALL ON FUNCTION public_api.entry_list(of_register uuid, folded text, county text[], matched boolean, cursor jsonb, size integer, count text) TO conect_app;

-- Name: FUNCTION entry_part(of_register uuid, cursor jsonb, most integer); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.entry_part(of_register uuid, cursor jsonb, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.entry_part(of_register uuid, cursor jsonb, most integer) TO conect_public;
GRANT ALL ON FUNCTION public_api.entry_part(of_register uuid, cursor jsonb, most integer) TO conect_app;

-- Name: FUNCTION fold(t text); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.fold(t text) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.fold(t text) TO conect_public;
GRANT ALL ON FUNCTION public_api.fold(t text) TO conect_app;

-- Name: FUNCTION freshness(confirmed_at timestamp with time zone); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.freshness(confirmed_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.freshness(confirmed_at timestamp with time zone) TO conect_public;
GRANT ALL ON FUNCTION public_api.freshness(confirmed_at timestamp with time zone) TO conect_app;

-- Name: FUNCTION holidays(year integer); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.holidays(year integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.holidays(year integer) TO conect_public;
GRANT ALL ON FUNCTION public_api.holidays(year integer) TO conect_app;

-- Name: FUNCTION instant(t timestamp with time zone); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.instant(t timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.instant(t timestamp with time zone) TO conect_public;
GRANT ALL ON FUNCTION public_api.instant(t timestamp with time zone) TO conect_app;

-- Name: FUNCTION ngo_facets(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.ngo_facets(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.ngo_facets(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone) TO conect_public;
GRANT ALL ON FUNCTION public_api.ngo_facets(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone) TO conect_app;

-- Name: FUNCTION ngo_history(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.ngo_history(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.ngo_history(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_public;
GRANT ALL ON FUNCTION public_api.ngo_history(of_ngo uuid, cursor jsonb, size integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION ngo_list(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone, sort text, cursor jsonb, size integer, count text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.ngo_list(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone, sort text, cursor jsonb, size integer, count text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.ngo_list(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone, sort text, cursor jsonb, size integer, count text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_public;
GRANT ALL ON FUNCTION public_api.ngo_list(folded text, name_key text, scheme text, value text, county text[], locality integer, domain text[], legal_form text[], status text[], public_utility boolean, registered_from date, registered_to date, updated_since timestamp with time zone, sort text, cursor jsonb, size integer, count text, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text) TO conect_app;

-- Name: FUNCTION ngo_lookup(scheme text, value text, normalized text); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.ngo_lookup(scheme text, value text, normalized text) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.ngo_lookup(scheme text, value text, normalized text) TO conect_public;
GRANT ALL ON FUNCTION public_api.ngo_lookup(scheme text, value text, normalized text) TO conect_app;

-- Name: FUNCTION ngo_lookup_many(items jsonb); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.ngo_lookup_many(items jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.ngo_lookup_many(items jsonb) TO conect_public;
GRANT ALL ON FUNCTION public_api.ngo_lookup_many(items jsonb) TO conect_app;

-- Name: FUNCTION ngo_register_list(of_ngo uuid); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.ngo_register_list(of_ngo uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.ngo_register_list(of_ngo uuid) TO conect_public;
GRANT ALL ON FUNCTION public_api.ngo_register_list(of_ngo uuid) TO conect_app;

-- Name: FUNCTION ngo_suggest(folded text, name_key text, scheme text, value text, counties text[], size integer); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.ngo_suggest(folded text, name_key text, scheme text, value text, counties text[], size integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.ngo_suggest(folded text, name_key text, scheme text, value text, counties text[], size integer) TO conect_public;
GRANT ALL ON FUNCTION public_api.ngo_suggest(folded text, name_key text, scheme text, value text, counties text[], size integer) TO conect_app;

-- Name: FUNCTION page_labels(lang text, wanted text[]); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.page_labels(lang text, wanted text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.page_labels(lang text, wanted text[]) TO conect_public;
GRANT ALL ON FUNCTION public_api.page_labels(lang text, wanted text[]) TO conect_app;

-- Name: FUNCTION page_notes(lang text, wanted text[]); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.page_notes(lang text, wanted text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.page_notes(lang text, wanted text[]) TO conect_public;
GRANT ALL ON FUNCTION public_api.page_notes(lang text, wanted text[]) TO conect_app;

-- Name: FUNCTION profile_shown(data jsonb); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.profile_shown(data jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.profile_shown(data jsonb) TO conect_public;
GRANT ALL ON FUNCTION public_api.profile_shown(data jsonb) TO conect_app;

-- Name: FUNCTION ready(wanted integer); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.ready(wanted integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.ready(wanted integer) TO conect_public;
GRANT ALL ON FUNCTION public_api.ready(wanted integer) TO conect_app;

-- Name: FUNCTION register_check_list(of_register uuid, cursor jsonb, lim integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.register_check_list(of_register uuid, cursor jsonb, lim integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.register_check_list(of_register uuid, cursor jsonb, lim integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_public;
GRANT ALL ON FUNCTION public_api.register_check_list(of_register uuid, cursor jsonb, lim integer, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION register_days(OUT id uuid, OUT changed_on date); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.register_days(OUT id uuid, OUT changed_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.register_days(OUT id uuid, OUT changed_on date) TO conect_public;
GRANT ALL ON FUNCTION public_api.register_days(OUT id uuid, OUT changed_on date) TO conect_app;

-- Name: FUNCTION register_facets(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[]); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.register_facets(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.register_facets(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[]) TO conect_public;
GRANT ALL ON FUNCTION public_api.register_facets(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[]) TO conect_app;

-- Name: FUNCTION register_get(of uuid, lang text, OUT body text, OUT etag text, OUT status integer, OUT reason text); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.register_get(of uuid, lang text, OUT body text, OUT etag text, OUT status integer, OUT reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.register_get(of uuid, lang text, OUT body text, OUT etag text, OUT status integer, OUT reason text) TO conect_public;
GRANT ALL ON FUNCTION public_api.register_get(of uuid, lang text, OUT body text, OUT etag text, OUT status integer, OUT reason text) TO conect_app;

-- Name: FUNCTION register_health(id uuid, OUT body jsonb, OUT status integer, OUT reason text); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.register_health(id uuid, OUT body jsonb, OUT status integer, OUT reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.register_health(id uuid, OUT body jsonb, OUT status integer, OUT reason text) TO conect_public;
GRANT ALL ON FUNCTION public_api.register_health(id uuid, OUT body jsonb, OUT status integer, OUT reason text) TO conect_app;

-- Name: FUNCTION register_light(id uuid); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.register_light(id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.register_light(id uuid) TO conect_public;
GRANT ALL ON FUNCTION public_api.register_light(id uuid) TO conect_app;

-- Name: FUNCTION register_list(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[], sort text, cursor jsonb, lim integer, count text, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.register_list(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[], sort text, cursor jsonb, lim integer, count text, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.register_list(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[], sort text, cursor jsonb, lim integer, count text, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_public;
GRANT ALL ON FUNCTION public_api.register_list(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[], sort text, cursor jsonb, lim integer, count text, lang text, OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json) TO conect_app;

-- Name: FUNCTION register_title(of uuid); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.register_title(of uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.register_title(of uuid) TO conect_public;
GRANT ALL ON FUNCTION public_api.register_title(of uuid) TO conect_app;

-- Name: FUNCTION registration_check(national_number text, cif text, name text, lang text); Type: ACL; Schema: public_api;

REVOKE ALL ON FUNCTION public_api.registration_check(national_number text, cif text, name text, lang text) FROM PUBLIC;
GRANT ALL ON FUNCTION public_api.registration_check(national_number text, cif text, name text, lang text) TO conect_public;
GRANT ALL ON FUNCTION public_api.registration_check(national_number text, cif text, name text, lang text) TO conect_app;

-- Name: TABLE audit; Type: ACL; Schema: conect;

REVOKE ALL ON TABLE conect.audit FROM conect_owner;
GRANT SELECT,INSERT,REFERENCES,TRIGGER ON TABLE conect.audit TO conect_owner;

-- Name: TABLE change; Type: ACL; Schema: conect;

REVOKE ALL ON TABLE conect.change FROM conect_owner;
GRANT SELECT,INSERT,REFERENCES,TRIGGER ON TABLE conect.change TO conect_owner;

-- Name: TABLE authority; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.authority TO conect_public;
GRANT SELECT ON TABLE public_api.authority TO conect_app;

-- Name: TABLE authority_removed; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.authority_removed TO conect_public;
GRANT SELECT ON TABLE public_api.authority_removed TO conect_app;

-- Name: TABLE change; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.change TO conect_public;
GRANT SELECT ON TABLE public_api.change TO conect_app;

-- Name: TABLE commit_mark; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.commit_mark TO conect_public;
GRANT SELECT ON TABLE public_api.commit_mark TO conect_app;

-- Name: TABLE county; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.county TO conect_public;
GRANT SELECT ON TABLE public_api.county TO conect_app;

-- Name: TABLE court; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.court TO conect_public;
GRANT SELECT ON TABLE public_api.court TO conect_app;

-- Name: TABLE data_source; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.data_source TO conect_public;
GRANT SELECT ON TABLE public_api.data_source TO conect_app;

-- Name: TABLE locality; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.locality TO conect_public;
GRANT SELECT ON TABLE public_api.locality TO conect_app;

-- Name: TABLE ngo; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.ngo TO conect_public;
GRANT SELECT ON TABLE public_api.ngo TO conect_app;

-- Name: TABLE ngo_profile; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.ngo_profile TO conect_public;
GRANT SELECT ON TABLE public_api.ngo_profile TO conect_app;

-- Name: TABLE ngo_register; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.ngo_register TO conect_public;
GRANT SELECT ON TABLE public_api.ngo_register TO conect_app;

-- Name: TABLE ngo_removal; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.ngo_removal TO conect_public;
GRANT SELECT ON TABLE public_api.ngo_removal TO conect_app;

-- Name: TABLE ngo_removed; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.ngo_removed TO conect_public;
GRANT SELECT ON TABLE public_api.ngo_removed TO conect_app;

-- Name: TABLE page_words; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.page_words TO conect_public;
GRANT SELECT ON TABLE public_api.page_words TO conect_app;

-- Name: TABLE profile_field; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.profile_field TO conect_public;
GRANT SELECT ON TABLE public_api.profile_field TO conect_app;

-- Name: TABLE register_copy; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.register_copy TO conect_public;
GRANT SELECT ON TABLE public_api.register_copy TO conect_app;

-- Name: TABLE review_reason; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.review_reason TO conect_public;
GRANT SELECT ON TABLE public_api.review_reason TO conect_app;

-- Name: TABLE schema_version; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.schema_version TO conect_public;
GRANT SELECT ON TABLE public_api.schema_version TO conect_app;

-- Name: TABLE unit; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.unit TO conect_public;
GRANT SELECT ON TABLE public_api.unit TO conect_app;

-- Name: TABLE vocabulary; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.vocabulary TO conect_public;
GRANT SELECT ON TABLE public_api.vocabulary TO conect_app;

-- Name: TABLE vocabulary_term; Type: ACL; Schema: public_api;

GRANT SELECT ON TABLE public_api.vocabulary_term TO conect_public;
GRANT SELECT ON TABLE public_api.vocabulary_term TO conect_app;

-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: app_api;

ALTER DEFAULT PRIVILEGES FOR ROLE conect_owner IN SCHEMA app_api GRANT ALL ON FUNCTIONS  TO conect_app;

-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: app_api;

ALTER DEFAULT PRIVILEGES FOR ROLE conect_owner IN SCHEMA app_api GRANT SELECT ON TABLES  TO conect_app;

-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: jobs_api;

ALTER DEFAULT PRIVILEGES FOR ROLE conect_owner IN SCHEMA jobs_api GRANT ALL ON FUNCTIONS  TO conect_jobs;

-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: public_api;

ALTER DEFAULT PRIVILEGES FOR ROLE conect_owner IN SCHEMA public_api GRANT ALL ON FUNCTIONS  TO conect_public;
ALTER DEFAULT PRIVILEGES FOR ROLE conect_owner IN SCHEMA public_api GRANT ALL ON FUNCTIONS  TO conect_app;

-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: public_api;

ALTER DEFAULT PRIVILEGES FOR ROLE conect_owner IN SCHEMA public_api GRANT SELECT ON TABLES  TO conect_public;
ALTER DEFAULT PRIVILEGES FOR ROLE conect_owner IN SCHEMA public_api GRANT SELECT ON TABLES  TO conect_app;

