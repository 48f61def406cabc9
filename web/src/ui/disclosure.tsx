// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface DisclosureProps {
	summary: ComponentChildren;
	children: ComponentChildren;
	open?: boolean;
}

/** More for who wants it. `open` is how it begins; after that the reader decides. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
	const [shown, setShown] = useState(open);
	return (
		<details class="ds-details" open={shown} onToggle={(e) => setShown(e.currentTarget.open)}>
			<summary>{summary}</summary>
			<div>{children}</div>
		</details>
	);
}
