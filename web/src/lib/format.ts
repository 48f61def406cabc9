// SPDX-License-Identifier: EUPL-1.2
// Numbers, days and instants as the language of the document writes them.
import { lang } from "./i18n";

export function formatNumber(n: number): string {
	return new Intl.NumberFormat(lang(), {
		useGrouping: "always",
	} as Intl.NumberFormatOptions).format(n);
}

/** A legal day, YYYY-MM-DD: has no time zone, so it is read and shown as UTC. */
export function formatDay(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	if (Number.isNaN(date.getTime())) return day;
	return new Intl.DateTimeFormat(lang() === "en" ? "en-GB" : lang(), {
		dateStyle: "long",
		timeZone: "UTC",
	}).format(date);
}

/** An instant (RFC 3339), on the clocks of Romania. */
export function formatInstant(instant: string): string {
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) return instant;
	return new Intl.DateTimeFormat(lang() === "en" ? "en-GB" : lang(), {
		year: "numeric",
		month: "long",
		day: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		timeZone: "Europe/Bucharest",
	}).format(date);
}

/** For <time datetime>: HTML knows nothing finer than the millisecond. */
export function toMilliseconds(instant: string): string {
	return instant.replace(/(\.\d{3})\d+/, "$1");
}

/** Names of places by the alphabet of the reader; in English they stay Romanian names. */
export function inOrder(a: string, b: string): number {
	return a.localeCompare(b, lang() === "hu" ? "hu" : "ro");
}

/** The time of an instant, on the clocks of Romania. */
export function formatTime(instant: string): string {
	return new Intl.DateTimeFormat(lang() === "en" ? "en-GB" : lang(), {
		hour: "2-digit",
		minute: "2-digit",
		timeZone: "Europe/Bucharest",
	}).format(new Date(instant));
}
