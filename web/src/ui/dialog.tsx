// SPDX-License-Identifier: EUPL-1.2
// The browser's own dialogue: it keeps the focus inside, closes at Esc and
// gives the focus back to where it was.
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

interface DialogProps {
	title: string;
	/** Esc, or a press of the way out. */
	onClose: () => void;
	children: ComponentChildren;
}

/** Open as long as it is drawn. */
export function Dialog({ title, onClose, children }: DialogProps) {
	const box = useRef<HTMLDialogElement>(null);
	const id = useId();
	// At once, also when it goes: who has moved on meanwhile is not fetched back.
	useLayoutEffect(() => {
		const dialog = box.current;
		const before = document.activeElement;
		dialog?.showModal();
		return () => {
			dialog?.close();
			if (before instanceof HTMLElement) before.focus();
		};
	}, []);
	const cancel = (event: Event) => {
		event.preventDefault();
		onClose();
	};
	return (
		<dialog ref={box} class="dialog" aria-labelledby={id} onCancel={cancel}>
			<h2 id={id} tabIndex={-1}>
				{title}
			</h2>
			{children}
		</dialog>
	);
}
