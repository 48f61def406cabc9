// SPDX-License-Identifier: EUPL-1.2
// What changed lately, for people; and how programs follow it.
import { api, type Schemas } from "../../api/client";
import { refusedBody } from "../../api/problem";
import { dayOf, startOfDay } from "../../lib/day";
import { formatDay, formatInstant, toMilliseconds } from "../../lib/format";
import { type Key, t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { wanted } from "../../lib/wanted";
import { Empty } from "../../ui/empty";
import { Foreign } from "../../ui/foreign";
import { Pager } from "../../ui/pager";
import { Tag } from "../../ui/tag";
import { Filters } from "./filters";
import { Follow } from "./follow";
import { BEGINNING, cursorPath, filePath, isFurther, listQuery, sinceOf } from "./query";
import { Refused } from "./refused";

type Change = Schemas["Change"];

interface Feed {
	items: Change[];
	/** Always there: brings what comes later. */
	next: string;
	/** As many as were asked for: there may be more. */
	full: boolean;
}

interface Data {
	/** undefined: the address asks for what the API does not have. */
	feed: Feed | undefined;
	refused: Schemas["Problem"] | undefined;
	/** When this was asked, so that the page says the same as its links. */
	now: Date;
}

const RECORDS: Record<string, { path: string; words: Key }> = {
	ngo: { path: "ngos", words: "change.ngo" },
	authority: { path: "authorities", words: "change.authority" },
	register: { path: "registers", words: "change.register" },
};

const OPERATIONS = {
	create: { words: "change.create", kind: "success" },
	update: { words: "change.update", kind: "info" },
	delete: { words: "change.delete", kind: "warning" },
} as const;

/** Names of authorities and of registers are Romanian; those of organisations may be Hungarian. */
function Name({ change }: { change: Change }) {
	if (!change.name) return <>{t("change.nameless", { id: change.id })}</>;
	if (change.type !== "ngo") return <span lang="ro">{change.name}</span>;
	return <Foreign text={change.name} />;
}

function Entry({ change }: { change: Change }) {
	const record = RECORDS[change.type];
	const operation = OPERATIONS[change.operation];
	const name = <Name change={change} />;
	return (
		<li>
			<h3>{record ? <a href={pagePath(`${record.path}/${change.id}`)}>{name}</a> : name}</h3>
			<p class="row">
				<Tag kind={operation.kind}>{t(operation.words)}</Tag>
				<span>{record ? t(record.words) : change.type}</span>
				<time dateTime={toMilliseconds(change.at)}>{formatInstant(change.at)}</time>
				<span>{t("change.version", { version: change.version })}</span>
			</p>
		</li>
	);
}

function title(query: URLSearchParams, now: Date): string {
	if (isFurther(query)) return t("change.further");
	const since = sinceOf(query, now);
	if (since === BEGINNING) return t("change.from_beginning");
	const day = dayOf(since);
	const isDay = day !== undefined && startOfDay(day) === since;
	return t("change.since", { when: isDay ? formatDay(day) : formatInstant(since) });
}

interface ChangesProps {
	feed: Feed;
	query: URLSearchParams;
	now: Date;
}

function Changes({ feed, query, now }: ChangesProps) {
	const next = cursorPath(query, now, feed.next);
	const isEmpty = feed.items.length === 0;
	return (
		<section class="stack" aria-labelledby="feed">
			<h2 id="feed">{title(query, now)}</h2>
			{!isEmpty && (
				<ol class="entries">
					{feed.items.map((change) => (
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
			{!isEmpty && !feed.full && (
				<p>
					{t("change.end")} <a href={next}>{t("change.again")}</a>
				</p>
			)}
			<Pager
				nextHref={feed.full ? next : undefined}
				label={t("app.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
		</section>
	);
}

function View({ data, input, go }: ViewProps<Data>) {
	const { query } = input;
	const { feed, refused, now } = data;
	return (
		<>
			<header class="page-head">
				<h1>{t("change.title")}</h1>
				<p class="lead">{t("change.lead")}</p>
			</header>
			<div class="stack wide">
				<Filters query={wanted(input)} now={now} go={go} />
				{refused && <Refused problem={refused} query={query} />}
				{feed && <Changes feed={feed} query={query} now={now} />}
				<Follow file={(format) => filePath(query, now, format)} />
			</div>
		</>
	);
}

/** An address that is refused still has its filters. */
async function follow(query: URLSearchParams, now: Date, signal: AbortSignal) {
	try {
		const { items, page } = await api.change_list(listQuery(query, now), signal);
		const feed = { items, next: page.next ?? "", full: items.length === page.limit };
		return { feed, refused: undefined };
	} catch (error) {
		return { feed: undefined, refused: refusedBody(error) };
	}
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const now = new Date();
		return { ...(await follow(query, now, signal)), now };
	},
	head: () => ({ title: t("change.title") }),
	View,
});
