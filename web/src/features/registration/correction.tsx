// SPDX-License-Identifier: EUPL-1.2
// Anybody may say that a public value is wrong. Somebody of the staff answers.
import { useState } from "preact/hooks";
import { api } from "../../api/client";
import { registration } from "../../api/registration";
import { Form } from "../../form/form";
import { Head } from "../../form/head";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type PageInput, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { LinkButton } from "../../ui/button";
import { Done } from "../../ui/done";
import { SelectField } from "../../ui/select-field";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { type Knowledge, knowledge, labelText } from "./knowledge";

interface Data {
	id: string;
	name: string;
	known: Knowledge;
	/** The field that one comes from. */
	field: string;
}

async function load({ query, signal }: PageInput): Promise<Data> {
	const id = query.get("ngo") ?? "";
	const [{ name }, known] = await Promise.all([api.ngo_get(id, signal), knowledge()]);
	return { id, name, known, field: query.get("field") ?? "" };
}

type Given = { field: string; value: string; note: string; source: string; email: string };

/** What was left empty is not sent. */
function bodyOf({ field, ...rest }: Given) {
	const filled = Object.entries(rest)
		.map(([name, text]) => [name, text.trim()] as const)
		.filter(([, text]) => text !== "");
	return { field, ...Object.fromEntries(filled) };
}

function Question({ data, done }: { data: Data; done: () => void }) {
	const form = useForm<Given, unknown>({
		id: `correction-${data.id}`,
		initial: { field: data.field, value: "", note: "", source: "", email: "" },
		labels: {
			field: t("registration.wrong_field"),
			value: t("registration.wrong_value"),
			note: t("registration.wrong_note"),
			source: t("registration.wrong_source"),
			email: t("registration.wrong_email"),
		},
		send: (given) => registration.correction_create(data.id, bodyOf(given)),
		done,
	});
	const { error: _, ...choice } = form.choice("field");
	const text = (name: keyof Given) => {
		const { error, ...field } = form.text(name);
		return { ...field, ...(error !== undefined && { error }) };
	};
	const error = form.fault?.fields.field;
	const fields = data.known.fields.filter(({ visibility }) => visibility === "public");
	return (
		<Form form={form} submit={t("registration.wrong_send")}>
			<SelectField
				{...choice}
				{...(error !== undefined && { error })}
				options={[
					{ value: "", label: t("registration.choose") },
					...fields.map((field) => ({ value: field.code, label: labelText(field) })),
				]}
			/>
			<TextField {...text("value")} hint={t("registration.wrong_value_hint")} maxLength={2000} />
			<TextArea {...text("note")} maxLength={2000} rows={4} />
			<TextField {...text("source")} hint={t("registration.wrong_source_hint")} maxLength={500} />
			<TextField
				{...text("email")}
				type="email"
				autocomplete="email"
				hint={t("registration.wrong_email_hint")}
				maxLength={254}
			/>
		</Form>
	);
}

function View({ data }: ViewProps<Data>) {
	const [sent, setSent] = useState(false);
	return (
		<>
			<Done>{sent && <p>{t("registration.wrong_done")}</p>}</Done>
			<Head
				title={t("registration.report")}
				lead={t("registration.wrong_lead")}
				above={[
					{ href: pagePath("ngos"), label: t("app.ngos") },
					{ href: pagePath(`ngos/${data.id}`), label: data.name },
				]}
			/>
			{sent ? (
				<div class="row">
					<LinkButton href={pagePath(`ngos/${data.id}`)}>{t("registration.to_entry")}</LinkButton>
					<LinkButton kind="secondary" href={pagePath("history", { ngo: data.id })}>
						{t("registration.corrections")}
					</LinkButton>
				</div>
			) : (
				<Question data={data} done={() => setSent(true)} />
			)}
		</>
	);
}

export const page = definePage<Data>({
	load,
	head: ({ name }) => ({ title: t("registration.report_of", { name }) }),
	View,
});
