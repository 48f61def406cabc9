-- SPDX-License-Identifier: EUPL-1.2
--
-- Reading organisations. Search is in the database, where the counts are that
-- it decides by: see migrations 0005, 0006, 0008 and 0009.

-- name: ngo_list
-- cache: commit
-- lane: slow
-- A page of organisations: words, an identifier, filters, sort, cursor.
SELECT items, next, prev, total, extra
FROM public_api.ngo_list(:folded::text, :name_key::text, :scheme::text, :value::text,
	:county::text[], :locality::int, :domain::text[], :legal_form::text[], :status::text[],
	:public_utility::boolean, :registered_from::date, :registered_to::date,
	:updated_since::timestamptz, :sort::text, :cursor::jsonb, :limit::int, :count::text)

-- name: ngo_facets
-- cache: commit
-- lane: slow
-- How the same search divides by county, form, state, domain, public utility.
SELECT public_api.ngo_facets(:folded::text, :name_key::text, :scheme::text, :value::text,
	:county::text[], :locality::int, :domain::text[], :legal_form::text[], :status::text[],
	:public_utility::boolean, :registered_from::date, :registered_to::date,
	:updated_since::timestamptz) AS body

-- name: ngo_suggest
-- cache: commit
-- Names that begin so, then names that hold the words.
SELECT public_api.ngo_suggest(:folded::text, :name_key::text, :scheme::text, :value::text,
	:county::text[], :limit::int) AS body

-- name: ngo_lookup
-- cache: commit
-- Who has an identifier; nobody is an empty list.
SELECT public_api.ngo_lookup(:scheme::text, :value::text, :normalized::text) AS body

-- name: ngo_lookup_many
-- The same for many, in the order asked.
SELECT public_api.ngo_lookup_many(:items::jsonb) AS body

-- name: ngo_get
-- cache: commit
-- The profile; when it was removed 410 and the reason, or the way to the entry
-- it was merged into.
SELECT p.body, p.etag, CASE WHEN r.target IS NULL THEN p.status ELSE 308 END AS status, p.reason,
	concat_ws(', ', r.label_hu, r.legal) AS reason_hu, concat_ws(', ', r.label_en, r.legal) AS reason_en,
	'/api/v1/ngos/' || r.target AS location
FROM public_api.ngo_profile AS p
LEFT JOIN public_api.ngo_removal AS r ON r.id = p.id
WHERE p.id = :id::uuid
