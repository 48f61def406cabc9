-- SPDX-License-Identifier: EUPL-1.2
-- The feed has no gap, whatever writers do at the same time: two writers and a
-- follower, each with a connection of its own, in an order that is told. And
-- eras: what happens when the cluster is not the one it was.
SET search_path = conect, extensions, tap;
SELECT plan(21);

\set limit 100
\set cursor NULL
\set since NULL
\set type NULL
\set file :statements '/change_list.sql'

SELECT format('host=%s port=5432 user=conect_migrate dbname=%s', :'socket', current_database()) AS writer \gset
SELECT dblink_connect('a', :'writer'), dblink_connect('b', :'writer') \gset
SELECT dblink_exec(w, 'SET ROLE conect_owner') FROM unnest('{a,b}'::text[]) AS w \g /dev/null
CREATE FUNCTION pg_temp.add(writer text, name text) RETURNS text LANGUAGE sql AS $$
	SELECT dblink_exec(writer, format('INSERT INTO conect.authority (name, kind) VALUES (%L, ''alta'')', name))
$$;
-- What a follower is told after its position, by name; sets the next position.
CREATE FUNCTION pg_temp.names(items text) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(n.name, ' ' ORDER BY i.ord), '')
	FROM jsonb_array_elements(items::jsonb) WITH ORDINALITY AS i (item, ord)
	JOIN authority AS n ON n.id = (i.item ->> 'id')::uuid
$$;
\set since '''2999-01-01'''
\i :file
\set since NULL
SELECT is(:'r_items'::text, '[]', 'nothing has happened since the year 2999');
SELECT quote_literal(:'r_next') AS cursor \gset

SELECT dblink_exec('a', 'BEGIN'), pg_temp.add('a', 'first'), dblink_exec('b', 'BEGIN'), pg_temp.add('b', 'second'), dblink_exec('b', 'COMMIT'), pg_temp.add('b', 'third') \gset
SELECT is((SELECT count(*) FROM authority WHERE kind = 'alta'), 2::bigint, 'the later writers have committed');
\i :file
SELECT is(pg_temp.names(:'r_items'), '', 'but while an earlier one has not, a follower is told nothing');
SELECT is(:'r_next'::jsonb, :cursor::jsonb, 'and stays where it is');
SELECT dblink_exec('a', 'COMMIT') \gset
\i :file
SELECT is(pg_temp.names(:'r_items'), 'first second third', 'then everything, in the order in which the writers began');
SELECT quote_literal(:'r_next') AS cursor \gset
\i :file
SELECT is(:'r_items'::text, '[]', 'and nothing twice');

SELECT dblink_exec('a', 'BEGIN'), pg_temp.add('a', 'lost'), pg_temp.add('b', 'fourth'), dblink_exec('a', 'ROLLBACK') \gset
\i :file
SELECT is(pg_temp.names(:'r_items'), 'fourth', 'a writer that gave up holds nobody back');
SELECT quote_literal(:'r_next') AS cursor \gset

-- One by one, and with many rows in one transaction.
SELECT dblink_exec('a', $$INSERT INTO conect.authority (name, kind) SELECT 'x' || i, 'alta' FROM generate_series(1, 5) AS i$$) \gset
\set limit 2
\i :file
SELECT is(pg_temp.names(:'r_items'), 'x1 x2', 'a page may end within a transaction');
SELECT quote_literal(:'r_next') AS cursor \gset
\i :file
SELECT is(pg_temp.names(:'r_items'), 'x3 x4', 'and the next goes on there');
SELECT quote_literal(:'r_next') AS cursor \gset
\i :file
SELECT is(pg_temp.names(:'r_items'), 'x5', 'to the end');
\set limit 100
\set type '''{ngo}'''
\set cursor NULL
INSERT INTO ngo (name, legal_form, status) VALUES ('A', 'asociatie', 'inregistrat');
\i :file
SELECT is((SELECT array_agg(i ->> 'type') FROM jsonb_array_elements(:'r_items'::jsonb) AS i), '{ngo}', 'by type');
\set type NULL

-- since: among few and among many later changes.
SELECT dblink_exec('a', $$UPDATE conect.authority SET address = 'Exemplu' WHERE name = 'first'$$) \gset
SELECT quote_literal((SELECT max(at) FROM change)) AS since \gset
\i :file
SELECT is(pg_temp.names(:'r_items'), 'first', 'since the last change');
SELECT dblink_exec('a', $$UPDATE conect.authority SET address = coalesce(address, '') || '.' WHERE true$$), dblink_exec('a', $$UPDATE conect.authority SET address = address || '.' WHERE true$$) \gset
\i :file
SELECT is(:'r_items'::jsonb -> 0 ->> 'id', (SELECT id::text FROM authority WHERE name = 'first'), 'since that, with thousands behind it');
SELECT is(jsonb_array_length(:'r_items'::jsonb), 100, 'as many as fit');
\set since NULL

-- A follower that walks the whole feed meets each change once.
\set limit 200
CREATE TEMPORARY TABLE met (seq bigint);
CREATE TEMPORARY TABLE walk (next text);
INSERT INTO walk VALUES ('{"k":[0,"0",0]}');
SELECT count(*) AS all_changes FROM change \gset
PREPARE page (jsonb) AS SELECT c.era, c.xid, c.seq FROM public_api.change AS c
	WHERE (c.era, c.xid, c.seq) >= (($1 #>> '{k,0}')::int, ($1 #>> '{k,1}')::text::xid8, ($1 #>> '{k,2}')::bigint)
	ORDER BY c.era, c.xid, c.seq LIMIT 200;
DO $$
DECLARE
	k record; last record; n int;
BEGIN
	LOOP
		n := 0;
		FOR k IN EXECUTE format('EXECUTE page (%L)', (SELECT next FROM walk)) LOOP
			INSERT INTO met VALUES (k.seq);
			n := n + 1;
			last := k;
		END LOOP;
		EXIT WHEN n = 0;
		UPDATE walk SET next = jsonb_build_object('k', jsonb_build_array(last.era, last.xid::text, last.seq + 1));
	END LOOP;
END $$;
SELECT is((SELECT count(*) FROM met), :all_changes::bigint, 'walking the feed meets every change');
SELECT is((SELECT count(DISTINCT seq) FROM met), :all_changes::bigint, 'and each once');

-- Eras.
SELECT is(era_renew(), 1, 'the era holds while the cluster is the same');
UPDATE era SET timeline = timeline + 7;
SELECT pg_temp.add('a', 'after the failover') \gset
SELECT is((SELECT max(era) FROM era), 2, 'the first write after a promotion begins an era');
SELECT is((SELECT era FROM change ORDER BY era DESC, xid DESC, seq DESC LIMIT 1), 2, 'and belongs to it');
\set limit 1
\set cursor '''{"k":[1,"9223372036854775807",1]}'''
\i :file
SELECT is(pg_temp.names(:'r_items'), 'after the failover', 'a position in the old era goes on in the new one, whatever the numbers');
-- A dump in a new cluster: old numbers are ahead of the new ones.
INSERT INTO change (era, xid, type, id, version, operation) VALUES (1, '9223372036854775000', 'ngo', uuid_v7(), 1, 'create');
SELECT is((SELECT count(*) FROM public_api.change WHERE xid = '9223372036854775000'::xid8), 1::bigint, 'what an old era left is shown, however high its number');

SELECT dblink_disconnect('a'), dblink_disconnect('b') \gset
SELECT * FROM finish();
