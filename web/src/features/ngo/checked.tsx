// SPDX-License-Identifier: EUPL-1.2
// What was checked of an entry and by whom, when its owner last said that it
// is true, and the ways to its history and to its owner's form.
import { formatInstant } from "../../lib/format";
import { hasWord, type Key, t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import type { Ngo } from "./profile";

function verification(code: string): string {
	const key = `record.verification_${code}`;
	return hasWord(key) ? t(key as Key) : code;
}

function freshness({ freshness, confirmed_at }: Ngo): string {
	const key = `record.freshness_${freshness ?? "none"}`;
	const instant = confirmed_at === null ? "" : formatInstant(confirmed_at);
	return hasWord(key) ? t(key as Key, { instant }) : "";
}

export function Checked({ ngo }: { ngo: Ngo }) {
	return (
		<section class="stack" aria-labelledby="checked">
			<h2 id="checked">{t("record.checked")}</h2>
			<p>{verification(ngo.verification)}</p>
			<p>{freshness(ngo)}</p>
			<p>
				<a href={pagePath("history", { ngo: ngo.id })}>{t("record.history")}</a>
			</p>
			<p>
				<a href={pagePath("registrations/start", { ngo: ngo.id })}>{t("record.yours")}</a>
			</p>
		</section>
	);
}
