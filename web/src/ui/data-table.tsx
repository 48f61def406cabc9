// SPDX-License-Identifier: EUPL-1.2
// A table whose first column names the row. It scrolls inside its own frame,
// which the keyboard can reach, so that the page never scrolls sideways.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface DataTableProps {
	caption: string;
	captionHidden?: boolean;
	head: readonly ComponentChildren[];
	rows: readonly (readonly ComponentChildren[])[];
	/** Columns of numbers, from 0: set flush right. */
	numeric?: readonly number[];
}

export function DataTable({ caption, captionHidden, head, rows, numeric = [] }: DataTableProps) {
	const id = useId();
	const align = (column: number) => (numeric.includes(column) ? "number" : undefined);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
		<section class="table-frame" aria-labelledby={id} tabIndex={0}>
			<table class="table">
				<caption id={id} class={captionHidden ? "visually-hidden" : undefined}>
					{caption}
				</caption>
				<thead>
					<tr>
						{head.map((cell, i) => (
							<th key={i} scope="col" class={align(i)}>
								{cell}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row, r) => (
						<tr key={r}>
							{row.map((cell, i) =>
								i === 0 ? (
									<th key={i} scope="row">
										{cell}
									</th>
								) : (
									<td key={i} class={align(i)}>
										{cell}
									</td>
								),
							)}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
