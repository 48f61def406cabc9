-- SPDX-License-Identifier: EUPL-1.2
--
-- Run once by the database's container, after migrations/bootstrap.sql.
\getenv migrate PASSWORD_MIGRATE
\getenv public PASSWORD_PUBLIC
\getenv app PASSWORD_APP
\getenv jobs PASSWORD_JOBS
ALTER ROLE conect_migrate PASSWORD :'migrate';
ALTER ROLE conect_public PASSWORD :'public';
ALTER ROLE conect_app PASSWORD :'app';
ALTER ROLE conect_jobs PASSWORD :'jobs';
