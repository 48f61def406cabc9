// SPDX-License-Identifier: EUPL-1.2
import { useState } from "preact/hooks";
import { account } from "../../api/account";
import { Form } from "../../form/form";
import { Head } from "../../form/head";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { TextField } from "../../ui/text-field";
import { MailSent } from "./mail-sent";

function Forgotten({ done }: { done: (email: string) => void }) {
	const form = useForm({
		id: "forgotten",
		initial: { email: "" },
		labels: { email: t("account.email") },
		send: ({ email }) => account.password_reset_create({ email: email.trim() }),
		done: ({ email }) => done(email),
	});
	return (
		<>
			<Head title={t("account.forgotten_title")} lead={t("account.forgotten_lead")} />
			<Form
				form={form}
				submit={t("account.forgotten")}
				beside={<a href={pagePath("account/sign-in")}>{t("account.sign_in_title")}</a>}
			>
				<TextField {...form.text("email")} type="email" autocomplete="username" required />
			</Form>
		</>
	);
}

function View() {
	const [email, setEmail] = useState<string>();
	if (email === undefined) return <Forgotten done={setEmail} />;
	return (
		<MailSent
			email={email}
			detail={t("account.forgotten_sent")}
			onAgain={() => setEmail(undefined)}
		/>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("account.forgotten_title") }),
	View,
});
