// SPDX-License-Identifier: EUPL-1.2
// One vocabulary: every code with its labels in the three languages.
import { type ComponentChildren, Fragment } from "preact";
import { api, type Schemas } from "../../api/client";
import { type Labels, labelOf, labels } from "../../api/labels";
import { formatDay, formatNumber } from "../../lib/format";
import { type Key, LANGS, lang, t } from "../../lib/i18n";
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

/** A list that can be asked for what has a code: its address and parameter. */
interface List {
	path: string;
	name: string;
	words: Key;
}

const LISTS: Record<string, List> = {
	domain: { path: "ngos", name: "domain", words: "vocabulary.linked_ngos" },
	legal_form: { path: "ngos", name: "legal_form", words: "vocabulary.linked_ngos" },
	register_status: { path: "ngos", name: "status", words: "vocabulary.linked_ngos" },
	authority_kind: { path: "authorities", name: "kind", words: "vocabulary.linked_authorities" },
};

interface Column {
	head: string;
	cell: (term: Term) => ComponentChildren;
}

const LONG_CODE = 16;

/** A long code may break where its words meet. */
function Code({ code }: { code: string }) {
	if (code.length < LONG_CODE) return <code>{code}</code>;
	return (
		<code>
			{code.split("_").map((word, i) => (
				<Fragment key={word}>
					{i > 0 && "_"}
					{i > 0 && <wbr />}
					{word}
				</Fragment>
			))}
		</code>
	);
}

/** In the language of the page, then in the others. */
function Label({ term, list }: { term: Term; list: List | undefined }) {
	const text = term.label[lang()];
	return (
		<>
			{list ? <a href={pagePath(list.path, { [list.name]: term.code })}>{text}</a> : text}
			{LANGS.filter((other) => other !== lang()).map((other) => (
				<Fragment key={other}>
					<br />
					<small class="muted" lang={other}>
						{term.label[other]}
					</small>
				</Fragment>
			))}
		</>
	);
}

function columns({ vocabulary, groups }: Data): Column[] {
	const list = LISTS[vocabulary.name];
	const all: (Column | false)[] = [
		{ head: t("vocabulary.label"), cell: (term) => <Label term={term} list={list} /> },
		{ head: t("vocabulary.code"), cell: ({ code }) => <Code code={code} /> },
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
		<section class="section" aria-labelledby="terms">
			<h2 id="terms">{t("vocabulary.terms")}</h2>
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
		<section class="section" aria-labelledby="about">
			<h2 id="about">{t("vocabulary.about")}</h2>
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
		<article>
			<header class="page-head">
				<Breadcrumbs
					label={t("app.you_are_here")}
					items={[
						{ href: pagePath(""), label: t("app.home") },
						{ href: pagePath("vocabularies"), label: t("app.vocabularies") },
						{ label: title },
					]}
				/>
				<h1>{title}</h1>
				<p class="lead">{t("vocabulary.count", { count: vocabulary.count })}</p>
			</header>
			<Terms data={data} />
			<About vocabulary={vocabulary} />
		</article>
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
