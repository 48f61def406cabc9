// SPDX-License-Identifier: EUPL-1.2
// One operation of the contract, at its anchor.
import { Fragment } from "preact";
import { lang } from "../../lib/i18n";
import { problems } from "../catalogue";
import {
	type Call,
	contract,
	type Media,
	type Operation,
	type Parameter,
	propertiesOf,
	type Response,
	responseOf,
} from "../contract";
import { Code, English, Table } from "../parts";
import { curl, exampleOf, shown } from "./call";
import { Properties, Type } from "./schema";
import { words } from "./words";

/** In the language of the document. */
export function summaryOf(operation: Operation): string {
	const l = lang();
	return l === "en" ? operation.summary : operation[`x-summary-${l}`];
}

function Parameters({ of, parameters }: { of: string; parameters: readonly Parameter[] }) {
	const w = words[lang()];
	if (parameters.length === 0) return <p>{w.no_parameters}</p>;
	const example = (p: Parameter) =>
		p.example === undefined ? "" : <code>{[p.example].flat().join(",")}</code>;
	return (
		<Table
			caption={`${w.parameters}: ${of}`}
			head={[w.name, w.where, w.type, w.meaning, w.example]}
			sentences={3}
			rows={parameters.map((p) => ({
				cells: [
					<code key="name">{p.name}</code>,
					`${w.in[p.in] ?? p.in}${p.required ? `, ${w.required}` : ""}`,
					<Type key="type" schema={p.schema} />,
					<English key="meaning">{p.description}</English>,
					example(p),
				],
			}))}
		/>
	);
}

/** What is in a body: a link to an object, or the properties of one without a name. */
function Body({
	type,
	media,
	of,
	title,
}: {
	type: string;
	media: Media;
	of: string;
	title: string;
}) {
	const example = exampleOf(media);
	return (
		<>
			<p>
				<code>{type}</code>: <Type schema={media.schema} />
				{media.schema.description && (
					<>
						. <English>{media.schema.description}</English>
					</>
				)}
			</p>
			{!media.schema.$ref && propertiesOf(media.schema).length > 0 && (
				<Properties schema={media.schema} of={`${of}, ${type}`} />
			)}
			{example !== undefined && <Code name={`${title}: ${type}`}>{shown(example)}</Code>}
		</>
	);
}

type Answer = [status: string, response: Response];

function Headers({ of }: { of: readonly string[] }) {
	return (
		<p>
			{words[lang()].headers}:{" "}
			{of.map((name, i) => (
				<Fragment key={name}>
					{i > 0 && ", "}
					{name in contract.components.headers ? (
						<a href={`/${lang()}/api/reference/schemas#${name}`}>{name}</a>
					) : (
						<code>{name}</code>
					)}
				</Fragment>
			))}
		</p>
	);
}

function Answers({ of, answers }: { of: string; answers: readonly Answer[] }) {
	const w = words[lang()];
	return (
		<>
			{answers.map(([status, answer]) => (
				<Fragment key={status}>
					<p>
						<strong>{status}</strong> <English>{answer.description}</English>
					</p>
					{Object.entries(answer.content ?? {}).map(([type, media]) => (
						<Body
							key={type}
							type={type}
							media={media}
							of={`${of}, ${status}`}
							title={w.example_answer}
						/>
					))}
					{status !== "304" && <Headers of={Object.keys(answer.headers ?? {})} />}
				</Fragment>
			))}
		</>
	);
}

/** The code that the contract shows for an answer. */
function codeOf(response: Response): string | undefined {
	const media = response.content?.["application/problem+json"];
	const example = media && exampleOf(media);
	return (example as { code?: string } | undefined)?.code;
}

function Refusals({ of, answers }: { of: string; answers: readonly Answer[] }) {
	const w = words[lang()];
	const row = ([status, response]: Answer) => {
		const problem =
			status === "default" ? undefined : problems.find((p) => p.code === codeOf(response));
		const link = problem ? (
			<a href={`/${lang()}/api/problems#${problem.code}`}>{problem.title[lang()]}</a>
		) : (
			<a href={`/${lang()}/api/problems`}>{w.errors}</a>
		);
		return {
			cells: [
				status === "default" ? w.other : status,
				link,
				<English key="meaning">{response.description}</English>,
			],
		};
	};
	return (
		<Table
			caption={`${w.problems}: ${of}`}
			head={[w.status, w.code, w.meaning]}
			sentences={2}
			rows={answers.map(row)}
		/>
	);
}

export function OperationSection({ call }: { call: Call }) {
	const w = words[lang()];
	const { method, path, operation } = call;
	const id = operation.operationId;
	const answers = Object.entries(operation.responses).map(
		([status, response]): Answer => [status, responseOf(response)],
	);
	const refused = ([status]: Answer) => !/^[23]/.test(status);
	const body = operation.requestBody;
	return (
		<>
			<h2 id={id}>{summaryOf(operation)}</h2>
			<p>
				<code>
					{method} {path}
				</code>
			</p>
			<English block>{operation.description}</English>
			{(operation.security?.length ?? 0) > 0 && <p>{w.needs_token}</p>}
			<Code name={w.example_call}>{curl(call)}</Code>
			<p>
				<a href={`/api/console#/${operation.tags[0]}/${id}`}>{w.try_it}</a>
			</p>
			<h3 id={`${id}-parameters`}>{w.parameters}</h3>
			<Parameters of={id} parameters={operation.parameters ?? []} />
			{body && (
				<>
					<h3 id={`${id}-body`}>{w.body}</h3>
					{Object.entries(body.content).map(([type, media]) => (
						<Body key={type} type={type} media={media} of={id} title={w.example_body} />
					))}
				</>
			)}
			<h3 id={`${id}-answers`}>{w.answers}</h3>
			<Answers of={id} answers={answers.filter((a) => !refused(a))} />
			<h3 id={`${id}-problems`}>{w.problems}</h3>
			<Refusals of={id} answers={answers.filter(refused)} />
		</>
	);
}
