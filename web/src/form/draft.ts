// SPDX-License-Identifier: EUPL-1.2
// What was typed and has not been acknowledged by the server: kept for this tab
// across a reload, a crash or signing in again. Never passwords or codes; the
// server has no part in it.
const PREFIX = "draft:";

export interface Draft {
	read: () => unknown;
	write: (values: unknown) => void;
	forget: () => void;
}

/** Storage may be full or forbidden: then nothing is kept, and nothing else fails. */
function quietly<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

export function draftOf(key: string): Draft {
	const name = PREFIX + key;
	return {
		read: () => quietly(() => JSON.parse(sessionStorage.getItem(name) ?? "null")) ?? undefined,
		write: (values) => quietly(() => sessionStorage.setItem(name, JSON.stringify(values))),
		forget: () => quietly(() => sessionStorage.removeItem(name)),
	};
}

/** When somebody signs out, nothing of theirs stays for the next. */
export function forgetDrafts(): void {
	quietly(() => {
		for (const name of Object.keys(sessionStorage))
			if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
	});
}
