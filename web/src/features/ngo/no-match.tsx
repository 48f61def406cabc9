// SPDX-License-Identifier: EUPL-1.2
// Nothing was found: what else to try, nearest first.
import { t } from "../../lib/i18n";
import { Empty } from "../../ui/empty";
import { appliedOf, searchPath, textOf, withoutFilters } from "./query";

export function NoMatch({ query }: { query: URLSearchParams }) {
	const q = textOf(query);
	const filtered = appliedOf(query).length > 0;
	return (
		<Empty title={q === "" ? t("ngo.none_title") : t("ngo.none_title_for", { q })}>
			<ul>
				{filtered && (
					<li>
						<a href={withoutFilters(query)}>{t("ngo.none_filters")}</a>
					</li>
				)}
				{q !== "" && <li>{t("ngo.none_spelling")}</li>}
				{q !== "" && <li>{t("ngo.none_number")}</li>}
				<li>
					<a href={searchPath(new URLSearchParams())}>{t("ngo.none_all")}</a>
				</li>
			</ul>
			<p class="muted">{t("ngo.none_incomplete")}</p>
		</Empty>
	);
}
