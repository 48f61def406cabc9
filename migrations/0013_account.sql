-- SPDX-License-Identifier: EUPL-1.2
--
-- What accounts do: signing up and in, second factor, keys, staff.

SET LOCAL search_path = conect, extensions;
