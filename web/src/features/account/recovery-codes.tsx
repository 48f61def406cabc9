// SPDX-License-Identifier: EUPL-1.2
import { useState } from "preact/hooks";
import { type Account, account } from "../../api/account";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { AccountHead } from "./account-head";
import { Codes } from "./codes";

function View({ data, go }: ViewProps<Account>) {
	const [codes, setCodes] = useState<readonly string[]>();
	const { run, busy, fault, attempt } = useDeed(async () => {
		setCodes((await account.recovery_code_create()).recovery_codes);
	});
	const back = pagePath("account/second-factor");
	const count = data.recovery_codes_left;
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<AccountHead
				title={t("account.codes_title")}
				between={[{ href: back, label: t("account.totp_title") }]}
			/>
			{codes ? (
				<Codes codes={codes} onDone={() => go(back)} />
			) : (
				<div class="stack">
					<p>{t("account.codes_left", { count })}</p>
					<p>{t("account.codes_new_lead")}</p>
					<p>
						<Button aria-disabled={busy} onClick={() => void run()}>
							{t("account.codes_new")}
						</Button>
					</p>
				</div>
			)}
		</>
	);
}

export const page = definePage<Account>({
	load: ({ signal }) => account.account_get(signal),
	head: () => ({ title: t("account.codes_title") }),
	View,
});
