// SPDX-License-Identifier: EUPL-1.2
// What the pages of reviewers share: their frame, and small words with colours.
import "./review.css";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Card } from "../../api/review";
import { formatInstant, toMilliseconds } from "../../lib/format";
import { type Key, t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Done } from "../../ui/done";
import { Tag } from "../../ui/tag";
import { takeTold } from "./told";
import { ageKind, ageWords, daysSince, kindWord } from "./words";

const PLACES: readonly [path: string, words: Key][] = [
	["review", "review.queue"],
	["review/merges", "review.entries"],
	["review/requests", "review.requests"],
	["review/offices", "review.offices"],
	["review/statistics", "review.statistics"],
];

function Places({ at }: { at: string | undefined }) {
	return (
		<nav class="review-places no-print" aria-label={t("review.places")}>
			<ul>
				{PLACES.map(([path, words]) => (
					<li key={path}>
						<a href={pagePath(path)} aria-current={path === at ? "page" : undefined}>
							{t(words)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

interface FrameProps {
	title: ComponentChildren;
	/** Under the heading. */
	head?: ComponentChildren;
	/** Over the heading: where this is. */
	above?: ComponentChildren;
	/** Which of the places this is. */
	at?: string;
	/** What was done here, said politely. */
	done?: ComponentChildren;
	children: ComponentChildren;
}

export function Frame({ title, head, at, done, above, children }: FrameProps) {
	const [told] = useState(takeTold);
	return (
		<div class="wide-part review">
			<Places at={at} />
			<Done>{done ?? (told && <p>{told}</p>)}</Done>
			<header class="page-head">
				{above}
				<h1>{title}</h1>
				{head}
			</header>
			{children}
		</div>
	);
}

export function When({ at }: { at: string }) {
	return <time dateTime={toMilliseconds(at)}>{formatInstant(at)}</time>;
}

export function Age({ since, now }: { since: string; now: Date }) {
	const days = daysSince(since, now);
	return (
		<time dateTime={toMilliseconds(since)} title={formatInstant(since)}>
			<Tag kind={ageKind(days)}>{ageWords(days)}</Tag>
		</time>
	);
}

/** What kind of item it is, and what is unusual about it. */
export function Marks({ item }: { item: Card }) {
	return (
		<>
			<span>{kindWord(item.kind)}</span>
			{item.appeal && <Tag kind="warning">{t("review.appeal")}</Tag>}
			{item.round > 1 && <span>{t("review.round", { round: item.round })}</span>}
		</>
	);
}

export function Failed({ count }: { count: number }) {
	if (count === 0) return <span class="muted">{t("review.none_failed")}</span>;
	return <Tag kind="danger">{t("review.failed_count", { count })}</Tag>;
}
