// SPDX-License-Identifier: EUPL-1.2
// The people of one authority and its keys, for the staff of the service: an
// administrator ends an office or a key, the others read.
import { useState } from "preact/hooks";
import { type AuthorityKey, type OfficeInvitation, type Officer, office } from "../../api/office";
import { FaultPanel, Form } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { useForm } from "../../form/use-form";
import { useSession } from "../../form/use-session";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Breadcrumbs } from "../../ui/breadcrumbs";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Dialog } from "../../ui/dialog";
import { TextArea } from "../../ui/text-area";
import { competences, KeyEntry, nameOf, Person } from "./office-parts";
import { Frame } from "./parts";

interface Data {
	authority: { id: string; name: string };
	people: Officer[];
	invitations: OfficeInvitation[];
	keys: AuthorityKey[];
}

interface EndProps {
	authority: string;
	person: Officer;
	done: () => void;
	onClose: () => void;
}

function End({ authority, person, done, onClose }: EndProps) {
	const form = useForm({
		id: `office-end-${person.account}`,
		initial: { text: "" },
		labels: { text: t("review.office_end_reason") },
		send: ({ text }) => office.office_end(authority, person.account, text.trim()),
		done,
	});
	return (
		<Dialog title={t("review.office_end_title", { name: nameOf(person) })} onClose={onClose}>
			<Form
				form={form}
				submit={t("review.office_end")}
				beside={
					<Button kind="secondary" onClick={onClose}>
						{t("form.cancel")}
					</Button>
				}
			>
				<p>{t("review.office_end_detail")}</p>
				<TextArea
					{...form.text("text")}
					hint={t("review.office_end_hint")}
					rows={3}
					maxLength={2000}
					required
				/>
			</Form>
		</Dialog>
	);
}

function Waiting({ waiting }: { waiting: OfficeInvitation[] }) {
	if (waiting.length === 0) return null;
	return (
		<section class="section" aria-labelledby="waiting">
			<h2 id="waiting">{t("office.waiting_title")}</h2>
			<ul>
				{waiting.map((one) => (
					<li key={one.id}>
						{one.email}: {competences(one.competences)}
					</li>
				))}
			</ul>
		</section>
	);
}

function View({ data, reload }: ViewProps<Data>) {
	const { authority, people, invitations, keys } = data;
	const admin = useSession()?.role === "sgg_admin";
	const [ending, setEnding] = useState<Officer>();
	const [asked, ask] = useState<AuthorityKey>();
	const [said, say] = useState<string>();
	const done = (words: string) => {
		say(words);
		setEnding(undefined);
		reload();
	};
	const revoke = useDeed(async (key: AuthorityKey) => {
		ask(undefined);
		await office.authority_key_delete(authority.id, key.id);
		done(t("account.key_revoked_done", { name: key.name }));
	});
	return (
		<Frame
			title={<span lang="ro">{authority.name}</span>}
			head={<p class="lead">{t("review.office")}</p>}
			above={
				<Breadcrumbs
					label={t("app.you_are_here")}
					items={[
						{ href: pagePath("review/offices"), label: t("review.offices") },
						{ label: authority.name },
					]}
				/>
			}
			done={said && <p>{said}</p>}
		>
			<FaultPanel fault={revoke.fault} attempt={revoke.attempt} />
			<div class="stack wide">
				<p>
					<a href={pagePath(`authorities/${authority.id}`)}>{t("review.office_public")}</a>
				</p>
				<section class="section" aria-labelledby="people">
					<h2 id="people">{t("office.people_title")}</h2>
					{people.length === 0 && <p>{t("review.office_empty")}</p>}
					{people.length > 0 && (
						<ul class="entries">
							{people.map((person) => (
								<Person
									key={person.account}
									of={person}
									onEnd={admin ? () => setEnding(person) : undefined}
								/>
							))}
						</ul>
					)}
				</section>
				<Waiting waiting={invitations} />
				<section class="section" aria-labelledby="keys">
					<h2 id="keys">{t("office.keys_title")}</h2>
					{keys.length === 0 && <p>{t("review.office_keyless")}</p>}
					{keys.length > 0 && (
						<ul class="entries">
							{keys.map((key) => (
								<KeyEntry key={key.id} of={key} onEnd={admin ? () => ask(key) : undefined} />
							))}
						</ul>
					)}
				</section>
			</div>
			{ending && (
				<End
					authority={authority.id}
					person={ending}
					done={() => done(t("review.office_ended", { name: nameOf(ending) }))}
					onClose={() => setEnding(undefined)}
				/>
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
		</Frame>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const id = query.get("id") ?? "";
		const [{ name }, { items, invitations }, keys] = await Promise.all([
			office.authority_get(id, signal),
			office.officer_list(id, signal),
			office.authority_key_list(id, signal),
		]);
		return { authority: { id, name }, people: items, invitations, keys: keys.items };
	},
	head: ({ authority }) => ({ title: authority.name }),
	View,
});
