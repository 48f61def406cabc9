-- SPDX-License-Identifier: EUPL-1.2
--
-- The staff of the service see which authorities have people here, by which act
-- a representative was designated, and the keys of an authority; administrators
-- end a key.

SET LOCAL search_path = conect, extensions;

DROP POLICY api_key_own ON api_key;
CREATE POLICY api_key_own ON api_key TO conect_owner
	USING ((SELECT is_unnamed() OR my_role() = 'sgg_admin') OR account = (SELECT me())
		OR authority IS NOT NULL AND ((SELECT is_staff()) OR has_office(authority, NULL, 'representative')));

-- Authorities with people, by name.
CREATE FUNCTION app_api.office_list(q text, cursor jsonb, size int,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
#variable_conflict use_column
BEGIN
	PERFORM require_role('reviewer', 'sgg_admin', 'auditor');
	WITH page AS (
		SELECT a.id, a.name, a.kind, a.county, p.name AS representative, p.since, p.officers,
			(SELECT count(*) FROM api_key AS k
				WHERE k.authority = a.id AND k.expires_at > now() AND (k.revoked_at IS NULL OR k.revoked_at > now())) AS keys,
			row_number() OVER (ORDER BY a.name COLLATE "ro-x-icu", a.id) AS place
		FROM authority AS a
		JOIN (SELECT o.authority, count(*) FILTER (WHERE o.role = 'officer') AS officers,
				min(coalesce(x.name, x.email)) FILTER (WHERE o.role = 'representative') AS name,
				min(o.since) FILTER (WHERE o.role = 'representative') AS since
			FROM office AS o JOIN account AS x ON x.id = o.account
			GROUP BY o.authority) AS p ON p.authority = a.id
		WHERE (office_list.q IS NULL OR strpos(a.name_folded, fold(office_list.q)) > 0)
		AND (a.name COLLATE "ro-x-icu", a.id) > (coalesce(office_list.cursor ->> 'n', ''), coalesce((office_list.cursor ->> 'i')::uuid, '00000000-0000-0000-0000-000000000000'))
		ORDER BY a.name COLLATE "ro-x-icu", a.id LIMIT size + 1)
	SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'county', p.county,
			'representative', p.representative, 'since', public_api.instant(p.since), 'officers', p.officers, 'keys', p.keys)
			ORDER BY p.place) FILTER (WHERE p.place <= size), '[]'),
		CASE WHEN count(*) > size THEN (array_agg(json_build_object('n', p.name, 'i', p.id) ORDER BY p.place))[size] END
	INTO items, next FROM page AS p;
END $$;

-- As in 0028, with the designation of a representative: the policy of that table
-- shows it to the staff and to whose it is.
CREATE OR REPLACE FUNCTION app_api.officer_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF NOT (has_office(officer_list.id) OR is_staff())
	    OR NOT EXISTS (SELECT FROM authority AS a WHERE a.id = officer_list.id) THEN
		PERFORM refuse('not_found');
	END IF;
	SELECT coalesce(json_agg(json_build_object('account', a.id, 'email', a.email, 'name', a.name, 'role', o.role,
		'competences', o.competences, 'since', public_api.instant(o.since), 'second_factor', a.totp_confirmed_at IS NOT NULL,
		'me', a.id = me(), 'designation', CASE WHEN o.role = 'representative' THEN (
			SELECT json_build_object('id', d.id, 'position', d.position, 'act', d.act, 'decided_at', public_api.instant(d.decided_at))
			FROM designation AS d
			WHERE d.authority = o.authority AND d.account = o.account AND d.state = 'approved'
			ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) END)
		ORDER BY o.role = 'officer', o.since, a.id), '[]')
	INTO items
	FROM office AS o JOIN account AS a ON a.id = o.account WHERE o.authority = officer_list.id;
	SELECT json_build_object('invitations', coalesce(json_agg(office_invitation_json(t) ORDER BY t.created_at, t.id), '[]'))
	INTO extra
	FROM one_time_token AS t
	WHERE t.purpose = 'invite_officer' AND t.subject = officer_list.id AND t.expires_at > now();
END $$;

-- As in 0028: the staff see those of every authority, and administrators end any.
CREATE OR REPLACE FUNCTION app_api.authority_key_list(id uuid, OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF NOT is_staff() THEN
		PERFORM office_or_refused(authority_key_list.id);
	ELSIF NOT EXISTS (SELECT FROM authority AS a WHERE a.id = authority_key_list.id) THEN
		PERFORM refuse('not_found');
	END IF;
	SELECT coalesce(json_agg(key_json(k)::jsonb || jsonb_build_object('by', coalesce(a.name, a.email), 'mine', a.id = me())
		ORDER BY k.created_at DESC, k.id), '[]')
	INTO items
	FROM api_key AS k JOIN account AS a ON a.id = k.account
	WHERE k.authority = authority_key_list.id AND least(k.expires_at, k.revoked_at) > now() - interval '30 days'
	AND (a.id = me() OR is_staff() OR has_office(authority_key_list.id, NULL, 'representative'));
END $$;
CREATE OR REPLACE FUNCTION app_api.authority_key_delete(id uuid, key text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	may_all boolean := coalesce(my_role() = 'sgg_admin', false);
BEGIN
	IF NOT may_all THEN
		PERFORM office_or_refused(authority_key_delete.id);
	END IF;
	SELECT e.body, e.status INTO body, status FROM api_key AS k, key_end(k) AS e
	WHERE k.id = key AND k.authority = authority_key_delete.id
	AND (may_all OR k.account = me() OR has_office(authority_key_delete.id, NULL, 'representative'));
END $$;
