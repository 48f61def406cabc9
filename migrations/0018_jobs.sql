-- SPDX-License-Identifier: EUPL-1.2
--
-- What conect jobs reads and writes.
--
--   jobs_api   functions for the role conect_jobs, which has no other right:
--              the mails of the outbox, one at a time, and the periodic tasks
--
-- A mail is taken (state sending, with a lease) in a transaction of its own,
-- before it is sent. Who takes it and dies leaves it to the next when the
-- lease is over.

SET LOCAL search_path = conect, extensions;

DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'conect_jobs') THEN
		RAISE undefined_object USING MESSAGE = 'role conect_jobs is missing',
			DETAIL = 'run migrations/bootstrap.sql once more, as a superuser';
	END IF;
END $$;

CREATE SCHEMA jobs_api;
GRANT USAGE ON SCHEMA jobs_api TO conect_jobs;
ALTER DEFAULT PRIVILEGES IN SCHEMA jobs_api
	GRANT EXECUTE ON FUNCTIONS TO conect_jobs;

CREATE INDEX outbox_ended_at_idx ON outbox (ended_at);

-- ---- mail ----

-- It will not be tried again. The error is a code or our own words, never an
-- address.
CREATE FUNCTION mail_give_up(mail outbox, error text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	UPDATE outbox AS o SET state = 'failed', ended_at = now(), sealed = NULL,
		error = left(mail_give_up.error, 300)
	WHERE o.id = (mail).id;
	PERFORM note('mail.failed', 'mail', (mail).id::text, NULL, NULL,
		(mail).template || ': ' || left(mail_give_up.error, 300));
END $$;

-- The next mail that is due, or no row. try: which this is, of ten.
CREATE FUNCTION jobs_api.mail_take(lease interval, OUT id uuid, OUT try int, OUT at timestamptz, OUT email text,
	OUT lang text, OUT template text, OUT data jsonb, OUT sealed text) RETURNS SETOF record
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

-- It was accepted by the relay: true whatever was thought of it meanwhile.
CREATE FUNCTION jobs_api.mail_sent(mail uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	UPDATE outbox AS o SET state = 'sent', ended_at = now(), sealed = NULL, error = NULL
	WHERE o.id = mail AND o.state <> 'sent'
$$;

-- This try did not succeed. After 1, 3, 9, 27, 81, 243 minutes and then every
-- twelve hours, give or take a fifth, there is another, unless it is hopeless
-- or was the tenth. Says which state it has now; NULL when somebody else has
-- taken the mail since.
CREATE FUNCTION jobs_api.mail_not_sent(mail uuid, try int, error text, hopeless boolean) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- How the outbox stands, for the log.
CREATE FUNCTION jobs_api.mail_state(OUT waiting bigint, OUT late bigint, OUT failed bigint) RETURNS record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')),
		(SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending') AND next_at < now() - interval '10 minutes'),
		(SELECT count(*) FROM outbox WHERE state = 'failed' AND ended_at > now() - interval '1 day')
$$;

-- Whom it went to and what it said go after a month, the rest after a year.
CREATE FUNCTION outbox_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- periodic tasks ----

-- When each was run to its end; which there are stands in src/tool/jobs/task.c.
CREATE TABLE task_run (
	name text,
	at   timestamptz NOT NULL,
	done bigint NOT NULL, -- rows it dealt with
	CONSTRAINT task_run_name_pk PRIMARY KEY (name)
);

-- Is it due? Nobody else runs it until this transaction ends.
CREATE FUNCTION jobs_api.task_take(task text, every interval) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF NOT pg_try_advisory_xact_lock(hashtextextended('conect task ' || task, 0)) THEN
		RETURN false;
	END IF;
	RETURN NOT EXISTS (SELECT FROM task_run AS t WHERE t.name = task AND t.at > now() - every);
END $$;

CREATE FUNCTION jobs_api.task_done(task text, done bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	INSERT INTO task_run AS t (name, at, done) VALUES (task, now(), task_done.done)
	ON CONFLICT (name) DO UPDATE SET at = excluded.at, done = excluded.done
$$;

-- The tasks: one function each, which returns the number of rows it dealt with.
CREATE FUNCTION jobs_api.outbox_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$ SELECT outbox_sweep() $$;
CREATE FUNCTION jobs_api.attachment_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT wiped + removed FROM attachment_sweep()
$$;

-- A task whose mails carry tokens, which conect jobs makes and seals.
CREATE FUNCTION jobs_api.confirmation_due() RETURNS TABLE (ngo uuid, account uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT d.ngo, d.account FROM confirmation_due() AS d
$$;
CREATE FUNCTION jobs_api.confirmation_mail(ngo uuid, account uuid, token_hash bytea, sealed text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT confirmation_mail(ngo, account, token_hash, sealed)
$$;
CREATE FUNCTION jobs_api.idempotency_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$ SELECT idempotency_sweep() $$;
CREATE FUNCTION jobs_api.account_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$ SELECT account_sweep() $$;
