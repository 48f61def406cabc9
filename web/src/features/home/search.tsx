// SPDX-License-Identifier: EUPL-1.2
// The way in: a plain form to the page of results, with suggestions while typing.
import { useState } from "preact/hooks";
import type { Labels } from "../../api/labels";
import { useSuggestions } from "../../form/suggestions";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { typedAlready } from "../../lib/takeover";
import { Button } from "../../ui/button";
import { Combobox } from "../../ui/combobox";

const FIELD = "home-q";

export function Search({ counties, go }: { counties: Labels; go: (url: string) => void }) {
	const [text, setText] = useState(() => typedAlready(FIELD) ?? "");
	const [suggestions, suggest] = useSuggestions(counties);
	const submit = (event: Event) => {
		event.preventDefault();
		go(pagePath("ngos", { q: text.trim() }));
	};
	const type = (typed: string) => {
		setText(typed);
		suggest(typed);
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: the form itself is the landmark
		<form class="search" role="search" action={pagePath("ngos")} onSubmit={submit}>
			<Combobox
				id={FIELD}
				name="q"
				maxLength={200}
				label={t("home.search_label")}
				hint={t("home.search_hint")}
				value={text}
				onInput={type}
				suggestions={suggestions}
				status={t("home.suggestions", { count: suggestions.length })}
			/>
			<Button type="submit">{t("home.search")}</Button>
		</form>
	);
}
