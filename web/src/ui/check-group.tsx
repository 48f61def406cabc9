// SPDX-License-Identifier: EUPL-1.2
// Several of many. Long lists fold after `collapsedAfter` options; what is
// chosen is never hidden: a fold with a chosen option in it begins open.
import { useState } from "preact/hooks";
import { describedBy } from "./field";

export interface CheckOption {
	value: string;
	label: string;
	/** As it is to be read: already written in the user's language. */
	count?: string | number;
}

interface CheckGroupProps {
	/** In forms: what hint and error are called after, and where an error leads. */
	id?: string;
	hint?: string;
	error?: string | undefined;
	legend: string;
	name: string;
	options: readonly CheckOption[];
	values: readonly string[];
	onChange: (values: string[]) => void;
	/** Folds only together with moreLabel, the words of the fold. */
	collapsedAfter?: number;
	moreLabel?: string;
}

function Check(props: CheckGroupProps & { option: CheckOption }) {
	const { name, option, values, onChange } = props;
	const id = `${name}-${option.value}`;
	const toggle = (on: boolean) =>
		onChange(on ? [...values, option.value] : values.filter((v) => v !== option.value));
	return (
		<div class="ds-field">
			<input
				class="ds-input"
				type="checkbox"
				id={id}
				name={name}
				value={option.value}
				checked={values.includes(option.value)}
				onChange={(e) => toggle(e.currentTarget.checked)}
			/>
			<label for={id}>
				{option.label}
				{option.count !== undefined && <span class="count">{option.count}</span>}
			</label>
		</div>
	);
}

function Fold(props: CheckGroupProps & { folded: readonly CheckOption[] }) {
	const chosen = props.folded.some((o) => props.values.includes(o.value));
	const [open, setOpen] = useState(chosen);
	return (
		<details class="fold" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
			<summary>{props.moreLabel}</summary>
			{props.folded.map((o) => (
				<Check key={o.value} {...props} option={o} />
			))}
		</details>
	);
}

export function CheckGroup(props: CheckGroupProps) {
	const { id = props.name, hint, error, legend, options, collapsedAfter, moreLabel } = props;
	const folds = moreLabel !== undefined && options.length > (collapsedAfter ?? options.length) + 1;
	const shown = folds ? options.slice(0, collapsedAfter) : options;
	return (
		<fieldset class="ds-fieldset checks" id={props.id} {...describedBy(id, hint, error)}>
			<legend>{legend}</legend>
			{hint && (
				<p data-field="description" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{shown.map((o) => (
				<Check key={o.value} {...props} option={o} />
			))}
			{folds && <Fold {...props} folded={options.slice(collapsedAfter)} />}
			{error && (
				<p class="ds-validation-message" data-field="validation" id={`${id}-error`}>
					{error}
				</p>
			)}
		</fieldset>
	);
}
