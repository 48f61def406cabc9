// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useMemo, useState } from "preact/hooks";
import { Autosave, type AutosaveOptions, type Snapshot } from "./autosave";
import { draftOf } from "./draft";

export interface Saving extends Snapshot {
	set: (name: string, value: unknown) => void;
	/** Before going on: true when the server has everything. */
	flush: () => Promise<boolean>;
	resolve: (choice: "mine" | "theirs") => void;
	/** The sentence beside a field. */
	error: (name: string) => string | undefined;
}

type Spec = Pick<AutosaveOptions, "stored" | "labels" | "save" | "load"> & {
	/** Names what is kept in the tab: the kind and the id of the thing. */
	id: string;
};

/** Asks before the window is closed over what is not saved. */
function useGuard(unsaved: boolean): void {
	useEffect(() => {
		if (!unsaved) return;
		const ask = (event: Event) => event.preventDefault();
		addEventListener("beforeunload", ask);
		return () => removeEventListener("beforeunload", ask);
	}, [unsaved]);
}

/** A form that saves itself (autosave.ts). `stored` counts at the beginning only. */
export function useAutosave({ id, stored, labels, save, load }: Spec): Saving {
	const [, draw] = useState(0);
	const autosave = useMemo(
		() =>
			new Autosave({
				stored,
				labels,
				save,
				load,
				draft: draftOf(id),
				tell: () => draw((n) => n + 1),
			}),
		[id],
	);
	useEffect(() => {
		const now = () => void autosave.flush();
		const leaving = () => document.visibilityState === "hidden" && now();
		addEventListener("online", now);
		document.addEventListener("visibilitychange", leaving);
		return () => {
			removeEventListener("online", now);
			document.removeEventListener("visibilitychange", leaving);
			void autosave.flush();
			autosave.end();
		};
	}, [autosave]);
	const snapshot = autosave.snapshot;
	useGuard(snapshot.unsaved && snapshot.state.kind !== "signed_out");
	return {
		...snapshot,
		set: (name, value) => autosave.set(name, value),
		flush: () => autosave.flush(),
		resolve: (choice) => autosave.resolve(choice),
		error: (name) => snapshot.fault?.fields[name],
	};
}
