// SPDX-License-Identifier: EUPL-1.2
// What an authority declares of a register: a new one, or one it has.
import { type OwnRegister, ownRegister, type RegisterNew } from "../../api/own-register";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { SelectField } from "../../ui/select-field";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { FORMS, formWord, RHYTHMS, rhythmWord } from "./words";

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
const LAW = "O.G. nr. 26/2000, art. 51–52";

function initialOf(of: OwnRegister | undefined) {
	return {
		title_ro: of?.title_ro ?? "",
		title_hu: of?.title_hu ?? "",
		title_en: of?.title_en ?? "",
		form: of?.form ?? "web_page",
		url: of?.proposed_url ?? of?.url ?? "",
		legal_basis: of?.legal_basis ?? LAW,
		contact_name: of?.contact_name ?? "",
		contact_email: of?.contact_email ?? "",
		contact_phone: of?.contact_phone ?? "",
		rhythm: of?.rhythm ?? "",
		last_update_on: of?.last_update_on ?? "",
	};
}

type Declared = ReturnType<typeof initialOf>;

function bodyOf(values: Declared): Omit<RegisterNew, "authority"> {
	const { form, title_ro, legal_basis, url, rhythm, ...rest } = values;
	const { title_hu, title_en, contact_name, contact_email, contact_phone, last_update_on } = rest;
	return {
		title_ro: title_ro.trim(),
		title_hu: orNull(title_hu),
		title_en: orNull(title_en),
		form: form as RegisterNew["form"],
		url: form === "hosted" ? null : orNull(url),
		legal_basis: legal_basis.trim(),
		contact_name: orNull(contact_name),
		contact_email: orNull(contact_email),
		contact_phone: orNull(contact_phone),
		rhythm: orNull(rhythm) as NonNullable<RegisterNew["rhythm"]> | null,
		last_update_on: orNull(last_update_on),
	};
}

interface DeclareProps {
	authority: string;
	/** Absent: a new one. */
	of?: OwnRegister;
	done: () => void;
	onCancel?: () => void;
}

const LABELS = [
	"title_ro",
	"title_hu",
	"title_en",
	"form",
	"url",
	"legal_basis",
	"contact_name",
	"contact_email",
	"contact_phone",
	"rhythm",
	"last_update_on",
] as const;

/** Marked as such: the register is taken without them. */
const OPTIONAL: readonly string[] = [
	"title_hu",
	"title_en",
	"contact_name",
	"contact_email",
	"contact_phone",
	"rhythm",
	"last_update_on",
];

function labelOf(name: (typeof LABELS)[number]): string {
	const label = t(`office.register_${name}`);
	return OPTIONAL.includes(name) ? t("office.optional", { label }) : label;
}

export function Declare({ authority, of, done, onCancel }: DeclareProps) {
	const form = useForm({
		id: of ? `register-${of.id}-${of.version}` : `register-new-${authority}`,
		initial: initialOf(of),
		labels: Object.fromEntries(LABELS.map((name) => [name, labelOf(name)])) as Record<
			(typeof LABELS)[number],
			string
		>,
		send: (values, key): Promise<unknown> =>
			of
				? ownRegister.register_update(of, bodyOf(values))
				: ownRegister.register_create({ authority, ...bodyOf(values) }, key),
		done,
	});
	const hosted = form.values.form === "hosted";
	const words = t(of ? "office.register_save" : "office.register_propose");
	const cancel = onCancel && (
		<Button kind="secondary" onClick={onCancel}>
			{t("form.cancel")}
		</Button>
	);
	return (
		<Form form={form} submit={words} beside={cancel}>
			<TextField {...form.text("title_ro")} lang="ro" maxLength={300} required />
			<Disclosure summary={t("office.register_titles")}>
				<TextField {...form.text("title_hu")} lang="hu" maxLength={300} />
				<TextField {...form.text("title_en")} lang="en" maxLength={300} />
			</Disclosure>
			<SelectField
				{...form.choice("form")}
				error={form.fault?.fields.form ?? ""}
				options={FORMS.map((value) => ({ value, label: formWord(value) }))}
			/>
			{hosted ? (
				<p>{t("office.register_hosted_hint")}</p>
			) : (
				<TextField
					{...form.text("url")}
					hint={t(of ? "office.register_url_waits" : "office.register_url_hint")}
					type="url"
					maxLength={2000}
					required
				/>
			)}
			<TextField
				{...form.text("legal_basis")}
				hint={t("office.register_legal_basis_hint")}
				lang="ro"
				maxLength={500}
				required
			/>
			<TextField
				{...form.text("contact_name")}
				hint={t("office.register_contact_hint")}
				maxLength={300}
			/>
			<TextField {...form.text("contact_email")} type="email" />
			<TextField {...form.text("contact_phone")} type="tel" />
			<SelectField
				{...form.choice("rhythm")}
				error={form.fault?.fields.rhythm ?? ""}
				options={[
					{ value: "", label: t("office.register_rhythm_none") },
					...RHYTHMS.map((value) => ({ value, label: rhythmWord(value) })),
				]}
			/>
			<TextField {...form.text("last_update_on")} type="date" />
		</Form>
	);
}

/** For good: whoever opens its page afterwards reads why. */
export function Retire({
	of,
	done,
	onCancel,
}: { of: OwnRegister } & Required<Pick<DeclareProps, "done" | "onCancel">>) {
	const form = useForm({
		id: `register-retire-${of.id}`,
		initial: { reason: "" },
		labels: { reason: t("office.register_retire_reason") },
		send: ({ reason }) => ownRegister.register_retire(of, reason.trim()),
		done,
	});
	return (
		<Form
			form={form}
			submit={t("office.register_retire")}
			beside={
				<Button kind="secondary" onClick={onCancel}>
					{t("form.cancel")}
				</Button>
			}
		>
			<p>{t("office.register_retire_sure")}</p>
			<TextArea
				{...form.text("reason")}
				error={form.fault?.fields.reason ?? ""}
				hint={t("office.register_retire_hint")}
				rows={3}
				maxLength={1000}
			/>
		</Form>
	);
}
