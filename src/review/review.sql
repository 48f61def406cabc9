-- SPDX-License-Identifier: EUPL-1.2
--
-- Review: what waits, deciding it, and staff's moves on public entries. The
-- rules are in migration 0016.

-- name: review_item_list
-- pool: app
-- lane: slow
-- A page of the queue and, first, how it divides.
SELECT items, next, prev, total, extra
FROM app_api.review_item_list(:kind::text[], :state::text[], :county::text[], :assignee::text, :older_than::int,
	:failing::boolean, :sort::text, :cursor::jsonb, :limit::int, :count::text)

-- name: review_item_get
-- pool: app
-- One item with everything its decision needs.
SELECT app_api.review_item_get(:id::uuid) AS body

-- name: review_item_assign
-- pool: app
SELECT app_api.review_item_assign(:id::uuid, :version::bigint, :assignee::uuid) AS body

-- name: review_item_approve
-- pool: app
SELECT app_api.review_item_approve(:id::uuid, :version::bigint, :acknowledged::jsonb, :text::text, :value::text) AS body

-- name: review_item_refuse
-- pool: app
SELECT app_api.review_item_refuse(:id::uuid, :version::bigint, :reason::text, :text::text) AS body

-- name: review_item_request_changes
-- pool: app
SELECT app_api.review_item_request_changes(:id::uuid, :version::bigint, :reason::text, :text::text, :fields::jsonb) AS body

-- name: review_note_add
-- pool: app
-- idempotent: yes
SELECT r.body, r.status
FROM app_api.review_note_add(:id::uuid, :text::text) AS r

-- name: review_item_decide_many
-- pool: app
-- lane: slow
-- Each item its own outcome.
SELECT app_api.review_item_decide_many(:items::jsonb, :decision::text, :reason::text, :text::text, :acknowledged::jsonb) AS body;

-- name: review_reason_list
-- cache: commit
-- The vocabulary of reasons, whole.
SELECT (SELECT json_agg(json_build_object('code', w.code, 'applies_to', w.applies_to, 'legal', w.legal,
		'label', json_build_object('ro', w.label_ro, 'hu', w.label_hu, 'en', w.label_en),
		'note', json_build_object('ro', w.note_ro, 'hu', w.note_hu, 'en', w.note_en)) ORDER BY w.ord)
	FROM public_api.review_reason AS w) AS items,
	NULL::json AS next, NULL::json AS prev, NULL::bigint AS total, NULL::json AS extra

-- name: review_statistics_get
-- pool: app
-- lane: slow
SELECT app_api.review_statistics(:days::int) AS body

-- name: merge_list
-- pool: app
SELECT items, next, prev, total, extra
FROM app_api.merge_list(:undoable::boolean, :cursor::jsonb, :limit::int, :count::text)

-- name: ngo_merge
-- pool: app
-- idempotent: yes
SELECT app_api.ngo_merge(:id::uuid, :into::uuid, :reason::text, :text::text, coalesce(:dry_run::boolean, false)) AS body

-- name: merge_undo
-- pool: app
SELECT app_api.merge_undo(:id::uuid, :text::text) AS body

-- name: ngo_suspend
-- pool: app
SELECT app_api.ngo_suspend(:id::uuid, :reason::text, :text::text) AS body

-- name: ngo_reinstate
-- pool: app
SELECT app_api.ngo_reinstate(:id::uuid, :reason::text, :text::text) AS body

-- name: ngo_archive
-- pool: app
SELECT app_api.ngo_archive(:id::uuid, :reason::text, :text::text) AS body
