// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from "preact";

interface NoticeProps {
	kind: "info" | "warning" | "danger" | "success";
	title?: string;
	children?: ComponentChildren;
}

/** Something to know before reading on. Not announced: see ProblemPanel for what just went wrong. */
export function Notice({ kind, title, children }: NoticeProps) {
	return (
		<div class="ds-alert" data-color={kind}>
			{title && <h2>{title}</h2>}
			{children}
		</div>
	);
}
