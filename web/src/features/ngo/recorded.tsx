// SPDX-License-Identifier: EUPL-1.2
// The registers of authorities, kept here, that an organisation is in. Fetched
// only when there are some.
import type { Schemas } from "../../api/client";
import { formatDay } from "../../lib/format";
import { hasWord, type Key, lang, t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Tag } from "../../ui/tag";

type Item = Schemas["NgoRegister"];

function place({ local_ref, recorded_on }: Item): string {
	return recorded_on === null
		? t("record.recorded_number", { number: local_ref })
		: t("record.recorded_number_on", { number: local_ref, day: formatDay(recorded_on) });
}

/** What speaks for it; what was found to differ and was accepted all the same is the authority's. */
function Known({ item: { match_reasons, match_decided } }: { item: Item }) {
	if (match_decided) return <p class="muted">{t("record.recorded_decided")}</p>;
	if (match_reasons.length === 0) return null;
	const words = match_reasons.map((code) => `record.recorded_${code}`).filter(hasWord);
	return (
		<p>
			{t("record.recorded_by")}
			{words.map((key) => (
				<>
					{" "}
					<Tag>{t(key as Key)}</Tag>
				</>
			))}
		</p>
	);
}

export function recorded(items: readonly Item[]) {
	return () => (
		<section class="section" aria-labelledby="recorded">
			<h2 id="recorded">{t("record.recorded")}</h2>
			<ul class="entries">
				{items.map((item) => (
					<li key={`${item.register.id} ${item.local_ref}`}>
						<h3>
							<a
								href={pagePath(`registers/${item.register.id}`)}
								lang={item.register[`title_${lang()}`] === null ? "ro" : undefined}
							>
								{item.register[`title_${lang()}`] ?? item.register.title_ro}
							</a>
						</h3>
						<p>
							<a href={pagePath(`authorities/${item.authority.id}`)} lang="ro">
								{item.authority.name}
							</a>
						</p>
						<p>{place(item)}</p>
						<Known item={item} />
					</li>
				))}
			</ul>
			<p class="muted">{t("record.recorded_note")}</p>
		</section>
	);
}
