-- SPDX-License-Identifier: EUPL-1.2
--
-- One page of a search, of the parts in 0006: which way leads to it, the total,
-- typing errors, cursors, and ngo_list.

SET LOCAL search_path = conect, extensions;

-- Is it likely cheaper to collect every match than to pass rows until `size`
-- are found? A row passed costs 2 microseconds, and words go together more often,
-- or come later in the order, than by chance.
CREATE FUNCTION search_collects(a search_ask, size int) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	n float8 := coalesce(a.driver_n, a.rows);
BEGIN
	RETURN a.query IS NOT NULL
		AND a.collect_us < 6 * least(n, size * n / greatest(a.expected, 0.01));
END $$;

-- Did a walk that did not fill its page stop at its bound, with rows beyond?
CREATE FUNCTION search_is_beyond(a search_ask, sort text, up boolean, from_ord bigint)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	n int;
BEGIN
	IF a.query IS NULL AND NOT a.dated OR a.rows <= a.bound THEN
		RETURN false;
	ELSIF sort NOT IN ('relevance', 'name', '-name') THEN
		RETURN true;
	ELSIF a.driver IS NULL THEN
		SELECT count(*) INTO n FROM (SELECT FROM ngo_search AS i
			WHERE CASE WHEN up THEN i.ord > from_ord ELSE i.ord < from_ord END
			LIMIT a.bound + 1) AS x;
	ELSIF a.driver_n <= a.bound THEN
		RETURN false;
	ELSIF up THEN
		SELECT count(*) INTO n FROM (SELECT FROM ngo_token AS k
			WHERE k.tok = a.driver AND k.ord > from_ord
			LIMIT a.bound + 1) AS x;
	ELSE
		SELECT count(*) INTO n FROM (SELECT FROM ngo_token AS k
			WHERE k.tok = a.driver AND k.ord < from_ord
			LIMIT a.bound + 1) AS x;
	END IF;
	RETURN n > a.bound;
END $$;

CREATE FUNCTION search_walk(a search_ask, sort text, back boolean, at search_hit, size int)
RETURNS SETOF search_hit LANGUAGE plpgsql AS $$
BEGIN
	IF sort IN ('registered_on', '-registered_on') THEN
		RETURN QUERY SELECT * FROM search_walk_registered(a, sort, back, at, size);
	ELSIF sort IN ('updated_at', '-updated_at') THEN
		RETURN QUERY SELECT * FROM search_walk_updated(a, sort, back, at, size);
	ELSIF a.driver IS NOT NULL THEN
		RETURN QUERY SELECT * FROM search_walk_token(a, sort, (sort = '-name') = back, at.ord, size);
	ELSE
		RETURN QUERY SELECT * FROM search_walk_name(a, sort, (sort = '-name') = back, at.ord, size);
	END IF;
END $$;

CREATE FUNCTION search_is_near_beyond(a search_ask) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	RETURN a.rows > a.bound AND (SELECT count(*) FROM (
		SELECT FROM ngo_search AS i
		WHERE i.name_key >= a.key_from AND i.name_key < a.key_to
		LIMIT a.bound + 1) AS x) > a.bound;
END $$;

-- By relevance: first the names that begin with the key (the same name before
-- all), then the others by name. NULL when a walk stopped at its bound.
CREATE FUNCTION search_walk_relevance(a search_ask, back boolean, at search_hit, size int)
RETURNS search_hit[] LANGUAGE plpgsql AS $$
DECLARE
	hits search_hit[] := '{}';
	from_ord bigint := CASE WHEN at.k > 0 THEN at.ord ELSE -1 END;
BEGIN
	IF back AND at.k > 0 OR NOT back AND at.k > 0 THEN
		hits := ARRAY(SELECT h FROM search_walk(a, 'relevance', back, at, size) AS h);
		IF cardinality(hits) = size THEN
			RETURN hits;
		ELSIF search_is_beyond(a, 'relevance', NOT back, from_ord) THEN
			RETURN NULL;
		END IF;
	END IF;
	IF back OR at.k <= 0 THEN
		hits := hits || ARRAY(SELECT h
			FROM search_walk_near(a, back, at, size - cardinality(hits)) AS h);
		IF cardinality(hits) = size THEN
			RETURN hits;
		ELSIF search_is_near_beyond(a) THEN
			RETURN NULL;
		END IF;
	END IF;
	IF NOT back AND at.k <= 0 THEN
		at := (0, '', -1, NULL)::search_hit;
		hits := hits || ARRAY(SELECT h
			FROM search_walk(a, 'relevance', false, at, size - cardinality(hits)) AS h);
		IF cardinality(hits) < size AND search_is_beyond(a, 'relevance', true, -1) THEN
			RETURN NULL;
		END IF;
	END IF;
	RETURN hits;
END $$;

-- Dates alone: are there so few rows within them that they are collected?
CREATE FUNCTION search_is_dated_few(a search_ask) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	n int;
BEGIN
	IF a.registered_from > -2147483647 OR a.registered_to < 2147483646 THEN
		SELECT count(*) INTO n FROM (SELECT FROM ngo_search AS i
			WHERE i.registered_up BETWEEN a.registered_from AND a.registered_to LIMIT 1001) AS x;
	ELSE
		SELECT count(*) INTO n FROM (SELECT FROM ngo_search AS i
			WHERE i.updated_up >= a.updated_from LIMIT 1001) AS x;
	END IF;
	RETURN n <= 1000;
END $$;

-- The page of `size` after (back: before) a place, nearest first.
CREATE FUNCTION search_page(a search_ask, sort text, back boolean, at search_hit, size int)
RETURNS search_hit[] LANGUAGE plpgsql AS $$
DECLARE
	hits search_hit[];
BEGIN
	IF a.query IS NOT NULL AND search_collects(a, size) THEN
		RETURN ARRAY(SELECT h FROM search_collect(a, sort, back, at, size) AS h);
	ELSIF a.query IS NULL AND a.dated AND search_is_dated_few(a) THEN
		RETURN ARRAY(SELECT h FROM search_collect_dated(a, sort, back, at, size) AS h);
	ELSIF sort = 'relevance' THEN
		hits := search_walk_relevance(a, back, at, size);
	ELSE
		hits := ARRAY(SELECT h FROM search_walk(a, sort, back, at, size) AS h);
		IF cardinality(hits) < size
		AND search_is_beyond(a, sort, (sort = '-name') = back, at.ord) THEN
			hits := NULL;
		END IF;
	END IF;
	IF hits IS NOT NULL THEN
		RETURN hits;
	ELSIF a.query IS NOT NULL THEN
		RETURN ARRAY(SELECT h FROM search_collect(a, sort, back, at, size) AS h);
	END IF;
	RETURN ARRAY(SELECT h FROM search_collect_dated(a, sort, back, at, size) AS h);
END $$;

-- How many match, at most bound + 1.
CREATE FUNCTION search_count_to(a search_ask, bound int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
	IF a.query IS NULL THEN
		RETURN (SELECT count(*) FROM (SELECT FROM ngo_search AS s
			WHERE s.registered_up BETWEEN a.registered_from AND a.registered_to
			AND s.updated_up >= a.updated_from LIMIT bound + 1) AS x);
	ELSIF NOT a.dated THEN
		RETURN (SELECT count(*) FROM (SELECT FROM ngo_search AS s
			WHERE s.tsk @@ a.query LIMIT bound + 1) AS x);
	END IF;
	RETURN (SELECT count(*) FROM (SELECT FROM ngo_search AS s
		WHERE s.tsk @@ a.query
		AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up + 0 >= a.updated_from LIMIT bound + 1) AS x);
END $$;

-- How many match: true, or estimated, when there are more than a thousand.
CREATE FUNCTION search_total(a search_ask, mode text, OUT total bigint, OUT sure text)
LANGUAGE plpgsql AS $$
BEGIN
	sure := 'exact';
	IF a.lexemes = 0 AND NOT a.dated THEN
		total := a.rows;
	ELSIF a.lexemes = 1 AND a.driver IS NOT NULL AND NOT a.dated THEN
		total := a.driver_n;
	ELSIF mode = 'exact' AND NOT a.dated THEN
		SELECT count(*) INTO total FROM ngo_search AS s WHERE s.tsk @@ a.query;
	ELSIF mode = 'exact' AND a.query IS NOT NULL THEN
		SELECT count(*) INTO total FROM ngo_search AS s
		WHERE s.tsk @@ a.query
		AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up + 0 >= a.updated_from;
	ELSIF mode = 'exact' THEN
		SELECT count(*) INTO total FROM ngo_search AS s
		WHERE s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from;
	ELSE
		total := search_count_to(a, 1000);
		IF total > 1000 THEN
			sure := 'estimate';
			total := greatest(total, a.expected);
		END IF;
	END IF;
END $$;

-- How far a word is from another: one for each letter that is missing, added
-- or wrong, and one for two exchanged.
CREATE FUNCTION search_far(a text, b text) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN levenshtein(a, b) = 2 AND length(a) = length(b)
		AND ARRAY(SELECT x FROM unnest(string_to_array(a, NULL)) AS x ORDER BY x)
		= ARRAY(SELECT x FROM unnest(string_to_array(b, NULL)) AS x ORDER BY x)
		THEN 1 ELSE levenshtein(a, b) END
$$;

-- A word itself when some name has it (and not every word is doubted), else
-- the words a slip away, the commonest first; and those that share a
-- shortening, which may be two slips away.
CREATE FUNCTION search_choices(word text, every boolean, OUT near text[], OUT wide text[])
LANGUAGE plpgsql AS $$
BEGIN
	word := left(word, 64);
	IF NOT (every AND search_is_correctable(word))
	AND EXISTS (SELECT FROM ngo_word AS w WHERE w.tok = word) THEN
		near := ARRAY[word];
	ELSIF search_is_correctable(word) THEN
		SELECT array_agg(c.tok ORDER BY c.n DESC, c.tok) FILTER (WHERE c.far <= 1),
			array_agg(c.tok ORDER BY c.far, c.n DESC, c.tok)
		INTO near, wide
		FROM (SELECT d.tok, search_far(word, d.tok) AS far, w.n
			FROM (SELECT DISTINCT p.tok FROM ngo_word_near AS p
				WHERE p.part = ANY (ARRAY(SELECT search_shortened(word)))) AS d
			CROSS JOIN LATERAL (SELECT i.n FROM ngo_word AS i WHERE i.tok = d.tok LIMIT 1) AS w
			ORDER BY 2, 3 DESC, 1 LIMIT 12) AS c;
	END IF;
	wide := coalesce(wide, near);
	near := coalesce(near, wide);
END $$;

-- Of lists of words, the one of each that is right: names that have one of
-- each list decide, the commoner among them first. NULL when there are none.
CREATE FUNCTION search_choose(lists text[], filters text[]) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
	bound CONSTANT int := 300;
	parts text[] := '{}';
	list text;
	rows tsvector[];
	few boolean;
	word text;
	r text[] := '{}';
BEGIN
	FOREACH list IN ARRAY lists || filters LOOP
		parts := parts || search_any(string_to_array(list, ','));
	END LOOP;
	rows := ARRAY(SELECT s.tsk FROM ngo_search AS s
		WHERE s.tsk @@ array_to_string(parts, ' & ')::tsquery LIMIT bound);
	few := cardinality(rows) < bound;
	FOREACH list IN ARRAY lists LOOP
		IF position(',' IN list) = 0 AND rows <> '{}' THEN
			r := r || list;
			CONTINUE;
		END IF;
		SELECT c.word INTO word
		FROM unnest(string_to_array(list, ',')) WITH ORDINALITY AS c (word, i),
			LATERAL (SELECT count(*) AS n FROM unnest(rows) AS t (tsk)
				WHERE t.tsk @@ ('''' || c.word || '''')::tsquery) AS x
		WHERE x.n > 0
		ORDER BY CASE WHEN few THEN x.n END DESC, c.i LIMIT 1;
		IF word IS NULL THEN
			RETURN NULL;
		END IF;
		r := r || word;
		rows := ARRAY(SELECT t.tsk FROM unnest(rows) AS t (tsk)
			WHERE t.tsk @@ ('''' || word || '''')::tsquery);
	END LOOP;
	RETURN array_to_string(r, ' ');
END $$;

-- The words that were probably meant, or NULL. Words that no name has are
-- replaced by words a slip away; if all are known, every word may be wrong.
CREATE FUNCTION search_correct(key text, filters text[], every boolean) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
	words text[] := (string_to_array(left(key, 400), ' '))[1:12];
	word text;
	c record;
	nears text[] := '{}';
	wides text[] := '{}';
BEGIN
	FOREACH word IN ARRAY words LOOP
		c := search_choices(word, every);
		IF c.near IS NULL THEN
			RETURN NULL;
		END IF;
		nears := nears || array_to_string(c.near, ',');
		wides := wides || array_to_string(c.wide, ',');
	END LOOP;
	RETURN nullif(coalesce(search_choose(nears, filters),
		CASE WHEN wides <> nears THEN search_choose(wides, filters) END), key);
END $$;

-- Where a page begins. A cursor names the row it came from; its number in the
-- order is looked up anew, so that cursors outlive insertions and rebuilds,
-- and if the row has gone, that of its neighbour on the side already read.
CREATE FUNCTION search_at(cursor jsonb, sort text, back boolean) RETURNS search_hit
LANGUAGE plpgsql AS $$
DECLARE
	r search_hit;
	up boolean := (sort = '-name') = back;
BEGIN
	IF cursor IS NULL THEN
		RETURN (-9223372036854775808, '', CASE WHEN up THEN -1 ELSE 9223372036854775807 END, NULL)::search_hit;
	END IF;
	SELECT s.ord INTO r.ord FROM ngo_search AS s
	WHERE s.id = (cursor ->> 'i')::uuid AND s.sort_name = cursor ->> 's';
	IF r.ord IS NULL AND up THEN
		SELECT s.ord INTO r.ord FROM ngo_search AS s
		WHERE (s.sort_name, s.id) < ((cursor ->> 's') COLLATE "ro-x-icu", (cursor ->> 'i')::uuid)
		ORDER BY s.sort_name DESC, s.id DESC LIMIT 1;
		r.ord := coalesce(r.ord, -1);
	ELSIF r.ord IS NULL THEN
		SELECT s.ord INTO r.ord FROM ngo_search AS s
		WHERE (s.sort_name, s.id) > ((cursor ->> 's') COLLATE "ro-x-icu", (cursor ->> 'i')::uuid)
		ORDER BY s.sort_name, s.id LIMIT 1;
		r.ord := coalesce(r.ord, 9223372036854775807);
	END IF;
	r.k := CASE WHEN sort = '-name' THEN -r.ord ELSE (cursor ->> 'k')::bigint END;
	r.nk := coalesce(cursor ->> 'n', '');
	RETURN r;
END $$;

-- d: direction; k, n: sort key; s, i: the row; w: the corrected words.
CREATE FUNCTION search_cursor(direction text, hit search_hit, corrected text) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	RETURN (SELECT json_build_object('d', direction, 'k', hit.k, 'n', hit.nk,
			's', s.sort_name, 'i', s.id, 'w', corrected)
		FROM ngo_search AS s WHERE s.ord = hit.ord);
END $$;

-- In what was typed, the words that were corrected.
CREATE FUNCTION search_corrected(folded text, key text, corrected text) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	olds text[] := string_to_array(key, ' ');
	news text[] := string_to_array(corrected, ' ');
	r text := '';
	word text;
BEGIN
	FOREACH word IN ARRAY string_to_array(folded, ' ') LOOP
		r := r || ' ' || coalesce(news[array_position(olds, word)], word);
	END LOOP;
	RETURN ltrim(r);
END $$;

-- The lexemes of an identifier. A number in the national register may be
-- one of a court as well, and the other way round.
CREATE FUNCTION search_identifier(scheme text, value text) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	value := upper(left(value, 200));
	RETURN CASE
		WHEN scheme IN ('cif', 'org_id') THEN 'I_' || regexp_replace(value, '^(RO-CUI-|RO)', '')
		WHEN scheme IN ('national_number', 'court_number') THEN 'N_' || value || ',K_' || value
		END;
END $$;

-- An identifier stands for itself if somebody has it; else it is words.
CREATE FUNCTION search_ask_any(key text, scheme text, value text, filters text[],
	registered_from date, registered_to date, updated_since timestamptz)
RETURNS search_ask LANGUAGE plpgsql AS $$
DECLARE
	r search_ask;
	lexemes text;
BEGIN
	IF scheme IS NOT NULL AND position(',' IN value) = 0 THEN
		lexemes := search_identifier(scheme, value);
		IF (SELECT count(*) FROM ngo_search AS s
			WHERE s.tsk @@ search_any(string_to_array(lexemes, ','))::tsquery) > 0 THEN
			r := search_ask_of(NULL, filters || lexemes, registered_from, registered_to, updated_since);
			r.driver := NULL;
			r.driver_n := NULL;
			r.lexemes := 99;
			r.expected := 1;
			RETURN r;
		END IF;
	END IF;
	RETURN search_ask_of(key, filters, registered_from, registered_to, updated_since);
END $$;

CREATE FUNCTION public_api.ngo_list(folded text, name_key text, scheme text, value text,
	county text[], locality int, domain text[], legal_form text[], status text[],
	public_utility boolean, registered_from date, registered_to date,
	updated_since timestamptz, sort text, cursor jsonb, size int, count text,
	OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = search_a, conect, extensions, pg_temp AS $$
DECLARE
	filters text[] := search_filters(county, locality, domain, legal_form, status, public_utility);
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	corrected text := cursor ->> 'w';
	a search_ask := search_ask_any(coalesce(corrected, name_key), scheme, value, filters,
		registered_from, registered_to, updated_since);
	hits search_hit[];
	at search_hit;
	more boolean;
	about json;
BEGIN
	sort := coalesce(sort, CASE WHEN name_key IS NULL THEN 'name' ELSE 'relevance' END);
	IF sort = 'relevance' AND a.key_from IS NULL THEN
		sort := 'name';
	END IF;
	size := least(greatest(coalesce(size, 20), 1), 200);
	at := search_at(cursor, sort, back);
	hits := search_page(a, sort, back, at, size + 1);
	IF cardinality(hits) = 0 AND cursor IS NULL AND a.key_from IS NOT NULL THEN
		corrected := coalesce(search_correct(name_key, filters, false), search_correct(name_key, filters, true));
		IF corrected IS NOT NULL THEN
			a := search_ask_of(corrected, filters, registered_from, registered_to, updated_since);
			hits := search_page(a, sort, back, at, size + 1);
		END IF;
	END IF;
	more := cardinality(hits) > size;
	hits := hits[1:size];
	IF back THEN
		hits := ARRAY(SELECT h FROM unnest(hits) WITH ORDINALITY AS u (k, nk, ord, card, i),
			LATERAL (SELECT (u.k, u.nk, u.ord, u.card)::search_hit AS h) AS x ORDER BY u.i DESC);
	END IF;
	items := '[' || coalesce((SELECT string_agg(h.card, ',') FROM unnest(hits) AS h), '') || ']';
	IF cardinality(hits) > 0 THEN
		IF more OR back THEN
			next := search_cursor('n', hits[cardinality(hits)], corrected);
		END IF;
		IF cursor IS NOT NULL AND (more OR NOT back) THEN
			prev := search_cursor('p', hits[1], corrected);
		END IF;
	END IF;
	IF corrected IS NOT NULL THEN
		about := json_build_object('from', folded, 'to', search_corrected(folded, name_key, corrected));
		extra := json_build_object('corrected', about);
	END IF;
	IF count IN ('exact', 'estimate') THEN
		SELECT t.total, t.sure INTO total, extra FROM search_total(a, count) AS t;
		extra := CASE WHEN about IS NULL THEN json_build_object('total_is', extra)
			ELSE json_build_object('corrected', about, 'total_is', extra) END;
	END IF;
END $$;
