-- SPDX-License-Identifier: EUPL-1.2
--
-- A profile is read by id without a call of a function that changes the search
-- path: making one ready takes longer than all the rest of the row. Of an entry
-- without a profile of its own nothing is looked up at all.

SET LOCAL search_path = conect, extensions;

-- As in 0015. What is public of a profile stands here once more as in
-- profile_shown(), which says it for everybody else.
CREATE OR REPLACE VIEW public_api.ngo_profile AS
SELECT n.id,
	CASE WHEN n.removed_at IS NULL THEN row_to_json((SELECT p FROM (SELECT
		n.id, n.version, public_api.instant(n.updated_at) AS updated_at, n.name,
		n.legal_form, n.status, n.public_utility, n.is_branch, n.national_number,
		n.court_number, n.cif, n.registered_on, n.county, n.locality,
		n.locality_siruta, n.domains, n.not_seen_since, n.former_names,
		(SELECT row_to_json(t) FROM (SELECT c.code, c.name FROM court AS c WHERE c.code = n.court) AS t) AS court,
		n.court_name, n.purpose, n.flags, public_api.instant(n.created_at) AS created_at,
		(SELECT coalesce(json_agg(row_to_json(t)), '[]') FROM unnest(
			ARRAY['national_number', 'court_number', 'cif', 'org_id'],
			ARRAY[n.national_number, n.court_number, n.cif, 'RO-CUI-' || n.cif])
			AS t (scheme, value) WHERE t.value IS NOT NULL) AS identifiers,
		(SELECT coalesce(json_object_agg(t.field, CASE
				WHEN o.checked ? t.field THEN ((CASE WHEN t.field = ANY (n.declared)
					THEN '{"source":"declared","register":null,"captured_on":null}'::jsonb
					ELSE e.origin::jsonb END) || jsonb_build_object('checked_on', o.checked -> t.field -> 'on',
						'checked_against', o.checked -> t.field -> 'against'))::json
				WHEN t.field = ANY (n.declared) THEN '{"source":"declared","register":null,"captured_on":null}'::json
				ELSE e.origin END), '{}')
			FROM unnest(ARRAY['name', 'former_names', 'legal_form', 'status', 'is_branch',
				'public_utility', 'national_number', 'court_number', 'court', 'court_name', 'cif',
				'registered_on', 'county', 'locality', 'locality_siruta', 'purpose', 'domains'],
				ARRAY[true, n.former_names <> '{}', true, true, n.is_branch IS NOT NULL,
				n.public_utility IS NOT NULL, n.national_number IS NOT NULL, n.court_number IS NOT NULL,
				n.court IS NOT NULL, n.court_name IS NOT NULL, n.cif IS NOT NULL,
				n.registered_on IS NOT NULL, n.county IS NOT NULL, n.locality IS NOT NULL,
				n.locality_siruta IS NOT NULL, n.purpose IS NOT NULL, n.domains <> '{}']) AS t (field, known)
			WHERE t.known AND (t.field = ANY (n.declared) OR e.origin IS NOT NULL)) AS provenance,
		e.register,
		CASE WHEN o.data IS NULL THEN '{}' ELSE
			(SELECT coalesce(json_object_agg(f.code, o.data -> f.code ORDER BY f.ord), '{}')
			FROM profile_field AS f
			WHERE f.in_ngo IS NULL AND o.data ? f.code
			AND (f.visibility = 'public' OR coalesce(o.data -> f.public_if = 'true', false))) END AS profile,
		coalesce(o.verification, 'unverified') AS verification,
		public_api.instant(o.confirmed_at) AS confirmed_at,
		public_api.freshness(o.confirmed_at) AS freshness
	) AS p))::text END AS body,
	'v' || n.version || coalesce('.' || e.snapshot, '')
		|| coalesce('.' || public_api.freshness(o.confirmed_at), '') AS etag,
	CASE WHEN n.removed_at IS NOT NULL THEN 410 END AS status,
	n.removed_reason AS reason
FROM ngo AS n
LEFT JOIN profile AS o ON o.ngo = n.id
LEFT JOIN LATERAL (
	SELECT r.snapshot_last AS snapshot,
		json_build_object('source', 'register', 'register', r.register, 'captured_on', l.captured_on) AS origin,
		json_build_object('register', r.register, 'captured_on', l.captured_on,
			'snapshot_first_on', f.captured_on, 'not_seen_since', r.not_seen_since,
			'file_sha256', encode(l.file_sha256, 'hex'), 'raw', r.raw) AS register
	FROM register_entry AS r
	JOIN register_snapshot AS l ON l.id = r.snapshot_last
	JOIN register_snapshot AS f ON f.id = r.snapshot_first
	WHERE r.ngo = n.id AND n.removed_at IS NULL
	ORDER BY r.snapshot_last DESC, r.id LIMIT 1) AS e ON true;
