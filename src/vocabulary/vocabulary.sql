-- SPDX-License-Identifier: EUPL-1.2
--
-- Vocabularies: versioned lists of codes with labels.

-- name: vocabulary_list
-- cache: commit
SELECT json_agg(json_build_object(
		'name', v.name,
		'version', v.version,
		'updated_on', v.updated_on,
		'source', v.source,
		'licence', v.licence,
		'count', coalesce(t.count, 0),
		'title', json_build_object('ro', v.title_ro, 'hu', v.title_hu, 'en', v.title_en))
		ORDER BY v.ord) AS items,
	NULL::json AS next,
	NULL::json AS prev,
	NULL::bigint AS total,
	NULL::json AS extra
FROM public_api.vocabulary AS v
LEFT JOIN (SELECT vocabulary, count(*) FROM public_api.vocabulary_term GROUP BY vocabulary) AS t
	ON t.vocabulary = v.name;

-- name: vocabulary_get
-- cache: commit
-- A vocabulary with its terms; notes in the language of the request.
SELECT json_build_object(
		'name', v.name,
		'version', v.version,
		'updated_on', v.updated_on,
		'source', v.source,
		'licence', v.licence,
		'count', t.count,
		'title', json_build_object('ro', v.title_ro, 'hu', v.title_hu, 'en', v.title_en),
		'terms', t.terms) AS body
FROM public_api.vocabulary AS v
CROSS JOIN LATERAL (
	SELECT count(*), coalesce(json_agg(
		CASE WHEN v.name = 'domain' THEN json_build_object(
			'code', x.code,
			'label', json_build_object('ro', x.label_ro, 'hu', x.label_hu, 'en', x.label_en),
			'note', n.note,
			'icnpo', x.icnpo)
		ELSE json_build_object(
			'code', x.code,
			'label', json_build_object('ro', x.label_ro, 'hu', x.label_hu, 'en', x.label_en),
			'note', n.note) END ORDER BY x.ord), '[]') AS terms
	FROM public_api.vocabulary_term AS x
	CROSS JOIN LATERAL (SELECT CASE :lang::text
		WHEN 'hu' THEN x.note_hu
		WHEN 'en' THEN x.note_en
		ELSE x.note_ro END AS note) AS n
	WHERE x.vocabulary = v.name) AS t
WHERE v.name = :name::text;
