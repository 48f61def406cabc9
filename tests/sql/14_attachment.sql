-- SPDX-License-Identifier: EUPL-1.2
-- Files: who may touch them, what is kept once, what goes and when.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(31);

-- As this account for the rest of the transaction; NULL: as nobody.
CREATE FUNCTION pg_temp.as_account(who uuid, role text DEFAULT 'account') RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', coalesce(conect.identity_seal(i.t) || ' ' || i.t, ''), true)
	FROM (SELECT CASE WHEN who IS NOT NULL THEN (ROW (who, NULL, NULL, role, NULL, true, 'test', NULL, false)::conect.identity)::text END AS t) AS i
$$;
CREATE FUNCTION pg_temp.id(n int) RETURNS uuid LANGUAGE sql AS $$
	SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid
$$;
CREATE FUNCTION pg_temp.add(registration int, content text, kind text DEFAULT 'statute', visibility text DEFAULT 'private')
RETURNS text LANGUAGE sql AS $$
	SELECT r.status FROM app_api.attachment_create('registration', pg_temp.id(registration), kind, 'Statut.pdf', visibility,
		'application/pdf', '{}', convert_to(content, 'UTF8')) AS r
$$;
CREATE FUNCTION pg_temp.may(of_type text, of_id uuid) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(w, ' ') FROM unnest(ARRAY['read', 'own', 'write']) AS w WHERE attachment_may(of_type, of_id, w)
$$;

INSERT INTO account (id, email, role) VALUES (pg_temp.id(1), 'a@exemplu.example', 'account'), (pg_temp.id(2), 'b@exemplu.example', 'account'),
	(pg_temp.id(3), 'r@exemplu.example', 'reviewer');
INSERT INTO ngo (id, name, legal_form, status) VALUES (pg_temp.id(50), 'ASOCIAȚIA DOSAR', 'asociatie', 'inregistrat');
INSERT INTO registration (id, kind, lang, created_by) VALUES (pg_temp.id(10), 'new', 'ro', pg_temp.id(1)), (pg_temp.id(11), 'new', 'ro', pg_temp.id(2));
INSERT INTO registration (id, kind, ngo, lang, created_by) VALUES (pg_temp.id(12), 'claim', pg_temp.id(50), 'ro', pg_temp.id(1)),
	(pg_temp.id(13), 'change', pg_temp.id(50), 'ro', pg_temp.id(1));
INSERT INTO member (ngo, account, role) VALUES (pg_temp.id(50), pg_temp.id(2), 'ngo_editor');

SELECT pg_temp.as_account(pg_temp.id(1));
SELECT is(pg_temp.may('registration', pg_temp.id(10)), 'read own write', 'its owner may, while it is a draft');
SELECT is(pg_temp.may('registration', pg_temp.id(11)), NULL, 'another may not');
SELECT is(pg_temp.may('registration', pg_temp.id(99)), NULL, 'what is not there nobody may');
SELECT is(pg_temp.may('ngo', pg_temp.id(50)), NULL, 'an NGO: its members');
SELECT is(pg_temp.may('cloud', pg_temp.id(50)), NULL, 'unknown objects: nobody');
SELECT pg_temp.as_account(pg_temp.id(2));
SELECT is(pg_temp.may('registration', pg_temp.id(12)), NULL, 'members do not see the papers of a claim on their NGO');
SELECT is(pg_temp.may('registration', pg_temp.id(13)), 'read own write', 'but those of its change');
SELECT is(pg_temp.may('ngo', pg_temp.id(50)), 'read own write', 'and of the NGO');
SELECT pg_temp.as_account(pg_temp.id(3), 'reviewer');
SELECT is(pg_temp.may('registration', pg_temp.id(10)), NULL, 'no draft is seen by staff');
SELECT is(pg_temp.may('ngo', pg_temp.id(50)), 'read', 'what an NGO has is');

SELECT pg_temp.as_account(pg_temp.id(1));
SELECT is(pg_temp.add(10, 'one'), '201', 'a file is added');
SELECT is(pg_temp.add(10, 'one'), '200', 'and again it is the same');
SELECT is(pg_temp.add(10, 'one', 'report', 'public'), '201', 'for another purpose it is another');
SELECT is((SELECT count(*) FROM attachment_content), 1::bigint, 'of bytes that are kept once');
SELECT throws_ok('SELECT pg_temp.add(11, ''one'')', 'CN000', 'not_found', 'a foreign object is not there');
SELECT throws_ok($$SELECT pg_temp.add(10, 'x', 'mandate_proof', 'public')$$, '23514', NULL, 'a proof is never public');
SELECT throws_ok($$UPDATE attachment_content SET content = 'two'$$, '23514', NULL, 'a hash is that of its bytes');
SELECT pg_temp.as_account(pg_temp.id(2));
SELECT is((SELECT count(*) FROM attachment), 2::bigint, 'the superuser sees all');
SET LOCAL ROLE conect_owner;
SELECT is((SELECT count(*) FROM attachment), 0::bigint, 'a function that forgot to ask sees nothing of others');
RESET ROLE;
SELECT is(attachment_list('registration', pg_temp.id(10))::text, '[]', 'nor does the list');
SELECT pg_temp.as_account(pg_temp.id(1));
SELECT is(json_array_length(attachment_list('registration', pg_temp.id(10))), 2, 'its owner has the list');
SELECT is(attachment_publish(pg_temp.id(10), pg_temp.id(50)), 1::bigint, 'the public one becomes the NGO''s');
SELECT is(json_array_length(public_api.document_list(pg_temp.id(50))), 1, 'and is there for all');
UPDATE ngo SET removed_at = now(), removed_reason = 'closed' WHERE id = pg_temp.id(50);
SELECT is((SELECT count(*) FROM attachment AS a, public_api.document_get(a.id) AS d WHERE a.object_type = 'ngo' AND d.body IS NOT NULL), 0::bigint,
	'until the NGO is removed');

SELECT is(pg_temp.add(10, 'proof', 'mandate_proof'), '201', 'a proof is added');
SELECT pg_temp.as_account(NULL);
SELECT attachment_discard('registration', pg_temp.id(13));
SET session_replication_role = replica;
UPDATE registration SET state = 'refused', decided_at = now() - interval '29 days' WHERE id = pg_temp.id(10);
SET session_replication_role = origin;
SELECT is((attachment_sweep()).wiped, 0::bigint, 'a proof stays for thirty days after the decision');
SET session_replication_role = replica;
UPDATE registration SET decided_at = now() - interval '31 days' WHERE id = pg_temp.id(10);
SET session_replication_role = origin;
SELECT is((attachment_sweep()).wiped, 1::bigint, 'then its bytes go');
SELECT is((SELECT array_agg(a.kind ORDER BY a.kind) FROM attachment AS a WHERE a.stored IS NULL AND a.sha256 = sha256('proof')), '{mandate_proof}', 'and its hash stays');
SELECT is((SELECT count(*) FROM attachment_content), 2::bigint, 'unused bytes wait a day');
UPDATE attachment_content SET used_at = now() - interval '25 hours';
SELECT is((attachment_sweep()).removed, 1::bigint, 'and go');
DELETE FROM registration WHERE id = pg_temp.id(10);
SELECT is((attachment_sweep()).wiped, 2::bigint, 'the files of a registration that is gone');

SELECT * FROM finish();
ROLLBACK;
