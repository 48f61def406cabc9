-- SPDX-License-Identifier: EUPL-1.2
--
-- An organisation that is recorded in a register kept here has its entry there:
-- what it gave with its request, under the number of the authority's answer.

SET LOCAL search_path = conect, extensions;

-- What an entry says of who asked, in the words an entry is written in. A value
-- that no entry would take is left out.
CREATE FUNCTION recording_entry_values(r recording_request) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT jsonb_strip_nulls(jsonb_object_agg(x.field, v.kept))
	FROM (SELECT r.profile AS p) AS it
	LEFT JOIN locality AS l ON l.siruta = (p ->> 'locality_siruta')::int
	LEFT JOIN court AS c ON c.code = p ->> 'court'
	CROSS JOIN LATERAL (VALUES
		('name', p ->> 'name'), ('cif', p ->> 'cif'), ('national_number', p ->> 'national_number'),
		('court_number', p ->> 'court_number'), ('court_name', c.name), ('locality', l.name), ('county', l.county),
		('domain', (SELECT string_agg(d.label_ro, ', ' ORDER BY d.ord) FROM domain AS d WHERE d.code = ANY (r.domains))),
		('contact_email', p ->> 'email'), ('contact_phone', p ->> 'phone'), ('recorded_on', r.recorded_on::text)) AS x (field, given)
	CROSS JOIN LATERAL entry_value(x.field, x.given) AS v
	WHERE v.fault IS NULL
$$;

-- Writes it, if the register is kept here. An entry of that number is left as it
-- is when it means the same organisation, and refused when it does not.
CREATE FUNCTION recording_enter(r recording_request) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	address text := replace(replace(r.local_ref, '~', '~0'), '/', '~1');
	e entry;
BEGIN
	IF NOT EXISTS (SELECT FROM register AS g WHERE g.id = r.register AND g.form = 'hosted' AND g.state <> 'withdrawn') THEN
		RETURN;
	END IF;
	PERFORM entry_register_take(r.register);
	SELECT * INTO e FROM entry AS x WHERE x.register = r.register AND x.local_ref = r.local_ref;
	IF e.id IS NOT NULL AND (e.removed_at IS NOT NULL OR entry_ngo(e.ngo) IS DISTINCT FROM entry_ngo(r.ngo) OR e.match_state <> 'sure') THEN
		PERFORM refuse('invalid_body', '/local_ref', concat_ws(': ', 'number_taken', r.local_ref));
	ELSIF e.id IS NULL THEN
		PERFORM app_api.entry_put(r.register, address, recording_entry_values(r), NULL, false);
		SELECT * INTO e FROM entry AS x WHERE x.register = r.register AND x.local_ref = r.local_ref;
		IF entry_ngo(r.ngo) IS NOT NULL THEN
			PERFORM app_api.entry_match_set(r.register, address, 'set', entry_ngo(r.ngo), e.version);
		END IF;
	END IF;
END $$;

-- As in 0032, and the entry.
CREATE OR REPLACE FUNCTION app_api.recording_request_record(of uuid, local_ref text, recorded_on date, lang text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r recording_request := recording_take(of, 'authority');
	was bigint := r.version;
BEGIN
	local_ref := clean_text(local_ref, false);
	IF local_ref = '' THEN
		PERFORM refuse('invalid_body', '/local_ref', 'min_length: 1');
	ELSIF recorded_on NOT BETWEEN '2000-01-30' AND legal_day() THEN
		PERFORM refuse('invalid_body', '/recorded_on', CASE WHEN recorded_on > legal_day() THEN 'maximum: ' || legal_day()
			ELSE 'minimum: 2000-01-30' END);
	END IF;
	UPDATE recording_request AS x SET state = 'recorded', local_ref = recording_request_record.local_ref,
		recorded_on = recording_request_record.recorded_on, decided_by = me()
	WHERE x.id = r.id
	RETURNING * INTO r;
	PERFORM recording_enter(r);
	PERFORM note('recording.record', 'recording_request', r.id::text, was, r.version, NULL,
		jsonb_build_object('local_ref', r.local_ref, 'recorded_on', r.recorded_on));
	PERFORM recording_tell_ngo('recording_recorded', r, jsonb_build_object('local_ref', r.local_ref, 'recorded_on', r.recorded_on));
	RETURN recording_json(r, lang);
END $$;
