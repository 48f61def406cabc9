// SPDX-License-Identifier: EUPL-1.2
// States in plain words. What is newer than these words is shown as its code.
import { hasWord, type Key, t } from "../../lib/i18n";

type TagKind = "neutral" | "info" | "success" | "danger";

const KINDS: Record<string, TagKind> = {
	sent: "info",
	acknowledged: "info",
	recorded: "success",
	refused: "danger",
	withdrawn: "neutral",
};

export const stateKind = (state: string): TagKind => KINDS[state] ?? "neutral";

export function word(key: string, code: string): string {
	return hasWord(key) ? t(key as Key) : code;
}

export const stateWord = (state: string) => word(`recording.state_${state}`, state);
export const turnWord = (side: string) => word(`recording.waits_${side}`, side);
export const fileWord = (kind: string) => word(`recording.file_${kind}`, kind);
export const formWord = (form: string) => word(`recording.form_${form}`, form);

const KILO = 1024;

export function sizeText(bytes: number): string {
	if (bytes < KILO * KILO) return t("recording.kilobytes", { count: Math.ceil(bytes / KILO) });
	return t("recording.megabytes", { count: Math.ceil((bytes / KILO / KILO) * 10) / 10 });
}
