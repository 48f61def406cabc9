// SPDX-License-Identifier: EUPL-1.2
// Making a key: what for, what it may do, how long; then it is shown, once.
import { useState } from "preact/hooks";
import { account } from "../../api/account";
import type { Schemas } from "../../api/client";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { useLeaveGuard } from "../../form/use-leave-guard";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { CheckGroup } from "../../ui/check-group";
import { CopyButton } from "../../ui/copy-button";
import { RadioGroup } from "../../ui/radio-group";
import { TextField } from "../../ui/text-field";
import { AccountHead } from "./account-head";
import { SCOPES, type Scope, scopeLabel } from "./scopes";

const DAYS = [30, 90, 365];

interface NewKeyProps {
	made: Schemas["NewKey"];
	onDone: () => void;
}

/** The key itself: the server does not know it any more. */
export function NewKey({ made, onDone }: NewKeyProps) {
	useLeaveGuard(true);
	return (
		<div class="stack">
			<p>{t("account.key_once", { name: made.key.name })}</p>
			<div class="secret">
				<span>
					<code>{made.secret}</code>{" "}
					<CopyButton
						value={made.secret}
						label={t("account.key_copy")}
						copiedLabel={t("app.copied")}
						failedLabel={t("app.copy_failed")}
					/>
				</span>
			</div>
			<p>{t("account.key_keep")}</p>
			<p>
				<Button onClick={onDone}>{t("account.key_kept")}</Button>
			</p>
		</div>
	);
}

function Create({ done }: { done: (made: Schemas["NewKey"]) => void }) {
	const form = useForm({
		id: "new-key",
		initial: { name: "", scopes: [] as string[], days: "90" },
		labels: {
			name: t("account.key_name"),
			scopes: t("account.key_scopes"),
			days: t("account.key_days"),
		},
		send: ({ name, scopes, days }) =>
			account.key_create({ name: name.trim(), scopes: scopes as Scope[], days: Number(days) }),
		done,
	});
	const { id, label, name, value, error, onChange } = form.choice("scopes");
	return (
		<Form form={form} submit={t("account.key_create")}>
			<TextField {...form.text("name")} hint={t("account.key_name_hint")} required />
			<CheckGroup
				id={id}
				legend={label}
				name={name}
				error={error}
				hint={t("account.key_scopes_hint")}
				options={SCOPES.map((scope) => ({ value: scope, label: scopeLabel(scope) }))}
				values={value}
				onChange={onChange}
			/>
			<RadioGroup
				{...form.choice("days")}
				options={DAYS.map((days) => ({
					value: String(days),
					label: t("account.key_days_count", { count: days }),
				}))}
			/>
		</Form>
	);
}

function View({ go }: ViewProps<null>) {
	const [made, setMade] = useState<Schemas["NewKey"]>();
	const list = pagePath("account/keys");
	return (
		<>
			<AccountHead
				title={t(made ? "account.key_made_title" : "account.key_new")}
				between={[{ href: list, label: t("account.keys_title") }]}
			/>
			{made ? <NewKey made={made} onDone={() => go(list)} /> : <Create done={setMade} />}
		</>
	);
}

export const page = definePage<null>({
	load: async () => null,
	head: () => ({ title: t("account.key_new") }),
	View,
});
