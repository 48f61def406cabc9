// SPDX-License-Identifier: EUPL-1.2
// One decision on several items, with one reason; then what became of each.
import type { Card, Outcome, Reason } from "../../api/review";
import { review } from "../../api/review";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { hasWord, type Key, t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { DataTable } from "../../ui/data-table";
import { Dialog } from "../../ui/dialog";
import { SelectField } from "../../ui/select-field";
import { TextArea } from "../../ui/text-area";
import { itemPath } from "./query";
import { reasonOptions } from "./reasons";
import { checkWord, overtaken, stateWord } from "./words";

export type Deed = "approve" | "refuse" | "request_changes";

interface BulkProps {
	deed: Deed;
	items: readonly Card[];
	reasons: readonly Reason[];
	onDone: (outcomes: Outcome[]) => void;
	onClose: () => void;
}

export function Bulk({ deed, items, reasons, onDone, onClose }: BulkProps) {
	const form = useForm({
		id: `bulk-${deed}`,
		initial: { reason: "", text: "" },
		labels: {
			reason: t("review.reason"),
			text: t(deed === "approve" ? "review.message_optional" : "review.text"),
		},
		send: ({ reason, text }) =>
			review.review_item_decide_many({
				items: items.map(({ id, version }) => ({ id, version })),
				decision: deed,
				...(reason !== "" && { reason }),
				...(text.trim() !== "" && { text }),
			}),
		done: (answer) => onDone(answer.items),
	});
	return (
		<Dialog title={t(`review.bulk_${deed}`, { count: items.length })} onClose={onClose}>
			<ul class="review-names">
				{items.map((item) => (
					<li key={item.id}>{item.name ?? t("review.nameless")}</li>
				))}
			</ul>
			{deed === "approve" && <p class="muted">{t("review.bulk_approve_note")}</p>}
			<Form
				form={form}
				submit={t(`review.${deed}`)}
				beside={
					<Button kind="secondary" onClick={onClose}>
						{t("form.cancel")}
					</Button>
				}
			>
				{deed !== "approve" && (
					<SelectField
						id={form.fieldId("reason")}
						label={t("review.reason")}
						value={form.values.reason}
						error={form.fault?.fields.reason ?? ""}
						options={reasonOptions(reasons, deed, deed === "refuse")}
						onChange={(reason) => form.set("reason", reason)}
					/>
				)}
				<TextArea
					{...form.text("text")}
					error={form.fault?.fields.text ?? ""}
					hint={t("review.text_hint")}
					rows={4}
					maxLength={4000}
				/>
			</Form>
		</Dialog>
	);
}

/** Why one item was left as it was. */
function why({ problem, detail }: Outcome): string {
	if (problem === "state_conflict") return overtaken(detail) ?? t("review.overtaken_somehow");
	if (problem === "checks_not_acknowledged") {
		const checks = (detail ?? "").split(", ").map(checkWord).join(", ");
		return t("review.outcome_checks", { checks });
	}
	const key = `review.outcome_${problem}`;
	return hasWord(key) ? t(key as Key) : (problem ?? "");
}

interface OutcomesProps {
	outcomes: readonly Outcome[];
	/** The items as they were when they were chosen. */
	names: ReadonlyMap<string, string>;
	query: URLSearchParams;
}

export function Outcomes({ outcomes, names, query }: OutcomesProps) {
	const decided = outcomes.filter((outcome) => outcome.decided).length;
	return (
		<>
			<p>{t("review.outcome", { count: decided, of: outcomes.length })}</p>
			<DataTable
				caption={t("review.outcomes")}
				captionHidden
				head={[t("review.organisation"), t("review.result")]}
				rows={outcomes.map((outcome) => [
					<a key={outcome.id} href={itemPath(outcome.id, query)}>
						{names.get(outcome.id) ?? outcome.id}
					</a>,
					outcome.decided
						? stateWord(outcome.state ?? "")
						: t("review.not_decided", { why: why(outcome) }),
				])}
			/>
		</>
	);
}
