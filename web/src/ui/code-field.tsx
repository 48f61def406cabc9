// SPDX-License-Identifier: EUPL-1.2
import { describedBy, Field, type InputProps } from "./field";

type CodeFieldProps = InputProps & {
	/** Digits of an app, or a recovery code, which has letters, too. */
	kind?: "digits" | "any";
};

/** A code that is used once. Phones offer the one they have just received. */
export function CodeField({ id, label, hint, error, kind = "digits", ...input }: CodeFieldProps) {
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<input
				{...input}
				type="text"
				id={id}
				class="ds-input code"
				inputMode={kind === "digits" ? "numeric" : "text"}
				autocomplete="one-time-code"
				autocapitalize="none"
				spellcheck={false}
				{...describedBy(id, hint, error)}
			/>
		</Field>
	);
}
