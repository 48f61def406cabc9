-- SPDX-License-Identifier: EUPL-1.2
--
-- Reading the search tables of 0005: what is asked, and the ways to its rows.
-- Readers call the functions in public_api (0008, 0009); the rest is their parts,
-- which run in the search_path that those pin. They are VOLATILE on purpose: each statement in
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
	expected        float8,  -- matches, guessed from the counts
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
		-- Words of one name go together: between chance and always.
		r.expected := sqrt(r.expected * coalesce(r.driver_n, r.expected));
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
