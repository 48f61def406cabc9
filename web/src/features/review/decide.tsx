// SPDX-License-Identifier: EUPL-1.2
// The decision: approve, ask for changes, refuse.
import { type Item, type Reason, review } from "../../api/review";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { type Key, t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { CheckGroup } from "../../ui/check-group";
import { Disclosure } from "../../ui/disclosure";
import { SelectField } from "../../ui/select-field";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { type Asking, commentName } from "./changes";
import { decided } from "./deciding";
import { Preview } from "./preview";
import { ReasonNote, reasonOptions } from "./reasons";
import { type Book, fieldLabel } from "./value";
import { checkWord } from "./words";

export type Mode = "approve" | "request_changes" | "refuse";

export interface DecideProps {
	item: Item;
	book: Book;
	reasons: readonly Reason[];
	mode: Mode;
	onMode: (mode: Mode) => void;
	onDone: (item: Item) => void;
	onOvertaken: (words: string) => void;
	asking: Asking;
}

function Back({ onMode }: Pick<DecideProps, "onMode">) {
	return (
		<Button kind="secondary" onClick={() => onMode("approve")}>
			{t("form.cancel")}
		</Button>
	);
}

function proposed({ correction }: Item): string {
	return typeof correction?.proposed === "string" ? correction.proposed : "";
}

/** Which reasons a refusal of it may have. */
function refusalOf({ correction, kind }: Item): string {
	if (correction !== null) return "reject";
	return kind === "designation" || kind === "register" ? `refuse_${kind}` : "refuse";
}

function closingOf({ correction, registration }: Item): Key {
	if (correction !== null) return "review.preview_public";
	return registration === null ? "review.preview_again" : "review.preview_appeal";
}

function Approve({ item, onDone, onOvertaken }: DecideProps) {
	const failed = item.checks.filter((check) => check.result === "failed").map(({ code }) => code);
	const isCorrection = item.correction !== null;
	const given = proposed(item);
	const words = t(isCorrection ? "review.public_answer" : "review.message_optional");
	const form = useForm({
		id: `approve-${item.id}`,
		initial: { acknowledged: [] as string[], text: "", value: given },
		labels: { acknowledged: t("review.accept_failed"), text: words, value: t("review.value") },
		send: ({ acknowledged, text, value }) =>
			decided(
				review.review_item_approve(item, {
					...(acknowledged.length > 0 && { acknowledged }),
					...(text.trim() !== "" && { text }),
					...(value !== given && value.trim() !== "" && { value }),
				}),
				onOvertaken,
			),
		done: (now) => now && onDone(now),
	});
	const error = (name: string) => form.fault?.fields[name] ?? "";
	const message = (
		<TextArea {...form.text("text")} error={error("text")} rows={3} maxLength={4000} />
	);
	return (
		<Form form={form} submit={t(isCorrection ? "review.put_right" : "review.approve")}>
			{failed.length > 0 && (
				<CheckGroup
					legend={t("review.accept_failed")}
					name="acknowledged"
					options={failed.map((code) => ({ value: code, label: checkWord(code) }))}
					values={form.values.acknowledged}
					onChange={(codes) => form.set("acknowledged", codes)}
				/>
			)}
			{isCorrection ? (
				<>
					{given !== "" && <TextField {...form.text("value")} error={error("value")} />}
					{message}
				</>
			) : (
				<Disclosure summary={t("review.add_message")}>{message}</Disclosure>
			)}
		</Form>
	);
}

function Refuse({ item, reasons, onMode, onDone, onOvertaken }: DecideProps) {
	const isCorrection = item.correction !== null;
	const form = useForm({
		id: `refuse-${item.id}`,
		initial: { reason: "", text: "" },
		labels: {
			reason: t("review.reason"),
			text: t(isCorrection ? "review.public_answer" : "review.text"),
		},
		send: (why) => decided(review.review_item_refuse(item, why), onOvertaken),
		done: (now) => now && onDone(now),
	});
	const { reason, text } = form.values;
	const act = refusalOf(item);
	return (
		<Form form={form} submit={t("review.refuse_send")} beside={<Back onMode={onMode} />}>
			<div>
				<SelectField
					id={form.fieldId("reason")}
					label={t("review.reason")}
					value={reason}
					error={form.fault?.fields.reason ?? ""}
					options={reasonOptions(reasons, act, true)}
					onChange={(code) => form.set("reason", code)}
				/>
				<ReasonNote reasons={reasons} code={reason} />
			</div>
			<TextArea
				{...form.text("text")}
				error={form.fault?.fields.text ?? ""}
				hint={t("review.text_hint")}
				rows={4}
				maxLength={4000}
			/>
			<Preview
				opening={t("review.preview_refused", { name: item.name ?? "" })}
				reason={reasons.find(({ code }) => code === reason)}
				text={text}
				closing={t(closingOf(item))}
			/>
		</Form>
	);
}

/** The comments that were written, by field. */
export function commentsOf(values: Record<string, string>): { field: string; comment: string }[] {
	return Object.entries(values).flatMap(([name, comment]) => {
		const field = name.startsWith(commentName("")) ? name.slice(commentName("").length) : "";
		return field !== "" && comment.trim() !== "" ? [{ field, comment }] : [];
	});
}

function Ask({ item, book, reasons, asking, onMode }: DecideProps) {
	const { form } = asking;
	const { reason = "", text = "" } = form.values;
	const fields = commentsOf(form.values);
	return (
		<Form form={form} submit={t("review.ask_send")} beside={<Back onMode={onMode} />}>
			<p class="muted">{t("review.ask_hint")}</p>
			<div>
				<SelectField
					id={form.fieldId("reason")}
					label={t("review.reason_optional")}
					value={reason}
					error={form.fault?.fields.reason ?? ""}
					options={reasonOptions(reasons, "request_changes", false)}
					onChange={(code) => form.set("reason", code)}
				/>
				<ReasonNote reasons={reasons} code={reason} />
			</div>
			<TextArea
				{...form.text("text")}
				error={form.fault?.fields.text ?? ""}
				rows={4}
				maxLength={4000}
			/>
			<Preview
				opening={t("review.preview_asked", { name: item.name ?? "" })}
				text={text}
				fields={fields.map(({ field, comment }) => ({ label: fieldLabel(book, field), comment }))}
				closing={t("review.preview_again")}
			/>
		</Form>
	);
}

export function Decide(props: DecideProps) {
	const { item, mode, onMode } = props;
	const may = (act: string) => item.allowed.includes(act);
	return (
		<section class="review-decide stack" aria-labelledby="decision">
			<h2 id="decision">{t("review.decision")}</h2>
			{mode === "approve" && may("approve") && <Approve {...props} />}
			{mode === "request_changes" && <Ask {...props} />}
			{mode === "refuse" && <Refuse {...props} />}
			{mode === "approve" && (
				<div class="row">
					{may("request_changes") && (
						<Button kind="secondary" onClick={() => onMode("request_changes")}>
							{t("review.request_changes")}
						</Button>
					)}
					{may("refuse") && (
						<Button kind="secondary" onClick={() => onMode("refuse")}>
							{t("review.refuse")}
						</Button>
					)}
				</div>
			)}
		</section>
	);
}
