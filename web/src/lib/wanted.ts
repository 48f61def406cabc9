// SPDX-License-Identifier: EUPL-1.2
import type { PageInput } from "./page";

/**
 * What the reader has asked for last. What is shown may still be of an earlier
 * address; filters that are being set must not jump back until the new comes.
 */
export function wanted(input: PageInput): URLSearchParams {
	const here = location.pathname === input.url.split("?")[0];
	return here ? new URLSearchParams(location.search) : input.query;
}
