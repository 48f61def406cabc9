// SPDX-License-Identifier: EUPL-1.2
// What each side can do with a request.
import { useState } from "preact/hooks";
import { type Request, recording } from "../../api/recording";
import { FaultPanel, Form } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { useForm } from "../../form/use-form";
import { dayOf } from "../../lib/day";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Disclosure } from "../../ui/disclosure";
import { RadioGroup } from "../../ui/radio-group";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";

interface AnswerProps {
	request: Request;
	/** said: what was done, in words. */
	onDone: (said: string) => void;
}

function Acknowledge({ request, onDone }: AnswerProps) {
	const { run, busy, fault, attempt } = useDeed(async () => {
		await recording.recording_request_acknowledge(request.id);
		onDone(t("recording.acknowledged"));
	});
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<p>{t("recording.acknowledge_detail")}</p>
			<p>
				<Button kind="secondary" aria-disabled={busy} onClick={() => void run()}>
					{t("recording.acknowledge")}
				</Button>
			</p>
		</>
	);
}

/** In none of the registers that are kept here. */
const NONE = "none";

function Record({ request, onDone }: AnswerProps) {
	const today = dayOf(new Date()) ?? "";
	const { id, registers } = request;
	const only = registers.length === 1 ? registers[0]?.id : undefined;
	const form = useForm({
		id: `record-${id}`,
		initial: { register: only ?? NONE, local_ref: "", recorded_on: today },
		labels: {
			register: t("recording.register"),
			local_ref: t("recording.number"),
			recorded_on: t("recording.day"),
		},
		send: ({ register, ...said }, key) => {
			const known = registers.some((one) => one.id === register);
			const body = { ...said, ...(known && { register }) };
			return recording.recording_request_record(id, body, key);
		},
		done: () => onDone(t("recording.recorded")),
	});
	const { error: number, ...ref } = form.text("local_ref");
	const { error: day, ...on } = form.text("recorded_on");
	return (
		<Form form={form} submit={t("recording.record")}>
			{registers.length > 0 && (
				<RadioGroup
					{...form.choice("register")}
					hint={t("recording.register_hint")}
					options={[
						...registers.map(({ id, title }) => ({ value: id, label: title })),
						{ value: NONE, label: t("recording.register_none") },
					]}
				/>
			)}
			<TextField
				{...ref}
				{...(number !== undefined && { error: number })}
				hint={t("recording.number_hint")}
				maxLength={60}
			/>
			<TextField {...on} {...(day !== undefined && { error: day })} type="date" max={today} />
		</Form>
	);
}

function Refuse({ request, onDone }: AnswerProps) {
	const form = useForm({
		id: `refuse-${request.id}`,
		initial: { text: "" },
		labels: { text: t("recording.reason") },
		send: ({ text }, key) => recording.recording_request_refuse(request.id, text, key),
		done: () => onDone(t("recording.refused")),
	});
	const { error, ...text } = form.text("text");
	return (
		<Disclosure summary={t("recording.refuse_open")} open={form.values.text !== ""}>
			<Form form={form} submit={t("recording.refuse")}>
				<TextArea
					{...text}
					{...(error !== undefined && { error })}
					hint={t("recording.reason_hint")}
					maxLength={2000}
				/>
			</Form>
		</Disclosure>
	);
}

function Withdraw({ request, onDone }: AnswerProps) {
	const [asking, ask] = useState(false);
	const { run, busy, fault, attempt } = useDeed(async () => {
		ask(false);
		await recording.recording_request_withdraw(request.id);
		onDone(t("recording.withdrawn"));
	});
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<p>
				<Button kind="quiet" onClick={() => ask(true)}>
					{t("recording.withdraw")}
				</Button>
			</p>
			{asking && (
				<ConfirmDialog
					title={t("recording.withdraw_sure")}
					confirm={t("recording.withdraw")}
					cancel={t("form.cancel")}
					danger
					busy={busy}
					onConfirm={() => void run()}
					onCancel={() => ask(false)}
				>
					<p>{t("recording.withdraw_detail")}</p>
				</ConfirmDialog>
			)}
		</>
	);
}

export function Answer(props: AnswerProps) {
	const { can } = props.request;
	if (can.includes("withdraw")) return <Withdraw {...props} />;
	if (!can.includes("record")) return null;
	return (
		<section class="section stack" aria-labelledby="answer">
			<h2 id="answer">{t("recording.answer")}</h2>
			{can.includes("acknowledge") && <Acknowledge {...props} />}
			<h3>{t("recording.record_title")}</h3>
			<Record {...props} />
			<Refuse {...props} />
		</section>
	);
}
