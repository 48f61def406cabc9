-- SPDX-License-Identifier: EUPL-1.2
--
-- Who asks. Accounts, their sessions and keys, what they are members of, and
-- the identity that the statements of one request run under.
--
--   app_api   functions and views for requests with an identity. conect_app has
--             no right on any table: what stands here is all that it can do
--
-- A request's pipeline begins with app_api.act_as. What it found is kept in a
-- setting of the transaction, sealed with a key that only the owner reads and
-- bound to this very transaction, so that injected SQL could not put another
-- in its place. Functions ask identity(), me(), is_member(); the policies of
-- tables with private rows ask them again.

SET LOCAL search_path = conect, extensions;

CREATE SCHEMA app_api;
GRANT USAGE ON SCHEMA app_api TO conect_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA app_api
	GRANT SELECT ON TABLES TO conect_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA app_api
	GRANT EXECUTE ON FUNCTIONS TO conect_app;
-- Writes to the audit go through note(), below.
REVOKE INSERT ON audit FROM conect_app;
REVOKE EXECUTE ON FUNCTION uuid_v7() FROM conect_app;
REVOKE USAGE ON SCHEMA conect FROM conect_app;
DROP POLICY audit_append ON audit;

-- A refusal, as the name of a problem (openapi/problems.yaml). Everything the
-- transaction did is undone. What must stay (a counted failure) is returned as
-- a column `problem` instead. pointer: where in the body, expected: what
-- should stand there; then the problem lists it in errors[].
CREATE FUNCTION refuse(problem text, pointer text DEFAULT '', expected text DEFAULT '') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION USING ERRCODE = 'CN000', MESSAGE = problem,
		CONSTRAINT = problem, COLUMN = pointer, DETAIL = expected;
END $$;

-- ---- accounts ----

CREATE TABLE account (
	id                 uuid DEFAULT uuid_v7(),
	version            bigint NOT NULL DEFAULT 1,
	created_at         timestamptz NOT NULL DEFAULT now(),
	updated_at         timestamptz NOT NULL DEFAULT now(),
	email              text, -- as written; NULL when erased
	email_key          text COLLATE "C" GENERATED ALWAYS AS (lower(email)) STORED,
	email_confirmed_at timestamptz,
	name               text, -- what colleagues see; never public
	lang               text NOT NULL DEFAULT 'ro',
	role               text NOT NULL DEFAULT 'account',
	state              text NOT NULL DEFAULT 'active',
	password_hash      text, -- Argon2id of the peppered password; NULL: none
	pepper             int NOT NULL DEFAULT 1,
	password_set_at    timestamptz,
	totp_sealed        text, -- by the server, which alone can open it
	totp_confirmed_at  timestamptz,
	totp_last_step     bigint NOT NULL DEFAULT 0,
	signed_in_at       timestamptz,
	CONSTRAINT account_id_pk PRIMARY KEY (id),
	CONSTRAINT account_email_length CHECK (length(email) BETWEEN 3 AND 254),
	CONSTRAINT account_email_unique UNIQUE (email_key),
	CONSTRAINT account_name_length CHECK (length(name) BETWEEN 1 AND 200),
	CONSTRAINT account_lang_known CHECK (lang IN ('ro', 'hu', 'en')),
	CONSTRAINT account_role_known CHECK (role IN ('account', 'reviewer', 'sgg_admin', 'auditor')),
	CONSTRAINT account_state_known CHECK (state IN ('active', 'suspended', 'erased')),
	CONSTRAINT account_email_rule CHECK ((state = 'erased') = (email IS NULL))
);
CREATE TRIGGER account_version BEFORE UPDATE ON account
	FOR EACH ROW EXECUTE FUNCTION next_version();

-- A browser that is signed in. level 2: with the second factor.
CREATE TABLE session (
	id            uuid DEFAULT uuid_v7(),
	account       uuid NOT NULL,
	token_hash    bytea NOT NULL,
	created_at    timestamptz NOT NULL DEFAULT now(),
	seen_at       timestamptz NOT NULL DEFAULT now(),
	idle          interval NOT NULL,
	expires_at    timestamptz NOT NULL,
	level         int NOT NULL DEFAULT 1,
	stepped_up_at timestamptz NOT NULL DEFAULT now(),
	device        text NOT NULL DEFAULT '', -- "Firefox, Linux": to be recognised by its owner
	CONSTRAINT session_id_pk PRIMARY KEY (id),
	CONSTRAINT session_account_known FOREIGN KEY (account) REFERENCES account ON DELETE CASCADE,
	CONSTRAINT session_token_hash_unique UNIQUE (token_hash),
	CONSTRAINT session_token_hash_length CHECK (length(token_hash) = 32),
	CONSTRAINT session_level_range CHECK (level IN (1, 2)),
	CONSTRAINT session_device_length CHECK (length(device) <= 100)
);
CREATE INDEX session_account_idx ON session (account);
CREATE INDEX session_expires_at_idx ON session (expires_at);

-- Links in mails. One of a purpose for an account; used once, by being deleted.
CREATE TABLE one_time_token (
	token_hash bytea,
	purpose    text NOT NULL,
	account    uuid,
	email      text, -- to which it went
	subject    uuid, -- an NGO, for invitations
	data       jsonb NOT NULL DEFAULT '{}',
	created_at timestamptz NOT NULL DEFAULT now(),
	expires_at timestamptz NOT NULL,
	CONSTRAINT one_time_token_token_hash_pk PRIMARY KEY (token_hash),
	CONSTRAINT one_time_token_token_hash_length CHECK (length(token_hash) = 32),
	CONSTRAINT one_time_token_account_known FOREIGN KEY (account) REFERENCES account ON DELETE CASCADE,
	CONSTRAINT one_time_token_purpose_known CHECK (purpose IN ('confirm_email', 'change_email',
		'reset_password', 'invite_member', 'invite_staff', 'confirm_ngo')),
	CONSTRAINT one_time_token_purpose_unique UNIQUE NULLS NOT DISTINCT (purpose, account, email, subject)
);
CREATE INDEX one_time_token_account_idx ON one_time_token (account);
CREATE INDEX one_time_token_expires_at_idx ON one_time_token (expires_at);

-- Keys of programs: ngor_live_<id>_<secret>_<check>.
CREATE TABLE api_key (
	id           text,
	account      uuid NOT NULL,
	secret_hash  bytea NOT NULL,
	name         text NOT NULL,
	scopes       text[] NOT NULL,
	created_at   timestamptz NOT NULL DEFAULT now(),
	expires_at   timestamptz NOT NULL,
	last_used_at timestamptz,
	revoked_at   timestamptz,
	replaced_by  text,
	CONSTRAINT api_key_id_pk PRIMARY KEY (id),
	CONSTRAINT api_key_id_form CHECK (id ~ '^[a-z0-9]{8}$'),
	CONSTRAINT api_key_secret_hash_length CHECK (length(secret_hash) = 32),
	CONSTRAINT api_key_account_known FOREIGN KEY (account) REFERENCES account ON DELETE CASCADE,
	CONSTRAINT api_key_name_length CHECK (length(name) BETWEEN 1 AND 100)
);
CREATE INDEX api_key_account_idx ON api_key (account);

-- Whose NGO it is. An administrator invites, removes and speaks for it.
CREATE TABLE member (
	ngo      uuid,
	account  uuid,
	role     text NOT NULL,
	since    timestamptz NOT NULL DEFAULT now(),
	CONSTRAINT member_ngo_pk PRIMARY KEY (ngo, account),
	CONSTRAINT member_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT member_account_known FOREIGN KEY (account) REFERENCES account ON DELETE CASCADE,
	CONSTRAINT member_role_known CHECK (role IN ('ngo_editor', 'ngo_admin'))
);
CREATE INDEX member_account_idx ON member (account);

-- ---- the identity of a request ----

-- One row, made here; never leaves the database but in a whole dump, where
-- it is of no use without the right to send statements.
CREATE TABLE identity_key (
	one boolean DEFAULT true,
	key bytea NOT NULL,
	CONSTRAINT identity_key_one_pk PRIMARY KEY (one),
	CONSTRAINT identity_key_one_rule CHECK (one)
);
INSERT INTO identity_key (key)
	SELECT sha256(string_agg(uuid_send(gen_random_uuid()), ''::bytea)) FROM generate_series(1, 4);

CREATE TYPE identity AS (
	account    uuid,
	session    uuid, -- or
	api_key    text,
	role       text, -- staff only with the second factor
	scopes     text[],
	stepped_up boolean,
	request_id text
);

CREATE FUNCTION identity_seal(who text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT encode(sha256(k.key || convert_to(concat_ws(' ', pg_backend_pid(),
		extract(epoch FROM transaction_timestamp())::text, who), 'UTF8')), 'hex')
	FROM identity_key AS k
$$;

-- NULL when nobody was named in this transaction.
CREATE FUNCTION identity() RETURNS identity
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

CREATE FUNCTION me() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (conect.identity()).account $$;
CREATE FUNCTION my_role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT (conect.identity()).role $$;
CREATE FUNCTION is_staff() RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT coalesce(conect.my_role() IN ('reviewer', 'sgg_admin', 'auditor'), false)
$$;
-- Is who asks a member of this NGO, at least in this role?
CREATE FUNCTION is_member(of_ngo uuid, at_least text DEFAULT 'ngo_editor') RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT EXISTS (SELECT FROM member AS m WHERE m.ngo = of_ngo AND m.account = me()
		AND (at_least = 'ngo_editor' OR m.role = 'ngo_admin'))
$$;
-- No identity was set: a migration, the operator's command, a public view.
CREATE FUNCTION is_unnamed() RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT coalesce(current_setting('conect.identity', true), '') = ''
$$;

-- The first statement of every request with a credential. credential: session
-- (hash: of the token) or key (hash: of the secret, key_id: which). roles: who
-- may do this at all; scope: what a key needs, NULL when no key may; step_up:
-- the password or the second factor was given within the last ten minutes.
CREATE FUNCTION app_api.act_as(credential text, hash bytea, key_id text, roles text[], scope text,
	step_up boolean, request_id text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	s session;
	k api_key;
	a account;
	who identity;
	text text;
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
		k.scopes, coalesce(s.stepped_up_at > now() - interval '10 minutes', false), act_as.request_id)::identity;
	IF NOT (who.role = ANY (roles) OR 'account' = ANY (roles)
	    OR roles && ARRAY['ngo_editor', 'ngo_admin'] AND EXISTS (SELECT FROM member AS m WHERE m.account = a.id)) THEN
		PERFORM refuse(CASE WHEN a.role = ANY (roles) AND k.id IS NULL THEN 'second_factor_required' ELSE 'forbidden' END);
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

-- ---- what every act leaves behind ----

-- One row of the audit. Personal data goes into the payload only, of which the
-- hash is kept.
CREATE FUNCTION note(action text, object_type text, object_id text, version_before bigint DEFAULT NULL,
	version_after bigint DEFAULT NULL, reason text DEFAULT NULL, payload jsonb DEFAULT NULL) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	INSERT INTO audit (actor, action, object_type, object_id, version_before, version_after, reason,
		request_id, payload_sha256)
	SELECT coalesce('key:' || i.api_key, 'account:' || i.account, 'system'), note.action, note.object_type,
		note.object_id, note.version_before, note.version_after, left(note.reason, 2000), i.request_id,
		sha256(convert_to(note.payload::text, 'UTF8'))
	FROM (SELECT (identity()).*) AS i
$$;

-- Mail to be sent by `conect jobs`, in the transaction of what it tells of.
-- template: src/mail/; data: what it says; sealed: a secret it carries (the
-- token of a link), sealed by the server and wiped once the mail was sent.
CREATE TABLE outbox (
	id       uuid DEFAULT uuid_v7(),
	at       timestamptz NOT NULL DEFAULT now(),
	account  uuid,
	email    text, -- wiped with the rest a month after sending
	lang     text NOT NULL,
	template text NOT NULL,
	data     jsonb NOT NULL DEFAULT '{}',
	sealed   text,
	state    text NOT NULL DEFAULT 'waiting',
	tries    int NOT NULL DEFAULT 0,
	next_at  timestamptz NOT NULL DEFAULT now(),
	ended_at timestamptz,
	error    text,
	CONSTRAINT outbox_id_pk PRIMARY KEY (id),
	CONSTRAINT outbox_account_known FOREIGN KEY (account) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT outbox_state_known CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
	CONSTRAINT outbox_template_form CHECK (template ~ '^[a-z][a-z_]{0,59}$')
);
CREATE INDEX outbox_account_idx ON outbox (account);
CREATE INDEX outbox_next_at_idx ON outbox (next_at) WHERE state IN ('waiting', 'sending');

-- To an account (email NULL: its own address, its language), or to an address.
CREATE FUNCTION mail(template text, to_account uuid, email text, lang text, data jsonb DEFAULT '{}',
	sealed text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	INSERT INTO outbox (account, email, lang, template, data, sealed)
	SELECT to_account, coalesce(mail.email, a.email), coalesce(mail.lang, a.lang, 'ro'), mail.template,
		mail.data, mail.sealed
	FROM (SELECT) AS one
	LEFT JOIN account AS a ON a.id = to_account
	WHERE coalesce(mail.email, a.email) IS NOT NULL;
	NOTIFY outbox;
END $$;

-- ---- private rows ----

-- Policies hold for the owner of the functions, too. Signing in works without
-- an identity; once there is one, it sees its own.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY account_owner ON account TO conect_owner USING (true) WITH CHECK (true);
DO $$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['session', 'api_key'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
		EXECUTE format('CREATE POLICY %I ON %I TO conect_owner
			USING ((SELECT is_unnamed() OR my_role() = ''sgg_admin'') OR account = (SELECT me()))', t || '_own', t);
	END LOOP;
END $$;
