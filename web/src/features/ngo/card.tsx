// SPDX-License-Identifier: EUPL-1.2
// One organisation among others.
import type { Schemas } from "../../api/client";
import { labelOf } from "../../api/labels";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { nameLang } from "../../lib/language";
import { pagePath } from "../../lib/paths";
import { Marks } from "./marks";
import type { Names } from "./names";

type NgoCard = Schemas["NgoCard"];

function placeOf({ locality, county }: NgoCard, names: Names): string {
	const parts = [locality, labelOf(names.county, county)].filter(Boolean);
	return [...new Set(parts)].join(", ");
}

export function Card({ ngo, names }: { ngo: NgoCard; names: Names }) {
	const facts = [
		placeOf(ngo, names) || t("ngo.place_unknown"),
		ngo.national_number && `${t("ngo.number_short")} ${ngo.national_number}`,
		ngo.cif && `CIF ${ngo.cif}`,
		ngo.registered_on && t("ngo.registered_short", { day: formatDay(ngo.registered_on) }),
	].filter(Boolean);
	return (
		<li>
			<h3>
				<a href={pagePath(`ngos/${ngo.id}`)} lang={nameLang(ngo.name)}>
					{ngo.name}
				</a>
			</h3>
			<Marks ngo={ngo} names={names} />
			<p class="row">
				{facts.map((fact) => (
					<span key={fact}>{fact}</span>
				))}
			</p>
		</li>
	);
}
