// SPDX-License-Identifier: EUPL-1.2
// What a page is: a function from an address to data, and a view of the data.
// Everything else (loading, errors, focus, scrolling, history) is the frame's.
import type { ComponentType } from "preact";
import type { Lang } from "./i18n";

export interface PageInput {
	lang: Lang;
	/** Path and query string, as in the address bar. */
	url: string;
	/** Named parts of the path. */
	params: Record<string, string>;
	query: URLSearchParams;
	/** Aborted when the reader has gone elsewhere. */
	signal: AbortSignal;
}

export interface PageHead {
	/** Without the name of the site, which the frame adds. */
	title: string;
}

export interface ViewProps<D> {
	data: D;
	input: PageInput;
	/** A newer address of this same page is being loaded. */
	busy: boolean;
	/** Goes to an address of the site; replace: without a step in the history. */
	go: (url: string, replace?: boolean) => void;
	/** Asks for the data of this page again. */
	reload: () => void;
}

export interface PageModule<D> {
	/** Fetches through api/client.ts; throws its Problem. */
	load: (input: PageInput) => Promise<D>;
	head: (data: D, input: PageInput) => PageHead;
	View: ComponentType<ViewProps<D>>;
}

/** Keeps D together across load, head and View. */
export function definePage<D>(page: PageModule<D>): PageModule<unknown> {
	return page as unknown as PageModule<unknown>;
}

/** Thrown by load: the reader has to be elsewhere first. */
export class Redirect extends Error {
	/** An address of the site. */
	readonly to: string;

	constructor(to: string) {
		super(to);
		this.to = to;
	}
}
