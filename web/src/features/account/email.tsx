// SPDX-License-Identifier: EUPL-1.2
// The new address of an account, from the link in the mail that went to it.
import { account } from "../../api/account";
import { sessionOver } from "../../api/session";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { TokenPage } from "./token-page";

function View({ go }: ViewProps<null>) {
	return (
		<TokenPage
			title={t("account.email_title")}
			lead={t("account.email_lead")}
			submit={t("account.email_confirm")}
			href={pagePath("account/change-email")}
			label={t("account.email_again")}
			use={account.account_email_confirm}
			done={() => {
				sessionOver();
				go(pagePath("account/sign-in", { done: "email" }));
			}}
		/>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("account.email_title") }),
	View,
});
