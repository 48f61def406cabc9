// SPDX-License-Identifier: EUPL-1.2
import { type ComponentChildren, toChildArray } from "preact";

/** Something was done: said politely, at once. Stands in the page from the beginning, empty. */
export function Done({ children }: { children?: ComponentChildren }) {
	return (
		<div role="status">
			{toChildArray(children).length > 0 && (
				<div class="ds-alert" data-color="success">
					{children}
				</div>
			)}
		</div>
	);
}
