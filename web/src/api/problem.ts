// SPDX-License-Identifier: EUPL-1.2
// What can come back instead of data. The server's words are already in the
// language of the page (RFC 9457, Accept-Language); only what happens before
// the server is reached has no words of its own.
import type { components } from "./schema";

type Body = components["schemas"]["Problem"];

export type Trouble = "offline" | "unreachable" | "timeout";

export class Problem extends Error {
	/** "offline" … when no answer came; else the problem's stable code. */
	readonly code: string;
	readonly status: number;
	/** undefined when no answer came. */
	readonly body: Body | undefined;

	/** After how many seconds to try again, when the server says so. */
	readonly wait: number | undefined;

	private constructor(code: string, status: number, body?: Body, wait?: number) {
		super(body?.title ?? code);
		this.name = "Problem";
		this.code = code;
		this.status = status;
		this.body = body;
		this.wait = wait;
	}

	/** retryAfter: the header, in seconds. */
	static answered(body: Body, retryAfter?: string | null): Problem {
		const wait = /^\d+$/.test(retryAfter ?? "") ? Number(retryAfter) : undefined;
		return new Problem(body.code, body.status, body, wait);
	}

	/** An answer that is not ours: a proxy's page, a captive portal. */
	static foreign(status: number): Problem {
		return new Problem("unreachable", status);
	}

	static trouble(kind: Trouble): Problem {
		return new Problem(kind, 0);
	}

	/** May the same request succeed later, unchanged? */
	get passing(): boolean {
		return this.body === undefined || this.status >= 500 || this.status === 429;
	}
}

export function isProblemBody(value: unknown): value is Body {
	return (
		typeof value === "object" &&
		value !== null &&
		"code" in value &&
		"title" in value &&
		"request_id" in value
	);
}

/** Was this request given up because the reader went elsewhere? */
export function isAborted(error: unknown): boolean {
	return (
		typeof error === "object" && error !== null && "name" in error && error.name === "AbortError"
	);
}

/** What the server says about an address that it does not understand; everything else is thrown on. */
export function refusedBody(error: unknown): Body {
	if (error instanceof Problem && error.status === 400 && error.body) return error.body;
	throw error;
}

/** The query string without the parameters that were refused. */
export function withoutRefused({ errors }: Body, query: URLSearchParams): URLSearchParams {
	const faults = new Set((errors ?? []).map((fault) => fault.parameter));
	return new URLSearchParams([...query].filter(([name]) => !faults.has(name)));
}
