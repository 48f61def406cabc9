-- SPDX-License-Identifier: EUPL-1.2
-- conect demo --life: a prefecture has written to the town halls of its county,
-- and the General Secretariat has a draft to organisations.

-- name: demo_units
-- Where the letters went: every address ends in .example.
INSERT INTO unit (authority, name, email)
SELECT a.id, 'Compartiment inventat pentru relația cu organizațiile', 'ong@primarie-cv-' || a.nth || '-demo.example'
FROM (SELECT o.id, row_number() OVER (ORDER BY o.name COLLATE "ro-x-icu", o.id) AS nth
	FROM authority AS o
	WHERE o.kind = 'primarie' AND o.county = 'CV' AND o.removed_at IS NULL) AS a
WHERE a.nth % 3 <> 0
ON CONFLICT DO NOTHING;

-- name: demo_campaigns
INSERT INTO campaign (authority, title, text_ro, text_hu, audience, counties, kinds, missing, state, sent_at)
SELECT (SELECT min(a.id::text)::uuid FROM authority AS a WHERE a.kind = x.by AND a.county = 'CV' AND a.removed_at IS NULL),
	x.title, x.text_ro, x.text_hu, x.audience, x.counties, x.kinds, x.missing, x.state,
	CASE x.state WHEN 'sent' THEN now() - interval '6 days' END
FROM (VALUES
	('prefectura', 'Declarați registrul organizațiilor (campanie inventată)',
		E'Bună ziua,\n\nVă rugăm să declarați în Conect registrul organizațiilor pe care îl țineți (O.G. nr. 26/2000, art. 51). Dacă nu aveți un site, îl puteți ține aici.',
		E'Tisztelt Címzett!\n\nKérjük, jelentse be a Conectben a szervezetekről vezetett nyilvántartást (O.G. nr. 26/2000, art. 51). Ha nincs honlapja, itt is vezetheti.',
		'authorities', '{CV}'::text[], '{primarie}'::text[], 'register', 'sent'),
	(NULL, 'Confirmați datele organizației (campanie inventată)',
		'Vă rugăm să verificați profilul organizației și să îl confirmați.', NULL, 'ngos', '{}', '{}', NULL, 'draft'))
	AS x (by, title, text_ro, text_hu, audience, counties, kinds, missing, state);

-- name: demo_campaign_recipients
-- Half have acknowledged it, one mail did not arrive.
INSERT INTO campaign_recipient (campaign, authority, via, state, sent_at, acknowledged_at)
SELECT t.campaign, t.authority, t.via, t.fate, CASE WHEN t.via IS NOT NULL THEN t.sent_at END,
	CASE t.fate WHEN 'acknowledged' THEN t.sent_at + t.nth * interval '2 hours' END
FROM (SELECT c.id AS campaign, c.sent_at, a.authority, a.via, a.nth,
		CASE WHEN a.via IS NULL THEN a.state WHEN a.nth = 5 THEN 'bounced' WHEN a.nth % 2 = 0 THEN 'acknowledged' ELSE 'sent' END AS fate
	FROM campaign AS c
	CROSS JOIN LATERAL (SELECT x.authority, x.via, x.state,
			row_number() OVER (PARTITION BY x.via IS NULL ORDER BY x.name COLLATE "ro-x-icu", x.authority) AS nth
		FROM campaign_audience(c) AS x) AS a
	WHERE c.state = 'sent') AS t;
