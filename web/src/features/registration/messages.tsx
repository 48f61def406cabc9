// SPDX-License-Identifier: EUPL-1.2
// What the applicant and the reviewers write to each other.
import { registration } from "../../api/registration";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import type { ViewProps } from "../../lib/page";
import { TextArea } from "../../ui/text-area";
import type { Data } from "./registration";

const MOST = 5000;

function Write({ id, reload }: { id: string; reload: () => void }) {
	const form = useForm({
		id: `message-${id}`,
		initial: { text: "" },
		labels: { text: t("registration.message") },
		send: ({ text }, key) => registration.message_create(id, text, key),
		done: () => {
			form.set("text", "");
			reload();
		},
	});
	const { error, ...text } = form.text("text");
	return (
		<Form form={form} submit={t("registration.message_send")}>
			<TextArea
				{...text}
				{...(error !== undefined && { error })}
				rows={4}
				maxLength={MOST}
				required
			/>
		</Form>
	);
}

type MessagesProps = Pick<ViewProps<Data>, "data" | "reload" | "input">;

export function Messages({ data, reload }: MessagesProps) {
	const { id, can } = data.registration;
	const writes = can.includes("message");
	if (!writes && data.messages.length === 0) return null;
	return (
		<section class="section stack" aria-labelledby="messages">
			<h2 id="messages">{t("registration.messages")}</h2>
			{data.messages.length === 0 ? (
				<p class="muted">{t("registration.messages_none")}</p>
			) : (
				<ul class="entries">
					{data.messages.map(({ id, text, by, mine, at }) => (
						<li key={id}>
							<p class="muted">
								{mine
									? t("registration.by_me")
									: t(by === "reviewer" ? "registration.by_reviewer" : "registration.by_colleague")}
								{", "}
								{formatInstant(at)}
							</p>
							<p class="lines">{text}</p>
						</li>
					))}
				</ul>
			)}
			{writes && <Write id={id} reload={reload} />}
		</section>
	);
}
