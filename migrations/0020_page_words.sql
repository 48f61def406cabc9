-- SPDX-License-Identifier: EUPL-1.2
--
-- The words of codes that pages show, written when a vocabulary changes, in the
-- transaction that changes it, instead of gathered for each page.

SET LOCAL search_path = conect, extensions;

CREATE TABLE page_words (
	vocabulary text,
	lang       text,
	labels     json NOT NULL, -- code → label, in the order of the vocabulary
	notes      json,          -- code → what it means; NULL: none has a note
	CONSTRAINT page_words_vocabulary_pk PRIMARY KEY (vocabulary, lang),
	CONSTRAINT page_words_lang_known CHECK (lang IN ('ro', 'hu', 'en'))
);
CREATE VIEW public_api.page_words AS
	SELECT vocabulary, lang, labels, notes FROM page_words;

-- One writer at a time: who waited sees what the other wrote.
CREATE FUNCTION page_words_write(of_vocabulary text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended('conect.page_words', 0));
	DELETE FROM page_words AS w WHERE w.vocabulary = of_vocabulary;
	INSERT INTO page_words (vocabulary, lang, labels, notes)
	SELECT of_vocabulary, l.lang, json_object_agg(t.code, t.labels[l.i] ORDER BY t.ord),
		json_object_agg(t.code, t.notes[l.i] ORDER BY t.ord) FILTER (WHERE t.notes[1] IS NOT NULL)
	FROM (VALUES ('ro', 1), ('hu', 2), ('en', 3)) AS l (lang, i)
	CROSS JOIN (SELECT v.code, v.ord, ARRAY[v.label_ro, v.label_hu, v.label_en] AS labels,
			ARRAY[v.note_ro, v.note_hu, v.note_en] AS notes
		FROM public_api.vocabulary_term AS v WHERE v.vocabulary = of_vocabulary) AS t
	GROUP BY l.lang;
	IF of_vocabulary = 'county' THEN
		INSERT INTO page_words (vocabulary, lang, labels)
		SELECT 'county', l.lang, json_object_agg(c.code, l.name ORDER BY l.name COLLATE "ro-x-icu")
		FROM county AS c
		CROSS JOIN LATERAL (VALUES ('ro', c.name_ro), ('hu', c.name_hu), ('en', c.name_en)) AS l (lang, name)
		GROUP BY l.lang;
	END IF;
END $$;
CREATE FUNCTION page_words_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM page_words_write(TG_TABLE_NAME);
	RETURN NULL;
END $$;

-- The tables of public_api.vocabulary_term, each a vocabulary of its name, and
-- counties. tests/sql checks that none is missing.
DO $$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['county', 'domain', 'icnpo_group', 'legal_form', 'register_status', 'authority_kind',
		'court_kind', 'data_flag', 'activity_area', 'beneficiary', 'work_language'] LOOP
		EXECUTE format('CREATE TRIGGER page_words AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
			FOR EACH STATEMENT EXECUTE FUNCTION page_words_written()', t);
		EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER page_words', t);
		PERFORM page_words_write(t);
	END LOOP;
	CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON page_words
		FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
	ALTER TABLE page_words ENABLE ALWAYS TRIGGER commit_mark;
END $$;

-- As in 0010, out of that table. PL/pgSQL keeps its plan in the session; a
-- function in SQL is planned anew for each statement that calls it.
CREATE OR REPLACE FUNCTION public_api.page_labels(lang text, wanted text[]) RETURNS json
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN (SELECT coalesce(json_object_agg(w.vocabulary, w.labels ORDER BY w.vocabulary), '{}')
		FROM public_api.page_words AS w
		WHERE w.vocabulary = ANY (wanted)
		AND w.lang = CASE WHEN page_labels.lang IN ('hu', 'en') THEN page_labels.lang ELSE 'ro' END);
END $$;
CREATE OR REPLACE FUNCTION public_api.page_notes(lang text, wanted text[]) RETURNS json
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN (SELECT coalesce(json_object_agg(w.vocabulary, w.notes ORDER BY w.vocabulary), '{}')
		FROM public_api.page_words AS w
		WHERE w.vocabulary = ANY (wanted) AND w.notes IS NOT NULL
		AND w.lang = CASE WHEN page_notes.lang IN ('hu', 'en') THEN page_notes.lang ELSE 'ro' END);
END $$;
