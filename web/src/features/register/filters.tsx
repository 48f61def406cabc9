// SPDX-License-Identifier: EUPL-1.2
// What the directory is asked: words as they are typed, and choices. It is a
// plain form too, which works before the script has come.
import { type Labels, labelOf } from "../../api/labels";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { useTyping } from "../../lib/typing";
import { Button } from "../../ui/button";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { type Choice, joined, listPath, textOf } from "./query";
import { FORMS, formWord } from "./words";

export interface Names {
	counties: Labels;
	kinds: Labels;
	domains: Labels;
}

interface FiltersProps {
	/** Of the results shown. */
	shown: URLSearchParams;
	/** What was asked for last. */
	query: URLSearchParams;
	names: Names;
	go: (url: string, replace?: boolean) => void;
}

/** All codes, and what the address asks for if it is several or unknown. */
function optionsOf(names: Labels, chosen: string, all: string) {
	const options = [...names].map(([value, label]) => ({ value, label }));
	if (chosen !== "" && !names.has(chosen)) {
		const label = chosen.split(",").map((code) => labelOf(names, code));
		options.unshift({ value: chosen, label: label.join(", ") });
	}
	return [{ value: "", label: all }, ...options];
}

function choices({ counties, kinds, domains }: Names) {
	const forms = new Map(FORMS.map((code) => [code, formWord(code)]));
	const states = new Map([
		["published", t("register.state_published")],
		["broken", t("register.state_broken")],
	]);
	return [
		["county", counties, t("register.county"), t("register.every_county")],
		["kind", kinds, t("register.kind"), t("register.every_kind")],
		["form", forms, t("register.form"), t("register.every_form")],
		["state", states, t("register.state"), t("register.every_state")],
		["domain", domains, t("register.domain"), t("register.every_domain")],
	] as [Choice, Labels, string, string][];
}

export function Filters({ shown, query, names, go }: FiltersProps) {
	const { text, type, settle } = useTyping("q", textOf(shown), (words) =>
		go(listPath(query, { q: words.trim() }), true),
	);
	const submit = (event: Event) => {
		event.preventDefault();
		go(listPath(query, { q: settle().trim() }));
	};
	return (
		<search>
			<form class="stack" action={pagePath("registers")} onSubmit={submit}>
				<div class="search">
					<TextField
						id="q"
						name="q"
						type="search"
						label={t("register.search")}
						hint={t("register.search_hint")}
						autocomplete="off"
						spellcheck={false}
						enterkeyhint="search"
						maxLength={200}
						value={text}
						onInput={(e) => type(e.currentTarget.value)}
					/>
					<Button type="submit">{t("register.search_submit")}</Button>
				</div>
				<div class="grid">
					{choices(names).map(([name, labels, label, all]) => (
						<SelectField
							key={name}
							id={name}
							name={name}
							label={label}
							value={joined(query, name)}
							options={optionsOf(labels, joined(query, name), all)}
							onChange={(value) => go(listPath(query, { q: settle().trim(), [name]: value }))}
						/>
					))}
				</div>
			</form>
		</search>
	);
}
