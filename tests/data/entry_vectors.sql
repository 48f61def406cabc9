-- SPDX-License-Identifier: EUPL-1.2
-- Makes entry_vectors.tsv anew from its own first two columns, with the function
-- of a migrated database:
--   psql -X -q -f tests/data/entry_vectors.sql > new.tsv
-- Columns, in COPY's text format: field, what was given, and of
-- conect.entry_value(field, given) what is kept and what is wrong.
\set ON_ERROR_STOP on
SET search_path = conect;
CREATE TEMP TABLE vector (n bigint GENERATED ALWAYS AS IDENTITY, field text, given text, kept text, fault text);
\copy vector (field, given, kept, fault) FROM 'tests/data/entry_vectors.tsv'
COPY (
	SELECT x.field, x.given, coalesce(v.kept, ''), coalesce(v.fault, '')
	FROM vector AS x CROSS JOIN LATERAL entry_value(x.field, x.given) AS v
	ORDER BY x.n
) TO STDOUT;
