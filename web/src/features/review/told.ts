// SPDX-License-Identifier: EUPL-1.2
// What was just done, said on the page that comes next; once.
let waiting: string | undefined;

export function tellNext(words: string): void {
	waiting = words;
}

export function takeTold(): string | undefined {
	const words = waiting;
	waiting = undefined;
	return words;
}
