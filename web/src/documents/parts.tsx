// SPDX-License-Identifier: EUPL-1.2
// What documents are made of, besides paragraphs.
import type { ComponentChildren } from "preact";
import { lang } from "../lib/i18n";

/** A sample, named by what it is: curl, JSON. */
export function Code({ name, children }: { name: string; children: string }) {
	return (
		<figure class="code">
			<figcaption>{name}</figcaption>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<pre tabIndex={0}>
				<code>{children.trimEnd()}</code>
			</pre>
		</figure>
	);
}

/** The same call in several languages of programming. */
export function Samples({ of }: { of: Record<string, string> }) {
	return (
		<>
			{Object.entries(of).map(([name, text]) => (
				<Code key={name} name={name}>
					{text}
				</Code>
			))}
		</>
	);
}

export interface Row {
	/** Where links to this row lead. */
	id?: string;
	cells: ComponentChildren[];
}

interface TableProps {
	/** Its name for those who do not see where it stands. */
	caption: string;
	head: string[];
	rows: Row[];
	/** The column of sentences, from 0, which needs room. */
	sentences?: number;
}

/** The first cell of a row names it. Narrow screens scroll the table, never the page. */
export function Table({ caption, head, rows, sentences }: TableProps) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		<div class="table-frame" tabIndex={0}>
			<table class="table">
				<caption class="ds-sr-only">{caption}</caption>
				<thead>
					<tr>
						{head.map((cell) => (
							<th key={cell} scope="col">
								{cell}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ id, cells }, r) => (
						<tr key={r} id={id}>
							{cells.map((cell, i) =>
								i === 0 ? (
									<th key={i} scope="row">
										{cell}
									</th>
								) : (
									<td key={i} class={i === sentences ? "sentences" : undefined}>
										{cell}
									</td>
								),
							)}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** What is where on a long page. */
export function Contents({
	label,
	items,
}: {
	label: string;
	items: [id: string, title: string][];
}) {
	return (
		<nav class="contents" aria-label={label}>
			<ul>
				{items.map(([id, title]) => (
					<li key={id}>
						<a href={`#${id}`}>{title}</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** Text of the contract, which is in English: `code` in it stands between backticks. */
export function English({
	children,
	block,
}: {
	children: string;
	block?: boolean;
}): ComponentChildren {
	const parts = children
		.split("`")
		.map((part, i) => (i % 2 === 1 ? <code key={part}>{part}</code> : part));
	const foreign = lang() === "en" ? undefined : "en";
	if (block) return <p lang={foreign}>{parts}</p>;
	return foreign ? <span lang={foreign}>{parts}</span> : parts;
}
