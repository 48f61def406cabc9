// SPDX-License-Identifier: EUPL-1.2
// Asking to represent an authority: which one, as what, by which act.
import { useState } from "preact/hooks";
import { api, type Schemas } from "../../api/client";
import { office } from "../../api/office";
import { Form } from "../../form/form";
import { Head } from "../../form/head";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { TextField } from "../../ui/text-field";

interface Data {
	q: string;
	found: readonly Schemas["AuthorityCard"][];
	authority: { id: string; name: string } | undefined;
}

function Search({ data: { q, found }, go }: Pick<ViewProps<Data>, "data" | "go">) {
	const [typed, type] = useState(q);
	const submit = (event: Event) => {
		event.preventDefault();
		go(pagePath("office/ask", { q: typed.trim() }));
	};
	return (
		<>
			<search>
				<form class="form" method="get" onSubmit={submit}>
					<TextField
						id="authority-q"
						name="q"
						label={t("office.search")}
						hint={t("office.search_hint")}
						value={typed}
						maxLength={200}
						onInput={(event) => type(event.currentTarget.value)}
					/>
					<div class="row">
						<Button type="submit">{t("office.find")}</Button>
					</div>
				</form>
			</search>
			<div role="status">
				{q !== "" && found.length === 0 && <Empty title={t("office.not_found")} />}
			</div>
			<ul class="entries">
				{found.map(({ id, name, locality, county }) => (
					<li key={id}>
						<h2>
							<a href={pagePath("office/ask", { authority: id })}>{name}</a>
						</h2>
						<p class="muted">{[locality, county].filter(Boolean).join(", ")}</p>
					</li>
				))}
			</ul>
		</>
	);
}

interface SayProps {
	authority: { id: string; name: string };
	go: (url: string) => void;
}

function Say({ authority, go }: SayProps) {
	const form = useForm({
		id: `ask-${authority.id}`,
		initial: { position: "", act: "" },
		labels: { position: t("office.position"), act: t("office.act") },
		send: ({ position, act }, key) =>
			office.designation_create({ authority: authority.id, position, act }, key),
		done: ({ id }) => go(pagePath("office/designation", { id })),
	});
	return (
		<Form
			form={form}
			submit={t("office.go_on")}
			beside={
				<LinkButton kind="secondary" href={pagePath("office/ask")}>
					{t("office.another")}
				</LinkButton>
			}
		>
			<TextField
				{...form.text("position")}
				hint={t("office.position_hint")}
				maxLength={200}
				required
			/>
			<TextField {...form.text("act")} hint={t("office.act_hint")} maxLength={200} required />
		</Form>
	);
}

function View({ data, go }: ViewProps<Data>) {
	return (
		<>
			<Head
				title={t("office.ask")}
				lead={data.authority?.name ?? t("office.ask_lead")}
				above={[{ href: pagePath("office"), label: t("office.title") }]}
			/>
			<div class="stack">
				{data.authority ? (
					<Say authority={data.authority} go={go} />
				) : (
					<Search key={data.q} data={data} go={go} />
				)}
			</div>
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const q = query.get("q") ?? "";
		const id = query.get("authority");
		if (id) {
			const { name } = await api.authority_get(id, signal);
			return { q, found: [], authority: { id, name } };
		}
		const found = q === "" ? [] : (await api.authority_list({ q, limit: 20 }, signal)).items;
		return { q, found, authority: undefined };
	},
	head: () => ({ title: t("office.ask") }),
	View,
});
