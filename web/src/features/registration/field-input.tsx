// SPDX-License-Identifier: EUPL-1.2
// The control of a field, by its type. Beside it: who will see the value, why
// it is asked, where it came from, and what a reviewer wants changed.
import type { ComponentChildren } from "preact";
import type { ProfileField } from "../../api/registration";
import { lang, t } from "../../lib/i18n";
import { CheckGroup } from "../../ui/check-group";
import { Checkbox } from "../../ui/checkbox";
import { Notice } from "../../ui/notice";
import { RadioGroup } from "../../ui/radio-group";
import { SelectField } from "../../ui/select-field";
import { CourtField } from "./court";
import { codesOf, type Knowledge, labelText } from "./knowledge";
import { LocalityField } from "./locality";
import { Block, Day, Line, Lines, type TypedProps, Year } from "./typed";

interface FieldInputProps {
	field: ProfileField;
	known: Knowledge;
	value: unknown;
	error: string | undefined;
	onValue: (value: unknown) => void;
	/** "RNONG, copia din …": the value is not one's own. */
	source?: string | undefined;
	/** What a reviewer wants changed. */
	asked?: string | undefined;
	/** More that has to be known before it is changed. */
	note?: string | undefined;
	county: string | null;
}

export const inputId = (code: string) => `field-${code}`;

function visibility({ visibility, public_if }: ProfileField): string {
	if (visibility === "public") return t("registration.seen_public");
	if (public_if !== null) return t("registration.seen_choice");
	return t(visibility === "review" ? "registration.seen_review" : "registration.seen_members");
}

function labelWith(field: ProfileField): string {
	const label = labelText(field);
	return field.required === "no" && field.type !== "boolean"
		? t("registration.optional", { label })
		: label;
}

type Control = TypedProps & { field: ProfileField; known: Knowledge; county: string | null };

const FEW = 6;

function OneCode(props: Control) {
	const { field, known, value, onValue, error, id, name, label, hint } = props;
	const codes = [...(codesOf(field, known) ?? [])].map(([code, label]) => ({ value: code, label }));
	const common = { id, name, label, hint, ...(error !== undefined && { error }) };
	const chosen = typeof value === "string" ? value : "";
	const choose = (code: string) => onValue(code === "" ? null : code);
	if (codes.length <= FEW)
		return <RadioGroup {...common} options={codes} value={chosen} onChange={choose} />;
	const options = [{ value: "", label: t("registration.choose") }, ...codes];
	return <SelectField {...common} options={options} value={chosen} onChange={choose} />;
}

const MANY = 10;
const SHOWN = 6;

/** Long lists fold, but not those from which something has to be chosen. */
function foldOf({ type, required }: ProfileField, count: number) {
	if (type === "counties")
		return { collapsedAfter: 0, moreLabel: t("registration.choose_counties") };
	return required === "no" && count > MANY
		? { collapsedAfter: SHOWN, moreLabel: t("registration.more") }
		: {};
}

function Codes({ field, known, value, onValue, error, id, name, label, hint }: Control) {
	const options = [...(codesOf(field, known) ?? [])].map(([code, text]) => ({
		value: code,
		label: text,
	}));
	const values = Array.isArray(value) ? value.map(String) : [];
	return (
		<CheckGroup
			id={id}
			name={name}
			legend={label}
			hint={hint}
			error={error}
			options={options}
			values={values}
			onChange={(next) => onValue(next.length === 0 ? null : next)}
			{...foldOf(field, options.length)}
		/>
	);
}

function YesNo({ value, onValue, error, id, name, label, hint }: Control) {
	return (
		<Checkbox
			id={id}
			name={name}
			label={label}
			hint={hint}
			error={error}
			value={value === true}
			onChange={onValue}
		/>
	);
}

function ControlOf(props: Control) {
	const { field, known: _, county: __, ...typed } = props;
	const { max_length: maxLength } = field;
	switch (field.type) {
		case "boolean":
			return <YesNo {...props} />;
		case "code":
			return <OneCode {...props} />;
		case "codes":
		case "counties":
			return <Codes {...props} />;
		case "siruta":
			return <LocalityField {...props} />;
		case "court":
			return <CourtField {...props} />;
		case "block":
			return <Block {...typed} maxLength={maxLength} />;
		case "texts":
		case "urls":
			return <Lines {...typed} />;
		case "year":
			return <Year {...typed} />;
		case "email":
			return <Line {...typed} maxLength={maxLength} type="email" />;
		case "phone":
			return <Line {...typed} maxLength={40} type="tel" />;
		case "url":
			// Not type="url": the browser would want "https://", which the server adds.
			return <Line {...typed} maxLength={maxLength} />;
		case "date":
			return <Day {...typed} />;
		default:
			return <Line {...typed} maxLength={maxLength} />;
	}
}

function Asked({ children }: { children: ComponentChildren }) {
	return (
		<Notice kind="warning">
			<p>
				<strong>{t("registration.asked")}</strong> {children}
			</p>
		</Notice>
	);
}

export function FieldInput(props: FieldInputProps) {
	const { field, known, value, error, onValue, source, asked, note, county } = props;
	const hint = [visibility(field), field.why[lang()], note].filter(Boolean).join(" ");
	return (
		<div class="stack">
			{asked && <Asked>{asked}</Asked>}
			<ControlOf
				field={field}
				known={known}
				county={county}
				id={inputId(field.code)}
				name={field.code}
				label={labelWith(field)}
				hint={hint}
				error={error}
				value={value}
				onValue={onValue}
			/>
			{source && <p class="muted">{t("registration.source", { source })}</p>}
		</div>
	);
}
