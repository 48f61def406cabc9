// SPDX-License-Identifier: EUPL-1.2
// Fields of text that save themselves. The server brings what was typed into
// one form (spaces, letters, prefixes); that is shown when the field is left,
// never under the fingers.
import { useState } from "preact/hooks";
import { t } from "../../lib/i18n";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";

export interface TypedProps {
	id: string;
	name: string;
	label: string;
	hint: string;
	error: string | undefined;
	value: unknown;
	onValue: (value: unknown) => void;
}

/** read: from the text to the value; write: the other way. */
function useTyped(
	{ value, onValue }: TypedProps,
	read: (text: string) => unknown,
	write: (value: unknown) => string,
) {
	const [typing, setTyping] = useState<string>();
	return {
		value: typing ?? write(value),
		onInput: (event: Event) => {
			const text = (event.currentTarget as HTMLInputElement).value;
			setTyping(text);
			onValue(read(text));
		},
		onBlur: () => setTyping(undefined),
	};
}

const textOf = (value: unknown) => (value === null || value === undefined ? "" : String(value));
const textOrNull = (text: string) => (text === "" ? null : text);

const common = ({ id, name, label, hint, error }: TypedProps) => ({
	id,
	name,
	label,
	hint,
	...(error !== undefined && { error }),
});

interface LineProps extends TypedProps {
	maxLength: number | null;
	type?: "text" | "email" | "tel";
}

/** More than any field takes: the server says what is too long. */
const LONG = 1000;

export function Line({ maxLength, type = "text", ...field }: LineProps) {
	const typed = useTyped(field, textOrNull, textOf);
	const all = { ...common(field), ...typed, maxLength: maxLength ?? LONG };
	if (type === "email") return <TextField {...all} type="email" />;
	return type === "tel" ? <TextField {...all} type="tel" /> : <TextField {...all} />;
}

export function Day(field: TypedProps) {
	const typed = useTyped(field, textOrNull, textOf);
	return <TextField {...common(field)} {...typed} type="date" max="2099-12-31" />;
}

const numberOrText = (text: string) =>
	/^\d{1,6}$/.test(text.trim()) ? Number(text) : textOrNull(text);

export function Year(field: TypedProps) {
	const typed = useTyped(field, numberOrText, textOf);
	return <TextField {...common(field)} {...typed} inputMode="numeric" maxLength={4} />;
}

interface BlockProps extends TypedProps {
	maxLength: number | null;
}

export function Block({ maxLength, ...field }: BlockProps) {
	const typed = useTyped(field, textOrNull, textOf);
	const left = (maxLength ?? 0) - [...typed.value].length;
	const near = maxLength !== null && left < maxLength / 4;
	return (
		<TextArea
			{...common(field)}
			{...typed}
			rows={(maxLength ?? 0) > 1000 ? 10 : 4}
			{...(near && { count: t("registration.left", { count: Math.max(0, left) }) })}
		/>
	);
}

const linesOf = (text: string) => {
	const lines = text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
	return lines.length === 0 ? null : lines;
};
const linesText = (value: unknown) => (Array.isArray(value) ? value.join("\n") : "");

/** Several values, each on a line of its own. */
export function Lines(field: TypedProps) {
	const typed = useTyped(field, linesOf, linesText);
	const hint = `${field.hint} ${t("registration.one_a_line")}`;
	return <TextArea {...common({ ...field, hint })} {...typed} rows={3} />;
}
