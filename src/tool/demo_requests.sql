-- SPDX-License-Identifier: EUPL-1.2
-- conect demo --life: organisations ask to be recorded, at the prefecture and
-- the town hall that make run's officers belong to.

-- name: demo_requests
-- One is late, some wait, one of them for the organisation, some were answered.
-- The first organisation is the one of make run's accounts.
WITH place AS (
	SELECT DISTINCT ON (a.kind) a.id, a.kind
	FROM authority AS a
	WHERE a.kind IN ('prefectura', 'primarie') AND a.county = 'CV' AND a.removed_at IS NULL
	ORDER BY a.kind, a.locality_siruta, a.id
), spoken AS (
	SELECT n.id, n.domains, row_number() OVER (ORDER BY n.id <> (SELECT x.id FROM ngo AS x WHERE x.removed_at IS NULL ORDER BY x.id LIMIT 1),
		md5(coalesce(n.national_number, '') || n.name)) AS nth
	FROM ngo AS n
	JOIN profile AS p ON p.ngo = n.id
	WHERE n.removed_at IS NULL
), made AS (
INSERT INTO recording_request (ngo, authority, domains, message, profile, documents, lang, state, sent_by, sent_at, due_on, late_after,
	acknowledged_at, asked_at, decided_at, local_ref, recorded_on, reason)
SELECT s.id, p.id, s.domains, x.message, recording_profile(s.id), recording_files(s.id), 'ro', x.state, a.id, t.sent_at, t.sent_at::date, t.sent_at::date + 1,
	CASE WHEN x.state <> 'sent' THEN t.sent_at + interval '2 days' END, CASE x.state WHEN 'acknowledged' THEN t.sent_at + interval '2 days' END,
	CASE WHEN x.state IN ('recorded', 'refused') THEN t.sent_at + interval '12 days' END,
	x.number, CASE x.state WHEN 'recorded' THEN (t.sent_at + interval '12 days')::date END, x.reason
FROM (VALUES
	(1, 'primarie', 4, 'acknowledged', 'Bună ziua! Vă rugăm să ne luați în evidență; lucrăm în oraș, în joacă, de câțiva ani.', NULL, NULL),
	(1, 'prefectura', 61, 'recorded', NULL, '17/2026', NULL),
	(2, 'primarie', 47, 'sent', 'Revenim cu rugămintea de a fi luați în evidență. Cerere inventată.', NULL, NULL),
	(3, 'primarie', 9, 'sent', NULL, NULL, NULL),
	(4, 'prefectura', 26, 'sent', 'Cerere inventată, pentru încercarea serviciului.', NULL, NULL),
	(5, 'primarie', 75, 'recorded', NULL, '31/2026', NULL),
	(6, 'primarie', 80, 'refused', NULL, NULL, 'Sediul și activitatea sunt în alt județ. Adresați-vă autorităților de acolo. Răspuns inventat.'))
	AS x (nth, kind, days, state, message, number, reason)
JOIN spoken AS s ON s.nth = x.nth
JOIN place AS p ON p.kind = x.kind
CROSS JOIN LATERAL (SELECT now() - make_interval(days => x.days) AS sent_at) AS t
LEFT JOIN account AS a ON a.email_key = 'ana@solicitant.example'
RETURNING id, sent_by, sent_at, state
)
INSERT INTO recording_message (request, at, author, by_authority, asks, text)
SELECT m.id, m.sent_at + make_interval(days => x.days), CASE WHEN NOT x.by_authority THEN m.sent_by END, x.by_authority, x.by_authority, x.text
FROM made AS m
CROSS JOIN (VALUES (1, false, 'Bună ziua! Aveți nevoie și de alte documente? Mesaj inventat.'),
	(2, true, 'Bună ziua! Vă rugăm să ne scrieți în ce cartiere lucrați. Mesaj inventat.')) AS x (days, by_authority, text)
WHERE m.state = 'acknowledged';
