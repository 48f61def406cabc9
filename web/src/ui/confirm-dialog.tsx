// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from "preact";
import { Button } from "./button";
import { Dialog } from "./dialog";

interface ConfirmDialogProps {
	/** The question, with the thing it is about. */
	title: string;
	/** What happens, and whether it can be undone. */
	children?: ComponentChildren;
	/** The deed, as a verb: never "Yes". */
	confirm: string;
	cancel: string;
	busy?: boolean;
	danger?: boolean;
	onConfirm: () => void;
	onCancel: () => void;
}

/** Asked before what cannot be undone. The way out has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
	const { title, children, confirm, cancel, busy, danger, onConfirm, onCancel } = props;
	return (
		<Dialog title={title} onClose={onCancel}>
			{children}
			<div class="row">
				<Button kind="secondary" onClick={onCancel} autofocus>
					{cancel}
				</Button>
				<Button data-color={danger ? "danger" : undefined} aria-disabled={busy} onClick={onConfirm}>
					{confirm}
				</Button>
			</div>
		</Dialog>
	);
}
