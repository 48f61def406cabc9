-- SPDX-License-Identifier: EUPL-1.2
--
-- What conect jobs reads and writes.

SET LOCAL search_path = conect, extensions;
