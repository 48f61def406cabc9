// SPDX-License-Identifier: EUPL-1.2
// Which letters come that nobody has to get.
import { type Account, account } from "../../api/account";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Checkbox } from "../../ui/checkbox";
import { AccountHead } from "./account-head";

function View({ data, go }: ViewProps<Account>) {
	const form = useForm({
		id: `notifications-${data.version}`,
		initial: { campaigns: data.campaigns },
		labels: { campaigns: t("account.campaign_letters") },
		send: ({ campaigns }) => account.account_update(data.version, { campaigns }),
		done: () => go(pagePath("account", { done: "notifications" })),
	});
	return (
		<>
			<AccountHead
				title={t("account.notifications_title")}
				lead={t("account.notifications_lead")}
			/>
			<Form form={form} submit={t("account.save")}>
				<Checkbox {...form.choice("campaigns")} hint={t("account.campaign_letters_hint")} />
			</Form>
		</>
	);
}

export const page = definePage<Account>({
	load: ({ signal }) => account.account_get(signal),
	head: () => ({ title: t("account.notifications_title") }),
	View,
});
