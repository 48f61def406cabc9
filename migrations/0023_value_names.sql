-- SPDX-License-Identifier: EUPL-1.2
--
-- Names of what a field names by a code: localities and courts. An answer that
-- shows such values beside others says what they are called, so that nobody
-- has to look each of them up. What is chosen from a vocabulary is named there.

SET LOCAL search_path = conect, extensions;

-- Of sets of values by field: each code once, in the order of the fields.
-- parent: the unit a locality belongs to, unless that is the county.
CREATE FUNCTION value_names(VARIADIC sets jsonb[]) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT coalesce(jsonb_agg(jsonb_build_object('field', v.field, 'value', v.value, 'name', coalesce(l.name, c.name),
		'parent', u.name, 'county', coalesce(l.county, c.county)) ORDER BY v.ord, v.value), '[]')
	FROM (SELECT DISTINCT f.code AS field, f.type, f.ord, x.value #>> '{}' AS value,
			CASE WHEN f.type = 'siruta' AND x.value #>> '{}' ~ '^[0-9]{1,9}$' THEN (x.value #>> '{}')::int END AS siruta
		FROM unnest(sets) AS s
		CROSS JOIN LATERAL jsonb_each(s) AS x
		JOIN profile_field AS f ON f.code = x.key AND f.type IN ('siruta', 'court')) AS v
	LEFT JOIN locality AS l ON l.siruta = v.siruta
	LEFT JOIN locality AS u ON u.siruta = l.parent_siruta AND u.name <> l.name
	LEFT JOIN court AS c ON v.type = 'court' AND c.code = v.value
	WHERE l.siruta IS NOT NULL OR c.code IS NOT NULL
$$;

-- Of rows that compare values of a field: {"field", "before", "after", …}.
CREATE FUNCTION names_in(compared jsonb) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT value_names(VARIADIC array_agg(jsonb_build_object(r ->> 'field', r -> side)))
	FROM jsonb_array_elements(compared) AS r,
		unnest('{before,after,register,here,there,current,proposed}'::text[]) AS side
	WHERE r ? side
$$;

-- As in 0015, with names.
CREATE OR REPLACE FUNCTION registration_json(r registration, lang text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN json_build_object('id', r.id, 'version', r.version, 'created_at', public_api.instant(r.created_at),
		'updated_at', public_api.instant(r.updated_at), 'kind', r.kind, 'ngo', r.ngo, 'state', r.state,
		'lang', r.lang, 'name', registration_values(r) ->> 'name', 'data', r.data,
		'base', CASE WHEN r.kind = 'change' THEN r.base ELSE '{}' END,
		'provenance', r.origin, 'missing', registration_missing(r, lang),
		'differences', registration_differences(r),
		'names', value_names(r.data, (SELECT ngo_values(n, '{}') FROM ngo AS n WHERE n.id = r.ngo)),
		'warnings', name_warnings(coalesce(r.data ->> 'name', ''), lang),
		'asked', r.asked, 'reason_code', r.reason_code, 'reason', r.reason, 'can', registration_can(r),
		'queue', registration_queue(r), 'submitted_at', public_api.instant(r.submitted_at),
		'decided_at', public_api.instant(r.decided_at),
		'unread', (SELECT count(*) FROM message AS m WHERE m.registration = r.id AND m.audience = 'applicant'
			AND m.by_staff AND m.read_by_applicant_at IS NULL),
		'documents', attachment_list('registration', r.id));
END $$;

CREATE OR REPLACE FUNCTION app_api.ngo_values_get(of_ngo uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF NOT is_staff() THEN
		PERFORM member_or_refused(of_ngo);
	END IF;
	SELECT json_build_object('ngo', n.id, 'version', n.version, 'data', ngo_values(n, coalesce(p.data, '{}')),
		'names', value_names(ngo_values(n, '{}')),
		'confirmed_at', public_api.instant(p.confirmed_at), 'freshness', public_api.freshness(p.confirmed_at),
		'verification', coalesce(p.verification, 'unverified'),
		'waiting', (SELECT json_build_object('registration', r.id, 'state', r.state, 'data', r.data)
			FROM registration AS r WHERE r.ngo = n.id AND r.kind = 'change'
			AND r.state IN ('draft', 'submitted', 'in_review', 'changes_requested') ORDER BY r.id DESC LIMIT 1)), 'v' || n.version
	INTO body, etag
	FROM ngo AS n LEFT JOIN profile AS p ON p.ngo = n.id
	WHERE n.id = of_ngo AND n.removed_at IS NULL;
END $$;

CREATE OR REPLACE FUNCTION public_api.ngo_history(of_ngo uuid, cursor jsonb, size int,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	below bigint := coalesce((cursor ->> 'v')::bigint, 9223372036854775807);
	last bigint;
BEGIN
	WITH known AS (
		SELECT v.version, v.at, v.why, v.data
		FROM profile_version AS v
		WHERE v.ngo = of_ngo AND v.version <= below
		ORDER BY v.version DESC LIMIT size + 1
	), page AS (
		SELECT k.version, k.at, k.why, k.data, lead(k.data) OVER (ORDER BY k.version DESC) AS old,
			row_number() OVER (ORDER BY k.version DESC) AS place
		FROM (SELECT version, at, why, data FROM known
			UNION ALL
			SELECT n.version, n.updated_at, CASE WHEN n.profile = 0 THEN 'import' ELSE 'approved' END, ngo_public_values(n, p.data)
			FROM ngo AS n LEFT JOIN profile AS p ON p.ngo = n.id
			WHERE n.id = of_ngo AND n.version <= below
			AND NOT EXISTS (SELECT FROM profile_version AS v WHERE v.ngo = of_ngo)) AS k
	)
	SELECT coalesce(json_agg(json_build_object('version', p.version, 'at', public_api.instant(p.at), 'why', p.why,
			'changes', c.made, 'names', names_in(c.made::jsonb))
			ORDER BY p.place) FILTER (WHERE p.place <= size), '[]'),
		max(p.version) FILTER (WHERE p.place = size + 1)
	INTO items, last
	FROM page AS p
	CROSS JOIN LATERAL (SELECT CASE WHEN p.old IS NULL THEN '[]'::json ELSE value_changes(p.old, p.data) END) AS c (made);
	next := CASE WHEN last IS NOT NULL THEN json_build_object('v', last) END;
END $$;

-- As in 0016, with names.
CREATE OR REPLACE FUNCTION review_item_json(i review_item) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	bar text := review_bar(i);
	all_of jsonb;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = i.object_id;
	all_of := review_card(i) || jsonb_build_object(
		'allowed', review_allowed(i, bar), 'barred', bar,
		'submitted_by', review_person(coalesce(r.submitted_by, r.created_by)),
		'changes', review_changes(r), 'checks', i.checks, 'duplicates', review_duplicates(r),
		'related', review_related(i),
		'documents', attachment_list(i.object_type, i.object_id)::jsonb,
		'messages', review_messages(i), 'decisions', review_decisions(i), 'correction', review_correction(i));
	RETURN all_of || jsonb_build_object('names', names_in((all_of -> 'changes') || (all_of -> 'correction')
		|| jsonb_path_query_array(all_of, '$.duplicates[*].facts[*]')));
END $$;
