// SPDX-License-Identifier: EUPL-1.2
import { describedBy, Field } from "./field";

interface SelectFieldProps {
	id: string;
	label: string;
	value: string;
	options: readonly { value: string; label: string }[];
	onChange: (value: string) => void;
	name?: string;
	hint?: string;
	error?: string;
}

export function SelectField(props: SelectFieldProps) {
	const { id, label, value, options, onChange, name, hint, error } = props;
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<select
				id={id}
				name={name}
				class="ds-input"
				value={value}
				onChange={(e) => onChange(e.currentTarget.value)}
				{...describedBy(id, hint, error)}
			>
				{options.map((o) => (
					<option key={o.value} value={o.value} selected={o.value === value}>
						{o.label}
					</option>
				))}
			</select>
		</Field>
	);
}
