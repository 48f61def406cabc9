// SPDX-License-Identifier: EUPL-1.2
import { account } from "../../api/account";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { RadioGroup } from "../../ui/radio-group";
import { TextField } from "../../ui/text-field";
import { MEMBER, roleOptions } from "./roles";

interface InviteProps {
	ngo: string;
	done: (email: string) => void;
}

export function Invite({ ngo, done }: InviteProps) {
	const form = useForm({
		id: `invite-${ngo}`,
		initial: { email: "", role: "ngo_editor" as string },
		labels: { email: t("account.email"), role: t("account.role") },
		send: ({ email, role }) =>
			account.member_invite(ngo, {
				email: email.trim(),
				role: role === "ngo_admin" ? "ngo_admin" : "ngo_editor",
			}),
		done: ({ email }) => {
			form.set("email", "");
			done(email);
		},
	});
	return (
		<section class="section">
			<h2>{t("account.invite_title")}</h2>
			<Form form={form} submit={t("account.invite")}>
				<TextField
					{...form.text("email")}
					hint={t("account.invite_hint")}
					type="email"
					autocomplete="off"
					required
				/>
				<RadioGroup {...form.choice("role")} options={roleOptions(MEMBER)} />
			</Form>
		</section>
	);
}
