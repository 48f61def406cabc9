// SPDX-License-Identifier: EUPL-1.2
// The same search for a spreadsheet or a program.
import { t } from "../../lib/i18n";
import { filePath } from "./query";

/** Rows of one answer of the API; what is beyond has its own address. */
const MOST = 200;

export function Files({ query }: { query: URLSearchParams }) {
	return (
		<section class="section" aria-labelledby="files">
			<h2 id="files">{t("ngo.files")}</h2>
			<p class="row">
				<a href={filePath(query, "csv")} download="conect.csv">
					CSV
				</a>
				<a href={filePath(query, "csv_excel")} download="conect.csv">
					{t("ngo.csv_excel")}
				</a>
				<a href={filePath(query, "json")}>JSON</a>
			</p>
			<p class="muted">{t("ngo.files_limit", { count: MOST })}</p>
		</section>
	);
}
