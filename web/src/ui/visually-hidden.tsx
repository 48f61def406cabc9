// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from "preact";

/** For the ear alone. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
	return <span class="visually-hidden">{children}</span>;
}
