// SPDX-License-Identifier: EUPL-1.2
// A key of an authority's program: as it is shown once, in the list, and the
// question before it is replaced or ended.
import type { Schemas } from "../../api/client";
import type { AuthorityKey } from "../../api/office";
import { useLeaveGuard } from "../../form/use-leave-guard";
import { formatInstant } from "../../lib/format";
import { hasWord, type Key, t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { CopyButton } from "../../ui/copy-button";
import { Facts } from "../../ui/facts";
import { Tag } from "../../ui/tag";

export interface Asked {
	key: AuthorityKey;
	deed: "revoke" | "rotate";
}

/** How long both keys work after one has been replaced. */
export const OVERLAP_HOURS = 24;

export function scopeWord(scope: string): string {
	const key = `account.scope_${scope.replace(":", "_")}`;
	return hasWord(key) ? t(key as Key) : scope;
}

/** The key itself: the server does not know it any more. */
export function Made({ made, onDone }: { made: Schemas["NewKey"]; onDone: () => void }) {
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

const KINDS = {
	live: "success",
	ending: "warning",
	revoked: "neutral",
	expired: "neutral",
} as const;

function stateOf({ expires_at, revoked_at }: AuthorityKey, now: number): keyof typeof KINDS {
	if (revoked_at !== null) return new Date(revoked_at).getTime() > now ? "ending" : "revoked";
	return new Date(expires_at).getTime() > now ? "live" : "expired";
}

interface EntryProps {
	of: AuthorityKey;
	onAsk: (deed: Asked["deed"]) => void;
}

/** A key acts as who made it, so that nobody else replaces it. */
export function Entry({ of, onAsk }: EntryProps) {
	const { name } = of;
	const state = stateOf(of, Date.now());
	const works = state === "live" || state === "ending";
	return (
		<li>
			<h2>{name}</h2>
			<p class="row">
				<Tag kind={KINDS[state]}>{t(`account.key_${state}`)}</Tag>
				<code>ngor_live_{of.id}_…</code>
			</p>
			<Facts
				rows={[
					{ label: t("office.key_by"), value: of.by },
					{ label: t("account.key_scopes"), value: of.scopes.map(scopeWord).join(" · ") },
					{ label: t("account.key_until"), value: formatInstant(of.revoked_at ?? of.expires_at) },
					{
						label: t("account.key_used"),
						value: of.last_used_at ? formatInstant(of.last_used_at) : t("account.key_unused"),
					},
				]}
			/>
			{works && (
				<p class="row">
					{state === "live" && of.mine && (
						<Button
							kind="secondary"
							aria-label={t("account.key_rotate_named", { name })}
							onClick={() => onAsk("rotate")}
						>
							{t("account.key_rotate")}
						</Button>
					)}
					<Button
						kind="quiet"
						aria-label={t("account.key_revoke_named", { name })}
						onClick={() => onAsk("revoke")}
					>
						{t("account.key_revoke")}
					</Button>
				</p>
			)}
		</li>
	);
}

interface QuestionProps {
	asked: Asked;
	onConfirm: () => void;
	onCancel: () => void;
}

export function Question({ asked: { key, deed }, onConfirm, onCancel }: QuestionProps) {
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
