// SPDX-License-Identifier: EUPL-1.2
// Where a request stands, and until when an answer may be expected: always with
// the rule by which that day is counted.
import type { Card } from "../../api/recording";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Tag } from "../../ui/tag";
import { stateKind, stateWord, turnWord } from "./words";

export const isOpen = ({ decided_at }: Pick<Card, "decided_at">) => decided_at === null;

export function Marks({ of }: { of: Card }) {
	return (
		<>
			<Tag kind={stateKind(of.state)}>{stateWord(of.state)}</Tag>
			{of.waits_for !== null && (
				<Tag kind={of.waits_for === "ngo" ? "warning" : "neutral"}>{turnWord(of.waits_for)}</Tag>
			)}
			{of.overdue && <Tag kind="warning">{t("recording.overdue")}</Tag>}
		</>
	);
}

/** What is next, or what came of it. */
export function outcomeOf(of: Card): string {
	if (isOpen(of)) return t("recording.term", { day: formatDay(of.due_on) });
	if (of.local_ref === null || of.recorded_on === null) return "";
	return t("recording.under", { number: of.local_ref, day: formatDay(of.recorded_on) });
}
