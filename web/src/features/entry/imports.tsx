// SPDX-License-Identifier: EUPL-1.2
// Files with entries of a register that is kept here: sent, looked at, applied,
// undone.
import { useEffect } from "preact/hooks";
import { entry, type Import, type Summary } from "../../api/entry";
import type { Session } from "../../api/session";
import { FaultPanel } from "../../form/form";
import { NoOffice } from "../../form/place";
import { useUpload } from "../../form/use-upload";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { FileField } from "../../ui/file-field";
import { Said } from "../../ui/said";
import { Download, Frame, mayKeep } from "./frame";
import { ImportPanel, isMoving } from "./import";
import { Template } from "./template";
import { stateName } from "./words";

const ASK_AGAIN_MS = 1500;

interface Kept {
	summary: Summary;
	imports: readonly Import[];
}

type Data = { now: Session | undefined } | Kept;

function Files({ data: { summary, imports }, reload }: { data: Kept; reload: () => void }) {
	const { id } = summary.register;
	const path = (file: File) => `/registers/${id}/imports?name=${encodeURIComponent(file.name)}`;
	const { field, fault, attempt } = useUpload(path, reload);
	const [newest] = imports;
	useEffect(() => {
		if (!imports.some(isMoving)) return;
		const timer = setTimeout(reload, ASK_AGAIN_MS);
		return () => clearTimeout(timer);
	}, [imports, reload]);
	return (
		<div class="stack wide wide-part">
			<section class="stack" aria-labelledby="send">
				<h2 id="send">{t("entry.files_title")}</h2>
				<p>{t("entry.files_lead")}</p>
				<Template />
				<Download summary={summary} />
				<FaultPanel fault={fault} attempt={attempt} />
				<FileField
					id="entries-file"
					label={t("entry.file")}
					hint={t("entry.file_hint")}
					accept=".csv,.tsv,.txt,.xlsx"
					{...field}
				/>
				<Said words={newest ? `${newest.name}: ${stateName(newest.state)}` : ""} />
			</section>
			{imports.length > 0 && (
				<section class="stack" aria-labelledby="files">
					<h2 id="files">{t("entry.sent_title")}</h2>
					{imports.map((of) => (
						<ImportPanel key={of.n} register={id} of={of} onDone={reload} />
					))}
				</section>
			)}
		</div>
	);
}

function View({ data, reload }: ViewProps<Data>) {
	if (!("summary" in data)) return <NoOffice now={data.now} />;
	return (
		<>
			<Frame summary={data.summary} here="import" />
			<Files data={data} reload={reload} />
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const { now, may } = await mayKeep();
		if (!may) return { now };
		const register = query.get("register") ?? "";
		const [summary, files] = await Promise.all([
			entry.ledger_summary(register, signal),
			entry.entry_import_list(register, signal),
		]);
		return { summary, imports: files.items };
	},
	head: (data) => ({
		title: "summary" in data ? data.summary.register.title : t("entry.title"),
	}),
	View,
});
