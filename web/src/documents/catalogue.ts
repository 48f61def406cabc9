// SPDX-License-Identifier: EUPL-1.2
// Everything the service can refuse, from the table the server itself is built
// with (made from openapi/problems.yaml).
import table from "../../../src/core/problem.def?raw";
import { LANGS, type Lang } from "../lib/i18n";

export interface Problem {
	code: string;
	status: number;
	title: Record<Lang, string>;
	detail: Record<Lang, string>;
}

export interface Violation {
	code: string;
	text: Record<Lang, string>;
}

const text = '\\s*("(?:[^"\\\\]|\\\\.)*")';

function perLanguage(texts: (string | undefined)[]): Record<Lang, string> {
	const pairs = LANGS.map((lang, i) => {
		// ro, hu, en: the order of the table and of LANGS. C and JSON write these alike.
		const read: unknown = JSON.parse(texts[i] ?? "null");
		if (typeof read !== "string") throw new Error("problem.def does not have the form expected");
		return [lang, read];
	});
	return Object.fromEntries(pairs) as Record<Lang, string>;
}

export const problems: readonly Problem[] = [
	...table.matchAll(
		new RegExp(`^PROBLEM\\(\\w+, (\\d+), "(\\w+)",${Array(6).fill(text).join(",")}\\)`, "gm"),
	),
].map(([, status, code, ...texts]) => ({
	code: code ?? "",
	status: Number(status),
	title: perLanguage(texts.slice(0, 3)),
	detail: perLanguage(texts.slice(3, 6)),
}));

export const violations: readonly Violation[] = [
	...table.matchAll(
		new RegExp(`^VIOLATION\\(\\w+, "(\\w+)",${Array(3).fill(text).join(",")}\\)`, "gm"),
	),
].map(([, code, ...texts]) => ({ code: code ?? "", text: perLanguage(texts) }));
