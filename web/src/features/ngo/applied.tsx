// SPDX-License-Identifier: EUPL-1.2
// The filters that are set, each a link to the search without it.
import { labelOf } from "../../api/labels";
import { formatDay, formatInstant } from "../../lib/format";
import { type Key, t } from "../../lib/i18n";
import { VisuallyHidden } from "../../ui/visually-hidden";
import type { Names } from "./names";
import { appliedOf, type Applied as One, withoutFilters } from "./query";

/** A filter in words: "Județ: Covasna". */
export function inWords({ name, value }: Pick<One, "name" | "value">, names: Names): string {
	switch (name) {
		case "county":
		case "legal_form":
		case "status":
		case "domain":
			return labelOf(names[name], value);
		case "public_utility":
			return t(value === "true" ? "ngo.with_public_utility" : "ngo.without_public_utility");
		case "updated_since":
			return `${t("ngo.updated_since")}: ${formatInstant(value)}`;
		case "locality":
			return `${t("ngo.locality")}: SIRUTA ${value}`;
		default:
			return `${t(`ngo.${name}` as Key)}: ${formatDay(value)}`;
	}
}

export function Applied({ names, query }: { names: Names; query: URLSearchParams }) {
	const applied = appliedOf(query);
	if (applied.length === 0) return null;
	return (
		<ul class="chips" aria-label={t("ngo.filters_applied")}>
			{applied.map((one) => (
				<li key={`${one.name} ${one.value}`}>
					<a href={one.without}>
						<VisuallyHidden>{t("ngo.remove_filter")} </VisuallyHidden>
						{inWords(one, names)} <span aria-hidden="true">×</span>
					</a>
				</li>
			))}
			<li>
				<a class="all" href={withoutFilters(query)}>
					{t("ngo.clear_filters")}
				</a>
			</li>
		</ul>
	);
}
