// SPDX-License-Identifier: EUPL-1.2
// Pages of prose: the same for every reader, without script.
import type { ComponentChildren } from "preact";
import type { Lang } from "../lib/i18n";

export interface Document {
	/** After the language: /about. */
	path: string;
	title: string;
	description: string;
	body: ComponentChildren;
}

export function documents(_lang: Lang): Document[] {
	return [];
}
