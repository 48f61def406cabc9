// SPDX-License-Identifier: EUPL-1.2
// What stands around every page of one person: whose account it is, the way
// out, how long the session lasts, and the question who it is.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Session, session_delete, sessionAgain } from "../../api/session";
import { forgetDrafts } from "../../form/draft";
import { StepUp } from "../../form/step-up";
import { useSession } from "../../form/use-session";
import { formatTime } from "../../lib/format";
import { t } from "../../lib/i18n";
import { pageNow, pagePath, signInPath } from "../../lib/paths";
import { Button } from "../../ui/button";

const SOON_MS = 5 * 60_000;

/** When a session ends: at rest, or in any case. */
function endOf({ idle_until, expires_at }: Session): number {
	return Math.min(new Date(idle_until).getTime(), new Date(expires_at).getTime());
}

/** Whether it ends soon, or has ended; looked at again when that may have changed. */
function useEnding(session: Session): "later" | "soon" | "over" {
	const end = endOf(session);
	const [now, setNow] = useState(Date.now);
	const left = end - now;
	useEffect(() => {
		const wait = left > SOON_MS ? left - SOON_MS : left;
		if (left <= 0) return;
		// Longer than a browser counts at once is counted in parts.
		const timer = setTimeout(() => setNow(Date.now()), Math.min(wait + 500, 3_600_000));
		return () => clearTimeout(timer);
	}, [left]);
	if (left <= 0) return "over";
	return left <= SOON_MS ? "soon" : "later";
}

function Ending({ session }: { session: Session }) {
	const ending = useEnding(session);
	const end = new Date(endOf(session)).toISOString();
	const fixed = session.expires_at <= session.idle_until;
	if (ending === "later") return <div role="status" />;
	return (
		<div role="status">
			<div class="ds-alert" data-color="warning">
				{ending === "over" ? (
					<p>
						{t("form.session_over")} <a href={signInPath(pageNow())}>{t("form.sign_in_again")}</a>
					</p>
				) : (
					<p>{t(fixed ? "form.session_ends" : "form.session_rests", { time: formatTime(end) })}</p>
				)}
				{ending === "soon" && !fixed && (
					<Button kind="secondary" onClick={() => void sessionAgain().catch(() => undefined)}>
						{t("form.session_stay")}
					</Button>
				)}
			</div>
		</div>
	);
}

function Who({ session }: { session: Session }) {
	const [failed, setFailed] = useState(false);
	const leave = async () => {
		try {
			await session_delete();
			forgetDrafts();
			// Whatever this document still knows goes with it.
			location.assign(pagePath("account/sign-in", { done: "signed-out" }));
		} catch {
			setFailed(true);
		}
	};
	return (
		<div class="who no-print">
			<span>{t("form.who", { name: session.account.name ?? session.account.email })}</span>
			<Button kind="quiet" onClick={() => void leave()}>
				{t("form.sign_out")}
			</Button>
			<span role="status">{failed && t("form.sign_out_failed")}</span>
		</div>
	);
}

export function Around({ children }: { children: ComponentChildren }) {
	const session = useSession();
	return (
		<>
			{session && <Who session={session} />}
			{session && <Ending session={session} />}
			<div class="narrow">{children}</div>
			<StepUp />
		</>
	);
}
