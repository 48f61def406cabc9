-- SPDX-License-Identifier: EUPL-1.2

-- name: health_ready
-- Ready when the database is migrated at least as far as this program knows;
-- tests/sql keeps the number at the newest migration. Else the statement fails
-- as one to a server that is still starting would.
SELECT json_build_object('status', 'up', 'schema', public_api.ready(47)) AS body;
