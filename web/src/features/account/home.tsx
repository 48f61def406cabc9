// SPDX-License-Identifier: EUPL-1.2
// The way to everything that belongs to one person.
import { type Account, account } from "../../api/account";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { Facts } from "../../ui/facts";

function View({ data }: ViewProps<Account>) {
	return (
		<>
			<header class="page-head">
				<h1>{t("account.home_title")}</h1>
			</header>
			<Facts rows={[{ label: t("account.email"), value: data.email }]} />
		</>
	);
}

export const page = definePage<Account>({
	load: ({ signal }) => account.account_get(signal),
	head: () => ({ title: t("account.home_title") }),
	View,
});
