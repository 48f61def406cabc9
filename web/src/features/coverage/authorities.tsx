// SPDX-License-Identifier: EUPL-1.2
// Each authority with what it has declared here, and what is missing.
import type { Schemas } from "../../api/client";
import { type Labels, labelOf } from "../../api/labels";
import { formatDay, formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Empty } from "../../ui/empty";
import { Pager } from "../../ui/pager";
import { Said } from "../../ui/said";
import { Tag } from "../../ui/tag";
import { cursorPath } from "./query";

type Authority = Schemas["CoverageAuthority"];

interface NamesProps {
	counties: Labels;
	kinds: Labels;
}

function Marks({ authority }: { authority: Authority }) {
	const { missing, broken, stale } = authority;
	return (
		<p class="row">
			{(missing === "unit" || missing === "both") && <Tag>{t("coverage.no_unit")}</Tag>}
			{(missing === "register" || missing === "both") && <Tag>{t("coverage.no_register")}</Tag>}
			{missing === null && <Tag kind="success">{t("coverage.all_there")}</Tag>}
			{broken > 0 && <Tag kind="warning">{t("coverage.is_broken")}</Tag>}
			{stale && <Tag kind="warning">{t("coverage.is_stale")}</Tag>}
		</p>
	);
}

function Declared({ authority }: { authority: Authority }) {
	const { unit_name, unit_email, unit_phone, registers, last_update_on } = authority;
	const { entries, organisations } = authority;
	const contact = [unit_email, unit_phone].filter(Boolean);
	return (
		<>
			{unit_name && (
				<p>
					{t("coverage.unit")}: <span lang="ro">{unit_name}</span>
					{contact.map((one) => `, ${one}`)}
				</p>
			)}
			{registers > 0 && (
				<p>
					{t("coverage.registers", { count: registers })}
					{last_update_on && `, ${t("coverage.updated_on", { date: formatDay(last_update_on) })}`}
				</p>
			)}
			{entries > 0 && (
				<p>
					{t("coverage.recorded", {
						entries: formatNumber(entries),
						organisations: formatNumber(organisations),
					})}
				</p>
			)}
		</>
	);
}

function Entry({ authority, counties, kinds }: NamesProps & { authority: Authority }) {
	const place = [authority.county && authority.locality, labelOf(counties, authority.county)];
	return (
		<li>
			<h3>
				<a href={pagePath(`authorities/${authority.id}`)} lang="ro">
					{authority.name}
				</a>
			</h3>
			<p class="row">
				<span>{labelOf(kinds, authority.kind)}</span>
				{authority.county && <span>{place.filter(Boolean).join(", ")}</span>}
			</p>
			<Declared authority={authority} />
			<Marks authority={authority} />
		</li>
	);
}

interface AuthoritiesProps extends NamesProps {
	found: Schemas["CoveragePage"];
	query: URLSearchParams;
}

export function Authorities({ found, query, counties, kinds }: AuthoritiesProps) {
	const { items, page } = found;
	if (items.length === 0)
		return (
			<>
				<Said words={t("coverage.none_title")} />
				<Empty title={t("coverage.none_title")}>
					<p>
						<a href={pagePath("coverage")}>{t("coverage.whole")}</a>
					</p>
				</Empty>
			</>
		);
	const count = t("coverage.count", { count: page.total ?? items.length });
	return (
		<section class="stack" aria-labelledby="results">
			<h2 id="results">{count}</h2>
			<Said words={count} />
			<ol class="entries">
				{items.map((authority) => (
					<Entry key={authority.id} authority={authority} counties={counties} kinds={kinds} />
				))}
			</ol>
			<Pager
				prevHref={cursorPath(query, page.prev)}
				nextHref={cursorPath(query, page.next)}
				label={t("app.pages")}
				prevLabel={t("app.prev")}
				nextLabel={t("app.next")}
			/>
		</section>
	);
}
