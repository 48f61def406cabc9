-- SPDX-License-Identifier: EUPL-1.2
--
-- What accounts do: signing up and in, second factor, keys, staff, members.
--
-- Signing in is two statements with the slow hash between them: _begin says
-- what there is to be compared and _finish what came of it. A try is counted as
-- failed when it begins and forgiven when it was right, so that many at once
-- are not more than one after the other.

SET LOCAL search_path = conect, extensions;

-- ---- tables ----

ALTER TABLE account ADD COLUMN totp_waiting text; -- sealed, until a code of it was confirmed

-- A browser that has signed in to an account before (cookie __Host-dev).
CREATE TABLE device (
	account    uuid,
	token_hash bytea,
	label      text NOT NULL DEFAULT '',
	created_at timestamptz NOT NULL DEFAULT now(),
	seen_at    timestamptz NOT NULL DEFAULT now(),
	CONSTRAINT device_account_pk PRIMARY KEY (account, token_hash),
	CONSTRAINT device_account_known FOREIGN KEY (account) REFERENCES account ON DELETE CASCADE,
	CONSTRAINT device_token_hash_length CHECK (length(token_hash) = 32)
);
CREATE TABLE recovery_code (
	account   uuid,
	code_hash bytea,
	CONSTRAINT recovery_code_account_pk PRIMARY KEY (account, code_hash),
	CONSTRAINT recovery_code_account_known FOREIGN KEY (account) REFERENCES account ON DELETE CASCADE,
	CONSTRAINT recovery_code_code_hash_length CHECK (length(code_hash) = 32)
);
-- A lost second factor: the first of two administrators has asked.
CREATE TABLE totp_reset (
	account  uuid,
	asked_by uuid NOT NULL,
	asked_at timestamptz NOT NULL DEFAULT now(),
	CONSTRAINT totp_reset_account_pk PRIMARY KEY (account),
	CONSTRAINT totp_reset_account_known FOREIGN KEY (account) REFERENCES account ON DELETE CASCADE,
	CONSTRAINT totp_reset_asked_by_known FOREIGN KEY (asked_by) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX totp_reset_asked_by_idx ON totp_reset (asked_by);

-- How often something was tried: by address, browser, network. Nobody learns
-- from a row whose it is.
CREATE TABLE attempt (
	kind    text,
	subject bytea, -- keyed hash
	n       int NOT NULL,
	since   timestamptz NOT NULL,
	last    timestamptz NOT NULL,
	CONSTRAINT attempt_kind_pk PRIMARY KEY (kind, subject)
);
CREATE INDEX attempt_last_idx ON attempt (last);

-- Refused as passwords. own: words of this service, refused when a password
-- is made of nothing else.
CREATE TABLE common_password (
	word text COLLATE "C",
	own  boolean NOT NULL,
	CONSTRAINT common_password_word_pk PRIMARY KEY (word),
	CONSTRAINT common_password_word_form CHECK (word ~ '^[ -~]+$')
);
-- The server asks by digest, so that no password is ever sent.
CREATE FUNCTION word_digest(word text) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT sha256(convert_to(word, 'UTF8')) $$;
CREATE INDEX common_password_digest_idx ON common_password (word_digest(word));

DO $$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['device', 'recovery_code', 'totp_reset'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
		EXECUTE format('CREATE POLICY %I ON %I TO conect_owner
			USING ((SELECT is_unnamed() OR my_role() = ''sgg_admin'') OR account = (SELECT me()))', t || '_own', t);
	END LOOP;
END $$;

-- ---- counting ----

CREATE FUNCTION keyed(subject text) RETURNS bytea
LANGUAGE sql STABLE AS $$
	SELECT sha256(k.key || convert_to(subject, 'UTF8')) FROM identity_key AS k
$$;

-- One more in a window that began with the first. Nothing is counted without
-- a subject.
CREATE FUNCTION attempt_more(kind text, subject text, span interval) RETURNS attempt
LANGUAGE sql VOLATILE AS $$
	INSERT INTO attempt AS a (kind, subject, n, since, last)
	SELECT attempt_more.kind, keyed(attempt_more.subject), 1, now(), now()
	WHERE attempt_more.subject IS NOT NULL
	ON CONFLICT ON CONSTRAINT attempt_kind_pk DO UPDATE SET
		n = CASE WHEN a.since <= now() - span THEN 1 ELSE a.n + 1 END,
		since = CASE WHEN a.since <= now() - span THEN now() ELSE a.since END,
		last = now()
	RETURNING a.*
$$;

-- Seconds to wait before the next try, 0 for now; then it is counted. Five are
-- free, then the wait doubles up to 15 minutes; after a hundred there is no end.
CREATE FUNCTION try_begin(of_kind text, of_subject text) RETURNS int
LANGUAGE plpgsql VOLATILE AS $$
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
-- It was right: all is forgiven; or neither right nor wrong: this one is.
CREATE FUNCTION try_right(of_kind text, of_subject text) RETURNS void
LANGUAGE sql VOLATILE AS $$ DELETE FROM attempt AS a WHERE a.kind = of_kind AND a.subject = keyed(of_subject) $$;
CREATE FUNCTION try_back(of_kind text, of_subject text) RETURNS void
LANGUAGE sql VOLATILE AS $$
	UPDATE attempt AS a SET n = greatest(a.n - 1, 0) WHERE a.kind = of_kind AND a.subject = keyed(of_subject)
$$;

-- May a mail go to this address, on the word of somebody in this network?
CREATE FUNCTION mail_is_allowed(email text, network text) RETURNS boolean
LANGUAGE sql VOLATILE AS $$
	SELECT (attempt_more('mail', lower(email), '1 hour')).n <= 3
		AND coalesce((attempt_more('mail_network', network, '1 hour')).n <= 20, true)
$$;

-- What mails say: an instant from now, and a role in the words of a person.
CREATE FUNCTION in_time(key text, span interval DEFAULT '0') RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT jsonb_build_object(key, public_api.instant(now() + span))
$$;
CREATE FUNCTION role_words(role text) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE role
	WHEN 'ngo_editor' THEN '{"ro": "redactor", "hu": "szerkesztő", "en": "editor"}'
	WHEN 'ngo_admin' THEN '{"ro": "administrator", "hu": "rendszergazda", "en": "administrator"}'
	WHEN 'reviewer' THEN '{"ro": "verificator", "hu": "ellenőr", "en": "reviewer"}'
	WHEN 'sgg_admin' THEN '{"ro": "administrator al serviciului", "hu": "a szolgáltatás rendszergazdája", "en": "administrator of the service"}'
	WHEN 'auditor' THEN '{"ro": "auditor", "hu": "auditor", "en": "auditor"}'
	END::jsonb
$$;

-- ---- passwords ----

-- length: in code points; whole: digests of the password as one, words: of
-- its words (src/account/password.c).
CREATE FUNCTION password_check(length int, whole text[], words text[], shortest int) RETURNS void
LANGUAGE plpgsql AS $$
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
CREATE FUNCTION password_least(a account) RETURNS int LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN a.totp_confirmed_at IS NULL AND a.role = 'account' THEN 15 ELSE 12 END
$$;

-- ---- links ----

-- A new one; the one before of the same purpose stops working.
CREATE FUNCTION token_issue(purpose text, account uuid, email text, subject uuid, data jsonb, hash text,
	life interval) RETURNS void
LANGUAGE sql VOLATILE AS $$
	INSERT INTO one_time_token AS t (token_hash, purpose, account, email, subject, data, expires_at)
	VALUES (decode(token_issue.hash, 'hex'), token_issue.purpose, token_issue.account, lower(token_issue.email),
		token_issue.subject, token_issue.data, now() + life)
	ON CONFLICT ON CONSTRAINT one_time_token_purpose_unique DO UPDATE SET
		token_hash = excluded.token_hash, data = excluded.data, created_at = now(), expires_at = excluded.expires_at
$$;
-- Used, which is once.
CREATE FUNCTION token_take(hash text, VARIADIC purposes text[]) RETURNS one_time_token
LANGUAGE plpgsql VOLATILE AS $$
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
CREATE FUNCTION token_look(hash text, VARIADIC purposes text[]) RETURNS one_time_token
LANGUAGE plpgsql STABLE AS $$
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

CREATE FUNCTION person_name(name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	IF name ~ '[[:cntrl:]]' THEN
		PERFORM refuse('invalid_body', '/name');
	END IF;
	RETURN nullif(btrim(name), '');
END $$;

-- ---- sessions ----

CREATE FUNCTION session_json(s session) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object(
		'id', s.id,
		'account', json_build_object('id', a.id, 'email', a.email, 'name', a.name, 'lang', a.lang),
		'role', CASE WHEN s.level = 2 THEN a.role ELSE 'account' END,
		'role_given', a.role,
		'level', s.level,
		'second_factor', a.totp_confirmed_at IS NOT NULL,
		'missing', CASE
			WHEN a.role = 'account' OR s.level = 2 THEN '[]'::json
			WHEN a.totp_confirmed_at IS NULL THEN '["second_factor_setup"]'
			ELSE '["second_factor"]' END,
		'stepped_up_until', public_api.instant(s.stepped_up_at + interval '10 minutes'),
		'idle_until', public_api.instant(least(s.seen_at + s.idle, s.expires_at)),
		'expires_at', public_api.instant(s.expires_at),
		'ngos', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'role', m.role)
				ORDER BY n.name COLLATE "ro-x-icu", n.id), '[]')
			FROM member AS m JOIN ngo AS n ON n.id = m.ngo WHERE m.account = a.id))
	FROM account AS a WHERE a.id = s.account
$$;
CREATE FUNCTION my_session() RETURNS session LANGUAGE sql STABLE AS $$
	SELECT s.* FROM session AS s WHERE s.id = (identity()).session
$$;
CREATE FUNCTION my_account() RETURNS account LANGUAGE sql STABLE AS $$
	SELECT a.* FROM account AS a WHERE a.id = me()
$$;
CREATE FUNCTION session_new(a account, hash text, level int, device text) RETURNS session
LANGUAGE sql VOLATILE AS $$
	INSERT INTO session (account, token_hash, idle, expires_at, level, device)
	VALUES (a.id, decode(hash, 'hex'),
		CASE WHEN a.role = 'account' THEN interval '12 hours' ELSE interval '30 minutes' END,
		now() + CASE WHEN a.role = 'account' THEN interval '7 days' ELSE interval '12 hours' END,
		level, left(coalesce(device, ''), 100))
	RETURNING *
$$;
-- All sessions of an account but one; how many there were.
CREATE FUNCTION session_end_others(of_account uuid, but uuid DEFAULT NULL) RETURNS void
LANGUAGE sql VOLATILE AS $$
	DELETE FROM session AS s WHERE s.account = of_account AND s.id IS DISTINCT FROM but
$$;

-- A code that was given beside a right password: the step of an authenticator
-- code, or the hash of a recovery code. True once for each.
CREATE FUNCTION code_take(of_account uuid, step bigint, recovery_hash text) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
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

-- ---- signing up ----

-- Nothing is refused that only a known or an unknown address would be.
CREATE FUNCTION app_api.account_create_begin(length int, whole text[], words text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT password_check(length, whole, words, 15)
$$;

CREATE FUNCTION app_api.account_create(email text, name text, lang text, password_hash text, token_hash text,
	sealed text, network text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

CREATE FUNCTION app_api.account_confirm(token_hash text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- a forgotten password ----

CREATE FUNCTION app_api.password_reset_create(email text, lang text, token_hash text, sealed text, network text,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a account;
BEGIN
	body := json_build_object('email', password_reset_create.email);
	status := '202';
	IF NOT mail_is_allowed(password_reset_create.email, network) THEN
		RETURN;
	END IF;
	SELECT * INTO a FROM account AS x
	WHERE x.email_key = lower(password_reset_create.email) AND x.state = 'active';
	IF a.id IS NULL THEN
		PERFORM mail('reset_no_account', NULL, password_reset_create.email, password_reset_create.lang);
		RETURN;
	END IF;
	PERFORM token_issue('reset_password', a.id, a.email, NULL, '{}', token_hash, '30 minutes');
	PERFORM mail('reset_password', a.id, NULL, NULL, in_time('expires_at', '30 minutes'), sealed);
	PERFORM note('password.reset_asked', 'account', a.id::text);
END $$;

CREATE FUNCTION app_api.password_reset_begin(token_hash text, length int, whole text[], words text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	t one_time_token := token_look(password_reset_begin.token_hash, 'reset_password');
	a account;
BEGIN
	SELECT * INTO a FROM account AS x WHERE x.id = t.account;
	PERFORM password_check(length, whole, words, password_least(a));
END $$;

-- The mail has proved the address, too. The second factor stays.
CREATE FUNCTION app_api.password_reset_confirm(token_hash text, password_hash text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- signing in ----

-- Whose counter a try is: that of the browser when the account knows it, so
-- that strangers cannot shut out the owner, else that of the address, whether
-- it has an account or not.
CREATE FUNCTION sign_in_subject(email text, device_hash text) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT coalesce(
		(SELECT 'device ' || d.account || encode(d.token_hash, 'hex')
		FROM account AS a JOIN device AS d ON d.account = a.id
		WHERE a.email_key = lower(sign_in_subject.email) AND d.token_hash = decode(device_hash, 'hex')),
		'email ' || lower(sign_in_subject.email))
$$;

CREATE FUNCTION app_api.session_create_begin(email text, device_hash text, network text,
	OUT account uuid, OUT stored text, OUT totp_sealed text, OUT now_s bigint, OUT problem text, OUT retry_after int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- is_right: the password was. totp_step: of the code, -1 when it is of none;
-- recovery_hash: of what was given in its place; both NULL without a code.
CREATE FUNCTION app_api.session_create(email text, device_hash text, network text, account uuid, is_right boolean,
	totp_step bigint, recovery_hash text, session_hash text, new_device_hash text, device text, password_hash text,
	OUT body text, OUT status text, OUT problem text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
#variable_conflict use_column
DECLARE
	subject text := sign_in_subject(session_create.email, device_hash);
	is_known boolean := subject LIKE 'device %';
	a account;
	s session;
BEGIN
	IF NOT is_right THEN
		IF account IS NOT NULL THEN
			PERFORM note('session.refused', 'account', session_create.account::text, NULL, NULL, 'invalid_credentials');
		END IF;
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

CREATE FUNCTION app_api.session_get(OUT body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT session_json(my_session())
$$;
CREATE FUNCTION app_api.session_delete(OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM note('session.ended', 'account', me()::text);
	DELETE FROM session AS s WHERE s.id = (identity()).session;
	body := '';
	status := '204';
END $$;

-- What one's own secrets are compared with, for what asks for them once more.
CREATE FUNCTION app_api.my_secrets(OUT stored text, OUT totp_sealed text, OUT totp_waiting text, OUT now_s bigint,
	OUT problem text, OUT retry_after int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- is_right: the password was, NULL when a code was given instead.
CREATE FUNCTION app_api.session_step_up(is_right boolean, totp_step bigint, recovery_hash text, session_hash text,
	OUT body text, OUT problem text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

CREATE FUNCTION app_api.session_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
CREATE FUNCTION app_api.session_end(id uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	DELETE FROM session AS s WHERE s.id = session_end.id AND s.account = me();
	IF FOUND THEN
		PERFORM note('session.ended', 'account', me()::text);
		body := '';
		status := '204';
	END IF;
END $$;

-- ---- one's account ----

CREATE FUNCTION account_json(a account) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object(
		'id', a.id,
		'version', a.version,
		'created_at', public_api.instant(a.created_at),
		'email', a.email,
		'email_waiting', (SELECT t.data ->> 'email' FROM one_time_token AS t
			WHERE t.account = a.id AND t.purpose = 'change_email' AND t.expires_at > now()),
		'name', a.name,
		'lang', a.lang,
		'role', a.role,
		'second_factor', a.totp_confirmed_at IS NOT NULL,
		'recovery_codes_left', (SELECT count(*) FROM recovery_code AS r WHERE r.account = a.id),
		'password_set_at', public_api.instant(a.password_set_at),
		'signed_in_at', public_api.instant(a.signed_in_at))
$$;
CREATE FUNCTION app_api.account_get(OUT body text, OUT etag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT account_json(a), 'v' || a.version FROM my_account() AS a
$$;
-- patch: the body as it came, for what is absent in it stays.
CREATE FUNCTION app_api.account_update(if_match bigint, patch jsonb, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a account;
BEGIN
	UPDATE account AS x SET
		name = CASE WHEN patch ? 'name' THEN person_name(patch ->> 'name') ELSE x.name END,
		lang = coalesce(patch ->> 'lang', x.lang)
	WHERE x.id = me() AND x.version = if_match RETURNING * INTO a;
	IF a.id IS NULL THEN
		PERFORM refuse('version_conflict');
	END IF;
	PERFORM note('account.updated', 'account', a.id::text, if_match, a.version);
	body := account_json(a);
	etag := 'v' || a.version;
END $$;

CREATE FUNCTION app_api.account_password_begin(length int, whole text[], words text[], OUT stored text,
	OUT problem text, OUT retry_after int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM password_check(length, whole, words, password_least(my_account()));
	SELECT m.stored, m.problem, m.retry_after INTO stored, problem, retry_after FROM app_api.my_secrets() AS m;
END $$;
CREATE FUNCTION app_api.account_password_set(is_right boolean, password_hash text, session_hash text,
	OUT body text, OUT status text, OUT problem text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

CREATE FUNCTION app_api.account_email_set(email text, token_hash text, sealed text, network text,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
CREATE FUNCTION app_api.account_email_confirm(token_hash text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- second factor ----

CREATE FUNCTION app_api.totp_create(sealed text, OUT email text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	UPDATE account AS a SET totp_waiting = sealed WHERE a.id = me() RETURNING a.email
$$;
CREATE FUNCTION recovery_codes_set(of_account uuid, hashes text[]) RETURNS void
LANGUAGE sql VOLATILE AS $$
	DELETE FROM recovery_code AS r WHERE r.account = of_account;
	INSERT INTO recovery_code (account, code_hash) SELECT of_account, decode(h, 'hex') FROM unnest(hashes) AS h;
$$;
-- totp_step: of the code, by the secret that waits; -1 when it is of none.
CREATE FUNCTION app_api.totp_confirm(totp_step bigint, waiting text, hashes text[], session_hash text,
	OUT body text, OUT problem text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
CREATE FUNCTION app_api.totp_delete(OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
CREATE FUNCTION totp_forget(of_account uuid) RETURNS void
LANGUAGE sql VOLATILE AS $$
	UPDATE account AS a SET totp_sealed = NULL, totp_waiting = NULL, totp_confirmed_at = NULL WHERE a.id = of_account;
	DELETE FROM recovery_code AS r WHERE r.account = of_account;
$$;
CREATE FUNCTION app_api.recovery_code_create(hashes text[], OUT body text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- keys ----

CREATE FUNCTION key_json(k api_key) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', k.id, 'name', k.name, 'scopes', k.scopes,
		'created_at', public_api.instant(k.created_at), 'expires_at', public_api.instant(k.expires_at),
		'last_used_at', public_api.instant(k.last_used_at), 'revoked_at', public_api.instant(k.revoked_at),
		'replaced_by', k.replaced_by)
$$;
CREATE FUNCTION app_api.key_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(json_agg(key_json(k) ORDER BY k.created_at DESC, k.id), '[]'), NULL, NULL, NULL::bigint, NULL
	FROM api_key AS k
	WHERE k.account = me() AND least(k.expires_at, k.revoked_at) > now() - interval '30 days'
$$;
-- Ten that work and are not being replaced. The account's row orders those
-- who ask at once.
CREATE FUNCTION key_room() RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM FROM account AS a WHERE a.id = me() FOR UPDATE;
	IF (SELECT count(*) FROM api_key AS k
	    WHERE k.account = me() AND k.expires_at > now() AND k.revoked_at IS NULL) >= 10 THEN
		PERFORM refuse('too_many_keys');
	END IF;
END $$;
CREATE FUNCTION app_api.key_create(key_id text, key_hash text, name text, scopes text[], days int,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	k api_key;
BEGIN
	name := coalesce(person_name(key_create.name), '-');
	PERFORM key_room();
	INSERT INTO api_key (id, account, secret_hash, name, scopes, expires_at)
	VALUES (key_id, me(), decode(key_hash, 'hex'), key_create.name,
		key_create.scopes, now() + days * interval '1 day')
	RETURNING * INTO k;
	PERFORM note('key.created', 'key', k.id);
	body := key_json(k);
	status := '201';
END $$;
CREATE FUNCTION app_api.key_delete(key text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	UPDATE api_key AS k SET revoked_at = now()
	WHERE k.id = key AND k.account = me() AND k.expires_at > now() AND (k.revoked_at IS NULL OR k.revoked_at > now());
	IF FOUND THEN
		PERFORM note('key.revoked', 'key', key);
		body := '';
		status := '204';
	END IF;
END $$;
CREATE FUNCTION app_api.key_rotate(key text, key_id text, key_hash text, overlap_hours int,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	old api_key;
	k api_key;
BEGIN
	SELECT * INTO old FROM api_key AS x WHERE x.id = key AND x.account = me() FOR UPDATE;
	IF old.id IS NULL THEN
		RETURN;
	END IF;
	IF old.revoked_at IS NOT NULL OR old.expires_at <= now() THEN
		PERFORM refuse('key_not_live');
	END IF;
	UPDATE api_key AS x SET revoked_at = now() + overlap_hours * interval '1 hour', replaced_by = key_id
	WHERE x.id = old.id;
	PERFORM key_room();
	INSERT INTO api_key (id, account, secret_hash, name, scopes, expires_at)
	VALUES (key_id, me(), decode(key_hash, 'hex'), old.name, old.scopes, now() + (old.expires_at - old.created_at))
	RETURNING * INTO k;
	PERFORM note('key.rotated', 'key', old.id, NULL, NULL, k.id);
	body := key_json(k);
	status := '201';
END $$;

-- ---- a copy, and the end ----

-- Other subjects add what they keep: a function conect.export_NAME(account
-- uuid) RETURNS json gives a part of the copy, and conect.erase_NAME(account
-- uuid) is called before an account is emptied. Each must take one uuid.
CREATE FUNCTION export_account(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT account_json(a) FROM account AS a WHERE a.id = of_account
$$;
CREATE FUNCTION export_sessions(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('device', s.device, 'created_at', public_api.instant(s.created_at),
		'seen_at', public_api.instant(s.seen_at)) ORDER BY s.created_at), '[]')
	FROM session AS s WHERE s.account = of_account
$$;
CREATE FUNCTION export_devices(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('device', d.label, 'created_at', public_api.instant(d.created_at),
		'seen_at', public_api.instant(d.seen_at)) ORDER BY d.created_at), '[]')
	FROM device AS d WHERE d.account = of_account
$$;
CREATE FUNCTION export_keys(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(key_json(k) ORDER BY k.created_at), '[]') FROM api_key AS k WHERE k.account = of_account
$$;
CREATE FUNCTION export_members(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('ngo', m.ngo, 'name', n.name, 'role', m.role,
		'since', public_api.instant(m.since)) ORDER BY m.since), '[]')
	FROM member AS m JOIN ngo AS n ON n.id = m.ngo WHERE m.account = of_account
$$;
CREATE FUNCTION export_invitations(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('ngo', t.subject, 'role', t.data ->> 'role',
		'expires_at', public_api.instant(t.expires_at)) ORDER BY t.created_at), '[]')
	FROM one_time_token AS t JOIN account AS a ON a.email_key = t.email
	WHERE a.id = of_account AND t.purpose LIKE 'invite%'
$$;
CREATE FUNCTION export_mails(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(o.at), 'email', o.email,
		'template', o.template, 'state', o.state) ORDER BY o.at), '[]')
	FROM outbox AS o WHERE o.account = of_account
$$;
CREATE FUNCTION export_log(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('at', public_api.instant(l.at), 'action', l.action,
		'object_type', l.object_type, 'object_id', l.object_id) ORDER BY l.at), '[]')
	FROM audit AS l
	WHERE l.actor = 'account:' || of_account OR l.object_type = 'account' AND l.object_id = of_account::text
	OR l.actor IN (SELECT 'key:' || k.id FROM api_key AS k WHERE k.account = of_account)
$$;

CREATE FUNCTION parts(prefix text) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
	SELECT p.proname::text FROM pg_proc AS p
	WHERE p.pronamespace = 'conect'::regnamespace AND starts_with(p.proname::text, prefix)
	AND p.pronargs = 1 AND p.proargtypes[0] = 'uuid'::regtype
	ORDER BY p.proname
$$;
CREATE FUNCTION app_api.account_export(OUT body text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	found json;
	all_parts jsonb := '{}';
	part text;
BEGIN
	FOR part IN SELECT parts('export_') LOOP
		EXECUTE format('SELECT conect.%I($1)', part) INTO found USING me();
		all_parts := all_parts || jsonb_build_object(substr(part, 8), found);
	END LOOP;
	PERFORM note('account.exported', 'account', me()::text);
	body := json_build_object('made_at', public_api.instant(now()), 'parts', all_parts);
END $$;

CREATE FUNCTION app_api.account_delete(OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a account;
	part text;
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
	FOR part IN SELECT parts('erase_') LOOP
		EXECUTE format('SELECT conect.%I($1)', part) USING a.id;
	END LOOP;
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

-- ---- staff ----

-- One change among the staff at a time: two who leave at once must not both
-- find that the other stays.
CREATE FUNCTION staff_lock() RETURNS void LANGUAGE sql VOLATILE AS $$
	SELECT pg_advisory_xact_lock(hashtextextended('conect staff', 0))
$$;
CREATE FUNCTION is_last_sgg_admin(of_account uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT NOT EXISTS (SELECT FROM account AS a
		WHERE a.role = 'sgg_admin' AND a.state = 'active' AND a.id <> of_account)
$$;
CREATE FUNCTION user_json(a account) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', a.id, 'version', a.version, 'created_at', public_api.instant(a.created_at),
		'email', a.email, 'name', a.name, 'role', a.role, 'state', a.state,
		'second_factor', a.totp_confirmed_at IS NOT NULL, 'signed_in_at', public_api.instant(a.signed_in_at),
		'totp_reset_asked_by', r.asked_by, 'totp_reset_asked_at', public_api.instant(r.asked_at))
	FROM (SELECT) AS one
	LEFT JOIN totp_reset AS r ON r.account = a.id AND r.asked_at > now() - interval '24 hours'
$$;
CREATE FUNCTION app_api.user_list(role text, state text, q text, cursor jsonb, lim int,
	OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	WITH page AS (
		SELECT a AS whole, a.id, row_number() OVER (ORDER BY a.id DESC) AS i
		FROM account AS a
		WHERE a.state <> 'erased' AND a.email_confirmed_at IS NOT NULL
		AND (user_list.role IS NULL OR a.role = user_list.role)
		AND (user_list.state IS NULL OR a.state = user_list.state)
		AND (user_list.q IS NULL OR strpos(a.email_key, lower(user_list.q)) > 0
			OR strpos(fold(a.name), fold(user_list.q)) > 0)
		AND (user_list.cursor IS NULL OR a.id < (user_list.cursor ->> 'i')::uuid)
		ORDER BY a.id DESC LIMIT lim + 1
	)
	SELECT coalesce(json_agg(user_json(p.whole) ORDER BY p.i) FILTER (WHERE p.i <= lim), '[]'),
		CASE WHEN count(*) > lim THEN
			json_build_object('i', (array_agg(p.id ORDER BY p.i))[lim])::text END,
		NULL, NULL::bigint, NULL
	FROM page AS p
$$;
CREATE FUNCTION app_api.user_invite(email text, role text, lang text, token_hash text, sealed text,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
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
CREATE FUNCTION app_api.user_update(id uuid, if_match bigint, role text, state text, reason text,
	OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a account;
BEGIN
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
CREATE FUNCTION app_api.totp_reset_create(id uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a account;
	r totp_reset;
BEGIN
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

-- ---- members ----

-- Refuses unless who asks is a member of this NGO, at least in this role.
-- Holds the NGO's row, so that its last administrator stays one.
CREATE FUNCTION member_gate(of_ngo uuid, at_least text) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM FROM ngo AS n WHERE n.id = of_ngo FOR UPDATE;
	IF NOT is_member(of_ngo) THEN
		PERFORM refuse('not_found');
	END IF;
	IF NOT is_member(of_ngo, at_least) THEN
		PERFORM refuse('forbidden');
	END IF;
END $$;
CREATE FUNCTION is_last_ngo_admin(of_ngo uuid, of_account uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT EXISTS (SELECT FROM member AS m WHERE m.ngo = of_ngo AND m.account = of_account AND m.role = 'ngo_admin')
	AND NOT EXISTS (SELECT FROM member AS m WHERE m.ngo = of_ngo AND m.account <> of_account AND m.role = 'ngo_admin')
$$;
CREATE FUNCTION app_api.account_ngo_list(OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'role', m.role,
		'since', public_api.instant(m.since),
		'members', (SELECT count(*) FROM member AS o WHERE o.ngo = m.ngo))
		ORDER BY n.name COLLATE "ro-x-icu", n.id), '[]'), NULL, NULL, NULL::bigint, NULL
	FROM member AS m JOIN ngo AS n ON n.id = m.ngo
	WHERE m.account = me()
$$;
CREATE FUNCTION app_api.member_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
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
	SELECT json_build_object('invitations', coalesce(json_agg(json_build_object('email', t.data ->> 'email',
		'role', t.data ->> 'role', 'expires_at', public_api.instant(t.expires_at)) ORDER BY t.created_at), '[]'))
	INTO extra
	FROM one_time_token AS t
	WHERE t.purpose = 'invite_member' AND t.subject = member_list.id AND t.expires_at > now();
END $$;
CREATE FUNCTION app_api.member_invite(id uuid, email text, role text, token_hash text, sealed text,
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
	body := json_build_object('email', member_invite.email, 'role', member_invite.role,
		'expires_at', public_api.instant(t.expires_at));
	status := '202';
END $$;
CREATE FUNCTION app_api.member_update(id uuid, account uuid, role text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
CREATE FUNCTION app_api.member_delete(id uuid, account uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- hash_wanted: there is no account with the address yet.
CREATE FUNCTION app_api.invitation_begin(token_hash text, length int, whole text[], words text[], OUT hash_wanted boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	t one_time_token := token_look(invitation_begin.token_hash, 'invite_member', 'invite_staff');
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
-- It reached the address: an account that never proved it is made anew.
CREATE FUNCTION app_api.invitation_accept(token_hash text, name text, lang text, password_hash text,
	OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
#variable_conflict use_column
DECLARE
	t one_time_token := token_take(invitation_accept.token_hash, 'invite_member', 'invite_staff');
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
	IF t.purpose = 'invite_member' THEN
		INSERT INTO member AS m (ngo, account, role) VALUES (t.subject, a.id, t.data ->> 'role')
		ON CONFLICT ON CONSTRAINT member_ngo_pk DO UPDATE SET role = excluded.role;
		PERFORM note('member.added', 'ngo', t.subject::text, NULL, NULL, t.data ->> 'role', to_jsonb(a.id));
	ELSE
		UPDATE account AS x SET role = t.data ->> 'role' WHERE x.id = a.id;
		PERFORM session_end_others(a.id);
		PERFORM note('user.accepted', 'account', a.id::text, a.version, a.version + 1, t.data ->> 'role');
	END IF;
	body := json_build_object('email', a.email, 'role', t.data ->> 'role', 'ngo', t.subject, 'created', is_new);
	status := '200';
END $$;

-- ---- for the operator's command ----

-- `conect user add`: an account whose address needs no proof.
CREATE FUNCTION user_add(email text, lang text, role text, password_hash text) RETURNS uuid
LANGUAGE plpgsql VOLATILE AS $$
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

-- `conect jobs`, now and then: what has had its time. How many rows went.
CREATE FUNCTION account_sweep() RETURNS bigint
LANGUAGE plpgsql VOLATILE AS $$
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
