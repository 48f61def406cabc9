// SPDX-License-Identifier: EUPL-1.2
// Addresses. The page of /api/v1/X is /{lang}/X, with the same query string.
import { lang } from "./i18n";

type Value = string | number | boolean | undefined | null | readonly string[];

/** What may stand in a query string as it is, and people can read. */
function readable(encoded: string): string {
	return encoded.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%20", "+");
}

/** `?a=1&b=x,y`, without what is empty; "" when nothing is left. Commas and colons stay readable. */
export function queryString(values: Record<string, Value>): string {
	const parts: string[] = [];
	for (const [name, value] of Object.entries(values)) {
		if (value === undefined || value === null || value === "") continue;
		if (Array.isArray(value) && value.length === 0) continue;
		const text = Array.isArray(value) ? value.join(",") : String(value);
		parts.push(`${name}=${readable(encodeURIComponent(text))}`);
	}
	return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** The page of a path of the API: pagePath("ngos/123") = /ro/ngos/123. Home is pagePath(""). */
export function pagePath(path: string, query: Record<string, Value> = {}): string {
	return `/${lang()}/${path}${queryString(query)}`;
}

/** The API's address of the same thing. */
export function apiPath(path: string, query: Record<string, Value> = {}): string {
	return `/api/v1/${path}${queryString(query)}`;
}

/** Values of a comma separated parameter; [] when it is absent. */
export function listParam(query: URLSearchParams, name: string): string[] {
	return (query.get(name) ?? "").split(",").filter((v) => v !== "");
}

/** Where to sign in, to come back to an address of the site. */
export function signInPath(from?: string): string {
	return pagePath("account/sign-in", { to: from });
}

/** An address of this site that a link may lead back to; anything else is undefined. */
export function returnPath(to: string | null): string | undefined {
	const known = to !== null && /^\/(?:ro|hu|en)(?:\/[\w.~%-]+)*(?:\?[^#\\\s]*)?$/.test(to);
	return known && !to.includes("/..") ? to : undefined;
}

/** The address of this page, to come back to. */
export function pageNow(): string {
	return location.pathname + location.search;
}
