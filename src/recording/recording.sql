-- SPDX-License-Identifier: EUPL-1.2
--
-- Requests to be recorded (O.G. 26/2000, art. 52). Functions of migrations
-- 0032 and 0042 do it: they ask whether who asks may, and make the JSON.

-- name: recording_preview
-- pool: app
-- What would be given to an authority, before it is.
SELECT app_api.recording_preview(:id::uuid, :authority::uuid, :lang::text) AS body

-- name: recording_request_list
-- pool: app
-- lane: slow
-- Those of one's organisations and authorities.
SELECT r.items, r.next, r.prev, r.total, r.extra
FROM app_api.recording_request_list(:state::text[], :ngo::uuid, :authority::uuid, :overdue::boolean, :sort::text,
	:cursor::jsonb, :limit::int, :lang::text) AS r

-- name: recording_request_create
-- pool: app
-- idempotent: yes
-- An organisation asks.
SELECT r.body, r.status, r.location
FROM app_api.recording_request_create(:body::jsonb, :lang::text) AS r

-- name: recording_request_get
-- pool: app
-- One with all that was given.
SELECT app_api.recording_request_get(:id::uuid, :lang::text) AS body

-- name: recording_request_acknowledge
-- pool: app
-- idempotent: yes
-- The authority has it.
SELECT app_api.recording_request_acknowledge(:id::uuid, :lang::text) AS body

-- name: recording_request_record
-- pool: app
-- idempotent: yes
-- It is recorded.
SELECT app_api.recording_request_record(:id::uuid, :local_ref::text, :recorded_on::date, :register::uuid, :lang::text) AS body

-- name: recording_request_refuse
-- pool: app
-- idempotent: yes
-- It is not.
SELECT app_api.recording_request_refuse(:id::uuid, :text::text, :lang::text) AS body

-- name: recording_request_withdraw
-- pool: app
-- idempotent: yes
-- Its organisation takes it back.
SELECT app_api.recording_request_withdraw(:id::uuid, :lang::text) AS body

-- name: recording_message_list
-- pool: app
-- What both sides wrote.
SELECT m.body, m.etag
FROM app_api.recording_message_list(:id::uuid) AS m

-- name: recording_message_create
-- pool: app
-- idempotent: yes
-- One side writes to the other.
SELECT m.body, m.status
FROM app_api.recording_message_create(:id::uuid, :body::jsonb) AS m
