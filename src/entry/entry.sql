-- SPDX-License-Identifier: EUPL-1.2
--
-- Entries of the registers that authorities keep here: functions of migration
-- 0031, which ask whether who asks may, and make the JSON.

-- name: entry_list
-- cache: commit
-- lane: slow
-- A page of a published register; no row where there is none.
SELECT l.items, l.next, l.prev, l.total, l.extra
FROM public_api.entry_list(:id::uuid, :folded::text, :county::text[], :matched::boolean, :cursor::jsonb, :limit::int, :count::text) AS l

-- name: entry_get
-- cache: commit
-- One entry; removed, 410 and the reason.
SELECT e.body, e.etag, e.status, e.reason
FROM public_api.entry_get(:id::uuid, :local_ref::text) AS e

-- name: entry_put
-- pool: app
-- Made or written whole.
SELECT r.body, r.etag, r.status, r.location
FROM app_api.entry_put(:id::uuid, :local_ref::text, :body::jsonb, :if_match::bigint, :if_any::boolean) AS r

-- name: entry_delete
-- pool: app
-- Struck out, and kept.
SELECT r.body, r.status
FROM app_api.entry_delete(:id::uuid, :local_ref::text, :if_match::bigint, :reason::text) AS r

-- name: entry_match_set
-- pool: app
-- Whom it means, as a person says.
SELECT r.body, r.etag
FROM app_api.entry_match_set(:id::uuid, :local_ref::text, :decision::text, :ngo::uuid, :if_match::bigint) AS r

-- name: ledger_list
-- pool: app
-- lane: slow
-- The register as those who keep it see it.
SELECT r.items, r.next, r.prev, r.total, r.extra
FROM app_api.ledger_list(:id::uuid, :folded::text, :county::text[], :state::text[], :removed::boolean, :cursor::jsonb, :limit::int,
	:count::text, :status::text) AS r

-- name: ledger_summary
-- pool: app
-- lane: slow
-- What stands in the register, and the number that comes next.
SELECT r.body
FROM app_api.ledger_summary(:id::uuid, :lang::text) AS r

-- name: ledger_get
-- pool: app
-- One entry, whole.
SELECT r.body, r.etag
FROM app_api.ledger_get(:id::uuid, :local_ref::text) AS r

-- name: entry_import_create
-- pool: app
-- lane: slow
-- idempotent: yes
-- A file to be read.
SELECT r.body, r.etag, r.status, r.location
FROM app_api.entry_import_create(:id::uuid, :name::text, :dry_run::boolean, :mapping::jsonb, :content::bytea) AS r

-- name: entry_import_list
-- pool: app
-- The files, newest first.
SELECT r.items, r.next, r.prev, r.total, r.extra
FROM app_api.entry_import_list(:id::uuid, :cursor::jsonb, :limit::int) AS r

-- name: entry_import_get
-- pool: app
-- How far it is, and what would become of it.
SELECT r.body, r.etag
FROM app_api.entry_import_get(:id::uuid, :n::int) AS r

-- name: entry_import_update
-- pool: app
-- Other columns.
SELECT r.body, r.etag
FROM app_api.entry_import_update(:id::uuid, :n::int, :mapping::jsonb, :if_match::bigint) AS r

-- name: entry_import_row_list
-- pool: app
-- lane: slow
-- Row by row.
SELECT r.items, r.next, r.prev, r.total, r.extra
FROM app_api.entry_import_row_list(:id::uuid, :n::int, :kind::text, :cursor::jsonb, :limit::int) AS r

-- name: entry_import_apply
-- pool: app
-- All of it is to be written.
SELECT r.body, r.etag
FROM app_api.entry_import_move(:id::uuid, :n::int, 'apply', :if_match::bigint) AS r

-- name: entry_import_undo
-- pool: app
-- All of it is to be as it was.
SELECT r.body, r.etag
FROM app_api.entry_import_move(:id::uuid, :n::int, 'undo', :if_match::bigint) AS r

-- name: ngo_register_list
-- cache: commit
-- In which registers kept here an organisation is.
SELECT public_api.ngo_register_list(:id::uuid) AS body
