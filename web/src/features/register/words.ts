// SPDX-License-Identifier: EUPL-1.2
// Codes of registers in words, and what their titles are written in.
import { hasWord, type Key, lang, t } from "../../lib/i18n";

export const FORMS = ["web_page", "pdf", "spreadsheet", "hosted"] as const;

/** A code that is newer than these pages is shown as it is. */
function worded(prefix: string, code: string): string {
	const key = `register.${prefix}_${code}`;
	return hasWord(key) ? t(key as Key) : code;
}

export const formWord = (code: string) => worded("form", code);
export const rhythmWord = (code: string) => worded("rhythm", code);

interface Titled {
	title_ro: string;
	title_hu: string | null;
	title_en: string | null;
}

/** "ro" for a title in a language that is not the page's. */
export function titleLang(register: Titled): "ro" | undefined {
	return register[`title_${lang()}`] === null ? "ro" : undefined;
}
