// SPDX-License-Identifier: EUPL-1.2
import { useState } from "preact/hooks";
import { account } from "../../api/account";
import { Form } from "../../form/form";
import { Head } from "../../form/head";
import { Password } from "../../form/password";
import { useForm } from "../../form/use-form";
import { lang, t } from "../../lib/i18n";
import { definePage } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { TextField } from "../../ui/text-field";
import { MailSent } from "./mail-sent";
import { LEAST_ALONE } from "./password-rule";

function SignUp({ done }: { done: (email: string) => void }) {
	const form = useForm({
		id: "sign-up",
		initial: { email: "", name: "", password: "" },
		labels: {
			email: t("account.email"),
			name: t("account.name_optional"),
			password: t("account.password"),
		},
		secret: ["password"],
		send: ({ email, name, password }) =>
			account.account_create({
				email: email.trim(),
				password,
				lang: lang(),
				...(name.trim() === "" ? {} : { name: name.trim() }),
			}),
		done: ({ email }) => done(email),
	});
	return (
		<>
			<Head title={t("account.sign_up_title")} lead={t("account.sign_up_lead")} />
			<Form
				form={form}
				submit={t("account.sign_up")}
				beside={<a href={pagePath("account/sign-in")}>{t("account.have_account")}</a>}
			>
				<TextField
					{...form.text("email")}
					hint={t("account.email_hint")}
					type="email"
					autocomplete="username"
					required
				/>
				<TextField {...form.text("name")} hint={t("account.name_hint")} autocomplete="name" />
				<Password {...form.text("password")} autocomplete="new-password" least={LEAST_ALONE} />
				<p>
					{t("account.sign_up_privacy")} <a href={pagePath("privacy")}>{t("app.privacy")}</a>.
				</p>
			</Form>
		</>
	);
}

function View() {
	const [email, setEmail] = useState<string>();
	if (email === undefined) return <SignUp done={setEmail} />;
	return (
		<MailSent
			email={email}
			detail={t("account.sign_up_sent")}
			onAgain={() => setEmail(undefined)}
		/>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("account.sign_up_title") }),
	View,
});
