-- SPDX-License-Identifier: EUPL-1.2
-- conect check: each statement says what is wrong, a row for each fault, and
-- nothing when all is well.

-- name: check_encoding
SELECT format('the encoding is %s', pg_encoding_to_char(encoding)) AS fault
FROM pg_database
WHERE datname = current_database() AND pg_encoding_to_char(encoding) <> 'UTF8';

-- name: check_roles
SELECT format('role %s is missing', r) AS fault
FROM unnest(ARRAY['conect_owner', 'conect_migrate', 'conect_public', 'conect_app', 'conect_jobs']) AS r
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r)
UNION ALL
SELECT format('role %s may do too much', rolname)
FROM pg_roles
WHERE rolname IN ('conect_public', 'conect_app', 'conect_jobs', 'conect_migrate')
AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication);

-- name: check_public_rights
-- The anonymous role reads the views of public_api and nothing else.
SELECT format('conect_public has rights on %s.%s', n.nspname, c.relname) AS fault
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname IN ('conect', 'search_a', 'search_b') AND c.relkind IN ('r', 'v', 'm', 'p')
AND has_table_privilege('conect_public', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
UNION ALL
SELECT format('conect_public may write to %s.%s', n.nspname, c.relname)
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = 'public_api' AND c.relkind IN ('r', 'v', 'm', 'p')
AND has_table_privilege('conect_public', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE');

-- name: check_append_only
SELECT format('%s may be changed by %s', t, r) AS fault
FROM unnest(ARRAY['conect.audit', 'conect.change']) AS t,
	unnest(ARRAY['conect_owner', 'conect_app', 'conect_public']) AS r
WHERE has_table_privilege(r, t, 'UPDATE, DELETE, TRUNCATE');

-- name: check_reference
SELECT format('table %s is empty', t) AS fault
FROM (SELECT 'county' AS t, EXISTS (SELECT FROM county) AS is_filled
	UNION ALL SELECT 'locality', EXISTS (SELECT FROM locality)
	UNION ALL SELECT 'court', EXISTS (SELECT FROM court)
	UNION ALL SELECT 'legal_form', EXISTS (SELECT FROM legal_form)
	UNION ALL SELECT 'data_flag', EXISTS (SELECT FROM data_flag)) AS filled
WHERE NOT is_filled;

-- name: check_codes
SELECT format('organisation %s has the unknown code %s', n.id, c) AS fault
FROM ngo AS n, unnest(n.domains || n.flags) AS c
WHERE NOT EXISTS (SELECT FROM domain WHERE code = c)
AND NOT EXISTS (SELECT FROM data_flag WHERE code = c)
LIMIT 5;

-- name: check_entries
SELECT format('organisation %s: not seen since %s, its entry since %s',
	n.id, coalesce(n.not_seen_since::text, '-'), coalesce(e.not_seen_since::text, '-')) AS fault
FROM register_entry AS e
JOIN ngo AS n ON n.id = e.ngo
WHERE n.not_seen_since IS DISTINCT FROM e.not_seen_since
AND NOT EXISTS (SELECT FROM register_entry AS other WHERE other.ngo = n.id AND other.id <> e.id)
LIMIT 5;

-- name: check_snapshots
SELECT format('the imports of %s count %s new entries, there are %s', s.register, s.made,
	coalesce(e.n, 0)) AS fault
FROM (SELECT register, sum(rows_new) AS made FROM register_snapshot GROUP BY register) AS s
LEFT JOIN (SELECT register, count(*) AS n FROM register_entry GROUP BY register) AS e USING (register)
WHERE s.made IS DISTINCT FROM coalesce(e.n, 0);

-- name: check_changes
-- The feed ends with the version each organisation has now.
SELECT format('organisation %s has version %s, the feed ends with %s', n.id, n.version,
	coalesce(c.version::text, 'none')) AS fault
FROM (SELECT id, version FROM ngo TABLESAMPLE SYSTEM (2) WHERE removed_at IS NULL LIMIT 2000) AS n
LEFT JOIN LATERAL (SELECT version FROM change
	WHERE id = n.id ORDER BY era DESC, xid DESC, seq DESC LIMIT 1) AS c ON true
WHERE c.version IS DISTINCT FROM n.version
LIMIT 5;

-- name: check_search_stale
SELECT 'the search waits to be rebuilt' AS fault FROM search_stale LIMIT 1;

-- name: check_search_rows
SELECT format('the search holds %s organisations, there are %s', s.n, g.n) AS fault
FROM (SELECT count(*) AS n FROM ngo WHERE removed_at IS NULL) AS g,
	(SELECT count(*) AS n FROM (
		SELECT 'search_a' AS side FROM search_a.ngo_search
		UNION ALL SELECT 'search_b' FROM search_b.ngo_search) AS sides
	WHERE side = (SELECT live FROM search_state)) AS s
WHERE s.n <> g.n;

-- name: check_search_sample
-- What the search holds of a sample is what a rebuild would make of it.
SELECT format('the search holds organisation %s as it no longer is', s.id) AS fault
FROM (SELECT * FROM search_source
	WHERE id IN (SELECT id FROM ngo TABLESAMPLE SYSTEM (2) WHERE removed_at IS NULL LIMIT 500)) AS s
LEFT JOIN (SELECT 'search_a' AS side, id, sort_name, name_key, tsk, card, hint
		FROM search_a.ngo_search
	UNION ALL
	SELECT 'search_b', id, sort_name, name_key, tsk, card, hint
		FROM search_b.ngo_search) AS l
	ON l.id = s.id AND l.side = (SELECT live FROM search_state)
WHERE (l.sort_name, l.name_key, l.tsk, l.card, l.hint)
	IS DISTINCT FROM (s.sort_name, s.name_key, s.tsk, s.card, s.hint)
LIMIT 5;

-- name: check_counters
SELECT format('county %s counts %s organisations, there are %s', county, coalesce(f.count, 0),
	coalesce(g.n, 0)) AS fault
FROM (SELECT county, count(*) AS n FROM ngo WHERE removed_at IS NULL AND county IS NOT NULL
	GROUP BY county) AS g
FULL JOIN (SELECT * FROM public_api.county_ngo_count() WHERE county <> '') AS f USING (county)
WHERE coalesce(f.count, 0) <> coalesce(g.n, 0)
LIMIT 5;
