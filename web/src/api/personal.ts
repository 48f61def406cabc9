// SPDX-License-Identifier: EUPL-1.2
// Calls by somebody: the cookie goes along, to our own origin only. One file
// beside this for each subject names its operations: account.ts …
import createClient from "openapi-fetch";
import { lang } from "../lib/i18n";
import { API_BASE, bounded, type Outcome, settle } from "./client";
import { isAborted, Problem } from "./problem";
import type { paths } from "./schema";

export const personal = createClient<paths>({
	baseUrl: API_BASE,
	credentials: "same-origin",
	querySerializer: { array: { style: "form", explode: false } },
});
personal.use({
	onRequest({ request }) {
		request.headers.set("Accept-Language", lang());
		return request;
	},
});

/** Gives the password or a code once more; false: the person would rather not. */
type StepUp = () => Promise<boolean>;

let stepUp: StepUp = () => Promise.resolve(false);

/** Who asks the person, when the server wants to be sure that it is them. */
export function onStepUp(ask: StepUp): void {
	stepUp = ask;
}

let tell: () => void = () => undefined;

/** What to do at each answer: it lengthens the session. */
export function onAnswer(work: () => void): void {
	tell = work;
}

const wantsStepUp = (error: unknown) =>
	error instanceof Problem && error.code === "step_up_required";

/**
 * The body, or a throw as in client.ts. When the server wants the password
 * again, the person is asked and the call made once more: so it comes as a
 * function.
 */
export async function ask<T>(
	call: (signal: AbortSignal) => Promise<Outcome<T>>,
	signal?: AbortSignal,
): Promise<Exclude<T, string>> {
	const attempt = async () => {
		const body = await settle(call(bounded(signal)));
		tell();
		return body;
	};
	try {
		return await attempt();
	} catch (error) {
		if (isAborted(error) || !wantsStepUp(error) || !(await stepUp())) throw error;
		return attempt();
	}
}

/** The header that names the version one has seen. */
export function seen(version: number): { "If-Match": string } {
	return { "If-Match": `"v${version}"` };
}
