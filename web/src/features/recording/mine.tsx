// SPDX-License-Identifier: EUPL-1.2
// The requests of one's organisations: where each stands.
import { session } from "../../api/session";
import { Head } from "../../form/head";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { wanted } from "../../lib/wanted";
import { LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { type List, listOf, Rows } from "./rows";

interface Data {
	ngo: { id: string; name: string } | undefined;
	list: List | undefined;
}

function View({ data: { ngo, list }, input, go }: ViewProps<Data>) {
	return (
		<>
			<Head
				title={t("recording.mine_title")}
				lead={ngo ? t("recording.mine_lead", { name: ngo.name }) : undefined}
				above={[{ href: pagePath("account"), label: t("app.account") }]}
			/>
			{ngo && list ? (
				<div class="stack wide">
					<p>
						<LinkButton href={pagePath("requests/new", { ngo: ngo.id })}>
							{t("recording.begin")}
						</LinkButton>
					</p>
					<Rows
						list={list}
						place={{ path: "requests", of: { ngo: ngo.id }, first: "all" }}
						by="authority"
						query={wanted(input)}
						go={go}
					/>
				</div>
			) : (
				<Notice kind="info" title={t("recording.no_ngo_title")}>
					<p>{t("recording.no_ngo_detail")}</p>
				</Notice>
			)}
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const ngos = (await session())?.ngos ?? [];
		const found = ngos.find(({ id }) => id === query.get("ngo")) ?? ngos[0];
		if (!found) return { ngo: undefined, list: undefined };
		const ngo = { id: found.id, name: found.name ?? t("recording.nameless") };
		return { ngo, list: await listOf(query, "all", { ngo: found.id }, signal) };
	},
	head: () => ({ title: t("recording.mine_title") }),
	View,
});
