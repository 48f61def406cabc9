// SPDX-License-Identifier: EUPL-1.2
// What an administrator may change of another's account, each with its reason.
import { account, type User } from "../../api/account";
import type { Schemas } from "../../api/client";
import { FaultPanel, Form } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { RadioGroup } from "../../ui/radio-group";
import { TextArea } from "../../ui/text-area";
import { roleOptions, STAFF } from "./roles";

interface UserDialogProps {
	user: User;
	/** words: what was done. */
	close: (words?: string) => void;
}

const nameOf = (user: User) => user.name ?? user.email;

function Change({ user, close }: UserDialogProps) {
	const form = useForm({
		id: `user-${user.id}`,
		initial: { role: user.role as string, state: user.state as string, reason: "" },
		labels: {
			role: t("account.role"),
			state: t("account.state"),
			reason: t("account.reason"),
		},
		send: ({ role, state, reason }) =>
			account.user_update(user, {
				reason: reason.trim(),
				...(role === user.role ? {} : { role: role as Schemas["Role"] }),
				...(state === user.state ? {} : { state: state as "active" | "suspended" }),
			}),
		done: () => close(t("account.user_changed", { name: nameOf(user) })),
	});
	return (
		<Form
			form={form}
			submit={t("account.save")}
			beside={
				<Button kind="secondary" onClick={() => close()}>
					{t("form.cancel")}
				</Button>
			}
		>
			<RadioGroup {...form.choice("role")} options={roleOptions(["account", ...STAFF])} />
			<RadioGroup
				{...form.choice("state")}
				options={[
					{ value: "active", label: t("account.user_active") },
					{
						value: "suspended",
						label: t("account.user_suspended"),
						note: t("account.user_suspended_note"),
					},
				]}
			/>
			<TextArea {...form.text("reason")} hint={t("account.reason_hint")} rows={3} required />
		</Form>
	);
}

function TotpReset({ user, close }: UserDialogProps) {
	const { run, busy, fault, attempt } = useDeed(async () => {
		const { state } = await account.totp_reset_create(user.id);
		close(t(state === "done" ? "account.totp_reset_done" : "account.totp_reset_asked"));
	});
	return (
		<section class="stack">
			<h3>{t("account.totp_reset_title")}</h3>
			<FaultPanel fault={fault} attempt={attempt} />
			<p>{t("account.totp_reset_detail")}</p>
			<p>
				<Button kind="secondary" aria-disabled={busy} onClick={() => void run()}>
					{t("account.totp_reset")}
				</Button>
			</p>
		</section>
	);
}

export function UserDialog({ user, close }: UserDialogProps) {
	return (
		<Dialog title={nameOf(user)} onClose={() => close()}>
			<Change user={user} close={close} />
			{user.second_factor && <TotpReset user={user} close={close} />}
		</Dialog>
	);
}
