// SPDX-License-Identifier: EUPL-1.2
// What changed lately, for people; and how programs follow it.
import { api, type Schemas } from "../../api/client";
import { formatInstant } from "../../lib/format";
import { type Key, t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Empty } from "../../ui/empty";
import { Foreign } from "../../ui/foreign";
import { Pager } from "../../ui/pager";
import { Tag } from "../../ui/tag";
import { Filters } from "./filters";
import { Follow } from "./follow";
import { BEGINNING, cursorPath, filePath, listQuery, sinceOf } from "./query";

type Change = Schemas["Change"];

interface Data {
	items: Change[];
	next: string;
	/** As many as were asked for: there may be more. */
	full: boolean;
	/** When this was asked, so that the page says the same as its links. */
	now: Date;
}

const RECORDS: Record<string, { path: string; words: Key }> = {
	ngo: { path: "ngos", words: "change.ngo" },
	authority: { path: "authorities", words: "change.authority" },
};

const OPERATIONS = {
	create: { words: "change.create", kind: "success" },
	update: { words: "change.update", kind: "info" },
	delete: { words: "change.delete", kind: "warning" },
} as const;

function Entry({ change }: { change: Change }) {
	const record = RECORDS[change.type];
	const operation = OPERATIONS[change.operation];
	const name = change.name ? (
		<Foreign text={change.name} />
	) : (
		t("change.nameless", { id: change.id })
	);
	return (
		<li>
			<h3>{record ? <a href={pagePath(`${record.path}/${change.id}`)}>{name}</a> : name}</h3>
			<p class="row">
				<Tag kind={operation.kind}>{t(operation.words)}</Tag>
				<span>{record ? t(record.words) : change.type}</span>
				<time dateTime={change.at}>{formatInstant(change.at)}</time>
				<span>{t("change.version", { version: change.version })}</span>
			</p>
		</li>
	);
}

function title(since: string | undefined): string {
	if (since === undefined) return t("change.further");
	if (since === BEGINNING) return t("change.from_beginning");
	return t("change.since", { when: formatInstant(since) });
}

function Changes({ data, query }: { data: Data; query: URLSearchParams }) {
	const next = cursorPath(query, data.next);
	const isEmpty = data.items.length === 0;
	return (
		<section class="stack">
			<h2>{title(sinceOf(query, data.now))}</h2>
			{!isEmpty && (
				<ol class="entries">
					{data.items.map((change) => (
						<Entry key={change.seq} change={change} />
					))}
				</ol>
			)}
			{isEmpty && (
				<Empty title={t("change.none_title")}>
					<p>{t("change.none_detail")}</p>
					<a href={next}>{t("change.again")}</a>
				</Empty>
			)}
			{!isEmpty && !data.full && (
				<p>
					{t("change.end")} <a href={next}>{t("change.again")}</a>
				</p>
			)}
			<Pager
				nextHref={data.full ? next : undefined}
				label={t("change.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
		</section>
	);
}

function View({ data, input, go }: ViewProps<Data>) {
	const { query } = input;
	const since = sinceOf(query, data.now);
	return (
		<>
			<div class="page-head">
				<h1>{t("change.title")}</h1>
				<p class="lead">{t("change.lead")}</p>
			</div>
			<div class="stack wide">
				<Filters query={query} since={since} now={data.now} go={go} />
				<Changes data={data} query={query} />
			</div>
			<Follow file={(format) => filePath(query, data.now, format)} />
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const now = new Date();
		const { items, page } = await api.change_list(listQuery(query, now), signal);
		return { items, next: page.next ?? "", full: items.length === page.limit, now };
	},
	head: () => ({ title: t("change.title") }),
	View,
});
