-- SPDX-License-Identifier: EUPL-1.2
--
-- A mark for each transaction that wrote what the public can see. A server that
-- keeps answers in memory asks for the marks above a horizon: as long as they
-- are the same, nothing it has read has changed (src/core/answers.h).
--
-- Not the change feed: that holds a row back while older transactions run, and
-- does not know of vocabularies, of copies of a register, of search being
-- turned to its other side. Not a counter: every writer would wait for it.

SET LOCAL search_path = conect, extensions;

CREATE TABLE commit_mark (
	xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
	at  timestamptz NOT NULL DEFAULT now(),
	CONSTRAINT commit_mark_xid_pk PRIMARY KEY (xid)
);
CREATE INDEX commit_mark_at ON commit_mark (at);

-- Once in a transaction. Marks of a day ago serve nobody: no server has a
-- horizon older than minutes.
CREATE FUNCTION commit_mark() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF current_setting('conect.marked', true) IS NOT DISTINCT FROM pg_current_xact_id()::text THEN
		RETURN NULL;
	END IF;
	INSERT INTO commit_mark DEFAULT VALUES ON CONFLICT DO NOTHING;
	PERFORM set_config('conect.marked', pg_current_xact_id()::text, true);
	DELETE FROM commit_mark AS m
	WHERE m.xid IN (
		SELECT o.xid FROM commit_mark AS o
		WHERE o.at < now() - interval '1 day'
		ORDER BY o.at
		LIMIT 100
		FOR UPDATE SKIP LOCKED);
	RETURN NULL;
END $$;

-- Every table but those that no public answer is made from. tests/sql checks
-- that a new table is on one side or the other.
DO $$
DECLARE
	t regclass;
BEGIN
	FOR t IN
		SELECT c.oid FROM pg_class AS c
		WHERE c.relnamespace = 'conect'::regnamespace AND c.relkind IN ('r', 'p')
		AND c.relname NOT IN ('audit', 'commit_mark', 'era', 'schema_migrations', 'search_stale')
		ORDER BY c.relname
	LOOP
		EXECUTE format('CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
			FOR EACH STATEMENT EXECUTE FUNCTION commit_mark()', t);
		-- Also for a session that turns triggers off, and for replication.
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER commit_mark', t);
	END LOOP;
END $$;

CREATE VIEW public_api.commit_mark AS
	SELECT m.xid FROM commit_mark AS m;
GRANT SELECT ON public_api.commit_mark TO conect_public, conect_app;
