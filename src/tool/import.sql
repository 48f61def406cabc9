-- SPDX-License-Identifier: EUPL-1.2
-- conect import-register: the functions behind it are in migration 0004.

-- name: import_lock
-- One import at a time; the lock goes with the transaction.
SELECT pg_try_advisory_xact_lock(hashtextextended('conect register import', 0)) AS taken;

-- name: import_memory
-- An import joins and sorts whole registers.
SELECT set_config('work_mem', '128MB', true),
	set_config('maintenance_work_mem', '256MB', true),
	set_config('jit', 'off', true);

-- name: import_before
-- What is known of a scope: this very file, and the newest capture; and whether
-- there is anything to look rows up in.
SELECT max(s.captured_on)::text AS newest,
	EXISTS (SELECT FROM locality) AND EXISTS (SELECT FROM data_flag) AS ready,
	max(s.id) FILTER (WHERE s.file_sha256 = decode(:sha256::text, 'hex')
		AND s.captured_on = :captured_on::date) AS same
FROM register_snapshot AS s
WHERE s.register = :register::text AND s.scope = :scope::text;

-- name: import_stage
SELECT register_stage_begin();

-- name: import_copy
COPY register_stage (line, national_number, court_number, court_name, name, name_key,
	legal_form, status, is_branch, public_utility, cif, registered_on, county, locality,
	county_hint, purpose, flags, rejected, raw, row_hash)
FROM STDIN;

-- name: import_merge
SELECT register_import(:told::jsonb)::text AS report;

-- name: import_finish
SELECT register_finish();
