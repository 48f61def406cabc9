// SPDX-License-Identifier: EUPL-1.2
// The queue as a table; on narrow screens each row is a card.

import { type Labels, labelOf } from "../../api/labels";
import type { Card } from "../../api/review";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Foreign } from "../../ui/foreign";
import { Age, Failed, Marks, When } from "./parts";
import { itemPath } from "./query";
import { stateWord } from "./words";

interface RowsProps {
	items: readonly Card[];
	counties: Labels;
	query: URLSearchParams;
	now: Date;
	/** The account of who reads, when they may take items. */
	me: string | undefined;
	chosen: ReadonlySet<string>;
	onChoose: (id: string, on: boolean) => void;
	onTake: (item: Card) => void;
	/** An item that is on its way to another assignee. */
	moving: string | undefined;
}

export const isOpen = ({ state }: Card) => state === "waiting" || state === "assigned";

function Mine({ item, me, onTake, moving }: RowsProps & { item: Card }) {
	const theirs = item.assignee !== null && item.assignee !== me;
	if (!isOpen(item) || me === undefined || theirs) return null;
	const take = item.assignee === null;
	return (
		<Button
			kind="quiet"
			aria-disabled={moving === item.id}
			aria-label={t(take ? "review.take_name" : "review.give_back_name", { name: item.name ?? "" })}
			onClick={() => onTake(item)}
		>
			{t(take ? "review.take" : "review.give_back")}
		</Button>
	);
}

function Who({ item, me }: { item: Card; me: string | undefined }) {
	if (item.assignee === null) return <span class="muted">{t("review.nobody")}</span>;
	if (item.assignee === me) return <strong>{t("review.you")}</strong>;
	return <>{item.assignee_name ?? t("review.colleague")}</>;
}

function Row(props: RowsProps & { item: Card }) {
	const { item, counties, query, now, me, chosen, onChoose } = props;
	const name = item.name ?? t("review.nameless");
	return (
		<tr>
			{me !== undefined && (
				<td class="select">
					{isOpen(item) && (
						<input
							type="checkbox"
							class="ds-input"
							aria-label={t("review.select_name", { name })}
							checked={chosen.has(item.id)}
							onChange={(event) => onChoose(item.id, event.currentTarget.checked)}
						/>
					)}
				</td>
			)}
			<th scope="row">
				<a href={itemPath(item.id, query)} data-row={item.id}>
					<Foreign text={name} />
				</a>
				<span class="row">
					<Marks item={item} />
				</span>
			</th>
			<td data-label={t("review.county")}>{labelOf(counties, item.county) || "–"}</td>
			<td data-label={t("review.waits")}>
				{isOpen(item) ? (
					<Age since={item.waiting_since} now={now} />
				) : (
					<>
						{stateWord(item.state)} {item.decided_at && <When at={item.decided_at} />}
					</>
				)}
			</td>
			<td data-label={t("review.checks_short")}>
				<Failed count={item.checks_failed} />
			</td>
			<td data-label={t("review.assignee")}>
				<Who item={item} me={me} />
			</td>
			{me !== undefined && (
				<td class="act">
					<Mine {...props} item={item} />
				</td>
			)}
		</tr>
	);
}

function SelectAll({ items, chosen, onChoose }: RowsProps) {
	const open = items.filter(isOpen);
	const all = open.length > 0 && open.every((item) => chosen.has(item.id));
	return (
		<input
			type="checkbox"
			class="ds-input"
			aria-label={t("review.select_all")}
			checked={all}
			onChange={(event) => {
				for (const item of open) onChoose(item.id, event.currentTarget.checked);
			}}
		/>
	);
}

export function Rows(props: RowsProps) {
	const acts = props.me !== undefined;
	return (
		<table class="table review-rows" data-keys>
			<caption class="ds-sr-only">{t("review.queue")}</caption>
			<thead>
				<tr>
					{acts && (
						<th class="select">
							<SelectAll {...props} />
						</th>
					)}
					<th scope="col">{t("review.organisation")}</th>
					<th scope="col">{t("review.county")}</th>
					<th scope="col">{t("review.waits")}</th>
					<th scope="col">{t("review.checks_short")}</th>
					<th scope="col">{t("review.assignee")}</th>
					{acts && (
						<th scope="col">
							<span class="ds-sr-only">{t("review.act")}</span>
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{props.items.map((item) => (
					<Row key={item.id} {...props} item={item} />
				))}
			</tbody>
		</table>
	);
}
