-- SPDX-License-Identifier: EUPL-1.2
--
-- Readers in another session, with prepared statements, go on while the
-- search tables are rebuilt and turned: no error, no wait for the rebuild (it
-- holds its locks for longer than their lock_timeout), the old answer until the
-- commit and the new one after it. Also when an old reader keeps its locks
-- meanwhile. A commit is seen a moment before its locks are gone, and on a busy
-- machine that moment has been seen to last longer than a millisecond.

\set ON_ERROR_STOP 1
SET search_path = conect, public_api, extensions, tap;
SET client_min_messages = warning;
SELECT * FROM no_plan();
BEGIN;
\ir ../bench/search/catalogue.sql
SELECT pg_temp.invent(1, 2500);
COMMIT;

SELECT format('host=%s dbname=%s', :'socket', current_database()) AS place \gset
SELECT dblink_connect('reader', :'place' || ' user=conect_public') AS c,
	dblink_connect('keeper', :'place' || ' user=conect_public') AS d,
	dblink_connect('writer', :'place' || ' user=conect_migrate') AS e \gset
SELECT count(dblink_exec('reader', s)) AS c FROM unnest(ARRAY['SET lock_timeout = ''200ms''', 'SET plan_cache_mode = force_generic_plan',
	$$PREPARE list(text) AS SELECT total, json_array_length(items::json) FROM public_api.ngo_list($1, $1, NULL, NULL, NULL, NULL, NULL,
		NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 200, 'exact')$$,
	$$PREPARE facets AS SELECT (public_api.ngo_facets(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)::json ->> 'total')::bigint$$,
	$$PREPARE suggest AS SELECT json_array_length(public_api.ngo_suggest('c', 'c', NULL, NULL, NULL, 20)::json -> 'items')$$]) AS s \gset
SELECT dblink_exec('writer', 'SET ROLE conect_owner') AS c \gset

-- What a reader saw. Each read is a transaction of its own, so the turn may
-- come between two of them: an answer is old or new by itself, not together
-- with the others.
CREATE TEMPORARY TABLE seen (round int, read text, answer text);
-- Reads without pause until the writer has done what it was sent.
CREATE FUNCTION pg_temp.read_on(round int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	last boolean := false;
BEGIN
	LOOP
		INSERT INTO seen SELECT read_on.round, 'list', concat_ws(' ', total, n) FROM dblink('reader', 'EXECUTE list(NULL)') AS t (total bigint, n int);
		INSERT INTO seen SELECT read_on.round, 'words', concat_ws(' ', total, n)
		FROM dblink('reader', 'EXECUTE list(''sportiv'')') AS t (total bigint, n int);
		INSERT INTO seen SELECT read_on.round, 'facets', total FROM dblink('reader', 'EXECUTE facets') AS t (total bigint);
		INSERT INTO seen SELECT read_on.round, 'suggest', n FROM dblink('reader', 'EXECUTE suggest') AS t (n int);
		EXIT WHEN last;
		last := dblink_is_busy('writer') = 0;
	END LOOP;
END $$;
SELECT pg_temp.read_on(0) AS c \gset
CREATE TEMPORARY TABLE old AS SELECT DISTINCT read, answer FROM seen WHERE round = 0;

-- An old reader that stays in its transaction.
SELECT dblink_exec('keeper', 'BEGIN') AS c \gset
SELECT n AS c FROM dblink('keeper', 'SELECT json_array_length(items::json) FROM public_api.ngo_list(NULL, NULL, NULL, NULL,
	NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 5, NULL)') AS t (n int) \gset

SELECT dblink_send_query('writer', $$BEGIN; DELETE FROM conect.ngo WHERE id IN (SELECT id FROM conect.ngo ORDER BY id LIMIT 500);
	SELECT conect.search_rebuild(); SELECT pg_sleep(0.3); SELECT conect.search_rebuild(); COMMIT$$) AS c \gset
SELECT pg_temp.read_on(1) AS c \gset
SELECT count(*) AS c FROM dblink_get_result('writer', false) AS t (x text) \gset
SELECT is(dblink_error_message('writer'), 'OK', 'a rebuild, twice in one transaction, goes through beside readers');
SELECT dblink_disconnect('writer') AS c, dblink_connect('writer', :'place' || ' user=conect_migrate') AS d,
	dblink_exec('writer', 'SET ROLE conect_owner') AS e \gset
SELECT pg_temp.read_on(2) AS c \gset
CREATE TEMPORARY TABLE new AS SELECT DISTINCT read, answer FROM seen WHERE round = 2;

SELECT ok((SELECT count(*) FROM seen WHERE round = 1) > 20, 'readers read on meanwhile');
SELECT set_eq('SELECT read, answer FROM seen WHERE round = 1', 'SELECT * FROM old UNION SELECT * FROM new',
	'and saw nothing but the old state and the new');
SELECT is((SELECT answer FROM old WHERE read = 'list'), '2500 200'::text, 'the old state is seen');
SELECT is((SELECT answer FROM new WHERE read = 'list'), '2000 200'::text, 'the new state is seen');
SELECT isnt((SELECT answer FROM old WHERE read = 'words'), (SELECT answer FROM new WHERE read = 'words'), 'by words, too');
SELECT n AS again FROM dblink('keeper', 'SELECT total FROM public_api.ngo_list(NULL, NULL, NULL, NULL,
	NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 5, ''exact'')') AS t (n int) \gset
SELECT ok(:again IN (2000, 2500), 'a reader in an old transaction reads on, from either side');
SELECT dblink_exec('keeper', 'COMMIT') AS c \gset

-- Turned again and again.
SELECT dblink_send_query('writer', 'SELECT conect.search_rebuild()') AS c \gset
SELECT pg_temp.read_on(3) AS c \gset
SELECT count(*) AS c FROM dblink_get_result('writer', false) AS t (x text) \gset
SELECT count(*) AS c FROM dblink_get_result('writer', false) AS t (x text) \gset
SELECT dblink_send_query('writer', 'SELECT conect.search_rebuild()') AS c \gset
SELECT pg_temp.read_on(4) AS c \gset
SELECT set_eq('SELECT read, answer FROM seen WHERE round IN (3, 4)', 'SELECT * FROM new', 'two more rebuilds change nothing that is seen');
SELECT count(dblink_disconnect(c)) AS c FROM unnest(ARRAY['reader', 'keeper', 'writer']) AS c \gset
SELECT * FROM finish();
