-- SPDX-License-Identifier: EUPL-1.2
--
-- Checks of registers' addresses. conect jobs looks at the address of every
-- register that the public sees and that is not hosted here: about once a day,
-- one address of a host at a time however many processes there are. What it
-- found is public and kept; a register whose address failed on three different
-- days is broken, which its authority is told once, and the first success makes
-- it published again.
--
--   register_host    whose turn it is: who takes a register takes its host, for
--                    longer than any look lasts, in a transaction of its own
--   register_check   each look that came to an end, as the public sees it
--   register_health  what follows from them, beside the register: a check is no
--                    new version of it
--
-- A look and all that follows from it is one transaction. Whoever dies before
-- leaves nothing but the lease; when that is over the address is looked at again.

SET LOCAL search_path = conect, extensions;

-- ---- what is kept ----

CREATE TABLE register_check (
	id                uuid DEFAULT uuid_v7(),
	register          uuid NOT NULL,
	at                timestamptz NOT NULL DEFAULT now(),
	result            text NOT NULL,
	status            int,
	final_url         text NOT NULL, -- where the last answer came from, or was to come from
	redirects         int NOT NULL,
	certificate_until timestamptz,
	content_type      text,
	size              bigint,
	sha256            bytea,
	changed           boolean, -- NULL: nothing to compare
	seconds           numeric(7, 2) NOT NULL,
	CONSTRAINT register_check_id_pk PRIMARY KEY (id),
	CONSTRAINT register_check_register_known FOREIGN KEY (register) REFERENCES register ON DELETE CASCADE,
	CONSTRAINT register_check_result_known CHECK (result IN ('ok', 'bad_address', 'not_public', 'robots', 'no_name',
		'no_answer', 'too_slow', 'tls', 'not_http', 'refused', 'circle')),
	CONSTRAINT register_check_status_range CHECK (status BETWEEN 100 AND 999),
	CONSTRAINT register_check_sha256_length CHECK (length(sha256) = 32)
);
CREATE INDEX register_check_register_idx ON register_check (register, at, id);
CREATE INDEX register_check_at_idx ON register_check (at);
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON register_check
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE register_check ENABLE ALWAYS TRIGGER commit_mark;

CREATE TABLE register_health (
	register          uuid,
	host              text NOT NULL,
	next_check_at     timestamptz NOT NULL DEFAULT now(),
	asked_at          timestamptz, -- for when somebody asked for the last check out of turn
	checked_at        timestamptz,
	result            text, -- of the last check
	status            int,
	moved             boolean NOT NULL DEFAULT false, -- for good, the server says
	certificate_until timestamptz,
	etag              text,
	last_modified     text,
	sha256            bytea,
	last_ok_at        timestamptz,
	last_changed_at   timestamptz,
	failures          int NOT NULL DEFAULT 0, -- since the last success
	failing_since     timestamptz,
	failing_days      int NOT NULL DEFAULT 0, -- different ones, in Romania
	failed_on         date, -- the last of them
	told_at           timestamptz, -- when its people were told that it is broken
	CONSTRAINT register_health_register_pk PRIMARY KEY (register),
	CONSTRAINT register_health_register_known FOREIGN KEY (register) REFERENCES register ON DELETE CASCADE,
	CONSTRAINT register_health_failures_rule CHECK ((failures > 0) = (failing_since IS NOT NULL)
		AND (failures > 0) = (failed_on IS NOT NULL) AND failing_days <= failures)
);
CREATE INDEX register_health_next_check_at_idx ON register_health (next_check_at);
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON register_health
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE register_health ENABLE ALWAYS TRIGGER commit_mark;

CREATE TABLE register_host (
	host         text,
	free_at      timestamptz NOT NULL, -- nobody asks it for anything before
	claim        uuid, -- who has it now
	register     uuid, -- and which of its registers they look at
	url          text, -- under which address
	robots_site  text, -- scheme, host and port
	robots       bytea, -- its robots.txt; empty: there is none
	robots_until timestamptz,
	CONSTRAINT register_host_host_pk PRIMARY KEY (host),
	CONSTRAINT register_host_register_known FOREIGN KEY (register) REFERENCES register ON DELETE CASCADE,
	CONSTRAINT register_host_robots_length CHECK (length(robots) <= 65536)
);
CREATE INDEX register_host_register_idx ON register_host (register);
CREATE UNIQUE INDEX register_host_claim_idx ON register_host (claim);

-- As a resolver would have it: two names of one machine are two hosts.
CREATE FUNCTION host_of(url text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT coalesce(lower(rtrim(substring(url FROM '^https?://(?:[^/?#@]*@)?(\[[^]/?#]*\]|[^/?#:]+)'), '.')), '')
$$;

-- A register that the public begins to see, or whose address is another, is
-- looked at soon, with nothing known of it.
CREATE FUNCTION register_health_follow() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
CREATE TRIGGER register_health_follow AFTER INSERT OR UPDATE ON register
	FOR EACH ROW EXECUTE FUNCTION register_health_follow();
INSERT INTO register_health (register, host)
SELECT r.id, host_of(r.url) FROM register AS r WHERE r.url IS NOT NULL AND r.removed_at IS NULL;

-- ---- one check ----

-- The register whose turn it is and whose host nobody asks now, or no row.
CREATE FUNCTION jobs_api.register_check_take(lease interval, OUT claim uuid, OUT register uuid, OUT url text, OUT etag text,
	OUT last_modified text, OUT robots_site text, OUT robots text) RETURNS SETOF record
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- Is it our own network that is away? No server was reached for a day, on three
-- hosts or more.
CREATE FUNCTION register_check_is_ours() RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT NOT EXISTS (SELECT FROM register_check AS c WHERE c.at > now() - interval '1 day'
			AND (c.status IS NOT NULL OR c.result NOT IN ('no_name', 'no_answer', 'too_slow')))
		AND (SELECT count(DISTINCT h.host) >= 3 FROM register_check AS c
			JOIN register_health AS h ON h.register = c.register
			WHERE c.at > now() - interval '1 day')
$$;

-- When to look again: daily; where robots are not wanted, seldom; after failures
-- within hours at first. Never all at the same time of the day.
CREATE FUNCTION register_check_after(result text, failures int, is_broken boolean) RETURNS timestamptz
LANGUAGE sql VOLATILE AS $$
	SELECT now() + (0.85 + 0.3 * random()) * CASE
		WHEN result = 'robots' THEN interval '3 days'
		WHEN result = 'ok' THEN interval '1 day'
		WHEN is_broken THEN interval '2 days'
		ELSE least(interval '1 hour' * 4 ^ greatest(least(failures, 5) - 1, 0), interval '1 day') END
$$;

-- What went wrong, to people.
CREATE FUNCTION register_check_words(result text) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
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

-- Tells those who keep the register at its authority.
CREATE FUNCTION register_broken_tell(r register, h register_health) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT mail('register_broken', o.account, NULL, NULL, jsonb_build_object('register', r.id,
		'register_title', jsonb_build_object('ro', r.title_ro, 'hu', coalesce(r.title_hu, r.title_ro), 'en', coalesce(r.title_en, r.title_ro)),
		'authority_name', (SELECT y.name FROM authority AS y WHERE y.id = r.authority),
		'url', left(r.url, 300), 'reason', register_check_words(h.result), 'failing_since_at', h.failing_since))
	FROM office AS o
	JOIN account AS a ON a.id = o.account AND a.state = 'active'
	WHERE o.authority = r.authority AND (o.role = 'representative' OR 'registers' = ANY (o.competences))
$$;

-- What the last check means for the register.
CREATE FUNCTION register_check_follow(r register, h register_health) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	after register;
BEGIN
	IF r.state = 'published' AND h.failures >= 3 AND h.failing_days >= 3 THEN
		UPDATE register AS x SET state = 'broken' WHERE x.id = r.id RETURNING * INTO after;
		PERFORM note('register.broken', 'register', r.id::text, r.version, after.version, h.result),
			register_broken_tell(r, h);
		UPDATE register_health AS x SET told_at = now() WHERE x.register = r.id;
	ELSIF r.state = 'broken' AND h.result = 'ok' THEN
		UPDATE register AS x SET state = 'published' WHERE x.id = r.id RETURNING * INTO after;
		PERFORM note('register.recovered', 'register', r.id::text, r.version, after.version);
	END IF;
END $$;

-- Writes down what was found (struct look, as JSON) and what follows. Says which
-- state the register is in now; NULL when it was no longer asked for: another has
-- it, it has another address, or nobody sees it any more.
CREATE FUNCTION jobs_api.register_check_done(claim uuid, seen jsonb) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
		UPDATE register_health AS x SET failures = 0, failing_since = NULL, failing_days = 0, failed_on = NULL, told_at = NULL,
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

-- What is older than 400 days goes, but the last of each register; and hosts that
-- nobody has asked for a month.
CREATE FUNCTION register_check_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
CREATE FUNCTION jobs_api.register_check_sweep() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$ SELECT register_check_sweep() $$;

-- ---- what everybody may read ----

-- The light of a register, in short: ok, warning, broken or unknown, and why.
CREATE FUNCTION register_light(r register, h register_health) RETURNS jsonb
LANGUAGE sql STABLE AS $$
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

CREATE FUNCTION public_api.register_light(id uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT register_light(r, h)
	FROM register AS r
	LEFT JOIN register_health AS h ON h.register = r.id
	WHERE r.id = register_light.id AND r.removed_at IS NULL
$$;

CREATE FUNCTION public_api.register_health(id uuid, OUT body jsonb, OUT status int, OUT reason text) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

CREATE FUNCTION register_check_json(c register_check) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', c.id, 'at', public_api.instant(c.at), 'result', c.result, 'status', c.status,
		'final_url', c.final_url, 'redirects', c.redirects, 'certificate_until', public_api.instant(c.certificate_until),
		'content_type', c.content_type, 'size', c.size, 'sha256', encode(c.sha256, 'hex'), 'changed', c.changed,
		'seconds', c.seconds::float8)
$$;

-- A page of the checks of a register, newest first; no row when nobody sees it.
-- The cursor is direction, instant and id of the row to go on from.
CREATE FUNCTION public_api.register_check_list(of_register uuid, cursor jsonb, lim int, OUT items json, OUT next json,
	OUT prev json, OUT total bigint, OUT extra json) RETURNS SETOF record
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- asked for by people ----

-- The next check soon, but not more than one such in a quarter of an hour: then
-- it comes when that is over.
CREATE FUNCTION app_api.register_check_create(of_register uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
