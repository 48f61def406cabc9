// SPDX-License-Identifier: EUPL-1.2
// The same figures as tiles, by county and by kind.
import type { ComponentChildren } from "preact";
import type { Schemas } from "../../api/client";
import { type Labels, labelOf } from "../../api/labels";
import { formatNumber, inOrder } from "../../lib/format";
import { t } from "../../lib/i18n";
import { CountyTiles, tileLevel } from "../../ui/county-tiles";
import { DataTable } from "../../ui/data-table";
import { countyPath, listPath } from "./query";

type Row = Schemas["CoverageRow"];

interface TableProps {
	rows: readonly Row[];
	names: Labels;
}

function byName({ rows, names }: TableProps): Row[] {
	const some = rows.filter(({ county }) => county !== null);
	return some.sort((a, b) => inOrder(labelOf(names, a.county), labelOf(names, b.county)));
}

export function Counties({ rows, names }: TableProps) {
	return (
		<section class="stack" aria-labelledby="counties">
			<h2 id="counties">{t("coverage.counties_title")}</h2>
			<p>{t("coverage.map_note")}</p>
			<CountyTiles
				label={t("coverage.map_label")}
				tiles={byName({ rows, names }).map(({ county, authorities, without }) => ({
					code: county ?? "",
					name: labelOf(names, county),
					figure: formatNumber(authorities - without),
					detail: t("coverage.of", { count: authorities }),
					href: countyPath(county ?? ""),
					level: tileLevel(authorities - without, authorities),
				}))}
			/>
		</section>
	);
}

function Figures(props: { caption: string; first: string; rows: [ComponentChildren, Row][] }) {
	return (
		<DataTable
			caption={props.caption}
			head={[
				props.first,
				t("coverage.authorities"),
				t("coverage.with_unit"),
				t("coverage.with_register"),
				t("coverage.broken"),
				t("coverage.stale"),
				t("coverage.without"),
				t("coverage.entries"),
				t("coverage.organisations"),
			]}
			numeric={[1, 2, 3, 4, 5, 6, 7, 8]}
			rows={props.rows.map(([name, row]) => [
				name,
				...[
					row.authorities,
					row.with_unit,
					row.with_register,
					row.broken,
					row.stale,
					row.without,
					row.entries,
				].map(formatNumber),
				// Not counted for several kinds, or counties, together.
				row.organisations === null ? "" : formatNumber(row.organisations),
			])}
		/>
	);
}

export function CountyTable({ rows, names }: TableProps) {
	const counties = byName({ rows, names }).map((row): [ComponentChildren, Row] => [
		<a key={row.county} href={countyPath(row.county ?? "")}>
			{labelOf(names, row.county)}
		</a>,
		row,
	]);
	const central = rows
		.filter(({ county }) => county === null)
		.map((row): [ComponentChildren, Row] => [t("coverage.central"), row]);
	return (
		<Figures
			caption={t("coverage.counties_caption")}
			first={t("coverage.county")}
			rows={[...counties, ...central]}
		/>
	);
}

export function KindTable({ rows, names, query }: TableProps & { query: URLSearchParams }) {
	const place = new URLSearchParams([...query].filter(([name]) => name === "county"));
	return (
		<Figures
			caption={t("coverage.kinds_caption")}
			first={t("coverage.kind")}
			rows={rows.map((row) => [
				<a key={row.kind} href={listPath(place, { kind: row.kind ?? "" })}>
					{labelOf(names, row.kind)}
				</a>,
				row,
			])}
		/>
	);
}
