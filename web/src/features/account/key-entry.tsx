// SPDX-License-Identifier: EUPL-1.2
import type { Key } from "../../api/account";
import { formatInstant, toMilliseconds } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Facts } from "../../ui/facts";
import { Tag } from "../../ui/tag";
import { scopeLabel } from "./scopes";

type State = "live" | "ending" | "revoked" | "expired";

export function stateOf({ expires_at, revoked_at }: Key, now: number): State {
	if (revoked_at !== null) return new Date(revoked_at).getTime() > now ? "ending" : "revoked";
	return new Date(expires_at).getTime() > now ? "live" : "expired";
}

const KINDS = {
	live: "success",
	ending: "warning",
	revoked: "neutral",
	expired: "neutral",
} as const;

function Instant({ at }: { at: string }) {
	return <time dateTime={toMilliseconds(at)}>{formatInstant(at)}</time>;
}

interface KeyEntryProps {
	of: Key;
	onAsk: (deed: "revoke" | "rotate") => void;
}

export function KeyEntry({ of, onAsk }: KeyEntryProps) {
	const state = stateOf(of, Date.now());
	const { name } = of;
	const end = of.revoked_at ?? of.expires_at;
	return (
		<li>
			<h2>{name}</h2>
			<p class="row">
				<Tag kind={KINDS[state]}>{t(`account.key_${state}`)}</Tag>
				<code>ngor_live_{of.id}_…</code>
			</p>
			<Facts
				rows={[
					{ label: t("account.key_scopes"), value: of.scopes.map(scopeLabel).join(" · ") },
					{ label: t("account.key_until"), value: <Instant at={end} /> },
					{
						label: t("account.key_used"),
						value: of.last_used_at ? <Instant at={of.last_used_at} /> : t("account.key_unused"),
					},
				]}
			/>
			{(state === "live" || state === "ending") && (
				<p class="row">
					{state === "live" && (
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
