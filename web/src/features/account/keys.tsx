// SPDX-License-Identifier: EUPL-1.2
// Keys of programs: what there is, replacing and revoking one.
import { useState } from "preact/hooks";
import { account, type Key } from "../../api/account";
import type { Schemas } from "../../api/client";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { LinkButton } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Done } from "../../ui/done";
import { AccountHead } from "./account-head";
import { KeyEntry } from "./key-entry";
import { NewKey } from "./new-key";

type Asked = { key: Key; deed: "revoke" | "rotate" } | undefined;

/** How long both keys work after one has been replaced. */
const OVERLAP_HOURS = 24;

interface QuestionProps {
	asked: NonNullable<Asked>;
	onConfirm: () => void;
	onCancel: () => void;
}

function Question({ asked: { key, deed }, onConfirm, onCancel }: QuestionProps) {
	const { name } = key;
	const isEnd = deed === "revoke";
	return (
		<ConfirmDialog
			title={t(isEnd ? "account.key_revoke_title" : "account.key_rotate_title", { name })}
			confirm={t(isEnd ? "account.key_revoke" : "account.key_rotate")}
			cancel={t("form.cancel")}
			danger={isEnd}
			onConfirm={onConfirm}
			onCancel={onCancel}
		>
			<p>
				{isEnd
					? t("account.key_revoke_detail")
					: t("account.key_rotate_detail", { count: OVERLAP_HOURS })}
			</p>
		</ConfirmDialog>
	);
}

function View({ data, reload }: ViewProps<Key[]>) {
	const [asked, ask] = useState<Asked>();
	const [revoked, setRevoked] = useState<string>();
	const [made, setMade] = useState<Schemas["NewKey"]>();
	const { run, fault, attempt } = useDeed(async ({ key, deed }: NonNullable<Asked>) => {
		ask(undefined);
		if (deed === "rotate") {
			setMade(await account.key_rotate(key.id, { overlap_hours: OVERLAP_HOURS }));
		} else {
			await account.key_delete(key.id);
			setRevoked(key.name);
		}
		reload();
	});
	if (made)
		return (
			<>
				<AccountHead title={t("account.key_made_title")} />
				<NewKey made={made} onDone={() => setMade(undefined)} />
			</>
		);
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Done>{revoked && <p>{t("account.key_revoked_done", { name: revoked })}</p>}</Done>
			<AccountHead title={t("account.keys_title")} lead={t("account.keys_lead")} />
			<div class="stack">
				<p>
					<LinkButton href={pagePath("account/new-key")}>{t("account.key_new")}</LinkButton>
				</p>
				{data.length === 0 && <p>{t("account.keys_none")}</p>}
				{data.length > 0 && (
					<ul class="entries">
						{data.map((key) => (
							<KeyEntry key={key.id} of={key} onAsk={(deed) => ask({ key, deed })} />
						))}
					</ul>
				)}
			</div>
			{asked && (
				<Question asked={asked} onConfirm={() => void run(asked)} onCancel={() => ask(undefined)} />
			)}
		</>
	);
}

export const page = definePage<Key[]>({
	load: async ({ signal }) => (await account.key_list(signal)).items,
	head: () => ({ title: t("account.keys_title") }),
	View,
});
