// SPDX-License-Identifier: EUPL-1.2
// Reasons of the vocabulary: to choose from, and what the chosen one says.
import type { Reason } from "../../api/review";
import { lang, t } from "../../lib/i18n";

export function reasonsFor(reasons: readonly Reason[], act: string): Reason[] {
	return reasons.filter((reason) => reason.applies_to.includes(act));
}

export function reasonOptions(reasons: readonly Reason[], act: string, required: boolean) {
	return [
		{ value: "", label: t(required ? "review.choose_reason" : "review.no_reason") },
		...reasonsFor(reasons, act).map(({ code, label }) => ({ value: code, label: label[lang()] })),
	];
}

/** The article, and what the reason means where its name is not enough. */
export function ReasonNote({ reasons, code }: { reasons: readonly Reason[]; code: string }) {
	const reason = reasons.find((r) => r.code === code);
	const note = reason?.note[lang()];
	if (!reason || (!reason.legal && !note)) return null;
	return (
		<p class="muted">
			{reason.legal && (
				<>
					{t("review.legal")} <span lang="ro">{reason.legal}</span>.{" "}
				</>
			)}
			{note}
		</p>
	);
}
