-- SPDX-License-Identifier: EUPL-1.2
-- Who may do what: everything not listed here is refused.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(39);

SELECT is((SELECT array_agg(r.rolname::text) FROM pg_roles AS r WHERE r.rolname LIKE 'conect%' AND (r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls)), NULL, 'no role has a power of the cluster');
SELECT is((SELECT rolcanlogin FROM pg_roles WHERE rolname = 'conect_owner'), false, 'nobody logs in as the owner');
SELECT is((SELECT array_agg(m.rolname::text) FROM pg_auth_members AS a JOIN pg_roles AS m ON m.oid = a.member JOIN pg_roles AS r ON r.oid = a.roleid WHERE r.rolname LIKE 'conect%'), '{conect_migrate}', 'conect_migrate alone is a member, of conect_owner');

-- Every table, every right, for the two roles of the server.
CREATE FUNCTION pg_temp.rights(role text, schemas text) RETURNS text[] LANGUAGE sql AS $$
	SELECT array_agg(c.oid::regclass || ' ' || p ORDER BY c.oid::regclass || ' ' || p)
	FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace, unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) AS p
	WHERE n.nspname ~ schemas AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND has_table_privilege(role, c.oid, p)
$$;
SELECT is(pg_temp.rights('conect_public', '^(conect|search_.)$'), NULL, 'conect_public has no right on any table');
SELECT is(pg_temp.rights('conect_app', '^(conect|search_.)$'), NULL, 'conect_app has no right on any table');
SELECT is((SELECT array_agg(r) FROM unnest(pg_temp.rights('conect_public', '^public_api$')) AS r WHERE r !~ ' SELECT$'), NULL, 'conect_public only reads public_api');
SELECT is((SELECT array_agg(r) FROM unnest(pg_temp.rights('conect_app', '^public_api$')) AS r WHERE r !~ ' SELECT$'), NULL, 'conect_app only reads public_api');
SELECT is((SELECT count(*) FROM pg_class WHERE relnamespace = 'public_api'::regnamespace AND NOT has_table_privilege('conect_public', oid, 'SELECT')), 0::bigint, 'and all of it');
SELECT is((SELECT array_agg(s.oid::regclass::text) FROM pg_class AS s WHERE s.relkind = 'S' AND s.relpersistence <> 't' AND (has_sequence_privilege('conect_public', s.oid, 'USAGE,SELECT,UPDATE') OR has_sequence_privilege('conect_app', s.oid, 'USAGE,SELECT,UPDATE'))), NULL, 'no sequence is open');
SELECT is((SELECT array_agg(c.oid::regclass::text) FROM pg_class AS c WHERE c.relnamespace = 'public_api'::regnamespace AND c.relkind <> 'v'), NULL, 'public_api holds views, not tables');

SELECT is((SELECT array_agg(n.nspname::text ORDER BY n.nspname) FROM pg_namespace AS n WHERE n.nspname !~ '^pg_|^information_schema$|^tap$' AND has_schema_privilege('conect_public', n.oid, 'USAGE')), '{extensions,public_api}', 'schemas conect_public sees');
SELECT is((SELECT array_agg(n.nspname::text ORDER BY n.nspname) FROM pg_namespace AS n WHERE n.nspname !~ '^pg_|^information_schema$|^tap$' AND has_schema_privilege('conect_app', n.oid, 'USAGE')), '{app_api,extensions,public_api}', 'schemas conect_app sees');
SELECT is((SELECT array_agg(n.nspname::text) FROM pg_namespace AS n, unnest('{conect_public,conect_app,conect_migrate}'::text[]) AS r WHERE n.nspname !~ '^pg_temp' AND has_schema_privilege(r, n.oid, 'CREATE')), NULL, 'no login role creates in any schema');
SELECT is((SELECT array_agg(p.oid::regprocedure::text) FROM pg_proc AS p WHERE p.pronamespace = 'conect'::regnamespace AND has_function_privilege('conect_public', p.oid, 'EXECUTE')), NULL, 'conect_public calls no function of conect');
SELECT is((SELECT array_agg(p.oid::regprocedure::text) FROM pg_proc AS p WHERE p.pronamespace = 'conect'::regnamespace AND has_function_privilege('conect_app', p.oid, 'EXECUTE')), NULL, 'conect_app calls nothing of conect');
SELECT is((SELECT count(*) FROM pg_proc AS p WHERE p.pronamespace = 'public_api'::regnamespace AND NOT has_function_privilege('conect_public', p.oid, 'EXECUTE')), 0::bigint, 'conect_public calls every function of public_api');
SELECT ok(NOT has_database_privilege(r, current_database(), 'CREATE,TEMPORARY'), r || ' creates nothing in the database') FROM unnest('{conect_public,conect_app}'::text[]) AS r;
SELECT is((SELECT array_agg(c.oid::regclass::text) FROM pg_class AS c, aclexplode(c.relacl) AS a WHERE a.grantee = 0 AND c.relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('conect', 'public_api') OR nspname LIKE 'search%')), NULL, 'nothing is granted to PUBLIC: relations');
SELECT is((SELECT array_agg(p.oid::regprocedure::text) FROM pg_proc AS p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a WHERE a.grantee = 0 AND p.pronamespace IN ('conect'::regnamespace, 'public_api'::regnamespace)), NULL, 'nothing is granted to PUBLIC: functions');
SELECT is((SELECT array_agg(n.nspname::text) FROM pg_namespace AS n, aclexplode(n.nspacl) AS a WHERE a.grantee = 0 AND n.nspname !~ '^pg_|^information_schema$|^tap$'), NULL, 'nothing is granted to PUBLIC: schemas');

-- In the roles' own words.
SET LOCAL ROLE conect_public;
SELECT throws_ok('SELECT FROM conect.ngo', '42501', NULL, 'conect_public cannot read conect.ngo');
SELECT throws_ok('SELECT FROM conect.audit', '42501', NULL, 'nor the audit trail');
SELECT throws_ok('UPDATE public_api.ngo SET name = name', '42501', NULL, 'nor write through a view');
SELECT throws_ok('DELETE FROM public_api.county', '42501', NULL, 'nor delete through one');
SELECT throws_ok('CREATE TEMPORARY TABLE t (a int)', '42501', NULL, 'nor make a temporary table');
SELECT lives_ok('SELECT FROM public_api.ngo, public_api.change LIMIT 1', 'conect_public reads public_api');
RESET ROLE;
SET LOCAL ROLE conect_app;
SELECT throws_ok('SELECT FROM conect.ngo', '42501', NULL, 'conect_app cannot read conect.ngo');
SELECT throws_ok('SELECT FROM conect.audit', '42501', NULL, 'conect_app cannot read the audit trail');
SELECT throws_ok($$INSERT INTO conect.audit (actor, action) VALUES ('test', 'test.done')$$, '42501', NULL, 'conect_app cannot add to it but through functions');
SELECT throws_ok('UPDATE conect.audit SET actor = NULL', '42501', NULL, 'conect_app cannot change it');
SELECT throws_ok('DELETE FROM conect.audit', '42501', NULL, 'nor delete from it');
RESET ROLE;

-- The background worker.
SELECT is(pg_temp.rights('conect_jobs', '^(conect|search_.|public_api|app_api|jobs_api)$'), NULL, 'conect_jobs has no right on any table or view');
SELECT is((SELECT array_agg(n.nspname::text ORDER BY n.nspname) FROM pg_namespace AS n WHERE n.nspname !~ '^pg_|^information_schema$|^tap$' AND has_schema_privilege('conect_jobs', n.oid, 'USAGE')), '{jobs_api}', 'schemas conect_jobs sees');
SELECT is((SELECT array_agg(p.oid::regprocedure::text) FROM pg_proc AS p WHERE p.pronamespace IN ('conect'::regnamespace, 'public_api'::regnamespace, 'app_api'::regnamespace) AND has_function_privilege('conect_jobs', p.oid, 'EXECUTE')), NULL, 'conect_jobs calls nothing but jobs_api');
SELECT is((SELECT array_agg(p.oid::regprocedure::text) FROM pg_proc AS p, unnest('{conect_public,conect_app}'::text[]) AS r WHERE p.pronamespace = 'jobs_api'::regnamespace AND has_function_privilege(r, p.oid, 'EXECUTE')), NULL, 'which nobody else calls');
SET LOCAL ROLE conect_jobs;
SELECT throws_ok('SELECT FROM conect.outbox', '42501', NULL, 'conect_jobs cannot read the outbox but through functions');
SELECT throws_ok('CREATE TEMPORARY TABLE t (a int)', '42501', NULL, 'and makes no table');
RESET ROLE;

SELECT is((SELECT array_agg(c ORDER BY c COLLATE "C") FROM pg_roles AS r, unnest(r.rolconfig) AS c WHERE r.rolname = 'conect_public'),
	'{TimeZone=UTC,default_transaction_read_only=on,idle_in_transaction_session_timeout=5s,jit=off,lock_timeout=1s,max_parallel_workers_per_gather=0,plan_cache_mode=force_generic_plan,"search_path=public_api, extensions",statement_timeout=5s}',
	'conect_public has its settings');

SELECT * FROM finish();
ROLLBACK;
