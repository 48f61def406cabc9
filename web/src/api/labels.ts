// SPDX-License-Identifier: EUPL-1.2
// Names of codes (legal forms, states, counties …) in the language of the
// page. They change rarely: asked once for each document, kept after success.
import { lang } from "../lib/i18n";
import { api, type Schemas } from "./client";

export type VocabularyName =
	| "legal_form"
	| "register_status"
	| "domain"
	| "authority_kind"
	| "data_flag"
	| "court_kind"
	| "icnpo_group"
	| "activity_area"
	| "beneficiary"
	| "work_language";

/** Code → label in the order of the vocabulary. */
export type Labels = ReadonlyMap<string, string>;

const kept = new Map<string, Promise<unknown>>();

function once<T>(key: string, ask: () => Promise<T>): Promise<T> {
	const known = kept.get(key) as Promise<T> | undefined;
	if (known !== undefined) return known;
	const asked = ask();
	kept.set(key, asked);
	// A failure is not kept: the next page asks again.
	asked.catch(() => kept.delete(key));
	return asked;
}

/** No signal: an answer that one page gave up is still good for the next. */
export function vocabulary(name: VocabularyName): Promise<Schemas["Vocabulary"]> {
	return once(name, () => api.vocabulary_get(name));
}

export async function labels(name: VocabularyName): Promise<Labels> {
	const { terms } = await vocabulary(name);
	return new Map(terms.map((term) => [term.code, term.label[lang()]]));
}

export async function counties(): Promise<Schemas["County"][]> {
	const { items } = await once("county", () => api.county_list());
	return items;
}

export async function countyLabels(): Promise<Labels> {
	return new Map((await counties()).map((county) => [county.code, county.name[lang()]]));
}

/** The label, or the code itself for one that is newer than what we know. */
export function labelOf(known: Labels, code: string | null | undefined): string {
	if (code === null || code === undefined) return "";
	return known.get(code) ?? code;
}
