// SPDX-License-Identifier: EUPL-1.2
// What is doubtful about the data, as sentences.
import { lang, t } from "../../lib/i18n";
import type { Ngo, Terms } from "./profile";

export function Doubts({ ngo, flags }: { ngo: Ngo; flags: Terms }) {
	if (ngo.flags.length === 0) return null;
	return (
		<section class="section" aria-labelledby="doubts">
			<h2 id="doubts">{t("record.doubts")}</h2>
			<ul>
				{ngo.flags.map((code) => {
					const term = flags.find((known) => known.code === code);
					return (
						<li key={code}>
							<strong>{term?.label[lang()] ?? code}.</strong> {term?.note}
						</li>
					);
				})}
			</ul>
		</section>
	);
}
