// SPDX-License-Identifier: EUPL-1.2
// A person of an authority, and a key of it, as the staff of the service see them.
import type { AuthorityKey, Officer } from "../../api/office";
import { hasWord, type Key, t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Facts } from "../../ui/facts";
import { Tag } from "../../ui/tag";
import { When } from "./parts";

/** Words of the pages of institutions and of accounts: the route asks for them. */
const word = (key: string, code: string) => (hasWord(key) ? t(key as Key) : code);
const scopeWord = (scope: string) => word(`account.scope_${scope.replace(":", "_")}`, scope);
export const competences = (codes: readonly string[]) =>
	codes.map((code) => word(`office.competence_${code}`, code)).join(", ");
export const nameOf = (person: Officer) => person.name ?? person.email;

export function Person({ of, onEnd }: { of: Officer; onEnd: (() => void) | undefined }) {
	const name = nameOf(of);
	return (
		<li>
			<h3>{name}</h3>
			<p class="row">
				<Tag kind={of.role === "representative" ? "success" : "info"}>
					{word(`office.role_${of.role}`, of.role)}
				</Tag>
				{!of.second_factor && <Tag kind="warning">{t("office.no_factor")}</Tag>}
			</p>
			<Facts
				rows={[
					{ label: t("office.email"), value: of.email },
					...(of.role === "officer"
						? [{ label: t("office.competences"), value: competences(of.competences) }]
						: []),
					{ label: t("review.office_since"), value: <When at={of.since} /> },
					...(of.role === "representative" ? [designation(of)] : []),
				]}
			/>
			{onEnd && (
				<p class="no-print">
					<Button
						kind="secondary"
						aria-label={`${t("review.office_end")}: ${name}`}
						onClick={onEnd}
					>
						{t("review.office_end")}
					</Button>
				</p>
			)}
		</li>
	);
}

function designation({ designation }: Officer) {
	const label = t("review.designating_act");
	if (designation === null) return { label, value: t("review.office_undesignated") };
	const { act, position, decided_at } = designation;
	return {
		label,
		value: (
			<>
				<p lang="ro">{act}</p>
				<p lang="ro">{position}</p>
			</>
		),
		note: decided_at && (
			<>
				{t("review.office_validated")} <When at={decided_at} />
			</>
		),
	};
}

interface KeyProps {
	of: AuthorityKey;
	onEnd: (() => void) | undefined;
}

export function KeyEntry({ of, onEnd }: KeyProps) {
	const end = of.revoked_at ?? of.expires_at;
	const live = new Date(end).getTime() > Date.now();
	const state = live ? (of.revoked_at ? "ending" : "live") : of.revoked_at ? "revoked" : "expired";
	return (
		<li>
			<h3>{of.name}</h3>
			<p class="row">
				<Tag kind={state === "live" ? "success" : state === "ending" ? "warning" : "neutral"}>
					{t(`account.key_${state}`)}
				</Tag>
				<code>ngor_live_{of.id}_…</code>
			</p>
			<Facts
				rows={[
					{ label: t("office.key_by"), value: of.by },
					{
						label: t("account.key_scopes"),
						value: of.scopes.map(scopeWord).join(" · "),
					},
					{ label: t("account.key_until"), value: <When at={end} /> },
					{
						label: t("account.key_used"),
						value: of.last_used_at ? <When at={of.last_used_at} /> : t("account.key_unused"),
					},
				]}
			/>
			{live && onEnd && (
				<p class="no-print">
					<Button
						kind="secondary"
						aria-label={t("account.key_revoke_named", { name: of.name })}
						onClick={onEnd}
					>
						{t("account.key_revoke")}
					</Button>
				</p>
			)}
		</li>
	);
}
