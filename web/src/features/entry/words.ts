// SPDX-License-Identifier: EUPL-1.2
// Codes in words; one that is newer than these pages by its name.
import { hasWord, type Key, t } from "../../lib/i18n";

function word(group: string, code: string): string {
	const key = `entry.${group}_${code}`;
	return hasWord(key) ? t(key as Key) : code;
}

export const FIELDS = [
	"local_ref",
	"recorded_on",
	"name",
	"cif",
	"national_number",
	"court_number",
	"court_name",
	"county",
	"locality",
	"seat",
	"domain",
	"contact_email",
	"contact_phone",
	"status",
] as const;

export const fieldName = (code: string) => word("field", code);
export const stateName = (code: string) => word("state", code);
export const problemName = (code: string) => word("problem", code);
export const reasonName = (code: string) => word("reason", code);
