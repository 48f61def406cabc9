// SPDX-License-Identifier: EUPL-1.2
// Which column of a file is what: as its titles were understood, and as a
// person says. What is being chosen stays when the file is looked at anew.
import { useState } from "preact/hooks";
import { entry, type Import } from "../../api/entry";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { Notice } from "../../ui/notice";
import { SelectField } from "../../ui/select-field";
import { FIELDS, fieldName } from "./words";

const NEEDED = ["local_ref", "name"] as const;

/** Fields without which no row can be read, and that no column has. */
export const missing = ({ columns }: Import) =>
	NEEDED.filter((field) => !columns.some((column) => column.field === field));

interface ColumnsProps {
	register: string;
	of: Import;
	onDone: () => void;
}

export function Columns({ register, of, onDone }: ColumnsProps) {
	const [said, say] = useState<Record<string, string>>({});
	const { run, busy, fault, attempt } = useDeed(async () => {
		const mapping = Object.entries(said).map(([title, field]) => [title, field || null]);
		await entry.entry_import_update(register, of, Object.fromEntries(mapping));
		say({});
		onDone();
	});
	const options = [
		{ value: "", label: t("entry.not_read") },
		...FIELDS.map((value) => ({ value, label: fieldName(value) })),
	];
	const absent = missing(of).map(fieldName).join(", ");
	const read = of.columns.filter(({ field }) => field !== null).length;
	return (
		<Disclosure summary={t("entry.columns", { n: of.columns.length, read })} open={absent !== ""}>
			<div class="stack">
				<FaultPanel fault={fault} attempt={attempt} />
				{absent !== "" && (
					<Notice kind="warning">
						<p>{t("entry.columns_missing", { fields: absent })}</p>
					</Notice>
				)}
				<p>{t("entry.columns_lead")}</p>
				<div class="fields">
					{of.columns.map(({ title, field }, i) => (
						<SelectField
							key={title}
							id={`column-${of.n}-${i}`}
							label={title || t("entry.column_untitled", { n: i + 1 })}
							value={said[title] ?? field ?? ""}
							options={options}
							onChange={(value) => say({ ...said, [title]: value })}
						/>
					))}
				</div>
				<p>
					<Button kind="secondary" aria-disabled={busy} onClick={() => void run()}>
						{t("entry.read_again")}
					</Button>
				</p>
			</div>
		</Disclosure>
	);
}
