// SPDX-License-Identifier: EUPL-1.2
// What the list is asked: words as they are typed, a county, a kind. It is a
// plain form too, which works before the script has come.
import { type Labels, labelOf } from "../../api/labels";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { useTyping } from "../../lib/typing";
import { Button } from "../../ui/button";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { joined, listPath, textOf } from "./query";

interface FiltersProps {
	/** Of the results shown. */
	shown: URLSearchParams;
	/** What was asked for last. */
	query: URLSearchParams;
	counties: Labels;
	kinds: Labels;
	go: (url: string, replace?: boolean) => void;
}

/** All values of a vocabulary, and what the address asks for if it is several or unknown. */
function optionsOf(names: Labels, chosen: string, all: string) {
	const options = [...names].map(([value, label]) => ({ value, label }));
	if (chosen !== "" && !names.has(chosen)) {
		const label = chosen.split(",").map((code) => labelOf(names, code));
		options.unshift({ value: chosen, label: label.join(", ") });
	}
	return [{ value: "", label: all }, ...options];
}

export function Filters({ shown, query, counties, kinds, go }: FiltersProps) {
	const { text, type, settle } = useTyping("q", textOf(shown), (words) =>
		go(listPath(query, { q: words.trim() }), true),
	);
	const choose = (name: "county" | "kind") => (value: string) =>
		go(listPath(query, { q: settle().trim(), [name]: value }));
	const submit = (event: Event) => {
		event.preventDefault();
		go(listPath(query, { q: settle().trim() }));
	};
	const county = joined(query, "county");
	const kind = joined(query, "kind");
	return (
		<search>
			<form class="stack" action={pagePath("authorities")} onSubmit={submit}>
				<div class="search">
					<TextField
						id="q"
						name="q"
						type="search"
						label={t("authority.search")}
						hint={t("authority.search_hint")}
						autocomplete="off"
						spellcheck={false}
						enterkeyhint="search"
						maxLength={200}
						value={text}
						onInput={(e) => type(e.currentTarget.value)}
					/>
					<Button type="submit">{t("authority.search_submit")}</Button>
				</div>
				<div class="grid">
					<SelectField
						id="county"
						name="county"
						label={t("authority.county")}
						value={county}
						options={optionsOf(counties, county, t("authority.every_county"))}
						onChange={choose("county")}
					/>
					<SelectField
						id="kind"
						name="kind"
						label={t("authority.kind")}
						value={kind}
						options={optionsOf(kinds, kind, t("authority.every_kind"))}
						onChange={choose("kind")}
					/>
				</div>
			</form>
		</search>
	);
}
