// SPDX-License-Identifier: EUPL-1.2
// What the register says, each fact with its source and day.
import { type ComponentChildren, Fragment } from "preact";
import { labelOf } from "../../api/labels";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Facts } from "../../ui/facts";
import { Foreign } from "../../ui/foreign";
import type { Names } from "./names";
import type { Ngo } from "./profile";
import { sourceOf } from "./source";

interface FactsProps {
	ngo: Ngo;
	names: Names;
}

function yesNo(value: boolean | null, yes: string, no: string): string | undefined {
	if (value === null) return undefined;
	return value ? yes : no;
}

function Place({ ngo, names }: FactsProps) {
	const { county, locality, locality_siruta } = ngo;
	if (!county && !locality) return null;
	const siruta = locality_siruta ? String(locality_siruta) : undefined;
	return (
		<>
			{locality &&
				(siruta ? <a href={pagePath("ngos", { locality: siruta })}>{locality}</a> : locality)}
			{locality && county && ", "}
			{county && <a href={pagePath("ngos", { county })}>{labelOf(names.county, county)}</a>}
		</>
	);
}

function Domains({ ngo, names }: FactsProps) {
	return (
		<>
			{ngo.domains.map((domain, i) => (
				<Fragment key={domain}>
					{i > 0 && ", "}
					<a href={pagePath("ngos", { domain })}>{labelOf(names.domain, domain)}</a>
				</Fragment>
			))}
		</>
	);
}

function FormerNames({ ngo }: { ngo: Ngo }) {
	return (
		<ul>
			{ngo.former_names.map((name) => (
				<li key={name}>
					<Foreign text={name} />
				</li>
			))}
		</ul>
	);
}

/** Name of the property, its words and its value; what is not known says so. */
type Row = [property: string, label: string, value: ComponentChildren, note?: string];

function rowsOf({ ngo, names }: FactsProps): Row[] {
	const place = ngo.county || ngo.locality ? <Place ngo={ngo} names={names} /> : undefined;
	const court = ngo.court?.name ?? ngo.court_name;
	const day = ngo.registered_on ? formatDay(ngo.registered_on) : undefined;
	return [
		["name", t("record.name"), <Foreign key="name" text={ngo.name} />],
		["legal_form", t("ngo.legal_form"), labelOf(names.legal_form, ngo.legal_form)],
		["status", t("ngo.status"), labelOf(names.status, ngo.status)],
		["registered_on", t("record.registered_on"), day, t("record.registered_on_note")],
		["court", t("record.court"), court],
		[ngo.locality ? "locality" : "county", t("record.place"), place],
		[
			"public_utility",
			t("ngo.public_utility"),
			yesNo(ngo.public_utility, t("record.public_utility_yes"), t("record.public_utility_no")),
			ngo.public_utility ? t("record.public_utility_note") : undefined,
		],
		["is_branch", t("ngo.branch"), yesNo(ngo.is_branch, t("record.yes"), t("record.no"))],
	];
}

/** Only those that have a value: their absence says nothing. */
function moreRowsOf({ ngo, names }: FactsProps): Row[] {
	const rows: Row[] = [];
	if (ngo.domains.length > 0)
		rows.push(["domains", t("ngo.domain"), <Domains key="domains" ngo={ngo} names={names} />]);
	if (ngo.former_names.length > 0)
		rows.push(["former_names", t("record.former_names"), <FormerNames key="former" ngo={ngo} />]);
	return rows;
}

function Note({ more, source }: { more: string | undefined; source: string | undefined }) {
	return (
		<>
			{more}
			{more && source && <br />}
			{source}
		</>
	);
}

export function RegisterFacts(props: FactsProps) {
	const rows = [...rowsOf(props), ...moreRowsOf(props)].map(([property, label, value, more]) => ({
		label,
		value: value ?? <span class="muted">{t("app.not_known")}</span>,
		note: <Note more={more} source={sourceOf(props.ngo.provenance[property])} />,
	}));
	return (
		<section class="section" aria-labelledby="facts">
			<h2 id="facts">{t("record.facts")}</h2>
			<Facts rows={rows} />
		</section>
	);
}
