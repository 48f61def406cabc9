// SPDX-License-Identifier: EUPL-1.2
// Codes in words; one that is newer than these pages by its name.
import type { Entry } from "../../api/entry";
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
export const kindName = (code: string) => word("kind", code);

/** Of the register itself: the pages of its institution have the words. */
export function registerState(code: string): string {
	const key = `office.register_state_${code}`;
	return hasWord(key) ? t(key as Key) : code;
}

/** How sure it is whom an entry means. */
export const matchName = (code: string) => word("match", code);
export function matchWords({ match_state, ngo }: Entry): string {
	return t(`entry.made_${match_state}`, { name: ngo?.name ?? "" });
}

/** A number as part of the id of an element. */
export const idOf = (of: Entry) => `entry-${encodeURIComponent(of.local_ref)}`;
export const aboutField = (code: string) => word("column", code);
