// SPDX-License-Identifier: EUPL-1.2
// An entry that is public, and what staff may do to it: suspend it, archive it,
// take it back into the catalogue, merge it into another.
import { useState } from "preact/hooks";
import { Problem } from "../../api/problem";
import { type Reason, review } from "../../api/review";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { useSession } from "../../form/use-session";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Breadcrumbs } from "../../ui/breadcrumbs";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { SelectField } from "../../ui/select-field";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import type { Entry } from "./facts";
import { Frame } from "./parts";
import { ReasonNote, reasonOptions } from "./reasons";

interface Data {
	id: string;
	/** undefined: it is not in the catalogue now. */
	entry: Entry | undefined;
	/** What the catalogue says of one that is not there. */
	gone: string | undefined;
	reasons: Reason[];
}

type Move = "suspend" | "archive" | "reinstate";

const CALLS = {
	suspend: review.ngo_suspend,
	archive: review.ngo_archive,
	reinstate: review.ngo_reinstate,
} as const;

interface MovingProps {
	move: Move;
	data: Data;
	onDone: (words: string) => void;
	onCancel: (() => void) | undefined;
}

function Moving({ move, data, onDone, onCancel }: MovingProps) {
	const form = useForm({
		id: `${move}-${data.id}`,
		initial: { reason: "", text: "" },
		labels: { reason: t("review.reason"), text: t("review.told_members") },
		send: (why) => CALLS[move](data.id, why),
		done: () => onDone(t(`review.said_${move}`)),
	});
	return (
		<section class="stack" aria-labelledby="move">
			<h2 id="move">{t(`review.${move}_title`)}</h2>
			<p>{t(`review.${move}_detail`)}</p>
			<Form
				form={form}
				submit={t(`review.${move}`)}
				beside={
					onCancel && (
						<Button kind="secondary" onClick={onCancel}>
							{t("form.cancel")}
						</Button>
					)
				}
			>
				<div>
					<SelectField
						id={form.fieldId("reason")}
						label={t("review.reason")}
						value={form.values.reason}
						error={form.fault?.fields.reason ?? ""}
						options={reasonOptions(data.reasons, move, true)}
						onChange={(code) => form.set("reason", code)}
					/>
					<ReasonNote reasons={data.reasons} code={form.values.reason} />
				</div>
				<TextArea
					{...form.text("text")}
					error={form.fault?.fields.text ?? ""}
					rows={3}
					maxLength={4000}
				/>
			</Form>
		</section>
	);
}

/** Which entry this one is merged into: by its address or its identifier. */
function MergeInto({ id, go }: { id: string; go: ViewProps<Data>["go"] }) {
	const [text, setText] = useState("");
	const [wrong, setWrong] = useState(false);
	const submit = (event: Event) => {
		event.preventDefault();
		const into = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text.toLowerCase())?.[0];
		setWrong(into === undefined);
		if (into) go(pagePath("review/merge", { ngo: id, into }));
	};
	return (
		<section class="stack" aria-labelledby="merge-into">
			<h2 id="merge-into">{t("review.merge_into")}</h2>
			<form class="form" onSubmit={submit} noValidate>
				<TextField
					id="into"
					label={t("review.into_label")}
					hint={t("review.into_hint")}
					error={wrong ? t("review.into_wrong") : ""}
					value={text}
					onInput={(event) => setText(event.currentTarget.value)}
				/>
				<div class="row">
					<Button type="submit" kind="secondary">
						{t("review.compare")}
					</Button>
				</div>
			</form>
		</section>
	);
}

function Moves({
	data,
	go,
	onDone,
}: {
	data: Data;
	go: ViewProps<Data>["go"];
	onDone: (words: string) => void;
}) {
	const [move, setMove] = useState<Move>();
	const session = useSession();
	if (session?.role !== "reviewer" && session?.role !== "sgg_admin")
		return <p class="muted">{t("review.bar_role")}</p>;
	const done = (words: string) => {
		setMove(undefined);
		onDone(words);
	};
	if (!data.entry)
		return <Moving move="reinstate" data={data} onDone={done} onCancel={undefined} />;
	if (move)
		return (
			<Moving
				key={move}
				move={move}
				data={data}
				onDone={done}
				onCancel={() => setMove(undefined)}
			/>
		);
	return (
		<>
			<div class="row">
				<Button kind="secondary" onClick={() => setMove("suspend")}>
					{t("review.suspend")}
				</Button>
				<Button kind="secondary" onClick={() => setMove("archive")}>
					{t("review.archive")}
				</Button>
			</div>
			<MergeInto id={data.id} go={go} />
		</>
	);
}

function View({ data, input, go, reload }: ViewProps<Data>) {
	const { entry, gone } = data;
	const [said, say] = useState<string>();
	const name = entry?.name ?? t("review.gone_entry");
	const merged = entry && entry.id !== input.query.get("id");
	const done = (words: string) => {
		say(words);
		reload();
	};
	return (
		<Frame
			title={name}
			done={said && <p>{said}</p>}
			above={
				<Breadcrumbs
					label={t("app.you_are_here")}
					items={[{ href: pagePath("review/merges"), label: t("review.entries") }, { label: name }]}
				/>
			}
			head={
				entry ? (
					<p>
						<a href={pagePath(`ngos/${entry.id}`)}>{t("review.public_page")}</a>
					</p>
				) : (
					<p class="lead">{gone}</p>
				)
			}
		>
			<div class="stack wide">
				{merged && <Notice kind="info" title={t("review.was_merged")} />}
				<Moves data={data} go={go} onDone={done} />
			</div>
		</Frame>
	);
}

/** One that is gone answers why. */
async function find(id: string, signal: AbortSignal): Promise<Pick<Data, "entry" | "gone">> {
	try {
		return { entry: await review.ngo_get(id, signal), gone: undefined };
	} catch (error) {
		if (!(error instanceof Problem) || error.status !== 410) throw error;
		return { entry: undefined, gone: error.body?.errors?.[0]?.detail ?? error.body?.detail };
	}
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const id = query.get("id") ?? "";
		const [found, reasons] = await Promise.all([
			find(id, signal),
			review.review_reason_list(signal),
		]);
		return { ...found, id: found.entry?.id ?? id, reasons: reasons.items };
	},
	head: ({ entry }) => ({ title: entry?.name ?? t("review.gone_entry") }),
	View,
});
