// SPDX-License-Identifier: EUPL-1.2
// The requests that an authority received: those that wait first, by the day on
// which they are due.
import { api } from "../../api/client";
import { Place } from "../../form/place";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { wanted } from "../../lib/wanted";
import { type List, listOf, Rows } from "./rows";

interface Data {
	authority: { id: string; name: string };
	list: List;
}

function View({ data: { authority, list }, input, go }: ViewProps<Data>) {
	return (
		<>
			<Place mine={authority} title={t("recording.office_title")} here="office/requests" />
			<div class="stack wide">
				<Rows
					list={list}
					place={{ path: "office/requests", of: { id: authority.id }, first: "waiting" }}
					by="ngo"
					query={wanted(input)}
					file={{ authority: authority.id }}
					go={go}
				/>
			</div>
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const id = query.get("id") ?? "";
		const [authority, list] = await Promise.all([
			api.authority_get(id, signal),
			listOf(query, "waiting", { authority: id }, signal),
		]);
		return { authority: { id, name: authority.name }, list };
	},
	head: () => ({ title: t("recording.office_title") }),
	View,
});
