-- SPDX-License-Identifier: EUPL-1.2
--
-- How organisations come into the catalogue and stay true in it: what a
-- profile has (profile_field), drafts on their way in (registration), what an
-- organisation says of itself (profile), every earlier state of an entry
-- (profile_version), values that somebody says are wrong (correction), and
-- what waits to be decided (review_item, message). Decisions are in 0016.
--
-- A registration:
--
--   draft ─► submitted ─► in_review ─► approved
--              ▲  │            │
--              │  └────┬───────┼──────► refused ─► appealed ─► approved, refused
--              │       ▼       ▼
--              └── changes_requested ─► withdrawn
--
-- Each time it is submitted or appealed there is a new review_item, round by
-- round; the earlier ones stay, decided.

SET LOCAL search_path = conect, extensions;

-- ---- vocabularies of profiles ----

-- How far what an organisation does reaches.
CREATE TABLE activity_area (
	code     text,
	ord      int NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT activity_area_code_pk PRIMARY KEY (code),
	CONSTRAINT activity_area_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT activity_area_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

-- For whom it works.
CREATE TABLE beneficiary (
	code     text,
	ord      int NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT beneficiary_code_pk PRIMARY KEY (code),
	CONSTRAINT beneficiary_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT beneficiary_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

-- In which languages, by ISO 639-1.
CREATE TABLE work_language (
	code     text,
	ord      int NOT NULL,
	label_ro text NOT NULL,
	label_hu text NOT NULL,
	label_en text NOT NULL,
	note_ro  text,
	note_hu  text,
	note_en  text,
	CONSTRAINT work_language_code_pk PRIMARY KEY (code),
	CONSTRAINT work_language_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
	CONSTRAINT work_language_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

-- The one table of what a profile holds. Forms, what is missing, what is
-- public, what a reviewer compares and what tests search for are made from it.
CREATE TABLE profile_field (
	code        text,
	ord         int NOT NULL,
	section     text NOT NULL,
	type        text NOT NULL,
	vocabulary  text, -- of type code and codes
	required    text NOT NULL, -- number: that of the national register, or that of a court with court and day
	visibility  text NOT NULL, -- members: its own and reviewers. review: as long as it is decided, not kept
	public_if   text, -- the field, a boolean, by which its owner makes it public
	personal    boolean NOT NULL, -- data of a natural person
	reviewed    boolean NOT NULL, -- an edit waits for a decision
	max_length  int, -- characters, of each value
	max_items   int,
	in_ngo      text, -- column of ngo that holds it
	label_ro    text NOT NULL,
	label_hu    text NOT NULL,
	label_en    text NOT NULL,
	why_ro      text NOT NULL, -- the reason it is asked
	why_hu      text NOT NULL,
	why_en      text NOT NULL,
	CONSTRAINT profile_field_code_pk PRIMARY KEY (code),
	CONSTRAINT profile_field_code_form CHECK (code ~ '^[a-z][a-z0-9_]{0,39}$'),
	CONSTRAINT profile_field_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT profile_field_section_known CHECK (section IN ('identity', 'contact', 'place', 'activity',
		'about', 'people', 'network', 'interest', 'consent')),
	CONSTRAINT profile_field_type_known CHECK (type IN ('text', 'block', 'texts', 'email', 'phone', 'url', 'urls',
		'boolean', 'year', 'date', 'code', 'codes', 'counties', 'siruta', 'court', 'cif', 'national_number',
		'court_number')),
	CONSTRAINT profile_field_vocabulary_rule CHECK ((type IN ('code', 'codes')) = (vocabulary IS NOT NULL)),
	CONSTRAINT profile_field_required_known CHECK (required IN ('no', 'yes', 'number')),
	CONSTRAINT profile_field_visibility_known CHECK (visibility IN ('public', 'members', 'review')),
	CONSTRAINT profile_field_public_if_rule CHECK (public_if IS NULL OR visibility = 'members'),
	CONSTRAINT profile_field_personal_rule CHECK (NOT personal OR visibility <> 'public'),
	CONSTRAINT profile_field_in_ngo_rule CHECK (in_ngo IS NULL OR visibility = 'public')
);

-- ---- drafts, profiles, their history ----

-- An entry on its way into the catalogue. data: profile_field → value; of a
-- change only what is to change. origin: profile_field → where the value was
-- taken from, {"source", "register", "captured_on"}, as long as it is that
-- value.
CREATE TABLE registration (
	id             uuid DEFAULT uuid_v7(),
	version        bigint NOT NULL DEFAULT 1,
	created_at     timestamptz NOT NULL DEFAULT now(),
	updated_at     timestamptz NOT NULL DEFAULT now(),
	kind           text NOT NULL,
	ngo            uuid, -- of a new one: once it is approved
	state          text NOT NULL DEFAULT 'draft',
	lang           text NOT NULL,
	data           jsonb NOT NULL DEFAULT '{}',
	origin         jsonb NOT NULL DEFAULT '{}',
	base_version   bigint, -- of the NGO, which the draft was made from
	base           jsonb NOT NULL DEFAULT '{}', -- its values then: what the draft changes
	created_by     uuid,
	last_edited_by uuid,
	submitted_by   uuid,
	submitted_at   timestamptz,
	decided_at     timestamptz,
	asked          jsonb NOT NULL DEFAULT '{}', -- changes requested: profile_field → what is asked
	reason_code    text, -- of the last decision
	reason         text,
	CONSTRAINT registration_id_pk PRIMARY KEY (id),
	CONSTRAINT registration_kind_known CHECK (kind IN ('new', 'claim', 'change')),
	CONSTRAINT registration_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT registration_ngo_rule CHECK (ngo IS NOT NULL OR kind = 'new'),
	CONSTRAINT registration_state_known CHECK (state IN ('draft', 'submitted', 'in_review', 'changes_requested',
		'approved', 'refused', 'appealed', 'withdrawn')),
	CONSTRAINT registration_lang_known CHECK (lang IN ('ro', 'hu', 'en')),
	CONSTRAINT registration_data_form CHECK (jsonb_typeof(data) = 'object' AND pg_column_size(data) < 200000),
	CONSTRAINT registration_created_by_known FOREIGN KEY (created_by) REFERENCES account ON DELETE SET NULL
);
CREATE INDEX registration_ngo_idx ON registration (ngo);
CREATE INDEX registration_created_by_idx ON registration (created_by);
CREATE INDEX registration_cif_idx ON registration ((data ->> 'cif'));
CREATE INDEX registration_national_number_idx ON registration ((data ->> 'national_number'));
CREATE TRIGGER registration_version BEFORE UPDATE ON registration
	FOR EACH ROW EXECUTE FUNCTION next_version();

-- Who may go where. 0016 decides; here only that nothing else happens.
CREATE FUNCTION registration_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.state <> OLD.state AND NEW.state <> ALL (CASE OLD.state
		WHEN 'draft' THEN '{submitted}'
		WHEN 'submitted' THEN '{in_review,changes_requested,approved,refused,withdrawn}'
		WHEN 'in_review' THEN '{submitted,changes_requested,approved,refused,withdrawn}'
		WHEN 'changes_requested' THEN '{submitted,withdrawn}'
		WHEN 'refused' THEN '{appealed}'
		WHEN 'appealed' THEN '{changes_requested,approved,refused,withdrawn}'
		ELSE '{}' END::text[]) THEN
		PERFORM conect.refuse('state_conflict', '', OLD.state);
	END IF;
	IF NEW.data IS DISTINCT FROM OLD.data AND OLD.state NOT IN ('draft', 'changes_requested', 'submitted') THEN
		PERFORM conect.refuse('state_conflict', '', OLD.state);
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER registration_state BEFORE UPDATE ON registration
	FOR EACH ROW EXECUTE FUNCTION registration_state();

-- What an organisation says of itself beyond the columns of ngo: profile_field
-- → value. Every write of it also raises ngo.profile, and so the version of
-- the NGO, which is the version of the whole; write profile first, then ngo.
CREATE TABLE profile (
	ngo          uuid,
	version      bigint NOT NULL DEFAULT 1,
	created_at   timestamptz NOT NULL DEFAULT now(),
	updated_at   timestamptz NOT NULL DEFAULT now(),
	data         jsonb NOT NULL DEFAULT '{}',
	verification text NOT NULL DEFAULT 'unverified',
	checked      jsonb NOT NULL DEFAULT '{}', -- profile_field → {"at", "against"}: by SGG's staff
	approved_at  timestamptz,
	approved_by_registration uuid,
	confirmed_at timestamptz NOT NULL DEFAULT now(), -- its owner said that it is true
	reminded_at  timestamptz,
	CONSTRAINT profile_ngo_pk PRIMARY KEY (ngo),
	CONSTRAINT profile_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT profile_verification_known CHECK (verification IN ('unverified', 'number_matched',
		'documents_checked', 'mismatch')),
	CONSTRAINT profile_approved_by_registration_known FOREIGN KEY (approved_by_registration) REFERENCES registration
);
CREATE INDEX profile_approved_by_registration_idx ON profile (approved_by_registration);
CREATE INDEX profile_confirmed_at_idx ON profile (confirmed_at);
CREATE TRIGGER profile_version BEFORE UPDATE ON profile
	FOR EACH ROW EXECUTE FUNCTION next_version();
ALTER TABLE ngo ADD profile int NOT NULL DEFAULT 0; -- counts the writes of its profile

-- Every state of an entry that was ever public, from when there was a second
-- one: columns of ngo and public fields of the profile. why: import, approved,
-- edited, confirmed, merged, suspended, …: what set_why() was told.
CREATE TABLE profile_version (
	ngo     uuid,
	version bigint,
	at      timestamptz NOT NULL,
	why     text NOT NULL,
	data    jsonb NOT NULL,
	CONSTRAINT profile_version_ngo_pk PRIMARY KEY (ngo, version),
	CONSTRAINT profile_version_ngo_known FOREIGN KEY (ngo) REFERENCES ngo ON DELETE CASCADE
);

-- ---- values that somebody says are wrong ----

CREATE TABLE correction (
	id           uuid DEFAULT uuid_v7(),
	version      bigint NOT NULL DEFAULT 1,
	created_at   timestamptz NOT NULL DEFAULT now(),
	updated_at   timestamptz NOT NULL DEFAULT now(),
	ngo          uuid NOT NULL,
	field        text NOT NULL,
	value        text, -- what should stand there
	note         text,
	source       text,
	email        text, -- where the answer goes; never shown
	lang         text NOT NULL,
	network_hash bytea NOT NULL, -- of the address and the day, to count by
	state        text NOT NULL DEFAULT 'open',
	answer       text,
	answered_at  timestamptz,
	CONSTRAINT correction_id_pk PRIMARY KEY (id),
	CONSTRAINT correction_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT correction_field_known FOREIGN KEY (field) REFERENCES profile_field,
	CONSTRAINT correction_value_length CHECK (length(value) BETWEEN 1 AND 2000),
	CONSTRAINT correction_note_length CHECK (length(note) BETWEEN 1 AND 2000),
	CONSTRAINT correction_source_length CHECK (length(source) BETWEEN 1 AND 500),
	CONSTRAINT correction_email_length CHECK (length(email) BETWEEN 3 AND 254),
	CONSTRAINT correction_state_known CHECK (state IN ('open', 'accepted', 'refused')),
	CONSTRAINT correction_state_rule CHECK ((state = 'open') = (answered_at IS NULL))
);
CREATE INDEX correction_ngo_idx ON correction (ngo, created_at);
CREATE INDEX correction_field_idx ON correction (field);
CREATE INDEX correction_network_hash_idx ON correction (network_hash);
CREATE TRIGGER correction_version BEFORE UPDATE ON correction
	FOR EACH ROW EXECUTE FUNCTION next_version();

-- ---- what waits for a decision ----

-- One row for each round of each thing that waits. excluded: who may not
-- decide it (who edited or submitted it; of an appeal, who refused before).
CREATE TABLE review_item (
	id          uuid DEFAULT uuid_v7(),
	version     bigint NOT NULL DEFAULT 1,
	created_at  timestamptz NOT NULL DEFAULT now(),
	updated_at  timestamptz NOT NULL DEFAULT now(),
	kind        text NOT NULL, -- registration: of a new one
	object_type text NOT NULL,
	object_id   uuid NOT NULL,
	round       int NOT NULL DEFAULT 1,
	appeal      boolean NOT NULL DEFAULT false,
	ngo         uuid,
	title       text NOT NULL, -- the organisation's name
	county      text,
	state       text NOT NULL DEFAULT 'waiting',
	assignee    uuid,
	assigned_at timestamptz,
	excluded    uuid[] NOT NULL DEFAULT '{}',
	opened_at   timestamptz NOT NULL DEFAULT now(),
	checks      jsonb NOT NULL DEFAULT '[]', -- [{"code", "result": ok|warning|failed|unknown, …}]
	decided_at  timestamptz,
	decided_by  uuid,
	decision    text,
	reason_code text,
	reason      text,
	fields      jsonb NOT NULL DEFAULT '{}', -- changes requested: profile_field → text
	CONSTRAINT review_item_id_pk PRIMARY KEY (id),
	CONSTRAINT review_item_kind_known CHECK (kind IN ('registration', 'claim', 'change', 'correction')),
	CONSTRAINT review_item_object_type_known CHECK (object_type IN ('registration', 'correction')),
	CONSTRAINT review_item_object_id_unique UNIQUE (object_id, round),
	CONSTRAINT review_item_ngo_known FOREIGN KEY (ngo) REFERENCES ngo,
	CONSTRAINT review_item_county_known FOREIGN KEY (county) REFERENCES county,
	CONSTRAINT review_item_state_known CHECK (state IN ('waiting', 'assigned', 'decided')),
	CONSTRAINT review_item_assignee_known FOREIGN KEY (assignee) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT review_item_decision_known CHECK (decision IN ('approved', 'refused', 'changes_requested', 'withdrawn')),
	CONSTRAINT review_item_state_rule CHECK ((state = 'decided') = (decision IS NOT NULL)
		AND (state = 'decided') = (decided_at IS NOT NULL))
);
CREATE INDEX review_item_ngo_idx ON review_item (ngo);
CREATE INDEX review_item_assignee_idx ON review_item (assignee);
CREATE INDEX review_item_opened_at_idx ON review_item (opened_at, id) WHERE state <> 'decided';
CREATE UNIQUE INDEX review_item_open_idx ON review_item (object_id) WHERE state <> 'decided';
CREATE TRIGGER review_item_version BEFORE UPDATE ON review_item
	FOR EACH ROW EXECUTE FUNCTION next_version();

-- What applicants and reviewers write to each other on a registration, and
-- reviewers among themselves on anything. Never changed.
CREATE TABLE message (
	id           uuid DEFAULT uuid_v7(),
	registration uuid,
	correction   uuid,
	author       uuid,
	by_staff     boolean NOT NULL,
	at           timestamptz NOT NULL DEFAULT now(),
	body         text NOT NULL,
	audience     text NOT NULL, -- reviewers: a note among them
	read_by_applicant_at timestamptz,
	read_by_reviewer_at  timestamptz,
	CONSTRAINT message_id_pk PRIMARY KEY (id),
	CONSTRAINT message_registration_known FOREIGN KEY (registration) REFERENCES registration ON DELETE CASCADE,
	CONSTRAINT message_correction_known FOREIGN KEY (correction) REFERENCES correction ON DELETE CASCADE,
	CONSTRAINT message_registration_rule CHECK ((registration IS NULL) <> (correction IS NULL)),
	CONSTRAINT message_author_known FOREIGN KEY (author) REFERENCES account ON DELETE SET NULL,
	CONSTRAINT message_body_length CHECK (length(body) BETWEEN 1 AND 5000),
	CONSTRAINT message_audience_known CHECK (audience IN ('applicant', 'reviewers')),
	CONSTRAINT message_audience_rule CHECK (by_staff OR audience = 'applicant')
);
CREATE INDEX message_registration_idx ON message (registration, at);
CREATE INDEX message_correction_idx ON message (correction, at);
CREATE INDEX message_author_idx ON message (author);

-- ---- values: how they are written, and what is wrong with them ----

-- What in a name calls for a second look, by regular expression on the folded
-- name. Never a reason to refuse by itself.
CREATE TABLE name_rule (
	code    text,
	ord     int NOT NULL,
	pattern text NOT NULL,
	article text NOT NULL,
	note_ro text NOT NULL,
	note_hu text NOT NULL,
	note_en text NOT NULL,
	CONSTRAINT name_rule_code_pk PRIMARY KEY (code),
	CONSTRAINT name_rule_code_form CHECK (code ~ '^[a-z][a-z0-9_]{0,39}$'),
	CONSTRAINT name_rule_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED
);

CREATE FUNCTION in_lang(lang text, ro text, hu text, en text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE lang WHEN 'hu' THEN hu WHEN 'en' THEN en ELSE ro END
$$;

-- NFC, comma below, no control, direction or invisible characters. Lines of a
-- block stay; else all white space is one blank.
CREATE FUNCTION clean_text(t text, block boolean) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT CASE WHEN block THEN btrim(replace(replace(c, E'\r\n', E'\n'), E'\r', E'\n'), E' \t\n')
		ELSE btrim(regexp_replace(c, '\s+', ' ', 'g')) END
	FROM (SELECT regexp_replace(translate(normalize(t, NFC), U&'\015F\0163\015E\0162\00A0', 'șțȘȚ '),
		'[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]',
		'', 'g')) AS x (c)
$$;

-- A personal number (CNP) has no place anywhere: thirteen digits that begin
-- with a sex and hold a day.
CREATE FUNCTION has_personal_number(t text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT t ~ '(^|[^0-9])[1-9][0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{6}([^0-9]|$)'
$$;

CREATE FUNCTION clean_email(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT CASE WHEN e ~ '^[^@[:space:]"<>()\[\]\\,;:]{1,64}@([[:alnum:]]([[:alnum:]-]{0,61}[[:alnum:]])?\.)+[[:alpha:]]([[:alnum:]-]{0,61}[[:alnum:]])$'
		THEN split_part(e, '@', 1) || '@' || lower(split_part(e, '@', 2)) END
	FROM (SELECT clean_text(t, false)) AS x (e)
$$;

-- E.164; a number without a country is a Romanian one.
CREATE FUNCTION clean_phone(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT CASE WHEN p ~ '^\+40' THEN CASE WHEN p ~ '^\+40[2-9][0-9]{8}$' THEN p END
		WHEN p ~ '^\+[1-9][0-9]{6,14}$' THEN p END
	FROM (SELECT regexp_replace(regexp_replace(regexp_replace(clean_text(t, false), '[ ./()-]', '', 'g'),
		'^00', '+'), '^0([2-9][0-9]{8})$', '+40\1')) AS x (p)
$$;

CREATE FUNCTION clean_url(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT CASE WHEN u ~* '^https?://([[:alnum:]]([[:alnum:]-]{0,61}[[:alnum:]])?\.)+[[:alpha:]]([[:alnum:]-]{0,61}[[:alnum:]])(:[0-9]{1,5})?([/?#][^[:space:]<>"\\^`{|}]*)?$'
		THEN lower(substring(u FROM '^[^:]+://[^/?#]+')) || substring(u FROM '^[^:]+://[^/?#]+(.*)$') END
	FROM (SELECT CASE WHEN c ~ '^[A-Za-z][A-Za-z0-9+.-]*:' AND c !~* '^[[:alnum:].-]+\.[[:alpha:]]{2,}(:[0-9]+)?([/?#]|$)' THEN c
			WHEN c ~ '^//' THEN 'https:' || c ELSE 'https://' || c END
		FROM (SELECT clean_text(t, false)) AS y (c)) AS x (u)
$$;

CREATE FUNCTION clean_national_number(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT m[1] || '/' || m[2] || '/' || m[3]
	FROM regexp_match(upper(regexp_replace(t, '\s', '', 'g')), '^0*([1-9][0-9]{0,6})/([A-E])/([0-9]{4})$') AS m
$$;

CREATE FUNCTION clean_court_number(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT CASE WHEN length(c) <= 30 AND c ~ '[0-9]' AND NOT has_personal_number(c) THEN c END
	FROM (SELECT upper(regexp_replace(clean_text(t, false), ' ?([/.]) ?', '\1', 'g'))) AS x (c)
$$;

CREATE FUNCTION clean_cif(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT regexp_replace(upper(regexp_replace(t, '\s', '', 'g')), '^RO', '')
$$;

CREATE FUNCTION term_is_known(vocabulary text, code text) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT EXISTS (SELECT FROM public_api.vocabulary_term AS t
		WHERE t.vocabulary = term_is_known.vocabulary AND t.code = term_is_known.code)
$$;

-- One text of a field of this type, as it is kept; else fault, the code of a
-- violation (openapi/problems.yaml), and what was expected.
CREATE FUNCTION profile_text(f profile_field, given text, OUT kept text, OUT fault text, OUT expected text)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	expected := '';
	CASE f.type
	WHEN 'email' THEN
		kept := clean_email(given);
		fault := CASE WHEN kept IS NULL THEN 'format_email' END;
	WHEN 'phone' THEN
		kept := clean_phone(given);
		fault := CASE WHEN kept IS NULL THEN 'pattern' END;
		expected := '+40 266 123 456';
	WHEN 'url', 'urls' THEN
		kept := clean_url(given);
		fault := CASE WHEN kept IS NULL THEN 'format_uri' END;
	WHEN 'cif' THEN
		kept := clean_cif(given);
		fault := CASE WHEN kept ~ '^[0-9]{13}$' THEN 'personal_number'
			WHEN kept !~ '^[1-9][0-9]{1,9}$' THEN 'identifier_form'
			WHEN NOT cif_is_valid(kept) THEN 'check_digit' END;
		expected := 'RO 4204020';
	WHEN 'national_number' THEN
		kept := clean_national_number(given);
		fault := CASE WHEN has_personal_number(given) THEN 'personal_number' WHEN kept IS NULL THEN 'identifier_form' END;
		expected := '1234/A/2019';
	WHEN 'court_number' THEN
		kept := clean_court_number(given);
		fault := CASE WHEN has_personal_number(given) THEN 'personal_number' WHEN kept IS NULL THEN 'identifier_form' END;
		expected := '12/PJ/2019';
	WHEN 'code', 'codes' THEN
		kept := given;
		fault := CASE WHEN NOT term_is_known(f.vocabulary, given) THEN 'enum' END;
		expected := '/api/v1/vocabularies/' || f.vocabulary;
	WHEN 'counties' THEN
		kept := given;
		fault := CASE WHEN NOT EXISTS (SELECT FROM county AS c WHERE c.code = given) THEN 'enum' END;
		expected := '/api/v1/counties';
	WHEN 'court' THEN
		kept := given;
		fault := CASE WHEN NOT EXISTS (SELECT FROM court AS c WHERE c.code = given) THEN 'enum' END;
		expected := '/api/v1/courts';
	WHEN 'date' THEN
		kept := given;
		fault := 'format_date';
		IF given ~ '^(1[89]|20)[0-9]{2}-[01][0-9]-[0-3][0-9]$' THEN
			BEGIN
				kept := given::date::text;
				fault := CASE WHEN f.code = 'registered_on' AND given::date > current_date THEN 'maximum' END;
				expected := current_date::text;
			EXCEPTION WHEN datetime_field_overflow THEN
				NULL;
			END;
		END IF;
	ELSE
		kept := clean_text(given, f.type = 'block');
		fault := CASE WHEN has_personal_number(given) THEN 'personal_number' END;
	END CASE;
	IF fault IS NULL AND length(kept) > f.max_length THEN
		fault := 'max_length';
		expected := f.max_length::text;
	END IF;
END $$;

CREATE FUNCTION profile_list(f profile_field, given jsonb, OUT kept jsonb, OUT fault text, OUT expected text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	item jsonb;
	one record;
BEGIN
	IF jsonb_typeof(given) <> 'array' THEN
		fault := 'type';
		expected := 'array';
		RETURN;
	END IF;
	kept := '[]';
	FOR item IN SELECT i FROM jsonb_array_elements(given) AS i LOOP
		IF jsonb_typeof(item) <> 'string' THEN
			fault := 'type';
			expected := 'string';
			RETURN;
		END IF;
		one := profile_text(f, item #>> '{}');
		IF one.fault IS NOT NULL THEN
			fault := one.fault;
			expected := one.expected;
			RETURN;
		END IF;
		IF one.kept <> '' AND NOT kept ? one.kept THEN
			kept := kept || to_jsonb(one.kept);
		END IF;
	END LOOP;
	IF jsonb_array_length(kept) > f.max_items THEN
		fault := 'max_items';
		expected := f.max_items::text;
	ELSIF kept = '[]' THEN
		kept := NULL;
	END IF;
END $$;

-- A value as it is kept, NULL when it is empty; or what is wrong with it.
CREATE FUNCTION profile_value(f profile_field, given jsonb, OUT kept jsonb, OUT fault text, OUT expected text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
	kind text := jsonb_typeof(given);
	wanted text := CASE f.type WHEN 'boolean' THEN 'boolean' WHEN 'year' THEN 'number' WHEN 'siruta' THEN 'number'
		ELSE 'string' END;
	one record;
BEGIN
	expected := '';
	IF given IS NULL OR kind = 'null' THEN
		RETURN;
	ELSIF f.type IN ('texts', 'urls', 'codes', 'counties') THEN
		SELECT l.kept, l.fault, l.expected INTO kept, fault, expected FROM profile_list(f, given) AS l;
		RETURN;
	ELSIF kind <> wanted THEN
		fault := 'type';
		expected := CASE wanted WHEN 'number' THEN 'integer' ELSE wanted END;
	ELSIF f.type = 'boolean' THEN
		kept := given;
	ELSIF kind = 'number' THEN
		IF given::text !~ '^[0-9]{1,6}$' THEN
			fault := 'type';
			expected := 'integer';
		ELSIF f.type = 'siruta' AND NOT EXISTS (SELECT FROM locality AS l WHERE l.siruta = given::int) THEN
			fault := 'enum';
			expected := '/api/v1/localities';
		ELSIF f.type = 'year' AND given::int < 1800 THEN
			fault := 'minimum';
			expected := '1800';
		ELSIF f.type = 'year' AND given::int > extract(year FROM now()) THEN
			fault := 'maximum';
			expected := extract(year FROM now())::text;
		ELSE
			kept := given;
		END IF;
	ELSE
		IF btrim(given #>> '{}') = '' THEN
			RETURN;
		END IF;
		one := profile_text(f, given #>> '{}');
		fault := one.fault;
		expected := one.expected;
		kept := to_jsonb(nullif(one.kept, ''));
	END IF;
END $$;

-- Several faults at once: [{"pointer", "code", "expected"}].
CREATE FUNCTION refuse_all(problem text, faults jsonb) RETURNS void LANGUAGE sql AS $$
	SELECT refuse(problem, '', faults::text)
$$;

-- Given values (profile_field → value, null to take away) as they are kept,
-- null where there is none. Anything wrong is refused, all of it at once; at:
-- where in the body they stand.
CREATE FUNCTION profile_values(given jsonb, at text DEFAULT '/data/') RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	g record;
	f profile_field;
	v record;
	r jsonb := '{}';
	faults jsonb := '[]';
BEGIN
	FOR g IN SELECT e.key, e.value FROM jsonb_each(given) AS e ORDER BY e.key LOOP
		SELECT * INTO f FROM profile_field AS x WHERE x.code = g.key;
		IF f.code IS NULL THEN
			faults := faults || jsonb_build_object('pointer', at || g.key, 'code', 'unknown_field', 'expected', '');
			CONTINUE;
		END IF;
		v := profile_value(f, g.value);
		IF v.fault IS NOT NULL THEN
			faults := faults || jsonb_build_object('pointer', at || g.key, 'code', v.fault, 'expected', v.expected);
		ELSE
			r := r || jsonb_build_object(g.key, v.kept);
		END IF;
	END LOOP;
	IF faults <> '[]' THEN
		PERFORM refuse_all('invalid_body', faults);
	END IF;
	RETURN r;
END $$;

-- What is still to be said before an entry can be submitted.
CREATE FUNCTION profile_missing(data jsonb) RETURNS SETOF profile_field
LANGUAGE sql STABLE AS $$
	SELECT f.*
	FROM jsonb_strip_nulls(data) AS d,
		profile_field AS f
	WHERE NOT d ? f.code AND CASE f.required
		WHEN 'yes' THEN true
		-- The number of the national register, or all three of the court's.
		WHEN 'number' THEN NOT d ? 'national_number'
			AND (f.code <> 'national_number') = d ?| ARRAY['court_number', 'court']
		ELSE f.code = 'public_utility_act' AND d -> 'public_utility' = 'true'
			OR f.code = 'parent_name' AND d -> 'is_branch' = 'true' END
	OR f.code = 'mandate_declared' AND d -> 'mandate_declared' = 'false'
	ORDER BY f.ord
$$;

-- ---- what is public of it ----

-- Fields of a profile beyond the columns of ngo that anybody may see.
CREATE FUNCTION profile_is_public(f profile_field, data jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT f.visibility = 'public' OR coalesce(data -> f.public_if = 'true', false)
$$;

CREATE FUNCTION public_api.profile_shown(data jsonb) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(json_object_agg(f.code, data -> f.code ORDER BY f.ord), '{}')
	FROM profile_field AS f
	WHERE f.in_ngo IS NULL AND data ? f.code AND profile_is_public(f, data)
$$;

-- When its owner last said that it is true: a year ago it is due to be said
-- again, half a year later nobody should rely on it.
CREATE FUNCTION public_api.freshness(confirmed_at timestamptz) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
	SELECT CASE WHEN confirmed_at > now() - interval '12 months' THEN 'fresh'
		WHEN confirmed_at > now() - interval '18 months' THEN 'due' ELSE 'stale' END
$$;

-- The values of an entry by profile_field: those of ngo and those of its
-- profile that are in `data`.
CREATE FUNCTION ngo_values(n ngo, data jsonb) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT coalesce(jsonb_object_agg(x.code, x.value), '{}')
	FROM (SELECT f.code, CASE WHEN f.in_ngo IS NULL THEN data -> f.code
			ELSE nullif(to_jsonb(n) -> f.in_ngo, '[]') END AS value
		FROM profile_field AS f) AS x
	WHERE coalesce(x.value, 'null') <> 'null'
$$;

-- The same for the history: no personal data, also not what is public by
-- choice, for a choice can be taken back.
CREATE FUNCTION ngo_public_values(n ngo, data jsonb) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT coalesce(jsonb_object_agg(v.key, v.value), '{}')
		|| jsonb_strip_nulls(jsonb_build_object('status', n.status, 'county', n.county, 'locality', n.locality,
			'purpose', n.purpose, 'not_seen_since', n.not_seen_since))
	FROM jsonb_each(ngo_values(n, coalesce(data, '{}'))) AS v
	JOIN profile_field AS f ON f.code = v.key AND f.visibility = 'public'
$$;

-- ---- history ----

-- What the history says of the next writes to ngo in this transaction.
CREATE FUNCTION set_why(why text) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.why', why, true)
$$;
CREATE FUNCTION why() RETURNS text LANGUAGE sql STABLE AS $$
	SELECT coalesce(nullif(current_setting('conect.why', true), ''), 'import')
$$;

-- The plan is made anew each time (EXECUTE): one row and a hundred thousand
-- want different ones.
CREATE FUNCTION ngo_versions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	EXECUTE $sql$
		INSERT INTO profile_version (ngo, version, at, why, data)
		SELECT o.id, o.version, o.updated_at, 'import', ngo_public_values(o, '{}')
		FROM stale AS o
		JOIN fresh AS n ON n.id = o.id
		WHERE n.version <> o.version AND o.removed_at IS NULL
		AND NOT EXISTS (SELECT FROM profile_version AS v WHERE v.ngo = o.id)
		ON CONFLICT DO NOTHING
	$sql$;
	EXECUTE $sql$
		INSERT INTO profile_version (ngo, version, at, why, data)
		SELECT n.id, n.version, n.updated_at, why(), ngo_public_values(n, p.data)
		FROM fresh AS n
		JOIN stale AS o ON o.id = n.id
		LEFT JOIN profile AS p ON p.ngo = n.id
		WHERE n.version <> o.version AND n.removed_at IS NULL
		ON CONFLICT DO NOTHING
	$sql$;
	RETURN NULL;
END $$;
CREATE TRIGGER ngo_versions AFTER UPDATE ON ngo
	REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
	FOR EACH STATEMENT EXECUTE FUNCTION ngo_versions();

-- After a write of its profile: a new version of the whole.
CREATE FUNCTION ngo_touch(of_ngo uuid) RETURNS bigint LANGUAGE sql AS $$
	UPDATE ngo AS n SET profile = n.profile + 1 WHERE n.id = of_ngo RETURNING n.version
$$;

-- Versions of an entry, newest first, each with what it changed of the one
-- before. Of one that never changed: itself.
CREATE FUNCTION public_api.ngo_history(of_ngo uuid, cursor jsonb, size int,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	below bigint := coalesce((cursor ->> 'v')::bigint, 9223372036854775807);
	last bigint;
BEGIN
	WITH known AS (
		SELECT v.version, v.at, v.why, v.data
		FROM profile_version AS v
		WHERE v.ngo = of_ngo AND v.version <= below
		ORDER BY v.version DESC LIMIT size + 1
	), page AS (
		SELECT k.version, k.at, k.why, k.data, lead(k.data) OVER (ORDER BY k.version DESC) AS old,
			row_number() OVER (ORDER BY k.version DESC) AS place
		FROM (SELECT version, at, why, data FROM known
			UNION ALL
			SELECT n.version, n.updated_at, CASE WHEN n.profile = 0 THEN 'import' ELSE 'approved' END, ngo_public_values(n, p.data)
			FROM ngo AS n LEFT JOIN profile AS p ON p.ngo = n.id
			WHERE n.id = of_ngo AND n.version <= below
			AND NOT EXISTS (SELECT FROM profile_version AS v WHERE v.ngo = of_ngo)) AS k
	)
	SELECT coalesce(json_agg(json_build_object('version', p.version, 'at', public_api.instant(p.at), 'why', p.why,
			'changes', CASE WHEN p.old IS NULL THEN '[]'::json ELSE value_changes(p.old, p.data) END)
			ORDER BY p.place) FILTER (WHERE p.place <= size), '[]'),
		max(p.version) FILTER (WHERE p.place = size + 1)
	INTO items, last
	FROM page AS p;
	next := CASE WHEN last IS NOT NULL THEN json_build_object('v', last) END;
END $$;

-- What differs between two sets of values, in the order of the fields.
CREATE FUNCTION value_changes(old jsonb, new jsonb) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('field', k, 'before', old -> k, 'after', new -> k)
		ORDER BY f.ord, k), '[]')
	FROM (SELECT jsonb_object_keys(old || new)) AS x (k)
	LEFT JOIN profile_field AS f ON f.code = x.k
	WHERE coalesce(old -> k, 'null') <> coalesce(new -> k, 'null')
$$;

-- ---- what is like it ----

-- Organisations whose names are like this one: the same words, one word more
-- or less, or alike letter by letter. why: same_name, same_words, similar_name.
CREATE FUNCTION ngo_similar(name text, but uuid DEFAULT NULL, size int DEFAULT 10)
RETURNS TABLE (id uuid, card json, why text, likeness real)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, extensions, pg_temp AS $$
DECLARE
	its_name text := fold(left(name, 500));
	its_key text := left(key_of(its_name), 120);
	words text[] := string_to_array(its_key, ' ');
	asked text[] := ARRAY[its_key];
	q text;
	cards jsonb := '{}';
BEGIN
	IF coalesce(its_key, '') = '' THEN
		RETURN;
	END IF;
	IF cardinality(words) BETWEEN 2 AND 6 THEN
		FOR i IN 1..cardinality(words) LOOP
			asked := asked || array_to_string(words[:i - 1] || words[i + 1:], ' ');
		END LOOP;
	END IF;
	FOREACH q IN ARRAY asked LOOP
		cards := cards || coalesce((SELECT jsonb_object_agg(c ->> 'id', c)
			FROM public_api.ngo_list(q, q, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
				'relevance', NULL, 10, NULL) AS l, jsonb_array_elements(l.items::jsonb) AS c), '{}');
	END LOOP;
	RETURN QUERY
	SELECT (e.value ->> 'id')::uuid, e.value::json,
		CASE WHEN k.folded = its_name THEN 'same_name' WHEN k.key = its_key THEN 'same_words'
			ELSE 'similar_name' END,
		similarity(k.key, its_key)
	FROM jsonb_each(cards) AS e
	CROSS JOIN LATERAL (SELECT fold(e.value ->> 'name') AS folded OFFSET 0) AS x
	CROSS JOIN LATERAL (SELECT x.folded, left(key_of(x.folded), 120) AS key) AS k
	WHERE (e.value ->> 'id')::uuid IS DISTINCT FROM but AND similarity(k.key, its_key) >= 0.5
	ORDER BY 4 DESC, 1
	LIMIT size;
END $$;

CREATE FUNCTION name_warnings(name text, lang text) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('code', r.code,
		'word', (regexp_match(f.name, r.pattern))[1],
		'article', r.article,
		'text', in_lang(lang, r.note_ro, r.note_hu, r.note_en)) ORDER BY r.ord), '[]')
	FROM (SELECT fold(left(name, 2000))) AS f (name)
	JOIN name_rule AS r ON f.name ~ r.pattern
$$;

-- Before anybody registers: what is known of a number, a CIF or a name. Only
-- what is public, and whether the entry has an owner already.
CREATE FUNCTION public_api.registration_check(national_number text, cif text, name text, lang text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	given jsonb := profile_values(jsonb_strip_nulls(jsonb_build_object('national_number', national_number, 'cif', cif,
		'name', name)), '/');
	matches json;
BEGIN
	SELECT coalesce(json_agg(json_build_object('ngo', json_build_object('id', n.id, 'name', n.name,
			'legal_form', n.legal_form, 'status', n.status, 'county', n.county, 'locality', n.locality,
			'national_number', n.national_number, 'cif', n.cif, 'registered_on', n.registered_on,
			'is_branch', n.is_branch),
		'by', array_remove(ARRAY[CASE WHEN n.cif = given ->> 'cif' THEN 'cif' END,
			CASE WHEN n.national_number = given ->> 'national_number' THEN 'national_number' END], NULL),
		'register', (SELECT json_build_object('register', e.register, 'captured_on', s.captured_on)
			FROM register_entry AS e JOIN register_snapshot AS s ON s.id = e.snapshot_last
			WHERE e.ngo = n.id ORDER BY e.snapshot_last DESC LIMIT 1),
		'claimed', EXISTS (SELECT FROM member AS m WHERE m.ngo = n.id)) ORDER BY n.cif = given ->> 'cif' DESC NULLS LAST, n.id), '[]')
	INTO matches
	FROM (SELECT * FROM ngo AS x
		WHERE x.removed_at IS NULL AND (x.cif = given ->> 'cif' OR x.national_number = given ->> 'national_number')
		LIMIT 20) AS n;
	RETURN json_build_object('asked', given,
		'matches', matches,
		'similar', coalesce((SELECT json_agg(json_build_object('ngo', s.card, 'why', s.why,
				'likeness', round(s.likeness::numeric, 2),
				'claimed', EXISTS (SELECT FROM member AS m WHERE m.ngo = s.id)) ORDER BY s.likeness DESC, s.id)
			FROM ngo_similar(given ->> 'name') AS s), '[]'),
		'warnings', name_warnings(coalesce(given ->> 'name', ''), lang));
END $$;

-- ---- registrations: what they show ----

CREATE FUNCTION registration_is_mine(r registration) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT coalesce(r.created_by = me() OR r.kind <> 'claim' AND is_member(r.ngo), false)
$$;

-- Values as they would stand: those before, and what is to change.
CREATE FUNCTION registration_values(r registration) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN r.kind = 'change' THEN r.base || r.data ELSE r.data END
$$;

CREATE FUNCTION registration_has_proof(of uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM attachment AS a
		WHERE a.object_type = 'registration' AND a.object_id = of AND a.kind = 'mandate_proof'
		AND a.stored IS NOT NULL AND a.deleted_at IS NULL);
END $$;

-- Everything that keeps it from being submitted, with the reason it is asked.
CREATE FUNCTION registration_missing(r registration, lang text) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('field', m.code, 'section', m.section, 'label', m.label, 'why', m.why)
		ORDER BY m.ord), '[]')
	FROM (SELECT f.code, f.section, f.ord, in_lang(lang, f.label_ro, f.label_hu, f.label_en) AS label,
			in_lang(lang, f.why_ro, f.why_hu, f.why_en) AS why
		FROM profile_missing(registration_values(r)) AS f
		WHERE r.kind <> 'change' OR f.visibility <> 'review'
		UNION ALL
		SELECT 'mandate_proof', 'documents', 100000,
			in_lang(lang, 'Dovada mandatului', 'A meghatalmazás igazolása', 'Proof of mandate'),
			in_lang(lang, 'Un document care arată că puteți vorbi pentru organizație. Îl văd numai cei care verifică.',
				'Irat arról, hogy eljárhat a szervezet nevében. Csak az ellenőrzők látják.',
				'A document that shows that you may speak for the organisation. Only reviewers see it.')
		WHERE r.kind <> 'change' AND NOT registration_has_proof(r.id)) AS m
$$;

-- Where its values differ from those the catalogue has.
CREATE FUNCTION registration_differences(r registration) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT coalesce(json_agg(json_build_object('field', f.code, 'catalogue', v.now -> f.code, 'yours', r.data -> f.code)
		ORDER BY f.ord), '[]')
	FROM (SELECT ngo_values(n, '{}') AS now FROM ngo AS n WHERE n.id = r.ngo AND r.kind <> 'new') AS v
	JOIN profile_field AS f ON f.in_ngo IS NOT NULL AND r.data ? f.code
	WHERE coalesce(v.now -> f.code, 'null') <> r.data -> f.code
$$;

-- What its owner may do with it now.
CREATE FUNCTION registration_can(r registration) RETURNS text[]
LANGUAGE sql STABLE AS $$
	SELECT CASE r.state
		WHEN 'draft' THEN '{edit,submit,delete}'
		WHEN 'changes_requested' THEN '{edit,submit,withdraw,message}'
		WHEN 'submitted' THEN '{withdraw,message}'
		WHEN 'in_review' THEN '{withdraw,message}'
		WHEN 'appealed' THEN '{withdraw,message}'
		-- once
		WHEN 'refused' THEN CASE WHEN EXISTS (SELECT FROM review_item AS i WHERE i.object_id = r.id AND i.appeal)
			THEN '{message}' ELSE '{appeal,message}' END
		ELSE '{message}' END::text[]
$$;

-- How many wait before it, whosever they are: looked up without the identity
-- of who asks, by which the others could not be seen.
CREATE FUNCTION registration_queue(r registration) RETURNS json
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	who text := coalesce(current_setting('conect.identity', true), '');
	told json;
BEGIN
	PERFORM set_config('conect.identity', '', true);
	SELECT json_build_object('since', public_api.instant(i.opened_at), 'ahead',
		(SELECT count(*) FROM review_item AS o WHERE o.state <> 'decided' AND (o.opened_at, o.id) < (i.opened_at, i.id)))
	INTO told
	FROM review_item AS i
	WHERE i.object_id = r.id AND i.state <> 'decided';
	PERFORM set_config('conect.identity', who, true);
	RETURN told;
END $$;

CREATE FUNCTION registration_json(r registration, lang text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN json_build_object('id', r.id, 'version', r.version, 'created_at', public_api.instant(r.created_at),
		'updated_at', public_api.instant(r.updated_at), 'kind', r.kind, 'ngo', r.ngo, 'state', r.state,
		'lang', r.lang, 'name', registration_values(r) ->> 'name', 'data', r.data,
		'base', CASE WHEN r.kind = 'change' THEN r.base ELSE '{}' END,
		'provenance', r.origin, 'missing', registration_missing(r, lang),
		'differences', registration_differences(r), 'warnings', name_warnings(coalesce(r.data ->> 'name', ''), lang),
		'asked', r.asked, 'reason_code', r.reason_code, 'reason', r.reason, 'can', registration_can(r),
		'queue', registration_queue(r), 'submitted_at', public_api.instant(r.submitted_at),
		'decided_at', public_api.instant(r.decided_at),
		'unread', (SELECT count(*) FROM message AS m WHERE m.registration = r.id AND m.audience = 'applicant'
			AND m.by_staff AND m.read_by_applicant_at IS NULL),
		'documents', attachment_list('registration', r.id));
END $$;

-- The row, locked, for who may have it; else 404.
CREATE FUNCTION registration_take(of uuid, if_match bigint DEFAULT NULL) RETURNS registration
LANGUAGE plpgsql AS $$
DECLARE
	r registration;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of FOR UPDATE;
	IF r.id IS NULL OR NOT registration_is_mine(r) THEN
		PERFORM refuse('not_found');
	ELSIF r.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || r.version);
	END IF;
	RETURN r;
END $$;

CREATE FUNCTION registration_reply(of uuid, lang text, OUT body text, OUT etag text)
LANGUAGE sql STABLE AS $$
	SELECT registration_json(r, lang)::text, 'v' || r.version FROM registration AS r WHERE r.id = of
$$;

-- ---- registrations: what is done to them ----

-- Where the public values of an entry come from, by profile_field.
CREATE FUNCTION ngo_origin(n ngo, shown jsonb) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT coalesce(jsonb_object_agg(f.code, CASE WHEN f.in_ngo IS NULL OR f.in_ngo = ANY (n.declared) OR e.register IS NULL
		THEN '{"source":"declared","register":null,"captured_on":null}'
		ELSE jsonb_build_object('source', 'register', 'register', e.register, 'captured_on', e.captured_on) END), '{}')
	FROM profile_field AS f
	LEFT JOIN LATERAL (SELECT r.register, s.captured_on FROM register_entry AS r
		JOIN register_snapshot AS s ON s.id = r.snapshot_last
		WHERE r.ngo = n.id ORDER BY r.snapshot_last DESC, r.id LIMIT 1) AS e ON true
	WHERE shown ? f.code
$$;

-- The NGO that is meant: by its id, or by its numbers when they are of one.
CREATE FUNCTION registration_target(of_ngo uuid, given jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
DECLARE
	ids uuid[];
BEGIN
	IF of_ngo IS NOT NULL THEN
		ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.id = of_ngo AND n.removed_at IS NULL);
		IF ids = '{}' THEN
			PERFORM refuse_all('invalid_body', '[{"pointer": "/ngo", "code": "enum", "expected": "/api/v1/ngos"}]');
		END IF;
		RETURN of_ngo;
	END IF;
	ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.cif = given ->> 'cif' AND n.removed_at IS NULL LIMIT 2);
	IF ids = '{}' THEN
		ids := ARRAY(SELECT n.id FROM ngo AS n WHERE n.national_number = given ->> 'national_number'
			AND n.removed_at IS NULL LIMIT 2);
	END IF;
	IF cardinality(ids) > 1 THEN
		PERFORM refuse('ngo_ambiguous');
	END IF;
	RETURN ids[1];
END $$;

CREATE FUNCTION registration_new(of_ngo uuid, given jsonb, lang text) RETURNS registration
LANGUAGE plpgsql AS $$
DECLARE
	r registration;
	n ngo;
	old jsonb;
BEGIN
	SELECT * INTO n FROM ngo AS x WHERE x.id = of_ngo;
	r.kind := CASE WHEN n.id IS NULL THEN 'new' WHEN is_member(n.id) THEN 'change' ELSE 'claim' END;
	r.base := '{}';
	r.origin := '{}';
	IF n.id IS NOT NULL THEN
		SELECT p.data INTO old FROM profile AS p WHERE p.ngo = n.id;
		old := coalesce(old, '{}');
		-- Who claims an entry sees of it what everybody sees.
		r.base := ngo_values(n, CASE r.kind WHEN 'change' THEN old ELSE public_api.profile_shown(old)::jsonb END);
		r.origin := CASE r.kind WHEN 'claim' THEN ngo_origin(n, r.base) ELSE '{}' END;
	END IF;
	r.data := CASE r.kind WHEN 'change' THEN '{}' WHEN 'claim' THEN r.base ELSE jsonb_strip_nulls(given) END;
	INSERT INTO registration (kind, ngo, lang, data, origin, base_version, base, created_by, last_edited_by)
	VALUES (r.kind, n.id, registration_new.lang, r.data, r.origin, n.version, r.base, me(), me())
	RETURNING * INTO r;
	PERFORM note('registration.create', 'registration', r.id::text, NULL, r.version);
	RETURN r;
END $$;

-- A draft, filled with what is known. One that is open already for the same
-- is given back instead: who comes back finds what was typed.
CREATE FUNCTION app_api.registration_create(of_ngo uuid, national_number text, cif text, name text, lang text,
	OUT body text, OUT etag text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	given jsonb := profile_values(jsonb_strip_nulls(jsonb_build_object('national_number', national_number, 'cif', cif,
		'name', name)), '/');
	target uuid := registration_target(of_ngo, given);
	r registration;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended('registration of ' || me(), 0));
	SELECT * INTO r FROM registration AS x
	WHERE x.created_by = me() AND x.state NOT IN ('approved', 'refused', 'withdrawn')
	AND CASE WHEN target IS NOT NULL THEN x.ngo = target ELSE x.kind = 'new'
		AND (x.data ->> 'cif' = given ->> 'cif' OR x.data ->> 'national_number' = given ->> 'national_number'
			OR NOT given ?| ARRAY['cif', 'national_number'] AND x.data ->> 'name' = given ->> 'name') END
	ORDER BY x.id DESC LIMIT 1;
	status := '200';
	IF r.id IS NULL THEN
		IF (SELECT count(*) FROM registration AS x WHERE x.created_by = me()
			AND x.state NOT IN ('approved', 'refused', 'withdrawn')) >= 20 THEN
			PERFORM refuse('registration_limit');
		END IF;
		r := registration_new(target, given, lang);
		status := '201';
	END IF;
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(r.id, lang) AS p;
	location := '/api/v1/registrations/' || r.id;
END $$;

-- data after an edit: of what has no NGO yet an empty value is none; else it
-- says that the old one goes. What is as before is no change.
CREATE FUNCTION registration_merge(r registration, changes jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(jsonb_object_agg(m.key, m.value), '{}')
	FROM jsonb_each(r.data || changes) AS m
	WHERE CASE WHEN r.kind = 'change' THEN coalesce(r.base -> m.key, 'null') <> m.value
		ELSE m.value <> 'null' OR r.base ? m.key END
$$;

CREATE FUNCTION app_api.registration_update(of uuid, if_match bigint, given jsonb, lang text,
	OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration := registration_take(of, if_match);
	changes jsonb;
	was bigint := r.version;
BEGIN
	IF r.state NOT IN ('draft', 'changes_requested') THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	changes := profile_values(coalesce(given -> 'data', '{}'));
	r.data := registration_merge(r, changes);
	IF pg_column_size(r.data) >= 190000 THEN
		PERFORM refuse('body_too_large');
	END IF;
	UPDATE registration AS x
	SET data = r.data, last_edited_by = me(), lang = coalesce(given ->> 'lang', x.lang),
		origin = (SELECT coalesce(jsonb_object_agg(o.key, o.value), '{}') FROM jsonb_each(x.origin) AS o
			WHERE r.data -> o.key = x.base -> o.key)
	WHERE x.id = of
	RETURNING * INTO r;
	IF r.version <> was THEN
		PERFORM note('registration.edit', 'registration', r.id::text, was, r.version, NULL, changes);
	END IF;
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(of, lang) AS p;
END $$;

-- ---- checks ----

-- Domains of mail that anybody can have: they say nothing of an organisation.
CREATE FUNCTION mail_is_anybodys(domain text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT domain ~ '^(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|proton|protonmail|freemail|citromail|mail|gmx)\.'
$$;

CREATE FUNCTION check_result(code text, result text, detail jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_build_object('code', code, 'result', result, 'detail', detail)
$$;

-- What the register says of the same organisation.
CREATE FUNCTION check_register(r registration, data jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
	e record;
	differs jsonb;
BEGIN
	SELECT n.name, n.national_number, n.status, x.register, s.captured_on, x.not_seen_since, n.declared, n AS ngo
	INTO e
	FROM ngo AS n
	JOIN register_entry AS x ON x.ngo = n.id
	JOIN register_snapshot AS s ON s.id = x.snapshot_last
	WHERE n.id = r.ngo OR r.ngo IS NULL AND n.national_number = data ->> 'national_number'
	ORDER BY key_of(fold(n.name)) = key_of(fold(coalesce(data ->> 'name', ''))) DESC, x.snapshot_last DESC LIMIT 1;
	IF NOT FOUND THEN
		RETURN check_result('register', 'unknown');
	END IF;
	SELECT coalesce(jsonb_agg(f.code ORDER BY f.ord), '[]') INTO differs
	FROM profile_field AS f
	WHERE f.code IN ('name', 'national_number', 'legal_form', 'locality_siruta', 'registered_on', 'court')
	AND NOT f.in_ngo = ANY (e.declared) AND ngo_values(e.ngo, '{}') ? f.code
	AND CASE f.code WHEN 'name' THEN key_of(fold(e.name)) <> key_of(fold(coalesce(data ->> 'name', '')))
		ELSE ngo_values(e.ngo, '{}') -> f.code <> coalesce(data -> f.code, 'null') END;
	RETURN check_result('register', CASE WHEN differs ?| ARRAY['name', 'national_number'] THEN 'failed'
			WHEN differs <> '[]' OR e.status <> 'inregistrat' OR e.not_seen_since IS NOT NULL THEN 'warning' ELSE 'ok' END,
		jsonb_build_object('register', e.register, 'captured_on', e.captured_on, 'name', e.name, 'status', e.status,
			'not_seen_since', e.not_seen_since, 'differs', differs));
END $$;

-- Others with the same number or CIF, or a very similar name in the same place.
CREATE FUNCTION check_duplicates(r registration, data jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	same jsonb;
	alike jsonb;
BEGIN
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'why', x.why)), '[]') INTO same
	FROM (SELECT n.id, n.name, CASE WHEN n.cif = data ->> 'cif' THEN 'cif' ELSE 'national_number' END AS why
		FROM ngo AS n
		WHERE n.id IS DISTINCT FROM r.ngo AND n.removed_at IS NULL
		AND (n.cif = data ->> 'cif' OR n.national_number = data ->> 'national_number')
		ORDER BY n.id LIMIT 10) AS x;
	SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.card ->> 'name', 'why', s.why)), '[]') INTO alike
	FROM ngo_similar(data ->> 'name', r.ngo) AS s
	WHERE (s.likeness >= 0.8 OR s.why <> 'similar_name')
	AND (s.card ->> 'county') IS NOT DISTINCT FROM
		(SELECT l.county FROM locality AS l WHERE l.siruta = (data ->> 'locality_siruta')::int);
	RETURN check_result('duplicates', CASE WHEN jsonb_path_exists(same, '$[*] ? (@.why == "cif")') THEN 'failed'
		WHEN same <> '[]' OR alike <> '[]' THEN 'warning' ELSE 'ok' END, jsonb_build_object('ngos', same || alike));
END $$;

-- Other registrations that are open for the same organisation, whosever.
CREATE FUNCTION registration_rivals(r registration) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	who text := coalesce(current_setting('conect.identity', true), '');
	told jsonb;
BEGIN
	PERFORM set_config('conect.identity', '', true);
	SELECT coalesce(jsonb_agg(jsonb_build_object('registration', o.id, 'kind', o.kind, 'state', o.state,
		'submitted_at', public_api.instant(o.submitted_at)) ORDER BY o.id), '[]')
	INTO told
	FROM registration AS o
	WHERE o.id <> r.id AND o.state IN ('submitted', 'in_review', 'changes_requested', 'appealed')
	AND (o.ngo = r.ngo OR o.data ->> 'cif' = r.data ->> 'cif' OR o.data ->> 'national_number' = r.data ->> 'national_number');
	PERFORM set_config('conect.identity', who, true);
	RETURN told;
END $$;

CREATE FUNCTION check_email(data jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
	SELECT check_result('email_domain', CASE WHEN x.mail IS NULL OR x.site IS NULL OR mail_is_anybodys(x.mail) THEN 'unknown'
		WHEN x.mail = x.site OR x.mail LIKE '%.' || x.site OR x.site LIKE '%.' || x.mail THEN 'ok' ELSE 'warning' END,
		jsonb_build_object('email', x.mail, 'website', x.site))
	FROM (SELECT split_part(data ->> 'email', '@', 2),
		regexp_replace(substring(data ->> 'website' FROM '^https?://([^/:?#]+)'), '^www\.', '')) AS x (mail, site)
$$;

-- All of them: [{"code", "result": ok | warning | failed | unknown, "detail"}].
CREATE FUNCTION registration_checks(of uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	data jsonb;
	words json;
	rivals jsonb;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	data := registration_values(r);
	words := name_warnings(coalesce(data ->> 'name', ''), 'ro');
	rivals := registration_rivals(r);
	RETURN jsonb_build_array(
		check_register(r, data),
		check_result('cif', CASE WHEN data ->> 'cif' IS NULL THEN 'unknown'
			WHEN cif_is_valid(data ->> 'cif') THEN 'ok' ELSE 'failed' END),
		check_result('name', CASE WHEN words::text = '[]' THEN 'ok' ELSE 'warning' END,
			jsonb_build_object('rules', (SELECT coalesce(jsonb_agg(w ->> 'code'), '[]') FROM json_array_elements(words) AS w))),
		check_duplicates(r, data),
		check_result('rivals', CASE WHEN rivals = '[]' THEN 'ok' ELSE 'warning' END, jsonb_build_object('registrations', rivals)),
		CASE WHEN r.kind = 'change' THEN check_result('mandate_document', 'unknown')
			ELSE check_result('mandate_document', CASE WHEN registration_has_proof(of) THEN 'ok' ELSE 'failed' END) END,
		check_email(data),
		check_result('changes', 'ok', jsonb_build_object('fields',
			(SELECT coalesce(jsonb_agg(d.field), '[]') FROM registration_diff(of) AS d))));
END $$;

-- What it changes, field by field: of the entry as it is now, not as it was
-- when the draft was made.
CREATE FUNCTION registration_diff(of uuid)
RETURNS TABLE (field text, section text, reviewed boolean, before jsonb, after jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT f.code, f.section, f.reviewed, v.now -> f.code, r.data -> f.code
	FROM registration AS r
	LEFT JOIN ngo AS n ON n.id = r.ngo
	LEFT JOIN profile AS p ON p.ngo = n.id
	CROSS JOIN LATERAL (SELECT CASE WHEN n.id IS NULL THEN '{}' ELSE ngo_values(n, coalesce(p.data, '{}')) END AS now) AS v
	JOIN profile_field AS f ON r.data ? f.code
	WHERE r.id = of AND coalesce(v.now -> f.code, 'null') <> r.data -> f.code
	ORDER BY f.ord
$$;

-- ---- submitting, withdrawing, appealing ----

CREATE FUNCTION review_open(r registration, of_appeal boolean DEFAULT false) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	data jsonb := registration_values(r);
	made uuid;
BEGIN
	INSERT INTO review_item (kind, object_type, object_id, round, appeal, ngo, title, county, excluded, checks)
	SELECT CASE r.kind WHEN 'new' THEN 'registration' ELSE r.kind END, 'registration', r.id,
		coalesce((SELECT max(o.round) FROM review_item AS o WHERE o.object_id = r.id), 0) + 1, of_appeal, r.ngo,
		coalesce(data ->> 'name', ''),
		(SELECT l.county FROM locality AS l WHERE l.siruta = (data ->> 'locality_siruta')::int),
		ARRAY(SELECT DISTINCT e FROM unnest(ARRAY[r.created_by, r.last_edited_by, me()] || CASE WHEN of_appeal THEN
			ARRAY(SELECT o.decided_by FROM review_item AS o WHERE o.object_id = r.id AND o.decision = 'refused') END) AS e
			WHERE e IS NOT NULL),
		registration_checks(r.id)
	RETURNING id INTO made;
	RETURN made;
END $$;

-- Mail to those who speak for an organisation.
CREATE FUNCTION mail_owners(template text, of_ngo uuid, data jsonb) RETURNS void
LANGUAGE sql VOLATILE AS $$
	SELECT mail(template, m.account, NULL, NULL, data)
	FROM member AS m WHERE m.ngo = of_ngo AND m.role = 'ngo_admin'
$$;

CREATE FUNCTION confirmed_or_refused() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM account AS a WHERE a.id = me() AND a.email_confirmed_at IS NOT NULL) THEN
		PERFORM refuse('email_not_confirmed');
	END IF;
END $$;

CREATE FUNCTION app_api.registration_submit(of uuid, if_match bigint, lang text, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration := registration_take(of, if_match);
	missing json;
	was bigint := r.version;
BEGIN
	IF r.state NOT IN ('draft', 'changes_requested') THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	PERFORM confirmed_or_refused();
	missing := registration_missing(r, lang);
	IF missing::text <> '[]' THEN
		PERFORM refuse_all('registration_incomplete', (SELECT jsonb_agg(jsonb_build_object(
				'pointer', CASE m ->> 'section' WHEN 'documents' THEN '/documents/' ELSE '/data/' END || (m ->> 'field'),
				'code', 'required', 'expected', ''))
			FROM json_array_elements(missing) AS m));
	ELSIF r.kind = 'change' AND r.data = '{}' THEN
		PERFORM refuse_all('registration_incomplete', '[{"pointer": "/data", "code": "required", "expected": ""}]');
	END IF;
	UPDATE registration AS x
	SET state = 'submitted', submitted_by = me(), submitted_at = now(), asked = '{}', decided_at = NULL
	WHERE x.id = of
	RETURNING * INTO r;
	PERFORM review_open(r);
	PERFORM note('registration.submit', 'registration', of::text, was, r.version);
	PERFORM mail('registration_submitted', me(), NULL, NULL,
		jsonb_build_object('ngo_name', registration_values(r) ->> 'name', 'registration', of, 'submitted_at', now()));
	IF r.kind = 'claim' THEN
		PERFORM mail_owners('claim_notice', r.ngo, jsonb_build_object('ngo_name', r.base ->> 'name', 'ngo', r.ngo));
	END IF;
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(of, lang) AS p;
END $$;

CREATE FUNCTION app_api.registration_withdraw(of uuid, lang text, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration := registration_take(of);
	was bigint := r.version;
BEGIN
	IF NOT 'withdraw' = ANY (registration_can(r)) THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	UPDATE registration AS x SET state = 'withdrawn', decided_at = now() WHERE x.id = of RETURNING * INTO r;
	UPDATE review_item AS i SET state = 'decided', decision = 'withdrawn', decided_at = now()
	WHERE i.object_id = of AND i.state <> 'decided';
	PERFORM note('registration.withdraw', 'registration', of::text, was, r.version);
	PERFORM mail('withdrawn', me(), NULL, NULL, jsonb_build_object('ngo_name', registration_values(r) ->> 'name', 'registration', of));
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(of, lang) AS p;
END $$;

CREATE FUNCTION app_api.registration_appeal(of uuid, text text, lang text, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration := registration_take(of);
	was bigint := r.version;
BEGIN
	IF NOT 'appeal' = ANY (registration_can(r)) THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	UPDATE registration AS x SET state = 'appealed', decided_at = NULL WHERE x.id = of RETURNING * INTO r;
	PERFORM message_add(r, clean_text(registration_appeal.text, true), 'applicant', false);
	PERFORM review_open(r, true);
	PERFORM note('registration.appeal', 'registration', of::text, was, r.version);
	PERFORM mail('registration_submitted', me(), NULL, NULL,
		jsonb_build_object('ngo_name', registration_values(r) ->> 'name', 'registration', of, 'submitted_at', now()));
	SELECT p.body, p.etag INTO body, etag FROM registration_reply(of, lang) AS p;
END $$;

CREATE FUNCTION app_api.registration_delete(of uuid, if_match bigint, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration := registration_take(of, if_match);
BEGIN
	IF r.state <> 'draft' THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	PERFORM attachment_discard('registration', of);
	DELETE FROM registration AS x WHERE x.id = of;
	PERFORM note('registration.delete', 'registration', of::text, r.version, NULL);
	body := '';
	status := '204';
END $$;

-- ---- reading them ----

CREATE FUNCTION app_api.registration_get(of uuid, lang text, OUT body text, OUT etag text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	IF registration_is_mine(r) OR is_staff() AND r.state <> 'draft' THEN
		body := registration_json(r, lang);
		etag := 'v' || r.version || '.' || md5(body);
	END IF;
END $$;

-- One's own and those of one's organisations, last touched first.
CREATE FUNCTION app_api.registration_list(of_state text[], cursor jsonb, size int,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	at timestamptz := coalesce((cursor ->> 't')::timestamptz, 'infinity');
	last uuid := coalesce((cursor ->> 'i')::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
	page registration[];
BEGIN
	page := ARRAY(SELECT r FROM registration AS r
		WHERE (r.created_by = me() OR r.kind <> 'claim' AND r.ngo IN (SELECT m.ngo FROM member AS m WHERE m.account = me()))
		AND (of_state IS NULL OR r.state = ANY (of_state))
		AND (r.updated_at, r.id) < (at, last)
		ORDER BY r.updated_at DESC, r.id DESC LIMIT size + 1);
	SELECT coalesce(json_agg(json_build_object('id', p.id, 'version', p.version, 'updated_at', public_api.instant(p.updated_at),
		'kind', p.kind, 'ngo', p.ngo, 'state', p.state, 'name', registration_values(p::registration) ->> 'name',
		'missing', (SELECT count(*) FROM json_array_elements(registration_missing(p::registration, 'ro'))),
		'unread', (SELECT count(*) FROM message AS m WHERE m.registration = p.id AND m.audience = 'applicant'
			AND m.by_staff AND m.read_by_applicant_at IS NULL)) ORDER BY p.updated_at DESC, p.id DESC), '[]')
	INTO items FROM unnest(page[:size]) AS p;
	IF cardinality(page) > size THEN
		next := json_build_object('t', (page[size]).updated_at, 'i', (page[size]).id);
	END IF;
END $$;

-- What happened to it, for its owner: no reviewer has a name here.
CREATE FUNCTION app_api.registration_timeline(of uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	IF NOT (registration_is_mine(r) OR coalesce(is_staff() AND r.state <> 'draft', false)) THEN
		RETURN;
	END IF;
	SELECT json_build_object('items', json_agg(json_build_object('at', public_api.instant(e.at), 'event', e.event,
		'by', e.by, 'round', e.round, 'reason_code', e.reason_code, 'reason', e.reason, 'asked', e.asked)
		ORDER BY e.at, e.place))::text
	INTO body
	FROM (SELECT r.created_at AS at, 'created' AS event, 'applicant' AS by, NULL::int AS round, NULL::text AS reason_code,
			NULL::text AS reason, NULL::jsonb AS asked, 0 AS place
		UNION ALL
		SELECT i.opened_at, CASE WHEN i.appeal THEN 'appealed' ELSE 'submitted' END, 'applicant', i.round, NULL, NULL, NULL, 1
		FROM review_item AS i WHERE i.object_id = of
		UNION ALL
		SELECT i.assigned_at, 'in_review', 'reviewer', i.round, NULL, NULL, NULL, 2
		FROM review_item AS i WHERE i.object_id = of AND i.assigned_at IS NOT NULL
		UNION ALL
		SELECT i.decided_at, i.decision, CASE i.decision WHEN 'withdrawn' THEN 'applicant' ELSE 'reviewer' END, i.round,
			i.reason_code, i.reason, i.fields, 3
		FROM review_item AS i WHERE i.object_id = of AND i.decided_at IS NOT NULL
		UNION ALL
		SELECT m.at, 'message', CASE WHEN m.by_staff THEN 'reviewer' ELSE 'applicant' END, NULL, NULL, NULL, NULL, 4
		FROM message AS m WHERE m.registration = of AND m.audience = 'applicant') AS e;
	etag := md5(body);
END $$;

-- ---- messages ----

CREATE FUNCTION message_add(r registration, text text, audience text, by_staff boolean) RETURNS message
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	m message;
	data jsonb := jsonb_build_object('ngo_name', coalesce(registration_values(r) ->> 'name', '–'),
		'registration', r.id, 'text', text);
BEGIN
	IF coalesce(text, '') = '' THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/body", "code": "min_length", "expected": "1"}]');
	END IF;
	INSERT INTO message (registration, author, by_staff, body, audience, read_by_applicant_at, read_by_reviewer_at)
	VALUES (r.id, me(), message_add.by_staff, text, message_add.audience,
		CASE WHEN NOT message_add.by_staff THEN now() END, CASE WHEN message_add.by_staff THEN now() END)
	RETURNING * INTO m;
	PERFORM note('message.create', 'registration', r.id::text, NULL, NULL, NULL, jsonb_build_object('message', m.id));
	IF message_add.by_staff AND message_add.audience = 'applicant' THEN
		PERFORM mail('message', r.created_by, NULL, NULL, data);
	ELSIF NOT message_add.by_staff THEN
		PERFORM mail('message', i.assignee, NULL, NULL, data)
		FROM review_item AS i WHERE i.object_id = r.id AND i.state <> 'decided' AND i.assignee IS NOT NULL;
	END IF;
	RETURN m;
END $$;

CREATE FUNCTION message_json(m message) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', m.id, 'at', public_api.instant(m.at), 'body', m.body,
		'by', CASE WHEN m.by_staff THEN 'reviewer' ELSE 'applicant' END, 'mine', m.author IS NOT DISTINCT FROM me(),
		'audience', m.audience, 'read', CASE WHEN m.by_staff THEN m.read_by_applicant_at ELSE m.read_by_reviewer_at END IS NOT NULL)
$$;

-- All of them, oldest first; whoever asks has read them.
CREATE FUNCTION app_api.message_list(of uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	mine boolean;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	mine := registration_is_mine(r);
	IF NOT (mine OR coalesce(is_staff() AND r.state <> 'draft', false)) THEN
		RETURN;
	END IF;
	SELECT json_build_object('items', coalesce(json_agg(message_json(m) ORDER BY m.at, m.id), '[]'))::text INTO body
	FROM message AS m WHERE m.registration = of AND (m.audience = 'applicant' OR NOT mine);
	etag := md5(body);
	IF mine THEN
		UPDATE message AS m SET read_by_applicant_at = now()
		WHERE m.registration = of AND m.by_staff AND m.audience = 'applicant' AND m.read_by_applicant_at IS NULL;
	ELSIF my_role() <> 'auditor' THEN
		UPDATE message AS m SET read_by_reviewer_at = now()
		WHERE m.registration = of AND NOT m.by_staff AND m.read_by_reviewer_at IS NULL;
	END IF;
END $$;

CREATE FUNCTION app_api.message_create(of uuid, text text, OUT body text, OUT status text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	mine boolean;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of FOR UPDATE;
	mine := registration_is_mine(r);
	IF NOT (mine OR coalesce(my_role() IN ('reviewer', 'sgg_admin') AND r.state <> 'draft', false)) THEN
		PERFORM refuse('not_found');
	ELSIF r.state = 'draft' THEN
		PERFORM refuse('state_conflict', '', r.state);
	ELSIF (SELECT count(*) FROM message AS m WHERE m.registration = of AND m.author = me() AND m.at > now() - interval '1 day') >= 50 THEN
		PERFORM refuse('daily_limit');
	END IF;
	body := message_json(message_add(r, clean_text(message_create.text, true), 'applicant', NOT mine))::text;
	status := '201';
END $$;

-- ---- into the catalogue ----

-- Writes values of the fields that are columns of ngo; what differs from what
-- stands there is declared from now on, so that no import takes it back.
CREATE FUNCTION ngo_write(of_ngo uuid, changes jsonb) RETURNS ngo
LANGUAGE plpgsql AS $$
DECLARE
	n ngo;
	patch jsonb;
	r ngo;
BEGIN
	SELECT * INTO n FROM ngo AS x WHERE x.id = of_ngo FOR UPDATE;
	SELECT coalesce(jsonb_object_agg(f.in_ngo, CASE WHEN f.type IN ('texts', 'codes') AND c.value = 'null' THEN '[]'
		ELSE c.value END), '{}') INTO patch
	FROM jsonb_each(changes) AS c
	JOIN profile_field AS f ON f.code = c.key AND f.in_ngo IS NOT NULL
	WHERE coalesce(nullif(to_jsonb(n) -> f.in_ngo, '[]'), 'null') <> c.value;
	IF patch ? 'locality_siruta' THEN
		patch := patch || coalesce((SELECT jsonb_build_object('county', l.county, 'locality', l.name)
			FROM locality AS l WHERE l.siruta = (patch ->> 'locality_siruta')::int), '{}');
	END IF;
	r := jsonb_populate_record(n, patch);
	UPDATE ngo AS x
	SET name = r.name, former_names = r.former_names, legal_form = r.legal_form, national_number = r.national_number,
		court_number = r.court_number, court = r.court, registered_on = r.registered_on, cif = r.cif,
		is_branch = r.is_branch, public_utility = r.public_utility, locality_siruta = r.locality_siruta,
		county = r.county, locality = r.locality, domains = r.domains, profile = x.profile + 1,
		declared = ARRAY(SELECT DISTINCT d FROM unnest(x.declared || ARRAY(SELECT jsonb_object_keys(patch))) AS d ORDER BY d)
	WHERE x.id = of_ngo
	RETURNING * INTO r;
	RETURN r;
END $$;

CREATE FUNCTION ngo_insert(data jsonb) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
	made uuid := uuid_v7();
	l locality;
	columns text[] := ARRAY(SELECT f.in_ngo FROM profile_field AS f WHERE f.in_ngo IS NOT NULL AND data ? f.code);
BEGIN
	SELECT * INTO l FROM locality AS x WHERE x.siruta = (data ->> 'locality_siruta')::int;
	INSERT INTO ngo (id, name, former_names, legal_form, status, national_number, court_number, court, registered_on,
		cif, is_branch, public_utility, locality_siruta, county, locality, domains, profile, declared)
	SELECT made, coalesce(x.name, '–'), coalesce(x.former_names, '{}'), coalesce(x.legal_form, 'alta'), 'necunoscut',
		x.national_number, x.court_number, x.court, x.registered_on, x.cif, x.is_branch, x.public_utility, l.siruta,
		l.county, l.name, coalesce(x.domains, '{}'), 1,
		columns || CASE WHEN l.siruta IS NOT NULL THEN ARRAY['county', 'locality'] ELSE '{}' END
	FROM jsonb_populate_record(NULL::ngo, data) AS x;
	RETURN made;
END $$;

-- The fields that a decision stands for, and what they were held against.
CREATE FUNCTION registration_checked(r registration) RETURNS jsonb
LANGUAGE sql STABLE AS $$
	SELECT coalesce(jsonb_object_agg(f.code, jsonb_build_object('on', current_date, 'against',
		CASE WHEN r.origin -> f.code ->> 'source' = 'register' THEN 'register' ELSE 'documents' END)), '{}')
	FROM profile_field AS f
	WHERE f.reviewed AND f.visibility <> 'review' AND coalesce(r.data -> f.code, 'null') <> 'null'
$$;

-- What was approved becomes true: the entry, its profile, whose it is. Of a
-- claim or a change only what its author changed, so that what an import
-- brought meanwhile stays. Returns the NGO. Sets no state: 0016 does.
CREATE FUNCTION registration_apply(of uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	changed jsonb;
	old profile;
	said jsonb;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of FOR UPDATE;
	PERFORM set_why('approved');
	IF r.kind = 'new' AND r.ngo IS NULL THEN
		r.ngo := ngo_insert(jsonb_strip_nulls(r.data));
		UPDATE registration AS x SET ngo = r.ngo WHERE x.id = of;
	END IF;
	SELECT * INTO old FROM profile AS p WHERE p.ngo = r.ngo;
	SELECT coalesce(jsonb_object_agg(d.key, d.value), '{}') INTO changed
	FROM jsonb_each(r.data) AS d WHERE r.kind = 'new' OR coalesce(r.base -> d.key, 'null') <> d.value;
	said := CASE r.kind WHEN 'claim' THEN public_api.profile_shown(old.data)::jsonb ELSE old.data END;
	SELECT coalesce(jsonb_object_agg(c.key, c.value), '{}') INTO said
	FROM jsonb_each(jsonb_strip_nulls(coalesce(said, '{}') || changed)) AS c
	JOIN profile_field AS f ON f.code = c.key AND f.in_ngo IS NULL AND f.visibility <> 'review';
	INSERT INTO profile AS p (ngo, data, verification, checked, approved_at, approved_by_registration)
	VALUES (r.ngo, said, 'documents_checked', registration_checked(r), now(), of)
	ON CONFLICT (ngo) DO UPDATE
	SET data = excluded.data, checked = p.checked || excluded.checked, approved_at = now(),
		approved_by_registration = of, confirmed_at = now(), reminded_at = NULL,
		verification = CASE r.kind WHEN 'change' THEN p.verification ELSE excluded.verification END;
	IF r.kind <> 'new' THEN
		PERFORM ngo_write(r.ngo, changed);
	END IF;
	IF r.kind <> 'change' AND r.created_by IS NOT NULL THEN
		INSERT INTO member (ngo, account, role) VALUES (r.ngo, r.created_by, 'ngo_admin')
		ON CONFLICT (ngo, account) DO UPDATE SET role = 'ngo_admin';
	END IF;
	PERFORM attachment_publish(of, r.ngo);
	PERFORM note('registration.apply', 'ngo', r.ngo::text, NULL, (SELECT n.version FROM ngo AS n WHERE n.id = r.ngo));
	RETURN r.ngo;
END $$;

-- What the public will see: it is done, read, and undone.
CREATE FUNCTION app_api.registration_preview(of uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r registration;
	made uuid;
BEGIN
	SELECT * INTO r FROM registration AS x WHERE x.id = of;
	IF NOT (registration_is_mine(r) OR coalesce(is_staff() AND r.state <> 'draft', false)) THEN
		RETURN;
	END IF;
	BEGIN
		made := registration_apply(of);
		SELECT p.body INTO body FROM public_api.ngo_profile AS p WHERE p.id = made;
		RAISE EXCEPTION USING ERRCODE = 'CN001';
	EXCEPTION WHEN SQLSTATE 'CN001' THEN
		etag := md5(body);
	END;
END $$;

-- ---- what members do ----

CREATE FUNCTION member_or_refused(of_ngo uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM ngo AS n WHERE n.id = of_ngo AND n.removed_at IS NULL) THEN
		PERFORM refuse('not_found');
	ELSIF NOT is_member(of_ngo) THEN
		PERFORM refuse('forbidden');
	END IF;
END $$;

-- Everything an organisation says of itself, for itself and for reviewers.
CREATE FUNCTION app_api.ngo_values_get(of_ngo uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	IF NOT is_staff() THEN
		PERFORM member_or_refused(of_ngo);
	END IF;
	SELECT json_build_object('ngo', n.id, 'version', n.version, 'data', ngo_values(n, coalesce(p.data, '{}')),
		'confirmed_at', public_api.instant(p.confirmed_at), 'freshness', public_api.freshness(p.confirmed_at),
		'verification', coalesce(p.verification, 'unverified'),
		'waiting', (SELECT json_build_object('registration', r.id, 'state', r.state, 'data', r.data)
			FROM registration AS r WHERE r.ngo = n.id AND r.kind = 'change'
			AND r.state IN ('draft', 'submitted', 'in_review', 'changes_requested') ORDER BY r.id DESC LIMIT 1)), 'v' || n.version
	INTO body, etag
	FROM ngo AS n LEFT JOIN profile AS p ON p.ngo = n.id
	WHERE n.id = of_ngo AND n.removed_at IS NULL;
END $$;

-- Reviewed fields of an edit: into the change that waits for the organisation,
-- or a new one. What a reviewer is looking at may not move under them.
CREATE FUNCTION ngo_propose(n ngo, old jsonb, changes jsonb, lang text) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
	r registration;
BEGIN
	SELECT * INTO r FROM registration AS x
	WHERE x.ngo = n.id AND x.kind = 'change' AND x.state IN ('draft', 'submitted', 'in_review', 'changes_requested')
	ORDER BY x.id DESC LIMIT 1 FOR UPDATE;
	IF r.id IS NULL THEN
		r := registration_new(n.id, '{}', lang);
	ELSIF r.state = 'in_review' THEN
		PERFORM refuse('state_conflict', '', r.state);
	END IF;
	UPDATE registration AS x
	SET data = registration_merge(r, changes), last_edited_by = me()
	WHERE x.id = r.id RETURNING * INTO r;
	IF r.state = 'submitted' THEN
		UPDATE review_item AS i
		SET checks = registration_checks(r.id), title = coalesce(registration_values(r) ->> 'name', ''),
			excluded = array_append(array_remove(i.excluded, me()), me())
		WHERE i.object_id = r.id AND i.state <> 'decided';
	ELSIF r.data <> '{}' THEN
		UPDATE registration AS x SET state = 'submitted', submitted_by = me(), submitted_at = now(), asked = '{}'
		WHERE x.id = r.id RETURNING * INTO r;
		PERFORM review_open(r);
		PERFORM note('registration.submit', 'registration', r.id::text, NULL, r.version);
		PERFORM mail('registration_submitted', me(), NULL, NULL,
			jsonb_build_object('ngo_name', n.name, 'registration', r.id, 'submitted_at', now()));
	END IF;
	RETURN r.id;
END $$;

CREATE FUNCTION app_api.ngo_update(of_ngo uuid, if_match bigint, given jsonb, lang text, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
	old jsonb;
	changes jsonb;
	live jsonb;
	later jsonb;
	proposal uuid;
BEGIN
	PERFORM member_or_refused(of_ngo);
	SELECT * INTO n FROM ngo AS x WHERE x.id = of_ngo FOR UPDATE;
	IF n.version <> if_match THEN
		PERFORM refuse('version_conflict', '', 'v' || n.version);
	END IF;
	PERFORM confirmed_or_refused();
	changes := profile_values(coalesce(given -> 'data', '{}'));
	old := coalesce((SELECT p.data FROM profile AS p WHERE p.ngo = of_ngo), '{}');
	SELECT coalesce(jsonb_object_agg(c.key, c.value) FILTER (WHERE NOT f.reviewed), '{}'),
		coalesce(jsonb_object_agg(c.key, c.value) FILTER (WHERE f.reviewed AND f.visibility <> 'review'), '{}')
	INTO live, later
	FROM jsonb_each(changes) AS c JOIN profile_field AS f ON f.code = c.key
	WHERE coalesce(ngo_values(n, old) -> c.key, 'null') <> c.value OR f.reviewed;
	PERFORM required_or_refused(live);
	IF live <> '{}' THEN
		PERFORM set_why('edited');
		INSERT INTO profile AS p (ngo, data) VALUES (of_ngo, '{}') ON CONFLICT DO NOTHING;
		UPDATE profile AS p
		SET data = jsonb_strip_nulls(p.data || (SELECT coalesce(jsonb_object_agg(l.key, l.value), '{}')
			FROM jsonb_each(live) AS l JOIN profile_field AS f ON f.code = l.key AND f.in_ngo IS NULL))
		WHERE p.ngo = of_ngo;
		n := ngo_write(of_ngo, live);
		PERFORM note('ngo.edit', 'ngo', of_ngo::text, if_match, n.version, NULL, live);
	END IF;
	IF later <> '{}' THEN
		proposal := ngo_propose(n, old, later, lang);
	END IF;
	body := json_build_object('ngo', of_ngo, 'version', n.version,
		'live', ARRAY(SELECT jsonb_object_keys(live) ORDER BY 1),
		'review', ARRAY(SELECT jsonb_object_keys(later) ORDER BY 1), 'registration', proposal);
	etag := 'v' || n.version;
END $$;

-- A required field may be changed, not taken away.
CREATE FUNCTION required_or_refused(changes jsonb) RETURNS void LANGUAGE plpgsql STABLE AS $$
DECLARE
	faults jsonb := (SELECT jsonb_agg(jsonb_build_object('pointer', '/data/' || c.key, 'code', 'required', 'expected', ''))
		FROM jsonb_each(changes) AS c JOIN profile_field AS f ON f.code = c.key AND f.required = 'yes'
		WHERE c.value = 'null');
BEGIN
	IF faults IS NOT NULL THEN
		PERFORM refuse_all('invalid_body', faults);
	END IF;
END $$;

-- ---- the yearly question ----

CREATE FUNCTION ngo_confirmed(of_ngo uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql AS $$
DECLARE
	p profile;
	v bigint;
BEGIN
	PERFORM FROM ngo AS n WHERE n.id = of_ngo FOR UPDATE;
	INSERT INTO profile AS x (ngo) VALUES (of_ngo) ON CONFLICT (ngo) DO UPDATE
	SET confirmed_at = now(), reminded_at = NULL RETURNING * INTO p;
	PERFORM set_why('confirmed');
	v := ngo_touch(of_ngo);
	PERFORM note('ngo.confirm', 'ngo', of_ngo::text, v - 1, v);
	body := json_build_object('ngo', of_ngo, 'version', v, 'name', (SELECT n.name FROM ngo AS n WHERE n.id = of_ngo),
		'confirmed_at', public_api.instant(p.confirmed_at), 'freshness', public_api.freshness(p.confirmed_at));
	etag := 'v' || v;
END $$;

CREATE FUNCTION app_api.ngo_confirm(of_ngo uuid, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	PERFORM member_or_refused(of_ngo);
	SELECT c.body, c.etag INTO body, etag FROM ngo_confirmed(of_ngo) AS c;
END $$;

-- From a mail, without signing in: the token was sent to one who speaks for it.
CREATE FUNCTION app_api.ngo_confirm_by_mail(token bytea, OUT body text, OUT etag text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	t one_time_token;
BEGIN
	DELETE FROM one_time_token AS x WHERE x.token_hash = token AND x.purpose = 'confirm_ngo' AND x.expires_at > now()
	RETURNING * INTO t;
	IF t.subject IS NULL OR NOT EXISTS (SELECT FROM ngo AS n WHERE n.id = t.subject AND n.removed_at IS NULL)
	OR NOT EXISTS (SELECT FROM member AS m WHERE m.ngo = t.subject AND m.account = t.account) THEN
		PERFORM refuse('token_invalid', '/token');
	END IF;
	SELECT c.body, c.etag INTO body, etag FROM ngo_confirmed(t.subject) AS c;
END $$;

-- For `conect jobs`: who is to be asked now, and was not within thirty days.
CREATE FUNCTION confirmation_due(size int DEFAULT 500) RETURNS TABLE (ngo uuid, account uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT p.ngo, m.account
	FROM profile AS p
	JOIN ngo AS n ON n.id = p.ngo AND n.removed_at IS NULL
	JOIN member AS m ON m.ngo = p.ngo AND m.role = 'ngo_admin'
	WHERE p.confirmed_at < now() - interval '12 months'
	AND coalesce(p.reminded_at, '-infinity') < now() - interval '30 days'
	ORDER BY p.confirmed_at, p.ngo, m.account
	LIMIT size
$$;

-- Asks one of them: token_hash of the secret in the link, sealed the secret.
CREATE FUNCTION confirmation_mail(of_ngo uuid, to_account uuid, token_hash bytea, sealed text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
BEGIN
	DELETE FROM one_time_token AS t
	WHERE t.purpose = 'confirm_ngo' AND t.account = to_account AND t.subject = of_ngo;
	INSERT INTO one_time_token (token_hash, purpose, account, subject, expires_at)
	VALUES (confirmation_mail.token_hash, 'confirm_ngo', to_account, of_ngo, now() + interval '60 days');
	PERFORM mail('confirm_ngo', to_account, NULL, NULL, (SELECT jsonb_build_object('ngo_name', n.name,
			'confirmed_on', p.confirmed_at::date, 'expires_at', now() + interval '60 days')
		FROM ngo AS n JOIN profile AS p ON p.ngo = n.id WHERE n.id = of_ngo), sealed);
	UPDATE profile AS p SET reminded_at = now() WHERE p.ngo = of_ngo;
END $$;

-- ---- corrections ----

-- Anybody may say that a value is wrong. network: a hash of where it came
-- from, so that nobody fills the queue alone.
CREATE FUNCTION app_api.correction_create(of_ngo uuid, given jsonb, network bytea, lang text,
	OUT body text, OUT status text, OUT location text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	n ngo;
	c correction;
	told jsonb;
BEGIN
	SELECT * INTO n FROM ngo AS x WHERE x.id = of_ngo AND x.removed_at IS NULL;
	IF n.id IS NULL THEN
		RETURN;
	END IF;
	PERFORM correction_allowed(given, of_ngo, network);
	INSERT INTO correction (ngo, field, value, note, source, email, lang, network_hash)
	VALUES (of_ngo, given ->> 'field', nullif(clean_text(given ->> 'value', true), ''),
		nullif(clean_text(given ->> 'note', true), ''), nullif(clean_text(given ->> 'source', false), ''),
		clean_email(given ->> 'email'), correction_create.lang, network)
	RETURNING * INTO c;
	INSERT INTO review_item (kind, object_type, object_id, ngo, title, county)
	VALUES ('correction', 'correction', c.id, of_ngo, n.name, n.county);
	PERFORM note('correction.create', 'ngo', of_ngo::text, NULL, NULL, NULL, jsonb_build_object('correction', c.id));
	told := (SELECT jsonb_build_object('ngo', n.id, 'ngo_name', n.name,
			'field', json_build_object('ro', f.label_ro, 'hu', f.label_hu, 'en', f.label_en), 'text', coalesce(c.value, c.note))
		FROM profile_field AS f WHERE f.code = c.field);
	PERFORM mail('correction_received', NULL, c.email, c.lang, told) WHERE c.email IS NOT NULL;
	PERFORM mail_owners('correction_received', n.id, told);
	body := correction_json(c);
	status := '201';
	location := '/api/v1/ngos/' || of_ngo || '/corrections';
END $$;

CREATE FUNCTION correction_allowed(given jsonb, of_ngo uuid, network bytea) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM profile_field AS f WHERE f.code = given ->> 'field' AND f.visibility = 'public') THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/field", "code": "enum", "expected": "/api/v1/profile-fields"}]');
	ELSIF coalesce(nullif(clean_text(given ->> 'value', true), ''), nullif(clean_text(given ->> 'note', true), '')) IS NULL THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/value", "code": "required", "expected": ""}]');
	ELSIF given ->> 'email' IS NOT NULL AND clean_email(given ->> 'email') IS NULL THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/email", "code": "format_email", "expected": ""}]');
	ELSIF has_personal_number(concat_ws(' ', given ->> 'value', given ->> 'note', given ->> 'source')) THEN
		PERFORM refuse_all('invalid_body', '[{"pointer": "/value", "code": "personal_number", "expected": ""}]');
	END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended('corrections of ' || of_ngo, 0));
	PERFORM pg_advisory_xact_lock(hashtextextended('corrections from ' || encode(network, 'hex'), 0));
	IF (SELECT count(*) FROM correction AS c WHERE c.network_hash = network AND c.created_at > now() - interval '1 day') >= 10
	OR (SELECT count(*) FROM correction AS c WHERE c.ngo = of_ngo AND c.state = 'open') >= 50 THEN
		PERFORM refuse('daily_limit');
	END IF;
END $$;

-- What is public of it. What somebody wrote is shown once it was found right.
CREATE FUNCTION correction_json(c correction) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', c.id, 'field', c.field, 'state', c.state, 'created_at', public_api.instant(c.created_at),
		'value', CASE WHEN c.state = 'accepted' THEN c.value END, 'answer', c.answer,
		'answered_at', public_api.instant(c.answered_at))
$$;

CREATE FUNCTION public_api.correction_list(of_ngo uuid, cursor jsonb, size int,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	at timestamptz := coalesce((cursor ->> 't')::timestamptz, 'infinity');
	last uuid := coalesce((cursor ->> 'i')::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
	page correction[];
BEGIN
	page := ARRAY(SELECT c FROM correction AS c
		WHERE c.ngo = of_ngo AND (c.created_at, c.id) < (at, last)
		ORDER BY c.created_at DESC, c.id DESC LIMIT size + 1);
	SELECT coalesce(json_agg(correction_json(p::correction) ORDER BY p.created_at DESC, p.id DESC), '[]')
	INTO items FROM unnest(page[:size]) AS p;
	IF cardinality(page) > size THEN
		next := json_build_object('t', (page[size]).created_at, 'i', (page[size]).id);
	END IF;
END $$;

-- ---- what everybody sees ----

CREATE VIEW public_api.profile_field AS
	SELECT code, ord, section, type, vocabulary, required, visibility, public_if, personal, reviewed,
		max_length, max_items, label_ro, label_hu, label_en, why_ro, why_hu, why_en
	FROM profile_field;
CREATE OR REPLACE VIEW public_api.vocabulary_term AS
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
	FROM data_flag
	UNION ALL
	SELECT 'activity_area' AS vocabulary, code, ord, NULL AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM activity_area
	UNION ALL
	SELECT 'beneficiary' AS vocabulary, code, ord, NULL AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM beneficiary
	UNION ALL
	SELECT 'work_language' AS vocabulary, code, ord, NULL AS icnpo,
		label_ro, label_hu, label_en, note_ro, note_hu, note_en
	FROM work_language;
-- Everything public about an organisation. Its tag names the version, the
-- latest copy of the register and how fresh it is, since all of them show.
CREATE OR REPLACE VIEW public_api.ngo_profile AS
SELECT n.id,
	CASE WHEN n.removed_at IS NULL THEN row_to_json((SELECT p FROM (SELECT
		n.id, n.version, public_api.instant(n.updated_at) AS updated_at, n.name,
		n.legal_form, n.status, n.public_utility, n.is_branch, n.national_number,
		n.court_number, n.cif, n.registered_on, n.county, n.locality,
		n.locality_siruta, n.domains, n.not_seen_since, n.former_names,
		(SELECT row_to_json(t) FROM (SELECT c.code, c.name FROM court AS c WHERE c.code = n.court) AS t) AS court,
		n.court_name, n.purpose, n.flags, public_api.instant(n.created_at) AS created_at,
		(SELECT coalesce(json_agg(row_to_json(t)), '[]') FROM unnest(
			ARRAY['national_number', 'court_number', 'cif', 'org_id'],
			ARRAY[n.national_number, n.court_number, n.cif, 'RO-CUI-' || n.cif])
			AS t (scheme, value) WHERE t.value IS NOT NULL) AS identifiers,
		(SELECT coalesce(json_object_agg(t.field, CASE
				WHEN o.checked ? t.field THEN ((CASE WHEN t.field = ANY (n.declared)
					THEN '{"source":"declared","register":null,"captured_on":null}'::jsonb
					ELSE e.origin::jsonb END) || jsonb_build_object('checked_on', o.checked -> t.field -> 'on',
						'checked_against', o.checked -> t.field -> 'against'))::json
				WHEN t.field = ANY (n.declared) THEN '{"source":"declared","register":null,"captured_on":null}'::json
				ELSE e.origin END), '{}')
			FROM unnest(ARRAY['name', 'former_names', 'legal_form', 'status', 'is_branch',
				'public_utility', 'national_number', 'court_number', 'court', 'court_name', 'cif',
				'registered_on', 'county', 'locality', 'locality_siruta', 'purpose', 'domains'],
				ARRAY[true, n.former_names <> '{}', true, true, n.is_branch IS NOT NULL,
				n.public_utility IS NOT NULL, n.national_number IS NOT NULL, n.court_number IS NOT NULL,
				n.court IS NOT NULL, n.court_name IS NOT NULL, n.cif IS NOT NULL,
				n.registered_on IS NOT NULL, n.county IS NOT NULL, n.locality IS NOT NULL,
				n.locality_siruta IS NOT NULL, n.purpose IS NOT NULL, n.domains <> '{}']) AS t (field, known)
			WHERE t.known AND (t.field = ANY (n.declared) OR e.origin IS NOT NULL)) AS provenance,
		e.register,
		public_api.profile_shown(o.data) AS profile,
		coalesce(o.verification, 'unverified') AS verification,
		public_api.instant(o.confirmed_at) AS confirmed_at,
		public_api.freshness(o.confirmed_at) AS freshness
	) AS p))::text END AS body,
	'v' || n.version || coalesce('.' || e.snapshot, '')
		|| coalesce('.' || public_api.freshness(o.confirmed_at), '') AS etag,
	CASE WHEN n.removed_at IS NOT NULL THEN 410 END AS status,
	n.removed_reason AS reason
FROM ngo AS n
LEFT JOIN profile AS o ON o.ngo = n.id
LEFT JOIN LATERAL (
	SELECT r.snapshot_last AS snapshot,
		json_build_object('source', 'register', 'register', r.register, 'captured_on', l.captured_on) AS origin,
		json_build_object('register', r.register, 'captured_on', l.captured_on,
			'snapshot_first_on', f.captured_on, 'not_seen_since', r.not_seen_since,
			'file_sha256', encode(l.file_sha256, 'hex'), 'raw', r.raw) AS register
	FROM register_entry AS r
	JOIN register_snapshot AS l ON l.id = r.snapshot_last
	JOIN register_snapshot AS f ON f.id = r.snapshot_first
	WHERE r.ngo = n.id AND n.removed_at IS NULL
	ORDER BY r.snapshot_last DESC, r.id LIMIT 1) AS e ON true;

-- ---- private rows ----

-- One open registration of a kind for an account and an NGO.
CREATE UNIQUE INDEX registration_open_idx ON registration (created_by, ngo, kind)
	WHERE state NOT IN ('approved', 'refused', 'withdrawn');

-- Functions ask first; these hold if one should forget.
ALTER TABLE registration ENABLE ROW LEVEL SECURITY;
ALTER TABLE registration FORCE ROW LEVEL SECURITY;
CREATE POLICY registration_seen ON registration TO conect_owner
	USING ((SELECT is_unnamed()) OR created_by = (SELECT me()) OR kind <> 'claim' AND is_member(ngo)
		OR state <> 'draft' AND (SELECT is_staff()));
ALTER TABLE review_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_item FORCE ROW LEVEL SECURITY;
CREATE POLICY review_item_seen ON review_item TO conect_owner
	USING ((SELECT is_unnamed() OR is_staff())
		OR object_type = 'registration' AND EXISTS (SELECT FROM registration AS r WHERE r.id = object_id))
	WITH CHECK (true);
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE message FORCE ROW LEVEL SECURITY;
CREATE POLICY message_seen ON message TO conect_owner
	USING ((SELECT is_unnamed() OR is_staff())
		OR audience = 'applicant' AND EXISTS (SELECT FROM registration AS r WHERE r.id = registration));
-- Parts of these are public (profile_shown, correction_json), so the rows are
-- for the owner's views and functions.
ALTER TABLE profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE profile FORCE ROW LEVEL SECURITY;
CREATE POLICY profile_owner ON profile TO conect_owner USING (true) WITH CHECK (true);
ALTER TABLE correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE correction FORCE ROW LEVEL SECURITY;
CREATE POLICY correction_owner ON correction TO conect_owner USING (true) WITH CHECK (true);

DO $$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['activity_area', 'beneficiary', 'work_language', 'profile_field', 'name_rule', 'profile',
		'profile_version', 'correction'] LOOP
		EXECUTE format('CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
			FOR EACH STATEMENT EXECUTE FUNCTION commit_mark()', t);
		EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER commit_mark', t);
	END LOOP;
END $$;
