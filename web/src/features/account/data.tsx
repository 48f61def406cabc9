// SPDX-License-Identifier: EUPL-1.2
// A copy of everything that is kept about the account, and its erasure.
import { useState } from "preact/hooks";
import { type Account, account } from "../../api/account";
import { sessionOver } from "../../api/session";
import { forgetDrafts } from "../../form/draft";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { saveFile } from "../../lib/save-file";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Done } from "../../ui/done";
import { AccountHead } from "./account-head";

async function download(): Promise<void> {
	const copy = await account.account_export();
	const day = copy.made_at.slice(0, 10);
	saveFile(`conect-${day}.json`, "application/json", `${JSON.stringify(copy, null, "\t")}\n`);
}

async function erase(): Promise<void> {
	await account.account_delete();
	sessionOver();
	forgetDrafts();
	location.assign(pagePath("account/sign-in", { done: "erased" }));
}

function View({ data }: ViewProps<Account>) {
	const [done, setDone] = useState(false);
	const [sure, askSure] = useState(false);
	const copy = useDeed(async () => {
		await download();
		setDone(true);
	});
	const end = useDeed(erase);
	return (
		<>
			<FaultPanel fault={copy.fault ?? end.fault} attempt={copy.attempt + end.attempt} />
			<Done>{done && <p>{t("account.export_done")}</p>}</Done>
			<AccountHead title={t("account.data_title")} />
			<section class="section">
				<h2>{t("account.export_title")}</h2>
				<p>{t("account.export_lead")}</p>
				<p>
					<Button kind="secondary" aria-disabled={copy.busy} onClick={() => void copy.run()}>
						{t("account.export")}
					</Button>
				</p>
			</section>
			<section class="section">
				<h2>{t("account.erase_title")}</h2>
				<p>{t("account.erase_lead")}</p>
				<ul>
					<li>{t("account.erase_goes")}</li>
					<li>{t("account.erase_waits")}</li>
					<li>{t("account.erase_stays")}</li>
					<li>{t("account.erase_last")}</li>
				</ul>
				<p>
					<Button kind="secondary" onClick={() => askSure(true)}>
						{t("account.erase")}
					</Button>
				</p>
			</section>
			{sure && (
				<ConfirmDialog
					title={t("account.erase_sure", { email: data.email })}
					confirm={t("account.erase")}
					cancel={t("form.cancel")}
					danger
					onConfirm={() => {
						askSure(false);
						void end.run();
					}}
					onCancel={() => askSure(false)}
				>
					<p>{t("account.erase_final")}</p>
				</ConfirmDialog>
			)}
		</>
	);
}

export const page = definePage<Account>({
	load: ({ signal }) => account.account_get(signal),
	head: () => ({ title: t("account.data_title") }),
	View,
});
