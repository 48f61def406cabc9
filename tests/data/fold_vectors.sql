-- SPDX-License-Identifier: EUPL-1.2
-- Makes fold_vectors.tsv anew from its own first column, with the functions of
-- a migrated database:
--   psql -X -q -f tests/data/fold_vectors.sql > new.tsv
-- Columns, in COPY's text format: input, conect.fold(input), conect.key_of(of it).
\set ON_ERROR_STOP on
CREATE TEMP TABLE vector (n bigint GENERATED ALWAYS AS IDENTITY, input text, folded text, key text);
\copy vector (input, folded, key) FROM 'tests/data/fold_vectors.tsv'
COPY (
	SELECT input, conect.fold(input), conect.key_of(conect.fold(input))
	FROM vector ORDER BY n
) TO STDOUT;
