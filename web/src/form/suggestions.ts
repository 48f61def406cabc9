// SPDX-License-Identifier: EUPL-1.2
// Organisations that what is being typed may mean.
import { useEffect, useRef, useState } from "preact/hooks";
import { api, type Schemas } from "../api/client";
import type { Labels } from "../api/labels";
import { labelOf } from "../api/labels";
import { useLater } from "../lib/later";
import { pagePath } from "../lib/paths";
import type { Suggestion } from "../ui/combobox";

const PAUSE_MS = 200;
const FEWEST_LETTERS = 2;
const MOST = 8;

export function suggestionOf(ngo: Schemas["NgoSuggestion"], counties: Labels): Suggestion {
	const place = new Set([ngo.locality, labelOf(counties, ngo.county)].filter(Boolean));
	return {
		id: ngo.id,
		label: ngo.name,
		detail: [...place].join(", "),
		href: pagePath(`ngos/${ngo.id}`),
	};
}

/** Asks after a pause; an answer to letters that have changed since is thrown away. */
export function useSuggestions(counties: Labels): [Suggestion[], (text: string) => void] {
	const [found, setFound] = useState<Suggestion[]>([]);
	const pause = useLater(PAUSE_MS);
	const asking = useRef<AbortController>(undefined);
	useEffect(() => () => asking.current?.abort(), []);

	const ask = (text: string) => {
		const given = new AbortController();
		asking.current = given;
		api.ngo_suggest({ q: text, limit: MOST }, given.signal).then(
			({ items }) => {
				if (!given.signal.aborted) setFound(items.map((ngo) => suggestionOf(ngo, counties)));
			},
			() => {
				// Searching works without suggestions.
			},
		);
	};
	const type = (text: string) => {
		asking.current?.abort();
		const words = text.trim();
		if (words.length < FEWEST_LETTERS) {
			pause.cancel();
			setFound([]);
		} else pause.run(() => ask(words));
	};
	return [found, type];
}
