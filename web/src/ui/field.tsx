// SPDX-License-Identifier: EUPL-1.2
// Label, hint and error around one control. The control names both by
// aria-describedby, so that they are read together with it.
import type { ComponentChildren } from "preact";

interface FieldProps {
	id: string;
	label: string;
	hint?: string | undefined;
	error?: string | undefined;
	children: ComponentChildren;
}

/** What a form gives to a field of text, and what its page may add. */
export interface InputProps {
	id: string;
	label: string;
	hint?: string | undefined;
	error?: string | undefined;
	name?: string;
	value: string;
	onInput: (event: Event) => void;
	required?: boolean;
	autofocus?: boolean;
	maxLength?: number;
}

/** What the control inside a Field carries. */
export function describedBy(id: string, hint?: string, error?: string) {
	const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
	return {
		"aria-describedby": ids === "" ? undefined : ids,
		"aria-invalid": error ? ("true" as const) : undefined,
	};
}

export function Field({ id, label, hint, error, children }: FieldProps) {
	return (
		<div class="ds-field">
			<label for={id}>{label}</label>
			{hint && (
				<p data-field="description" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{children}
			{error && (
				<p class="ds-validation-message" data-field="validation" id={`${id}-error`}>
					{error}
				</p>
			)}
		</div>
	);
}
