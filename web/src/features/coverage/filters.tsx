// SPDX-License-Identifier: EUPL-1.2
// Which authorities: a plain form, which works before the script has come.
import { useState } from "preact/hooks";
import { type Labels, labelOf } from "../../api/labels";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { SelectField } from "../../ui/select-field";
import { isOverview, joined, listPath } from "./query";

interface FiltersProps {
	query: URLSearchParams;
	counties: Labels;
	kinds: Labels;
	go: (url: string) => void;
}

/** All of them, and what the address asks for if it is several or unknown. */
function optionsOf(names: Labels, chosen: string, all: string) {
	const options = [...names].map(([value, label]) => ({ value, label }));
	if (chosen !== "" && !names.has(chosen)) {
		const label = chosen.split(",").map((code) => labelOf(names, code));
		options.unshift({ value: chosen, label: label.join(", ") });
	}
	return [{ value: "", label: all }, ...options];
}

function Form({ query, counties, kinds, go }: FiltersProps) {
	const [chosen, setChosen] = useState({
		county: joined(query, "county"),
		kind: joined(query, "kind"),
		missing: query.get("missing") ?? "",
	});
	const field = (name: keyof typeof chosen) => ({
		id: name,
		name,
		value: chosen[name],
		onChange: (value: string) => setChosen({ ...chosen, [name]: value }),
	});
	const submit = (event: Event) => {
		event.preventDefault();
		go(listPath(query, chosen));
	};
	return (
		<form class="stack" action={pagePath("coverage")} onSubmit={submit}>
			<div class="grid">
				<SelectField
					{...field("county")}
					label={t("coverage.county")}
					options={optionsOf(counties, chosen.county, t("coverage.every_county"))}
				/>
				<SelectField
					{...field("kind")}
					label={t("coverage.kind")}
					options={optionsOf(kinds, chosen.kind, t("coverage.every_kind"))}
				/>
				<SelectField
					{...field("missing")}
					label={t("coverage.missing")}
					options={[
						{ value: "", label: t("coverage.whatever") },
						{ value: "unit", label: t("coverage.lacks_unit") },
						{ value: "register", label: t("coverage.lacks_register") },
						{ value: "both", label: t("coverage.lacks_both") },
					]}
				/>
			</div>
			<div class="row">
				<Button type="submit">{t("coverage.show")}</Button>
				{!isOverview(query) && <a href={pagePath("coverage")}>{t("coverage.whole")}</a>}
			</div>
		</form>
	);
}

/** A new address has its own choices, whatever was chosen and not sent. */
export function Filters(props: FiltersProps) {
	return (
		<section class="stack" aria-labelledby="find">
			<h2 id="find">{t("coverage.find_title")}</h2>
			<search>
				<Form key={props.query.toString()} {...props} />
			</search>
		</section>
	);
}
