// SPDX-License-Identifier: EUPL-1.2
// Accepting an invitation, from the link in the mail. Whoever has no account yet
// makes one here.
import { useState } from "preact/hooks";
import { account } from "../../api/account";
import { Problem } from "../../api/problem";
import { FaultPanel, Form } from "../../form/form";
import { Head } from "../../form/head";
import { Password } from "../../form/password";
import { useDeed } from "../../form/use-deed";
import { useForm } from "../../form/use-form";
import { lang, t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import { LEAST_ALONE } from "./password-rule";
import { NoToken, useToken } from "./token-page";

interface StepProps {
	token: string;
	done: () => void;
}

/** false: there is no account with the address that was invited. */
async function accept(token: string): Promise<boolean> {
	try {
		await account.invitation_accept({ token });
		return true;
	} catch (error) {
		if (error instanceof Problem && error.code === "password_needed") return false;
		throw error;
	}
}

function Accept({ token, done, onNew }: StepProps & { onNew: () => void }) {
	const { run, busy, fault, attempt } = useDeed(async () => {
		if (await accept(token)) done();
		else onNew();
	});
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Head title={t("account.invitation_title")} lead={t("account.invitation_lead")} />
			<Button aria-disabled={busy} onClick={() => void run()}>
				{t("account.invitation_accept")}
			</Button>
		</>
	);
}

function NewAccount({ token, done }: StepProps) {
	const form = useForm({
		id: "invitation",
		initial: { name: "", password: "" },
		labels: { name: t("account.name_optional"), password: t("account.password") },
		secret: ["password"],
		send: ({ name, password }) =>
			account.invitation_accept({
				token,
				password,
				lang: lang(),
				...(name.trim() === "" ? {} : { name: name.trim() }),
			}),
		done,
	});
	return (
		<>
			<Head title={t("account.invitation_new_title")} lead={t("account.invitation_new_lead")} />
			<Form form={form} submit={t("account.invitation_accept")}>
				<TextField {...form.text("name")} hint={t("account.name_hint")} autocomplete="name" />
				<Password {...form.text("password")} autocomplete="new-password" least={LEAST_ALONE} />
			</Form>
		</>
	);
}

function View({ go }: ViewProps<null>) {
	const token = useToken();
	const [isNew, setNew] = useState(false);
	const done = () => go(pagePath("account/sign-in", { done: "invited" }));
	if (token === undefined)
		return (
			<NoToken
				title={t("account.invitation_title")}
				href={pagePath("account/sign-in")}
				label={t("account.sign_in_title")}
			/>
		);
	if (isNew) return <NewAccount token={token} done={done} />;
	return <Accept token={token} done={done} onNew={() => setNew(true)} />;
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("account.invitation_title") }),
	View,
});
