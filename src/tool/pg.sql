-- SPDX-License-Identifier: EUPL-1.2
-- What every subcommand says first, and the bounds of its transactions.

-- name: tool_act_as_owner
-- Objects belong to conect_owner, whoever ran the command.
SET ROLE conect_owner;

-- name: tool_session
-- Names are looked up in the application's schemas alone.
SELECT set_config('search_path', 'conect, extensions', false),
	set_config('application_name', 'conect', false),
	set_config('timezone', 'UTC', false),
	set_config('datestyle', 'ISO', false),
	set_config('client_min_messages', 'notice', false);

-- name: tool_begin
BEGIN;

-- name: tool_commit
COMMIT;

-- name: tool_rollback
ROLLBACK;
