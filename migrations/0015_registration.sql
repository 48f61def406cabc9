-- SPDX-License-Identifier: EUPL-1.2
--
-- Profiles, drafts of entries, and what waits to be reviewed.

SET LOCAL search_path = conect, extensions;
