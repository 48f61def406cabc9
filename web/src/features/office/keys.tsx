// SPDX-License-Identifier: EUPL-1.2
// Keys of an authority's programs: what there is, making and revoking one.
import { useState } from "preact/hooks";
import type { Schemas } from "../../api/client";
import { type AuthorityKey, type Office, office } from "../../api/office";
import { type Session, session } from "../../api/session";
import { FaultPanel, Form } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { useForm } from "../../form/use-form";
import { formatInstant } from "../../lib/format";
import { hasWord, type Key, t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { Button } from "../../ui/button";
import { CheckGroup } from "../../ui/check-group";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { CopyButton } from "../../ui/copy-button";
import { Done } from "../../ui/done";
import { Facts } from "../../ui/facts";
import { Tag } from "../../ui/tag";
import { TextField } from "../../ui/text-field";
import { counts, NoOffice, officeOf, Place } from "./place";

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
];
const DAYS = 365;

const scopesOf = ({ role, competences }: Office) =>
	SCOPES.filter(
		({ competence }) =>
			role === "representative" || !competence || competences.some((one) => one === competence),
	);

function scopeWord(scope: string): string {
	const key = `account.scope_${scope.replace(":", "_")}`;
	return hasWord(key) ? t(key as Key) : scope;
}

/** The key itself: the server does not know it any more. */
function Made({ made, onDone }: { made: Schemas["NewKey"]; onDone: () => void }) {
	return (
		<div class="stack">
			<p>{t("account.key_once", { name: made.key.name })}</p>
			<div class="secret">
				<span>
					<code>{made.secret}</code>{" "}
					<CopyButton
						value={made.secret}
						label={t("account.key_copy")}
						copiedLabel={t("app.copied")}
						failedLabel={t("app.copy_failed")}
					/>
				</span>
			</div>
			<p>{t("account.key_keep")}</p>
			<p>
				<Button onClick={onDone}>{t("account.key_kept")}</Button>
			</p>
		</div>
	);
}

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

function Entry({ of, onRevoke }: { of: AuthorityKey; onRevoke: () => void }) {
	const end = of.revoked_at ?? of.expires_at;
	const live = new Date(end).getTime() > Date.now();
	return (
		<li>
			<h2>{of.name}</h2>
			<p class="row">
				<Tag kind={live ? "success" : "neutral"}>
					{t(live ? "account.key_live" : "account.key_revoked")}
				</Tag>
				<code>ngor_live_{of.id}_…</code>
			</p>
			<Facts
				rows={[
					{ label: t("office.key_by"), value: of.by },
					{ label: t("account.key_scopes"), value: of.scopes.map(scopeWord).join(" · ") },
					{ label: t("account.key_until"), value: formatInstant(end) },
					{
						label: t("account.key_used"),
						value: of.last_used_at ? formatInstant(of.last_used_at) : t("account.key_unused"),
					},
				]}
			/>
			{live && (
				<p>
					<Button
						kind="quiet"
						aria-label={t("account.key_revoke_named", { name: of.name })}
						onClick={onRevoke}
					>
						{t("account.key_revoke")}
					</Button>
				</p>
			)}
		</li>
	);
}

function Keys({ mine, keys, reload }: { mine: Office; keys: AuthorityKey[]; reload: () => void }) {
	const [made, setMade] = useState<Schemas["NewKey"]>();
	const [asked, ask] = useState<AuthorityKey>();
	const [said, say] = useState<string>();
	const revoke = useDeed(async (key: AuthorityKey) => {
		ask(undefined);
		await office.authority_key_delete(mine.id, key.id);
		say(t("account.key_revoked_done", { name: key.name }));
		reload();
	});
	return (
		<>
			<FaultPanel fault={revoke.fault} attempt={revoke.attempt} />
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
								<Entry key={key.id} of={key} onRevoke={() => ask(key)} />
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
				<ConfirmDialog
					title={t("account.key_revoke_title", { name: asked.name })}
					confirm={t("account.key_revoke")}
					cancel={t("form.cancel")}
					danger
					onConfirm={() => void revoke.run(asked)}
					onCancel={() => ask(undefined)}
				>
					<p>{t("account.key_revoke_detail")}</p>
				</ConfirmDialog>
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
