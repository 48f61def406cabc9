-- SPDX-License-Identifier: EUPL-1.2
--
-- Files, stored by content, with who may see them. The same bytes are kept
-- once (attachment_content); an attachment is their use by one object, under a
-- name, for a purpose. Who may touch an object's files is asked in one place,
-- attachment_may(). The server has looked at the bytes before they come here
-- (src/lib/file_type.h): type and flags are what it saw, not what was claimed.
--
-- Bytes go and what was decided on them stays: a wiped attachment keeps its
-- hash, type and size (sha256), and has no content any more (stored).

SET LOCAL search_path = conect, extensions;

-- One value, not pieces: written by one statement, so that a file is there
-- whole or not at all. Formats we take are compressed already (EXTERNAL).
CREATE TABLE attachment_content (
	sha256  bytea,
	content bytea NOT NULL,
	used_at timestamptz NOT NULL DEFAULT now(), -- when an attachment last began to use it
	CONSTRAINT attachment_content_sha256_pk PRIMARY KEY (sha256),
	CONSTRAINT attachment_content_sha256_rule CHECK (sha256 = sha256(content)),
	CONSTRAINT attachment_content_content_length CHECK (length(content) BETWEEN 1 AND 10485760)
);
ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE attachment (
	id          uuid DEFAULT uuid_v7(),
	object_type text NOT NULL, -- what it belongs to: a registration, an NGO
	object_id   uuid NOT NULL,
	kind        text NOT NULL,
	name        text NOT NULL, -- for people; never a path
	visibility  text NOT NULL DEFAULT 'private',
	type        text NOT NULL, -- by content
	flags       text[] NOT NULL DEFAULT '{}', -- what a reviewer should know of it
	size        int NOT NULL,
	sha256      bytea NOT NULL,
	stored      bytea,
	created_by  uuid,
	created_at  timestamptz NOT NULL DEFAULT now(),
	deleted_at  timestamptz,
	wiped_at    timestamptz,
	CONSTRAINT attachment_id_pk PRIMARY KEY (id),
	CONSTRAINT attachment_object_type_known CHECK (object_type IN ('registration', 'ngo')),
	CONSTRAINT attachment_kind_known CHECK (kind IN ('mandate_proof', 'statute', 'report', 'other')),
	CONSTRAINT attachment_name_length CHECK (length(name) BETWEEN 1 AND 120),
	CONSTRAINT attachment_name_form CHECK (name !~ '[[:cntrl:]/\\]'),
	CONSTRAINT attachment_visibility_known CHECK (visibility IN ('private', 'public')),
	-- What may show a person's data is never public.
	CONSTRAINT attachment_visibility_rule CHECK (visibility = 'private' OR kind IN ('statute', 'report')),
	CONSTRAINT attachment_type_known CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png',
		'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
	CONSTRAINT attachment_flags_known CHECK (flags <@ ARRAY['encrypted', 'embedded_files']),
	CONSTRAINT attachment_size_range CHECK (size BETWEEN 1 AND 10485760),
	CONSTRAINT attachment_sha256_length CHECK (length(sha256) = 32),
	CONSTRAINT attachment_stored_known FOREIGN KEY (stored) REFERENCES attachment_content,
	CONSTRAINT attachment_stored_rule CHECK (stored = sha256),
	CONSTRAINT attachment_wiped_at_rule CHECK ((wiped_at IS NULL) = (stored IS NOT NULL)),
	CONSTRAINT attachment_deleted_at_rule CHECK (deleted_at IS NULL OR wiped_at IS NOT NULL),
	CONSTRAINT attachment_created_by_known FOREIGN KEY (created_by) REFERENCES account ON DELETE SET NULL
);
CREATE INDEX attachment_object_idx ON attachment (object_type, object_id) WHERE deleted_at IS NULL;
CREATE INDEX attachment_created_by_idx ON attachment (created_by, created_at);
CREATE INDEX attachment_stored_idx ON attachment (stored);
-- Sent again, it is the same attachment.
CREATE UNIQUE INDEX attachment_once ON attachment (object_type, object_id, kind, sha256) WHERE deleted_at IS NULL;

CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON attachment
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE attachment ENABLE ALWAYS TRIGGER commit_mark;

-- May who asks `read` or `write` the files of this object, and are they `own`,
-- to be written when the object is open? The only place that knows what objects
-- are. An object that is not there: no.
CREATE FUNCTION attachment_may(object_type text, object_id uuid, what text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r record;
BEGIN
	CASE object_type
	WHEN 'registration' THEN
		SELECT x.created_by, x.kind, x.ngo, x.state INTO r FROM registration AS x WHERE x.id = object_id;
		IF r IS NULL THEN
			RETURN false;
		END IF;
		-- A claim shows its papers to nobody of the claimed NGO.
		IF coalesce(r.created_by = me() OR r.kind <> 'claim' AND is_member(r.ngo), false) THEN
			RETURN what <> 'write' OR r.state IN ('draft', 'changes_requested');
		END IF;
		RETURN what = 'read' AND is_staff() AND (r.state <> 'draft');
	WHEN 'ngo' THEN
		RETURN is_member(object_id) OR what = 'read' AND is_staff();
	ELSE
		RETURN false;
	END CASE;
END $$;

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
-- Own uploads are seen, too: they count against a day's limit.
CREATE POLICY attachment_seen ON attachment TO conect_owner
	USING ((SELECT is_unnamed()) OR created_by = (SELECT me()) OR attachment_may(object_type, object_id, 'read'))
	WITH CHECK (true);
ALTER TABLE attachment_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment_content FORCE ROW LEVEL SECURITY;
-- Nobody can ask for a hash: content is read through an attachment only.
CREATE POLICY attachment_content_owner ON attachment_content TO conect_owner USING (true) WITH CHECK (true);

-- ---- for other domains ----

CREATE FUNCTION attachment_json(a attachment) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', a.id, 'object_type', a.object_type, 'object_id', a.object_id,
		'kind', a.kind, 'name', a.name, 'visibility', a.visibility, 'type', a.type, 'size', a.size,
		'sha256', encode(a.sha256, 'hex'), 'flags', a.flags, 'available', a.stored IS NOT NULL,
		'created_at', public_api.instant(a.created_at))
$$;

-- All of an object, oldest first: a JSON array, never NULL. It asks nobody's
-- rights but the policy's.
CREATE FUNCTION attachment_list(object_type text, object_id uuid) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(json_agg(attachment_json(a) ORDER BY a.id), '[]')
	FROM attachment AS a
	WHERE a.object_type = attachment_list.object_type AND a.object_id = attachment_list.object_id
	AND a.deleted_at IS NULL
$$;

-- After approval: what the owner marked public becomes the NGO's. How many.
CREATE FUNCTION attachment_publish(registration uuid, ngo uuid) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	WITH made AS (
		INSERT INTO attachment (object_type, object_id, kind, name, visibility, type, flags, size, sha256, stored, created_by)
		SELECT 'ngo', attachment_publish.ngo, a.kind, a.name, a.visibility, a.type, a.flags, a.size, a.sha256, a.stored,
			a.created_by
		FROM attachment AS a
		WHERE a.object_type = 'registration' AND a.object_id = attachment_publish.registration
		AND a.visibility = 'public' AND a.stored IS NOT NULL
		ORDER BY a.id
		ON CONFLICT DO NOTHING
		RETURNING 1)
	SELECT count(*) FROM made
$$;

-- All files of an object that goes (a deleted draft).
CREATE FUNCTION attachment_discard(object_type text, object_id uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	UPDATE attachment AS a SET deleted_at = now(), wiped_at = coalesce(a.wiped_at, now()), stored = NULL
	WHERE a.object_type = attachment_discard.object_type AND a.object_id = attachment_discard.object_id
	AND a.deleted_at IS NULL
$$;

-- For `conect jobs`, at any interval; twice at once does no harm. Files of
-- registrations that are gone; the proof of a mandate thirty days after the
-- decision (its hash stays); content that nothing has used for a day; what is
-- left of deleted attachments after a year.
CREATE FUNCTION attachment_sweep(OUT wiped bigint, OUT removed bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	WITH gone AS (
		UPDATE attachment AS a
		SET stored = NULL, wiped_at = now(), deleted_at = CASE WHEN r.id IS NULL THEN now() ELSE a.deleted_at END
		FROM attachment AS b
		LEFT JOIN registration AS r ON r.id = b.object_id
		WHERE b.id = a.id AND b.object_type = 'registration' AND b.stored IS NOT NULL
		AND (r.id IS NULL OR b.kind = 'mandate_proof' AND r.decided_at < now() - interval '30 days'
			AND r.state IN ('approved', 'refused', 'withdrawn'))
		RETURNING a.id)
	SELECT count(*) INTO wiped FROM gone;
	-- An upload of the same bytes takes the row's lock first, and sets used_at:
	-- then it stays.
	WITH gone AS (
		DELETE FROM attachment_content AS c
		WHERE c.used_at < now() - interval '1 day'
		AND NOT EXISTS (SELECT FROM attachment AS a WHERE a.stored = c.sha256)
		RETURNING 1)
	SELECT count(*) INTO removed FROM gone;
	DELETE FROM attachment AS a WHERE a.deleted_at < now() - interval '1 year';
END $$;

-- ---- what requests do ----

-- Ten megabytes are many milliseconds to hash: it is done once. The day's
-- limit counts what was sent, the object's what is there.
CREATE FUNCTION app_api.attachment_create(object_type text, object_id uuid, kind text, name text, visibility text,
	type text, flags text[], content bytea, OUT body text, OUT etag text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	hash bytea := sha256(content);
	a attachment;
	files bigint;
	bytes bigint;
BEGIN
	IF NOT attachment_may(object_type, object_id, 'read') THEN
		PERFORM refuse('not_found');
	ELSIF NOT attachment_may(object_type, object_id, 'write') THEN
		PERFORM refuse(CASE WHEN attachment_may(object_type, object_id, 'own') THEN 'state_conflict' ELSE 'forbidden' END);
	END IF;
	-- Two uploads at once are counted one after the other.
	PERFORM pg_advisory_xact_lock(hashtextextended('attachment ' || object_id, 0));
	SELECT * INTO a FROM attachment AS x
	WHERE (x.object_type, x.object_id, x.kind, x.sha256)
		= (attachment_create.object_type, attachment_create.object_id, attachment_create.kind, hash)
	AND x.deleted_at IS NULL AND x.stored IS NOT NULL;
	IF a.id IS NULL THEN
		PERFORM pg_advisory_xact_lock(hashtextextended('attachment of ' || me(), 0));
		SELECT count(*), coalesce(sum(x.size), 0) INTO files, bytes FROM attachment AS x
		WHERE (x.object_type, x.object_id) = (attachment_create.object_type, attachment_create.object_id)
		AND x.deleted_at IS NULL;
		IF files >= 20 OR bytes + length(content) > 60 * 1048576 THEN
			PERFORM refuse('attachment_limit');
		END IF;
		SELECT coalesce(sum(x.size), 0) INTO bytes FROM attachment AS x
		WHERE x.created_by = me() AND x.created_at > now() - interval '1 day';
		IF bytes + length(content) > 200 * 1048576 THEN
			PERFORM refuse('upload_quota');
		END IF;
		INSERT INTO attachment_content AS c (sha256, content) VALUES (hash, attachment_create.content)
		ON CONFLICT ON CONSTRAINT attachment_content_sha256_pk DO UPDATE SET used_at = now();
		INSERT INTO attachment (object_type, object_id, kind, name, visibility, type, flags, size, sha256, stored, created_by)
		VALUES (attachment_create.object_type, attachment_create.object_id, attachment_create.kind,
			attachment_create.name, attachment_create.visibility, attachment_create.type, attachment_create.flags,
			length(attachment_create.content), hash, hash, me())
		RETURNING * INTO a;
		PERFORM note('attachment.create', a.object_type, a.object_id::text, NULL, NULL, NULL,
			jsonb_build_object('attachment', a.id, 'kind', a.kind, 'sha256', encode(hash, 'hex')));
		status := '201';
	ELSE
		status := '200';
	END IF;
	body := attachment_json(a)::text;
	etag := encode(hash, 'hex');
	location := '/api/v1/attachments/' || a.id;
END $$;

-- What may be read of an attachment; NULL when nothing.
CREATE FUNCTION attachment_seen(id uuid) RETURNS attachment
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT a FROM attachment AS a
	WHERE a.id = attachment_seen.id AND a.deleted_at IS NULL
	AND attachment_may(a.object_type, a.object_id, 'read')
$$;

CREATE FUNCTION app_api.attachment_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text,
	OUT size int, OUT available boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT attachment_json(a)::text, encode(a.sha256, 'hex'), a.name, a.type, a.size, a.stored IS NOT NULL
	FROM attachment_seen(attachment_get.id) AS a
	WHERE a.id IS NOT NULL
$$;

CREATE FUNCTION app_api.attachment_content(id uuid) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT c.content
	FROM attachment_seen(attachment_content.id) AS a
	JOIN attachment_content AS c ON c.sha256 = a.stored
$$;

CREATE FUNCTION app_api.attachment_delete(id uuid, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	a attachment;
BEGIN
	a := attachment_seen(attachment_delete.id);
	IF a.id IS NULL THEN
		PERFORM refuse('not_found');
	ELSIF NOT attachment_may(a.object_type, a.object_id, 'write') THEN
		PERFORM refuse(CASE WHEN attachment_may(a.object_type, a.object_id, 'own') THEN 'state_conflict' ELSE 'forbidden' END);
	END IF;
	UPDATE attachment AS x SET deleted_at = now(), wiped_at = coalesce(x.wiped_at, now()), stored = NULL
	WHERE x.id = a.id AND x.deleted_at IS NULL;
	IF NOT FOUND THEN
		PERFORM refuse('not_found');
	END IF;
	PERFORM note('attachment.delete', a.object_type, a.object_id::text, NULL, NULL, NULL,
		jsonb_build_object('attachment', a.id, 'kind', a.kind, 'sha256', encode(a.sha256, 'hex')));
	body := '';
	status := '204';
END $$;

-- ---- what everybody may see: an NGO's documents ----

CREATE FUNCTION document_seen(id uuid) RETURNS attachment
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT a FROM attachment AS a
	JOIN ngo AS n ON n.id = a.object_id AND n.removed_at IS NULL
	WHERE a.id = document_seen.id AND a.object_type = 'ngo' AND a.visibility = 'public' AND a.stored IS NOT NULL
$$;

CREATE FUNCTION document_json(a attachment) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', a.id, 'ngo', a.object_id, 'kind', a.kind, 'name', a.name, 'type', a.type,
		'size', a.size, 'sha256', encode(a.sha256, 'hex'), 'published_at', public_api.instant(a.created_at))
$$;

CREATE FUNCTION public_api.document_list(ngo uuid) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(json_agg(document_json(a) ORDER BY a.id DESC), '[]')
	FROM attachment AS a
	WHERE a.object_type = 'ngo' AND a.object_id = document_list.ngo AND a.visibility = 'public'
	AND a.deleted_at IS NULL AND a.stored IS NOT NULL
$$;

CREATE FUNCTION public_api.document_get(id uuid, OUT body text, OUT etag text, OUT name text, OUT type text, OUT size int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT document_json(a)::text, encode(a.sha256, 'hex'), a.name, a.type, a.size
	FROM document_seen(document_get.id) AS a
	WHERE a.id IS NOT NULL
$$;

CREATE FUNCTION public_api.document_content(id uuid) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT c.content
	FROM document_seen(document_content.id) AS a
	JOIN attachment_content AS c ON c.sha256 = a.stored
$$;
