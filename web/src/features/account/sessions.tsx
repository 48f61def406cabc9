// SPDX-License-Identifier: EUPL-1.2
// Where one is signed in, and the way out of each.
import { useState } from "preact/hooks";
import { account } from "../../api/account";
import type { Schemas } from "../../api/client";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { formatInstant, toMilliseconds } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Done } from "../../ui/done";
import { Tag } from "../../ui/tag";
import { AccountHead } from "./account-head";

type Card = Schemas["SessionCard"];

interface EntryProps {
	card: Card;
	busy: boolean;
	onEnd: () => void;
}

function Instant({ at }: { at: string }) {
	return <time dateTime={toMilliseconds(at)}>{formatInstant(at)}</time>;
}

function Entry({ card, busy, onEnd }: EntryProps) {
	const device = card.device || t("account.device_unknown");
	return (
		<li>
			<h2>{device}</h2>
			<p class="row">
				{card.current && <Tag kind="success">{t("account.session_this")}</Tag>}
				<span>
					{t("account.session_begun")} <Instant at={card.created_at} />
				</span>
				<span>
					{t("account.session_seen")} <Instant at={card.seen_at} />
				</span>
			</p>
			{!card.current && (
				<p>
					<Button
						kind="secondary"
						aria-disabled={busy}
						aria-label={t("account.session_end_named", { device })}
						onClick={onEnd}
					>
						{t("account.session_end")}
					</Button>
				</p>
			)}
		</li>
	);
}

function View({ data, reload }: ViewProps<Card[]>) {
	const [all, askAll] = useState(false);
	const [done, setDone] = useState(0);
	const others = data.filter((card) => !card.current);
	const { run, busy, fault, attempt } = useDeed(async (cards: readonly Card[]) => {
		askAll(false);
		for (const { id } of cards) await account.session_end(id);
		setDone(cards.length);
		reload();
	});
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Done>{done > 0 && <p>{t("account.session_ended", { count: done })}</p>}</Done>
			<AccountHead title={t("account.sessions_title")} lead={t("account.sessions_lead")} />
			<ul class="entries">
				{data.map((card) => (
					<Entry key={card.id} card={card} busy={busy} onEnd={() => void run([card])} />
				))}
			</ul>
			{others.length > 1 && (
				<p>
					<Button kind="secondary" onClick={() => askAll(true)}>
						{t("account.session_end_all")}
					</Button>
				</p>
			)}
			{all && (
				<ConfirmDialog
					title={t("account.session_end_all_title")}
					confirm={t("account.session_end_all")}
					cancel={t("form.cancel")}
					busy={busy}
					onConfirm={() => void run(others)}
					onCancel={() => askAll(false)}
				>
					<p>{t("account.session_end_all_detail")}</p>
				</ConfirmDialog>
			)}
		</>
	);
}

export const page = definePage<Card[]>({
	load: async ({ signal }) => (await account.session_list(signal)).items,
	head: () => ({ title: t("account.sessions_title") }),
	View,
});
