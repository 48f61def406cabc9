// SPDX-License-Identifier: EUPL-1.2
// The counties with how many registers each has: a filter that is also a map.
import type { Schemas } from "../../api/client";
import { type Labels, labelOf } from "../../api/labels";
import { formatNumber, inOrder } from "../../lib/format";
import { t } from "../../lib/i18n";
import { CountyTiles, rankLevel } from "../../ui/county-tiles";
import { joined, listPath } from "./query";

interface MapProps {
	facets: Schemas["RegisterFacets"];
	counties: Labels;
	query: URLSearchParams;
}

export function RegisterMap({ facets, counties, query }: MapProps) {
	const counts = new Map(facets.facets.county.map(({ value, count }) => [String(value), count]));
	if (counts.size === 0) return null;
	const codes = [...new Set([...counties.keys(), ...counts.keys()])];
	const all = codes.map((code) => counts.get(code) ?? 0);
	const chosen = joined(query, "county");
	return (
		<section class="stack" aria-labelledby="map">
			<h2 id="map">{t("register.map_title")}</h2>
			<p>
				{t("register.map_note")}{" "}
				{chosen !== "" && (
					<a href={listPath(query, { county: "" })}>{t("register.every_county")}</a>
				)}
			</p>
			<CountyTiles
				label={t("register.map_label")}
				tiles={codes
					.sort((a, b) => inOrder(labelOf(counties, a), labelOf(counties, b)))
					.map((code) => {
						const count = counts.get(code) ?? 0;
						return {
							code,
							name: labelOf(counties, code),
							figure: formatNumber(count),
							detail: t("register.map_unit", { count }),
							href: listPath(query, { county: code }),
							level: rankLevel(count, all),
							current: code === chosen,
							none: count === 0,
						};
					})}
			/>
		</section>
	);
}
