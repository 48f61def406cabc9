// SPDX-License-Identifier: EUPL-1.2
// The only place that calls the server. Calls are named as the contract's
// operations; each gives the body of a 200 or throws a Problem (or the
// AbortError of its signal).
import { lang } from "../lib/i18n";
import { queryString } from "../lib/paths";
import { isAborted, isProblemBody, Problem } from "./problem";
import type { components, operations, paths } from "./schema";

export type Schemas = components["schemas"];
export type Query<O extends keyof operations> = NonNullable<operations[O]["parameters"]["query"]>;

const TIMEOUT_MS = 20_000;

/** Where the API is: the origin of the page unless the build was told otherwise. */
export const API_BASE: string = import.meta.env.VITE_API_BASE ?? "";

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

/** What a path answers to GET with 200, as JSON. */
type Read<P extends keyof paths> = paths[P] extends {
	get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
	? Body
	: never;

/** The parts of a path in braces, and the query it takes. */
type Asked<P extends keyof paths> = paths[P] extends {
	get: { parameters: { path?: infer Parts; query?: infer Values } };
}
	? { path?: Parts; query?: Values }
	: never;

/** An answer's text as JSON; a page of somebody else is not. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/**
 * Public pages only read: these lines are all they need. openapi-fetch, which
 * also writes, weighs ten times as much and is for personal.ts.
 */
async function read<P extends keyof paths>(
	path: P,
	{ path: parts, query = {} }: { path?: unknown; query?: unknown },
	signal: AbortSignal | undefined,
): Promise<Outcome<Read<P>>> {
	const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
		encodeURIComponent((parts as Record<string, string>)[name] ?? ""),
	);
	const response = await fetch(API_BASE + address + queryString(query as Record<string, string>), {
		credentials: "omit",
		headers: { "Accept-Language": lang() },
		signal: bounded(signal),
	});
	return response.ok
		? { data: (await response.json()) as Read<P>, response }
		: { error: parsed(await response.text()), response };
}

export function get<P extends keyof paths>(path: P, asked: Asked<P>, signal?: AbortSignal) {
	return settle(read(path, asked, signal));
}

export const api = {
	ngo_list: (query: Query<"ngo_list">, signal?: AbortSignal) =>
		get("/api/v1/ngos", { query }, signal),
	ngo_facets: (query: Query<"ngo_facets">, signal?: AbortSignal) =>
		get("/api/v1/ngos/facets", { query }, signal),
	ngo_suggest: (query: Query<"ngo_suggest">, signal?: AbortSignal) =>
		get("/api/v1/ngos/suggest", { query }, signal),
	ngo_get: (id: string, signal?: AbortSignal) => get("/api/v1/ngos/{id}", { path: { id } }, signal),
	ngo_register_list: (id: string, signal?: AbortSignal) =>
		get("/api/v1/ngos/{id}/registers", { path: { id } }, signal),
	document_list: (id: string, signal?: AbortSignal) =>
		get("/api/v1/ngos/{id}/documents", { path: { id } }, signal),
	profile_field_list: (signal?: AbortSignal) => get("/api/v1/profile-fields", {}, signal),
	authority_list: (query: Query<"authority_list">, signal?: AbortSignal) =>
		get("/api/v1/authorities", { query }, signal),
	authority_get: (id: string, signal?: AbortSignal) =>
		get("/api/v1/authorities/{id}", { path: { id } }, signal),
	coverage_list: (query: Query<"coverage_list">, signal?: AbortSignal) =>
		get("/api/v1/registers/coverage", { query }, signal),
	coverage_authority_list: (query: Query<"coverage_authority_list">, signal?: AbortSignal) =>
		get("/api/v1/registers/coverage/authorities", { query }, signal),
	authority_register_list: (id: string, signal?: AbortSignal) =>
		get("/api/v1/authorities/{id}/registers", { path: { id } }, signal),
	register_list: (query: Query<"register_list">, signal?: AbortSignal) =>
		get("/api/v1/registers", { query }, signal),
	register_get: (id: string, signal?: AbortSignal) =>
		get("/api/v1/registers/{id}", { path: { id } }, signal),
	register_check_list: (id: string, query: Query<"register_check_list">, signal?: AbortSignal) =>
		get("/api/v1/registers/{id}/checks", { path: { id }, query }, signal),
	county_list: (signal?: AbortSignal) => get("/api/v1/counties", {}, signal),
	vocabulary_list: (signal?: AbortSignal) => get("/api/v1/vocabularies", {}, signal),
	vocabulary_get: (name: string, signal?: AbortSignal) =>
		get("/api/v1/vocabularies/{name}", { path: { name } }, signal),
	change_list: (query: Query<"change_list">, signal?: AbortSignal) =>
		get("/api/v1/changes", { query }, signal),
};
