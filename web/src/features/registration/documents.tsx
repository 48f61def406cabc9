// SPDX-License-Identifier: EUPL-1.2
// The files of a registration: what they are for, who may read them, sending
// and deleting them.
import { useState } from "preact/hooks";
import { type Attachment, registration } from "../../api/registration";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { useUpload } from "../../form/use-upload";
import { t } from "../../lib/i18n";
import type { ViewProps } from "../../lib/page";
import { apiPath, pagePath, queryString } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { FileField } from "../../ui/file-field";
import { Notice } from "../../ui/notice";
import { RadioGroup } from "../../ui/radio-group";
import { Tag } from "../../ui/tag";
import type { Data } from "./registration";
import { DOCUMENTS, sectionsOf, stepPath } from "./sections";
import { fileFlagWord, fileKindWord, sectionLead, sectionWord } from "./words";

const KINDS = ["mandate_proof", "statute", "report", "other"] as const;
const ACCEPT = ".pdf,.odt,.ods,.docx,.jpg,.jpeg,.png";
const KILO = 1024;

const sizeText = (bytes: number) =>
	bytes < KILO * KILO
		? t("registration.kilobytes", { count: Math.ceil(bytes / KILO) })
		: t("registration.megabytes", { count: Math.ceil((bytes / KILO / KILO) * 10) / 10 });

function FileEntry({ file, reload }: { file: Attachment; reload: () => void }) {
	const [asking, ask] = useState(false);
	const { run, busy, fault, attempt } = useDeed(async () => {
		ask(false);
		await registration.attachment_delete(file.id);
		reload();
	});
	const seen =
		file.visibility === "public" ? "registration.file_public" : "registration.file_private";
	return (
		<li>
			<h3>
				<a href={apiPath(`attachments/${file.id}/content`)} download={file.name}>
					{file.name}
				</a>
			</h3>
			<p class="row">
				<Tag>{fileKindWord(file.kind)}</Tag>
				<span>{sizeText(file.size)}</span>
				<span>{t(seen)}</span>
			</p>
			{file.flags.map((flag) => (
				<p key={flag}>{fileFlagWord(flag)}</p>
			))}
			<FaultPanel fault={fault} attempt={attempt} />
			<p>
				<Button
					kind="secondary"
					aria-label={t("registration.file_delete_named", { name: file.name })}
					onClick={() => ask(true)}
				>
					{t("registration.file_delete")}
				</Button>
			</p>
			{asking && (
				<ConfirmDialog
					title={t("registration.file_delete_sure", { name: file.name })}
					confirm={t("registration.file_delete")}
					cancel={t("form.cancel")}
					danger
					busy={busy}
					onConfirm={() => void run()}
					onCancel={() => ask(false)}
				/>
			)}
		</li>
	);
}

function Add({ id, proven, reload }: { id: string; proven: boolean; reload: () => void }) {
	const [kind, setKind] = useState<string>(proven ? "statute" : "mandate_proof");
	const [open, setOpen] = useState(false);
	const canBePublic = kind === "statute" || kind === "report";
	const visibility = canBePublic && open ? "public" : "private";
	const { field, fault, attempt, retry } = useUpload(
		(file) =>
			`/registrations/${id}/attachments${queryString({ kind, name: file.name, visibility })}`,
		reload,
	);
	return (
		<section class="section" aria-labelledby="add">
			<h2 id="add">{t("registration.file_add")}</h2>
			<FaultPanel fault={fault} attempt={attempt} onRetry={retry} />
			<div class="form">
				<RadioGroup
					id="file-kind"
					name="kind"
					label={t("registration.file_kind")}
					value={kind}
					options={KINDS.map((value) => ({
						value,
						label: fileKindWord(value),
						...(value === "mandate_proof" && { note: t("registration.proof_note") }),
					}))}
					onChange={setKind}
				/>
				{canBePublic && (
					<Checkbox
						id="file-public"
						name="public"
						label={t("registration.file_make_public")}
						hint={t("registration.file_make_public_hint")}
						value={open}
						onChange={setOpen}
					/>
				)}
				<FileField
					id="field-mandate_proof"
					label={t("registration.file")}
					hint={t("registration.file_hint")}
					accept={ACCEPT}
					{...field}
				/>
			</div>
		</section>
	);
}

export function Documents({ data, reload }: ViewProps<Data>) {
	const { id, name, documents, asked } = data.registration;
	const sections = sectionsOf(data.known.fields);
	const next = sections[sections.indexOf(DOCUMENTS) + 1];
	const wanted = asked.mandate_proof ?? asked.documents;
	return (
		<>
			<Head
				title={sectionWord(DOCUMENTS)}
				lead={sectionLead(DOCUMENTS)}
				above={[
					{ href: pagePath("registrations"), label: t("registration.list_title") },
					{ href: stepPath(id), label: name ?? t("registration.nameless") },
				]}
			/>
			<div class="stack wide">
				{wanted && (
					<Notice kind="warning" title={t("registration.asked")}>
						<p>{wanted}</p>
					</Notice>
				)}
				{documents.length === 0 ? (
					<p>{t("registration.files_none")}</p>
				) : (
					<ul class="entries">
						{documents.map((file) => (
							<FileEntry key={file.id} file={file} reload={reload} />
						))}
					</ul>
				)}
				<Add
					id={id}
					proven={documents.some(({ kind }) => kind === "mandate_proof")}
					reload={reload}
				/>
				<div class="row">
					<LinkButton href={stepPath(id, next)}>{t("registration.next")}</LinkButton>
					<LinkButton kind="secondary" href={stepPath(id)}>
						{t("registration.back")}
					</LinkButton>
				</div>
			</div>
		</>
	);
}
