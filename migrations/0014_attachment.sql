-- SPDX-License-Identifier: EUPL-1.2
--
-- Files, stored by content, with who may see them.

SET LOCAL search_path = conect, extensions;
