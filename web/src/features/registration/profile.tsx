// SPDX-License-Identifier: EUPL-1.2
// The entry of one's own organisation. Before anything is saved it is said what
// is public at once and what waits for a reviewer.
import type { Schemas } from "../../api/client";
import { registration } from "../../api/registration";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type PageInput, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { Done } from "../../ui/done";
import { Notice } from "../../ui/notice";
import { TaskList } from "../../ui/task-list";
import { type Knowledge, knowledge } from "./knowledge";
import { ProfileStep } from "./profile-step";
import { sectionsOf } from "./sections";
import { sectionWord } from "./words";

export interface Data {
	profile: Schemas["ProfileWhole"];
	known: Knowledge;
}

export const profilePath = (id: string, more: Record<string, string | undefined> = {}) =>
	pagePath("registration/profile", { id, ...more });

async function load({ query, signal }: PageInput): Promise<Data> {
	const [profile, known] = await Promise.all([
		registration.profile_get(query.get("id") ?? "", signal),
		knowledge(),
	]);
	return { profile, known };
}

/** The declarations are of the registration, not of the entry. */
export const profileSections = ({ fields }: Knowledge) =>
	sectionsOf(
		fields.filter(({ visibility }) => visibility !== "review"),
		false,
	);

const nameOf = ({ profile }: Data) => profile.data.name ?? t("registration.nameless");

function Confirm({ data, reload }: { data: Data; reload: () => void }) {
	const { ngo, confirmed_at } = data.profile;
	const { run, busy, fault, attempt } = useDeed(async () => {
		await registration.ngo_confirm(ngo);
		reload();
	});
	return (
		<section class="section stack" aria-labelledby="confirm">
			<h2 id="confirm">{t("registration.confirm_title")}</h2>
			<p>
				{confirmed_at === null
					? t("registration.confirmed_never")
					: t("registration.confirmed_at", { instant: formatInstant(confirmed_at) })}
			</p>
			<FaultPanel fault={fault} attempt={attempt} />
			<p>
				<Button kind="secondary" aria-disabled={busy} onClick={() => void run()}>
					{t("registration.confirm")}
				</Button>
			</p>
		</section>
	);
}

function Front({ data, input, reload }: ViewProps<Data>) {
	const { ngo, waiting } = data.profile;
	const done = input.query.get("done");
	return (
		<>
			<Done>
				{done === "live" && <p>{t("registration.saved_live")}</p>}
				{done === "review" && <p>{t("registration.saved_review")}</p>}
			</Done>
			<Head
				title={nameOf(data)}
				lead={t("registration.profile_lead")}
				above={[{ href: pagePath("account"), label: t("app.account") }]}
			/>
			<div class="stack wide">
				{waiting && (
					<Notice kind="info" title={t("registration.waiting_title")}>
						<p>
							<a href={pagePath("registration", { id: waiting.registration })}>
								{t("registration.waiting_see")}
							</a>
						</p>
					</Notice>
				)}
				<TaskList
					tasks={profileSections(data.known).map((section) => ({
						id: section,
						label: sectionWord(section),
						href: profilePath(ngo, { step: section }),
					}))}
				/>
				<Confirm data={data} reload={reload} />
				<p>
					<LinkButton kind="secondary" href={pagePath(`ngos/${ngo}`)}>
						{t("registration.see_public")}
					</LinkButton>
				</p>
			</div>
		</>
	);
}

function View(props: ViewProps<Data>) {
	const step = props.input.query.get("step") ?? "";
	const { ngo, version } = props.data.profile;
	if (profileSections(props.data.known).includes(step))
		return <ProfileStep key={`${ngo}-${step}-${version}`} {...props} step={step} />;
	return <Front {...props} />;
}

export const page = definePage<Data>({
	load,
	head: (data) => ({ title: t("registration.profile_title", { name: nameOf(data) }) }),
	View,
});
