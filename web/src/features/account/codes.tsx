// SPDX-License-Identifier: EUPL-1.2
// Recovery codes, shown once: to be copied, saved or printed, and only then left.
import { useState } from "preact/hooks";
import { useLeaveGuard } from "../../form/use-leave-guard";
import { t } from "../../lib/i18n";
import { saveFile } from "../../lib/save-file";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { CopyButton } from "../../ui/copy-button";

export function Codes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
	const [kept, keep] = useState(false);
	useLeaveGuard(!kept);
	const text = codes.join("\n");
	const file = `${t("account.codes_title")} · ${location.host}\n\n${text}\n`;
	return (
		<div class="stack">
			<p>{t("account.codes_lead")}</p>
			<div class="secret">
				<ol>
					{codes.map((code) => (
						<li key={code}>{code}</li>
					))}
				</ol>
			</div>
			<div class="row no-print">
				<Button
					kind="secondary"
					onClick={() => saveFile(`conect-${t("account.codes_file")}.txt`, "text/plain", file)}
				>
					{t("account.download")}
				</Button>
				<Button kind="secondary" onClick={() => window.print()}>
					{t("account.print")}
				</Button>
				<span class="row">
					{t("account.copy")}
					<CopyButton
						value={text}
						label={t("account.codes_copy")}
						copiedLabel={t("app.copied")}
						failedLabel={t("app.copy_failed")}
					/>
				</span>
			</div>
			<div class="stack no-print">
				<Checkbox
					id="codes-kept"
					name="kept"
					label={t("account.codes_kept")}
					value={kept}
					onChange={keep}
				/>
				<p>
					<Button disabled={!kept} onClick={onDone}>
						{t("account.finish")}
					</Button>
				</p>
			</div>
		</div>
	);
}
