// SPDX-License-Identifier: EUPL-1.2
// Keys of an authority's programs: what there is, making, replacing and revoking one.
import { useState } from "preact/hooks";
import type { Schemas } from "../../api/client";
import { type AuthorityKey, type Office, office } from "../../api/office";
import { type Session, session } from "../../api/session";
import { FaultPanel, Form } from "../../form/form";
import { counts, NoOffice, officeOf, Place } from "../../form/place";
import { useDeed } from "../../form/use-deed";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { CheckGroup } from "../../ui/check-group";
import { Done } from "../../ui/done";
import { TextField } from "../../ui/text-field";
import { type Asked, Entry, Made, OVERLAP_HOURS, Question, scopeWord } from "./key-parts";

type Scope = Schemas["Scope"];

interface Data {
	mine: Office | undefined;
	keys: AuthorityKey[];
	now: Session | undefined;
}

/** Which scopes a key of an authority may have, and the competence each needs. */
const SCOPES: readonly { scope: Scope; competence?: string }[] = [
	{ scope: "register:read" },
	{ scope: "register:write", competence: "registers" },
	{ scope: "recording:read" },
	{ scope: "recording:write", competence: "registers" },
	{ scope: "campaign:write", competence: "representative" },
];
const DAYS = 365;

const scopesOf = ({ role, competences }: Office) =>
	SCOPES.filter(
		({ competence }) =>
			role === "representative" || !competence || competences.some((one) => one === competence),
	);

function Create({ mine, done }: { mine: Office; done: (made: Schemas["NewKey"]) => void }) {
	const form = useForm({
		id: "office-key",
		initial: { name: "", scopes: [] as string[] },
		labels: { name: t("account.key_name"), scopes: t("account.key_scopes") },
		send: ({ name, scopes }) =>
			office.authority_key_create(mine.id, {
				name: name.trim(),
				scopes: scopes as Scope[],
				days: DAYS,
			}),
		done,
	});
	const { id, label, name, value, error, onChange } = form.choice("scopes");
	return (
		<section class="section" aria-labelledby="new">
			<h2 id="new">{t("account.key_new")}</h2>
			<Form form={form} submit={t("account.key_create")}>
				<TextField {...form.text("name")} hint={t("account.key_name_hint")} required />
				<CheckGroup
					id={id}
					legend={label}
					name={name}
					error={error}
					options={scopesOf(mine).map(({ scope }) => ({ value: scope, label: scopeWord(scope) }))}
					values={value}
					onChange={onChange}
				/>
			</Form>
		</section>
	);
}

function Keys({ mine, keys, reload }: { mine: Office; keys: AuthorityKey[]; reload: () => void }) {
	const [made, setMade] = useState<Schemas["NewKey"]>();
	const [asked, ask] = useState<Asked>();
	const [said, say] = useState<string>();
	const { run, fault, attempt } = useDeed(async ({ key, deed }: Asked) => {
		ask(undefined);
		say(undefined);
		if (deed === "rotate") {
			const hours = { overlap_hours: OVERLAP_HOURS };
			setMade(await office.authority_key_rotate(mine.id, key.id, hours));
		} else {
			await office.authority_key_delete(mine.id, key.id);
			say(t("account.key_revoked_done", { name: key.name }));
		}
		reload();
	});
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Done>{said && <p>{said}</p>}</Done>
			<Place mine={mine} title={t("office.keys_title")} here="office/keys" />
			{made ? (
				<Made made={made} onDone={() => setMade(undefined)} />
			) : (
				<div class="stack wide">
					<p>{t("office.keys_lead")}</p>
					{keys.length > 0 && (
						<ul class="entries">
							{keys.map((key) => (
								<Entry key={key.id} of={key} onAsk={(deed) => ask({ key, deed })} />
							))}
						</ul>
					)}
					<Create
						mine={mine}
						done={(answer) => {
							setMade(answer);
							reload();
						}}
					/>
				</div>
			)}
			{asked && (
				<Question asked={asked} onConfirm={() => void run(asked)} onCancel={() => ask(undefined)} />
			)}
		</>
	);
}

function View({ data, reload }: ViewProps<Data>) {
	if (data.mine === undefined || (data.now?.level ?? 1) < 2) return <NoOffice now={data.now} />;
	return <Keys mine={data.mine} keys={data.keys} reload={reload} />;
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [mine, now, may] = await Promise.all([officeOf(query, signal), session(), counts()]);
		if (mine === undefined || !may) return { mine, keys: [], now };
		return { mine, keys: (await office.authority_key_list(mine.id, signal)).items, now };
	},
	head: () => ({ title: t("office.keys_title") }),
	View,
});
