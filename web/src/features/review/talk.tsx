// SPDX-License-Identifier: EUPL-1.2
// What was said with the applicant, what reviewers noted for each other, and
// what was decided before.
import { type Item, type Reason, review } from "../../api/review";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { RadioGroup } from "../../ui/radio-group";
import { Tag } from "../../ui/tag";
import { TextArea } from "../../ui/text-area";
import { When } from "./parts";
import { type Book, fieldLabel } from "./value";
import { checkWord, personWord, reasonWord, stateWord } from "./words";

type Message = Item["messages"][number];

function Said({ message }: { message: Message }) {
	const note = message.audience === "reviewers";
	return (
		<li data-note={note || undefined}>
			<p class="row">
				<strong>
					{personWord(
						message.author,
						t(message.by_staff ? "review.by_reviewer" : "review.applicant"),
					)}
				</strong>
				<Tag kind={note ? "warning" : "neutral"}>{t(note ? "review.note" : "review.message")}</Tag>
				<When at={message.at} />
			</p>
			<p class="review-text">{message.text}</p>
		</li>
	);
}

function Write({ item, onDone }: { item: Item; onDone: (words: string) => void }) {
	const form = useForm({
		id: `talk-${item.id}`,
		initial: { audience: "reviewers", text: "" },
		labels: {
			audience: t("review.audience"),
			text: t("review.message_text"),
		},
		send: async ({ audience, text }, key) => {
			if (audience === "applicant" && item.registration)
				await review.message_create(item.registration, text, key);
			else await review.review_note_add(item.id, text);
		},
		done: (_, { audience }) => {
			form.set("text", "");
			onDone(t(audience === "applicant" ? "review.message_sent" : "review.note_kept"));
		},
	});
	return (
		<Form
			form={form}
			submit={t(form.values.audience === "applicant" ? "review.send_message" : "review.keep_note")}
		>
			{item.registration !== null && (
				<RadioGroup
					{...form.choice("audience")}
					options={[
						{
							value: "reviewers",
							label: t("review.to_reviewers"),
							note: t("review.to_reviewers_note"),
						},
						{
							value: "applicant",
							label: t("review.to_applicant"),
							note: t("review.to_applicant_note"),
						},
					]}
				/>
			)}
			<TextArea
				{...form.text("text")}
				error={form.fault?.fields.text ?? ""}
				rows={3}
				maxLength={4000}
			/>
		</Form>
	);
}

export function Talk({ item, onDone }: { item: Item; onDone: (words: string) => void }) {
	return (
		<section class="stack" aria-labelledby="talk">
			<h2 id="talk">{t("review.talk")}</h2>
			{item.messages.length === 0 && <p class="muted">{t("review.no_messages")}</p>}
			{item.messages.length > 0 && (
				<ol class="review-said">
					{item.messages.map((message) => (
						<Said key={message.id} message={message} />
					))}
				</ol>
			)}
			{item.allowed.includes("note") && <Write item={item} onDone={onDone} />}
		</section>
	);
}

interface PastProps {
	decisions: Item["decisions"];
	reasons: readonly Reason[];
	book: Book;
}

export function Past({ decisions, reasons, book }: PastProps) {
	if (decisions.length === 0) return null;
	return (
		<section class="stack" aria-labelledby="past">
			<h2 id="past">{t("review.past")}</h2>
			<ol class="review-said">
				{decisions.map((decision) => (
					<li key={`${decision.item} ${decision.round}`}>
						<p class="row">
							<strong>{stateWord(decision.decision)}</strong>
							{decision.appeal && <Tag kind="warning">{t("review.appeal")}</Tag>}
							<span>{personWord(decision.reviewer, "")}</span>
							<When at={decision.at} />
						</p>
						{decision.reason && (
							<p>
								{reasonWord(reasons, decision.reason)}
								{decision.legal && (
									<>
										{" "}
										(<span lang="ro">{decision.legal}</span>)
									</>
								)}
							</p>
						)}
						{decision.text && <p class="review-text">{decision.text}</p>}
						{Object.entries(decision.fields).map(([field, comment]) => (
							<p key={field}>
								<strong>{fieldLabel(book, field)}:</strong> {comment}
							</p>
						))}
						{decision.acknowledged.length > 0 && (
							<p class="muted">
								{t("review.accepted_checks", {
									checks: decision.acknowledged.map(checkWord).join(", "),
								})}
							</p>
						)}
					</li>
				))}
			</ol>
		</section>
	);
}
