// SPDX-License-Identifier: EUPL-1.2
// Whether the staff of the service are at this tab, for links that help nobody
// else: public pages ask the server for nobody. It opens nothing by itself.
const NAME = "staff";

/** Storage may be forbidden: then the links are not shown, and nothing else fails. */
function quietly<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

export function isStaff(): boolean {
	return quietly(() => sessionStorage.getItem(NAME)) === "yes";
}

/** To be told whenever it is known who is signed in. */
export function noteStaff(role: string | undefined): void {
	const staff = ["reviewer", "sgg_admin", "auditor"].includes(role ?? "");
	quietly(() => (staff ? sessionStorage.setItem(NAME, "yes") : sessionStorage.removeItem(NAME)));
}
