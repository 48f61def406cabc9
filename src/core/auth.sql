-- SPDX-License-Identifier: EUPL-1.2

-- name: act_as
-- pool: app
-- In front of every statement of a request with an identity, in the same
-- transaction: from here on it is done as this account, or refused.
SELECT app_api.act_as(:credential::text, decode(:hash::text, 'hex'), :key_id::text, :roles::text[], :scope::text,
	:step_up::boolean, :request_id::text)
