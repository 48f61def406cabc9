// SPDX-License-Identifier: EUPL-1.2
// An address that was edited by hand, cut off or is out of date.
import type { Schemas } from "../../api/client";
import { withoutRefused } from "../../api/problem";
import { t } from "../../lib/i18n";
import { LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { wordsPath } from "./entries-query";
import { listPath, textOf } from "./query";

interface RefusedProps {
	problem: Schemas["Problem"];
	query: URLSearchParams;
}

function Faults({ problem, mend }: { problem: Schemas["Problem"]; mend: string }) {
	return (
		<Notice kind="warning" title={t("register.refused_title")}>
			<ul>
				{problem.errors?.map(({ detail }) => (
					<li key={detail}>{detail}</li>
				))}
			</ul>
			<LinkButton kind="secondary" href={mend}>
				{t("register.refused_mend")}
			</LinkButton>
		</Notice>
	);
}

export function Refused({ problem, query }: RefusedProps) {
	return <Faults problem={problem} mend={listPath(withoutRefused(problem, query), {})} />;
}

/** The same of the entries of one register. */
export function RefusedEntries({ problem, query, id }: RefusedProps & { id: string }) {
	const left = withoutRefused(problem, query);
	return <Faults problem={problem} mend={wordsPath(id, left, textOf(left))} />;
}
