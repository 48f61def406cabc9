// SPDX-License-Identifier: EUPL-1.2
// Codes of the API in words. One that is newer than these words is shown as it is.
import type { Schemas } from "../../api/client";
import { Problem } from "../../api/problem";
import type { Reason } from "../../api/review";
import { formatInstant } from "../../lib/format";
import { hasWord, type Key, lang, t, type Vars } from "../../lib/i18n";

function word(key: string, code: string, vars?: Vars): string {
	return hasWord(key) ? t(key as Key, vars) : code;
}

export const kindWord = (code: string) => word(`review.kind_${code}`, code);
export const stateWord = (code: string) => word(`review.state_${code}`, code);
export const checkWord = (code: string) => word(`review.check_${code}`, code);
export const resultWord = (code: string) => word(`review.result_${code}`, code);
export const barWord = (code: string) => word(`review.bar_${code}`, code);
export const sectionWord = (code: string) => word(`review.section_${code}`, code);
export const documentWord = (code: string) => word(`review.document_${code}`, code);
export const whyWord = (code: string) => word(`review.why_${code}`, code);
export const factWord = (code: string) => word(`review.fact_${code}`, code);
export const moveWord = (code: string) => word(`review.move_${code}`, code);

export function reasonWord(reasons: readonly Reason[], code: string | null): string {
	if (code === null) return "";
	return reasons.find((reason) => reason.code === code)?.label[lang()] ?? code;
}

/** A colleague or an applicant, also when the account is gone. */
export function personWord(person: Schemas["Person"] | null | undefined, nameless: string): string {
	return person?.erased ? t("review.erased_person") : (person?.name ?? nameless);
}

const DAY = 86_400_000;

export function daysSince(instant: string, now: Date): number {
	return Math.max(0, Math.floor((now.getTime() - new Date(instant).getTime()) / DAY));
}

export type Age = "neutral" | "info" | "warning" | "danger";

/** The colour repeats what the number of days says. */
export function ageKind(days: number): Age {
	if (days < 3) return "neutral";
	if (days < 7) return "info";
	return days < 30 ? "warning" : "danger";
}

export function ageWords(days: number): string {
	return days === 0 ? t("review.today") : t("review.days", { count: days });
}

/** "approved reviewer 2026-…": what somebody else has done meanwhile. */
const DONE =
	/\b(assigned|waiting|approved|refused|changes_requested|withdrawn) (?:(\w+) )?(\d{4}-[^\s„”",]+?)[.”"]?(?:\s|$)/;

export function overtaken(detail: string | null | undefined): string | undefined {
	const found = DONE.exec(detail ?? "");
	if (!found) return undefined;
	const [, what = "", who, when = ""] = found;
	const by = who ? word(`review.by_${who}`, who) : t("review.by_applicant");
	return t("review.overtaken", {
		what: word(`review.done_${what}`, what),
		who: by,
		when: formatInstant(when),
	});
}

/** Of an act that came second. */
export function overtakenBy(error: unknown): string | undefined {
	if (!(error instanceof Problem) || error.code !== "state_conflict") return undefined;
	return overtaken(error.body?.errors?.[0]?.detail) ?? t("review.overtaken_somehow");
}
