// SPDX-License-Identifier: EUPL-1.2
// Accounts, for those who look after the staff.
import { useState } from "preact/hooks";
import { account, type User } from "../../api/account";
import type { Query, Schemas } from "../../api/client";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { useSession } from "../../form/use-session";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { Done } from "../../ui/done";
import { Pager } from "../../ui/pager";
import { Tag } from "../../ui/tag";
import { AccountHead } from "./account-head";
import { type Invitation, Invitations } from "./invitations";
import { roleLabel } from "./roles";
import { UserDialog } from "./user-dialog";
import { UserFilters } from "./user-filters";

interface Data {
	users: User[];
	page: Schemas["Page"];
	waiting: Invitation[];
}

const LIMIT = 20;

export function usersQuery(query: URLSearchParams): Query<"user_list"> {
	const role = query.get("role");
	const state = query.get("state");
	return {
		limit: LIMIT,
		...(query.get("q") ? { q: query.get("q") ?? "" } : {}),
		...(role ? { role: role as Schemas["Role"] } : {}),
		...(state ? { state: state as "active" | "suspended" } : {}),
		...(query.get("cursor") ? { cursor: query.get("cursor") ?? "" } : {}),
	};
}

function Entry({ user, onOpen }: { user: User; onOpen: (() => void) | undefined }) {
	const name = user.name ?? user.email;
	return (
		<li>
			<h2>{name}</h2>
			<p class="row">
				{user.state === "suspended" && <Tag kind="danger">{t("account.user_suspended")}</Tag>}
				<span>{roleLabel(user.role)}</span>
				{user.name && <span>{user.email}</span>}
				<span>{t(user.second_factor ? "account.user_totp" : "account.user_no_totp")}</span>
				<span>
					{user.signed_in_at
						? t("account.user_seen", { time: formatInstant(user.signed_in_at) })
						: t("account.user_never")}
				</span>
			</p>
			{user.totp_reset_asked_at && (
				<p>
					<Tag kind="warning">{t("account.totp_reset_waits")}</Tag>
				</p>
			)}
			{onOpen && (
				<p>
					<Button
						kind="secondary"
						aria-label={t("account.user_change_named", { name })}
						onClick={onOpen}
					>
						{t("account.user_change")}
					</Button>
				</p>
			)}
		</li>
	);
}

function View({ data, input, go, reload }: ViewProps<Data>) {
	const session = useSession();
	const [open, setOpen] = useState<User>();
	const [said, say] = useState<string>();
	const admin = session?.role === "sgg_admin";
	const own = session?.account.id;
	const withdraw = useDeed(async ({ id, email }: Invitation) => {
		await account.user_invitation_delete(id);
		say(t("account.invitation_withdrawn", { email }));
		reload();
	});
	const to = (cursor: string | null | undefined) =>
		cursor ? pagePath("account/users", { ...Object.fromEntries(input.query), cursor }) : undefined;
	const close = (words?: string) => {
		setOpen(undefined);
		if (words === undefined) return;
		say(words);
		reload();
	};
	return (
		<>
			<FaultPanel fault={withdraw.fault} attempt={withdraw.attempt} />
			<Done>{said && <p>{said}</p>}</Done>
			<AccountHead title={t("account.users_title")} />
			<div class="stack wide">
				{admin && (
					<p>
						<LinkButton href={pagePath("account/invite-user")}>
							{t("account.user_invite")}
						</LinkButton>
					</p>
				)}
				<UserFilters query={input.query} go={go} />
				{data.users.length === 0 && <p>{t("account.users_none")}</p>}
				<ul class="entries">
					{data.users.map((user) => (
						<Entry
							key={user.id}
							user={user}
							onOpen={admin && user.id !== own ? () => setOpen(user) : undefined}
						/>
					))}
				</ul>
				<Pager
					prevHref={to(data.page.prev)}
					nextHref={to(data.page.next)}
					label={t("app.pages")}
					prevLabel={t("app.prev")}
					nextLabel={t("app.next")}
				/>
				<Invitations
					waiting={data.waiting}
					onWithdraw={admin ? (invitation) => void withdraw.run(invitation) : undefined}
				/>
			</div>
			{open && <UserDialog user={open} close={close} />}
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [{ items, page }, waiting] = await Promise.all([
			account.user_list(usersQuery(query), signal),
			account.user_invitation_list(signal),
		]);
		return { users: items, page, waiting: waiting.items };
	},
	head: () => ({ title: t("account.users_title") }),
	View,
});
