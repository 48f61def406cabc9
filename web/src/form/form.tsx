// SPDX-License-Identifier: EUPL-1.2
// The form around its fields: what went wrong on top, one button below.
import type { ComponentChildren } from "preact";
import { t } from "../lib/i18n";
import { pageNow, signInPath } from "../lib/paths";
import { Button, LinkButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import type { Fault } from "./fault";
import type { Form as State, Values } from "./use-form";

function Cure({ fault, onRetry }: { fault: Fault; onRetry?: (() => void) | undefined }) {
	if (fault.cure === "sign_in")
		return <LinkButton href={signInPath(pageNow())}>{t("form.sign_in_again")}</LinkButton>;
	if (fault.cure === "load")
		return (
			<Button kind="secondary" onClick={() => location.reload()}>
				{t("form.load_again")}
			</Button>
		);
	if (fault.cure === "retry" && onRetry)
		return (
			<Button kind="secondary" onClick={onRetry}>
				{t("app.retry")}
			</Button>
		);
	return null;
}

interface FaultPanelProps {
	fault: Fault | undefined;
	/** Rises with each refusal. */
	attempt: number;
	fieldId?: (name: string) => string;
	onRetry?: () => void;
}

/** What went wrong, with links to the fields and what helps. Takes the focus. */
export function FaultPanel({ fault, attempt, fieldId = (name) => name, onRetry }: FaultPanelProps) {
	if (fault === undefined) return null;
	const errors = Object.entries(fault.fields).map(([name, words]) => ({
		id: fieldId(name),
		words,
	}));
	return (
		<ErrorSummary
			title={fault.title}
			titlePrefix={t("form.error")}
			detail={fault.detail}
			errors={[...errors, ...fault.others.map((words) => ({ words }))]}
			requestId={fault.requestId}
			requestIdLabel={t("app.request_id")}
			attempt={attempt}
		>
			<Cure fault={fault} onRetry={onRetry} />
		</ErrorSummary>
	);
}

interface FormProps<V extends Values> {
	form: State<V>;
	/** The words of its button. */
	submit: string;
	/** While it is being sent. */
	busy?: string;
	/** Beside the button: the way back. */
	beside?: ComponentChildren;
	children: ComponentChildren;
}

export function Form<V extends Values>({ form, submit, busy, beside, children }: FormProps<V>) {
	const send = (event: Event) => {
		event.preventDefault();
		void form.submit();
	};
	return (
		<>
			<FaultPanel fault={form.fault} attempt={form.attempt} fieldId={form.fieldId} />
			{/* The server says what is wrong, in words; browsers would say it first, in their own. */}
			<form
				class="form"
				id={form.id}
				method="post"
				noValidate
				onSubmit={send}
				aria-busy={form.busy}
			>
				{children}
				<div class="row">
					<Button type="submit" aria-disabled={form.busy}>
						{form.busy ? (busy ?? t("form.sending")) : submit}
					</Button>
					{beside}
				</div>
			</form>
		</>
	);
}
