// SPDX-License-Identifier: EUPL-1.2
// What of the register is shown: words or numbers, how it is matched, its state.
import { useState } from "preact/hooks";
import type { Query } from "../../api/client";
import type { Summary } from "../../api/entry";
import { formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { matchName } from "./words";

const LIMIT = 25;
const STATES = ["sure", "proposed", "none", "rejected"] as const;

type State = (typeof STATES)[number];

/** A fiscal code is found with or without RO before it. */
const plain = (q: string) => q.trim().replace(/^ro\s*(?=\d+$)/i, "");

export function listQuery(query: URLSearchParams): Query<"ledger_list"> {
	const q = plain(query.get("q") ?? "");
	const state = STATES.find((known) => known === query.get("state"));
	const status = query.get("status");
	const cursor = query.get("cursor");
	return {
		limit: LIMIT,
		count: "exact",
		...(q && { q }),
		...(state && { state: [state] }),
		...(status && { status }),
		...(query.get("removed") === "true" && { removed: true }),
		...(cursor && { cursor }),
	};
}

/** The address with something set anew; then the first page. */
export function listPath(query: URLSearchParams, more: Record<string, string> = {}): string {
	const { cursor: _, ...all } = { ...Object.fromEntries(query), ...more };
	return pagePath("office/entries", all);
}

export const isFiltered = (query: URLSearchParams) =>
	["q", "state", "status", "removed"].some((name) => query.get(name));

interface FiltersProps {
	summary: Summary;
	query: URLSearchParams;
	go: (url: string, replace?: boolean) => void;
}

export function Filters({ summary, query, go }: FiltersProps) {
	const asked = query.get("q") ?? "";
	const [typed, type] = useState(asked);
	const [last, setLast] = useState(asked);
	// Another address has come from elsewhere: its words stand in the field.
	if (last !== asked) {
		setLast(asked);
		type(asked);
	}
	const submit = (event: Event) => {
		event.preventDefault();
		go(listPath(query, { q: typed.trim() }));
	};
	const counted = (label: string, count: number) => `${label} (${formatNumber(count)})`;
	return (
		<search class="stack no-print" aria-label={t("entry.filters")}>
			<form class="search" method="get" onSubmit={submit}>
				<TextField
					id="entries-q"
					name="q"
					label={t("entry.search")}
					hint={t("entry.search_hint")}
					autocomplete="off"
					maxLength={200}
					value={typed}
					onInput={(event) => type(event.currentTarget.value)}
				/>
				<Button type="submit" kind="secondary">
					{t("entry.find")}
				</Button>
			</form>
			<div class="fields">
				<SelectField
					id="entries-state"
					label={t("entry.match")}
					value={query.get("state") ?? ""}
					options={[
						{ value: "", label: t("entry.match_any") },
						...STATES.map((value: State) => ({
							value,
							label: counted(matchName(value), summary.matches[value]),
						})),
					]}
					onChange={(state) => go(listPath(query, { state }), true)}
				/>
				{summary.statuses.length > 0 && (
					<SelectField
						id="entries-status"
						label={t("entry.field_status")}
						value={query.get("status") ?? ""}
						options={[
							{ value: "", label: t("entry.status_any") },
							...summary.statuses.map(({ status, count }) => ({
								value: status,
								label: counted(status, count),
							})),
						]}
						onChange={(status) => go(listPath(query, { status }), true)}
					/>
				)}
				{(summary.removed > 0 || query.get("removed")) && (
					<SelectField
						id="entries-removed"
						label={t("entry.shown")}
						value={query.get("removed") ?? ""}
						options={[
							{ value: "", label: counted(t("entry.shown_standing"), summary.entries) },
							{ value: "true", label: counted(t("entry.shown_removed"), summary.removed) },
						]}
						onChange={(removed) => go(listPath(query, { removed }), true)}
					/>
				)}
			</div>
			{isFiltered(query) && (
				<p>
					<a href={pagePath("office/entries", { register: summary.register.id })}>
						{t("entry.all")}
					</a>
				</p>
			)}
		</search>
	);
}
