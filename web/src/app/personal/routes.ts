// SPDX-License-Identifier: EUPL-1.2
// The pages of one person: each is a static file without content (prerender.tsx)
// that the client fills. Add a page: a line here, its words, its module.
import type { Key, Lang } from "../../lib/i18n";
import type { Route } from "../loader";
import { matchIn } from "../match";

export interface PersonalRoute extends Route {
	/** The title of the empty page; the module says it again, more exactly where it can. */
	title: Key;
	/** May be opened without being signed in. */
	open?: boolean;
}

/** The pages of the account: their modules have the names of their addresses. */
const account = (
	name: string,
	title: PersonalRoute["title"],
	load: Route["load"],
	more: Partial<PersonalRoute> = {},
): PersonalRoute => ({ feature: "account", path: `/account${name}`, title, load, ...more });

/** Letters to authorities and organisations. */
const campaign = (
	path: string,
	title: PersonalRoute["title"],
	load: Route["load"],
	more: Partial<PersonalRoute> = {},
): PersonalRoute => ({ feature: "campaign", path, title, load, ...more });

/** The pages of reviewers. */
const review = (
	name: string,
	title: PersonalRoute["title"],
	load: Route["load"],
): PersonalRoute => ({ feature: "review", path: `/review${name}`, title, load });

const open = { open: true };

/** The pages of registrations and profiles. */
const registration = (
	path: string,
	title: PersonalRoute["title"],
	load: Route["load"],
	more: Partial<PersonalRoute> = {},
): PersonalRoute => ({ feature: "registration", path, title, load, ...more });

/** The pages of requests to be recorded, wherever they stand. */
const recording = (
	path: string,
	title: PersonalRoute["title"],
	load: Route["load"],
	more: Partial<PersonalRoute> = {},
): PersonalRoute => ({ feature: "recording", path, title, load, ...more });

/** Those that stand in the frame of an institution, too. */
const framed = { words: ["office"] };

/** The pages of institutions. */
const office = (
	name: string,
	title: PersonalRoute["title"],
	load: Route["load"],
	more: Partial<PersonalRoute> = {},
): PersonalRoute => ({ feature: "office", path: `/office${name}`, title, load, ...more });

/** The pages of a register that is kept here. */
const entry = (path: string, load: Route["load"]): PersonalRoute => ({
	feature: "entry",
	path,
	title: "entry.title",
	load,
	words: ["office"],
});

export const personalRoutes: readonly PersonalRoute[] = [
	account("", "account.home_title", () => import("../../features/account/home")),
	account(
		"/sign-in",
		"account.sign_in_title",
		() => import("../../features/account/sign-in"),
		open,
	),
	account(
		"/sign-up",
		"account.sign_up_title",
		() => import("../../features/account/sign-up"),
		open,
	),
	account(
		"/confirm",
		"account.confirm_title",
		() => import("../../features/account/confirm"),
		open,
	),
	account(
		"/forgotten",
		"account.forgotten_title",
		() => import("../../features/account/forgotten"),
		open,
	),
	account("/reset", "account.reset_title", () => import("../../features/account/reset"), open),
	account("/email", "account.email_title", () => import("../../features/account/email"), open),
	account(
		"/invitation",
		"account.invitation_title",
		() => import("../../features/account/invitation"),
		open,
	),
	account("/profile", "account.profile_title", () => import("../../features/account/profile")),
	account(
		"/change-email",
		"account.change_email_title",
		() => import("../../features/account/change-email"),
	),
	account(
		"/password",
		"account.change_password_title",
		() => import("../../features/account/password"),
	),
	account(
		"/second-factor",
		"account.totp_title",
		() => import("../../features/account/second-factor"),
	),
	account(
		"/recovery-codes",
		"account.codes_title",
		() => import("../../features/account/recovery-codes"),
	),
	account(
		"/notifications",
		"account.notifications_title",
		() => import("../../features/account/notifications"),
	),
	account("/sessions", "account.sessions_title", () => import("../../features/account/sessions")),
	account("/keys", "account.keys_title", () => import("../../features/account/keys")),
	account("/new-key", "account.key_new", () => import("../../features/account/new-key")),
	account("/data", "account.data_title", () => import("../../features/account/data")),
	account("/members", "account.members_title", () => import("../../features/account/members")),
	account("/users", "account.users_title", () => import("../../features/account/users")),
	account(
		"/invite-user",
		"account.user_invite",
		() => import("../../features/account/invite-user"),
	),
	registration(
		"/registrations",
		"registration.list_title",
		() => import("../../features/registration/list"),
	),
	registration(
		"/registrations/start",
		"registration.start_title",
		() => import("../../features/registration/start"),
		open,
	),
	registration(
		"/registration",
		"registration.list_title",
		() => import("../../features/registration/registration"),
	),
	registration(
		"/registration/profile",
		"registration.list_title",
		() => import("../../features/registration/profile"),
	),
	registration(
		"/account/confirm-ngo",
		"registration.confirm_title",
		() => import("../../features/registration/confirm"),
		open,
	),
	registration(
		"/history",
		"registration.history_title",
		() => import("../../features/registration/history"),
		open,
	),
	registration(
		"/correction",
		"registration.report",
		() => import("../../features/registration/correction"),
		open,
	),
	recording("/requests", "recording.mine_title", () => import("../../features/recording/mine")),
	recording("/requests/new", "recording.ask_title", () => import("../../features/recording/ask")),
	recording(
		"/request",
		"recording.title",
		() => import("../../features/recording/request"),
		framed,
	),
	office("", "office.title", () => import("../../features/office/home")),
	office("/ask", "office.ask", () => import("../../features/office/ask")),
	office(
		"/designation",
		"office.designation_title",
		() => import("../../features/office/designation"),
	),
	office("/people", "office.people_title", () => import("../../features/office/people")),
	office("/registers", "office.registers_title", () => import("../../features/office/registers"), {
		words: ["register"],
	}),
	office("/unit", "office.unit_title", () => import("../../features/office/unit")),
	office("/keys", "office.keys_title", () => import("../../features/office/keys"), {
		words: ["account"],
	}),
	recording(
		"/office/requests",
		"recording.office_title",
		() => import("../../features/recording/office"),
		framed,
	),
	recording(
		"/review/requests",
		"recording.staff_title",
		() => import("../../features/recording/staff"),
	),
	campaign("/campaigns", "campaign.list_title", () => import("../../features/campaign/list")),
	campaign("/campaigns/new", "campaign.new", () => import("../../features/campaign/write")),
	campaign("/campaign", "campaign.list_title", () => import("../../features/campaign/campaign")),
	campaign(
		"/acknowledge",
		"campaign.acknowledge_title",
		() => import("../../features/campaign/acknowledge"),
		open,
	),
	campaign(
		"/unsubscribe",
		"campaign.unsubscribe_title",
		() => import("../../features/campaign/unsubscribe"),
		open,
	),
	entry("/office/entries", () => import("../../features/entry/entries")),
	entry("/office/import", () => import("../../features/entry/imports")),
	review("", "review.queue", () => import("../../features/review/queue")),
	review("/item", "review.item_title", () => import("../../features/review/item")),
	review("/merges", "review.entries", () => import("../../features/review/merges")),
	review("/merge", "review.merge_title", () => import("../../features/review/merge")),
	review("/entry", "review.entry", () => import("../../features/review/entry")),
	review("/offices", "review.offices", () => import("../../features/review/offices")),
	{
		feature: "review",
		path: "/review/office",
		title: "review.office",
		load: () => import("../../features/review/office"),
		words: ["office", "account"],
	},
	review("/statistics", "review.statistics", () => import("../../features/review/statistics")),
];

export const matchPersonal = matchIn(personalRoutes);

/** Which links of this document the client follows itself. */
export function personalLinks(lang: Lang): RegExp {
	const paths = personalRoutes.map((route) => route.path).join("|");
	return new RegExp(`^/${lang}(?:${paths})(?:[?#]|$)`);
}
