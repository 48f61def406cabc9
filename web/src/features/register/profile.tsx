// SPDX-License-Identifier: EUPL-1.2
// The page of one register: what its authority declared, and what that is worth.
import { api, type Schemas } from "../../api/client";
import { countyLabels, type Labels, labelOf, labels } from "../../api/labels";
import { refusedBody } from "../../api/problem";
import { registers } from "../../api/register";
import { contact } from "../../lib/contact";
import { formatDay, formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type PageInput, type ViewProps } from "../../lib/page";
import { apiPath, pagePath } from "../../lib/paths";
import { Breadcrumbs } from "../../ui/breadcrumbs";
import { LinkButton } from "../../ui/button";
import { type Fact, Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { Entries } from "./entries";
import { entriesQuery } from "./entries-query";
import { Health } from "./health";
import { RefusedEntries } from "./refused";
import { formWord, rhythmWord, titleLang } from "./words";

type Register = Schemas["Register"];

interface Data {
	register: Register;
	/** The last ones; undefined when they could not be read. */
	checks: readonly Schemas["RegisterCheck"][] | undefined;
	/** Of a register that is kept here. */
	entries: Schemas["EntryPage"] | undefined;
	/** The address asks for entries in a way that the API does not have. */
	refused: Schemas["Problem"] | undefined;
	counties: Labels;
	domains: Labels;
}

const OUTSIDE = "nofollow noopener noreferrer";

function scope({ register, counties, domains }: Data): string {
	const county = register.county === null ? [] : [labelOf(counties, register.county)];
	const limits = [...county, ...register.domains.map((code) => labelOf(domains, code))];
	return limits.join(", ") || t("register.scope_all");
}

function keeper({ contact_name, contact_email, contact_phone }: Register): Fact[] {
	if (!contact_name && !contact_email && !contact_phone) return [];
	const value = (
		<>
			{contact_name && <p lang="ro">{contact_name}</p>}
			{contact_email && <p>{contact_email}</p>}
			{contact_phone && <p>{contact_phone}</p>}
		</>
	);
	return [{ label: t("register.contact"), value }];
}

function freshness({ rhythm, last_update_on }: Register): Fact[] {
	const note = t("register.declared");
	return [
		...(rhythm === null ? [] : [{ label: t("register.rhythm"), value: rhythmWord(rhythm), note }]),
		{
			label: t("register.last_update"),
			value: last_update_on === null ? t("register.not_said") : formatDay(last_update_on),
			note: last_update_on === null ? undefined : note,
		},
	];
}

function facts(data: Data): Fact[] {
	const { register } = data;
	const { url } = register;
	return [
		...(url === null
			? []
			: [
					{
						label: t("register.address"),
						value: (
							<a href={url} rel={OUTSIDE}>
								{url}
							</a>
						),
					},
				]),
		{ label: t("register.form"), value: formWord(register.form) },
		{ label: t("register.legal_basis"), value: <span lang="ro">{register.legal_basis}</span> },
		{ label: t("register.scope"), value: scope(data) },
		...keeper(register),
		...freshness(register),
		{ label: t("register.published_on"), value: formatInstant(register.published_at) },
		{
			label: t("register.updated"),
			value: formatInstant(register.updated_at),
			note: t("register.version", { version: register.version }),
		},
	];
}

function Head({ register }: { register: Register }) {
	const { authority, title } = register;
	return (
		<header class="page-head">
			<Breadcrumbs
				label={t("app.you_are_here")}
				items={[
					{ href: pagePath(""), label: t("app.home") },
					{ href: pagePath("registers"), label: t("app.registers") },
					{ label: title },
				]}
			/>
			<h1 lang={titleLang(register)}>{title}</h1>
			<p class="lead">
				<a href={pagePath(`authorities/${authority.id}`)} lang="ro">
					{authority.name}
				</a>
			</p>
		</header>
	);
}

function Record({ register }: { register: Register }) {
	const address = contact();
	return (
		<section class="section" aria-labelledby="record">
			<h2 id="record">{t("register.record")}</h2>
			<p>
				<a href={pagePath("registers", { authority: register.authority.id })}>
					{t("register.of_authority")}
				</a>
			</p>
			<p>
				<a href={apiPath(`registers/${register.id}`)}>{t("register.record_json")}</a>
			</p>
			{address && (
				<p>
					<a href={address}>{t("register.report")}</a>
				</p>
			)}
		</section>
	);
}

function View({ data, input, go }: ViewProps<Data>) {
	const { register, entries, refused, counties } = data;
	return (
		<article>
			<Head register={register} />
			<div class="section">
				{register.state === "broken" && (
					<Notice kind="warning" title={t("register.broken_title")}>
						<p>{t("register.broken_detail")}</p>
					</Notice>
				)}
				<p>
					{register.url === null ? (
						t("register.here")
					) : (
						<LinkButton kind="secondary" href={register.url} rel={OUTSIDE}>
							{t("register.open")}
						</LinkButton>
					)}
				</p>
			</div>
			{refused && (
				<div class="section">
					<RefusedEntries problem={refused} id={register.id} query={input.query} />
				</div>
			)}
			{entries && (
				<Entries id={register.id} found={entries} counties={counties} query={input.query} go={go} />
			)}
			<section class="section" aria-labelledby="facts">
				<h2 id="facts">{t("register.facts")}</h2>
				<Facts rows={facts(data)} />
			</section>
			<Health register={register} checks={data.checks} />
			<section class="section prose" aria-labelledby="what">
				<h2 id="what">{t("register.what_title")}</h2>
				<p>{t("register.what")}</p>
				<p>{t("register.what_not")}</p>
			</section>
			<Record register={register} />
		</article>
	);
}

const unnamed = (): Labels => new Map();

/** An address that is refused still has a register whose page it is. */
async function loadEntries(asked: Promise<Register>, { query, signal }: PageInput) {
	const { id, form } = await asked;
	if (form !== "hosted") return { entries: undefined, refused: undefined };
	try {
		return {
			entries: await registers.entry_list(id, entriesQuery(query), signal),
			refused: undefined,
		};
	} catch (error) {
		return { entries: undefined, refused: refusedBody(error) };
	}
}

export const page = definePage<Data>({
	load: async (input) => {
		const { params, signal } = input;
		const asked = api.register_get(params.id ?? "", signal);
		const [register, entries, checks, counties, domains] = await Promise.all([
			asked,
			loadEntries(asked, input),
			api
				.register_check_list(params.id ?? "", { limit: 10 }, signal)
				.then(({ items }) => items)
				.catch(() => undefined),
			countyLabels().catch(unnamed),
			labels("domain").catch(unnamed),
		]);
		return { register, ...entries, checks, counties, domains };
	},
	head: ({ register }) => ({ title: register.title }),
	View,
});
