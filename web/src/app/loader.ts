// SPDX-License-Identifier: EUPL-1.2
// From an address to a page that can be shown: module, words and data, all
// fetched at once. What was shown lately is kept for the way back.
import { isAborted, Problem } from "../api/problem";
import type { PageInput, PageModule } from "../lib/page";
import { placeOf } from "./location";
import { matchRoute, type Route } from "./routes";
import { loadWords } from "./words";

export interface Shown {
	url: string;
	route: Route;
	page: PageModule<unknown>;
	data: unknown;
	input: PageInput;
}

const KEPT = 20;
const kept = new Map<string, Shown>();

function keep(shown: Shown): Shown {
	kept.delete(shown.url);
	kept.set(shown.url, shown);
	const oldest = kept.keys().next();
	if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
	return shown;
}

/** What was shown at this address before, to be shown at once on the way back. */
export function lately(url: string): Shown | undefined {
	return kept.get(url);
}

/** Is there a page of ours at this address? */
export function routeOf(url: string): Route | undefined {
	const place = placeOf(url);
	return place && matchRoute(place.path)?.route;
}

// A chunk that cannot be fetched is the network's fault, not the page's.
function whyNotLoaded(error: unknown): unknown {
	if (error instanceof TypeError)
		return Problem.trouble(navigator.onLine ? "unreachable" : "offline");
	return error;
}

/** Throws a Problem, or the AbortError of the signal. */
export async function loadPage(url: string, signal: AbortSignal): Promise<Shown> {
	const place = placeOf(url);
	const match = place && matchRoute(place.path);
	if (place === undefined || match === undefined) throw new Error(`no page at ${url}`);
	const { route, params } = match;
	const input: PageInput = { lang: place.lang, url, params, query: place.query, signal };
	const words = loadWords(place.lang, [route.feature, ...(route.words ?? [])]);
	// Awaited below, but not when the page itself fails first.
	words.catch(() => undefined);
	try {
		const { page } = await route.load();
		const [data] = await Promise.all([page.load(input), words]);
		signal.throwIfAborted();
		return keep({ url, route, page, data, input });
	} catch (error) {
		throw isAborted(error) ? error : whyNotLoaded(error);
	}
}
