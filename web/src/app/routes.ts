// SPDX-License-Identifier: EUPL-1.2
// The pages that the client renders. What is not here (prose, the API's
// reference, other languages) is an ordinary link to an ordinary document.
import { exec } from "preact-iso/router";
import type { Lang } from "../lib/i18n";
import type { PageModule } from "../lib/page";

export interface Route {
	/** Also the name of the folder in features/ and of its words. */
	feature: "home" | "ngo" | "authority" | "vocabulary" | "change";
	/** Words that only this page of the feature needs. */
	words?: readonly string[];
	/** After the language. */
	path: string;
	load: () => Promise<{ page: PageModule<unknown> }>;
}

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
	{ feature: "change", path: "/changes", load: () => import("../features/change/list") },
];

export interface Match {
	route: Route;
	params: Record<string, string>;
}

/** path: after the language, such as /ngos/x. */
export function matchRoute(path: string): Match | undefined {
	for (const route of routes) {
		try {
			const found = exec(path, route.path);
			if (found) return { route, params: found.params as Record<string, string> };
		} catch {
			return undefined; // a malformed percent sign
		}
	}
	return undefined;
}

/** Which links of this document the client follows itself. */
export function routedLinks(lang: Lang): RegExp {
	return new RegExp(
		`^/${lang}/(?:(?:ngos|authorities|vocabularies|changes)(?:/[^/?#]+)?)?(?:[?#]|$)`,
	);
}
