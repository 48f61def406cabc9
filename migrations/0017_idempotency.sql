-- SPDX-License-Identifier: EUPL-1.2
--
-- Answers kept for requests that are repeated.

SET LOCAL search_path = conect, extensions;
