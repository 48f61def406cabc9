// SPDX-License-Identifier: EUPL-1.2
import { t } from "../../lib/i18n";
import type { Ngo } from "./profile";
import { sourceOf } from "./source";

/** The doubt that says: names in the text are blanked. */
const BLANKED = "placeholder_tags";

export function Purpose({ ngo }: { ngo: Ngo }) {
	const { purpose } = ngo;
	const source = sourceOf(ngo.provenance.purpose);
	return (
		<section class="section" aria-labelledby="purpose">
			<h2 id="purpose">{t("record.purpose")}</h2>
			{purpose === null ? (
				<p class="muted">{t("record.purpose_unknown")}</p>
			) : (
				<p class="lines" lang="ro">
					{purpose}
				</p>
			)}
			{purpose !== null && ngo.flags.includes(BLANKED) && (
				<p class="muted">{t("record.purpose_blanked")}</p>
			)}
			{purpose !== null && source && <p class="muted">{source}</p>}
		</section>
	);
}
