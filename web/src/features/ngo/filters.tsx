// SPDX-License-Identifier: EUPL-1.2
// Filters with their counts. On narrow screens they fold; the styles open them
// where there is room beside the results.
import type { Schemas } from "../../api/client";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { CheckGroup } from "../../ui/check-group";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { optionsOf } from "./facets";
import type { Names } from "./names";
import { appliedOf, type Changes, type Group, valuesOf } from "./query";

interface FiltersProps {
	names: Names;
	facets: Schemas["NgoFacets"] | undefined;
	query: URLSearchParams;
	onChange: (changes: Changes) => void;
}

/** How many boxes are shown before the rest fold. */
const FIRST: Record<Group, number> = { county: 6, legal_form: 7, status: 5, domain: 6 };

/** Nothing to choose from: no group at all. */
function Boxes(props: FiltersProps & { group: Group; note?: string }) {
	const { group, note, names, facets, query, onChange } = props;
	const values = valuesOf(query, group);
	const first = FIRST[group];
	const capped = facets?.capped ?? false;
	const options = optionsOf(names[group], facets?.facets[group], values, { first, capped });
	if (options.length === 0) return null;
	return (
		<>
			<CheckGroup
				legend={t(`ngo.${group}`)}
				name={group}
				options={options}
				values={values}
				onChange={(chosen) => onChange({ [group]: chosen })}
				collapsedAfter={first}
				moreLabel={t("ngo.more_values")}
			/>
			{note && <p class="muted">{note}</p>}
		</>
	);
}

function PublicUtility({ query, onChange }: FiltersProps) {
	return (
		<SelectField
			id="public_utility"
			name="public_utility"
			label={t("ngo.public_utility")}
			value={query.get("public_utility") ?? ""}
			options={[
				{ value: "", label: t("ngo.any") },
				{ value: "true", label: t("ngo.with_public_utility") },
				{ value: "false", label: t("ngo.without_public_utility") },
			]}
			onChange={(value) => onChange({ public_utility: value })}
		/>
	);
}

/** While a year is being typed its field already holds a day, such as in the year 2. */
export function isWholeDay(value: string): boolean {
	return value === "" || value >= "1000";
}

function Day({
	name,
	query,
	onChange,
}: FiltersProps & { name: "registered_from" | "registered_to" }) {
	return (
		<TextField
			id={name}
			name={name}
			type="date"
			label={t(`ngo.${name}`)}
			value={query.get(name) ?? ""}
			onChange={(event) => {
				const day = event.currentTarget.value;
				if (isWholeDay(day)) onChange({ [name]: day });
			}}
		/>
	);
}

export function Filters(props: FiltersProps) {
	const { query, facets } = props;
	const set = appliedOf(query).length;
	return (
		<details class="filters">
			<summary>{set === 0 ? t("ngo.filters") : t("ngo.filters_set", { count: set })}</summary>
			<div class="stack">
				<h2 class="ds-sr-only">{t("ngo.filters")}</h2>
				<Boxes {...props} group="county" />
				<Boxes {...props} group="legal_form" />
				<Boxes {...props} group="status" note={t("ngo.status_hint")} />
				<Boxes {...props} group="domain" note={t("ngo.domain_hint")} />
				<PublicUtility {...props} />
				<Day {...props} name="registered_from" />
				<Day {...props} name="registered_to" />
				{facets?.capped && <p class="muted">{t("ngo.counts_capped")}</p>}
				<Button type="submit" kind="secondary">
					{t("ngo.apply_filters")}
				</Button>
			</div>
		</details>
	);
}
