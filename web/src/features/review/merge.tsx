// SPDX-License-Identifier: EUPL-1.2
// Two entries of one organisation become one: side by side, what would move,
// and then the merge.
import { useState } from "preact/hooks";
import { api } from "../../api/client";
import { countyLabels, type Labels, labelOf, labels } from "../../api/labels";
import { type MergeResult, type Reason, review } from "../../api/review";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Breadcrumbs } from "../../ui/breadcrumbs";
import { Button } from "../../ui/button";
import { DataTable } from "../../ui/data-table";
import { Foreign } from "../../ui/foreign";
import { Notice } from "../../ui/notice";
import { SelectField } from "../../ui/select-field";
import { TextArea } from "../../ui/text-area";
import { type Entry, FACTS, factOf } from "./facts";
import { Frame } from "./parts";
import { ReasonNote, reasonOptions } from "./reasons";
import { tellNext } from "./told";
import { factWord, moveWord } from "./words";

interface Data {
	ngo: Entry;
	into: Entry;
	reasons: Reason[];
	codes: Readonly<Record<string, Labels>>;
}

function Sides({ ngo, into, codes }: Data) {
	const link = (entry: Entry) => (
		<a href={pagePath(`ngos/${entry.id}`)}>
			<Foreign text={entry.name} />
		</a>
	);
	const written = (entry: Entry, fact: (typeof FACTS)[number]) => {
		const value = factOf(entry, fact);
		const known = codes[fact];
		return value === "" ? "–" : known ? labelOf(known, value) : value;
	};
	return (
		<DataTable
			caption={t("review.side_by_side", { name: into.name })}
			captionHidden
			head={[
				t("review.field"),
				<span key="ngo">
					{t("review.goes")} {link(ngo)}
				</span>,
				<span key="into">
					{t("review.stays")} {link(into)}
				</span>,
			]}
			rows={FACTS.map((fact) => {
				const [one, other] = [written(ngo, fact), written(into, fact)];
				return [factWord(fact), one === other ? one : <mark key={fact}>{one}</mark>, other];
			})}
		/>
	);
}

function Plan({ plan }: { plan: MergeResult }) {
	const moves = Object.entries(plan.moves).filter(([, count]) => count > 0);
	return (
		<Notice kind="info" title={t("review.what_moves")}>
			{moves.length === 0 && <p>{t("review.nothing_moves")}</p>}
			<ul>
				{moves.map(([what, count]) => (
					<li key={what}>
						{moveWord(what)}: {count}
					</li>
				))}
			</ul>
			{plan.conflicts.length > 0 && (
				<p>
					{t("review.conflicts", {
						fields: plan.conflicts.map(({ field }) => factWord(field)).join(", "),
					})}
				</p>
			)}
			<p>{t("review.merge_note")}</p>
		</Notice>
	);
}

function Merging({ data, go }: { data: Data; go: ViewProps<Data>["go"] }) {
	const { ngo, into, reasons } = data;
	const [plan, setPlan] = useState<MergeResult>();
	const form = useForm({
		id: `merge-${ngo.id}-${into.id}`,
		initial: { reason: "", text: "" },
		labels: { reason: t("review.reason"), text: t("review.told_members") },
		// First what would happen, then, sent once more, the merge itself.
		send: ({ reason, text }, key) =>
			review.ngo_merge(
				ngo.id,
				{ into: into.id, reason, ...(text.trim() !== "" && { text }), dry_run: plan === undefined },
				plan === undefined ? `${key}-plan` : key,
			),
		done: (result) => {
			if (result.merge === null) {
				setPlan(result);
				return;
			}
			tellNext(t("review.said_merged", { name: ngo.name, into: into.name }));
			go(pagePath("review/merges"));
		},
	});
	return (
		<>
			<div aria-live="polite">{plan && <Plan plan={plan} />}</div>
			<Form
				form={form}
				submit={t(plan ? "review.merge" : "review.show_plan")}
				beside={
					<Button
						kind="secondary"
						onClick={() => go(pagePath("review/merge", { ngo: into.id, into: ngo.id }), true)}
					>
						{t("review.swap")}
					</Button>
				}
			>
				<div>
					<SelectField
						id={form.fieldId("reason")}
						label={t("review.reason")}
						value={form.values.reason}
						error={form.fault?.fields.reason ?? ""}
						options={reasonOptions(reasons, "merge", true)}
						onChange={(code) => form.set("reason", code)}
					/>
					<ReasonNote reasons={reasons} code={form.values.reason} />
				</div>
				<TextArea
					{...form.text("text")}
					error={form.fault?.fields.text ?? ""}
					rows={3}
					maxLength={4000}
				/>
			</Form>
		</>
	);
}

function View({ data, go }: ViewProps<Data>) {
	return (
		<Frame
			title={t("review.merge_title")}
			above={
				<Breadcrumbs
					label={t("app.you_are_here")}
					items={[
						{ href: pagePath("review/merges"), label: t("review.entries") },
						{ label: t("review.merge_title") },
					]}
				/>
			}
			head={<p class="lead">{t("review.merge_lead")}</p>}
		>
			<div class="stack wide" key={data.ngo.id}>
				<Sides {...data} />
				{data.ngo.id === data.into.id ? (
					<Notice kind="info" title={t("review.same_entry")} />
				) : (
					<Merging data={data} go={go} />
				)}
			</div>
		</Frame>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const get = (name: string) => api.ngo_get(query.get(name) ?? "", signal);
		const [ngo, into, reasons, county, legal_form, status] = await Promise.all([
			get("ngo"),
			get("into"),
			review.review_reason_list(signal),
			countyLabels(),
			labels("legal_form"),
			labels("register_status"),
		]);
		return { ngo, into, reasons: reasons.items, codes: { county, legal_form, status } };
	},
	head: () => ({ title: t("review.merge_title") }),
	View,
});
