-- SPDX-License-Identifier: EUPL-1.2
--
-- Reading the search tables of 0005. Readers call ngo_list, ngo_facets and
-- ngo_suggest in public_api; the rest is their parts, which run in the
-- search_path that those pin. They are VOLATILE on purpose: each statement in
-- them then takes a snapshot of its own, so that a function which already
-- looks at the new side never looks with a snapshot from before it was filled.
-- All statements are written for generic plans (plan_cache_mode).
--
-- Two ways lead to a page. Collect: the inverted index finds every row that
-- matches, a top-n sort picks the page. Walk: go along an order (the rows of
-- the rarest lexeme by name, or an index on the sort key) and stop when the
-- page is full. Few matches are collected, many are walked; which, is judged
-- from counts. A walk that has passed its bound of rows without filling its page
-- gives up, and the rows are collected, so a wrong guess costs time, never rows.
--
-- A generic plan does not know how many rows a comparison leaves, and would
-- sort where it should walk: functions that walk or collect shut the other
-- kinds of plan out.

SET LOCAL search_path = conect, extensions;

CREATE TYPE search_ask AS (
	query           tsquery, -- NULL asks for every row
	driver          text,    -- the rarest lexeme all matches have, if any
	driver_n        int,
	lexemes         int,     -- conditions within query
	postings        float8,  -- entries of the inverted index under all of them
	collect_us      float8,  -- what collecting will cost, roughly; NULL: no query
	bound           int,     -- how many rows a walk may pass
	expected        float8,  -- matches, if lexemes met by chance
	rows            int,     -- in the whole catalogue
	key_from        text,    -- name_key in [key_from, key_to) ranks first
	key_to          text,
	registered_from int,
	registered_to   int,
	updated_from    bigint,
	dated           boolean
);
CREATE TYPE search_hit AS (k bigint, nk text, ord bigint, card text);

-- How many rows a walk may pass: as many as cost what collecting would, so that
-- a wrong guess doubles the time at worst. More than any page has.
CREATE FUNCTION search_bound(collect_us float8) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT least(greatest(coalesce(collect_us / 2, 5000), 250), 20000)::int
$$;

-- Any of some marks, as part of a tsquery. Whatever is in a code stays text.
CREATE FUNCTION search_any(marks text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN '(''' || array_to_string(ARRAY(
		SELECT replace(replace(left(m, 202), '\', '\\'), '''', '''''')
		FROM unnest(marks) AS m), ''' | ''') || ''')';
END $$;

-- The filters as lists of marks, one list a filter; a row must have one of each.
-- Lists are texts of the form C_CV,C_HR: arrays of unequal arrays do not exist.
CREATE FUNCTION search_filters(county text[], locality int, domain text[],
	legal_form text[], status text[], public_utility boolean) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	r text[] := '{}';
BEGIN
	IF cardinality(county) > 0 THEN r := r || ('C_' || array_to_string(county, ',C_')); END IF;
	IF locality IS NOT NULL THEN r := r || ('L_' || locality); END IF;
	IF cardinality(domain) > 0 THEN r := r || ('D_' || array_to_string(domain, ',D_')); END IF;
	IF cardinality(legal_form) > 0 THEN r := r || ('F_' || array_to_string(legal_form, ',F_')); END IF;
	IF cardinality(status) > 0 THEN r := r || ('S_' || array_to_string(status, ',S_')); END IF;
	IF public_utility IS NOT NULL THEN r := r || CASE WHEN public_utility THEN 'U_t' ELSE 'U_f' END; END IF;
	RETURN r;
END $$;

-- What is asked for, with what the counts say about it. key: folded words of
-- which all must occur; the last one may be a beginning when no name has it.
CREATE FUNCTION search_ask_of(key text, filters text[],
	registered_from date, registered_to date, updated_since timestamptz)
RETURNS search_ask LANGUAGE plpgsql AS $$
DECLARE
	r search_ask;
	words text[];
	parts text[] := '{}';
	list text;
	n int;
	last text;
BEGIN
	SELECT f.n INTO r.rows FROM ngo_facet AS f WHERE f.under = '' AND f.mark = '';
	r.rows := coalesce(r.rows, 0);
	r.expected := r.rows;
	r.lexemes := 0;
	r.postings := 0;
	IF key <> '' THEN
		words := (string_to_array(left(key, 2000), ' '))[1:32];
		r.key_from := left(key, 120);
		r.key_to := r.key_from || '!';
		FOREACH last IN ARRAY words LOOP
			last := left(last, 64);
			SELECT w.n INTO n FROM ngo_word AS w WHERE w.tok = last;
			IF n IS NULL AND last = left(words[cardinality(words)], 64) THEN
				SELECT sum(x.n) INTO n FROM (SELECT w.n FROM ngo_word AS w
					WHERE w.tok >= last AND w.tok < last || '{' LIMIT 1000) AS x;
				parts := parts || ('''' || last || ''':*');
				r.key_to := r.key_from || '{';
			ELSE
				parts := parts || ('''' || last || '''');
				IF r.driver IS NULL OR n < r.driver_n THEN
					r.driver := last;
					r.driver_n := n;
				END IF;
			END IF;
			r.lexemes := r.lexemes + 1;
			r.postings := r.postings + coalesce(n, 0);
			r.expected := r.expected * coalesce(n, 0) / greatest(r.rows, 1);
		END LOOP;
	END IF;
	FOREACH list IN ARRAY filters LOOP
		IF position(',' IN list) > 0 THEN
			SELECT sum(w.n) INTO n FROM ngo_word AS w
			WHERE w.tok = ANY (string_to_array(list, ','));
		ELSE
			SELECT w.n INTO n FROM ngo_word AS w WHERE w.tok = list;
			IF r.driver IS NULL OR coalesce(n, 0) < r.driver_n THEN
				r.driver := list;
				r.driver_n := coalesce(n, 0);
			END IF;
		END IF;
		parts := parts || search_any(string_to_array(list, ','));
		r.lexemes := r.lexemes + 1;
		r.postings := r.postings + coalesce(n, 0);
		r.expected := least(r.expected * coalesce(n, 0) / greatest(r.rows, 1), r.expected);
	END LOOP;
	IF r.lexemes > 0 THEN
		r.query := array_to_string(parts, ' & ')::tsquery;
		-- By the match, and by the entry of the inverted index, of which
		-- many are skipped when one lexeme is rare.
		r.collect_us := 30 + 0.9 * greatest(r.expected, least(coalesce(r.driver_n, r.rows), 20) / 2.0)
			+ 0.0125 * least(r.postings, 30 * coalesce(r.driver_n, r.rows));
	END IF;
	r.bound := search_bound(r.collect_us);
	r.dated := registered_from IS NOT NULL OR registered_to IS NOT NULL OR updated_since IS NOT NULL;
	r.registered_from := CASE WHEN registered_from IS NULL THEN -2147483647
		ELSE greatest(registered_from, date '0001-01-01') - date '1970-01-01' END;
	r.registered_to := CASE WHEN registered_to IS NOT NULL
			THEN least(registered_to, date '9999-12-31') - date '1970-01-01'
		WHEN registered_from IS NOT NULL THEN 2147483646 ELSE 2147483647 END;
	r.updated_from := coalesce(ceil(extract(epoch FROM updated_since) * 1000000)::bigint, -9223372036854775807);
	RETURN r;
END $$;

-- The sort key as a number that always rises; ties go by ord.
CREATE FUNCTION search_rank(sort text, near boolean, ord bigint, registered_up int,
	registered_down int, updated_up bigint, updated_down bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE sort
		WHEN 'relevance' THEN CASE WHEN near THEN 0 ELSE 1 END
		WHEN 'name' THEN 0
		WHEN '-name' THEN -ord
		WHEN 'registered_on' THEN registered_up
		WHEN '-registered_on' THEN registered_down
		WHEN 'updated_at' THEN updated_up
		ELSE updated_down END
$$;

-- Every match of the query, and of them the page after (or before) a place.
-- The dates stand in expressions so that no plan reads their indexes here.
CREATE FUNCTION search_collect(a search_ask, sort text, back boolean, at search_hit, size int)
RETURNS SETOF search_hit LANGUAGE plpgsql
SET enable_indexscan = off SET enable_seqscan = off AS $$
BEGIN
	IF back THEN
		RETURN QUERY
		SELECT x.k, x.nk, x.ord, x.card
		FROM (SELECT search_rank(sort, s.name_key >= a.key_from AND s.name_key < a.key_to, s.ord,
				s.registered_up, s.registered_down, s.updated_up, s.updated_down) AS k,
			CASE WHEN sort = 'relevance' AND s.name_key >= a.key_from AND s.name_key < a.key_to
				THEN s.name_key ELSE '' END AS nk, s.ord, s.card
			FROM ngo_search AS s
			WHERE s.tsk @@ a.query
			AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
			AND s.updated_up + 0 >= a.updated_from) AS x
		WHERE (x.k, x.nk COLLATE "C", x.ord) < (at.k, at.nk, at.ord)
		ORDER BY x.k DESC, x.nk COLLATE "C" DESC, x.ord DESC LIMIT size;
	ELSE
		RETURN QUERY
		SELECT x.k, x.nk, x.ord, x.card
		FROM (SELECT search_rank(sort, s.name_key >= a.key_from AND s.name_key < a.key_to, s.ord,
				s.registered_up, s.registered_down, s.updated_up, s.updated_down) AS k,
			CASE WHEN sort = 'relevance' AND s.name_key >= a.key_from AND s.name_key < a.key_to
				THEN s.name_key ELSE '' END AS nk, s.ord, s.card
			FROM ngo_search AS s
			WHERE s.tsk @@ a.query
			AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
			AND s.updated_up + 0 >= a.updated_from) AS x
		WHERE (x.k, x.nk COLLATE "C", x.ord) > (at.k, at.nk, at.ord)
		ORDER BY x.k, x.nk COLLATE "C", x.ord LIMIT size;
	END IF;
END $$;

-- The same without a query: rows within dates.
CREATE FUNCTION search_collect_dated(a search_ask, sort text, back boolean, at search_hit, size int)
RETURNS SETOF search_hit LANGUAGE plpgsql AS $$
DECLARE
	found_ords bigint[];
BEGIN
	IF a.registered_from > -2147483647 OR a.registered_to < 2147483646 THEN
		found_ords := ARRAY(SELECT s.ord FROM ngo_search AS s
			WHERE s.registered_up BETWEEN a.registered_from AND a.registered_to
			AND s.updated_up + 0 >= a.updated_from);
	ELSE
		found_ords := ARRAY(SELECT s.ord FROM ngo_search AS s
			WHERE s.updated_up >= a.updated_from);
	END IF;
	IF back THEN
		RETURN QUERY
		SELECT x.k, ''::text, x.ord, x.card
		FROM (SELECT search_rank(sort, false, s.ord, s.registered_up,
				s.registered_down, s.updated_up, s.updated_down) AS k, s.ord, s.card
			FROM unnest(found_ords) AS f (ord)
			CROSS JOIN LATERAL (SELECT i.* FROM ngo_search AS i WHERE i.ord = f.ord LIMIT 1) AS s) AS x
		WHERE (x.k, x.ord) < (at.k, at.ord)
		ORDER BY x.k DESC, x.ord DESC LIMIT size;
	ELSE
		RETURN QUERY
		SELECT x.k, ''::text, x.ord, x.card
		FROM (SELECT search_rank(sort, false, s.ord, s.registered_up,
				s.registered_down, s.updated_up, s.updated_down) AS k, s.ord, s.card
			FROM unnest(found_ords) AS f (ord)
			CROSS JOIN LATERAL (SELECT i.* FROM ngo_search AS i WHERE i.ord = f.ord LIMIT 1) AS s) AS x
		WHERE (x.k, x.ord) > (at.k, at.ord)
		ORDER BY x.k, x.ord LIMIT size;
	END IF;
END $$;

-- Along the names that begin with the key, in the order of their keys.
CREATE FUNCTION search_walk_near(a search_ask, back boolean, at search_hit, size int)
RETURNS SETOF search_hit LANGUAGE plpgsql
SET enable_bitmapscan = off SET enable_seqscan = off SET enable_sort = off AS $$
BEGIN
	-- One bound at each end: given two, a scan may begin at the farther.
	IF back AND at.k > 0 THEN
		at := (0, a.key_to, -1, NULL)::search_hit;
	ELSIF NOT back AND at.nk < a.key_from COLLATE "C" THEN
		at := (0, a.key_from, -1, NULL)::search_hit;
	END IF;
	IF back THEN
		RETURN QUERY
		SELECT 0::bigint, s.name_key, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE i.name_key >= a.key_from AND (i.name_key, i.ord) < (at.nk, at.ord)
			ORDER BY i.name_key DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE s.tsk @@ a.query
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.name_key DESC, s.ord DESC LIMIT size;
	ELSE
		RETURN QUERY
		SELECT 0::bigint, s.name_key, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE i.name_key < a.key_to AND (i.name_key, i.ord) > (at.nk, at.ord)
			ORDER BY i.name_key, i.ord LIMIT a.bound) AS s
		WHERE s.tsk @@ a.query
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.name_key, s.ord LIMIT size;
	END IF;
END $$;

-- Along the rows of one lexeme in the order of names. Rows near the key are
-- left out when the sort is by relevance: they came first.
CREATE FUNCTION search_walk_token(a search_ask, sort text, up boolean, from_ord bigint, size int)
RETURNS SETOF search_hit LANGUAGE plpgsql
SET enable_bitmapscan = off SET enable_seqscan = off SET enable_sort = off AS $$
DECLARE
	only_it boolean := a.lexemes = 1 AND NOT a.dated AND sort <> 'relevance';
BEGIN
	IF up THEN
		RETURN QUERY
		SELECT CASE sort WHEN 'relevance' THEN 1 WHEN '-name' THEN -t.ord ELSE 0 END, ''::text, t.ord, s.card
		FROM (SELECT k.ord FROM ngo_token AS k WHERE k.tok = a.driver AND k.ord > from_ord
			ORDER BY k.ord LIMIT a.bound) AS t
		CROSS JOIN LATERAL (SELECT i.card FROM ngo_search AS i
			WHERE i.ord = t.ord AND (only_it OR i.tsk @@ a.query
				AND i.registered_up BETWEEN a.registered_from AND a.registered_to
				AND i.updated_up >= a.updated_from
				AND (sort <> 'relevance' OR i.name_key < a.key_from OR i.name_key >= a.key_to))
			LIMIT 1) AS s
		ORDER BY t.ord LIMIT size;
	ELSE
		RETURN QUERY
		SELECT CASE sort WHEN 'relevance' THEN 1 WHEN '-name' THEN -t.ord ELSE 0 END, ''::text, t.ord, s.card
		FROM (SELECT k.ord FROM ngo_token AS k WHERE k.tok = a.driver AND k.ord < from_ord
			ORDER BY k.ord DESC LIMIT a.bound) AS t
		CROSS JOIN LATERAL (SELECT i.card FROM ngo_search AS i
			WHERE i.ord = t.ord AND (only_it OR i.tsk @@ a.query
				AND i.registered_up BETWEEN a.registered_from AND a.registered_to
				AND i.updated_up >= a.updated_from
				AND (sort <> 'relevance' OR i.name_key < a.key_from OR i.name_key >= a.key_to))
			LIMIT 1) AS s
		ORDER BY t.ord DESC LIMIT size;
	END IF;
END $$;

-- Along all rows in the order of names.
CREATE FUNCTION search_walk_name(a search_ask, sort text, up boolean, from_ord bigint, size int)
RETURNS SETOF search_hit LANGUAGE plpgsql
SET enable_bitmapscan = off SET enable_seqscan = off SET enable_sort = off AS $$
BEGIN
	IF up THEN
		RETURN QUERY
		SELECT CASE sort WHEN 'relevance' THEN 1 WHEN '-name' THEN -s.ord ELSE 0 END, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i WHERE i.ord > from_ord
			ORDER BY i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		AND (sort <> 'relevance' OR s.name_key < a.key_from OR s.name_key >= a.key_to)
		ORDER BY s.ord LIMIT size;
	ELSE
		RETURN QUERY
		SELECT CASE sort WHEN 'relevance' THEN 1 WHEN '-name' THEN -s.ord ELSE 0 END, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i WHERE i.ord < from_ord
			ORDER BY i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		AND (sort <> 'relevance' OR s.name_key < a.key_from OR s.name_key >= a.key_to)
		ORDER BY s.ord DESC LIMIT size;
	END IF;
END $$;

-- Along the days of registration; rows without one come last either way.
CREATE FUNCTION search_walk_registered(a search_ask, sort text, back boolean, at search_hit, size int)
RETURNS SETOF search_hit LANGUAGE plpgsql
SET enable_bitmapscan = off SET enable_seqscan = off SET enable_sort = off AS $$
DECLARE
	first bigint := CASE sort WHEN 'registered_on' THEN a.registered_from ELSE -a.registered_to END;
	last bigint := CASE sort WHEN 'registered_on' THEN a.registered_to ELSE -a.registered_from END;
BEGIN
	IF NOT back AND at.k < first THEN
		at := (first, '', -1, NULL)::search_hit;
	ELSIF back AND at.k > last THEN
		at := (last + 1, '', -1, NULL)::search_hit;
	END IF;
	IF sort = 'registered_on' AND NOT back THEN
		RETURN QUERY
		SELECT s.registered_up::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.registered_up, i.ord) > (at.k, at.ord)
			AND i.registered_up <= a.registered_to
			ORDER BY i.registered_up, i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.registered_up, s.ord LIMIT size;
	ELSIF sort = 'registered_on' THEN
		RETURN QUERY
		SELECT s.registered_up::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.registered_up, i.ord) < (at.k, at.ord)
			AND i.registered_up >= a.registered_from
			ORDER BY i.registered_up DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.registered_up DESC, s.ord DESC LIMIT size;
	ELSIF NOT back THEN
		RETURN QUERY
		SELECT s.registered_down::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.registered_down, i.ord) > (at.k, at.ord)
			AND i.registered_down <= -a.registered_from
			ORDER BY i.registered_down, i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.registered_down, s.ord LIMIT size;
	ELSE
		RETURN QUERY
		SELECT s.registered_down::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.registered_down, i.ord) < (at.k, at.ord)
			AND i.registered_down >= -a.registered_to
			ORDER BY i.registered_down DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.registered_down DESC, s.ord DESC LIMIT size;
	END IF;
END $$;

-- Along the instants of the last change.
CREATE FUNCTION search_walk_updated(a search_ask, sort text, back boolean, at search_hit, size int)
RETURNS SETOF search_hit LANGUAGE plpgsql
SET enable_bitmapscan = off SET enable_seqscan = off SET enable_sort = off AS $$
DECLARE
	first bigint := CASE sort WHEN 'updated_at' THEN a.updated_from ELSE -9223372036854775807 END;
	last bigint := CASE sort WHEN 'updated_at' THEN 9223372036854775807 ELSE -a.updated_from END;
BEGIN
	IF NOT back AND at.k < first THEN
		at := (first, '', -1, NULL)::search_hit;
	ELSIF back AND at.k > last THEN
		at := (last, '', 9223372036854775807, NULL)::search_hit;
	END IF;
	IF sort = 'updated_at' AND NOT back THEN
		RETURN QUERY
		SELECT s.updated_up::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.updated_up, i.ord) > (at.k, at.ord)
			ORDER BY i.updated_up, i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.updated_up, s.ord LIMIT size;
	ELSIF sort = 'updated_at' THEN
		RETURN QUERY
		SELECT s.updated_up::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.updated_up, i.ord) < (at.k, at.ord)
			AND i.updated_up >= a.updated_from
			ORDER BY i.updated_up DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.updated_up DESC, s.ord DESC LIMIT size;
	ELSIF NOT back THEN
		RETURN QUERY
		SELECT s.updated_down::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.updated_down, i.ord) > (at.k, at.ord)
			AND i.updated_down <= -a.updated_from
			ORDER BY i.updated_down, i.ord LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.updated_down, s.ord LIMIT size;
	ELSE
		RETURN QUERY
		SELECT s.updated_down::bigint, ''::text, s.ord, s.card
		FROM (SELECT i.* FROM ngo_search AS i
			WHERE (i.updated_down, i.ord) < (at.k, at.ord)
			ORDER BY i.updated_down DESC, i.ord DESC LIMIT a.bound) AS s
		WHERE (a.query IS NULL OR s.tsk @@ a.query)
		AND s.registered_up BETWEEN a.registered_from AND a.registered_to
		AND s.updated_up >= a.updated_from
		ORDER BY s.updated_down DESC, s.ord DESC LIMIT size;
	END IF;
END $$;

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

-- How many of the rows asked for have each mark: counted beforehand when at
-- most one filter is set, else from the first `bound` rows found.
CREATE FUNCTION search_tally(key text, scheme text, value text, filters text[],
	registered_from date, registered_to date, updated_since timestamptz,
	OUT marks text[], OUT ns bigint[], OUT matched bigint, OUT capped boolean)
LANGUAGE plpgsql AS $$
DECLARE
	a search_ask;
	bound int := CASE WHEN key IS NULL THEN 20000 ELSE 2000 END;
BEGIN
	capped := false;
	IF coalesce(key, scheme) IS NULL AND (filters = '{}'
	OR cardinality(filters) = 1 AND filters[1] ~ '^([CFSU]_|D_[^,]*$)')
	AND coalesce(registered_from, registered_to, updated_since::date) IS NULL THEN
		SELECT array_agg(c.mark), array_agg(c.n) INTO marks, ns
		FROM (SELECT f.mark, sum(f.n) AS n FROM ngo_facet AS f
			WHERE f.under = ANY (CASE WHEN filters = '{}' THEN ARRAY['']
				ELSE string_to_array(filters[1], ',') END)
			GROUP BY f.mark) AS c;
		SELECT coalesce(sum(f.n), 0) INTO matched FROM ngo_facet AS f
		WHERE f.under = '' AND f.mark = ANY (CASE WHEN filters = '{}' THEN ARRAY['']
			ELSE string_to_array(filters[1], ',') END);
		RETURN;
	END IF;
	a := search_ask_any(key, scheme, value, filters, registered_from, registered_to, updated_since);
	IF a.query IS NULL THEN
		SELECT array_agg(c.mark), array_agg(c.n), max(c.n) INTO marks, ns, matched
		FROM (SELECT m.mark, sum(x.n) AS n
			FROM (SELECT y.marks, count(*) AS n FROM (SELECT s.marks FROM ngo_search AS s
				WHERE s.registered_up BETWEEN a.registered_from AND a.registered_to
				AND s.updated_up >= a.updated_from LIMIT bound + 1) AS y GROUP BY y.marks) AS x,
				unnest(string_to_array(x.marks || ',', ',')) AS m (mark)
			GROUP BY m.mark) AS c;
	ELSE
		SELECT array_agg(c.mark), array_agg(c.n), max(c.n) INTO marks, ns, matched
		FROM (SELECT m.mark, sum(x.n) AS n
			FROM (SELECT y.marks, count(*) AS n FROM (SELECT s.marks FROM ngo_search AS s
				WHERE s.tsk @@ a.query
				AND s.registered_up + 0 BETWEEN a.registered_from AND a.registered_to
				AND s.updated_up + 0 >= a.updated_from LIMIT bound + 1) AS y GROUP BY y.marks) AS x,
				unnest(string_to_array(x.marks || ',', ',')) AS m (mark)
			GROUP BY m.mark) AS c;
	END IF;
	matched := coalesce(matched, 0);
	capped := matched > bound;
END $$;

-- One facet of a tally; the code after the letter is empty where not known.
CREATE FUNCTION search_facet(letter text, marks text[], ns bigint[]) RETURNS json
LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(json_agg(json_build_object('value', CASE letter
			WHEN 'U' THEN to_json(CASE substr(u.mark, 3) WHEN 't' THEN true WHEN 'f' THEN false END)
			ELSE to_json(nullif(substr(u.mark, 3), '')) END,
		'count', u.n) ORDER BY u.n DESC, u.mark COLLATE "C"), '[]')
	FROM unnest(marks, ns) AS u (mark, n)
	WHERE starts_with(u.mark, letter || '_')
$$;

-- How a search divides. Each facet is counted under all filters but its own,
-- so that a choice can be widened.
CREATE FUNCTION public_api.ngo_facets(folded text, name_key text, scheme text, value text,
	county text[], locality int, domain text[], legal_form text[], status text[],
	public_utility boolean, registered_from date, registered_to date, updated_since timestamptz)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = search_a, conect, extensions, pg_temp AS $$
DECLARE
	filters text[] := search_filters(county, locality, domain, legal_form, status, public_utility);
	all_of record;
	one record;
	letter text;
	own text;
	capped boolean;
	facets json[] := '{}';
BEGIN
	all_of := search_tally(name_key, scheme, value, filters, registered_from, registered_to, updated_since);
	IF all_of.matched = 0 AND name_key IS NOT NULL THEN
		name_key := coalesce(search_correct(name_key, filters, false),
			search_correct(name_key, filters, true), name_key);
		all_of := search_tally(name_key, scheme, value, filters, registered_from, registered_to, updated_since);
	END IF;
	capped := all_of.capped;
	FOREACH letter IN ARRAY ARRAY['C', 'F', 'S', 'D', 'U'] LOOP
		SELECT f INTO own FROM unnest(filters) AS f WHERE starts_with(f, letter || '_');
		IF own IS NULL THEN
			facets := facets || search_facet(letter, all_of.marks, all_of.ns);
		ELSE
			one := search_tally(name_key, scheme, value, array_remove(filters, own),
				registered_from, registered_to, updated_since);
			facets := facets || search_facet(letter, one.marks, one.ns);
			capped := capped OR one.capped;
		END IF;
	END LOOP;
	RETURN json_build_object('total', all_of.matched, 'capped', capped,
		'facets', json_build_object('county', facets[1], 'legal_form', facets[2],
			'status', facets[3], 'domain', facets[4], 'public_utility', facets[5]));
END $$;

-- The commonest words that begin so.
CREATE FUNCTION search_complete(beginning text, size int) RETURNS text[]
LANGUAGE plpgsql AS $$
BEGIN
	RETURN ARRAY(SELECT x.tok FROM (SELECT w.tok, w.n FROM ngo_word AS w
			WHERE w.tok >= beginning AND w.tok < beginning || '{' LIMIT 1000) AS x
		ORDER BY x.n DESC, x.tok LIMIT size);
END $$;

-- Names that hold the words, the last one perhaps unfinished, anywhere.
CREATE FUNCTION search_suggest_words(key text, completions text[], filters text[], size int)
RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
	before text := substring(key FROM '^(.*) [^ ]*$');
	a search_ask;
BEGIN
	IF completions = '{}' OR key IS NULL THEN
		RETURN '{}';
	END IF;
	a := search_ask_of(before, filters || array_to_string(completions, ','), NULL, NULL, NULL);
	RETURN ARRAY(SELECT h.ord FROM unnest(search_page(a, 'name', false,
		search_at(NULL, 'name', false), size)) AS h);
END $$;

CREATE FUNCTION public_api.ngo_suggest(folded text, name_key text, scheme text, value text,
	counties text[], size int) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = search_a, conect, extensions, pg_temp AS $$
DECLARE
	filters text[] := search_filters(counties, NULL, NULL, NULL, NULL, NULL);
	completions text[] := '{}';
	key text := left(name_key, 120);
	hints text[] := '{}';
	ords bigint[] := '{}';
	more bigint[];
BEGIN
	size := least(greatest(coalesce(size, 10), 1), 20);
	IF scheme IS NOT NULL AND position(',' IN value) = 0 THEN
		SELECT coalesce(array_agg(s.hint), '{}'), coalesce(array_agg(s.ord), '{}') INTO hints, ords
		FROM (SELECT i.hint, i.ord FROM ngo_search AS i
			WHERE i.tsk @@ search_any(string_to_array(search_identifier(scheme, value), ','))::tsquery
			AND (counties IS NULL OR i.county = ANY (counties)) ORDER BY i.ord + 0 LIMIT size) AS s;
	END IF;
	IF cardinality(hints) = 0 THEN
		SELECT coalesce(array_agg(s.hint), '{}'), coalesce(array_agg(s.ord), '{}') INTO hints, ords
		FROM (SELECT x.hint, x.ord FROM (SELECT i.hint, i.ord, i.name_key, i.county FROM ngo_search AS i
				WHERE i.name_key >= key AND i.name_key < key || '{'
				ORDER BY i.name_key, i.ord LIMIT 2000) AS x
			WHERE counties IS NULL OR x.county = ANY (counties)
			ORDER BY x.name_key, x.ord LIMIT size) AS s;
	END IF;
	IF length(key) > 1 THEN
		completions := search_complete(substring(key FROM '[^ ]*$'), 8);
	END IF;
	IF cardinality(hints) < size AND key IS NOT NULL THEN
		more := search_suggest_words(key, completions, filters, size);
		IF more = '{}' AND hints = '{}' THEN
			key := search_correct(key, filters, false);
			more := search_suggest_words(key, ARRAY[substring(key FROM '[^ ]*$')], filters, size);
		END IF;
		hints := hints || ARRAY(SELECT s.hint FROM unnest(more) WITH ORDINALITY AS u (ord, i),
				LATERAL (SELECT i.hint FROM ngo_search AS i WHERE i.ord = u.ord LIMIT 1) AS s
			WHERE u.ord <> ALL (ords) ORDER BY u.i LIMIT size - cardinality(hints));
	END IF;
	RETURN '{"items":[' || array_to_string(hints, ',') || '],"words":' || to_json(completions[1:5]) || '}';
END $$;

-- The cards of those who have an identifier, in its normal form, by name.
CREATE FUNCTION search_matches(scheme text, value text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
	ids uuid[];
BEGIN
	IF scheme = 'national_number' THEN
		ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.national_number = value LIMIT 100);
	ELSIF scheme = 'court_number' THEN
		ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.court_number = value LIMIT 100);
	ELSE
		ids := ARRAY(SELECT n.id FROM ngo AS n
			WHERE n.cif = regexp_replace(value, '^RO-CUI-', '') LIMIT 100);
	END IF;
	RETURN '[' || array_to_string(ARRAY(SELECT s.card FROM unnest(ids) AS u (id),
			LATERAL (SELECT i.ord, i.card FROM ngo_search AS i WHERE i.id = u.id LIMIT 1) AS s
		ORDER BY s.ord), ',') || ']';
END $$;

CREATE FUNCTION public_api.ngo_lookup(scheme text, value text, normalized text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = search_a, conect, extensions, pg_temp AS $$
BEGIN
	RETURN json_build_object('scheme', scheme, 'value', value, 'normalized', normalized,
		'matches', search_matches(scheme, normalized));
END $$;

CREATE FUNCTION public_api.ngo_lookup_many(items jsonb) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = search_a, conect, extensions, pg_temp AS $$
BEGIN
	RETURN (SELECT json_build_object('items', coalesce(json_agg(json_build_object(
			'scheme', u.item -> 'scheme', 'value', u.item -> 'value',
			'normalized', coalesce(u.item -> 'normalized', u.item -> 'value'),
			'matches', search_matches(u.item ->> 'scheme',
				coalesce(u.item ->> 'normalized', u.item ->> 'value'))) ORDER BY u.i), '[]'))
		FROM jsonb_array_elements(items) WITH ORDINALITY AS u (item, i));
END $$;

-- Everything public about an organisation. Its tag names the version and the
-- latest copy of the register, since both show.
CREATE VIEW public_api.ngo_profile AS
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
		(SELECT coalesce(json_object_agg(t.field, CASE WHEN t.field = ANY (n.declared)
				THEN '{"source":"declared","register":null,"captured_on":null}'::json
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
		e.register
	) AS p))::text END AS body,
	'v' || n.version || coalesce('.' || e.snapshot, '') AS etag,
	CASE WHEN n.removed_at IS NOT NULL THEN 410 END AS status,
	n.removed_reason AS reason
FROM ngo AS n
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
