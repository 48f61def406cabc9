-- SPDX-License-Identifier: EUPL-1.2
-- conect migrate: what has been applied, and how reference data is loaded.

-- name: migrate_try_lock
-- One migration at a time in a database.
SELECT pg_try_advisory_lock(hashtextextended('conect migrate', 0)) AS taken;

-- name: migrate_wait_lock
SELECT pg_advisory_lock(hashtextextended('conect migrate', 0));

-- name: migrate_limits
-- A lock that is not free within two seconds fails the migration rather than
-- letting the server's requests queue behind it.
SELECT set_config('lock_timeout', '2s', false);

-- name: migrate_known
-- 0001 makes the table: without it nothing has been applied.
SELECT to_regclass('conect.schema_migrations') IS NOT NULL AS known;

-- name: migrate_applied
SELECT version, name, encode(sha256, 'hex') AS sha256,
	to_char(applied_at, 'YYYY-MM-DD HH24:MI:SS') AS applied_at, duration_ms
FROM conect.schema_migrations
ORDER BY version;

-- name: migrate_nothing
SELECT NULL AS version WHERE false;

-- name: migrate_transaction
-- Compared before and after a file: a file that commits by itself would leave
-- half a migration behind.
SELECT pg_current_xact_id()::text AS xid;

-- name: migrate_record
INSERT INTO conect.schema_migrations (version, name, sha256, duration_ms)
VALUES (:version::integer, :name::text, decode(:sha256::text, 'hex'),
	(extract(epoch FROM clock_timestamp() - now()) * 1000)::integer);

-- name: migrate_era
-- A restored or promoted cluster counts its transactions anew: the feed of
-- changes must know before the first write.
SELECT conect.era_renew();

-- name: reference_known
SELECT encode(sha256, 'hex') AS sha256
FROM conect.reference_data
WHERE file = :file::text;

-- name: reference_defer
SET CONSTRAINTS ALL DEFERRED;

-- name: reference_begin
-- Makes the temporary table reference_stage with these columns (0001).
SELECT conect.reference_stage(:table::text, :columns::text[]);

-- name: reference_copy
COPY reference_stage FROM STDIN (FORMAT csv, HEADER match);

-- name: reference_count
SELECT count(*) AS n FROM reference_stage;

-- name: reference_merge
SELECT conect.reference_apply(:table::text, :columns::text[]) AS n;

-- name: reference_record
INSERT INTO conect.reference_data AS d (file, sha256)
VALUES (:file::text, decode(:sha256::text, 'hex'))
ON CONFLICT (file) DO UPDATE
SET sha256 = excluded.sha256, loaded_at = now();
