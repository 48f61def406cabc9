-- SPDX-License-Identifier: EUPL-1.2
--
-- Institutions and their people. An office is what somebody is in an authority:
-- its representative, whom staff validate from a designation, or an officer for
-- some competences, whom the representative invites and revokes. What an
-- authority tells of its duty under art. 51 of O.G. 26/2000 is two separate
-- facts: its unit for relations with NGOs, and the registers it keeps of them.
--
-- Who has an office uses it in a session with the second factor, or by a key
-- that was made for that authority and serves no other.

SET LOCAL search_path = conect, extensions;

-- ---- offices ----

CREATE TABLE office (
	authority   uuid,
	account     uuid,
	role        text NOT NULL,
	competences text[] NOT NULL DEFAULT '{}', -- of an officer; a representative has all
	since       timestamptz NOT NULL DEFAULT now(),
	CONSTRAINT office_authority_pk PRIMARY KEY (authority, account),
	CONSTRAINT office_authority_known FOREIGN KEY (authority) REFERENCES authority,
	CONSTRAINT office_account_known FOREIGN KEY (account) REFERENCES account ON DELETE CASCADE,
	CONSTRAINT office_role_known CHECK (role IN ('officer', 'representative')),
	CONSTRAINT office_competences_known CHECK (competences <@ ARRAY['transparency', 'information', 'funding', 'registers']),
	CONSTRAINT office_competences_rule CHECK ((role = 'officer') = (competences <> '{}'))
);
CREATE INDEX office_account_idx ON office (account);
-- One voice of an institution.
CREATE UNIQUE INDEX office_representative_idx ON office (authority) WHERE role = 'representative';

-- Somebody says that an authority designated them, and shows by which act.
CREATE TABLE designation (
	id           uuid DEFAULT uuid_v7(),
	version      bigint NOT NULL DEFAULT 1,
	created_at   timestamptz NOT NULL DEFAULT now(),
	updated_at   timestamptz NOT NULL DEFAULT now(),
	authority    uuid NOT NULL,
	account      uuid,
	position     text NOT NULL, -- what they are there
	act          text NOT NULL, -- number and day of the act that designates them
	state        text NOT NULL DEFAULT 'draft',
	submitted_at timestamptz,
	decided_at   timestamptz,
	reason_code  text,
	reason       text,
	CONSTRAINT designation_id_pk PRIMARY KEY (id),
	CONSTRAINT designation_authority_known FOREIGN KEY (authority) REFERENCES authority,
	CONSTRAINT designation_account_known FOREIGN KEY (account) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT designation_position_length CHECK (length(position) BETWEEN 1 AND 200),
	CONSTRAINT designation_act_length CHECK (length(act) BETWEEN 1 AND 200),
	CONSTRAINT designation_state_known CHECK (state IN ('draft', 'submitted', 'in_review', 'approved', 'refused', 'withdrawn')),
	CONSTRAINT designation_reason_code_known FOREIGN KEY (reason_code) REFERENCES review_reason
);
CREATE INDEX designation_authority_idx ON designation (authority);
CREATE INDEX designation_account_idx ON designation (account);
CREATE INDEX designation_reason_code_idx ON designation (reason_code);
CREATE UNIQUE INDEX designation_open_idx ON designation (authority, account)
	WHERE state IN ('draft', 'submitted', 'in_review');
CREATE TRIGGER designation_version BEFORE UPDATE ON designation
	FOR EACH ROW EXECUTE FUNCTION next_version();

CREATE FUNCTION designation_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.state <> OLD.state AND NEW.state <> ALL (CASE OLD.state
		WHEN 'draft' THEN '{submitted}'
		WHEN 'submitted' THEN '{in_review,approved,refused,withdrawn}'
		WHEN 'in_review' THEN '{submitted,approved,refused,withdrawn}'
		ELSE '{}' END::text[]) THEN
		PERFORM conect.refuse('state_conflict', '', OLD.state);
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER designation_state BEFORE UPDATE ON designation
	FOR EACH ROW EXECUTE FUNCTION designation_state();

-- ---- the identity of who has an office ----

ALTER TABLE api_key ADD authority uuid,
	ADD CONSTRAINT api_key_authority_known FOREIGN KEY (authority) REFERENCES authority;
CREATE INDEX api_key_authority_idx ON api_key (authority);

ALTER TYPE identity ADD ATTRIBUTE authority uuid; -- of a key: the only one it serves
ALTER TYPE identity ADD ATTRIBUTE in_office boolean; -- may use the offices of the account

-- A key of an authority speaks for no organisation.
CREATE OR REPLACE FUNCTION is_member(of_ngo uuid, at_least text DEFAULT 'ngo_editor') RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT EXISTS (SELECT FROM identity() AS i
		JOIN member AS m ON m.ngo = of_ngo AND m.account = i.account
		WHERE i.authority IS NULL
		AND (at_least = 'ngo_editor' OR m.role = 'ngo_admin'))
$$;

-- Is who asks in this authority, at least as this, with this competence?
CREATE FUNCTION has_office(of_authority uuid, competence text DEFAULT NULL, at_least text DEFAULT 'officer') RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT EXISTS (SELECT FROM identity() AS i
		JOIN office AS o ON o.authority = of_authority AND o.account = i.account
		WHERE i.in_office
		AND coalesce(i.authority = of_authority, true)
		AND (o.role = 'representative'
			OR at_least = 'officer' AND coalesce(has_office.competence = ANY (o.competences), true)))
$$;

-- For what only people of an authority do: to everybody else what is private
-- there is not found; who is there without the competence may not.
CREATE FUNCTION office_or_refused(of_authority uuid, competence text DEFAULT NULL, at_least text DEFAULT 'officer') RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF NOT conect.has_office(of_authority) THEN
		PERFORM conect.refuse(CASE WHEN conect.is_staff() THEN 'forbidden' ELSE 'not_found' END);
	ELSIF NOT conect.has_office(of_authority, competence, at_least) THEN
		PERFORM conect.refuse('forbidden', '', coalesce(competence, at_least));
	END IF;
END $$;

-- As in 0012, with offices: `officer` lets anybody with one pass, and
-- `representative` a representative; the function asks in which authority.
CREATE OR REPLACE FUNCTION app_api.act_as(credential text, hash bytea, key_id text, roles text[], scope text,
	step_up boolean, request_id text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	s session;
	k api_key;
	a account;
	who identity;
	text text;
	with_office boolean;
BEGIN
	IF credential = 'session' THEN
		SELECT * INTO s FROM session AS x
		WHERE x.token_hash = hash AND x.expires_at > now() AND x.seen_at + x.idle > now();
		SELECT * INTO a FROM account AS x WHERE x.id = s.account AND x.state = 'active';
	ELSE
		SELECT * INTO k FROM api_key AS x
		WHERE x.id = key_id AND x.secret_hash = hash AND x.expires_at > now()
		AND (x.revoked_at IS NULL OR x.revoked_at > now());
		SELECT * INTO a FROM account AS x WHERE x.id = k.account AND x.state = 'active';
	END IF;
	IF a.id IS NULL THEN
		PERFORM refuse('unauthenticated');
	END IF;
	who := ROW (a.id, s.id, k.id,
		CASE WHEN a.role <> 'account' AND coalesce(s.level, 1) < 2 THEN 'account' ELSE a.role END,
		k.scopes, coalesce(s.stepped_up_at > now() - interval '10 minutes', false), act_as.request_id,
		k.authority, coalesce(s.level >= 2, k.authority IS NOT NULL))::identity;
	with_office := roles && ARRAY['officer', 'representative'] AND EXISTS (SELECT FROM office AS o
		WHERE o.account = a.id AND coalesce(o.authority = k.authority, true)
		AND (o.role = 'representative' OR 'officer' = ANY (roles)));
	IF NOT (who.role = ANY (roles) OR 'account' = ANY (roles) OR with_office AND who.in_office
	    OR roles && ARRAY['ngo_editor', 'ngo_admin'] AND k.authority IS NULL
		AND EXISTS (SELECT FROM member AS m WHERE m.account = a.id)) THEN
		PERFORM refuse(CASE WHEN (a.role = ANY (roles) OR with_office) AND k.id IS NULL
			THEN 'second_factor_required' ELSE 'forbidden' END);
	END IF;
	IF k.id IS NOT NULL AND (scope IS NULL OR scope <> ALL (k.scopes)) THEN
		PERFORM refuse('scope_missing', '', coalesce(scope, ''));
	END IF;
	IF step_up AND NOT who.stepped_up THEN
		PERFORM refuse('step_up_required');
	END IF;
	IF s.seen_at < now() - interval '1 minute' THEN
		UPDATE session AS x SET seen_at = now() WHERE x.id = s.id;
	ELSIF k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute' THEN
		UPDATE api_key AS x SET last_used_at = now() WHERE x.id = k.id;
	END IF;
	text := who::text;
	PERFORM set_config('conect.identity', identity_seal(text) || ' ' || text, true);
END $$;

ALTER TABLE designation ENABLE ROW LEVEL SECURITY;
ALTER TABLE designation FORCE ROW LEVEL SECURITY;
CREATE POLICY designation_seen ON designation TO conect_owner
	USING ((SELECT is_unnamed()) OR account = (SELECT me()) OR state <> 'draft' AND (SELECT is_staff()))
	WITH CHECK (true);

-- ---- what an authority tells ----

-- The structure of art. 51(1): where an NGO turns to. An office's address and
-- telephone, never a person's.
CREATE TABLE unit (
	authority  uuid,
	version    bigint NOT NULL DEFAULT 1,
	created_at timestamptz NOT NULL DEFAULT now(),
	updated_at timestamptz NOT NULL DEFAULT now(),
	name       text NOT NULL,
	email      text,
	phone      text,
	address    text,
	url        text,
	CONSTRAINT unit_authority_pk PRIMARY KEY (authority),
	CONSTRAINT unit_authority_known FOREIGN KEY (authority) REFERENCES authority,
	CONSTRAINT unit_name_length CHECK (length(name) BETWEEN 1 AND 300),
	CONSTRAINT unit_email_length CHECK (length(email) BETWEEN 3 AND 254),
	CONSTRAINT unit_phone_length CHECK (length(phone) BETWEEN 3 AND 40),
	CONSTRAINT unit_address_length CHECK (length(address) BETWEEN 1 AND 500),
	CONSTRAINT unit_url_form CHECK (url ~ '^https?://' AND length(url) <= 2000)
);
CREATE TRIGGER unit_version BEFORE UPDATE ON unit
	FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE unit ENABLE ALWAYS TRIGGER commit_mark;

-- A register of associations, foundations and federations that an authority
-- keeps: on its own site (url), or here (form hosted). What the public does
-- not see yet or any more is removed.
--
--   proposed ─► published ◄─► broken ─► withdrawn
--      ▲ │          └──────────────────────▲ ▲
--      │ └► refused ────────────────────────┘ │
--      └───────┘                   (proposed ─┘)
CREATE TABLE register (
	id             uuid DEFAULT uuid_v7(),
	version        bigint NOT NULL DEFAULT 1,
	created_at     timestamptz NOT NULL DEFAULT now(),
	updated_at     timestamptz NOT NULL DEFAULT now(),
	authority      uuid NOT NULL,
	title_ro       text NOT NULL,
	title_hu       text,
	title_en       text,
	url            text, -- NULL: hosted here
	proposed_url   text, -- waits for a decision
	form           text NOT NULL,
	legal_basis    text NOT NULL DEFAULT 'O.G. nr. 26/2000, art. 51–52', -- as the authority cites it
	county         text, -- to which it is limited; NULL: as far as its authority reaches
	domains        text[] NOT NULL DEFAULT '{}', -- to which it is limited; empty: all
	contact_name   text, -- the structure that keeps it
	contact_email  text,
	contact_phone  text,
	rhythm         text,
	last_update_on date, -- as declared
	state          text NOT NULL DEFAULT 'proposed',
	published_at   timestamptz,
	created_by     uuid,
	reason_code    text,
	reason         text,
	removed_at     timestamptz, -- by state, below
	CONSTRAINT register_id_pk PRIMARY KEY (id),
	CONSTRAINT register_authority_known FOREIGN KEY (authority) REFERENCES authority,
	CONSTRAINT register_title_ro_length CHECK (length(title_ro) BETWEEN 1 AND 300),
	CONSTRAINT register_title_hu_length CHECK (length(title_hu) BETWEEN 1 AND 300),
	CONSTRAINT register_title_en_length CHECK (length(title_en) BETWEEN 1 AND 300),
	CONSTRAINT register_url_form CHECK (url ~ '^https?://' AND length(url) <= 2000),
	CONSTRAINT register_proposed_url_form CHECK (proposed_url ~ '^https?://' AND length(proposed_url) <= 2000),
	CONSTRAINT register_form_known CHECK (form IN ('web_page', 'pdf', 'spreadsheet', 'hosted')),
	CONSTRAINT register_form_rule CHECK ((form = 'hosted') = (url IS NULL)),
	CONSTRAINT register_legal_basis_length CHECK (length(legal_basis) BETWEEN 1 AND 500),
	CONSTRAINT register_county_known FOREIGN KEY (county) REFERENCES county,
	CONSTRAINT register_contact_name_length CHECK (length(contact_name) BETWEEN 1 AND 300),
	CONSTRAINT register_contact_email_length CHECK (length(contact_email) BETWEEN 3 AND 254),
	CONSTRAINT register_contact_phone_length CHECK (length(contact_phone) BETWEEN 3 AND 40),
	CONSTRAINT register_rhythm_known CHECK (rhythm IN ('continuous', 'monthly', 'quarterly', 'half_yearly', 'yearly', 'irregular')),
	CONSTRAINT register_state_known CHECK (state IN ('proposed', 'published', 'broken', 'refused', 'withdrawn')),
	CONSTRAINT register_state_rule CHECK ((removed_at IS NULL) = (state IN ('published', 'broken'))),
	CONSTRAINT register_created_by_known FOREIGN KEY (created_by) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT register_reason_code_known FOREIGN KEY (reason_code) REFERENCES review_reason
);
CREATE INDEX register_authority_idx ON register (authority);
CREATE INDEX register_county_idx ON register (county);
CREATE INDEX register_created_by_idx ON register (created_by);
CREATE INDEX register_reason_code_idx ON register (reason_code);
CREATE TRIGGER register_version BEFORE UPDATE ON register
	FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON register
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE register ENABLE ALWAYS TRIGGER commit_mark;

-- A link does not break where there is none.
CREATE FUNCTION register_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state AND (NEW.state <> ALL (CASE OLD.state
		WHEN 'proposed' THEN '{published,refused,withdrawn}'
		WHEN 'refused' THEN '{proposed,withdrawn}'
		WHEN 'published' THEN '{broken,withdrawn}'
		WHEN 'broken' THEN '{published,withdrawn}'
		ELSE '{}' END::text[]) OR NEW.state = 'broken' AND NEW.url IS NULL) THEN
		PERFORM conect.refuse('state_conflict', '', OLD.state);
	END IF;
	NEW.removed_at := CASE WHEN NEW.state NOT IN ('published', 'broken') THEN coalesce(NEW.removed_at, now()) END;
	NEW.published_at := coalesce(NEW.published_at, CASE WHEN NEW.removed_at IS NULL THEN now() END);
	RETURN NEW;
END $$;
CREATE TRIGGER register_state BEFORE INSERT OR UPDATE ON register
	FOR EACH ROW EXECUTE FUNCTION register_state();
CREATE TRIGGER register_id_fixed BEFORE UPDATE OF id ON register
	FOR EACH ROW WHEN (NEW.id <> OLD.id) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_inserted AFTER INSERT ON register
	REFERENCING NEW TABLE AS fresh
	FOR EACH STATEMENT EXECUTE FUNCTION record_inserted('register');
CREATE TRIGGER register_updated AFTER UPDATE ON register
	REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
	FOR EACH STATEMENT EXECUTE FUNCTION record_updated('register');
CREATE TRIGGER register_deleted AFTER DELETE ON register
	REFERENCING OLD TABLE AS stale
	FOR EACH STATEMENT EXECUTE FUNCTION record_deleted('register');

ALTER TABLE register ENABLE ROW LEVEL SECURITY;
ALTER TABLE register FORCE ROW LEVEL SECURITY;
CREATE POLICY register_seen ON register TO conect_owner
	USING ((SELECT is_unnamed()) OR removed_at IS NULL OR (SELECT is_staff()) OR has_office(authority))
	WITH CHECK (true);
