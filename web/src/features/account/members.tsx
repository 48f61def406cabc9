// SPDX-License-Identifier: EUPL-1.2
// Who writes for an organisation; administrators invite, change roles, remove.
import { useState } from "preact/hooks";
import { account, type Member } from "../../api/account";
import { type Session, session, sessionAgain } from "../../api/session";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Done } from "../../ui/done";
import { AccountHead } from "./account-head";
import { type Invitation, Invitations } from "./invitations";
import { Invite } from "./invite";
import { MemberEntry } from "./member-entry";
import { roleLabel } from "./roles";

type Membership = Session["ngos"][number];

interface Data {
	/** undefined: one of the staff looks at it. */
	mine: Membership | undefined;
	id: string;
	members: Member[];
	invitations: Invitation[];
}

const nameOf = (member: Member) => member.name ?? member.email;

function useMembers({ data, reload, go }: Pick<ViewProps<Data>, "data" | "reload" | "go">) {
	const [said, say] = useState<string>();
	const change = useDeed(async (member: Member) => {
		const role = member.role === "ngo_admin" ? "ngo_editor" : "ngo_admin";
		await account.member_update(data.id, member.account, { role });
		say(t("account.member_changed", { name: nameOf(member), role: roleLabel(role) }));
		reload();
	});
	const remove = useDeed(async (member: Member) => {
		await account.member_delete(data.id, member.account);
		await sessionAgain();
		if (member.me) return go(pagePath("account"));
		say(t("account.member_removed", { name: nameOf(member) }));
		reload();
	});
	const withdraw = useDeed(async ({ id, email }: Invitation) => {
		await account.member_invitation_delete(data.id, id);
		say(t("account.invitation_withdrawn", { email }));
		reload();
	});
	return { said, say, change, remove, withdraw };
}

function Removal({
	member,
	onConfirm,
	onCancel,
}: {
	member: Member;
	onConfirm: () => void;
	onCancel: () => void;
}) {
	const deed = t(member.me ? "account.member_leave" : "account.member_remove");
	return (
		<ConfirmDialog
			title={
				member.me
					? t("account.member_leave_title")
					: t("account.member_remove_title", { name: nameOf(member) })
			}
			confirm={deed}
			cancel={t("form.cancel")}
			danger
			onConfirm={onConfirm}
			onCancel={onCancel}
		>
			<p>{t("account.member_remove_detail")}</p>
		</ConfirmDialog>
	);
}

function View({ data, reload, go }: ViewProps<Data>) {
	const [asked, ask] = useState<Member>();
	const { said, say, change, remove, withdraw } = useMembers({ data, reload, go });
	const admin = data.mine?.role === "ngo_admin";
	const ngo = data.mine?.name ?? t("account.ngo_nameless");
	return (
		<>
			<FaultPanel
				fault={change.fault ?? remove.fault ?? withdraw.fault}
				attempt={change.attempt + remove.attempt + withdraw.attempt}
			/>
			<Done>{said && <p>{said}</p>}</Done>
			<AccountHead title={t("account.members_title")} lead={ngo} />
			<ul class="entries">
				{data.members.map((member) => (
					<MemberEntry
						key={member.account}
						member={member}
						admin={admin}
						onChange={() => void change.run(member)}
						onRemove={() => ask(member)}
					/>
				))}
			</ul>
			<Invitations
				waiting={data.invitations}
				onWithdraw={admin ? (invitation) => void withdraw.run(invitation) : undefined}
			/>
			{admin && (
				<Invite
					ngo={data.id}
					done={(email) => {
						say(t("account.invited", { email }));
						reload();
					}}
				/>
			)}
			{asked && (
				<Removal
					member={asked}
					onConfirm={() => {
						ask(undefined);
						void remove.run(asked);
					}}
					onCancel={() => ask(undefined)}
				/>
			)}
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const id = query.get("id") ?? "";
		const [{ items, invitations }, now] = await Promise.all([
			account.member_list(id, signal),
			session(),
		]);
		return { id, members: items, invitations, mine: now?.ngos.find((ngo) => ngo.id === id) };
	},
	head: () => ({ title: t("account.members_title") }),
	View,
});
