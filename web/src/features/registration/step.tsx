// SPDX-License-Identifier: EUPL-1.2
// One part of a registration: its fields, saved as they are typed.
import { useEffect, useMemo, useState } from "preact/hooks";
import { countyIn } from "../../api/names";
import { type Registration, registration, type Values } from "../../api/registration";
import type { Stored } from "../../form/autosave";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { SaveStatus } from "../../form/save-status";
import { type Saving, useAutosave } from "../../form/use-autosave";
import { t } from "../../lib/i18n";
import type { ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { FieldInput, inputId } from "./field-input";
import { fieldLabels, valueText } from "./knowledge";
import type { Data } from "./registration";
import { isAsked, sectionsOf, stepPath } from "./sections";
import { sourceOf } from "./source";
import { sectionLead, sectionWord } from "./words";

const stored = ({ version, data }: Registration): Stored => ({ version, values: data });

/** Saved, or known why not; then on to the next address. */
export function useLeaving(saving: Saving, go: (url: string) => void) {
	const [attempt, setAttempt] = useState(0);
	const leave = async (url: string) => {
		if (await saving.flush()) go(url);
		else setAttempt((n) => n + 1);
	};
	return { attempt, leave };
}

/** A link from the list of what is missing leads to its field. */
export function useFirstField(code: string | null): void {
	useEffect(() => {
		if (code === null) return;
		const found = document.getElementById(inputId(code));
		const field = found?.matches("fieldset") ? found.querySelector("input") : found;
		field?.focus();
		field?.scrollIntoView({ block: "center" });
	}, [code]);
}

export function Step({ data, input, go, step }: ViewProps<Data> & { step: string }) {
	const { known } = data;
	const { id, name, names, asked, provenance } = data.registration;
	const seat = data.registration.data.locality_siruta;
	const labels = useMemo(() => fieldLabels(known), [known]);
	const saving = useAutosave({
		id: `registration-${id}-${step}`,
		stored: stored(data.registration),
		labels,
		save: async (patch, version) =>
			stored(await registration.registration_update(id, version, patch as Values)),
		load: async () => stored(await registration.registration_get(id)),
	});
	const { attempt, leave } = useLeaving(saving, go);
	useFirstField(input.query.get("field"));
	const fields = known.fields.filter(
		(field) => field.section === step && isAsked(field, saving.values),
	);
	const sections = sectionsOf(known.fields);
	const next = sections[sections.indexOf(step) + 1];
	return (
		<>
			{attempt > 0 && <FaultPanel fault={saving.fault} attempt={attempt} fieldId={inputId} />}
			<Head
				title={sectionWord(step)}
				lead={sectionLead(step)}
				above={[
					{ href: pagePath("registrations"), label: t("registration.list_title") },
					{ href: stepPath(id), label: name ?? t("registration.nameless") },
				]}
			/>
			<form
				class="form"
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void leave(stepPath(id, next));
				}}
			>
				{fields.map((field) => (
					<FieldInput
						key={field.code}
						field={field}
						known={known}
						county={countyIn(names, "locality_siruta", seat)}
						value={saving.values[field.code]}
						error={saving.error(field.code)}
						onValue={(value) => saving.set(field.code, value)}
						source={
							field.code in provenance &&
							saving.values[field.code] === data.registration.data[field.code as keyof Values]
								? sourceOf(provenance[field.code])
								: undefined
						}
						asked={asked[field.code]}
					/>
				))}
				<SaveStatus
					saving={saving}
					labels={labels}
					show={(code, value) => valueText(known, code, value, names)}
				/>
				<div class="row">
					<Button type="submit">{t("registration.save_next")}</Button>
					<Button kind="secondary" onClick={() => void leave(stepPath(id))}>
						{t("registration.save_back")}
					</Button>
				</div>
			</form>
		</>
	);
}
