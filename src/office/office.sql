-- SPDX-License-Identifier: EUPL-1.2
--
-- Institutions: each statement is one function of migrations/0028, which asks
-- whether who asks may.

-- name: designation_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.designation_list() AS r;

-- name: designation_create
-- pool: app
-- idempotent: yes
SELECT r.body, r.etag, r.status, r.location
FROM app_api.designation_create(:authority::uuid, :position::text, :act::text) AS r;

-- name: designation_get
-- pool: app
SELECT r.body, r.etag FROM app_api.designation_get(:id::uuid) AS r;

-- name: designation_update
-- pool: app
SELECT r.body, r.etag FROM app_api.designation_update(:id::uuid, :if_match::bigint, :body::jsonb) AS r;

-- name: designation_delete
-- pool: app
SELECT r.body, r.status FROM app_api.designation_delete(:id::uuid, :if_match::bigint) AS r;

-- name: designation_submit
-- pool: app
-- idempotent: yes
SELECT r.body, r.etag FROM app_api.designation_submit(:id::uuid, :if_match::bigint) AS r;

-- name: designation_withdraw
-- pool: app
SELECT r.body, r.etag FROM app_api.designation_withdraw(:id::uuid) AS r;

-- name: account_office_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.account_office_list() AS r;

-- name: office_list
-- pool: app
-- lane: slow
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.office_list(:q::text, :cursor::jsonb, :limit::int) AS r;

-- name: office_end
-- pool: app
SELECT r.body, r.status FROM app_api.office_end(:id::uuid, :account::uuid, :text::text) AS r;

-- name: unit_put
-- pool: app
SELECT r.body, r.etag, r.status FROM app_api.unit_put(:id::uuid, :if_match::bigint, :body::jsonb) AS r;

-- name: unit_delete
-- pool: app
SELECT r.body, r.status FROM app_api.unit_delete(:id::uuid, :if_match::bigint) AS r;
