-- SPDX-License-Identifier: EUPL-1.2
-- Values of profiles, drafts, what becomes of them, and who sees what.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(106);

-- Three people, one of them of the staff, each with a session.
CREATE FUNCTION pg_temp.person(email text, role text DEFAULT 'account') RETURNS uuid LANGUAGE sql AS $$
	WITH a AS (INSERT INTO account (email, name, role, email_confirmed_at) VALUES (email, 'Persoană Inventată', role, now()) RETURNING id)
	INSERT INTO session (account, token_hash, idle, expires_at, level)
	SELECT a.id, sha256(convert_to(email, 'UTF8')), '1 day', now() + interval '1 day', 2 FROM a RETURNING account
$$;
CREATE FUNCTION pg_temp.be(email text) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', sha256(convert_to(email, 'UTF8')), NULL,
		ARRAY['account', 'reviewer'], NULL, false, 'test')
$$;
CREATE FUNCTION pg_temp.nobody() RETURNS void LANGUAGE sql AS $$ SELECT set_config('conect.identity', '', true) $$;
-- The problem a statement is refused with, and the faults it lists.
CREATE FUNCTION pg_temp.refused(statement text, OUT problem text, OUT faults jsonb) LANGUAGE plpgsql AS $$
DECLARE
	told text;
BEGIN
	EXECUTE statement;
EXCEPTION WHEN SQLSTATE 'CN000' THEN
	GET STACKED DIAGNOSTICS problem = CONSTRAINT_NAME, told = PG_EXCEPTION_DETAIL;
	faults := CASE WHEN told LIKE '[%' THEN told::jsonb END;
END $$;
SELECT pg_temp.person('ana@ong.example') AS ana, pg_temp.person('bela@ong.example') AS bela,
	pg_temp.person('vera@sgg.example', 'reviewer') AS vera \gset
INSERT INTO register_snapshot (register, scope, file_sha256, columns, captured_on)
	VALUES ('rnong', 'all', sha256('x'), '{Denumire}', '2026-09-05') RETURNING id AS snapshot \gset
INSERT INTO ngo (name, legal_form, status, national_number, cif, registered_on, county, locality, locality_siruta, purpose)
	VALUES ('ASOCIAȚIA PENTRU GRĂDINI ÎNCHIPUITE', 'asociatie', 'inregistrat', '4321/A/2015', '30339344', '2015-05-05',
	'CV', 'Sfântu Gheorghe', 63394, 'Grădini.') RETURNING id AS garden \gset
INSERT INTO register_entry (ngo, register, scope, national_number, name_key, row_hash, raw, snapshot_first, snapshot_last)
	VALUES (:'garden', 'rnong', 'all', '4321/A/2015', 'gradini inchipuite', '\x00', '{}', :snapshot, :snapshot);

-- ---- names of places and courts ----

SELECT is(value_names('{"locality_siruta": 63394, "court": "judecatoria-sfantu-gheorghe", "name": "x"}', '{"locality_siruta": 63394}', NULL),
	'[{"field": "court", "value": "judecatoria-sfantu-gheorghe", "name": "Judecătoria Sfântu Gheorghe", "parent": null, "county": "CV"},
	{"field": "locality_siruta", "value": "63394", "name": "Sfântu Gheorghe", "parent": null, "county": "CV"}]',
	'each code once, with its name');
SELECT is((value_names(jsonb_build_object('locality_siruta', l.siruta)) -> 0 ->> 'parent'), p.name, 'a village with the unit it belongs to')
	FROM locality AS l JOIN locality AS p ON p.siruta = l.parent_siruta AND p.name <> l.name WHERE l.county = 'CV' ORDER BY l.siruta LIMIT 1;
SELECT is(value_names('{"locality_siruta": "99999999999999999999", "court": {"x": 1}}', '{"locality_siruta": null}'), '[]', 'what is none has no name');
SELECT is(jsonb_array_length(names_in('[{"field": "locality_siruta", "before": 63394, "after": null}, null, {"field": "court", "here": "judecatoria-sfantu-gheorghe"}]')),
	2, 'of rows that compare');

-- ---- values ----

CREATE FUNCTION pg_temp.kept(code text, given jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(v.fault, v.kept::text) FROM profile_field AS f, LATERAL profile_value(f, given) AS v WHERE f.code = kept.code
$$;
SELECT is(pg_temp.kept('name', '"  Asociaţia  „Şezătoarea” – Kovács Ágnes "'), '"Asociația „Șezătoarea” – Kovács Ágnes"', 'cedillas become commas, blanks are one');
SELECT is(pg_temp.kept('name', to_jsonb(U&'Pajis\0326ti \202E\200Bverzi'::text)), '"Pajiști verzi"', 'composed, without what cannot be seen');
SELECT is(pg_temp.kept('description', '" a\r\nb\tc "'), '"a\nb\tc"', 'lines of a block stay');
SELECT is(pg_temp.kept('name', '"   "'), NULL, 'blanks are nothing');
SELECT is(pg_temp.kept('name', to_jsonb(repeat('x', 501))), 'max_length', 'too long');
SELECT is(pg_temp.kept('name', '7'), 'type', 'a number is no name');
SELECT is(pg_temp.kept('description', '"CNP 1980101123456 al meu"'), 'personal_number', 'a personal number is refused in text');
SELECT is(pg_temp.kept('email', '"Birou@ONG.Example"'), '"Birou@ong.example"', 'the domain of an address is folded');
SELECT is(pg_temp.kept('email', e), 'format_email', 'no address: ' || e::text)
	FROM unnest(ARRAY['"birou"', '"a@b"', '"a b@ong.example"', '"a@-x.example"', '"<a@ong.example>"']::jsonb[]) AS e;
SELECT is(pg_temp.kept('phone', p), '"+40266123456"', 'phone ' || p::text)
	FROM unnest(ARRAY['"0266 123 456"', '"+40 (266) 123-456"', '"0040266123456"']::jsonb[]) AS p;
SELECT is(pg_temp.kept('phone', '"+3612345678"'), '"+3612345678"', 'phone of another country');
SELECT is(pg_temp.kept('phone', p), 'pattern', 'no phone: ' || p::text) FROM unnest(ARRAY['"12345"', '"0166123456"', '"+4026612345"']::jsonb[]) AS p;
SELECT is(pg_temp.kept('website', '"ONG.example/Despre Noi"'), 'format_uri', 'a blank in an address');
SELECT is(pg_temp.kept('website', '"Ong.Example/Despre"'), '"https://ong.example/Despre"', 'https is added, the host folded');
SELECT is(pg_temp.kept('website', u), 'format_uri', 'no address: ' || u::text)
	FROM unnest(ARRAY['"javascript:alert(1)"', '"ftp://ong.example"', '"https://a:b@ong.example"', '"https://ong"', '"data:text/html,x"']::jsonb[]) AS u;
SELECT is(pg_temp.kept('cif', '"RO 30339344"'), '"30339344"', 'CIF with RO');
SELECT is(pg_temp.kept('cif', '"30339345"'), 'check_digit', 'CIF with a wrong last digit');
SELECT is(pg_temp.kept('cif', '"1980101123456"'), 'personal_number', 'thirteen digits are no CIF');
SELECT is(pg_temp.kept('national_number', '" 004321 / a / 2015 "'), '"4321/A/2015"', 'number of the national register');
SELECT is(pg_temp.kept('national_number', '"4321/F/2015"'), 'identifier_form', 'there is no letter F');
SELECT is(pg_temp.kept('court_number', '"12 / pj / 2019"'), '"12/PJ/2019"', 'number of a court');
SELECT is(pg_temp.kept('locality_siruta', '63394'), '63394', 'a locality there is');
SELECT is(pg_temp.kept('locality_siruta', '999998'), 'enum', 'a locality there is not');
SELECT is(pg_temp.kept('domains', '["mediu", "sport", "mediu"]'), '["mediu", "sport"]', 'each domain once');
SELECT is(pg_temp.kept('domains', '["mediu","sport","social","civic","digital","juridic"]'), 'max_items', 'at most five domains');
SELECT is(pg_temp.kept('domains', '["fotbal"]'), 'enum', 'an unknown domain');
SELECT is(pg_temp.kept('founded_year', '2999'), 'maximum', 'a year to come');
SELECT is(pg_temp.kept('registered_on', '"2015-02-30"'), 'format_date', 'a day there is not');
SELECT is((SELECT array_agg(f.code) FROM profile_field AS f WHERE f.vocabulary IS NOT NULL
	AND NOT EXISTS (SELECT FROM public_api.vocabulary_term AS t WHERE t.vocabulary = f.vocabulary)), NULL, 'vocabularies of fields exist');
SELECT is((SELECT array_agg(f.code) FROM profile_field AS f WHERE f.public_if IS NOT NULL
	AND NOT EXISTS (SELECT FROM profile_field AS o WHERE o.code = f.public_if AND o.type = 'boolean')), NULL, 'a choice to publish is a field');
SELECT is((SELECT array_agg(f.code ORDER BY f.ord) FROM profile_field AS f WHERE f.required <> 'no' AND f.visibility <> 'public'),
	'{contact_name,contact_email,address,representative_name,mandate_declared}', 'what has to be said but is not published');

-- ---- before one registers ----

SELECT is((public_api.registration_check('4321/a/2015', NULL, NULL, 'ro')::json #>> '{matches,0,ngo,id}')::uuid, :'garden'::uuid, 'found by its number');
SELECT is(public_api.registration_check(NULL, '30339344', NULL, 'ro')::json #>> '{matches,0,claimed}', 'false', 'nobody claimed it');
SELECT is(public_api.registration_check(NULL, NULL, 'Asociaţia Gradini Inchipuite', 'ro')::json #>> '{similar,0,why}', 'same_words', 'found by a name like it');
SELECT is(public_api.registration_check(NULL, NULL, 'Inspectoratul Național al Camerelor', 'ro')::jsonb @? '$.warnings[*] ? (@.code == "public_body")', true, 'a reserved word is warned of');
SELECT is(public_api.registration_check(NULL, NULL, 'Academia Română de Basme', 'en')::json #>> '{warnings,0,code}', 'national', 'român is warned of');
SELECT is(public_api.registration_check(NULL, NULL, 'Asociația Romantica Gardurilor', 'ro')::json ->> 'warnings', '[]', 'romantic and gard are not');
SELECT is((pg_temp.refused($$SELECT public_api.registration_check(NULL, '30339345', NULL, 'ro')$$)).faults #>> '{0,code}', 'check_digit', 'a wrong digit is told');

-- ---- a claim ----

SELECT pg_temp.be('ana@ong.example');
SELECT body::jsonb ->> 'id' AS claim, body::jsonb AS first, status FROM app_api.registration_create(:'garden', NULL, NULL, NULL, 'ro') \gset
SELECT is(:'status'::text, '201', 'a draft is made');
SELECT is(:'first'::jsonb ->> 'kind', 'claim', 'of a claim');
SELECT is(:'first'::jsonb #>> '{data,national_number}', '4321/A/2015', 'filled from the register');
SELECT is(:'first'::jsonb #>> '{provenance,name,captured_on}', '2026-09-05', 'which it says');
SELECT is((SELECT status FROM app_api.registration_create(NULL, NULL, 'RO30339344', NULL, 'ro')), '200', 'asked for again it is the same');
SELECT is((SELECT count(*) FROM jsonb_array_elements(:'first'::jsonb -> 'missing') AS m WHERE m ->> 'why' <> ''), 10::bigint, 'what is missing, with reasons');
SELECT is((pg_temp.refused(format($$SELECT app_api.registration_update(%L, 1, '{"data": {"phone": "1", "cif": "2", "nix": "3", "name": "x"}}', 'ro')$$, :'claim'))).faults,
	'[{"code": "identifier_form", "pointer": "/data/cif", "expected": "RO 4204020"}, {"code": "unknown_field", "pointer": "/data/nix", "expected": ""}, {"code": "pattern", "pointer": "/data/phone", "expected": "+40 266 123 456"}]', 'all faults at once');
SELECT etag FROM app_api.registration_update(:'claim', 1, '{"data": {"name": "Asociația pentru Grădini Închipuite", "email": "birou@gradini.example",
	"website": "gradini.example", "contact_name": "CANARY-contact-name", "contact_email": "canary@gradini.example", "address": "CANARY-address",
	"area": "local", "domains": ["mediu"], "short_description": "Grădini.", "representative_name": "CANARY-representative",
	"mandate_declared": true, "mandate_note": "CANARY-mandate", "interest_domains": ["mediu"], "registered_on": null}}', 'ro') \gset
SELECT is(:'etag'::text, 'v2', 'an edit is a version');
SELECT is((pg_temp.refused(format($$SELECT app_api.registration_update(%L, 1, '{"data": {}}', 'ro')$$, :'claim'))).problem, 'version_conflict', 'an edit of an old version is refused');
SELECT is((SELECT r.origin ? 'name' FROM registration AS r WHERE r.id = :'claim'), false, 'what was typed is not from the register');
SELECT is((pg_temp.refused(format($$SELECT app_api.registration_submit(%L, 2, 'ro')$$, :'claim'))).faults,
	'[{"code": "required", "pointer": "/documents/mandate_proof", "expected": ""}]', 'without a proof it is not submitted');
INSERT INTO attachment_content (sha256, content) VALUES (sha256('proof'), 'proof');
INSERT INTO attachment (object_type, object_id, kind, name, type, size, sha256, stored, created_by)
	VALUES ('registration', :'claim', 'mandate_proof', 'hotarare.pdf', 'application/pdf', 5, sha256('proof'), sha256('proof'), :'ana');
SELECT body::jsonb AS preview FROM app_api.registration_preview(:'claim') \gset
SELECT is(:'preview'::jsonb ->> 'name', 'Asociația pentru Grădini Închipuite', 'the preview is what the public will see');
SELECT is((SELECT version FROM ngo WHERE id = :'garden'), 1::bigint, 'and changes nothing');
SELECT body::jsonb AS submitted FROM app_api.registration_submit(:'claim', 2, 'ro') \gset
SELECT is(:'submitted'::jsonb ->> 'state', 'submitted', 'it is submitted');
SELECT is((SELECT jsonb_object_agg(c ->> 'code', c ->> 'result') FROM review_item AS i, jsonb_array_elements(i.checks) AS c WHERE i.object_id = :'claim'),
	'{"cif": "ok", "name": "ok", "rivals": "ok", "changes": "ok", "register": "warning", "duplicates": "ok", "email_domain": "ok", "mandate_document": "ok"}', 'with the checks done');
SELECT is((SELECT excluded FROM review_item WHERE object_id = :'claim'), ARRAY[:'ana'::uuid], 'its author may not decide');
SELECT is((SELECT array_agg(template ORDER BY template) FROM outbox WHERE account = :'ana'), '{registration_submitted}', 'and a mail tells of it');

-- Somebody else sees nothing of it, and may claim the same.
SELECT pg_temp.be('bela@ong.example');
SELECT is((SELECT body FROM app_api.registration_get(:'claim', 'ro')), NULL, 'another sees no registration');
SELECT is((pg_temp.refused(format($$SELECT app_api.registration_withdraw(%L, 'ro')$$, :'claim'))).problem, 'not_found', 'nor touches it');
SET LOCAL ROLE conect_owner;
SELECT is((SELECT count(*) FROM conect.registration), 0::bigint, 'also the policy hides it');
SELECT is((SELECT count(*) FROM conect.review_item), 0::bigint, 'and what waits');
RESET ROLE;
SELECT body::jsonb ->> 'id' AS rival FROM app_api.registration_create(:'garden', NULL, NULL, NULL, 'hu') \gset
SELECT is(jsonb_array_length(registration_rivals(r)), 1, 'a second claim is seen by the check') FROM registration AS r WHERE r.id = :'rival';
SELECT is((app_api.registration_delete(:'rival', 1)).status, '204', 'a draft is deleted');

-- ---- approved ----

SELECT pg_temp.nobody();
UPDATE registration SET state = 'approved', decided_at = now() WHERE id = :'claim';
UPDATE review_item SET state = 'decided', decision = 'approved', decided_at = now(), decided_by = :'vera' WHERE object_id = :'claim';
SELECT is(registration_apply(:'claim'), :'garden'::uuid, 'the claim is applied');
SELECT body::text AS body FROM public_api.ngo_profile WHERE id = :'garden' \gset
SELECT is(:'body'::jsonb ->> 'name', 'Asociația pentru Grădini Închipuite', 'its name is public');
SELECT is(:'body'::jsonb -> 'registered_on', 'null', 'what was taken away is gone');
SELECT is(:'body'::jsonb #>> '{profile,email}', 'birou@gradini.example', 'so is its address');
SELECT is(:'body'::jsonb #>> '{provenance,name,checked_against}', 'documents', 'and what was checked');
SELECT is(:'body' ~ 'CANARY', false, 'but nothing private');
SELECT is((SELECT role FROM member WHERE ngo = :'garden' AND account = :'ana'), 'ngo_admin', 'it has an owner');
SELECT is((SELECT p.data ? 'mandate_note' FROM profile AS p WHERE p.ngo = :'garden'), false, 'what only reviewers need is not kept');
SELECT is((SELECT declared FROM ngo WHERE id = :'garden'), '{domains,name,registered_on}', 'imports keep what was declared');
SELECT is((SELECT json_agg(i -> 'why') FROM public_api.ngo_history(:'garden', NULL, 10) AS h, json_array_elements(h.items) AS i)::text, '["approved", "import"]', 'the history has both versions');
SELECT is((SELECT string_agg(data::text, '') FROM profile_version WHERE ngo = :'garden') ~ 'CANARY', false, 'and nothing private');
SELECT is((pg_temp.refused(format($$UPDATE conect.registration SET state = 'draft' WHERE id = %L$$, :'claim'))).problem, 'state_conflict', 'a decided one does not move');

-- ---- edits ----

SELECT pg_temp.be('ana@ong.example');
SELECT body::jsonb AS edit FROM app_api.ngo_update(:'garden', 2, '{"data": {"phone": "0266 123 456", "name": "Asociația Alt Nume"}}', 'ro') \gset
SELECT is(:'edit'::jsonb -> 'live', '["phone"]', 'a phone is live at once');
SELECT is(:'edit'::jsonb -> 'review', '["name"]', 'a name waits');
SELECT is((SELECT state FROM registration WHERE id = (:'edit'::jsonb ->> 'registration')::uuid), 'submitted', 'as a change that is submitted');
SELECT is((SELECT body::jsonb ->> 'name' FROM public_api.ngo_profile WHERE id = :'garden'), 'Asociația pentru Grădini Închipuite', 'while the approved one is public');
SELECT is((SELECT body::jsonb #>> '{profile,phone}' FROM public_api.ngo_profile WHERE id = :'garden'), '+40266123456', 'with the new phone');
SELECT is((pg_temp.refused(format($$SELECT app_api.ngo_update(%L, 3, '{"data": {"email": null}}', 'ro')$$, :'garden'))).faults #>> '{0,code}', 'required', 'what is required is not taken away');
SELECT pg_temp.be('bela@ong.example');
SELECT is((pg_temp.refused(format($$SELECT app_api.ngo_update(%L, 3, '{"data": {"phone": null}}', 'ro')$$, :'garden'))).problem, 'forbidden', 'others may not edit');

-- ---- confirmation, corrections ----

SELECT pg_temp.nobody();
UPDATE profile SET confirmed_at = now() - interval '13 months' WHERE ngo = :'garden';
SELECT is((SELECT etag || ' ' || (body::jsonb ->> 'freshness') FROM public_api.ngo_profile WHERE id = :'garden') ~ '^v3\.[0-9]+\.due due$', true, 'a year later it is due');
SELECT results_eq($$SELECT account FROM confirmation_due()$$, ARRAY[:'ana'::uuid], 'its owner is to be asked');
SELECT confirmation_mail(:'garden', :'ana', sha256('token'), 'sealed');
SELECT is_empty('SELECT FROM confirmation_due()', 'once');
SELECT is((pg_temp.refused($$SELECT app_api.ngo_confirm_by_mail(sha256('other'))$$)).problem, 'token_invalid', 'not by any link');
SELECT is((SELECT body::jsonb ->> 'freshness' FROM app_api.ngo_confirm_by_mail(sha256('token'))), 'fresh', 'one click confirms it');
SELECT is((pg_temp.refused($$SELECT app_api.ngo_confirm_by_mail(sha256('token'))$$)).problem, 'token_invalid', 'once');
SELECT is((SELECT count(*) FROM generate_series(1, 12) AS i WHERE (pg_temp.refused(format($q$SELECT app_api.correction_create(%L,
	'{"field": "phone", "value": "CANARY-value", "email": "canary@cetatean.example"}', '\x01', 'ro')$q$, :'garden'))).problem = 'daily_limit'), 2::bigint, 'ten corrections a day from one network');
SELECT is((SELECT items::text FROM public_api.correction_list(:'garden', NULL, 50)) ~ 'CANARY', false, 'what was proposed is not public before it is decided');
SELECT is((SELECT count(*) FROM review_item WHERE kind = 'correction' AND state = 'waiting'), 10::bigint, 'each waits for a reviewer');

-- What the templates need (src/mail/README.md).
SELECT is((SELECT jsonb_object_agg(o.template, (SELECT jsonb_agg(k ORDER BY k) FROM jsonb_object_keys(o.data) AS k))
	FROM outbox AS o),
	'{"confirm_ngo": ["confirmed_on", "expires_at", "ngo_name"], "correction_received": ["field", "ngo", "ngo_name", "text"], "registration_submitted": ["ngo_name", "registration", "submitted_at"]}', 'mails have what they say');

SELECT * FROM finish();
ROLLBACK;
