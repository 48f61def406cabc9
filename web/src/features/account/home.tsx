// SPDX-License-Identifier: EUPL-1.2
// The way to everything that belongs to one person.
import { type Account, account } from "../../api/account";
import { type Session, session } from "../../api/session";
import { Head } from "../../form/head";
import { dayOf } from "../../lib/day";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { LinkButton } from "../../ui/button";
import { Done } from "../../ui/done";
import { Notice } from "../../ui/notice";
import { type Task, TaskList } from "../../ui/task-list";
import { roleLabel } from "./roles";

interface Data {
	account: Account;
	session: Session;
}

const said: Record<string, () => string> = {
	notifications: () => t("account.notifications_done"),
	profile: () => t("account.profile_done"),
	password: () => t("account.password_done"),
};

function Ngos({ ngos }: { ngos: Session["ngos"] }) {
	return (
		<section class="section">
			<h2>{t("account.ngos_title")}</h2>
			{ngos.length === 0 && <p>{t("account.ngos_none")}</p>}
			{ngos.length > 0 && (
				<ul class="entries">
					{ngos.map(({ id, name, role }) => (
						<li key={id}>
							<h3>
								<a href={pagePath(`ngos/${id}`)}>{name ?? t("account.ngo_nameless")}</a>
							</h3>
							<p class="row">
								<span>{roleLabel(role)}</span>
								<a href={pagePath("account/members", { id })}>{t("account.members_title")}</a>
								<a href={pagePath("requests", { ngo: id })}>{t("account.requests")}</a>
							</p>
						</li>
					))}
				</ul>
			)}
			<p>
				<a href={pagePath("registrations")}>{t("account.registrations")}</a>
			</p>
			<p>
				<a href={pagePath("office")}>{t("account.offices")}</a>
			</p>
		</section>
	);
}

/** A role of the service counts only with the second factor. */
function Missing({ session: { missing, role_given } }: { session: Session }) {
	if (missing.length === 0) return null;
	const role = roleLabel(role_given);
	const office = role_given === "account" && t("account.missing_office_title");
	if (missing.includes("second_factor_setup"))
		return (
			<Notice kind="warning" title={office || t("account.missing_setup_title", { role })}>
				<p>{t("account.missing_setup_detail")}</p>
				<LinkButton href={pagePath("account/second-factor")}>{t("account.totp_begin")}</LinkButton>
			</Notice>
		);
	return (
		<Notice kind="warning" title={office || t("account.missing_code_title", { role })}>
			<p>{t("account.missing_code_detail")}</p>
		</Notice>
	);
}

function settings(of: Account): Task[] {
	const { email, email_waiting, name, campaigns, second_factor, password_set_at } = of;
	const changed = password_set_at === null ? undefined : dayOf(password_set_at);
	return [
		{ id: "profile", label: t("account.profile_title"), note: name ?? t("account.no_name") },
		{
			id: "change-email",
			label: t("account.email"),
			note: email_waiting ? t("account.email_waiting", { email, next: email_waiting }) : email,
		},
		{
			id: "password",
			label: t("account.password"),
			note: changed && t("account.password_since", { day: formatDay(changed) }),
		},
		{
			id: "second-factor",
			label: t("account.totp_title"),
			note: t("account.totp_note"),
			status: t(second_factor ? "account.on" : "account.off"),
			kind: second_factor ? ("success" as const) : ("neutral" as const),
		},
		{
			id: "notifications",
			label: t("account.notifications_title"),
			note: t(campaigns ? "account.notifications_on" : "account.notifications_off"),
		},
		{ id: "sessions", label: t("account.sessions_title"), note: t("account.sessions_note") },
		{ id: "keys", label: t("account.keys_title"), note: t("account.keys_note") },
		{ id: "data", label: t("account.data_title"), note: t("account.data_note") },
	].map((task) => ({ ...task, href: pagePath(`account/${task.id}`) }));
}

/** What the staff of the service do. */
function staffTasks(role: string): Task[] {
	const review = {
		id: "review",
		label: t("account.review_title"),
		note: t("account.review_note"),
		href: pagePath("review"),
	};
	const users = {
		id: "users",
		label: t("account.users_title"),
		note: t("account.users_note"),
		href: pagePath("account/users"),
	};
	const campaigns = {
		id: "campaigns",
		label: t("account.campaigns"),
		note: t("account.campaigns_note"),
		href: pagePath("campaigns"),
	};
	if (role === "reviewer") return [review, campaigns];
	return ["sgg_admin", "auditor"].includes(role) ? [review, users, campaigns] : [];
}

function View({ data, input }: ViewProps<Data>) {
	const done = said[input.query.get("done") ?? ""];
	const tasks = staffTasks(data.session.role);
	return (
		<>
			<Done>{done && <p>{done()}</p>}</Done>
			<Head title={t("account.home_title")} />
			<Missing session={data.session} />
			<div>
				<Ngos ngos={data.session.ngos} />
				<section class="section">
					<h2>{t("account.settings_title")}</h2>
					<TaskList tasks={settings(data.account)} />
				</section>
				{tasks.length > 0 && (
					<section class="section">
						<h2>{t("account.staff_title")}</h2>
						<TaskList tasks={tasks} />
					</section>
				)}
			</div>
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ signal }) => {
		const [mine, now] = await Promise.all([account.account_get(signal), session()]);
		if (now === undefined) throw new Error("a page for nobody");
		return { account: mine, session: now };
	},
	head: () => ({ title: t("account.home_title") }),
	View,
});
