-- SPDX-License-Identifier: EUPL-1.2

-- name: idempotency_begin
-- pool: app
-- In front of the work, behind act_as.
SELECT app_api.idempotency_begin(:idempotency_key::text, decode(:request_hash::text, 'hex'))

-- name: idempotency_answer
-- pool: app
-- What the work answered the first time.
SELECT r.body, r.etag, r.status, r.location FROM app_api.idempotency_answer(:idempotency_key::text) AS r
