// SPDX-License-Identifier: EUPL-1.2
// The authorities that one works for, and what one has asked for.
import { type DesignationCard, type Office, office } from "../../api/office";
import { type Session, sessionAgain } from "../../api/session";
import { Head } from "../../form/head";
import { Missing, Sections } from "../../form/place";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { LinkButton } from "../../ui/button";
import { Tag } from "../../ui/tag";
import { officeWords, STATES, stateWord } from "./words";

interface Data {
	offices: Office[];
	designations: DesignationCard[];
	now: Session | undefined;
}

function Offices({ offices }: { offices: Office[] }) {
	if (offices.length === 0) return <p>{t("office.offices_none")}</p>;
	return (
		<ul class="entries">
			{offices.map(({ id, name, kind, role, competences }) => (
				<li key={id}>
					<h2>
						<a href={pagePath(`authorities/${id}`)}>{name}</a>
					</h2>
					<p>{officeWords(role, competences)}</p>
					<Sections id={id} />
					{kind === "prefectura" && role === "representative" && (
						<p>
							<a href={pagePath("campaigns")}>{t("office.campaigns")}</a>
						</p>
					)}
				</li>
			))}
		</ul>
	);
}

function Designations({ designations }: { designations: DesignationCard[] }) {
	if (designations.length === 0) return null;
	return (
		<section class="section" aria-labelledby="asked">
			<h2 id="asked">{t("office.designations_title")}</h2>
			<ul class="entries">
				{designations.map(({ id, authority, state, act }) => (
					<li key={id}>
						<h3>
							<a href={pagePath("office/designation", { id })}>{authority.name}</a>
						</h3>
						<p class="row">
							<Tag kind={STATES[state]}>{stateWord(state)}</Tag>
							<span>{act}</span>
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}

function View({ data: { offices, designations, now } }: ViewProps<Data>) {
	return (
		<>
			<Head
				title={t("office.title")}
				lead={t("office.lead")}
				above={[{ href: pagePath("account"), label: t("app.account") }]}
			/>
			<div class="stack wide">
				{(offices.length > 0 || designations.length > 0) && <Missing now={now} />}
				<Offices offices={offices} />
				<p>
					<LinkButton kind="secondary" href={pagePath("office/ask")}>
						{t("office.ask")}
					</LinkButton>
				</p>
				<Designations designations={designations} />
			</div>
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ signal }) => {
		const [offices, designations, now] = await Promise.all([
			office.account_office_list(signal),
			office.designation_list(signal),
			sessionAgain(),
		]);
		return { offices: offices.items, designations: designations.items, now };
	},
	head: () => ({ title: t("office.title") }),
	View,
});
