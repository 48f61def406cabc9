-- SPDX-License-Identifier: EUPL-1.2

-- name: commit_marks
-- Which transactions at or above the horizon have written what the public can
-- see, as far as this snapshot sees: the same text, the same state. `horizon`
-- is the one to choose next; `many` says that it is time to.
SELECT count(*) || '/' || coalesce(max(m.xid)::text, '') AS marks, count(*) > 64 AS many,
	pg_snapshot_xmin(pg_current_snapshot())::text AS horizon
FROM public_api.commit_mark AS m
WHERE m.xid >= :horizon::xid8
