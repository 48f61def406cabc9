// SPDX-License-Identifier: EUPL-1.2
// Above an item: where it stands, why it cannot be decided, and that somebody
// else has decided it.
import { useEffect, useRef } from "preact/hooks";
import type { Item } from "../../api/review";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { Tag } from "../../ui/tag";
import { Age, Marks, When } from "./parts";
import { isOpen } from "./rows";
import { barWord, personWord, stateWord } from "./words";

export function Standing({ item, now }: { item: Item; now: Date }) {
	return (
		<p class="row">
			<Marks item={item} />
			{isOpen(item) ? (
				<Age since={item.waiting_since} now={now} />
			) : (
				<Tag>{stateWord(item.state)}</Tag>
			)}
			<span>
				{item.submitted_by
					? t("review.sent_by", {
							name: personWord(item.submitted_by, t("review.nameless_person")),
						})
					: t("review.sent_by_nobody")}
			</span>
			{item.decided_at && <When at={item.decided_at} />}
			{item.assignee_name && <span>{t("review.has_it", { name: item.assignee_name })}</span>}
			{item.ngo && <a href={pagePath("review/entry", { id: item.ngo })}>{t("review.entry")}</a>}
		</p>
	);
}

/** Why there is no decision to be taken here. */
export function Barred({ item }: { item: Item }) {
	if (!isOpen(item) || item.allowed.includes("approve")) return null;
	const words = item.barred
		? barWord(item.barred)
		: t("review.bar_assigned", { name: item.assignee_name ?? t("review.colleague") });
	return (
		<Notice kind="info" title={t("review.barred")}>
			<p>{words}</p>
		</Notice>
	);
}

export function Overtaken({
	words,
	onReload,
	next,
}: {
	words: string;
	onReload: () => void;
	next: () => void;
}) {
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => box.current?.focus(), [words]);
	return (
		<div ref={box} class="ds-alert" data-color="warning" tabIndex={-1} role="alert">
			<h2>{t("review.too_late")}</h2>
			<p>{words}</p>
			<p class="row">
				<Button onClick={onReload}>{t("form.load_again")}</Button>
				<Button kind="secondary" onClick={next}>
					{t("review.next")}
				</Button>
			</p>
		</div>
	);
}
