-- SPDX-License-Identifier: EUPL-1.2
--
-- Campaigns: the General Secretariat, or a prefecture in its own county, writes
-- to authorities about what they have not declared, or to the administrators
-- of organisations. Each recipient is a row with what became of it; whoever
-- gets the mail acknowledges it by its link, without an account. The mails are
-- made by conect jobs, some at a time, each batch in one transaction.

SET LOCAL search_path = conect, extensions;

CREATE TABLE campaign (
	id         uuid DEFAULT uuid_v7(),
	version    bigint NOT NULL DEFAULT 1,
	created_at timestamptz NOT NULL DEFAULT now(),
	updated_at timestamptz NOT NULL DEFAULT now(),
	authority  uuid, -- the prefecture that writes; NULL: the General Secretariat
	created_by uuid,
	title      text NOT NULL,
	text_ro    text NOT NULL,
	text_hu    text,
	text_en    text,
	audience   text NOT NULL DEFAULT 'authorities',
	counties   text[] NOT NULL DEFAULT '{}', -- empty: all, with the central authorities
	kinds      text[] NOT NULL DEFAULT '{}', -- empty: all that count
	missing    text, -- NULL: whatever they have declared
	state      text NOT NULL DEFAULT 'draft',
	sent_at    timestamptz,
	closed_at  timestamptz,
	CONSTRAINT campaign_id_pk PRIMARY KEY (id),
	CONSTRAINT campaign_authority_known FOREIGN KEY (authority) REFERENCES authority,
	CONSTRAINT campaign_created_by_known FOREIGN KEY (created_by) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT campaign_title_length CHECK (length(title) BETWEEN 1 AND 200),
	CONSTRAINT campaign_text_ro_length CHECK (length(text_ro) BETWEEN 1 AND 5000),
	CONSTRAINT campaign_text_hu_length CHECK (length(text_hu) BETWEEN 1 AND 5000),
	CONSTRAINT campaign_text_en_length CHECK (length(text_en) BETWEEN 1 AND 5000),
	CONSTRAINT campaign_audience_known CHECK (audience IN ('authorities', 'ngos')),
	CONSTRAINT campaign_missing_known CHECK (missing IN ('unit', 'register', 'both')),
	CONSTRAINT campaign_ngos_rule CHECK (audience = 'authorities' OR kinds = '{}' AND missing IS NULL),
	CONSTRAINT campaign_state_known CHECK (state IN ('draft', 'sent', 'closed'))
);
CREATE INDEX campaign_authority_idx ON campaign (authority);
CREATE INDEX campaign_created_by_idx ON campaign (created_by);
CREATE TRIGGER campaign_version BEFORE UPDATE ON campaign
	FOR EACH ROW EXECUTE FUNCTION next_version();
ALTER TABLE campaign ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign FORCE ROW LEVEL SECURITY;
CREATE POLICY campaign_seen ON campaign TO conect_owner
	USING ((SELECT is_unnamed()) OR (SELECT is_staff()) OR has_office(authority))
	WITH CHECK (true);

-- via: unit, its e-mail address; people, those with an office there or the
-- administrators of the organisation; NULL: there is no address.
CREATE TABLE campaign_recipient (
	id              uuid DEFAULT uuid_v7(),
	campaign        uuid NOT NULL,
	authority       uuid,
	ngo             uuid,
	via             text,
	state           text NOT NULL,
	token_hash      bytea,
	sent_at         timestamptz,
	acknowledged_at timestamptz,
	CONSTRAINT campaign_recipient_id_pk PRIMARY KEY (id),
	CONSTRAINT campaign_recipient_campaign_known FOREIGN KEY (campaign) REFERENCES campaign,
	CONSTRAINT campaign_recipient_authority_known FOREIGN KEY (authority) REFERENCES authority,
	CONSTRAINT campaign_recipient_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT campaign_recipient_one_unique UNIQUE NULLS NOT DISTINCT (campaign, authority, ngo),
	CONSTRAINT campaign_recipient_one_rule CHECK ((authority IS NULL) <> (ngo IS NULL)),
	CONSTRAINT campaign_recipient_via_known CHECK (via IN ('unit', 'people')),
	CONSTRAINT campaign_recipient_token_hash_unique UNIQUE (token_hash),
	CONSTRAINT campaign_recipient_token_hash_length CHECK (length(token_hash) = 32),
	CONSTRAINT campaign_recipient_state_known CHECK (state IN ('waiting', 'sent', 'acknowledged', 'bounced', 'no_address', 'cancelled'))
);
CREATE INDEX campaign_recipient_authority_idx ON campaign_recipient (authority);
CREATE INDEX campaign_recipient_ngo_idx ON campaign_recipient (ngo);
CREATE INDEX campaign_recipient_waiting_idx ON campaign_recipient (id) WHERE state = 'waiting';

-- ---- who gets it ----

-- The accounts behind an authority or an organisation that are written to.
CREATE FUNCTION campaign_people(of_authority uuid, of_ngo uuid) RETURNS SETOF account
LANGUAGE sql STABLE AS $$
	SELECT a FROM account AS a
	WHERE a.state = 'active' AND a.email_confirmed_at IS NOT NULL
	AND (a.id IN (SELECT o.account FROM office AS o WHERE o.authority = of_authority)
		OR a.id IN (SELECT m.account FROM member AS m WHERE m.ngo = of_ngo AND m.role = 'ngo_admin'))
$$;

CREATE FUNCTION campaign_audience(c campaign) RETURNS TABLE (authority uuid, ngo uuid, name text, county text, via text)
LANGUAGE sql STABLE AS $$
	SELECT v.id, NULL::uuid, v.name, v.county, CASE WHEN v.unit_email IS NOT NULL THEN 'unit'
		WHEN EXISTS (SELECT FROM campaign_people(v.id, NULL)) THEN 'people' END
	FROM coverage AS v
	WHERE c.audience = 'authorities' AND (c.counties = '{}' OR v.county = ANY (c.counties))
	AND (c.kinds = '{}' OR v.kind = ANY (c.kinds)) AND coverage_lacks(v.missing, c.missing)
	AND v.id IS DISTINCT FROM c.authority
	UNION ALL
	SELECT NULL, n.id, n.name, n.county, CASE WHEN EXISTS (SELECT FROM campaign_people(NULL, n.id)) THEN 'people' END
	FROM ngo AS n
	WHERE c.audience = 'ngos' AND n.removed_at IS NULL AND (c.counties = '{}' OR n.county = ANY (c.counties))
	AND n.id IN (SELECT m.ngo FROM member AS m)
$$;

-- Of a draft: who would get it now; of what was sent: who did.
CREATE FUNCTION campaign_rows(c campaign) RETURNS TABLE (id uuid, name text, county text, via text, state text,
	sent_at timestamptz, acknowledged_at timestamptz)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	IF c.state = 'draft' OR c.sent_at IS NULL THEN
		RETURN QUERY SELECT coalesce(a.authority, a.ngo), a.name, a.county, a.via, CASE WHEN a.via IS NULL THEN 'no_address' ELSE 'waiting' END,
			NULL::timestamptz, NULL::timestamptz
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

CREATE FUNCTION campaign_counts(c campaign) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('total', count(*), 'waiting', count(*) FILTER (WHERE r.state = 'waiting'),
		'sent', count(*) FILTER (WHERE r.state = 'sent'), 'acknowledged', count(*) FILTER (WHERE r.state = 'acknowledged'),
		'bounced', count(*) FILTER (WHERE r.state = 'bounced'), 'no_address', count(*) FILTER (WHERE r.state = 'no_address'),
		'cancelled', count(*) FILTER (WHERE r.state = 'cancelled'))
	FROM campaign_rows(c) AS r
$$;

CREATE FUNCTION campaign_card(c campaign) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', c.id, 'version', c.version, 'updated_at', public_api.instant(c.updated_at), 'title', c.title,
		'state', c.state, 'authority', c.authority, 'sender', (SELECT a.name FROM authority AS a WHERE a.id = c.authority),
		'audience', c.audience, 'counties', c.counties, 'kinds', c.kinds, 'missing', c.missing,
		'sent_at', public_api.instant(c.sent_at), 'closed_at', public_api.instant(c.closed_at), 'counts', campaign_counts(c))
$$;

CREATE FUNCTION campaign_may(c campaign) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN c.authority IS NULL THEN coalesce(my_role() = 'sgg_admin', false) ELSE has_office(c.authority, NULL, 'representative') END
$$;

CREATE FUNCTION campaign_json(c campaign) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT (campaign_card(c)::jsonb || jsonb_build_object('text_ro', c.text_ro, 'text_hu', c.text_hu, 'text_en', c.text_en,
		'can', CASE WHEN NOT campaign_may(c) THEN '[]'::jsonb WHEN c.state = 'draft' THEN '["edit", "send", "close"]'
			WHEN c.state = 'sent' THEN '["close"]' ELSE '[]' END,
		'progress', (SELECT coalesce(jsonb_agg(jsonb_build_object('county', p.county, 'total', p.total, 'acknowledged', p.acknowledged)
				ORDER BY p.county NULLS LAST), '[]')
			FROM (SELECT r.county, count(*) AS total, count(*) FILTER (WHERE r.state = 'acknowledged') AS acknowledged
				FROM campaign_rows(c) AS r GROUP BY 1) AS p)))::text
$$;

-- ---- reading ----

CREATE FUNCTION app_api.campaign_list(of_state text[], cursor jsonb, size int,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	page campaign[];
BEGIN
	page := ARRAY(SELECT c FROM campaign AS c
		WHERE (is_staff() OR has_office(c.authority))
		AND (of_state IS NULL OR c.state = ANY (of_state))
		AND c.id < coalesce((cursor ->> 'i')::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
		ORDER BY c.id DESC LIMIT size + 1);
	SELECT coalesce(json_agg(campaign_card(p::campaign) ORDER BY p.id DESC), '[]') INTO items FROM unnest(page[:size]) AS p;
	IF cardinality(page) > size THEN
		next := json_build_object('i', (page[size]).id);
	END IF;
END $$;

-- To somebody else's it is not found.
CREATE FUNCTION campaign_seen(of uuid) RETURNS campaign
LANGUAGE plpgsql STABLE AS $$
DECLARE
	c campaign;
BEGIN
	SELECT * INTO c FROM campaign AS x WHERE x.id = of AND (is_staff() OR has_office(x.authority));
	IF c.id IS NULL THEN
		PERFORM refuse('not_found');
	END IF;
	RETURN c;
END $$;

CREATE FUNCTION app_api.campaign_get(of uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	c campaign := campaign_seen(of);
BEGIN
	body := campaign_json(c);
	etag := 'v' || c.version;
END $$;

CREATE FUNCTION app_api.campaign_recipient_list(of uuid, of_state text[], cursor jsonb, size int,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
#variable_conflict use_column
DECLARE
	c campaign := campaign_seen(of);
	last json;
BEGIN
	WITH page AS (
		SELECT r.id, r.name, r.county, r.via, r.state, r.sent_at, r.acknowledged_at,
			row_number() OVER (ORDER BY r.name COLLATE "ro-x-icu", r.id) AS place
		FROM campaign_rows(c) AS r
		WHERE (of_state IS NULL OR r.state = ANY (of_state))
		AND (r.name COLLATE "ro-x-icu", r.id) > (coalesce(cursor ->> 'n', ''), coalesce((cursor ->> 'i')::uuid, '00000000-0000-0000-0000-000000000000'))
		ORDER BY r.name COLLATE "ro-x-icu", r.id LIMIT size + 1)
	SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'county', p.county, 'via', p.via, 'state', p.state,
			'sent_at', public_api.instant(p.sent_at), 'acknowledged_at', public_api.instant(p.acknowledged_at)) ORDER BY p.place)
			FILTER (WHERE p.place <= size), '[]'),
		CASE WHEN count(*) > size THEN (array_agg(json_build_object('n', p.name, 'i', p.id) ORDER BY p.place))[size] END
	INTO items, next FROM page AS p;
END $$;

-- ---- writing ----

-- Locked, for who may write it.
CREATE FUNCTION campaign_take(of uuid, if_match bigint) RETURNS campaign
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	c campaign := campaign_seen(of);
BEGIN
	IF NOT campaign_may(c) THEN
		PERFORM refuse('forbidden');
	END IF;
	SELECT * INTO c FROM campaign AS x WHERE x.id = of FOR UPDATE;
	IF c.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || c.version);
	END IF;
	RETURN c;
END $$;

-- With what is given, in one form; what it must not be is refused.
CREATE FUNCTION campaign_given(c campaign, given jsonb) RETURNS campaign
LANGUAGE plpgsql STABLE AS $$
BEGIN
	c.title := CASE WHEN given ? 'title' THEN clean_text(given ->> 'title', false) ELSE c.title END;
	c.text_ro := CASE WHEN given ? 'text_ro' THEN clean_text(given ->> 'text_ro', true) ELSE c.text_ro END;
	c.text_hu := CASE WHEN given ? 'text_hu' THEN nullif(clean_text(given ->> 'text_hu', true), '') ELSE c.text_hu END;
	c.text_en := CASE WHEN given ? 'text_en' THEN nullif(clean_text(given ->> 'text_en', true), '') ELSE c.text_en END;
	c.audience := coalesce(given ->> 'audience', c.audience, 'authorities');
	c.counties := CASE WHEN jsonb_typeof(given -> 'counties') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(given -> 'counties') AS x ORDER BY x)
		ELSE coalesce(c.counties, '{}') END;
	c.kinds := CASE WHEN jsonb_typeof(given -> 'kinds') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(given -> 'kinds') AS x ORDER BY x)
		ELSE coalesce(c.kinds, '{}') END;
	c.missing := CASE WHEN given ? 'missing' THEN given ->> 'missing' ELSE c.missing END;
	IF coalesce(c.title, '') = '' THEN
		PERFORM refuse('invalid_body', '/title', 'min_length: 1');
	ELSIF coalesce(c.text_ro, '') = '' THEN
		PERFORM refuse('invalid_body', '/text_ro', 'min_length: 1');
	END IF;
	IF c.authority IS NOT NULL THEN
		c.counties := ARRAY(SELECT a.county FROM authority AS a WHERE a.id = c.authority);
	END IF;
	IF c.audience = 'ngos' THEN
		c.kinds := '{}';
		c.missing := NULL;
	END IF;
	RETURN c;
END $$;

-- In the name of a prefecture that is named or is one's only one; an
-- administrator of the service who names none writes in that of the service.
CREATE FUNCTION app_api.campaign_create(given jsonb, OUT body text, OUT etag text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	c campaign;
	own uuid[] := ARRAY(SELECT o.authority FROM office AS o JOIN authority AS a ON a.id = o.authority
		WHERE o.account = me() AND a.kind = 'prefectura' AND a.county IS NOT NULL AND has_office(o.authority, NULL, 'representative'));
BEGIN
	c.authority := (given ->> 'authority')::uuid;
	IF c.authority IS NULL AND coalesce(my_role() <> 'sgg_admin', true) AND cardinality(own) = 1 THEN
		c.authority := own[1];
	END IF;
	IF NOT (CASE WHEN c.authority IS NULL THEN coalesce(my_role() = 'sgg_admin', false) ELSE c.authority = ANY (own) END) THEN
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

CREATE FUNCTION app_api.campaign_update(of uuid, if_match bigint, given jsonb, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	c campaign := campaign_take(of, if_match);
BEGIN
	IF c.state <> 'draft' THEN
		PERFORM refuse('state_conflict', '', c.state);
	END IF;
	c := campaign_given(c, given);
	UPDATE campaign AS x SET title = c.title, text_ro = c.text_ro, text_hu = c.text_hu, text_en = c.text_en, audience = c.audience,
		counties = c.counties, kinds = c.kinds, missing = c.missing
	WHERE x.id = of RETURNING * INTO c;
	PERFORM note('campaign.update', 'campaign', c.id::text, if_match, c.version);
	body := campaign_json(c);
	etag := 'v' || c.version;
END $$;

-- A prefecture writes to its county at most once in seven days.
CREATE FUNCTION app_api.campaign_send(of uuid, if_match bigint, OUT body text, OUT etag text)
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
	SELECT c.id, a.authority, a.ngo, a.via, CASE WHEN a.via IS NULL THEN 'no_address' ELSE 'waiting' END
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

-- Nobody else is written to; who was may still acknowledge.
CREATE FUNCTION app_api.campaign_close(of uuid, if_match bigint, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	c campaign := campaign_take(of, if_match);
BEGIN
	IF c.state = 'closed' THEN
		PERFORM refuse('state_conflict', '', c.state);
	END IF;
	UPDATE campaign_recipient AS r SET state = 'cancelled' WHERE r.campaign = of AND r.state = 'waiting';
	UPDATE campaign AS x SET state = 'closed', closed_at = now() WHERE x.id = of RETURNING * INTO c;
	PERFORM note('campaign.close', 'campaign', c.id::text, if_match, c.version);
	body := campaign_json(c);
	etag := 'v' || c.version;
END $$;

-- ---- acknowledging ----

CREATE FUNCTION campaign_sender(c campaign) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT coalesce((SELECT jsonb_build_object('ro', a.name, 'hu', a.name, 'en', a.name) FROM authority AS a WHERE a.id = c.authority),
		'{"ro": "Secretariatul General al Guvernului", "hu": "A kormány főtitkársága (Secretariatul General al Guvernului)", "en": "General Secretariat of the Government"}')
$$;

-- By the link of the mail, as often as it is opened; half a year long.
CREATE FUNCTION app_api.campaign_acknowledge(token bytea, OUT body text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r campaign_recipient;
	c campaign;
BEGIN
	SELECT * INTO r FROM campaign_recipient AS x WHERE x.token_hash = token AND x.sent_at > now() - interval '180 days' FOR UPDATE;
	IF r.id IS NULL THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	SELECT * INTO c FROM campaign AS x WHERE x.id = r.campaign;
	IF r.acknowledged_at IS NULL THEN
		UPDATE campaign_recipient AS x SET state = 'acknowledged', acknowledged_at = now() WHERE x.id = r.id RETURNING * INTO r;
		PERFORM note('campaign.acknowledge', 'campaign', c.id::text, NULL, NULL, NULL, jsonb_build_object('recipient', r.id));
	END IF;
	body := json_build_object('title', c.title, 'sender', campaign_sender(c),
		'recipient', coalesce((SELECT a.name FROM authority AS a WHERE a.id = r.authority), (SELECT n.name FROM ngo AS n WHERE n.id = r.ngo)),
		'acknowledged_at', public_api.instant(r.acknowledged_at));
END $$;

-- ---- what conect jobs does ----

-- Some of those that wait. Who takes them writes to them in the same
-- transaction, so that what is killed has written to nobody.
CREATE FUNCTION jobs_api.campaign_due() RETURNS TABLE (recipient uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT r.id FROM campaign_recipient AS r WHERE r.state = 'waiting' ORDER BY r.id LIMIT 500 FOR UPDATE SKIP LOCKED
$$;

CREATE FUNCTION jobs_api.campaign_mail(recipient uuid, token_hash bytea, sealed text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r campaign_recipient;
	c campaign;
	a account;
	unit_email text;
	written boolean := false;
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
			PERFORM mail('campaign', a.id, NULL, NULL, told, campaign_mail.sealed);
			written := true;
		END LOOP;
	END IF;
	UPDATE campaign_recipient AS x SET state = CASE WHEN written THEN 'sent' ELSE 'no_address' END,
		via = CASE WHEN unit_email IS NOT NULL THEN 'unit' WHEN written THEN 'people' END,
		token_hash = CASE WHEN written THEN campaign_mail.token_hash END, sent_at = CASE WHEN written THEN now() END
	WHERE x.id = r.id;
END $$;

-- As in 0018; a campaign is told what did not arrive.
CREATE OR REPLACE FUNCTION mail_give_up(mail outbox, error text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	UPDATE outbox AS o SET state = 'failed', ended_at = now(), sealed = NULL,
		error = left(mail_give_up.error, 300)
	WHERE o.id = (mail).id;
	UPDATE campaign_recipient AS r SET state = 'bounced'
	WHERE (mail).template = 'campaign' AND r.id = ((mail).data ->> 'recipient')::uuid AND r.state = 'sent';
	PERFORM note('mail.failed', 'mail', (mail).id::text, NULL, NULL,
		(mail).template || ': ' || left(mail_give_up.error, 300));
END $$;
