-- SPDX-License-Identifier: EUPL-1.2
--
-- What else is asked of the catalogue: how a search divides, suggestions while
-- typing, identifiers, and the profile of one organisation.

SET LOCAL search_path = conect, extensions;

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
