// SPDX-License-Identifier: EUPL-1.2
// The entries of a register that is kept here, for those who keep it: found,
// added, changed in their place, struck out, matched.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Schemas } from "../../api/client";
import { type Entry, entry, type Summary } from "../../api/entry";
import { countyLabels, type Labels } from "../../api/labels";
import type { Session } from "../../api/session";
import { NoOffice } from "../../form/place";
import { inOrder } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { wanted } from "../../lib/wanted";
import { Empty } from "../../ui/empty";
import { Notice } from "../../ui/notice";
import { Pager } from "../../ui/pager";
import { Said } from "../../ui/said";
import { Add } from "./add";
import { Filters, isFiltered, listQuery } from "./filters";
import { Download, Frame, mayKeep } from "./frame";
import { type Doing, Row } from "./row";
import { idOf } from "./words";

interface Kept {
	summary: Summary;
	items: readonly Entry[];
	page: Schemas["Page"];
	counties: Labels;
}

type Data = { now: Session | undefined } | Kept;

/** What was done, and at which entry it is said. */
interface Told {
	words: string;
	/** undefined: above the list. */
	at: string | undefined;
}

/** After a deed the keyboard is at the entry, or at the next when it is gone. */
function useTold(items: readonly Entry[]) {
	const [told, tell] = useState<Told>();
	const heading = useRef<HTMLHeadingElement>(null);
	const due = useRef(false);
	useEffect(() => {
		if (!due.current || told === undefined) return;
		const at = items.find((of) => of.local_ref === told.at);
		const button = at && document.getElementById(`${idOf(at)}-edit`);
		if (at && !button) return; // it is being drawn
		due.current = false;
		(button ?? heading.current)?.focus();
	});
	const here = items.some((of) => of.local_ref === told?.at);
	return {
		told: told && !here ? { ...told, at: undefined } : told,
		heading,
		tell: (words: string, of: Entry, gone: boolean) => {
			const place = items.findIndex((one) => one.local_ref === of.local_ref);
			due.current = true;
			tell({ words, at: gone ? items[place + 1]?.local_ref : of.local_ref });
		},
	};
}

function List({ data, input, go, reload }: Omit<ViewProps<Data>, "data"> & { data: Kept }) {
	const { summary, items, page, counties } = data;
	const [doing, setDoing] = useState<Doing>();
	const { told, heading, tell } = useTold(items);
	const query = wanted(input);
	const to = (cursor: string | null | undefined) =>
		cursor ? pagePath("office/entries", { ...Object.fromEntries(input.query), cursor }) : undefined;
	return (
		<section class="stack" aria-labelledby="entries">
			<h2 id="entries" tabIndex={-1} ref={heading}>
				{t(query.get("removed") ? "entry.shown_removed" : "entry.title")}
			</h2>
			<Filters summary={summary} query={query} go={go} />
			<p role="status">{t("entry.found", { count: page.total ?? items.length })}</p>
			{told && told.at === undefined && <Notice kind="success">{told.words}</Notice>}
			<Said words={told?.words ?? ""} />
			{items.length === 0 ? (
				<Empty title={t(isFiltered(query) ? "entry.none_found" : "entry.none")} />
			) : (
				<ul class="entries">
					{items.map((of) => (
						<Row
							key={of.local_ref}
							of={of}
							summary={summary}
							counties={counties}
							doing={doing?.ref === of.local_ref ? doing.what : undefined}
							said={told?.at === of.local_ref ? told.words : undefined}
							onDo={setDoing}
							onDone={(words, what) => {
								setDoing(undefined);
								tell(words, of, what === "struck" || (what === "decided" && query.has("state")));
								reload();
							}}
						/>
					))}
				</ul>
			)}
			<Pager
				prevHref={to(page.prev)}
				nextHref={to(page.next)}
				label={t("app.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
		</section>
	);
}

function View(props: ViewProps<Data>) {
	const { data, input, reload } = props;
	if (!("summary" in data)) return <NoOffice now={data.now} />;
	const { summary, counties } = data;
	return (
		<>
			<Frame
				summary={summary}
				here={wanted(input).get("state") === "proposed" ? "proposed" : "entries"}
			/>
			<div class="stack wide wide-part">
				<Add summary={summary} counties={counties} onMade={reload} />
				<List {...props} data={data} />
				<Download summary={summary} />
			</div>
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const { now, may } = await mayKeep();
		if (!may) return { now };
		const register = query.get("register") ?? "";
		const [summary, list, counties] = await Promise.all([
			entry.ledger_summary(register, signal),
			entry.ledger_list(register, listQuery(query), signal),
			countyLabels(),
		]);
		const sorted = new Map([...counties].sort(([, a], [, b]) => inOrder(a, b)));
		return { summary, items: list.items, page: list.page, counties: sorted };
	},
	head: (data) => ({
		title: "summary" in data ? data.summary.register.title : t("entry.title"),
	}),
	View,
});
