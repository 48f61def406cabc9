// SPDX-License-Identifier: EUPL-1.2
// What an officer is for: when invited, and later.
import { type Competence, type Officer, office } from "../../api/office";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { CheckGroup } from "../../ui/check-group";
import { TextField } from "../../ui/text-field";
import { competenceOptions } from "./words";

interface CompetencesProps {
	id: string;
	label: string;
	name: string;
	value: string[];
	error: string | undefined;
	onChange: (values: string[]) => void;
}

function Competences({ id, label, name, value, error, onChange }: CompetencesProps) {
	return (
		<CheckGroup
			id={id}
			legend={label}
			hint={t("office.competences_hint")}
			name={name}
			error={error}
			options={competenceOptions()}
			values={value}
			onChange={onChange}
		/>
	);
}

export function Invite({ authority, done }: { authority: string; done: (email: string) => void }) {
	const form = useForm({
		id: "officer-invite",
		initial: { email: "", competences: ["registers"] as string[] },
		labels: { email: t("office.email"), competences: t("office.competences") },
		send: ({ email, competences }) =>
			office.officer_invite(authority, {
				email: email.trim(),
				competences: competences as Competence[],
			}),
		done: ({ email }) => {
			form.set("email", "");
			done(email);
		},
	});
	return (
		<section class="section" aria-labelledby="invite">
			<h2 id="invite">{t("office.invite_title")}</h2>
			<Form form={form} submit={t("office.invite")}>
				<TextField
					{...form.text("email")}
					hint={t("office.invite_hint")}
					type="email"
					autocomplete="off"
					required
				/>
				<Competences {...form.choice("competences")} />
			</Form>
		</section>
	);
}

interface ChangeProps {
	authority: string;
	person: Officer;
	done: () => void;
	onCancel: () => void;
}

export function Change({ authority, person, done, onCancel }: ChangeProps) {
	const form = useForm({
		id: `officer-${person.account}`,
		initial: { competences: [...person.competences] as string[] },
		labels: { competences: t("office.competences") },
		secret: ["competences"],
		send: ({ competences }) =>
			office.officer_update(authority, person.account, competences as Competence[]),
		done,
	});
	return (
		<Form
			form={form}
			submit={t("office.save")}
			beside={
				<Button kind="secondary" onClick={onCancel}>
					{t("form.cancel")}
				</Button>
			}
		>
			<Competences {...form.choice("competences")} />
		</Form>
	);
}
