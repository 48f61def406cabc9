// SPDX-License-Identifier: EUPL-1.2
// The fields of an entry, for a new one and for one that is changed.
import { useState } from "preact/hooks";
import { api } from "../../api/client";
import type { Entry, EntryWrite, Summary } from "../../api/entry";
import { type Labels, labelOf, vocabulary } from "../../api/labels";
import { FaultPanel } from "../../form/form";
import { useSuggestions } from "../../form/suggestions";
import { useDeed } from "../../form/use-deed";
import type { Form } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { Combobox } from "../../ui/combobox";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { FIELDS, fieldName } from "./words";

type Field = (typeof FIELDS)[number];
export type Typed = Record<Field, string>;

export const labelsOf = () =>
	Object.fromEntries(FIELDS.map((field) => [field, fieldName(field)])) as Typed;

export const BLANK = Object.fromEntries(FIELDS.map((field) => [field, ""])) as Typed;

export const typedOf = (of: Entry) =>
	Object.fromEntries(FIELDS.map((field) => [field, of[field] ?? ""])) as Typed;

/** As the server takes it: what is empty is absent. */
export function bodyOf(typed: Typed): EntryWrite {
	const said = FIELDS.filter((field) => field !== "local_ref" && typed[field].trim() !== "");
	return { name: "", ...Object.fromEntries(said.map((field) => [field, typed[field].trim()])) };
}

/** What the catalogue knows of an organisation, as an entry says it. */
async function known(id: string): Promise<Partial<Typed>> {
	const [ngo, { terms }] = await Promise.all([api.ngo_get(id), vocabulary("domain")]);
	const domains = new Map(terms.map((term) => [term.code, term.label.ro]));
	const all: Partial<Record<Field, string | null | undefined>> = {
		name: ngo.name,
		cif: ngo.cif,
		national_number: ngo.national_number,
		court_number: ngo.court_number,
		court_name: ngo.court?.name ?? ngo.court_name,
		county: ngo.county,
		locality: ngo.locality,
		domain: ngo.domains.map((code) => labelOf(domains, code)).join(", "),
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Partial<Typed>;
}

/** A field in which organisations of the catalogue are offered. */
function Offered(props: FieldsProps & { name: "name" | "cif"; onChoose: (id: string) => void }) {
	const { form, counties, name, onChoose } = props;
	const [suggestions, suggest] = useSuggestions(counties);
	const { error, value, id, label } = form.text(name);
	return (
		<Combobox
			id={id}
			name={name}
			label={label}
			{...(name === "cif" && { hint: t("entry.cif_hint") })}
			error={error ?? ""}
			maxLength={name === "name" ? 500 : 20}
			required={name === "name"}
			value={value}
			onInput={(text) => {
				form.set(name, text);
				suggest(text);
			}}
			onChoose={({ id }) => {
				suggest("");
				onChoose(id);
			}}
			suggestions={suggestions}
			status={t("entry.suggestions", { count: suggestions.length })}
		/>
	);
}

interface FieldsProps {
	form: Form<Typed>;
	counties: Labels;
	summary: Summary;
	/** The number stays as it is. */
	fixed?: boolean;
	/** Beside the number, when the server has something against it. */
	refError?: string | undefined;
	/** An organisation was taken over from the catalogue. */
	onFilled?: (ngo: string) => void;
}

/** What stays of the typed text is what was typed; the rest comes from the catalogue. */
function useFill({ form, onFilled }: FieldsProps) {
	const [filled, setFilled] = useState<readonly string[]>();
	const deed = useDeed(async (from: "name" | "cif", id: string) => {
		const news = Object.entries(await known(id)).filter(
			([field]) => field === from || form.values[field as Field].trim() === "",
		) as [Field, string][];
		for (const [field, value] of news) form.set(field, value);
		setFilled(news.map(([field]) => fieldName(field)));
		onFilled?.(id);
	});
	return { ...deed, filled };
}

export function EntryFields(props: FieldsProps) {
	const { form, counties, summary, fixed, refError } = props;
	const { run, fault, attempt, filled } = useFill(props);
	const text = (name: Field, more = {}) => (
		<TextField {...form.text(name)} autocomplete="off" {...more} />
	);
	const statuses = `${form.id}-statuses`;
	const { error: countyError, ...county } = form.choice("county");
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<div class="fields">
				{!fixed &&
					text("local_ref", {
						maxLength: 60,
						required: true,
						...(refError && { error: refError }),
					})}
				{text("recorded_on", { type: "date" })}
				<div class="whole">
					<Offered {...props} name="name" onChoose={(id) => void run("name", id)} />
				</div>
				<Offered {...props} name="cif" onChoose={(id) => void run("cif", id)} />
				{text("national_number", { maxLength: 60, hint: t("entry.national_number_hint") })}
				<p class="whole" role="status">
					{filled && t("entry.filled", { fields: filled.join(", ") })}
				</p>
				{text("court_number", { maxLength: 60 })}
				{text("court_name", { maxLength: 200 })}
				<SelectField
					{...county}
					error={countyError ?? ""}
					options={[
						{ value: "", label: "–" },
						...[...counties].map(([value, label]) => ({ value, label })),
					]}
				/>
				{text("locality", { maxLength: 200 })}
				{text("seat", { maxLength: 300, hint: t("entry.private_hint") })}
				{text("domain", { maxLength: 300 })}
				{text("contact_email", { type: "email", maxLength: 254, hint: t("entry.private_hint") })}
				{text("contact_phone", { type: "tel", maxLength: 60, hint: t("entry.private_hint") })}
				{text("status", { maxLength: 200, list: statuses })}
			</div>
			<datalist id={statuses}>
				{summary.statuses.map(({ status }) => (
					<option key={status} value={status} />
				))}
			</datalist>
		</>
	);
}
