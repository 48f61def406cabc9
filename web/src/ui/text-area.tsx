// SPDX-License-Identifier: EUPL-1.2
import type { JSX } from "preact";
import { describedBy, Field } from "./field";

type TextAreaProps = JSX.IntrinsicElements["textarea"] & {
	id: string;
	label: string;
	hint?: string;
	error?: string;
	/** How much is left, written out: said politely when it changes. */
	count?: string;
};

export function TextArea({ id, label, hint, error, count, ...area }: TextAreaProps) {
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<textarea rows={5} {...area} id={id} class="ds-input" {...describedBy(id, hint, error)} />
			{count && (
				<p data-field="description" role="status">
					{count}
				</p>
			)}
		</Field>
	);
}
