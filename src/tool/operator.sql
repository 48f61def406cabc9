-- SPDX-License-Identifier: EUPL-1.2
-- conect user and conect key. They say nothing of whether an act is wise; each
-- leaves a row in the audit.

-- name: operator_user_add
-- No row: the address has an account.
WITH made AS (
	INSERT INTO account (email, name, lang, role, password_hash, pepper, password_set_at, email_confirmed_at,
		totp_sealed, totp_confirmed_at)
	VALUES (:email::text, :name::text, :lang::text, :role::text, :password_hash::text, :pepper::int, now(), now(),
		:totp_sealed::text, CASE WHEN :totp_sealed::text IS NOT NULL THEN now() END)
	ON CONFLICT ON CONSTRAINT account_email_unique DO NOTHING
	RETURNING id, version, role)
SELECT m.id, note('account.created', 'account', m.id::text, NULL, m.version, 'operator',
	jsonb_build_object('role', m.role))
FROM made AS m;

-- name: operator_user_password
-- With a new second factor if one is given, and then without the old recovery
-- codes; nobody stays signed in, failures are forgotten, its owner is told.
WITH changed AS (
	UPDATE account AS a SET password_hash = :password_hash::text, pepper = :pepper::int, password_set_at = now(),
		totp_sealed = coalesce(:totp_sealed::text, a.totp_sealed),
		totp_confirmed_at = CASE WHEN :totp_sealed::text IS NOT NULL THEN now() ELSE a.totp_confirmed_at END,
		totp_last_step = CASE WHEN :totp_sealed::text IS NOT NULL THEN 0 ELSE a.totp_last_step END
	WHERE a.email_key = lower(:email::text) AND a.state = 'active'
	RETURNING a.id, a.version, a.email_key
), gone AS (
	DELETE FROM session AS s USING changed AS c WHERE s.account = c.id
), codes AS (
	DELETE FROM recovery_code AS r USING changed AS c WHERE r.account = c.id AND :totp_sealed::text IS NOT NULL
)
SELECT c.id, try_right('sign_in', 'email ' || c.email_key),
	mail('password_changed', c.id, NULL, NULL, jsonb_build_object('changed_at', now())),
	note('password.changed', 'account', c.id::text, c.version - 1, c.version, 'operator')
FROM changed AS c;

-- name: operator_user_role
WITH changed AS (
	UPDATE account AS a SET role = :role::text
	WHERE a.email_key = lower(:email::text) AND a.state <> 'erased'
	RETURNING a.id, a.version
), gone AS (
	DELETE FROM session AS s USING changed AS c WHERE s.account = c.id
)
SELECT c.id, note('user.updated', 'account', c.id::text, c.version - 1, c.version, 'operator',
	jsonb_build_object('role', :role::text))
FROM changed AS c;

-- name: operator_user_state
WITH changed AS (
	UPDATE account AS a SET state = :state::text
	WHERE a.email_key = lower(:email::text) AND a.state <> 'erased'
	RETURNING a.id, a.version
), gone AS (
	DELETE FROM session AS s USING changed AS c WHERE s.account = c.id
)
SELECT c.id, note('user.updated', 'account', c.id::text, c.version - 1, c.version, 'operator',
	jsonb_build_object('state', :state::text))
FROM changed AS c;

-- name: operator_user_member
-- No row: there is no such account, or no such organisation.
WITH made AS (
	INSERT INTO member AS m (ngo, account, role)
	SELECT n.id, a.id, :role::text
	FROM account AS a, ngo AS n
	WHERE a.email_key = lower(:email::text) AND a.state <> 'erased'
	AND n.id::text = lower(:ngo::text) AND n.removed_at IS NULL
	ON CONFLICT ON CONSTRAINT member_ngo_pk DO UPDATE SET role = excluded.role
	RETURNING m.ngo, m.account)
SELECT m.account AS id, note('member.added', 'ngo', m.ngo::text, NULL, NULL, 'operator',
	jsonb_build_object('account', m.account, 'role', :role::text))
FROM made AS m;

-- name: operator_user_office
-- No row: there is no such account, authority or competence, or the authority
-- has another representative.
WITH made AS (
	INSERT INTO office AS o (role, competences, account, authority)
	SELECT :role::text, coalesce(c.codes, '{}'), a.id, t.id
	FROM account AS a, authority AS t, (SELECT string_to_array(:competences::text, ',') AS codes) AS c
	WHERE a.email_key = lower(:email::text) AND a.state <> 'erased'
	AND t.id::text = lower(:authority::text) AND t.removed_at IS NULL
	AND coalesce(c.codes <@ '{transparency,information,funding,registers}', true)
	AND NOT (:role::text = 'representative' AND EXISTS (SELECT FROM office AS x
		WHERE x.authority = t.id AND x.role = 'representative' AND x.account <> a.id))
	ON CONFLICT ON CONSTRAINT office_authority_pk DO UPDATE SET role = excluded.role, competences = excluded.competences
	RETURNING o.authority, o.account)
SELECT m.account AS id, note('office.begin', 'authority', m.authority::text, NULL, NULL, 'operator',
	jsonb_build_object('account', m.account, 'role', :role::text, 'competences', :competences::text))
FROM made AS m;

-- name: operator_office_end
WITH gone AS (
	SELECT o.account, o.authority FROM office AS o JOIN account AS a ON a.id = o.account
	WHERE a.email_key = lower(:email::text) AND o.authority::text = lower(:authority::text))
SELECT g.account AS id, office_end(g.authority, g.account) FROM gone AS g;

-- name: operator_user_totp_reset
-- No row: there is no such account that has a second factor.
SELECT r.id FROM user_totp_reset(:email::text) AS r (id) WHERE r.id IS NOT NULL;

-- name: operator_user_list
SELECT a.email, a.role, a.state, a.lang, a.totp_confirmed_at IS NOT NULL AS has_totp,
	to_char(a.signed_in_at, 'YYYY-MM-DD') AS signed_in_on,
	(SELECT count(*) FROM member AS m WHERE m.account = a.id) AS ngos
FROM account AS a
WHERE a.state <> 'erased'
ORDER BY a.role = 'account', a.role, a.email_key;

-- name: operator_key_add
-- No row: there is no such account that can be signed in to.
WITH made AS (
	INSERT INTO api_key AS k (id, account, secret_hash, name, scopes, expires_at)
	SELECT :id::text, a.id, decode(:hash::text, 'hex'), :name::text, string_to_array(:scopes::text, ','),
		now() + :days::int * interval '1 day'
	FROM account AS a
	WHERE a.email_key = lower(:email::text) AND a.state = 'active'
	RETURNING k.id, k.expires_at)
SELECT m.id, to_char(m.expires_at, 'YYYY-MM-DD') AS expires_on,
	note('key.created', 'key', m.id, NULL, NULL, 'operator')
FROM made AS m;

-- name: operator_key_list
SELECT k.id, a.email, k.name, array_to_string(k.scopes, ',') AS scopes,
	to_char(k.expires_at, 'YYYY-MM-DD') AS expires_on, to_char(k.last_used_at, 'YYYY-MM-DD') AS used_on,
	CASE WHEN k.revoked_at <= now() THEN 'revoked' WHEN k.expires_at <= now() THEN 'expired' ELSE 'works' END AS state
FROM api_key AS k
JOIN account AS a ON a.id = k.account
WHERE :email::text IS NULL OR a.email_key = lower(:email::text)
ORDER BY a.email_key, k.created_at;

-- name: operator_key_revoke
WITH gone AS (
	UPDATE api_key AS k SET revoked_at = now()
	WHERE k.id = :id::text AND (k.revoked_at IS NULL OR k.revoked_at > now())
	RETURNING k.id)
SELECT g.id, note('key.revoked', 'key', g.id, NULL, NULL, 'operator') FROM gone AS g;
