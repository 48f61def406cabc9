-- SPDX-License-Identifier: EUPL-1.2
-- conect demo --life: some of the invented organisations speak for themselves,
-- and something waits for reviewers. One transaction; done once.

-- name: demo_is_alive
SELECT EXISTS (SELECT FROM account WHERE email_key LIKE '%@solicitant.example') AS alive;

-- name: demo_people
-- Who applies, and a reviewer of the past. They have no password: nobody can
-- sign in as them.
INSERT INTO account (email, email_confirmed_at, name, lang, role)
SELECT p.who || '@solicitant.example', now(), p.name, p.lang, p.role
FROM (VALUES
	('ana', 'Ana Inventată', 'ro', 'account'),
	('mihai', 'Mihai Inventat', 'ro', 'account'),
	('katalin', 'Kitalált Katalin', 'hu', 'account'),
	('ioana', 'Ioana Inventată', 'ro', 'account'),
	('referent', 'Referent Inventat', 'ro', 'reviewer')) AS p (who, name, lang, role);

-- name: demo_profiles
-- One in eight of those in the register: which, follows from number and name.
-- Each is called what it is, and every address ends in .example. The first of
-- all is the one that make run's accounts belong to: it was confirmed today.
WITH chosen AS MATERIALIZED (
	SELECT n.id, n.domains, n.county, n.registered_on, n.name ~* 'minta' AS hungarian,
		n.id = (SELECT x.id FROM ngo AS x WHERE x.removed_at IS NULL ORDER BY x.id LIMIT 1) AS is_first,
		get_byte(decode(md5(coalesce(n.national_number, '') || n.name || 'life'), 'hex'), 0) AS die,
		get_byte(decode(md5(coalesce(n.national_number, '') || n.name || 'more'), 'hex'), 0) AS other,
		'ong-' || coalesce(nullif(trim('-' FROM lower(regexp_replace(n.national_number, '[^0-9A-Za-z]+', '-', 'g'))), ''),
			left(md5(n.name), 8)) AS slug
	FROM ngo AS n
	JOIN register_entry AS e ON e.ngo = n.id AND e.scope = 'demo'
	WHERE n.status = 'inregistrat' AND n.removed_at IS NULL
), said AS (
	SELECT c.id, c.is_first, c.other, jsonb_strip_nulls(jsonb_build_object(
		'email', 'contact@' || c.slug || '.example',
		'website', 'https://' || c.slug || '.example',
		'links', CASE WHEN c.other % 2 = 0 THEN jsonb_build_array('https://retea.example/' || c.slug) END,
		'area', CASE c.other % 4 WHEN 0 THEN 'county' WHEN 1 THEN 'national' ELSE 'local' END,
		'area_counties', CASE WHEN c.other % 4 = 0 AND c.county IS NOT NULL THEN jsonb_build_array(c.county) END,
		'beneficiaries', to_jsonb(w.beneficiaries),
		'languages', CASE WHEN c.hungarian THEN '["ro", "hu"]'::jsonb ELSE '["ro"]'::jsonb END,
		'founded_year', extract(year FROM c.registered_on)::int,
		'seeks_volunteers', CASE WHEN c.other % 3 = 0 THEN true END,
		'volunteer_needs', CASE WHEN c.other % 3 = 0 THEN 'Câteva ore pe lună, după o discuție de cunoaștere. Anunț inventat.' END,
		'short_description', 'Organizație inventată: ' || w.what || '.',
		'description', 'Organizație inventată, pentru încercarea catalogului: ' || w.what || '.' || E'\n\n' || w.how)) AS data
	FROM chosen AS c
	CROSS JOIN LATERAL (SELECT x.what, x.how, x.beneficiaries
		FROM (VALUES
			('cultura', 'păstrează obiceiuri și le arată la serbări și în ateliere', 'În fiecare an face o tabără de meșteșuguri și o expoziție în sala căminului cultural.', '{everybody}'::text[]),
			('sport', 'antrenează copii și adulți la un club de cartier', 'Antrenamentele sunt de trei ori pe săptămână; echipamentul se împrumută.', '{children,young_people}'),
			('recreere', 'organizează drumeții și întâlniri ale celor cu aceleași pasiuni', 'Traseele se anunță primăvara, iar la ieșiri poate veni oricine.', '{everybody}'),
			('educatie', 'ajută elevii la teme și părinții în dialogul cu școala', 'După-amiezile de lucru sunt gratuite și au loc în două școli.', '{children,families,students}'),
			('copii_tineret', 'ține deschis un club al tinerilor', 'La club sunt jocuri, un atelier de reparat biciclete și o sală de repetiții.', '{children,young_people}'),
			('sanatate', 'însoțește bolnavii cronici și familiile lor', 'Voluntarii merg la domiciliu și țin legătura cu medicul de familie.', '{patients,families}'),
			('social', 'duce mâncare și ajutor celor singuri', 'O cantină mobilă trece în fiecare săptămână prin patru sate.', '{older_people,poor}'),
			('dizabilitati', 'sprijină persoanele cu dizabilități la școală și la muncă', 'Un centru de zi primește zece persoane; transportul este asigurat.', '{people_with_disabilities}'),
			('urgente', 'pregătește voluntari pentru situații de urgență', 'Exercițiile sunt lunare, împreună cu serviciul comunei.', '{everybody,rural}'),
			('mediu', 'plantează copaci și curăță malurile apelor', 'Din 2019 a plantat, în joacă, o pădure care nu există.', '{nature,everybody}'),
			('animale', 'îngrijește animale fără stăpân și le caută o casă', 'Adăpostul poate fi vizitat la sfârșit de săptămână.', '{animals}'),
			('agricultura', 'adună crescătorii și apicultorii din împrejurimi', 'Membrii cumpără împreună furaje și țin un târg de toamnă.', '{rural,professionals}'),
			('civic', 'explică oamenilor cum pot lua parte la deciziile locale', 'Publică pe înțelesul tuturor proiectele de hotărâri aflate în dezbatere.', '{everybody,authorities}'),
			('drepturi', 'dă sfaturi juridice celor discriminați', 'Consultațiile sunt gratuite, cu programare.', '{women,minorities,victims}'),
			('minoritati', 'păstrează limba și tradițiile unei minorități', 'Are o bibliotecă și cursuri de limbă pentru copii.', '{minorities,children}'),
			('profesional', 'unește oameni de aceeași meserie', 'Organizează cursuri și un schimb de experiență anual.', '{professionals}'),
			('digital', 'îi învață pe vârstnici să folosească internetul', 'Atelierele au loc la bibliotecă, cu tablete împrumutate.', '{older_people,everybody}'))
			AS x (domain, what, how, beneficiaries)
		WHERE x.domain = ANY (c.domains)
		UNION ALL
		SELECT 'face fapte bune închipuite în comunitatea ei', 'Programul se stabilește în adunarea generală din fiecare primăvară.', '{everybody}'
		LIMIT 1) AS w
	WHERE c.die < 32 OR c.is_first
)
INSERT INTO profile (ngo, data, verification, approved_at, confirmed_at)
SELECT s.id, s.data,
	CASE s.other % 3 WHEN 0 THEN 'number_matched' ELSE 'documents_checked' END, now(),
	CASE WHEN s.is_first THEN now() ELSE now() - make_interval(months => s.other % 22) END
FROM said AS s
ON CONFLICT DO NOTHING;

-- name: demo_profiles_tell
-- The entries have their profiles, and their histories say so.
WITH why AS (SELECT set_config('conect.why', 'approved', true) AS word)
UPDATE ngo AS n SET profile = n.profile + 1
FROM profile AS p, why AS w
WHERE p.ngo = n.id AND n.profile = 0 AND w.word <> '';

-- name: demo_profiles_edit
-- A quarter of them wrote something again.
WITH edited AS (
	UPDATE profile AS p
	SET data = p.data || jsonb_build_object('short_description', replace(p.data ->> 'short_description', 'Organizație inventată', 'Organizație pe de-a-ntregul inventată'))
	FROM ngo AS n
	WHERE n.id = p.ngo AND n.profile = 1 AND p.data ? 'links'
	AND get_byte(decode(md5(coalesce(n.national_number, '') || n.name || 'edit'), 'hex'), 0) < 128
	RETURNING p.ngo
), why AS (SELECT set_config('conect.why', 'edited', true) AS word)
UPDATE ngo AS n SET profile = n.profile + 1
FROM edited AS p, why AS w
WHERE p.ngo = n.id AND w.word <> '';

-- name: demo_registrations
-- New ones, two claims to the same entry, changes. Sent days ago.
WITH free AS (
	SELECT n, row_number() OVER (ORDER BY md5(coalesce(n.national_number, '') || n.name)) AS nth
	FROM ngo AS n
	WHERE n.status = 'inregistrat' AND n.removed_at IS NULL AND n.name ~* 'demo' AND n.locality_siruta IS NOT NULL
	AND NOT EXISTS (SELECT FROM profile AS p WHERE p.ngo = n.id)
), spoken AS (
	SELECT n, p.data, row_number() OVER (ORDER BY md5(coalesce(n.national_number, '') || n.name)) AS nth
	FROM ngo AS n JOIN profile AS p ON p.ngo = n.id
), applicant (data) AS (VALUES ('{"contact_name": "Persoană Inventată", "contact_email": "persoana@solicitant.example",
	"representative_name": "Președinte Inventat", "address": "Str. Închipuită nr. 1", "area": "local", "mandate_declared": true}'::jsonb)),
sent (kind, ngo, who, days, base, data) AS (
	SELECT 'new', NULL::uuid, x.who, x.days, '{}'::jsonb, a.data || jsonb_build_object('name', x.name, 'legal_form', x.form,
		'cif', x.cif, 'court_number', x.number, 'court', x.court, 'registered_on', x.day, 'locality_siruta', x.place,
		'domains', jsonb_build_array(x.domain), 'email', 'contact@' || x.host, 'website', 'https://' || x.site,
		'short_description', x.what)
	FROM applicant AS a, (VALUES
		('ana', 3, 'Asociația Demonstrativă Grădini de Cartier', 'asociatie', '999999908', '12/PJ/2026', 'judecatoria-sfantu-gheorghe', '2026-02-11', 63394,
			'mediu', 'gradini-demo.example', 'gradini-demo.example', 'Organizație inventată: plantează grădini în curțile blocurilor.'),
		('mihai', 12, 'Agenția Națională Demonstrativă a Bunelor Maniere', 'asociatie', '999999916', '77/A/2025', 'judecatoria-cluj-napoca', '2025-11-03', 54975,
			'civic', 'maniere-demo.example', 'altceva-demo.example', 'Organizație inventată: ține cursuri de bune maniere.'),
		('katalin', 1, 'Kézdi Minta Néptánc Egyesület', 'asociatie', '999999924', '5/A/2026', 'judecatoria-targu-secuiesc', '2026-05-20', 63740,
			'cultura', 'neptanc-minta.example', 'neptanc-minta.example', 'Kitalált szervezet: néptáncot tanít gyerekeknek.'),
		('ioana', 26, 'Fundația Demonstrativă Biblioteca din Tren', 'fundatie', '999999932', '3/B/2024', 'judecatoria-iasi', '2024-09-30', 95060,
			'educatie', 'biblioteca-demo.example', 'biblioteca-demo.example', 'Organizație inventată: duce cărți în trenuri.'),
		('ana', 33, 'Asociația Demonstrativă Faruri de Munte', 'asociatie', '999999940', '41/A/2023', 'judecatoria-brasov', '2023-03-14', 40198,
			'recreere', 'faruri-demo.example', 'faruri-demo.example', 'Organizație inventată: aprinde faruri pe vârfuri de munte.'))
		AS x (who, days, name, form, cif, number, court, day, place, domain, host, site, what)
	UNION ALL
	SELECT 'claim', (f.n).id, x.who, x.days, '{}', ngo_values(f.n, '{}') || a.data
		|| jsonb_build_object('email', 'contact@' || x.host, 'website', 'https://' || x.host, 'domains', '["civic"]'::jsonb,
			'short_description', 'Organizație inventată, a cărei înscriere o cere cineva.')
	FROM applicant AS a, (VALUES (1, 'ana', 8, 'unu-demo.example'), (1, 'ioana', 2, 'doi-demo.example'), (2, 'mihai', 5, 'trei-demo.example'))
		AS x (nth, who, days, host)
	JOIN free AS f ON f.nth = x.nth
	UNION ALL
	SELECT 'change', (s.n).id, x.who, x.days, ngo_values(s.n, s.data),
		jsonb_build_object('name', (s.n).name || ' ȘI PRIETENII', 'locality_siruta', 63394, 'court', 'judecatoria-sfantu-gheorghe')
	FROM (VALUES (1, 'mihai', 6), (2, 'katalin', 45)) AS x (nth, who, days)
	JOIN spoken AS s ON s.nth = x.nth
)
INSERT INTO registration (kind, ngo, state, lang, data, base, base_version, created_by, last_edited_by, submitted_by, submitted_at, created_at)
SELECT s.kind, s.ngo, 'submitted', a.lang, jsonb_strip_nulls(s.data), s.base, n.version, a.id, a.id, a.id,
	now() - make_interval(days => s.days), now() - make_interval(days => s.days + 1)
FROM sent AS s
JOIN account AS a ON a.email_key = s.who || '@solicitant.example'
LEFT JOIN ngo AS n ON n.id = s.ngo;

-- name: demo_proofs
-- All but the oldest brought a paper.
WITH paper AS (
	INSERT INTO attachment_content (sha256, content)
	SELECT sha256(f.bytes), f.bytes
	FROM (SELECT decode(
			'JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqCjIgMCBvYmo8PC9UeXBlL1BhZ2VzL0tp' ||
			'ZHNbMyAwIFJdL0NvdW50IDE+PmVuZG9iagozIDAgb2JqPDwvVHlwZS9QYWdlL1BhcmVudCAyIDAgUi9NZWRpYUJveFswIDAgNTk1' ||
			'IDg0Ml0vUmVzb3VyY2VzPDwvRm9udDw8L0YgNCAwIFI+Pj4+L0NvbnRlbnRzIDUgMCBSPj5lbmRvYmoKNCAwIG9iajw8L1R5cGUv' ||
			'Rm9udC9TdWJ0eXBlL1R5cGUxL0Jhc2VGb250L0hlbHZldGljYT4+ZW5kb2JqCjUgMCBvYmo8PC9MZW5ndGggNzY+PnN0cmVhbQpC' ||
			'VC9GIDE4IFRmIDYwIDc2MCBUZChEb2N1bWVudCBpbnZlbnRhdCwgcGVudHJ1IGluY2VyY2FyZWEgY2F0YWxvZ3VsdWkuKVRqIEVU' ||
			'CmVuZHN0cmVhbWVuZG9iagp4cmVmCjAgNgowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMDkgMDAwMDAgbiAKMDAwMDAwMDA1' ||
			'MiAwMDAwMCBuIAowMDAwMDAwMTAxIDAwMDAwIG4gCjAwMDAwMDAyMTAgMDAwMDAgbiAKMDAwMDAwMDI3MSAwMDAwMCBuIAp0cmFp' ||
			'bGVyPDwvU2l6ZSA2L1Jvb3QgMSAwIFI+PgpzdGFydHhyZWYKMzkyCiUlRU9GCg==', 'base64') AS bytes) AS f
	ON CONFLICT (sha256) DO UPDATE SET sha256 = excluded.sha256
	RETURNING sha256, length(content) AS size
)
INSERT INTO attachment (object_type, object_id, kind, name, visibility, type, size, sha256, stored)
SELECT 'registration', r.id, 'mandate_proof', 'Împuternicire inventată.pdf', 'private', 'application/pdf', p.size, p.sha256, p.sha256
FROM registration AS r
JOIN account AS a ON a.id = r.created_by AND a.email_key LIKE '%@solicitant.example', paper AS p
WHERE r.kind <> 'change' AND r.submitted_at > now() - interval '30 days';

-- name: demo_waiting
-- Each is checked, and waits since it was sent.
SELECT review_open(r)
FROM registration AS r
JOIN account AS a ON a.id = r.created_by AND a.email_key LIKE '%@solicitant.example'
WHERE r.state = 'submitted'
ORDER BY r.submitted_at;

-- name: demo_waiting_since
UPDATE review_item AS i SET opened_at = r.submitted_at
FROM registration AS r
JOIN account AS a ON a.id = r.created_by AND a.email_key LIKE '%@solicitant.example'
WHERE i.object_id = r.id;

-- name: demo_decided
-- One was asked for changes, one was refused.
WITH told (name, decision, reason_code, reason, fields) AS (VALUES
	('Fundația Demonstrativă Biblioteca din Tren', 'changes_requested', 'data_incomplete', 'Vă rugăm să completați pagina de internet.', '{"website": "Pagina nu se deschide."}'::jsonb),
	('Asociația Demonstrativă Faruri de Munte', 'refused', 'not_in_register', 'Numărul nu se găsește în registrul instanței.', '{}')
), item AS (
	UPDATE review_item AS i
	SET state = 'decided', decision = t.decision, reason_code = t.reason_code, reason = t.reason, fields = t.fields,
		decided_at = i.opened_at + interval '2 days',
		decided_by = (SELECT id FROM account WHERE email_key = 'referent@solicitant.example')
	FROM told AS t
	WHERE i.title = t.name AND i.state = 'waiting'
	RETURNING i.object_id, i.decision, i.reason_code, i.reason, i.fields, i.decided_at
)
UPDATE registration AS r
SET state = i.decision, asked = i.fields, reason_code = i.reason_code, reason = i.reason, decided_at = i.decided_at
FROM item AS i
WHERE r.id = i.object_id;

-- name: demo_appealed
UPDATE registration AS r SET state = 'appealed'
FROM account AS a
WHERE a.id = r.created_by AND a.email_key LIKE '%@solicitant.example' AND r.state = 'refused';

-- name: demo_appeal
SELECT review_open(r, true)
FROM registration AS r
JOIN account AS a ON a.id = r.created_by AND a.email_key LIKE '%@solicitant.example'
WHERE r.state = 'appealed';

-- name: demo_messages
INSERT INTO message (registration, author, by_staff, at, text, audience)
SELECT r.id, r.created_by, false, r.submitted_at + interval '1 hour',
	CASE r.state WHEN 'appealed' THEN 'Numărul este cel din încheierea pe care o atașăm. Vă rugăm să verificați din nou.'
		ELSE 'Bună ziua! Am trimis cererea; pentru orice întrebare suntem la dispoziție.' END, 'applicant'
FROM registration AS r
JOIN account AS a ON a.id = r.created_by AND a.email_key IN ('ana@solicitant.example', 'ioana@solicitant.example')
WHERE r.kind = 'new';

-- name: demo_corrections
-- What visitors reported: two wait, one was answered.
WITH spoken AS (
	SELECT n.id, n.name, n.county, row_number() OVER (ORDER BY md5(coalesce(n.national_number, '') || n.name)) AS nth
	FROM ngo AS n JOIN profile AS p ON p.ngo = n.id
), told AS (
	INSERT INTO correction (ngo, field, value, note, source, lang, network_hash, created_at, state, answer, answered_at)
	SELECT s.id, x.field, x.value, x.note, 'Pagina organizației', 'ro', sha256('demo'), now() - make_interval(days => x.days), x.state, x.answer,
		CASE WHEN x.answer IS NOT NULL THEN now() - interval '1 day' END
	FROM (VALUES
		(3, 'website', 'https://alta-adresa.example', 'Adresa veche nu se mai deschide.', 2, 'open', NULL),
		(4, 'locality_siruta', NULL, 'Sediul s-a mutat anul trecut, în alt oraș inventat.', 19, 'open', NULL),
		(5, 'email', 'altul@solicitant.example', 'Adresa nu primește mesaje.', 11, 'refused', 'Organizația a confirmat adresa publicată.'))
		AS x (nth, field, value, note, days, state, answer)
	JOIN spoken AS s ON s.nth = x.nth
	RETURNING id, ngo, created_at, state, answer, answered_at
)
INSERT INTO review_item (kind, object_type, object_id, ngo, title, county, opened_at, state, decision, reason, decided_at, decided_by)
SELECT 'correction', 'correction', c.id, c.ngo, s.name, s.county, c.created_at,
	CASE c.state WHEN 'open' THEN 'waiting' ELSE 'decided' END, nullif(c.state, 'open'), c.answer, c.answered_at,
	(SELECT id FROM account WHERE email_key = 'referent@solicitant.example' AND c.answer IS NOT NULL)
FROM told AS c JOIN spoken AS s ON s.id = c.ngo;

-- name: demo_designation
-- Somebody asks to represent a town hall, with a paper.
WITH made AS (
	INSERT INTO designation (authority, account, position, act, state, submitted_at, created_at)
	SELECT t.id, a.id, 'Consilier inventat', 'Dispoziția inventată nr. 7/2026', 'submitted', now() - interval '4 days', now() - interval '5 days'
	FROM account AS a, (SELECT x.id FROM authority AS x
		WHERE x.kind = 'primarie' AND x.county = 'HR' AND x.removed_at IS NULL ORDER BY x.locality_siruta, x.id LIMIT 1) AS t
	WHERE a.email_key = 'katalin@solicitant.example'
	RETURNING id, account
)
INSERT INTO attachment (object_type, object_id, kind, name, visibility, type, size, sha256, stored, created_by)
SELECT 'designation', m.id, 'designation_act', 'Dispoziție inventată.pdf', 'private', p.type, p.size, p.sha256, p.stored, m.account
FROM made AS m, (SELECT x.type, x.size, x.sha256, x.stored FROM attachment AS x WHERE x.kind = 'mandate_proof' AND x.stored IS NOT NULL LIMIT 1) AS p;

-- name: demo_designation_waiting
WITH opened AS MATERIALIZED (
	SELECT review_put('designation', 'designation', d.id, t.name, t.county, t.id, ARRAY[d.account], designation_checks(d)) AS id
	FROM designation AS d
	JOIN account AS a ON a.id = d.account AND a.email_key LIKE '%@solicitant.example'
	JOIN authority AS t ON t.id = d.authority
	WHERE d.state = 'submitted')
SELECT count(*) FROM opened AS o;

-- name: demo_registers
-- Some authorities declared a register: each is called what it is, and every
-- address ends in .example. One is to have a new address, one is new. The one
-- kept here is of the town hall that make run's officer belongs to.
INSERT INTO register (authority, title_ro, title_hu, title_en, url, proposed_url, form, state, county, domains, contact_name,
	contact_email, contact_phone, rhythm, last_update_on, created_by)
SELECT a.id, x.title, x.title_hu, x.title_en, x.url, x.proposed, x.form, x.state, x.limited, x.domains, x.keeper,
	CASE WHEN x.keeper IS NOT NULL THEN 'ong@' || coalesce(substring(x.url FROM 'https?://([^/]+)'), 'primarie-demo.example') END,
	NULL, x.rhythm, current_date - x.days, (SELECT id FROM account WHERE email_key = 'ana@solicitant.example')
FROM (VALUES
	('prefectura', 'CV', 1, 'Registru demonstrativ al asociațiilor și fundațiilor', 'Bemutató nyilvántartás egyesületekről és alapítványokról', 'Demonstration register of associations and foundations',
		'https://prefectura-cv-demo.example/registru', NULL, 'web_page', 'published', 'CV', '{}'::text[], 'Compartiment inventat', 'quarterly', 40),
	('consiliu_judetean', 'HR', 1, 'Registru demonstrativ al organizațiilor culturale', 'Bemutató nyilvántartás kulturális szervezetekről', NULL,
		'https://consiliu-hr-demo.example/kultura.pdf', NULL, 'pdf', 'broken', 'HR', '{cultura}', 'Compartiment inventat', 'yearly', 500),
	('primarie', 'CV', 1, 'Registru demonstrativ ținut în Conect', NULL, NULL, NULL, NULL, 'hosted', 'published', NULL, '{}', 'Secretariat inventat', 'continuous', 3),
	('primarie', 'CJ', 1, 'Evidență demonstrativă în foaie de calcul', NULL, NULL, 'http://primarie-cj-demo.example/evidenta.xlsx', NULL, 'spreadsheet', 'published', NULL, '{}', NULL, NULL, NULL),
	('primarie', 'BV', 1, 'Registru demonstrativ care se mută', NULL, NULL, 'https://primarie-bv-demo.example/vechi', 'https://registre-bv-demo.example/nou', 'web_page', 'published', NULL, '{social,sanatate}', NULL, 'irregular', 200),
	('primarie', 'IS', 1, 'Registru demonstrativ propus de curând', NULL, NULL, 'https://primarie-is-demo.example/ong', NULL, 'web_page', 'proposed', NULL, '{}', 'Registratură inventată', 'yearly', 20))
	AS x (kind, county, nth, title, title_hu, title_en, url, proposed, form, state, limited, domains, keeper, rhythm, days)
JOIN (SELECT o.id, o.kind, o.county, row_number() OVER (PARTITION BY o.kind, o.county ORDER BY o.locality_siruta, o.id) AS nth
	FROM authority AS o WHERE o.removed_at IS NULL) AS a USING (kind, county, nth);

-- name: demo_registers_wait
SELECT register_wait(r) FROM register AS r WHERE r.state = 'proposed' OR r.proposed_url IS NOT NULL ORDER BY r.id;
