// SPDX-License-Identifier: EUPL-1.2
// One part of an entry that is public already: nothing is saved by itself.
import { useMemo, useState } from "preact/hooks";
import { countyIn } from "../../api/names";
import { registration, type Values } from "../../api/registration";
import { draftOf } from "../../form/draft";
import { type Fault, faultOf } from "../../form/fault";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { t } from "../../lib/i18n";
import type { ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { FieldInput, inputId } from "./field-input";
import { fieldLabels, labelText } from "./knowledge";
import { type Data, profilePath } from "./profile";
import { isAsked } from "./sections";
import { sectionLead, sectionWord } from "./words";

type Edits = Record<string, unknown>;

const isEdits = (kept: unknown): kept is Edits => typeof kept === "object" && kept !== null;

/** What was typed, kept in the tab until the server has it. */
function useEdits(data: Data, step: string, go: (url: string) => void) {
	const { ngo, version } = data.profile;
	const labels = useMemo(() => fieldLabels(data.known), [data.known]);
	const draft = useMemo(() => draftOf(`profile-${ngo}-${step}`), [ngo, step]);
	const [edits, setEdits] = useState<Edits>(() => {
		const kept = draft.read();
		return isEdits(kept) ? kept : {};
	});
	const [fault, setFault] = useState<Fault>();
	const [attempt, setAttempt] = useState(0);
	const [busy, setBusy] = useState(false);
	const set = (code: string, value: unknown) => {
		const next = { ...edits, [code]: value };
		setEdits(next);
		draft.write(next);
	};
	const save = async () => {
		if (busy) return;
		setBusy(true);
		try {
			const answer = await registration.ngo_update(ngo, version, edits as Values);
			draft.forget();
			go(profilePath(ngo, { done: answer.review.length > 0 ? "review" : "live" }));
		} catch (error) {
			setFault(faultOf(error, labels));
			setAttempt((n) => n + 1);
			setBusy(false);
		}
	};
	return { edits, set, save, fault, attempt, busy };
}

function Effects({ data, edits }: { data: Data; edits: Edits }) {
	const changed = data.known.fields.filter(({ code }) => code in edits);
	if (changed.length === 0) return null;
	const names = (reviewed: boolean) =>
		changed
			.filter((field) => field.reviewed === reviewed)
			.map(labelText)
			.join(", ");
	const [live, review] = [names(false), names(true)];
	return (
		<Notice kind="info" title={t("registration.effects")}>
			{live && <p>{t("registration.effect_live", { fields: live })}</p>}
			{review && <p>{t("registration.effect_review", { fields: review })}</p>}
		</Notice>
	);
}

export function ProfileStep({ data, go, step }: ViewProps<Data> & { step: string }) {
	const { known, profile } = data;
	const { edits, set, save, fault, attempt, busy } = useEdits(data, step, go);
	const values: Edits = { ...profile.data, ...edits };
	const fields = known.fields.filter((field) => field.section === step && isAsked(field, values));
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} fieldId={inputId} />
			<Head
				title={sectionWord(step)}
				lead={sectionLead(step)}
				above={[
					{ href: pagePath("account"), label: t("app.account") },
					{
						href: profilePath(profile.ngo),
						label: profile.data.name ?? t("registration.nameless"),
					},
				]}
			/>
			<form
				class="form"
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void save();
				}}
			>
				{fields.map((field) => (
					<FieldInput
						key={field.code}
						field={field}
						known={known}
						county={countyIn(profile.names, "locality_siruta", profile.data.locality_siruta)}
						value={values[field.code]}
						error={fault?.fields[field.code]}
						onValue={(value) => set(field.code, value)}
						note={t(field.reviewed ? "registration.goes_review" : "registration.goes_live")}
					/>
				))}
				<Effects data={data} edits={edits} />
				<div class="row">
					<Button type="submit" aria-disabled={busy}>
						{t("registration.save")}
					</Button>
					<LinkButton kind="secondary" href={profilePath(profile.ngo)}>
						{t("registration.back")}
					</LinkButton>
				</div>
			</form>
		</>
	);
}
