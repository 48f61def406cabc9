// SPDX-License-Identifier: EUPL-1.2
// One designation: the act, submitting it, what became of it.
import { useState } from "preact/hooks";
import { type Designation, office } from "../../api/office";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { useUpload } from "../../form/use-upload";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { apiPath, pagePath, queryString } from "../../lib/paths";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Facts } from "../../ui/facts";
import { FileField } from "../../ui/file-field";
import { Notice } from "../../ui/notice";
import { Tag } from "../../ui/tag";
import { STATES, stateWord } from "./words";

const ACCEPT = ".pdf,.odt,.ods,.docx,.jpg,.jpeg,.png";

interface PartProps {
	of: Designation;
	reload: () => void;
}

function Files({ of, reload }: PartProps) {
	const remove = useDeed(async (id: string) => {
		await office.attachment_delete(id);
		reload();
	});
	const { field, fault, attempt, retry } = useUpload(
		(file) => `/designations/${of.id}/attachments${queryString({ name: file.name })}`,
		reload,
	);
	const editable = of.can.includes("edit");
	return (
		<section class="section" aria-labelledby="act">
			<h2 id="act">{t("office.act_file")}</h2>
			<FaultPanel fault={remove.fault} attempt={remove.attempt} />
			<FaultPanel fault={fault} attempt={attempt} onRetry={retry} />
			<ul class="entries">
				{of.documents.map(({ id, name, available }) => (
					<li key={id}>
						<p class="row">
							{available ? (
								<a href={apiPath(`attachments/${id}/content`)} download={name}>
									{name}
								</a>
							) : (
								<span>{t("office.file_gone")}</span>
							)}
							{editable && (
								<Button
									kind="quiet"
									aria-label={`${t("office.file_delete")}: ${name}`}
									onClick={() => void remove.run(id)}
								>
									{t("office.file_delete")}
								</Button>
							)}
						</p>
					</li>
				))}
			</ul>
			{editable && (
				<div class="form">
					<FileField
						id="field-designation_act"
						label={t("office.act_add")}
						hint={t("office.act_add_hint")}
						accept={ACCEPT}
						{...field}
					/>
				</div>
			)}
		</section>
	);
}

function Deeds({ of, reload, go }: PartProps & { go: (url: string) => void }) {
	const [asked, ask] = useState<"delete" | "withdraw">();
	const submit = useDeed(async () => {
		await office.designation_submit(of);
		reload();
	});
	const end = useDeed(async (what: "delete" | "withdraw") => {
		ask(undefined);
		if (what === "withdraw") {
			await office.designation_withdraw(of.id);
			return reload();
		}
		await office.designation_delete(of);
		go(pagePath("office"));
	});
	const other = of.can.includes("delete") ? "delete" : "withdraw";
	return (
		<>
			<FaultPanel fault={submit.fault ?? end.fault} attempt={submit.attempt + end.attempt} />
			<p class="row">
				{of.can.includes("submit") && (
					<Button aria-disabled={submit.busy} onClick={() => void submit.run()}>
						{t("office.submit")}
					</Button>
				)}
				{of.can.includes(other) && (
					<Button kind="secondary" onClick={() => ask(other)}>
						{t(`office.${other}`)}
					</Button>
				)}
			</p>
			{asked && (
				<ConfirmDialog
					title={t(`office.${asked}_sure`)}
					confirm={t(`office.${asked}`)}
					cancel={t("form.cancel")}
					danger
					busy={end.busy}
					onConfirm={() => void end.run(asked)}
					onCancel={() => ask(undefined)}
				/>
			)}
		</>
	);
}

function Standing({ of }: { of: Designation }) {
	const { state, reason } = of;
	if (state === "draft")
		return of.missing.length > 0 ? (
			<p>{t("office.draft_missing")}</p>
		) : (
			<p>{t("office.draft_ready")}</p>
		);
	if (state === "refused")
		return (
			<Notice kind="warning" title={t("office.refused_title")}>
				{reason && <p>{reason}</p>}
				<p>{t("office.refused_detail")}</p>
			</Notice>
		);
	if (state === "approved") return <p>{t("office.approved_detail")}</p>;
	return state === "withdrawn" ? null : <p>{t("office.waits_detail")}</p>;
}

function View({ data: of, reload, go }: ViewProps<Designation>) {
	return (
		<>
			<Head
				title={t("office.designation_title")}
				lead={of.authority.name}
				above={[{ href: pagePath("office"), label: t("office.title") }]}
			/>
			<div class="stack wide">
				<p>
					<Tag kind={STATES[of.state]}>{stateWord(of.state)}</Tag>
				</p>
				<Standing of={of} />
				<Facts
					rows={[
						{ label: t("office.position"), value: of.position },
						{ label: t("office.act"), value: of.act },
					]}
				/>
				<Files of={of} reload={reload} />
				<Deeds of={of} reload={reload} go={go} />
			</div>
		</>
	);
}

export const page = definePage<Designation>({
	load: ({ query, signal }) => office.designation_get(query.get("id") ?? "", signal),
	head: () => ({ title: t("office.designation_title") }),
	View,
});
