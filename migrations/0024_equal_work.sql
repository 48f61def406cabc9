-- SPDX-License-Identifier: EUPL-1.2
--
-- The time of an answer no longer tells whether an address has an account.
--
-- Asking for a new password leaves one mail, the same for every address. What
-- it becomes, and whether its link is worth anything, is decided when conect
-- jobs takes it. Signing in with a wrong password leaves one line of the
-- audit, of an account or of none, so that both wait for the disk.

SET LOCAL search_path = conect, extensions;

-- ---- a forgotten password ----

CREATE OR REPLACE FUNCTION app_api.password_reset_create(email text, lang text, token_hash text, sealed text,
	network text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	body := json_build_object('email', password_reset_create.email);
	status := '202';
	IF mail_is_allowed(password_reset_create.email, network) THEN
		PERFORM mail('reset_asked', NULL, password_reset_create.email, password_reset_create.lang,
			jsonb_build_object('token_hash', token_hash), sealed);
	END IF;
END $$;

-- Makes of a mail reset_asked the one to be sent, in the transaction that
-- takes it. Of several links the one asked for last works, whoever comes
-- first: the time of a token is that of the asking.
CREATE FUNCTION reset_decide(asked outbox) RETURNS outbox
LANGUAGE plpgsql VOLATILE AS $$
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

CREATE OR REPLACE FUNCTION jobs_api.mail_take(lease interval, OUT id uuid, OUT try int, OUT at timestamptz,
	OUT email text, OUT lang text, OUT template text, OUT data jsonb, OUT sealed text) RETURNS SETOF record
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- signing in ----

-- is_right: the password was. totp_step: of the code, -1 when it is of none;
-- recovery_hash: of what was given in its place; both NULL without a code.
CREATE OR REPLACE FUNCTION app_api.session_create(email text, device_hash text, network text, account uuid, is_right boolean,
	totp_step bigint, recovery_hash text, session_hash text, new_device_hash text, device text, password_hash text,
	OUT body text, OUT status text, OUT problem text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
