// SPDX-License-Identifier: EUPL-1.2
// The second factor: what it is, setting it up, new codes, giving it up.
import { useState } from "preact/hooks";
import { type Account, account } from "../../api/account";
import { sessionAgain } from "../../api/session";
import { FaultPanel } from "../../form/form";
import { type Deed, useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Notice } from "../../ui/notice";
import { Tag } from "../../ui/tag";
import { AccountHead } from "./account-head";
import { Codes } from "./codes";
import { type Secret, TotpSetup } from "./totp-setup";

const FEW = 3;

function Off({ begin }: { begin: Deed<[]> }) {
	return (
		<div class="stack">
			<p>{t("account.totp_what")}</p>
			<p>{t("account.totp_apps")}</p>
			<p>
				<Button aria-disabled={begin.busy} onClick={() => void begin.run()}>
					{t("account.totp_begin")}
				</Button>
			</p>
		</div>
	);
}

function On({ data, begin, end }: { data: Account; begin: Deed<[]>; end: Deed<[]> }) {
	const [sure, askSure] = useState(false);
	const count = data.recovery_codes_left;
	const staff = data.role !== "account";
	return (
		<div class="stack">
			<p>
				<Tag kind="success">{t("account.on")}</Tag>
			</p>
			<p>{t("account.totp_is_on")}</p>
			{count <= FEW && (
				<Notice kind="warning">
					<p>{t("account.codes_left", { count })}</p>
				</Notice>
			)}
			<p class="row">
				<LinkButton kind="secondary" href={pagePath("account/recovery-codes")}>
					{t("account.codes_new")}
				</LinkButton>
				<Button kind="secondary" onClick={() => void begin.run()}>
					{t("account.totp_replace")}
				</Button>
				{!staff && (
					<Button kind="quiet" onClick={() => askSure(true)}>
						{t("account.totp_end")}
					</Button>
				)}
			</p>
			{staff && <p class="muted">{t("account.totp_mandatory")}</p>}
			{sure && (
				<ConfirmDialog
					title={t("account.totp_end_title")}
					confirm={t("account.totp_end")}
					cancel={t("form.cancel")}
					danger
					onConfirm={() => {
						askSure(false);
						void end.run();
					}}
					onCancel={() => askSure(false)}
				>
					<p>{t("account.totp_end_detail")}</p>
				</ConfirmDialog>
			)}
		</div>
	);
}

function View({ data, reload }: ViewProps<Account>) {
	const [secret, setSecret] = useState<Secret>();
	const [codes, setCodes] = useState<readonly string[]>();
	const begin = useDeed(async () => setSecret(await account.totp_create()));
	const end = useDeed(async () => {
		await account.totp_delete();
		await sessionAgain();
		reload();
	});
	const finish = () => {
		setCodes(undefined);
		setSecret(undefined);
		reload();
	};
	const confirmed = async (made: readonly string[]) => {
		setCodes(made);
		await sessionAgain();
	};
	const title = codes ? t("account.codes_title") : t("account.totp_title");
	return (
		<>
			<FaultPanel fault={begin.fault ?? end.fault} attempt={begin.attempt + end.attempt} />
			<AccountHead title={title} />
			{codes && <Codes codes={codes} onDone={finish} />}
			{!codes && secret && (
				<TotpSetup
					secret={secret}
					done={(made) => void confirmed(made)}
					cancel={() => setSecret(undefined)}
				/>
			)}
			{!secret && !data.second_factor && <Off begin={begin} />}
			{!secret && data.second_factor && <On data={data} begin={begin} end={end} />}
		</>
	);
}

export const page = definePage<Account>({
	load: ({ signal }) => account.account_get(signal),
	head: () => ({ title: t("account.totp_title") }),
	View,
});
