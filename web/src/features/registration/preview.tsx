// SPDX-License-Identifier: EUPL-1.2
// The entry as the public will see it once it is approved: the values that
// everybody may see, and nothing else.
import type { Schemas } from "../../api/client";
import { Head } from "../../form/head";
import { t } from "../../lib/i18n";
import { nameLang } from "../../lib/language";
import type { ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { LinkButton } from "../../ui/button";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { isEmpty, labelText, valueText } from "./knowledge";
import type { Data } from "./registration";
import { sectionsOf, stepPath } from "./sections";
import { sourceOf } from "./source";
import { sectionWord } from "./words";

export type Previewed = Schemas["Ngo"];

type Known = Data["known"];

/** Columns of the catalogue and values of the profile are one thing to a reader. */
function shownValue(ngo: Previewed, code: string): unknown {
	if (code === "locality_siruta") return ngo.locality;
	if (code === "court") return ngo.court?.name ?? ngo.court_name;
	const profile = (ngo.profile ?? {}) as Record<string, unknown>;
	return profile[code] ?? (ngo as unknown as Record<string, unknown>)[code];
}

function Part({ ngo, known, section }: { ngo: Previewed; known: Known; section: string }) {
	const rows = known.fields
		.filter((field) => field.section === section && !isEmpty(shownValue(ngo, field.code)))
		.map((field) => ({
			label: labelText(field),
			value: <span class="lines">{valueText(known, field.code, shownValue(ngo, field.code))}</span>,
			note: sourceOf(ngo.provenance[field.code]) ?? t("registration.declared"),
		}));
	if (rows.length === 0) return null;
	return (
		<section class="section" aria-labelledby={`part-${section}`}>
			<h2 id={`part-${section}`}>{sectionWord(section)}</h2>
			<Facts rows={rows} />
		</section>
	);
}

export function Preview({ data, preview }: ViewProps<Data> & { preview: Previewed }) {
	const { registration: now, known } = data;
	return (
		<>
			<Head
				title={t("registration.preview")}
				above={[
					{ href: pagePath("registrations"), label: t("registration.list_title") },
					{ href: stepPath(now.id), label: now.name ?? t("registration.nameless") },
				]}
			/>
			<Notice kind="info">
				<p>{t("registration.preview_detail")}</p>
			</Notice>
			<article class="stack wide">
				<h2 lang={nameLang(preview.name)}>{preview.name}</h2>
				{sectionsOf(known.fields, false).map((section) => (
					<Part key={section} ngo={preview} known={known} section={section} />
				))}
			</article>
			<p>
				<LinkButton kind="secondary" href={stepPath(now.id)}>
					{t("registration.back")}
				</LinkButton>
			</p>
		</>
	);
}
