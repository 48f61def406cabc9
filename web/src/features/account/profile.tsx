// SPDX-License-Identifier: EUPL-1.2
// Name and language.
import { type Account, account } from "../../api/account";
import { sessionAgain } from "../../api/session";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { isLang, t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { RadioGroup } from "../../ui/radio-group";
import { TextField } from "../../ui/text-field";
import { AccountHead } from "./account-head";

const LANGUAGES = [
	{ value: "ro", label: "Română" },
	{ value: "hu", label: "Magyar" },
	{ value: "en", label: "English" },
];

function View({ data, go }: ViewProps<Account>) {
	const form = useForm({
		id: "profile",
		initial: { name: data.name ?? "", lang: data.lang as string },
		labels: { name: t("account.name"), lang: t("account.lang") },
		send: async ({ name, lang }) => {
			await account.account_update(data.version, {
				name: name.trim() === "" ? null : name.trim(),
				...(isLang(lang) ? { lang } : {}),
			});
			await sessionAgain();
		},
		done: () => go(pagePath("account", { done: "profile" })),
	});
	return (
		<>
			<AccountHead title={t("account.profile_title")} lead={t("account.profile_lead")} />
			<Form form={form} submit={t("account.save")}>
				<TextField {...form.text("name")} hint={t("account.name_hint")} autocomplete="name" />
				<RadioGroup {...form.choice("lang")} hint={t("account.lang_hint")} options={LANGUAGES} />
			</Form>
		</>
	);
}

export const page = definePage<Account>({
	load: ({ signal }) => account.account_get(signal),
	head: () => ({ title: t("account.profile_title") }),
	View,
});
