// SPDX-License-Identifier: EUPL-1.2
// An address that was edited by hand, cut off or is out of date.
import type { Schemas } from "../../api/client";
import { withoutRefused } from "../../api/problem";
import { t } from "../../lib/i18n";
import { LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { listPath } from "./query";

interface RefusedProps {
	problem: Schemas["Problem"];
	query: URLSearchParams;
}

export function Refused({ problem, query }: RefusedProps) {
	return (
		<Notice kind="warning" title={t("register.refused_title")}>
			<ul>
				{problem.errors?.map(({ detail }) => (
					<li key={detail}>{detail}</li>
				))}
			</ul>
			<LinkButton kind="secondary" href={listPath(withoutRefused(problem, query), {})}>
				{t("register.refused_mend")}
			</LinkButton>
		</Notice>
	);
}
