// SPDX-License-Identifier: EUPL-1.2
// Where a value that nobody typed comes from.
import type { Schemas } from "../../api/client";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";

export function sourceOf(provenance: Schemas["Provenance"] | undefined): string | undefined {
	if (!provenance?.register) return undefined;
	const register = provenance.register === "rnong" ? "RNONG" : provenance.register;
	const { captured_on } = provenance;
	return captured_on
		? t("registration.copied", { register, day: formatDay(captured_on) })
		: register;
}
