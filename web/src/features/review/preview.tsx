// SPDX-License-Identifier: EUPL-1.2
// What the applicant will read, before it is sent.
import type { Reason } from "../../api/review";
import { lang, t } from "../../lib/i18n";

interface PreviewProps {
	/** What was decided. */
	opening: string;
	reason?: Reason | undefined;
	text: string;
	fields?: readonly { label: string; comment: string }[];
	closing: string;
}

export function Preview({ opening, reason, text, fields = [], closing }: PreviewProps) {
	return (
		<section class="review-preview" aria-label={t("review.preview")}>
			<h3>{t("review.preview")}</h3>
			<p>{opening}</p>
			{reason && (
				<p>
					{t("review.preview_reason", { reason: reason.label[lang()] })}
					{reason.legal && (
						<>
							{" "}
							(<span lang="ro">{reason.legal}</span>)
						</>
					)}
				</p>
			)}
			<p class="review-text">{text.trim() === "" ? "…" : text}</p>
			{fields.length > 0 && (
				<ul>
					{fields.map(({ label, comment }) => (
						<li key={label}>
							<strong>{label}:</strong> {comment}
						</li>
					))}
				</ul>
			)}
			<p>{closing}</p>
			<p class="muted">{t("review.preview_note")}</p>
		</section>
	);
}
