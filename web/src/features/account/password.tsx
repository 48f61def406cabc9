// SPDX-License-Identifier: EUPL-1.2
import { type Account, account } from "../../api/account";
import { Form } from "../../form/form";
import { Password } from "../../form/password";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { AccountHead } from "./account-head";
import { LEAST_ALONE, LEAST_BESIDE } from "./password-rule";

function View({ data, go }: ViewProps<Account>) {
	const form = useForm({
		id: "password",
		initial: { current_password: "", password: "" },
		labels: {
			current_password: t("account.current_password"),
			password: t("account.new_password"),
		},
		secret: ["current_password", "password"],
		at: { invalid_credentials: "current_password" },
		send: (values) => account.account_password_set(values),
		done: () => go(pagePath("account", { done: "password" })),
	});
	const least = data.second_factor ? LEAST_BESIDE : LEAST_ALONE;
	return (
		<>
			<AccountHead
				title={t("account.change_password_title")}
				lead={t("account.change_password_lead")}
			/>
			<Form form={form} submit={t("account.change_password")}>
				{/* For password managers: whose password this is. */}
				<input type="hidden" name="email" autocomplete="username" value={data.email} />
				<Password {...form.text("current_password")} autocomplete="current-password" />
				<Password {...form.text("password")} autocomplete="new-password" least={least} />
				<p>
					<a href={pagePath("account/forgotten")}>{t("account.forgotten_title")}</a>
				</p>
			</Form>
		</>
	);
}

export const page = definePage<Account>({
	load: ({ signal }) => account.account_get(signal),
	head: () => ({ title: t("account.change_password_title") }),
	View,
});
