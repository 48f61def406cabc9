// SPDX-License-Identifier: EUPL-1.2
import { describedBy } from "./field";

interface CheckboxProps {
	id: string;
	name: string;
	label: string;
	hint?: string;
	error?: string | undefined;
	value: boolean;
	onChange: (value: boolean) => void;
}

/** Yes or no. */
export function Checkbox({ id, name, label, hint, error, value, onChange }: CheckboxProps) {
	return (
		<div class="checks">
			<div class="ds-field">
				<input
					class="ds-input"
					type="checkbox"
					id={id}
					name={name}
					checked={value}
					onChange={(event) => onChange(event.currentTarget.checked)}
					{...describedBy(id, hint, error)}
				/>
				<label for={id}>{label}</label>
				{hint && (
					<p data-field="description" id={`${id}-hint`}>
						{hint}
					</p>
				)}
			</div>
			{error && (
				<p class="ds-validation-message" data-field="validation" id={`${id}-error`}>
					{error}
				</p>
			)}
		</div>
	);
}
