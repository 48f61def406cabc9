// SPDX-License-Identifier: EUPL-1.2
// Filters of the queue: one line of choices, each with what it would give.
import { type Labels, labelOf } from "../../api/labels";
import { formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";
import { SelectField } from "../../ui/select-field";
import { type Filter, isFiltered, queuePath } from "./query";
import { kindWord, stateWord } from "./words";

type Counts = readonly { value: unknown; count: number }[];

interface FiltersProps {
	facets: Partial<Record<"kind" | "state" | "county" | "assignee" | "age" | "failing", Counts>>;
	counties: Labels;
	/** Reviewers whose names are known, by account. */
	people: ReadonlyMap<string, string>;
	query: URLSearchParams;
	go: (url: string) => void;
}

interface Choice {
	value: string;
	label: string;
	count?: number | undefined;
}

const KINDS = ["registration", "claim", "change", "correction", "designation", "register"];
const STATES = ["waiting", "assigned", "changes_requested", "approved", "refused", "withdrawn"];
const AGES = ["3", "7", "30"];

const countOf = (counts: Counts | undefined, value: unknown) =>
	counts === undefined ? undefined : (counts.find((c) => c.value === value)?.count ?? 0);

function written({ value, label, count }: Choice) {
	return { value, label: count === undefined ? label : `${label} (${formatNumber(count)})` };
}

function Pick(
	props: FiltersProps & { name: Filter; label: string; any: string; choices: Choice[] },
) {
	const { name, label, any, choices, query, go } = props;
	const value = query.get(name) ?? "";
	const known = value === "" || choices.some((choice) => choice.value === value);
	const more = known ? [] : [{ value, label: value }];
	return (
		<SelectField
			id={`filter-${name}`}
			name={name}
			label={label}
			value={value}
			options={[{ value: "", label: any }, ...[...choices, ...more].map(written)]}
			onChange={(chosen) => go(queuePath(query, { [name]: chosen }))}
		/>
	);
}

function countyChoices({ facets, counties }: FiltersProps): Choice[] {
	const found = facets.county;
	const codes = found
		? found.flatMap((c) => (c.value ? [String(c.value)] : []))
		: [...counties.keys()];
	return codes.map((code) => ({
		value: code,
		label: labelOf(counties, code),
		count: countOf(found, code),
	}));
}

function assigneeChoices({ facets, people }: FiltersProps): Choice[] {
	return [
		{ value: "me", label: t("review.mine") },
		{ value: "none", label: t("review.nobodys"), count: countOf(facets.assignee, null) },
		...[...people].map(([value, label]) => ({
			value,
			label,
			count: countOf(facets.assignee, value),
		})),
	];
}

/** Older than n days: every group of ages beyond. */
function olderThan(counts: Counts | undefined, days: string): number | undefined {
	if (counts === undefined) return undefined;
	const groups = ["under_7_days", "under_30_days", "over_30_days"].slice(AGES.indexOf(days));
	return groups.reduce((sum, group) => sum + (countOf(counts, group) ?? 0), 0);
}

export function Filters(props: FiltersProps) {
	const { facets, query, go } = props;
	const choice = (codes: string[], label: (code: string) => string, counts: Counts | undefined) =>
		codes.map((value) => ({ value, label: label(value), count: countOf(counts, value) }));
	const ages = AGES.map((value) => ({
		value,
		label: t("review.older", { count: Number(value) }),
		count: olderThan(facets.age, value),
	}));
	const failing = [true, false].map((value) => ({
		value: String(value),
		label: t(value ? "review.with_failed" : "review.without_failed"),
		count: countOf(facets.failing, value),
	}));
	return (
		<search class="review-filters no-print" aria-label={t("review.filters")}>
			<Pick
				{...props}
				name="kind"
				label={t("review.kind")}
				any={t("review.any_kind")}
				choices={choice(KINDS, kindWord, facets.kind)}
			/>
			<Pick
				{...props}
				name="state"
				label={t("review.state")}
				any={t("review.open_state")}
				choices={[
					...choice(STATES, stateWord, facets.state),
					{ value: "all", label: t("review.any_state") },
				]}
			/>
			<Pick
				{...props}
				name="assignee"
				label={t("review.assignee")}
				any={t("review.anybodys")}
				choices={assigneeChoices(props)}
			/>
			<Pick
				{...props}
				name="older_than"
				label={t("review.age")}
				any={t("review.any_age")}
				choices={ages}
			/>
			<Pick
				{...props}
				name="failing"
				label={t("review.checks_short")}
				any={t("review.any_checks")}
				choices={failing}
			/>
			<Pick
				{...props}
				name="county"
				label={t("review.county")}
				any={t("review.any_county")}
				choices={countyChoices(props)}
			/>
			<SelectField
				id="sort"
				label={t("review.order")}
				value={query.get("sort") ?? ""}
				options={[
					{ value: "", label: t("review.oldest_first") },
					{ value: "newest", label: t("review.newest_first") },
				]}
				onChange={(sort) => go(queuePath(query, { sort }))}
			/>
			{isFiltered(query) && (
				<p>
					<a href={queuePath(new URLSearchParams())}>{t("review.no_filters")}</a>
				</p>
			)}
		</search>
	);
}
