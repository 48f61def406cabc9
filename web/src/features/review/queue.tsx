// SPDX-License-Identifier: EUPL-1.2
// What waits for a decision, for those who decide.
import { useState } from "preact/hooks";
import { countyLabels, type Labels } from "../../api/labels";
import { type Card, type Outcome, type Reason, review } from "../../api/review";
import { type Fault, faultOf } from "../../form/fault";
import { FaultPanel } from "../../form/form";
import { useSession } from "../../form/use-session";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { wanted } from "../../lib/wanted";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Pager } from "../../ui/pager";
import { Bulk, type Deed, Outcomes } from "./bulk";
import { Filters } from "./filters";
import { type Acts, Keys } from "./keys";
import { Frame } from "./parts";
import { cursorPath, isFiltered, listQuery } from "./query";
import { isOpen, Rows } from "./rows";
import { overtakenBy } from "./words";

type List = Awaited<ReturnType<typeof review.review_item_list>>;

interface Data {
	list: List;
	counties: Labels;
	reasons: Reason[];
	now: Date;
}

/** The row that has the focus, and its neighbours. */
function rowLinks(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>("[data-row]")];
}

function rowNow(): HTMLElement | undefined {
	const row = document.activeElement?.closest("tr");
	return row?.querySelector<HTMLElement>("[data-row]") ?? undefined;
}

function step(by: 1 | -1): void {
	const links = rowLinks();
	const now = rowNow();
	const at = now ? links.indexOf(now) : by === 1 ? -1 : links.length;
	const next = links[Math.min(Math.max(at + by, 0), links.length - 1)];
	next?.focus();
	next?.closest("tr")?.scrollIntoView({ block: "nearest" });
}

const DEEDS: readonly Deed[] = ["approve", "request_changes", "refuse"];

interface ChosenBarProps {
	count: number;
	onDeed: (deed: Deed) => void;
	onClear: () => void;
}

function ChosenBar({ count, onDeed, onClear }: ChosenBarProps) {
	return (
		<div class="review-chosen no-print" role="status">
			{count > 0 && (
				<>
					<strong>{t("review.chosen", { count })}</strong>
					{DEEDS.map((deed) => (
						<Button key={deed} kind="secondary" onClick={() => onDeed(deed)}>
							{t(`review.${deed}`)}
						</Button>
					))}
					<Button kind="quiet" onClick={onClear}>
						{t("review.choose_none")}
					</Button>
				</>
			)}
		</div>
	);
}

/** Taking an item, or giving it back; told plainly when somebody was quicker. */
function useTaking(me: string | undefined, reload: () => void) {
	const [moving, setMoving] = useState<string>();
	const [fault, setFault] = useState<Fault>();
	const [said, say] = useState<string>();
	const [attempt, setAttempt] = useState(0);
	const take = async (item: Card) => {
		if (moving !== undefined || me === undefined) return;
		setMoving(item.id);
		try {
			const now = await review.review_item_assign(item, item.assignee === null ? me : null);
			const key = now.assignee === null ? "review.given_back" : "review.taken";
			say(t(key, { name: item.name ?? t("review.nameless") }));
			setFault(undefined);
		} catch (error) {
			const late = overtakenBy(error);
			const told = faultOf(error, {});
			setFault(
				late
					? {
							...told,
							title: t("review.too_late"),
							detail: late,
							others: [],
							requestId: undefined,
							cure: "none",
						}
					: told,
			);
			setAttempt((n) => n + 1);
		} finally {
			setMoving(undefined);
			reload();
		}
	};
	return { take, moving, fault, said, attempt };
}

function useChosen(items: readonly Card[]) {
	const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
	const chosen = items.filter((item) => ids.has(item.id) && isOpen(item));
	const choose = (id: string, on: boolean) =>
		setIds((old) => new Set(on ? [...old, id] : [...old].filter((other) => other !== id)));
	return { chosen, choose, clear: () => setIds(new Set()) };
}

function Found({ data, acts }: { data: Data; acts: Acts }) {
	const { total } = data.list.page;
	return (
		<div class="row apart">
			<p class="lead">{t("review.found", { count: total ?? data.list.items.length })}</p>
			<Keys acts={acts} />
		</div>
	);
}

function View({ data, input, go, reload }: ViewProps<Data>) {
	const query = wanted(input);
	const session = useSession();
	const me = session?.role === "reviewer" ? session.account.id : undefined;
	const { items, facets = {}, page } = data.list;
	const { chosen, choose, clear } = useChosen(items);
	const taking = useTaking(me, reload);
	const [deed, setDeed] = useState<Deed>();
	const [outcomes, setOutcomes] = useState<{ of: Outcome[]; names: ReadonlyMap<string, string> }>();
	const people = new Map(
		items.flatMap((i) =>
			i.assignee && i.assignee !== session?.account.id
				? [[i.assignee, i.assignee_name ?? t("review.colleague")]]
				: [],
		) as [string, string][],
	);
	const current = () => items.find((item) => item.id === rowNow()?.dataset.row);
	const acts = {
		j: () => step(1),
		k: () => step(-1),
		ArrowDown: () => step(1),
		ArrowUp: () => step(-1),
		...(me !== undefined && {
			a: () => {
				const item = current();
				if (item && isOpen(item) && (item.assignee ?? me) === me) void taking.take(item);
			},
			x: () => {
				const item = current();
				if (item && isOpen(item)) choose(item.id, !chosen.includes(item));
			},
		}),
	};
	const decided = (of: Outcome[]) => {
		setOutcomes({
			of,
			names: new Map(items.map((item) => [item.id, item.name ?? t("review.nameless")])),
		});
		setDeed(undefined);
		clear();
		reload();
	};
	const done = outcomes ? (
		<Outcomes outcomes={outcomes.of} names={outcomes.names} query={query} />
	) : (
		taking.said && <p>{taking.said}</p>
	);
	return (
		<Frame
			title={t("review.queue")}
			at="review"
			done={done}
			head={<Found data={data} acts={acts} />}
		>
			<FaultPanel fault={taking.fault} attempt={taking.attempt} onRetry={reload} />
			<Filters facets={facets} counties={data.counties} people={people} query={query} go={go} />
			{me !== undefined && <ChosenBar count={chosen.length} onDeed={setDeed} onClear={clear} />}
			{items.length === 0 ? (
				<Empty title={t(isFiltered(query) ? "review.none_found" : "review.none_waits")} />
			) : (
				<Rows
					items={items}
					counties={data.counties}
					query={query}
					now={data.now}
					me={me}
					chosen={new Set(chosen.map(({ id }) => id))}
					onChoose={choose}
					onTake={(item) => void taking.take(item)}
					moving={taking.moving}
				/>
			)}
			<Pager
				prevHref={page.prev ? cursorPath(query, page.prev) : undefined}
				nextHref={page.next ? cursorPath(query, page.next) : undefined}
				label={t("app.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
			{deed && (
				<Bulk
					deed={deed}
					items={chosen}
					reasons={data.reasons}
					onDone={decided}
					onClose={() => setDeed(undefined)}
				/>
			)}
		</Frame>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [list, counties, reasons] = await Promise.all([
			review.review_item_list(listQuery(query), signal),
			countyLabels(),
			review.review_reason_list(signal),
		]);
		return { list, counties, reasons: reasons.items, now: new Date() };
	},
	head: () => ({ title: t("review.queue") }),
	View,
});
