// SPDX-License-Identifier: EUPL-1.2
import { account } from "../../api/account";
import type { Schemas } from "../../api/client";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { CodeField } from "../../ui/code-field";
import { CopyButton } from "../../ui/copy-button";
import { QrCode } from "../../ui/qr-code";

export type Secret = Schemas["TotpSecret"];

interface TotpSetupProps {
	secret: Secret;
	done: (codes: readonly string[]) => void;
	cancel: () => void;
}

/** In fours, to be typed from one device to another. */
const spaced = (secret: string) => secret.replace(/(.{4})(?=.)/g, "$1 ");

export function TotpSetup({ secret, done, cancel }: TotpSetupProps) {
	const form = useForm({
		id: "totp",
		initial: { code: "" },
		labels: { code: t("form.code") },
		secret: ["code"],
		at: { second_factor_wrong: "code" },
		send: ({ code }) => account.totp_confirm({ code: code.replaceAll(/\s/g, "") }),
		done: ({ recovery_codes }) => done(recovery_codes),
	});
	return (
		<div class="stack">
			<h2>{t("account.totp_scan_title")}</h2>
			<p>{t("account.totp_scan")}</p>
			<QrCode text={secret.uri} label={t("account.totp_qr")} />
			<p>{t("account.totp_type")}</p>
			<div class="secret">
				<span>
					<code>{spaced(secret.secret)}</code>{" "}
					<CopyButton
						value={secret.secret}
						label={t("account.totp_copy")}
						copiedLabel={t("app.copied")}
						failedLabel={t("app.copy_failed")}
					/>
				</span>
			</div>
			<h2>{t("account.totp_confirm_title")}</h2>
			<Form
				form={form}
				submit={t("account.totp_confirm")}
				beside={
					<Button kind="secondary" onClick={cancel}>
						{t("form.cancel")}
					</Button>
				}
			>
				<CodeField {...form.text("code")} hint={t("form.code_hint")} required />
			</Form>
		</div>
	);
}
