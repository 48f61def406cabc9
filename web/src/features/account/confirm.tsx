// SPDX-License-Identifier: EUPL-1.2
import { account } from "../../api/account";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { TokenPage } from "./token-page";

function View({ go }: ViewProps<null>) {
	return (
		<TokenPage
			title={t("account.confirm_title")}
			lead={t("account.confirm_lead")}
			submit={t("account.confirm")}
			href={pagePath("account/sign-up")}
			label={t("account.confirm_again")}
			use={account.account_confirm}
			done={() => go(pagePath("account/sign-in", { done: "confirmed" }))}
		/>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("account.confirm_title") }),
	View,
});
