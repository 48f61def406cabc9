-- SPDX-License-Identifier: EUPL-1.2
-- People of authorities, and keys of authorities (migrations/0028).

-- name: officer_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.officer_list(:id::uuid) AS r;

-- name: officer_invite
-- pool: app
SELECT r.body, r.status, r.problem, r.retry_after
FROM app_api.officer_invite(:id::uuid, :email::text, ARRAY(SELECT jsonb_array_elements_text(:competences::jsonb)), :token_hash::text, :sealed::text) AS r;

-- name: officer_invitation_delete
-- pool: app
SELECT r.body, r.status FROM app_api.officer_invitation_delete(:id::uuid, :invitation::uuid) AS r;

-- name: officer_update
-- pool: app
SELECT r.body, r.status FROM app_api.officer_update(:id::uuid, :account::uuid, ARRAY(SELECT jsonb_array_elements_text(:competences::jsonb))) AS r;

-- name: officer_delete
-- pool: app
SELECT r.body, r.status FROM app_api.officer_delete(:id::uuid, :account::uuid) AS r;

-- name: authority_key_list
-- pool: app
SELECT r.items, r.next, r.prev, r.total, r.extra FROM app_api.authority_key_list(:id::uuid) AS r;

-- name: authority_key_create
-- pool: app
SELECT r.body, r.status
FROM app_api.authority_key_create(:id::uuid, :key_id::text, :key_hash::text, :name::text,
	ARRAY(SELECT jsonb_array_elements_text(:scopes::jsonb)), :days::int) AS r;

-- name: authority_key_delete
-- pool: app
SELECT r.body, r.status FROM app_api.authority_key_delete(:id::uuid, :key::text) AS r;

-- name: authority_key_rotate
-- pool: app
SELECT r.body, r.status
FROM app_api.authority_key_rotate(:id::uuid, :key::text, :key_id::text, :key_hash::text, :overlap_hours::int) AS r;
