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

export const personalRoutes: readonly PersonalRoute[] = [
	{
		feature: "account",
		path: "/account",
		title: "account.home_title",
		load: () => import("../../features/account/home"),
	},
	{
		feature: "account",
		path: "/account/sign-in",
		title: "account.sign_in_title",
		open: true,
		load: () => import("../../features/account/sign-in"),
	},
];

export const matchPersonal = matchIn(personalRoutes);

/** Which links of this document the client follows itself. */
export function personalLinks(lang: Lang): RegExp {
	const paths = personalRoutes.map((route) => route.path).join("|");
	return new RegExp(`^/${lang}(?:${paths})(?:[?#]|$)`);
}
