-- SPDX-License-Identifier: EUPL-1.2
--
-- Answers kept for requests that are repeated (Idempotency-Key). In front of
-- the work idempotency_begin, around it idempotency_keep, all in one transaction:
-- either the work and its answer are there, or neither. A program whose
-- connection broke sends its request again, and gets the answer.

SET LOCAL search_path = conect, extensions;

CREATE TABLE idempotency (
	account      uuid, -- NULL: a visitor
	key_hash     bytea NOT NULL,
	request_hash bytea NOT NULL, -- keyed: the body may hold secrets
	created_at   timestamptz NOT NULL DEFAULT now(),
	answer       json, -- the row that the work gave; NULL until it has
	CONSTRAINT idempotency_account_unique UNIQUE NULLS NOT DISTINCT (account, key_hash),
	CONSTRAINT idempotency_account_known FOREIGN KEY (account) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX idempotency_created_at_idx ON idempotency (created_at);

ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_own ON idempotency TO conect_owner
	USING ((SELECT is_unnamed()) OR account = (SELECT me()));

-- What is older than a day. Never waits for anybody.
CREATE FUNCTION idempotency_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	WITH old AS (
		SELECT x.ctid FROM idempotency AS x
		WHERE x.created_at < now() - interval '1 day'
		LIMIT 1000 FOR UPDATE SKIP LOCKED
	), gone AS (
		DELETE FROM idempotency AS x USING old WHERE x.ctid = old.ctid RETURNING 1
	)
	SELECT count(*) FROM gone
$$;

-- The row of this key, if it still counts.
CREATE FUNCTION idempotency_find(of_key text) RETURNS idempotency
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT x FROM idempotency AS x
	WHERE x.account IS NOT DISTINCT FROM me() AND x.key_hash = sha256(convert_to(of_key, 'UTF8'))
	AND x.created_at > now() - interval '1 day'
$$;

-- SQLSTATE CN001: it was done before; app_api.idempotency_answer has the answer.
CREATE FUNCTION app_api.idempotency_begin(key text, request_hash bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- Around the work (tools/embed-sql.awk). A refusal that stays is no answer to be
-- given again. Without a key there is nothing to keep.
CREATE FUNCTION app_api.idempotency_keep(answer json, key text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

CREATE FUNCTION app_api.idempotency_answer(key text, OUT body text, OUT etag text, OUT status text, OUT location text)
RETURNS record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT x.answer ->> 'body', x.answer ->> 'etag', x.answer ->> 'status', x.answer ->> 'location'
	FROM idempotency_find(key) AS x
$$;
