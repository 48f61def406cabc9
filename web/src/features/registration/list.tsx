// SPDX-License-Identifier: EUPL-1.2
// My registrations: where each is, and what is next.
import { type RegistrationCard, registration } from "../../api/registration";
import { Head } from "../../form/head";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { LinkButton } from "../../ui/button";
import { Done } from "../../ui/done";
import { Empty } from "../../ui/empty";
import { Tag } from "../../ui/tag";
import { kindWord, nextWord, stateKind, stateWord } from "./words";

function Entry({ entry }: { entry: RegistrationCard }) {
	const { id, name, state, kind, missing, unread, updated_at } = entry;
	const editable = state === "draft" || state === "changes_requested";
	return (
		<li>
			<h2>
				<a href={pagePath("registration", { id })}>{name ?? t("registration.nameless")}</a>
			</h2>
			<p class="row">
				<Tag kind={stateKind(state)}>{stateWord(state)}</Tag>
				<span>{kindWord(kind)}</span>
				{unread > 0 && <Tag kind="warning">{t("registration.unread", { count: unread })}</Tag>}
			</p>
			<p>
				{nextWord(state)} {editable && missing > 0 && t("registration.missing", { count: missing })}
			</p>
			<p class="muted">{t("registration.touched", { instant: formatInstant(updated_at) })}</p>
		</li>
	);
}

function View({ data, input }: ViewProps<RegistrationCard[]>) {
	return (
		<>
			<Done>{input.query.get("done") === "deleted" && <p>{t("registration.deleted")}</p>}</Done>
			<Head
				title={t("registration.list_title")}
				lead={t("registration.list_lead")}
				above={[{ href: pagePath("account"), label: t("app.account") }]}
			/>
			{data.length === 0 ? (
				<Empty title={t("registration.list_none")} />
			) : (
				<ul class="entries">
					{data.map((entry) => (
						<Entry key={entry.id} entry={entry} />
					))}
				</ul>
			)}
			<p>
				<LinkButton href={pagePath("registrations/start")}>{t("registration.begin")}</LinkButton>
			</p>
		</>
	);
}

export const page = definePage<RegistrationCard[]>({
	load: async ({ signal }) => (await registration.registration_list(signal)).items,
	head: () => ({ title: t("registration.list_title") }),
	View,
});
