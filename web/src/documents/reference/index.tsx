// SPDX-License-Identifier: EUPL-1.2
// The reference of the API: a list of all operations, a page for each tag, and
// one for what several tags share.
import { type ComponentChildren, Fragment } from "preact";
import { lang } from "../../lib/i18n";
import { Breadcrumbs } from "../../ui/breadcrumbs";
import { API_BASE, callsOf, contract, headerOf, schemasOf } from "../contract";
import type { Document } from "../document";
import { Contents, English, Table } from "../parts";
import { OperationSection, summaryOf } from "./operation";
import { Named, Type } from "./schema";
import { words } from "./words";

const top = "/api/reference";

function Path({ here }: { here?: string }) {
	const w = words[lang()];
	const items = [
		{ href: `/${lang()}/api`, label: w.guide },
		here ? { href: `/${lang()}${top}`, label: w.title } : { label: w.title },
		...(here ? [{ label: here }] : []),
	];
	return <Breadcrumbs label={w.you_are_here} items={items} />;
}

function tagTitle(tag: string): string {
	return words[lang()].tags[tag] ?? tag;
}

function Overview() {
	const w = words[lang()];
	return (
		<>
			<Path />
			<h1>{w.title}</h1>
			<p>{w.lead}</p>
			<ul>
				<li>
					<a href={`${API_BASE}/openapi.json`}>{w.contract}</a>,{" "}
					<code>{contract.info.version}</code>
				</li>
				<li>
					<a href="/api/console">{w.console}</a>
				</li>
				<li>
					<a href={`/${lang()}/api/problems`}>{w.errors}</a>
				</li>
				<li>
					<a href={`/${lang()}${top}/schemas`}>{w.schemas}</a>
				</li>
				<li>
					<a href={`/${lang()}/api/rights`}>{w.rights}</a>
				</li>
			</ul>
			{contract.tags.map(({ name }) => (
				<Fragment key={name}>
					<h2 id={name}>
						<a href={`/${lang()}${top}/${name}`}>{tagTitle(name)}</a>
					</h2>
					<Table
						caption={tagTitle(name)}
						head={[w.operation, w.what_for]}
						rows={callsOf(name).map(({ method, path, operation }) => ({
							cells: [
								<code key="call">
									{method} {path}
								</code>,
								<a key="link" href={`/${lang()}${top}/${name}#${operation.operationId}`}>
									{summaryOf(operation)}
								</a>,
							],
						}))}
					/>
				</Fragment>
			))}
		</>
	);
}

function Tag({ name, description }: { name: string; description: string }) {
	const w = words[lang()];
	const schemas = schemasOf(name);
	const calls = callsOf(name);
	const contents = calls.map(({ operation }): [string, string] => [
		operation.operationId,
		summaryOf(operation),
	]);
	return (
		<>
			<Path here={tagTitle(name)} />
			<h1>{tagTitle(name)}</h1>
			<English block>{`${description}.`}</English>
			<Contents
				label={w.operations}
				items={schemas.length > 0 ? [...contents, ["objects", w.objects]] : contents}
			/>
			{calls.map((call) => (
				<OperationSection key={call.operation.operationId} call={call} />
			))}
			{schemas.length > 0 && <h2 id="objects">{w.objects}</h2>}
			{schemas.map(([schema, of]) => (
				<Named key={schema} name={schema} schema={of} />
			))}
		</>
	);
}

function Shared() {
	const w = words[lang()];
	const headers = Object.entries(contract.components.headers);
	return (
		<>
			<Path here={w.schemas} />
			<h1>{w.schemas}</h1>
			<p>{w.schemas_description}</p>
			<h2 id="objects">{w.objects}</h2>
			{schemasOf(undefined).map(([name, schema]) => (
				<Named key={name} name={name} schema={schema} />
			))}
			<h2 id="headers">{w.headers}</h2>
			<Table
				caption={w.headers}
				head={[w.name, w.type, w.meaning, w.example]}
				sentences={2}
				rows={headers.map(([name, header]) => ({
					id: name,
					cells: [
						<code key="name">{name}</code>,
						<Type key="type" schema={headerOf(header).schema ?? {}} />,
						<English key="meaning">{headerOf(header).description ?? ""}</English>,
						<code key="example">{String(headerOf(header).example ?? "")}</code>,
					],
				}))}
			/>
		</>
	);
}

function page(path: string, title: string, description: string, body: ComponentChildren): Document {
	return { path: top + path, title, description, body };
}

export function reference(): Document[] {
	const w = words[lang()];
	return [
		page("", w.title, w.description, <Overview />),
		...contract.tags.map(({ name, description }) =>
			page(
				`/${name}`,
				`${tagTitle(name)} · ${w.title}`,
				`${w.description} ${tagTitle(name)}.`,
				<Tag name={name} description={description} />,
			),
		),
		page("/schemas", `${w.schemas} · ${w.title}`, w.schemas_description, <Shared />),
	];
}
