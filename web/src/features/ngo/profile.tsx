// SPDX-License-Identifier: EUPL-1.2
// One organisation: what the register says about it, when it said so, and what
// that does and does not mean.
import type { ComponentType } from "preact";
import { api, type Schemas } from "../../api/client";
import { vocabulary } from "../../api/labels";
import { t } from "../../lib/i18n";
import { nameLang } from "../../lib/language";
import { definePage, type PageInput, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Breadcrumbs } from "../../ui/breadcrumbs";
import { Doubts } from "./doubts";
import { Entry } from "./entry";
import { Identifiers } from "./identifiers";
import { Marks } from "./marks";
import { Meaning } from "./meaning";
import { loadNames, type Names } from "./names";
import { Purpose } from "./purpose";
import { Record } from "./record";
import { RegisterFacts } from "./register-facts";

export type Ngo = Schemas["Ngo"];
export type Terms = Schemas["Term"][];

export interface Profile {
	ngo: Ngo;
	names: Names;
	/** With their notes, in the language of the page. */
	statuses: Terms;
	flags: Terms;
	/** What the organisation says of itself, when it says anything. */
	Spoken: ComponentType | undefined;
	/** The registers of authorities that it is in, when there are some. */
	Recorded: ComponentType | undefined;
}

async function terms(name: "register_status" | "data_flag"): Promise<Terms> {
	return vocabulary(name).then(
		(known) => known.terms,
		() => [],
	);
}

/** Most organisations say nothing yet: what they would need is fetched for others only. */
async function loadSpoken(asked: Promise<Ngo>, id: string, signal: AbortSignal) {
	const ngo = await asked;
	const { items } = await api.document_list(id, signal);
	if (items.length === 0 && Object.keys(ngo.profile ?? {}).length === 0) return undefined;
	const said = await import("./said");
	return said.loadSpoken(ngo, items, signal);
}

/** Few are in a register that is kept here; without an answer the rest is still a profile. */
async function loadRecorded(asked: Promise<Ngo>, signal: AbortSignal) {
	const { id } = await asked;
	const items = await api.ngo_register_list(id, signal).then(
		(list) => list.items,
		() => [],
	);
	return items.length === 0 ? undefined : (await import("./said")).recorded(items);
}

async function load({ params, signal }: PageInput): Promise<Profile> {
	const id = params.id ?? "";
	const asked = api.ngo_get(id, signal);
	const [ngo, Spoken, Recorded, names, statuses, flags] = await Promise.all([
		asked,
		loadSpoken(asked, id, signal),
		loadRecorded(asked, signal),
		loadNames(),
		terms("register_status"),
		terms("data_flag"),
	]);
	return { ngo, names, statuses, flags, Spoken, Recorded };
}

function View({ data }: ViewProps<Profile>) {
	const { ngo, names, Spoken, Recorded } = data;
	return (
		<article>
			<Breadcrumbs
				label={t("app.you_are_here")}
				items={[
					{ href: pagePath(""), label: t("app.home") },
					{ href: pagePath("ngos"), label: t("app.ngos") },
				]}
			/>
			<header class="page-head">
				<h1 lang={nameLang(ngo.name)}>{ngo.name}</h1>
				<Marks ngo={ngo} names={names} />
			</header>
			<div class="columns aside-end">
				<div>
					<Meaning profile={data} />
					<Identifiers ngo={ngo} />
					<RegisterFacts ngo={ngo} names={names} />
					{Spoken && <Spoken />}
					{Recorded && <Recorded />}
					<Purpose ngo={ngo} />
					<Doubts ngo={ngo} flags={data.flags} />
					<Entry register={ngo.register} />
				</div>
				<Record ngo={ngo} />
			</div>
		</article>
	);
}

export const page = definePage<Profile>({
	load,
	head: ({ ngo }) => ({ title: ngo.name }),
	View,
});
