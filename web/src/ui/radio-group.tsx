// SPDX-License-Identifier: EUPL-1.2
// One of a few, all of them seen.
import { describedBy } from "./field";

export interface RadioOption {
	value: string;
	label: string;
	/** A second line about what it means. */
	note?: string | undefined;
}

interface RadioGroupProps {
	id: string;
	name: string;
	label: string;
	hint?: string;
	error?: string | undefined;
	options: readonly RadioOption[];
	value: string;
	onChange: (value: string) => void;
}

export function RadioGroup(props: RadioGroupProps) {
	const { id, name, label, hint, error, options, value, onChange } = props;
	return (
		<fieldset class="ds-fieldset checks" id={id} {...describedBy(id, hint, error)}>
			<legend>{label}</legend>
			{hint && (
				<p data-field="description" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{options.map((option) => (
				<div class="ds-field" key={option.value}>
					<input
						class="ds-input"
						type="radio"
						id={`${id}-${option.value}`}
						name={name}
						value={option.value}
						checked={value === option.value}
						onChange={() => onChange(option.value)}
						aria-describedby={option.note ? `${id}-${option.value}-note` : undefined}
					/>
					<label for={`${id}-${option.value}`}>{option.label}</label>
					{option.note && (
						<p data-field="description" id={`${id}-${option.value}-note`}>
							{option.note}
						</p>
					)}
				</div>
			))}
			{error && (
				<p class="ds-validation-message" data-field="validation" id={`${id}-error`}>
					{error}
				</p>
			)}
		</fieldset>
	);
}
