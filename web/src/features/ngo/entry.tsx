// SPDX-License-Identifier: EUPL-1.2
// The row of the register, exactly as it was published.
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Disclosure } from "../../ui/disclosure";
import { Facts } from "../../ui/facts";
import type { Ngo } from "./profile";
import { registerName } from "./source";

export function Entry({ register }: { register: Ngo["register"] }) {
	if (register === null) return null;
	const rows = Object.entries(register.raw).map(([label, value]) => ({ label, value }));
	return (
		<section class="section" aria-labelledby="entry">
			<h2 id="entry">{t("record.entry")}</h2>
			<p>
				{t("record.entry_source")} {registerName(register.register)}.
			</p>
			<p>
				{t("record.entry_copies", {
					first: formatDay(register.snapshot_first_on),
					last: formatDay(register.captured_on),
				})}
			</p>
			<Disclosure summary={t("record.entry_show")}>
				<div lang="ro">
					<Facts rows={rows} />
				</div>
				<p class="muted">
					{t("record.entry_file")} <code>{register.file_sha256}</code>
				</p>
			</Disclosure>
		</section>
	);
}
