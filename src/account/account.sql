-- SPDX-License-Identifier: EUPL-1.2
--
-- Accounts. What is done, checked and answered stands in
-- migrations/0013_account.sql; here are the names that handlers call it by.

-- name: account_create_begin
-- pool: app
SELECT app_api.account_create_begin(:password_length::int, :password_whole::text[], :password_words::text[]);

-- name: account_create
-- pool: app
SELECT r.body, r.status
FROM app_api.account_create(:email::text, :name::text, :mail_lang::text, :password_hash::text,
	:token_hash::text, :sealed::text, :network::text) AS r;

-- name: account_confirm
-- pool: app
SELECT r.body, r.status FROM app_api.account_confirm(:token_hash::text) AS r;

-- name: password_reset_create
-- pool: app
SELECT r.body, r.status
FROM app_api.password_reset_create(:email::text, :mail_lang::text, :token_hash::text, :sealed::text,
	:network::text) AS r;

-- name: password_reset_begin
-- pool: app
SELECT app_api.password_reset_begin(:token_hash::text, :password_length::int, :password_whole::text[],
	:password_words::text[]);

-- name: password_reset_confirm
-- pool: app
SELECT r.body, r.status FROM app_api.password_reset_confirm(:token_hash::text, :password_hash::text) AS r;

-- name: account_get
-- pool: app
SELECT r.body, r.etag FROM app_api.account_get() AS r;

-- name: account_update
-- pool: app
SELECT r.body, r.etag FROM app_api.account_update(:if_match::bigint, :body::jsonb) AS r;

-- name: account_delete
-- pool: app
SELECT r.body, r.status FROM app_api.account_delete() AS r;

-- name: account_export
-- pool: app
SELECT r.body FROM app_api.account_export() AS r;

-- name: account_password_begin
-- pool: app
SELECT r.stored, r.problem, r.retry_after
FROM app_api.account_password_begin(:password_length::int, :password_whole::text[], :password_words::text[]) AS r;

-- name: account_password_set
-- pool: app
SELECT r.body, r.status, r.problem
FROM app_api.account_password_set(:is_right::boolean, :password_hash::text, :session_hash::text) AS r;

-- name: account_email_set
-- pool: app
SELECT r.body, r.status
FROM app_api.account_email_set(:email::text, :token_hash::text, :sealed::text, :network::text) AS r;

-- name: account_email_confirm
-- pool: app
SELECT r.body, r.status FROM app_api.account_email_confirm(:token_hash::text) AS r;
