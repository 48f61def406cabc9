// SPDX-License-Identifier: EUPL-1.2
// States and kinds in plain words. What is newer than these words is shown as
// its code.
import { hasWord, type Key, t } from "../../lib/i18n";

type TagKind = "neutral" | "info" | "success" | "warning" | "danger";

function word(key: string, code: string): string {
	return hasWord(key) ? t(key as Key) : code;
}

export const stateWord = (state: string) => word(`registration.state_${state}`, state);
/** What happens next, and who has to do it. */
export const nextWord = (state: string) => word(`registration.next_${state}`, "");
export const kindWord = (kind: string) => word(`registration.kind_${kind}`, kind);
export const eventWord = (event: string) => word(`registration.event_${event}`, event);
export const sectionWord = (section: string) => word(`registration.section_${section}`, section);
export const sectionLead = (section: string) => word(`registration.lead_${section}`, "");
export const fileKindWord = (kind: string) => word(`registration.file_${kind}`, kind);
export const fileFlagWord = (flag: string) => word(`registration.flag_${flag}`, flag);
export const likeWord = (why: string) => word(`registration.like_${why}`, why);

const KINDS: Record<string, TagKind> = {
	draft: "neutral",
	submitted: "info",
	in_review: "info",
	appealed: "info",
	changes_requested: "warning",
	approved: "success",
	refused: "danger",
	withdrawn: "neutral",
};

export const stateKind = (state: string): TagKind => KINDS[state] ?? "neutral";
export const whyWord = (why: string) => word(`registration.why_${why}`, why);
export const correctionWord = (state: string) => word(`registration.correction_${state}`, state);
/** Columns of the catalogue that are no fields of a profile. */
export const columnWord = (code: string) => word(`registration.column_${code}`, code);
