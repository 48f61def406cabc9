// SPDX-License-Identifier: EUPL-1.2
// The contract, as the reference reads it: openapi/bundle.json.
import bundle from "../../../openapi/bundle.json";

/** Where the server is: the origin of the page unless the build was told otherwise. */
export const API_BASE: string = import.meta.env.VITE_API_BASE ?? "";

export interface Schema {
	$ref?: string;
	type?: string | string[];
	description?: string;
	format?: string;
	pattern?: string;
	enum?: (string | number)[];
	const?: string | number;
	default?: unknown;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	uniqueItems?: boolean;
	required?: string[];
	properties?: Record<string, Schema>;
	additionalProperties?: Schema | boolean;
	items?: Schema;
	allOf?: Schema[];
	anyOf?: Schema[];
	oneOf?: Schema[];
}

export interface Media {
	schema: Schema;
	examples?: Record<string, { value: unknown }>;
}

export interface Parameter {
	name: string;
	in: string;
	required?: boolean;
	description: string;
	schema: Schema;
	example?: unknown;
}

export interface Header {
	$ref?: string;
	description?: string;
	schema?: Schema;
	example?: unknown;
}

export interface Response {
	$ref?: string;
	description: string;
	headers?: Record<string, Header>;
	content?: Record<string, Media>;
}

export const ROLES = [
	"visitor",
	"account",
	"ngo_editor",
	"ngo_admin",
	"officer",
	"representative",
	"reviewer",
	"sgg_admin",
	"auditor",
] as const;
export type Role = (typeof ROLES)[number];

/** Who may do it at all; what is asked in detail, the server checks row by row. */
export interface Access {
	roles: Role[];
	/** What a key of a program needs; absent: no key may. */
	scope?: string;
	step_up?: boolean;
	/** Of which only one's own may be touched. */
	own?: string;
}

export interface Operation {
	operationId: string;
	tags: string[];
	summary: string;
	"x-summary-ro": string;
	"x-summary-hu": string;
	description: string;
	parameters?: Parameter[];
	requestBody?: { description: string; content: Record<string, Media> };
	responses: Record<string, Response>;
	security?: Record<string, string[]>[];
	/** Absent: open to everybody. */
	"x-access"?: Access;
}

interface Contract {
	info: { version: string };
	tags: { name: string; description: string }[];
	paths: Record<string, Record<string, Operation>>;
	components: {
		schemas: Record<string, Schema>;
		responses: Record<string, Response>;
		headers: Record<string, Header>;
	};
}

// What the file promises is tested against the server; a type as exact as the
// whole file would say no more.
export const contract = bundle as unknown as Contract;

export interface Call {
	method: string;
	path: string;
	operation: Operation;
}

export const calls: readonly Call[] = Object.entries(contract.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({
		method: method.toUpperCase(),
		path,
		operation,
	})),
);

export function callsOf(tag: string): Call[] {
	return calls.filter((call) => call.operation.tags[0] === tag);
}

export function refName(ref: string): string {
	return ref.slice(ref.lastIndexOf("/") + 1);
}

function found<T>(of: Record<string, T>, ref: string): T {
	const thing = of[refName(ref)];
	if (thing === undefined) throw new Error(`${ref} is not in the contract`);
	return thing;
}

export function schemaOf(schema: Schema): Schema {
	return schema.$ref ? found(contract.components.schemas, schema.$ref) : schema;
}

export function responseOf(response: Response): Response {
	return response.$ref ? found(contract.components.responses, response.$ref) : response;
}

export function headerOf(header: Header): Header {
	return header.$ref ? found(contract.components.headers, header.$ref) : header;
}

/** Properties of an object with those of what it extends, and which are always there. */
export function propertiesOf(schema: Schema): [string, Schema, boolean][] {
	const whole = schemaOf(schema);
	const inherited = (whole.allOf ?? []).flatMap(propertiesOf);
	const own = Object.entries(whole.properties ?? {}).map(
		([name, property]): [string, Schema, boolean] => [
			name,
			property,
			whole.required?.includes(name) ?? false,
		],
	);
	return [...inherited, ...own];
}

/** Names of the schemas that something mentions, itself or through others. */
function mentioned(thing: unknown, names: Set<string>): Set<string> {
	for (const [, ref] of JSON.stringify(thing).matchAll(/"\$ref":"#\/components\/(\w+\/\w+)"/g)) {
		const [kind, name] = (ref ?? "").split("/") as ["schemas" | "responses" | "headers", string];
		if (kind !== "schemas") mentioned(contract.components[kind][name], names);
		else if (!names.has(name)) mentioned(contract.components.schemas[name], names.add(name));
	}
	return names;
}

/** The tag on whose page a schema is explained; undefined when several tags use it, or none. */
const homes = new Map<string, string | undefined>();
for (const { name: tag } of contract.tags)
	for (const name of mentioned(
		callsOf(tag).map((call) => call.operation),
		new Set(),
	))
		homes.set(name, homes.has(name) ? undefined : tag);

export function schemasOf(tag: string | undefined): [string, Schema][] {
	return Object.entries(contract.components.schemas).filter(([name]) => homes.get(name) === tag);
}

/** After /api/reference/. */
export function schemaPage(name: string): string {
	return homes.get(name) ?? "schemas";
}
