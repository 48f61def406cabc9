-- SPDX-License-Identifier: EUPL-1.2

-- name: commit_marks
-- Which transactions at or above the horizon have written what the public can
-- see, as far as this snapshot sees: the same text, the same state. `horizon`
-- is the one to choose next; `many` says that it is time to. `snapshot`: as
-- commit_snapshot has it.
SELECT count(*) || '/' || coalesce(max(m.xid)::text, '') AS marks, count(*) > 64 AS many,
	pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
	CASE WHEN NOT pg_is_in_recovery() THEN pg_current_snapshot()::text END AS snapshot
FROM public_api.commit_mark AS m
WHERE m.xid >= :horizon::xid8

-- name: commit_snapshot
-- Which transactions can be seen: the same text, the same state, whatever was
-- written. NULL on a standby, where the list leaves some out.
SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_current_snapshot()::text END AS snapshot
