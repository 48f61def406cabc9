-- SPDX-License-Identifier: EUPL-1.2
--
-- Files: each statement is one function of migrations/0014, which asks whether
-- who asks may. Bytes travel as they are, and over the slow lane: ten megabytes
-- would keep short reads waiting.

-- name: attachment_create
-- pool: app
-- lane: slow
SELECT r.body, r.etag, r.status, r.location
  FROM app_api.attachment_create('registration', :id::uuid, :kind::text, :name::text, :visibility::text,
	:type::text, :flags::text[], :content::bytea) AS r;

-- name: designation_attachment_create
-- pool: app
-- lane: slow
SELECT r.body, r.etag, r.status, r.location
  FROM app_api.attachment_create('designation', :id::uuid, 'designation_act', :name::text, 'private',
	:type::text, :flags::text[], :content::bytea) AS r;

-- name: attachment_get
-- pool: app
SELECT r.body, r.etag, r.name, r.type, r.available
  FROM app_api.attachment_get(:id::uuid) AS r;

-- name: attachment_content
-- pool: app
-- lane: slow
-- format: binary
SELECT app_api.attachment_content(:id::uuid) AS content;

-- name: attachment_delete
-- pool: app
SELECT r.body, r.status
  FROM app_api.attachment_delete(:id::uuid) AS r;

-- name: document_list
-- cache: commit
-- What everybody may read of an NGO's files, newest first.
SELECT json_build_object('items', public_api.document_list(n.id))::text AS body
  FROM public_api.ngo AS n
 WHERE n.id = :id::uuid;

-- name: document_get
-- cache: commit
SELECT r.body, r.etag, r.name, r.type, true AS available
  FROM public_api.document_get(:id::uuid) AS r;

-- name: document_content
-- lane: slow
-- format: binary
SELECT public_api.document_content(:id::uuid) AS content;
