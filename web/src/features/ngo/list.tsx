// SPDX-License-Identifier: EUPL-1.2
// Search: what is typed, filters, results. All of it is in the address.
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { useTyping } from "../../lib/typing";
import { wanted } from "../../lib/wanted";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import { Applied } from "./applied";
import { Filters } from "./filters";
import { type Found, loadFound } from "./found";
import { type Changes, searchFor, searchPath, textOf } from "./query";
import { Refused } from "./refused";
import { Results } from "./results";

const FIELD = "q";

/** The button under the filters folds them, where they fold, and leads to the results. */
function leaveFilters(button: HTMLElement | null): void {
	const filters = button?.closest("details");
	if (!filters) return;
	filters.open = false;
	const results = document.getElementById("results");
	results?.scrollIntoView();
	results?.focus({ preventScroll: true });
}

function View({ data, input, go }: ViewProps<Found>) {
	const query = wanted(input);
	const typing = useTyping(FIELD, textOf(input.query), (text) =>
		go(searchFor(wanted(input), text), true),
	);
	const change = (changes: Changes) => {
		const words = searchFor(wanted(input), typing.settle());
		go(searchPath(new URL(words, location.origin).searchParams, changes));
	};
	const submit = (event: SubmitEvent) => {
		event.preventDefault();
		change({});
		leaveFilters(event.submitter);
	};
	return (
		<form class="stack" action={searchPath(new URLSearchParams())} onSubmit={submit}>
			<header class="page-head">
				<h1>{t("ngo.list_title")}</h1>
				<search class="search">
					<TextField
						id={FIELD}
						name="q"
						type="search"
						maxLength={200}
						autocomplete="off"
						enterkeyhint="search"
						label={t("ngo.search_label")}
						hint={t("ngo.search_hint")}
						value={typing.text}
						onInput={(event) => typing.type(event.currentTarget.value)}
					/>
					<Button type="submit">{t("ngo.search")}</Button>
				</search>
			</header>
			<div class="columns">
				<Filters names={data.names} facets={data.facets} query={query} onChange={change} />
				<div class="stack" id="results" tabIndex={-1}>
					<Applied names={data.names} query={query} items={data.list?.items ?? []} />
					{data.refused && <Refused problem={data.refused} query={input.query} />}
					{data.list && (
						<Results found={data} list={data.list} query={input.query} onChange={change} />
					)}
				</div>
			</div>
		</form>
	);
}

export const page = definePage<Found>({
	load: loadFound,
	head: (_, { query }) => {
		const q = textOf(query);
		return { title: q === "" ? t("ngo.list_title") : t("ngo.list_title_for", { q }) };
	},
	View,
});
