// SPDX-License-Identifier: EUPL-1.2
// The first step: a number, a CIF or a name, and what is known of it. Anybody
// may look; to keep a draft one signs in, and comes back to the same place.
import { useState } from "preact/hooks";
import { api } from "../../api/client";
import { type Begin, type Checked, registration } from "../../api/registration";
import { session } from "../../api/session";
import { FaultPanel, Form } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { useForm } from "../../form/use-form";
import { useSession } from "../../form/use-session";
import { t } from "../../lib/i18n";
import { definePage, type PageInput, type ViewProps } from "../../lib/page";
import { pagePath, signInPath } from "../../lib/paths";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { Found } from "./found";

/** What is asked stands in the address, so that signing in leads back to the answer. */
type Asked = { national_number: string; cif: string; name: string };

interface Data {
	asked: Asked;
	/** Of the organisation from whose page one comes. */
	ngo: { id: string; name: string } | undefined;
}

async function load({ query, signal }: PageInput): Promise<Data> {
	const from = query.get("ngo");
	const [ngo] = await Promise.all([
		from ? api.ngo_get(from, signal).catch(() => undefined) : undefined,
		session().catch(() => undefined),
	]);
	const of = (name: keyof Asked) => query.get(name) ?? "";
	return {
		asked: { national_number: of("national_number"), cif: of("cif"), name: of("name") },
		ngo: ngo && { id: ngo.id, name: ngo.name },
	};
}

const filled = (asked: Asked) =>
	Object.fromEntries(
		Object.entries(asked)
			.map(([name, text]) => [name, text.trim()])
			.filter(([, text]) => text !== ""),
	);

function Question({ asked, done }: { asked: Asked; done: (found: Checked, asked: Asked) => void }) {
	const form = useForm({
		id: "registration-start",
		initial: asked,
		labels: {
			national_number: t("registration.national_number"),
			cif: t("registration.cif"),
			name: t("registration.name"),
		},
		send: (values) => registration.registration_check(filled(values)),
		done,
	});
	return (
		<Form form={form} submit={t("registration.check")}>
			<TextField
				{...form.text("national_number")}
				error={form.fault?.fields.national_number ?? ""}
				hint={t("registration.national_number_hint")}
				maxLength={60}
			/>
			<TextField
				{...form.text("cif")}
				error={form.fault?.fields.cif ?? ""}
				hint={t("registration.cif_hint")}
				maxLength={20}
			/>
			<TextField
				{...form.text("name")}
				error={form.fault?.fields.name ?? ""}
				hint={t("registration.name_hint")}
				maxLength={500}
			/>
		</Form>
	);
}

function View({ data, go }: ViewProps<Data>) {
	const [found, setFound] = useState<{ answer: Checked; asked: Asked }>();
	const somebody = useSession();
	const { run, busy, fault, attempt } = useDeed(async (begin: Begin) => {
		const made = await registration.registration_create(begin, crypto.randomUUID());
		go(pagePath("registration", { id: made.id }));
	});
	const mine = data.ngo && somebody?.ngos.some(({ id }) => id === data.ngo?.id);
	const begin = (what: Begin) => {
		const back = { ...data.asked, ...found?.asked, ngo: what.ngo };
		if (somebody) void run(what);
		else go(signInPath(pagePath("registrations/start", back)));
	};
	const title = t("registration.start_title");
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Head
				title={title}
				lead={t("registration.start_lead")}
				above={
					somebody && [{ href: pagePath("registrations"), label: t("registration.list_title") }]
				}
			/>
			<div class="stack wide">
				{!somebody && (
					<Notice kind="info">
						<p>
							{t("registration.start_visitor")}{" "}
							<a href={pagePath("account/sign-up")}>{t("registration.sign_up")}</a>
						</p>
					</Notice>
				)}
				{data.ngo && !found && (
					<Found.This
						name={data.ngo.name}
						edit={mine ? pagePath("registration/profile", { id: data.ngo.id }) : undefined}
						busy={busy}
						onBegin={() => begin({ ngo: data.ngo?.id as string })}
					/>
				)}
				<Question asked={data.asked} done={(answer, asked) => setFound({ answer, asked })} />
				{found && (
					<Found.All
						answer={found.answer}
						busy={busy}
						signedIn={somebody !== undefined}
						mine={somebody?.ngos.map(({ id }) => id) ?? []}
						onBegin={begin}
					/>
				)}
			</div>
		</>
	);
}

export const page = definePage<Data>({
	load,
	head: () => ({ title: t("registration.start_title") }),
	View,
});
