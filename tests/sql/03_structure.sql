-- SPDX-License-Identifier: EUPL-1.2
-- What holds for all tables and views.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(35);

SELECT is((SELECT array_agg(c.conrelid::regclass || '.' || c.conname) FROM pg_constraint AS c
	WHERE c.connamespace = 'conect'::regnamespace AND c.conrelid <> 0
	AND c.conname !~ ('^' || (SELECT r.relname FROM pg_class AS r WHERE r.oid = c.conrelid)
		|| '_.+_(pk|unique|known|form|length|range|rule|valid|true)$')
	AND c.contype <> 't'), NULL, 'every constraint is named table_column_rule');
SELECT is((SELECT array_agg(c.oid::regclass::text) FROM pg_class AS c
	WHERE c.relnamespace = 'conect'::regnamespace AND c.relkind = 'r'
	AND c.relname <> 'idempotency' -- a visitor has no account, and NULL no place in a key: unique instead
	AND NOT EXISTS (SELECT FROM pg_constraint AS p WHERE p.conrelid = c.oid AND p.contype = 'p')), NULL, 'every table has a primary key');
-- A foreign key without an index makes each delete of the row it points to
-- read the whole table. Vocabularies and counties are never deleted.
SELECT is((SELECT array_agg(c.conname::text) FROM pg_constraint AS c
	WHERE c.connamespace = 'conect'::regnamespace AND c.contype = 'f'
	AND c.conname !~ '_(kind|county|icnpo|source|legal_form|status|court|appeal_court|snapshot_first|snapshot)_known$'
	AND c.conname <> 'register_entry_snapshot_last_known'
	AND NOT EXISTS (SELECT FROM pg_index AS i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])), NULL, 'foreign keys to what may go have an index');
SELECT is((SELECT array_agg(c.oid::regclass::text ORDER BY c.relname) FROM pg_class AS c
	WHERE c.relnamespace = 'conect'::regnamespace AND c.relrowsecurity AND c.relforcerowsecurity), '{account,api_key,attachment,attachment_content,audit,authority,campaign,correction,designation,device,entry_import,idempotency,message,ngo,ngo_merge,ngo_removal,profile,recording_message,recording_request,recovery_code,register,registration,review_item,session,totp_reset}', 'row-level security is forced where rows are private');
SELECT is((SELECT array_agg(a.attrelid::regclass || '.' || a.attname) FROM pg_attribute AS a
	JOIN pg_class AS c ON c.oid = a.attrelid
	WHERE c.relnamespace IN ('conect'::regnamespace, 'public_api'::regnamespace) AND c.relkind IN ('r', 'v')
	AND a.attnum > 0 AND a.atttypid IN ('timestamp'::regtype, 'char'::regtype, 'varchar'::regtype, 'money'::regtype)), NULL, 'instants have a zone, texts are text');
CREATE FUNCTION pg_temp.columns(v text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute
	WHERE attrelid = ('public_api.' || v)::regclass AND attnum > 0 AND NOT attisdropped
$$;
SELECT is(pg_temp.columns('ngo'), 'id version created_at updated_at name former_names legal_form status is_branch public_utility national_number court_number court court_name cif registered_on county locality_siruta locality purpose domains flags declared not_seen_since', 'columns of ngo');
SELECT is(pg_temp.columns('ngo_removed'), 'id version removed_at removed_reason', 'columns of ngo_removed');
SELECT is(pg_temp.columns('ngo_removal'), 'id state reason_code target legal label_ro label_hu label_en', 'columns of ngo_removal');
SELECT is(pg_temp.columns('review_reason'), 'code ord applies_to legal label_ro label_hu label_en note_ro note_hu note_en', 'columns of review_reason');
SELECT is(pg_temp.columns('ngo_register'), 'ngo register scope raw not_seen_since snapshot_first_on captured_on file_sha256', 'columns of ngo_register');
SELECT is(pg_temp.columns('authority'), 'id version created_at updated_at name name_folded cif kind county locality_siruta parent address source', 'columns of authority');
SELECT is(pg_temp.columns('authority_removed'), 'id version removed_at removed_reason', 'columns of authority_removed');
SELECT is(pg_temp.columns('county'), 'code iso siruta jud region nuts3 name_ro name_hu name_en', 'columns of county');
SELECT is(pg_temp.columns('locality'), 'siruta name name_folded county parent_siruta kind level urban', 'columns of locality');
SELECT is(pg_temp.columns('court'), 'code name name_folded kind county appeal_court name_published', 'columns of court');
SELECT is(pg_temp.columns('data_source'), 'code title publisher licence captured_on', 'columns of data_source');
SELECT is(pg_temp.columns('vocabulary'), 'name version updated_on source licence title_ro title_hu title_en ord', 'columns of vocabulary');
SELECT is(pg_temp.columns('vocabulary_term'), 'vocabulary code ord icnpo label_ro label_hu label_en note_ro note_hu note_en', 'columns of vocabulary_term');
SELECT is(pg_temp.columns('change'), 'era xid seq at type id version operation', 'columns of change');
SELECT is(pg_temp.columns('ngo_profile'), 'id body etag status reason', 'columns of ngo_profile');
SELECT is(pg_temp.columns('page_words'), 'vocabulary lang labels notes', 'columns of page_words');
SELECT is(pg_temp.columns('profile_field'), 'code ord section type vocabulary required visibility public_if personal reviewed max_length max_items label_ro label_hu label_en why_ro why_hu why_en', 'columns of profile_field');
SELECT is(pg_temp.columns('register_copy'), 'register captured_on', 'columns of register_copy');
SELECT is(pg_temp.columns('commit_mark'), 'xid', 'columns of commit_mark');
SELECT is(pg_temp.columns('unit'), 'authority updated_at name email phone address url', 'columns of unit');
SELECT is(pg_temp.columns('schema_version'), 'version', 'columns of schema_version');
SELECT is((SELECT array_agg(relname::text ORDER BY relname) FROM pg_class WHERE relnamespace = 'public_api'::regnamespace AND relkind = 'v'),
	'{authority,authority_removed,change,commit_mark,county,court,data_source,locality,ngo,ngo_profile,ngo_register,ngo_removal,ngo_removed,page_words,profile_field,register_copy,review_reason,schema_version,unit,vocabulary,vocabulary_term}', 'there is no other view');

-- Readiness: the number in service.sql is the newest migration's.
\set ok `grep -c "ready($(ls migrations/[0-9]*.sql | tail -n 1 | sed 's/.*\/0*\([1-9][0-9]*\)_.*/\1/'))" src/service/service.sql`
SELECT is(:ok, 1, 'health_ready asks for the newest migration');
\set file :statements '/health_ready.sql'
\i :file
SELECT is(:'r_body'::jsonb ->> 'status', 'up', 'a migrated database is ready');
SELECT is((:'r_body'::jsonb ->> 'schema')::int, (SELECT max(version) FROM schema_migrations), 'and tells its version');
SELECT throws_ok('SELECT public_api.ready(9999)', '57P03', NULL, 'a database behind the program is not ready');
SAVEPOINT before;
DELETE FROM schema_migrations;
SELECT throws_ok('SELECT public_api.ready(1)', '57P03', NULL, 'nor is an empty one');
ROLLBACK TO before;
SELECT is(public_api.ready(1), (SELECT max(version) FROM schema_migrations), 'a database ahead of the program is');

SELECT throws_ok($$SELECT reference_stage('ngo; DROP TABLE ngo', '{id}')$$, '42P01', NULL, 'a table''s name is only a name');
SELECT throws_ok($$SELECT reference_stage('county', '{"code, iso"}')$$, '42703', NULL, 'a column''s name is only a name');

SELECT * FROM finish();
ROLLBACK;
