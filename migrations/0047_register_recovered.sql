-- SPDX-License-Identifier: EUPL-1.2
--
-- Whoever was told that the address of a register is broken is told once when it
-- works again.

SET LOCAL search_path = conect, extensions;

-- To those who keep the register at its authority; since: only to who did so
-- then. How many that were.
DROP FUNCTION register_broken_tell(register, register_health);
CREATE FUNCTION register_tell(template text, r register, more jsonb, since timestamptz DEFAULT NULL) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT count(mail(register_tell.template, o.account, NULL, NULL, jsonb_build_object('register', r.id,
		'register_title', jsonb_build_object('ro', r.title_ro, 'hu', coalesce(r.title_hu, r.title_ro), 'en', coalesce(r.title_en, r.title_ro)),
		'authority_name', (SELECT y.name FROM authority AS y WHERE y.id = r.authority),
		'url', left(r.url, 300)) || more))
	FROM office AS o
	JOIN account AS a ON a.id = o.account AND a.state = 'active'
	WHERE o.authority = r.authority AND (o.role = 'representative' OR 'registers' = ANY (o.competences))
	AND (register_tell.since IS NULL OR o.since <= register_tell.since)
$$;

-- As in 0030; told_at says that somebody was told, until it works again.
CREATE OR REPLACE FUNCTION register_check_follow(r register, h register_health) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- As in 0030, but told_at is for register_check_follow to end.
CREATE OR REPLACE FUNCTION jobs_api.register_check_done(claim uuid, seen jsonb) RETURNS text
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
