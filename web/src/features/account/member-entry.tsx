// SPDX-License-Identifier: EUPL-1.2
import type { Member } from "../../api/account";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Tag } from "../../ui/tag";
import { roleLabel } from "./roles";

interface MemberEntryProps {
	member: Member;
	/** Does who looks at it look after the members? */
	admin: boolean;
	onChange: () => void;
	onRemove: () => void;
}

export function MemberEntry({ member, admin, onChange, onRemove }: MemberEntryProps) {
	const name = member.name ?? member.email;
	const isAdmin = member.role === "ngo_admin";
	const change = t(isAdmin ? "account.member_to_editor" : "account.member_to_admin");
	const remove = t(member.me ? "account.member_leave" : "account.member_remove");
	return (
		<li>
			<h2>{name}</h2>
			<p class="row">
				{member.me && <Tag kind="info">{t("account.member_me")}</Tag>}
				<span>{roleLabel(member.role)}</span>
				{member.name && <span>{member.email}</span>}
			</p>
			<p class="row">
				{admin && (
					<Button kind="secondary" aria-label={`${change}: ${name}`} onClick={onChange}>
						{change}
					</Button>
				)}
				{(admin || member.me) && (
					<Button kind="quiet" aria-label={`${remove}: ${name}`} onClick={onRemove}>
						{remove}
					</Button>
				)}
			</p>
		</li>
	);
}
