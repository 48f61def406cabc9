// SPDX-License-Identifier: EUPL-1.2
// Schemas in words: what type a value has, and the properties of an object.
import type { ComponentChildren } from "preact";
import { lang } from "../../lib/i18n";
import { propertiesOf, refName, type Schema, schemaOf, schemaPage } from "../contract";
import { English, Table } from "../parts";
import { words } from "./words";

export function SchemaLink({ name }: { name: string }) {
	return <a href={`/${lang()}/api/reference/${schemaPage(name)}#${name}`}>{name}</a>;
}

function range(least: number | undefined, most: number | undefined): string | undefined {
	const w = words[lang()];
	if (least !== undefined && most !== undefined)
		return least === most ? `${least}` : `${least}–${most}`;
	if (least !== undefined) return w.at_least(least);
	return most === undefined ? undefined : w.at_most(most);
}

function limits(schema: Schema): string[] {
	const w = words[lang()];
	const said: string[] = [];
	const numbers = range(schema.minimum, schema.maximum);
	// A text that may not be empty says nothing worth reading.
	const length = range(schema.minLength === 1 ? undefined : schema.minLength, schema.maxLength);
	const items = range(schema.minItems, schema.maxItems);
	if (numbers) said.push(numbers);
	if (length) said.push(w.characters(length, schema.maxLength ?? schema.minLength ?? 0));
	if (items) said.push(w.items(items, schema.maxItems ?? schema.minItems ?? 0));
	if (schema.uniqueItems) said.push(w.unique);
	return said;
}

function joined(parts: ComponentChildren[], by: string): ComponentChildren[] {
	return parts.flatMap((part, i) => (i === 0 ? [part] : [by, part]));
}

function Codes({ of }: { of: readonly unknown[] }) {
	return (
		<>
			{joined(
				of.map((value) => <code key={value}>{String(value)}</code>),
				", ",
			)}
		</>
	);
}

function Kind({ schema }: { schema: Schema }): ComponentChildren {
	const w = words[lang()];
	if (schema.$ref) return <SchemaLink name={refName(schema.$ref)} />;
	const variants = schema.anyOf ?? schema.oneOf;
	if (variants)
		return (
			<>
				{joined(
					variants.map((variant, i) => <Kind key={i} schema={variant} />),
					` ${w.or} `,
				)}
			</>
		);
	const types = [schema.type ?? "object"].flat();
	if (types.includes("array"))
		return (
			<>
				{w.list_of} <Kind schema={schema.items ?? {}} />
			</>
		);
	if (typeof schema.additionalProperties === "object")
		return (
			<>
				{w.map_of} <Kind schema={schema.additionalProperties} />
			</>
		);
	return types
		.map((type) => w.types[(type === "string" && schema.format) || type] ?? type)
		.join(` ${w.or} `);
}

/** The type of a value with what else it must satisfy. */
export function Type({ schema }: { schema: Schema }) {
	const w = words[lang()];
	return (
		<>
			<Kind schema={schema} />
			{limits(schema).map((limit) => `, ${limit}`)}
			{schema.const !== undefined && (
				<>
					, {w.value} <Codes of={[schema.const]} />
				</>
			)}
			{schema.pattern && (
				<>
					, {w.pattern} <Codes of={[schema.pattern]} />
				</>
			)}
			{schema.enum && (
				<>
					, {w.one_of} <Codes of={schema.enum} />
				</>
			)}
			{schema.default !== undefined && (
				<>
					, {w.by_default} <Codes of={[schema.default]} />
				</>
			)}
		</>
	);
}

/** The properties of an object; nothing for what is none. */
export function Properties({ schema, of }: { schema: Schema; of: string }) {
	const w = words[lang()];
	const properties = propertiesOf(schema);
	if (properties.length === 0) return null;
	return (
		<Table
			caption={of}
			head={[w.name, w.type, w.always, w.meaning]}
			sentences={3}
			rows={properties.map(([name, property, always]) => ({
				cells: [
					<code key="name">{name}</code>,
					<Type key="type" schema={property} />,
					always ? w.yes : w.no,
					<English key="meaning">
						{property.description ?? (property.$ref ? (schemaOf(property).description ?? "") : "")}
					</English>,
				],
			}))}
		/>
	);
}

/** An object of the contract, at its anchor. */
export function Named({ name, schema }: { name: string; schema: Schema }) {
	return (
		<>
			<h3 id={name}>
				<code>{name}</code>
			</h3>
			{schema.description && <English block>{schema.description}</English>}
			{propertiesOf(schema).length > 0 ? (
				<Properties schema={schema} of={name} />
			) : (
				<p>
					<Type schema={schema} />
				</p>
			)}
		</>
	);
}
