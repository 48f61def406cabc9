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
-- The profile; 410 and the reason when it was removed.
SELECT body, etag, status, reason
FROM public_api.ngo_profile
WHERE id = :id::uuid
