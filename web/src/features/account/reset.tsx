// SPDX-License-Identifier: EUPL-1.2
// A new password, from the link in the mail.
import { account } from "../../api/account";
import { sessionOver } from "../../api/session";
import { Form } from "../../form/form";
import { Head } from "../../form/head";
import { Password } from "../../form/password";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { LEAST_ALONE } from "./password-rule";
import { NoToken, useToken } from "./token-page";

function Reset({ token, done }: { token: string; done: () => void }) {
	const form = useForm({
		id: "reset",
		initial: { password: "" },
		labels: { password: t("account.new_password") },
		secret: ["password"],
		send: ({ password }) => account.password_reset_confirm({ token, password }),
		done,
	});
	return (
		<>
			<Head title={t("account.reset_title")} lead={t("account.reset_lead")} />
			<Form
				form={form}
				submit={t("account.reset")}
				beside={<a href={pagePath("account/forgotten")}>{t("account.reset_again")}</a>}
			>
				<Password {...form.text("password")} autocomplete="new-password" least={LEAST_ALONE} />
			</Form>
		</>
	);
}

function View({ go }: ViewProps<null>) {
	const token = useToken();
	const done = () => {
		sessionOver();
		go(pagePath("account/sign-in", { done: "reset" }));
	};
	if (token) return <Reset token={token} done={done} />;
	return (
		<NoToken
			title={t("account.reset_title")}
			href={pagePath("account/forgotten")}
			label={t("account.reset_again")}
		/>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("account.reset_title") }),
	View,
});
