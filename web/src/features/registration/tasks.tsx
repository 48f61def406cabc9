// SPDX-License-Identifier: EUPL-1.2
// A draft as a task list: what is done, what is missing and why, what has to
// be changed, and submitting it.
import { useState } from "preact/hooks";
import { type Registration, registration } from "../../api/registration";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import type { ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { DataTable } from "../../ui/data-table";
import { Notice } from "../../ui/notice";
import { Tag } from "../../ui/tag";
import { TaskList } from "../../ui/task-list";
import { fieldLabels, type Knowledge, valueText } from "./knowledge";
import { Messages } from "./messages";
import type { Data } from "./registration";
import { PREVIEW, stepPath, tasksOf } from "./sections";
import { kindWord, nextWord, stateKind, stateWord } from "./words";

function Missing({ id, missing }: Pick<Registration, "id" | "missing">) {
	if (missing.length === 0) return null;
	return (
		<section class="section" aria-labelledby="missing">
			<h2 id="missing">{t("registration.missing_title", { count: missing.length })}</h2>
			<ul class="stack">
				{missing.map(({ field, section, label, why }) => (
					<li key={field}>
						<a href={stepPath(id, section, field)}>{label}</a>
						<br />
						<span class="muted">{why}</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function Asked({ data }: { data: Data }) {
	const { id, asked, reason } = data.registration;
	const labels = fieldLabels(data.known);
	const sectionOf = (code: string) =>
		data.known.fields.find((field) => field.code === code)?.section ?? "documents";
	return (
		<Notice kind="warning" title={t("registration.asked_title")}>
			{reason && <p class="lines">{reason}</p>}
			<ul>
				{Object.entries(asked).map(([code, words]) => (
					<li key={code}>
						<a href={stepPath(id, sectionOf(code), code)}>
							{labels[code] ?? t("registration.section_documents")}
						</a>
						: {words}
					</li>
				))}
			</ul>
		</Notice>
	);
}

interface DifferencesProps {
	now: Registration;
	known: Knowledge;
}

/** Where the draft departs from what the register says: reviewers will ask. */
function Differences({ now, known }: DifferencesProps) {
	const { differences, names } = now;
	if (differences.length === 0) return null;
	const labels = fieldLabels(known);
	return (
		<section class="section stack" aria-labelledby="differences">
			<h2 id="differences">{t("registration.differences_title")}</h2>
			<p>{t("registration.differences_detail")}</p>
			<DataTable
				caption={t("registration.differences_title")}
				captionHidden
				head={[t("form.field"), t("registration.in_catalogue"), t("registration.in_draft")]}
				rows={differences.map(({ field, catalogue, yours }) => [
					labels[field] ?? field,
					valueText(known, field, catalogue, names),
					valueText(known, field, yours, names),
				])}
			/>
		</section>
	);
}

function Submit({ data, go, reload }: Pick<ViewProps<Data>, "data" | "go" | "reload">) {
	const { id, version, missing, can, name } = data.registration;
	const [asking, ask] = useState<"delete" | "withdraw">();
	const [key] = useState(() => crypto.randomUUID());
	const submit = useDeed(async () => {
		await registration.registration_submit(id, version, key);
		go(`${stepPath(id)}&done=submitted`);
	});
	const away = useDeed(async () => {
		ask(undefined);
		if (asking === "withdraw") {
			await registration.registration_withdraw(id);
			reload();
		} else {
			await registration.registration_delete(id, version);
			go(pagePath("registrations", { done: "deleted" }));
		}
	});
	const other = can.includes("delete") ? "delete" : "withdraw";
	return (
		<section class="section stack" aria-labelledby="submit">
			<h2 id="submit">{t("registration.submit_title")}</h2>
			<p>{t(missing.length > 0 ? "registration.submit_not_yet" : "registration.submit_detail")}</p>
			<FaultPanel
				fault={submit.fault ?? away.fault}
				attempt={submit.attempt + away.attempt}
				onRetry={() => void submit.run()}
			/>
			<div class="row">
				{missing.length === 0 && (
					<Button aria-disabled={submit.busy} onClick={() => void submit.run()}>
						{t("registration.submit")}
					</Button>
				)}
				<LinkButton kind="secondary" href={stepPath(id, PREVIEW)}>
					{t("registration.preview")}
				</LinkButton>
				<Button kind="quiet" onClick={() => ask(other)}>
					{t(other === "delete" ? "registration.delete" : "registration.withdraw")}
				</Button>
			</div>
			{asking && (
				<ConfirmDialog
					title={t(
						asking === "delete" ? "registration.delete_sure" : "registration.withdraw_sure",
						{ name: name ?? t("registration.nameless") },
					)}
					confirm={t(asking === "delete" ? "registration.delete" : "registration.withdraw")}
					cancel={t("form.cancel")}
					danger
					busy={away.busy}
					onConfirm={() => void away.run()}
					onCancel={() => ask(undefined)}
				>
					<p>
						{t(asking === "delete" ? "registration.delete_detail" : "registration.withdraw_detail")}
					</p>
				</ConfirmDialog>
			)}
		</section>
	);
}

export function Tasks({ data, input, go, reload }: ViewProps<Data>) {
	const { registration: now, known } = data;
	const asked = now.state === "changes_requested";
	return (
		<>
			<Head
				title={now.name ?? t("registration.nameless")}
				lead={nextWord(now.state)}
				above={[{ href: pagePath("registrations"), label: t("registration.list_title") }]}
			/>
			<div class="stack wide">
				<p class="row">
					<Tag kind={stateKind(now.state)}>{stateWord(now.state)}</Tag>
					<span>{kindWord(now.kind)}</span>
					<span class="muted">
						{t("registration.touched", { instant: formatInstant(now.updated_at) })}
					</span>
				</p>
				{asked && <Asked data={data} />}
				{now.warnings.length > 0 && (
					<Notice kind="warning" title={t("registration.name_warnings")}>
						<ul>
							{now.warnings.map(({ code, word, article, text }) => (
								<li key={code + word}>
									{text} <span class="muted">({article})</span>
								</li>
							))}
						</ul>
					</Notice>
				)}
				<TaskList
					tasks={tasksOf({
						...now,
						fields: known.fields,
						data: now.data as Record<string, unknown>,
					})}
				/>
				<Missing id={now.id} missing={now.missing} />
				<Differences now={now} known={known} />
				{asked && <Messages data={data} reload={reload} input={input} />}
				<Submit data={data} go={go} reload={reload} />
			</div>
		</>
	);
}
