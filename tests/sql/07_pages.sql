-- SPDX-License-Identifier: EUPL-1.2
-- Lists: every page, forwards and back, as the role that reads them.
SET search_path = conect, extensions, tap;
SELECT plan(46);

\set lang '''ro'''
\set sort NULL
\set count '''none'''
\set kind NULL
\set county NULL
\set folded NULL
\set cursor NULL
\set file :statements '/authority_list.sql'
CREATE TABLE tap.seen (n int GENERATED ALWAYS AS IDENTITY, page int, items jsonb);
CREATE FUNCTION tap.names() RETURNS text[] LANGUAGE sql AS $$
	SELECT array_agg(i.item ->> 'name' ORDER BY s.n, i.ord) FROM tap.seen AS s, jsonb_array_elements(s.items) WITH ORDINALITY AS i (item, ord)
$$;
CREATE FUNCTION tap.ids(key text) RETURNS text[] LANGUAGE sql AS $$
	SELECT array_agg(i.item ->> key ORDER BY s.n, i.ord) FROM tap.seen AS s, jsonb_array_elements(s.items) WITH ORDINALITY AS i (item, ord)
$$;
GRANT USAGE ON SCHEMA tap TO conect_public;
GRANT INSERT, SELECT, DELETE ON tap.seen TO conect_public;
SET ROLE conect_public;

-- Covasna's authorities in pages of 10, by name.
\set county '''{CV}'''
\set limit 10
\set count '''exact'''
\i :file
INSERT INTO tap.seen (page, items) VALUES (1, :'r_items');
SELECT is(:r_total, 47, 'total, when asked for');
SELECT is(:{?r_prev}, false, 'no page before the first');
SELECT quote_literal(:'r_next') AS cursor \gset
\set count '''none'''
\i :file
INSERT INTO tap.seen (page, items) VALUES (2, :'r_items');
SELECT is(:{?r_total}, false, 'no total otherwise');
SELECT :'r_prev' AS back_to_one, quote_literal(:'r_next') AS cursor \gset
\i :file
INSERT INTO tap.seen (page, items) VALUES (3, :'r_items');
SELECT quote_literal(:'r_next') AS cursor \gset
\i :file
INSERT INTO tap.seen (page, items) VALUES (4, :'r_items');
SELECT quote_literal(:'r_next') AS cursor \gset
\i :file
INSERT INTO tap.seen (page, items) VALUES (5, :'r_items');
SELECT is(:{?r_next}, false, 'no page after the last');
SELECT is(jsonb_array_length(:'r_items'), 7, 'the last page holds the rest');
RESET ROLE;
SELECT is(tap.ids('id'), (SELECT array_agg(id::text ORDER BY name COLLATE "ro-x-icu", id) FROM authority WHERE county = 'CV'), 'the pages hold all, in Romanian order, each once');
SET ROLE conect_public;
-- And back.
SELECT quote_literal(:'r_prev') AS cursor \gset
\i :file
SELECT is(:'r_items'::jsonb, (SELECT items FROM tap.seen WHERE page = 4), 'back from 5 to 4');
SELECT quote_literal(:'r_next') AS cursor \gset
\i :file
SELECT is(:'r_items'::jsonb, (SELECT items FROM tap.seen WHERE page = 5), 'forwards again');
SELECT quote_literal(:'back_to_one') AS cursor \gset
\i :file
SELECT is(:'r_items'::jsonb, (SELECT items FROM tap.seen WHERE page = 1), 'back from 2 to 1');
SELECT is(:{?r_prev}, false, 'and no further');
SELECT is(:{?r_next}, true, 'but forwards');

-- Descending.
\set cursor NULL
\set sort '''-name'''
\set limit 30
DELETE FROM tap.seen;
\i :file
INSERT INTO tap.seen (page, items) VALUES (1, :'r_items');
SELECT quote_literal(:'r_next') AS cursor \gset
\i :file
INSERT INTO tap.seen (page, items) VALUES (2, :'r_items');
SELECT quote_literal(:'r_prev') AS cursor \gset
\i :file
SELECT is(:'r_items'::jsonb, (SELECT items FROM tap.seen WHERE page = 1), 'descending, and back');
RESET ROLE;
SELECT is(tap.ids('id'), (SELECT array_agg(id::text ORDER BY name COLLATE "ro-x-icu" DESC, id DESC) FROM authority WHERE county = 'CV'), 'descending, the pages hold all');
SET ROLE conect_public;

-- Words: best match first, beginnings of words, pages as well.
\set cursor NULL
\set sort NULL
\set county NULL
\set limit 2
DELETE FROM tap.seen;
\set folded '''minister sanat'''
\i :file
SELECT is(:'r_items'::jsonb -> 0 ->> 'name', 'Ministerul Sănătății', 'beginnings of words find');
\set folded '''consiliul concurentei'''
\i :file
SELECT is(jsonb_array_length(:'r_items'), 1, 'all words must be there');
\set folded '''4267095'''
\i :file
SELECT is(:'r_items'::jsonb -> 0 ->> 'name', 'Ministerul Afacerilor Interne', 'a fiscal code finds');
\set folded '''ro 4267095'''
\i :file
SELECT is(:'r_items'::jsonb -> 0 ->> 'cif', '4267095', 'with RO, too');
\set folded '''nimicnimic'''
\i :file
SELECT is(:'r_items'::text, '[]', 'nothing is an empty list');
SELECT is(:{?r_next} OR :{?r_prev}, false, 'with no page beside it');
\set folded '''consiliul concurentzei'''
\i :file
SELECT is(:'r_items'::jsonb -> 0 ->> 'name', 'Consiliul Concurenței', 'a typing error is forgiven');
\set folded '''primaria comunei s'''
\set county '''{IL,TL,MH,VS}'''
\i :file
INSERT INTO tap.seen (page, items) VALUES (1, :'r_items');
SELECT quote_literal(:'r_next') AS cursor \gset
\i :file
INSERT INTO tap.seen (page, items) VALUES (2, :'r_items');
SELECT is(tap.names(), (SELECT array_agg(name) FROM (SELECT name FROM public_api.authority WHERE name_folded LIKE 'primaria comunei s%' AND county = ANY (:county) ORDER BY name COLLATE "ro-x-icu", id LIMIT 4) AS x), 'a search goes on over pages');
SELECT is(:{?r_prev}, true, 'and back');
\set cursor NULL
\set county NULL
\set folded NULL
\set kind '''{prefectura}'''
\set limit 200
\i :file
SELECT is(jsonb_array_length(:'r_items'), 42, 'by kind');
SELECT is((SELECT array_agg(k ORDER BY o) FROM json_object_keys(:'r_items'::json -> 0) WITH ORDINALITY AS x (k, o)), '{id,version,updated_at,name,kind,cif,county,locality_siruta,locality,parent}', 'an item''s fields, in order');

\set file :statements '/authority_get.sql'
\set id '''dd9601fb-b7a2-559f-b8da-f8064c2be8c4'''
\i :file
SELECT is(:'r_body'::jsonb -> 'identifiers', '[{"scheme":"cif","value":"4267095"},{"scheme":"org_id","value":"RO-CUI-4267095"}]', 'one authority');
SELECT matches(:'r_etag'::text, '^v1-20[0-9]{6}$', 'its tag: its version, and the day of the list it is from');
RESET ROLE;
UPDATE authority SET removed_at = now(), removed_reason = 'comasată' WHERE id = 'dd9601fb-b7a2-559f-b8da-f8064c2be8c4';
SET ROLE conect_public;
\i :file
SELECT is(:'r_status' || ' ' || :'r_reason', '410 comasată', 'a removed one tells why');
SELECT is(:{?r_body}, false, 'and nothing else');

\set file :statements '/county_list.sql'
\i :file
SELECT is(jsonb_array_length(:'r_items'), 42, 'all counties');
SELECT is(:'r_items'::jsonb -> 0 ->> 'code', 'AB', 'by name');
SELECT is((SELECT string_agg(i ->> 'code', ' ' ORDER BY o) FROM jsonb_array_elements(:'r_items') WITH ORDINALITY AS x (i, o) WHERE o BETWEEN 7 AND 12), 'BT BV BR B BZ CS', 'in Romanian order: a before ă');
SELECT is((SELECT sum((i ->> 'authority_count')::int) FROM jsonb_array_elements(:'r_items') AS i), (SELECT count(*) FROM public_api.authority), 'their authorities are counted');
RESET ROLE;
INSERT INTO ngo (name, legal_form, status, county) SELECT 'Asociația ' || i, 'asociatie', 'inregistrat', 'CV' FROM generate_series(1, 3) AS i;
SET ROLE conect_public;
\i :file
SELECT is((SELECT i ->> 'ngo_count' FROM jsonb_array_elements(:'r_items') AS i WHERE i ->> 'code' = 'CV'), '3', 'their organisations are counted');

\set file :statements '/county_localities.sql'
\set code '''CV'''
\set limit 200
\i :file
SELECT is(jsonb_array_length(:'r_items'), (SELECT least(count(*), 200)::int FROM public_api.locality WHERE county = 'CV'), 'localities of a county');
SELECT is((SELECT array_agg(k ORDER BY o) FROM json_object_keys(:'r_items'::json -> 0) WITH ORDINALITY AS x (k, o)), '{siruta,name,county,parent_siruta,parent_name,kind,urban}', 'a locality''s fields, in order');
\set code '''XX'''
\unset r_items
\set ON_ERROR_STOP off
\i :file
\set ON_ERROR_STOP on
\if :{?r_items}
SELECT fail('an unknown county gives no row');
\else
SELECT pass('an unknown county gives no row');
\endif

\set file :statements '/locality_list.sql'
\set folded '''sfantu gheorghe'''
\set limit 3
DELETE FROM tap.seen;
\i :file
INSERT INTO tap.seen (page, items) VALUES (1, :'r_items');
SELECT is((SELECT array_agg(DISTINCT i ->> 'name') FROM jsonb_array_elements(:'r_items') AS i), '{"Sfântu Gheorghe"}', 'the very name comes first');
SELECT quote_literal(:'r_next') AS cursor \gset
\i :file
INSERT INTO tap.seen (page, items) VALUES (2, :'r_items');
SELECT quote_literal(:'r_prev') AS cursor \gset
\i :file
SELECT is(:'r_items'::jsonb, (SELECT items FROM tap.seen WHERE page = 1), 'and back');
RESET ROLE;
SELECT is(cardinality(tap.ids('siruta')), 6, 'six namesakes');
SELECT is((SELECT count(DISTINCT s) FROM unnest(tap.ids('siruta')) AS s), 6::bigint, 'each once');
SET ROLE conect_public;

\set cursor NULL
\set folded '''miercureea ciucc'''
\i :file
SELECT is(:'r_items'::jsonb -> 0 ->> 'name', 'Miercurea Ciuc', 'a typing error is forgiven, too');
\set folded '''zzzzqqqq'''
\i :file
SELECT is(:'r_items'::text, '[]', 'but not everything');
\set file :statements '/vocabulary_list.sql'
\i :file
SELECT is((SELECT string_agg((i ->> 'name') || ' ' || (i ->> 'count'), ', ' ORDER BY o) FROM jsonb_array_elements(:'r_items') WITH ORDINALITY AS x (i, o)), 'domain 25, icnpo_group 12, legal_form 7, register_status 5, authority_kind 12, court_kind 6, data_flag 22, activity_area 5, beneficiary 21, work_language 20', 'vocabularies');
\set file :statements '/vocabulary_get.sql'
\set name '''domain'''
\i :file
SELECT is(:'r_body'::jsonb #> '{terms,0}', '{"code": "cultura", "label": {"ro": "Artă și cultură", "hu": "Művészet és kultúra", "en": "Arts and culture"}, "note": null, "icnpo": "1"}', 'a domain with its group');
\set name '''register_status'''
\set lang '''hu'''
\i :file
SELECT matches(:'r_body'::jsonb #>> '{terms,0,note}', 'nyilvántartás', 'a note in the language asked for');
SELECT is(:'r_body'::jsonb #> '{terms,0,icnpo}', NULL, 'icnpo only where it is');

RESET ROLE;
SELECT * FROM finish();
