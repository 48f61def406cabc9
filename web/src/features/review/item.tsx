// SPDX-License-Identifier: EUPL-1.2
// One item with everything its decision needs.
import { useEffect, useState } from "preact/hooks";
import { type Item, type Reason, review } from "../../api/review";
import { session } from "../../api/session";
import { useForm } from "../../form/use-form";
import { useSession } from "../../form/use-session";
import { type Key, t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { Breadcrumbs } from "../../ui/breadcrumbs";
import { Button } from "../../ui/button";
import { Assign } from "./assign";
import { DesignationFacts, RegisterFacts } from "./authority";
import { Changes, commentName } from "./changes";
import { Checks } from "./checks";
import { Correction } from "./correction";
import { commentsOf, Decide, type Mode } from "./decide";
import { decided, nextPath } from "./deciding";
import { Frame } from "./parts";
import { queuePath } from "./query";
import { Documents, Duplicates, Related } from "./sides";
import { Barred, Overtaken, Standing } from "./standing";
import { Past, Talk } from "./talk";
import { tellNext } from "./told";
import { type Book, bookFor } from "./value";

interface Data {
	item: Item;
	book: Book;
	reasons: Reason[];
	/** Reviewers, for an administrator. */
	people: { id: string; name: string }[];
	now: Date;
}

interface PartProps {
	data: Data;
	query: URLSearchParams;
	/** Something was done and this item stays. */
	onDone: (words: string) => void;
	onOvertaken: (words: string) => void;
	onDecided: (item: Item) => void;
}

/** Asking for changes: one form, whose comments stand beside their fields. */
function useAsking({ data, onDecided, onOvertaken }: PartProps, onMode: (mode: Mode) => void) {
	const { item } = data;
	const names = item.changes.map(({ field }) => commentName(field));
	const form = useForm<Record<string, string>, Item | undefined>({
		id: `ask-${item.id}`,
		initial: { reason: "", text: "", ...Object.fromEntries(names.map((name) => [name, ""])) },
		labels: {
			reason: t("review.reason"),
			text: t("review.text"),
			...Object.fromEntries(names.map((name) => [name, t("review.comment")])),
		},
		send: (values) => {
			const { reason = "", text = "" } = values;
			const why = { ...(reason !== "" && { reason }), text, fields: commentsOf(values) };
			return decided(review.review_item_request_changes(item, why), onOvertaken);
		},
		done: (now) => now && onDecided(now),
	});
	const [opened, setOpened] = useState<readonly string[]>([]);
	const written = commentsOf(form.values).map(({ field }) => field);
	const onOpen = (field: string) => {
		setOpened((old) => [...old, field]);
		onMode("request_changes");
	};
	return { form, open: new Set([...opened, ...written]), onOpen };
}

function Body(props: PartProps) {
	const { data, query, onDone, onOvertaken, onDecided } = props;
	const { item, book, reasons } = data;
	const [mode, setMode] = useState<Mode>("approve");
	const asking = useAsking(props, setMode);
	const mayAsk = item.allowed.includes("request_changes");
	const isNew = item.changes.every(({ before }) => before === null);
	return (
		<div class="review-item">
			<div class="stack wide">
				<Checks checks={item.checks} book={book} />
				{item.correction && <Correction correction={item.correction} book={book} />}
				{item.designation && <DesignationFacts of={item.designation} />}
				{item.register && <RegisterFacts of={item.register} />}
				{item.changes.length > 0 && (
					<Changes
						changes={item.changes}
						book={book}
						asking={mayAsk ? asking : undefined}
						isNew={isNew}
					/>
				)}
				<Duplicates item={item} book={book} />
				<Talk item={item} onDone={onDone} />
				<Past decisions={item.decisions} reasons={reasons} book={book} />
			</div>
			<div class="stack wide review-side">
				{item.allowed.includes("approve") && (
					<Decide
						item={item}
						book={book}
						reasons={reasons}
						mode={mode}
						onMode={setMode}
						onDone={onDecided}
						onOvertaken={onOvertaken}
						asking={asking}
					/>
				)}
				{item.correction === null && item.register === null && (
					<Documents documents={item.documents} />
				)}
				<Related item={item} query={query} />
			</div>
		</div>
	);
}

const SAID: Record<string, Key> = {
	approved: "review.said_approved",
	refused: "review.said_refused",
	changes_requested: "review.said_asked",
};

let shownLast: string | undefined;

/**
 * What a decision is about. Its forms stay, with what is typed in them and the
 * button under the pointer, while the item changes hands or gets a note.
 */
function matterOf({ id, round, changes }: Item): string {
	return [id, round, ...changes.map(({ field }) => field)].join(" ");
}

/** From one item to the next the address keeps its path: reading begins anew all the same. */
function useBeginning(id: string): void {
	useEffect(() => {
		const further = shownLast !== undefined && shownLast !== id;
		shownLast = id;
		const heading = document.querySelector<HTMLElement>("#main h1");
		if (!further || !heading) return;
		window.scrollTo(0, 0);
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	}, [id]);
}

function Whole({ data, input, go, reload }: ViewProps<Data>) {
	const { item, people, now } = data;
	const { query } = input;
	const who = useSession();
	useBeginning(item.id);
	const [said, say] = useState<string>();
	const [late, setLate] = useState<string>();
	const name = item.name ?? t("review.nameless");
	const next = async () => go(await nextPath(item.id, query, who?.account.id));
	const onDecided = async (decision: Item) => {
		tellNext(t(SAID[decision.state] ?? "review.said_asked", { name }));
		await next();
	};
	const onDone = (words: string) => {
		say(words);
		setLate(undefined);
		reload();
	};
	const parts = {
		data,
		query,
		onDone,
		onOvertaken: setLate,
		onDecided: (i: Item) => void onDecided(i),
	};
	const again = () => {
		setLate(undefined);
		reload();
	};
	return (
		<Frame
			title={name}
			done={said && <p>{said}</p>}
			head={<Standing item={item} now={now} />}
			above={
				<Breadcrumbs
					label={t("app.you_are_here")}
					items={[{ href: queuePath(query), label: t("review.queue") }, { label: name }]}
				/>
			}
		>
			{late && <Overtaken words={late} onReload={again} next={() => void next()} />}
			<div class="row no-print review-moves">
				<Assign item={item} session={who} people={people} onDone={onDone} onOvertaken={setLate} />
				<Button kind="quiet" onClick={() => void next()}>
					{t("review.next")}
				</Button>
				{item.allowed.includes("approve") && (
					<a class="review-jump" href="#decision">
						{t("review.to_decision")}
					</a>
				)}
			</div>
			<Barred item={item} />
			<Body key={matterOf(item)} {...parts} />
		</Frame>
	);
}

/** Nothing of one item stays for the next. */
function View(props: ViewProps<Data>) {
	return <Whole key={props.data.item.id} {...props} />;
}

async function reviewers(signal: AbortSignal): Promise<Data["people"]> {
	if ((await session())?.role !== "sgg_admin") return [];
	const { items } = await review.user_list(signal);
	return items.map(({ id, name, email }) => ({ id, name: name ?? email }));
}

function fieldsOf(item: Item): string[] {
	const facts = item.duplicates.flatMap((twin) => twin.facts.map(({ field }) => field));
	return [...item.changes.map(({ field }) => field), ...facts, item.correction?.field ?? ""];
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [item, reasons, people] = await Promise.all([
			review.review_item_get(query.get("id") ?? "", signal),
			review.review_reason_list(signal),
			reviewers(signal),
		]);
		const book = await bookFor(fieldsOf(item), item.names, signal);
		return { item, reasons: reasons.items, people, book, now: new Date() };
	},
	head: ({ item }) => ({ title: item.name ?? t("review.nameless") }),
	View,
});
