// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from "preact";

/** A page of prose: the same for every reader, without script. */
export interface Document {
	/** After the language: /about. */
	path: string;
	title: string;
	description: string;
	body: ComponentChildren;
}

/** The same in one language; its body begins with what follows the h1. */
export type Prose = Omit<Document, "path">;
