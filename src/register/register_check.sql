-- SPDX-License-Identifier: EUPL-1.2
--
-- Checks of registers' addresses; what they mean is worked out in migration 0030.

-- name: register_health
-- cache: commit
-- What the last checks say; a removed register with the reason.
SELECT h.body, h.status, h.reason
FROM public_api.register_health(:id::uuid) AS h

-- name: register_check_list
-- cache: commit
-- lane: slow
-- A page of its checks. An unknown register gives no row.
SELECT l.items, l.next, l.prev, l.total, l.extra
FROM public_api.register_check_list(:id::uuid, :cursor::jsonb, :limit::int) AS l

-- name: register_check_create
-- pool: app
-- The next one soon.
SELECT c.body, c.status
FROM app_api.register_check_create(:id::uuid) AS c
