-- SPDX-License-Identifier: EUPL-1.2
-- conect jobs, as conect_jobs: functions of jobs_api (migrations/0018_jobs.sql).

-- name: jobs_session
SELECT set_config('timezone', 'UTC', false), set_config('datestyle', 'ISO', false),
	set_config('client_min_messages', 'warning', false);

-- name: jobs_listen
-- mail() notifies at each commit.
LISTEN outbox;

-- name: jobs_mail_take
SELECT m.id, m.try, (extract(epoch FROM m.at) * 1000000)::bigint AS at, m.email, m.lang, m.template, m.data, m.sealed
FROM jobs_api.mail_take(:lease::interval) AS m;

-- name: jobs_mail_sent
SELECT jobs_api.mail_sent(:id::uuid);

-- name: jobs_mail_not_sent
SELECT jobs_api.mail_not_sent(:id::uuid, :try::int, :error::text, :hopeless::boolean) AS state;

-- name: jobs_mail_state
SELECT s.waiting, s.late, s.failed FROM jobs_api.mail_state() AS s;

-- name: jobs_check_listen
-- Somebody asks for a check.
LISTEN register_check;

-- name: jobs_check_take
SELECT t.claim, t.register, t.url, t.etag, t.last_modified, t.robots_site, t.robots
FROM jobs_api.register_check_take(:lease::interval) AS t;

-- name: jobs_check_done
SELECT jobs_api.register_check_done(:claim::uuid, :found::jsonb) AS state;

-- name: jobs_begin
BEGIN;

-- name: jobs_commit
COMMIT;

-- name: jobs_rollback
ROLLBACK;

-- name: jobs_task_missing
-- Is there a function for a task?
SELECT to_regprocedure('jobs_api.' || quote_ident(:task::text) || '()') IS NULL AS missing;

-- name: jobs_task_take
SELECT jobs_api.task_take(:task::text, :every::interval) AS due;

-- name: jobs_task_done
SELECT jobs_api.task_done(:task::text, :done::bigint);

-- name: jobs_entry_import_take
SELECT t.id, t.act, t.size FROM jobs_api.entry_import_take(:lease::interval) AS t;

-- name: jobs_entry_import_begin
SELECT jobs_api.entry_import_begin(:import::uuid) AS begun;

-- name: jobs_entry_import_piece
SELECT jobs_api.entry_import_piece(:import::uuid, :from::int, :bytes::int) AS piece;

-- name: jobs_entry_import_head
SELECT h.heading, h.fields, h.today, h.counties, h.problem, h.problem_column
FROM jobs_api.entry_import_head(:import::uuid, :head::jsonb) AS h;

-- name: jobs_entry_import_copy
COPY pg_temp.entry_stage (n, line, local_ref, name_key, after, problems) FROM STDIN;

-- name: jobs_entry_import_read
SELECT jobs_api.entry_import_read(:import::uuid);

-- name: jobs_entry_import_give_up
SELECT jobs_api.entry_import_failed(:import::uuid, :problem::text, :line::int, :column::text);

-- name: jobs_entry_import_apply
SELECT jobs_api.entry_import_apply(:import::uuid);

-- name: jobs_entry_import_undo
SELECT jobs_api.entry_import_undo(:import::uuid);

-- The tasks of task.c, by their names.

-- name: task_outbox_sweep
SELECT jobs_api.outbox_sweep() AS done;

-- name: task_attachment_sweep
SELECT jobs_api.attachment_sweep() AS done;

-- name: task_confirmation_due
SELECT d.ngo, d.account FROM jobs_api.confirmation_due() AS d;

-- name: task_confirmation_mail
SELECT jobs_api.confirmation_mail(:ngo::uuid, :account::uuid, decode(:hash::text, 'hex'), :sealed::text);

-- name: task_coverage_count
SELECT jobs_api.coverage_count() AS done;

-- name: task_entry_import_sweep
SELECT jobs_api.entry_import_sweep() AS done;

-- name: task_entry_match_due
SELECT jobs_api.entry_match_due() AS done;

-- name: task_idempotency_sweep
SELECT jobs_api.idempotency_sweep() AS done;

-- name: task_retention_sweep
SELECT jobs_api.retention_sweep() AS done;

-- name: task_account_sweep
SELECT jobs_api.account_sweep() AS done;

-- name: task_recording_sweep
SELECT jobs_api.recording_sweep() AS done;

-- name: task_register_check_sweep
SELECT jobs_api.register_check_sweep() AS done;

-- name: task_campaign_due
SELECT d.recipient FROM jobs_api.campaign_due() AS d;

-- name: task_campaign_mail
SELECT jobs_api.campaign_mail(:recipient::uuid, decode(:hash::text, 'hex'), :sealed::text);
