// SPDX-License-Identifier: EUPL-1.2
// What a form was refused for, above the form. It takes the focus, so that it
// is read first; each fault leads to its field.
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

interface FieldError {
	/** Of the field, when there is one. */
	id?: string;
	words: string;
}

interface ErrorSummaryProps {
	title: string;
	/** Put before the title of the document: "Error". */
	titlePrefix: string;
	detail?: string | undefined;
	errors: readonly FieldError[];
	requestId?: string | undefined;
	requestIdLabel: string;
	/** Another number: said anew, though the words may be the same. */
	attempt: number;
	/** What helps: a button, a link. */
	children?: ComponentChildren;
}

/** A group of choices has no id of its own that takes the focus: its first one does. */
function focusField(id: string): void {
	const found = document.getElementById(id);
	const inner = found?.querySelector<HTMLElement>("input, select, textarea, button");
	const field = found?.matches("input, select, textarea, button") ? found : (inner ?? found);
	field?.focus();
	field?.scrollIntoView({ block: "center" });
}

function FaultLink({ id, words }: Required<FieldError>) {
	const go = (event: Event) => {
		event.preventDefault();
		focusField(id);
	};
	return (
		<a href={`#${id}`} onClick={go}>
			{words}
		</a>
	);
}

function usePrefixedTitle(prefix: string, attempt: number): void {
	useLayoutEffect(() => {
		const before = document.title;
		document.title = `${prefix}: ${before}`;
		return () => {
			if (document.title === `${prefix}: ${before}`) document.title = before;
		};
	}, [prefix, attempt]);
}

export function ErrorSummary(props: ErrorSummaryProps) {
	const { title, titlePrefix, detail, errors, requestId, requestIdLabel, attempt } = props;
	const box = useRef<HTMLElement>(null);
	const heading = useId();
	useLayoutEffect(() => {
		box.current?.focus();
		box.current?.scrollIntoView({ block: "start" });
	}, [attempt]);
	usePrefixedTitle(titlePrefix, attempt);
	return (
		<section
			ref={box}
			class="ds-alert problem"
			data-color="danger"
			aria-labelledby={heading}
			tabIndex={-1}
		>
			<h2 id={heading}>{title}</h2>
			{detail && <p>{detail}</p>}
			{errors.length > 0 && (
				<ul>
					{errors.map(({ id, words }) => (
						<li key={words}>{id ? <FaultLink id={id} words={words} /> : words}</li>
					))}
				</ul>
			)}
			{props.children}
			{requestId && (
				<p class="muted">
					{requestIdLabel} <code>{requestId}</code>
				</p>
			)}
		</section>
	);
}
