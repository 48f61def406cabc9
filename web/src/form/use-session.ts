// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from "preact/hooks";
import { onSession, type Session, sessionNow } from "../api/session";

/** Who is signed in, as far as is known; drawn again when that changes. */
export function useSession(): Session | undefined {
	const [now, setNow] = useState(sessionNow);
	useEffect(() => {
		const tell = () => setNow(sessionNow());
		tell();
		return onSession(tell);
	}, []);
	return now;
}
