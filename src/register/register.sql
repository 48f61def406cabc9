-- SPDX-License-Identifier: EUPL-1.2
--
-- The registers that authorities keep of NGOs, and their directory. What may be
-- done with them is in migration 0029. (What else is in this folder reads the
-- files of the national register, for the tool.)

-- name: register_list
-- cache: commit
-- lane: slow
-- A page of the directory.
SELECT r.items, r.next, r.prev, r.total, r.extra
FROM public_api.register_list(:folded::text, :county::text[], :kind::text[], :authority::uuid, :form::text[], :state::text[],
	:domain::text[], :sort::text, :cursor::jsonb, :limit::int, :count::text, :lang::text) AS r

-- name: register_facets
-- cache: commit
-- lane: slow
-- How the same search divides by county.
SELECT public_api.register_facets(:folded::text, :county::text[], :kind::text[], :authority::uuid, :form::text[], :state::text[],
	:domain::text[]) AS body

-- name: register_get
-- cache: commit
-- Everything public about one; of a withdrawn one, why.
SELECT r.body, r.etag, r.status, r.reason
FROM public_api.register_get(:id::uuid, :lang::text) AS r

-- name: authority_register_list
-- cache: commit
-- Those of one authority. An unknown one gives no row.
SELECT public_api.authority_registers(a.id, :lang::text) AS items,
	NULL::json AS next, NULL::json AS prev, NULL::bigint AS total, NULL::json AS extra
FROM public_api.authority AS a
WHERE a.id = :id::uuid

-- name: account_register_list
-- pool: app
-- One's own, with what waits.
SELECT app_api.account_registers(:authority::uuid, :lang::text) AS items,
	NULL::json AS next, NULL::json AS prev, NULL::bigint AS total, NULL::json AS extra

-- name: register_create
-- pool: app
-- idempotent: yes
-- A proposal. address: of the page, in its one form.
SELECT r.body, r.etag, r.status, r.location
FROM app_api.register_create(:body::jsonb, :address::text, :lang::text) AS r

-- name: register_update
-- pool: app
SELECT r.body, r.etag
FROM app_api.register_update(:id::uuid, :if_match::bigint, :body::jsonb, :address::text, :lang::text) AS r

-- name: register_submit
-- pool: app
SELECT r.body, r.etag
FROM app_api.register_submit(:id::uuid, :if_match::bigint, :lang::text) AS r

-- name: register_retire
-- pool: app
SELECT r.body, r.etag
FROM app_api.register_retire(:id::uuid, :reason::text, :lang::text) AS r
