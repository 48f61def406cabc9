-- SPDX-License-Identifier: EUPL-1.2
-- Signing in, sessions, the second factor, keys (migrations/0013_account.sql).

-- name: session_create_begin
-- pool: app
SELECT r.account, r.stored, r.totp_sealed, r.now_s, r.problem, r.retry_after
FROM app_api.session_create_begin(:email::text, :device_hash::text, :network::text) AS r;

-- name: session_create
-- pool: app
SELECT r.body, r.status, r.problem
FROM app_api.session_create(:email::text, :device_hash::text, :network::text, :account::uuid, :is_right::boolean,
	:totp_step::bigint, :recovery_hash::text, :session_hash::text, :new_device_hash::text, :device::text,
	:password_hash::text) AS r;

-- name: session_get
-- pool: app
SELECT r.body FROM app_api.session_get() AS r;

-- name: session_delete
-- pool: app
SELECT r.body, r.status FROM app_api.session_delete() AS r;

-- name: my_secrets
-- pool: app
SELECT r.stored, r.totp_sealed, r.totp_waiting, r.now_s, r.problem, r.retry_after FROM app_api.my_secrets() AS r;

-- name: session_step_up
-- pool: app
SELECT r.body, r.problem
FROM app_api.session_step_up(:is_right::boolean, :totp_step::bigint, :recovery_hash::text, :session_hash::text) AS r;

-- name: session_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.session_list() AS r;

-- name: session_end
-- pool: app
SELECT r.body, r.status FROM app_api.session_end(:id::uuid) AS r;

-- name: totp_create
-- pool: app
SELECT r.email FROM app_api.totp_create(:sealed::text) AS r;

-- name: totp_confirm
-- pool: app
SELECT r.body, r.problem
FROM app_api.totp_confirm(:totp_step::bigint, :totp_waiting::text, :hashes::text[], :session_hash::text) AS r;

-- name: totp_delete
-- pool: app
SELECT r.body, r.status FROM app_api.totp_delete() AS r;

-- name: recovery_code_create
-- pool: app
SELECT r.body FROM app_api.recovery_code_create(:hashes::text[]) AS r;

-- name: key_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.key_list() AS r;

-- name: key_create
-- pool: app
SELECT r.body, r.status
FROM app_api.key_create(:key_id::text, :key_hash::text, :name::text,
	ARRAY(SELECT jsonb_array_elements_text(:scopes::jsonb)), :days::int) AS r;

-- name: key_delete
-- pool: app
SELECT r.body, r.status FROM app_api.key_delete(:key::text) AS r;

-- name: key_rotate
-- pool: app
SELECT r.body, r.status
FROM app_api.key_rotate(:key::text, :key_id::text, :key_hash::text, :overlap_hours::int) AS r;
