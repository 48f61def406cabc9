// SPDX-License-Identifier: EUPL-1.2
// One request, for the organisation that asks, the authority that answers and
// the staff.
import { useState } from "preact/hooks";
import { type Message, type Request, recording } from "../../api/recording";
import { type Session, session } from "../../api/session";
import { Head } from "../../form/head";
import { Place } from "../../form/place";
import { formatDay, formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Done } from "../../ui/done";
import { Facts } from "../../ui/facts";
import { Foreign } from "../../ui/foreign";
import { Notice } from "../../ui/notice";
import { Answer } from "./answer";
import { type Book, bookFor, domainWord, factsOf } from "./book";
import { isOpen, Marks } from "./clock";
import { Documents, Profile } from "./given";
import { Talk, Waiting } from "./talk";

type Side = "ngo" | "authority" | "staff";

interface Data {
	request: Request;
	messages: readonly Message[];
	book: Book;
	side: Side;
}

const STAFF = ["reviewer", "sgg_admin", "auditor"];

function sideOf({ ngo, can }: Request, now: Session | undefined): Side {
	if (can.includes("withdraw") || now?.ngos.some(({ id }) => id === ngo)) return "ngo";
	return STAFF.includes(now?.role ?? "") ? "staff" : "authority";
}

/** Above the page: of an authority's officers, the frame of their institution. */
function Above({ request, side }: { request: Request; side: Side }) {
	const { ngo, ngo_name, authority, authority_name } = request;
	if (side === "authority")
		return (
			<Place
				mine={{ id: authority, name: authority_name }}
				title={ngo_name}
				here=""
				between={[
					{
						href: pagePath("office/requests", { id: authority }),
						label: t("recording.office_title"),
					},
				]}
			/>
		);
	const above =
		side === "ngo"
			? { href: pagePath("requests", { ngo }), label: t("recording.mine_title") }
			: { href: pagePath("review/requests"), label: t("recording.staff_title") };
	const title = side === "ngo" ? authority_name : ngo_name;
	return <Head title={title} lead={t("recording.title")} above={[above]} />;
}

function rowsOf({ request: of, book }: Data) {
	const instant = (label: string, at: string | null) =>
		at === null ? [] : [{ label, value: formatInstant(at) }];
	const ended = of.state === "withdrawn" ? t("recording.withdrawn_at") : t("recording.decided_at");
	return [
		{
			label: t("recording.ngo"),
			value: (
				<a href={pagePath(`ngos/${of.ngo}`)}>
					<Foreign text={of.ngo_name} />
				</a>
			),
		},
		{
			label: t("recording.authority"),
			value: <a href={pagePath(`authorities/${of.authority}`)}>{of.authority_name}</a>,
		},
		...(of.register_title ? [{ label: t("recording.register"), value: of.register_title }] : []),
		...(of.domains.length > 0
			? [
					{
						label: t("recording.domains"),
						value: of.domains.map((code) => domainWord(book, code)).join(", "),
					},
				]
			: []),
		...instant(t("recording.sent"), of.sent_at),
		...instant(t("recording.acknowledged_at"), of.acknowledged_at),
		...instant(ended, of.decided_at),
		...(isOpen(of)
			? [{ label: t("recording.due"), value: formatDay(of.due_on), note: t("recording.rule") }]
			: []),
		...(of.local_ref === null ? [] : [{ label: t("recording.number"), value: of.local_ref }]),
		...(of.recorded_on === null
			? []
			: [{ label: t("recording.day"), value: formatDay(of.recorded_on) }]),
	];
}

function Given({ data: { request, book } }: { data: Data }) {
	return (
		<>
			{request.message && (
				<section class="section stack" aria-labelledby="message">
					<h2 id="message">{t("recording.message")}</h2>
					<p class="lines">
						<Foreign text={request.message} />
					</p>
				</section>
			)}
			<section class="section stack" aria-labelledby="documents">
				<h2 id="documents">{t("recording.documents")}</h2>
				<Documents of={request.documents} open={request.state !== "withdrawn"} />
			</section>
			<section class="section stack" aria-labelledby="profile">
				<h2 id="profile">{t("recording.profile")}</h2>
				<p class="muted">
					{t("recording.profile_detail", { instant: formatInstant(request.sent_at) })}
				</p>
				<Profile rows={factsOf(book, request.profile, request.names)} />
			</section>
		</>
	);
}

function View({ data, input, reload }: ViewProps<Data>) {
	const { request, side } = data;
	const [said, say] = useState(
		input.query.get("done") === "sent" ? t("recording.was_sent") : undefined,
	);
	const done = (words: string) => {
		say(words);
		reload();
	};
	return (
		<>
			<Done>{said && <p>{said}</p>}</Done>
			<Above request={request} side={side} />
			<div class="stack wide">
				<p class="row">
					<Marks of={request} />
				</p>
				{request.reason && (
					<Notice kind="danger" title={t("recording.refused_title")}>
						<p class="lines">
							<Foreign text={request.reason} />
						</p>
					</Notice>
				)}
				<Waiting request={request} />
				<Facts rows={rowsOf(data)} />
				<Given data={data} />
				<Talk request={request} messages={data.messages} onDone={done} />
				<Answer request={request} onDone={done} />
			</div>
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const id = query.get("id") ?? "";
		const [request, { items: messages }, now] = await Promise.all([
			recording.recording_request_get(id, signal),
			recording.recording_message_list(id, signal),
			session(),
		]);
		const book = await bookFor(request.profile, signal);
		return { request, messages, book, side: sideOf(request, now) };
	},
	head: ({ request }) => ({ title: `${request.ngo_name} – ${t("recording.title")}` }),
	View,
});
