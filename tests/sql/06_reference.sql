-- SPDX-License-Identifier: EUPL-1.2
-- The reference data: how much there is, whether it hangs together, samples.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(56);

SELECT is((SELECT count(*) FROM county), 42::bigint, '41 counties and Bucharest');
SELECT is((SELECT count(*) FROM locality), 16936::bigint, 'all of SIRUTA below the counties');
SELECT is((SELECT count(*) FROM locality WHERE level = 2), 3181::bigint, '3,181 administrative units');
SELECT is((SELECT count(*) FROM court), 243::bigint, '243 courts');
SELECT is((SELECT count(*) FROM court WHERE kind = 'judecatorie'), 176::bigint, '176 courts that keep registers');
SELECT is((SELECT count(*) FROM authority WHERE kind = 'prefectura'), 42::bigint, '42 prefects');
SELECT is((SELECT count(*) FROM authority WHERE kind = 'consiliu_judetean'), 41::bigint, '41 county councils');
SELECT is((SELECT count(*) FROM authority WHERE kind = 'primarie'), 3187::bigint, 'a town hall for every unit and sector');
SELECT cmp_ok((SELECT count(*) FROM authority WHERE kind = 'minister'), '>=', 16::bigint, 'the ministries');
SELECT is((SELECT array_agg(l.name ORDER BY l.siruta) FROM locality AS l WHERE (l.level = 2 OR l.kind = 6) AND NOT EXISTS (SELECT FROM authority AS a WHERE a.kind = 'primarie' AND a.locality_siruta = l.siruta)), NULL, 'no unit without its town hall');
SELECT is((SELECT array_agg(c.code) FROM county AS c WHERE NOT EXISTS (SELECT FROM authority AS a WHERE a.kind = 'prefectura' AND a.county = c.code)), NULL, 'no county without its prefect');
SELECT is((SELECT array_agg(c.code) FROM county AS c WHERE NOT EXISTS (SELECT FROM authority AS a WHERE a.kind = 'consiliu_judetean' AND a.county = c.code)), '{B}', 'no county without its council');
SELECT is((SELECT array_agg(c.code) FROM county AS c WHERE NOT EXISTS (SELECT FROM court AS t WHERE t.kind = 'tribunal' AND t.county = c.code)), NULL, 'no county without its tribunal');

-- Consistency beyond the foreign keys.
SELECT is((SELECT array_agg(a.name) FROM authority AS a JOIN locality AS l ON l.siruta = a.locality_siruta WHERE l.county <> a.county AND NOT (a.county = 'IF' AND l.county = 'B')), NULL, 'an authority''s seat is in its county, but for those of Ilfov');
SELECT is((SELECT count(*) FROM authority WHERE cif IS NULL OR county IS NULL OR locality_siruta IS NULL OR source IS NULL), 0::bigint, 'every authority has fiscal code, county, seat and source');
SELECT is((SELECT array_agg(cif) FROM authority WHERE NOT cif_is_valid(cif)), NULL, 'every check digit is right');
SELECT is((SELECT array_agg(p.name) FROM locality AS l JOIN locality AS p ON p.siruta = l.parent_siruta WHERE p.county <> l.county OR p.level <> 2), NULL, 'a place lies in a unit of its county');
SELECT is((SELECT array_agg(t.name) FROM court AS t LEFT JOIN court AS a ON a.code = t.appeal_court WHERE t.kind = 'judecatorie' AND a.kind IS DISTINCT FROM 'curte_apel'), NULL, 'a court has its court of appeal');
SELECT is((SELECT array_agg(name) FROM court WHERE county IS NULL), NULL, 'every court has its county');
SELECT is((SELECT array_agg(code) FROM court WHERE code <> replace(name_folded, ' ', '-')), NULL, 'a court''s code is its folded name');
SELECT is((SELECT array_agg(name) FROM court WHERE fold(name_published) <> name_folded), '{Judecătoria Odorheiu Secuiesc,Judecătoria Sânnicolau Mare,Judecătoria Sectorului 1 București,Judecătoria Sectorului 2 București,Judecătoria Sectorului 3 București,Judecătoria Sectorului 4 București,Judecătoria Sectorului 5 București,Judecătoria Sectorului 6 București,Judecătoria Șimleu Silvaniei}', 'courts that are published under another name');
CREATE TEMPORARY VIEW words AS
	SELECT name FROM locality UNION ALL SELECT name FROM court UNION ALL SELECT name FROM authority UNION ALL SELECT name_ro FROM county
	UNION ALL SELECT label_ro FROM public_api.vocabulary_term UNION ALL SELECT note_ro FROM public_api.vocabulary_term
	UNION ALL SELECT title_ro FROM vocabulary;
SELECT is((SELECT array_agg(name) FROM words WHERE name ~ '[şţŞŢ]' AND name NOT LIKE 'ş ţ %'), NULL, 'no cedilla');
SELECT is((SELECT array_agg(name) FROM words WHERE name <> normalize(name, NFC) OR name <> btrim(name) OR name LIKE '%  %' OR name = ''), NULL, 'NFC, no stray blank');
SELECT is((SELECT array_agg(name) FROM locality WHERE name ~ '[[:upper:]]{3}'), NULL, 'no name in capitals: places');
SELECT is((SELECT array_agg(name) FROM authority WHERE name ~ '[[:upper:]]{3}' AND name !~ 'AGERPRES|AFER|UNESCO'), NULL, 'no name in capitals: authorities');
SELECT is((SELECT array_agg(address) FROM authority WHERE address ~* 'numar|bloc/scara|cod postal|^[, ]|,,|  '), NULL, 'addresses are tidied');
SELECT is((SELECT array_agg(vocabulary || '.' || code) FROM public_api.vocabulary_term WHERE '' IN (label_ro, label_hu, label_en) OR (note_ro IS NULL) <> (note_hu IS NULL) OR (note_ro IS NULL) <> (note_en IS NULL)), NULL, 'labels and notes in three languages');
SELECT is((SELECT array_agg(name ORDER BY name) FROM vocabulary), (SELECT array_agg(DISTINCT vocabulary ORDER BY vocabulary) FROM public_api.vocabulary_term), 'vocabulary describes every vocabulary');
SELECT is((SELECT array_agg(label_en) FROM register_status WHERE label_en ~* 'active|current'), NULL, 'no state of the register claims activity');
SELECT is((SELECT count(*) FROM domain), 25::bigint, '25 domains');
SELECT is((SELECT array_agg(DISTINCT icnpo::int ORDER BY icnpo::int) FROM domain), '{1,2,3,4,5,6,7,8,9,10,11,12}', 'over all twelve groups');
SELECT is((SELECT array_agg(code ORDER BY ord) FROM legal_form), '{asociatie,fundatie,federatie,uniune,asociatie_religioasa,persoana_juridica_straina,alta}', 'legal forms');
SELECT is((SELECT array_agg(code ORDER BY ord) FROM register_status), '{inregistrat,in_lichidare,dizolvata,radiata,necunoscut}', 'register states');
\set flags `sed -n 's/^FLAG([A-Z_]*, "\([a-z_]*\)".*/\1/p' src/register/flag.def 2>/dev/null | sort | tr '\n' ' '`
SELECT is((SELECT string_agg(code, ' ' ORDER BY code COLLATE "C") || ' ' FROM data_flag), :'flags', 'data flags are those an import sets');

-- Samples, chosen for what is easily got wrong.
SELECT is((SELECT (name, county, kind, urban)::text FROM locality WHERE siruta = s), v, 'locality ' || s)
FROM (VALUES (63394, '("Sfântu Gheorghe",CV,1,t)'), (83320, '("Miercurea Ciuc",HR,1,t)'), (179132, '(București,B,9,t)'), (179141, '("București Sectorul 1",B,6,t)'),
	(114319, '("Târgu Mureș",MS,1,t)'), (54975, '(Cluj-Napoca,CJ,1,t)')) AS x (s, v);
SELECT is((SELECT (iso, siruta, jud, region, nuts3, name_ro, name_hu, name_en)::text FROM county WHERE code = c), v, 'county ' || c)
FROM (VALUES ('CV', '(RO-CV,145,14,Centru,RO123,Covasna,Kovászna,Covasna)'), ('B', '(RO-B,403,40,București-Ilfov,RO321,București,Bukarest,Bucharest)'),
	('CS', '(RO-CS,118,11,Vest,RO422,Caraș-Severin,Krassó-Szörény,Caraș-Severin)'), ('GR', '(RO-GR,528,52,Sud-Muntenia,RO314,Giurgiu,Giurgiu,Giurgiu)'),
	('SM', '(RO-SM,305,30,Nord-Vest,RO115,"Satu Mare",Szatmár,"Satu Mare")')) AS x (c, v);
SELECT is((SELECT (name, kind, county, appeal_court)::text FROM court WHERE code = c), v, 'court ' || c)
FROM (VALUES ('judecatoria-odorheiu-secuiesc', '("Judecătoria Odorheiu Secuiesc",judecatorie,HR,curtea-de-apel-targu-mures)'),
	('tribunalul-bistrita-nasaud', '("Tribunalul Bistrița-Năsăud",tribunal,BN,curtea-de-apel-cluj)'),
	('judecatoria-sectorului-6-bucuresti', '("Judecătoria Sectorului 6 București",judecatorie,B,curtea-de-apel-bucuresti)'),
	('judecatoria-orastie', '("Judecătoria Orăștie",judecatorie,HD,curtea-de-apel-alba-iulia)')) AS x (c, v);
SELECT is((SELECT (id, name, kind, county, locality_siruta)::text FROM authority WHERE cif = c), v, 'authority ' || c)
FROM (VALUES ('4267095', '(dd9601fb-b7a2-559f-b8da-f8064c2be8c4,"Ministerul Afacerilor Interne",minister,B,179187)'),
	('8612757', '(' || (SELECT id FROM authority WHERE cif = '8612757') || ',"Instituția Prefectului – Județul Ilfov",prefectura,IF,179169)'),
	('4267117', '(' || (SELECT id FROM authority WHERE cif = '4267117') || ',"Primăria Municipiului București",primarie,B,179132)'),
	('2540651', '(' || (SELECT id FROM authority WHERE cif = '2540651') || ',"Primăria Comunei Dăești",primarie,VL,' || (SELECT siruta FROM locality WHERE name = 'Dăești' AND county = 'VL' AND level = 2) || ')')) AS x (c, v);
SELECT is((SELECT p.name FROM authority AS a JOIN authority AS p ON p.id = a.parent WHERE a.kind = 'prefectura' AND a.county = 'CV'), 'Ministerul Afacerilor Interne', 'a prefect''s institution has its ministry above it');
SELECT is((SELECT count(*) FROM change WHERE type = 'authority' AND operation = 'create'), (SELECT count(*) FROM authority), 'the feed tells of every authority');
SELECT is((SELECT array_agg(file ORDER BY file) FROM reference_data), '{activity_area.csv,authority.csv,authority_kind.csv,beneficiary.csv,common_password.csv,county.csv,court.csv,court_kind.csv,coverage_kind.csv,data_flag.csv,data_source.csv,domain.csv,icnpo_group.csv,legal_form.csv,legal_holiday.csv,locality.csv,name_rule.csv,profile_field.csv,register_status.csv,review_reason.csv,vocabulary.csv,work_language.csv}', 'every file is recorded');

SELECT * FROM finish();
ROLLBACK;
