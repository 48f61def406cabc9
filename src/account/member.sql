-- SPDX-License-Identifier: EUPL-1.2
-- Staff, and members of organisations (migrations/0013_account.sql).

-- name: user_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra
FROM app_api.user_list(:role::text, :state::text, :q::text, :cursor::jsonb, :limit::int) AS r;

-- name: user_invite
-- pool: app
SELECT r.body, r.status
FROM app_api.user_invite(:email::text, :role::text, :mail_lang::text, :token_hash::text, :sealed::text) AS r;

-- name: user_invitation_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.user_invitation_list() AS r;

-- name: user_invitation_delete
-- pool: app
SELECT r.body, r.status FROM app_api.user_invitation_delete(:invitation::uuid) AS r;

-- name: user_update
-- pool: app
SELECT r.body, r.etag
FROM app_api.user_update(:id::uuid, :if_match::bigint, :role::text, :state::text, :reason::text) AS r;

-- name: totp_reset_create
-- pool: app
SELECT r.body, r.status FROM app_api.totp_reset_create(:id::uuid) AS r;

-- name: account_ngo_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.account_ngo_list() AS r;

-- name: member_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.member_list(:id::uuid) AS r;

-- name: member_invite
-- pool: app
SELECT r.body, r.status, r.problem, r.retry_after
FROM app_api.member_invite(:id::uuid, :email::text, :role::text, :token_hash::text, :sealed::text) AS r;

-- name: member_invitation_delete
-- pool: app
SELECT r.body, r.status FROM app_api.member_invitation_delete(:id::uuid, :invitation::uuid) AS r;

-- name: member_update
-- pool: app
SELECT r.body, r.status FROM app_api.member_update(:id::uuid, :account::uuid, :role::text) AS r;

-- name: member_delete
-- pool: app
SELECT r.body, r.status FROM app_api.member_delete(:id::uuid, :account::uuid) AS r;

-- name: invitation_begin
-- pool: app
SELECT r.hash_wanted
FROM app_api.invitation_begin(:token_hash::text, :password_length::int, :password_whole::text[],
	:password_words::text[]) AS r;

-- name: invitation_accept
-- pool: app
SELECT r.body, r.status
FROM app_api.invitation_accept(:token_hash::text, :name::text, :mail_lang::text, :password_hash::text) AS r;
