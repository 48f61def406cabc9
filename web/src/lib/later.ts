// SPDX-License-Identifier: EUPL-1.2
// Work that waits until the typing pauses.
import { useEffect, useMemo } from "preact/hooks";

export interface Later {
	/** Does the work after the pause, instead of whatever was waiting. */
	run: (work: () => void) => void;
	cancel: () => void;
}

export function later(ms: number): Later {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const cancel = () => clearTimeout(timer);
	const run = (work: () => void) => {
		cancel();
		timer = setTimeout(work, ms);
	};
	return { run, cancel };
}

/** The same, given up when the component goes. */
export function useLater(ms: number): Later {
	const waiting = useMemo(() => later(ms), [ms]);
	useEffect(() => waiting.cancel, [waiting]);
	return waiting;
}
