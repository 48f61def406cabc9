// SPDX-License-Identifier: EUPL-1.2
// An entry that is changed in its place. When somebody else has changed it
// meanwhile, their values come into the fields that were not touched; what was
// typed stays, and what theirs was is said.
import { useEffect, useRef, useState } from "preact/hooks";
import { type Entry, entry, type Summary } from "../../api/entry";
import type { Labels } from "../../api/labels";
import { Problem } from "../../api/problem";
import { draftOf } from "../../form/draft";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import { bodyOf, EntryFields, labelsOf, type Typed, typedOf } from "./fields";
import { FIELDS, fieldName } from "./words";

type Field = (typeof FIELDS)[number];

interface Change {
	field: Field;
	was: string;
	now: string;
	/** Typed here, too: it stays. */
	kept: boolean;
}

/** What somebody else has changed, beside what was typed here. */
export function changesOf(base: Typed, theirs: Typed, mine: Typed): Change[] {
	return FIELDS.filter((field) => base[field] !== theirs[field]).map((field) => ({
		field,
		was: base[field],
		now: theirs[field],
		kept: mine[field] !== base[field] && mine[field] !== theirs[field],
	}));
}

interface Conflict {
	changes: readonly Change[];
	removed: string | null;
}

/** Takes the focus: it is to be read before the form is sent again. */
function Meanwhile({ conflict }: { conflict: Conflict }) {
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => box.current?.focus(), [conflict]);
	return (
		<div class="ds-alert problem" data-color="warning" tabIndex={-1} ref={box}>
			<h4>{t("entry.conflict_title")}</h4>
			<p>{t("entry.conflict_detail")}</p>
			{conflict.removed && <p>{t("entry.conflict_removed", { reason: conflict.removed })}</p>}
			<ul>
				{conflict.changes.map(({ field, was, now, kept }) => (
					<li key={field}>
						{`${fieldName(field)}: ${was || "–"} → ${now || "–"}`}
						{kept && ` (${t("entry.conflict_kept")})`}
					</li>
				))}
			</ul>
		</div>
	);
}

interface EditProps {
	of: Entry;
	summary: Summary;
	counties: Labels;
	onSaved: (saved: Entry) => void;
	onCancel: () => void;
}

type Outcome = { saved: Entry } | { theirs: Entry };

/** What was typed, with the entry that it was typed over: also after a reload. */
type Draft = Typed & { version: string; base: string };

async function write(register: string, typed: Draft): Promise<Outcome> {
	try {
		const body = bodyOf(typed);
		return { saved: await entry.entry_put(register, typed.local_ref, body, Number(typed.version)) };
	} catch (error) {
		if (!(error instanceof Problem) || error.code !== "version_conflict") throw error;
		return { theirs: await entry.ledger_get(register, typed.local_ref) };
	}
}

export function Edit({ of, summary, counties, onSaved, onCancel }: EditProps) {
	const register = summary.register.id;
	const [conflict, setConflict] = useState<Conflict>();
	const form = useForm<Draft, Outcome>({
		id: `entry-${register}-${encodeURIComponent(of.local_ref)}`,
		initial: { ...typedOf(of), version: String(of.version), base: JSON.stringify(typedOf(of)) },
		labels: { ...labelsOf(), version: "", base: "" },
		send: (typed) => write(register, typed),
		done: (outcome, typed) => {
			if ("saved" in outcome) {
				onSaved(outcome.saved);
				return;
			}
			const base = JSON.parse(typed.base) as Typed;
			const theirs = typedOf(outcome.theirs);
			const changes = changesOf(base, theirs, typed);
			for (const { field, now, kept } of changes) if (!kept) form.set(field, now);
			form.set("version", String(outcome.theirs.version));
			form.set("base", JSON.stringify(theirs));
			setConflict({ changes, removed: outcome.theirs.removed_reason });
		},
	});
	return (
		<>
			{conflict && <Meanwhile conflict={conflict} />}
			<Form
				form={form}
				submit={t("entry.save")}
				beside={
					<Button
						kind="secondary"
						onClick={() => {
							draftOf(form.id).forget();
							onCancel();
						}}
					>
						{t("form.cancel")}
					</Button>
				}
			>
				<EntryFields form={form} summary={summary} counties={counties} fixed />
			</Form>
		</>
	);
}

interface StrikeProps {
	of: Entry;
	register: string;
	onDone: () => void;
	onCancel: () => void;
}

/** It is kept, with the reason; whoever asks for it reads why. */
export function Strike({ of, register, onDone, onCancel }: StrikeProps) {
	const form = useForm({
		id: `entry-strike-${register}-${encodeURIComponent(of.local_ref)}`,
		initial: { reason: "" },
		labels: { reason: t("entry.strike_reason") },
		send: async ({ reason }) => {
			await entry.entry_delete(register, of, reason.trim() || " ");
		},
		done: onDone,
	});
	return (
		<Form
			form={form}
			submit={t("entry.strike")}
			beside={
				<Button kind="secondary" onClick={onCancel}>
					{t("form.cancel")}
				</Button>
			}
		>
			<TextField
				{...form.text("reason")}
				hint={t("entry.strike_hint")}
				maxLength={300}
				autocomplete="off"
				required
			/>
		</Form>
	);
}
