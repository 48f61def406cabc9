// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from "preact/hooks";

/** The browser asks before a page is left that shows what is shown once. */
export function useLeaveGuard(guarded: boolean): void {
	useEffect(() => {
		if (!guarded) return;
		const ask = (event: Event) => event.preventDefault();
		addEventListener("beforeunload", ask);
		return () => removeEventListener("beforeunload", ask);
	}, [guarded]);
}
