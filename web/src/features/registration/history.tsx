// SPDX-License-Identifier: EUPL-1.2
// What an entry has been: its versions with what changed in each, and what was
// reported as wrong.
import { api, type Schemas } from "../../api/client";
import { registration } from "../../api/registration";
import { Head } from "../../form/head";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type PageInput, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { LinkButton } from "../../ui/button";
import { DataTable } from "../../ui/data-table";
import { Empty } from "../../ui/empty";
import { Tag } from "../../ui/tag";
import { fieldLabels, type Knowledge, knowledge, valueText } from "./knowledge";
import { columnWord, correctionWord, whyWord } from "./words";

type Version = Schemas["NgoVersion"];
type Correction = Schemas["Correction"];

interface Data {
	id: string;
	name: string;
	known: Knowledge;
	versions: readonly Version[];
	/** Of the next page. */
	next: string | null;
	corrections: readonly Correction[];
}

async function load({ query, signal }: PageInput): Promise<Data> {
	const id = query.get("ngo") ?? "";
	const [ngo, known, history, corrections] = await Promise.all([
		api.ngo_get(id, signal),
		knowledge(),
		registration.ngo_history(id, query.get("cursor"), signal),
		registration.correction_list(id, signal),
	]);
	const { items: versions, page } = history;
	const { name } = ngo;
	return { id, name, known, versions, next: page.next, corrections: corrections.items };
}

const labelOf = (known: Knowledge, code: string) => fieldLabels(known)[code] ?? columnWord(code);

function VersionEntry({ version, known }: { version: Version; known: Knowledge }) {
	const title = t("registration.version", { version: version.version });
	return (
		<li class="stack">
			<h2>{title}</h2>
			<p class="muted">
				{whyWord(version.why)}, {formatInstant(version.at)}
			</p>
			{version.changes.length > 0 && (
				<DataTable
					caption={t("registration.version_changes", { version: version.version })}
					captionHidden
					head={[t("form.field"), t("registration.before"), t("registration.after")]}
					rows={version.changes.map(({ field, before, after }) => [
						labelOf(known, field),
						valueText(known, field, before, version.names),
						valueText(known, field, after, version.names),
					])}
				/>
			)}
		</li>
	);
}

function Corrections({ data }: { data: Data }) {
	return (
		<section class="section" aria-labelledby="corrections">
			<h2 id="corrections">{t("registration.corrections")}</h2>
			{data.corrections.length === 0 ? (
				<p>{t("registration.corrections_none")}</p>
			) : (
				<ul class="entries">
					{data.corrections.map(({ id, field, state, created_at, value, answer }) => (
						<li key={id}>
							<p class="row">
								<strong>{labelOf(data.known, field)}</strong>
								<Tag>{correctionWord(state)}</Tag>
								<span class="muted">{formatInstant(created_at)}</span>
							</p>
							{value && <p class="lines">{value}</p>}
							{answer && (
								<p class="lines">
									{t("registration.answer")} {answer}
								</p>
							)}
						</li>
					))}
				</ul>
			)}
			<p>
				<LinkButton kind="secondary" href={pagePath("correction", { ngo: data.id })}>
					{t("registration.report")}
				</LinkButton>
			</p>
		</section>
	);
}

function View({ data }: ViewProps<Data>) {
	const { id, name, known, versions, next } = data;
	return (
		<>
			<Head
				title={t("registration.history_title")}
				lead={t("registration.history_lead")}
				above={[
					{ href: pagePath("ngos"), label: t("app.ngos") },
					{ href: pagePath(`ngos/${id}`), label: name },
				]}
			/>
			{versions.length === 0 ? (
				<Empty title={t("registration.history_none")} />
			) : (
				<ol class="entries">
					{versions.map((version) => (
						<VersionEntry key={version.version} version={version} known={known} />
					))}
				</ol>
			)}
			{next && (
				<p>
					<LinkButton kind="secondary" href={pagePath("history", { ngo: id, cursor: next })}>
						{t("registration.older")}
					</LinkButton>
				</p>
			)}
			<Corrections data={data} />
		</>
	);
}

export const page = definePage<Data>({
	load,
	head: ({ name }) => ({ title: t("registration.history_title_of", { name }) }),
	View,
});
