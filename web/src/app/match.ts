// SPDX-License-Identifier: EUPL-1.2
import { exec } from "preact-iso/router";
import type { Match, Route } from "./loader";

/** Finds the route of a path (after the language, such as /ngos/x) among some. */
export function matchIn<R extends Route>(routes: readonly R[]) {
	return (path: string): Match<R> | undefined => {
		for (const route of routes) {
			try {
				const found = exec(path, route.path);
				if (found) return { route, params: found.params as Record<string, string> };
			} catch {
				return undefined; // a malformed percent sign
			}
		}
		return undefined;
	};
}
