// SPDX-License-Identifier: EUPL-1.2
// Copies a value and says so. Needs script, so the server's templates leave it out.
import { useEffect, useRef, useState } from "preact/hooks";

interface CopyButtonProps {
	value: string;
	/** The accessible name: what is copied ("Copiază CIF 12345678"). */
	label: string;
	/** Shown and announced after copying. */
	copiedLabel: string;
	/** Shown and announced when the browser refuses. */
	failedLabel: string;
}

/** The way of browsers without the clipboard API, and of pages without TLS. */
function copyBySelection(value: string): boolean {
	const area = document.createElement("textarea");
	area.value = value;
	area.readOnly = true;
	area.className = "visually-hidden";
	document.body.append(area);
	area.select();
	const done = document.execCommand?.("copy") ?? false;
	area.remove();
	return done;
}

async function copy(value: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(value);
		return true;
	} catch {
		return copyBySelection(value);
	}
}

export function CopyButton({ value, label, copiedLabel, failedLabel }: CopyButtonProps) {
	const [said, setSaid] = useState<string>();
	const button = useRef<HTMLButtonElement>(null);
	const done = said === copiedLabel;

	useEffect(() => {
		if (said === undefined) return;
		const timer = setTimeout(() => setSaid(undefined), 4000);
		return () => clearTimeout(timer);
	}, [said]);

	const press = async () => {
		const copied = await copy(value);
		button.current?.focus();
		setSaid(copied ? copiedLabel : failedLabel);
	};
	return (
		<span class="copy">
			<button ref={button} type="button" aria-label={label} title={label} onClick={press}>
				<span class={done ? "icon icon-check" : "icon icon-copy"} />
			</button>
			<span role="status">{said}</span>
		</span>
	);
}
