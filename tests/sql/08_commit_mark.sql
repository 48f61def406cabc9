-- SPDX-License-Identifier: EUPL-1.2
-- Marks of the transactions that write what the public can see.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(8);

SELECT is_empty($$
	SELECT c.relname FROM pg_class AS c
	WHERE c.relnamespace = 'conect'::regnamespace AND c.relkind IN ('r', 'p')
	AND c.relname NOT IN ('audit', 'commit_mark', 'era', 'schema_migrations', 'search_stale',
		-- private: no public answer is made from them
		'account', 'api_key', 'attachment_content', 'attempt', 'campaign', 'campaign_recipient', 'common_password', 'device', 'idempotency',
		'designation', 'entry_import', 'entry_import_row', 'entry_match_mark', 'entry_revision', 'identity_key', 'member', 'message', 'ngo_merge', 'office', 'one_time_token', 'outbox', 'recording_message', 'recording_request', 'recovery_code', 'registration',
		'register_host', 'review_item', 'session', 'task_run', 'totp_reset')
	AND NOT EXISTS (
		SELECT FROM pg_trigger AS t
		WHERE t.tgrelid = c.oid AND t.tgname = 'commit_mark' AND t.tgenabled = 'A'
		AND t.tgtype & (4 | 8 | 16 | 32) = (4 | 8 | 16 | 32))
	$$, 'every table that a public answer may be made from leaves marks');

DELETE FROM conect.commit_mark;
UPDATE conect.authority SET address = address WHERE id = (SELECT min(id::text)::uuid FROM conect.authority);
SELECT results_eq('SELECT xid FROM conect.commit_mark', 'SELECT pg_current_xact_id()', 'a write leaves the number of its transaction');
UPDATE conect.county SET region = region;
INSERT INTO conect.ngo (name, legal_form, status) VALUES ('ASOCIAȚIA SEMN', 'asociatie', 'inregistrat');
SELECT is((SELECT count(*) FROM conect.commit_mark), 1::bigint, 'once, however much it writes');
SELECT results_eq('SELECT xid FROM public_api.commit_mark', 'SELECT pg_current_xact_id()', 'the server can see it');

SAVEPOINT one;
DELETE FROM conect.commit_mark;
SELECT set_config('conect.marked', '', true);
UPDATE conect.county SET region = region;
ROLLBACK TO one;
UPDATE conect.county SET region = region;
SELECT is((SELECT count(*) FROM conect.commit_mark), 1::bigint, 'also after going back to a savepoint');

INSERT INTO conect.commit_mark (xid, at) VALUES ('1', now() - interval '25 hours'), ('2', now() - interval '23 hours');
SELECT set_config('conect.marked', '', true);
UPDATE conect.county SET region = region;
SELECT results_eq($$SELECT xid::text FROM conect.commit_mark WHERE xid < '3' $$, $$VALUES ('2')$$, 'marks of more than a day are cleared away');

SET LOCAL ROLE conect_public;
SELECT throws_ok('DELETE FROM public_api.commit_mark', '42501', NULL, 'readers cannot take marks away');
SELECT throws_ok('INSERT INTO public_api.commit_mark DEFAULT VALUES', '42501', NULL, 'or make them');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
