// SPDX-License-Identifier: EUPL-1.2
// From an address to a page that can be shown: module, words and data, all
// fetched at once.
import { isAborted, Problem } from "../api/problem";
import type { Lang } from "../lib/i18n";
import type { PageInput, PageModule } from "../lib/page";
import { placeOf } from "./location";

export interface Route {
	/** Also the name of its words. */
	feature: string;
	/** Further words that only this page needs. */
	words?: readonly string[];
	/** After the language. */
	path: string;
	load: () => Promise<{ page: PageModule<unknown> }>;
}

export interface Match<R extends Route = Route> {
	route: R;
	params: Record<string, string>;
}

export interface Shown {
	url: string;
	route: Route;
	page: PageModule<unknown>;
	data: unknown;
	input: PageInput;
}

/** The pages of one application. */
export interface Book {
	/** Is there a page of ours at this address? */
	routeOf: (url: string) => Route | undefined;
	/** Throws a Problem, a Redirect, or the AbortError of the signal. */
	load: (url: string, signal: AbortSignal) => Promise<Shown>;
	/** What was shown at this address before, to be shown at once on the way back. */
	lately: (url: string) => Shown | undefined;
}

export interface BookOptions<R extends Route> {
	match: (path: string) => Match<R> | undefined;
	words: (lang: Lang, features: readonly string[]) => Promise<void>;
	/** How many pages are remembered. */
	kept: number;
	/** May this page be shown at all? Throws when not. */
	enter?: (route: R, url: string) => Promise<unknown>;
}

// A chunk that cannot be fetched is the network's fault, not the page's.
function whyNotLoaded(error: unknown): unknown {
	if (error instanceof TypeError)
		return Problem.trouble(navigator.onLine ? "unreachable" : "offline");
	return error;
}

export function bookOf<R extends Route>({ match, words, kept, enter }: BookOptions<R>): Book {
	const memory = new Map<string, Shown>();

	const keep = (shown: Shown): Shown => {
		memory.delete(shown.url);
		memory.set(shown.url, shown);
		const oldest = memory.keys().next();
		if (memory.size > kept && !oldest.done) memory.delete(oldest.value);
		return shown;
	};
	const fetchPage = async (url: string, signal: AbortSignal): Promise<Shown> => {
		const place = placeOf(url);
		const found = place && match(place.path);
		if (place === undefined || found === undefined) throw new Error(`no page at ${url}`);
		const { route, params } = found;
		const input: PageInput = { lang: place.lang, url, params, query: place.query, signal };
		const spoken = words(place.lang, [route.feature, ...(route.words ?? [])]);
		// Awaited below, but not when the page itself fails first.
		spoken.catch(() => undefined);
		const [{ page }] = await Promise.all([route.load(), enter?.(route, url)]);
		const [data] = await Promise.all([page.load(input), spoken]);
		signal.throwIfAborted();
		return keep({ url, route, page, data, input });
	};
	return {
		routeOf: (url) => {
			const place = placeOf(url);
			return place && match(place.path)?.route;
		},
		load: (url, signal) =>
			fetchPage(url, signal).catch((error: unknown) => {
				throw isAborted(error) ? error : whyNotLoaded(error);
			}),
		lately: (url) => memory.get(url),
	};
}
