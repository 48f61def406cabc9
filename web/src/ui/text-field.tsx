// SPDX-License-Identifier: EUPL-1.2
import type { JSX } from "preact";
import { describedBy, Field } from "./field";

type TextFieldProps = JSX.IntrinsicElements["input"] & {
	id: string;
	label: string;
	hint?: string;
	error?: string;
};

export function TextField({ id, label, hint, error, ...input }: TextFieldProps) {
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<input type="text" {...input} id={id} class="ds-input" {...describedBy(id, hint, error)} />
		</Field>
	);
}
