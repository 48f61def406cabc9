// SPDX-License-Identifier: EUPL-1.2
// What the organisation and the authority write to each other on a request:
// questions, completions that are asked for, further documents.
import { type Message, type Request, recording } from "../../api/recording";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { CheckGroup } from "../../ui/check-group";
import { Checkbox } from "../../ui/checkbox";
import { Foreign } from "../../ui/foreign";
import { Notice } from "../../ui/notice";
import { Tag } from "../../ui/tag";
import { TextArea } from "../../ui/text-area";
import { Documents, documentText } from "./given";

const MOST = 5000;

interface TalkProps {
	request: Request;
	messages: readonly Message[];
	/** said: what was done, in words. */
	onDone: (said: string) => void;
}

function Said({ message }: { message: Message }) {
	const { by, mine, at, asks, text, documents } = message;
	return (
		<li>
			<p class="row">
				<strong>{t(by === "ngo" ? "recording.by_ngo" : "recording.by_authority")}</strong>
				{mine && <span>{t("recording.by_me")}</span>}
				{asks && <Tag kind="warning">{t("recording.asks")}</Tag>}
				<span class="muted">{formatInstant(at)}</span>
			</p>
			<p class="lines">
				<Foreign text={text} />
			</p>
			{documents.length > 0 && <Documents of={documents} open />}
		</li>
	);
}

function Write({ request, onDone }: Omit<TalkProps, "messages">) {
	const { id, can, further } = request;
	const form = useForm({
		id: `message-${id}`,
		initial: { text: "", asks: false as boolean, documents: [] as string[] },
		labels: {
			text: t("recording.message_text"),
			asks: t("recording.asks_label"),
			documents: t("recording.further"),
		},
		send: ({ text, asks, documents }, key) => {
			const given = documents.filter((one) => further.some((file) => file.id === one));
			return recording.recording_message_create(
				id,
				{ text, ...(asks && { asks }), ...(given.length > 0 && { documents: given }) },
				key,
			);
		},
		done: (_, { asks }) => {
			form.set("text", "");
			form.set("asks", false);
			form.set("documents", []);
			onDone(t(asks ? "recording.asked" : "recording.message_sent"));
		},
	});
	const { error, ...text } = form.text("text");
	const { label: legend, value: chosen, ...document } = form.choice("documents");
	return (
		<Form form={form} submit={t("recording.message_send")}>
			<TextArea
				{...text}
				{...(error !== undefined && { error })}
				hint={t(
					can.includes("ask") ? "recording.message_to_ngo" : "recording.message_to_authority",
				)}
				rows={4}
				maxLength={MOST}
			/>
			{can.includes("ask") && <Checkbox {...form.choice("asks")} hint={t("recording.asks_hint")} />}
			{further.length > 0 && (
				<CheckGroup
					{...document}
					legend={legend}
					values={chosen}
					options={further.map((one) => ({ value: one.id, label: documentText(one) }))}
				/>
			)}
		</Form>
	);
}

/** What the authority waits for, said to the side that reads. */
export function Waiting({ request }: { request: Request }) {
	if (request.waits_for !== "ngo" || request.asked_at === null) return null;
	return (
		<Notice kind="warning" title={t("recording.waits_ngo_title")}>
			<p>
				{t(request.can.includes("withdraw") ? "recording.waits_mine" : "recording.waits_other", {
					instant: formatInstant(request.asked_at),
				})}
			</p>
			<p>{t("recording.waits_clock")}</p>
		</Notice>
	);
}

export function Talk({ request, messages, onDone }: TalkProps) {
	const writes = request.can.includes("message");
	if (!writes && messages.length === 0) return null;
	return (
		<section class="section stack" aria-labelledby="messages">
			<h2 id="messages">{t("recording.messages")}</h2>
			{messages.length === 0 ? (
				<p class="muted">{t("recording.messages_none")}</p>
			) : (
				<ol class="entries">
					{messages.map((message) => (
						<Said key={message.id} message={message} />
					))}
				</ol>
			)}
			{writes && <Write request={request} onDone={onDone} />}
		</section>
	);
}
