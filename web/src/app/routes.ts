// SPDX-License-Identifier: EUPL-1.2
// The pages that the client renders. What is not here (prose, the API's
// reference, other languages) is an ordinary link to an ordinary document.
import type { Lang } from "../lib/i18n";
import { bookOf, type Route } from "./loader";
import { matchIn } from "./match";
import { loadWords } from "./words";

export const routes: readonly Route[] = [
	{ feature: "home", path: "/", load: () => import("../features/home/home") },
	{ feature: "ngo", path: "/ngos", load: () => import("../features/ngo/list") },
	{
		feature: "ngo",
		words: ["record"],
		path: "/ngos/:id",
		load: () => import("../features/ngo/profile"),
	},
	{ feature: "authority", path: "/authorities", load: () => import("../features/authority/list") },
	{
		feature: "authority",
		path: "/authorities/:id",
		load: () => import("../features/authority/profile"),
	},
	{ feature: "register", path: "/registers", load: () => import("../features/register/list") },
	{
		feature: "register",
		path: "/registers/:id",
		load: () => import("../features/register/profile"),
	},
	{
		feature: "vocabulary",
		path: "/vocabularies",
		load: () => import("../features/vocabulary/list"),
	},
	{
		feature: "vocabulary",
		path: "/vocabularies/:name",
		load: () => import("../features/vocabulary/profile"),
	},
	{ feature: "coverage", path: "/coverage", load: () => import("../features/coverage/list") },
	{ feature: "change", path: "/changes", load: () => import("../features/change/list") },
];

/** path: after the language, such as /ngos/x. */
export const matchRoute = matchIn(routes);

const KEPT = 20;

export const book = bookOf({ match: matchRoute, words: loadWords, kept: KEPT });

/** Which links of this document the client follows itself. */
export function routedLinks(lang: Lang): RegExp {
	return new RegExp(
		`^/${lang}/(?:(?:ngos|authorities|registers|vocabularies|changes|coverage)(?:/[^/?#]+)?)?(?:[?#]|$)`,
	);
}
