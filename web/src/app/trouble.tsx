// SPDX-License-Identifier: EUPL-1.2
// A page that did not come: what happened, what to do, and the number to tell.
import { useEffect } from "preact/hooks";
import { Problem } from "../api/problem";
import { type Key, t } from "../lib/i18n";
import { pagePath } from "../lib/paths";
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

interface TroubleProps {
	error: unknown;
	onRetry: () => void;
	/** Nothing else is shown: the trouble is the page. */
	alone: boolean;
}

/** From where there is nothing, to where there is something. */
function WaysOut() {
	return (
		<p class="row">
			<a href={pagePath("ngos")}>{t("app.ngos")}</a>
			<a href={pagePath("")}>{t("app.home")}</a>
		</p>
	);
}

export function Trouble({ error, onRetry, alone }: TroubleProps) {
	useRetryOnline(error, onRetry);
	const { title, detail } = words(error);
	useEffect(() => {
		if (alone) document.title = `${title} · ${t("app.name")}`;
	}, [alone, title]);
	const body = error instanceof Problem ? error.body : undefined;
	const lasting = error instanceof Problem && !error.passing;
	const panel = (
		<ProblemPanel
			title={alone ? undefined : title}
			detail={detail}
			requestId={body?.request_id}
			requestIdLabel={t("app.request_id")}
			errors={body?.errors?.map((e) => e.detail)}
			onRetry={lasting ? undefined : onRetry}
			retryLabel={t("app.retry")}
		/>
	);
	if (!alone) return panel;
	return (
		<>
			<header class="page-head">
				<h1>{title}</h1>
			</header>
			<div class="stack">
				{panel}
				<WaysOut />
			</div>
		</>
	);
}
