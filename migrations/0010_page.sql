-- SPDX-License-Identifier: EUPL-1.2
--
-- What the pages need beside the answers of the API: the words of codes in one
-- language, the days of the copies of registers, and where the parts of the
-- sitemap begin.

SET LOCAL search_path = conect, extensions;

-- Vocabulary → code → label, in the order of the vocabulary; counties are one.
CREATE FUNCTION public_api.page_labels(lang text, wanted text[]) RETURNS json
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(json_object_agg(x.vocabulary, x.terms), '{}')
	FROM (SELECT t.vocabulary, json_object_agg(t.code, CASE lang
				WHEN 'hu' THEN t.label_hu WHEN 'en' THEN t.label_en ELSE t.label_ro END
				ORDER BY t.ord) AS terms
			FROM public_api.vocabulary_term AS t
			WHERE t.vocabulary = ANY (wanted)
			GROUP BY t.vocabulary
		UNION ALL
		SELECT 'county', json_object_agg(c.code, c.name ORDER BY c.name COLLATE "ro-x-icu")
			FROM (SELECT k.code, CASE lang WHEN 'hu' THEN k.name_hu WHEN 'en' THEN k.name_en
					ELSE k.name_ro END AS name FROM public_api.county AS k) AS c
			WHERE 'county' = ANY (wanted)
			HAVING count(*) > 0) AS x
$$;

-- The same for what a code means; those without a note are left out.
CREATE FUNCTION public_api.page_notes(lang text, wanted text[]) RETURNS json
LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(json_object_agg(x.vocabulary, x.notes), '{}')
	FROM (SELECT t.vocabulary, json_object_agg(t.code, CASE lang
				WHEN 'hu' THEN t.note_hu WHEN 'en' THEN t.note_en ELSE t.note_ro END
				ORDER BY t.ord) AS notes
			FROM public_api.vocabulary_term AS t
			WHERE t.vocabulary = ANY (wanted) AND t.note_ro IS NOT NULL
			GROUP BY t.vocabulary) AS x
$$;

-- The day of the newest copy of each register.
CREATE VIEW public_api.register_copy AS
	SELECT register, max(captured_on) AS captured_on
	FROM register_snapshot
	GROUP BY register;
