// SPDX-License-Identifier: EUPL-1.2
// What would become of the rows of a file, or became: one kind at a time.
import { useEffect, useState } from "preact/hooks";
import { entry, type Import, type Kind, type Row } from "../../api/entry";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { DataTable } from "../../ui/data-table";
import { FIELDS, fieldName, kindName, problemName, reasonName } from "./words";

const KINDS: readonly Kind[] = ["new", "changed", "wrong", "unmatched", "not_seen"];
const LIMIT = 50;

/** What a row says beside its number and name: what is new, what was before, what is wrong. */
function Told({ row, kind }: { row: Row; kind: Kind }) {
	const { after, before, problems, ngo, match_reasons } = row;
	if (problems.length > 0)
		return (
			<ul class="plain">
				{problems.map(({ field, code, given }) => (
					<li key={field + code}>
						{`${fieldName(field)}: ${problemName(code)}`}
						{given && ` „${given}”`}
					</li>
				))}
			</ul>
		);
	if (kind === "unmatched")
		return (
			<>
				{ngo ? `${t("entry.may_be")} ${ngo.name}` : t("entry.nobody")}
				{match_reasons.length > 0 && ` (${match_reasons.map(reasonName).join("; ")})`}
			</>
		);
	if (after && before)
		return (
			<ul class="plain">
				{FIELDS.filter((f) => after[f] !== before[f]).map((f) => (
					<li key={f}>
						{fieldName(f)}: <del>{before[f] ?? "–"}</del> → <ins>{after[f] ?? "–"}</ins>
					</li>
				))}
			</ul>
		);
	const said = after ?? before;
	const rest = FIELDS.filter((f) => f !== "local_ref" && f !== "name" && said?.[f]);
	return <>{rest.map((f) => said?.[f]).join(" · ")}</>;
}

interface Shown {
	kind: Kind;
	rows: readonly Row[];
	next: string | null;
}

export function Rows({ register, of }: { register: string; of: Import }) {
	const [shown, show] = useState<Shown>();
	const { run, busy, fault, attempt } = useDeed(async (kind: Kind, before?: Shown) => {
		const { items, page } = await entry.entry_import_row_list(register, of.n, {
			kind,
			limit: LIMIT,
			...(before?.next && { cursor: before.next }),
		});
		show({ kind, rows: [...(before?.rows ?? []), ...items], next: page.next });
	});
	// It was compared anew: the same kind of rows, as they are now.
	useEffect(() => {
		if (shown) void run(shown.kind);
	}, [of.version]);
	return (
		<>
			<p class="row">
				{KINDS.filter((kind) => of.counts[kind] > 0).map((kind) => (
					<Button
						key={kind}
						kind="secondary"
						aria-pressed={shown?.kind === kind}
						onClick={() => void run(kind)}
					>
						{`${kindName(kind)} (${formatNumber(of.counts[kind])})`}
					</Button>
				))}
			</p>
			<FaultPanel fault={fault} attempt={attempt} />
			{shown && (
				<>
					<p>{t(`entry.about_${shown.kind}`)}</p>
					<DataTable
						caption={kindName(shown.kind)}
						captionHidden
						head={[t("entry.field_local_ref"), t("entry.field_name"), t("entry.what")]}
						rows={shown.rows.map((row) => [
							<span key="ref">
								{row.local_ref ?? "–"}
								{row.line !== null && <small>{t("entry.line", { n: row.line })}</small>}
							</span>,
							row.after?.name ?? row.before?.name ?? "–",
							<div key="told" class="told">
								<Told row={row} kind={shown.kind} />
							</div>,
						])}
					/>
				</>
			)}
			{shown?.next && (
				<p>
					<Button kind="quiet" aria-disabled={busy} onClick={() => void run(shown.kind, shown)}>
						{t("entry.more_rows", { n: LIMIT })}
					</Button>
				</p>
			)}
		</>
	);
}
