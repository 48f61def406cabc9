// SPDX-License-Identifier: EUPL-1.2
// The numbers by which an organisation is known, ready to be copied.
import { hasWord, type Key, t } from "../../lib/i18n";
import { CopyButton } from "../../ui/copy-button";
import { Facts } from "../../ui/facts";
import type { Ngo } from "./profile";
import { sourceOf } from "./source";

function schemeName(scheme: string): string {
	const key = `record.scheme_${scheme}`;
	return hasWord(key) ? t(key as Key) : scheme;
}

export function Copied({ name, value }: { name: string; value: string }) {
	return (
		<CopyButton
			value={value}
			label={t("record.copy", { name, value })}
			copiedLabel={t("app.copied")}
			failedLabel={t("record.copy_failed")}
		/>
	);
}

export function Identifiers({ ngo }: { ngo: Ngo }) {
	const rows = ngo.identifiers.map(({ scheme, value }) => ({
		label: schemeName(scheme),
		value: (
			<>
				<code>{value}</code> <Copied name={schemeName(scheme)} value={value} />
			</>
		),
		note:
			sourceOf(ngo.provenance[scheme]) ??
			(scheme === "org_id" ? t("record.org_id_note") : undefined),
	}));
	return (
		<section class="section" aria-labelledby="identifiers">
			<h2 id="identifiers">{t("record.identifiers")}</h2>
			{rows.length === 0 ? <p>{t("record.no_identifiers")}</p> : <Facts rows={rows} />}
		</section>
	);
}
