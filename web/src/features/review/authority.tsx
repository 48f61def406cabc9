// SPDX-License-Identifier: EUPL-1.2
// What an authority's people sent: that they represent it, or a register of it.
import type { ComponentChildren } from "preact";
import type { Item } from "../../api/review";
import { formatDay } from "../../lib/format";
import { type Key, t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Facts } from "../../ui/facts";
import { personWord } from "./words";

type Designation = NonNullable<Item["designation"]>;
type Register = NonNullable<Item["register"]>;

const or = (value: string | null | undefined) => value ?? "–";
const together = (...parts: (string | null)[]) => or(parts.filter(Boolean).join(", ") || null);

function Whose({ of }: { of: Designation | Register }) {
	return <a href={pagePath(`authorities/${of.authority}`)}>{of.authority_name}</a>;
}

/** An address that nobody has looked at yet: it opens beside, and learns nothing of this page. */
function Outside({ url }: { url: string | null }): ComponentChildren {
	if (url === null) return "–";
	return (
		<a href={url} rel="noopener noreferrer nofollow" target="_blank">
			{url}
		</a>
	);
}

export function DesignationFacts({ of }: { of: Designation }) {
	const { representative, unit } = of;
	return (
		<section class="stack" aria-labelledby="designation">
			<h2 id="designation">{t("review.designation")}</h2>
			<Facts
				rows={[
					{
						label: t("review.authority"),
						value: <Whose of={of} />,
						note: (
							<a href={pagePath("review/office", { id: of.authority })}>{t("review.office")}</a>
						),
					},
					{ label: t("review.position"), value: of.position },
					{ label: t("review.designating_act"), value: of.act },
					{
						label: t("review.representative_now"),
						value: representative
							? personWord(representative, t("review.nameless_person"))
							: t("review.representative_none"),
						note: representative ? t("review.representative_ends") : undefined,
					},
					{
						label: t("review.unit_declared"),
						value: unit ? together(unit.name, unit.email, unit.url) : "–",
					},
				]}
			/>
		</section>
	);
}

export function RegisterFacts({ of }: { of: Register }) {
	return (
		<section class="stack" aria-labelledby="register">
			<h2 id="register">{t("review.register_declared")}</h2>
			<Facts
				rows={[
					{ label: t("review.authority"), value: <Whose of={of} /> },
					...(of.url === null && of.proposed_url === null
						? [{ label: t("review.address_now"), value: t("review.hosted_here") }]
						: [{ label: t("review.address_now"), value: <Outside url={of.url} /> }]),
					...(of.proposed_url
						? [{ label: t("review.address_proposed"), value: <Outside url={of.proposed_url} /> }]
						: []),
					{ label: t("review.form"), value: t(`review.form_${of.form}` as Key) },
					{ label: t("review.legal_basis"), value: <span lang="ro">{of.legal_basis}</span> },
					{
						label: t("review.scope"),
						value:
							together(of.county, ...of.domains) === "–"
								? t("review.scope_all")
								: together(of.county, ...of.domains),
					},
					{
						label: t("review.contact_of_register"),
						value: together(of.contact_name, of.contact_email, of.contact_phone),
					},
					{
						label: t("review.last_update"),
						value: of.last_update_on ? formatDay(of.last_update_on) : "–",
					},
				]}
			/>
		</section>
	);
}
