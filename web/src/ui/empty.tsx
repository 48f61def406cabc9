// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from "preact";

/** Nothing is here, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
	return (
		<div class="empty">
			<h2>{title}</h2>
			{children}
		</div>
	);
}
