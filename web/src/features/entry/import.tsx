// SPDX-License-Identifier: EUPL-1.2
// A file on its way into the register: its columns, what would become of its
// rows, and what can be done with it.
import { useState } from "preact/hooks";
import { entry, type Import, type Kind, type Row } from "../../api/entry";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { DataTable } from "../../ui/data-table";
import { Disclosure } from "../../ui/disclosure";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { SelectField } from "../../ui/select-field";
import { FIELDS, fieldName, problemName, stateName } from "./words";

const KINDS: readonly Kind[] = ["new", "changed", "unmatched", "not_seen", "wrong"];

interface ImportProps {
	register: string;
	of: Import;
	onDone: () => void;
}

function Columns({ register, of, onDone }: ImportProps) {
	const [said, say] = useState<Record<string, string>>({});
	const { run, busy, fault, attempt } = useDeed(async () => {
		const mapping = Object.entries(said).map(([title, field]) => [title, field || null]);
		await entry.entry_import_update(register, of, Object.fromEntries(mapping));
		onDone();
	});
	const options = [
		{ value: "", label: t("entry.not_read") },
		...FIELDS.map((value) => ({ value, label: fieldName(value) })),
	];
	return (
		<Disclosure summary={t("entry.columns")}>
			<FaultPanel fault={fault} attempt={attempt} />
			{of.columns.map(({ title, field }, i) => (
				<SelectField
					key={title}
					id={`column-${of.n}-${i}`}
					label={title || String(i + 1)}
					value={said[title] ?? field ?? ""}
					options={options}
					onChange={(value) => say({ ...said, [title]: value })}
				/>
			))}
			<p>
				<Button kind="secondary" aria-disabled={busy} onClick={() => void run()}>
					{t("entry.read_again")}
				</Button>
			</p>
		</Disclosure>
	);
}

/** What a row says, what it said before, and what is wrong. */
function cellsOf({ line, local_ref, after, before, problems }: Row) {
	const changed = FIELDS.filter((f) => after && before && after[f] !== before[f]);
	const told = changed.map((f) => `${fieldName(f)}: ${before?.[f] ?? "–"} → ${after?.[f] ?? "–"}`);
	const wrong = problems.map((p) =>
		[`${fieldName(p.field)}: ${problemName(p.code)}`, p.given && `„${p.given}”`]
			.filter(Boolean)
			.join(" "),
	);
	return [
		local_ref ?? "–",
		line ?? "–",
		after?.name ?? before?.name ?? "–",
		[...wrong, ...told].join("; "),
	];
}

function Rows({ register, of }: { register: string; of: Import }) {
	const [shown, show] = useState<{ kind: Kind; rows: readonly Row[]; more: boolean }>();
	const { run, fault, attempt } = useDeed(async (kind: Kind) => {
		const { items, page } = await entry.entry_import_row_list(register, of.n, kind);
		show({ kind, rows: items, more: page.next !== null });
	});
	return (
		<>
			<p class="cluster">
				{KINDS.filter((kind) => of.counts[kind] > 0).map((kind) => (
					<Button
						key={kind}
						kind="quiet"
						aria-pressed={shown?.kind === kind}
						onClick={() => void run(kind)}
					>
						{`${t(`entry.kind_${kind}`)} (${of.counts[kind]})`}
					</Button>
				))}
			</p>
			<FaultPanel fault={fault} attempt={attempt} />
			{shown && (
				<DataTable
					caption={t(`entry.kind_${shown.kind}`)}
					head={[
						t("entry.field_local_ref"),
						t("entry.line"),
						t("entry.field_name"),
						t("entry.what"),
					]}
					rows={shown.rows.map(cellsOf)}
				/>
			)}
			{shown?.more && <p>{t("entry.first_hundred")}</p>}
		</>
	);
}

export function ImportPanel({ register, of, onDone }: ImportProps) {
	const [asking, ask] = useState<"apply" | "undo">();
	const { run, busy, fault, attempt } = useDeed(async (act: "apply" | "undo") => {
		ask(undefined);
		await (act === "apply" ? entry.entry_import_apply : entry.entry_import_undo)(register, of);
		onDone();
	});
	return (
		<article class="stack" aria-labelledby={`import-${of.n}`}>
			<h3 id={`import-${of.n}`}>{`${of.n}. ${of.name}`}</h3>
			<Facts
				rows={[
					{ label: t("entry.stage"), value: stateName(of.state) },
					...(of.counts.rows > 0
						? [{ label: t("entry.row_count"), value: String(of.counts.rows) }]
						: []),
				]}
			/>
			{of.problem && <Notice kind="danger">{problemName(of.problem)}</Notice>}
			{of.note && <Notice kind="info">{t("entry.register_changed")}</Notice>}
			{of.can.includes("map") && <Columns register={register} of={of} onDone={onDone} />}
			{["ready", "applied"].includes(of.state) && <Rows register={register} of={of} />}
			<FaultPanel fault={fault} attempt={attempt} />
			{of.can.includes("apply") && (
				<p>
					<Button kind="primary" aria-disabled={busy} onClick={() => ask("apply")}>
						{t("entry.apply")}
					</Button>
				</p>
			)}
			{of.can.includes("undo") && (
				<p>
					<Button kind="quiet" aria-disabled={busy} onClick={() => ask("undo")}>
						{t("entry.undo")}
					</Button>
				</p>
			)}
			{asking && (
				<ConfirmDialog
					title={t(`entry.${asking}_sure`)}
					confirm={t(`entry.${asking}`)}
					cancel={t("form.cancel")}
					busy={busy}
					onConfirm={() => void run(asking)}
					onCancel={() => ask(undefined)}
				>
					<p>{t(`entry.${asking}_detail`)}</p>
				</ConfirmDialog>
			)}
		</article>
	);
}
