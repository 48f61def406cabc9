// SPDX-License-Identifier: EUPL-1.2
// Requests in a list: which of them, in which order, page by page.
import type { Card, ListQuery } from "../../api/recording";
import { recording } from "../../api/recording";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { apiPath, pagePath } from "../../lib/paths";
import { Empty } from "../../ui/empty";
import { Foreign } from "../../ui/foreign";
import { Pager } from "../../ui/pager";
import { SelectField } from "../../ui/select-field";
import { Marks, outcomeOf } from "./clock";
import { word } from "./words";

export type List = Awaited<ReturnType<typeof recording.recording_request_list>>;

/** What may be looked at, in the order of the choice. */
const SHOWN: Record<string, ListQuery> = {
	all: { sort: "newest" },
	waiting: { state: ["sent", "acknowledged"], sort: "oldest" },
	overdue: { overdue: true, sort: "oldest" },
	recorded: { state: ["recorded"] },
	refused: { state: ["refused"] },
	withdrawn: { state: ["withdrawn"] },
};

export interface Place {
	/** The path of the page. */
	path: string;
	/** Whose requests: what the address always has. */
	of: Record<string, string>;
	/** What is shown when the address does not say. */
	first: string;
}

const shownIn = (query: URLSearchParams, first: string) => {
	const show = query.get("show") ?? "";
	return show in SHOWN ? show : first;
};

/** of: the filter that says whose they are. */
export function listOf(
	query: URLSearchParams,
	first: string,
	of: Pick<ListQuery, "ngo" | "authority">,
	signal: AbortSignal,
): Promise<List> {
	const cursor = query.get("cursor");
	const filter = { ...SHOWN[shownIn(query, first)], ...of, ...(cursor && { cursor }) };
	return recording.recording_request_list(filter, signal);
}

function Entry({ of, by }: { of: Card; by: "ngo" | "authority" | "both" }) {
	const names = by === "both" ? [of.ngo_name, of.authority_name] : [of[`${by}_name`]];
	return (
		<li>
			<h2>
				<a href={pagePath("request", { id: of.id })}>
					{names.map((name, i) => (
						<>
							{i > 0 && " → "}
							<Foreign text={name} />
						</>
					))}
				</a>
			</h2>
			<p class="row">
				<Marks of={of} />
			</p>
			{outcomeOf(of) !== "" && <p>{outcomeOf(of)}</p>}
			<p class="muted">{t("recording.sent_at", { instant: formatInstant(of.sent_at) })}</p>
		</li>
	);
}

interface RowsProps {
	list: List;
	place: Place;
	/** Which side's name each is known by. */
	by: "ngo" | "authority" | "both";
	query: URLSearchParams;
	/** The filters of the list, for the file of it. */
	file?: Record<string, string>;
	go: (url: string) => void;
}

export function Rows({ list, place, by, query, file, go }: RowsProps) {
	const { items, page } = list;
	const show = shownIn(query, place.first);
	const at = (more: Record<string, string>) => pagePath(place.path, { ...place.of, ...more });
	const cursorPath = (cursor: string | null) =>
		cursor === null ? undefined : at({ show, cursor });
	return (
		<div class="stack">
			<search class="no-print" aria-label={t("recording.show")}>
				<SelectField
					id="show"
					label={t("recording.show")}
					value={show}
					options={Object.keys(SHOWN).map((value) => ({
						value,
						label: word(`recording.show_${value}`, value),
					}))}
					onChange={(value) => go(at({ show: value }))}
				/>
			</search>
			{items.length === 0 ? (
				<Empty title={t("recording.none")} />
			) : (
				<ul class="entries">
					{items.map((one) => (
						<Entry key={one.id} of={one} by={by} />
					))}
				</ul>
			)}
			<Pager
				prevHref={cursorPath(page.prev)}
				nextHref={cursorPath(page.next)}
				label={t("app.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
			{file && items.length > 0 && (
				<p class="no-print">
					<a href={apiPath("recording-requests", { ...file, format: "csv_excel", limit: 200 })}>
						{t("recording.file")}
					</a>
				</p>
			)}
			<p class="muted">{t("recording.rule")}</p>
		</div>
	);
}
