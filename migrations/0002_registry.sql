-- SPDX-License-Identifier: EUPL-1.2
--
-- Reference tables, organisations, authorities, and the registers they are
-- known from. Constraints are named table_column_rule, so that the server can
-- tell a client which field was refused. Codes never change; labels may.

SET LOCAL search_path = conect, extensions;

-- What is published about each vocabulary. The vocabularies themselves are
-- tables of one shape below.
CREATE TABLE vocabulary (
	name       text,
	version    int NOT NULL,
	updated_on date NOT NULL,
	source     text NOT NULL,
	licence    text NOT NULL,
	title_ro   text NOT NULL,
	title_hu   text NOT NULL,
	title_en   text NOT NULL,
	ord        int NOT NULL,
	CONSTRAINT vocabulary_name_pk PRIMARY KEY (name)
);

-- The twelve groups of the International Classification of Nonprofit Organizations.
CREATE TABLE icnpo_group (
	code     text,
	ord      int NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT icnpo_group_code_pk PRIMARY KEY (code),
	CONSTRAINT icnpo_group_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT icnpo_group_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

-- Domains of activity, each within one ICNPO group.
CREATE TABLE domain (
	code     text,
	ord      int NOT NULL,
	icnpo    text NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT domain_code_pk PRIMARY KEY (code),
	CONSTRAINT domain_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT domain_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT domain_icnpo_known FOREIGN KEY (icnpo) REFERENCES icnpo_group
);

-- Legal forms as the national register tells them apart.
CREATE TABLE legal_form (
	code     text,
	ord      int NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT legal_form_code_pk PRIMARY KEY (code),
	CONSTRAINT legal_form_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT legal_form_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

-- State in the register. None of them says that an organisation is active.
CREATE TABLE register_status (
	code     text,
	ord      int NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT register_status_code_pk PRIMARY KEY (code),
	CONSTRAINT register_status_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT register_status_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

-- Kinds of public authority.
CREATE TABLE authority_kind (
	code     text,
	ord      int NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT authority_kind_code_pk PRIMARY KEY (code),
	CONSTRAINT authority_kind_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT authority_kind_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

-- Kinds of court.
CREATE TABLE court_kind (
	code     text,
	ord      int NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT court_kind_code_pk PRIMARY KEY (code),
	CONSTRAINT court_kind_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT court_kind_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

-- What an import found odd in a row: shown, never silently repaired.
CREATE TABLE data_flag (
	code     text,
	ord      int NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT data_flag_code_pk PRIMARY KEY (code),
	CONSTRAINT data_flag_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT data_flag_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

-- Where a row of reference data comes from.
CREATE TABLE data_source (
	code        text,
	title       text NOT NULL,
	publisher   text NOT NULL,
	licence     text NOT NULL,
	captured_on date NOT NULL,
	CONSTRAINT data_source_code_pk PRIMARY KEY (code)
);

CREATE TABLE county (
	code    text,
	iso     text NOT NULL,
	siruta  int NOT NULL,
	jud     int NOT NULL,
	region  text NOT NULL,
	nuts3   text NOT NULL,
	name_ro text NOT NULL,
	name_hu text NOT NULL,
	name_en text NOT NULL,
	CONSTRAINT county_code_pk PRIMARY KEY (code),
	CONSTRAINT county_code_form CHECK (code ~ '^[A-Z]{1,2}$'),
	CONSTRAINT county_iso_form CHECK (iso = 'RO-' || code),
	CONSTRAINT county_siruta_unique UNIQUE (siruta),
	CONSTRAINT county_jud_unique UNIQUE (jud),
	CONSTRAINT county_nuts3_unique UNIQUE (nuts3)
);

-- SIRUTA, the statistical office's list: level 2 are the administrative units
-- (municipality, town, commune), level 3 the places in them and the sectors of
-- the capital. Counties (level 1) are the table above, so the parent of a
-- level 2 unit is NULL here. kind is the list's own TIP.
CREATE TABLE locality (
	siruta        int,
	name          text NOT NULL,
	name_folded   text COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold(name)) STORED,
	county        text NOT NULL,
	parent_siruta int,
	kind          int NOT NULL,
	level         int NOT NULL,
	urban         boolean NOT NULL,
	CONSTRAINT locality_siruta_pk PRIMARY KEY (siruta),
	CONSTRAINT locality_county_known FOREIGN KEY (county) REFERENCES county,
	CONSTRAINT locality_parent_siruta_known FOREIGN KEY (parent_siruta) REFERENCES locality
		DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT locality_level_range CHECK (level IN (2, 3)),
	CONSTRAINT locality_kind_range CHECK (kind BETWEEN 1 AND 40),
	CONSTRAINT locality_parent_siruta_rule CHECK ((level = 3) = (parent_siruta IS NOT NULL))
);
CREATE INDEX locality_county_idx ON locality (county, name COLLATE "ro-x-icu", siruta);
CREATE INDEX locality_parent_siruta_idx ON locality (parent_siruta);
CREATE INDEX locality_name_idx ON locality (name COLLATE "ro-x-icu", siruta);
CREATE INDEX locality_name_folded_idx ON locality (name_folded, siruta);
CREATE INDEX locality_near_idx ON locality USING gin (name_folded gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX locality_words_idx ON locality
	USING gin (array_to_tsvector(string_to_array(name_folded, ' '))) WITH (fastupdate = off);

CREATE TABLE court (
	code           text,
	name           text NOT NULL,
	name_folded    text COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold(name)) STORED,
	kind           text NOT NULL,
	county         text,
	appeal_court   text,
	name_published text NOT NULL, -- as its own list and the registers write it
	CONSTRAINT court_code_pk PRIMARY KEY (code),
	CONSTRAINT court_code_form CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT court_kind_known FOREIGN KEY (kind) REFERENCES court_kind,
	CONSTRAINT court_county_known FOREIGN KEY (county) REFERENCES county,
	CONSTRAINT court_appeal_court_known FOREIGN KEY (appeal_court) REFERENCES court
		DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT court_name_folded_unique UNIQUE (name_folded)
);

CREATE TABLE authority (
	id              uuid DEFAULT uuid_v7(),
	version         bigint NOT NULL DEFAULT 1,
	created_at      timestamptz NOT NULL DEFAULT now(),
	updated_at      timestamptz NOT NULL DEFAULT now(),
	name            text NOT NULL,
	name_folded     text COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold(name)) STORED,
	cif             text,
	kind            text NOT NULL,
	county          text,
	locality_siruta int,
	parent          uuid,
	address         text,
	source          text,
	removed_at      timestamptz,
	removed_reason  text,
	CONSTRAINT authority_id_pk PRIMARY KEY (id),
	CONSTRAINT authority_cif_unique UNIQUE (cif),
	CONSTRAINT authority_cif_valid CHECK (cif_is_valid(cif)),
	CONSTRAINT authority_name_length CHECK (length(name) BETWEEN 1 AND 500),
	CONSTRAINT authority_address_length CHECK (length(address) BETWEEN 1 AND 500),
	CONSTRAINT authority_kind_known FOREIGN KEY (kind) REFERENCES authority_kind,
	CONSTRAINT authority_county_known FOREIGN KEY (county) REFERENCES county,
	CONSTRAINT authority_locality_siruta_known FOREIGN KEY (locality_siruta) REFERENCES locality,
	CONSTRAINT authority_parent_known FOREIGN KEY (parent) REFERENCES authority
		DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT authority_parent_rule CHECK (parent <> id),
	CONSTRAINT authority_source_known FOREIGN KEY (source) REFERENCES data_source,
	CONSTRAINT authority_removed_reason_rule CHECK ((removed_at IS NULL) = (removed_reason IS NULL))
);
CREATE INDEX authority_name_idx ON authority (name COLLATE "ro-x-icu", id);
CREATE INDEX authority_near_idx ON authority USING gin (name_folded gin_trgm_ops) WITH (fastupdate = off);
-- Found by the words of its name and of its kind: people say prefectura.
CREATE INDEX authority_words_idx ON authority
	USING gin (array_to_tsvector(string_to_array(name_folded || ' ' || replace(kind, '_', ' '), ' ')))
	WITH (fastupdate = off);
CREATE INDEX authority_county_idx ON authority (county, name COLLATE "ro-x-icu", id);
CREATE INDEX authority_kind_idx ON authority (kind, name COLLATE "ro-x-icu", id);
CREATE INDEX authority_locality_siruta_idx ON authority (locality_siruta);
CREATE INDEX authority_parent_idx ON authority (parent);
CREATE INDEX authority_updated_at_idx ON authority (updated_at, id);

-- An organisation. Values come from a register until the organisation itself
-- declares them; `declared` names the columns an import must not touch.
CREATE TABLE ngo (
	id              uuid DEFAULT uuid_v7(),
	version         bigint NOT NULL DEFAULT 1,
	created_at      timestamptz NOT NULL DEFAULT now(),
	updated_at      timestamptz NOT NULL DEFAULT now(),
	name            text NOT NULL,
	former_names    text[] NOT NULL DEFAULT '{}',
	legal_form      text NOT NULL,
	status          text NOT NULL,
	is_branch       boolean,
	public_utility  boolean,
	national_number text, -- normalised, '3304/A/2026'; several rows may share one
	court_number    text,
	court           text,
	court_name      text, -- as published
	cif             text,
	registered_on   date,
	county          text,
	locality_siruta int,
	locality        text, -- to be shown
	purpose         text,
	domains         text[] NOT NULL DEFAULT '{}',
	flags           text[] NOT NULL DEFAULT '{}',
	declared        text[] NOT NULL DEFAULT '{}',
	not_seen_since  date, -- capture date of the first snapshot that lacked it
	removed_at      timestamptz,
	removed_reason  text,
	CONSTRAINT ngo_id_pk PRIMARY KEY (id),
	CONSTRAINT ngo_name_length CHECK (length(name) BETWEEN 1 AND 2000),
	CONSTRAINT ngo_legal_form_known FOREIGN KEY (legal_form) REFERENCES legal_form,
	CONSTRAINT ngo_status_known FOREIGN KEY (status) REFERENCES register_status,
	CONSTRAINT ngo_national_number_length CHECK (length(national_number) BETWEEN 1 AND 60),
	CONSTRAINT ngo_court_number_length CHECK (length(court_number) BETWEEN 1 AND 200),
	CONSTRAINT ngo_court_known FOREIGN KEY (court) REFERENCES court,
	CONSTRAINT ngo_cif_valid CHECK (cif_is_valid(cif)),
	CONSTRAINT ngo_county_known FOREIGN KEY (county) REFERENCES county,
	CONSTRAINT ngo_locality_siruta_known FOREIGN KEY (locality_siruta) REFERENCES locality,
	CONSTRAINT ngo_purpose_length CHECK (length(purpose) <= 200000),
	CONSTRAINT ngo_declared_known CHECK (declared <@ ARRAY['name', 'former_names',
		'legal_form', 'status', 'is_branch', 'public_utility',
		'national_number', 'court_number', 'court', 'court_name', 'cif',
		'registered_on', 'county', 'locality_siruta', 'locality',
		'purpose', 'domains']),
	CONSTRAINT ngo_removed_reason_rule CHECK ((removed_at IS NULL) = (removed_reason IS NULL))
);
CREATE INDEX ngo_national_number_idx ON ngo (national_number);
CREATE INDEX ngo_court_number_idx ON ngo (court_number);
CREATE INDEX ngo_cif_idx ON ngo (cif) WHERE cif IS NOT NULL;
CREATE INDEX ngo_county_idx ON ngo (county);
CREATE INDEX ngo_locality_siruta_idx ON ngo (locality_siruta);
CREATE INDEX ngo_registered_on_idx ON ngo (registered_on, id);
CREATE INDEX ngo_updated_at_idx ON ngo (updated_at, id);

-- One file of a register as it was at one day.
CREATE TABLE register_snapshot (
	id             bigint GENERATED ALWAYS AS IDENTITY,
	register       text NOT NULL,
	scope          text NOT NULL,
	file_name      text,
	file_sha256    bytea NOT NULL,
	file_bytes     bigint,
	columns        text[] NOT NULL,
	captured_on    date NOT NULL,
	imported_at    timestamptz NOT NULL DEFAULT now(),
	rows_total     int,
	rows_new       int,
	rows_changed   int,
	rows_unchanged int,
	rows_vanished  int,
	rows_returned  int,
	rows_duplicate int,
	rows_rejected  int,
	report         jsonb,
	CONSTRAINT register_snapshot_id_pk PRIMARY KEY (id),
	CONSTRAINT register_snapshot_file_sha256_length CHECK (length(file_sha256) = 32)
);
CREATE INDEX register_snapshot_register_idx ON register_snapshot (register, scope, captured_on);

-- One row of a register and the organisation it became: raw is what was
-- published, title of the column → text, to the letter.
CREATE TABLE register_entry (
	id              uuid DEFAULT uuid_v7(),
	ngo             uuid NOT NULL,
	register        text NOT NULL,
	scope           text NOT NULL,
	national_number text,
	name_key        text COLLATE "C" NOT NULL,
	court_key       text COLLATE "C" NOT NULL DEFAULT '',
	row_hash        bytea NOT NULL,
	raw             jsonb NOT NULL,
	snapshot_first  bigint NOT NULL,
	snapshot_last   bigint NOT NULL,
	not_seen_since  date,
	CONSTRAINT register_entry_id_pk PRIMARY KEY (id),
	CONSTRAINT register_entry_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT register_entry_snapshot_first_known FOREIGN KEY (snapshot_first) REFERENCES register_snapshot,
	CONSTRAINT register_entry_snapshot_last_known FOREIGN KEY (snapshot_last) REFERENCES register_snapshot,
	CONSTRAINT register_entry_key_unique UNIQUE NULLS NOT DISTINCT
		(register, national_number, name_key, court_key)
);
CREATE INDEX register_entry_ngo_idx ON register_entry (ngo);
CREATE INDEX register_entry_snapshot_last_idx ON register_entry (register, scope, snapshot_last);

-- Every raw row that differed from the one before it.
CREATE TABLE register_entry_history (
	entry    uuid,
	snapshot bigint,
	raw      jsonb NOT NULL,
	CONSTRAINT register_entry_history_entry_pk PRIMARY KEY (entry, snapshot),
	CONSTRAINT register_entry_history_entry_known FOREIGN KEY (entry) REFERENCES register_entry,
	CONSTRAINT register_entry_history_snapshot_known FOREIGN KEY (snapshot) REFERENCES register_snapshot
);

-- The codes in an array of ngo have no foreign key, so one query a statement
-- looks them all up.
CREATE FUNCTION ngo_codes_known() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	unknown text;
BEGIN
	SELECT c INTO unknown
	FROM (SELECT DISTINCT unnest(domains) AS c FROM fresh) AS used
	WHERE NOT EXISTS (SELECT FROM domain WHERE code = c) LIMIT 1;
	IF FOUND THEN
		RAISE foreign_key_violation USING
			MESSAGE = format('domain %s does not exist', unknown),
			TABLE = 'ngo', COLUMN = 'domains',
			CONSTRAINT = 'ngo_domains_known';
	END IF;
	SELECT c INTO unknown
	FROM (SELECT DISTINCT unnest(flags) AS c FROM fresh) AS used
	WHERE NOT EXISTS (SELECT FROM data_flag WHERE code = c) LIMIT 1;
	IF FOUND THEN
		RAISE foreign_key_violation USING
			MESSAGE = format('data flag %s does not exist', unknown),
			TABLE = 'ngo', COLUMN = 'flags',
			CONSTRAINT = 'ngo_flags_known';
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER ngo_codes_known_insert AFTER INSERT ON ngo
	REFERENCING NEW TABLE AS fresh
	FOR EACH STATEMENT EXECUTE FUNCTION ngo_codes_known();
CREATE TRIGGER ngo_codes_known_update AFTER UPDATE ON ngo
	REFERENCING NEW TABLE AS fresh
	FOR EACH STATEMENT EXECUTE FUNCTION ngo_codes_known();

-- A row's version counts its changes, whoever makes them: an update that
-- changes nothing is none.
CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.created_at := OLD.created_at;
	NEW.version := OLD.version;
	NEW.updated_at := OLD.updated_at;
	IF NEW IS DISTINCT FROM OLD THEN
		NEW.version := OLD.version + 1;
		NEW.updated_at := now();
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER ngo_version BEFORE UPDATE ON ngo
	FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER authority_version BEFORE UPDATE ON authority
	FOR EACH ROW EXECUTE FUNCTION next_version();

-- Row-level security holds for the owner, too; what each identity may see or
-- write is added with the features that need it. Until then conect_app may
-- touch nothing here.
ALTER TABLE ngo ENABLE ROW LEVEL SECURITY;
ALTER TABLE ngo FORCE ROW LEVEL SECURITY;
CREATE POLICY ngo_owner ON ngo TO conect_owner USING (true) WITH CHECK (true);
ALTER TABLE authority ENABLE ROW LEVEL SECURITY;
ALTER TABLE authority FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_owner ON authority TO conect_owner USING (true) WITH CHECK (true);

-- What readers see. Columns are named one by one: a column added to a table
-- stays private until a migration shows it.
CREATE VIEW public_api.county AS
	SELECT code, iso, siruta, jud, region, nuts3, name_ro, name_hu, name_en
	FROM county;
CREATE VIEW public_api.locality AS
	SELECT siruta, name, name_folded, county, parent_siruta, kind, level, urban
	FROM locality;
CREATE VIEW public_api.court AS
	SELECT code, name, name_folded, kind, county, appeal_court, name_published
	FROM court;
CREATE VIEW public_api.data_source AS
	SELECT code, title, publisher, licence, captured_on
	FROM data_source;
CREATE VIEW public_api.vocabulary AS
	SELECT name, version, updated_on, source, licence, title_ro, title_hu, title_en, ord
	FROM vocabulary;
CREATE VIEW public_api.vocabulary_term AS
	SELECT 'domain' AS vocabulary, code, ord, icnpo AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM domain
	UNION ALL
	SELECT 'icnpo_group' AS vocabulary, code, ord, NULL AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM icnpo_group
	UNION ALL
	SELECT 'legal_form' AS vocabulary, code, ord, NULL AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM legal_form
	UNION ALL
	SELECT 'register_status' AS vocabulary, code, ord, NULL AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM register_status
	UNION ALL
	SELECT 'authority_kind' AS vocabulary, code, ord, NULL AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM authority_kind
	UNION ALL
	SELECT 'court_kind' AS vocabulary, code, ord, NULL AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM court_kind
	UNION ALL
	SELECT 'data_flag' AS vocabulary, code, ord, NULL AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM data_flag;
CREATE VIEW public_api.authority AS
	SELECT id, version, created_at, updated_at, name, name_folded, cif, kind,
		county, locality_siruta, parent, address, source
	FROM authority
	WHERE removed_at IS NULL;
CREATE VIEW public_api.authority_removed AS
	SELECT id, version, removed_at, removed_reason
	FROM authority
	WHERE removed_at IS NOT NULL;
CREATE VIEW public_api.ngo AS
	SELECT id, version, created_at, updated_at, name, former_names, legal_form,
		status, is_branch, public_utility, national_number, court_number,
		court, court_name, cif, registered_on, county, locality_siruta,
		locality, purpose, domains, flags, declared, not_seen_since
	FROM ngo
	WHERE removed_at IS NULL;
CREATE VIEW public_api.ngo_removed AS
	SELECT id, version, removed_at, removed_reason
	FROM ngo
	WHERE removed_at IS NOT NULL;
-- Where an organisation's values come from: its rows in registers.
CREATE VIEW public_api.ngo_register AS
	SELECT e.ngo, e.register, e.scope, e.raw, e.not_seen_since,
		early.captured_on AS snapshot_first_on,
		late.captured_on, late.file_sha256
	FROM register_entry AS e
	JOIN register_snapshot AS early ON early.id = e.snapshot_first
	JOIN register_snapshot AS late ON late.id = e.snapshot_last
	JOIN ngo AS n ON n.id = e.ngo AND n.removed_at IS NULL;
CREATE VIEW public_api.schema_version AS
	SELECT coalesce(max(version), 0) AS version FROM schema_migrations;
