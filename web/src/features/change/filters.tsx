// SPDX-License-Identifier: EUPL-1.2
// From when on, and of what. The usual periods are links; any other day needs
// the script, since an instant is not what people write.
import { dayOf, startOfDay } from "../../lib/day";
import { t } from "../../lib/i18n";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { BEGINNING, listPath, RECENT_DAYS, sinceDaysAgo, sinceOf } from "./query";

interface FiltersProps {
	/** What was asked for last. */
	query: URLSearchParams;
	now: Date;
	go: (url: string, replace?: boolean) => void;
}

function Periods({ query, now }: Omit<FiltersProps, "go">) {
	const since = sinceOf(query, now);
	const periods = [
		{ label: t("change.today"), begins: sinceDaysAgo(0, now) },
		{ label: t("change.week"), begins: sinceDaysAgo(RECENT_DAYS, now) },
		{ label: t("change.month"), begins: sinceDaysAgo(30, now) },
		{ label: t("change.beginning"), begins: BEGINNING },
	];
	return (
		<nav class="row" aria-label={t("change.periods")}>
			{periods.map(({ label, begins }) => (
				<a
					key={begins}
					href={listPath(query, { since: begins })}
					aria-current={begins === since ? "true" : undefined}
				>
					{label}
				</a>
			))}
		</nav>
	);
}

export function Filters({ query, now, go }: FiltersProps) {
	const since = sinceOf(query, now);
	const type = query.get("type") ?? "";
	const chosen = since === BEGINNING ? undefined : dayOf(since);
	const choose = (day: string) => {
		const begins = startOfDay(day);
		if (begins) go(listPath(query, { since: begins }), true);
	};
	return (
		<search class="stack">
			<Periods query={query} now={now} />
			<div class="grid">
				<TextField
					id="change-day"
					type="date"
					label={t("change.day")}
					max={dayOf(now)}
					value={chosen ?? ""}
					onChange={(e) => choose(e.currentTarget.value)}
				/>
				<SelectField
					id="change-type"
					label={t("change.type")}
					value={type.includes(",") ? "" : type}
					options={[
						{ value: "", label: t("change.every_type") },
						{ value: "ngo", label: t("change.type_ngo") },
						{ value: "authority", label: t("change.type_authority") },
						{ value: "register", label: t("change.type_register") },
					]}
					onChange={(value) => go(listPath(query, { type: value }))}
				/>
			</div>
		</search>
	);
}
