// SPDX-License-Identifier: EUPL-1.2
// Who works for an authority; its representative invites, changes, revokes.
import { useState } from "preact/hooks";
import { type Office, type OfficeInvitation, type Officer, office } from "../../api/office";
import { type Session, session } from "../../api/session";
import { FaultPanel } from "../../form/form";
import { counts, NoOffice, officeOf, Place } from "../../form/place";
import { useDeed } from "../../form/use-deed";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Done } from "../../ui/done";
import { Tag } from "../../ui/tag";
import { Change, Invite } from "./competences";
import { competenceWord, officeWords } from "./words";

interface Data {
	mine: Office | undefined;
	people: Officer[];
	invitations: OfficeInvitation[];
	now: Session | undefined;
}

const nameOf = (person: Officer) => person.name ?? person.email;

interface EntryProps {
	person: Officer;
	/** Does who looks at it represent the authority? */
	boss: boolean;
	onChange: () => void;
	onEnd: () => void;
}

function Entry({ person, boss, onChange, onEnd }: EntryProps) {
	const name = nameOf(person);
	const end = t(person.me ? "office.leave" : "office.revoke");
	return (
		<li>
			<h2>{name}</h2>
			<p class="row">
				{person.me && <Tag kind="info">{t("office.me")}</Tag>}
				<span>{officeWords(person.role, person.competences)}</span>
				{person.name && <span>{person.email}</span>}
				{!person.second_factor && <Tag kind="warning">{t("office.no_factor")}</Tag>}
			</p>
			<p class="row">
				{boss && person.role === "officer" && (
					<Button kind="secondary" aria-label={`${t("office.change")}: ${name}`} onClick={onChange}>
						{t("office.change")}
					</Button>
				)}
				{(boss || person.me) && (
					<Button kind="quiet" aria-label={`${end}: ${name}`} onClick={onEnd}>
						{end}
					</Button>
				)}
			</p>
		</li>
	);
}

interface WaitingProps {
	waiting: OfficeInvitation[];
	onWithdraw: ((invitation: OfficeInvitation) => void) | undefined;
}

function Waiting({ waiting, onWithdraw }: WaitingProps) {
	if (waiting.length === 0) return null;
	return (
		<section class="section" aria-labelledby="waiting">
			<h2 id="waiting">{t("office.waiting_title")}</h2>
			<ul class="entries">
				{waiting.map((one) => (
					<li key={one.id}>
						<h3>{one.email}</h3>
						<p class="row">
							<span>{one.competences.map(competenceWord).join(", ")}</span>
							<span>{t("office.waiting_until", { time: formatInstant(one.expires_at) })}</span>
						</p>
						{onWithdraw && (
							<p>
								<Button
									kind="quiet"
									aria-label={`${t("office.invitation_withdraw")}: ${one.email}`}
									onClick={() => onWithdraw(one)}
								>
									{t("office.invitation_withdraw")}
								</Button>
							</p>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}

interface PeopleProps extends Pick<ViewProps<Data>, "data" | "reload" | "go"> {
	mine: Office;
}

function People({ data: { people, invitations }, mine, reload, go }: PeopleProps) {
	const [said, say] = useState<string>();
	const [ending, setEnding] = useState<Officer>();
	const [changing, setChanging] = useState<Officer>();
	const boss = mine.role === "representative";
	const done = (words: string) => {
		say(words);
		setChanging(undefined);
		reload();
	};
	const end = useDeed(async (person: Officer) => {
		setEnding(undefined);
		await office.officer_delete(mine.id, person.account);
		if (person.me) return go(pagePath("office"));
		done(t("office.revoked", { name: nameOf(person) }));
	});
	const withdraw = useDeed(async ({ id, email }: OfficeInvitation) => {
		await office.officer_invitation_delete(mine.id, id);
		done(t("office.invitation_withdrawn", { email }));
	});
	return (
		<>
			<FaultPanel fault={end.fault ?? withdraw.fault} attempt={end.attempt + withdraw.attempt} />
			<Done>{said && <p>{said}</p>}</Done>
			<Place mine={mine} title={t("office.people_title")} here="office/people" />
			<div class="stack wide">
				<ul class="entries">
					{people.map((person) =>
						person === changing ? (
							<li key={person.account}>
								<h2>{nameOf(person)}</h2>
								<Change
									authority={mine.id}
									person={person}
									done={() => done(t("office.changed", { name: nameOf(person) }))}
									onCancel={() => setChanging(undefined)}
								/>
							</li>
						) : (
							<Entry
								key={person.account}
								person={person}
								boss={boss}
								onChange={() => setChanging(person)}
								onEnd={() => setEnding(person)}
							/>
						),
					)}
				</ul>
				<Waiting
					waiting={invitations}
					onWithdraw={boss ? (one) => void withdraw.run(one) : undefined}
				/>
				{boss && (
					<Invite authority={mine.id} done={(email) => done(t("office.invited", { email }))} />
				)}
			</div>
			{ending && (
				<ConfirmDialog
					title={
						ending.me ? t("office.leave_sure") : t("office.revoke_sure", { name: nameOf(ending) })
					}
					confirm={t(ending.me ? "office.leave" : "office.revoke")}
					cancel={t("form.cancel")}
					danger
					onConfirm={() => void end.run(ending)}
					onCancel={() => setEnding(undefined)}
				>
					<p>{t("office.end_detail")}</p>
				</ConfirmDialog>
			)}
		</>
	);
}

function View({ data, reload, go }: ViewProps<Data>) {
	if (data.mine === undefined || (data.now?.level ?? 1) < 2) return <NoOffice now={data.now} />;
	return <People data={data} mine={data.mine} reload={reload} go={go} />;
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [mine, now, may] = await Promise.all([officeOf(query, signal), session(), counts()]);
		if (mine === undefined || !may) return { mine, people: [], invitations: [], now };
		const { items, invitations } = await office.officer_list(mine.id, signal);
		return { mine, people: items, invitations, now };
	},
	head: () => ({ title: t("office.people_title") }),
	View,
});
