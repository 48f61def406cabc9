// SPDX-License-Identifier: EUPL-1.2
// What is said of an organisation in a word or two, in lists and on its page.
import type { Schemas } from "../../api/client";
import { labelOf } from "../../api/labels";
import { t } from "../../lib/i18n";
import { Tag } from "../../ui/tag";
import type { Names } from "./names";

type Kind = "neutral" | "warning" | "danger";

/** Registered is not a good state, only the usual one: it has no colour. */
const kinds: Record<string, Kind> = {
	in_lichidare: "warning",
	dizolvata: "warning",
	radiata: "danger",
};

export function statusKind(status: string): Kind {
	return kinds[status] ?? "neutral";
}

interface MarksProps {
	ngo: Schemas["NgoCard"];
	names: Pick<Names, "status" | "legal_form">;
}

export function Marks({ ngo, names }: MarksProps) {
	return (
		<p class="row">
			<Tag kind={statusKind(ngo.status)}>{labelOf(names.status, ngo.status)}</Tag>
			<span>{labelOf(names.legal_form, ngo.legal_form)}</span>
			{ngo.is_branch && <span>{t("ngo.branch")}</span>}
			{ngo.public_utility && <span>{t("ngo.public_utility")}</span>}
			{ngo.not_seen_since && <Tag kind="warning">{t("ngo.not_seen")}</Tag>}
		</p>
	);
}
