// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from "preact/hooks";
import { qrCode } from "../lib/qr";

/** Light around the code, in modules: readers ask for it. */
const QUIET = 4;

/** Dark squares as one path: a row at a time, runs joined. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
	return modules
		.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")))
		.join("");
}

/** Drawn here, in the page: what it says goes to nobody. Black on white in every colour scheme. */
export function QrCode({ text, label }: { text: string; label: string }) {
	const modules = useMemo(() => qrCode(text), [text]);
	const size = modules.length + 2 * QUIET;
	return (
		<svg
			class="qr"
			viewBox={`0 0 ${size} ${size}`}
			role="img"
			aria-label={label}
			shape-rendering="crispEdges"
		>
			<path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
			<path fill="#000" d={pathOf(modules)} />
		</svg>
	);
}
