// SPDX-License-Identifier: EUPL-1.2
// The same page for programs.
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";

interface FollowProps {
	file: (format?: "csv" | "csv_excel") => string;
}

export function Follow({ file }: FollowProps) {
	return (
		<div>
			<section class="section" aria-labelledby="files">
				<h2 id="files">{t("change.files")}</h2>
				<p class="row">
					<a href={file("csv")}>{t("change.file_csv")}</a>
					<a href={file("csv_excel")}>{t("change.file_csv_excel")}</a>
					<a href={file()}>{t("change.file_json")}</a>
				</p>
			</section>
			<section class="section" aria-labelledby="follow">
				<h2 id="follow">{t("change.follow_title")}</h2>
				<div class="prose">
					<p>{t("change.follow_cursor")}</p>
					<pre>
						<code>GET /api/v1/changes?cursor=…</code>
					</pre>
					<p>{t("change.follow_copy")}</p>
					<p>
						<a href={pagePath("api")}>{t("change.follow_more")}</a>
					</p>
				</div>
			</section>
		</div>
	);
}
