// SPDX-License-Identifier: EUPL-1.2
import { describedBy, Field } from "./field";

interface FileFieldProps {
	id: string;
	label: string;
	hint?: string;
	error?: string | undefined;
	/** Endings and types, as the attribute takes them. */
	accept?: string;
	/** How much of the file is there, 0 to 1; undefined: nothing is on its way. */
	progress?: number | undefined;
	/** The same in words. */
	progressLabel?: string | undefined;
	disabled?: boolean;
	onFile: (file: File) => void;
}

/** A file is sent as soon as it is chosen. */
export function FileField(props: FileFieldProps) {
	const { id, label, hint, error, accept, progress, progressLabel, disabled, onFile } = props;
	const choose = (event: Event) => {
		const input = event.currentTarget as HTMLInputElement;
		const [file] = input.files ?? [];
		input.value = ""; // the same file may be chosen again
		if (file) onFile(file);
	};
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<input
				type="file"
				id={id}
				class="ds-input"
				accept={accept}
				disabled={disabled}
				onChange={choose}
				{...describedBy(id, hint, error)}
			/>
			{progress !== undefined && (
				<progress max={1} value={progress} aria-label={progressLabel ?? label} />
			)}
			<p data-field="description" role="status">
				{progressLabel}
			</p>
		</Field>
	);
}
