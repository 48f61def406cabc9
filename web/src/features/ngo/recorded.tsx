// SPDX-License-Identifier: EUPL-1.2
// The registers of authorities, kept here, that an organisation is in. Fetched
// only when there are some.
import type { Schemas } from "../../api/client";
import { formatDay } from "../../lib/format";
import { type Key, lang, t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Facts } from "../../ui/facts";

type Item = Schemas["NgoRegister"];

/** What speaks for it; what differs and was accepted all the same is the authority's word. */
const REASONS: Record<string, Key> = {
	cif: "record.scheme_cif",
	national_number: "record.scheme_national_number",
	court_number: "record.scheme_court_number",
	name: "record.name",
	former_name: "record.former_names",
	county: "record.place",
};

function known({ match_reasons, match_decided }: Item): string {
	const reasons = match_reasons.flatMap((code) => REASONS[code] ?? []).map((key) => t(key));
	if (match_decided) return t("record.recorded_decided");
	return reasons[0] ? `${t("record.recorded_by")} ${reasons.join(", ")}` : "";
}

const fact = (item: Item) => {
	const { register, authority, local_ref, recorded_on } = item;
	const own = register[`title_${lang()}`];
	return {
		label: [
			t("record.recorded_number", { number: local_ref }),
			recorded_on && formatDay(recorded_on),
		]
			.filter(Boolean)
			.join(", "),
		value: (
			<>
				<a href={pagePath(`registers/${register.id}`)} lang={own ? undefined : "ro"}>
					{own ?? register.title_ro}
				</a>
				<br />
				<a href={pagePath(`authorities/${authority.id}`)} lang="ro">
					{authority.name}
				</a>
			</>
		),
		note: known(item),
	};
};

export const recorded = (items: readonly Item[]) => () => (
	<section class="section" aria-labelledby="recorded">
		<h2 id="recorded">{t("record.recorded")}</h2>
		<Facts rows={items.map(fact)} />
	</section>
);
