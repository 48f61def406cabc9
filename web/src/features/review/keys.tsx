// SPDX-License-Identifier: EUPL-1.2
// Keys for whoever works through the queue. Single letters get in the way of
// speech input and of some readers: they can be switched off, and are then gone.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Key, t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { Dialog } from "../../ui/dialog";

const KEPT = "review-keys";

function kept(): boolean {
	try {
		return localStorage.getItem(KEPT) !== "off";
	} catch {
		return true;
	}
}

function keep(on: boolean): void {
	try {
		localStorage.setItem(KEPT, on ? "on" : "off");
	} catch {
		// Then it holds for this page.
	}
}

export type Acts = Readonly<Record<string, () => void>>;

/** Keys that belong to what has the focus. */
function isTaken({ target, key }: KeyboardEvent): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.closest("dialog, select, textarea, [contenteditable]")) return true;
	const input = target.closest("input");
	return input !== null && (input.type !== "checkbox" || key === " ");
}

/** One listener for as long as the page is there: a key right after a change finds what holds now. */
function useKeys(acts: Acts, on: boolean): void {
	const now = useRef({ acts, on });
	now.current = { acts, on };
	useLayoutEffect(() => {
		const press = (event: KeyboardEvent) => {
			const { acts, on } = now.current;
			const single = event.key.length === 1;
			const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
			if (!act || (single && !on) || event.ctrlKey || event.altKey || event.metaKey) return;
			// Arrows scroll, unless one is in the list already.
			const inList = event.target instanceof Element && event.target.closest("[data-keys]");
			if (isTaken(event) || (!single && !inList)) return;
			event.preventDefault();
			act();
		};
		addEventListener("keydown", press);
		return () => removeEventListener("keydown", press);
	}, []);
}

const HELP: readonly [keys: string, words: Key][] = [
	["j ↓", "review.key_next"],
	["k ↑", "review.key_before"],
	["Enter", "review.key_open"],
	["a", "review.key_take"],
	["x", "review.key_select"],
	["?", "review.key_help"],
];

function Help({
	on,
	onSwitch,
	onClose,
}: {
	on: boolean;
	onSwitch: (on: boolean) => void;
	onClose: () => void;
}) {
	return (
		<Dialog title={t("review.keys")} onClose={onClose}>
			<dl class="review-keys">
				{HELP.map(([keys, words]) => (
					<div key={keys}>
						<dt>
							{keys.split(" ").map((key) => (
								<kbd key={key}>{key}</kbd>
							))}
						</dt>
						<dd>{t(words)}</dd>
					</div>
				))}
			</dl>
			<Checkbox
				id="keys-on"
				name="keys"
				label={t("review.keys_on")}
				hint={t("review.keys_hint")}
				value={on}
				onChange={onSwitch}
			/>
			<div class="row">
				<Button kind="secondary" onClick={onClose} autofocus>
					{t("review.close")}
				</Button>
			</div>
		</Dialog>
	);
}

/** The button that shows them; it also listens. */
export function Keys({ acts }: { acts: Acts }) {
	const [on, setOn] = useState(kept);
	const [shown, show] = useState(false);
	useKeys({ ...acts, "?": () => show(true) }, on);
	const change = (value: boolean) => {
		keep(value);
		setOn(value);
	};
	return (
		<>
			<Button kind="quiet" onClick={() => show(true)}>
				{t(on ? "review.keys" : "review.keys_off")}
			</Button>
			{shown && <Help on={on} onSwitch={change} onClose={() => show(false)} />}
		</>
	);
}
