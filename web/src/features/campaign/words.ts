// SPDX-License-Identifier: EUPL-1.2
import type { Card, Recipient } from "../../api/campaign";
import { type Labels, labelOf } from "../../api/labels";
import { type Key, t } from "../../lib/i18n";

export const stateLabel = (state: Card["state"]) => t(`campaign.is_${state}` as Key);
export const fateLabel = (state: Recipient["state"]) => t(`campaign.state_${state}` as Key);

/** To whom, in one line. */
export function audienceOf({ audience, counties, kinds, missing }: Card, names: Labels): string {
	const parts = [
		t(audience === "ngos" ? "campaign.to_ngos" : "campaign.to_authorities"),
		counties.length === 0
			? t("campaign.every_county")
			: counties.map((code) => labelOf(names, code)).join(", "),
		...kinds.map((code) => labelOf(names, code)),
		missing ? t(`campaign.lacks_${missing}` as Key) : "",
	];
	return parts.filter(Boolean).join(" · ");
}
