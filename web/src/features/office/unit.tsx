// SPDX-License-Identifier: EUPL-1.2
// The unit of an authority: what it tells of it, which everybody reads.
import { useState } from "preact/hooks";
import { type Office, office, type Unit } from "../../api/office";
import { type Session, session } from "../../api/session";
import { FaultPanel, Form } from "../../form/form";
import { NoOffice, officeOf, Place } from "../../form/place";
import { useDeed } from "../../form/use-deed";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { definePage, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Done } from "../../ui/done";
import { TextField } from "../../ui/text-field";

interface Data {
	mine: Office | undefined;
	unit: Unit | null;
	/** Of the authority, which the unit is a part of. */
	version: number;
	now: Session | undefined;
}

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

interface TellProps {
	mine: Office;
	unit: Unit | null;
	version: number;
	done: () => void;
}

function Tell({ mine, unit, version, done }: TellProps) {
	const form = useForm({
		id: `unit-${mine.id}-${version}`,
		initial: {
			name: unit?.name ?? "",
			email: unit?.email ?? "",
			phone: unit?.phone ?? "",
			address: unit?.address ?? "",
			url: unit?.url ?? "",
		},
		labels: {
			name: t("office.unit_name"),
			email: t("office.unit_email"),
			phone: t("office.unit_phone"),
			address: t("office.unit_address"),
			url: t("office.unit_url"),
		},
		send: ({ name, email, phone, address, url }) =>
			office.unit_put(mine.id, version, {
				name: name.trim(),
				email: orNull(email),
				phone: orNull(phone),
				address: orNull(address),
				url: orNull(url),
			}),
		done,
	});
	return (
		<Form form={form} submit={t("office.unit_save")}>
			<TextField
				{...form.text("name")}
				hint={t("office.unit_name_hint")}
				maxLength={300}
				required
			/>
			<TextField {...form.text("email")} type="email" hint={t("office.unit_email_hint")} />
			<TextField {...form.text("phone")} type="tel" />
			<TextField {...form.text("address")} maxLength={500} />
			<TextField {...form.text("url")} type="url" maxLength={2000} />
		</Form>
	);
}

function Edit({ data, mine, reload }: { data: Data; mine: Office; reload: () => void }) {
	const [said, say] = useState<string>();
	const [asking, ask] = useState(false);
	const { unit, version } = data;
	const remove = useDeed(async () => {
		ask(false);
		await office.unit_delete(mine.id, version);
		say(t("office.unit_removed"));
		reload();
	});
	const may =
		mine.role === "representative" ||
		mine.competences.some((one) => one === "information" || one === "registers");
	return (
		<>
			<FaultPanel fault={remove.fault} attempt={remove.attempt} />
			<Done>{said && <p>{said}</p>}</Done>
			<Place mine={mine} title={t("office.unit_title")} here="office/unit" />
			<div class="stack">
				<p>{t("office.unit_lead")}</p>
				<p>
					<a href={pagePath(`authorities/${mine.id}`)}>{t("office.unit_public")}</a>
				</p>
				{!may && <p>{t("office.unit_may_not")}</p>}
				{may && (
					<Tell
						key={version}
						mine={mine}
						unit={unit}
						version={version}
						done={() => {
							say(t("office.unit_saved"));
							reload();
						}}
					/>
				)}
				{may && unit && (
					<p>
						<Button kind="quiet" onClick={() => ask(true)}>
							{t("office.unit_remove")}
						</Button>
					</p>
				)}
			</div>
			{asking && (
				<ConfirmDialog
					title={t("office.unit_remove_sure")}
					confirm={t("office.unit_remove")}
					cancel={t("form.cancel")}
					danger
					onConfirm={() => void remove.run()}
					onCancel={() => ask(false)}
				/>
			)}
		</>
	);
}

function View({ data, reload }: ViewProps<Data>) {
	if (data.mine === undefined || (data.now?.level ?? 1) < 2) return <NoOffice now={data.now} />;
	return <Edit data={data} mine={data.mine} reload={reload} />;
}

export const page = definePage<Data>({
	load: async ({ query, signal }) => {
		const [mine, now] = await Promise.all([officeOf(query, signal), session()]);
		if (mine === undefined) return { mine, unit: null, version: 0, now };
		const { unit, version } = await office.authority_get(mine.id, signal);
		return { mine, unit, version, now };
	},
	head: () => ({ title: t("office.unit_title") }),
	View,
});
