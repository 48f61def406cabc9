// SPDX-License-Identifier: EUPL-1.2
import { t } from "../../lib/i18n";
import type { Ngo } from "./profile";
import { sourceOf } from "./source";

/** Words that the publisher of the register put in place of names. */
const BLANKED = /<[A-Z][A-Z_]+>/;

/** The text as paragraphs; its lines are those of the register. */
export function paragraphs(text: string): string[] {
	return text
		.split(/\n+/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

export function Purpose({ ngo }: { ngo: Ngo }) {
	const { purpose } = ngo;
	const source = sourceOf(ngo.provenance.purpose);
	return (
		<section class="section" aria-labelledby="purpose">
			<h2 id="purpose">{t("ngo.purpose")}</h2>
			{purpose === null ? (
				<p class="muted">{t("ngo.purpose_unknown")}</p>
			) : (
				<div class="stack" lang="ro">
					{paragraphs(purpose).map((line, i) => (
						<p key={i}>{line}</p>
					))}
				</div>
			)}
			{purpose !== null && BLANKED.test(purpose) && <p class="muted">{t("ngo.purpose_blanked")}</p>}
			{purpose !== null && source && <p class="muted">{source}</p>}
		</section>
	);
}
