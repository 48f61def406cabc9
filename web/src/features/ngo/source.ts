// SPDX-License-Identifier: EUPL-1.2
// Where a value comes from, in words.
import type { Schemas } from "../../api/client";
import { formatDay } from "../../lib/format";
import { hasWord, type Key, t } from "../../lib/i18n";

type Provenance = Schemas["Provenance"];

/** A register that is newer than these words is named by its code. */
export function registerName(code: string): string {
	const key = `ngo.register_${code}`;
	return hasWord(key) ? t(key as Key) : code.toUpperCase();
}

/** "RNONG, copia din 20 septembrie 2026"; undefined when nobody says. */
export function sourceOf(provenance: Provenance | undefined): string | undefined {
	if (provenance === undefined) return undefined;
	const { source, register, captured_on } = provenance;
	if (source === "declared")
		return captured_on ? t("ngo.declared_on", { day: formatDay(captured_on) }) : t("ngo.declared");
	if (!register) return undefined;
	if (!captured_on) return register.toUpperCase();
	return t("ngo.copied_on", { register: register.toUpperCase(), day: formatDay(captured_on) });
}
