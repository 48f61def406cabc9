// SPDX-License-Identifier: EUPL-1.2
import { Button } from "./button";

interface ProblemPanelProps {
	/** Left out where the heading of the page says it. */
	title?: string | undefined;
	detail?: string | undefined;
	/** The number to tell when asking for help, and the words before it. */
	requestId?: string | undefined;
	requestIdLabel?: string | undefined;
	/** What is wrong, one sentence each. */
	errors?: readonly string[] | undefined;
	onRetry?: (() => void) | undefined;
	retryLabel?: string | undefined;
}

/** Something did not work: said at once, with what can be done. */
export function ProblemPanel(props: ProblemPanelProps) {
	const { title, detail, requestId, requestIdLabel, errors = [], onRetry, retryLabel } = props;
	return (
		<div class="ds-alert problem" data-color="danger" role="alert">
			{title && <h2>{title}</h2>}
			{detail && <p>{detail}</p>}
			{errors.length > 0 && (
				<ul>
					{errors.map((error) => (
						<li key={error}>{error}</li>
					))}
				</ul>
			)}
			{onRetry && (
				<Button kind="secondary" onClick={onRetry}>
					{retryLabel}
				</Button>
			)}
			{requestId && (
				<p class="muted">
					{requestIdLabel} <code>{requestId}</code>
				</p>
			)}
		</div>
	);
}
