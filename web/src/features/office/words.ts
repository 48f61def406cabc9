// SPDX-License-Identifier: EUPL-1.2
// Codes of offices in words; one newer than these pages by its name.
import type { Competence } from "../../api/office";
import { hasWord, type Key, t } from "../../lib/i18n";

export const COMPETENCES: readonly Competence[] = [
	"registers",
	"information",
	"transparency",
	"funding",
];

const word = (prefix: string, code: string) =>
	hasWord(`office.${prefix}_${code}`) ? t(`office.${prefix}_${code}` as Key) : code;

export const competenceWord = (code: string) => word("competence", code);
export const competenceOptions = () =>
	COMPETENCES.map((value) => ({ value, label: competenceWord(value) }));
export const roleWord = (code: string) => word("role", code);
export const stateWord = (code: string) => word("state", code);

/** What somebody is in an authority, and for what. */
export function officeWords(role: string, competences: readonly string[]): string {
	return [roleWord(role), competences.map(competenceWord).join(", ")].filter(Boolean).join(": ");
}

export const STATES = {
	draft: "neutral",
	submitted: "info",
	in_review: "info",
	approved: "success",
	refused: "danger",
	withdrawn: "neutral",
} as const;

export const FORMS = ["web_page", "pdf", "spreadsheet", "hosted"] as const;
export const RHYTHMS = [
	"continuous",
	"monthly",
	"quarterly",
	"half_yearly",
	"yearly",
	"irregular",
] as const;

/** Words of the public pages of registers: the route asks for them. */
const ofRegister = (prefix: string, code: string) =>
	hasWord(`register.${prefix}_${code}`) ? t(`register.${prefix}_${code}` as Key) : code;

export const formWord = (code: string) => ofRegister("form", code);
export const rhythmWord = (code: string) => ofRegister("rhythm", code);
export const registerStateWord = (code: string) => word("register_state", code);

export const REGISTER_STATES = {
	proposed: "info",
	published: "success",
	broken: "warning",
	refused: "danger",
	withdrawn: "neutral",
} as const;
