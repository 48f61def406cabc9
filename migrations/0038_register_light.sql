-- SPDX-License-Identifier: EUPL-1.2
--
-- A register as everybody reads it says whether its address works.

SET LOCAL search_path = conect, extensions;

CREATE OR REPLACE FUNCTION register_json(r register, lang text) RETURNS jsonb
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
		'published_at', public_api.instant(r.published_at),
		'health', l.light -> 'state', 'health_why', l.light -> 'why', 'checked_at', l.light -> 'checked_at')
	FROM (SELECT) AS one
	LEFT JOIN register_health AS h ON h.register = r.id
	CROSS JOIN LATERAL (SELECT register_light(r, h)) AS l (light)
$$;
