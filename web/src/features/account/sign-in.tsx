// SPDX-License-Identifier: EUPL-1.2
// Signing in, with the second factor when the account has one.
import { useState } from "preact/hooks";
import { Problem } from "../../api/problem";
import { session_create } from "../../api/session";
import { Form } from "../../form/form";
import { Head } from "../../form/head";
import { Password } from "../../form/password";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath, returnPath } from "../../lib/paths";
import { CodeField } from "../../ui/code-field";
import { Done } from "../../ui/done";
import { TextField } from "../../ui/text-field";

interface Credentials {
	email: string;
	password: string;
}

/** false: the password was right, and a code is wanted, too. */
async function signIn(credentials: Credentials): Promise<boolean> {
	try {
		await session_create(credentials);
		return true;
	} catch (error) {
		if (error instanceof Problem && error.code === "second_factor_needed") return false;
		throw error;
	}
}

/** What was done before one came here. */
const said: Record<string, () => string> = {
	"signed-out": () => t("account.signed_out"),
	confirmed: () => t("account.confirm_done"),
	reset: () => t("account.reset_done"),
	email: () => t("account.email_done"),
	invited: () => t("account.invited_done"),
	erased: () => t("account.erase_done"),
};

interface StepProps {
	/** Signed in. */
	done: () => void;
}

function FirstStep({ done, onCode }: StepProps & { onCode: (given: Credentials) => void }) {
	const form = useForm({
		id: "sign-in",
		initial: { email: "", password: "" },
		labels: { email: t("account.email"), password: t("account.password") },
		secret: ["password"],
		send: signIn,
		done: (signedIn, given) => (signedIn ? done() : onCode(given)),
	});
	return (
		<Form
			form={form}
			submit={t("account.sign_in")}
			beside={<a href={pagePath("account/sign-up")}>{t("account.sign_up_title")}</a>}
		>
			<TextField {...form.text("email")} type="email" autocomplete="username" required />
			<Password {...form.text("password")} autocomplete="current-password" />
			<p>
				<a href={pagePath("account/forgotten")}>{t("account.forgotten_title")}</a>
			</p>
		</Form>
	);
}

function CodeStep({ done, given }: StepProps & { given: Credentials }) {
	const form = useForm({
		id: "sign-in-code",
		initial: { code: "" },
		labels: { code: t("account.code") },
		secret: ["code"],
		at: { second_factor_wrong: "code" },
		send: ({ code }) => session_create({ ...given, code: code.trim() }),
		done,
	});
	return (
		<Form form={form} submit={t("account.sign_in")}>
			<CodeField {...form.text("code")} hint={t("account.code_hint")} kind="any" autofocus />
		</Form>
	);
}

function View({ input }: ViewProps<null>) {
	const [given, setGiven] = useState<Credentials>();
	// A new document: nothing of what was typed here stays in memory.
	const enter = () => location.assign(returnPath(input.query.get("to")) ?? pagePath("account"));
	const code = given !== undefined;
	const done = said[input.query.get("done") ?? ""];
	return (
		<>
			<Done>{done && !code && <p>{done()}</p>}</Done>
			<Head
				title={t(code ? "account.code_title" : "account.sign_in_title")}
				lead={t(code ? "account.code_lead" : "account.sign_in_lead")}
			/>
			{given ? (
				<CodeStep done={enter} given={given} />
			) : (
				<FirstStep done={enter} onCode={setGiven} />
			)}
		</>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("account.sign_in_title") }),
	View,
});
