-- SPDX-License-Identifier: EUPL-1.2
--
-- Decisions: one queue for everything that waits.

SET LOCAL search_path = conect, extensions;
