// SPDX-License-Identifier: EUPL-1.2
// The counties twice: as a map to point at, and as a table for everybody.
import type { Schemas } from "../../api/client";
import { formatNumber, inOrder } from "../../lib/format";
import { lang, t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { CountyMap } from "../../ui/county-map";
import { DataTable } from "../../ui/data-table";
import { levels } from "./counts";

type County = Schemas["County"];

const pathOf = (county: County) => pagePath("ngos", { county: county.code });

function CountiesMap({ counties }: { counties: readonly County[] }) {
	const level = levels(counties);
	return (
		<CountyMap
			label={t("home.map_label")}
			counties={counties.map((county) => ({
				code: county.code,
				label: `${county.name[lang()]}: ${t("home.ngos_of_county", { count: county.ngo_count })}`,
				href: pathOf(county),
				level: level.get(county.code) ?? 0,
			}))}
		/>
	);
}

export function MapOfCounties({ counties }: { counties: readonly County[] }) {
	return (
		<section class="stack" aria-labelledby="counties">
			<h2 id="counties">{t("home.counties_title")}</h2>
			<CountiesMap counties={counties} />
			<p class="muted">{t("home.map_note")}</p>
			<p>
				<a href={pagePath("coverage")}>{t("home.coverage")}</a>
			</p>
		</section>
	);
}

export function TableOfCounties({ counties }: { counties: readonly County[] }) {
	const byName = [...counties].sort((a, b) => inOrder(a.name[lang()], b.name[lang()]));
	return (
		<DataTable
			caption={t("home.table_caption")}
			head={[t("home.county"), t("home.ngos"), t("home.authorities")]}
			numeric={[1, 2]}
			rows={byName.map((county) => [
				<a key="name" href={pathOf(county)}>
					{county.name[lang()]}
				</a>,
				formatNumber(county.ngo_count),
				formatNumber(county.authority_count),
			])}
		/>
	);
}
