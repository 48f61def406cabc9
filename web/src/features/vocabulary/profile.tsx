// SPDX-License-Identifier: EUPL-1.2
// One vocabulary: every code with its labels in the three languages.
import type { ComponentChildren } from "preact";
import { api, type Schemas } from "../../api/client";
import { type Labels, labelOf, labels } from "../../api/labels";
import { formatDay, formatNumber } from "../../lib/format";
import { type Key, LANGS, type Lang, lang, t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { apiPath, pagePath } from "../../lib/paths";
import { Breadcrumbs } from "../../ui/breadcrumbs";
import { DataTable } from "../../ui/data-table";
import { Facts } from "../../ui/facts";

type Term = Schemas["Term"];

interface Data {
	vocabulary: Schemas["Vocabulary"];
	/** Names of the groups of the domains; empty for other vocabularies. */
	groups: Labels;
}

/** The lists that can be asked for what has a code: address of the list and its parameter. */
const LISTS: Record<string, { path: string; name: string; words: Key }> = {
	domain: { path: "ngos", name: "domain", words: "vocabulary.linked_ngos" },
	legal_form: { path: "ngos", name: "legal_form", words: "vocabulary.linked_ngos" },
	register_status: { path: "ngos", name: "status", words: "vocabulary.linked_ngos" },
	authority_kind: { path: "authorities", name: "kind", words: "vocabulary.linked_authorities" },
};

const IN_LANGUAGE: Record<Lang, Key> = {
	ro: "vocabulary.in_ro",
	hu: "vocabulary.in_hu",
	en: "vocabulary.in_en",
};

interface Column {
	head: string;
	cell: (term: Term) => ComponentChildren;
}

function columns({ vocabulary, groups }: Data): Column[] {
	const list = LISTS[vocabulary.name];
	const others = LANGS.filter((other) => other !== lang());
	const label = (term: Term) => {
		const text = term.label[lang()];
		return list ? <a href={pagePath(list.path, { [list.name]: term.code })}>{text}</a> : text;
	};
	const all: (Column | false)[] = [
		{ head: t("vocabulary.label"), cell: label },
		{ head: t("vocabulary.code"), cell: (term) => <code>{term.code}</code> },
		...others.map((other) => ({
			head: t(IN_LANGUAGE[other]),
			cell: (term: Term) => <span lang={other}>{term.label[other]}</span>,
		})),
		vocabulary.name === "domain" && {
			head: t("vocabulary.icnpo"),
			cell: (term) => labelOf(groups, term.icnpo),
		},
		vocabulary.terms.some(({ note }) => note !== null) && {
			head: t("vocabulary.note"),
			cell: (term) => term.note,
		},
	];
	return all.filter((column) => column !== false);
}

function Terms({ data }: { data: Data }) {
	const { vocabulary } = data;
	const shown = columns(data);
	const list = LISTS[vocabulary.name];
	return (
		<section class="section">
			<h2>{t("vocabulary.terms")}</h2>
			{list && <p>{t(list.words)}</p>}
			<DataTable
				caption={vocabulary.title[lang()]}
				captionHidden
				head={shown.map(({ head }) => head)}
				rows={vocabulary.terms.map((term) => shown.map(({ cell }) => cell(term)))}
			/>
		</section>
	);
}

function About({ vocabulary }: { vocabulary: Schemas["Vocabulary"] }) {
	return (
		<section class="section">
			<h2>{t("vocabulary.about")}</h2>
			<Facts
				rows={[
					{ label: t("vocabulary.name"), value: <code>{vocabulary.name}</code> },
					{ label: t("vocabulary.version_label"), value: formatNumber(vocabulary.version) },
					{ label: t("vocabulary.updated"), value: formatDay(vocabulary.updated_on) },
					{ label: t("vocabulary.source"), value: <span lang="en">{vocabulary.source}</span> },
					{ label: t("vocabulary.licence"), value: vocabulary.licence },
				]}
			/>
			<p>
				<a href={apiPath(`vocabularies/${vocabulary.name}`)}>{t("vocabulary.file_json")}</a>
			</p>
		</section>
	);
}

function View({ data }: ViewProps<Data>) {
	const { vocabulary } = data;
	const title = vocabulary.title[lang()];
	return (
		<>
			<div class="page-head">
				<Breadcrumbs
					label={t("app.you_are_here")}
					items={[
						{ href: pagePath("vocabularies"), label: t("vocabulary.title") },
						{ label: title },
					]}
				/>
				<h1>{title}</h1>
				<p class="lead">{t("vocabulary.count", { count: vocabulary.count })}</p>
			</div>
			<Terms data={data} />
			<About vocabulary={vocabulary} />
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ params, signal }) => {
		const [vocabulary, groups] = await Promise.all([
			api.vocabulary_get(params.name ?? "", signal),
			params.name === "domain"
				? labels("icnpo_group").catch((): Labels => new Map())
				: new Map<string, string>(),
		]);
		return { vocabulary, groups };
	},
	head: ({ vocabulary }) => ({ title: vocabulary.title[lang()] }),
	View,
});
