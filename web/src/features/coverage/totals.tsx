// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from "../../api/client";
import { formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Stat } from "../../ui/stat";

type Row = Schemas["CoverageRow"];
type Figure = "authorities" | "with_unit" | "with_register" | "broken" | "stale" | "without";

/** The figures of all kinds together. */
export function Totals({ kinds }: { kinds: readonly Row[] }) {
	const sum = (figure: Figure) => kinds.reduce((all, row) => all + row[figure], 0);
	const authorities = sum("authorities");
	const stats: [Figure, string][] = [
		["authorities", t("coverage.stat_authorities", { count: authorities })],
		["with_unit", t("coverage.stat_unit")],
		["with_register", t("coverage.stat_register")],
		["broken", t("coverage.stat_broken")],
		["stale", t("coverage.stat_stale")],
		["without", t("coverage.stat_without")],
	];
	return (
		<div class="stats">
			{stats.map(([figure, label]) => (
				<Stat key={figure} value={formatNumber(sum(figure))} label={label} />
			))}
		</div>
	);
}
