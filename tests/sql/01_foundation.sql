-- SPDX-License-Identifier: EUPL-1.2
-- The functions everything stands on.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(25);

SELECT matches(uuid_v7()::text, '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$', 'uuid_v7 has version 7 and the RFC variant');
SELECT is(count(DISTINCT u), 10000::bigint, 'ten thousand uuid_v7 differ') FROM (SELECT uuid_v7() AS u FROM generate_series(1, 10000)) AS x;
SELECT ok(abs(extract(epoch FROM clock_timestamp()) * 1000 - ('x' || left(replace(uuid_v7()::text, '-', ''), 12))::bit(48)::bigint) < 60000, 'uuid_v7 begins with the milliseconds of now');
CREATE TEMPORARY TABLE u (n int, a uuid);
DO $$ BEGIN FOR i IN 1..500 LOOP INSERT INTO u SELECT i, uuid_v7(); PERFORM pg_sleep(0.00002); END LOOP; END $$;
SELECT is((SELECT count(*) FROM (SELECT a, lead(a) OVER (ORDER BY n) AS b FROM u) AS x WHERE left(b::text, 18) < left(a::text, 18)), 0::bigint, 'uuid_v7 rises with time');

SELECT is(fold('Asociația „Părinții” din Sfântu-Gheorghe'), 'asociatia parintii din sfantu gheorghe', 'fold: case, quotes, comma below');
SELECT is(fold('Ţară ţeavă Şură'), fold('Țară țeavă Șură'), 'fold: cedilla and comma are one');
SELECT is(fold('Tîrgu Mureş'), 'tirgu mures', 'fold: î and ş');
SELECT is(fold('S.O.S. Copiii'), 'sos copiii', 'fold: initials grow together');
SELECT is(fold(U&'Bras\0327ov s\0326i a\0306'), 'brasov si a', 'fold: combining marks vanish');
SELECT is(fold('ªcoala'), 'scoala', 'fold: Latin-1 mojibake');
SELECT is(fold('Kovács Őrző Egyesület'), 'kovacs orzo egyesulet', 'fold: Hungarian letters');
SELECT is(fold('«»—…'), '', 'fold: punctuation alone is nothing');
SELECT is(fold(NULL), NULL, 'fold: NULL');
SELECT is(fold(fold('Asociația Ș')), fold('Asociația Ș'), 'fold: twice is once');
SELECT is(key_of(fold('Asociația pentru Protecția Animalelor')), 'protectia animalelor', 'key_of: empty words go');
SELECT is(key_of('asociatia'), 'asociatia', 'key_of: unless nothing is left');
SELECT is(public_api.fold('ĂÂ'), fold('ĂÂ'), 'public_api.fold is fold');

SELECT is((SELECT array_agg(c) FROM unnest('{30339344,25852660,47632542,52178265,27772126,18547290,4204020}'::text[]) AS c WHERE NOT cif_is_valid(c)), NULL, 'cif: right ones');
SELECT is((SELECT array_agg(c) FROM unnest('{18547291,0,1,01,00,123,RO30339344,1960529123456,30339344000,"","3033934４"}'::text[]) AS c WHERE cif_is_valid(c)), NULL, 'cif: wrong ones');
SELECT is(cif_is_valid(NULL), NULL, 'cif: NULL');
SELECT is(public_api.instant('2026-09-05 13:00:00.25+03'), '2026-09-05T10:00:00.250000Z', 'instant: UTC and microseconds');

SELECT is((SELECT array_agg(e.extname::text ORDER BY e.extname) FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE n.nspname = 'extensions'), '{btree_gin,fuzzystrmatch,pg_trgm}', 'extensions have their schema');
SELECT is((SELECT array_agg(DISTINCT r.rolname::text) FROM pg_class AS c JOIN pg_roles AS r ON r.oid = c.relowner WHERE c.relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('conect', 'public_api') OR nspname LIKE 'search%')), '{conect_owner}', 'all relations belong to conect_owner');
SELECT is((SELECT array_agg(DISTINCT r.rolname::text) FROM pg_proc AS p JOIN pg_roles AS r ON r.oid = p.proowner WHERE p.pronamespace IN ('conect'::regnamespace, 'public_api'::regnamespace)), '{conect_owner}', 'all functions belong to conect_owner');
SELECT is((SELECT array_agg(p.oid::regprocedure::text) FROM pg_proc AS p WHERE p.prosecdef AND p.pronamespace IN ('conect'::regnamespace, 'public_api'::regnamespace) AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS c WHERE c LIKE 'search_path=%')), NULL, 'every SECURITY DEFINER function pins its search_path');

SELECT * FROM finish();
ROLLBACK;
