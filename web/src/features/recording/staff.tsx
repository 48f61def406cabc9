// SPDX-License-Identifier: EUPL-1.2
// The requests of everybody, for the staff: those without an answer first.
import { Head } from "../../form/head";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { wanted } from "../../lib/wanted";
import { type List, listOf, Rows } from "./rows";

function View({ data, input, go }: ViewProps<List>) {
	return (
		<>
			<Head
				title={t("recording.staff_title")}
				lead={t("recording.staff_lead")}
				above={[{ href: pagePath("review"), label: t("recording.queue") }]}
			/>
			<div class="stack wide">
				<Rows
					list={data}
					place={{ path: "review/requests", of: {}, first: "overdue" }}
					by="both"
					query={wanted(input)}
					file={{ sort: "oldest" }}
					go={go}
				/>
			</div>
		</>
	);
}

export const page = definePage<List>({
	load: ({ query, signal }) => listOf(query, "overdue", {}, signal),
	head: () => ({ title: t("recording.staff_title") }),
	View,
});
