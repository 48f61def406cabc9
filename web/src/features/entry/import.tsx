// SPDX-License-Identifier: EUPL-1.2
// A file on its way into the register: how far it is, what would become of its
// rows, and what can be done with it.
import { useState } from "preact/hooks";
import { entry, type Import } from "../../api/entry";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { formatInstant, formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Notice } from "../../ui/notice";
import { Tag } from "../../ui/tag";
import { Columns, missing } from "./columns";
import { Rows } from "./rows";
import { problemName, stateName } from "./words";

const KINDS = {
	received: "info",
	reading: "info",
	ready: "warning",
	failed: "danger",
	applying: "info",
	applied: "success",
	undoing: "info",
	undone: "neutral",
} as const;
const MOVING: readonly string[] = ["received", "reading", "applying", "undoing"];

export const isMoving = ({ state }: Import) => MOVING.includes(state);

/** Where in the file it is that something is wrong. */
function placeOf({ problem_at }: Import): string[] {
	const { line, column } = problem_at ?? { line: null, column: null };
	return [line !== null && t("entry.line", { n: line }), column && `„${column}”`].filter(
		(words) => typeof words === "string",
	);
}

interface ImportProps {
	register: string;
	of: Import;
	onDone: () => void;
}

/** What it amounts to, in a sentence. */
function Sum({ of }: { of: Import }) {
	const { rows, same, kept, ...counts } = of.counts;
	if (rows === 0) return null;
	const parts = (["new", "changed", "wrong"] as const).map((kind) =>
		t(`entry.sum_${kind}`, { count: counts[kind] }),
	);
	const told = [
		t("entry.sum_rows", { count: rows }),
		...parts,
		t("entry.sum_same", { count: same }),
	];
	return (
		<>
			<p>{`${told[0]}: ${told.slice(1).join(", ")}.`}</p>
			{of.state === "undone" && kept > 0 && <p>{t("entry.sum_kept", { count: kept })}</p>}
		</>
	);
}

/** When it was sent, and what has become of it. */
function Times({ of }: { of: Import }) {
	const times = [
		t("entry.sent_at", { time: formatInstant(of.created_at) }),
		of.applied_at && t("entry.applied_at", { time: formatInstant(of.applied_at) }),
		of.undone_at && t("entry.undone_at", { time: formatInstant(of.undone_at) }),
	].filter(Boolean);
	return (
		<p class="row">
			<Tag kind={KINDS[of.state]}>{stateName(of.state)}</Tag>
			{times.map((time) => (
				<span key={time} class="muted">
					{time}
				</span>
			))}
		</p>
	);
}

function Hints({ of }: { of: Import }) {
	if (of.state !== "ready") return null;
	const nothing = of.counts.new + of.counts.changed === 0;
	return (
		<>
			{of.counts.wrong > 0 && missing(of).length === 0 && (
				<Notice kind="warning">
					<p>{t("entry.wrong_hint", { count: of.counts.wrong })}</p>
				</Notice>
			)}
			{nothing && of.counts.wrong === 0 && <p>{t("entry.nothing_new")}</p>}
		</>
	);
}

/** The question is about the file as it was seen: another version is refused. */
interface Asking {
	act: "apply" | "undo";
	of: Import;
}

function words({ act, of }: Asking) {
	const { counts } = of;
	return act === "apply"
		? t("entry.apply_detail", {
				new: formatNumber(counts.new),
				changed: formatNumber(counts.changed),
				wrong: formatNumber(counts.wrong),
			})
		: t("entry.undo_detail");
}

export function ImportPanel({ register, of, onDone }: ImportProps) {
	const [asking, ask] = useState<Asking>();
	const { run, busy, fault, attempt } = useDeed(async ({ act, of }: Asking) => {
		ask(undefined);
		await (act === "apply" ? entry.entry_import_apply : entry.entry_import_undo)(register, of);
		onDone();
	});
	return (
		<article class="stack import" aria-labelledby={`import-${of.n}`}>
			<h3 id={`import-${of.n}`}>{`${of.n}. ${of.name}`}</h3>
			<Times of={of} />
			<Sum of={of} />
			{of.problem && (
				<Notice kind="danger">
					<p>{[problemName(of.problem), ...placeOf(of)].join(" · ")}</p>
				</Notice>
			)}
			{of.note && <Notice kind="info">{t("entry.register_changed")}</Notice>}
			{of.can.includes("map") && <Columns register={register} of={of} onDone={onDone} />}
			<Hints of={of} />
			{["ready", "applied"].includes(of.state) && <Rows register={register} of={of} />}
			<FaultPanel fault={fault} attempt={attempt} />
			<p class="row">
				{of.can.includes("apply") && (
					<Button aria-disabled={busy} onClick={() => ask({ act: "apply", of })}>
						{t("entry.apply")}
					</Button>
				)}
				{of.can.includes("undo") && (
					<Button kind="secondary" aria-disabled={busy} onClick={() => ask({ act: "undo", of })}>
						{t("entry.undo")}
					</Button>
				)}
			</p>
			{asking && (
				<ConfirmDialog
					title={t(`entry.${asking.act}_sure`)}
					confirm={t(`entry.${asking.act}`)}
					cancel={t("form.cancel")}
					busy={busy}
					onConfirm={() => void run(asking)}
					onCancel={() => ask(undefined)}
				>
					<p>{words(asking)}</p>
				</ConfirmDialog>
			)}
		</article>
	);
}
