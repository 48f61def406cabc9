-- SPDX-License-Identifier: EUPL-1.2
--
-- Campaigns (migration 0037).

-- name: campaign_list
-- pool: app
-- lane: slow
-- Those one may see, newest first.
SELECT c.items, c.next, c.prev, c.total, c.extra
FROM app_api.campaign_list(:state::text[], :cursor::jsonb, :limit::int) AS c;

-- name: campaign_create
-- pool: app
-- idempotent: yes
-- A draft.
SELECT c.body, c.etag, c.status, c.location FROM app_api.campaign_create(:body::jsonb) AS c

-- name: campaign_get
-- pool: app
-- lane: slow
SELECT c.body, c.etag FROM app_api.campaign_get(:id::uuid) AS c;

-- name: campaign_update
-- pool: app
-- Another draft.
SELECT c.body, c.etag FROM app_api.campaign_update(:id::uuid, :if_match::bigint, :body::jsonb) AS c;

-- name: campaign_send
-- pool: app
-- lane: slow
-- To all of them, as they are now.
SELECT c.body, c.etag FROM app_api.campaign_send(:id::uuid, :if_match::bigint) AS c;

-- name: campaign_close
-- pool: app
-- To nobody else.
SELECT c.body, c.etag FROM app_api.campaign_close(:id::uuid, :if_match::bigint) AS c;

-- name: campaign_recipient_list
-- pool: app
-- lane: slow
-- Who, and what became of it.
SELECT c.items, c.next, c.prev, c.total, c.extra
FROM app_api.campaign_recipient_list(:id::uuid, :state::text[], :cursor::jsonb, :limit::int) AS c;

-- name: campaign_acknowledge
-- pool: app
-- By the link of a mail.
SELECT c.body FROM app_api.campaign_acknowledge(decode(:token_hash::text, 'hex')) AS c

-- name: campaign_unsubscribe
-- pool: app
-- By the link of a mail, too.
SELECT c.body, c.status FROM app_api.campaign_unsubscribe(:token::text) AS c
