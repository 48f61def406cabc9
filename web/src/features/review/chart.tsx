// SPDX-License-Identifier: EUPL-1.2
// Decisions by day, as bars of three parts. The same numbers stand in a table.
import type { Statistics } from "../../api/review";
import { formatDay, formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";

export type Day = Statistics["days_decided"][number];

const DAY = 86_400_000;
const PARTS = ["approved", "changes_requested", "refused"] as const;

/** Every day of the span, oldest first; those without a decision, too. */
export function daysUntil(last: string, count: number, known: readonly Day[]): Day[] {
	const end = new Date(`${last}T00:00:00Z`).getTime();
	return Array.from({ length: count }, (_, i) => {
		const day = new Date(end - (count - 1 - i) * DAY).toISOString().slice(0, 10);
		return (
			known.find((d) => d.day === day) ?? { day, approved: 0, refused: 0, changes_requested: 0 }
		);
	});
}

/** A round number that is not beneath any. */
export function ceiling(most: number): number {
	const step = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
	return [1, 2, 5, 10].map((n) => n * step).find((n) => n >= most) ?? most;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [720, 220, 40, 24, 12];
const total = (day: Day) => PARTS.reduce((sum, part) => sum + day[part], 0);

interface BarProps {
	day: Day;
	x: number;
	width: number;
	scale: number;
}

function Bar({ day, x, width, scale }: BarProps) {
	let y = HEIGHT - BOTTOM;
	return (
		<g>
			<title>{t("review.bar_title", { day: formatDay(day.day), count: total(day) })}</title>
			{PARTS.map((part) => {
				const height = day[part] * scale;
				y -= height;
				return <rect key={part} class={`bar-${part}`} x={x} y={y} width={width} height={height} />;
			})}
		</g>
	);
}

export function Chart({ days }: { days: readonly Day[] }) {
	const most = ceiling(Math.max(...days.map(total)));
	const scale = (HEIGHT - BOTTOM - TOP) / most;
	const step = (WIDTH - LEFT) / days.length;
	const bar = Math.max(1, Math.min(step * 0.7, 28));
	const sum = days.reduce((all, day) => all + total(day), 0);
	const [first, last] = [days[0], days.at(-1)];
	return (
		<figure class="review-chart">
			<svg
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				role="img"
				aria-label={t("review.chart", { count: sum, days: days.length })}
			>
				{[0, most / 2, most].map((value) => (
					<g key={value}>
						<line
							x1={LEFT}
							x2={WIDTH}
							y1={HEIGHT - BOTTOM - value * scale}
							y2={HEIGHT - BOTTOM - value * scale}
						/>
						{Number.isInteger(value) && (
							<text x={LEFT - 6} y={HEIGHT - BOTTOM - value * scale + 4} text-anchor="end">
								{formatNumber(value)}
							</text>
						)}
					</g>
				))}
				{days.map((day, i) => (
					<Bar
						key={day.day}
						day={day}
						x={LEFT + i * step + (step - bar) / 2}
						width={bar}
						scale={scale}
					/>
				))}
				<text x={LEFT} y={HEIGHT - 4}>
					{first && formatDay(first.day)}
				</text>
				<text x={WIDTH} y={HEIGHT - 4} text-anchor="end">
					{last && formatDay(last.day)}
				</text>
			</svg>
			<figcaption class="row">
				{PARTS.map((part) => (
					<span key={part} class="review-key">
						<svg viewBox="0 0 10 10" aria-hidden="true">
							<rect class={`bar-${part}`} width="10" height="10" />
						</svg>
						{t(`review.state_${part}`)}
					</span>
				))}
			</figcaption>
		</figure>
	);
}
