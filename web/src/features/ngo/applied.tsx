// SPDX-License-Identifier: EUPL-1.2
// The filters that are set, each a link to the search without it.
import type { Schemas } from "../../api/client";
import { labelOf } from "../../api/labels";
import { formatDay, formatInstant } from "../../lib/format";
import { type Key, t } from "../../lib/i18n";
import { VisuallyHidden } from "../../ui/visually-hidden";
import type { Names } from "./names";
import { appliedOf, type Applied as One, withoutFilters } from "./query";

interface AppliedProps {
	names: Names;
	query: URLSearchParams;
	/** What was found: knows the name of its locality. */
	items: readonly Schemas["NgoCard"][];
}

function localityOf(siruta: string, items: AppliedProps["items"]): string {
	return items.find((ngo) => String(ngo.locality_siruta) === siruta)?.locality ?? siruta;
}

/** A filter in words: "Județ: Covasna". */
function inWords({ name, value }: One, { names, items }: AppliedProps): string {
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
			return `${t("ngo.locality")}: ${localityOf(value, items)}`;
		default:
			return `${t(`ngo.${name}` as Key)}: ${formatDay(value)}`;
	}
}

export function Applied(props: AppliedProps) {
	const { query } = props;
	const applied = appliedOf(query);
	if (applied.length === 0) return null;
	return (
		<ul class="chips" aria-label={t("ngo.filters_applied")}>
			{applied.map((one) => (
				<li key={`${one.name} ${one.value}`}>
					<a href={one.without}>
						<VisuallyHidden>{t("ngo.remove_filter")} </VisuallyHidden>
						{inWords(one, props)} <span aria-hidden="true">×</span>
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
