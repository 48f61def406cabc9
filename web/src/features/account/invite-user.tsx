// SPDX-License-Identifier: EUPL-1.2
import { useState } from "preact/hooks";
import { account } from "../../api/account";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { isLang, lang, t } from "../../lib/i18n";
import { definePage } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Done } from "../../ui/done";
import { RadioGroup } from "../../ui/radio-group";
import { TextField } from "../../ui/text-field";
import { AccountHead } from "./account-head";
import { roleOptions, STAFF } from "./roles";

type Staff = (typeof STAFF)[number];

function View() {
	const [said, say] = useState<string>();
	const form = useForm({
		id: "invite-user",
		initial: { email: "", role: "reviewer" as string, lang: lang() as string },
		labels: {
			email: t("account.email"),
			role: t("account.role"),
			lang: t("account.invite_lang"),
		},
		send: ({ email, role, lang }) =>
			account.user_invite({
				email: email.trim(),
				role: role as Staff,
				...(isLang(lang) ? { lang } : {}),
			}),
		done: ({ email }) => {
			form.set("email", "");
			say(t("account.invited", { email }));
		},
	});
	return (
		<>
			<Done>{said && <p>{said}</p>}</Done>
			<AccountHead
				title={t("account.user_invite")}
				lead={t("account.user_invite_lead")}
				between={[{ href: pagePath("account/users"), label: t("account.users_title") }]}
			/>
			<Form form={form} submit={t("account.invite")}>
				<TextField {...form.text("email")} type="email" autocomplete="off" required />
				<RadioGroup {...form.choice("role")} options={roleOptions(STAFF)} />
				<RadioGroup
					{...form.choice("lang")}
					options={[
						{ value: "ro", label: "Română" },
						{ value: "hu", label: "Magyar" },
						{ value: "en", label: "English" },
					]}
				/>
			</Form>
		</>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("account.user_invite") }),
	View,
});
