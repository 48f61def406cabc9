// SPDX-License-Identifier: EUPL-1.2
// How the queue is doing: what waits, how long decisions take, how many each day.
import { review, type Statistics } from "../../api/review";
import { dayOf } from "../../lib/day";
import { formatDay, formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { DataTable } from "../../ui/data-table";
import { Disclosure } from "../../ui/disclosure";
import { SelectField } from "../../ui/select-field";
import { Stat } from "../../ui/stat";
import { Chart, daysUntil } from "./chart";
import { Frame, When } from "./parts";
import { kindWord } from "./words";

interface Data {
	figures: Statistics;
	/** The last day of the figures. */
	today: string;
}

const SPANS = ["7", "30", "90", "366"];

/** Hours as people say them. */
function duration(hours: number): string {
	if (hours < 1) return t("review.under_hour");
	if (hours < 48) return t("review.hours", { count: Math.round(hours) });
	return t("review.days_long", { count: Math.round(hours / 24) });
}

function Waiting({ waiting }: { waiting: Statistics["waiting"] }) {
	if (waiting.length === 0) return <p>{t("review.none_waits")}</p>;
	return (
		<DataTable
			caption={t("review.waiting_by_kind")}
			captionHidden
			numeric={[1, 2, 3, 4, 5]}
			head={[
				t("review.kind"),
				t("review.how_many"),
				t("review.under_3_days"),
				t("review.under_7_days"),
				t("review.under_30_days"),
				t("review.over_30_days"),
				t("review.oldest"),
			]}
			rows={waiting.map((row) => [
				<a key={row.kind} href={pagePath("review", { kind: row.kind })}>
					{kindWord(row.kind)}
				</a>,
				formatNumber(row.count),
				formatNumber(row.under_3_days),
				formatNumber(row.under_7_days),
				formatNumber(row.under_30_days),
				formatNumber(row.over_30_days),
				<When key="oldest" at={row.oldest_at} />,
			])}
		/>
	);
}

function Times({ times }: { times: Statistics["time_to_decision"] }) {
	if (times.length === 0) return <p>{t("review.none_decided")}</p>;
	return (
		<DataTable
			caption={t("review.times")}
			captionHidden
			numeric={[1]}
			head={[t("review.kind"), t("review.decided_count"), t("review.median"), t("review.p90")]}
			rows={times.map((row) => [
				kindWord(row.kind),
				formatNumber(row.decided),
				duration(row.median_hours),
				duration(row.p90_hours),
			])}
		/>
	);
}

function Days({ data: { figures, today } }: { data: Data }) {
	const days = daysUntil(today, figures.days, figures.days_decided);
	return (
		<>
			<Chart days={days} />
			<Disclosure summary={t("review.as_table")}>
				<DataTable
					caption={t("review.per_day")}
					captionHidden
					numeric={[1, 2, 3]}
					head={[
						t("review.day"),
						t("review.state_approved"),
						t("review.state_changes_requested"),
						t("review.state_refused"),
					]}
					rows={figures.days_decided.map((row) => [
						formatDay(row.day),
						formatNumber(row.approved),
						formatNumber(row.changes_requested),
						formatNumber(row.refused),
					])}
				/>
			</Disclosure>
		</>
	);
}

function View({ data, go }: ViewProps<Data>) {
	const { figures } = data;
	const waits = figures.waiting.reduce((sum, row) => sum + row.count, 0);
	const decided = figures.time_to_decision.reduce((sum, row) => sum + row.decided, 0);
	return (
		<Frame title={t("review.statistics")} at="review/statistics">
			<div class="stack wide">
				<SelectField
					id="days"
					label={t("review.span")}
					value={String(figures.days)}
					options={[...new Set([...SPANS, String(figures.days)])].map((days) => ({
						value: days,
						label: t("review.last_days", { count: Number(days) }),
					}))}
					onChange={(days) => go(pagePath("review/statistics", { days }))}
				/>
				<div class="stats">
					<Stat
						value={formatNumber(waits)}
						label={t("review.stat_waiting")}
						href={pagePath("review")}
					/>
					<Stat value={formatNumber(decided)} label={t("review.stat_decided")} />
					<Stat value={formatNumber(figures.appeals.waiting)} label={t("review.stat_appeals")} />
				</div>
				<div class="stack">
					<h2 id="waiting">{t("review.waiting_by_kind")}</h2>
					<Waiting waiting={figures.waiting} />
				</div>
				<div class="stack">
					<h2 id="times">{t("review.times")}</h2>
					<Times times={figures.time_to_decision} />
					<p class="muted">
						{t("review.appeals_told", {
							approved: figures.appeals.approved,
							refused: figures.appeals.refused,
						})}
					</p>
				</div>
				<div class="stack">
					<h2 id="per-day">{t("review.per_day")}</h2>
					<Days data={data} />
				</div>
				{figures.reviewers && figures.reviewers.length > 0 && (
					<div class="stack">
						<h2 id="reviewers">{t("review.by_reviewers")}</h2>
						<DataTable
							caption={t("review.by_reviewers")}
							captionHidden
							numeric={[1]}
							head={[t("review.assignee"), t("review.decided_count")]}
							rows={figures.reviewers.map((row) => [
								row.name ?? row.reviewer,
								formatNumber(row.decisions),
							])}
						/>
					</div>
				)}
			</div>
		</Frame>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const given = Number(query.get("days") ?? "30");
		const days = Number.isInteger(given) && given >= 1 && given <= 366 ? given : 30;
		const figures = await review.review_statistics_get(days, signal);
		return { figures, today: dayOf(new Date()) ?? "" };
	},
	head: () => ({ title: t("review.statistics") }),
	View,
});
