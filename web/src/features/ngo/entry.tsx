// SPDX-License-Identifier: EUPL-1.2
// The row of the register, exactly as it was published.
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { DataTable } from "../../ui/data-table";
import { Disclosure } from "../../ui/disclosure";
import type { Ngo } from "./profile";
import { registerName } from "./source";

function sourceWords(register: NonNullable<Ngo["register"]>): string {
	const { captured_on, snapshot_first_on } = register;
	return t(captured_on === snapshot_first_on ? "ngo.entry_source_once" : "ngo.entry_source", {
		register: registerName(register.register),
		first: formatDay(snapshot_first_on),
		last: formatDay(captured_on),
	});
}

export function Entry({ register }: { register: Ngo["register"] }) {
	if (register === null) return null;
	const rows = Object.entries(register.raw).map(([column, text]) => [column, text ?? ""]);
	return (
		<section class="section" aria-labelledby="entry">
			<h2 id="entry">{t("ngo.entry")}</h2>
			<p>{sourceWords(register)}</p>
			<Disclosure summary={t("ngo.entry_show")}>
				<div lang="ro">
					<DataTable
						caption={t("ngo.entry_caption")}
						captionHidden
						head={[t("ngo.entry_column"), t("ngo.entry_text")]}
						rows={rows}
					/>
				</div>
				<p class="muted">
					{t("ngo.entry_file")} <code>{register.file_sha256}</code>
				</p>
			</Disclosure>
		</section>
	);
}
