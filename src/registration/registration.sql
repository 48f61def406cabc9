-- SPDX-License-Identifier: EUPL-1.2
--
-- Entries on their way into the catalogue, and what organisations say of
-- themselves. All of it is done by functions of migration 0015: they ask whether
-- who asks may, and make the JSON.

-- name: registration_check
-- What is known of a number, a CIF or a name.
SELECT public_api.registration_check(:national_number::text, :cif::text, :name::text, :lang::text) AS body

-- name: registration_list
-- pool: app
-- One's own and those of one's organisations.
SELECT r.items, r.next, r.prev, r.total, r.extra
FROM app_api.registration_list(:state::text[], :cursor::jsonb, :limit::int) AS r

-- name: registration_create
-- pool: app
-- idempotent: yes
-- A draft, or the one that is open already.
SELECT r.body, r.etag, r.status, r.location
FROM app_api.registration_create(:ngo::uuid, :national_number::text, :cif::text, :name::text, :lang::text) AS r

-- name: registration_get
-- pool: app
-- All of one.
SELECT r.body, r.etag
FROM app_api.registration_get(:id::uuid, :lang::text) AS r

-- name: registration_update
-- pool: app
-- Some of its fields.
SELECT r.body, r.etag
FROM app_api.registration_update(:id::uuid, :if_match::bigint, :body::jsonb, :lang::text) AS r

-- name: registration_delete
-- pool: app
-- A draft goes.
SELECT r.body, r.status
FROM app_api.registration_delete(:id::uuid, :if_match::bigint) AS r

-- name: registration_submit
-- pool: app
-- idempotent: yes
-- To the reviewers.
SELECT r.body, r.etag
FROM app_api.registration_submit(:id::uuid, :if_match::bigint, :lang::text) AS r

-- name: registration_withdraw
-- pool: app
-- Back from them.
SELECT r.body, r.etag
FROM app_api.registration_withdraw(:id::uuid, :lang::text) AS r;

-- name: registration_appeal
-- pool: app
-- idempotent: yes
-- To another of them.
SELECT r.body, r.etag
FROM app_api.registration_appeal(:id::uuid, :text::text, :lang::text) AS r

-- name: registration_timeline
-- pool: app
-- What happened to it.
SELECT r.body, r.etag
FROM app_api.registration_timeline(:id::uuid) AS r

-- name: registration_preview
-- pool: app
-- As the public will see it.
SELECT r.body, r.etag
FROM app_api.registration_preview(:id::uuid) AS r

-- name: message_list
-- pool: app
-- What was written on it; now it is read.
SELECT m.body, m.etag
FROM app_api.message_list(:id::uuid) AS m

-- name: message_create
-- pool: app
-- idempotent: yes
-- One more.
SELECT m.body, m.status
FROM app_api.message_create(:id::uuid, :text::text) AS m

-- name: profile_field_list
-- cache: commit
-- The one table of fields.
SELECT json_build_object('items', json_agg(json_build_object(
		'code', f.code,
		'section', f.section,
		'type', f.type,
		'vocabulary', f.vocabulary,
		'required', f.required,
		'visibility', f.visibility,
		'public_if', f.public_if,
		'personal', f.personal,
		'reviewed', f.reviewed,
		'max_length', f.max_length,
		'max_items', f.max_items,
		'label', json_build_object('ro', f.label_ro, 'hu', f.label_hu, 'en', f.label_en),
		'why', json_build_object('ro', f.why_ro, 'hu', f.why_hu, 'en', f.why_en)) ORDER BY f.ord)) AS body
FROM public_api.profile_field AS f

-- name: profile_get
-- pool: app
-- All values of an organisation, for its members and reviewers.
SELECT p.body, p.etag
FROM app_api.ngo_values_get(:id::uuid) AS p

-- name: ngo_update
-- pool: app
-- What needs no review is live at once, the rest waits.
SELECT n.body, n.etag
FROM app_api.ngo_update(:id::uuid, :if_match::bigint, :body::jsonb, :lang::text) AS n

-- name: ngo_confirm
-- pool: app
-- It is still true.
SELECT n.body, n.etag
FROM app_api.ngo_confirm(:id::uuid) AS n;

-- name: ngo_confirm_by_mail
-- pool: app
-- The same by the link of a mail.
SELECT n.body, n.etag
FROM app_api.ngo_confirm_by_mail(decode(:token_hash::text, 'hex')) AS n

-- name: ngo_history
-- cache: commit
-- Versions, newest first, each with what it changed.
SELECT h.items, h.next, h.prev, h.total, h.extra
FROM public_api.ngo_history(:id::uuid, :cursor::jsonb, :limit::int) AS h
WHERE EXISTS (SELECT FROM public_api.ngo AS n WHERE n.id = :id::uuid)

-- name: correction_list
-- cache: commit
-- What was reported as wrong, newest first, and the answers.
SELECT c.items, c.next, c.prev, c.total, c.extra
FROM public_api.correction_list(:id::uuid, :cursor::jsonb, :limit::int) AS c
WHERE EXISTS (SELECT FROM public_api.ngo AS n WHERE n.id = :id::uuid)

-- name: correction_create
-- pool: app
-- Somebody says that a value is wrong. network: whence, hashed with the day.
SELECT c.body, c.status, c.location
FROM app_api.correction_create(:id::uuid, :body::jsonb, decode(:network::text, 'hex'), :lang::text) AS c
