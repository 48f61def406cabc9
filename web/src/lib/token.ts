// SPDX-License-Identifier: EUPL-1.2
// The token of a link in a mail stands behind the # of the address, which no
// server, log or other site ever sees. It is read once and taken out of the
// address bar, so that it does not stay in the history either.
const FORM = /^[A-Za-z0-9_-]{43}$/;

/** undefined: the address has none, or not a whole one. */
export function takeToken(): string | undefined {
	const token = new URLSearchParams(location.hash.slice(1)).get("token");
	if (token === null) return undefined;
	history.replaceState(history.state, "", location.pathname + location.search);
	return FORM.test(token) ? token : undefined;
}
