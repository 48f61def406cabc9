-- SPDX-License-Identifier: EUPL-1.2
--
-- Schemas, extensions and the small functions everything else stands on.
-- Run by conect_migrate as conect_owner; bootstrap.sql has been run before.
--
--   conect      tables; no role of the server may read them
--   public_api  views and functions for readers: what stands there is public
--   extensions  the functions and operators of extensions

SET LOCAL search_path = conect, extensions;

CREATE SCHEMA IF NOT EXISTS conect;
CREATE SCHEMA public_api;
CREATE SCHEMA extensions;

CREATE EXTENSION pg_trgm SCHEMA extensions;
CREATE EXTENSION fuzzystrmatch SCHEMA extensions;
CREATE EXTENSION btree_gin SCHEMA extensions;

GRANT USAGE ON SCHEMA public_api, extensions TO conect_public, conect_app;

-- PostgreSQL gives EXECUTE on every new function to everybody: not here.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
-- What a migration puts into public_api is meant to be read.
ALTER DEFAULT PRIVILEGES IN SCHEMA public_api
	GRANT SELECT ON TABLES TO conect_public, conect_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public_api
	GRANT EXECUTE ON FUNCTIONS TO conect_public, conect_app;

-- Kept by `conect migrate`: what was applied, and from which text.
CREATE TABLE IF NOT EXISTS schema_migrations (
	version     int,
	name        text NOT NULL,
	sha256      bytea NOT NULL,
	applied_at  timestamptz NOT NULL DEFAULT now(),
	duration_ms int,
	CONSTRAINT schema_migrations_version_pk PRIMARY KEY (version)
);
CREATE TABLE reference_data (
	file      text,
	sha256    bytea NOT NULL,
	loaded_at timestamptz NOT NULL DEFAULT now(),
	CONSTRAINT reference_data_file_pk PRIMARY KEY (file)
);

-- UUIDv7 (RFC 9562): milliseconds, then twelve bits of the fraction of the
-- millisecond (method 3), then the random half of a version 4 UUID, whose
-- variant bits are already in their place.
CREATE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
	SELECT encode(
		int8send((us / 1000 << 16) | (7 << 12) | (us % 1000 * 4096 / 1000))
		|| substring(uuid_send(gen_random_uuid()) FROM 9), 'hex')::uuid
	FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint)
		AS clock (us)
$$;

-- Text as search sees it: no diacritics, no case, single blanks between
-- words. src/lib/text.c must give the same bytes. ã º ª þ are what is left of
-- ă ș Ș ț in text that was once read as Latin-1. The letters and their
-- partners must be equally many; combining marks have none and so vanish.
CREATE FUNCTION fold(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
 SELECT btrim(regexp_replace(regexp_replace(lower(translate(t,
  'ăâîșşțţĂÂÎȘŞȚŢãÃºªþÞáàäåÁÀÄÅéèêëÉÈÊËíìïÍÌÏóòôöőÓÒÔÖŐúùûüűÚÙÛÜŰçÇñÑ'
    || U&'\0306\0302\0326\0327\0301\0308\030B',
  'aaissttaaissttaasstt' || 'aaaaaaaa' || 'eeeeeeee' || 'iiiiii' || 'oooooooooo' || 'uuuuuuuuuu' || 'cc' || 'nn') COLLATE "C"),
  '\m([a-z])\.(?=[a-z]\M)', '\1', 'g'),
  '[^a-z0-9]+', ' ', 'g')) $$;

-- A folded name without the words that say nothing ("asociația", "pentru"),
-- unless nothing else is left.
CREATE FUNCTION key_of(f text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
 SELECT coalesce(nullif(btrim(regexp_replace(f, '\m(asociati(a|ei|e)|fundati(a|ei|e)|federati(a|ei)|uniun(ea|ii)|organizati(a|ei)|ong|de|a|al|ai|ale|la|si|pentru|din|in|lui|cu|o|nr|filiala)\M *', '', 'g')), ''), f) $$;

-- For readers, who cannot reach the schema conect.
CREATE FUNCTION public_api.fold(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog AS $$ SELECT conect.fold(t) $$;

-- A fiscal code: 2 to 10 digits, the last one right. 13 digits would be a
-- personal number, which has no place here.
CREATE FUNCTION cif_is_valid(cif text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT cif ~ '^[1-9][0-9]{1,9}$'
	AND (SELECT sum(substr(lpad(left(cif, -1), 9, '0'), i, 1)::int
			* substr('753217532', i, 1)::int) * 10 % 11 % 10
		FROM generate_series(1, 9) AS i) = right(cif, 1)::int
$$;

-- Instants as the API writes them.
CREATE FUNCTION public_api.instant(t timestamptz) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
	SELECT to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Reference data (migrations/data): stage, COPY, apply. Rows are matched by
-- the first column of the file; a row that vanished from the file stays.
--   SELECT conect.reference_stage('county', '{code,iso,…}');
--   COPY reference_stage FROM STDIN (FORMAT csv, HEADER match);
--   SELECT conect.reference_apply('county', '{code,iso,…}');
CREATE FUNCTION reference_stage(into_table text, columns text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format(
		'CREATE TEMPORARY TABLE reference_stage AS SELECT %s FROM conect.%I WHERE false',
		(SELECT string_agg(format('%I', c), ', ' ORDER BY i)
			FROM unnest(columns) WITH ORDINALITY AS u (c, i)),
		into_table);
END $$;

CREATE FUNCTION reference_apply(into_table text, columns text[]) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	names text := (SELECT string_agg(format('%I', c), ', ' ORDER BY i)
		FROM unnest(columns) WITH ORDINALITY AS u (c, i));
	theirs text := (SELECT string_agg(format('excluded.%I', c), ', ' ORDER BY i)
		FROM unnest(columns) WITH ORDINALITY AS u (c, i));
	ours text := (SELECT string_agg(format('t.%I', c), ', ' ORDER BY i)
		FROM unnest(columns) WITH ORDINALITY AS u (c, i));
	n bigint;
BEGIN
	EXECUTE format('INSERT INTO conect.%1$I AS t (%2$s)'
		' SELECT %2$s FROM pg_temp.reference_stage'
		' ON CONFLICT (%3$I) DO UPDATE SET (%2$s) = ROW (%4$s)'
		' WHERE (%5$s) IS DISTINCT FROM (%4$s)',
		into_table, names, columns[1], theirs, ours);
	GET DIAGNOSTICS n = ROW_COUNT;
	DROP TABLE pg_temp.reference_stage;
	RETURN n;
END $$;
