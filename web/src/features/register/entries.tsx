// SPDX-License-Identifier: EUPL-1.2
// The entries of a register that is kept here, as everybody may see them.
import { API_BASE, type Schemas } from "../../api/client";
import { type Labels, labelOf } from "../../api/labels";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { nameLang } from "../../lib/language";
import { pagePath } from "../../lib/paths";
import { useTyping } from "../../lib/typing";
import { Button } from "../../ui/button";
import { DataTable } from "../../ui/data-table";
import { Empty } from "../../ui/empty";
import { Pager } from "../../ui/pager";
import { Said } from "../../ui/said";
import { TextField } from "../../ui/text-field";
import { entriesFile, entriesPath, isNarrowed, wordsPath } from "./entries-query";
import { FILE_ROWS, textOf } from "./query";

type Entry = Schemas["Entry"];

export interface EntriesProps {
	id: string;
	found: Schemas["EntryPage"];
	counties: Labels;
	query: URLSearchParams;
	go: (url: string, replace?: boolean) => void;
}

function seat({ locality, county }: Entry, counties: Labels): string {
	const place = [locality, labelOf(counties, county)].filter(Boolean);
	return [...new Set(place)].join(", ") || "–";
}

function Numbers({ entry }: { entry: Entry }) {
	const { cif, national_number, court_number } = entry;
	const all = [
		cif && t("register.entry_cif", { cif }),
		national_number && t("register.entry_national", { number: national_number }),
		court_number && t("register.entry_court", { number: court_number }),
	];
	const some = all.filter(Boolean);
	if (some.length === 0) return <>–</>;
	return some.map((number) => <p key={number}>{number}</p>);
}

const said = (words: string | null) => (words === null ? "–" : <span lang="ro">{words}</span>);

const cells = (entry: Entry, counties: Labels) => [
	entry.local_ref,
	entry.recorded_on === null ? "–" : formatDay(entry.recorded_on),
	entry.ngo === null ? (
		<span lang={nameLang(entry.name)}>{entry.name}</span>
	) : (
		<a href={pagePath(`ngos/${entry.ngo}`)} lang={nameLang(entry.name)}>
			{entry.name}
		</a>
	),
	<Numbers key="numbers" entry={entry} />,
	seat(entry, counties),
	said(entry.domain),
	said(entry.status),
];

function Search({ id, query, go }: Pick<EntriesProps, "id" | "query" | "go">) {
	const { text, type, settle } = useTyping("q", textOf(query), (words) =>
		go(wordsPath(id, query, words.trim()), true),
	);
	const submit = (event: Event) => {
		event.preventDefault();
		go(wordsPath(id, query, settle().trim()));
	};
	return (
		<search>
			<form class="stack" action={pagePath(`registers/${id}`)} onSubmit={submit}>
				<div class="search">
					<TextField
						id="q"
						name="q"
						type="search"
						label={t("register.entries_search")}
						hint={t("register.entries_hint")}
						autocomplete="off"
						spellcheck={false}
						enterkeyhint="search"
						maxLength={200}
						value={text}
						onInput={(e) => type(e.currentTarget.value)}
					/>
					<Button type="submit">{t("register.search_submit")}</Button>
				</div>
			</form>
		</search>
	);
}

function NoMatch({ id }: { id: string }) {
	return (
		<Empty title={t("register.entries_none")}>
			<ul>
				<li>{t("register.entries_none_detail")}</li>
				<li>
					<a href={pagePath(`registers/${id}`)}>{t("register.entries_all")}</a>
				</li>
			</ul>
		</Empty>
	);
}

function Results({ id, found, counties, query }: EntriesProps) {
	const { items, page } = found;
	const count = t("register.entries_count", { count: page.total ?? items.length });
	return (
		<section class="stack" aria-labelledby="found">
			<h3 id="found">{count}</h3>
			<DataTable
				caption={t("register.entries_table")}
				captionHidden
				head={[
					t("register.entry_ref"),
					t("register.entry_day"),
					t("register.entry_name"),
					t("register.entry_numbers"),
					t("register.entry_seat"),
					t("register.entry_domain"),
					t("register.entry_status"),
				]}
				rows={items.map((entry) => cells(entry, counties))}
			/>
			<Pager
				prevHref={entriesPath(id, query, page.prev)}
				nextHref={entriesPath(id, query, page.next)}
				label={t("app.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
			<p class="muted">{t("register.entries_note")}</p>
		</section>
	);
}

function Files({ id, query, paged }: { id: string; query: URLSearchParams; paged: boolean }) {
	return (
		<>
			<p class="row">
				<a href={entriesFile(id, query, "csv")}>{t("register.file_csv")}</a>
				<a href={entriesFile(id, query, "csv_excel")}>{t("register.file_csv_excel")}</a>
				<a href={entriesFile(id, query)}>{t("register.file_json")}</a>
			</p>
			{paged && <p class="muted">{t("register.files_note", { count: FILE_ROWS })}</p>}
			<p>
				<a href={`${API_BASE}${pagePath(`registers/${id}/print`)}`}>{t("register.print")}</a>
			</p>
		</>
	);
}

export function Entries(props: EntriesProps) {
	const { id, found, query, go } = props;
	const { items, page } = found;
	const none = items.length === 0;
	const words = none
		? t("register.entries_none")
		: t("register.entries_count", { count: page.total ?? items.length });
	return (
		<section class="section" aria-labelledby="entries">
			<h2 id="entries">{t("register.entries")}</h2>
			{none && !isNarrowed(query) ? (
				<p>{t("register.entries_empty")}</p>
			) : (
				<div class="stack wide">
					<Search id={id} query={query} go={go} />
					<Said words={words} />
					{none ? <NoMatch id={id} /> : <Results {...props} />}
					<Files id={id} query={query} paged={page.next !== null || page.prev !== null} />
				</div>
			)}
		</section>
	);
}
