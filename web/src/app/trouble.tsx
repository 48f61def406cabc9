// SPDX-License-Identifier: EUPL-1.2
// A page that did not come: what happened, what to do, and the number to tell.
import { useEffect } from "preact/hooks";
import { Problem } from "../api/problem";
import { type Key, t } from "../lib/i18n";
import { ProblemPanel } from "../ui/problem-panel";

const unreached: Record<string, { title: Key; detail: Key }> = {
	offline: { title: "app.offline_title", detail: "app.offline_detail" },
	timeout: { title: "app.timeout_title", detail: "app.timeout_detail" },
	unreachable: { title: "app.unreachable_title", detail: "app.unreachable_detail" },
};

function words(error: unknown): { title: string; detail: string } {
	if (error instanceof Problem && error.body !== undefined) return error.body;
	const known = error instanceof Problem ? unreached[error.code] : undefined;
	return {
		title: t(known?.title ?? "app.fault_title"),
		detail: t(known?.detail ?? "app.fault_detail"),
	};
}

/** When the network is back, nobody should have to press a button. */
function useRetryOnline(error: unknown, onRetry: () => void): void {
	useEffect(() => {
		if (!(error instanceof Problem) || error.code !== "offline") return;
		addEventListener("online", onRetry);
		return () => removeEventListener("online", onRetry);
	}, [error, onRetry]);
}

export function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
	useRetryOnline(error, onRetry);
	const body = error instanceof Problem ? error.body : undefined;
	const lasting = error instanceof Problem && !error.passing;
	return (
		<ProblemPanel
			{...words(error)}
			requestId={body?.request_id}
			requestIdLabel={t("app.request_id")}
			errors={body?.errors?.map((e) => e.detail)}
			onRetry={lasting ? undefined : onRetry}
			retryLabel={t("app.retry")}
		/>
	);
}
