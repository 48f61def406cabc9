// SPDX-License-Identifier: EUPL-1.2
// From the page that the server drew to the same page of the client: what the
// reader has done to it meanwhile is not lost.

const typed = new Map<string, string>();

/** What was typed into a field of the server before the script came; once. */
export function typedAlready(id: string): string | undefined {
	const text = typed.get(id);
	typed.delete(id);
	return text;
}

/** Where the reader is in a field: the focus and, in text, the selection. */
function keepFocus(): () => void {
	const field = document.activeElement;
	const id = field?.id;
	const range = field instanceof HTMLInputElement && /^(?:search|text)$/.test(field.type);
	const [start, end] = range ? [field.selectionStart, field.selectionEnd] : [null, null];
	return () => {
		const now = id ? document.getElementById(id) : null;
		if (now === null || now === document.activeElement) return;
		now.focus({ preventScroll: true });
		if (range && now instanceof HTMLInputElement) now.setSelectionRange(start, end);
	};
}

/** Puts what `draw` draws into `main` in place of what the server drew there. */
export function takeOver(main: HTMLElement, draw: () => void): void {
	for (const field of main.querySelectorAll<HTMLInputElement>("input[id]"))
		if (field.value !== field.defaultValue) typed.set(field.id, field.value);
	const focusAgain = keepFocus();
	main.replaceChildren();
	draw();
	focusAgain();
}
