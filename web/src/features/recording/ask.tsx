// SPDX-License-Identifier: EUPL-1.2
// An organisation asks to be recorded: first which authority, then what goes
// along. Nothing of the profile is typed again.
import { api } from "../../api/client";
import { countyLabels, type Labels } from "../../api/labels";
import { type Preview, recording } from "../../api/recording";
import { session } from "../../api/session";
import { Form } from "../../form/form";
import { Head } from "../../form/head";
import { useForm } from "../../form/use-form";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type PageInput, Redirect, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { LinkButton } from "../../ui/button";
import { CheckGroup } from "../../ui/check-group";
import { Disclosure } from "../../ui/disclosure";
import { Notice } from "../../ui/notice";
import { RadioGroup } from "../../ui/radio-group";
import { TextArea } from "../../ui/text-area";
import { type Book, bookFor, domainWord, factsOf } from "./book";
import { documentText, Profile, UnitFacts } from "./given";
import { type Found, Search } from "./search";
import { formWord } from "./words";

interface Choosing {
	ngo: string;
	q: string;
	found: Found;
	counties: Labels;
}

interface Asking {
	preview: Preview;
	book: Book;
}

type Data = { choosing: Choosing } | { asking: Asking };

/** The authority chooses in which of its registers. */
const ANY = "any";

function useRequest({ preview }: Asking, go: (url: string) => void) {
	const { ngo, authority, documents, registers, profile } = preview;
	const hosted = registers.length === 1 ? registers[0]?.id : undefined;
	return useForm({
		id: `recording-${authority}`,
		initial: {
			register: hosted ?? ANY,
			domains: profile.domains ?? [],
			documents: documents.map(({ id }) => id),
			message: "",
		},
		labels: {
			register: t("recording.register"),
			domains: t("recording.domains"),
			documents: t("recording.documents"),
			message: t("recording.message"),
		},
		send: ({ register, message, ...given }, key) =>
			recording.recording_request_create(
				{
					ngo,
					authority,
					...given,
					...(register !== ANY && { register }),
					...(message.trim() !== "" && { message }),
				},
				key,
			),
		done: ({ id }) => go(pagePath("request", { id, done: "sent" })),
	});
}

function Request({ asking, go }: { asking: Asking; go: (url: string) => void }) {
	const { preview, book } = asking;
	const form = useRequest(asking, go);
	const { error, ...message } = form.text("message");
	const { label: legend, value: domains, ...domain } = form.choice("domains");
	const { label: papers, value: chosen, ...document } = form.choice("documents");
	const registers = preview.registers.map(({ id, title, form: kind }) => ({
		value: id,
		label: title,
		note: formWord(kind),
	}));
	return (
		<Form form={form} submit={t("recording.send")}>
			{registers.length > 0 && (
				<RadioGroup
					{...form.choice("register")}
					options={[...registers, { value: ANY, label: t("recording.any_register") }]}
				/>
			)}
			{(preview.profile.domains ?? []).length > 0 && (
				<CheckGroup
					{...domain}
					legend={legend}
					values={domains}
					options={(preview.profile.domains ?? []).map((code) => ({
						value: code,
						label: domainWord(book, code),
					}))}
				/>
			)}
			{preview.documents.length > 0 ? (
				<CheckGroup
					{...document}
					legend={papers}
					values={chosen}
					options={preview.documents.map((one) => ({ value: one.id, label: documentText(one) }))}
				/>
			) : (
				<p>{t("recording.documents_absent")}</p>
			)}
			<TextArea
				{...message}
				{...(error !== undefined && { error })}
				hint={t("recording.message_hint")}
				maxLength={2000}
			/>
			<Disclosure summary={t("recording.along")}>
				<Profile rows={factsOf(book, preview.profile, preview.names)} />
			</Disclosure>
			<p>{t("recording.term", { day: formatDay(preview.due_on) })}</p>
			<p class="muted">{t("recording.rule")}</p>
		</Form>
	);
}

function Answerable({ asking, go }: { asking: Asking; go: (url: string) => void }) {
	const { open, received, unit } = asking.preview;
	if (open !== null)
		return (
			<Notice kind="info" title={t("recording.open_title")}>
				<p>{t("recording.open_detail")}</p>
				<LinkButton href={pagePath("request", { id: open })}>{t("recording.open_see")}</LinkButton>
			</Notice>
		);
	if (received) return <Request asking={asking} go={go} />;
	return (
		<Notice kind="warning" title={t("recording.absent_title")}>
			<p>{t(unit ? "recording.absent_unit" : "recording.absent_detail")}</p>
		</Notice>
	);
}

function View({ data, go }: ViewProps<Data>) {
	const asking = "asking" in data ? data.asking : undefined;
	const ngo = asking ? asking.preview.ngo : "choosing" in data ? data.choosing.ngo : "";
	return (
		<>
			<Head
				title={asking ? asking.preview.authority_name : t("recording.ask_title")}
				lead={
					asking
						? t("recording.ask_of", { name: asking.preview.ngo_name })
						: t("recording.ask_lead")
				}
				above={[
					{ href: pagePath("account"), label: t("app.account") },
					{ href: pagePath("requests", { ngo }), label: t("recording.mine_title") },
				]}
			/>
			<div class="stack wide">
				{"choosing" in data && <Search {...data.choosing} go={go} key={data.choosing.q} />}
				{asking?.preview.unit && (
					<section class="stack" aria-labelledby="unit">
						<h2 id="unit">{t("recording.unit")}</h2>
						<UnitFacts unit={asking.preview.unit} />
					</section>
				)}
				{asking && <Answerable asking={asking} go={go} key={asking.preview.authority} />}
			</div>
		</>
	);
}

async function load({ query, signal }: PageInput): Promise<Data> {
	const ngos = (await session())?.ngos ?? [];
	const ngo = ngos.find(({ id }) => id === query.get("ngo"))?.id ?? ngos[0]?.id;
	if (ngo === undefined) throw new Redirect(pagePath("requests"));
	const authority = query.get("authority");
	if (authority !== null) {
		const preview = await recording.recording_preview(ngo, authority, signal);
		return { asking: { preview, book: await bookFor(preview.profile, signal) } };
	}
	const q = query.get("q") ?? "";
	const [{ items }, counties] = await Promise.all([
		q === "" ? { items: [] } : api.authority_list({ q, limit: 20 }, signal),
		countyLabels(),
	]);
	return { choosing: { ngo, q, found: items, counties } };
}

export const page = definePage<Data>({
	load,
	head: () => ({ title: t("recording.ask_title") }),
	View,
});
