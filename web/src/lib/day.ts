// SPDX-License-Identifier: EUPL-1.2
// Days as the clocks of Romania count them, and the instants at which they begin.

const HOUR = 3_600_000;
const clock = new Intl.DateTimeFormat("sv-SE", {
	timeZone: "Europe/Bucharest",
	dateStyle: "short",
	timeStyle: "medium",
});

/** YYYY-MM-DD of an instant; undefined when it is none. */
export function dayOf(instant: string | Date): string | undefined {
	const date = new Date(instant);
	return Number.isNaN(date.getTime()) ? undefined : clock.format(date).slice(0, 10);
}

function beginsDay(date: Date): boolean {
	return clock.format(date).endsWith(" 00:00:00");
}

/** The instant (UTC, as 2026-01-31T22:00:00Z) at which a day begins; undefined when it is no day. */
export function startOfDay(day: string): string | undefined {
	const utc = new Date(`${day}T00:00:00Z`).getTime();
	if (Number.isNaN(utc)) return undefined;
	// The clocks are two or three hours ahead; they never change at midnight.
	const start = [2, 3].map((ahead) => new Date(utc - ahead * HOUR)).find(beginsDay);
	return start?.toISOString().replace(".000Z", "Z");
}

/** The day that was n days before this moment. */
export function daysAgo(n: number, now: Date): string {
	const noon = new Date(`${clock.format(now).slice(0, 10)}T12:00:00Z`).getTime();
	return new Date(noon - n * 24 * HOUR).toISOString().slice(0, 10);
}
