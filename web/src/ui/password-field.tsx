// SPDX-License-Identifier: EUPL-1.2
// A password: may be pasted, may be shown, and tells how long it is so far.
// It is hidden again before the form is sent, so that browsers keep it as one.
import { useEffect, useRef, useState } from "preact/hooks";
import { describedBy, Field, type InputProps } from "./field";

type PasswordFieldProps = InputProps & {
	autocomplete: "current-password" | "new-password";
	showLabel: string;
	hideLabel: string;
	/** Its length in words: "12 of at least 15 characters". Only for new ones. */
	count?: string;
};

export function PasswordField(props: PasswordFieldProps) {
	const { id, label, hint, error, showLabel, hideLabel, count, ...input } = props;
	const [shown, show] = useState(false);
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		const { form } = field.current ?? {};
		const hide = () => show(false);
		form?.addEventListener("submit", hide);
		return () => form?.removeEventListener("submit", hide);
	}, []);
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<div class="password">
				<input
					{...input}
					{...(shown ? { type: "text" as const } : { type: "password" as const })}
					ref={field}
					id={id}
					class="ds-input"
					autocapitalize="none"
					spellcheck={false}
					{...describedBy(id, hint, error)}
				/>
				<button
					type="button"
					class="ds-button"
					data-variant="secondary"
					aria-controls={id}
					aria-pressed={shown}
					onClick={() => show(!shown)}
				>
					{shown ? hideLabel : showLabel}
				</button>
			</div>
			{count && (
				<p data-field="description" role="status">
					{count}
				</p>
			)}
		</Field>
	);
}
