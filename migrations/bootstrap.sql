-- SPDX-License-Identifier: EUPL-1.2
--
-- Roles and the ownership of one database. Run once by a superuser, connected
-- to the database Conect will live in; running it again changes nothing.
--
--   createdb conect && psql -X -v ON_ERROR_STOP=1 -d conect -f migrations/bootstrap.sql
--
-- Everything else is done by `conect migrate`, which needs no superuser: the
-- extensions it creates (0001) are trusted ones, and conect_owner owns the
-- database. Roles belong to the cluster, so two databases of one cluster share
-- them. Passwords are not set here: use peer or SCRAM authentication and
-- ALTER ROLE … PASSWORD by hand.
--
--   conect_owner    owns everything, nobody logs in as it
--   conect_migrate  may become the owner: migrate, import-register, demo
--   conect_public   anonymous reads: views and functions of public_api only
--   conect_app      requests with an identity, under row-level security
--   conect_jobs     the background worker: functions of jobs_api only

DO $$
DECLARE
	role text;
BEGIN
	FOREACH role IN ARRAY ARRAY['conect_owner', 'conect_migrate',
	    'conect_public', 'conect_app', 'conect_jobs'] LOOP
		IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
			EXECUTE format('CREATE ROLE %I', role);
		END IF;
	END LOOP;
END $$;

ALTER ROLE conect_owner NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
	NOREPLICATION NOBYPASSRLS NOINHERIT;
ALTER ROLE conect_migrate LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
	NOREPLICATION NOBYPASSRLS NOINHERIT;
ALTER ROLE conect_public LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
	NOREPLICATION NOBYPASSRLS NOINHERIT;
ALTER ROLE conect_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
	NOREPLICATION NOBYPASSRLS NOINHERIT;
ALTER ROLE conect_jobs LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
	NOREPLICATION NOBYPASSRLS NOINHERIT;
DO $$
BEGIN
	IF NOT pg_has_role('conect_migrate', 'conect_owner', 'MEMBER') THEN
		GRANT conect_owner TO conect_migrate;
	END IF;
END $$;

-- A role that serves requests waits for nothing long, plans once, and finds
-- no name outside the schemas it is meant to see. The public one cannot write
-- even where a grant were given by mistake.
ALTER ROLE conect_public SET search_path = public_api, extensions;
ALTER ROLE conect_public SET default_transaction_read_only = on;
ALTER ROLE conect_public SET statement_timeout = '5s';
ALTER ROLE conect_public SET lock_timeout = '1s';
ALTER ROLE conect_public SET idle_in_transaction_session_timeout = '5s';
ALTER ROLE conect_public SET plan_cache_mode = force_generic_plan;
ALTER ROLE conect_public SET max_parallel_workers_per_gather = 0;
ALTER ROLE conect_public SET jit = off;
ALTER ROLE conect_public SET timezone = 'UTC';

ALTER ROLE conect_app SET search_path = public_api, extensions;
ALTER ROLE conect_app SET statement_timeout = '5s';
ALTER ROLE conect_app SET lock_timeout = '1s';
ALTER ROLE conect_app SET idle_in_transaction_session_timeout = '5s';
ALTER ROLE conect_app SET plan_cache_mode = force_generic_plan;
ALTER ROLE conect_app SET max_parallel_workers_per_gather = 0;
ALTER ROLE conect_app SET jit = off;
ALTER ROLE conect_app SET timezone = 'UTC';

-- A sweep may take its time, a mail may not.
ALTER ROLE conect_jobs SET search_path = jobs_api, extensions;
ALTER ROLE conect_jobs SET statement_timeout = '5min';
ALTER ROLE conect_jobs SET lock_timeout = '10s';
ALTER ROLE conect_jobs SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE conect_jobs SET jit = off;
ALTER ROLE conect_jobs SET timezone = 'UTC';

-- Imports run for long, but must not wait for a lock while others queue
-- behind them.
ALTER ROLE conect_migrate SET search_path = conect, public_api, extensions;
ALTER ROLE conect_migrate SET lock_timeout = '10s';
ALTER ROLE conect_migrate SET statement_timeout = 0;
ALTER ROLE conect_migrate SET jit = off;
ALTER ROLE conect_migrate SET timezone = 'UTC';

DO $$
BEGIN
	EXECUTE format('ALTER DATABASE %I OWNER TO conect_owner',
	    current_database());
	EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC',
	    current_database());
	EXECUTE format('GRANT CONNECT ON DATABASE %I'
	    ' TO conect_migrate, conect_public, conect_app, conect_jobs',
	    current_database());
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
