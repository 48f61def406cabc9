-- SPDX-License-Identifier: EUPL-1.2
--
-- Whoever does not want letters of campaigns says so, in the account or by the
-- link of a mail, and is not written to; who asks is told how many those are.
-- Programs of institutions write campaigns by a key with campaign:write: of a
-- prefecture its own, of the General Secretariat those of the service.

SET LOCAL search_path = conect, extensions;

-- opt_out: the token of that link. It opens nothing and ends nothing but these
-- letters, and works as long as the account, whichever mail it is taken from.
ALTER TABLE account ADD campaigns boolean NOT NULL DEFAULT true,
	ADD opt_out text NOT NULL DEFAULT translate(rtrim(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '='), '+/', '-_'),
	ADD CONSTRAINT account_opt_out_unique UNIQUE (opt_out),
	ADD CONSTRAINT account_opt_out_length CHECK (length(opt_out) = 43);

-- As in 0013, with the choice.
CREATE OR REPLACE FUNCTION account_json(a account) RETURNS json
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
		'campaigns', a.campaigns,
		'role', a.role,
		'second_factor', a.totp_confirmed_at IS NOT NULL,
		'recovery_codes_left', (SELECT count(*) FROM recovery_code AS r WHERE r.account = a.id),
		'password_set_at', public_api.instant(a.password_set_at),
		'signed_in_at', public_api.instant(a.signed_in_at))
$$;
CREATE OR REPLACE FUNCTION app_api.account_update(if_match bigint, patch jsonb, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- By the link of a mail; once more changes nothing.
CREATE FUNCTION app_api.campaign_unsubscribe(token text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- ---- who gets a campaign ----

ALTER TABLE campaign_recipient DROP CONSTRAINT campaign_recipient_state_known,
	ADD CONSTRAINT campaign_recipient_state_known
		CHECK (state IN ('waiting', 'sent', 'acknowledged', 'bounced', 'no_address', 'opted_out', 'cancelled'));

-- The accounts behind an authority or an organisation, willing or not.
CREATE OR REPLACE FUNCTION campaign_people(of_authority uuid, of_ngo uuid) RETURNS SETOF account
LANGUAGE sql STABLE AS $$
	SELECT a FROM account AS a JOIN office AS o ON o.account = a.id
	WHERE o.authority = of_authority AND a.state = 'active' AND a.email_confirmed_at IS NOT NULL
	UNION ALL
	SELECT a FROM account AS a JOIN member AS m ON m.account = a.id
	WHERE m.ngo = of_ngo AND m.role = 'ngo_admin' AND a.state = 'active' AND a.email_confirmed_at IS NOT NULL
$$;

-- opted_out: there are people, and all of them would rather not.
DROP FUNCTION campaign_audience(campaign);
CREATE FUNCTION campaign_audience(c campaign) RETURNS TABLE (authority uuid, ngo uuid, name text, county text, via text, state text)
LANGUAGE sql STABLE AS $$
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

-- As in 0037, from here to the end of what is told.
CREATE OR REPLACE FUNCTION campaign_rows(c campaign) RETURNS TABLE (id uuid, name text, county text, via text, state text,
	sent_at timestamptz, acknowledged_at timestamptz)
LANGUAGE plpgsql STABLE AS $$
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
CREATE OR REPLACE FUNCTION campaign_counts(c campaign) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('total', count(*), 'waiting', count(*) FILTER (WHERE r.state = 'waiting'),
		'sent', count(*) FILTER (WHERE r.state = 'sent'), 'acknowledged', count(*) FILTER (WHERE r.state = 'acknowledged'),
		'bounced', count(*) FILTER (WHERE r.state = 'bounced'), 'no_address', count(*) FILTER (WHERE r.state = 'no_address'),
		'opted_out', count(*) FILTER (WHERE r.state = 'opted_out'), 'cancelled', count(*) FILTER (WHERE r.state = 'cancelled'))
	FROM campaign_rows(c) AS r
$$;

-- ---- who writes in whose name ----

-- The authority whose institution runs the service: the General Secretariat of
-- the Government, by its fiscal code.
CREATE FUNCTION service_authority() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT a.id FROM authority AS a WHERE a.cif = '4283422'
$$;

DROP POLICY campaign_seen ON campaign;
CREATE POLICY campaign_seen ON campaign TO conect_owner
	USING ((SELECT is_unnamed()) OR (SELECT is_staff()) OR has_office(coalesce(authority, (SELECT service_authority()))))
	WITH CHECK (true);

-- In the name of the service: its administrators, and who represents it.
CREATE FUNCTION campaign_may_service() RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT coalesce(my_role() = 'sgg_admin', false) OR has_office(service_authority(), NULL, 'representative')
$$;
CREATE OR REPLACE FUNCTION campaign_may(c campaign) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN c.authority IS NULL THEN campaign_may_service() ELSE has_office(c.authority, NULL, 'representative') END
$$;
CREATE OR REPLACE FUNCTION app_api.campaign_list(of_state text[], cursor jsonb, size int,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
CREATE OR REPLACE FUNCTION campaign_seen(of uuid) RETURNS campaign
LANGUAGE plpgsql STABLE AS $$
DECLARE
	c campaign;
BEGIN
	SELECT * INTO c FROM campaign AS x WHERE x.id = of AND (is_staff() OR has_office(coalesce(x.authority, service_authority())));
	IF c.id IS NULL THEN
		PERFORM refuse('not_found');
	END IF;
	RETURN c;
END $$;
CREATE OR REPLACE FUNCTION app_api.campaign_create(given jsonb, OUT body text, OUT etag text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- As in 0028; a representative has all competences, an officer never this one.
CREATE OR REPLACE FUNCTION office_scopes(OUT scope text, OUT competence text) RETURNS SETOF record
LANGUAGE sql IMMUTABLE AS $$
	VALUES ('register:read', NULL), ('register:write', 'registers'), ('recording:read', NULL), ('recording:write', 'registers'),
		('campaign:write', 'representative')
$$;

-- ---- sending ----

CREATE OR REPLACE FUNCTION app_api.campaign_send(of uuid, if_match bigint, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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

-- As in 0037: who has said meanwhile that they would rather not is left out, and
-- a letter to a person says how. That of a unit is to an office.
CREATE OR REPLACE FUNCTION jobs_api.campaign_mail(recipient uuid, token_hash bytea, sealed text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
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
