-- SPDX-License-Identifier: EUPL-1.2
--
-- Reading organisations. Search is in the database, where the counts are that
-- it decides by: see migrations 0005 and 0006.

-- name: ngo_list
-- A page of organisations: words, an identifier, filters, sort, cursor.
SELECT items, next, prev, total, extra
FROM public_api.ngo_list(:folded::text, :name_key::text, :scheme::text, :value::text,
	:county::text[], :locality::int, :domain::text[], :legal_form::text[], :status::text[],
	:public_utility::boolean, :registered_from::date, :registered_to::date,
	:updated_since::timestamptz, :sort::text, :cursor::jsonb, :limit::int, :count::text)
