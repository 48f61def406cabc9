// SPDX-License-Identifier: EUPL-1.2
// Entries: find one, see what was merged, undo a merge.
import { useState } from "preact/hooks";
import { api, type Schemas } from "../../api/client";
import { type Merge, type Reason, review } from "../../api/review";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { useSession } from "../../form/use-session";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { DataTable } from "../../ui/data-table";
import { Dialog } from "../../ui/dialog";
import { Pager } from "../../ui/pager";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { Frame, When } from "./parts";
import { reasonWord } from "./words";

interface Data {
	merges: Awaited<ReturnType<typeof review.merge_list>>;
	reasons: Reason[];
	/** What was looked for. */
	found: Schemas["NgoCard"][] | undefined;
	now: Date;
}

function Undo({
	merge,
	onDone,
	onClose,
}: {
	merge: Merge;
	onDone: (merge: Merge) => void;
	onClose: () => void;
}) {
	const form = useForm({
		id: `undo-${merge.id}`,
		initial: { text: "" },
		labels: { text: t("review.why_undo") },
		send: ({ text }) => review.merge_undo(merge.id, text),
		done: onDone,
	});
	return (
		<Dialog title={t("review.undo_title", { name: merge.name })} onClose={onClose}>
			<p>{t("review.undo_detail", { name: merge.name, into: merge.into_name })}</p>
			<Form
				form={form}
				submit={t("review.undo")}
				beside={
					<Button kind="secondary" onClick={onClose}>
						{t("form.cancel")}
					</Button>
				}
			>
				<TextArea
					{...form.text("text")}
					error={form.fault?.fields.text ?? ""}
					rows={3}
					maxLength={4000}
				/>
			</Form>
		</Dialog>
	);
}

function Find({
	query,
	found,
	go,
}: {
	query: URLSearchParams;
	found: Data["found"];
	go: ViewProps<Data>["go"];
}) {
	const [text, setText] = useState(query.get("q") ?? "");
	const submit = (event: Event) => {
		event.preventDefault();
		go(pagePath("review/merges", { q: text.trim() }));
	};
	return (
		<section class="stack" aria-labelledby="find">
			<h2 id="find">{t("review.find")}</h2>
			<search>
				<form class="search" onSubmit={submit}>
					<TextField
						id="entry-q"
						name="q"
						type="search"
						maxLength={200}
						label={t("review.find_label")}
						value={text}
						onInput={(event) => setText(event.currentTarget.value)}
					/>
					<Button type="submit">{t("review.find_submit")}</Button>
				</form>
			</search>
			{found?.length === 0 && <p role="status">{t("review.found_none")}</p>}
			{found && found.length > 0 && (
				<ul class="review-list">
					{found.map((ngo) => (
						<li key={ngo.id}>
							<a href={pagePath("review/entry", { id: ngo.id })}>{ngo.name}</a>
							<span class="muted">
								{[ngo.locality, ngo.county, ngo.cif, ngo.national_number]
									.filter(Boolean)
									.join(" · ")}
							</span>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

interface TableProps {
	data: Data;
	onUndo: ((merge: Merge) => void) | undefined;
}

function Table({ data, onUndo }: TableProps) {
	const { merges, reasons, now } = data;
	if (merges.items.length === 0) return <p>{t("review.no_merges")}</p>;
	const until = (merge: Merge) => {
		if (merge.undone_at)
			return (
				<>
					{t("review.undone")} <When at={merge.undone_at} />
				</>
			);
		if (new Date(merge.undo_until) < now) return t("review.final");
		return (
			<>
				{t("review.undo_until")} <When at={merge.undo_until} />{" "}
				{onUndo && (
					<Button
						kind="secondary"
						aria-label={t("review.undo_title", { name: merge.name })}
						onClick={() => onUndo(merge)}
					>
						{t("review.undo")}
					</Button>
				)}
			</>
		);
	};
	return (
		<DataTable
			caption={t("review.merges")}
			captionHidden
			head={[
				t("review.merged"),
				t("review.into"),
				t("review.reason"),
				t("review.merged_at"),
				t("review.undo"),
			]}
			rows={merges.items.map((merge) => [
				merge.name,
				<a key={merge.id} href={pagePath("review/entry", { id: merge.into })}>
					{merge.into_name}
				</a>,
				reasonWord(reasons, merge.reason),
				<When key="at" at={merge.merged_at} />,
				until(merge),
			])}
		/>
	);
}

function View({ data, input, go, reload }: ViewProps<Data>) {
	const [undoing, setUndoing] = useState<Merge>();
	const [said, say] = useState<string>();
	const session = useSession();
	const may = session?.role === "reviewer" || session?.role === "sgg_admin";
	const { page } = data.merges;
	const at = (cursor: string | null | undefined) =>
		cursor ? pagePath("review/merges", { cursor }) : undefined;
	const undone = (merge: Merge) => {
		setUndoing(undefined);
		say(t("review.said_undone", { name: merge.name }));
		reload();
	};
	return (
		<Frame title={t("review.entries")} at="review/merges" done={said && <p>{said}</p>}>
			<div class="stack wide">
				<Find key={input.query.get("q") ?? ""} query={input.query} found={data.found} go={go} />
				<div class="stack">
					<h2 id="merges">{t("review.merges")}</h2>
					<Table data={data} onUndo={may ? setUndoing : undefined} />
					<Pager
						prevHref={at(page.prev)}
						nextHref={at(page.next)}
						label={t("app.pages")}
						prevLabel={t("app.prev")}
						nextLabel={t("app.next")}
					/>
				</div>
			</div>
			{undoing && <Undo merge={undoing} onDone={undone} onClose={() => setUndoing(undefined)} />}
		</Frame>
	);
}

async function search(q: string, signal: AbortSignal): Promise<Data["found"]> {
	if (q === "") return undefined;
	return (await api.ngo_list({ q, limit: 20 }, signal)).items;
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const cursor = query.get("cursor") ?? "";
		const [merges, reasons, found] = await Promise.all([
			review.merge_list(cursor === "" ? {} : { cursor }, signal),
			review.review_reason_list(signal),
			search((query.get("q") ?? "").trim(), signal),
		]);
		return { merges, reasons: reasons.items, found, now: new Date() };
	},
	head: () => ({ title: t("review.entries") }),
	View,
});
