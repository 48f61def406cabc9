// SPDX-License-Identifier: EUPL-1.2
// The registers of one's authority: what is published, what waits, what was
// refused and why; proposing one, changing and withdrawing it.
import { useState } from "preact/hooks";
import type { Office } from "../../api/office";
import { type OwnRegister, ownRegister } from "../../api/own-register";
import { type Session, session } from "../../api/session";
import { FaultPanel } from "../../form/form";
import { NoOffice, officeOf, Place } from "../../form/place";
import { useDeed } from "../../form/use-deed";
import { formatDay, formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { Done } from "../../ui/done";
import { Empty } from "../../ui/empty";
import { Tag } from "../../ui/tag";
import { Declare, Retire } from "./register-form";
import { formWord, REGISTER_STATES, registerStateWord } from "./words";

interface Data {
	mine: Office | undefined;
	registers: OwnRegister[];
	now: Session | undefined;
}

type Doing = { what: "edit" | "retire"; id: string };

function Address({ of }: { of: OwnRegister }) {
	return (
		<>
			{of.url && (
				<p>
					<a href={of.url} rel="noopener noreferrer">
						{of.url}
					</a>
				</p>
			)}
			{of.proposed_url && <p>{t("office.register_url_proposed", { url: of.proposed_url })}</p>}
		</>
	);
}

function Said({ of }: { of: OwnRegister }) {
	return (
		<>
			{of.waiting_since && (
				<p>{t("office.register_waits", { time: formatInstant(of.waiting_since) })}</p>
			)}
			{of.reason && <p>{t("office.register_refused_why", { reason: of.reason })}</p>}
			{of.last_update_on && (
				<p class="muted">{t("office.register_updated", { day: formatDay(of.last_update_on) })}</p>
			)}
		</>
	);
}

interface EntryProps {
	of: OwnRegister;
	doing: Doing | undefined;
	onDo: (doing: Doing | undefined) => void;
	onSubmit: () => void;
	onDone: (words: string) => void;
}

function Moves({ of, onDo, onSubmit }: Pick<EntryProps, "of" | "onDo" | "onSubmit">) {
	const shown = of.state === "published" || of.state === "broken";
	return (
		<p class="row">
			{of.form === "hosted" && shown && (
				<a href={pagePath("office/entries", { register: of.id })}>{t("office.register_entries")}</a>
			)}
			{shown && <a href={pagePath(`registers/${of.id}`)}>{t("office.register_page")}</a>}
			{of.can.includes("submit") && (
				<Button aria-label={`${t("office.register_again")}: ${of.title}`} onClick={onSubmit}>
					{t("office.register_again")}
				</Button>
			)}
			{of.can.includes("edit") && (
				<Button
					kind="secondary"
					aria-label={`${t("office.register_edit")}: ${of.title}`}
					onClick={() => onDo({ what: "edit", id: of.id })}
				>
					{t("office.register_edit")}
				</Button>
			)}
			{of.can.includes("retire") && (
				<Button
					kind="quiet"
					aria-label={`${t("office.register_retire")}: ${of.title}`}
					onClick={() => onDo({ what: "retire", id: of.id })}
				>
					{t("office.register_retire")}
				</Button>
			)}
		</p>
	);
}

function Entry({ of, doing, onDo, onSubmit, onDone }: EntryProps) {
	const what = doing?.id === of.id ? doing.what : undefined;
	const cancel = () => onDo(undefined);
	return (
		<li>
			<h2>{of.title}</h2>
			<p class="row">
				<Tag kind={REGISTER_STATES[of.state]}>{registerStateWord(of.state)}</Tag>
				<span>{formWord(of.form)}</span>
			</p>
			<Address of={of} />
			<Said of={of} />
			{what === undefined && <Moves of={of} onDo={onDo} onSubmit={onSubmit} />}
			{what === "edit" && (
				<Declare
					authority={of.authority.id}
					of={of}
					done={() => onDone(t("office.register_saved", { title: of.title }))}
					onCancel={cancel}
				/>
			)}
			{what === "retire" && (
				<Retire
					of={of}
					done={() => onDone(t("office.register_retired", { title: of.title }))}
					onCancel={cancel}
				/>
			)}
		</li>
	);
}

function Registers({
	mine,
	registers,
	reload,
}: {
	mine: Office;
	registers: OwnRegister[];
	reload: () => void;
}) {
	const [said, say] = useState<string>();
	const [doing, setDoing] = useState<Doing>();
	const onDone = (words: string) => {
		say(words);
		setDoing(undefined);
		reload();
	};
	const submit = useDeed(async (of: OwnRegister) => {
		await ownRegister.register_submit(of);
		onDone(t("office.register_sent", { title: of.title }));
	});
	const may = mine.role === "representative" || mine.competences.includes("registers");
	return (
		<>
			<FaultPanel fault={submit.fault} attempt={submit.attempt} />
			<Done>{said && <p>{said}</p>}</Done>
			<Place mine={mine} title={t("office.registers_title")} here="office/registers" />
			<div class="stack wide">
				<p>{t("office.registers_lead")}</p>
				{registers.length === 0 ? (
					<Empty title={t("office.registers_none")} />
				) : (
					<ul class="entries">
						{registers.map((of) => (
							<Entry
								key={`${of.id} ${of.version}`}
								of={of}
								doing={doing}
								onDo={setDoing}
								onSubmit={() => void submit.run(of)}
								onDone={onDone}
							/>
						))}
					</ul>
				)}
				{may ? (
					<Disclosure summary={t("office.register_new")} open={registers.length === 0}>
						<Declare
							key={registers.length}
							authority={mine.id}
							done={() => onDone(t("office.register_proposed"))}
						/>
					</Disclosure>
				) : (
					<p>{t("office.registers_may_not")}</p>
				)}
			</div>
		</>
	);
}

function View({ data: { mine, registers, now }, reload }: ViewProps<Data>) {
	if (mine === undefined || (now?.level ?? 1) < 2) return <NoOffice now={now} />;
	return <Registers mine={mine} registers={registers} reload={reload} />;
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [mine, now] = await Promise.all([officeOf(query, signal), session()]);
		if (mine === undefined || (now?.level ?? 1) < 2) return { mine, registers: [], now };
		const { items } = await ownRegister.account_register_list(mine.id, signal);
		return { mine, registers: items, now };
	},
	head: () => ({ title: t("office.registers_title") }),
	View,
});
