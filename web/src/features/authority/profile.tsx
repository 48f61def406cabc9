// SPDX-License-Identifier: EUPL-1.2
// The page of one authority: what the published list says, and whose list it is.
import { api, type Schemas } from "../../api/client";
import { counties, vocabulary } from "../../api/labels";
import { contact } from "../../lib/contact";
import { formatDay, formatInstant } from "../../lib/format";
import { lang, t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { apiPath, pagePath } from "../../lib/paths";
import { isStaff } from "../../lib/staff";
import { Breadcrumbs } from "../../ui/breadcrumbs";
import { CopyButton } from "../../ui/copy-button";
import { type Fact, Facts } from "../../ui/facts";

type Authority = Schemas["Authority"];

interface Data {
	authority: Authority;
	/** undefined when it could not be asked, or is newer than what is known. */
	kind: Schemas["Term"] | undefined;
	/** Of the seat; undefined when it is not known or could not be asked. */
	county: Schemas["County"] | undefined;
	/** Those it declared; none when they could not be asked. */
	registers: Schemas["RegisterCard"][];
}

const SCHEMES = { cif: "authority.cif", org_id: "authority.org_id" } as const;

function identifier({ scheme, value }: Schemas["Identifier"]): Fact {
	const known = SCHEMES[scheme as keyof typeof SCHEMES];
	const label = known === undefined ? scheme : t(known);
	return {
		label,
		value: (
			<>
				<code>{value}</code>{" "}
				<CopyButton
					value={value}
					label={t("authority.copy", { what: label, value })}
					copiedLabel={t("app.copied")}
					failedLabel={t("app.copy_failed")}
				/>
			</>
		),
	};
}

function address({ address }: Authority): Fact[] {
	if (address === null) return [];
	const value = <span lang="ro">{address}</span>;
	return [{ label: t("authority.address"), value, note: t("authority.address_note") }];
}

function seat({ authority, county }: Data): Fact[] {
	const place = [authority.locality, county?.name[lang()] ?? authority.county].filter(Boolean);
	if (place.length === 0) return [];
	return [{ label: t("authority.seat"), value: place.join(", ") }];
}

function parent({ parent }: Authority): Fact[] {
	if (parent === null) return [];
	const link = (
		<a href={pagePath(`authorities/${parent.id}`)} lang="ro">
			{parent.name}
		</a>
	);
	return [{ label: t("authority.parent"), value: link }];
}

function source({ source_list }: Authority): Fact[] {
	if (source_list === null) return [];
	const { title, publisher, captured_on } = source_list;
	return [
		{
			label: t("authority.source"),
			value: (
				<span lang="ro">
					{title}, {publisher}
				</span>
			),
			note: t("authority.source_date", { date: formatDay(captured_on) }),
		},
	];
}

function facts(data: Data): Fact[] {
	const { authority } = data;
	return [
		...authority.identifiers.map(identifier),
		...address(authority),
		...seat(data),
		...parent(authority),
		...source(authority),
		{
			label: t("authority.updated"),
			value: formatInstant(authority.updated_at),
			note: t("authority.version", { version: authority.version }),
		},
	];
}

/** Where an organisation turns to, as the authority tells of it. */
function Unit({ unit }: { unit: Schemas["Unit"] }) {
	const rows: Fact[] = [
		{ label: t("authority.unit_name"), value: <span lang="ro">{unit.name}</span> },
	];
	const { email, phone, address, url } = unit;
	if (email)
		rows.push({ label: t("authority.unit_email"), value: <a href={`mailto:${email}`}>{email}</a> });
	if (phone)
		rows.push({ label: t("authority.unit_phone"), value: <a href={`tel:${phone}`}>{phone}</a> });
	if (address)
		rows.push({ label: t("authority.unit_address"), value: <span lang="ro">{address}</span> });
	if (url?.match(/^https?:/))
		rows.push({
			label: t("authority.unit_url"),
			value: (
				<a href={url} rel="nofollow">
					{url}
				</a>
			),
		});
	return (
		<section class="section" aria-labelledby="unit">
			<h2 id="unit">{t("authority.unit")}</h2>
			<p>{t("authority.unit_note")}</p>
			<Facts rows={rows} />
		</section>
	);
}

function County({ county }: { county: Schemas["County"] }) {
	const words = { county: county.name[lang()] };
	return (
		<section class="section" aria-labelledby="in-county">
			<h2 id="in-county">{t("authority.county_title")}</h2>
			<ul>
				<li>
					<a href={pagePath("ngos", { county: county.code })}>
						{t("authority.county_ngos", { ...words, count: county.ngo_count })}
					</a>
				</li>
				<li>
					<a href={pagePath("authorities", { county: county.code })}>
						{t("authority.county_authorities", { ...words, count: county.authority_count })}
					</a>
				</li>
			</ul>
		</section>
	);
}

function Registers({ registers }: Pick<Data, "registers">) {
	return (
		<section class="section" aria-labelledby="registers">
			<h2 id="registers">{t("authority.registers")}</h2>
			<p>{t("authority.registers_note")}</p>
			<ul>
				{registers.map((register) => (
					<li key={register.id}>
						<a
							href={pagePath(`registers/${register.id}`)}
							lang={register[`title_${lang()}`] === null ? "ro" : undefined}
						>
							{register.title}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}

function Record({ id }: { id: string }) {
	const address = contact();
	return (
		<section class="section" aria-labelledby="record">
			<h2 id="record">{t("authority.record")}</h2>
			<p>
				<a href={apiPath(`authorities/${id}`)}>{t("authority.record_json")}</a>
			</p>
			{isStaff() && (
				<p>
					<a href={pagePath("review/office", { id })}>{t("authority.people")}</a>
				</p>
			)}
			{address && (
				<p>
					<a href={address}>{t("authority.report")}</a>
				</p>
			)}
		</section>
	);
}

function View({ data }: ViewProps<Data>) {
	const { authority, county, kind, registers } = data;
	return (
		<article>
			<header class="page-head">
				<Breadcrumbs
					label={t("app.you_are_here")}
					items={[
						{ href: pagePath(""), label: t("app.home") },
						{ href: pagePath("authorities"), label: t("app.authorities") },
						{ label: authority.name },
					]}
				/>
				<h1 lang="ro">{authority.name}</h1>
				<p class="lead">
					{kind?.label[lang()] ?? authority.kind}. {kind?.note}
				</p>
			</header>
			<section class="section" aria-labelledby="facts">
				<h2 id="facts">{t("authority.facts")}</h2>
				<Facts rows={facts(data)} />
			</section>
			{authority.unit && <Unit unit={authority.unit} />}
			{registers.length > 0 && <Registers registers={registers} />}
			{county && <County county={county} />}
			<Record id={authority.id} />
		</article>
	);
}

export const page = definePage<Data>({
	load: async ({ params, signal }) => {
		const id = params.id ?? "";
		const [authority, kinds, all, registers] = await Promise.all([
			api.authority_get(id, signal),
			vocabulary("authority_kind").then(
				({ terms }) => terms,
				(): Schemas["Term"][] => [],
			),
			counties().catch(() => []),
			api.authority_register_list(id, signal).then(
				({ items }) => items,
				() => [],
			),
		]);
		return {
			authority,
			kind: kinds.find(({ code }) => code === authority.kind),
			county: all.find(({ code }) => code === authority.county),
			registers,
		};
	},
	head: ({ authority }) => ({ title: authority.name }),
	View,
});
