// SPDX-License-Identifier: EUPL-1.2
// Where a value comes from, in words.
import type { Schemas } from "../../api/client";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";

type Provenance = Schemas["Provenance"];

/** A register that is newer than these words is named by its code. */
export function registerName(code: string): string {
	return code === "rnong" ? t("record.register_rnong") : code;
}

/** "Checked by SGG on … against …". */
function checkOf({ checked_on, checked_against }: Provenance): string | undefined {
	if (!checked_on) return undefined;
	const documents = checked_against === "documents";
	const key = documents ? "record.checked_documents" : "record.checked_register";
	return t(key, { day: formatDay(checked_on) });
}

/** "RNONG, copia din 20 septembrie 2026", and whether it was checked; undefined when nobody says. */
export function sourceOf(provenance: Provenance | undefined): string | undefined {
	const source = originOf(provenance);
	const check = provenance && checkOf(provenance);
	return [source, check].filter(Boolean).join(". ") || undefined;
}

function originOf(provenance: Provenance | undefined): string | undefined {
	if (provenance === undefined) return undefined;
	const { source, register, captured_on } = provenance;
	if (source === "declared")
		return captured_on
			? t("record.declared_on", { day: formatDay(captured_on) })
			: t("record.declared");
	if (!register) return undefined;
	const day = captured_on ? formatDay(captured_on) : t("app.not_known");
	return register === "rnong"
		? t("record.copied_rnong_on", { day })
		: t("record.copied_on", { register, day });
}
