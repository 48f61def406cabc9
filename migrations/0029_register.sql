-- SPDX-License-Identifier: EUPL-1.2
--
-- Registers of associations, foundations and federations that authorities keep
-- (O.G. 26/2000, art. 51–52; the table is in 0026): their public directory, and
-- what an authority does with its own. A new register and a new address of one
-- wait for a decision (review_put, 0027); the rest of an edit is live at once.

SET LOCAL search_path = conect, extensions;

-- What a search compares; the name of the authority is beside it. Not a generated
-- column: to next_version() every update would be a change.
ALTER TABLE register ADD folded text COLLATE "C" NOT NULL DEFAULT '';
CREATE FUNCTION register_folded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.folded := conect.fold(concat_ws(' ', NEW.title_ro, NEW.title_hu, NEW.title_en));
	RETURN NEW;
END $$;
CREATE TRIGGER register_folded BEFORE INSERT OR UPDATE ON register
	FOR EACH ROW EXECUTE FUNCTION register_folded();
UPDATE register SET folded = '';
ALTER TABLE register ADD CONSTRAINT register_reason_length CHECK (length(reason) <= 5000);

-- ---- what the public sees ----

-- No view: a policy of the table asks functions that readers may not call.
CREATE FUNCTION public_api.register_title(of uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT r.title_ro FROM register AS r WHERE r.id = of AND r.removed_at IS NULL
$$;
CREATE FUNCTION public_api.register_days(OUT id uuid, OUT changed_on date) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT r.id, r.updated_at::date FROM register AS r WHERE r.removed_at IS NULL
$$;

-- One of them as everybody reads it. What else is known of a public register is
-- added here, for lists and for the register alone.
CREATE FUNCTION register_json(r register, lang text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_build_object('id', r.id, 'version', r.version, 'updated_at', public_api.instant(r.updated_at),
		'title', coalesce(in_lang(lang, r.title_ro, r.title_hu, r.title_en), r.title_ro),
		'title_ro', r.title_ro, 'title_hu', r.title_hu, 'title_en', r.title_en,
		'authority', (SELECT jsonb_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'county', a.county,
				'locality', (SELECT l.name FROM locality AS l WHERE l.siruta = a.locality_siruta))
			FROM authority AS a WHERE a.id = r.authority),
		'url', r.url, 'form', r.form, 'legal_basis', r.legal_basis, 'county', r.county, 'domains', r.domains,
		'contact_name', r.contact_name, 'contact_email', r.contact_email, 'contact_phone', r.contact_phone,
		'rhythm', r.rhythm, 'last_update_on', r.last_update_on, 'state', r.state,
		'published_at', public_api.instant(r.published_at))
$$;

CREATE FUNCTION public_api.register_get(of uuid, lang text, OUT body text, OUT etag text, OUT status int, OUT reason text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

CREATE FUNCTION public_api.authority_registers(of uuid, lang text) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(json_agg(register_json(r, lang) ORDER BY r.title_ro COLLATE "ro-x-icu", r.id), '[]')
	FROM register AS r
	WHERE r.authority = of AND r.removed_at IS NULL
$$;

-- Registers that the filters let through, with how well they match (0 the very
-- title, 1 begins with it, 2 has the words, more: is written nearly so) and
-- by what they are ordered.
CREATE FUNCTION register_found(folded text, counties text[], kinds text[], of uuid, forms text[], states text[], domains text[],
	sort text, nearly boolean)
RETURNS TABLE (id uuid, rank int, key text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, extensions, pg_temp AS $$
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

-- A page of them. Cursor: direction, rank, key and id of the row to go on
-- from; a page is found in its direction of travel and told in that of the list.
CREATE FUNCTION public_api.register_list(folded text, counties text[], kinds text[], of uuid, forms text[], states text[],
	domains text[], sort text, cursor jsonb, lim int, count text, lang text,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- who may ----

-- Officers for registers and the representative; as long as an authority has no
-- people here, an administrator in its place.
CREATE FUNCTION register_may(of_authority uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT has_office(of_authority, 'registers') OR coalesce(my_role() = 'sgg_admin', false)
		AND NOT EXISTS (SELECT FROM office AS o WHERE o.authority = of_authority)
$$;

-- The register, locked, for who may write it.
CREATE FUNCTION register_take(of uuid, if_match bigint DEFAULT NULL) RETURNS register
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- what may be said ----

CREATE FUNCTION register_fault(pointer text, code text, expected text DEFAULT '') RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_build_array(jsonb_build_object('pointer', '/' || pointer, 'code', code, 'expected', expected))
$$;

-- What was given, as it is kept: columns of register, those alone that were
-- named. All faults are refused at once. address: `url` in its one form.
CREATE FUNCTION register_values(given jsonb, address text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
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

-- An address as it is compared: http or https, www or not, a slash at the end
-- or none are one.
CREATE FUNCTION register_url_key(url text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT regexp_replace(regexp_replace(url, '^https?://(www\.)?', ''), '/+$', '')
$$;
CREATE FUNCTION url_host(url text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT substring(url FROM '^https?://(?:www\.)?([^/:?#]+)')
$$;

-- A register has an address unless it is kept here; and its authority has
-- declared no other at that address.
CREATE FUNCTION register_url_or_refused(r register) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- review ----

-- Domains that are known to be the authority's: of its unit's page and of its
-- unit's mail, unless that is anybody's.
CREATE FUNCTION authority_domains(of_authority uuid) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT ARRAY(SELECT DISTINCT d FROM unit AS u, unnest(ARRAY[url_host(u.url),
			CASE WHEN NOT mail_is_anybodys(lower(split_part(u.email, '@', 2))) THEN lower(split_part(u.email, '@', 2)) END]) AS d
		WHERE u.authority = of_authority AND d <> '' ORDER BY d)
$$;

-- Others' proposals count, too, which who asks may not see.
CREATE FUNCTION register_checks(r register) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- What waits of it waits anew, with the checks of now.
CREATE FUNCTION register_wait(r register) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM review_close(r.id);
	IF r.state = 'proposed' OR r.proposed_url IS NOT NULL THEN
		PERFORM review_put('register', 'register', r.id, r.title_ro, (SELECT a.county FROM authority AS a WHERE a.id = r.authority),
			r.authority, ARRAY[r.created_by], register_checks(r));
	END IF;
END $$;

-- ---- what an authority sees of its own ----

CREATE FUNCTION register_can(r register) RETURNS text[]
LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN NOT register_may(r.authority) THEN '{}'
		ELSE CASE r.state WHEN 'withdrawn' THEN '{}' WHEN 'refused' THEN '{edit,submit,retire}' ELSE '{edit,retire}' END END::text[]
$$;

CREATE FUNCTION register_own_json(r register, lang text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT register_json(r, lang) || jsonb_build_object('created_at', public_api.instant(r.created_at),
		'proposed_url', r.proposed_url, 'reason_code', r.reason_code, 'reason', r.reason, 'can', register_can(r),
		'waiting_since', (SELECT public_api.instant(i.opened_at) FROM review_item AS i
			WHERE i.object_id = r.id AND i.state <> 'decided'))
$$;

CREATE FUNCTION register_reply(r register, lang text, OUT body text, OUT etag text)
LANGUAGE sql STABLE AS $$
	SELECT register_own_json(r, lang)::text, 'v' || r.version
$$;

-- Of one authority, or of all that who asks has an office in, what waits and
-- what was refused among them; an administrator's are those they declared for
-- authorities without people. Those that ended come last.
CREATE FUNCTION app_api.account_registers(of_authority uuid, lang text) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- what is done ----

CREATE FUNCTION app_api.register_create(given jsonb, address text, lang text,
	OUT body text, OUT etag text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- A register that is public keeps its address until another is approved; one
-- kept here and one linked do not become each other while it is.
CREATE FUNCTION app_api.register_update(of uuid, if_match bigint, given jsonb, address text, lang text, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

CREATE FUNCTION app_api.register_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- It ends, for good. What waited of it waits no more.
CREATE FUNCTION app_api.register_retire(of uuid, reason text, lang text, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- personal data ----

CREATE FUNCTION export_registers(of_account uuid) RETURNS json LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('id', r.id, 'created_at', public_api.instant(r.created_at),
		'authority', r.authority, 'title_ro', r.title_ro, 'state', r.state) ORDER BY r.id), '[]')
	FROM register AS r WHERE r.created_by = of_account
$$;
