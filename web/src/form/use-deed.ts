// SPDX-License-Identifier: EUPL-1.2
// A deed without fields: one button, one call, and what came of it.
import { useEffect, useRef, useState } from "preact/hooks";
import { type Fault, faultOf } from "./fault";

export interface Deed<A extends unknown[]> {
	run: (...given: A) => Promise<void>;
	busy: boolean;
	fault: Fault | undefined;
	attempt: number;
}

/** work: the call and what follows it. */
export function useDeed<A extends unknown[]>(work: (...given: A) => Promise<void>): Deed<A> {
	const [busy, setBusy] = useState(false);
	const [fault, setFault] = useState<Fault>();
	const [attempt, setAttempt] = useState(0);
	const running = useRef(false);
	const there = useRef(true);
	useEffect(
		() => () => {
			there.current = false;
		},
		[],
	);
	const run = async (...given: A) => {
		if (running.current) return;
		running.current = true;
		setBusy(true);
		setFault(undefined);
		try {
			await work(...given);
		} catch (error) {
			setFault(faultOf(error, {}));
			setAttempt((n) => n + 1);
		} finally {
			running.current = false;
			if (there.current) setBusy(false);
		}
	};
	return { run, busy, fault, attempt };
}
