// SPDX-License-Identifier: EUPL-1.2
// A call of an operation as one would type it, from the contract's own examples.
import type { Call, Media, Parameter } from "../contract";

function written(example: unknown): string {
	const text = Array.isArray(example) ? example.join(",") : String(example);
	return encodeURIComponent(text).replaceAll("%2C", ",");
}

export function exampleOf(media: Media): unknown {
	return Object.values(media.examples ?? {})[0]?.value;
}

/** Required parameters, or else the first one that has an example. */
function telling(parameters: readonly Parameter[]): Parameter[] {
	const query = parameters.filter((p) => p.in === "query" && p.example !== undefined);
	const required = query.filter((p) => p.required);
	return required.length > 0 ? required : query.slice(0, 1);
}

export function curl({ method, path, operation }: Call): string {
	const parameters = operation.parameters ?? [];
	let address = path;
	for (const p of parameters)
		if (p.in === "path") address = address.replace(`{${p.name}}`, written(p.example));
	const query = telling(parameters).map((p) => `${p.name}=${written(p.example)}`);
	const url = `'https://ADDRESS${address}${query.length > 0 ? `?${query.join("&")}` : ""}'`;
	if (method === "GET") return `curl ${url}`;
	const media = operation.requestBody?.content["application/json"];
	const body = JSON.stringify(media ? exampleOf(media) : {});
	return `curl ${url} \\\n\t-X ${method} -H 'Content-Type: application/json' \\\n\t-d '${body}'`;
}

/** As people read it: JSON spread over lines, anything else as it is. */
export function shown(example: unknown): string {
	return typeof example === "string"
		? example.replaceAll("\r\n", "\n")
		: JSON.stringify(example, null, 2);
}
