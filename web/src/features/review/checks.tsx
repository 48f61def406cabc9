// SPDX-License-Identifier: EUPL-1.2
// What was checked by itself: what stands in the way first, with what it means
// and what to do; the rest in one line.
import type { Item } from "../../api/review";
import { formatDay } from "../../lib/format";
import { hasWord, type Key, t, type Vars } from "../../lib/i18n";
import { Tag } from "../../ui/tag";
import { type Book, fieldLabel } from "./value";
import { checkWord, resultWord } from "./words";

type Check = Item["checks"][number];

const KIND = { failed: "danger", warning: "warning", unknown: "neutral", ok: "success" } as const;
const ORDER = ["failed", "warning", "unknown"];

function kindOf(result: string) {
	return KIND[result as keyof typeof KIND] ?? "neutral";
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The values that the sentence about a check is filled with. */
function varsOf({ detail }: Check, book: Book): Vars {
	const differs = texts(detail.differs).map((code) => fieldLabel(book, code));
	const listed = Array.isArray(detail.ngos)
		? detail.ngos
		: Array.isArray(detail.registrations)
			? detail.registrations
			: [];
	const day = typeof detail.captured_on === "string" ? formatDay(detail.captured_on) : "";
	return {
		fields: differs.join(", "),
		count: listed.length,
		day,
		email: String(detail.email ?? ""),
		website: String(detail.website ?? ""),
		host: String(detail.host ?? ""),
		domains: String(detail.domains ?? ""),
		authorities: String(detail.authorities ?? ""),
		basis: String(detail.basis ?? ""),
	};
}

function sentence(check: Check, book: Book): string | undefined {
	const differs = texts(check.detail.differs).length > 0 ? "_differs" : "";
	for (const key of [
		`review.check_${check.code}_${check.result}${differs}`,
		`review.check_${check.code}_${check.result}`,
	])
		if (hasWord(key)) return t(key as Key, varsOf(check, book));
	return undefined;
}

function Standing({ check, book }: { check: Check; book: Book }) {
	const words = sentence(check, book);
	return (
		<li>
			<p class="row">
				<Tag kind={kindOf(check.result)}>{resultWord(check.result)}</Tag>
				<strong>{checkWord(check.code)}</strong>
			</p>
			{words && <p>{words}</p>}
		</li>
	);
}

export function Checks({ checks, book }: { checks: readonly Check[]; book: Book }) {
	const shown = checks.filter((check) => check.code !== "changes");
	const standing = ORDER.flatMap((result) => shown.filter((check) => check.result === result));
	const fine = shown.filter((check) => check.result === "ok");
	if (shown.length === 0) return null;
	return (
		<section aria-labelledby="checks" class="stack">
			<h2 id="checks">{t("review.checks")}</h2>
			{standing.length > 0 && (
				<ul class="review-checks">
					{standing.map((check) => (
						<Standing key={check.code} check={check} book={book} />
					))}
				</ul>
			)}
			{fine.length > 0 && (
				<p class="row">
					<Tag kind="success">{resultWord("ok")}</Tag>
					<span>{fine.map((check) => checkWord(check.code)).join(" · ")}</span>
				</p>
			)}
		</section>
	);
}
