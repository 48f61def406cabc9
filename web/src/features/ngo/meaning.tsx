// SPDX-License-Identifier: EUPL-1.2
// What the state in the register means in plain words, before anything else.
import { labelOf } from "../../api/labels";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Notice } from "../../ui/notice";
import { statusKind } from "./marks";
import type { Profile } from "./profile";

export function Meaning({ profile }: { profile: Profile }) {
	const { ngo, names, statuses } = profile;
	const note = statuses.find((term) => term.code === ngo.status)?.note;
	const status = labelOf(names.status, ngo.status);
	return (
		<section class="section" aria-label={t("ngo.status")}>
			<Notice
				kind={statusKind(ngo.status) === "neutral" ? "info" : "warning"}
				title={t("record.status_title", { status })}
			>
				{note && <p>{note}</p>}
			</Notice>
			{ngo.not_seen_since && (
				<Notice kind="warning" title={t("ngo.not_seen")}>
					<p>{t("record.not_seen_detail", { day: formatDay(ngo.not_seen_since) })}</p>
				</Notice>
			)}
		</section>
	);
}
