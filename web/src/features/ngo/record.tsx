// SPDX-License-Identifier: EUPL-1.2
// The record itself: for programs, for citing, and for saying that it is wrong.
import { contact } from "../../lib/contact";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { apiPath, pagePath } from "../../lib/paths";
import { Checked } from "./checked";
import { Copied } from "./identifiers";
import type { Ngo } from "./profile";

function Wrong({ ngo }: { ngo: Ngo }) {
	const address = contact();
	return (
		<section class="stack" aria-labelledby="wrong">
			<h2 id="wrong">{t("record.wrong")}</h2>
			<p>{t("record.wrong_register")}</p>
			<p>
				<a href={pagePath("correction", { ngo: ngo.id })}>{t("record.report")}</a>
			</p>
			{address && (
				<p>
					<a href={address}>{t("record.wrong_copy")}</a>
				</p>
			)}
		</section>
	);
}

export function Record({ ngo }: { ngo: Ngo }) {
	const address = new URL(pagePath(`ngos/${ngo.id}`), location.origin).href;
	return (
		<aside class="stack wide" aria-label={t("record.record")}>
			<section class="stack" aria-labelledby="record">
				<h2 id="record">{t("record.record")}</h2>
				<p>
					<a href={apiPath(`ngos/${ngo.id}`)}>{t("record.as_json")}</a>
				</p>
				<p>
					{t("record.permanent")} <Copied name={t("record.permanent")} value={address} />
					<br />
					<code>{address}</code>
				</p>
				<p class="muted">{t("record.updated", { instant: formatInstant(ngo.updated_at) })}</p>
				<p class="muted">{t("record.created", { instant: formatInstant(ngo.created_at) })}</p>
			</section>
			<Checked ngo={ngo} />
			<Wrong ngo={ngo} />
		</aside>
	);
}
