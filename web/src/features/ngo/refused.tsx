// SPDX-License-Identifier: EUPL-1.2
// An address that was edited by hand, cut off or is out of date: what is wrong
// with it, and the same search without that.
import type { Schemas } from "../../api/client";
import { withoutRefused } from "../../api/problem";
import { t } from "../../lib/i18n";
import { LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { searchPath } from "./query";

export function Refused({
	problem,
	query,
}: {
	problem: Schemas["Problem"];
	query: URLSearchParams;
}) {
	return (
		<Notice kind="warning" title={t("ngo.refused_title")}>
			<p>{t("ngo.refused_detail")}</p>
			<ul>
				{problem.errors?.map((fault) => (
					<li key={fault.detail}>{fault.detail}</li>
				))}
			</ul>
			<LinkButton kind="secondary" href={searchPath(withoutRefused(problem, query))}>
				{t("ngo.refused_mend")}
			</LinkButton>
		</Notice>
	);
}
