// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from "preact";

interface TagProps {
	kind?: "neutral" | "info" | "success" | "warning" | "danger";
	children: ComponentChildren;
}

/** One or two words about a thing. The colour repeats what they say, never adds to it. */
export function Tag({ kind = "neutral", children }: TagProps) {
	return (
		<span class="ds-tag" data-color={kind}>
			{children}
		</span>
	);
}
