// SPDX-License-Identifier: EUPL-1.2
// The only place that calls the server. Calls are named as the contract's
// operations; each gives the body of a 200 or throws a Problem (or the
// AbortError of its signal).
import createClient from "openapi-fetch";
import { lang } from "../lib/i18n";
import { isAborted, isProblemBody, Problem } from "./problem";
import type { components, operations, paths } from "./schema";

export type Schemas = components["schemas"];
export type Query<O extends keyof operations> = NonNullable<operations[O]["parameters"]["query"]>;

const TIMEOUT_MS = 20_000;

/** Where the API is: the origin of the page unless the build was told otherwise. */
export const API_BASE: string = import.meta.env.VITE_API_BASE ?? "";

/** same-origin: calls that need to know who asks (api/personal.ts). */
export function clientOf(credentials: "omit" | "same-origin") {
	const made = createClient<paths>({
		baseUrl: API_BASE,
		credentials,
		querySerializer: { array: { style: "form", explode: false } },
	});
	made.use({
		onRequest({ request }) {
			request.headers.set("Accept-Language", lang());
			return request;
		},
	});
	return made;
}

const client = clientOf("omit");

export interface Outcome<T> {
	data?: T;
	error?: unknown;
	response: Response;
}

export function troubleOf(error: unknown): unknown {
	if (isAborted(error)) return error;
	if (error instanceof DOMException && error.name === "TimeoutError")
		return Problem.trouble("timeout");
	return Problem.trouble(navigator.onLine ? "unreachable" : "offline");
}

/** The body, or a throw that says why there is none. Lists also come as CSV, but not here. */
export async function settle<T>(call: Promise<Outcome<T>>): Promise<Exclude<T, string>> {
	let outcome: Outcome<T>;
	try {
		outcome = await call;
	} catch (error) {
		throw troubleOf(error);
	}
	const { response, data, error } = outcome;
	if (response.ok && (data !== undefined || response.status === 204))
		return data as Exclude<T, string>;
	if (isProblemBody(error)) throw Problem.answered(error, response.headers.get("Retry-After"));
	throw Problem.foreign(response.status);
}

export function bounded(signal: AbortSignal | undefined): AbortSignal {
	const timeout = AbortSignal.timeout(TIMEOUT_MS);
	return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

export const api = {
	ngo_list: (query: Query<"ngo_list">, signal?: AbortSignal) =>
		settle(client.GET("/api/v1/ngos", { params: { query }, signal: bounded(signal) })),
	ngo_facets: (query: Query<"ngo_facets">, signal?: AbortSignal) =>
		settle(client.GET("/api/v1/ngos/facets", { params: { query }, signal: bounded(signal) })),
	ngo_suggest: (query: Query<"ngo_suggest">, signal?: AbortSignal) =>
		settle(client.GET("/api/v1/ngos/suggest", { params: { query }, signal: bounded(signal) })),
	ngo_get: (id: string, signal?: AbortSignal) =>
		settle(client.GET("/api/v1/ngos/{id}", { params: { path: { id } }, signal: bounded(signal) })),
	document_list: (id: string, signal?: AbortSignal) =>
		settle(
			client.GET("/api/v1/ngos/{id}/documents", {
				params: { path: { id } },
				signal: bounded(signal),
			}),
		),
	profile_field_list: (signal?: AbortSignal) =>
		settle(client.GET("/api/v1/profile-fields", { signal: bounded(signal) })),
	authority_list: (query: Query<"authority_list">, signal?: AbortSignal) =>
		settle(client.GET("/api/v1/authorities", { params: { query }, signal: bounded(signal) })),
	authority_get: (id: string, signal?: AbortSignal) =>
		settle(
			client.GET("/api/v1/authorities/{id}", {
				params: { path: { id } },
				signal: bounded(signal),
			}),
		),
	county_list: (signal?: AbortSignal) =>
		settle(client.GET("/api/v1/counties", { signal: bounded(signal) })),
	vocabulary_list: (signal?: AbortSignal) =>
		settle(client.GET("/api/v1/vocabularies", { signal: bounded(signal) })),
	vocabulary_get: (name: string, signal?: AbortSignal) =>
		settle(
			client.GET("/api/v1/vocabularies/{name}", {
				params: { path: { name } },
				signal: bounded(signal),
			}),
		),
	change_list: (query: Query<"change_list">, signal?: AbortSignal) =>
		settle(client.GET("/api/v1/changes", { params: { query }, signal: bounded(signal) })),
};
