// SPDX-License-Identifier: EUPL-1.2
// What just changed, for those who do not see it: said once it has stood for a
// moment, not at each letter of a search.
import { useEffect, useState } from "preact/hooks";
import { useLater } from "../lib/later";

const QUIET_MS = 1000;

export function Said({ words }: { words: string }) {
	const [said, say] = useState("");
	const pause = useLater(QUIET_MS);
	useEffect(() => pause.run(() => say(words)), [words, pause]);
	return (
		<p class="ds-sr-only" role="status">
			{said}
		</p>
	);
}
