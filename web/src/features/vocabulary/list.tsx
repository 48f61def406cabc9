// SPDX-License-Identifier: EUPL-1.2
// All vocabularies, with what they are and whose.
import { api, type Schemas } from "../../api/client";
import { formatDay } from "../../lib/format";
import { lang, t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { apiPath, pagePath } from "../../lib/paths";

type Card = Schemas["VocabularyCard"];

function Entry({ vocabulary }: { vocabulary: Card }) {
	const { name, title, count, version, updated_on, source, licence } = vocabulary;
	return (
		<li>
			<h2>
				<a href={pagePath(`vocabularies/${name}`)}>{title[lang()]}</a>
			</h2>
			<p class="row">
				<span>{t("vocabulary.count", { count })}</span>
				<span>{t("vocabulary.version", { version, date: formatDay(updated_on) })}</span>
				<code>{name}</code>
			</p>
			<p class="row">
				<span>
					{t("vocabulary.source")}: <span lang="en">{source}</span>
				</span>
				<span>
					{t("vocabulary.licence")}: {licence}
				</span>
			</p>
		</li>
	);
}

function View({ data }: ViewProps<Card[]>) {
	return (
		<>
			<header class="page-head">
				<h1>{t("vocabulary.title")}</h1>
				<p class="lead">{t("vocabulary.lead")}</p>
			</header>
			<div class="stack wide">
				<ul class="entries">
					{data.map((vocabulary) => (
						<Entry key={vocabulary.name} vocabulary={vocabulary} />
					))}
				</ul>
				<section class="section" aria-labelledby="files">
					<h2 id="files">{t("vocabulary.files")}</h2>
					<p class="row">
						<a href={apiPath("vocabularies", { format: "csv" })}>{t("vocabulary.file_csv")}</a>
						<a href={apiPath("vocabularies", { format: "csv_excel" })}>
							{t("vocabulary.file_csv_excel")}
						</a>
						<a href={apiPath("vocabularies")}>{t("vocabulary.file_json")}</a>
					</p>
				</section>
			</div>
		</>
	);
}

export const page = definePage<Card[]>({
	load: async ({ signal }) => (await api.vocabulary_list(signal)).items,
	head: () => ({ title: t("vocabulary.title") }),
	View,
});
