// SPDX-License-Identifier: EUPL-1.2
// A registration that is with the reviewers, or decided: where it is, what is
// next, what happened, and what its owner can still do.
import { useState } from "preact/hooks";
import { type Registration, registration } from "../../api/registration";
import { FaultPanel, Form } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { useForm } from "../../form/use-form";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import type { ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Done } from "../../ui/done";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { Tag } from "../../ui/tag";
import { TextArea } from "../../ui/text-area";
import { fieldLabels } from "./knowledge";
import { Messages } from "./messages";
import type { Data } from "./registration";
import { PREVIEW, stepPath } from "./sections";
import { eventWord, kindWord, nextWord, stateKind, stateWord } from "./words";

function Timeline({ data }: { data: Data }) {
	const labels = fieldLabels(data.known);
	return (
		<section class="section" aria-labelledby="timeline">
			<h2 id="timeline">{t("registration.timeline")}</h2>
			<ol class="entries">
				{data.timeline.map(({ at, event, reason, asked }) => (
					<li key={at + event}>
						<p>
							<strong>{eventWord(event)}</strong> <span class="muted">{formatInstant(at)}</span>
						</p>
						{reason && <p class="lines">{reason}</p>}
						{asked && (
							<ul>
								{Object.entries(asked).map(([code, words]) => (
									<li key={code}>
										{labels[code] ?? code}: {words}
									</li>
								))}
							</ul>
						)}
					</li>
				))}
			</ol>
		</section>
	);
}

function Appeal({ id, reload }: { id: string; reload: () => void }) {
	const form = useForm({
		id: `appeal-${id}`,
		initial: { text: "" },
		labels: { text: t("registration.appeal_text") },
		send: ({ text }, key) => registration.registration_appeal(id, text, key),
		done: reload,
	});
	const { error, ...text } = form.text("text");
	return (
		<section class="section stack" aria-labelledby="appeal">
			<h2 id="appeal">{t("registration.appeal_title")}</h2>
			<p>{t("registration.appeal_detail")}</p>
			<Form form={form} submit={t("registration.appeal")}>
				<TextArea {...text} {...(error !== undefined && { error })} maxLength={5000} required />
			</Form>
		</section>
	);
}

function Withdraw({ now, reload }: { now: Registration; reload: () => void }) {
	const [asking, ask] = useState(false);
	const { run, busy, fault, attempt } = useDeed(async () => {
		ask(false);
		await registration.registration_withdraw(now.id);
		reload();
	});
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Button kind="quiet" onClick={() => ask(true)}>
				{t("registration.withdraw")}
			</Button>
			{asking && (
				<ConfirmDialog
					title={t("registration.withdraw_sure", { name: now.name ?? t("registration.nameless") })}
					confirm={t("registration.withdraw")}
					cancel={t("form.cancel")}
					danger
					busy={busy}
					onConfirm={() => void run()}
					onCancel={() => ask(false)}
				>
					<p>{t("registration.withdraw_detail")}</p>
				</ConfirmDialog>
			)}
		</>
	);
}

function rowsOf({ kind, submitted_at, decided_at, queue }: Registration) {
	const rows = [{ label: t("registration.kind"), value: kindWord(kind) }];
	if (submitted_at)
		rows.push({ label: t("registration.submitted_at"), value: formatInstant(submitted_at) });
	if (queue)
		rows.push({
			label: t("registration.queue"),
			value: t("registration.ahead", { count: queue.ahead }),
		});
	if (decided_at)
		rows.push({ label: t("registration.decided_at"), value: formatInstant(decided_at) });
	return rows;
}

export function After({ data, input, reload }: ViewProps<Data>) {
	const { registration: now } = data;
	const submitted = input.query.get("done") === "submitted";
	return (
		<>
			<Done>{submitted && <p>{t("registration.submitted")}</p>}</Done>
			<Head
				title={now.name ?? t("registration.nameless")}
				lead={nextWord(now.state)}
				above={[{ href: pagePath("registrations"), label: t("registration.list_title") }]}
			/>
			<div class="stack wide">
				<p>
					<Tag kind={stateKind(now.state)}>{stateWord(now.state)}</Tag>
				</p>
				<Facts rows={rowsOf(now)} />
				{now.state === "refused" && now.reason && (
					<Notice kind="danger" title={t("registration.refused_title")}>
						<p class="lines">{now.reason}</p>
					</Notice>
				)}
				<div class="row">
					{now.state === "approved" && now.ngo ? (
						<LinkButton href={pagePath(`ngos/${now.ngo}`)}>
							{t("registration.see_public")}
						</LinkButton>
					) : (
						now.state !== "withdrawn" && (
							<LinkButton kind="secondary" href={stepPath(now.id, PREVIEW)}>
								{t("registration.preview")}
							</LinkButton>
						)
					)}
					{now.can.includes("withdraw") && <Withdraw now={now} reload={reload} />}
				</div>
				{now.can.includes("appeal") && <Appeal id={now.id} reload={reload} />}
				<Messages data={data} reload={reload} input={input} />
				<Timeline data={data} />
			</div>
		</>
	);
}
