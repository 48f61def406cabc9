// SPDX-License-Identifier: EUPL-1.2
// The entries of a register that is kept here, for those who keep it: files
// with entries, and whom doubtful ones mean.
import { useEffect } from "preact/hooks";
import { type Entry, entry, type Import } from "../../api/entry";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { useUpload } from "../../form/use-upload";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { FileField } from "../../ui/file-field";
import { Said } from "../../ui/said";
import { Doubtful } from "./doubtful";
import { ImportPanel } from "./import";
import { stateName } from "./words";

const MOVING = ["received", "reading", "applying", "undoing"];
const ASK_AGAIN_MS = 1500;

interface Data {
	register: string;
	imports: readonly Import[];
	doubtful: readonly Entry[];
	total: number;
}

function View({ data: { register, imports, doubtful, total }, reload }: ViewProps<Data>) {
	const path = (file: File) =>
		`/registers/${register}/imports?name=${encodeURIComponent(file.name)}`;
	const { field, fault, attempt } = useUpload(path, reload);
	const [newest] = imports;
	useEffect(() => {
		if (!imports.some((i) => MOVING.includes(i.state))) return;
		const timer = setTimeout(reload, ASK_AGAIN_MS);
		return () => clearTimeout(timer);
	}, [imports, reload]);
	return (
		<>
			<Head
				title={t("entry.title")}
				lead={t("entry.count", { n: total })}
				above={[{ href: pagePath("account"), label: t("app.account") }]}
			/>
			<div class="stack wide">
				<section class="stack" aria-labelledby="files">
					<h2 id="files">{t("entry.files_title")}</h2>
					<p>{t("entry.files_lead")}</p>
					<FaultPanel fault={fault} attempt={attempt} />
					<FileField
						id="entries-file"
						label={t("entry.file")}
						hint={t("entry.file_hint")}
						accept=".csv,.tsv,.txt,.xlsx"
						{...field}
					/>
					<Said words={newest ? `${newest.name}: ${stateName(newest.state)}` : ""} />
					{imports.map((of) => (
						<ImportPanel
							key={`${of.n}.${of.version}`}
							register={register}
							of={of}
							onDone={reload}
						/>
					))}
				</section>
				<Doubtful register={register} entries={doubtful} onDone={reload} />
			</div>
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const register = query.get("register") ?? "";
		const [files, waiting, all] = await Promise.all([
			entry.entry_import_list(register, signal),
			entry.ledger_list(register, { state: ["proposed"], limit: 50 }, signal),
			entry.ledger_list(register, { limit: 1, count: "exact" }, signal),
		]);
		return {
			register,
			imports: files.items,
			doubtful: waiting.items,
			total: all.page.total ?? 0,
		};
	},
	head: () => ({ title: t("entry.title") }),
	View,
});
