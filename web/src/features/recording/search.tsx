// SPDX-License-Identifier: EUPL-1.2
// Which authority is asked: found by words.
import { useState } from "preact/hooks";
import type { Schemas } from "../../api/client";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { TextField } from "../../ui/text-field";

export type Found = readonly Schemas["AuthorityCard"][];

interface SearchProps {
	ngo: string;
	q: string;
	found: Found;
	counties: ReadonlyMap<string, string>;
	go: (url: string) => void;
}

export function Search({ ngo, q, found, counties, go }: SearchProps) {
	const [typed, type] = useState(q);
	const submit = (event: Event) => {
		event.preventDefault();
		go(pagePath("requests/new", { ngo, q: typed.trim() }));
	};
	return (
		<>
			<search>
				<form class="form" method="get" onSubmit={submit}>
					<TextField
						id="authority-q"
						name="q"
						label={t("recording.search")}
						hint={t("recording.search_hint")}
						value={typed}
						maxLength={200}
						onInput={(event) => type(event.currentTarget.value)}
					/>
					<div class="row">
						<Button type="submit">{t("recording.find")}</Button>
					</div>
				</form>
			</search>
			<div role="status">
				{q !== "" && found.length === 0 && <Empty title={t("recording.not_found")} />}
				{found.length > 0 && <p>{t("recording.found", { count: found.length })}</p>}
			</div>
			<ul class="entries">
				{found.map(({ id, name, locality, county }) => (
					<li key={id}>
						<h2>
							<a href={pagePath("requests/new", { ngo, authority: id })}>{name}</a>
						</h2>
						<p class="muted">
							{[locality, county && (counties.get(county) ?? county)].filter(Boolean).join(", ")}
						</p>
					</li>
				))}
			</ul>
		</>
	);
}
