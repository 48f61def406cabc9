// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from "preact";

export interface Fact {
	label: string;
	value: ComponentChildren;
	/** Where the value comes from and of which day it is. */
	note?: ComponentChildren;
}

export function Facts({ rows }: { rows: readonly Fact[] }) {
	return (
		<dl class="facts">
			{rows.map((row, i) => (
				<div key={i}>
					<dt>{row.label}</dt>
					<dd>
						{row.value}
						{row.note && <small>{row.note}</small>}
					</dd>
				</div>
			))}
		</dl>
	);
}
