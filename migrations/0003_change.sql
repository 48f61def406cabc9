-- SPDX-License-Identifier: EUPL-1.2
--
-- What happened: `change`, one row for each write that alters what the public
-- sees, and `audit`, one row for each act, refusal and security event.
-- Neither is ever updated or deleted.
--
-- The order of changes is (era, xid, seq), and readers see a row only when no
-- transaction that could still put one before it is running. So whoever reads
-- on from the last row seen misses nothing, however writers interleave.

SET LOCAL search_path = conect, extensions;

-- Transaction numbers begin anew in a cluster that was restored from a dump,
-- and are used twice after a failover or a recovery to a point in time. An
-- era is a time in which they only rise.
CREATE TABLE era (
	era               int,
	system_identifier bigint NOT NULL,
	timeline          int NOT NULL,
	began_at          timestamptz NOT NULL DEFAULT now(),
	CONSTRAINT era_era_pk PRIMARY KEY (era)
);

-- The cluster and its timeline, which changes with each promotion.
CREATE FUNCTION era_here(OUT system_identifier bigint, OUT timeline int)
LANGUAGE sql STABLE AS $$
	SELECT s.system_identifier,
		('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int
	FROM pg_control_system() AS s
$$;

-- Begins a new era if the newest is not of this cluster and timeline; gives
-- the era that holds. Waits for the writers of the old one.
CREATE FUNCTION era_renew() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	now_era int;
BEGIN
	LOCK TABLE era IN EXCLUSIVE MODE;
	INSERT INTO era (era, system_identifier, timeline)
	SELECT coalesce((SELECT max(e.era) FROM era AS e), 0) + 1,
		h.system_identifier, h.timeline
	FROM era_here() AS h
	WHERE NOT EXISTS (
		SELECT FROM era AS e
		WHERE e.era = (SELECT max(era) FROM era)
		AND (e.system_identifier, e.timeline) = (h.system_identifier, h.timeline));
	SELECT max(e.era) INTO now_era FROM era AS e;
	RETURN now_era;
END $$;

-- The era of this transaction. The lock keeps era_renew() out until it ends,
-- so that no change of an old era appears once a new one has begun.
CREATE FUNCTION current_era() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	now_era int;
BEGIN
	IF NOT EXISTS (
		SELECT FROM era_here() AS h
		JOIN era AS e ON (e.system_identifier, e.timeline) = (h.system_identifier, h.timeline)
		WHERE e.era = (SELECT max(era) FROM era)) THEN
		PERFORM era_renew();
	END IF;
	LOCK TABLE era IN ROW SHARE MODE;
	SELECT max(e.era) INTO now_era FROM era AS e;
	RETURN now_era;
END $$;
DO $$ BEGIN PERFORM conect.era_renew(); END $$;

CREATE TABLE change (
	era       int NOT NULL,
	xid       xid8 NOT NULL DEFAULT pg_current_xact_id(),
	seq       bigint GENERATED ALWAYS AS IDENTITY,
	at        timestamptz NOT NULL DEFAULT now(),
	type      text NOT NULL,
	id        uuid NOT NULL,
	version   bigint NOT NULL,
	operation text NOT NULL,
	CONSTRAINT change_order_pk PRIMARY KEY (era, xid, seq),
	CONSTRAINT change_type_form CHECK (type ~ '^[a-z][a-z_]{0,39}$'),
	CONSTRAINT change_operation_known CHECK (operation IN ('create', 'update', 'delete'))
);
CREATE INDEX change_id_idx ON change (id);
CREATE INDEX change_at_idx ON change (at);

-- For writes that are not seen by the triggers below.
CREATE FUNCTION record_change(type text, id uuid, version bigint, operation text)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	INSERT INTO change (era, type, id, version, operation)
	VALUES (current_era(), record_change.type, record_change.id,
		record_change.version, record_change.operation)
$$;

-- Tables with version and removed_at write their own changes, whoever writes
-- to them; the trigger's argument is the type. A row with removed_at set is
-- gone for the public: to set it is a delete, to clear it a create, and what
-- happens to it in between is nobody's business.
CREATE FUNCTION record_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	now_era int := current_era();
BEGIN
	INSERT INTO change (era, type, id, version, operation)
	SELECT now_era, TG_ARGV[0], n.id, n.version, 'create'
	FROM fresh AS n
	WHERE n.removed_at IS NULL;
	RETURN NULL;
END $$;

-- The plan outlives the statement it was made for: made for one row, a nested
-- loop would take minutes for ten thousand.
CREATE FUNCTION record_updated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp
SET enable_nestloop = off AS $$
DECLARE
	now_era int := current_era();
BEGIN
	INSERT INTO change (era, type, id, version, operation)
	SELECT now_era, TG_ARGV[0], n.id, n.version,
		CASE
		WHEN n.removed_at IS NOT NULL THEN 'delete'
		WHEN o.removed_at IS NOT NULL THEN 'create'
		ELSE 'update' END
	FROM fresh AS n
	JOIN stale AS o ON o.id = n.id
	WHERE n.version <> o.version
	AND (n.removed_at IS NULL OR o.removed_at IS NULL);
	RETURN NULL;
END $$;

CREATE FUNCTION record_deleted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	now_era int := current_era();
BEGIN
	INSERT INTO change (era, type, id, version, operation)
	SELECT now_era, TG_ARGV[0], o.id, o.version + 1, 'delete'
	FROM stale AS o
	WHERE o.removed_at IS NULL;
	RETURN NULL;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'TRUNCATE' AND
	    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
		RETURN NULL;
	END IF;
	RAISE insufficient_privilege USING
		MESSAGE = format('%s of %I is refused', TG_OP, TG_TABLE_NAME),
		HINT = 'rows are only ever added';
END $$;

CREATE TRIGGER ngo_id_fixed BEFORE UPDATE OF id ON ngo
	FOR EACH ROW WHEN (NEW.id <> OLD.id) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ngo_inserted AFTER INSERT ON ngo
	REFERENCING NEW TABLE AS fresh
	FOR EACH STATEMENT EXECUTE FUNCTION record_inserted('ngo');
CREATE TRIGGER ngo_updated AFTER UPDATE ON ngo
	REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
	FOR EACH STATEMENT EXECUTE FUNCTION record_updated('ngo');
CREATE TRIGGER ngo_deleted AFTER DELETE ON ngo
	REFERENCING OLD TABLE AS stale
	FOR EACH STATEMENT EXECUTE FUNCTION record_deleted('ngo');

CREATE TRIGGER authority_id_fixed BEFORE UPDATE OF id ON authority
	FOR EACH ROW WHEN (NEW.id <> OLD.id) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER authority_inserted AFTER INSERT ON authority
	REFERENCING NEW TABLE AS fresh
	FOR EACH STATEMENT EXECUTE FUNCTION record_inserted('authority');
CREATE TRIGGER authority_updated AFTER UPDATE ON authority
	REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
	FOR EACH STATEMENT EXECUTE FUNCTION record_updated('authority');
CREATE TRIGGER authority_deleted AFTER DELETE ON authority
	REFERENCING OLD TABLE AS stale
	FOR EACH STATEMENT EXECUTE FUNCTION record_deleted('authority');

-- No personal data in it: actor is an identifier, not a name or an address.
CREATE TABLE audit (
	id             uuid DEFAULT uuid_v7(),
	at             timestamptz NOT NULL DEFAULT clock_timestamp(),
	actor          text NOT NULL,
	action         text NOT NULL,
	object_type    text,
	object_id      text,
	version_before bigint,
	version_after  bigint,
	reason         text,
	request_id     text,
	payload_sha256 bytea,
	CONSTRAINT audit_id_pk PRIMARY KEY (id),
	CONSTRAINT audit_actor_length CHECK (length(actor) BETWEEN 1 AND 200),
	CONSTRAINT audit_action_form CHECK (action ~ '^[a-z][a-z0-9_.]{0,79}$'),
	CONSTRAINT audit_reason_length CHECK (length(reason) <= 2000),
	CONSTRAINT audit_payload_sha256_length CHECK (length(payload_sha256) = 32)
);
CREATE INDEX audit_at_idx ON audit (at);
CREATE INDEX audit_object_idx ON audit (object_type, object_id);

CREATE TRIGGER change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON change, audit FROM conect_owner;

ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_owner ON audit TO conect_owner USING (true) WITH CHECK (true);
CREATE POLICY audit_append ON audit FOR INSERT TO conect_app WITH CHECK (true);
GRANT USAGE ON SCHEMA conect TO conect_app;
GRANT INSERT ON audit TO conect_app;
GRANT EXECUTE ON FUNCTION uuid_v7() TO conect_app;

-- The feed. In the newest era a row is shown once every transaction up to its
-- own is over; the rows of older eras are complete.
CREATE VIEW public_api.change AS
	SELECT era, xid, seq, at, type, id, version, operation
	FROM change
	WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
	OR era < (SELECT max(e.era) FROM era AS e);

-- Whether the database is migrated as far as the asking program knows. Not
-- ready is an error of class 57 (operator intervention), as when a server is
-- still starting.
CREATE FUNCTION public_api.ready(wanted int) RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	have int := (SELECT max(m.version) FROM schema_migrations AS m);
BEGIN
	IF have IS NULL OR have < wanted THEN
		RAISE cannot_connect_now USING MESSAGE =
			format('schema version %s, wanted %s', have, wanted);
	END IF;
	RETURN have;
END $$;
