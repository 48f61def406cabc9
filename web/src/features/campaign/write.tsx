// SPDX-License-Identifier: EUPL-1.2
// A draft of a campaign, new or again.
import { type Campaign, campaigns, type Draft } from "../../api/campaign";
import { api } from "../../api/client";
import { countyLabels, type Labels, labelOf, labels } from "../../api/labels";
import { Form } from "../../form/form";
import { Head } from "../../form/head";
import { useForm } from "../../form/use-form";
import { useSession } from "../../form/use-session";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { CheckGroup } from "../../ui/check-group";
import { RadioGroup } from "../../ui/radio-group";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";

interface Data {
	campaign: Campaign | undefined;
	counties: Labels;
	kinds: Labels;
}

const options = (names: Labels) => [...names].map(([value, label]) => ({ value, label }));

function View({ data, go }: ViewProps<Data>) {
	const session = useSession();
	const { campaign, counties, kinds } = data;
	const country = campaign ? campaign.authority === null : session?.role === "sgg_admin";
	const form = useForm({
		id: `campaign-${campaign?.id ?? "new"}`,
		initial: {
			title: campaign?.title ?? "",
			text_ro: campaign?.text_ro ?? "",
			text_hu: campaign?.text_hu ?? "",
			text_en: campaign?.text_en ?? "",
			audience: (campaign?.audience ?? "authorities") as string,
			missing: (campaign?.missing ?? "") as string,
			counties: campaign?.counties ?? ([] as string[]),
			kinds: campaign?.kinds ?? ([] as string[]),
		},
		labels: {
			title: t("campaign.title_label"),
			text_ro: t("campaign.text_ro"),
			text_hu: t("campaign.text_hu"),
			text_en: t("campaign.text_en"),
			audience: t("campaign.audience"),
			missing: t("campaign.missing"),
			counties: t("campaign.counties"),
			kinds: t("campaign.kinds"),
		},
		send: ({ text_hu, text_en, missing, ...rest }, key) => {
			const body = {
				...rest,
				text_hu: text_hu.trim() || null,
				text_en: text_en.trim() || null,
				missing: missing || null,
			} as Draft & { title: string; text_ro: string };
			return campaign
				? campaigns.campaign_update(campaign, body)
				: campaigns.campaign_create(body, key);
		},
		done: ({ id }) => go(pagePath("campaign", { id })),
	});
	const toAuthorities = form.values.audience === "authorities";
	return (
		<>
			<Head
				title={t("campaign.new")}
				lead={t("campaign.new_lead")}
				above={[{ href: pagePath("campaigns"), label: t("campaign.list_title") }]}
			/>
			<Form form={form} submit={t("campaign.save")}>
				<TextField {...form.text("title")} maxLength={200} required />
				<TextArea {...form.text("text_ro")} hint={t("campaign.text_hint")} required />
				<TextArea {...form.text("text_hu")} lang="hu" />
				<TextArea {...form.text("text_en")} lang="en" />
				<RadioGroup
					{...form.choice("audience")}
					options={[
						{ value: "authorities", label: t("campaign.to_authorities") },
						{ value: "ngos", label: t("campaign.to_ngos") },
					]}
				/>
				{country && (
					<CheckGroup
						legend={t("campaign.counties")}
						hint={t("campaign.counties_hint")}
						id={form.fieldId("counties")}
						name="counties"
						options={options(counties)}
						values={form.values.counties}
						onChange={(values) => form.set("counties", values)}
						collapsedAfter={6}
						moreLabel={t("campaign.more_counties")}
					/>
				)}
				{toAuthorities && (
					<>
						<CheckGroup
							legend={t("campaign.kinds")}
							hint={t("campaign.kinds_hint")}
							id={form.fieldId("kinds")}
							name="kinds"
							options={options(kinds)}
							values={form.values.kinds}
							onChange={(values) => form.set("kinds", values)}
						/>
						<RadioGroup
							{...form.choice("missing")}
							options={[
								{ value: "", label: t("campaign.lacks_any") },
								{ value: "unit", label: t("campaign.lacks_unit") },
								{ value: "register", label: t("campaign.lacks_register") },
								{ value: "both", label: t("campaign.lacks_both") },
							]}
						/>
					</>
				)}
			</Form>
		</>
	);
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const id = query.get("id");
		const [campaign, counties, names, counted] = await Promise.all([
			id ? campaigns.campaign_get(id, signal) : undefined,
			countyLabels(),
			labels("authority_kind"),
			api.coverage_list({ group_by: "kind" }, signal),
		]);
		const kinds = counted.items.map(({ kind }) => kind ?? "");
		return {
			campaign,
			counties,
			kinds: new Map(kinds.map((code) => [code, labelOf(names, code)])),
		};
	},
	head: () => ({ title: t("campaign.new") }),
	View,
});
